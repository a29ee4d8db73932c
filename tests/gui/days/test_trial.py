"""The test slip of the morning: from the panel to a printer, and back to a row that is in order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec
import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.core.prints import PrintState
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.days.panel import Panel
from ptsp_desk.gui.main_window import MainWindow
from tests import printers
from tests.gui.stepped import SteppedExecutor
from tests.offices import ADMIN, CLERK
from tests.paper.test_thermal import read
from tests.printers import RollPrinter


@dataclass
class Morning:
    """A clerk at the panel, and the printer beside the desk."""

    window: MainWindow
    executor: SteppedExecutor
    printer: RollPrinter
    qtbot: QtBot

    def press(self, id_: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keySequence(focus, QKeySequence(shortcuts.shortcut(id_).keys[0]))
        self.settle()

    def settle(self) -> None:
        """Wait for the thread that speaks to the printer, and do what is to be done after it."""
        self.executor.run_all()
        self.qtbot.waitUntil(self._is_quiet, timeout=20_000)

    def scan(self, text: str) -> None:
        self.window.scanned(text)
        self.settle()

    def _is_quiet(self) -> bool:
        self.executor.run_all()
        waiting = self.window._context.app.prints.open()
        return all(paper.state is not PrintState.WAITING for paper in waiting)

    @property
    def row(self) -> tuple[str, str]:
        """The sign and the sentence of the printer's row on the panel."""
        newest = self.window.page.findChildren(Panel)[-1]
        sign, name, says, *_ = (label.text() for label in newest.findChildren(QLabel))
        assert name == "Printer"
        return sign, says


@pytest.fixture
def morning(
    context: Context, executor: SteppedExecutor, shown: Callable[[QWidget], None], qtbot: QtBot
) -> Iterator[Morning]:
    context.app.officers.appoint(CLERK, ADMIN)
    with printers.roll_printer() as printer:
        context.settings = msgspec.structs.replace(
            context.settings, receipt_size="80mm", printers={"80mm": printer.where}
        )
        window = MainWindow(context)
        window.resize(1366, 768)
        shown(window)
        window.begin()
        executor.run_all()
        yield Morning(window, executor, printer, qtbot)
        executor.run_all()


def code_of(printer: RollPrinter) -> str:
    """What a scanner reads on the slip that came out last."""
    [code] = read(printer.paper.pieces()[-1])["QRCode"]
    return str(code.text)


def test_a_test_slip_that_is_scanned_turns_the_row_of_the_printer_green(morning: Morning) -> None:
    assert morning.row == ("!", "Lembar uji belum dicetak hari ini.")
    morning.press("trial")
    assert "kodenya belum dipindai" in back_at_the_panel(morning)[1]
    morning.scan(code_of(morning.printer))
    assert morning.row == ("✓", "Lembar uji keluar dan terbaca pukul 09.00.")


def test_each_press_prints_a_new_slip_and_f9_proves_it(morning: Morning) -> None:
    morning.press("trial")
    first = code_of(morning.printer)
    back_at_the_panel(morning)
    morning.press("trial")
    assert len(morning.printer.paper.cuts) == 2
    assert code_of(morning.printer) != first
    morning.press("paper_out")
    assert back_at_the_panel(morning) == ("✓", "Lembar uji keluar dan terbaca pukul 09.00.")


def back_at_the_panel(morning: Morning) -> tuple[str, str]:
    morning.window.go(Go("days"))
    morning.settle()
    return morning.row
