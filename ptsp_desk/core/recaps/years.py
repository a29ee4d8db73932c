"""A year month by month: a row a service, a column a month."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from ptsp_desk.core import words
from ptsp_desk.core.recaps.kinds import SERVICE, About, Kind, counts
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.recaps.records import Fate, MonthCount
from ptsp_desk.core.sheets import NO_FIGURE, UNRECORDED, Cell, Sheet
from ptsp_desk.core.summaries import Names


def received(fates: Iterable[Fate], names: Names, about: About) -> Sheet:
    """Return the files received in the months of a year."""
    return _matrix(Kind.YEAR, ((fate.service, fate.month, fate.count) for fate in fates), names, about)


def issued(found: Iterable[MonthCount], names: Names, about: About) -> Sheet:
    """Return the permits issued in the months of a year."""
    return _matrix(Kind.YEAR_ISSUED, ((item.service, item.month, item.count) for item in found), names, about)


def _matrix(kind: Kind, figures: Iterable[tuple[str, str, int]], names: Names, about: About) -> Sheet:
    """Return the matrix; a month that has not begun is empty, one of before anybody recorded anything a dash."""
    tally: Counter[tuple[str, str]] = Counter()
    for service, month, count in figures:
        tally[service, month] += count
    months = [date(about.period.first.year, month, 1) for month in range(1, 13)]
    columns = (SERVICE, *counts(*(words.date_short(month).partition(" ")[2] for month in months)), *counts("Jumlah"))
    services, filled = sorted({service for service, _ in tally}), {month for _, month in tally}
    ends = {month: Period.month(month.year, month.month).last for month in months}
    unknown = [month for month in months if f"{month:%Y-%m}" not in filled and not about.has_recorded(ends[month])]

    def figure(code: str, month: date) -> Cell:
        if month in unknown:
            return NO_FIGURE
        return tally[code, f"{month:%Y-%m}"] if month <= about.as_of else None

    rows = [
        (
            names.services.get(code, code),
            *(figure(code, month) for month in months),
            sum(tally[code, f"{month:%Y-%m}"] for month in months),
        )
        for code in services
    ]
    notes = [f"Tanda {NO_FIGURE} {UNRECORDED}."] if unknown and rows else []
    return about.sheet(kind, columns, rows, notes=notes, summed=True)
