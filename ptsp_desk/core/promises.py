"""Promise dates: pure functions give the date and its reasons.

Working days are those on which the office opens, without libur nasional, cuti bersama and the office's own closures.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import msgspec

from ptsp_desk.core.errors import refuse
from ptsp_desk.core.words import clock, date_day, date_plain, date_short, weekday

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

DayOff = Literal["libur_nasional", "cuti_bersama", "tutup_kantor", "akhir_pekan"]

_DAY_OFF_WORDS: Final[Mapping[DayOff, str]] = {
    "libur_nasional": "libur nasional",
    "cuti_bersama": "cuti bersama",
    "tutup_kantor": "kantor tutup",
    "akhir_pekan": "bukan hari buka",
}
_REASON_WORDS: Final = {
    "after_cut_off": "diterima lewat pukul {at}",
    "after_closing": "diterima setelah tutup pukul {at}",
    "received_day_off": "diterima {day}, {kinds}",
    "resumed": "dilanjutkan {day}",
    "skipped": "{span} {kinds}",
    "holidays_unknown": "hari libur setelah {year_end} belum ditetapkan",
    "stated": "tanggal menurut pencatatan lama",
}
_ONE_DAY = dt.timedelta(days=1)
_LONGEST_CLOSURE_DAYS = 2 * 366


class Duration(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """How long a service takes; ``amount`` counts in ``unit`` and is 0 for ``while_waiting`` (dapat ditunggu)."""

    unit: Literal["working_days", "hours", "while_waiting"]
    amount: Annotated[int, msgspec.Meta(ge=0, le=3650)] = 0


class Day(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Opening hours of one weekday, in the office's zone."""

    opens: dt.time
    closes: dt.time
    cut_off: dt.time

    def __post_init__(self) -> None:
        if not self.opens < self.cut_off <= self.closes:
            raise refuse("jam_buka", "Batas terima berkas harus setelah jam buka dan paling lambat jam tutup.")


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Opening hours of a range of dates, both ends included, an end left out is open.

    Monday is weekday 0. None means closed; a weekday left out is not changed by this range.
    """

    weekdays: Mapping[Annotated[int, msgspec.Meta(ge=0, le=6)], Day | None]
    first: dt.date | None = None
    last: dt.date | None = None

    def covers(self, day: dt.date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


DEFAULT_HOURS: Final = Hours(dict.fromkeys(range(5), Day(opens=dt.time(8), closes=dt.time(15), cut_off=dt.time(14))))


class Holiday(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A day without service; ``tutup_kantor`` is a closure of this office, ``hari_kerja`` takes a holiday back."""

    day: dt.date
    name: str
    kind: Literal["libur_nasional", "cuti_bersama", "tutup_kantor", "hari_kerja"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The office's days. Of two ranges of hours that name the same weekday of a date, the later in the list wins."""

    hours: tuple[Hours, ...]
    holidays: Mapping[dt.date, Holiday]
    known_until: dt.date
    """The last day for which the government has published the holidays (SKB); later dates are provisional."""

    @classmethod
    def of(cls, holidays: Iterable[Holiday], hours: tuple[Hours, ...] = (DEFAULT_HOURS,)) -> "Calendar":
        """Return a calendar that knows what ``holidays`` know; of two for one day the later counts."""
        by_day = {holiday.day: holiday for holiday in holidays}
        return cls(hours, by_day, known_until(by_day.values()))

    def opening(self, day: dt.date) -> Day | None:
        """Return the hours of ``day``, or None where it is no working day."""
        return None if self.day_off(day) else self._usual_opening(day)

    def working(self, day: dt.date) -> bool:
        return self.opening(day) is not None

    def day_off(self, day: dt.date) -> DayOff | None:
        """Return why ``day`` is no working day; a holiday on a day that is closed anyway is ``akhir_pekan``."""
        if self._usual_opening(day) is None:
            return "akhir_pekan"
        holiday = self.holidays.get(day)
        return None if holiday is None or holiday.kind == "hari_kerja" else holiday.kind

    def next_working(self, day: dt.date) -> dt.date:
        """Return the first working day after ``day``.

        Raises:
            Refused: the office does not open for two years.
        """
        for ahead in range(1, _LONGEST_CLOSURE_DAYS):
            candidate = day + ahead * _ONE_DAY
            if self.working(candidate):
                return candidate
        raise refuse(
            "jam_buka",
            f"Tidak ada hari kerja dalam dua tahun setelah {date_plain(day)}; periksa jam buka dan hari libur kantor.",
        )

    def usual_week(self, day: dt.date) -> str:
        """Return the opening hours of the week of ``day`` in words, whatever holidays fall into it."""
        monday = day - day.weekday() * _ONE_DAY
        days = [monday + ahead * _ONE_DAY for ahead in range(7)]
        runs = [(opening, list(run)) for opening, run in groupby(days, self._usual_opening) if opening]
        return "; ".join(
            f"{' sampai '.join(dict.fromkeys((weekday(run[0]), weekday(run[-1]))))} "
            f"{clock(opening.opens)}–{clock(opening.closes)}, berkas diterima sampai {clock(opening.cut_off)}"
            for opening, run in runs
        )

    def _usual_opening(self, day: dt.date) -> Day | None:
        for hours in reversed(self.hours):
            if day.weekday() in hours.weekdays and hours.covers(day):
                return hours.weekdays[day.weekday()]
        return None


class Reason(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """Why a date is what it is: a code and its values, free of text, so that it may stand in a journal body."""

    code: Literal[
        "after_cut_off", "after_closing", "received_day_off", "resumed", "skipped", "holidays_unknown", "stated"
    ]
    day: dt.date | None = None
    last: dt.date | None = None
    at: dt.time | None = None
    kinds: tuple[DayOff, ...] = ()

    def sentence(self) -> str:
        """Return the reason in Indonesian, without capital and full stop."""
        return _REASON_WORDS[self.code].format(
            at=self.at and clock(self.at),
            day=self.day and date_day(self.day),
            year_end=self.day and date_plain(self.day),
            span=self.day and _span(self.day, self.last or self.day),
            kinds=" dan ".join(_DAY_OFF_WORDS[kind] for kind in self.kinds),
        )


class Promise(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """The day by which a file is done, and why that day."""

    date: dt.date
    day_zero: dt.date
    day_one: dt.date
    duration: Duration
    reasons: tuple[Reason, ...]
    provisional: bool
    due_at: dt.datetime | None = None
    """Only where the duration is in hours; carries the office's offset."""

    def explanation(self) -> str:
        """Return what stands beside the date on paper, as whole sentences."""
        received = self._sentences("after_cut_off", "after_closing", "received_day_off", "resumed")
        parts = [self._count() + (f" ({'; '.join(received)})" if received else "")]
        if skipped := self._sentences("skipped"):
            parts.append(f"Tidak dihitung: {', '.join(skipped)}")
        parts += [f"Tanggal perkiraan: {sentence}" for sentence in self._sentences("holidays_unknown")]
        return " ".join(f"{part}." for part in parts)

    def sentences(self) -> list[str]:
        """Return day 0, day 1 and each reason on its own, without capital and full stop."""
        days = f"hari ke-0 {date_day(self.day_zero)}, hari ke-1 {date_day(self.day_one)}"
        return [days, *(reason.sentence() for reason in self.reasons)]

    def _sentences(self, *codes: str) -> list[str]:
        return [reason.sentence() for reason in self.reasons if reason.code in codes]

    def _count(self) -> str:
        days = self.duration.amount
        if stated := self._sentences("stated"):
            return stated[0].capitalize()
        if self.due_at:
            return f"{days} jam pada jam buka, paling lambat {date_day(self.date)} pukul {clock(self.due_at)}"
        if self.duration.unit == "while_waiting":
            return f"Dapat ditunggu, {date_day(self.date)}"
        counted = f"Sisa {days} hari kerja" if self._sentences("resumed") else f"{days} hari kerja"
        return f"{counted}, hari ke-1 {date_day(self.day_one)}" if days else f"{counted}, {date_day(self.date)}"

    def to_body(self) -> dict[str, Any]:
        """Return codes, ISO dates and integers only, as a journal body holds them."""
        body: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return body

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> "Promise":
        return msgspec.convert(body, cls)


def promise(received: dt.datetime, duration: Duration, calendar: Calendar, zone: "ZoneInfo") -> Promise:
    """Return the promise for a file that was complete at ``received`` (aware).

    Day 0 is the day of ``received``, or the next working day when it is none or the time is the cut-off or later; the
    first working day after it is day 1. Hours are counted within opening hours, and they and *dapat ditunggu* start
    on the same day until closing time: the cut-off is for days alone.

    Raises:
        Refused: the office never opens.
    """
    local = received.astimezone(zone)
    day_zero, why = _day_zero(local, duration, calendar)
    due_at = None
    last = day_zero
    if duration.unit == "hours":
        due_at = _after_opening_hours(local, day_zero, duration.amount, calendar)
        last = due_at.date()
    elif duration.unit == "working_days":
        for _ in range(duration.amount):
            last = calendar.next_working(last)
    provisional = last > calendar.known_until
    return Promise(
        date=last,
        day_zero=day_zero,
        day_one=calendar.next_working(day_zero),
        duration=duration,
        reasons=(
            *why,
            *_skipped(local.date(), last, calendar),
            *([Reason("holidays_unknown", day=calendar.known_until)] if provisional else []),
        ),
        provisional=provisional,
        due_at=due_at,
    )


def stated(day: dt.date, received: dt.datetime, duration: Duration, calendar: Calendar, zone: "ZoneInfo") -> Promise:
    """Return the promise of a date that was given before this program; nothing is counted, so nothing explains it."""
    day_zero, _ = _day_zero(received.astimezone(zone), duration, calendar)
    reasons = (Reason("stated"),)
    return Promise(day, min(day_zero, day), calendar.next_working(day_zero), duration, reasons, provisional=False)


def stop(promise: Promise, stopped_at: dt.datetime, calendar: Calendar, zone: "ZoneInfo") -> int:
    """Return the working days that are left of ``promise`` when the clock stops; the day of stopping counts as used.

    0 where the promised day is reached or past: that the file was late already is told by the two dates.
    """
    day = max(stopped_at.astimezone(zone).date(), promise.day_zero)
    remaining = 0
    while day < promise.date:
        day += _ONE_DAY
        remaining += calendar.working(day)
    return remaining


def stopped_text(remaining: int) -> str:
    """Return what stands where the date stood while the clock is stopped."""
    return f"berhenti, sisa {remaining} hari kerja"


def resume(remaining: int, resumed_at: dt.datetime, calendar: Calendar, zone: "ZoneInfo") -> Promise:
    """Return the new promise when the applicant has acted: the day of resuming is day 0, by the rule of ``promise``."""
    resumed = Reason("resumed", day=resumed_at.astimezone(zone).date())
    again = promise(resumed_at, Duration("working_days", remaining), calendar, zone)
    return msgspec.structs.replace(again, reasons=(resumed, *again.reasons))


def recounted(promise_made: Promise, received: dt.datetime, calendar: Calendar, zone: "ZoneInfo") -> Promise:
    """Return a promise as another calendar gives it; ``received`` is when the file came in, for one not yet resumed.

    A date that was given before this program is no calendar's.
    """
    if any(reason.code == "stated" for reason in promise_made.reasons):
        return promise_made
    day = next((reason.day for reason in promise_made.reasons if reason.code == "resumed"), None)
    if day is None:
        return promise(received, promise_made.duration, calendar, zone)
    # The hour of resuming isn't kept, only on which side of the cut-off it was.
    late = next((reason.at for reason in promise_made.reasons if reason.at is not None), None)
    return resume(promise_made.duration.amount, dt.datetime.combine(day, late or dt.time(), zone), calendar, zone)


def known_holidays(first_year: int, last_year: int) -> list[Holiday]:
    """Return libur nasional and cuti bersama by date, as the shipped library knows them; both years included.

    Years without a published SKB hold estimated libur nasional and no cuti bersama: see ``known_until``.
    """
    from holidays import country_holidays  # noqa: PLC0415 - costs 0.25 s, wanted when an office is founded

    years = range(first_year, last_year + 1)
    cuti = country_holidays("ID", years=years, categories=("government",), language="id")
    libur = country_holidays("ID", years=years, categories=("public",), language="id")
    found = {day: Holiday(day, name, "cuti_bersama") for day, name in cuti.items()}
    found |= {day: Holiday(day, name, "libur_nasional") for day, name in libur.items()}
    return [found[day] for day in sorted(found)]


def known_until(holidays: Iterable[Holiday]) -> dt.date:
    """Return the last day of the last year whose SKB is known: of an unbroken row of years with cuti bersama.

    The earliest date there is where no year has any.
    """
    years = {holiday.day.year for holiday in holidays if holiday.kind == "cuti_bersama"}
    if not years:
        return dt.date.min
    year = min(years)
    while year + 1 in years:
        year += 1
    return dt.date(year, 12, 31)


def _day_zero(local: dt.datetime, duration: Duration, calendar: Calendar) -> tuple[dt.date, tuple[Reason, ...]]:
    day = local.date()
    opening = calendar.opening(day)
    if opening is None:
        kind = calendar.day_off(day)
        return calendar.next_working(day), (Reason("received_day_off", day=day, kinds=(kind,) if kind else ()),)
    if duration.unit == "working_days" and local.time() >= opening.cut_off:
        return calendar.next_working(day), (Reason("after_cut_off", at=opening.cut_off),)
    if local.time() >= opening.closes:
        return calendar.next_working(day), (Reason("after_closing", at=opening.closes),)
    return day, ()


def _after_opening_hours(local: dt.datetime, day: dt.date, hours: int, calendar: Calendar) -> dt.datetime:
    left = dt.timedelta(hours=hours)
    now = local if day == local.date() else None
    while True:
        opening = calendar.opening(day)
        assert opening is not None
        begins = dt.datetime.combine(day, opening.opens, local.tzinfo)
        begins = max(begins, now) if now else begins
        open_for = dt.datetime.combine(day, opening.closes, local.tzinfo) - begins
        if left <= open_for:
            return begins + left
        left -= open_for
        day, now = calendar.next_working(day), None


def _skipped(received: dt.date, last: dt.date, calendar: Calendar) -> Iterator[Reason]:
    """Yield one reason for each run of holidays after ``received``; weekends neither make nor break a run."""
    run: dict[dt.date, DayOff] = {}
    day = received
    while day < last:
        day += _ONE_DAY
        kind = calendar.day_off(day)
        if kind is None and run:
            yield Reason("skipped", day=min(run), last=max(run), kinds=tuple(dict.fromkeys(run.values())))
            run = {}
        elif kind is not None and kind != "akhir_pekan":
            run[day] = kind


def _span(first: dt.date, last: dt.date) -> str:
    if first == last:
        return date_short(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{date_short(last)}"
    return f"{date_short(first)}–{date_short(last)}"
