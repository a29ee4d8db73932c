"""Saran: what people wrote, who sees to it, until when, and how that stands."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.surveys.comments import Comment, State
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.surveys import read
from ptsp_desk.gui.surveys.read import Voices
from ptsp_desk.gui.surveys.section import SIDE, TOP, Section, fill_rest, row, scrolling
from ptsp_desk.gui.widgets import rows
from ptsp_desk.gui.widgets.days import day_of, typed_day
from ptsp_desk.gui.widgets.emptiness import Emptiness
from ptsp_desk.gui.widgets.tables import Column, RecordsModel, prepare

if TYPE_CHECKING:
    from datetime import date

_LONGEST_NOTE = 500


class CommentsSection(Section):
    """The list, and below it what becomes of the one that is chosen: Enter goes there, saving goes to the next."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.save_text = self.tr("Simpan tindak lanjut")
        self.can_save = False
        self._today: date | None = None
        self._names: dict[str, str] = {}
        self._shown = ""  # the reference of the comment whose fields stand below
        self.count = rows.text("", "hint")
        self.table = QTableView()
        self.model = RecordsModel[Comment](self._columns(), self, is_past=_is_done)
        self.whole, self.about = rows.text(""), rows.text("", "hint")
        self.officer_box, self.state = QComboBox(), QComboBox()
        self.due, self.note = QLineEdit(), QLineEdit()
        self.panel = QFrame()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.installEventFilter(self)

    @override
    def read(self) -> None:
        if self.wanted is not None:
            self.look(partial(read.voices, self.context.app, self.wanted), self._show)

    @override
    def take_keyboard(self) -> None:
        self.table.setFocus()

    @override
    def forget(self) -> None:
        self._shown = ""

    @override
    def save(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        try:
            due = day_of(self.due.text(), "due")
        except Refused as refused:
            self.tell(refused)
            return
        surveys, by = self.context.app.surveys, self.officer
        officer, state = str(self.officer_box.currentData()), State(self.state.currentData())
        note, reference = self.note.text(), chosen.reference
        self.act(
            lambda: surveys.follow_up(reference, by, officer=officer, due=due, state=state, note=note),
            partial(self._on_saved, chosen),
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._chosen is not None:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.officer_box.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    @property
    def _chosen(self) -> Comment | None:
        at = self.table.currentIndex().row()
        return self.model.record(at) if 0 <= at < self.model.rowCount() else None

    def _on_saved(self, before: Comment) -> None:
        self._shown = ""
        at = self.table.currentIndex().row()
        if self._chosen == before and at + 1 < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(at + 1, 0))
        self.table.setFocus()
        self.stored(self.tr("Tindak lanjut tersimpan."))

    def _show(self, voices: Voices) -> None:
        self._names, self._today = dict(voices.names), voices.today
        chosen = self._chosen
        kept = chosen.reference if chosen else ""
        kept_officer = self.officer_box.currentData()
        self.officer_box.clear()
        self.officer_box.addItem(self.tr("Belum ada"), "")
        for officer in voices.officers:
            self.officer_box.addItem(f"{officer.name} · {officer.role.label}", officer.id)
        self.officer_box.setCurrentIndex(max(self.officer_box.findData(kept_officer), 0))
        self.model.show(voices.comments)
        place = next((at for at, item in enumerate(voices.comments) if item.reference == kept), 0)
        self.table.setCurrentIndex(self.model.index(place, 0))
        waiting = sum(item.follow_up is None for item in voices.comments)
        late = sum(self._is_late(item) for item in voices.comments)
        told = self.tr("{n} saran, {waiting} belum ditangani, {late} lewat tenggat").format(
            n=len(voices.comments), waiting=waiting, late=late
        )
        self.count.setText(told if voices.comments else "")
        self._on_row()

    def _on_row(self) -> None:
        chosen = self._chosen
        self.can_save = chosen is not None
        self.panel.setVisible(self.can_save)
        self.renamed.emit()
        if chosen is None or chosen.reference == self._shown:
            return  # what somebody types about it stays
        self._shown = chosen.reference
        follow_up = chosen.follow_up
        self.whole.setText(chosen.text)
        self.about.setText(self._about(chosen))
        self.officer_box.setCurrentIndex(max(self.officer_box.findData(follow_up.officer if follow_up else ""), 0))
        self.due.setText(typed_day(follow_up.due if follow_up else None))
        self.state.setCurrentIndex(self.state.findData((follow_up.state if follow_up else State.OPEN).value))
        self.note.setText(follow_up.note if follow_up else "")

    def _about(self, comment: Comment) -> str:
        service = self._names.get(comment.service, comment.service) or self.tr("jenis izin tidak diketahui")
        day = words.date_plain(comment.day)
        return self.tr("{service}, diketahui {day}, {reference}").format(
            service=service, day=day, reference=comment.reference
        )

    def _columns(self) -> tuple[Column[Comment], ...]:
        return (
            Column(self.tr("Hari"), lambda item: words.date_short(item.day)),
            Column(self.tr("Jenis izin"), lambda item: item.service or "–"),
            Column(self.tr("Keadaan"), self._standing),
            Column(self.tr("Tenggat"), lambda item: typed_day(item.follow_up.due if item.follow_up else None)),
            Column(self.tr("Saran"), lambda item: " ".join(item.text.split())),
        )

    def _standing(self, comment: Comment) -> str:
        if comment.follow_up is None:
            return self.tr("Belum ditangani")
        if self._is_late(comment):
            return self.tr("Lewat tenggat")
        return comment.follow_up.state.label

    def _is_late(self, comment: Comment) -> bool:
        follow_up = comment.follow_up
        if follow_up is None or follow_up.due is None or follow_up.state is State.DONE or self._today is None:
            return False
        return follow_up.due < self._today

    def _lay_out(self) -> None:
        prepare(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Saran"))
        fill_rest(self.table, 150)
        Emptiness(
            self.table,
            self.tr(
                "Di sini berdiri saran yang ditulis orang, tanpa nama, bersama yang menindaklanjutinya. "
                "F11 membuka survei di layar pemohon; formulir kertas: Alt 3."
            ),
        )
        for state in State:
            self.state.addItem(state.label, state.value)
        self.due.setPlaceholderText(self.tr("misalnya 24-12-2026"))
        self.note.setMaxLength(_LONGEST_NOTE)
        self.panel.setProperty("role", "card")
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        self.whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        text = scrolling(self.whole, self.tr("Saran selengkapnya"))
        text.setMaximumHeight(84)
        inside.addWidget(text)
        inside.addWidget(self.about)
        inside.addLayout(
            row(
                (self.add_field("officer", self.tr("Ditangani oleh"), self.officer_box), 3),
                (self.add_field("due", self.tr("Tenggat"), self.due), 2),
                (self.add_field("state", self.tr("Keadaan"), self.state), 2),
            )
        )
        inside.addWidget(self.add_field("note", self.tr("Catatan"), self.note))
        place = QVBoxLayout(self)
        place.setContentsMargins(SIDE, 0, SIDE, TOP)
        place.setSpacing(8)
        place.addWidget(self.count)
        place.addWidget(self.table, 1)
        place.addWidget(self.panel)
        self.panel.hide()


def _is_done(comment: Comment) -> bool:
    return comment.follow_up is not None and comment.follow_up.state is State.DONE
