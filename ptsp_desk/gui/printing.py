"""The way of a PDF to paper: a printer of the system, one for rolls in the network, or a file where there is none.

Everything here waits for devices and is called in a job. The PDF is drawn as it is, one millimetre for one millimetre.
"""

import os
import re
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from ptsp_desk.core.errors import Unavailable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtPrintSupport import QPrinter

    from ptsp_desk.paper.pages import Page

PDF: Final = "pdf:"
NETWORK: Final = "tcp:"
PDF_FOLDER: Final = "cetak"
"""In the data folder: where a size goes for which nothing is set."""

_MOST_DPI: Final = 300
_STRIP: Final = 48  # pixels in height
translate = QCoreApplication.translate
_LOCK: Final = threading.Lock()
"""The system's printers are spoken to by one thread at a time."""


def printers() -> list[str]:
    """Return the names of the system's printers."""
    from PySide6.QtPrintSupport import QPrinterInfo

    with _LOCK:
        return QPrinterInfo.availablePrinterNames()


def send(pdf: bytes, size: str, where: str, folder: Path, name: str) -> str:
    """Put a PDF on paper; return a sentence for the status line, empty where there is nothing to add.

    ``size`` is the value of a size of paper, ``where`` what the machine's settings say for it, empty where they say
    nothing; ``folder`` is for the PDF then, and ``name`` a number.

    Raises:
        Unavailable: the paper did not come out whole, as far as the printer lets us know.
    """
    if is_file(where):
        file = write(pdf, Path(where.removeprefix(PDF)).expanduser() if where else folder, name)
        return translate("Printing", "Tersimpan sebagai PDF: {file}").format(file=file)
    if where.startswith(NETWORK):
        return _print_dots(pdf, size, where)
    _print_on(where, pdf, name)
    return ""


def is_file(where: str) -> bool:
    """Whether what goes there is kept as a PDF, of what the machine's settings say for a size."""
    return not where or where.startswith(PDF)


def send_test(where: str, size: str, folder: Path, office: str) -> str:
    """Print a page by which a person sees whether the printer keeps to the size; as ``send``."""
    from ptsp_desk.paper import trials
    from ptsp_desk.paper.sizes import Size

    page = trials.render(office, where or translate("Printing", "Disimpan sebagai PDF"), Size(size))
    return send(page, size, where, folder, f"UJI-{size}")


def write(pdf: bytes, folder: Path, name: str) -> Path:
    """Keep a PDF as a file called by its number; the same paper again replaces it."""
    file = folder / f"{re.sub('[^A-Z0-9-]', '-', name.upper())}.pdf"
    fresh = file.with_suffix(".new")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as opened:
            opened.write(pdf)
            opened.flush()
            os.fsync(opened.fileno())
        fresh.replace(file)
    except OSError as error:
        raise Unavailable(
            translate(
                "Printing",
                "PDF tidak bisa disimpan di {folder} ({reason}). Kosongkan disk atau pilih folder lain di Pengaturan.",
            ).format(folder=folder, reason=error.strerror)
        ) from error
    return file


def paint(pdf: bytes, printer: "QPrinter") -> None:
    """Draw every page at full size on a printer that is ready."""
    from ptsp_desk.paper import pages

    sizes = pages.sizes(pdf)
    printer.setFullPage(True)
    printer.setResolution(_MOST_DPI)
    printer.setPageLayout(_layout(*sizes[0]))
    painter = QPainter()
    if not painter.begin(printer):
        raise Unavailable(
            translate(
                "Printing", "Printer tidak menerima cetakan. Periksa printer di pengaturan komputer, lalu cetak lagi."
            )
        )
    try:
        dpi = min(printer.resolution(), _MOST_DPI)
        for number in range(len(sizes)):
            if number:
                printer.newPage()
            _draw(painter, pages.strips(pdf, number, dpi / 72, _STRIP), printer.resolution() / dpi)
    finally:
        painter.end()


def _draw(painter: QPainter, strips: "Iterable[Page]", scale: float) -> None:
    """Draw a page in strips: each holds the window up for no longer than a blink, whichever thread this is."""
    top = 0
    for strip in strips:
        bottom = top + strip.height
        part = QImage(strip.data, strip.width, strip.height, strip.stride, QImage.Format.Format_RGB32)
        upper, lower = round(top * scale), round(bottom * scale)
        painter.drawImage(QRectF(0, upper, strip.width * scale, lower - upper), part)
        top = bottom


def image(page: "Page") -> QImage:
    """Return a rendered page as a picture that keeps its own memory."""
    return QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()


def _print_dots(pdf: bytes, size: str, where: str) -> str:
    from ptsp_desk.paper import roll_printer, thermal
    from ptsp_desk.paper.sizes import Size

    paper = Size(size)
    if not paper.is_thermal:
        raise Unavailable(
            translate(
                "Printing",
                "{where} adalah printer gulungan dan tidak bisa mencetak ukuran {size}. Pilih gulungan 58 atau 80 mm, "
                "atau printer lain di Pengaturan.",
            ).format(where=where, size=size.upper())
        )
    low = roll_printer.send(thermal.picture(pdf, paper), where, cut=thermal.ROLLS[paper].cut)
    return translate("Printing", "Kertas printer hampir habis; siapkan gulungan baru.") if low else ""


def _print_on(where: str, pdf: bytes, name: str) -> None:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    with _LOCK:
        found = QPrinterInfo.printerInfo(where)
        if found.isNull():
            raise Unavailable(
                translate(
                    "Printing",
                    "Printer {name} tidak terpasang di komputer ini. Pasang dulu, atau pilih printer lain di "
                    "Pengaturan, lalu cetak lagi.",
                ).format(name=where)
            )
        printer = QPrinter(found, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        paint(pdf, printer)
        if printer.printerState() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}:
            raise Unavailable(
                translate(
                    "Printing", "Printer {name} menolak cetakan. Periksa kertas dan antreannya, lalu cetak lagi."
                ).format(name=where)
            )


def _layout(width: float, height: float) -> QPageLayout:
    """Return a page without margins; a sheet that lies on its side is the upright one, turned."""
    orientation = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    upright = QPageSize(QSizeF(min(width, height), max(width, height)), QPageSize.Unit.Point)
    layout = QPageLayout(upright, orientation, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
