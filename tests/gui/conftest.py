"""The window's surroundings in tests: a real office, work that is stepped, the look as people see it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.gui import theme
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.session import Session
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, app, clock, folder, lay_out

__all__ = ["app", "clock", "folder", "lay_out"]


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


@pytest.fixture
def executor() -> SteppedExecutor:
    return SteppedExecutor()


@pytest.fixture
def jobs(executor: SteppedExecutor) -> Iterator[Jobs]:
    made = Jobs(executor)
    yield made
    made.close()


@pytest.fixture
def gone() -> list[Go]:
    """What pages asked the main window to show."""
    return []


@pytest.fixture
def context(app: App, jobs: Jobs, gone: list[Go]) -> Context:
    """An open office with a clerk at the desk."""
    session = Session()
    session.sign_in(CLERK)
    return Context(app, jobs, session, app.settings, gone.append)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a widget as a window with the keyboard, for as long as the test runs."""

    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return show
