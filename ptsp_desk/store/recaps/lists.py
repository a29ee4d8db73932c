"""Files of a period, one by one."""

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, Select, and_, select

from ptsp_desk.core.applications.records import Location
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.documents import Document, lacking
from ptsp_desk.core.numbers import VisitReference, parse_desk_id
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.recaps.records import ListedFile, ListedMove, ReturnedFile
from ptsp_desk.core.visits import VisitKind
from ptsp_desk.store.recaps.rows import (
    LISTED,
    AnyRow,
    applicant,
    collected_on,
    ended_on,
    inspected_on,
    listed,
    outcome,
    same,
    within,
)
from ptsp_desk.store.tables import applications, journal, moves, visit_documents, visits
from ptsp_desk.store.visits import document

if TYPE_CHECKING:
    from ptsp_desk.core.journal import Key

_KEY = ("desk", "epoch", "seq")


def received(connection: Connection, office: str, period: Period, as_of: date, service: str) -> list[ListedFile]:
    """Return the files of one service that were received in a period, with how they had ended by the end of a day."""
    mine = applications.c
    became = (outcome(as_of).label("outcome"), ended_on(as_of).label("ended_on"))
    rows = connection.execute(
        select(*LISTED, *became, collected_on(as_of).label("collected_on"))
        .where(
            *(mine.office == office, within(mine.business_day, period)),
            *(mine.service == service, mine.taken_over_on.is_(None)),
        )
        .order_by(mine.business_day, mine.id)
    )
    return [listed(row) for row in rows]


def services(connection: Connection, office: str, period: Period) -> list[str]:
    """Return the services for which files were received in a period, in the order of their codes."""
    mine = applications.c
    statement = (
        select(mine.service)
        .where(mine.office == office, within(mine.business_day, period), mine.taken_over_on.is_(None))
        .distinct()
        .order_by(mine.service)
    )
    return list(connection.scalars(statement))


def moved(connection: Connection, office: str, period: Period, stage: Stage, as_of: date) -> list[ListedMove]:
    """Return the files that were moved to a stage in a period, in the order in which they were."""
    more = (moves.c.day.label("moved_on"), collected_on(as_of).label("collected_on"))
    rows = connection.execute(_moves(office, period, stage, *more))
    return [ListedMove(listed(row), date.fromisoformat(row.moved_on)) for row in rows]


def returned(connection: Connection, office: str, period: Period) -> list[ReturnedFile]:
    """Return the files that went back in a period, at the counter and for correction, by day."""
    found = [*_turned_back(connection, office, period), *_corrections(connection, office, period)]
    return sorted(found, key=lambda item: item.day)


def _corrections(connection: Connection, office: str, period: Period) -> list[ReturnedFile]:
    statement = _moves(
        office,
        period,
        Stage.CORRECTION,
        *(moves.c.day.label("moved_on"), inspected_on().label("inspected_on"), journal.c.personal),
    ).join(journal, same(journal, moves, *_KEY))
    return [_corrected(row) for row in connection.execute(statement)]


def _corrected(row: AnyRow) -> ReturnedFile:
    file = listed(row)
    return ReturnedFile(
        number=file.number,
        service=file.service,
        day=date.fromisoformat(row.moved_on),
        applicant=file.applicant,
        location=file.location,
        reason=str(msgspec.json.decode(row.personal).get("reason", "")) if row.personal else "",
        inspected_on=date.fromisoformat(row.inspected_on) if row.inspected_on else None,
    )


def _moves(office: str, period: Period, stage: Stage, *more: Any) -> Select[Any]:  # noqa: ANN401 - columns
    return (
        select(*LISTED, *more)
        .select_from(moves)
        .join(applications, and_(applications.c.office == moves.c.office, applications.c.id == moves.c.application))
        .where(
            *(moves.c.office == office, within(moves.c.day, period)),
            *(moves.c.to_stage == stage.value, moves.c.superseded.is_(False)),
        )
        .order_by(moves.c.day, moves.c.at, moves.c.epoch, moves.c.seq, moves.c.desk)
    )


def _turned_back(connection: Connection, office: str, period: Period) -> list[ReturnedFile]:
    went = and_(
        *(visits.c.office == office, within(visits.c.business_day, period)),
        visits.c.kind == VisitKind.TURNED_BACK.value,
    )
    checklists: dict[Key, list[Document]] = defaultdict(list)
    for row in connection.execute(
        select(visit_documents)
        .join(visits, same(visits, visit_documents, *_KEY))
        .where(went)
        .order_by(visit_documents.c.position)
    ):
        checklists[row.desk, row.epoch, row.seq].append(document(row))
    rows = connection.execute(
        select(visits).where(went).order_by(visits.c.at, visits.c.epoch, visits.c.seq, visits.c.desk)
    )
    return [_went_back(row, tuple(checklists[row.desk, row.epoch, row.seq])) for row in rows]


def _went_back(row: AnyRow, documents: tuple[Document, ...]) -> ReturnedFile:
    told = msgspec.json.decode(row.details)
    return ReturnedFile(
        number=str(VisitReference(*parse_desk_id(row.desk), row.epoch, row.seq)),
        service=row.service,
        day=date.fromisoformat(row.business_day),
        applicant=applicant(told.get("applicant")),
        location=Location(told.get("address", ""), name=told.get("village_name", "")),
        lacking=lacking(documents),
    )
