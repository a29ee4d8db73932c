"""An applicant in front of the screen of an office that has one file."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ptsp_desk.app import App
from ptsp_desk.core.ballots import Bucket, Moment
from ptsp_desk.gui.answering import asked
from ptsp_desk.gui.answering.screen import Screen
from ptsp_desk.gui.context import Context
from ptsp_desk.store.ballots import Ballots
from tests.gui.answering.digits import see
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, request

DIGITS = {str(digit): Qt.Key(ord(str(digit))) for digit in range(10)}


@dataclass
class Applicant:
    """Somebody with a keyboard and a finger."""

    screen: Screen
    app: App
    executor: SteppedExecutor
    number: str

    def come(self, moment: Moment = Moment.HANDOVER) -> None:
        """Be asked after something was done with the file."""
        self.screen.begin(asked.after(self.app, moment, self.number))

    def press(self, keys: str) -> None:
        """Press digits one after the other, each when the one before was seen, wherever the keyboard is."""
        for key in keys:
            self.key(DIGITS[key])
            see(self.screen)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.screen, key, modifier)

    def send(self) -> None:
        self.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def tap(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def tap_key(self, letters: str) -> None:
        """Touch the letters of the screen's own keys."""
        keys = {key.text(): key for key in self.screen.token.keys}
        for letter in letters:
            self.tap(keys[letter])

    @property
    def title(self) -> str:
        """What stands large in the middle."""
        page = self.screen.page
        text = page.title.text()  # type: ignore[attr-defined]  # every page has one
        assert isinstance(text, str)
        return text

    @property
    def offered(self) -> list[str]:
        """What can be touched at the foot."""
        buttons = self.screen.ui.bottom.findChildren(QPushButton)
        return [button.text() for button in buttons if button.isVisible()]

    @property
    def pending(self) -> tuple[Bucket, ...]:
        """What waits on the disk."""
        found = Ballots(self.app.desk.folder, None).read()
        return found.waiting if found else ()


@pytest.fixture
def applicant(app: App, context: Context, executor: SteppedExecutor, shown: Callable[[QWidget], None]) -> Applicant:
    """Somebody at the desk's own monitor, which was lent to them."""
    screen = Screen(context, lent=True)
    screen.resize(1280, 800)
    screen.begin(asked.waiting(app))
    shown(screen)
    registered = app.applications.register(request(), CLERK).application
    assert registered is not None
    return Applicant(screen, app, executor, registered.number)
