"""The checklist that is ticked with three keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from ptsp_desk.core.documents import DocumentState
from ptsp_desk.core.look import FOCUS_RING, RADII
from ptsp_desk.gui import theme
from ptsp_desk.gui.registration.checks import Check, next_open

Index = QModelIndex | QPersistentModelIndex

_STATES: Final = {
    Qt.Key.Key_1: DocumentState.OK,
    Qt.Key.Key_2: DocumentState.PROBLEM,
    Qt.Key.Key_3: DocumentState.MISSING,
}
_CLEARS: Final = {Qt.Key.Key_0, Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_BOX = 20
_PAD = 8
_GAP = 12
_LEAST = 34
_ABOVE = 7


class ChecklistModel(QAbstractListModel):
    """Holds the rows; asks nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Check, ...] = ()

    def show(self, rows: Sequence[Check]) -> None:
        """Put rows in; the same requirements in the same order keep the cursor where it is."""
        fresh = tuple(rows)
        if [row.code for row in fresh] != [row.code for row in self.rows]:
            self.beginResetModel()
            self.rows = fresh
            self.endResetModel()
            return
        self.rows = fresh
        if fresh:
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return row.words
        return row if role == Qt.ItemDataRole.UserRole else None


class _Delegate(QStyledItemDelegate):
    """Draws a row: the sign, the document over its note, what form it must have."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self._view()
        width = view.viewport().width()
        name, note, _ = _places(index.data(Qt.ItemDataRole.UserRole), view.font(), QRect(0, 0, width, 0))
        return QSize(width, max(_LEAST, name.height() + note.height() + 2 * _ABOVE))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Check = index.data(Qt.ItemDataRole.UserRole)
        view, look, rect = self._view(), theme.palette(), QRect(option.rect)
        name, note, form = _places(row, view.font(), rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == view.currentIndex().row() and view.hasFocus():
            painter.setPen(QPen(QColor(look.focus), FOCUS_RING))
            painter.setBrush(QColor(look.soft))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADII["field"], RADII["field"])
        _draw_sign(painter, QRectF(rect.left() + _PAD, rect.top() + 7, _BOX, _BOX), row)
        painter.setFont(view.font())
        painter.setPen(QColor(look.ink))
        painter.drawText(name, Qt.TextFlag.TextWordWrap, row.name)
        painter.setFont(_small(view.font()))
        painter.setPen(QColor(look.ink3))
        painter.drawText(form, Qt.AlignmentFlag.AlignRight, row.form)
        painter.drawText(note, Qt.TextFlag.TextWordWrap, row.note)
        painter.restore()

    def _view(self) -> QListView:
        view = self.parent()
        assert isinstance(view, QListView)
        return view


class Checklist(QListView):
    """Rows that are ticked by ``1`` there, ``2`` not in order, ``3`` missing; ``0`` takes the tick back."""

    ticked = Signal(object)  # tuple[str, DocumentState | None]: requirement code, what was found

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ChecklistModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet("Checklist { border: 0; padding: 0; background: transparent; }")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @property
    def rows(self) -> tuple[Check, ...]:
        return self._model.rows

    @property
    def current(self) -> Check | None:
        """The row that has the cursor."""
        place = self.currentIndex().row()
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def show_rows(self, rows: Sequence[Check]) -> None:
        self._model.show(rows)
        self._fit()
        if self.current is None and self.rows:
            self.setCurrentIndex(self._model.index(0))

    def go_to(self, code: str) -> None:
        """Put the cursor on a requirement."""
        for place, row in enumerate(self.rows):
            if row.code == code:
                self.setCurrentIndex(self._model.index(place))

    def go_to_next_open(self) -> None:
        """Put the cursor on the next row that nobody has looked at; it stays where all are."""
        place = next_open(self.rows, self.currentIndex().row())
        if place is not None:
            self.setCurrentIndex(self._model.index(place))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.current, Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.isAutoRepeat() and key in _STATES.keys() | _CLEARS:
            return  # a finger that rests on a key has looked at one document
        if row and plain and key in _STATES:
            self.ticked.emit((row.code, _STATES[key]))
        elif row and plain and key in _CLEARS:
            self.ticked.emit((row.code, None))
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        """As tall as its rows, so that the legend of the keys stands under the last one."""
        return QSize(self.width(), sum(self.sizeHintForRow(place) for place in range(len(self.rows))) + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters aren't a search here: a scanner's text must not move the cursor."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Make rows as tall as their wrapped lines are at this width."""
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(12)
    return small


def _places(row: Check, font: QFont, rect: QRect) -> tuple[QRect, QRect, QRect]:
    """Return where the name, the note under it and the form beside them go in a row."""
    large, small = QFontMetrics(font), QFontMetrics(_small(font))
    beside = small.horizontalAdvance(row.form) + 1
    left = rect.left() + _PAD + _BOX + _GAP
    width = max(40, rect.width() - 2 * _PAD - _BOX - _GAP - beside - _GAP)
    name = QRect(left, rect.top() + _ABOVE, width, _height(large, row.name, width))
    note = QRect(left, name.bottom() + 1, width, _height(small, row.note, width) if row.note else 0)
    return name, note, QRect(left + width + _GAP, rect.top() + _ABOVE + 1, beside, small.height())


def _height(metrics: QFontMetrics, text: str, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, text).height()


def _draw_sign(painter: QPainter, box: QRectF, row: Check) -> None:
    """Draw a tick, an exclamation mark or a cross in its square; a square alone where nobody has looked."""
    look = theme.palette()
    bad = row.is_lacking
    colour, ground = {
        None: (look.line, look.surface),
        DocumentState.OK: (look.ok, look.ok_soft),
        DocumentState.PROBLEM: (look.bad, look.bad_soft) if bad else (look.warn, look.warn_soft),
        DocumentState.MISSING: (look.bad, look.bad_soft) if bad else (look.warn, look.warn_soft),
    }[row.state]
    painter.setBrush(QColor(ground))
    painter.setPen(QPen(QColor(look.ink3), 1) if row.is_open else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    for start, end in _strokes(row.state):
        painter.drawLine(box.topLeft() + QPointF(*start), box.topLeft() + QPointF(*end))


def _strokes(state: DocumentState | None) -> tuple[tuple[tuple[float, float], tuple[float, float]], ...]:
    match state:
        case DocumentState.OK:
            return ((6, 10.5), (9, 13.5)), ((9, 13.5), (14, 7))
        case DocumentState.PROBLEM:
            return ((10, 5.5), (10, 11)), ((10, 14.4), (10, 14.6))
        case DocumentState.MISSING:
            return ((7, 7), (13, 13)), ((13, 7), (7, 13))
        case None:
            return ()
