"""From the desk to the applicant's screen and back."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.answering.screen import Screen
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.main_window import MainWindow
from ptsp_desk.store.ballots import Ballots
from tests.gui.answering.digits import fill_in
from tests.gui.stepped import SteppedExecutor
from tests.offices import ADMIN, CLERK, HEAD, LayOut, request

ROOT = Path(__file__).resolve().parents[3]


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


@pytest.fixture
def number(app: App) -> str:
    """A file whose permit lies ready."""
    registered = app.applications.register(request(), CLERK).application
    assert registered is not None
    for stage in ("under_review", "approved", "issued"):
        app.applications.move(registered.number, stage, "", HEAD)
    return registered.number


def press(id_: str) -> None:
    """Press the first key of a registered act, wherever the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, QKeySequence(shortcuts.shortcut(id_).keys[0]))


def screen_of(main: MainWindow) -> Screen | None:
    return next((widget for widget in main.findChildren(Screen) if widget.isVisible()), None)


def hand_over(main: MainWindow, number: str, executor: SteppedExecutor) -> None:
    main.go(Go("applications", number))
    executor.run_all()
    for id_ in ("move", "save"):
        press(id_)
        executor.run_all()


def test_after_a_hand_over_one_key_asks_about_that_service_once(
    main: MainWindow, app: App, number: str, executor: SteppedExecutor, qtbot: QtBot
) -> None:
    hand_over(main, number, executor)
    assert main.page.survey.isVisible()
    assert main.status.sentence == f"{number}: Diserahkan. F11 menanyai pemohon tentang pelayanan ini."
    with qtbot.waitSignal(main.locked):
        press("answering")
        executor.run_all()
    screen = screen_of(main)
    assert screen is not None
    assert screen.lent
    assert screen.question.title.text().startswith("Bagaimana pendapat Saudara tentang kesesuaian persyaratan")
    qtbot.waitUntil(screen.isActiveWindow)
    fill_in(screen)
    QTest.keyClick(screen.comment.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    executor.run_all()
    assert screen.last.pledge.isVisible()
    screen.thanked.timeout.emit()
    assert screen_of(main) is None
    pending = Ballots(app.desk.folder, None).read()
    assert pending is not None
    assert [bucket.name for bucket in pending.waiting] == [("IMB", "handover", "2017")]
    assert not main.page.survey.isVisible()


def test_the_offer_stands_beside_the_file_that_was_handed_over_and_no_other(
    main: MainWindow, app: App, number: str, executor: SteppedExecutor
) -> None:
    other = app.applications.register(request(), CLERK).application
    assert other is not None
    hand_over(main, number, executor)
    for asked, is_offered in ((other.number, False), (number, True)):
        main.go(Go("applications", asked))
        executor.run_all()
        assert main.page.survey.isVisible() == is_offered


def test_a_move_to_another_stage_offers_nothing(main: MainWindow, app: App, executor: SteppedExecutor) -> None:
    registered = app.applications.register(request(), CLERK).application
    assert registered is not None
    hand_over(main, registered.number, executor)
    assert app.applications.get(registered.number).stage.value == "under_review"
    assert not main.page.survey.isVisible()


def test_after_a_registration_the_counter_asks_beside_the_receipt(
    main: MainWindow, app: App, executor: SteppedExecutor
) -> None:
    registered = app.applications.register(request("TRAYEK", "baru"), CLERK).application
    assert registered is not None
    main.go(Go("receipts", f"print:{registered.number}"))
    executor.run_all()
    assert main.page.survey.isVisible()
    QTest.mouseClick(main.page.survey, Qt.MouseButton.LeftButton)
    executor.run_all()
    screen = screen_of(main)
    assert screen is not None
    assert screen.sheet is not None
    assert (screen.sheet.service, screen.sheet.moment) == ("TRAYEK", "registration")
    screen.end()


def test_a_slip_for_what_was_missing_offers_nothing(main: MainWindow, app: App, executor: SteppedExecutor) -> None:
    visit = app.applications.register(request(complete=None, documents={}), CLERK).visit
    main.go(Go("receipts", f"print:slip:{visit.reference}"))
    executor.run_all()
    assert not main.page.survey.isVisible()


def test_on_any_other_page_the_key_locks_the_desk_and_waits_for_a_token(
    main: MainWindow, executor: SteppedExecutor, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(main.locked):
        press("answering")
        executor.run_all()
    screen = screen_of(main)
    assert screen is not None
    assert screen.page is screen.token
    assert screen.isFullScreen()
    screen.idle.timeout.emit()
    assert screen_of(main) is None


def test_on_a_second_monitor_the_desk_goes_on_and_keeps_its_keyboard(lay_out: LayOut, tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "kantor")
    program = [sys.executable, "-m", "tests.gui.answering.monitors", str(folder)]
    done = subprocess.run(program, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["place"] == [1366, 0, 1280, 800]
    assert not told["desk is lent"]
    assert told["it takes no keyboard"]
    assert told["keyboard after the key was pressed again"]
    assert told["afterwards"] == [True, True, False]
    assert not told["visible after the key was pressed once more"]
    pending = Ballots(folder, None).read()
    assert pending is not None
    assert [len(bucket.scores) for bucket in pending.waiting] == [1]
