"""The day's figures, counted through indexes."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, and_, case, func, not_, or_, select

from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.documents import DocumentState
from ptsp_desk.core.summaries import DailySummary, ServiceDay, VisitCounts
from ptsp_desk.core.visits import VisitKind
from ptsp_desk.store.offices import settings_of
from ptsp_desk.store.tables import applications, documents, moves, quotes, visit_documents, visits

_COLUMNS = {
    Stage.ISSUED: "issued",
    Stage.REJECTED: "rejected",
    Stage.WITHDRAWN: "withdrawn",
    Stage.VOID: "void",
    Stage.HANDED_OVER: "handed_over",
}


def daily(connection: Connection, office: str, day: date, made_at: datetime) -> DailySummary:
    """Return the figures of one business day; ``late`` counts files in process at its end whose date has passed."""
    services: dict[str, dict[str, int]] = defaultdict(dict)
    for service, figures in _stock(connection, office, day.isoformat()):
        services[service] |= figures
    for row in connection.execute(
        select(applications.c.service, moves.c.to_stage, func.count())
        .join(applications, and_(applications.c.office == moves.c.office, applications.c.id == moves.c.application))
        .where(
            moves.c.office == office,
            moves.c.day == day.isoformat(),
            moves.c.to_stage.in_([stage.value for stage in _COLUMNS]),
            moves.c.superseded.is_(False),
        )
        .group_by(applications.c.service, moves.c.to_stage)
    ):
        services[row[0]][_COLUMNS[Stage(row[1])]] = row[2]
    turned_back, missing = _turned_back(connection, office, day.isoformat())
    rows = (ServiceDay(service, **figures) for service, figures in sorted(services.items()))
    filled = tuple(row for row in rows if row != ServiceDay(row.service))
    return DailySummary(day, made_at, filled, VisitCounts(turned_back=turned_back), missing)


def _stock(connection: Connection, office: str, day: str) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield what was in process at any time of the day, by service."""
    mine, first = applications.c, quotes.alias()
    total = (
        select(first.c.total)  # what was told on that day; a later quote changes nothing of it
        .where(first.c.office == mine.office, first.c.application == mine.id)
        .order_by(first.c.epoch, first.c.seq, first.c.desk)
        .limit(1)
        .scalar_subquery()
    )
    is_new = mine.business_day == day
    stays = or_(mine.ended_on.is_(None), mine.ended_on > day)
    stands = mine.clock == Clock.STANDS.value
    if settings_of(connection, office).get("follow_up_stops") == "yes":
        stands = or_(stands, _awaits_late_follow_up(day))
    is_late = and_(stays, mine.promised_on < day, not_(stands))
    rows = connection.execute(
        select(
            mine.service,
            func.sum(case((is_new, 0), else_=1)).label("opening"),
            func.sum(case((is_new, 1), else_=0)).label("received"),
            func.sum(case((is_late, 1), else_=0)).label("late"),
            func.coalesce(func.sum(case((is_new, total), else_=0)), 0).label("quoted"),
        )
        .where(mine.office == office, mine.business_day <= day, or_(mine.ended_on.is_(None), mine.ended_on >= day))
        .group_by(mine.service)
    )
    for row in rows:
        yield row.service, {name: int(getattr(row, name)) for name in ("opening", "received", "late", "quoted")}


def _awaits_late_follow_up(day: str) -> ColumnElement[bool]:
    lacking = select(documents.c.code).where(
        documents.c.office == applications.c.office,
        documents.c.application == applications.c.id,
        documents.c.state != DocumentState.OK.value,
        documents.c.due < day,
    )
    return lacking.exists()


def _turned_back(connection: Connection, office: str, day: str) -> tuple[int, tuple[tuple[str, str, int], ...]]:
    """Return how many files went back, and what they lacked: (service, requirement, count), most first."""
    on_the_day = and_(
        visits.c.office == office, visits.c.business_day == day, visits.c.kind == VisitKind.TURNED_BACK.value
    )
    count = connection.execute(select(func.count()).select_from(visits).where(on_the_day)).scalar_one()
    lacked = func.count().label("lacked")
    same = and_(*(visit_documents.c[name] == visits.c[name] for name in ("office", "desk", "epoch", "seq")))
    rows = connection.execute(
        select(visits.c.service, visit_documents.c.code, lacked)
        .join(visit_documents, same)
        .where(on_the_day, visit_documents.c.state != DocumentState.OK.value, visit_documents.c.due.is_(None))
        .group_by(visits.c.service, visit_documents.c.code)
        .order_by(lacked.desc(), visits.c.service, visit_documents.c.code)
    )
    return count, tuple((row[0], row[1], row[2]) for row in rows)
