"""Locks the window when nobody touches it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_INPUT = (QKeyEvent, QMouseEvent, QWheelEvent, QTouchEvent)
"""Asked for as classes: an event's type is made anew for each question, and this is asked of every event."""
_MINUTE_MS = 60_000


class IdleWatch(QObject):
    """Emits ``idle`` once nothing was pressed or moved for the minutes set; 0 watches nothing."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.idle)

    def watch(self, minutes: int) -> None:
        """Begin to count; after that nobody is watched until this is called again."""
        application = QCoreApplication.instance()
        assert application is not None
        application.removeEventFilter(self)  # every event of the program goes by it: only while it is needed
        self.timer.setInterval(minutes * _MINUTE_MS)
        if minutes:
            application.installEventFilter(self)
            self.timer.start()
        else:
            self.timer.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, _INPUT) and self.timer.isActive() and _is_ours(watched):
            self.timer.start()
        return False


def _is_ours(watched: QObject) -> bool:
    """Whether an officer touched it: not the applicant's screen, and not the frame through which all goes before."""
    return isinstance(watched, QWidget) and not watched.window().property("guest")
