"""Which answers the page is about, and the months, quarters, half-years and years that it steps through."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from ptsp_desk.core.surveys import period_name
from ptsp_desk.core.surveys.imports import HANDOVER

if TYPE_CHECKING:
    from ptsp_desk.operations.surveys import Asked

_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The days that are asked for, both ends included; ``instrument`` is empty where the period or the answers say."""

    first: date
    last: date
    instrument: str = ""
    moment: str = HANDOVER

    @property
    def name(self) -> str:
        return period_name(self.first, self.last)

    def asked(self) -> "Asked":
        """Return it as operations take it; in a job."""
        from ptsp_desk.operations.surveys import Asked

        return Asked(self.first, self.last, self.instrument, moment=self.moment)


class Span(IntEnum):
    """How many months a period has."""

    MONTH = 1
    QUARTER = 3
    HALF_YEAR = 6
    YEAR = 12

    def around(self, day: date) -> tuple[date, date]:
        """Return the first and the last day of the period in which a day lies."""
        begins = (day.month - 1) // self * self + 1
        ends = begins + self - 1
        return date(day.year, begins, 1), date(day.year, ends, monthrange(day.year, ends)[1])

    def step(self, days: tuple[date, date], by: int) -> tuple[date, date]:
        """Return the period before (-1) or after (1) one."""
        return self.around(days[0] - _A_DAY if by < 0 else days[1] + _A_DAY)
