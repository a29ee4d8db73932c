"""Papers on a thermal printer in the network, from the key press to what comes out."""

from collections.abc import Callable, Iterator

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ptsp_desk.core.prints import Print, PrintState
from ptsp_desk.gui.context import Context
from ptsp_desk.operations.receipts import Finding
from ptsp_desk.paper import thermal
from ptsp_desk.paper.sizes import Size
from tests import printers
from tests.gui.receipts.conftest import AtPage
from tests.paper.test_thermal import read
from tests.printers import RollPrinter


@pytest.fixture(params=["80mm"])
def printer(request: pytest.FixtureRequest, context: Context) -> Iterator[RollPrinter]:
    """A printer on this machine, which the machine's settings name for receipts."""
    with printers.roll_printer({"58mm": 384, "80mm": 576}[request.param]) as made:
        context.settings = msgspec.structs.replace(
            context.settings, receipt_size=request.param, printers={request.param: made.where}
        )
        yield made


@pytest.mark.parametrize("printer", ["58mm", "80mm"], indirect=True)
def test_a_receipt_comes_out_and_its_code_scanned_back_proves_it(
    printer: RollPrinter, come: Callable[[], AtPage], number: str
) -> None:
    at = come()
    at.show(f"print:{number}")
    assert at.page.ui.target.text() == f"Tujuan: {printer.where.removeprefix('tcp://')}"
    [code] = read(printer.paper.picture())["QRCode"]
    assert at.app.receipts.verify(code.text).finding is Finding.GENUINE
    assert at.page.takes_scan(code.text)
    at.page.confirm(code.text)
    at.executor.run_all()
    assert at.papers[0].state is PrintState.CONFIRMED


@pytest.mark.parametrize("printer", ["58mm", "80mm"], indirect=True)
def test_a_slip_comes_out(printer: RollPrinter, come: Callable[[], AtPage], slip: str) -> None:
    at = come()
    at.show(f"print:slip:{slip}")
    [code] = read(printer.paper.picture())["QRCode"]
    assert at.app.receipts.verify(code.text).finding is Finding.GENUINE


@pytest.mark.parametrize("left", [0, 900])
def test_without_paper_the_print_is_kept_and_a_new_roll_prints_the_same_paper(
    printer: RollPrinter, come: Callable[[], AtPage], number: str, left: int
) -> None:
    at = come()
    printer.paper.left = left
    at.show(f"print:{number}")
    [failed] = at.papers
    assert failed.state is PrintState.FAILED
    assert "Pasang gulungan baru" in failed.error
    assert at.standing == failed.error
    assert len(printer.paper.rows) == left
    printer.paper.left = 10_000
    at.press_print()
    at.executor.run_all()
    assert [(paper.id, paper.copy, paper.state) for paper in at.papers] == [(failed.id, 0, PrintState.PRINTED)]
    assert "QRCode" in read(printer.paper.picture(left))


def test_a_roll_near_its_end_is_told_in_time(printer: RollPrinter, come: Callable[[], AtPage], number: str) -> None:
    at = come()
    at.show(f"print:{number}")
    printer.paper.left = len(printer.paper.rows) + 100
    at.press_copy()
    assert "Kertas printer hampir habis; siapkan gulungan baru." in at.told
    assert at.papers[0].state is PrintState.PRINTED


def test_a_printer_that_is_not_there_fails_the_print_with_what_to_do_and_may_be_tried_for_ever(
    context: Context, come: Callable[[], AtPage], number: str
) -> None:
    where = f"tcp://127.0.0.1:{printers.free_port()}"
    context.settings = msgspec.structs.replace(context.settings, receipt_size="80mm", printers={"80mm": where})
    at = come()
    at.show(f"print:{number}")
    for _ in range(3):
        at.press_print()
        at.executor.run_all()
    assert [paper.state for paper in at.papers] == [PrintState.FAILED]
    assert "tidak bisa dihubungi. Periksa listrik, kabel jaringan" in at.standing


def test_a_roll_printer_is_not_sent_a_sheet(context: Context, come: Callable[[], AtPage], number: str) -> None:
    context.settings = msgspec.structs.replace(context.settings, printers={"a5": "tcp://127.0.0.1:9100"})
    at = come()
    at.show(f"print:{number}")
    assert "tidak bisa mencetak ukuran A5" in at.papers[0].error


def test_a_folder_that_cannot_be_written_fails_the_print(come: Callable[[], AtPage], number: str) -> None:
    at = come()
    at.folder.write_bytes(b"a file in its place")
    at.show(f"print:{number}")
    assert "PDF tidak bisa disimpan" in at.standing
    at.folder.unlink()
    at.press_print()
    at.executor.run_all()
    assert at.files == [f"{number}.pdf"]


def test_a_printer_that_was_taken_away_fails_the_print(
    come: Callable[[], AtPage], context: Context, number: str
) -> None:
    context.settings = msgspec.structs.replace(
        context.settings, receipt_size="80mm", printers={"80mm": "no such printer"}
    )
    at = come()
    at.show(f"print:{number}")
    assert "Printer no such printer tidak terpasang di komputer ini" in at.standing
    assert at.papers[0].state is PrintState.FAILED


def test_a_fault_of_the_program_fails_the_print_is_told_as_such_and_loses_nothing(
    qtbot: QtBot, come: Callable[[], AtPage], context: Context, number: str
) -> None:
    context.settings = msgspec.structs.replace(context.settings, printers={"a5": "pdf:\0"})
    with qtbot.captureExceptions() as faults:
        at = come()
        at.show(f"print:{number}")
    assert [kind for kind, *_ in faults] == [ValueError]
    assert at.papers[0].state is PrintState.FAILED
    assert at.standing == "Kesalahan program saat mencetak."


@pytest.mark.parametrize("printer", ["58mm", "80mm"], indirect=True)
def test_a_token_is_torn_off_the_first_receipt_that_a_printer_prints_and_no_copy(
    printer: RollPrinter, come: Callable[[], AtPage], number: str
) -> None:
    at = come()
    at.show(f"print:{number}")
    first = len(printer.paper.rows)
    at.press_copy()
    copy, original = at.papers
    assert (original.copy, copy.copy) == (0, 1)

    def length(paper: Print) -> int:
        return thermal.picture(at.app.prints.pdf(paper), Size(paper.size)).height

    fed = len(printer.paper.rows) - first - length(copy)
    assert first - fed > length(original) + 60  # dots: a dashed line and a line of text at least


def test_a_receipt_that_becomes_a_file_has_no_token(come: Callable[[], AtPage], number: str) -> None:
    at = come()
    at.show(f"print:{number}")
    assert at.files == [f"{number}.pdf"]
    assert "Kode suara" not in at.words_on(f"{number}.pdf")
    assert not (at.app.desk.folder / "pending").exists()
