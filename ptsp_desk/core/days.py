"""Opening and closing a business day at a desk."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ptsp_desk.core.journal import Key


@dataclass(frozen=True, slots=True)
class DayEntry:
    """An opening, closing or reopening of a day, as its entry says it.

    ``kind`` is the entry's kind (``day.opened``, ``day.closed``, ``day.reopened``), ``at`` is UTC, ``officer`` an id.
    ``revision`` is that of the closing, or of the one that a reopening takes back; empty for an opening. ``body`` is
    the entry's.
    """

    key: Key
    day: date
    kind: str
    at: datetime
    officer: str
    revision: str
    body: dict[str, Any]
