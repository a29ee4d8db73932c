"""The list of pages at the left edge."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.widgets.keybadge import KeyButton

_MARGIN = 10
_HEIGHT, _LOW = 36, 28


class RailButton(KeyButton):
    """One page: its title, its key, and a number where something there waits for somebody."""

    def __init__(self, title: str, shortcut_id: str, parent: QWidget | None = None) -> None:
        super().__init__(title, shortcut_id, "rail", parent)
        self._title = title
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setToolTip(shortcuts.tooltip(shortcut_id))
        self._count = QLabel(self)
        self._count.setProperty("role", "badge")
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count.hide()
        self.is_small = False
        self.set_small(small=False, height=_HEIGHT)

    def set_small(self, *, small: bool, height: int) -> None:
        """Show only the key in place of the title, which those who hear are still told."""
        self.is_small = small
        self.setText("" if small else self._title)
        self.setFixedHeight(height)
        self._place()

    def set_count(self, count: int, said: str) -> None:
        """Show how many things wait there instead of the key; ``said`` is the sentence for it."""
        self._count.setText(str(count))
        self._count.adjustSize()
        self._count.setVisible(count > 0)
        self.badge.setVisible(count == 0)
        self.setAccessibleDescription(said if count else "")
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        for sign in (self.badge, self._count):
            from_right = (self.width() - sign.width()) // 2 if self.is_small else _MARGIN
            sign.move(self.width() - sign.width() - from_right, (self.height() - sign.height()) // 2)


class Rail(QWidget):
    """The buttons of the pages; arrows move between them, Enter or Space opens."""

    chosen = Signal(str)  # the page's name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)

    def add(self, page: str, title: str, shortcut_id: str) -> RailButton:
        button = RailButton(title, shortcut_id, self)
        button.clicked.connect(lambda: self.chosen.emit(page))
        self._buttons[page] = button
        self._group.addButton(button)
        self._lines.addWidget(button)
        return button

    def button(self, page: str) -> RailButton | None:
        return self._buttons.get(page)

    def set_small(self, *, small: bool, low: bool) -> None:
        """Show the keys of the pages without their titles; lower where there is no room for that either."""
        for button in self._buttons.values():
            button.set_small(small=small, height=_LOW if low else _HEIGHT)

    def mark(self, page: str) -> None:
        """Show which page is open."""
        self._buttons[page].setChecked(True)

    def take_focus(self) -> None:
        """Give the keyboard to the open page's button, or to the first."""
        open_one = self._group.checkedButton() or next(iter(self._buttons.values()), None)
        if open_one is not None:
            open_one.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        buttons = list(self._buttons.values())
        focus = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        step = steps.get(Qt.Key(event.key()))
        if focus is not None and step is not None:
            buttons[(focus + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        elif focus is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            buttons[focus].click()
        else:
            super().keyPressEvent(event)
