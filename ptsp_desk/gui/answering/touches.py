"""Notices that the applicant has gone."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

IDLE_MS: Final = 60_000
_TOUCHED = (QKeyEvent, QMouseEvent, QWheelEvent, QTouchEvent)
"""Asked for as classes, which is the cheapest; of a key that does something only an override of shortcuts is seen."""


class Touches(QObject):
    """Counts a minute from the last touch of a window; other windows don't matter."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.timer = QTimer(self, singleShot=True, interval=IDLE_MS)

    def watch(self, *, on: bool) -> None:
        """Begin to count, or stop; every event of the program goes by while it counts."""
        application = QCoreApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        if on:
            application.installEventFilter(self)
            self.timer.start()
        else:
            self.timer.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, _TOUCHED) and isinstance(watched, QWidget) and watched.window() is self._window:
            self.timer.start()
        return False
