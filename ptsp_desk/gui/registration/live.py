"""Fee, promise and hints while the clerk types: asked beside the window, for the newest state only."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ptsp_desk.core import fees, people, regions
from ptsp_desk.core.applications.earlier import KnownApplicant, identity_of
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.fees import FeeQuote
from ptsp_desk.core.promises import Promise
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.registration.entered import COMPANY, RECEIVED, Entered
from ptsp_desk.gui.registration.hints import Hint, hints

if TYPE_CHECKING:
    from ptsp_desk.app import App
    from ptsp_desk.core.applications.drafts import Preview

DEBOUNCE_MS = 50


@dataclass(frozen=True, slots=True)
class Worked:
    """What follows from a form as it stands. ``hints`` and ``problems`` are by path; ``similar`` are sentences.

    ``day`` is the business day on which it counts as received.
    """

    entered: Entered
    day: date
    quote: FeeQuote | None
    promise: Promise | None
    problems: dict[str, str]
    hints: dict[str, Hint]
    similar: tuple[str, ...]
    earlier: KnownApplicant | None
    """Who stands there, where they handed in before."""


class Live(QObject):
    """Works a form out a moment after it changed; while one answer is awaited only the newest question is kept."""

    worked = Signal(object)  # Worked

    def __init__(self, app: "App", jobs: Jobs, entered: Callable[[], Entered], parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._jobs, self._entered = app, jobs, entered
        self._is_waiting = self._is_stale = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self.now)

    @property
    def is_due(self) -> bool:
        """Whether something changed that nobody has been asked about yet."""
        return self._timer.isActive() or self._is_stale

    def soon(self) -> None:
        """Work out what stands there once the typing pauses."""
        self._timer.start()

    def now(self) -> None:
        """Work out what stands there, after the answer that is still awaited."""
        self._timer.stop()
        if self._is_waiting:
            self._is_stale = True
            return
        self._is_waiting = True
        app, entered = self._app, self._entered()
        self._jobs.run(self, lambda: work_out(app, entered), self._on_worked, self._on_failed)

    def _on_worked(self, worked: Worked) -> None:
        self._is_waiting = False
        self.worked.emit(worked)
        if self._is_stale:
            self._is_stale = False
            self.now()

    def _on_failed(self, error: Exception) -> None:
        self._is_waiting = self._is_stale = False
        raise error


def work_out(app: "App", entered: Entered) -> Worked:
    """Return what follows from a form on the office's business day; touches the disk."""
    raw = entered.request()
    preview = app.applications.preview(raw)
    now = app.now().astimezone(app.in_force.office.zone).replace(tzinfo=None)
    told = {problem.where: Hint(problem.sentence, "warn") for problem in preview.warnings} | hints(entered.values, now)
    problems: dict[str, str] = {}
    for problem in preview.problems:
        problems.setdefault(problem.where, problem.sentence)
    if RECEIVED in problems and RECEIVED in told:
        problems[RECEIVED] = told[RECEIVED].text
    return Worked(
        entered,
        _day(entered, now) if RECEIVED not in problems else now.date(),
        _quote(preview, entered, preview.problems),
        preview.promise,
        problems,
        told,
        tuple(hint.sentence for hint in app.applications.similar(raw)),
        _earlier(app, entered),
    )


def _day(entered: Entered, now: datetime) -> date:
    received = entered.values.get(RECEIVED)
    return (datetime.fromisoformat(received) if received else now).date()


def _earlier(app: "App", entered: Entered) -> KnownApplicant | None:
    """Return the applicant of an earlier file who has the NIK, or the NIB, that stands there."""
    wanted = entered.group("applicant").get("nib" if entered.kind == COMPANY else "nik", "")
    digits = "".join(filter(str.isdigit, wanted))
    found = app.applications.known_applicants(digits, 1) if len(digits) in {13, 16} else []
    return next((known for known in found if identity_of(known.applicant) == digits), None)


def _quote(preview: "Preview", entered: Entered, problems: tuple[Problem, ...]) -> FeeQuote | None:
    """Return the quote; a figure that is being typed and is none yet leaves its line open, not the whole bill."""
    if preview.quote is not None or preview.version is None or preview.variant is None:
        return preview.quote
    wrong = {problem.where for problem in problems}
    given = {name: value for name, value in entered.group("fee_inputs").items() if f"fee_inputs.{name}" not in wrong}
    try:
        return fees.quote(preview.version.service.tariff_of(preview.variant), given, later=True)
    except Refused:
        return None


def warm_up(region: str) -> None:
    """Load what the first form and its paper need (regions, telephone numbers, fonts), before anybody comes to it.

    ``region`` is the office's. A desk at which nobody types yet doesn't hold these 60 MB.
    """
    from ptsp_desk.paper import pages, receipts, trials  # noqa: F401 - receipts come soon
    from ptsp_desk.paper.sizes import Size

    regions.search("zzz", region)
    people.parse_phone("0420 21000")
    pages.page(trials.render("", "", Size.A5), 0, 1)
