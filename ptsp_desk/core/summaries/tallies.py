"""What many figures of a day come to: the survey, the time at the counter, the agencies, the days of a month."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ptsp_desk.core.summaries.records import FEWEST_ANSWERS, AgencyDay, ServiceDay, SurveyTally, total

_SCALE: Final = 25
_TWO_DECIMALS: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """A closed group of answers; ``elements`` are (how many answered, sum of their scores) by code."""

    instrument: str
    n: int
    elements: Mapping[str, tuple[int, int]]


def survey_tally(groups: Iterable[AnswerGroup]) -> SurveyTally:
    """Return the tally of a day's groups; of two instruments on one day the newer counts.

    An element that fewer than ``FEWEST_ANSWERS`` answered is left out of the list, but not out of the value.
    """
    found = list(groups)
    newest = max((group.instrument for group in found), default="")
    mine = [group for group in found if group.instrument == newest]
    n = sum(group.n for group in mine)
    sums = {
        code: tuple(map(sum, zip(*(group.elements.get(code, (0, 0)) for group in mine), strict=True)))
        for code in sorted({code for group in mine for code in group.elements}, key=lambda code: int(code[1:]))
    }
    means = {code: (count, Decimal(score) / count) for code, (count, score) in sums.items() if count}
    if n < FEWEST_ANSWERS or not means:
        return SurveyTally(n)
    value = sum((mean for _, mean in means.values()), Decimal()) / len(means) * _SCALE
    shown = tuple((code, _rounded(mean)) for code, (count, mean) in means.items() if count >= FEWEST_ANSWERS)
    return SurveyTally(n, _rounded(value), shown)


def median_seconds(milliseconds: Sequence[int]) -> int | None:
    """Return the median in whole seconds, half a second rounded up; None where there is none."""
    if not milliseconds:
        return None
    ordered, last = sorted(milliseconds), len(milliseconds) - 1
    return (ordered[last // 2] + ordered[(last + 1) // 2] + 1000) // 2000


def agency_days(services: Iterable[ServiceDay], agency_of: Mapping[str, str]) -> tuple[AgencyDay, ...]:
    """Return the services of each agency together, by its code."""
    by_agency: dict[str, list[ServiceDay]] = {}
    for row in services:
        by_agency.setdefault(agency_of.get(row.service, ""), []).append(row)
    sums = {agency: total(rows) for agency, rows in sorted(by_agency.items())}
    return tuple(
        AgencyDay(
            agency=agency,
            opening=row.opening,
            received=row.received,
            finished=row.issued + row.rejected + row.withdrawn + row.void,
            closing=row.closing,
            late=row.late,
        )
        for agency, row in sums.items()
    )


def month_to(day: date) -> tuple[date, date]:
    """Return the first day of the month, and the day."""
    return day.replace(day=1), day


def month_before_year(day: date) -> tuple[date, date]:
    """Return the same days of the month of last year; for 29 February they end on the 28th."""
    last = day.replace(year=day.year - 1, day=min(day.day, 28)) if (day.month, day.day) == (2, 29) else None
    return month_to(last or day.replace(year=day.year - 1))


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(_TWO_DECIMALS, ROUND_HALF_UP)
