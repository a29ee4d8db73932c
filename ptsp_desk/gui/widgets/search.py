"""A line edit that offers what fits as one types."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from typing_extensions import override

from ptsp_desk.gui.jobs import Jobs, Lane
from ptsp_desk.gui.widgets.choices import Choice, ChoiceLines, ChoicesModel

__all__ = ["Choice", "SearchEdit", "Source"]

_MOST_SHOWN = 8
_FRAME = 8
_NARROW, _WIDE, _INSETS = 320, 460, 48

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
        self._lane = Lane.ASKED
        self._asked: str | None = None
        self._waiting = self._take_first = self._is_moved = False
        self._choices = ChoicesModel(self)
        self._list: QListView | None = None
        self.textEdited.connect(self._on_text_edited)

    def set_source(self, source: Source, jobs: Jobs | None = None, *, lane: Lane = Lane.ASKED) -> None:
        """Say where choices come from. With ``jobs`` the source is asked beside the window, for the newest text only.

        Without, it is asked at once and must be quick.
        """
        self._source, self._jobs, self._lane = source, jobs, lane

    def choices(self) -> list[Choice]:
        """Return what is offered now, empty where the list is closed."""
        return list(self._choices.shown) if self.offers else []

    @property
    def offers(self) -> bool:
        """Whether the list is open."""
        return self._list is not None and self._list.isVisible()

    @property
    def marked(self) -> bool:
        """Whether Enter would take a choice."""
        return self._list is not None and self.offers and self._list.currentIndex().isValid()

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
        work, found = partial(self._source, text), partial(self._on_found, text)
        self._jobs.run(self, work, found, self._on_not_found, lane=self._lane)

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
        self._is_moved = False
        self._choices.show(found)
        self._list.setCurrentIndex(QModelIndex() if self._free else self._choices.index(0))
        _put_below(self._list, self, sum(choice.height for choice in found[:_MOST_SHOWN]) + _FRAME)

    def _move(self, step: int) -> None:
        assert self._list is not None
        self._is_moved = True
        row = self._list.currentIndex().row() + step
        self._list.setCurrentIndex(self._choices.index(row % len(self._choices.shown)))

    def _take(self) -> None:
        """Take the marked choice; one that is still being looked for is taken when it is found.

        While a newer text is looked for, the list shows what fitted an older one: only an arrow chooses from that.
        """
        is_sought = self._waiting and bool(self._asked) and not self._free
        if self.offers and (self._is_moved or not is_sought):
            assert self._list is not None
            row = self._list.currentIndex().row()
            self.close_list()
            if row >= 0:
                self._pick(self._choices.shown[row])
        elif is_sought:
            self._take_first = True
            if self._list is not None:
                self._list.hide()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.close_list()
        self._pick(self._choices.shown[index.row()])

    def _pick(self, choice: Choice) -> None:
        self.setText(choice.text)
        self.picked.emit(choice.record)


def _list_of(edit: QLineEdit, choices: ChoicesModel) -> QListView:
    """Return the list that belongs to a line edit: part of the same window, so that the keyboard stays where it is."""
    made = QListView(edit.window())
    choices.setParent(made)  # a view whose model goes first complains
    made.setModel(choices)
    made.setItemDelegate(ChoiceLines(made))
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
    width = min(max(edit.width(), min(max(_NARROW, _needed(shown)), _WIDE)), window.width() - 8)
    shown.setGeometry(max(4, min(at.x(), window.width() - width - 4)), at.y(), width, min(height, max(below, above)))
    shown.show()
    shown.raise_()


def _needed(shown: QListView) -> int:
    """Return the width of the longest choice."""
    model, measure = shown.model(), shown.fontMetrics().horizontalAdvance
    choices = [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]
    return max(measure(choice.text) + measure(choice.aside) + _INSETS for choice in choices)
