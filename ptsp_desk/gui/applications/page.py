"""Berkas: the list on the left, the file on the right, what can be done with it below.

What is listed follows the one search box of the window, in the top bar.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from ptsp_desk.core.applications.records import Listed
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.ballots import Moment
from ptsp_desk.core.errors import Refused
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.applications.correct import CorrectPanel
from ptsp_desk.gui.applications.detail import ApplicationDetail
from ptsp_desk.gui.applications.follow_up import FollowUpPanel
from ptsp_desk.gui.applications.found import FoundLines, FoundModel
from ptsp_desk.gui.applications.move import MovePanel
from ptsp_desk.gui.applications.panel import Panel
from ptsp_desk.gui.applications.promise import PromisePanel
from ptsp_desk.gui.applications.shown import Shown, read
from ptsp_desk.gui.applications.void import VoidPanel
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.forms.ui_applications import Ui_ApplicationsPage
from ptsp_desk.gui.widgets.keybadge import KeyBadge, KeyButton
from ptsp_desk.gui.widgets.survey_offer import SurveyOffer

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

FIND = "find:"
_MOST = 50


class ApplicationsPage(QWidget):
    """Berkas. The subject of a ``Go`` is a number, or ``find:`` and words; without words the newest are listed."""

    changed = Signal(object)  # Changed
    go = Signal(object)  # Go
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: Shown | None = None
        self._panel: Panel | None = None
        self._words = self._number = self._reading = ""
        self._marking = False
        self.title = self.tr("Berkas")
        self.ui = Ui_ApplicationsPage()
        self.ui.setupUi(self)
        self.found = FoundModel(self)
        self.ui.list.setModel(self.found)
        self.ui.list.setItemDelegate(FoundLines(self.ui.list))
        self.ui.list.setTabKeyNavigation(False)
        self.detail = ApplicationDetail()
        self.ui.side.addWidget(self.detail)
        self._build_bar()
        self.ui.list.installEventFilter(self)
        self.ui.new_one.clicked.connect(lambda: self.go.emit(Go("registration")))
        self.ui.all.clicked.connect(self._on_all)
        self.ui.list.selectionModel().currentChanged.connect(lambda now, _: self._on_current(now.row()))
        self.ui.list.activated.connect(lambda _: self.detail.setFocus())
        self._offer()

    def opened(self) -> None:
        """Show the list as it was with the keyboard in it, or the act that was left half done."""
        if self._panel is not None:
            self._panel.begin()
        else:
            self._to_list()
        self._find()

    def show_subject(self, subject: str) -> None:
        """Show one file, or list those that match words."""
        if subject.startswith(FIND):
            self._words, self._number = subject.removeprefix(FIND).strip(), ""
            self._find()
        elif subject and self._panel is None:
            self.detail.setFocus()
            self._show_number(subject)
        elif subject:
            self._number = subject
            self.said.emit(
                self.tr("Isian ini belum disimpan. Simpan, atau tekan Esc, lalu {number} tampil.").format(
                    number=subject
                )
            )

    def refresh(self, changed: Changed) -> None:
        """Read again what an act changed, while it is looked at; a panel that is being filled in stays."""
        if self.isVisible() and (changed.applications or changed.prints or changed.visits):
            self._find()

    @property
    def shown(self) -> Shown | None:
        """The file that is open."""
        return self._shown

    @property
    def panel(self) -> Panel | None:
        """The act that is being filled in."""
        return self._panel

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let Enter go on from the list into the file."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if self._shown is not None:
            self.detail.setFocus()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() != Qt.Key.Key_Escape or self._panel is not None:
            super().keyPressEvent(event)
        elif self.detail.isAncestorOf(self.focusWidget()):
            self._to_list()
        elif self._words:
            self._on_all()

    def _build_bar(self) -> None:
        acts = (
            ("correct", self.tr("Koreksi"), partial(self._begin, CorrectPanel)),
            ("follow_up", self.tr("Terima susulan"), self._begin_follow_up),
            ("replace_promise", self.tr("Ganti janji"), partial(self._begin, PromisePanel)),
            ("move", self.tr("Pindah tahap"), partial(self._begin, MovePanel)),
            ("void", self.tr("Batalkan"), partial(self._begin, VoidPanel)),
        )
        self.acts: dict[str, QAction] = {}
        for id_, name, slot in acts:
            button = KeyButton(name, id_, "ghost")
            self.ui.acts_layout.addWidget(button)
            self.acts[id_] = shortcuts.bind(self, id_, slot, button=button)
        self.ui.acts_layout.addStretch()
        self.survey = SurveyOffer()
        self.survey.clicked.connect(lambda: self.go.emit(Go("answering", self.survey.take())))
        self.ui.acts_layout.addWidget(self.survey)
        reprint = KeyButton(self.tr("Cetak ulang"), "reprint", "primary")
        self.ui.acts_layout.addWidget(reprint)
        self.acts["reprint"] = shortcuts.bind(self, "reprint", self._on_reprint, button=reprint)
        self.back = QPushButton(self.tr("Kembali tanpa menyimpan"))
        self.back.clicked.connect(self._leave_panel)
        self.ui.saving_layout.addWidget(self.back)
        self.ui.saving_layout.addWidget(KeyBadge("Esc"))
        self.ui.saving_layout.addStretch()
        self.save = KeyButton(self.tr("Simpan"), "save", "primary")
        self.ui.saving_layout.addWidget(self.save)
        self.acts["save"] = shortcuts.bind(self, "save", self._on_save, button=self.save)

    def _to_list(self) -> None:
        (self.ui.list if self.ui.list_stack.currentWidget() is self.ui.list else self.ui.new_one).setFocus()

    def _on_all(self) -> None:
        self.go.emit(Go("applications", FIND))

    def _find(self) -> None:
        app, words = self._context.app, self._words
        found = partial(app.applications.find, words, _MOST) if words else partial(app.applications.newest, _MOST)
        self._context.jobs.run(self, found, partial(self._show_found, words))

    def _show_found(self, words: str, found: list[Listed]) -> None:
        if words != self._words:
            return  # something else was asked for since
        is_here = self.ui.list_side.isAncestorOf(self.focusWidget())
        self.found.show(found)
        self.ui.list_stack.setCurrentWidget(self.ui.list if found else self.ui.none)
        if is_here:
            self._to_list()
        self.ui.all.setVisible(bool(words))
        if words:
            self.ui.list_title.setText(self.tr("Cocok dengan “{words}”").format(words=words))
            self.ui.none_title.setText(self.tr("Tidak ada yang cocok"))
            self.ui.none_text.setText(
                self.tr("Coba sebagian nama, nomor, empat angka akhir NIK, desa, atau layanan. F2 mencari lagi.")
            )
        else:
            self.ui.list_title.setText(self.tr("Berkas terbaru"))
            self.ui.none_title.setText(self.tr("Belum ada berkas"))
            self.ui.none_text.setText(self.tr("Di sini berdiri berkas yang terdaftar, terbaru di atas."))
        count = len(found)
        told = self.tr("{n} terbaru") if count == _MOST else self.tr("{n} berkas")
        self.ui.found.setText(told.format(n=count) if found else "")
        if words and not found and self._panel is None:
            self._shown = None  # what was shown before is none of those that were asked for
            self.ui.side.setCurrentWidget(self.ui.nothing)
            self._offer()
        row = self.found.row_of(self._number)
        if self._panel is None and row < 0 and found and not self._number:
            row, self._number = 0, found[0].number
        self._mark(row)
        if self._number and self._reading != self._number:
            self._show_number(self._number)

    def _mark(self, row: int) -> None:
        """Mark a row of the list, none for -1; showing its file is for the one who asks."""
        self._marking = True
        self.ui.list.setCurrentIndex(self.found.index(row, 0) if row >= 0 else QModelIndex())
        self._marking = False

    def _on_current(self, row: int) -> None:
        if row >= 0 and self._panel is None and not self._marking:
            self._show_number(self.found.record(row).number)

    def _show_number(self, number: str) -> None:
        self._number = number
        officer, app = self._context.session.officer, self._context.app
        if officer is None:
            return
        self._reading = number
        self._context.jobs.run(
            self, lambda: read(app, number, officer), partial(self._show, number), self._on_not_known
        )

    def _show(self, asked: str, shown: Shown) -> None:
        self._reading = "" if self._reading == asked else self._reading
        if self._panel is not None or self._number != asked:
            return  # what is being filled in stays as it was begun; another was chosen since
        self._shown, self._number = shown, shown.application.number
        self.detail.show_application(shown)
        self.ui.side.setCurrentWidget(self.detail)
        self._mark(self.found.row_of(self._number))
        self._offer()

    def _on_not_known(self, error: Exception) -> None:
        self._reading = ""
        if not isinstance(error, Refused):
            raise error
        self._number = self._shown.application.number if self._shown else ""
        self.said.emit(" ".join(problem.sentence for problem in error.problems))

    def _offer(self) -> None:
        """Enable what may be done with the file that is shown."""
        shown = self._shown
        application = shown.application if shown else None
        is_open = application is not None and application.clock is not Clock.OVER
        may = {
            "correct": application is not None and application.stage is not Stage.VOID,
            "follow_up": is_open and application is not None and bool(application.follow_ups),
            "replace_promise": shown is not None and shown.new_promise is not None,
            "move": shown is not None and bool({*shown.next_stages} - {Stage.VOID}),
            "void": shown is not None and shown.may_void,
            "reprint": application is not None,
        }
        for id_, is_allowed in may.items():
            self.acts[id_].setEnabled(is_allowed and self._panel is None)
        self.acts["save"].setEnabled(self._panel is not None)
        self.survey.look(application.number if application and self._panel is None else "")

    def _begin(self, kind: type[CorrectPanel | MovePanel | PromisePanel | VoidPanel]) -> None:
        if self._shown is not None and self._panel is None:
            self._show_panel(kind(self._context, self._shown))

    def _begin_follow_up(self) -> None:
        if self._shown is not None and self._panel is None:
            self._show_panel(FollowUpPanel(self._context, self._shown, self._context.app.today()))

    def _show_panel(self, panel: Panel) -> None:
        self._panel = panel
        panel.stored.connect(self._on_stored)
        panel.left.connect(self._leave_panel)
        panel.ready.connect(self.acts["save"].setEnabled)
        self.ui.side.addWidget(panel)
        self.ui.side.setCurrentWidget(panel)
        self.ui.bar.setCurrentWidget(self.ui.saving)
        self.ui.list_side.setEnabled(False)
        self.save.setText(panel.save_text)
        self._offer()
        panel.begin()

    def _leave_panel(self) -> None:
        panel, self._panel = self._panel, None
        if panel is None:
            return
        self.ui.side.setCurrentWidget(self.detail)
        self.ui.bar.setCurrentWidget(self.ui.acts)
        self.ui.list_side.setEnabled(True)
        self.detail.setFocus()
        self.ui.side.removeWidget(panel)
        panel.deleteLater()
        self._offer()
        if self._number:
            self._show_number(self._number)
        else:
            self._find()  # other words were asked for meanwhile

    def _on_save(self) -> None:
        if self._panel is not None:
            self._panel.save()

    def _on_stored(self, sentence: str) -> None:
        panel = self._panel
        if isinstance(panel, MovePanel) and panel.has_handed_over:
            self.survey.offer(Moment.HANDOVER, panel.shown.application.number)
            sentence = self.tr("{said} {key} menanyai pemohon tentang pelayanan ini.").format(
                said=sentence, key=shortcuts.shortcut("answering").shown
            )
        self._leave_panel()
        self.said.emit(sentence)
        is_follow_up = isinstance(panel, FollowUpPanel)
        self.changed.emit(Changed(applications=True, visits=is_follow_up))
        self._find()
        if isinstance(panel, FollowUpPanel):
            self.go.emit(Go("receipts", f"print:{panel.supplement}"))

    def _on_reprint(self) -> None:
        if self._shown is not None:
            self.go.emit(Go("receipts", self._shown.application.number))
