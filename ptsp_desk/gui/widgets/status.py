"""One sentence about what just happened, above the bottom bar; it covers nothing one types in and takes no focus."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from ptsp_desk.core import look
from ptsp_desk.gui import icons, theme
from ptsp_desk.gui.widgets.entry import State

_SHOWN_MS = 8_000
_WIDTH, _MARGIN, _BAR = 560, 24, 60
_ICONS = {"": "info", "ok": "circle-check", "warn": "circle-alert", "bad": "circle-alert"}


class StatusLine(QFrame):
    """A strip at the lower left of ``over``; it goes away by itself, a ``bad`` one stays until something is said."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over.parentWidget())  # beside it: what stands over a stack of pages is read to nobody
        self.setProperty("role", "status")
        self._over = over
        self._icon, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        self._text.setMaximumWidth(_WIDTH - 60)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 16, 8)
        line.setSpacing(10)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown, empty where nothing is."""
        return "" if self.isHidden() else self._text.text()

    def say(self, sentence: str, state: State = "") -> None:
        """Show a sentence; whoever hears instead of sees is told it too."""
        colours = theme.palette()
        colour = {"": colours.ink2, "ok": colours.ok, "warn": colours.warn, "bad": colours.bad}[state]
        self._icon.setPixmap(icons.icon(_ICONS[state], colour, look.ICON_SIZES[1]).pixmap(look.ICON_SIZES[1]))
        self._text.setText(sentence)
        self.setVisible(bool(sentence))
        self.raise_()
        self._place()
        self._timer.stop()
        if state != "bad":
            self._timer.start()
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return False

    def _place(self) -> None:
        room = min(_WIDTH, self._over.width() - 2 * _MARGIN)
        needed = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 64
        width = min(room, needed)
        height = self._line.totalHeightForWidth(width)
        beside = self._over.geometry()
        self.setGeometry(beside.left() + _MARGIN, beside.bottom() + 1 - _BAR - height - 12, width, height)
