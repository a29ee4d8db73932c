"""What holds at the moment in which figures are made."""

from datetime import date, datetime

from sqlalchemy import Connection, select

from ptsp_desk.core.journal import milliseconds, moment
from ptsp_desk.core.prints import PrintKind
from ptsp_desk.core.summaries import LackingDesk, Notes
from ptsp_desk.store import days, journal, prints
from ptsp_desk.store.tables import applications, desks


def notes(connection: Connection, office: str, day: date, bounds: tuple[datetime, datetime], own: str) -> Notes:
    """Return what is to be said about the figures of a day; ``bounds`` are its ends, ``own`` is this desk."""
    papers = prints.unconfirmed(connection, *bounds)
    return Notes(
        lacking=_lacking(connection, office, day, bounds[1], own),
        unconfirmed=tuple(sorted({paper.number for paper in papers if paper.kind is PrintKind.RECEIPT})),
        follow_ups=_follow_ups(connection, office, day),
    )


def _lacking(connection: Connection, office: str, day: date, end: datetime, own: str) -> tuple[LackingDesk, ...]:
    """Return the other desks that may have entries of a day which aren't here.

    A desk's entries are a chain: where it has closed the day, or has an entry from after it, none is missing.
    """
    others = connection.scalars(
        select(desks.c.desk)
        .distinct()
        .where(desks.c.office == office, desks.c.desk != own, desks.c.opened_at < milliseconds(end))
        .order_by(desks.c.desk)
    ).all()
    found = []
    for desk in others:
        if days.latest_close(connection, office, desk, day) is not None:
            continue
        last, at = journal.tail(connection, office, desk), journal.last_at(connection, office, desk)
        if at is None or at < milliseconds(end):
            found.append(LackingDesk(desk, None if at is None else moment(at), last.seq))
    return tuple(found)


def _follow_ups(connection: Connection, office: str, day: date) -> tuple[str, ...]:
    mine = applications.c
    waiting = select(mine.number).where(mine.office == office, mine.ended_on.is_(None), mine.awaited < day.isoformat())
    return tuple(sorted(connection.scalars(waiting)))  # sorted by SQLite it would read all numbers in their order
