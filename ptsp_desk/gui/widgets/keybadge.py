"""A key beside what it does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from typing_extensions import override

from ptsp_desk.gui import shortcuts, theme

_GAP = 10
_PADDING, _TIGHT = 15, 8


class KeyBadge(QLabel):
    """Keys in a thin frame, given as Qt writes them: ``Ctrl+Return`` is shown as Ctrl ↵."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(shortcuts.shown(keys), parent)
        self.setProperty("role", "key")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedHeight(18)
        self.setMinimumWidth(18)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class KeyButton(QPushButton):
    """A button that carries the key of a registered act; ``role`` is ``primary``, ``ghost`` or ``rail``.

    It does not bind the key: give it to ``shortcuts.bind`` as its button.
    """

    def __init__(self, text: str, shortcut_id: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.badge = KeyBadge(shortcuts.shortcut(shortcut_id).keys[0], self)
        self.setAutoDefault(False)
        if role:
            theme.restyle(self, role=role)
        self.badge.ensurePolished()
        self.is_compact = True
        self.set_compact(compact=False)

    @property
    def room(self) -> int:
        """How many pixels wider the button is than a compact one."""
        return _PADDING + self._right - 2 * _TIGHT

    @property
    def _right(self) -> int:
        return max(self.badge.sizeHint().width(), 18) + 2 * _GAP

    def set_compact(self, *, compact: bool) -> None:
        """Leave the key off and make the button narrow, or show it again; the tooltip tells it still."""
        if compact == self.is_compact:
            return
        self.is_compact = compact
        self.badge.setVisible(not compact)
        left, right = (_TIGHT, _TIGHT) if compact else (_PADDING, self._right)
        self.setStyleSheet(
            f"KeyButton {{ padding-left: {left}px; padding-right: {right}px; }}"
            f"KeyButton:focus {{ padding-left: {left - 1}px; padding-right: {right - 1}px; }}"
        )

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        size = self.badge.sizeHint()
        self.badge.resize(max(size.width(), 18), 18)
        self.badge.move(self.width() - self.badge.width() - _GAP, (self.height() - 18) // 2)
