"""The table of what is to be done: lines to write on, quarters to tick."""

from typing import TYPE_CHECKING, Final

from ptsp_desk.core.sheets import ColumnKind, shown
from ptsp_desk.paper import text
from ptsp_desk.paper.sheet import Block, Column
from ptsp_desk.paper.text import Align

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.sheets import Cell, Sheet

_PARTS: Final = (0.05, 0.27, 0.1, 0.24, 0.045, 0.045, 0.045, 0.045, 0.16)
_ROW_MM: Final = 17
_PAD: Final = 4.0


def table(plan: "Sheet", column: Column) -> list[Block]:
    """Return the rows in boxes, under their heading."""
    wide = [part * column.width for part in _PARTS]
    rows = [_row(row, wide, _ROW_MM * column.mm, text.BODY, leads=True) for row in plan.rows]
    titles = [item.title.removeprefix("TW ") if item.group else item.title for item in plan.columns]
    return [_row(titles, wide, 0.0, text.SMALL_SEMIBOLD, leads=True), *rows]


def _row(cells: "Sequence[Cell]", wide: "Sequence[float]", least: float, style: text.Style, *, leads: bool) -> Block:
    drawn = [text.text(each - 2 * _PAD, (_said(cell), style)) for cell, each in zip(cells, wide, strict=True)]
    height = max(least, *(cell.height + 2 * _PAD for cell in drawn))

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        across = x
        canvas.setStrokeColor(text.INK)
        canvas.setLineWidth(0.5)
        for place, (cell, each) in enumerate(zip(drawn, wide, strict=True)):
            canvas.rect(across, top - height, each, height, stroke=1, fill=0)
            cell.draw(canvas, across + _PAD, top - _PAD, Align.CENTRE if 4 <= place <= 7 else Align.LEFT)
            across += each

    return Block(height, draw, leads=leads)


def _said(cell: "Cell") -> str:
    return shown(cell, ColumnKind.NUMBER)
