"""The figures of a business day: what came in, what went out, what is still in process, and what needs attention."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from decimal import Decimal

from ptsp_desk.core import words
from ptsp_desk.core.sheets import NO_FIGURE, UNRECORDED

FEWEST_ANSWERS = 5
"""Survey figures of fewer answers are not shown: they could tell who answered."""


@dataclass(frozen=True, slots=True)
class ServiceDay:
    """One service on one day; amounts are whole rupiah.

    ``opening`` includes files that the office brought from before this program and that count from this day on.
    ``handed_over`` counts permits, not letters of rejection. ``on_time`` counts those of ``issued`` whose promised date
    had not passed. ``late`` counts files in process at the end of the day that are late, see ``lateness``.
    ``quoted`` is over the files received that day whose fee was known, ``assessed`` and ``paid`` are what was assessed
    and paid that day. ``closing`` counts what is in process at the end, on its own: that it is what came in less what
    went out is checked, see ``DailySummary.balance``.
    """

    service: str
    opening: int = 0
    received: int = 0
    issued: int = 0
    rejected: int = 0
    withdrawn: int = 0
    void: int = 0
    handed_over: int = 0
    on_time: int = 0
    late: int = 0
    quoted: int = 0
    assessed: int = 0
    paid: int = 0
    closing: int = 0


@dataclass(frozen=True, slots=True)
class VisitCounts:
    """Visits by their kind."""

    registered: int = 0
    turned_back: int = 0
    information: int = 0
    follow_up: int = 0

    @property
    def total(self) -> int:
        return self.registered + self.turned_back + self.information + self.follow_up


@dataclass(frozen=True, slots=True)
class OfficerDay:
    """One officer's visits; ``counter_seconds`` is the median from opening the form to the registration."""

    officer: str
    visits: VisitCounts
    counter_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class AgencyDay:
    """The services of one agency together; ``finished`` left the process in any of the four ways."""

    agency: str
    opening: int
    received: int
    finished: int
    closing: int
    late: int


@dataclass(frozen=True, slots=True)
class SurveyTally:
    """The answers of one day: not the unit's index. Everything but ``n`` is empty below ``FEWEST_ANSWERS``.

    ``value`` is on the scale of 25 to 100 with two decimals; ``elements`` are (code, mean of 1 to 4) in the order of
    the instrument.
    """

    n: int = 0
    value: Decimal | None = None
    elements: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """The figures of several days, both ends included; amounts are whole rupiah."""

    first: date
    last: date
    received: int = 0
    issued: int = 0
    on_time: int = 0
    quoted: int = 0
    assessed: int = 0
    paid: int = 0


@dataclass(frozen=True, slots=True)
class MonthToDate:
    """The month up to the day beside the same days of last year; ``target`` is the growth in percent that is wanted."""

    this: Span
    last_year: Span
    target: int


@dataclass(frozen=True, slots=True)
class LateFile:
    """A file that is late; ``days`` are the working days since its promised day, at least one."""

    number: str
    service: str
    agency: str
    promised: date
    days: int


@dataclass(frozen=True, slots=True)
class LackingDesk:
    """A desk whose entries of the day are not all here: its last one that is, None where there is none (UTC)."""

    desk: str
    since: datetime | None
    last_seq: int


@dataclass(frozen=True, slots=True)
class Notes:
    """What holds at the moment of making, and cannot be worked out again later from the journal.

    ``unconfirmed`` are receipts that were printed and that nobody confirmed, ``follow_ups`` files that wait for a
    document whose day has passed, both by number; ``after_close`` counts entries of the day since it was closed.
    ``begins`` is the first day that anybody recorded anything about, None where that isn't known.
    """

    lacking: tuple[LackingDesk, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    after_close: int = 0
    begins: date | None = None


@dataclass(frozen=True, slots=True)
class Close:
    """How a day was closed: the ``number``-th closing of the desk, revision A, B, ...; ``at`` is UTC.

    ``digest`` is the SHA-256 of the figures, ``changed`` names what differs from the revision before (see
    ``revisions.changed``), ``code`` is the text of the QR code, empty where it isn't signed.
    """

    desk: str
    number: int
    revision: str
    at: datetime
    officer: str
    digest: str
    changed: frozenset[str] = frozenset()
    code: str = ""


@dataclass(frozen=True, slots=True)
class DailySummary:
    """The figures of one business day.

    ``made_at`` is UTC; ``services`` are in the order of their codes and hold only those with a figure; ``missing``
    counts what turned back visits lacked by (service, requirement), most first; ``complaints`` counts by kind;
    ``counter_seconds`` is the median over all registrations. ``close`` is None while the day is open; what ``notes``,
    ``made_at`` and ``close`` hold is no part of the figures that a closing signs.
    """

    day: date
    made_at: datetime
    services: tuple[ServiceDay, ...]
    visits: VisitCounts = VisitCounts()
    missing: tuple[tuple[str, str, int], ...] = ()
    officers: tuple[OfficerDay, ...] = ()
    agencies: tuple[AgencyDay, ...] = ()
    counter_seconds: int | None = None
    survey: SurveyTally = SurveyTally()
    complaints: tuple[tuple[str, int], ...] = ()
    month: MonthToDate | None = None
    late: tuple[LateFile, ...] = ()
    due_next: tuple[str, ...] = ()
    notes: Notes = field(default_factory=Notes)
    close: Close | None = None

    @property
    def total(self) -> ServiceDay:
        """The sum over all services, under the name ``Jumlah``."""
        return total(self.services)

    @property
    def is_empty(self) -> bool:
        """Nothing happened and nothing is in process: NIHIL."""
        return not self.services and not self.visits.total and not self.survey.n and not self.complaints

    @property
    def is_idle(self) -> bool:
        """Nothing came in or went out, and nobody came; files may be in process."""
        total = self.total
        moved = (total.received, total.issued, total.rejected, total.withdrawn, total.void, total.handed_over)
        return not (any(moved) or self.visits.total or self.survey.n or self.complaints)

    @property
    def is_unrecorded(self) -> bool:
        """The day was before anybody recorded anything."""
        return self.is_empty and self._is_before(self.day)

    def has_recorded(self, span: Span) -> bool:
        """Whether anybody recorded anything in those days: where not, their figures are unknown and not 0."""
        return span != Span(span.first, span.last) or not self._is_before(span.last)

    def _is_before(self, day: date) -> bool:
        return self.notes.begins is not None and day < self.notes.begins

    def balance(self) -> tuple[str, str]:
        """Say the balance with the day's figures, and whether it holds.

        What is in process at the end is counted on its own, and the balance of every service must hold.
        """
        if self.is_unrecorded:
            return NO_FIGURE, UNRECORDED
        total = self.total
        out = (total.issued, total.rejected, total.withdrawn, total.void, total.closing)
        fits = all(_balances(row) for row in self.services)
        into = f"{words.amount(total.opening)} + {words.amount(total.received)}"
        verdict = "cocok" if fits else "tidak cocok, periksa data sebelum lembar ini dipakai"
        return f"{into} = {' + '.join(map(words.amount, out))}", verdict


def _balances(row: ServiceDay) -> bool:
    out = row.issued + row.rejected + row.withdrawn + row.void
    return row.opening + row.received == out + row.closing


BALANCE = "Proses awal + masuk = terbit + ditolak + ditarik + batal + proses akhir"


def total(services: Iterable[ServiceDay]) -> ServiceDay:
    """Return the sum over services, under the name ``Jumlah``."""
    rows = tuple(services)
    names = [item.name for item in fields(ServiceDay) if item.name != "service"]
    return ServiceDay("Jumlah", **{name: sum(getattr(row, name) for row in rows) for name in names})
