"""Visits, by officer, and what turned back visits lacked."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, and_, func, select

from ptsp_desk.core.documents import DocumentState
from ptsp_desk.core.summaries import OfficerDay, VisitCounts
from ptsp_desk.core.summaries.tallies import median_seconds
from ptsp_desk.core.visits import VisitKind
from ptsp_desk.store.summaries import stock
from ptsp_desk.store.tables import applications, visit_documents, visits


def counts(officers: Sequence[OfficerDay]) -> VisitCounts:
    """Return the visits of all officers together."""
    return VisitCounts(**{kind: sum(getattr(row.visits, kind) for row in officers) for kind in VisitKind})


def by_officer(connection: Connection, office: str, day: date) -> tuple[tuple[OfficerDay, ...], int | None]:
    """Return the visits of each officer by id, with the median time at the counter, and that of all together."""
    rows = connection.execute(
        select(visits.c.kind, visits.c.officer, func.count().label("visits"))
        .where(visits.c.office == office, visits.c.business_day == day.isoformat())
        .group_by(visits.c.kind, visits.c.officer)
    )
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        found[row.officer][row.kind] = row.visits
    times = _counter_times(connection, office, day)
    officers = tuple(
        OfficerDay(officer, VisitCounts(**kinds), median_seconds(times.get(officer, ())))
        for officer, kinds in sorted(found.items())
    )
    return officers, median_seconds([time for mine in times.values() for time in mine])


def missing(connection: Connection, office: str, day: date) -> tuple[tuple[str, str, int], ...]:
    """Return what turned back visits lacked: (service, requirement, count), most first."""
    line = visit_documents.c
    lacks = and_(
        *(line[name] == visits.c[name] for name in ("office", "desk", "epoch", "seq")),
        line.state != DocumentState.OK.value,
        line.due.is_(None),
    )
    lacked = func.count().label("lacked")
    rows = connection.execute(
        select(visits.c.service, line.code, lacked)
        .outerjoin(visit_documents, lacks)  # an inner join SQLite would begin with the lines of all visits
        .where(
            visits.c.office == office,
            visits.c.business_day == day.isoformat(),
            visits.c.kind == VisitKind.TURNED_BACK.value,
        )
        .group_by(visits.c.service, line.code)
        .order_by(lacked.desc(), visits.c.service, line.code)
    )
    return tuple((row.service, row.code, row.lacked) for row in rows if row.code is not None)


def _counter_times(connection: Connection, office: str, day: date) -> dict[str, list[int]]:
    """Return by officer how many milliseconds registrations took; none where a clock was set back meanwhile."""
    mine = applications.c
    rows = connection.execute(
        select(mine.officer, (mine.registered_at - mine.opened_at).label("took")).where(
            *stock.received(office, day, day), mine.opened_at <= mine.registered_at
        )
    )
    times: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        times[row.officer].append(row.took)
    return times
