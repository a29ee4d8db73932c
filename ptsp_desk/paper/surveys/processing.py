"""The processing sheet: every answer, and step by step what they come to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import words
from ptsp_desk.core.sheets import ColumnKind
from ptsp_desk.core.surveys import chapters, sheets
from ptsp_desk.core.surveys.index import SCALE
from ptsp_desk.core.surveys.processing import answers_sheet, calculation
from ptsp_desk.paper import letterhead, sheet, text
from ptsp_desk.paper.recaps import tables
from ptsp_desk.paper.sheet import Block, Column
from ptsp_desk.paper.text import Align

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.sheets import Sheet
    from ptsp_desk.core.surveys import Scores
    from ptsp_desk.core.surveys.sheets import Survey

_PAD: Final = 2.5
_LABELS: Final = 92.0


def facts(survey: "Survey", office: "Office", column: Column) -> Iterator[Block]:
    """Yield whose answers these are and of when, as the office's form has it."""
    pairs = (
        ("Unit pelayanan", office.name),
        ("Periode", survey.period),
        ("Alamat", office.address),
        ("Telp./Faks", office.phone),
    )
    for place, (name, said) in enumerate((name, said) for name, said in pairs if said):
        yield _fact(name, said, column, 8.0 if not place else 0.0)


def blocks(survey: "Survey", answers: "Sequence[tuple[str, Scores]]", column: Column) -> tuple[Block, list[Block]]:
    """Return the heading of the table, and its rows with the calculation under them, which stays with what follows."""
    table = replace(answers_sheet(survey, answers), total=None)
    if all(item.kind is ColumnKind.NUMBER for item in table.columns):
        # The first column is as wide as what stands before the sums: its numbers stand at the edge all the same.
        table = replace(table, columns=(replace(table.columns[0], kind=ColumnKind.TEXT), *table.columns[1:]))
    wide = tables.widths(table, tables.needs(table), column.width)
    heading = tables.heading(table, wide)
    rows = list(tables.blocks(table, wide))
    if not table.rows:
        said = sheet.paragraph(column.width, (chapters.nihil(survey), text.BODY), gap=6, leads=True)
        return heading, [*rows, said]
    notes = sheet.paragraph(column.width, (" ".join(table.notes) or " ", text.SMALL), gap=6, leads=True)
    return heading, [*rows, *_calculation(survey, answers, table, wide), notes]


def _calculation(
    survey: "Survey", answers: "Sequence[tuple[str, Scores]]", table: "Sheet", wide: Sequence[float]
) -> Iterator[Block]:
    found = calculation(survey, answers)
    count = len(survey.instrument.codes)
    for name, figures in found.rows:
        yield _row(name, figures, wide[:-count], wide[-count:])
    index, measure = survey.index, survey.measure
    yield _sum("*) Jumlah NRR tertimbang", sheets.figure(found.total), wide)
    yield _sum(f"**) {measure} unit pelayanan, jumlah NRR tertimbang × {SCALE}", sheets.figure(index.index), wide)
    if index.class_:
        yield _sum("Mutu dan kinerja unit pelayanan", f"{index.class_} ({index.class_name})", wide)
    yield _sum("Jumlah responden", words.amount(len(table.rows)), wide)


def _row(name: str, figures: Sequence[str], before: Sequence[float], wide: Sequence[float]) -> Block:
    left = sum(before) + tables.BETWEEN * len(before)
    label = text.text(left - tables.BETWEEN, (name, text.STRONG))
    cells = [text.text(each + 0.01, (said, text.STRONG)) for said, each in zip(figures, wide, strict=True)]
    height = max(label.height, *(cell.height for cell in cells)) + 2 * _PAD

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        label.draw(canvas, x, top - _PAD)
        across = x + left
        for cell, each in zip(cells, wide, strict=True):
            cell.draw(canvas, across, top - _PAD, Align.RIGHT)
            across += each + tables.BETWEEN
        sheet.rule(canvas, x, top - height, across - tables.BETWEEN - x, thickness=sheet.HAIRLINE)

    return Block(height, draw, leads=True)


def _sum(name: str, said: str, wide: Sequence[float]) -> Block:
    whole = sum(wide) + tables.BETWEEN * (len(wide) - 1)
    label, value = text.text(whole * 0.8, (name, text.STRONG)), text.text(whole * 0.2, (said, text.STRONG))
    height = label.height + 2 * _PAD

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        label.draw(canvas, x, top - _PAD)
        value.draw(canvas, x + whole * 0.8, top - _PAD, Align.RIGHT)
        sheet.rule(canvas, x, top - height, whole, thickness=sheet.HAIRLINE)

    return Block(height, draw, leads=True)


def _fact(name: str, said: str, column: Column, gap: float) -> Block:
    label = text.text(_LABELS, (name, text.LABEL))
    value = text.text(column.width - _LABELS, (said, text.BODY))
    drawn: Sequence[tuple[float, letterhead.Item]] = ((0.0, label), (_LABELS, value))

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        for across, item in drawn:
            item.draw(canvas, x + across, top)

    return Block(max(label.height, value.height), draw, gap)
