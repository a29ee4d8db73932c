"""A line edit that offers what fits as one types."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from ptsp_desk.core import look
from ptsp_desk.gui import theme
from ptsp_desk.gui.jobs import Jobs

_ROW, _TALL_ROW, _INSET, _MOST_SHOWN = 34, 48, 10, 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing offered: what it is in the program, its text, a line below, and a word at the right edge."""

    record: object
    text: str
    detail: str = ""
    aside: str = ""


Source = Callable[[str], Sequence[Choice]]


class SearchEdit(QLineEdit):
    """Offers choices below itself; arrows move, Enter and Tab take the marked one, Esc closes the list.

    The first choice is marked at once. A ``free`` one accepts any text, so there nothing is marked until an arrow
    is pressed.
    """

    picked = Signal(object)  # Choice.record

    def __init__(self, parent: QWidget | None = None, *, free: bool = False) -> None:
        super().__init__(parent)
        self._free = free
        self._source: Source = lambda _: ()
        self._jobs: Jobs | None = None
        self._asked: str | None = None
        self._waiting = self._take_first = False
        self._choices = _Choices(self)
        self._list: QListView | None = None
        self.textEdited.connect(self._on_text_edited)

    def set_source(self, source: Source, jobs: Jobs | None = None) -> None:
        """Say where choices come from. With ``jobs`` the source is asked beside the window, for the newest text only.

        Without, it is asked at once and must be quick.
        """
        self._source, self._jobs = source, jobs

    def choices(self) -> list[Choice]:
        """Return what is offered now, empty where the list is closed."""
        return list(self._choices.shown) if self.offers else []

    @property
    def offers(self) -> bool:
        """Whether the list is open."""
        return self._list is not None and self._list.isVisible()

    def offer(self, text: str | None = None) -> None:
        """Ask for choices for a text, by default what stands in the field."""
        self._take_first = False
        asked = self.text() if text is None else text
        if self._jobs is None:
            self._show(self._source(asked))
            return
        already, self._asked = self._waiting, asked
        if not already:
            self._ask(asked)

    def close_list(self) -> None:
        """Close the list; an answer that is still to come is not shown."""
        self._asked = None
        if self._list is not None:
            self._list.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = event.key()
        if self.offers and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Down:
            self.offer()
        elif self.offers and key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
                self._take()
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if next:
            self._take()
        return super().focusNextPrevChild(next)

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if self._list is not None:
            self._list.hide()
        if not self._take_first:
            self._asked = None

    def _on_text_edited(self, text: str) -> None:
        self.offer(text)

    def _ask(self, text: str) -> None:
        assert self._jobs is not None
        self._waiting = True
        self._jobs.run(self, partial(self._source, text), partial(self._on_found, text), self._on_not_found)

    def _on_found(self, text: str, found: Sequence[Choice]) -> None:
        self._waiting = False
        if self._asked is None:
            return
        if self._asked != text:
            self._ask(self._asked)
        elif self._take_first:
            self._take_first, self._asked = False, None
            if found:
                self._pick(found[0])
        else:
            self._show(found)

    def _on_not_found(self, error: Exception) -> None:
        self._waiting, self._asked = False, None
        raise error

    def _show(self, found: Sequence[Choice]) -> None:
        if not found or not self.hasFocus():
            self.close_list()
            return
        if self._list is None:
            self._list = _list_of(self, self._choices)
            self._list.clicked.connect(self._on_clicked)
        self._choices.show(found)
        self._list.setCurrentIndex(QModelIndex() if self._free else self._choices.index(0))
        _put_below(self._list, self, sum(_height(choice) for choice in found[:_MOST_SHOWN]) + 4)

    def _move(self, step: int) -> None:
        assert self._list is not None
        row = self._list.currentIndex().row() + step
        self._list.setCurrentIndex(self._choices.index(row % len(self._choices.shown)))

    def _take(self) -> None:
        """Take the marked choice; one that is still being looked for is taken when it is found."""
        if self.offers:
            assert self._list is not None
            row = self._list.currentIndex().row()
            self.close_list()
            if row >= 0:
                self._pick(self._choices.shown[row])
        elif self._waiting and self._asked and not self._free:
            self._take_first = True

    def _on_clicked(self, index: QModelIndex) -> None:
        self.close_list()
        self._pick(self._choices.shown[index.row()])

    def _pick(self, choice: Choice) -> None:
        self.setText(choice.text)
        self.picked.emit(choice.record)


class _Choices(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
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


class _Lines(QStyledItemDelegate):
    """Paints a choice: its text, its word at the right, its line below."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _height(index.data(Qt.ItemDataRole.UserRole)))

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


def _height(choice: Choice) -> int:
    return _TALL_ROW if choice.detail else _ROW


def _list_of(edit: QLineEdit, choices: _Choices) -> QListView:
    """Return the list that belongs to a line edit: part of the same window, so that the keyboard stays where it is."""
    made = QListView(edit.window())
    made.setModel(choices)
    made.setItemDelegate(_Lines(made))
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setAccessibleName(edit.accessibleName())
    edit.destroyed.connect(made.deleteLater)
    return made


def _put_below(shown: QListView, edit: QLineEdit, height: int) -> None:
    """Show the list below the edit, or above it where there is more room."""
    window = edit.window()
    at = edit.mapTo(window, QPoint(0, edit.height() + 2))
    below, above = window.height() - at.y() - 4, at.y() - edit.height() - 8
    if height > below and above > below:
        height = min(height, above)
        at = edit.mapTo(window, QPoint(0, -height - 2))
    width = min(max(edit.width(), 320), window.width() - 8)
    shown.setGeometry(max(4, min(at.x(), window.width() - width - 4)), at.y(), width, min(height, max(below, above)))
    shown.show()
    shown.raise_()
