"""What was in process, came in and went out, by service."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, union_all

from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.store.tables import applications, moves

COLUMNS: Final = {
    Stage.ISSUED: "issued",
    Stage.REJECTED: "rejected",
    Stage.WITHDRAWN: "withdrawn",
    Stage.VOID: "void",
    Stage.HANDED_OVER: "handed_over",
}


def figures(connection: Connection, office: str, day: date) -> dict[str, dict[str, int]]:
    """Return by service what of ``ServiceDay`` is counted in files, and what was said that they cost."""
    found: dict[str, dict[str, int]] = {}
    rows = [
        *_opening(connection, office, day),
        *_received(connection, office, day),
        *_moved(connection, office, day),
        *_closing(connection, office, day),
    ]
    for service, name, figure in rows:
        mine = found.setdefault(service, {})
        mine[name] = mine.get(name, 0) + figure
    return found


def received(office: str, first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    """Files that came in on one of these days; those from before this program never did."""
    mine = applications.c
    return mine.office == office, _between(mine.business_day, first, last), mine.taken_over_on.is_(None)


def moved(office: str, stages: Iterable[Stage], first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    """Moves to one of these stages on one of these days that counted."""
    mine = moves.c
    names = [stage.value for stage in stages]
    return (
        mine.office == office,
        mine.to_stage == names[0] if len(names) == 1 else mine.to_stage.in_(names),
        mine.superseded.is_(False),
        _between(mine.day, first, last),
    )


def at_end(office: str, day: date) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Files that were in process at the end of a day: those that still are, and those that ended later.

    They are two conditions because each is one part of an index, and both together are not.
    """
    mine, text = applications.c, day.isoformat()
    came = or_(and_(mine.taken_over_on.is_(None), mine.business_day <= text), mine.taken_over_on <= text)
    return (
        and_(mine.office == office, mine.ended_on.is_(None), came),
        and_(mine.office == office, mine.ended_on > text, came),
    )


def _opening(connection: Connection, office: str, day: date) -> Iterable[tuple[str, str, int]]:
    mine, text = applications.c, day.isoformat()
    was_there = or_(and_(mine.taken_over_on.is_(None), mine.business_day < text), mine.taken_over_on <= text)
    still = _counted(mine.office == office, mine.ended_on.is_(None), was_there).group_by(mine.service)
    since = _counted(mine.office == office, mine.ended_on >= text, was_there).group_by(mine.ended_on, mine.service)
    for row in connection.execute(union_all(still, since)):
        yield row.service, "opening", row.files


def _closing(connection: Connection, office: str, day: date) -> Iterable[tuple[str, str, int]]:
    still, later = (_counted(condition).group_by(applications.c.service) for condition in at_end(office, day))
    for row in connection.execute(union_all(still, later)):
        yield row.service, "closing", row.files


def _received(connection: Connection, office: str, day: date) -> Iterable[tuple[str, str, int]]:
    mine = applications.c
    statement = _counted(*received(office, day, day)).add_columns(func.sum(mine.quoted).label("quoted"))
    for row in connection.execute(statement.group_by(mine.service)):
        yield row.service, "received", row.files
        yield row.service, "quoted", int(row.quoted or 0)


def _moved(connection: Connection, office: str, day: date) -> Iterable[tuple[str, str, int]]:
    # A letter of rejection is handed over, too; what is asked apart reads few rows, and the rest only an index.
    taken = _moves(office, [Stage.HANDED_OVER], day).where(moves.c.from_stage == Stage.ISSUED.value)
    others = _moves(office, [stage for stage in COLUMNS if stage is not Stage.HANDED_OVER], day)
    for row in connection.execute(union_all(others, taken)):
        stage = Stage(row.to_stage)
        yield row.service, COLUMNS[stage], row.files
        if stage is Stage.ISSUED and not row.late:
            yield row.service, "on_time", row.files


def _moves(office: str, stages: Iterable[Stage], day: date) -> Select[Any]:
    mine = moves.c
    return (
        select(mine.to_stage, mine.service, mine.late, func.count().label("files"))
        .where(*moved(office, stages, day, day))
        .group_by(mine.to_stage, mine.service, mine.late)
    )


def _counted(*conditions: ColumnElement[bool]) -> Select[Any]:
    return select(applications.c.service, func.count().label("files")).where(*conditions)


def _between(column: ColumnElement[str], first: date, last: date) -> ColumnElement[bool]:
    if first == last:
        return column == first.isoformat()
    return column.between(first.isoformat(), last.isoformat())
