"""What holds at the moment in which figures are made."""

from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from ptsp_desk.core.journal import milliseconds, moment
from ptsp_desk.core.prints import PrintKind
from ptsp_desk.core.summaries import LackingDesk, Notes
from ptsp_desk.store import days, journal, prints
from ptsp_desk.store.closings import beginning
from ptsp_desk.store.summaries.stock import DAY, OFFICE, asked
from ptsp_desk.store.tables import applications, desks


def notes(connection: Connection, office: str, day: date, bounds: tuple[datetime, datetime], own: str) -> Notes:
    """Return what is to be said about the figures of a day; ``bounds`` are its ends, ``own`` is this desk."""
    zone = bounds[0].tzinfo
    assert zone is not None
    papers = prints.unconfirmed(connection, *bounds)
    return Notes(
        lacking=_lacking(connection, office, day, bounds[1], own),
        unconfirmed=tuple(sorted({paper.number for paper in papers if paper.kind is PrintKind.RECEIPT})),
        follow_ups=_follow_ups(connection, office, day),
        begins=beginning(connection, office, zone),
    )


def _lacking(connection: Connection, office: str, day: date, end: datetime, own: str) -> tuple[LackingDesk, ...]:
    """Return the other desks that may have entries of a day which aren't here.

    A desk's entries are a chain: where it has closed the day, or has an entry from after it, none is missing.
    """
    others = connection.scalars(_others(), {OFFICE.key: office, "own": own, "end": milliseconds(end)}).all()
    found = []
    for desk in others:
        if days.latest_close(connection, office, desk, day) is not None:
            continue
        last, at = journal.tail(connection, office, desk), journal.last_at(connection, office, desk)
        if at is None or at < milliseconds(end):
            found.append(LackingDesk(desk, None if at is None else moment(at), last.seq))
    return tuple(found)


def _follow_ups(connection: Connection, office: str, day: date) -> tuple[str, ...]:
    # sorted by SQLite it would read all numbers in their order
    return tuple(sorted(connection.scalars(_waiting(), asked(office, day)).all()))


@cache
def _others() -> Select[Any]:
    mine = desks.c
    opened = select(mine.desk).distinct().where(mine.office == OFFICE, mine.opened_at < bindparam("end"))
    return opened.where(mine.desk != bindparam("own")).order_by(mine.desk)


@cache
def _waiting() -> Select[Any]:
    mine = applications.c
    return select(mine.number).where(mine.office == OFFICE, mine.ended_on.is_(None), mine.awaited < DAY)
