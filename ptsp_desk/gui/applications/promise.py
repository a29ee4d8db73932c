"""Ganti janji: the date that was printed, and the one by the calendar in force, side by side before it is replaced."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from ptsp_desk.core import words
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.promises import Promise
from ptsp_desk.gui.applications.panel import Panel
from ptsp_desk.gui.applications.shown import Shown
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.widgets.entry import Field
from ptsp_desk.gui.widgets.rows import text


class PromisePanel(Panel):
    """Shows both dates with their reasons, and asks why the one replaces the other."""

    def __init__(self, context: Context, shown: Shown) -> None:
        super().__init__(
            context,
            shown,
            self.tr("Ganti janji {number}").format(number=shown.application.number),
            self.tr(
                "Dihitung dari hari yang sama menurut kalender yang berlaku sekarang. Tanda terima berikutnya bertanda "
                "PERBAIKAN."
            ),
        )
        self.save_text = self.tr("Ganti janji")
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(_card(self.tr("Tercetak sekarang"), shown.application.promise, "card"), 1)
        if shown.new_promise is not None:
            both.addWidget(_card(self.tr("Menjadi"), shown.new_promise, "soft"), 1)
        self.body.addLayout(both)
        self.body.addSpacing(8)
        self.reason = QLineEdit()
        self.fields = {
            "reason": Field(
                self.tr("Alasan"), self.reason, self.tr("Tersimpan bersama tanggal lama dan baru, tampil di riwayat.")
            )
        }
        self.body.addWidget(self.fields["reason"])
        self.body.addStretch()

    def begin(self) -> None:
        self.reason.setFocus()

    def save(self) -> None:
        reason = words.clean(self.reason.text())
        if not reason:
            self.tell(Refused(Problem("reason", self.tr("Tulis alasan janjinya diganti."))))
            return
        number, officer, app = self.shown.application.number, self.officer, self.context.app
        self.run(lambda: app.applications.replace_promise(number, reason, officer), self._on_done)

    def _on_done(self, application: Application) -> None:
        told = self.tr("Janji {number} diganti, selesai paling lambat {day}.")
        self.stored.emit(told.format(number=application.number, day=words.date_long(application.promise.date)))


def _card(title: str, promise: Promise, role: str) -> QFrame:
    card = QFrame()
    card.setProperty("role", role)
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 10, 12, 12)
    column.setSpacing(3)
    column.addWidget(text(title, "hint"))
    column.addWidget(text(words.date_long(promise.date), "promise" if role == "soft" else "subtitle"))
    column.addWidget(text(promise.explanation()))
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return card
