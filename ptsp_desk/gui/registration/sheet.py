"""The form as it stands on the page: three blocks of fields, the checklist, fee and promise; read and shown as one."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, tzinfo

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from ptsp_desk.core.catalogue import Service, Variant
from ptsp_desk.core.errors import Problem
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.typed import Form
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_registration import Ui_RegistrationPage
from ptsp_desk.gui.registration.applicant import MORE, ApplicantBlock
from ptsp_desk.gui.registration.bill import bill
from ptsp_desk.gui.registration.details import DetailsBlock
from ptsp_desk.gui.registration.documents import Documents
from ptsp_desk.gui.registration.entered import COMPANY, RECEIVED, Entered, is_another
from ptsp_desk.gui.registration.fee import RING, FeeBox, PromiseBox
from ptsp_desk.gui.registration.fields import FieldGrid, PathField
from ptsp_desk.gui.registration.hints import Hint, received_hint
from ptsp_desk.gui.registration.live import Worked
from ptsp_desk.gui.registration.received import ReceivedLine
from ptsp_desk.gui.registration.service import ServiceBlock
from ptsp_desk.gui.registration.villages import Villages

DOCUMENTS = "documents"
_UNKNOWN_ZONE: tzinfo = UTC
_UNSEEN_BAR = "QScrollBar::handle { background: transparent; }"


class Sheet(QObject):
    """Says ``edited`` with each letter, ``committed`` when a field is left, ``refitted`` when others stand there.

    ``begun`` says that another form stands there.
    """

    edited = Signal()
    committed = Signal()
    refitted = Signal()
    begun = Signal()

    def __init__(self, ui: Ui_RegistrationPage, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        app, jobs = context.app, context.jobs
        self._now, self._zone, self._day = app.now, _UNKNOWN_ZONE, date.min
        self._form: Form | None = None
        self._resumes = self._before_received = ""
        self._touched: set[str] = set()
        self._refused: dict[str, str] = {}
        self._told: dict[str, Hint] = {}
        self.villages = Villages(jobs, self)
        self.service = ServiceBlock(parent)
        self.applicant = ApplicantBlock(app.applications, jobs, self.villages, parent)
        self.details = DetailsBlock(self.villages, parent)
        self.received = ReceivedLine(self._office_time, parent)
        self.documents = Documents(parent)
        self.fee, self.promise = FeeBox(parent), PromiseBox(parent)
        for place, block in (
            (ui.serviceLayout, self.service),
            (ui.applicantLayout, self.applicant),
            (ui.detailsLayout, self.details),
            (ui.checkLayout, self.documents.list),
            (ui.legendLayout, self.documents.legend),
            (ui.feeLayout, self.fee),
            (ui.promiseLayout, self.promise),
            (ui.promiseLayout, self.received),
        ):
            place.addWidget(block)
        for grid in self._grids:
            grid.edited.connect(self._on_edited)
            grid.committed.connect(self._on_committed)
        self.service.chosen.connect(self._on_chosen)
        self.service.unknown.connect(self.tell)
        self.applicant.arranged.connect(self._on_arranged)
        self.applicant.more_wanted.connect(self.open_more)
        self.received.arranged.connect(self.refitted)
        self.received.left.connect(lambda: self.focus(self._before_received or "service"))
        self.documents.summarised.connect(ui.checkSummary.setText)
        self.documents.changed.connect(self._on_ticked)
        ui.similar.hide()
        for beside in (ui.feeEmpty, ui.serviceNote):  # in line with what stands within the ring
            beside.setContentsMargins(RING, 0, RING, 0)
        _keep_room(ui.leftScroll.verticalScrollBar())

    @property
    def _grids(self) -> tuple[FieldGrid, ...]:
        service = self.service
        return service.grid, service.earlier, self.applicant.grid, self.details.grid, self.received.grid

    @property
    def fields(self) -> dict[str, PathField]:
        """Every field by its path, in the order of the work."""
        return {path: field for grid in self._grids for path, field in grid.fields.items()}

    @property
    def chosen(self) -> tuple[Service, Variant] | None:
        """The service and the variant, once both are picked."""
        service, variant = self.service.service, self.service.variant
        return (service, variant) if service and variant else None

    def set_in_force(self, in_force: InForce, day: date) -> None:
        """Offer what the office offers on its business day."""
        self._day, self._zone = day, in_force.office.zone
        self.service.set_catalogue(in_force.catalogue, day)
        self.villages.region = in_force.office.region

    def entered(self) -> Entered:
        """Return what stands there."""
        values = {**self.applicant.values(), **self.details.values(), **self.received.values()}
        chosen = self.chosen
        return Entered(
            self._form or Form.new(self._now()),
            chosen[0].code if chosen else "",
            chosen[1].code if chosen else "",
            self.applicant.kind,
            values,
            self.documents.ticks,
            self.documents.faults,
            self._resumes,
            self._cursor(),
        )

    def show_entered(self, entered: Entered) -> None:
        """Show another form with its checklist, and put the cursor where it was."""
        self.show_state(entered)
        self.begun.emit()

    def show_state(self, entered: Entered) -> None:
        """Show the same form as it was, or will be, at another time; an empty one is opened by its first letter."""
        self._form, self._resumes = None if entered.is_blank else entered.form, entered.resumes
        self._touched, self._refused, self._told = set(entered.values), {}, {}
        self.service.choose(entered.service, entered.variant)
        self.applicant.show_values(entered.kind, entered.values)
        self._fit()
        self.details.show_values(entered.values)
        self.received.show_values(entered.values)
        chosen = self.chosen
        self.documents.show_documents(chosen[1] if chosen else None, self._day, entered.ticks, entered.faults)
        self._show_hints({}, {})
        self._ui.similar.hide()
        self.focus(entered.cursor or "service")
        self.edited.emit()

    def clear(self) -> None:
        """Show an empty form; it is opened when its first letter is typed."""
        self.show_entered(Entered(Form.new(self._now())))

    def switch_kind(self) -> None:
        """Let a company apply in place of a person, or the other way round."""
        self.applicant.switch()
        self._on_changed()
        self.focus("applicant.name" if self.applicant.kind == COMPANY else "applicant.nik")

    def fill(self, kind: str, values: Mapping[str, str]) -> bool:
        """Put values of an applicant of a kind into fields that are still empty; say whether they are of the same one.

        Where somebody else was typed already, who applies stays as it is.
        """
        typed, cursor = self.entered().values, self._cursor()
        same = not is_another(values, typed)
        if same:
            self.applicant.show_values(kind, {**values, **typed})
        self.details.show_values({**values, **typed})
        if cursor != self._cursor():  # the field that has the keyboard is another one in a company's form
            self.focus(cursor)
        self._on_changed()
        return same

    def open_more(self) -> None:
        """Go to what is seldom asked of an applicant."""
        self.applicant.open_more()
        self.focus(MORE[0])

    def open_received(self) -> None:
        """Go to the day and time of receipt."""
        if (cursor := self._cursor()) != RECEIVED:
            self._before_received = cursor
        self.received.open()
        self.received.show()
        self.focus(RECEIVED)

    @property
    def unclear(self) -> tuple[Problem, ...]:
        """What can't be registered as it is typed, because nobody knows what is meant."""
        hint = received_hint(self.received.values().get(RECEIVED, ""), self._office_time())
        return (Problem(RECEIVED, hint.text),) if hint and hint.state == "bad" else ()

    def show_worked(self, worked: Worked) -> None:
        """Show what follows from the form, unless another service stands there by now."""
        chosen = self.chosen
        if chosen is None or (worked.entered.service, worked.entered.variant) != tuple(part.code for part in chosen):
            return
        self._day = worked.day
        self.documents.show_day(worked.day)
        self.fee.show_bill(bill(*chosen, worked.quote))
        self.promise.show_promise(worked.promise)
        self._ui.similar.setText("\n".join(worked.similar))
        self._ui.similar.setVisible(bool(worked.similar))
        before, now = worked.entered.values, self.entered().values
        known = {path for path in before if before[path] == now.get(path)}
        self._show_hints(
            {path: told for path, told in worked.problems.items() if path in known},
            {path: hint for path, hint in worked.hints.items() if path in known},
        )

    def tell(self, path: str, sentence: str) -> None:
        """Say something of a field, until another is typed there or another service is chosen."""
        if path in self.fields:
            self._told[path] = Hint(sentence, "warn")
            self.fields[path].set_hint(sentence, "warn")

    def point_at(self, problems: Iterable[Problem]) -> list[str]:
        """Show each problem at its field and go to the first; return those that have none."""
        self._refused, homeless = {}, []
        for problem in problems:
            if problem.where in self.fields:
                self._refused.setdefault(problem.where, problem.sentence)
            else:
                homeless.append(problem.sentence)
        for path, sentence in self._refused.items():
            self.fields[path].set_problem(_at(self.fields[path], sentence))
        first = next((path for path in self.fields if path in self._refused), "")
        if first:
            self.focus(first)
            self.fields[first].edit.selectAll()
        return homeless

    def focus(self, place: str) -> None:
        """Give the keyboard to a field by its path, or to a row of the checklist as ``documents.ktp``."""
        group, _, code = place.partition(".")
        if group == DOCUMENTS:
            self.documents.list.go_to(code)
            self.documents.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place in self.fields:
            edit = self.fields[place].edit
            edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._ui.leftScroll.ensureWidgetVisible(self.fields[place], 0, 24)

    def order(self) -> list[QWidget]:
        """Return what Tab walks through, in the order of the work."""
        return [*(field.edit for field in self.fields.values()), self.documents.list]

    @property
    def is_searching(self) -> bool:
        """Whether words for a search stand where the keyboard is, of which nothing was picked yet."""
        field = next((field for field in self.fields.values() if field.edit.hasFocus()), None)
        return field is not None and field.spec.kind == "search" and field.edit.isModified()

    @property
    def is_begun(self) -> bool:
        """Whether anything stands there, also words for a search of which nothing was picked yet."""
        return self.is_searching or not self.entered().is_blank

    def _office_time(self) -> datetime:
        return self._now().astimezone(self._zone).replace(tzinfo=None)

    def _cursor(self) -> str:
        has_keyboard = QApplication.focusWidget()
        if has_keyboard is self.documents.list and self.documents.list.current:
            return f"{DOCUMENTS}.{self.documents.list.current.code}"
        return next((path for path, field in self.fields.items() if field.edit is has_keyboard), "")

    def _on_edited(self, path: str) -> None:
        if self._form is None:
            self._form = Form.new(self._now())
        if self._refused.pop(path, None) is not None:
            self.fields[path].set_problem("")
        if self._told.pop(path, None) is not None:
            self.fields[path].set_hint("")
        self.edited.emit()

    def _on_committed(self, path: str) -> None:
        self._touched.add(path)
        self.committed.emit()

    def _on_chosen(self) -> None:
        """Show another service: who applies stays, its own fields and the checklist begin anew."""
        self._on_edited("service")
        for path in self._told.keys() & self.fields.keys():
            self._on_edited(path)
        self._fit()
        chosen = self.chosen
        self.documents.show_documents(chosen[1] if chosen else None, self._day, {}, {})
        self._on_changed()

    def _on_arranged(self) -> None:
        is_company = self.applicant.kind == COMPANY
        self._ui.applicantTitle.setText(self.tr("Badan usaha") if is_company else self.tr("Pemohon"))
        self.refitted.emit()

    def _on_ticked(self) -> None:
        self._on_edited(DOCUMENTS)
        self._on_changed()

    def _on_changed(self) -> None:
        self.edited.emit()
        self.committed.emit()

    def _fit(self) -> None:
        """Put the fields of the chosen service there, and the words that belong to it."""
        chosen = self.chosen
        self.details.arrange(*(chosen or (None, None)))
        service = chosen[0] if chosen else None
        self._ui.detailsTitle.setText(service.sector.label if service else "")
        self._ui.serviceNote.setText(service.note or "" if service else "")
        self._ui.basis.setText(_basis(*chosen) if chosen else "")
        if chosen:
            self.fee.show_bill(bill(*chosen, None))
        for part in (self.fee, self.promise, self.documents.list, self._ui.whyPlace):
            part.setVisible(chosen is not None)
        self.received.setVisible(chosen is not None or self.received.is_open)
        for empty in (self._ui.checkEmpty, self._ui.feeEmpty):
            empty.setVisible(chosen is None)
        self.promise.show_promise(None)
        self.refitted.emit()

    def _show_hints(self, problems: Mapping[str, str], hints: Mapping[str, Hint]) -> None:
        """Say beside each field what is wrong or what is known; nobody is told of a field that they are still in."""
        for path, field in self.fields.items():
            hint = self._told.get(path) or hints.get(path)
            is_done = path in self._touched and bool(field.edit.text()) and not field.edit.hasFocus()
            if path in self._refused:
                field.set_problem(_at(field, self._refused[path]))
            elif is_done and path in problems:
                field.set_problem(_at(field, problems[path]))
            elif hint is not None and (is_done or hint.state == "ok"):
                field.set_hint(hint.text, hint.state)
            else:
                field.set_hint("")


def _keep_room(bar: QScrollBar) -> None:
    """Let a bar always take its room, so that no field changes its width; without a range it shows nothing."""
    bar.rangeChanged.connect(lambda low, high: bar.setStyleSheet("" if high > low else _UNSEEN_BAR))


def _basis(service: Service, variant: Variant) -> str:
    """Return what the fee stands on, else what the service does: ``Perda Contoh 5/2024``."""
    tariff = service.tariff_of(variant)
    return tariff.regulation if tariff else service.legal_basis[-1]


def _at(field: PathField, sentence: str) -> str:
    """Return a sentence as it stands at its field, which says already what it is called."""
    said = sentence.removeprefix(f"{field.spec.label}: ")
    return said[:1].upper() + said[1:]
