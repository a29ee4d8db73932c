"""What people wrote, who sees to it, and where an index was published."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from ptsp_desk.core import words, years
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.journal import OFFICE, Act

FOLLOWED_UP: Final = "survey.followed_up"
PUBLISHED: Final = "survey.published"
LONGEST_COMMENT: Final = 1000

_LONGEST_NOTE: Final = 500
_LONGEST_MEDIUM: Final = 60


class State(StrEnum):
    """How what somebody wrote is seen to."""

    OPEN = "open"
    DONE = "done"

    @property
    def label(self) -> str:
        return {"open": "Sedang ditangani", "done": "Selesai"}[self.value]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """``officer`` is the id of who sees to it, empty for nobody; ``at`` (UTC) is when this was said."""

    state: State
    officer: str
    due: date | None
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote. ``reference`` names its entry and its place there, ``ENR-03A.457/2``: never a person.

    ``service`` is empty where it is not known, ``day`` that on which the answers became known.
    """

    reference: str
    day: date
    service: str
    instrument: str
    text: str
    follow_up: FollowUp | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """The index of the days from ``first`` to ``last`` was published on ``day``."""

    first: date
    last: date
    day: date
    medium: str
    evidence: str = ""


def followed_up(reference: str, officer: str, due: date | None, state: State, note: str = "") -> Act:
    """Return the act that says who sees to what somebody wrote; the last one about it counts.

    Raises:
        Refused: the note is too long, or the day lies in a year that nobody means.
    """
    years.check("due", due)
    body = {"officer": officer, "due": due.isoformat() if due else None, "state": state.value}
    said = _short("note", note, _LONGEST_NOTE)
    return Act(FOLLOWED_UP, reference, body, {"note": said} if said else None)


def published(item: Publication) -> Act:
    """Return the act of publishing an index.

    Raises:
        Refused: no medium, a text that is too long, a period that ends before it begins, or a year that nobody means.
    """
    years.check("first", item.first)
    years.check("last", item.last)
    years.check("day", item.day)
    medium = _short("medium", item.medium, _LONGEST_MEDIUM)
    if not medium:
        raise refuse("medium", "Tulis media publikasinya, misalnya papan pengumuman atau situs kantor.")
    if item.last < item.first:
        raise refuse("last", "Hari terakhir mendahului hari pertama.")
    days = {"from": item.first.isoformat(), "to": item.last.isoformat(), "day": item.day.isoformat()}
    evidence = _short("evidence", item.evidence, _LONGEST_NOTE)
    return Act(PUBLISHED, OFFICE, {**days, "medium": medium}, {"evidence": evidence} if evidence else None)


def _short(where: str, text: str, most: int) -> str:
    said = words.clean(text, lines=True)
    if len(said) > most:
        raise refuse(where, f"Terlalu panjang; paling banyak {most} huruf.")
    return said
