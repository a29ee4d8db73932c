"""What is known of one application."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.journal import Key, Value
from ptsp_desk.core.people import Company, Person, Proxy
from ptsp_desk.core.promises import Promise


class Location(msgspec.Struct, frozen=True, gc=False):
    """Where the permit is for. ``village`` is a Kemendagri code, ``name`` what it was called then, or both empty."""

    address: str = ""
    village: str = ""
    name: str = ""


class Quote(msgspec.Struct, frozen=True, gc=False):
    """A fee as it was worked out and frozen: ``body`` is read with the tariff of its catalogue version.

    ``total`` is whole rupiah, None while an input is not known; ``key`` names the entry that holds it, ``raw`` is the
    body as it stands there.
    """

    key: Key
    status: str
    total: int | None
    raw: msgspec.Raw

    @property
    def body(self) -> Mapping[str, Value]:
        found: Mapping[str, Value] = msgspec.json.decode(self.raw)
        return found


class Submission(msgspec.Struct, frozen=True, gc=False):
    """What was handed in at the counter; the part of an application that corrections change.

    ``fields`` and ``fee_inputs`` are by the names that the service gives them, as text.
    """

    applicant: Person | Company
    proxy: Proxy | None
    location: Location
    fields: Mapping[str, str] = msgspec.field(default_factory=dict)
    fee_inputs: Mapping[str, str] = msgspec.field(default_factory=dict)


class Progress:
    """How far a file has come, as an application and a line of a list tell alike.

    ``remaining`` counts working days while the clock stands, else None. ``rejected_on`` is the office's day on which it
    was rejected, whatever was handed over since.
    """

    __slots__ = ()
    stage: Stage
    clock: Clock
    remaining: int | None
    rejected_on: date | None

    @property
    def outcome(self) -> Stage:
        """The stage, but rejected stays so when the letter of rejection was handed over."""
        return Stage.REJECTED if self.rejected_on else self.stage


@dataclass(frozen=True, slots=True)
class Listed(Progress):
    """What lists tell of an application, and what is known of who handed it in."""

    id: str
    number: str
    service: str
    variant: str
    business_day: date
    applicant: Person | Company
    promised_on: date
    stage: Stage
    clock: Clock
    remaining: int | None
    rejected_on: date | None


class Application(Progress, msgspec.Struct, frozen=True, gc=False):
    """A registered application. Times are UTC; ``business_day`` is the office's day of ``received_at``.

    ``service_version`` is the SHA-256 of the catalogue file that it was registered under. ``quotes`` are oldest first.
    ``corrections`` counts those and replaced promises, ``prints`` the papers since the last of them, so that the next
    one is an original or a copy.
    ``old_number`` and ``taken_over_on`` are of a file that was in process before this program: what the office called
    it, and from which day it is in the stock.
    """

    office: str
    id: str
    number: str
    tracking_code: str
    desk: str
    service: str
    service_version: str
    variant: str
    received_at: datetime
    business_day: date
    registered_at: datetime
    opened_at: datetime | None
    received_by: str
    officer: str
    submission: Submission
    documents: tuple[Document, ...]
    quotes: tuple[Quote, ...]
    promise: Promise
    stage: Stage
    stage_at: datetime
    clock: Clock
    remaining: int | None = None
    corrections: int = 0
    prints: int = 0
    backdated: bool = False
    old_number: str = ""
    taken_over_on: date | None = None
    rejected_on: date | None = None

    @property
    def listed(self) -> Listed:
        return Listed(
            self.id,
            self.number,
            self.service,
            self.variant,
            self.business_day,
            self.submission.applicant,
            self.promise.date,
            self.stage,
            self.clock,
            self.remaining,
            self.rejected_on,
        )

    @property
    def quote(self) -> Quote:
        """The newest quote."""
        return self.quotes[-1]

    @property
    def first_day(self) -> date:
        """The first day on which it is in the office's stock."""
        return max(self.business_day, self.taken_over_on or self.business_day)

    @property
    def follow_ups(self) -> tuple[Document, ...]:
        """The documents that are still to be handed in."""
        return tuple([item for item in self.documents if item.due and item.state is not DocumentState.OK])
