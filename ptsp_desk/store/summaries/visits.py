"""Visits, by officer, and what turned back visits lacked."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select

from ptsp_desk.core.documents import DocumentState
from ptsp_desk.core.summaries import OfficerDay, VisitCounts
from ptsp_desk.core.summaries.tallies import median_seconds
from ptsp_desk.core.visits import VisitKind
from ptsp_desk.store.summaries.stock import DAY, OFFICE, asked, received
from ptsp_desk.store.tables import applications, visit_documents, visits


def counts(officers: Sequence[OfficerDay]) -> VisitCounts:
    """Return the visits of all officers together."""
    return VisitCounts(**{kind: sum(getattr(row.visits, kind) for row in officers) for kind in VisitKind})


def by_officer(connection: Connection, office: str, day: date) -> tuple[tuple[OfficerDay, ...], int | None]:
    """Return the visits of each officer by id, with the median time at the counter, and that of all together."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for kind, officer, count in connection.execute(_by_officer(), asked(office, day)).all():
        found[officer][kind] = count
    times: dict[str, list[int]] = defaultdict(list)
    for officer, took in connection.execute(_counter_times(), asked(office, day)).all():
        times[officer].append(took)
    officers = tuple(
        OfficerDay(officer, VisitCounts(**kinds), median_seconds(times.get(officer, ())))
        for officer, kinds in sorted(found.items())
    )
    return officers, median_seconds([time for mine in times.values() for time in mine])


def missing(connection: Connection, office: str, day: date) -> tuple[tuple[str, str, int], ...]:
    """Return what turned back visits lacked: (service, requirement, count), most first."""
    rows = connection.execute(_missing(), asked(office, day)).all()
    return tuple((service, code, lacked) for service, code, lacked in rows if code is not None)


@cache
def _by_officer() -> Select[Any]:
    mine = visits.c
    counted = select(mine.kind, mine.officer, func.count()).where(mine.office == OFFICE, mine.business_day == DAY)
    return counted.group_by(mine.kind, mine.officer)


@cache
def _missing() -> Select[Any]:
    mine, line = visits.c, visit_documents.c
    lacks = and_(
        *(line[name] == mine[name] for name in ("office", "desk", "epoch", "seq")),
        line.state != DocumentState.OK.value,
        line.due.is_(None),
    )
    lacked = func.count().label("lacked")
    return (
        select(mine.service, line.code, lacked)
        .outerjoin(visit_documents, lacks)  # an inner join SQLite would begin with the lines of all visits
        .where(mine.office == OFFICE, mine.business_day == DAY, mine.kind == VisitKind.TURNED_BACK.value)
        .group_by(mine.service, line.code)
        .order_by(lacked.desc(), mine.service, line.code)
    )


@cache
def _counter_times() -> Select[Any]:
    """How many milliseconds registrations took, by officer; none where a clock was set back meanwhile."""
    mine = applications.c
    took = mine.registered_at - mine.opened_at
    return select(mine.officer, took).where(*received(mine.business_day == DAY), mine.opened_at <= mine.registered_at)
