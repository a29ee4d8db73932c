"""Locks the window when nobody touches it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from typing_extensions import override

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
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
        if event.type() in _INPUT and self.timer.isActive():
            self.timer.start()
        return False
