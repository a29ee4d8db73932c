"""Printer dan kertas: where each size of paper is printed. Kept on this computer."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from ptsp_desk.core.errors import Unavailable, refuse
from ptsp_desk.gui import printing
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_printers import Ui_SettingsPrinters
from ptsp_desk.gui.printing import NETWORK, PDF, PDF_FOLDER
from ptsp_desk.gui.settings.paper_row import PaperRow
from ptsp_desk.gui.settings.section import Section, choose_folder, dress, every

_SIZES: Final = ("a5", "a4", "f4", "80mm", "58mm")
_ROLLS: Final = ("80mm", "58mm")
translate = QCoreApplication.translate


class PrintersSection(Section):
    of_office = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.save_text = self.tr("Simpan printer")
        self.ui = Ui_SettingsPrinters()
        self.ui.setupUi(self)
        told = self.tr(
            "Tujuan setiap ukuran kertas di komputer ini. Tanpa printer, cetakan menjadi berkas PDF. Printer gulungan "
            "di jaringan harus 203 titik per inci, selebar 384 atau 576 titik; 180 titik per inci belum didukung."
        )
        dress(self.ui.printers_explained, told, "hint")
        self.rows = {size: self._row(size) for size in _SIZES}
        for row in self.rows.values():
            self.ui.papers.addWidget(row)
        for size in _SIZES:
            self.ui.receipt_size.addItem(self._paper_name(size), size)
        self.ui.receipt_size_hint.setText(self.tr("Dipakai oleh Simpan dan cetak tanda terima."))
        self.hints_of(self.ui, ("receipt_size", "pdf_folder"))
        self.ui.pdf_browse.clicked.connect(
            lambda: choose_folder(self, self.ui.pdf_folder, self.tr("Pilih folder untuk PDF"))
        )
        self.watch()

    @override
    def read(self) -> None:
        self.look(printing.printers, self._show)

    @override
    def save(self) -> None:
        app = self.context.app
        receipt_size, targets = self.ui.receipt_size.currentData(), self._targets()

        def work() -> None:
            every(*(partial(_check, size, target) for size, target in targets.items()))
            app.change_settings(msgspec.structs.replace(app.settings, receipt_size=receipt_size, printers=targets))

        self.run(work, lambda _: self.saved(self.tr("Printer tersimpan.")))

    def _row(self, size: str) -> PaperRow:
        row = PaperRow(self._paper_name(size), is_roll=size in _ROLLS)
        row.test.clicked.connect(lambda: self._on_test(size))
        self.hint_at(f"printers.{size}", row.address, row.hint)
        return row

    def _paper_name(self, size: str) -> str:
        if size in _ROLLS:
            return self.tr("Gulungan {width} mm").format(width=size.removesuffix("mm"))
        return self.tr("Kertas {size}").format(size=size.upper())

    @property
    def _usual_folder(self) -> str:
        return str(self.context.app.desk.folder / PDF_FOLDER)

    def _targets(self) -> dict[str, str]:
        """Return where each size goes; one that goes to a PDF in the usual folder is left out."""
        folder = self.ui.pdf_folder.text().strip()
        pdf = f"{PDF}{folder}" if folder and folder != self._usual_folder else ""
        found = {size: pdf if row.is_pdf else row.target for size, row in self.rows.items()}
        return {size: target for size, target in found.items() if target or self.rows[size].is_network}

    def _on_test(self, size: str) -> None:
        app, target, folder = self.context.app, self._targets().get(size), Path(self._usual_folder)

        def work() -> str:
            _check(size, target)
            return printing.send_test(target or "", size, folder, app.in_force.office.name)

        self.run(work, lambda told: self._on_tested(size, told))

    def _on_tested(self, size: str, told: str) -> None:
        sent = self.tr("{paper}: lembar uji dikirim; penggarisnya harus 50 mm.").format(paper=self._paper_name(size))
        self.said.emit(told or sent, "ok")

    def _show(self, installed: Sequence[str]) -> None:
        settings = self.context.app.settings
        for size, row in self.rows.items():
            row.show_target(settings.printers.get(size, ""), installed)
        self.ui.pdf_folder.setText(_pdf_folder(settings.printers) or self._usual_folder)
        self.ui.receipt_size.setCurrentIndex(max(self.ui.receipt_size.findData(settings.receipt_size), 0))


def _pdf_folder(printers: Mapping[str, str]) -> str:
    return next((target.removeprefix(PDF) for target in printers.values() if target.startswith(PDF)), "")


def _check(size: str, target: str | None) -> None:
    """Check where a size goes; in a job, since it asks the disk.

    Raises:
        Refused: the address of a network printer is missing or wrong, or the folder can't be made.
    """
    from ptsp_desk.paper.roll_printer import address_of

    where = f"printers.{size}"
    if target == "":
        raise refuse(where, translate("PrintersSection", "Tulis alamat printer, misalnya tcp://192.168.1.50:9100."))
    if target is not None and target.startswith(PDF):
        try:
            Path(target.removeprefix(PDF)).expanduser().mkdir(parents=True, exist_ok=True)
        except OSError as error:
            told = translate("PrintersSection", "Folder itu tidak bisa dibuat ({why}).")
            raise refuse("pdf_folder", told.format(why=error.strerror)) from error
    elif target is not None and target.startswith(NETWORK):
        try:
            address_of(target)
        except Unavailable as wrong:
            raise refuse(where, str(wrong)) from wrong
