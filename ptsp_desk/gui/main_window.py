"""The desk at work: the rail of pages, the top bar, the page in front; the one place that knows every page."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.days import DayState
from ptsp_desk.core.officers import Officer
from ptsp_desk.gui import shortcuts, theme
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.forms.ui_main_window import Ui_MainWindow
from ptsp_desk.gui.jobs import Lane
from ptsp_desk.gui.widgets.entry import State
from ptsp_desk.gui.widgets.finder import Finder
from ptsp_desk.gui.widgets.keybadge import KeyBadge
from ptsp_desk.gui.widgets.keysheet import KeySheet
from ptsp_desk.gui.widgets.pagearea import let_scroll
from ptsp_desk.gui.widgets.parked import Parked, ParkedChips
from ptsp_desk.gui.widgets.passing import begins_word, pass_on
from ptsp_desk.gui.widgets.rail import Rail
from ptsp_desk.gui.widgets.search import Choice
from ptsp_desk.gui.widgets.status import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from ptsp_desk.app import App
    from ptsp_desk.gui.answering.desk import Answering

_MINUTE_MS = 60_000
_ROOMY = QSize(1180, 500)
_RAIL_WIDTHS, _FINDER_WIDTHS = (188, 72), (300, 200)
_LOW = 420
_FOUND = 8
_FIND = "find:"


@dataclass(frozen=True, slots=True)
class _Page:
    """One page: its name in ``Go``, the act that shows it, what the rail calls it, and how it is built."""

    name: str
    shortcut: str
    label: str
    make: "Callable[[Context, QWidget], Any]"


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the frame shows of the office."""

    office: str
    desk: int
    entries: int
    locked: str
    parked: tuple[Parked, ...]


class MainWindow(QWidget):
    """Everything that an officer sees after signing in."""

    locked = Signal()
    changed = Signal(object)  # Changed

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the frame; pages are built when they are first shown. ``context.go`` becomes this window's."""
        super().__init__(parent)
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self._context = context
        context.go = self.go
        self._known = {page.name: page for page in self._pages()}
        self._built: dict[str, Any] = {}
        self._shown = ""
        self._answering: Answering | None = None
        self._panel_came = False  # by itself, while somebody may be about to type
        self.rail, self.finder, self.parked = Rail(self), Finder(self), ParkedChips(self)
        self.status = StatusLine(self)
        self.ui.page_buttons.addWidget(self.rail)
        self.ui.find_place.addWidget(self.finder)
        self.ui.chips_place.addWidget(self.parked)
        self.ui.status_place.addWidget(self.status, 0, Qt.AlignmentFlag.AlignVCenter)
        self._dress()
        self.sheet = KeySheet(self.ui.pages)
        self.ui.pages.currentChanged.connect(self.sheet.raise_)  # a page that comes to the front would cover it
        self._minutes = QTimer(self)
        self._minutes.setInterval(_MINUTE_MS)
        self._minutes.timeout.connect(self._look)
        self._connect()
        self._bind()
        self._look()

    @property
    def page(self) -> Any:  # noqa: ANN401 - as above
        """The page in front."""
        return self._built[self._shown]

    def begin(self) -> None:
        """Show the page that is worked at first, and build the one that knows about papers not yet seen.

        On a day that nobody has opened at this desk that page is the readiness panel.
        """
        self.go(Go("registration"))
        self._context.jobs.run(self, self._context.app.days.state, self._on_day)
        self._context.jobs.run(self, lambda: None, self._on_at_work)
        self._minutes.start()

    def go(self, go: Go) -> None:
        """Show a page; confirming a paper is done where one is, the survey on the applicant's screen."""
        if go.page == "answering":
            self._answer(go.subject)
            return
        page = self._build(go.page)
        self._panel_came = False
        if not go.subject.startswith("confirm"):
            if hasattr(page, "came_from"):
                page.came_from = Go(self._shown) if self._shown and self._shown != go.page else None
            self._show(go.page)
            page.opened()
        if go.subject.startswith(_FIND):
            self.finder.setText(go.subject.removeprefix(_FIND))  # the list shows what stands there
        if hasattr(page, "show_subject"):
            page.show_subject(go.subject)

    def say(self, sentence: str, state: State = "") -> None:
        """Show a sentence in the status line."""
        self.status.say(sentence, state)

    def scanned(self, text: str) -> None:
        """Show what a scanned or handed-on text names, whatever is being typed."""
        receipts = self._built.get("receipts")
        if receipts is not None and receipts.takes_scan(text):
            self.go(Go("receipts", f"confirm:{text}"))
            return
        app = self._context.app
        self._context.jobs.run(self, partial(app.applications.scanned, text), partial(self._on_known, text))

    def refresh(self, changed: Changed) -> None:
        """Let every page that was built look again at what changed."""
        for page in self._built.values():
            page.refresh(changed)
        self._look()

    def _answer(self, subject: str) -> None:
        if self._answering is None:
            from ptsp_desk.gui.answering.desk import Answering

            self._answering = Answering(self._context, self.window())
            self._answering.lent.connect(self.locked)
            self._answering.said.connect(self.say)
            self._answering.changed.connect(self.changed)
        self._answering.start(subject)

    def _on_at_work(self, _: None) -> None:
        """Do what can wait until the first page can be worked at, and what nobody shall wait for later."""
        self._build("receipts")
        soundness = self._context.app.desk.soundness
        self._context.jobs.run(self, soundness.ensure, lambda _: None, lane=Lane.MEANWHILE)

    def _on_day(self, state: DayState) -> None:
        unopened = state.opened is None and not state.is_closed
        if unopened and self._shown == "registration" and not (self._context.app.desk.locked or self.page.is_begun):
            self.go(Go("days"))
            self._panel_came = True

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let who types on, as if the panel of the day hadn't come, register: opening the day can wait."""
        if self._panel_came and begins_word(event):
            panel = self.page
            self.go(Go("registration"))
            pass_on(event, panel)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _pages(self) -> list[_Page]:
        """Return the pages in the order of the rail."""
        return [
            _Page("registration", "new", self.tr("Pendaftaran"), _registration),
            _Page("applications", "find", self.tr("Berkas"), _applications),
            _Page("visits", "information", self.tr("Kunjungan"), _visits),
            _Page("days", "days", self.tr("Hari kerja"), _days),
            _Page("summaries", "summary", self.tr("Ringkasan"), _summaries),
            _Page("recaps", "recaps", self.tr("Rekap"), _recaps),
            _Page("surveys", "surveys", self.tr("Survei"), _surveys),
            _Page("receipts", "queue", self.tr("Cetakan"), _receipts),
            _Page("settings", "settings", self.tr("Pengaturan"), _settings),
        ]

    def _show(self, name: str) -> None:
        page = self._built[name]
        self._shown = name
        self.ui.pages.setCurrentWidget(page)
        self.ui.title.setText(page.title)
        self._share_bar()
        self.rail.mark(name)
        self.sheet.hide()

    def _build(self, name: str) -> Any:  # noqa: ANN401 - as above
        if name not in self._built:
            page = self._known[name].make(self._context, self.ui.pages)
            page.changed.connect(self.changed)
            page.go.connect(self.go)
            page.said.connect(self.say)
            if hasattr(page, "unconfirmed"):
                page.unconfirmed.connect(partial(self._on_waiting, name))
            let_scroll(page)
            self.ui.pages.addWidget(page)
            self._built[name] = page
        return self._built[name]

    def _dress(self) -> None:
        self.ui.officer_line.addWidget(KeyBadge(shortcuts.shortcut("lock").keys[0], self))
        self.lock = QPushButton(self.tr("kunci"), self)
        self.lock.setToolTip(shortcuts.tooltip("lock"))
        theme.restyle(self.lock, role="rail-link")
        self.lock.clicked.connect(self.locked)
        self.ui.officer_line.addWidget(self.lock)
        self.ui.officer_line.addStretch()
        self.ui.sync_line.addStretch()
        for page in self._known.values():
            self.rail.add(page.name, page.label, page.shortcut)

    def _fit(self) -> None:
        """Leave the words off the rail where the window is small: the pages need the room more."""
        small = self.width() < _ROOMY.width() or self.height() < _ROOMY.height()
        ui, roomy, low = self.ui, not small, self.height() < _LOW
        ui.rail.setFixedWidth(_RAIL_WIDTHS[small])
        side = 8 if small else 12
        ui.rail_lines.setContentsMargins(side, 16 if roomy else 8, side, 14 if roomy else 8)
        ui.mark.setVisible(not low)
        for said in (ui.desk, ui.office, ui.sync, ui.sync_hint, ui.role, self.lock):
            said.setVisible(roomy)
        self.rail.set_small(small=small, low=low)
        self.finder.setFixedWidth(_FINDER_WIDTHS[small])
        self._share_bar()
        self._name_officer()

    def _share_bar(self) -> None:
        """Let a sentence have what the bar has left: of the parked forms only the slots come before it."""
        line, parked = self.ui.top_line, self.parked
        margins, chips = line.contentsMargins(), 0 if parked.isHidden() else parked.minimumSizeHint().width()
        taken = (self.ui.title.sizeHint().width(), chips, self.finder.width(), margins.left(), margins.right())
        width = self.width() - self.ui.rail.maximumWidth()
        self.status.set_room(width - sum(taken) - (line.count() - 1) * line.spacing())

    def _name_officer(self) -> None:
        officer = self._context.session.officer
        name = officer.name if officer else self.ui.officer.toolTip()
        letters = "".join(word[0] for word in name.split())
        self.ui.officer.setText(letters[:3] if self.ui.role.isHidden() else name)
        self.ui.officer.setToolTip(name)

    def _connect(self) -> None:
        app = self._context.app
        self.changed.connect(self.refresh)
        self.rail.chosen.connect(lambda name: self.go(Go(name)))
        self.finder.set_source(partial(_found, app), self._context.jobs)
        self.finder.picked.connect(lambda number: self.go(Go("applications", number)))
        self.parked.taken.connect(lambda slot: self.go(Go("registration", f"parked:{slot}")))
        self.finder.asked.connect(lambda asked: self.go(Go("applications", f"{_FIND}{asked}")))
        self._context.jobs.refused.connect(lambda sentence: self.say(sentence, "bad"))
        self._context.session.signed_in.connect(self._on_signed_in)
        if self._context.session.officer is not None:
            self._on_signed_in(self._context.session.officer)

    def _bind(self) -> None:
        bound: dict[str, Callable[[], object]] = {
            "help": lambda: self.sheet.toggle(self._shown, self.page.title),
            "find": self._on_find,
            "menu": self.rail.take_focus,
            "paper_out": lambda: self.go(Go("receipts", "confirm")),
            "lock": self.locked.emit,
            "answering": lambda: self._answer(self.page.survey.take() if hasattr(self.page, "survey") else ""),
        }
        shown = {page.shortcut: partial(self.go, Go(page.name)) for page in self._known.values()}
        for id_ in {**shown, **bound}:
            shortcuts.bind(self, id_, bound.get(id_) or shown[id_])

    def _on_find(self) -> None:
        self.finder.setFocus()
        self.finder.selectAll()

    def _on_signed_in(self, officer: Officer) -> None:
        self._name_officer()
        self.ui.role.setText(f"{officer.role.label} ·")

    def _on_known(self, text: str, found: object) -> None:
        if isinstance(found, Application):
            self.go(Go("applications", found.number))
        else:
            self.go(Go("registration", f"resume:{text}"))

    def _on_waiting(self, name: str, count: int) -> None:
        button = self.rail.button(name)
        if button is not None:
            button.set_count(count, self.tr("{n} kertas belum terbukti keluar").format(n=count))

    def _look(self) -> None:
        self._context.jobs.run(self, partial(_facts, self._context.app), self._tell)

    def _tell(self, facts: _Facts) -> None:
        self.ui.office.setText(facts.office)
        self.ui.desk.setText(self.tr("Loket {number}").format(number=f"{facts.desk:02}"))
        if facts.locked:
            self.ui.sync.setText(self.tr("Hanya bisa dibaca"))
            self.ui.sync_hint.setText(facts.locked)
            theme.restyle(self.ui.sync_dot, state="bad")
        else:
            self.ui.sync_hint.setText(self.tr("{n} catatan di loket ini").format(n=words.amount(facts.entries)))
        self.parked.show_parked(facts.parked)
        self._share_bar()


def _registration(context: Context, parent: QWidget) -> QWidget:
    from ptsp_desk.gui.registration.page import RegistrationPage

    return RegistrationPage(context, parent)


def _applications(context: Context, parent: QWidget) -> QWidget:
    from ptsp_desk.gui.applications.page import ApplicationsPage

    return ApplicationsPage(context, parent)


def _visits(context: Context, parent: QWidget) -> QWidget:
    from ptsp_desk.gui.visits.page import VisitsPage

    return VisitsPage(context, parent)


def _days(context: Context, parent: QWidget) -> QWidget:
    from ptsp_desk.gui.days.page import DaysPage

    return DaysPage(context, parent)


def _summaries(context: Context, parent: QWidget) -> QWidget:
    from ptsp_desk.gui.summaries.page import SummariesPage

    return SummariesPage(context, parent)


def _recaps(context: Context, parent: QWidget) -> QWidget:
    from ptsp_desk.gui.recaps.page import RecapsPage

    return RecapsPage(context, parent)


def _surveys(context: Context, parent: QWidget) -> QWidget:
    from ptsp_desk.gui.surveys.page import SurveysPage

    return SurveysPage(context, parent)


def _receipts(context: Context, parent: QWidget) -> QWidget:
    from ptsp_desk.gui.receipts.page import PrintsPage

    return PrintsPage(context, parent=parent)


def _settings(context: Context, parent: QWidget) -> QWidget:
    from ptsp_desk.gui.settings.page import SettingsPage

    return SettingsPage(context, parent)


def _facts(app: "App") -> _Facts:
    now = app.now()
    parked = tuple(
        Parked(form.slot, form.title, max(0, int((now - form.changed_at).total_seconds() // 60)))
        for form in app.drafts.parked()
    )
    name = app.in_force.office.name
    return _Facts(name, app.desk.desk_number, app.desk.tail.seq, app.desk.locked, parked)


def _found(app: "App", typed: str) -> list[Choice]:
    if not typed.strip():
        return []
    return [
        Choice(item.number, item.applicant.name, f"{item.number} · {item.service}", item.stage.value)
        for item in app.applications.find(typed, _FOUND)
    ]
