"""The foot of the applicant's screen: back on the left, on to the next on the right, each with its key."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ptsp_desk.gui import shortcuts, theme
from ptsp_desk.gui.answering import said
from ptsp_desk.gui.widgets.keybadge import KeyButton

_MOST_OTHERS = 2
"""Languages beside the one that is spoken."""
_LEFT, _RIGHT = (38, 31), 38
"""So that the words stand below those of the top, with keys and without."""


class Bar(QObject):
    """Keys and buttons do the same, and only while they are shown."""

    language_chosen = Signal(str)

    def __init__(self, row: QHBoxLayout, screen: QWidget, slots: dict[str, Callable[[], None]]) -> None:
        """``slots`` are the acts by the ids of their keys; without one for ``lock`` nobody stops here."""
        super().__init__(screen)
        self.languages = [QPushButton(screen) for _ in range(_MOST_OTHERS)]
        self._others: Sequence[tuple[str, str]] = ()
        self._buttons = {
            "answer_back": KeyButton("", "answer_back", "public-link"),
            "lock": KeyButton("", "lock", "public-link"),
            "answer_skip": KeyButton("", "answer_skip", "public-link"),
            "save": KeyButton("", "save", "public-primary"),
        }
        self.back, self.stop, self.skip, self.send = self._buttons.values()
        self._row = row
        row.addWidget(self.back)
        for place, button in enumerate(self.languages):
            theme.restyle(button, role="public-link")
            button.clicked.connect(partial(self._on_language, place))
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.stop)
        row.addStretch()
        row.addWidget(self.skip)
        row.addWidget(self.send)
        self._acts = {id_: shortcuts.bind(screen, id_, slot, button=self._buttons[id_]) for id_, slot in slots.items()}
        self.show_acts("id", set())

    def show_keys(self, *, keys: bool) -> None:
        """Show the keys on the buttons, or leave them off where nobody has a keyboard."""
        for button in self._buttons.values():
            button.set_compact(compact=not keys)
        margins = self._row.contentsMargins()
        self._row.setContentsMargins(_LEFT[keys], margins.top(), _RIGHT, margins.bottom())

    def show_acts(self, language: str, acts: set[str]) -> None:
        """Show what may be done now, by the ids of the keys."""
        for id_, words in (
            ("answer_back", said.BACK), ("lock", said.STOP), ("answer_skip", said.SKIP), ("save", said.SEND),
        ):  # fmt: skip
            self._buttons[id_].setText(words.said(language))
            self._buttons[id_].setVisible(id_ in acts and id_ in self._acts)
        for id_, act in self._acts.items():
            act.setEnabled(id_ in acts)

    def show_languages(self, others: Sequence[tuple[str, str]]) -> None:
        """Offer other languages: (code, its own name)."""
        self._others = others
        for place, button in enumerate(self.languages):
            button.setVisible(place < len(others))
            if place < len(others):
                button.setText(others[place][1])

    def _on_language(self, place: int) -> None:
        self.language_chosen.emit(self._others[place][0])
