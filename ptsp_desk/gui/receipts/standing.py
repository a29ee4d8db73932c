"""What is shown, how far it has come, and where it goes, in words."""

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core.prints import Print, PrintState
from ptsp_desk.gui import printing
from ptsp_desk.gui.receipts.wanted import Queue, Shown, subject_name

translate = QCoreApplication.translate

Standing = tuple[str, str]
"""A sentence, and the role of the label that shows it."""


def title(shown: Shown | None) -> str:
    """Return what is shown."""
    if shown is None:
        return translate("Prints", "Belum ada yang dicetak")
    named = f"{shown.kind.label} {subject_name(shown.kind, shown.subject)}".strip()
    return " · ".join(filter(None, (named, shown.which if isinstance(shown, Print) else "")))


def standing(shown: Shown | None, queue: Queue | None, *, sending: bool) -> Standing:
    """Return how far it has come; ``sending`` where it is on its way."""
    if shown is None:
        return translate("Prints", "Lembar yang dipilih tampil di sini, persis seperti dicetak."), "hint"
    if sending:
        return translate("Prints", "Sedang dicetak …"), "hint"
    if isinstance(shown, Print):
        return _of_paper(shown, queue)
    return translate("Prints", "Belum dicetak. Esc kembali tanpa mencetak."), "hint"


def target(where: str) -> str:
    """Return where a size goes, of what the machine's settings say for it."""
    if printing.is_file(where):
        folder = where.removeprefix(printing.PDF) or printing.PDF_FOLDER
        return translate("Prints", "Tujuan: PDF di folder {folder}").format(folder=folder)
    return translate("Prints", "Tujuan: {printer}").format(printer=urlsplit(where).netloc or where)


def _of_paper(paper: Print, queue: Queue | None) -> Standing:
    if paper.state is PrintState.FAILED:
        return paper.error, "hint-warn"
    if paper.state is PrintState.WAITING:
        told = translate(
            "Prints", "Tersimpan, tanpa kabar dari printer. Bila kertasnya ada, pindai; bila tidak, cetak."
        )
        return told, "hint-warn"
    at = paper.confirmed_at or paper.printed_at or paper.queued_at
    moment = queue.moment(at) if queue else ""
    if paper.state is PrintState.CONFIRMED:
        return translate("Prints", "Terbukti {moment}: kertasnya ada.").format(moment=moment), "hint-ok"
    told = translate("Prints", "Dicetak {moment}. Pindai kode pada kertasnya, atau F9 bila kertasnya sudah keluar.")
    return told.format(moment=moment), "hint"
