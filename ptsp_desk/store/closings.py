"""What the closing of a day asks of the tables: a desk's numbers, its closings, and what came after one."""

from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import ColumnElement, Connection, Table, and_, func, or_, select, union

from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.days import CLOSED, DayEntry, Numbers, Series, series_of
from ptsp_desk.core.journal import milliseconds
from ptsp_desk.store.survey_tables import survey_groups
from ptsp_desk.store.tables import amounts, applications, clocks, complaints, days, desks, moves, visits

_BY_DAY = {
    visits: visits.c.business_day,
    **{table: table.c.day for table in (moves, clocks, amounts, complaints, survey_groups)},
}
"""The tables by whose rows the figures of a day change, with their column of the day."""


def count(connection: Connection, office: str, desk: str) -> int:
    """Return how many times a desk has closed a day."""
    mine = (days.c.office == office, days.c.desk == desk, days.c.kind == CLOSED)
    return int(connection.execute(select(func.count()).select_from(days).where(*mine)).scalar_one())


def first_day(connection: Connection, office: str, desk: str, zone: tzinfo) -> date:
    """Return the day on which a desk was set up."""
    first = select(func.min(desks.c.opened_at)).where(desks.c.office == office, desks.c.desk == desk)
    return datetime.fromtimestamp(connection.execute(first).scalar_one() / 1000, zone).date()


def beginning(connection: Connection, office: str, zone: tzinfo) -> date:
    """Return the first day of which an office knows anything: its first desk's, or that of stock from before it."""
    mine = applications.c
    opened = connection.execute(select(func.min(desks.c.opened_at)).where(desks.c.office == office)).scalar_one()
    first = datetime.fromtimestamp(opened / 1000, zone).date()
    # what was in stock on a day had been received by then: by the day of receipt the index is asked, not every file
    stock = select(func.min(mine.taken_over_on)).where(mine.office == office, mine.business_day <= first.isoformat())
    stated = connection.execute(stock).scalar_one()
    return min(first, date.fromisoformat(stated)) if stated else first


def day_of(day: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return the beginning of an office's day, and that of the next."""
    return datetime.combine(day, time(), zone), datetime.combine(day + timedelta(days=1), time(), zone)


def numbers(connection: Connection, office: str, desk: str, day: date, zone: tzinfo) -> Numbers:
    """Return the numbers that a desk gave, in all and on one day of the office."""
    mine = applications.c
    since, until = day_of(day, zone)
    given = (mine.office == office, mine.desk == desk)
    rows = connection.execute(
        select(mine.number, mine.stage)
        .where(*given, mine.registered_at >= milliseconds(since), mine.registered_at < milliseconds(until))
        .order_by(mine.epoch, mine.counter)
    ).all()
    void = sum(row.stage == Stage.VOID.value for row in rows)
    first, last = (rows[0].number, rows[-1].number) if rows else ("", "")
    epochs = connection.scalars(select(mine.epoch).distinct().where(*given).order_by(mine.epoch)).all()
    series = tuple(_series(connection, and_(*given, mine.epoch == epoch), epoch) for epoch in epochs)
    return Numbers(series, first, last, len(rows) - void, void)


def after(connection: Connection, office: str, close: DayEntry) -> int:
    """Return how many entries of the desk changed the figures of a day behind its closing."""
    desk, epoch, seq = close.key

    def behind(table: Table, day: ColumnElement[str]) -> ColumnElement[bool]:
        columns = table.c
        is_later = or_(columns.epoch > epoch, and_(columns.epoch == epoch, columns.seq > seq))
        return and_(columns.office == office, columns.desk == desk, day == close.day.isoformat(), is_later)

    keys = [select(table.c.epoch, table.c.seq).where(behind(table, day)) for table, day in _BY_DAY.items()]
    return int(connection.execute(select(func.count()).select_from(union(*keys).subquery())).scalar_one())


def _series(connection: Connection, given: ColumnElement[bool], epoch: int) -> Series:
    void = select(func.count()).select_from(applications).where(given, applications.c.stage == Stage.VOID.value)
    counters = connection.scalars(select(applications.c.counter).where(given).order_by(applications.c.counter)).all()
    return series_of(epoch, counters, int(connection.execute(void).scalar_one()))
