"""Koreksi: any field with a reason. The number stays, and what was there before stays in the journal."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit

from ptsp_desk.core import words
from ptsp_desk.core.applications import corrections, labels
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.gui import shortcuts, theme
from ptsp_desk.gui.applications.bills import BillChange
from ptsp_desk.gui.applications.correction import ChoiceCorrection, Correction
from ptsp_desk.gui.applications.fields import rows_of
from ptsp_desk.gui.applications.panel import Panel
from ptsp_desk.gui.applications.shown import Shown
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.widgets.entry import Field
from ptsp_desk.gui.widgets.rows import line, text

_TOP = Qt.AlignmentFlag.AlignTop
_LONGEST_REVIEW = 4


class CorrectPanel(Panel):
    """Every field with what stands now beside what it is to become; what differs is told once more before saving."""

    def __init__(self, context: Context, shown: Shown) -> None:
        number = shown.application.number
        super().__init__(
            context,
            shown,
            self.tr("Koreksi {number}").format(number=number),
            self.tr("Ubah isian yang keliru saja. Nomor dan kode lacak tetap; isian lama tinggal di jurnal."),
        )
        self.save_text = self.tr("Simpan koreksi")
        self.rows = list(rows_of(shown, context.jobs))
        self.kind = self._row(corrections.KIND)
        self._quote = shown.quotes[-1].quote
        self._lay_out()
        self.reason = QLineEdit()
        self.review = text("", "hint")
        self.fee = text("", "hint-warn")
        why = Field(self.tr("Alasan koreksi"), self.reason)
        self.foot.addWidget(line())
        self.foot.addWidget(self.review)
        self.foot.addWidget(self.fee)
        self.foot.addWidget(why)
        self.fields = {**{row.path: row for row in self.rows}, "reason": why}
        for row in self.rows:
            row.altered.connect(self._review)
        self._review()

    def begin(self) -> None:
        self._row("applicant.name").buddy.setFocus()

    @property
    def changes(self) -> dict[str, str]:
        """What is to become of which field."""
        return {row.path: row.wanted for row in self.rows if row.wanted is not None}

    def save(self) -> None:
        changes, reason = self.changes, words.clean(self.reason.text())
        problems = []
        if not changes:
            problems.append(Problem("", self.tr("Belum ada isian yang diubah.")))
        elif not reason:
            problems.append(Problem("reason", self.tr("Tulis alasan koreksinya.")))
        if problems:
            self.tell(Refused(*problems))
            return
        number, officer, app = self.shown.application.number, self.officer, self.context.app
        self.run(lambda: app.applications.correct(number, changes, reason, officer), self._on_done)

    def clear_problems(self) -> None:
        super().clear_problems()
        self._review()

    def _row(self, path: str) -> Correction:
        return next(row for row in self.rows if row.path == path)

    def _lay_out(self) -> None:
        shown = self.shown
        self._section(self.tr("Layanan"), (), self._fixed())
        self._section(self.tr("Pemohon"), self._part("applicant"))
        self._section(
            self.tr("Kuasa"),
            self._part("proxy"),
            self.tr("Isi namanya untuk menambah kuasa, kosongkan namanya untuk menghapus."),
        )
        self._section(self.tr("Lokasi"), self._part("location"))
        self._section(self.tr("Isian layanan"), self._part("fields"))
        self._section(self.tr("Dasar biaya"), self._part("fee_inputs"))
        self.bill = BillChange(self._quote)
        self.body.addSpacing(8)
        self.body.addWidget(self.bill)
        self.bill.setVisible(shown.tariff is not None)  # once it has a parent, else it is a window of its own
        self.body.addSpacing(8)
        self._section(
            self.tr("Kelengkapan dan penerimaan"),
            (*self._part("documents"), self._row(corrections.RECEIVED_BY)),
            self.tr(
                "Syarat wajib tidak dikoreksi: tanpa itu berkas tidak terdaftar. Bila ternyata kurang, pindahkan "
                "tahapnya ke Menunggu perbaikan pemohon ({move}), atau batalkan berkasnya."
            ).format(move=shortcuts.shortcut("move").shown),
        )
        self.body.addStretch()

    def _fixed(self) -> str:
        """Say what no correction changes, and what is done instead."""
        shown = self.shown
        return self.tr(
            "{service}, {variant}, diterima {received}. Layanan, jenis permohonan dan waktu terima tidak dikoreksi, "
            "karena syarat, biaya dan janjinya akan lain: batalkan berkas ini ({void}), lalu daftarkan yang benar "
            "({new})."
        ).format(
            service=f"{shown.service.code} · {shown.service.name}",
            variant=shown.variant.name,
            received=shown.when(shown.application.received_at),
            void=shortcuts.shortcut("void").shown,
            new=shortcuts.shortcut("new").shown,
        )

    def _part(self, part: str) -> tuple[Correction, ...]:
        return tuple(row for row in self.rows if row.path.startswith(f"{part}."))

    def _section(self, title: str, rows: Sequence[Correction], hint: str = "") -> None:
        """Put a heading over rows: what stands on the left, what it becomes on the right."""
        if not rows and not hint:
            return
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(text(title, "subtitle"), 1)
        head.addWidget(text(self.tr("menjadi") if rows else "", "hint"), 1)
        self.body.addLayout(head)
        if hint:
            self.body.addWidget(text(hint, "hint"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(rows):
            grid.addWidget(row.left, place, 0, _TOP)
            grid.addWidget(row, place, 1, _TOP)
        self.body.addLayout(grid)

    def _review(self) -> None:
        """Say what will change, old and new side by side, also the fee that follows from it."""
        self._follow()
        altered = [row for row in self.rows if row.wanted is not None]
        for row in self.rows:
            row.mark(self.tr("{name}, diubah") if row.wanted is not None else "")
        told = [
            self.tr("{name}: {old} → {new}").format(
                name=row.name, old=row.old or self.tr("kosong"), new=row.new or self.tr("kosong")
            )
            for row in altered[:_LONGEST_REVIEW]
        ]
        more = len(altered) - len(told)
        if more:
            told.append(self.tr("dan {n} lagi").format(n=more))
        self.review.setText("\n".join(told) or self.tr("Belum ada yang diubah."))
        theme.restyle(self.review, role="hint-warn" if altered else "hint")
        self._review_fee()

    def _follow(self) -> None:
        """Let go what goes with another field: a person has no director, and without a name there is no proxy."""
        kind = self.kind.code if isinstance(self.kind, ChoiceCorrection) else self.shown.kind
        named = labels.field_labels(kind, self.shown.service, self.shown.variant)
        unnamed = self._row("proxy.name").wanted == ""
        for row in self.rows:
            row.call(named.get(row.path, row.name))
            if row.path == corrections.DIRECTOR:
                row.drop(dropped=kind != "company")
                row.setVisible(kind == "company")
                row.left.setVisible(kind == "company")
            elif row.path.startswith("proxy.") and row.path != "proxy.name":
                row.drop(dropped=unnamed)

    def _review_fee(self) -> None:
        inputs = {path: value for path, value in self.changes.items() if path.startswith("fee_inputs.")}
        told, new = "", self._quote if not inputs else None
        if inputs:
            try:
                new = corrections.requoted(self.shown.application, inputs, self.shown.service)
            except Refused as refused:
                told = " ".join(problem.sentence for problem in refused.problems)
        if new != self.bill.shown:
            self.bill.show_new(new)
        if new is not None and new.total != self._quote.total:
            told = self.tr("Biaya: {old} → {new}").format(
                old=self._rupiah(self._quote.total), new=self._rupiah(new.total)
            )
        self.fee.setText(told)
        self.fee.setVisible(bool(told))
        theme.restyle(self.fee, role="hint-bad" if new is None else "hint-warn")

    def _on_done(self, application: Application) -> None:
        before, after = self.shown.application.quote.total, application.quote.total
        told = [
            self.tr("Koreksi ke-{n} pada {number} tersimpan.").format(
                n=application.corrections, number=application.number
            )
        ]
        if before != after:
            told.append(
                self.tr("Biaya: dari {old} menjadi {new}.").format(old=self._rupiah(before), new=self._rupiah(after))
            )
        self.stored.emit(" ".join(told))

    def _rupiah(self, total: int | None) -> str:
        return self.tr("belum diketahui") if total is None else words.rupiah(total)
