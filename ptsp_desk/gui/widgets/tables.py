"""Tables of records: a model that holds what it was given, and never asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from ptsp_desk.gui import theme

T = TypeVar("T")
_ROW_HEIGHT = 36


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its title, what it says of a record, and whether it is a number, which stands right."""

    title: str
    text: Callable[[T], str]
    is_number: bool = False


class RecordsModel(QAbstractTableModel, Generic[T]):
    """Records as rows; those that ``is_past`` tells of are written in a paler ink."""

    def __init__(
        self,
        columns: Sequence[Column[T]],
        parent: QObject | None = None,
        *,
        is_past: Callable[[T], bool] = lambda _: False,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._is_past = is_past
        self._records: tuple[T, ...] = ()

    def show(self, records: Sequence[T]) -> None:
        """Show these records in place of those before."""
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def record(self, row: int) -> T:
        """Return the record of a row."""
        return self._records[row]

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._records)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self._columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return column.text(self._records[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.text(self._records[index.row()]) or self.tr("kosong")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == Qt.ItemDataRole.ForegroundRole and self._is_past(self._records[index.row()]):
            return QColor(theme.palette().ink3)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self._columns[section])
        return None


def prepare(view: QTableView) -> None:
    """Let a table be used by keys alone: whole rows, Tab leaves it, nothing is edited in it."""
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    view.horizontalHeader().setStretchLastSection(True)


def _side(column: Column[T]) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
