"""The list of what the head of the office looks over: each line one act, or one person with many files."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import people, words
from ptsp_desk.core.applications import timeline
from ptsp_desk.core.applications.stages import RULES
from ptsp_desk.core.journal import moment
from ptsp_desk.core.promises import Calendar
from ptsp_desk.core.recaps.kinds import SERVICE, About, Kind
from ptsp_desk.core.recaps.records import (
    BackdatedFile,
    Deviation,
    Deviations,
    LoggedEntry,
    ProxyFile,
    TimedAct,
)
from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Sheet

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from ptsp_desk.core.summaries import Names

GRACE: Final = timedelta(minutes=60)
"""How long before opening and after closing an act is still usual."""
MANY_FILES: Final = 5
"""From how many files in a period a proxy is listed."""

_REPRINT = "receipt.printed"


@dataclass(frozen=True, slots=True)
class Rules:
    """What deviations are told by: opening hours, the office's zone, and labels of the fields that were corrected."""

    calendar: Calendar
    zone: "ZoneInfo"
    labels: Callable[[LoggedEntry], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class _Line:
    """``at`` is in the office's zone; the order of lines of one kind."""

    kind: Deviation
    at: datetime
    number: str
    service: str
    says: str
    officer: str = ""


def deviations(found: Deviations, rules: Rules, names: "Names", about: About) -> Sheet:
    """Return the list, by kind and time."""
    order = {kind: place for place, kind in enumerate(Deviation)}
    lines = sorted(_lines(found, rules), key=lambda line: (order[line.kind], line.at, line.number, line.says))
    columns = (
        Column("Jenis"),
        Column("Tanggal", ColumnKind.DATE),
        Column("Nomor pendaftaran"),
        SERVICE,
        Column("Keterangan"),
        Column("Petugas"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            *(line.kind.label, line.at.date(), line.number),
            *(names.services.get(line.service, line.service), line.says),
            names.officers.get(line.officer, line.officer),
        )
        for line in lines
    ]
    tally = Counter(line.kind for line in lines)
    counted = ", ".join(f"{kind.label.lower()} {words.amount(tally[kind])}" for kind in Deviation)
    return about.sheet(Kind.DEVIATIONS, columns, rows, notes=[f"{counted[:1].upper()}{counted[1:]}.", _LIMITS])


_LIMITS = (
    f"Di luar jam buka: lebih dari {GRACE // timedelta(minutes=1)} menit sebelum buka atau sesudah tutup, atau pada "
    f"hari tutup. Kuasa banyak berkas: {MANY_FILES} berkas atau lebih pada periode ini."
)


def _lines(found: Deviations, rules: Rules) -> Iterator[_Line]:
    yield from _logged(found.logged, rules)
    for item in found.voided:
        said = timeline.event(item.sealed)
        yield _of(Deviation.VOIDED, item, said.reason or "alasan tidak disimpan lagi", rules)
    for late in found.backdated:
        yield _backdated(late, rules)
    yield from _after_hours(found.acts, rules)
    yield from _proxies(found.proxies, rules)


def _logged(entries: Iterable[LoggedEntry], rules: Rules) -> Iterator[_Line]:
    for item in entries:
        is_print = item.sealed.entry.kind == _REPRINT
        if is_print and not item.sealed.entry.body["copy"]:
            continue  # an original, of the file or of what was corrected in it
        said = timeline.event(item.sealed, rules.labels(item)).sentence.removeprefix("dikoreksi: ")
        yield _of(Deviation.REPRINTED if is_print else Deviation.CORRECTED, item, said, rules)


def _of(kind: Deviation, item: LoggedEntry, says: str, rules: Rules) -> _Line:
    at = moment(item.sealed.entry.at).astimezone(rules.zone)
    return _Line(kind, at, item.number, item.service, says, item.sealed.entry.officer)


def _backdated(item: BackdatedFile, rules: Rules) -> _Line:
    at = item.at.astimezone(rules.zone)
    says = f"diterima {words.date_plain(item.day)}, dimasukkan {words.date_plain(at)}"
    return _Line(Deviation.BACKDATED, at, item.number, item.service, says, item.officer)


def _after_hours(acts: Iterable[TimedAct], rules: Rules) -> Iterator[_Line]:
    usual: dict[date, tuple[datetime, datetime] | None] = {}
    for act in acts:
        at = act.at.astimezone(rules.zone)
        day = at.date()
        if day not in usual:
            usual[day] = _usual(day, rules)
        hours = usual[day]
        if hours is None or not hours[0] <= at <= hours[1]:
            did = f"tahap {RULES[act.to].name}" if act.to else "didaftarkan"
            says = f"{did}, pukul {words.clock(at)}" + ("" if hours else ", hari tutup")
            yield _Line(Deviation.AFTER_HOURS, at, act.number, act.service, says, act.officer)


def _usual(day: date, rules: Rules) -> tuple[datetime, datetime] | None:
    opening = rules.calendar.opening(day)
    if opening is None:
        return None
    opens, closes = (datetime.combine(day, time, rules.zone) for time in (opening.opens, opening.closes))
    return opens - GRACE, closes + GRACE


def _proxies(files: Iterable[ProxyFile], rules: Rules) -> Iterator[_Line]:
    by_proxy: dict[str, list[ProxyFile]] = defaultdict(list)
    for file in files:
        by_proxy[file.proxy].append(file)
    for some in by_proxy.values():
        if len(some) >= MANY_FILES:
            last = some[-1]
            services = ", ".join(f"{code} {count}" for code, count in sorted(Counter(f.service for f in some).items()))
            says = f"{people.mask_name(last.name)}: {len(some)} berkas ({services})"
            yield _Line(Deviation.PROXY, datetime.combine(last.day, datetime.min.time(), rules.zone), "", "", says)
