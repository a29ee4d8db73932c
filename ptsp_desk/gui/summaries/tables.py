"""The smaller tables of a day, under the large one: as the spreadsheet has them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ptsp_desk.core.sheets import Sheet, shown
from ptsp_desk.gui.widgets import rows

_SHOWN_ABOVE = frozenset({"Ringkasan", "Syarat kurang", "Perhatian"})


class SmallTables(QWidget):
    """A heading and a grid for each sheet that the page doesn't show otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)

    def show_sheets(self, sheets: tuple[Sheet, ...]) -> None:
        """Show these in place of those before; one without rows shows its notes alone."""
        rows.clear(self._lines)
        for sheet in sheets:
            if sheet.name in _SHOWN_ABOVE or not (sheet.rows or sheet.notes):
                continue
            self._lines.addWidget(rows.text(sheet.title, "subtitle"))
            if sheet.rows:
                self._lines.addWidget(_grid(sheet))
            for note in sheet.notes:
                self._lines.addWidget(rows.text(note, "hint"))


def _grid(sheet: Sheet) -> QWidget:
    place = QWidget()
    place.setAccessibleName(sheet.title)
    grid = QGridLayout(place)
    grid.setContentsMargins(0, 0, 0, 8)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    columns = tuple(enumerate(sheet.columns))[1:]  # without the numbers of the rows
    for at, column in columns:
        title = rows.text(column.title, "label", wraps=False)
        grid.addWidget(title, 0, at, _side(is_figure=column.kind.is_figure))
        grid.setColumnStretch(at, 0 if column.kind.is_figure else 1)
    grid.addWidget(rows.line(), 1, 0, 1, len(sheet.columns))
    every = [*sheet.rows, *((sheet.total,) if sheet.total else ())]
    for down, row in enumerate(every, 2):
        role = "strong" if sheet.total is not None and row is every[-1] else ""
        for at, column in columns:
            cell = rows.text(shown(row[at], column.kind), role, wraps=False)
            grid.addWidget(cell, down, at, _side(is_figure=column.kind.is_figure))
    return place


def _side(*, is_figure: bool) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
