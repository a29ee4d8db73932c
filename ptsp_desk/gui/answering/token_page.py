"""A token is typed: by a finger on the letters below, or on a keyboard."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ptsp_desk.core.numbers import CROCKFORD
from ptsp_desk.gui import theme
from ptsp_desk.gui.answering import said
from ptsp_desk.gui.answering.pages import centred, label

_LENGTH = 13
_GROUPS = (4, 9)
"""After so many letters stands a dash."""
_COLUMNS = 8
_WIDTH, _HIGHEST = 640, 340
_TWO_LINES = 52


class TokenPage(QWidget):
    """The page that waits for whoever comes; what is typed is grouped as on the receipt."""

    typed = Signal(str)
    """A whole token."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint, self.problem = label("public-title"), label("public-hint"), label("public-bad")
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(3 * _LENGTH)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.restyle(self.edit, role="public-entry")
        self.edit.textEdited.connect(self._group)
        self.edit.returnPressed.connect(self._enter)
        self.clear_one, self.go_on = QPushButton(self), QPushButton(self)
        self.keys = [QPushButton(letter, self) for letter in CROCKFORD]
        self.problem.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.problem.setMinimumHeight(_TWO_LINES)  # nothing jumps when it comes
        lines = QVBoxLayout(self)
        lines.setContentsMargins(48, 0, 48, 0)
        lines.setSpacing(12)
        lines.addStretch(2)
        lines.addLayout(centred(self.title, 1000))
        lines.addLayout(centred(self.hint, 900))
        lines.addSpacing(8)
        lines.addLayout(centred(self.edit, _WIDTH))
        lines.addLayout(centred(self.problem, 900))
        lines.addLayout(centred(self._keypad(), _WIDTH), 9)
        lines.addStretch(1)

    def show_waiting(self, language: str) -> None:
        """Wait for a token; what was typed stays."""
        self.title.setText(said.ENTER_TOKEN.said(language))
        self.hint.setText(said.WHERE_TOKEN.said(language))
        self.edit.setAccessibleName(said.TOKEN.said(language))
        self.clear_one.setText(said.CLEAR_ONE.said(language))
        self.go_on.setText(said.GO_ON.said(language))
        self._group(self.edit.text())

    def clear(self) -> None:
        """Forget what was typed."""
        self._group("")

    def set_problem(self, sentence: str) -> None:
        """Say why the token was not taken."""
        self.problem.setText(sentence)
        self.edit.setAccessibleDescription(sentence)

    def _keypad(self) -> QWidget:
        keypad = QWidget(self)
        keypad.setMaximumHeight(_HIGHEST)
        grid = QGridLayout(keypad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, key in enumerate(self.keys):
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # who has a keyboard types in the field
            theme.restyle(key, role="public-key")
            key.clicked.connect(partial(self._add, key.text()))
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            grid.addWidget(key, place // _COLUMNS, place % _COLUMNS)
        below = QHBoxLayout()
        self.clear_one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.restyle(self.clear_one, role="public-key")
        self.go_on.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.restyle(self.go_on, role="public-primary")
        self.clear_one.clicked.connect(lambda: self._group(_letters(self.edit.text())[:-1]))
        self.go_on.clicked.connect(self._enter)
        self.clear_one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        below.addWidget(self.clear_one, 1)
        below.addWidget(self.go_on, 2)
        grid.addLayout(below, len(self.keys) // _COLUMNS, 0, 1, _COLUMNS)
        return keypad

    def _add(self, letter: str) -> None:
        self._group(self.edit.text() + letter)

    def _group(self, text: str) -> None:
        """Show what was typed as the receipt has it."""
        letters = _letters(text)[:_LENGTH]
        first, second = _GROUPS
        parts = (letters[:first], letters[first:second], letters[second:])
        self.edit.setText("-".join(part for part in parts if part))
        self.go_on.setEnabled(len(letters) == _LENGTH)
        self.set_problem("")

    def _enter(self) -> None:
        if self.go_on.isEnabled():
            self.typed.emit(self.edit.text())


def _letters(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isascii() and letter.isalnum())
