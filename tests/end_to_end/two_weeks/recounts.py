"""The recapitulations that count, from what happened in a period."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from ptsp_desk.core.regions import region_name
from tests.end_to_end.two_weeks.counting import File
from tests.end_to_end.two_weeks.spans import Row, Span, Table, numbered, share

TOPICS = ("persyaratan", "biaya", "waktu", "status_berkas", "pengaduan", "lainnya")


def registrations(span: Span) -> Table:
    return numbered(_by_service(span, lambda some: [len(some)], span.received), [len(span.received)], _old(span))


def outcomes(span: Span) -> Table:
    return numbered(_by_service(span, span.counts, span.received), span.counts(span.received), _old(span))


def fees(span: Span) -> Table:
    issued = [file for file, _ in span.moved("issued")]
    return numbered(_by_service(span, lambda some: _owed(span, some), issued), _owed(span, issued))


def revenue(span: Span) -> Table:
    paid: Counter[str] = Counter()
    for file in span.office.files.values():
        for kind, day, amount in file.amounts:
            if kind == "payment.recorded" and span.holds(day):
                paid[file.service] += amount
    rows = [(span.office.service_name(code), "–", paid[code], "–") for code in sorted(paid)]
    return numbered(rows, ["–", paid.total(), "–"])


def districts(span: Span) -> Table:
    return _areas(span, 8)


def villages(span: Span) -> Table:
    return _areas(span, 13)


def visits(span: Span) -> Table:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for visit in span.office.visits:
        if span.holds(visit.day):
            found[visit.body["service"]][visit.body.get("topic", visit.kind)] += 1
    rows = [
        (span.office.service_name(code) if code else "Tanpa jenis izin", *_topics(found[code]))
        for code in sorted(found, key=lambda code: (not code, code))
    ]
    return numbered(rows, _topics(sum(found.values(), Counter())))


def journeys(span: Span) -> Table:
    """A file took the visit that registered it, those that this one goes on with, and those that brought more."""
    seen = {visit.key: visit for visit in span.office.visits}
    brought = Counter(visit.subject for visit in span.later.came("follow_up"))
    took: dict[str, list[int]] = defaultdict(list)
    for visit in span.came("registered"):
        count, before = 1 + brought[visit.subject], visit.resumes
        while before is not None:
            count, before = count + 1, seen[before].resumes
        took[visit.body["service"]].append(count)
    back = span.came("turned_back")
    gone_on = {visit.resumes for visit in span.office.visits if span.later.holds(visit.day)}
    turned_back = Counter(visit.body["service"] for visit in back)
    lost = Counter(visit.body["service"] for visit in back if visit.key not in gone_on)
    rows = [
        (span.office.service_name(code), *_journey(took[code], turned_back[code], lost[code]))
        for code in sorted(took.keys() | turned_back.keys())
    ]
    every = [count for some in took.values() for count in some]
    return numbered(rows, _journey(every, turned_back.total(), lost.total()))


def lacking(span: Span) -> Table:
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    back = span.came("turned_back")
    for visit in back:
        for code, state, *_ in visit.lacks:
            found[visit.body["service"], code][state] += 1
    rows = [
        (
            *(span.office.requirement_name(service, code), span.office.service_name(service)),
            *(states["missing"], states["problem"], states.total(), share(states.total(), len(back))),
        )
        for (service, code), states in sorted(found.items(), key=lambda item: (-item[1].total(), item[0]))
    ]
    return numbered(rows, (), (f"Berkas yang dikembalikan di loket pada periode ini: {len(back)}.",))


def year(span: Span) -> Table:
    return _by_month(span, ((file.service, file.day) for file in span.year.received))


def year_issued(span: Span) -> Table:
    return _by_month(span, ((file.service, move.day) for file, move in span.year.moved("issued")))


def _by_service(span: Span, figures: Callable[[list[File]], Iterable[Any]], files: list[File]) -> list[Row]:
    groups: dict[str, list[File]] = defaultdict(list)
    for file in files:
        groups[file.service].append(file)
    return [(span.office.service_name(code), *figures(groups[code])) for code in sorted(groups)]


def _old(span: Span) -> tuple[str, ...]:
    """What is said of files that were taken over."""
    count = sum(file.is_old and span.holds(file.first) for file in span.office.files.values())
    return (f"Tidak termasuk {count} berkas lama yang diambil alih pada periode ini.",) if count else ()


def _owed(span: Span, files: list[File]) -> list[int]:
    assessed, paid = (
        sum(amount for file in files for mine, day, amount in file.amounts if mine == kind and day <= span.as_of)
        for kind in ("fee.assessed", "payment.recorded")
    )
    return [len(files), sum(file.quote for file in files), assessed, paid, assessed - paid]


def _areas(span: Span, length: int) -> Table:
    groups: dict[str, list[File]] = defaultdict(list)
    for file in span.received:
        groups[file.parts.get("location.village", "")[:length]].append(file)
    sizes = [size for size in (8, 13) if size <= length]
    places = {code: tuple(str(region_name(code[:size])) for size in sizes) for code in groups if code}
    ordered = sorted(places, key=lambda code: (places[code], code))
    rows: list[Row] = [(*places[code], *_area(span, groups[code])) for code in ordered]
    if "" in groups:
        rows.append((*["Lokasi tidak disebut"] * len(sizes), *_area(span, groups[""])))
    return numbered(rows, [*[None] * (len(sizes) - 1), *_area(span, span.received)])


def _area(span: Span, files: list[File]) -> list[Any]:
    received, issued, _, _, rejected, _, _, *others = span.counts(files)
    concerned = [file for file in files if file.service == "IMB"]
    old = sum(file.variant == "pemutihan" for file in concerned)
    return [received, issued, rejected, *others, len(concerned), old, share(old, len(concerned))]


def _topics(tally: Counter[str]) -> list[int]:
    figures = [tally[name] for name in ("registered", "turned_back", "follow_up", *TOPICS)]
    return [*figures, sum(figures)]


def _journey(took: Sequence[int], turned_back: int, lost: int) -> list[Any]:
    once = sum(count == 1 for count in took)
    mean = (Decimal(sum(took)) / len(took)).quantize(Decimal("0.01"), ROUND_HALF_UP) if took else None
    return [len(took), sum(took), mean, once, share(once, len(took)), max(took, default=0), turned_back, lost]


def _by_month(span: Span, found: Iterable[tuple[str, date]]) -> Table:
    tally = Counter((code, day.month) for code, day in found)
    begun = [date(span.last.year, month, 1) <= span.as_of for month in range(1, 13)]
    known = [month >= span.office.begins.month for month in range(1, 13)]
    codes = sorted({code for code, _ in tally})
    lines = {code: [tally[code, month] for month in range(1, 13)] for code in codes}
    rows = [(span.office.service_name(code), *_dashed(_until(line, begun), known)) for code, line in lines.items()]
    total = _until([sum(column) for column in zip(*lines.values(), strict=True)], begun)
    return numbered(rows, [count if has else None for count, has in zip(total, [*known, True], strict=True)])


def _dashed(line: Sequence[int | None], known: Sequence[bool]) -> list[int | str | None]:
    """A line of months in which those of before the program are unknown."""
    return [count if has else "–" for count, has in zip(line, [*known, True], strict=True)]


def _until(line: Sequence[int], begun: Sequence[bool]) -> list[int | None]:
    """A line of months with its sum; one that has not begun is empty."""
    return [*(count if has else None for count, has in zip(line, begun, strict=False)), sum(line)]
