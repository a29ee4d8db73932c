"""Files and amounts of a period, counted by service."""

from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, case, func, select

from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.recaps.records import Fate, Fees, MonthCount
from ptsp_desk.store.recaps.rows import collected_on, outcome, within
from ptsp_desk.store.tables import amounts, applications, moves, quotes


def fates(connection: Connection, office: str, period: Period, as_of: date) -> list[Fate]:
    """Return what became, by the end of a day, of the files that were received in a period.

    Files that were in process before this program were not received here and are no part of it.
    """
    mine = applications.c
    each = (
        select(
            mine.service,
            mine.variant,
            mine.location_village.label("village"),
            func.substr(mine.business_day, 1, 7).label("month"),
            outcome(as_of).label("outcome"),
            collected_on(as_of).is_not(None).label("is_collected"),
        )
        .where(mine.office == office, within(mine.business_day, period), mine.taken_over_on.is_(None))
        .subquery()
    )
    rows = connection.execute(select(*each.c, func.count()).group_by(*each.c))
    return [Fate(*row[:4], Stage(row[4]) if row[4] else None, bool(row[5]), row[6]) for row in rows]


def taken_over(connection: Connection, office: str, period: Period, service: str = "") -> int:
    """Return how many files of before this program came into the stock in a period, of one service or of all."""
    mine = applications.c
    statement = select(func.count()).where(mine.office == office, within(mine.taken_over_on, period))
    if service:
        statement = statement.where(mine.service == service)
    return int(connection.execute(statement).scalar_one())


def issued_by_month(connection: Connection, office: str, period: Period) -> list[MonthCount]:
    """Return how many permits were issued, whenever their files were received."""
    month = func.substr(moves.c.day, 1, 7).label("month")
    each = select(moves.c.service, month).where(_issued(office, period)).subquery()
    rows = connection.execute(select(*each.c, func.count()).group_by(*each.c))
    return [MonthCount(row[0], row[1], row[2]) for row in rows]


def fees(connection: Connection, office: str, period: Period, as_of: date) -> list[Fees]:
    """Return what the permits issued in a period cost, and what was paid for them by the end of a day."""
    mine = applications.c
    newest = (
        select(quotes.c.total)
        .where(quotes.c.office == mine.office, quotes.c.application == mine.id)
        .order_by(quotes.c.epoch.desc(), quotes.c.seq.desc(), quotes.c.desk.desc())
        .limit(1)
        .scalar_subquery()
    )
    assessed, paid = (
        select(func.sum(case((and_(amounts.c.kind == kind, amounts.c.day <= as_of.isoformat()), amounts.c.amount))))
        .where(
            *(amounts.c.office == mine.office, amounts.c.application == mine.id),
            amounts.c.seq > 0,  # it always is; else an index by day that holds all columns is taken, and read whole
        )
        .scalar_subquery()
        for kind in ("assessed", "paid")
    )
    each = (
        select(mine.service, newest.label("quoted"), assessed.label("assessed"), paid.label("paid"))
        .join(moves, and_(moves.c.office == mine.office, moves.c.application == mine.id))
        .where(_issued(office, period))
        .subquery()
    )
    sums = (func.coalesce(func.sum(each.c[name]), 0) for name in ("quoted", "assessed", "paid"))
    rows = connection.execute(select(each.c.service, func.count(), *sums).group_by(each.c.service))
    return [Fees(row[0], row[1], *map(int, row[2:])) for row in rows]


def paid(connection: Connection, office: str, period: Period) -> dict[str, int]:
    """Return what was paid in a period, by service."""
    rows = connection.execute(
        select(applications.c.service, func.sum(amounts.c.amount))
        .join(amounts, and_(amounts.c.office == applications.c.office, amounts.c.application == applications.c.id))
        .where(amounts.c.office == office, within(amounts.c.day, period), amounts.c.kind == "paid")
        .group_by(applications.c.service)
    )
    return {row[0]: int(row[1]) for row in rows}


def _issued(office: str, period: Period) -> ColumnElement[bool]:
    return and_(
        moves.c.office == office,
        within(moves.c.day, period),
        moves.c.to_stage == Stage.ISSUED.value,
        moves.c.superseded.is_(False),
    )
