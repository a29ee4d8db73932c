"""What many figures of a day come to: the survey, the time at the counter, the agencies, the days of a month."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ptsp_desk.core.summaries.records import FEWEST_ANSWERS, AgencyDay, ServiceDay, SurveyTally, total
from ptsp_desk.core.surveys.index import SCALE, Tally

_TWO_DECIMALS: Final = Decimal("0.01")


def survey_tally(tallies: Mapping[str, Tally]) -> SurveyTally:
    """Return the tally of a day's answers by instrument; of two instruments on one day the newer counts.

    An element that fewer than ``FEWEST_ANSWERS`` answered is left out of the list, but not out of the value.
    """
    if not tallies:
        return SurveyTally()
    mine = tallies[max(tallies)]
    means = {code: (count, Decimal(score) / count) for code, (count, score) in mine.elements.items() if count}
    if mine.n < FEWEST_ANSWERS or not means:
        return SurveyTally(mine.n)
    value = sum((mean for _, mean in means.values()), Decimal()) / len(means) * SCALE
    shown = tuple((code, _rounded(mean)) for code, (count, mean) in means.items() if count >= FEWEST_ANSWERS)
    return SurveyTally(mine.n, _rounded(value), shown)


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
