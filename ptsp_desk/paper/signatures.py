"""The end of a report: place, day, and who signs for the office, with room to sign."""

from typing import TYPE_CHECKING

from ptsp_desk.core import words
from ptsp_desk.paper import sheet, text
from ptsp_desk.paper.sheet import Block, Column
from ptsp_desk.paper.text import Align

if TYPE_CHECKING:
    from datetime import date

    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.signatories import Signatory

_ROOM_MM = 20


def block(
    column: Column, office: "Office", day: "date", signatory: "Signatory | None", *, beside: str = "", gap: float = 18.0
) -> Block:
    """Return the signature at the right end, and ``beside`` in small letters at the left.

    Without a signatory there is a line to sign on.
    """
    width, side = column.width, max(column.width * 0.34, min(190.0, column.width * 0.5))
    dated = ", ".join(part for part in (office.place, words.date_plain(day)) if part)
    above = [text.text(side, (line, text.BODY)) for line in (dated, _title(signatory))]
    below = [text.text(side, run) for run in _person(signatory)]
    left = text.text(width - side - 24, (beside, text.SMALL)) if beside else None
    room = _ROOM_MM * column.mm
    height = sum(line.height for line in (*above, *below)) + room

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        if left:
            left.draw(canvas, x, top)
        right, y = x + width - side, top
        for line in above:
            line.draw(canvas, right, y, Align.CENTRE)
            y -= line.height
        y -= room
        if not below:
            sheet.rule(canvas, right + side * 0.1, y, side * 0.8, thickness=0.5)
        for line in below:
            line.draw(canvas, right, y, Align.CENTRE)
            y -= line.height

    return Block(max(height, left.height if left else 0.0) + 4, draw, gap)


def _title(signatory: "Signatory | None") -> str:
    if signatory is None or not signatory.title:
        return "Kepala,"
    return " ".join(part for part in (signatory.kind.prefix, f"{signatory.title},") if part)


def _person(signatory: "Signatory | None") -> list[text.Run]:
    if signatory is None:
        return []
    lines: list[text.Run] = [(signatory.name, text.STRONG)]
    if signatory.rank:
        lines.append((signatory.rank, text.LABEL))
    if signatory.nip:
        lines.append((f"NIP {signatory.nip}", text.LABEL))
    return lines
