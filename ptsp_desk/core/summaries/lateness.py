"""Files that are late, and by how many working days."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from operator import itemgetter
from typing import NamedTuple

from ptsp_desk.core.promises import Calendar
from ptsp_desk.core.summaries.records import LateFile


class DueFile(NamedTuple):
    """A file in process whose clock runs to ``promised``."""

    number: str
    service: str
    promised: date


def late_files(
    files: Iterable[DueFile], day: date, calendar: Calendar, agency_of: Mapping[str, str]
) -> tuple[LateFile, ...]:
    """Return those late on ``day``, longest first; the days are counted as the calendar is now.

    A file is late from the first working day after the promised one: on the weekend in between nobody could finish it.
    """
    promised_before = sorted((file for file in files if file.promised < day), key=itemgetter(2, 0))
    passed, counted, walked = 0, {}, day
    for promised in sorted({file.promised for file in promised_before}, reverse=True):
        while walked > promised:
            passed += calendar.working(walked)
            walked -= timedelta(days=1)
        counted[promised] = passed
    return tuple(
        LateFile(number, service, agency_of.get(service, ""), promised, counted[promised])
        for number, service, promised in promised_before
        if counted[promised]
    )


def due_after(files: Iterable[DueFile], day: date) -> tuple[str, ...]:
    """Return the numbers of those that are promised for a day after ``day``."""
    return tuple(sorted(file.number for file in files if file.promised > day))
