"""Pendaftaran: who and what, is it complete, what it costs and when it is done; on one screen, by keys alone."""

from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from ptsp_desk.core.applications.earlier import KnownApplicant
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.errors import Problem
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.typed import LAST_SLOT, Form
from ptsp_desk.gui import shortcuts, theme
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.forms.ui_registration import Ui_RegistrationPage
from ptsp_desk.gui.jobs import Lane
from ptsp_desk.gui.registration.bar import ActionBar
from ptsp_desk.gui.registration.derivation import derivation
from ptsp_desk.gui.registration.entered import COMPANY, Entered, resumed
from ptsp_desk.gui.registration.fields import link
from ptsp_desk.gui.registration.keys import bind_sheet
from ptsp_desk.gui.registration.live import Live, Worked, warm_up
from ptsp_desk.gui.registration.parking import Parking
from ptsp_desk.gui.registration.prefilling import Prefilling
from ptsp_desk.gui.registration.saving import Saving
from ptsp_desk.gui.registration.sheet import Sheet
from ptsp_desk.gui.registration.takeback import TakeBack
from ptsp_desk.gui.registration.undoing import Undoing
from ptsp_desk.gui.registration.why import WhyPanel
from ptsp_desk.gui.widgets.entry import EnterMoves
from ptsp_desk.gui.widgets.keybadge import KeyBadge

if TYPE_CHECKING:
    from ptsp_desk.operations.applications import Answer
    from ptsp_desk.operations.resuming import Resumable


class RegistrationPage(QWidget):
    """One form at a time; the others are parked. The subject of a ``Go`` is ``parked:3`` or ``resume:`` and a code."""

    changed = Signal(object)  # Changed
    go = Signal(object)  # Go
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Permohonan baru")
        self._context = context
        app, jobs = context.app, context.jobs
        self.ui = Ui_RegistrationPage()
        self.ui.setupUi(self)
        self.sheet = Sheet(self.ui, context, self)
        self.live = Live(app, jobs, self.sheet.entered, self)
        self.saving = Saving(app.applications, jobs, self)
        self.parking = Parking(context, self.sheet, self.saving, self)
        self.take_back = TakeBack(context, self)
        self.bar = ActionBar(self.ui.barLayout, self.take_back.button, self)
        self.why = WhyPanel(self)
        self.undoing = Undoing(self.sheet, self.parking, self)
        self.prefilling = Prefilling(context, self.sheet, self)
        self._worked: Worked | None = None
        self._in_force = app.desk.in_force
        self._is_new_here, self._is_warm = True, False
        self._before_why = ""
        self._build()
        self._bind()
        self._connect()
        EnterMoves(self)
        self._on_in_force((self._in_force, app.today()))  # as the desk knows it: who types at once loses no key
        self.sheet.clear()
        self.parking.open(self._in_force.office.zone)

    def opened(self) -> None:
        """Look at what the office offers today, also where another process has changed it."""
        app = self._context.app
        self._context.jobs.run(self, lambda: (app.in_force, app.today()), self._on_in_force)

    def show_subject(self, subject: str) -> None:
        """Show a parked form, or go on with a return slip; without a subject go on, or begin another form."""
        kind, _, what = subject.partition(":")
        if kind == "parked":
            self.parking.take(int(what))
        elif kind == "resume":
            self._resume(what)
        elif self._is_new_here:
            self._is_new_here = False
            self._focus_first()
        else:
            self.start_new()

    @property
    def is_begun(self) -> bool:
        """Whether somebody has begun to type here."""
        return self.sheet.is_begun

    def start_new(self) -> None:
        """Begin another form; the one that stands there is parked."""
        self.parking.set_aside(self.sheet.clear)

    def refresh(self, changed: Changed) -> None:
        """Look again at what another page changed."""
        if changed.settings:
            self.opened()
        if changed.drafts:
            self.parking.look_again()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_new_here = True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the panel that explains over the checklist, wherever that is moved to."""
        if watched is self.ui.middle and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self.why.setGeometry(self.ui.middle.geometry())
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.ui.middle.installEventFilter(self)
        self.ui.page.insertWidget(0, self.parking.recovery)
        self.kind = link("", self.ui.kindPlace)
        self.ui.kindLayout.addWidget(KeyBadge(shortcuts.shortcut("company").keys[0]))
        self.ui.kindLayout.addWidget(self.kind)
        why = QLabel(self.tr("mengapa"))
        why.setProperty("role", "hint")
        self.ui.whyLayout.addWidget(KeyBadge(shortcuts.shortcut("why").keys[0]))
        self.ui.whyLayout.addWidget(why)

    def _bind(self) -> None:
        self._save = shortcuts.bind(self, "save", self._on_save, button=self.bar.save)
        self._turn_back = shortcuts.bind(self, "turn_back", self._on_turn_back, button=self.bar.turn_back)
        bind_sheet(self, self.sheet)
        shortcuts.bind(self, "why", self._on_why)
        shortcuts.bind(self, "company", self.sheet.switch_kind, button=self.kind)
        shortcuts.bind(self, "undo", self.undoing.undo)
        shortcuts.bind(self, "redo", self.undoing.redo)
        shortcuts.bind(self, "empty", self.undoing.empty)
        for slot in range(1, LAST_SLOT + 1):
            shortcuts.bind(self, f"park_{slot}", partial(self.parking.put_or_take, slot))

    def _connect(self) -> None:
        sheet = self.sheet
        sheet.edited.connect(self._on_edited)
        sheet.committed.connect(self._on_committed)
        sheet.refitted.connect(self._on_refitted)
        sheet.applicant.known_picked.connect(self._on_known_picked)
        self.live.worked.connect(self._on_worked)
        self.parking.changed.connect(self._on_parked)
        self.parking.said.connect(self._say)
        self.undoing.said.connect(self._say)
        self.prefilling.said.connect(self._say)
        self.saving.busy.connect(self._on_busy)
        self.saving.answered.connect(self._on_answered)
        self.saving.refused.connect(self._on_refused)
        self.saving.failed.connect(lambda sentence: self._say(sentence, "hint-bad"))
        self.why.closed.connect(self._on_why)
        self.bar.park.clicked.connect(self._on_park)
        self.take_back.said.connect(self.said)
        self.take_back.changed.connect(lambda: self.changed.emit(Changed(applications=True, visits=True)))
        self.take_back.taken_back.connect(self._on_taken_back)

    def _on_save(self) -> None:
        """Register the form; what isn't complete goes back with its slip."""
        documents = self.sheet.documents
        if self.sheet.chosen is None:
            self.sheet.focus("service" if self.sheet.service.service is None else "variant")
            self._say(self.tr("Pilih dahulu jenis izin dan permohonannya."))
        elif any(row.is_open for row in documents.rows):
            documents.focus_next_open()
            self._say(self.tr("Masih ada persyaratan yang belum diperiksa; tekan 1, 2 atau 3."))
        elif unclear := self.sheet.unclear:
            self._on_refused(unclear)
        elif (officer := self._context.session.officer) is None:
            self._say(self.tr("Masuk dahulu sebagai petugas."))
        else:
            self._say("")
            self.saving.save(self.sheet.entered(), officer)

    def _on_turn_back(self) -> None:
        rows = self.sheet.documents.rows
        if rows and not any(row.is_open or row.is_lacking for row in rows):
            self._say(self.tr("Berkas lengkap; tidak ada yang perlu dikembalikan."))
        else:
            self._on_save()

    def _on_why(self) -> None:
        """Open the panel that explains the figures, or close it and go back to where the keyboard was."""
        if self.why.isVisible():
            self.why.hide()
            self.sheet.focus(self._before_why or "service")
            return
        if self.sheet.chosen is None:
            self._say(self.tr("Pilih dahulu jenis izin dan permohonannya."))
            return
        self._before_why = self.sheet.entered().cursor
        self._show_why()
        self.why.setParent(self.ui.middle.parentWidget())  # where it scrolls along with what it stands over
        self.why.setGeometry(self.ui.middle.geometry())
        self.why.show()
        self.why.raise_()
        self.why.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_park(self) -> None:
        if self.parking.free_slot is not None:
            self.parking.put_or_take(self.parking.free_slot)

    def _resume(self, code: str) -> None:
        app = self._context.app
        self._context.jobs.run(self, lambda: app.applications.scanned(code), self._on_resumable)

    # What came of it

    def _on_in_force(self, answer: tuple[InForce, date]) -> None:
        self._in_force = answer[0]
        self.sheet.set_in_force(*answer)

    def _on_resumable(self, found: "Application | Resumable") -> None:
        """Go on with a checklist; what the code called may be a file by now."""
        if isinstance(found, Application):
            self.go.emit(Go("applications", found.number))
        else:
            self.parking.set_aside(partial(self._show_resumed, found))

    def _show_resumed(self, found: "Resumable") -> None:
        self.sheet.show_entered(resumed(Form.new(self._context.app.now()), found))
        self.sheet.documents.focus_next_open()

    def _on_known_picked(self, known: KnownApplicant) -> None:
        """Fill in who was picked; for a renewal also what their earlier file of this service says."""
        self.sheet.applicant.fill(known.applicant)
        self._on_edited()
        self._on_committed()
        self.sheet.focus("applicant.phone")  # the last of what was filled in: Enter goes on
        chosen = self.sheet.chosen
        if self.sheet.service.asks_earlier and chosen and known.service == chosen[0].code:
            self.prefilling.fill_from(known.number)

    def _on_edited(self) -> None:
        if self.is_begun and not self._is_warm:
            self._is_warm = True
            self._context.jobs.run(
                self, partial(warm_up, self._in_force.office.region), lambda _: None, lane=Lane.ASIDE
            )
        self.parking.typed()
        self._say("")
        self._show_bar()
        self.live.soon()

    def _on_committed(self) -> None:
        self.undoing.record()
        self.parking.keep()
        self.live.soon()

    def _on_worked(self, worked: Worked) -> None:
        self._worked = worked
        self.sheet.show_worked(worked)
        known = worked.earlier
        told = self.tr("{n} permohonan terdahulu, {year}")
        self.ui.earlier.setText(told.format(n=known.count, year=known.day.year) if known and known.count else "")
        if self.why.isVisible():
            self._show_why()

    def _on_refitted(self) -> None:
        """Let Tab walk through what stands there now, and name the other kind of applicant."""
        beside = (self.sheet.fee, self.sheet.promise)  # Tab passes them by, Enter goes on from them
        bar = (self.bar.park, self.bar.turn_back, self.take_back.button, *beside, self.bar.save)
        walk = [*self.sheet.order(), *bar]
        for one, following in pairwise(walk):
            self.setTabOrder(one, following)
        is_company = self.sheet.applicant.kind == COMPANY
        self.kind.setText(self.tr("perorangan") if is_company else self.tr("badan usaha"))

    def _on_parked(self) -> None:
        self.bar.show_slot(self.parking.free_slot)
        self.changed.emit(Changed(drafts=True))

    def _on_busy(self, busy: bool) -> None:
        self._save.setEnabled(not busy)
        self._turn_back.setEnabled(not busy)
        self._say(self.tr("Menyimpan …") if busy else "")

    def _on_answered(self, answer: "Answer") -> None:
        """Show the paper, and begin the next form behind it."""
        application, visit, entered = answer.application, answer.visit, self.sheet.entered()
        self.parking.forget()
        self.sheet.clear()
        self.go.emit(Go("receipts", f"print:{application.number}" if application else f"print:slip:{visit.reference}"))
        self.changed.emit(Changed(applications=True, visits=True, drafts=True))  # the paper is waited for, this isn't
        if application is not None:
            self.take_back.offer(application, entered)

    def _on_taken_back(self, entered: Entered) -> None:
        """Show what was registered wrongly, as a form of its own, to be mended or emptied."""
        if not self.isVisible():
            self.go.emit(Go("registration"))
        self.parking.set_aside(partial(self._show_again, entered))

    def _show_again(self, entered: Entered) -> None:
        self.sheet.show_entered(replace(entered, form=Form.new(self._context.app.now())))
        self._on_committed()

    def _on_refused(self, problems: tuple[Problem, ...]) -> None:
        homeless = self.sheet.point_at(problems)
        told = [self.tr("Perbaiki isian yang ditandai.")] if len(homeless) < len(problems) else []
        self._say(" ".join([*told, *homeless]), "hint-bad")

    def _say(self, sentence: str, role: str = "hint") -> None:
        self.ui.message.setText(sentence)
        theme.restyle(self.ui.message, role=role)

    def _show_bar(self) -> None:
        """Call the one main action what it would do now."""
        self.bar.show_action(lacking=any(row.is_lacking for row in self.sheet.documents.rows))

    def _show_why(self) -> None:
        worked, chosen = self._worked, self.sheet.chosen
        if chosen is not None:
            self.why.show_paragraphs(
                derivation(*chosen, worked.quote if worked else None, worked.promise if worked else None)
            )

    def _focus_first(self) -> None:
        if not self.parking.recovery.isVisible():
            self.sheet.focus(self.sheet.entered().cursor or "service")
