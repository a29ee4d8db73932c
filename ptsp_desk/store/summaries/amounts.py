"""What was assessed and paid, by service."""

from datetime import date

from sqlalchemy import Connection, and_, func, select

from ptsp_desk.store.amounts import KINDS
from ptsp_desk.store.tables import amounts, applications


def figures(connection: Connection, office: str, day: date) -> dict[str, dict[str, int]]:
    """Return by service what was assessed and paid on a day, in whole rupiah."""
    file = and_(applications.c.office == amounts.c.office, applications.c.id == amounts.c.application)
    rows = connection.execute(
        select(applications.c.service, amounts.c.kind, func.sum(amounts.c.amount).label("amount"))
        .join(applications, file)
        .where(amounts.c.office == office, amounts.c.kind.in_(KINDS.values()), amounts.c.day == day.isoformat())
        .group_by(applications.c.service, amounts.c.kind)
    )
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row.service, {})[row.kind] = int(row.amount)
    return found
