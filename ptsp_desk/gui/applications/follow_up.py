"""Terima susulan: what was promised for later is ticked as it comes in, at any desk."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.core import promises, words
from ptsp_desk.core.applications.timeline import stage_words
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.gui import theme
from ptsp_desk.gui.applications.panel import Panel
from ptsp_desk.gui.applications.shown import Shown
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.widgets.entry import Field
from ptsp_desk.gui.widgets.keybadge import KeyBadge
from ptsp_desk.gui.widgets.rows import line, text

if TYPE_CHECKING:
    from ptsp_desk.operations.applications import FollowedUp

_KEYS = {
    Qt.Key.Key_1: DocumentState.OK,
    Qt.Key.Key_2: DocumentState.PROBLEM,
    Qt.Key.Key_3: DocumentState.MISSING,
}


class Awaited(QCheckBox):
    """One document that is waited for: ``1`` came, ``2`` came and is not in order, ``3`` still missing."""

    turned = Signal()

    def __init__(self, item: Document, name: str) -> None:
        super().__init__(name)
        self.item = item
        self.found = DocumentState.MISSING
        self.word = QLabel()
        self.setTristate(True)
        self.clicked.connect(self._on_clicked)
        self.turn(DocumentState.MISSING)

    def turn(self, found: DocumentState) -> None:
        """Say what came; its word and its mark follow."""
        self.found = found
        states = {
            DocumentState.OK: (self.tr("diterima"), "hint-ok", Qt.CheckState.Checked),
            DocumentState.PROBLEM: (self.tr("bermasalah"), "hint-warn", Qt.CheckState.PartiallyChecked),
            DocumentState.MISSING: (self.tr("belum ada"), "hint", Qt.CheckState.Unchecked),
        }
        word, role, mark = states[found]
        self.word.setText(word)
        theme.restyle(self.word, role=role)
        self.setCheckState(mark)
        self.setAccessibleDescription(word)
        self.turned.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        found = _KEYS.get(Qt.Key(event.key()))
        if found is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self.turn(found)
        self.focusNextChild()

    def _on_clicked(self) -> None:
        self.turn(DocumentState.MISSING if self.found is DocumentState.OK else DocumentState.OK)


class FollowUpPanel(Panel):
    """Lists what is still to come, and says what the hand-in does to the clock of the promise."""

    def __init__(self, context: Context, shown: Shown, today: date) -> None:
        super().__init__(
            context,
            shown,
            self.tr("Terima susulan {number}").format(number=shown.application.number),
            self.tr("Tandai yang dibawa sekarang; sisanya tetap ditunggu. Pemohon mendapat tanda terima susulan."),
        )
        self.save_text = self.tr("Simpan dan cetak tanda terima susulan")
        self.awaited = [self._row(item, today) for item in shown.application.follow_ups]
        keys = QHBoxLayout()
        keys.setSpacing(6)
        for key, word in (("1", self.tr("diterima")), ("2", self.tr("bermasalah")), ("3", self.tr("belum ada"))):
            keys.addWidget(KeyBadge(key))
            keys.addWidget(text(word, "hint", wraps=False))
        keys.addStretch()
        self.body.addLayout(keys)
        self.by = QLineEdit()
        self.by.setPlaceholderText(self.tr("boleh kosong"))
        self.fields = {"handed_in_by": Field(self.tr("Dibawa oleh"), self.by)}
        self.body.addWidget(self.fields["handed_in_by"])
        self.clock = text(self._clock(), "hint")
        self.body.addWidget(self.clock)
        self.body.addStretch()

    def begin(self) -> None:
        self.awaited[0].setFocus()

    def save(self) -> None:
        states = {row.item.code: row.found.value for row in self.awaited if row.found is not DocumentState.MISSING}
        if not states:
            self.tell(Refused(Problem("documents", self.tr("Belum ada yang ditandai; tandai susulan yang diterima."))))
            self.begin()
            return
        number, officer, by, app = self.shown.application.number, self.officer, self.by.text(), self.context.app
        self.run(lambda: app.applications.follow_up(number, states, officer, by), self._on_done)

    def _row(self, item: Document, today: date) -> Awaited:
        requirement = self.shown.variant.requirement(item.code)
        row = Awaited(item, requirement.text if requirement else item.code)
        across = QHBoxLayout()
        across.addWidget(row, 1)
        across.addSpacing(12)
        across.addWidget(row.word)
        late = item.due is not None and item.due < today
        due = words.date_plain(item.due) if item.due else ""
        told = self.tr("terlambat, seharusnya {day}") if late else self.tr("paling lambat {day}")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.setContentsMargins(0, 0, 0, 4)
        column.addLayout(across)
        column.addWidget(text(told.format(day=due), "hint-bad" if late else "hint"))
        holder = QWidget()
        holder.setLayout(column)
        self.body.addWidget(holder)
        self.body.addWidget(line())
        return row

    def _clock(self) -> str:
        standing = self.shown.standing
        if standing is None:
            return self.tr("Jam janji tidak berhenti karena susulan ini.")
        return self.tr("Jam janji {stopped} sejak {day}; berjalan lagi bila semua yang terlambat diterima.").format(
            stopped=promises.stopped_text(standing.remaining), day=words.date_plain(standing.since)
        )

    def _on_done(self, done: "FollowedUp") -> None:
        application = done.application
        told = self.tr("Susulan {number} tersimpan.").format(number=application.number)
        clock = ""
        if done.resumed:
            clock = self.tr("Jam janji berjalan lagi, selesai paling lambat {day}.").format(
                day=words.date_long(application.promise.date)
            )
        elif self.shown.standing is not None:
            clock = self.tr("Jam janji masih berhenti: {stage}.").format(stage=stage_words(application))
        self.supplement = str(done.visit.reference)
        self.stored.emit(" ".join(part for part in (told, clock) if part))
