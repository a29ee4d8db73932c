"""A clerk at the registration page: types words, presses keys, and counts both."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.registration.page import RegistrationPage
from tests.gui.stepped import SteppedExecutor

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

NIK = "7316054107890002"
NAME = "Andi Tenri Abeng"


class Clerk:
    """Works at one page; ``presses`` counts the keys beyond the words typed."""

    def __init__(self, page: RegistrationPage, executor: SteppedExecutor, gone: list[Go]) -> None:
        self.page, self.gone = page, gone
        self._executor = executor
        self.presses = 0

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def wait(self) -> None:
        """Let everything be answered, as after a pause in the typing."""
        self._executor.run_all()
        while self.page.live.is_due:
            self.page.live.now()
            self._executor.run_all()

    def words(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)
        self.wait()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        QTest.keyClick(self.focus, key, modifier)
        self.wait()

    def down(self, key: Qt.Key, *, is_repeated: bool) -> None:
        """Let a digit's key go down, or the system repeat it while it is held."""
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, none, chr(key), is_repeated)
        QApplication.sendEvent(self.focus, event)
        self.wait()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, and let nothing of what it asked for be done yet."""
        QTest.keyClick(self.focus, key, modifier)

    def enter(self, *entries: str) -> None:
        """Type each entry and go on with Enter; an empty one is passed by."""
        for entry in entries:
            if entry:
                self.words(entry)
            self.key(Key.Key_Return)

    def tick(self, digits: str) -> None:
        for digit in digits:
            self.key(Key(ord(digit)))

    def text(self, path: str) -> str:
        return self.page.sheet.fields[path].edit.text()

    def fill_imb(self) -> None:
        """Fill in a new building's application for somebody new, up to the checklist."""
        self.enter("imb", "", NIK, NAME, "0812 3456 7890", "", "Lingk. Buntu Batu RT 02", "juppandang", "")
        self.enter("100", "0,3125", "60", "3")
        self.key(Key.Key_F5)


@pytest.fixture
def page(context: Context, qtbot: QtBot, executor: SteppedExecutor) -> RegistrationPage:
    return shown_page(context, qtbot, executor)


@pytest.fixture
def clerk(page: RegistrationPage, executor: SteppedExecutor, gone: list[Go]) -> Iterator[Clerk]:
    page.go.connect(gone.append)
    yield Clerk(page, executor, gone)
    executor.run_all()


def shown_page(context: Context, qtbot: QtBot, executor: SteppedExecutor) -> RegistrationPage:
    """Open the page as the main window does."""
    page = RegistrationPage(context)
    qtbot.addWidget(page)
    page.resize(1178, 712)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.opened()
    page.show_subject("")
    executor.run_all()
    return page
