"""Moving an application to one of the stages that may follow, by the number beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton
from typing_extensions import override

from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import RULES, Clock, Stage
from ptsp_desk.core.applications.timeline import stage_words
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.gui.applications.panel import Panel
from ptsp_desk.gui.applications.shown import Shown
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.widgets.entry import Field
from ptsp_desk.gui.widgets.keybadge import KeyBadge
from ptsp_desk.gui.widgets.rows import text


class MovePanel(Panel):
    """Offers what the officer may set next, says what it does to the clock, and asks for a reason where one is due."""

    def __init__(self, context: Context, shown: Shown) -> None:
        super().__init__(
            context,
            shown,
            self.tr("Pindahkan {number}").format(number=shown.application.number),
            self.tr("Sekarang: {stage}. Tekan angka di depan tahap berikutnya.").format(stage=shown.stage_words()),
        )
        self.save_text = self.tr("Pindahkan")
        self.has_handed_over = False
        self.stages = tuple(stage for stage in shown.next_stages if stage is not Stage.VOID)
        self.group = QButtonGroup(self)
        for place, stage in enumerate(self.stages, 1):
            row = QHBoxLayout()
            row.setSpacing(8)
            choice = QRadioButton(RULES[stage].name)
            choice.setAccessibleDescription(self._clock(stage))
            self.group.addButton(choice, place)
            row.addWidget(KeyBadge(str(place)))
            row.addWidget(choice)
            row.addStretch()
            row.addWidget(text(self._clock(stage), "hint", wraps=False))
            self.body.addLayout(row)
        self.reason = QLineEdit()
        self.fields = {"reason": Field(self.tr("Alasan"), self.reason)}
        self.body.addWidget(self.fields["reason"])
        self.body.addStretch()
        self.group.idClicked.connect(self._on_chosen)
        if self.stages:
            self.group.button(1).setChecked(True)
            self._on_chosen(1)

    def begin(self) -> None:
        (self.group.checkedButton() or self.reason).setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        place = event.key() - Qt.Key.Key_0
        if 1 <= place <= len(self.stages) and not event.modifiers():
            self.group.button(place).click()
            self.begin()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        stage = self.stages[self.group.checkedId() - 1]
        reason = self.reason.text().strip()
        if RULES[stage].reason and not reason:
            self.tell(Refused(Problem("reason", self.tr("Tahap ini memerlukan alasan; tulis alasannya."))))
            return
        number, officer, app = self.shown.application.number, self.officer, self.context.app
        self.run(lambda: app.applications.move(number, stage.value, reason, officer), self._on_done)

    def _on_chosen(self, place: int) -> None:
        must = RULES[self.stages[place - 1]].reason
        self.fields["reason"].set_hint(self.tr("Harus diisi.") if must else self.tr("Boleh kosong."))

    def _on_done(self, application: Application) -> None:
        self.has_handed_over = application.stage is Stage.HANDED_OVER
        self.stored.emit(f"{application.number}: {stage_words(application)}.")

    def _clock(self, stage: Stage) -> str:
        told = {
            Clock.RUNS: self.tr("jam janji berjalan"),
            Clock.STANDS: self.tr("jam janji berhenti, menunggu pemohon"),
            Clock.OVER: self.tr("berkas selesai"),
        }
        return told[RULES[stage].clock]
