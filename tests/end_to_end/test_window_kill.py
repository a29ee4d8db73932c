"""The window is killed while somebody types: at most one field is lost, and the form is asked about and comes back.

Run as a program, this file is that somebody: a real window on a folder, typed into key by key.
"""

import faulthandler
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App, os_user
from ptsp_desk.gui import theme
from ptsp_desk.gui.jobs import Jobs, Lane
from ptsp_desk.gui.registration.page import RegistrationPage
from ptsp_desk.gui.window import Window
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, LayOut, lay_out

__all__ = ["lay_out"]

Opened = tuple[RegistrationPage, SteppedExecutor]

PIN = "2580"
ENTRIES = (
    "imb", "", "7316054107890002", "Andi Tenri Abeng", "0812 3456 7890", "", "Lingk. Buntu Batu RT 02", "juppandang",
    "Jl. Poros 7", "100", "0,3125", "60", "3",
)  # fmt: skip
VILLAGE = "73.16.02.1002"
TICKS = "11111311"
_KEY_MS = 3
_REGISTERED = "registered"


class Typist:
    """Signs in at a window and types; after each field, and each tick, it says what stands on the page.

    It types faster than any person, but one field isn't finished before the one before it had time to be written: on
    a machine that is busy with tests a write may take as long as a person takes for a word.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._is_written = True

    @property
    def page(self) -> RegistrationPage:
        assert self._window.main is not None
        page = self._window.main.page
        assert isinstance(page, RegistrationPage)
        return page

    def sign_in(self) -> None:
        page = self._window.sign_in
        self._until(page.ui.officers.hasFocus)
        self._press(Qt.Key.Key_1)
        self._until(page.pin.hasFocus)
        self._type(PIN)
        self._press(Qt.Key.Key_Return)
        self._until(lambda: self._window.main is not None)
        self._until(self.page.sheet.fields["service"].edit.hasFocus)

    def fill_in(self) -> None:
        for entry in ENTRIES:
            self._type(entry)
            self._finish(Qt.Key.Key_Return)
        self._press(Qt.Key.Key_F5)
        for tick in TICKS:
            self._finish(Qt.Key(ord(tick)))

    def register(self) -> None:
        """Save, and come back to an empty form while the receipt is still being made."""
        control = Qt.KeyboardModifier.ControlModifier
        page = self.page
        self._press(Qt.Key.Key_Return, control)
        self._until(lambda: page.sheet.entered().is_blank)
        self._press(Qt.Key.Key_F4)
        self._until(page.sheet.fields["service"].edit.hasFocus)

    def _finish(self, key: Qt.Key) -> None:
        self._until(lambda: self._is_written)
        self._press(key)
        self._is_written = False
        self._window.jobs.run(self._window, lambda: True, self._on_written, lane=Lane.PROMPT)
        print(json.dumps(self.page.sheet.entered().to_draft()), flush=True)

    def _on_written(self, written: bool) -> None:
        self._is_written = written

    def _type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(_focus(), letter)  # type: ignore[call-overload] # a letter is one too
            _pause()

    @staticmethod
    def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(_focus(), key, modifier)
        _pause()

    @staticmethod
    def _until(true: Callable[[], bool]) -> None:
        while not true():
            _pause()


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _pause() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_KEY_MS, loop.quit)
    loop.exec()


def main(folder: Path, what: str) -> None:
    """Type a form; where ``what`` is ``registered``, after another one was registered."""
    faulthandler.dump_traceback_later(60, exit=True)
    application = QApplication([])
    theme.apply(application, "light")
    window = Window(folder)
    window.painted.connect(window.open_office)
    window.show()
    window.activateWindow()
    typist = Typist(window)

    def work() -> None:
        typist.sign_in()
        if what == _REGISTERED:
            typist.fill_in()
            typist.register()
            print(_REGISTERED, flush=True)
        typist.fill_in()

    QTimer.singleShot(0, work)
    application.exec()


def killed(folder: Path, fields: int, what: str = "") -> tuple[dict[str, Any], ...]:
    """Return what stood on the page after each field, of a window that is killed when so many are filled in."""
    command = [sys.executable, "-m", "tests.end_to_end.test_window_kill", str(folder), what]
    with subprocess.Popen(
        command, cwd=Path(__file__).parents[2], env={**os.environ}, stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        try:
            if what:
                assert f"{what}\n" in window.stdout
            seen = [window.stdout.readline() for _ in range(fields)]
        finally:
            window.send_signal(signal.SIGKILL)
        seen += [line for line in window.stdout.readlines() if line.endswith("\n")]
    return tuple(json.loads(line) for line in seen)


@pytest.fixture
def office(tmp_path: Path, lay_out: LayOut) -> Callable[[bool], Path]:
    """Lay out an office whose only officer has a PIN, on a morning after its day was opened."""

    def lay(encrypted: bool) -> Path:
        folder = lay_out(tmp_path / "kantor", encrypted=encrypted)
        with App(folder) as app:
            app.officers.appoint(CLERK, os_user())
            app.officers.set_pin(CLERK.id, PIN, os_user())
            app.days.open(None, [CLERK.id], CLERK)
        return folder

    return lay


def entries(draft: dict[str, Any]) -> int:
    """Return how many entries a form holds."""
    return bool(draft.get("service")) + len(draft.get("values", ())) + len(draft.get("ticks", ()))


@pytest.fixture
def opened_again(qtbot: QtBot) -> Iterator[Callable[[Path], "Opened"]]:
    """Open a window on the folder as the next morning, with the clerk signed in."""
    made = list[tuple[Window, SteppedExecutor]]()

    def open_(folder: Path) -> Opened:
        executor = SteppedExecutor()
        window = Window(folder, (), Jobs(executor))
        made.append((window, executor))
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        window.open_office()
        executor.run_all()
        window.session.sign_in(CLERK)
        executor.run_all()
        assert window.main is not None
        page = window.main.page
        assert isinstance(page, RegistrationPage)
        return page, executor

    yield open_
    for window, executor in made:
        executor.run_all()
        window.close()


@pytest.mark.parametrize(
    ("encrypted", "fields", "what"),
    [(False, 18, ""), (True, 9, ""), (False, 4, _REGISTERED)],
    ids=["in the checklist", "encrypted", "while a receipt is made"],
)
def test_a_window_that_is_killed_while_somebody_types_loses_at_most_one_field(
    office: Callable[[bool], Path],
    opened_again: Callable[[Path], Opened],
    encrypted: bool,
    fields: int,
    what: str,
) -> None:
    folder = office(encrypted)
    seen = killed(folder, fields, what)
    with App(folder) as app:
        kept = app.drafts.current()
        assert len(app.applications.find("imb")) == bool(what)
    assert kept is not None
    assert entries(dict(kept.content)) >= entries(seen[fields - 1]) - 1
    assert set(kept.content.get("values", {}).values()) <= {*ENTRIES, VILLAGE}
    page, executor = opened_again(folder)
    recovery = page.parking.recovery
    assert recovery.isVisible()
    assert [button.text() for button in recovery.buttons] == ["Pulihkan", "Buang", "Nanti"]
    assert page.sheet.entered().is_blank
    QTest.keyClick(recovery.buttons[0], Qt.Key.Key_P)
    executor.run_all()
    shown = page.sheet.entered()
    assert shown.form == kept.form
    assert shown.to_draft() | {"cursor": ""} == dict(kept.content) | {"cursor": ""}


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
