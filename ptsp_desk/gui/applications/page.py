"""Berkas: the list on the left, the file on the right, what can be done with it below."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.errors import Refused
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.applications.correct import CorrectPanel
from ptsp_desk.gui.applications.detail import ApplicationDetail
from ptsp_desk.gui.applications.follow_up import FollowUpPanel
from ptsp_desk.gui.applications.found import FoundLines, FoundModel
from ptsp_desk.gui.applications.move import MovePanel
from ptsp_desk.gui.applications.panel import Panel
from ptsp_desk.gui.applications.shown import Shown, read
from ptsp_desk.gui.applications.void import VoidPanel
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.forms.ui_applications import Ui_ApplicationsPage
from ptsp_desk.gui.widgets.keybadge import KeyBadge, KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

DEBOUNCE_MS = 150
FIND = "find:"
_MOST = 50


class ApplicationsPage(QWidget):
    """Berkas. The subject of a ``Go`` is a registration number, or ``find:`` and words; empty shows the newest."""

    changed = Signal(object)  # Changed
    go = Signal(object)  # Go
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: Shown | None = None
        self._panel: Panel | None = None
        self._wanted = self._number = self._reading = ""
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
        self.typing = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self.typing.timeout.connect(self._find)
        self.ui.search.textChanged.connect(self._on_typed)
        self.ui.search.installEventFilter(self)
        self.ui.list.installEventFilter(self)
        self.ui.list.selectionModel().currentChanged.connect(lambda now, _: self._on_current(now.row()))
        self.ui.list.activated.connect(lambda _: self.detail.setFocus())
        self._offer()

    def opened(self) -> None:
        """Show the newest files with the keyboard in the search, or the act that was left half done."""
        if self._panel is not None:
            self._panel.begin()
        else:
            self.ui.search.setFocus()
            self.ui.search.selectAll()
        self._find()

    def show_subject(self, subject: str) -> None:
        """Show one file, or those that match words."""
        if subject.startswith(FIND):
            self.ui.search.setText(subject.removeprefix(FIND))
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
        """Read again what an act changed elsewhere; a panel that is being filled in stays."""
        if changed.applications or changed.prints or changed.visits:
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
        """Let the arrows choose in the list while one types, and Enter go on into the file."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if watched is self.ui.search and key in {
            Qt.Key.Key_Down,
            Qt.Key.Key_Up,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_PageUp,
        }:
            self.ui.list.event(event)
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if watched is self.ui.search and self.typing.isActive():
                self.typing.stop()
                self._find()
            elif self._shown is not None:
                self.detail.setFocus()
            return True
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self._panel is None:
            self.ui.search.setFocus()
            self.ui.search.selectAll()
        else:
            super().keyPressEvent(event)

    def _build_bar(self) -> None:
        acts = (
            ("correct", self.tr("Koreksi"), partial(self._begin, CorrectPanel)),
            ("follow_up", self.tr("Terima susulan"), self._begin_follow_up),
            ("move", self.tr("Pindah tahap"), partial(self._begin, MovePanel)),
            ("void", self.tr("Batalkan"), partial(self._begin, VoidPanel)),
        )
        self.acts: dict[str, QAction] = {}
        for id_, name, slot in acts:
            button = KeyButton(name, id_, "ghost")
            self.ui.acts_layout.addWidget(button)
            self.acts[id_] = shortcuts.bind(self, id_, slot, button=button)
        self.ui.acts_layout.addStretch()
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

    def _on_typed(self) -> None:
        self.typing.start()

    def _find(self) -> None:
        self.typing.stop()
        app, typed = self._context.app, self.ui.search.text()
        office = app.desk.office  # every number begins with it, so that nothing typed finds the newest
        self._wanted = typed
        self._context.jobs.run(
            self, lambda: app.applications.find(typed.strip() or office, _MOST), partial(self._show_found, typed)
        )

    def _show_found(self, typed: str, found: list[Application]) -> None:
        if typed != self._wanted:
            return  # more was typed since
        self.found.show(found)
        self.ui.list_stack.setCurrentWidget(self.ui.list if found else self.ui.none)
        if typed.strip():
            self.ui.none_title.setText(self.tr("Tidak ada yang cocok"))
            self.ui.none_text.setText(
                self.tr("Coba sebagian nama, nomor, empat angka akhir NIK, atau desa. F4 mendaftarkan yang baru.")
            )
            told = self.tr("{n} berkas cocok, terbaru di atas") if found else ""
        else:
            self.ui.none_title.setText(self.tr("Belum ada berkas"))
            self.ui.none_text.setText(
                self.tr("Di sini berdiri berkas yang terdaftar, terbaru di atas. F4 mendaftarkan yang pertama.")
            )
            told = self.tr("{n} berkas terbaru") if found else ""
        self.ui.found.setText(told.format(n=len(found)))
        row = self.found.row_of(self._number)
        if self._panel is None and row < 0 and found and (typed.strip() or not self._number):
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
            "move": shown is not None and bool({*shown.next_stages} - {Stage.VOID}),
            "void": shown is not None and shown.may_void,
            "reprint": application is not None,
        }
        for id_, is_allowed in may.items():
            self.acts[id_].setEnabled(is_allowed and self._panel is None)
        self.acts["save"].setEnabled(self._panel is not None)

    def _begin(self, kind: type[CorrectPanel | MovePanel | VoidPanel]) -> None:
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
        self._show_number(self._number)

    def _on_save(self) -> None:
        if self._panel is not None:
            self._panel.save()

    def _on_stored(self, sentence: str) -> None:
        panel = self._panel
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
