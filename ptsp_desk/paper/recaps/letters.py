"""The surat pengantar of a monthly pack: to whom, what about, and what it encloses with the sheets of each."""

from functools import partial
from typing import TYPE_CHECKING

from ptsp_desk.core import words
from ptsp_desk.core.sheets import Column as Heading
from ptsp_desk.core.sheets import ColumnKind, Sheet
from ptsp_desk.paper import letterhead, sheet, signatures, text
from ptsp_desk.paper.recaps import tables
from ptsp_desk.paper.sheet import Block, Column, Matter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.recaps.letters import Letter
    from ptsp_desk.core.signatories import Signatory

_LABELS = 62.0
_COLUMNS = (Heading("No", ColumnKind.NUMBER), Heading("Isi"), Heading("Lembar", ColumnKind.NUMBER))


def compose(
    letter: "Letter",
    contents: "Sequence[tuple[str, int]]",
    office: "Office",
    signatory: "Signatory | None",
    column: Column,
    _copy: int,
) -> Matter:
    """Return the letter; ``contents`` are the titles of what it encloses, with how many sheets each has."""
    rows = tuple((number, title, sheets) for number, (title, sheets) in enumerate(contents, 1))
    enclosed = sum(sheets for _, sheets in contents)
    table = Sheet("", "", _COLUMNS, rows, (None, "Jumlah", enclosed), numbered=False)
    wide = tables.widths(table, tables.needs(table), column.width)
    opening, *middle, closing = letter.says
    blocks = [
        letterhead.letterhead(office, column),
        *_facts(letter, enclosed, column),
        *_address(letter, column),
        _paragraph(opening, column, gap=16),
        tables.heading(table, wide),
        *tables.blocks(table, wide),
        *(_paragraph(said, column, gap=12, leads=True) for said in (*middle, closing)),
        signatures.block(column, office, letter.day, signatory, gap=22),
    ]
    left = letterhead.SAMPLE_NOTE if office.sample else office.name
    return Matter(
        blocks,
        foot=partial(letterhead.foot, column, left),
        head=partial(letterhead.continuation, column, letter.subject),
    )


def _facts(letter: "Letter", enclosed: int, column: Column) -> list[Block]:
    facts = (
        ("Nomor", "\N{HORIZONTAL ELLIPSIS}" * 12),
        ("Sifat", "Biasa"),
        ("Lampiran", f"1 (satu) berkas, {words.amount(enclosed)} lembar"),
        ("Hal", letter.subject),
    )
    return [_fact(name, said, column, gap=14.0 if not place else 2.0) for place, (name, said) in enumerate(facts)]


def _fact(name: str, said: str, column: Column, gap: float) -> Block:
    label = text.text(_LABELS, (name, text.LABEL))
    value = text.text(column.width - _LABELS, (said, text.BODY))

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        label.draw(canvas, x, top)
        value.draw(canvas, x + _LABELS, top)

    return Block(max(label.height, value.height), draw, gap)


def _address(letter: "Letter", column: Column) -> list[Block]:
    first, *rest = letter.to
    lines = [sheet.paragraph(column.width, ("Yth. ", text.BODY), (first, text.STRONG), gap=16)]
    return lines + [sheet.paragraph(column.width, (line, text.BODY)) for line in rest]


def _paragraph(said: str, column: Column, gap: float, *, leads: bool = False) -> Block:
    return sheet.paragraph(column.width, (said, text.BODY), gap=gap, leads=leads)
