"""A sample office: some weeks of work at one counter, done by the operations that a real one uses."""

import heapq
from collections import Counter, deque
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from ptsp_desk.core import regions
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.ballots import Moment
from ptsp_desk.core.catalogue import Service, Variant, variant_of
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.promises import Calendar, known_holidays
from ptsp_desk.core.signatories import Signatory
from ptsp_desk.operations.applications import Applications
from ptsp_desk.operations.catalogues import sample_files
from ptsp_desk.operations.desks import Desk, utc_now
from ptsp_desk.operations.inventions import WEIGHTS, Inventor
from ptsp_desk.operations.officers import Officers
from ptsp_desk.operations.offices import NewOffice, Offices, create
from ptsp_desk.operations.opinions import Opinions
from ptsp_desk.operations.receipts import Receipts
from ptsp_desk.operations.summaries import Summaries
from ptsp_desk.paper.sizes import Size

if TYPE_CHECKING:
    from ptsp_desk.core.visits import Visit

CODE: Final = "CTH"
DESK: Final = 3
_REGION: Final = "73.16"
SETTINGS: Final = {
    "name": "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    "government": "Pemerintah Kabupaten Contoh",
    "region": _REGION,
    "zone": regions.zone_of(_REGION),
    "address": "Jl. Contoh No. 1, Kabupaten Contoh",
    "phone": "0420 21000",
    "place": "Contoh",
    "payment_place": "Bank Contoh, loket 2",
    "complaints": "Kotak pengaduan di ruang tunggu",
    "sample": "yes",
}
PIN: Final = "2486"
"""What every officer of a sample signs in with."""

_ADMIN: Final = Officer("admin", "Nurhayati Salam", Role.ADMIN)
_HEAD: Final = Officer("kepala", "Andi Makkawaru", Role.HEAD)
_CLERKS: Final = (
    Officer("sitti", "Sitti Rahma", Role.CLERK),
    Officer("baso", "Baso Amir", Role.CLERK),
    Officer("marlina", "Marlina Tandi", Role.CLERK),
)
_TECHNICAL: Final = (
    Officer("arsyad", "Muhammad Arsyad", Role.TECHNICAL, "DPUPR"),
    Officer("rosdiana", "Rosdiana Lolo", Role.TECHNICAL, "DISHUB"),
    Officer("yusuf", "Yusuf Padang", Role.TECHNICAL, "DISPERINDAG"),
    Officer("anwar", "Anwar Datu", Role.TECHNICAL, "DESDM"),
)
_OFFICERS: Final = (*_CLERKS, *_TECHNICAL, _HEAD, _ADMIN)
_ROUTE: Final = (
    Stage.UNDER_REVIEW,
    Stage.SITE_VISIT,
    Stage.ASSESSED,
    Stage.AWAITING_PAYMENT,
    Stage.APPROVED,
    Stage.ISSUED,
)
_REASONS: Final = {
    Stage.CORRECTION: ("Gambar teknis belum ditandatangani perencana", "Batas tanah belum jelas pada denah"),
    Stage.REJECTED: ("Lokasi berada di sempadan sungai", "Trayek yang diminta sudah penuh"),
    Stage.WITHDRAWN: ("Pemohon pindah lokasi usaha", "Pemohon menunda pembangunan"),
    Stage.VOID: ("Salah memilih layanan, didaftarkan ulang",),
}
_OPENS, _CLOSES, _LAST_OF_TODAY = time(8, 0), time(15, 30), time(13, 30)
_TURNED_BACK: Final = 0.12
_COMES_BACK: Final = 0.6
_CORRECTED: Final = 0.06
_COPIED: Final = 0.04


@dataclass(frozen=True, slots=True)
class Wanted:
    """How large a sample: ``applications`` that are registered, over that many working days up to today."""

    applications: int
    days: int
    seed: int


@dataclass(frozen=True, slots=True)
class Made:
    """What was made; ``papers`` are PDFs by file name: the last five receipts, a slip, the day's summary."""

    desk: str
    officers: tuple[Officer, ...]
    registered: int
    turned_back: int
    first_day: date
    last_day: date
    stages: dict[str, int]
    papers: dict[str, bytes]


def make(folder: Path, wanted: Wanted, *, clock: Callable[[], datetime] = utc_now) -> Made:
    """Set up a sample office in an empty folder and let it work up to now.

    The same seed on the same day makes the same visitors, numbers, codes and fees.

    Raises:
        Refused: the folder is in use, or this desk is at work on this computer already.
    """
    zone = ZoneInfo(SETTINGS["zone"])
    now = clock().astimezone(zone)
    days = _working_days(now.date(), wanted.days)
    eve = datetime.combine(days[0] - timedelta(days=1), time(9), zone).astimezone(UTC)
    create(folder, NewOffice(CODE, DESK, SETTINGS, sample_files()), _HEAD, clock=lambda: eve)
    codes = Random(wanted.seed)  # noqa: S311 - the same for the same seed; the keys are not made with it
    moving = _Clock(eve)
    with Desk(folder, clock=moving, random=codes.randbytes) as desk:
        weeks = _Weeks(desk, moving, days, now, Random(wanted.seed + 1))  # noqa: S311 - as above
        weeks.plan(wanted.applications)
        weeks.run()
        officers = Officers(desk)
        for officer in _OFFICERS:  # last: the codes before are drawn from the same chance
            officers.set_pin(officer.id, PIN, _ADMIN)
        Offices(desk).set_signatories([Signatory(_HEAD.name, rank="Pembina Utama Muda", title="Kepala Dinas")], _HEAD)
        weeks.opinions.close(days[-1], _CLERKS[0], _HEAD)
        return weeks.made()


class _Clock:
    """A clock that goes on by a millisecond whenever it is looked at, and never back."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at

    def reach(self, at: datetime) -> None:
        self.at = max(self.at, at.astimezone(UTC))


class _Weeks:
    """The weeks of one counter, as a queue of what happens next."""

    def __init__(self, desk: Desk, clock: _Clock, days: list[date], now: datetime, random: Random) -> None:
        self._desk, self._clock, self._days, self._now, self._random = desk, clock, days, now, random
        self._applications, self._receipts = Applications(desk), Receipts(desk)
        self._inventor = Inventor(random)
        self.opinions = Opinions(desk, copy(random))
        self._queue: list[tuple[datetime, int, Callable[[], object]]] = []
        self._order = count()
        self._stages: dict[str, Stage] = {}
        self._printed: deque[Application] = deque(maxlen=5)
        self._turned_back: list[Visit] = []

    def plan(self, applications: int) -> None:
        """Appoint the officers, and put into the queue who comes when."""
        officers = Officers(self._desk)
        for officer in _OFFICERS:
            officers.appoint(officer, _HEAD)
        left = applications
        for _ in range(round(applications * _TURNED_BACK)):
            day = self._random.randrange(len(self._days))
            back = day + self._random.randint(1, 4)
            comes_back = back < len(self._days) and left > 1 and self._random.random() < _COMES_BACK
            left -= comes_back
            visitor = self._invented()
            self._put(self._some_time(day), partial(self._come_too_early, visitor, back if comes_back else None))
        for place in range(left):
            day = len(self._days) - 1 if place == 0 else self._random.randrange(len(self._days))
            self._put(self._some_time(day), partial(self._register, self._invented(), day))

    def run(self) -> None:
        """Let everything happen, in its order."""
        while self._queue:
            at, _, act = heapq.heappop(self._queue)
            self._clock.reach(at)
            act()

    def made(self) -> Made:
        """Return what became of it, with the papers of the end."""
        first, last = self._days[0], self._days[-1]
        papers = {f"tanda-terima-{item.number}.pdf": self._receipts.render(item, Size.A5) for item in self._printed}
        for visit in self._turned_back[-1:]:
            papers[f"lembar-kekurangan-{visit.reference}.pdf"] = self._receipts.slip(visit, Size.A5)
        summaries = Summaries(self._desk)
        papers[f"ringkasan-{last.isoformat()}.pdf"] = summaries.paper(summaries.daily(last))
        tally = Counter(self._stages.values())
        stages = {stage.value: tally[stage] for stage in Stage if tally[stage]}
        turned_back = len(self._turned_back)
        return Made(self._desk.id, _OFFICERS, len(self._stages), turned_back, first, last, stages, papers)

    def _invented(self) -> "_Visitor":
        (code, variant), *_ = self._random.choices(list(WEIGHTS), list(WEIGHTS.values()))
        service = self._desk.in_force.catalogue.service(code, self._days[0]).service
        chosen = variant_of(service, variant)
        return _Visitor(service, chosen, self._inventor.request(service, chosen))

    def _come_too_early(self, visitor: "_Visitor", back: int | None) -> None:
        documents = self._inventor.spoil(visitor.raw, visitor.variant)
        clerk = self._random.choice(_CLERKS)
        raw = {**visitor.raw, "documents": documents, "received_by": clerk.name}
        visit = self._applications.register(raw, clerk).visit
        self._turned_back.append(visit)
        if back is not None:
            brought = {code: "ok" for code, state in documents.items() if state != visitor.raw["documents"][code]}
            again = {**visitor.raw, "resumes": str(visit.reference), "documents": brought}
            self._put(self._some_time(back), partial(self._register, replace(visitor, raw=again), back))

    def _register(self, visitor: "_Visitor", day: int) -> None:
        clerk = self._random.choice(_CLERKS)
        raw = {**visitor.raw, "external_id": f"contoh-{len(self._stages) + 1:04}", "received_by": clerk.name}
        begun = self._clock.at - timedelta(seconds=150 + 37 * len(self._stages) % 480)
        application = self._applications.register(raw, clerk, begun).application
        assert application is not None
        number = application.number
        self._stages[number] = application.stage
        self._printed.append(self._receipts.record(number, Size.A5, clerk))
        self.opinions.ask(visitor.service.code, Moment.REGISTRATION)
        chance = self._random.random()
        soon = self._clock.at.astimezone(self._now.tzinfo) + timedelta(minutes=self._random.randint(15, 40))
        if chance < _CORRECTED:
            self._put(soon, partial(self._correct, number, clerk))
        elif chance < _CORRECTED + _COPIED:
            self._put(soon, partial(self._receipts.record, number, Size.A5, clerk))
        self._plan_steps(application, visitor, day, soon)

    def _plan_steps(self, application: Application, visitor: "_Visitor", day: int, at: datetime) -> None:
        steps = self._steps(visitor)
        days = visitor.variant.duration.amount if visitor.variant.duration.unit == "working_days" else 0
        pace = days * self._random.uniform(0.4, 1.2) / len(steps)
        for place, stage in enumerate(steps, 1):
            ahead = day + round(pace * place)
            if ahead >= len(self._days):
                return
            at = max(self._some_time(ahead), at + timedelta(minutes=self._random.randint(6, 20)))
            self._put(at, partial(self._move, application.number, stage, visitor))

    def _steps(self, visitor: "_Visitor") -> list[Stage]:
        """Return the way of one file: most are issued, some are not, some stay where they are and become late."""
        unpaid = {Stage.ASSESSED, Stage.AWAITING_PAYMENT} if visitor.variant.tariff is None else set()
        route = [stage for stage in _ROUTE if stage not in unpaid and stage.value not in visitor.service.skip_stages]
        chance = self._random.random()
        if chance < 0.04:
            return [*route[: 1 + (Stage.SITE_VISIT in route)], Stage.REJECTED]
        if chance < 0.07:
            return [*route[: self._random.randrange(len(route))], Stage.WITHDRAWN]
        if chance < 0.09:
            return [Stage.VOID]
        if chance < 0.13:
            return route[:1]
        if chance < 0.21:
            route[1:1] = [Stage.CORRECTION, Stage.UNDER_REVIEW]
        return [*route, Stage.HANDED_OVER] if self._random.random() < 0.85 else route

    def _move(self, number: str, stage: Stage, visitor: "_Visitor") -> None:
        tariff = visitor.service.tariff_of(visitor.variant)
        measured = self._inventor.measured(tariff.inputs) if tariff and stage is Stage.ASSESSED else {}
        officer = self._officer(stage, visitor.service)
        if measured:
            self._applications.correct(number, measured, "Hasil peninjauan lapangan", officer)
        reason = self._random.choice(_REASONS.get(stage, ("",)))
        self._stages[number] = self._applications.move(number, stage.value, reason, officer).stage
        if stage is Stage.HANDED_OVER:
            self.opinions.ask(visitor.service.code, Moment.HANDOVER)

    def _correct(self, number: str, clerk: Officer) -> None:
        if self._stages[number] is Stage.VOID:
            return
        self._applications.correct(number, {"applicant.phone": self._inventor.phone()}, "Salah ketik", clerk)
        self._receipts.record(number, Size.A5, clerk)

    def _officer(self, stage: Stage, service: Service) -> Officer:
        if stage in {Stage.ISSUED, Stage.APPROVED}:
            return _HEAD
        if stage in {Stage.HANDED_OVER, Stage.WITHDRAWN, Stage.VOID}:
            return self._random.choice(_CLERKS)
        return next((officer for officer in _TECHNICAL if officer.agency == service.agency), _HEAD)

    def _some_time(self, day: int) -> datetime:
        """Return a time when the office is open; on the last day before the cut-off, whatever becomes of it below."""
        closes = _LAST_OF_TODAY if day == len(self._days) - 1 else _CLOSES
        minutes = (closes.hour - _OPENS.hour) * 60 + closes.minute - _OPENS.minute
        opening = datetime.combine(self._days[day], _OPENS, self._now.tzinfo)
        return opening + timedelta(minutes=5, seconds=self._random.randrange((minutes - 5) * 60))

    def _put(self, at: datetime, act: Callable[[], object]) -> None:
        """Put an act into the queue, unless the office's time doesn't go so far.

        Today's acts are pushed together into what there was of today, so that at every hour it is the same office.
        """
        closing = datetime.combine(self._days[-1], _CLOSES, self._now.tzinfo)
        if at > closing:
            return
        if at.date() == self._now.date() and self._now < closing:
            opening = datetime.combine(self._days[-1], _OPENS, self._now.tzinfo)
            begun = opening if self._now > opening + timedelta(hours=1) else opening.replace(hour=0)
            at = begun + (at - opening) / (closing - opening) * (self._now - begun)
        heapq.heappush(self._queue, (at, next(self._order), act))


@dataclass(frozen=True, slots=True)
class _Visitor:
    """Somebody with a complete file."""

    service: Service
    variant: Variant
    raw: dict[str, Any]


def _working_days(today: date, number: int) -> list[date]:
    """Return the last working days, today among them if it is one."""
    if number < 1:
        raise refuse("days", "Banyaknya hari kerja harus 1 atau lebih.")
    calendar = Calendar.of(known_holidays(today.year - 1 - number // 200, today.year))
    days: list[date] = []
    day = today
    while len(days) < number:
        if calendar.working(day):
            days.insert(0, day)
        day -= timedelta(days=1)
    return days
