from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtPrintSupport import QPrinter

from ptsp_desk.core.errors import Unavailable
from ptsp_desk.gui import printing
from ptsp_desk.paper import receipts, slips, thermal, trials
from ptsp_desk.paper.sizes import SHEETS, Size
from tests import printers
from tests.paper import samples
from tests.paper.test_slips import slip
from tests.paper.test_thermal import read

MM = 72 / 25.4


@pytest.fixture
def on_paper(tmp_path: Path) -> Callable[[bytes], bytes]:
    """What a printer of the system makes of a PDF: the printer is a file, all else is the way to a real one."""

    def paint(pdf: bytes) -> bytes:
        file = tmp_path / "printed.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printing.paint(pdf, printer)
        return file.read_bytes()

    return paint


def longest_runs(picture: Image.Image) -> tuple[int, int]:
    """Return the longest unbroken dark lines of a picture, across and down, in pixels."""

    def longest(lines: Image.Image) -> int:
        data, wide = lines.tobytes(), lines.width
        rows = (data[at : at + wide] for at in range(0, len(data), wide))
        return max(len(run) for row in rows for run in row.translate(DARK).split(b"."))

    return longest(picture), longest(picture.transpose(Image.Transpose.TRANSPOSE))


DARK = bytes(ord("#") if shade < 200 else ord(".") for shade in range(256))


@pytest.mark.parametrize("size", SHEETS)
def test_a_sheet_is_printed_at_its_size_and_its_code_is_read(size: Size, on_paper: Callable[[bytes], bytes]) -> None:
    pdf = receipts.render(samples.receipt(), size)
    printed = on_paper(pdf)
    wanted, got = (pypdfium2.PdfDocument(data)[0].get_size() for data in (pdf, printed))
    assert got == pytest.approx(wanted, abs=1 * MM)  # what printers call F4 or Folio is 8,5 by 13 inches
    assert set(samples.codes_of(printed)["QRCode"]) == {samples.QR_ADDRESS}


def test_every_sheet_of_a_long_paper_is_printed(on_paper: Callable[[bytes], bytes]) -> None:
    pdf = receipts.render(samples.receipt(), Size.A5)
    document = pypdfium2.PdfDocument.new()
    for _ in range(3):
        document.import_pages(pypdfium2.PdfDocument(pdf))
    long = BytesIO()
    document.save(long)
    printed = pypdfium2.PdfDocument(on_paper(long.getvalue()))
    assert len(printed) == 3


@pytest.mark.parametrize("size", SHEETS)
def test_fifty_millimetres_are_fifty_millimetres_on_paper(size: Size, on_paper: Callable[[bytes], bytes]) -> None:
    printed = on_paper(trials.render("DPMPTSP Kabupaten Contoh", "HP LaserJet", size))
    rulers = samples.page_image(printed, 600).crop((0, 0, 2400, 3600))
    for pixels in longest_runs(rulers):
        assert pixels / 600 * 25.4 == pytest.approx(50, abs=0.4)
    assert samples.codes_of(printed) == {"QRCode": [trials.CODE]}


@pytest.mark.parametrize(("size", "across"), [(Size.MM58, 40), (Size.MM80, 50)])
def test_the_rulers_on_a_roll_are_right_too(size: Size, across: int) -> None:
    picture = thermal.picture(trials.render("DPMPTSP Kabupaten Contoh", "tcp://printer", size), size).convert("L")
    above_the_foot = picture.crop((0, 0, picture.width, picture.height - 120))
    assert [pixels / 203 * 25.4 for pixels in longest_runs(above_the_foot)] == pytest.approx([across, 50], abs=0.4)
    assert [code.text for code in read(picture)["QRCode"]] == [trials.CODE]


def test_a_sheet_is_painted_beside_the_window(on_paper: Callable[[bytes], bytes]) -> None:
    pdf = slips.render(slip(), Size.A5)
    with ThreadPoolExecutor(1) as worker:
        printed = worker.submit(on_paper, pdf).result(timeout=60)
    assert samples.codes_of(printed)["QRCode"] == [samples.QR_ADDRESS]


def test_a_printer_that_is_not_installed_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="Printer HP LaserJet tidak terpasang di komputer ini"):
        printing.send(b"", "a5", "HP LaserJet", tmp_path, "ENR-03A-00001-P")
    assert "HP LaserJet" not in printing.printers()


@pytest.mark.parametrize(("where", "folder"), [("", "cetak"), ("pdf:{}/lain", "lain")])
def test_without_a_printer_the_very_pdf_is_kept(tmp_path: Path, where: str, folder: str) -> None:
    pdf = receipts.render(samples.receipt(), Size.A5)
    said = {printing.send(pdf, "a5", where.format(tmp_path), tmp_path / "cetak", "ENR-03A-00001-P") for _ in range(2)}
    [file] = (tmp_path / folder).iterdir()
    assert (file.name, file.read_bytes()) == ("ENR-03A-00001-P.pdf", pdf)
    assert said == {f"Tersimpan sebagai PDF: {file}"}


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("ENR-03A.457", "ENR-03A-457.pdf"),
        ("../a b", "---A-B.pdf"),
        ("nul\0:é", "NUL---.pdf"),
        ("COM1/x", "COM1-X.pdf"),
    ],
)
def test_a_file_is_named_by_a_number_and_nothing_else(tmp_path: Path, name: str, file: str) -> None:
    assert printing.write(b"%PDF", tmp_path / "cetak", name) == tmp_path / "cetak" / file


def test_a_disk_that_takes_nothing_is_told_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "cetak").write_bytes(b"")
    with pytest.raises(Unavailable, match=r"PDF tidak bisa disimpan di .*cetak"):
        printing.write(b"%PDF", tmp_path / "cetak", "ENR-03A-00001-P")


@pytest.mark.parametrize("size", ["58mm", "80mm", "a5"])
def test_the_test_page_goes_where_the_size_goes(tmp_path: Path, size: str) -> None:
    printing.send_test("", size, tmp_path, "DPMPTSP Kabupaten Contoh")
    assert samples.codes_of((tmp_path / f"UJI-{size.upper()}.pdf").read_bytes()) == {"QRCode": [trials.CODE]}


def test_the_test_page_comes_out_of_a_roll_printer(tmp_path: Path) -> None:
    with printers.roll_printer() as printer:
        assert printing.send_test(printer.where, "80mm", tmp_path, "DPMPTSP Kabupaten Contoh") == ""
        assert [code.text for code in read(printer.paper.picture())["QRCode"]] == [trials.CODE]
