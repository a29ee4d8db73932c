"""Recapitulations on A4: upright or on its side as the table needs, each signed for by the office."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from ptsp_desk.paper import letterhead, sheet, signatures, text
from ptsp_desk.paper.recaps import letters, tables
from ptsp_desk.paper.sheet import Block, Column, Form, Laid, Matter

if TYPE_CHECKING:
    from datetime import date

    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.recaps.letters import Pack
    from ptsp_desk.core.sheets import Sheet
    from ptsp_desk.core.signatories import Signatory

_LONG: Final = 150
"""Rows from which trying smaller letters for the sake of one sheet less is not worth the time."""


def render(sheets: Sequence["Sheet"], office: "Office", day: "date", signatory: "Signatory | None" = None) -> bytes:
    """Return the PDF; each sheet begins a page and is signed on ``day``."""
    laid = [_laid(item, office, day, signatory) for item in sheets]
    title = f"{sheets[0].title}, {sheets[0].period}" if len(sheets) == 1 else "Rekapitulasi"
    return sheet.bind(laid, title, office.name)


def render_pack(pack: "Pack", office: "Office", signatory: "Signatory | None" = None) -> bytes:
    """Return the PDF of a pack: the letter, then what it encloses, numbered as in the letter."""
    laid = [
        _laid(item, office, pack.letter.day, signatory, f"Lampiran {number} \N{MIDDLE DOT} ")
        for number, item in enumerate(pack.sheets, 1)
    ]
    contents = [(item.title, part.sheets) for item, part in zip(pack.sheets, laid, strict=True)]
    letter = sheet.lay_out(Form.report(), partial(letters.compose, pack.letter, contents, office, signatory))
    return sheet.bind([letter, *laid], pack.letter.subject, office.name)


def _laid(item: "Sheet", office: "Office", day: "date", signatory: "Signatory | None", before: str = "") -> Laid:
    wants = tables.needs(item)
    form = _form(item, tables.comfort(wants))
    return sheet.lay_out(form, partial(_compose, item, wants, (office, day, signatory), before))


def _form(item: "Sheet", wanted: float) -> Form:
    """Take the sheet and the letters in which the table reads well, the smallest there are where none is enough."""
    upright, wide = Form.report(), Form.wide_report()
    for form, scales in ((upright, upright.scales[:3]), (wide, wide.scales)):
        room = form.columns[0][1]
        fitting = tuple(scale for scale in scales if wanted <= room / scale)
        if fitting:
            return replace(form, scales=fitting[:1] if len(item.rows) > _LONG else fitting)
    return replace(wide, scales=wide.scales[-1:])


def _compose(
    item: "Sheet",
    wants: Sequence[tables.Needs],
    signing: "tuple[Office, date, Signatory | None]",
    before: str,
    column: Column,
    _copy: int,
) -> Matter:
    office, day, signatory = signing
    wide = tables.widths(item, wants, column.width)
    heading = tables.heading(item, wide)
    blocks = [
        _head(item, office, column),
        heading,
        *tables.blocks(item, wide),
        signatures.block(column, office, day, signatory, beside=" ".join(item.notes)),
    ]
    left = f"{before}{letterhead.SAMPLE_NOTE if office.sample else office.name}"
    what = ", ".join(part for part in (item.title, item.period) if part)

    def head(number: int, count: int) -> Block:
        return tables.stacked(letterhead.continuation(column, what, number, count), heading)

    return Matter(blocks, foot=partial(letterhead.foot, column, left), head=head)


def _head(item: "Sheet", office: "Office", column: Column) -> Block:
    """Return office, title, period and day over a rule; a sample office is marked."""
    tag = "CONTOH" if office.sample else ""
    inner = column.width - letterhead.tag_width(tag) - 8
    official = " \N{MIDDLE DOT} ".join(part for part in (office.government, office.name) if part)
    said = " \N{MIDDLE DOT} ".join(part for part in (item.period, item.as_of) if part)
    lines = [
        text.text(inner, (official, text.SMALL_BOLD)),
        text.text(column.width, (item.title, text.NUMBER)),
        text.text(column.width, (said, text.LABEL)),
    ]
    height = sum(line.height for line in lines) + 10

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        if tag:
            letterhead.draw_tag(canvas, tag, x + column.width - letterhead.tag_width(tag), top)
        y = top
        for line in lines:
            line.draw(canvas, x, y)
            y -= line.height
        sheet.rule(canvas, x, top - height + 1, column.width, thickness=1.2)

    return Block(height, draw)
