"""The whole window over a real office: opened beside the first paint, signed in, locked, handed on, closed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App, os_user
from ptsp_desk.core import look
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.gui import theme
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Go
from ptsp_desk.gui.crash import CrashBox
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.setup.page import SetupPage
from ptsp_desk.gui.window import Window
from ptsp_desk.settings import Settings
from tests.gui.reach import reachable, unnamed, walked
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, request

PIN = "2580"
OTHER = Officer("daeng", "Daeng Mappa", Role.HEAD)


@pytest.fixture
def office(folder: Path) -> Path:
    """An office with two officers who can sign in, and one file."""
    with App(folder) as app:
        for officer in (CLERK, OTHER):
            app.officers.appoint(officer, os_user())
            app.officers.set_pin(officer.id, PIN, os_user())
        app.days.open(None, [CLERK.id], CLERK)
        app.applications.register(request(), CLERK)
    return folder


@pytest.fixture
def opened(executor: SteppedExecutor, shown: Callable[[QWidget], None]) -> Iterator[Callable[..., Window]]:
    """Open a window on a folder as far as its jobs go."""
    made = list[Window]()

    def open_(folder: Path, *arguments: str) -> Window:
        window = Window(folder, arguments, Jobs(executor))
        window.resize(1366, 768)
        made.append(window)
        shown(window)
        window.open_office()
        executor.run_all()
        return window

    yield open_
    for window in made:
        window.close()


@pytest.fixture
def sign_in(qtbot: QtBot, executor: SteppedExecutor) -> Callable[[Window, Officer], None]:
    def sign(window: Window, officer: Officer = CLERK) -> None:
        page = window.sign_in
        row = [known.id for known in page.officers].index(officer.id) + 1
        page.ui.officers.setFocus()
        qtbot.keyClick(page.ui.officers, str(row))
        qtbot.keyClicks(page.pin, PIN)
        qtbot.keyClick(page.pin, Qt.Key.Key_Return)
        executor.run_all()

    return sign


def who(window: Window) -> Officer | None:
    return window.session.officer


def test_the_first_paint_waits_for_nothing(
    folder: Path, executor: SteppedExecutor, shown: Callable[[QWidget], None]
) -> None:
    window = Window(folder, (), Jobs(executor))
    shown(window)
    window.open_office()
    assert window.sign_in.isVisible()
    assert not window.sign_in.pin.isEnabled()
    assert executor.waiting == 1
    executor.run_all()
    window.close()


def test_officers_fill_in_and_a_digit_and_a_pin_sign_one_in(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None]
) -> None:
    window = opened(office)
    assert [officer.name for officer in window.sign_in.officers] == ["Sitti Rahma", "Daeng Mappa"]  # clerks first
    assert window.sign_in.ui.office.text() == "DPMPTSP Kabupaten Contoh"
    sign_in(window)
    assert who(window) == CLERK
    assert window.main is not None
    assert window.main.isVisible()
    assert (window.main.ui.officer.text(), window.main.ui.role.text()) == ("Sitti Rahma", "Petugas loket ·")
    assert window.main.ui.desk.text() == "Loket 03"
    assert window.main.ui.sync.text() == "Belum ada pusat"


def test_what_is_typed_while_the_pin_is_checked_is_typed_on_the_page_after_it(
    office: Path, opened: Callable[..., Window], executor: SteppedExecutor, qtbot: QtBot
) -> None:
    window = opened(office)
    qtbot.keyClicks(window.sign_in.pin, PIN)
    qtbot.keyClick(window.sign_in.pin, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)  # a second Enter asks for nothing more
    qtbot.keyClicks(QApplication.focusWidget() or window, "imb")
    executor.run_all()
    assert window.main is not None
    assert window.main.page.sheet.fields["service"].edit.text() == "imb"


def test_what_is_typed_behind_a_wrong_pin_goes_nowhere(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], executor: SteppedExecutor, qtbot: QtBot
) -> None:
    window = opened(office)
    qtbot.keyClicks(window.sign_in.pin, "0000")
    qtbot.keyClick(window.sign_in.pin, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget() or window, "imb")
    executor.run_all()
    assert window.sign_in.pin.hasFocus()
    assert window.sign_in.pin.text() == ""
    sign_in(window)
    assert window.main is not None
    assert window.main.page.sheet.fields["service"].edit.text() == ""


def test_tab_goes_from_the_officers_to_the_pin_and_on(office: Path, opened: Callable[..., Window]) -> None:
    page = opened(office).sign_in
    page.ui.officers.setFocus()
    assert reachable(page) - set(walked(page)) == set()
    assert unnamed(page) == []


def test_a_wrong_pin_lets_nobody_in_and_says_so(
    office: Path, opened: Callable[..., Window], qtbot: QtBot, executor: SteppedExecutor
) -> None:
    window = opened(office)
    page = window.sign_in
    qtbot.keyClick(page.ui.officers, "2")
    qtbot.keyClicks(page.pin, "9713")
    qtbot.keyClick(page.pin, Qt.Key.Key_Return)
    assert not page.pin.isEnabled()  # while it is looked at
    executor.run_all()
    assert who(window) is None
    assert page.isVisible()
    assert (page.pin.text(), page.pin.hasFocus()) == ("", True)
    assert page.pin_field.hint.property("role") == "hint-bad"


def test_without_a_pin_nothing_is_asked(office: Path, opened: Callable[..., Window], qtbot: QtBot) -> None:
    window = opened(office)
    qtbot.keyClick(window.sign_in.ui.officers, Qt.Key.Key_Return)
    assert window.sign_in.pin.hasFocus()
    qtbot.keyClick(window.sign_in.pin, Qt.Key.Key_Return)
    assert window.sign_in.pin_field.hint.text() == "Ketik PIN."


def test_an_officer_without_a_pin_is_sent_to_the_admin(
    office: Path, opened: Callable[..., Window], qtbot: QtBot
) -> None:
    with App(office) as app:
        app.officers.appoint(Officer("baru", "Baru Masuk", Role.CLERK), os_user())
    window = opened(office)
    qtbot.keyClick(window.sign_in.ui.officers, "1")
    qtbot.keyClicks(window.sign_in.pin, PIN)
    qtbot.keyClick(window.sign_in.pin, Qt.Key.Key_Return)
    assert "belum punya PIN" in window.sign_in.pin_field.hint.text()


def test_locking_keeps_what_is_typed_and_another_officer_goes_on_with_it(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], qtbot: QtBot
) -> None:
    window = opened(office)
    sign_in(window)
    assert window.main is not None
    typed = QApplication.focusWidget()
    assert isinstance(typed, QLineEdit)
    qtbot.keyClicks(typed, "imb")
    qtbot.keyClick(typed, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert who(window) is None
    assert window.sign_in.isVisible()
    assert not window.main.isVisible()
    assert window.sign_in.pin.hasFocus()
    qtbot.keyClick(window.sign_in.pin, Qt.Key.Key_F12)  # keys of the desk do nothing here
    sign_in(window, OTHER)
    assert who(window) == OTHER
    assert window.main.ui.officer.text() == "Daeng Mappa"
    assert (typed.text(), typed.hasFocus()) == ("imb", True)


def test_the_window_locks_when_nobody_touches_it(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], qtbot: QtBot
) -> None:
    window = opened(office)
    assert not window.idle.timer.isActive()
    sign_in(window)
    assert (window.idle.timer.interval(), window.idle.timer.isActive()) == (600_000, True)
    window.idle.timer.start(30)
    qtbot.waitUntil(window.sign_in.isVisible)
    assert not window.idle.timer.isActive()


def test_the_pin_has_the_keyboard_after_a_lock_behind_another_program(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], qtbot: QtBot, executor: SteppedExecutor
) -> None:
    window = opened(office)
    sign_in(window)
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    window.idle.timer.start(1)
    qtbot.waitUntil(window.sign_in.isVisible)
    executor.run_all()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.sign_in.pin.hasFocus()
    qtbot.keyClicks(window.sign_in.pin, PIN)
    qtbot.keyClick(window.sign_in.pin, Qt.Key.Key_Return)
    executor.run_all()
    assert who(window) == CLERK


def test_nothing_behind_the_lock_takes_the_keyboard_before_somebody_is_back(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], executor: SteppedExecutor
) -> None:
    window = opened(office)
    sign_in(window)
    window.lock()
    executor.run_all()
    assert window.main is not None
    asked = list[bool]()
    window.jobs.run(window, lambda: None, lambda _: window.main.finder.setFocus())  # type: ignore[union-attr]
    window.jobs.run(window, lambda: None, lambda _: asked.append(window.sign_in.pin.hasFocus()))
    executor.run_all()
    assert asked == [True]
    sign_in(window)
    assert window.main.finder.hasFocus()


def test_what_is_gone_behind_the_lock_is_not_asked_for(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], qtbot: QtBot
) -> None:
    window = opened(office)
    sign_in(window)
    assert window.main is not None
    panel = QLineEdit(window.main)
    panel.show()
    panel.setFocus()
    window.lock()
    with qtbot.waitSignal(panel.destroyed):
        panel.deleteLater()
    sign_in(window)
    assert window.main.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("make", [QFileDialog, QMessageBox, QMenu])
def test_what_stands_above_the_window_is_closed_by_the_lock(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], make: Callable[[QWidget], QWidget]
) -> None:
    window = opened(office)
    sign_in(window)
    above = make(window)
    above.setWindowModality(Qt.WindowModality.ApplicationModal)
    above.show()
    assert above.isVisible()
    window.lock()
    assert not above.isVisible()
    assert window.main is not None
    assert who(window) is None


def test_what_a_fault_told_is_still_there_above_the_lock(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None]
) -> None:
    window = opened(office)
    sign_in(window)
    box = CrashBox(lambda: "1")
    error = LookupError()
    box.take(type(error), error, None)
    window.lock()
    assert box.box is not None
    assert box.box.isVisible()
    box.box.close()


def test_a_key_puts_the_lock_off(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], qtbot: QtBot
) -> None:
    window = opened(office)
    sign_in(window)
    window.idle.timer.setInterval(10_000_000)
    window.idle.timer.start(1_000)
    qtbot.keyClick(window, Qt.Key.Key_Shift)
    window.idle.timer.setInterval(10_000_000)
    assert window.idle.timer.remainingTime() > 1_000


def test_a_window_that_never_locks_watches_nobody(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None]
) -> None:
    (office / "machine.toml").write_text("idle_lock_minutes = 0\n", encoding="utf-8")
    window = opened(office)
    sign_in(window)
    assert not window.idle.timer.isActive()


def test_a_later_start_shows_the_file_that_it_names(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], executor: SteppedExecutor
) -> None:
    window = opened(office)
    with App(office) as app:
        number = app.applications.find("andi")[0].number
    window.take([number])
    executor.run_all()
    assert window.sign_in.isVisible()
    sign_in(window)
    executor.run_all()
    assert window.main is not None
    assert window.main.ui.title.text() == "Berkas"
    window.main.go(Go("summaries"))
    window.take([number])
    executor.run_all()
    assert window.main.ui.title.text() == "Berkas"


def test_a_scan_while_locked_shows_nothing(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], executor: SteppedExecutor
) -> None:
    window = opened(office)
    sign_in(window)
    window.lock()
    executor.run_all()
    assert window.scanner is not None
    window.scanner.scanned.emit("ENR-03A-00001-P")
    assert executor.waiting == 0


def test_a_folder_without_an_office_is_set_up(tmp_path: Path, opened: Callable[..., Window]) -> None:
    window = opened(tmp_path / "baru")
    assert window.findChild(SetupPage).isVisible()  # type: ignore[union-attr]


@pytest.mark.parametrize("on_the_roll", [False, True])
def test_an_office_in_which_nobody_can_sign_in_gets_its_first_admin(
    folder: Path, opened: Callable[..., Window], executor: SteppedExecutor, qtbot: QtBot, on_the_roll: bool
) -> None:
    if on_the_roll:
        with App(folder) as app:
            app.officers.appoint(Officer("baru", "Baru Masuk", Role.CLERK), os_user())
    window = opened(folder)
    page = window.findChild(SetupPage)
    assert isinstance(page, SetupPage)
    for edit, text in ((page.admin.name, "Nurhayati"), (page.admin.pin, PIN), (page.admin.again, PIN)):
        assert edit.hasFocus()
        qtbot.keyClicks(edit, text)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(page.admin.again, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    executor.run_all()
    assert who(window) == Officer("nurhayati", "Nurhayati", Role.ADMIN)
    assert window.main is not None
    assert window.main.isVisible()


def test_an_office_that_cannot_be_opened_says_why(folder: Path, opened: Callable[..., Window]) -> None:
    (folder / "desk.db").write_bytes(b"bukan data")
    window = opened(folder)
    assert window.sign_in.ui.desk.property("role") == "hint-bad"
    assert not window.sign_in.pin.isEnabled()


def test_closing_does_what_was_asked_and_lets_go_of_the_folder(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], executor: SteppedExecutor
) -> None:
    window = opened(office)
    sign_in(window)
    done = list[str]()
    window.jobs.run(window, lambda: done.append("saved"), lambda _: None)
    window.close()
    assert done == ["saved"]
    assert executor.waiting == 0
    with App(office) as app:
        assert not app.desk.locked


def test_changed_settings_count_at_once(
    office: Path, opened: Callable[..., Window], sign_in: Callable[..., None], executor: SteppedExecutor
) -> None:
    window = opened(office)
    sign_in(window)
    assert window.context is not None
    assert window.main is not None
    window.context.app.change_settings(Settings(theme="dark", idle_lock_minutes=3))
    window.main.changed.emit(Changed(settings=True))
    executor.run_all()
    assert theme.palette() is look.DARK
    assert window.idle.timer.interval() == 180_000
