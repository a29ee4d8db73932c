"""Page Survei at an office whose visitors answered, and somebody with a keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ptsp_desk.app import App
from ptsp_desk.core.surveys import Scores
from ptsp_desk.core.surveys.imports import Questionnaire
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.surveys.page import SurveysPage
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK

DAY = date(2026, 11, 16)
GOOD: Scores = (3, 3, 2, 4, 3, 3, 4, 3, 3)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def answer(app: App, n: int, service: str = "IMB", scores: Scores = GOOD, comments: Sequence[str] = ()) -> None:
    """Let so many people answer alike on a day before today."""
    said = [*comments, *[""] * n][:n]
    app.surveys.questionnaires.key_in(
        [Questionnaire(DAY, service, scores, {"jenis_kelamin": "P"}, comment) for comment in said], "2017", CLERK
    )


@dataclass
class Hands:
    """What somebody with a keyboard does on the page, and what it said and changed."""

    page: SurveysPage
    executor: SteppedExecutor
    changed: list[Changed] = field(default_factory=list)
    gone: list[Go] = field(default_factory=list)

    def open(self, part: int = 1) -> None:
        self.page.opened()
        self.executor.run_all()
        self.press("Tab")
        self.press(f"Alt+{part}")

    def press(self, *keys: str) -> None:
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None, key
            QTest.keySequence(focus, QKeySequence(key))
            self.executor.run_all()

    def type(self, text: str) -> None:
        """Type letter by letter, wherever the keyboard is by then."""
        for letter in text:
            QTest.keyClicks(self.focus, letter)
        self.executor.run_all()

    def fill(self, text: str) -> None:
        """Type in place of what stands in a field."""
        self.press("Ctrl+A", "Delete")
        self.type(text)

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    @property
    def message(self) -> str:
        return self.page.ui.message.text()


@pytest.fixture
def hands(context: Context, executor: SteppedExecutor, shown: Callable[[QWidget], None], gone: list[Go]) -> Hands:
    page = SurveysPage(context)
    made = Hands(page, executor, gone=gone)
    page.changed.connect(made.changed.append)
    page.changed.connect(page.refresh)
    page.resize(1178, 712)
    shown(page)
    return made
