"""The years in which a date can lie that an office means; a date of any other year is mistyped."""

from datetime import date
from typing import Final

from ptsp_desk.core.errors import refuse

_EARLIEST: Final = 1945
_LATEST: Final = 2999
_BEFORE_RECEIVED: Final = date(2000, 1, 1)
_AFTER_RECEIVED: Final = date(2170, 1, 1)


def fault(year: int) -> str:
    """Return a sentence where a year can't be meant, empty where it can."""
    return "" if _EARLIEST <= year <= _LATEST else f"Tahun harus {_EARLIEST} sampai {_LATEST}."


def check(where: str, *days: date | None) -> None:
    """Check the years of days; one that is None is left out.

    Raises:
        Refused: one of them can't be meant.
    """
    for day in days:
        if day is not None and (said := fault(day.year)):
            raise refuse(where, said)


def check_received(where: str, day: date) -> None:
    """Check that a file can have come in on a day: the codes on its papers count the days since 2000.

    Raises:
        Refused: it can't.
    """
    if not _BEFORE_RECEIVED < day < _AFTER_RECEIVED:
        raise refuse(where, f"tahun {day.year} di luar jangkauan; periksa tanggalnya")
