"""One sentence about what just happened, in the room that the top bar has free; it covers nothing."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ptsp_desk.core import look
from ptsp_desk.gui import icons, theme
from ptsp_desk.gui.widgets.elided import Elided
from ptsp_desk.gui.widgets.entry import State

_SHOWN_MS, _BAD_MS = 8_000, 15_000
_READ_MS = 4_000
_ICONS = {"": "info", "ok": "circle-check", "warn": "circle-alert", "bad": "circle-alert"}
_ACTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})


class StatusLine(QFrame):
    """Goes away by itself; a ``bad`` one stays longer, but not after the next key or click once it could be read.

    It is one line: what has no room is left out, and the tooltip says it all. A ``bad`` one is shown whole, on as many
    lines as it takes: it says what to do.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self._icon, self._text = QLabel(self), Elided(self, Qt.AlignmentFlag.AlignLeft)
        self._whole = QLabel(self)
        self._whole.setWordWrap(True)
        self._whole.setTextFormat(Qt.TextFormat.PlainText)
        self._room = 0
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 2, 12, 2)
        line.setSpacing(10)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        line.addWidget(self._whole, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.shown_for, self.unread_for = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self.shown_for.timeout.connect(self.hide)
        self.hide()

    def set_room(self, width: int) -> None:
        """Say how much of the bar a sentence may claim before what stands beside it."""
        self._room = width
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        least, wanted = super().minimumSizeHint(), self.sizeHint().width()
        return QSize(max(least.width(), min(wanted, self._room)), least.height())

    @property
    def sentence(self) -> str:
        """What is shown, empty where nothing is."""
        return "" if self.isHidden() else self._text.text()

    def say(self, sentence: str, state: State = "") -> None:
        """Show a sentence; whoever hears instead of sees is told it too."""
        colours = theme.palette()
        colour = {"": colours.ink2, "ok": colours.ok, "warn": colours.warn, "bad": colours.bad}[state]
        self._icon.setPixmap(icons.icon(_ICONS[state], colour, look.ICON_SIZES[1]).pixmap(look.ICON_SIZES[1]))
        for label, is_meant in ((self._text, state != "bad"), (self._whole, state == "bad")):
            label.setText(sentence)
            label.setVisible(is_meant)
        self.setVisible(bool(sentence))
        self.shown_for.start(_BAD_MS if state == "bad" else _SHOWN_MS)
        self.unread_for.start(_READ_MS)
        application = QCoreApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        if state == "bad":
            application.installEventFilter(self)
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in _ACTS and not self.unread_for.isActive():
            watched.removeEventFilter(self)
            self.hide()
        return False
