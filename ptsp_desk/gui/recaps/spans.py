"""The periods that the page steps through."""

from datetime import date, timedelta
from enum import Enum

from ptsp_desk.core.recaps.periods import Period

_A_DAY = timedelta(days=1)


class Span(Enum):
    """How long a period is."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    def around(self, day: date) -> Period:
        """Return the period in which a day lies."""
        match self:
            case Span.WEEK:
                year, week, _ = day.isocalendar()
                return Period.week(year, week)
            case Span.MONTH:
                return Period.month(day.year, day.month)
            case Span.QUARTER:
                return Period.quarter(day.year, (day.month - 1) // 3 + 1)
            case Span.YEAR:
                return Period.year(day.year)

    def step(self, period: Period, by: int) -> Period:
        """Return the period before (-1) or after (1) one."""
        return self.around(period.first - _A_DAY if by < 0 else period.last + _A_DAY)
