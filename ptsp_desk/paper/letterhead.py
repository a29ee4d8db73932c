"""What the papers of an office share: letterhead, head with number and QR, rows of facts, and the foot of a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final, Protocol

from ptsp_desk.core import words
from ptsp_desk.paper import codes, sheet, text
from ptsp_desk.paper.sheet import Block, Column
from ptsp_desk.paper.text import Align, Run

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.offices import Office


class Item(Protocol):
    """Something of a known height that is drawn below ``top``."""

    @property
    def height(self) -> float: ...

    def draw(self, canvas: "Canvas", x: float, top: float) -> None: ...


Fact = tuple[str, Sequence[Run]]
"""A label and what stands beside it."""

SAMPLE_NOTE: Final = "Kantor contoh: ketentuan dan tarif pada lembar ini hanya contoh."

_SHIELD = (34.0, 38.0)
_LABEL_WIDTH = 84.0
_WANTED_QR_MM = 28.0
_SMALLEST_MODULE_MM, _LARGEST_MODULE_MM = 0.51, 0.6


def letterhead(office: "Office", column: Column) -> Block:
    """Return sign, government and office in capitals, and where it is, over a rule; a sample office is marked."""
    left = _SHIELD[0] + 11
    tag = "CONTOH" if office.sample else ""
    inner = column.width - left
    contact = " · ".join(part for part in (office.address, office.phone, office.website) if part)
    told = [
        (content, style)
        for content, style in (
            (office.government.upper(), text.HEADING),
            (office.name.upper(), text.NAME),
            (contact, text.SMALL),
        )
        if content
    ]
    (first, first_style), *below = told
    lines = [text.text(inner - tag_width(tag) - 8, (first, first_style)), *(text.text(inner, run) for run in below)]
    stack = sum(line.height for line in lines)
    body = max(stack, _SHIELD[1])

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        _sign(canvas, x, top - (body - _SHIELD[1]) / 2, office)
        y = top - (body - stack) / 2
        for line in lines:
            line.draw(canvas, x + left, y)
            y -= line.height
        if tag:
            draw_tag(canvas, tag, x + column.width - tag_width(tag), top - (body - stack) / 2 + 4)
        sheet.rule(canvas, x, top - body - 8, column.width, thickness=1.2)

    return Block(body + 9, draw)


def head(column: Column, matrix: list[list[bool]], caption: str, lines: Sequence[Item], facts: Sequence[Fact]) -> Block:
    """Return ``lines`` and rows of facts with the QR at their right; rows that start below it take the whole width."""
    module = _module(column, matrix)
    side = module * len(matrix)
    hint = text.text(side, (caption, text.SMALL))
    quiet = module * codes.QUIET_MODULES
    hint_top = quiet + side + quiet
    beside = width_beside(column, matrix)
    placed: list[tuple[float, float, Item]] = []
    between = 4 * column.air
    y = quiet
    for line in lines:
        placed.append((0.0, y, line))
        y += line.height
    y += 7 * column.air
    for label, runs in facts:
        width = (beside if y < hint_top + hint.height else column.width) - _LABEL_WIDTH
        name, value = text.text(_LABEL_WIDTH - 6, (label, text.LABEL)), text.text(width, *runs)
        placed += [(0.0, y, name), (_LABEL_WIDTH, y, value)]
        y += max(name.height, value.height) + between

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        for across, down, item in placed:
            item.draw(canvas, x + across, top - down)
        codes.draw_qr(canvas, matrix, x + column.width - side, top - quiet, module)
        hint.draw(canvas, x + column.width - side, top - hint_top, Align.CENTRE)

    return Block(max(y - between, hint_top + hint.height), draw, gap=5)


def width_beside(column: Column, matrix: list[list[bool]]) -> float:
    """Return the width left of the QR and its quiet zone."""
    return column.width - _module(column, matrix) * (len(matrix) + codes.QUIET_MODULES) - 4


def _module(column: Column, matrix: list[list[bool]]) -> float:
    return min(_LARGEST_MODULE_MM, max(_SMALLEST_MODULE_MM, _WANTED_QR_MM / len(matrix))) * column.mm


@dataclass(frozen=True, slots=True)
class Marks:
    """Outlined words that a person must not overlook: a copy, a correction."""

    names: Sequence[str]
    height: float = 19.0

    def draw(self, canvas: "Canvas", x: float, top: float) -> None:
        for name in self.names:
            draw_tag(canvas, name, x, top - 4)
            x += tag_width(name) + 6


def moment(at: "datetime", office: "Office") -> str:
    """Return ``20 November 2026, 14.41 WITA`` of a time in UTC."""
    local = at.astimezone(office.zone)
    return f"{words.date_plain(local)}, {words.clock(local)} {words.zone_name(office.zone)}"


def complaint_places(office: "Office") -> str:
    """Return where somebody reports who is asked for more, each place once: the office's own first."""
    others = (office.phone, "lapor.go.id", "SMS 1708")
    new = [place for place in others if place and place.casefold() not in office.complaints.casefold()]
    *places, last = [place.replace("SMS ", f"SMS{text.NO_BREAK}") for place in (office.complaints, *new) if place]
    return f"{', '.join(places)}, atau {last}" if places else last


def foot(column: Column, left: str, number: int, count: int) -> Block:
    """Return the last line of a sheet: when it was printed, and which sheet it is."""
    inner = column.width - 70
    lines, page = text.text(inner, (left, text.SMALL)), text.text(66, (f"lembar {number} dari {count}", text.SMALL))

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        sheet.rule(canvas, x, top - 7, column.width, thickness=sheet.HAIRLINE)
        lines.draw(canvas, x, top - 10)
        page.draw(canvas, x + column.width - page.width, top - 10, Align.RIGHT)

    return Block(lines.height + 10, draw)


def continuation(column: Column, what: str, number: int, count: int) -> Block:
    """Return the head of every sheet but the first."""
    left = text.text(column.width - 90, (what, text.STRONG))
    right = text.text(86, (f"lembar {number} dari {count}", text.STRONG))

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        left.draw(canvas, x, top)
        right.draw(canvas, x + column.width - right.width, top, Align.RIGHT)
        sheet.rule(canvas, x, top - left.height - 4, column.width, thickness=1.2)

    return Block(left.height + 12, draw)


def draw_tag(canvas: "Canvas", name: str, x: float, top: float) -> None:
    """Draw ``name`` in a box of its own."""
    canvas.setStrokeColor(text.INK)
    canvas.setLineWidth(0.9)
    canvas.roundRect(x, top - 14, tag_width(name), 14, 3)
    text.text(tag_width(name), (name, text.SMALL_BOLD)).draw(canvas, x, top - 1.2, Align.CENTRE)


def tag_width(name: str) -> float:
    """Return the width of a marked word, 0 for none."""
    return text.SMALL_BOLD.width(name) + 12 if name else 0.0


def _sign(canvas: "Canvas", x: float, top: float, office: "Office") -> None:
    """Draw the office's logo in the place of the shield, as large as its shape allows."""
    if not office.logo:
        _shield(canvas, x, top, office.code)
        return
    draw_logo(canvas, office.logo, (x, top), _SHIELD)


def draw_logo(canvas: "Canvas", logo: bytes, corner: tuple[float, float], room: tuple[float, float]) -> None:
    """Draw a picture in the middle of a room whose upper left corner is given, as large as its shape allows."""
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - paper imports reportlab when it draws

    (x, top), (width, height) = corner, room
    image = ImageReader(BytesIO(logo))
    canvas.drawImage(image, x, top - height, width, height, mask="auto", preserveAspectRatio=True, anchor="c")


def _shield(canvas: "Canvas", x: float, top: float, code: str) -> None:
    """Draw a plain shield with the office's code, where a region has its arms."""
    width, height = _SHIELD
    radius, shoulder = 4.0, height * 0.5
    path = canvas.beginPath()
    path.moveTo(x + radius, top)
    path.lineTo(x + width - radius, top)
    path.curveTo(x + width, top, x + width, top, x + width, top - radius)
    path.lineTo(x + width, top - shoulder)
    path.curveTo(x + width, top - height * 0.86, x + width * 0.72, top - height, x + width / 2, top - height)
    path.curveTo(x + width * 0.28, top - height, x, top - height * 0.86, x, top - shoulder)
    path.lineTo(x, top - radius)
    path.curveTo(x, top, x, top, x + radius, top)
    path.close()
    canvas.setStrokeColor(text.INK)
    canvas.setLineWidth(1.3)
    canvas.drawPath(path, stroke=1, fill=0)
    text.text(width, (code, text.SMALL_BOLD)).draw(canvas, x, top - height / 2 + 7, Align.CENTRE)
