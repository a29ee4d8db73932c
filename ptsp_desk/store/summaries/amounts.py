"""What was assessed and paid, by service."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select

from ptsp_desk.store.amounts import KINDS
from ptsp_desk.store.summaries.stock import DAY, OFFICE, asked
from ptsp_desk.store.tables import amounts, applications


def figures(connection: Connection, office: str, day: date) -> dict[str, dict[str, int]]:
    """Return by service what was assessed and paid on a day, in whole rupiah."""
    found: dict[str, dict[str, int]] = {}
    for service, kind, amount in connection.execute(_figures(), asked(office, day)).all():
        found.setdefault(service, {})[kind] = int(amount)
    return found


@cache
def _figures() -> Select[Any]:
    file = and_(applications.c.office == amounts.c.office, applications.c.id == amounts.c.application)
    return (
        select(applications.c.service, amounts.c.kind, func.sum(amounts.c.amount))
        .join(applications, file)
        .where(amounts.c.office == OFFICE, amounts.c.kind.in_(KINDS.values()), amounts.c.day == DAY)
        .group_by(applications.c.service, amounts.c.kind)
    )
