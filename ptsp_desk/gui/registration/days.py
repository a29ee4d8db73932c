"""Days and times of day as people type them at a counter: ``kemarin 9.30``, ``16/11 09.30``, ``16-11-2026``."""

import re
from datetime import date, datetime, time, timedelta

from ptsp_desk.core import words

_CLOCK = re.compile(r"(?:^|[ ,t]+)(?:jam |pukul )?(\d{1,2})[.:](\d{2})$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_OURS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_NAMED = {"": 0, "hari ini": 0, "kemarin": 1}


def day_of(typed: str, today: date | None = None) -> date | None:
    """Return the day that is meant, None where it isn't clear.

    With ``today`` a day without its year is the latest such day, nothing is today, and *kemarin* is understood.
    """
    text = words.clean(typed).lower()
    if today is not None and text in _NAMED:
        return today - timedelta(days=_NAMED[text])
    if iso := _ISO.fullmatch(text):
        return _date(*map(int, iso.groups()))
    if not (ours := _OURS.fullmatch(text)):
        return None
    day, month = int(ours[1]), int(ours[2])
    if ours[3]:
        return _date(int(ours[3]) + (2000 if len(ours[3]) == 2 else 0), month, day)
    if today is None:
        return None
    this_year = _date(today.year, month, day)
    return this_year if this_year and this_year <= today else _date(today.year - 1, month, day)


def moment_of(typed: str, today: date) -> datetime | None:
    """Return the day and the time of day that are meant, in the office's own time; None where one isn't clear."""
    text = words.clean(typed).lower()
    clock = _CLOCK.search(text)
    day = day_of(text[: clock.start()], today) if clock else None
    if clock is None or day is None or int(clock[1]) > 23 or int(clock[2]) > 59:
        return None
    return datetime.combine(day, time(int(clock[1]), int(clock[2])))


def shown_day(day: date) -> str:
    """Return ``16-11-2026``."""
    return f"{day:%d-%m-%Y}"


def shown_moment(moment: datetime) -> str:
    """Return ``16-11-2026 09.30``."""
    return f"{shown_day(moment)} {words.clock(moment)}"


def read_day(typed: str) -> tuple[str, str] | None:
    """Return a day as it is kept (ISO) and as it is shown, None where none is meant."""
    day = day_of(typed)
    return (day.isoformat(), shown_day(day)) if day else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
