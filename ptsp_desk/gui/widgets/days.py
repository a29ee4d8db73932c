"""Dates as clerks type them."""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core import years
from ptsp_desk.core.errors import refuse

_TYPED = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def day_of(typed: str, where: str) -> date | None:
    """Return the date of ``24-12-2026``, ``24/12/2026`` or ``2026-12-24``; None where nothing was typed.

    Raises:
        Refused: it is no date, or lies in a year that nobody means.
    """
    text = typed.strip()
    if not text:
        return None
    if found := _TYPED.fullmatch(text):
        day, month, year = map(int, found.groups())
    elif found := _ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
    else:
        raise _wrong(text, where)
    try:
        meant = date(year, month, day)
    except ValueError as error:
        raise _wrong(text, where) from error
    years.check(where, meant)
    return meant


def day_needed(typed: str, where: str) -> date:
    """Return the date that was typed.

    Raises:
        Refused: it is no date, or nothing was typed.
    """
    day = day_of(typed, where)
    if day is None:
        raise refuse(where, QCoreApplication.translate("Days", "Tulis tanggalnya, misalnya 24-12-2026."))
    return day


def typed_day(day: date | None) -> str:
    """Return ``24-12-2026``, as it is typed; empty for None."""
    return day.strftime("%d-%m-%Y") if day else ""


def _wrong(text: str, where: str) -> Exception:
    told = QCoreApplication.translate("Days", "{text} bukan tanggal; tulis seperti 24-12-2026.")
    return refuse(where, told.format(text=text[:40]))
