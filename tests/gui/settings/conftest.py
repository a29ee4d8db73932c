from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from ptsp_desk.app import App
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.settings.page import SettingsPage
from tests.gui.settings.hands import Hands, Journal
from tests.gui.stepped import SteppedExecutor
from tests.offices import HEAD


@pytest.fixture
def page(context: Context, executor: SteppedExecutor) -> Iterator[SettingsPage]:
    """The page, opened by the head of the office."""
    context.session.sign_in(HEAD)
    made = SettingsPage(context)
    made.resize(1178, 712)
    made.show()
    made.activateWindow()
    made.opened()
    executor.run_all()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)  # or every later test styles it again


@pytest.fixture
def hands(page: SettingsPage, executor: SteppedExecutor) -> Hands:
    return Hands(page, executor)


@pytest.fixture
def journal(app: App) -> Journal:
    return Journal(app.desk, app.desk.tail.seq)
