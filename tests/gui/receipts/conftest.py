from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core.prints import Print
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.receipts.page import PrintsPage
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, request
from tests.paper import samples


@dataclass
class AtPage:
    """A clerk at the page of papers."""

    page: PrintsPage
    executor: SteppedExecutor
    app: App
    told: list[str]
    """What the status line said."""

    def show(self, subject: str) -> None:
        """Come from another page that asks for this."""
        self.page.opened()
        self.page.show_subject(subject)
        self.executor.run_all()

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        widget: QWidget | None = None,
    ) -> None:
        QTest.keyClick(widget or self.page, key, modifiers)

    def press_print(self) -> None:
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def press_copy(self) -> None:
        self.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.executor.run_all()

    def choose(self, size: str) -> None:
        self.page.ui.size.setCurrentIndex(self.page.ui.size.findData(size))
        self.executor.run_all()

    @property
    def standing(self) -> str:
        return self.page.ui.standing.text()

    @property
    def folder(self) -> Path:
        """Where papers go for which no printer is set."""
        return self.app.desk.folder / "cetak"

    @property
    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob("*"))

    @property
    def lines(self) -> list[str]:
        """What those hear who walk through the queue."""
        model = self.page.ui.prints.model()
        return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    @property
    def papers(self) -> list[Print]:
        return self.app.prints.recent()

    def code_on(self, name: str) -> str:
        """Return what a scanner reads on a paper."""
        [text] = samples.codes_of((self.folder / name).read_bytes())["QRCode"]
        return text

    def words_on(self, name: str) -> str:
        return samples.words_of((self.folder / name).read_bytes())


@pytest.fixture
def number(app: App) -> str:
    """The registration number of a file whose receipt was never printed."""
    answer = app.applications.register(request(received_by=CLERK.name), CLERK)
    assert answer.application is not None
    return answer.application.number


@pytest.fixture
def slip(app: App) -> str:
    """The reference of a visit that was turned back."""
    answer = app.applications.register(request(complete=None, documents={"ktp": "missing"}), CLERK)
    return str(answer.visit.reference)


@pytest.fixture
def come(qtbot: QtBot, context: Context, jobs: Jobs, executor: SteppedExecutor) -> Callable[[], AtPage]:
    """Opens the page as the main window does, with what ``context`` says by then."""

    def open_page() -> AtPage:
        page = PrintsPage(context, jobs)
        qtbot.addWidget(page)
        told: list[str] = []
        page.changed.connect(page.refresh)
        page.said.connect(told.append)
        page.resize(1178, 712)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.opened()
        executor.run_all()
        return AtPage(page, executor, context.app, told)

    return open_page


@pytest.fixture
def at(come: Callable[[], AtPage]) -> AtPage:
    return come()
