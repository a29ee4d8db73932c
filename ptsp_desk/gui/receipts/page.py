"""Papers on their way: the very sheet before it is printed, and the queue of those that nobody has seen yet."""

from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptsp_desk.core import receipts
from ptsp_desk.core.ballots import Moment
from ptsp_desk.core.errors import DeskError, Refused
from ptsp_desk.core.numbers import desk_id
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.prints import Print, PrintKind, PrintState, id_on_trial
from ptsp_desk.core.receipts import SummaryPayload
from ptsp_desk.gui import shortcuts, theme
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.forms.ui_prints import Ui_PrintsPage
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.receipts import lines, standing, wanted
from ptsp_desk.gui.receipts.lines import PrintLines
from ptsp_desk.gui.receipts.outbox import Outbox, is_waiting
from ptsp_desk.gui.receipts.preview import Preview
from ptsp_desk.gui.receipts.wanted import Queue, Shown, Wish, subject_name
from ptsp_desk.gui.widgets.choices import ChoicesModel
from ptsp_desk.gui.widgets.keybadge import KeyButton
from ptsp_desk.gui.widgets.survey_offer import SurveyOffer

_SIZES: Final = ("a5", "a4", "f4", "80mm", "58mm")


class PrintsPage(QWidget):
    """Cetakan.

    Subjects of a ``Go``: a registration number; ``slip:`` or ``supplement:`` and a visit; ``summary:`` and a day;
    ``trial:``; ``print:`` before one of them prints it at once; ``confirm`` says that the paper came out, and with
    ``confirm:`` and a scanned text that it is there; empty shows the queue.
    """

    changed = Signal(object)  # Changed
    go = Signal(object)  # Go
    said = Signal(str)
    unconfirmed = Signal(object)  # int

    def __init__(self, context: Context, printers: Jobs | None = None, parent: QWidget | None = None) -> None:
        """Build the page; ``printers`` waits for devices, so that nothing else has to."""
        super().__init__(parent)
        self._context = context
        self._shown: Shown | None = None
        self._queue: Queue | None = None
        self._stale = False
        self.came_from: Go | None = None
        self.title = self.tr("Cetakan")
        self.ui = Ui_PrintsPage()
        self.ui.setupUi(self)
        self.preview = Preview(context.jobs, self)
        self.ui.paper_layout.addWidget(self.preview, 1)
        self.ui.fit.clicked.connect(lambda: self.preview.set_fits(True))
        self.ui.full.clicked.connect(lambda: self.preview.set_fits(False))
        self._model = ChoicesModel(self)
        self.ui.prints.setModel(self._model)
        self.ui.prints.setItemDelegate(PrintLines(self.ui.prints))
        self.ui.prints.selectionModel().currentChanged.connect(self._on_chosen)
        for size in _SIZES:
            self.ui.size.addItem(lines.size_name(size), size)
        self.ui.size.currentIndexChanged.connect(self._on_size)
        self._outbox = Outbox(context, printers or Jobs(parent=self), self)
        self._outbox.queued.connect(self._on_queued)
        self._outbox.ended.connect(self._on_ended)
        self._outbox.said.connect(self.said)
        self._add_buttons()
        self._tell()
        self._look()

    def opened(self) -> None:
        """Look at the queue; the keys go through it, or through the preview where it is empty."""
        self._look()
        if self._stale:
            self._render()
        (self.ui.prints if self.ui.prints.isVisible() else self.preview).setFocus()

    def show_subject(self, subject: str) -> None:
        """Do what a ``Go`` asks for."""
        if subject == wanted.CONFIRM:
            self.paper_out()
        elif subject.startswith(f"{wanted.CONFIRM}:"):
            self.confirm(subject.removeprefix(f"{wanted.CONFIRM}:"))
        elif subject.startswith(wanted.PRINT_NOW):
            wish = wanted.wish_of(subject.removeprefix(wanted.PRINT_NOW))
            if wish.kind is PrintKind.RECEIPT:
                self.survey.offer(Moment.REGISTRATION, wish.subject)
            self._print_now(wish)
        elif subject:
            self._show(wanted.wish_of(subject))
            self._print_button.setFocus()

    def refresh(self, changed: Changed) -> None:
        """Look again at what changed."""
        if changed.prints or changed.settings:
            self._look()
        if changed.applications and isinstance(self._shown, Wish) and not self._is_sending:
            self._stale = True
            if self.isVisible():
                self._render()

    def takes_scan(self, text: str) -> bool:
        """Whether a scanned code is that of a paper that waits here to be seen."""
        if id_on_trial(text) != text:
            return True
        try:
            payload, _ = receipts.decode(receipts.find_payload(text))
        except Refused:
            return False
        if isinstance(payload, SummaryPayload) and desk_id(payload.office, payload.desk) != self._context.app.desk.id:
            return False
        papers = self._queue.papers if self._queue else ()
        return any(payload.subject in {paper.subject, paper.number} and _is_open(paper) for paper in papers)

    def confirm(self, scanned: str) -> None:
        """Note that a paper is there: its code was scanned, or its id is given."""
        self._context.jobs.run(self, lambda: self._context.app.prints.confirmed(scanned), self._on_confirmed)

    def paper_out(self) -> None:
        """Note that the paper shown came out of the printer, else the newest one that was printed."""
        papers = self._queue.papers if self._queue else ()
        paper = next((paper for paper in papers if paper.state is PrintState.PRINTED), None)
        if self.isVisible() and isinstance(self._shown, Print) and _is_open(self._shown):
            paper = self._shown
        if paper is None:
            self.said.emit(self.tr("Tidak ada cetakan yang menunggu bukti."))
        else:
            self.confirm(paper.id)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go.emit(self.came_from or Go("registration"))
        else:
            super().keyPressEvent(event)

    def _add_buttons(self) -> None:
        self.survey = SurveyOffer()
        self.survey.clicked.connect(lambda: self.go.emit(Go("answering", self.survey.take())))
        self.ui.bar_layout.addWidget(self.survey)
        self._copy_button = KeyButton(self.tr("Cetak salinan"), "print_copy", "ghost")
        self._out_button = KeyButton(self.tr("Kertas sudah keluar"), "paper_out", "primary")
        self._print_button = KeyButton(self.tr("Cetak"), "save", "primary")
        for button in (self._copy_button, self._out_button, self._print_button):
            self.ui.bar_layout.addWidget(button)
        self._copy = shortcuts.bind(self, "print_copy", self._on_copy, button=self._copy_button)
        self._print = shortcuts.bind(self, "save", self._on_print, button=self._print_button)
        self._out_button.setToolTip(shortcuts.tooltip("paper_out"))
        self._out_button.clicked.connect(self.paper_out)

    def _look(self) -> None:
        app = self._context.app
        self._context.jobs.run(self, lambda: wanted.queue(app), self._on_queue)

    def _on_queue(self, queue: Queue) -> None:
        self._queue = queue
        with QSignalBlocker(self.ui.prints.selectionModel()):
            self._model.show([lines.choice(paper, queue) for paper in queue.papers])
        self.ui.prints.setVisible(bool(queue.papers))
        self.ui.nothing.setVisible(not queue.papers)
        count = self.tr("{n} belum terbukti").format(n=queue.unconfirmed)
        self.ui.queue_count.setText(count if queue.unconfirmed else "")
        self.unconfirmed.emit(queue.unconfirmed)
        if self._shown is None and queue.papers:
            self._show(queue.papers[0])
        else:
            self._shown = wanted.renewed(self._shown, queue)
            self._mark()
            self._tell()

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show(index.data(Qt.ItemDataRole.UserRole).record)

    def _on_size(self) -> None:
        if self._shown is not None:
            self._shown = wanted.on_other_size(self._shown)
            self._mark()
            self._tell()
            self._render()

    def _show(self, shown: Shown) -> None:
        self._look_at(shown)
        self._render()

    def _look_at(self, shown: Shown) -> None:
        self._shown = shown
        with QSignalBlocker(self.ui.size):
            size = wanted.size_of(shown, self._context.settings.receipt_size)
            self.ui.size.setCurrentIndex(max(self.ui.size.findData(size), 0))
        self._mark()
        self._tell()

    def _mark(self) -> None:
        """Mark the line of what is shown."""
        papers = self._queue.papers if self._queue else ()
        shown = self._shown.id if isinstance(self._shown, Print) else ""
        row = next((row for row, paper in enumerate(papers) if paper.id == shown), None)
        with QSignalBlocker(self.ui.prints.selectionModel()):
            self.ui.prints.setCurrentIndex(QModelIndex() if row is None else self._model.index(row))
        self.ui.prints.viewport().update()

    def _render(self) -> None:
        shown, size, app = self._shown, self._size, self._context.app
        self._stale = False
        if shown is None:
            return
        self._context.jobs.run(
            self, lambda: wanted.pdf(app, shown, size), partial(self._on_pdf, shown), partial(self._on_no_pdf, shown)
        )

    def _on_pdf(self, shown: Shown, pdf: bytes) -> None:
        if shown == self._shown:
            self.preview.show_pdf(pdf)
            self._tell()

    def _on_no_pdf(self, shown: Shown, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        if shown == self._shown:
            self.preview.show_pdf(b"")
            self._print.setEnabled(False)
            self._stand(error.sentence, "hint-bad")

    @property
    def _size(self) -> str:
        return str(self.ui.size.currentData())

    @property
    def _is_sending(self) -> bool:
        return self._shown is not None and self._outbox.is_sending(self._shown.kind, self._shown.subject)

    def _print_now(self, wish: Wish) -> None:
        """Print what was just stored; asked for twice it is shown, not printed twice.

        A test slip or a day's figures are other ones each time, but not while one is on its way.
        """
        if self._outbox.is_sending(wish.kind, wish.subject):
            return
        papers = self._queue.papers if self._queue and wish.kind.is_evidence else ()
        known = next((paper for paper in papers if (paper.kind, paper.subject) == (wish.kind, wish.subject)), None)
        officer = self._context.session.last  # the window may have been locked since it was stored
        if known is not None or officer is None:
            self._show(known or wish)
        else:
            self._look_at(wish)
            self.preview.show_pdf(b"")  # the paper comes with its print
            self._print_shown(officer)

    def _on_print(self) -> None:
        self._print_shown(self._context.session.officer)

    def _print_shown(self, officer: Officer | None) -> None:
        match self._shown:
            case Wish(kind, subject):
                self._outbox.print(kind, subject, self._size, officer)
            case Print() as paper if is_waiting(paper):
                self._outbox.again(paper, self._size)
            case _:
                return
        self._tell()

    def _on_copy(self) -> None:
        if isinstance(self._shown, Print):
            self._outbox.print(self._shown.kind, self._shown.subject, self._size, self._context.session.officer)
            self._tell()

    def _on_queued(self, paper: Print, pdf: bytes) -> None:
        self._look_at(paper)
        self.preview.show_pdf(pdf)
        self.changed.emit(Changed(prints=True))

    def _on_ended(self, paper: Print | None) -> None:
        if paper is not None and isinstance(self._shown, Print) and self._shown.id == paper.id:
            self._shown = paper
        if paper is None and not self.preview.pdf:
            self._render()  # what is shown was not stored, and says why
        self._tell()
        self.changed.emit(Changed(prints=True))

    def _on_confirmed(self, paper: Print) -> None:
        if self._shown is None or (isinstance(self._shown, Print) and self._shown.id == paper.id):
            self._shown = paper
        self._tell()
        self.said.emit(
            self.tr("{number} terbukti: kertasnya ada.").format(number=subject_name(paper.kind, paper.subject))
        )
        self.changed.emit(Changed(prints=True))

    def _tell(self) -> None:
        """Say what is shown, how far it has come, and what can be done with it."""
        shown = self._shown
        paper = shown if isinstance(shown, Print) else None
        sending = self._is_sending
        to_send = paper is None or is_waiting(paper)
        unseen = paper is not None and _is_open(paper) and not sending
        self.ui.what.setText(standing.title(shown))
        self.survey.look(shown.subject if shown is not None and shown.kind is PrintKind.RECEIPT else "")
        self._stand(*standing.standing(shown, self._queue, sending=sending))
        self.ui.target.setText(standing.target(self._context.settings.printers.get(self._size, "")) if shown else "")
        self.ui.size.setEnabled(shown is not None and shown.kind is not PrintKind.SUMMARY)
        self._print.setEnabled(shown is not None and to_send and not sending)
        self._print_button.setText(self.tr("Cetak lagi") if paper else self.tr("Cetak"))
        self._print_button.setVisible(to_send)
        self._copy.setEnabled(not to_send and not sending)
        self._copy_button.setVisible(not to_send)
        self._out_button.setVisible(unseen)
        theme.restyle(self._out_button, role="ghost" if to_send else "primary")

    def _stand(self, sentence: str, role: str) -> None:
        self.ui.standing.setText(sentence)
        theme.restyle(self.ui.standing, role=role)


def _is_open(paper: Print) -> bool:
    return paper.state is not PrintState.CONFIRMED
