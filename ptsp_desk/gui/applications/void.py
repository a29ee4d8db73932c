"""Batalkan: the number stays and is never given again, so it is asked for a second time, in the same place."""

from PySide6.QtWidgets import QLineEdit

from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.gui.applications.panel import Panel
from ptsp_desk.gui.applications.shown import Shown
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.widgets.entry import Field


class VoidPanel(Panel):
    """Asks for the reason, and for the five digits of the number that is meant."""

    def __init__(self, context: Context, shown: Shown) -> None:
        number = shown.application.number
        super().__init__(
            context,
            shown,
            self.tr("Batalkan {number}").format(number=number),
            self.tr(
                "Nomor tetap tercatat sebagai batal dan tidak dipakai lagi. Berkas yang batal tidak bisa dibuka lagi."
            ),
        )
        self.save_text = self.tr("Batalkan berkas")
        self._digits = f"{RegistrationNumber.parse(number).counter:05}"[-5:]
        self.reason = QLineEdit()
        self.digits = QLineEdit()
        self.digits.setMaxLength(5)
        self.digits.setMaximumWidth(120)
        self.fields = {
            "reason": Field(
                self.tr("Alasan"), self.reason, self.tr("Tersimpan bersama pembatalan, tampil di riwayat.")
            ),
            "digits": Field(
                self.tr("Ketik lima angka urut nomornya, {digits}").format(digits=self._digits), self.digits
            ),
        }
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addStretch()

    def begin(self) -> None:
        self.reason.setFocus()

    def save(self) -> None:
        problems = []
        if not self.reason.text().strip():
            problems.append(Problem("reason", self.tr("Tulis alasan pembatalannya.")))
        if self.digits.text().strip() != self._digits:
            problems.append(Problem("digits", self.tr("Belum cocok dengan nomor berkas ini.")))
        if problems:
            self.tell(Refused(*problems))
            return
        number, reason, officer = self.shown.application.number, self.reason.text(), self.officer
        app = self.context.app
        self.run(lambda: app.applications.void(number, reason, officer), self._on_done)

    def _on_done(self, application: Application) -> None:
        self.stored.emit(self.tr("{number} batal; nomornya tetap tercatat.").format(number=application.number))
