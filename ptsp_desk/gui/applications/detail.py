"""One application, whole: who, what, how complete, what it costs, when it is done, and what happened to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ptsp_desk.core import words
from ptsp_desk.core.applications import labels
from ptsp_desk.core.applications.records import Progress
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.fees import FeeLine, FeeQuote
from ptsp_desk.core.promises import Promise
from ptsp_desk.gui import theme
from ptsp_desk.gui.applications.bills import bill_line, pair, status_words, total_words
from ptsp_desk.gui.applications.shown import Quoted, Shown, applicant_facts
from ptsp_desk.gui.forms.ui_application_detail import Ui_ApplicationDetail
from ptsp_desk.gui.widgets.rows import Facts, clear, line, text, tick

_TOP = Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight
_SIGNS = {
    DocumentState.OK: ("✓", "ok"),
    DocumentState.PROBLEM: ("!", "warn"),
    DocumentState.MISSING: ("–", "open"),
}


class ApplicationDetail(QWidget):
    """Shows what it is given; asks nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ApplicationDetail()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self.ui.scroll)
        self.ui.stage.setIndent(0)  # else a label that was once a badge stands off the edge

    def show_application(self, shown: Shown) -> None:
        """Show an application in place of the one before."""
        application = shown.application
        self.ui.number.setText(application.number)
        self.ui.code.setText(self.tr("Kode lacak {code}").format(code=application.tracking_code))
        self._show_stage(shown)
        self._show_notice(shown)
        self._show_service(shown)
        self._fill(self.ui.applicant_layout, Facts(applicant_facts(application, shown.villages)))
        self._show_documents(shown)
        self._show_fee(shown)
        self._show_promise(shown)
        self._show_history(shown)

    def _show_stage(self, shown: Shown) -> None:
        application = shown.application
        state = stage_state(application, shown.late_days)
        is_plain = state == "open"
        theme.restyle(self.ui.stage, role="subtitle" if is_plain else "badge", state="" if is_plain else state)
        if is_plain:
            self.ui.stage.setContentsMargins(0, 0, 0, 0)  # the badge's room stays otherwise
        self.ui.stage.setText(shown.stage_words())
        self.ui.stage.updateGeometry()  # its words may be the same in another size
        since = self.tr("sejak {when}").format(when=shown.when(application.stage_at))
        late = self.tr("lewat {days} hari kerja").format(days=shown.late_days) if shown.late_days else ""
        self.ui.since.setText(" · ".join(part for part in (late, since) if part))
        theme.restyle(self.ui.since, role="hint-bad" if late else "hint")

    def _show_notice(self, shown: Shown) -> None:
        application, told = shown.application, []
        if application.corrections and not application.prints and not shown.is_void:
            told.append(
                self.tr("Koreksi ke-{n} belum tercetak. Ctrl+Shift+P mencetak lembar PERBAIKAN KE-{n}.").format(
                    n=application.corrections
                )
            )
        if shown.standing is not None:
            told.append(
                self.tr("Susulan terlambat: jam berhenti sejak {day}, sisa {n} hari kerja.").format(
                    day=words.date_plain(shown.standing.since), n=shown.standing.remaining
                )
            )
        if shown.new_promise is not None and not shown.standing:
            told.append(self._otherwise(application.promise, shown.new_promise))
        self.ui.notice.setText(" ".join(told))
        self.ui.notice_card.setVisible(bool(told))

    def _otherwise(self, now: Promise, new: Promise) -> str:
        if now.date == new.date:
            return self.tr("Kalender berubah; Ctrl+R menghitung ulang penjelasan janjinya.")
        return self.tr(
            "Menurut kalender sekarang janjinya {day}. Tanggal yang tercetak berlaku sampai diganti dengan Ctrl+R."
        ).format(day=words.date_plain(new.date))

    def _show_service(self, shown: Shown) -> None:
        application = shown.application
        submission = application.submission
        by = application.received_by or shown.name_of(application.officer)
        received = f"{shown.when(application.received_at)}, {by}, {application.desk}"
        if application.taken_over_on:
            received = self.tr("{day}, diambil alih {since}").format(
                day=words.date_plain(application.business_day), since=words.date_plain(application.taken_over_on)
            )
        place = ", ".join(part for part in (submission.location.address, submission.location.name) if part)
        facts = [
            (self.tr("Izin"), f"{shown.service.code} · {shown.service.name}"),
            (self.tr("Permohonan"), shown.variant.name),
            (self.tr("Nomor lama"), application.old_number),
            (self.tr("Diterima"), received),
            (self.tr("Lokasi"), place),
            *(
                (field.label, labels.answer_text(field, submission.fields.get(field.code, "")))
                for field in shown.service.fields
            ),
        ]
        self._fill(self.ui.service_layout, Facts(facts))

    def _show_documents(self, shown: Shown) -> None:
        documents = shown.application.documents
        grid = _grid()
        for row, item in enumerate(documents):
            requirement = shown.variant.requirement(item.code)
            grid.addWidget(tick(*_SIGNS[item.state]), row, 0, _TOP)
            name = QVBoxLayout()
            name.setSpacing(0)
            name.addWidget(text(requirement.text if requirement else item.code))
            if item.state is not DocumentState.OK:
                name.addWidget(text(self._lacks(item), "hint"))
            grid.addLayout(name, row, 1)
            form = requirement.form_words if requirement else ""
            grid.addWidget(text(form, "hint", wraps=False), row, 2, _RIGHT | _TOP)
        self._fill_layout(self.ui.documents_layout, grid)
        here = sum(item.state is DocumentState.OK for item in documents)
        told = self.tr("{here} dari {all} ada").format(here=here, all=len(documents))
        if shown.application.taken_over_on:
            told = self.tr("menurut pencatatan lama")
        follow = len(shown.application.follow_ups)
        self.ui.documents_aside.setText(self.tr("{told}, {n} menyusul").format(told=told, n=follow) if follow else told)

    def _lacks(self, item: Document) -> str:
        state = self.tr("bermasalah") if item.state is DocumentState.PROBLEM else self.tr("belum ada")
        if item.fault is not None:
            state = item.fault.label
        if item.due is None:
            return state
        return self.tr("{state}, menyusul paling lambat {day}").format(state=state, day=words.date_plain(item.due))

    def _show_fee(self, shown: Shown) -> None:
        newest, older = shown.quotes[-1].quote, shown.quotes[:-1]
        before = older[-1].quote if older else None
        column = QVBoxLayout()
        column.setSpacing(6)
        for fee_line in newest.lines:
            column.addLayout(bill_line(fee_line, before=self._before(fee_line, before)))
            column.addWidget(line())
        if newest.adjustment_text:
            column.addWidget(text(newest.adjustment_text, "hint"))
        column.addLayout(pair(text("Rp", "total", wraps=False), text(total_words(newest), "total", wraps=False)))
        column.addWidget(text(status_words(newest), "hint"))
        for quoted in reversed(older):
            column.addWidget(text(self._earlier(quoted, shown), "hint"))
        self._fill_layout(self.ui.fee_layout, column)
        self.ui.fee_aside.setText(newest.regulation or "")

    def _before(self, fee_line: FeeLine, quote: FeeQuote | None) -> str:
        """Return what the quote before said on this line, empty where it said the same."""
        if quote is None:
            return ""
        was = next((item for item in quote.lines if item.code == fee_line.code), None)
        if was is not None and was.amount == fee_line.amount:
            return ""
        amount = self.tr("belum ada") if was is None or was.amount is None else words.amount(was.amount)
        told = f"{amount} = {was.explanation}" if was is not None else amount
        return self.tr("sebelumnya {told}").format(told=told)

    def _earlier(self, quoted: Quoted, shown: Shown) -> str:
        quote = quoted.quote
        total = self.tr("belum diketahui") if quote.total is None else words.rupiah(quote.total)
        return self.tr("Perhitungan {when}: {total}, {status}").format(
            when=shown.when(quoted.at), total=total, status=quote.status.words
        )

    def _show_promise(self, shown: Shown) -> None:
        application = shown.application
        promise = application.promise
        remaining = shown.standing.remaining if shown.standing else application.remaining
        stands = application.clock is Clock.STANDS or shown.standing is not None
        is_over = application.clock is Clock.OVER
        if stands and not is_over:
            label, told = self.tr("Jam janji"), self.tr("Berhenti, sisa {n} hari kerja").format(n=remaining or 0)
            why = self.tr("Sebelum berhenti: {day}.").format(day=words.date_long(promise.date))
        else:
            label, told = self.tr("Selesai paling lambat"), words.date_long(promise.date)
            why = promise.explanation()
        if is_over:
            label = self.tr("Janji selesai, berkas sudah tidak berjalan")
        self.ui.promise_label.setText(label)
        self.ui.promise.setText(told)
        self.ui.promise_why.setText(why)
        theme.restyle(self.ui.promise_card, role="soft-bad" if shown.late_days else "soft")

    def _show_history(self, shown: Shown) -> None:
        column = QVBoxLayout()
        column.setSpacing(8)
        for event in reversed(shown.events):
            entry = QVBoxLayout()
            entry.setSpacing(0)
            says = event.says[:1].upper() + event.says[1:]
            entry.addWidget(text(says))
            if event.reason:
                entry.addWidget(text(self.tr("Alasan: {reason}").format(reason=event.reason)))
            entry.addWidget(text(f"{shown.when(event.at)} · {shown.name_of(event.officer)}", "hint"))
            column.addLayout(entry)
        self._fill_layout(self.ui.history_layout, column)
        self.ui.history_aside.setText(self.tr("{n} catatan, terbaru di atas").format(n=len(shown.events)))

    @staticmethod
    def _fill(place: QVBoxLayout, widget: QWidget) -> None:
        clear(place)
        place.addWidget(widget)

    @staticmethod
    def _fill_layout(place: QVBoxLayout, layout: QGridLayout | QVBoxLayout) -> None:
        clear(place)
        place.addLayout(layout)


def stage_state(file: Progress, late_days: int = 0) -> str:
    """Return how a stage is dressed: ``ok`` done, ``warn`` waiting for the applicant, ``bad`` late or ended badly."""
    if late_days or file.outcome in {Stage.REJECTED, Stage.VOID}:
        return "bad"
    if file.clock is Clock.STANDS:
        return "warn"
    return "ok" if file.stage in {Stage.ISSUED, Stage.HANDED_OVER} else "open"


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    return grid
