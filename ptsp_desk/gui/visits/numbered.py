"""Answers that are chosen by the number on them."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ptsp_desk.gui import theme
from ptsp_desk.gui.widgets.keybadge import KeyBadge

T = TypeVar("T")


class Numbered(QWidget, Generic[T]):
    """Buttons one below the other, numbered from 1."""

    chosen = Signal(object)  # T

    def __init__(self, answers: Sequence[tuple[T, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = tuple(answer for answer, _ in answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.buttons = [_button(place, said, name) for place, (_, said) in enumerate(answers, 1)]
        for place, button in enumerate(self.buttons):
            column.addWidget(button)
            button.clicked.connect(lambda _=False, place=place: self.choose(place + 1))
        self.setFocusProxy(self.buttons[0])
        self.clear()

    def choose(self, number: int) -> bool:
        """Choose the answer of a number; whether there is such."""
        if not 1 <= number <= len(self._answers):
            return False
        self.clear()
        self.buttons[number - 1].setChecked(True)
        self.chosen.emit(self._answers[number - 1])
        return True

    def clear(self) -> None:
        """Take the choice back."""
        for button in self.buttons:
            button.setChecked(False)


def _button(number: int, said: str, name: str) -> QPushButton:
    button = QPushButton(said)
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setAccessibleName(f"{name}: {number} {said}")
    theme.restyle(button, role="rail")
    row = QHBoxLayout(button)
    row.setContentsMargins(0, 0, 10, 0)
    row.addStretch()
    row.addWidget(KeyBadge(str(number)))
    return button
