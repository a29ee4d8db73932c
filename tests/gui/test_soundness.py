"""The window has a plain database compared with its journal once it is ready, so that nobody waits for it later."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.main_window import MainWindow
from tests.gui.stepped import SteppedExecutor
from tests.offices import ADMIN, CLERK, raw_connection
from tests.operations.counter import registered
from tests.statements import sent


@pytest.fixture
def begin(
    context: Context, executor: SteppedExecutor, shown: Callable[[QWidget], None]
) -> Iterator[Callable[[], MainWindow]]:
    """Start the window on an office where a file was registered, and let it do what it does at the start."""
    context.app.officers.appoint(CLERK, ADMIN)
    context.app.days.open(None, [CLERK.id], CLERK)
    registered(context.app)

    def begun() -> MainWindow:
        window = MainWindow(context)
        shown(window)
        window.begin()
        executor.run_all()
        return window

    yield begun
    executor.run_all()


def test_figures_wait_for_no_check_once_the_window_was_ready(
    begin: Callable[[], MainWindow], context: Context, executor: SteppedExecutor
) -> None:
    window = begin()
    with sent(context.app) as found:
        window.go(Go("summaries"))
        executor.run_all()
    assert window.page.ui.shown.isVisible()
    assert found
    assert not any("integrity_check" in item.statement for item in found)


def test_a_row_that_has_changed_is_told_before_anybody_asks_for_a_figure(
    begin: Callable[[], MainWindow], executor: SteppedExecutor, folder: Path
) -> None:
    with raw_connection(folder) as raw:
        raw.execute("UPDATE applications SET service = 'IMX'")
    window = begin()
    assert "ptsp-desk replay" in window.status.sentence
    window.go(Go("summaries"))
    executor.run_all()
    assert not window.page.ui.shown.isVisible()
    window.go(Go("recaps"))
    executor.run_all()
    assert not window.page.ui.table.isVisible()
    assert "ptsp-desk replay" in window.page.ui.message.text()
