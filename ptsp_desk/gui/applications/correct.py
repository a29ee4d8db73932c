"""Koreksi: single fields with a reason. The number stays, and what was there before stays in the journal."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from ptsp_desk.core import people, words
from ptsp_desk.core.applications import corrections
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.gui import theme
from ptsp_desk.gui.applications.correction import (
    ChoiceCorrection,
    Correction,
    TextCorrection,
    VillageCorrection,
    masked,
    typed_text,
)
from ptsp_desk.gui.applications.panel import Panel
from ptsp_desk.gui.applications.shown import Shown, answer_text
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
        self.rows = list(self._rows())
        sections = {
            "applicant": self.tr("Pemohon"),
            "proxy": self.tr("Kuasa"),
            "location": self.tr("Lokasi"),
            "fields": self.tr("Isian layanan"),
            "fee_inputs": self.tr("Dasar biaya"),
        }
        self._lay_out(sections)
        self.reason = QLineEdit()
        self.review = text("", "hint")
        why = Field(self.tr("Alasan koreksi"), self.reason)
        self.foot.addWidget(line())
        self.foot.addWidget(self.review)
        self.foot.addWidget(why)
        self.fields = {**{row.path: row for row in self.rows}, "reason": why}
        self._review()

    def begin(self) -> None:
        self.rows[0].buddy.setFocus()

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

    def _rows(self) -> Iterator[Correction]:
        application, service = self.shown.application, self.shown.service
        before = corrections.paths(application.submission)
        is_company = isinstance(application.submission.applicant, people.Company)
        answers = {f"fields.{field.code}": field for field in service.fields}
        tariff = self.shown.tariff
        inputs = {f"fee_inputs.{item.name}": item for item in (tariff.inputs if tariff else ())}
        for path, label in self.shown.labels().items():
            value = before.get(path, "")
            asked = answers.get(path) or inputs.get(path)
            if path.endswith(".village"):
                named = self.shown.villages.get(value, value)
                row: Correction = VillageCorrection(
                    path, label, value, named, region=self.shown.region, jobs=self.context.jobs
                )
            elif asked is not None and asked.choices:
                row = ChoiceCorrection(path, label, value, asked)
            elif asked is not None:
                is_figure = asked.kind in {"integer", "decimal"}
                typed = typed_text(value) if is_figure else value
                row = TextCorrection(path, label, typed, answer_text(asked, value))
            else:
                hidden = masked(path, value, is_company=is_company)
                row = TextCorrection(path, label, value, hidden or value, is_masked=bool(hidden))
            row.altered.connect(self._review)
            yield row

    def _lay_out(self, sections: Mapping[str, str]) -> None:
        for part, title in sections.items():
            rows = [row for row in self.rows if row.path.startswith(f"{part}.")]
            if not rows:
                continue
            head = QHBoxLayout()
            head.setSpacing(16)
            head.addWidget(text(title, "subtitle"), 1)
            head.addWidget(text(self.tr("menjadi"), "hint"), 1)
            self.body.addLayout(head)
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(8)
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)
            for place, row in enumerate(rows):
                now = QVBoxLayout()
                now.setSpacing(1)
                now.addWidget(row.title)
                now.addWidget(text(row.old or self.tr("kosong"), "" if row.old else "hint"))
                grid.addLayout(now, place, 0, _TOP)
                grid.addWidget(row, place, 1, _TOP)
            self.body.addLayout(grid)
        self.body.addStretch()

    def _review(self) -> None:
        """Say what will change, old and new side by side."""
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

    def _on_done(self, application: Application) -> None:
        before, after = self.shown.application.quote.total, application.quote.total
        told = [
            self.tr("Koreksi ke-{n} pada {number} tersimpan.").format(
                n=application.corrections, number=application.number
            )
        ]
        if before != after:
            told.append(self.tr("Biaya: dari {old} menjadi {new}.").format(old=self._fee(before), new=self._fee(after)))
        self.stored.emit(" ".join(told))

    def _fee(self, total: int | None) -> str:
        return self.tr("belum diketahui") if total is None else words.rupiah(total)
