"""In the window: the rail leads to the page, and what an applicant answers beside it counts there."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core.ballots import Answer, Moment
from ptsp_desk.gui.answering.screen import Screen
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.main_window import MainWindow
from ptsp_desk.gui.surveys.results import ResultsSection
from tests.gui.answering.digits import fill_in
from tests.gui.stepped import SteppedExecutor
from tests.gui.surveys.conftest import GOOD
from tests.offices import ADMIN, CLERK, HEAD, request


@pytest.fixture
def main(context: Context, executor: SteppedExecutor, shown: Callable[[QWidget], None]) -> Iterator[MainWindow]:
    context.app.officers.appoint(CLERK, ADMIN)
    context.app.days.open(None, [CLERK.id], CLERK)
    made = MainWindow(context)
    made.resize(1366, 768)
    shown(made)
    made.begin()
    executor.run_all()
    yield made
    executor.run_all()


def test_what_an_applicant_answers_counts_on_the_page_at_once(
    main: MainWindow, app: App, executor: SteppedExecutor, qtbot: QtBot
) -> None:
    registered = app.applications.register(request(), CLERK).application
    assert registered is not None
    for stage in ("under_review", "approved", "issued", "handed_over"):
        app.applications.move(registered.number, stage, "", HEAD)
    for _ in range(4):
        app.ballots.answer(Answer("IMB", Moment.HANDOVER, "2017", GOOD))
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, QKeySequence("Ctrl+F11"))
    executor.run_all()
    section = main.page.section
    assert isinstance(section, ResultsSection)
    assert section.result is not None
    assert section.result.index.n == 0
    main.go(Go("answering", f"handover:{registered.number}"))
    executor.run_all()
    screen = next(widget for widget in main.findChildren(Screen) if widget.isVisible())
    qtbot.waitUntil(screen.isActiveWindow)
    fill_in(screen)
    QTest.keyClick(screen.comment.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    executor.run_all()
    assert section.result.index.n == 5
    assert section.today.text().startswith("Nilai survei hari ini")
    screen.end()
