"""The weeks, months, quarters and years of which the office gives account."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from ptsp_desk.core import words, years
from ptsp_desk.core.errors import Refused, refuse

_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{1,2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{1,2})")
_QUARTER = re.compile(r"([0-9]{4})-?(?:Q|TW)([1-4])")
_YEAR = re.compile(r"[0-9]{4}")
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both ends included, and what they are called."""

    first: date
    last: date
    name: str

    @classmethod
    def week(cls, year: int, number: int) -> Self:
        """Return a week from Monday to Sunday; its year is the one of its Thursday (ISO 8601).

        Raises:
            Refused: that year has no such week.
        """
        _check(year)
        try:
            first = date.fromisocalendar(year, number, 1)
        except ValueError:
            raise refuse("week", f"Tahun {year} tidak punya minggu ke-{number}.") from None
        return cls(first, first + timedelta(days=6), f"Minggu ke-{number} {year}")

    @classmethod
    def month(cls, year: int, number: int) -> Self:
        """Return a month, 1 is January.

        Raises:
            Refused: there is no such month.
        """
        _check(year)
        try:
            first = date(year, number, 1)
        except ValueError:
            raise refuse("month", f"Tidak ada bulan {number} tahun {year}.") from None
        last = first.replace(day=calendar.monthrange(year, number)[1])
        return cls(first, last, words.month(first))

    @classmethod
    def quarter(cls, year: int, number: int) -> Self:
        """Return a triwulan, 1 to 4.

        Raises:
            Refused: there is no such quarter.
        """
        if not 1 <= number <= 4:
            raise refuse("quarter", "Triwulan hanya 1 sampai 4.")
        last = cls.month(year, 3 * number).last
        return cls(cls.month(year, 3 * number - 2).first, last, f"Triwulan {_ROMAN[number - 1]} {year}")

    @classmethod
    def year(cls, year: int) -> Self:
        """Return a year.

        Raises:
            Refused: there is no such year.
        """
        return cls(cls.month(year, 1).first, cls.month(year, 12).last, f"Tahun {year}")

    @classmethod
    def between(cls, first: date, last: date) -> Self:
        """Return the days from one to another.

        Raises:
            Refused: the last is before the first, or they are in a year of which no office gives account.
        """
        if last < first:
            raise refuse("period", "Hari terakhir mendahului hari pertama.")
        years.check("period", first, last)
        return cls(first, last, _between(first, last))

    @property
    def words(self) -> str:
        """What stands under a title: the name, of a week with its days."""
        if not self.name.startswith("Minggu"):
            return self.name
        return f"{self.name}, {_between(self.first, self.last)}"

    def last_year(self) -> "Period":
        """Return the same days of the year before; of 29 February the 28th."""
        first, last = _year_before(self.first), _year_before(self.last)
        return Period(first, last, _between(first, last))

    def until(self, day: date) -> "Period":
        """Return what of it is not after ``day``: before its first day a period without days."""
        return Period(self.first, min(self.last, day), self.name)


def parse_week(text: str) -> Period:
    """Read ``2026-W47``, or raise ``Refused``."""
    return Period.week(*_numbers(_WEEK, text, "week", "2026-W47"))


def parse_month(text: str) -> Period:
    """Read ``2026-11``, or raise ``Refused``."""
    return Period.month(*_numbers(_MONTH, text, "month", "2026-11"))


def parse_quarter(text: str) -> Period:
    """Read ``2026-Q4`` or ``2026-TW4``, or raise ``Refused``."""
    return Period.quarter(*_numbers(_QUARTER, text, "quarter", "2026-Q4"))


def parse_year(text: str) -> Period:
    """Read ``2026``, or raise ``Refused``."""
    if not _YEAR.fullmatch(text):
        raise _unread("year", text, "2026")
    return Period.year(int(text))


def _check(year: int) -> None:
    if said := years.fault(year):
        raise refuse("period", said)


def _numbers(form: re.Pattern[str], text: str, where: str, example: str) -> tuple[int, int]:
    found = form.fullmatch(text.upper())
    if not found:
        raise _unread(where, text, example)
    return int(found[1]), int(found[2])


def _unread(where: str, text: str, example: str) -> Refused:
    return refuse(where, f'"{words.clean(text[:40])}" tidak terbaca; tulis seperti {example}.')


def _year_before(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)


def _between(first: date, last: date) -> str:
    if first == last:
        return words.date_plain(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{words.date_plain(last)}"
    if first.year == last.year:
        return f"{words.date_plain(first).rpartition(' ')[0]} – {words.date_plain(last)}"
    return f"{words.date_plain(first)} – {words.date_plain(last)}"
