"""Choices as a list shows them: a text, a word at the right edge, a line below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ptsp_desk.core import look
from ptsp_desk.gui import theme

_ROW, _TALL_ROW, _INSET = 34, 48, 10


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing offered: what it is in the program, its text, a line below, and a word at the right edge."""

    record: object
    text: str
    detail: str = ""
    aside: str = ""

    @property
    def height(self) -> int:
        """Pixels that it takes in a list."""
        return _TALL_ROW if self.detail else _ROW


class ChoicesModel(QAbstractListModel):
    """Choices as rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: Sequence[Choice] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self.shown = tuple(choices)
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.shown)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " · ".join(filter(None, (choice.text, choice.aside, choice.detail)))
        return choice if role == Qt.ItemDataRole.UserRole else None


class ChoiceLines(QStyledItemDelegate):
    """Paints a choice: its text, its word at the right, its line below."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, index.data(Qt.ItemDataRole.UserRole).height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice, colours = index.data(Qt.ItemDataRole.UserRole), theme.palette()
        area, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.soft))
        line = area.adjusted(_INSET, 6 if choice.detail else 0, -_INSET, -22 if choice.detail else 0)
        painter.save()
        small = painter.font()
        small.setPixelSize(look.SCREEN_SIZES[0])
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.setPen(QColor(colours.ink))
        room = line.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(choice.aside) - _INSET, 0)
        _write(painter, room, choice.text, left)
        painter.setFont(small)
        painter.setPen(QColor(colours.ink2))
        _write(painter, line, choice.aside, right)
        if choice.detail:
            _write(painter, QRect(line.left(), line.bottom() + 1, line.width(), 18), choice.detail, left)
        painter.restore()


def _write(painter: QPainter, area: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), short)
