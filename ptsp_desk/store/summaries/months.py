"""The month up to a day, beside the same days of last year."""

from datetime import date

from sqlalchemy import Connection, Integer, cast, func, select

from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.summaries import MonthToDate, Span
from ptsp_desk.core.summaries.tallies import month_before_year, month_to
from ptsp_desk.store.amounts import KINDS
from ptsp_desk.store.summaries import stock
from ptsp_desk.store.tables import amounts, applications, moves


def month(connection: Connection, office: str, day: date, target: int) -> MonthToDate:
    """Return what came in, went out, was told, assessed and paid; ``target`` is the growth in percent."""
    return MonthToDate(
        span(connection, office, *month_to(day)), span(connection, office, *month_before_year(day)), target
    )


def span(connection: Connection, office: str, first: date, last: date) -> Span:
    """Return the figures of several days, both ends included."""
    came = connection.execute(
        select(func.count().label("files"), func.sum(applications.c.quoted).label("quoted")).where(
            *stock.received(office, first, last)
        )
    ).one()
    went = connection.execute(
        select(func.count().label("files"), func.sum(cast(moves.c.late, Integer)).label("late")).where(
            *stock.moved(office, [Stage.ISSUED], first, last)
        )
    ).one()
    paid = connection.execute(
        select(amounts.c.kind, func.sum(amounts.c.amount).label("amount"))
        .where(
            amounts.c.office == office,
            amounts.c.kind.in_(KINDS.values()),
            amounts.c.day.between(first.isoformat(), last.isoformat()),
        )
        .group_by(amounts.c.kind)
    )
    return Span(
        first,
        last,
        received=came.files,
        issued=went.files,
        on_time=went.files - int(went.late or 0),
        quoted=int(came.quoted or 0),
        **{row.kind: int(row.amount) for row in paid},
    )
