"""The month up to a day, beside the same days of last year."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Integer, Text, bindparam, cast, func, literal, null, select, union_all
from sqlalchemy.sql.selectable import CompoundSelect

from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.summaries import MonthToDate, Span
from ptsp_desk.core.summaries.tallies import month_before_year, month_to
from ptsp_desk.store.amounts import KINDS
from ptsp_desk.store.summaries.stock import OFFICE, moved, received
from ptsp_desk.store.tables import amounts, applications, moves


def month(connection: Connection, office: str, day: date, target: int) -> MonthToDate:
    """Return what came in, went out, was told, assessed and paid; ``target`` is the growth in percent."""
    return MonthToDate(
        span(connection, office, *month_to(day)), span(connection, office, *month_before_year(day)), target
    )


def span(connection: Connection, office: str, first: date, last: date) -> Span:
    """Return the figures of several days, both ends included."""
    asked = {"office": office, "first": first.isoformat(), "last": last.isoformat()}
    found = {name: (files, int(further or 0)) for name, files, further in connection.execute(_span(), asked).all()}
    files, quoted = found.pop("received")
    issued, late = found.pop("issued")
    paid = {kind: amount for kind, (_, amount) in found.items()}
    return Span(first, last, received=files, issued=issued, on_time=issued - late, quoted=quoted, **paid)


@cache
def _span() -> CompoundSelect[Any]:
    """Rows of the figure's name, files, and what they cost together, how many were late, or an amount."""
    first, last = bindparam("first", type_=Text()), bindparam("last", type_=Text())
    came = select(literal("received"), func.count(), func.sum(applications.c.quoted)).where(
        *received(applications.c.business_day.between(first, last))
    )
    went = select(literal("issued"), func.count(), func.sum(cast(moves.c.late, Integer))).where(
        *moved(moves.c.day.between(first, last), Stage.ISSUED)
    )
    paid = (
        select(amounts.c.kind, null(), func.sum(amounts.c.amount))
        .where(amounts.c.office == OFFICE, amounts.c.kind.in_(KINDS.values()), amounts.c.day.between(first, last))
        .group_by(amounts.c.kind)
    )
    return union_all(came, went, paid)
