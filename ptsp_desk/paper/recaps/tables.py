"""A sheet's table on paper: as wide as it needs, its heading over every page, its total with the last row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Sheet, shown
from ptsp_desk.paper import sheet as paper
from ptsp_desk.paper import text
from ptsp_desk.paper.sheet import Block
from ptsp_desk.paper.text import Align, Style, Text

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

BETWEEN: Final = 9.0
"""Between two columns."""

_PAD = 3.5
_NARROWEST = 38.0
_LONGEST_WORD = 96.0
_COMFORTABLE = 88.0
_AIRY = 44.0
_WIDEST = 240.0


@dataclass(frozen=True, slots=True)
class Needs:
    """What a column takes: ``least`` holds its longest word, in ``comfort`` it reads well, ``most`` it can use."""

    least: float
    comfort: float
    most: float


def needs(sheet: Sheet) -> list[Needs]:
    """Return what each column takes."""
    return [_need(sheet, place, column) for place, column in enumerate(sheet.columns)]


def comfort(wants: Sequence[Needs]) -> float:
    """Return the width in which a table reads well."""
    return sum(want.comfort for want in wants) + BETWEEN * (len(wants) - 1)


def widths(sheet: Sheet, wants: Sequence[Needs], width: float) -> list[float]:
    """Return the widths of the columns, which take the whole width: of what is left text takes what it can use first.

    Where even the longest words don't fit, every column gives in the same measure.
    """
    room = width - BETWEEN * (len(wants) - 1)
    least = sum(want.least for want in wants)
    if least >= room:
        return [want.least * room / least for want in wants]
    texts = [place for place, column in enumerate(sheet.columns) if column.kind is ColumnKind.TEXT]
    found = [want.least for want in wants]
    for places in (texts, range(len(wants))):
        left, wanted = room - sum(found), sum(wants[place].most - found[place] for place in places)
        part = min(1.0, left / wanted) if wanted else 0.0
        for place in places:
            found[place] += (wants[place].most - found[place]) * part
    found[texts[0] if texts else 0] += room - sum(found)
    return found


def blocks(sheet: Sheet, columns: Sequence[float]) -> Iterator[Block]:
    """Yield the rows and the total; what follows stays with them. Without rows it says so."""
    last = len(sheet.rows) - 1
    for place, row in enumerate(sheet.rows):
        yield replace(_row(sheet, columns, row, text.BODY), leads=place == last)
    if not sheet.rows:
        yield _nothing(sheet.nothing, columns)
    if sheet.total is not None:
        yield replace(_row(sheet, columns, sheet.total, text.STRONG), leads=True)


def heading(sheet: Sheet, columns: Sequence[float]) -> Block:
    """Return the titles of the columns, over them those of groups, under them the numbers of the columns."""
    cells = [
        text.text(width + 0.01, (column.title, text.SMALL_SEMIBOLD))
        for column, width in zip(sheet.columns, columns, strict=True)
    ]
    groups = list(_groups(sheet, columns))
    above = max((title.height for title, _, _ in groups), default=0.0) + (5 if groups else 0)
    inner = max(cell.height for cell in cells)
    below = text.SMALL.leading + 3 if sheet.numbered else 0.0
    height = above + inner + 2 * _PAD + below

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        for title, left, wide in groups:
            title.draw(canvas, x + left, top - above + 5 + title.height, Align.CENTRE)
            paper.rule(canvas, x + left, top - above + 1.5, wide, thickness=paper.HAIRLINE)
        y = top - above - _PAD
        for place, (left, cell) in enumerate(zip(_lefts(columns), cells, strict=True)):
            cell.draw(canvas, x + left, y - inner + cell.height, _align(sheet.columns[place]))
        if sheet.numbered:
            _draw_numbers(canvas, sheet, columns, (x, y - inner - 2))
        paper.rule(canvas, x, top - height, sum(columns) + BETWEEN * (len(columns) - 1), thickness=0.9)

    return Block(height, draw, gap=10, leads=True)


def stacked(*parts: Block) -> Block:
    """Return blocks one under the other as one."""

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        for part in parts:
            part.draw(canvas, x, top)
            top -= part.height

    return Block(sum(part.height for part in parts), draw)


def _draw_numbers(canvas: "Canvas", sheet: Sheet, columns: Sequence[float], corner: tuple[float, float]) -> None:
    x, top = corner
    for number, (left, wide) in enumerate(zip(_lefts(columns), columns, strict=True), 1):
        text.text(wide, (str(number), text.SMALL)).draw(canvas, x + left, top, _align(sheet.columns[number - 1]))


def _row(sheet: Sheet, columns: Sequence[float], cells: Sequence[Cell], style: Style) -> Block:
    drawn = [
        (text.text(wide + 0.01, (shown(cell, column.kind), style)), _align(column))
        for cell, column, wide in zip(cells, sheet.columns, columns, strict=True)
    ]
    height = max(cell.height for cell, _ in drawn) + 2 * _PAD

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        for left, (cell, align) in zip(_lefts(columns), drawn, strict=True):
            cell.draw(canvas, x + left, top - _PAD, align)
        if style is not text.STRONG:
            paper.rule(canvas, x, top - height, _whole(columns), thickness=paper.HAIRLINE)

    return Block(height, draw)


def _nothing(words: str, columns: Sequence[float]) -> Block:
    whole = _whole(columns)
    said = text.text(whole, (words, text.STRONG))
    height = said.height + 6 * _PAD

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        said.draw(canvas, x, top - 3 * _PAD, Align.CENTRE)
        paper.rule(canvas, x, top - height, whole, thickness=paper.HAIRLINE)

    return Block(height, draw, leads=True)


def _groups(sheet: Sheet, columns: Sequence[float]) -> Iterator[tuple[Text, float, float]]:
    """Yield the title of each group of columns, where it begins, and how wide it is."""
    lefts = _lefts(columns)
    for name, run in groupby(range(len(columns)), key=lambda place: sheet.columns[place].group):
        places = list(run)
        if name:
            left, right = lefts[places[0]], lefts[places[-1]] + columns[places[-1]]
            yield text.text(right - left, (name, text.SMALL_SEMIBOLD)), left, right - left


def _need(sheet: Sheet, place: int, column: Column) -> Needs:
    cells = [shown(row[place], column.kind) for row in sheet.rows]
    title = max(map(text.SMALL_SEMIBOLD.width, column.title.split()), default=0.0)
    total = text.STRONG.width(shown(sheet.total[place], column.kind)) if sheet.total else 0.0
    if column.kind is not ColumnKind.TEXT:
        wide = max([title, total, *map(text.BODY.width, cells)])
        return Needs(wide, wide, max(wide, _AIRY if place else 0.0))
    most = min(_WIDEST, max([_NARROWEST, title, total, *map(text.BODY.width, cells)]))
    word = max((text.BODY.width(word) for cell in cells for word in cell.split()), default=0.0)
    least = min(most, max(_NARROWEST, title, min(word, _LONGEST_WORD)))
    return Needs(least, min(most, max(least, _COMFORTABLE)), most)


def _align(column: Column) -> Align:
    return Align.RIGHT if column.kind.is_figure else Align.LEFT


def _lefts(columns: Sequence[float]) -> list[float]:
    lefts, left = [], 0.0
    for wide in columns:
        lefts.append(left)
        left += wide + BETWEEN
    return lefts


def _whole(columns: Sequence[float]) -> float:
    return sum(columns) + BETWEEN * (len(columns) - 1)
