"""When the file was handed in: now, unless somebody says another day or time of day."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.registration import days
from ptsp_desk.gui.registration.entered import RECEIVED
from ptsp_desk.gui.registration.fields import FieldGrid, FieldSpec, link
from ptsp_desk.gui.widgets.keybadge import KeyBadge


class ReceivedLine(QWidget):
    """A quiet line that becomes a field by its key, and a line again once the field is left empty.

    ``left`` says that the keyboard is to go back to where it was.
    ``now`` returns the office's own time, without a zone.
    """

    arranged = Signal()
    left = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._spec = FieldSpec(
            RECEIVED,
            self.tr("Diterima"),
            placeholder=self.tr("kemarin 09.30 atau 20-11-2026 09.30"),
            span=6,
            longest=40,
            read=self._read,
        )
        self.grid = FieldGrid(self)
        self._line = self._quiet()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self._line)
        column.addWidget(self.grid)
        self._arrange(is_open=False)

    @property
    def is_open(self) -> bool:
        return RECEIVED in self.grid.fields

    def open(self) -> None:
        """Let a day and a time of day be typed."""
        self._arrange(is_open=True)

    def values(self) -> dict[str, str]:
        return self.grid.values()

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show a form; the field stands open where it says something."""
        self._arrange(is_open=bool(values.get(RECEIVED)))
        self.grid.show_values(values)

    def _read(self, typed: str) -> tuple[str, str] | None:
        moment = days.moment_of(typed, self._now().date())
        return (moment.isoformat(timespec="minutes"), days.shown_moment(moment)) if moment else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._close_if_empty)
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_esc and event.type() == QEvent.Type.KeyPress:
            self.left.emit()
            return True
        return False

    def _close_if_empty(self) -> None:
        field = self.grid.fields.get(RECEIVED)
        if field is not None and not field.edit.text().strip() and not field.edit.hasFocus():
            self._arrange(is_open=False)

    def _arrange(self, *, is_open: bool) -> None:
        if is_open != self.is_open:
            for field in self.grid.arrange([self._spec] if is_open else []):
                field.edit.installEventFilter(self)
            self.arranged.emit()
        self._line.setVisible(not is_open)
        self.grid.setVisible(is_open)

    def _quiet(self) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        told = QLabel(self.tr("Diterima sekarang"), line)
        told.setProperty("role", "hint")
        self.button = link(self.tr("ubah"), line)
        row.addWidget(told)
        row.addStretch()
        row.addWidget(KeyBadge(shortcuts.shortcut("received").keys[0]))
        row.addWidget(self.button)
        return line
