"""The figures and lists that recapitulations are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from ptsp_desk.core.applications.records import Location
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.documents import Document
from ptsp_desk.core.journal import Sealed
from ptsp_desk.core.people import Company, Person
from ptsp_desk.core.visits import Topic, VisitKind


@dataclass(frozen=True, slots=True)
class Fate:
    """How many files of a service, variant, village and month of receipt (``2026-11``) became what.

    ``outcome`` is the stage by which they left the process, None while they are in it. ``is_collected`` says that the
    permit, or the letter of rejection, was handed over.
    """

    service: str
    variant: str
    village: str
    month: str
    outcome: Stage | None
    is_collected: bool
    count: int


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many permits of a service were issued in a month (``2026-11``)."""

    service: str
    month: str
    count: int


@dataclass(frozen=True, slots=True)
class Fees:
    """The permits of a service that were issued in a period; amounts are whole rupiah.

    ``quoted`` is what their newest quotes come to, ``assessed`` and ``paid`` are over their whole time.
    """

    service: str
    issued: int
    quoted: int
    assessed: int
    paid: int


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file on a list; ``fields`` and ``inputs`` are its answers by the names of its service's version.

    ``outcome`` is the stage by which it left the process and ``ended_on`` that day, ``collected_on`` the day on which
    permit or letter was handed over; None where that has not happened.
    """

    number: str
    service: str
    version: str
    variant: str
    day: date
    applicant: Person | Company
    location: Location
    fields: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    outcome: Stage | None = None
    ended_on: date | None = None
    collected_on: date | None = None


@dataclass(frozen=True, slots=True)
class ListedMove:
    """A file that was moved on ``day``."""

    file: ListedFile
    day: date

    @property
    def service(self) -> str:
        return self.file.service


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A file that went back to its applicant.

    At the counter it has a reference instead of a number, and ``lacking``; sent back for correction it has a ``reason``
    in somebody's words, empty where that is withheld, and ``inspected_on`` where there was a site visit before.
    """

    number: str
    service: str
    day: date
    applicant: Person | Company
    location: Location
    lacking: tuple[Document, ...] = ()
    reason: str = ""
    inspected_on: date | None = None

    @property
    def is_at_counter(self) -> bool:
        return bool(self.lacking)


@dataclass(frozen=True, slots=True)
class Lack:
    """How often a mandatory document of a service was not there, or not in order, when a file was turned back."""

    service: str
    requirement: str
    missing: int
    faulty: int

    @property
    def count(self) -> int:
        return self.missing + self.faulty


@dataclass(frozen=True, slots=True)
class VisitTally:
    """Visits of one kind for one service, empty where none was named; ``topic`` is of those who asked."""

    kind: VisitKind
    service: str
    topic: Topic | None
    count: int


@dataclass(frozen=True, slots=True)
class Journeys:
    """What it took to get the files of a service registered and complete.

    ``visits`` counts files by the visits that each took: those in which it was turned back, the one in which it was
    registered, those that brought what was to follow. Of the files ``turned_back`` in the period ``lost`` have not come
    back yet.
    """

    service: str
    visits: Mapping[int, int]
    turned_back: int = 0
    lost: int = 0


class Deviation(StrEnum):
    """What the head of the office looks over: not wrong, but not the usual way either."""

    CORRECTED = "corrected"
    REPRINTED = "reprinted"
    VOIDED = "voided"
    BACKDATED = "backdated"
    AFTER_HOURS = "after_hours"
    PROXY = "proxy"

    @property
    def label(self) -> str:
        return _DEVIATIONS[self]


_DEVIATIONS = {
    Deviation.CORRECTED: "Koreksi",
    Deviation.REPRINTED: "Cetak ulang",
    Deviation.VOIDED: "Batal",
    Deviation.BACKDATED: "Tanggal mundur",
    Deviation.AFTER_HOURS: "Di luar jam buka",
    Deviation.PROXY: "Kuasa banyak berkas",
}


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """An entry about a file."""

    number: str
    service: str
    version: str
    variant: str
    sealed: Sealed


@dataclass(frozen=True, slots=True)
class TimedAct:
    """When (UTC) an officer registered a file, or moved it ``to`` a stage."""

    number: str
    service: str
    officer: str
    at: datetime
    to: Stage | None = None


@dataclass(frozen=True, slots=True)
class BackdatedFile:
    """A file that was entered later than it was received; ``at`` is when (UTC)."""

    number: str
    service: str
    officer: str
    day: date
    at: datetime


@dataclass(frozen=True, slots=True)
class ProxyFile:
    """A file that was handed in by somebody for its applicant; ``proxy`` tells them from others."""

    number: str
    service: str
    day: date
    proxy: str
    name: str


@dataclass(frozen=True, slots=True)
class Deviations:
    """Everything unusual of a period."""

    logged: tuple[LoggedEntry, ...] = ()
    voided: tuple[LoggedEntry, ...] = ()
    backdated: tuple[BackdatedFile, ...] = ()
    acts: tuple[TimedAct, ...] = ()
    proxies: tuple[ProxyFile, ...] = ()
