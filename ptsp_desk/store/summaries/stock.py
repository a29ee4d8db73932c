"""What was in process, came in and went out, by service."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    bindparam,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.sql.selectable import CompoundSelect

from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.store.tables import applications, moves

OFFICE: Final = bindparam("office", type_=Text())
DAY: Final = bindparam("day", type_=Text())
"""What the statements of these modules ask for: each is built once, for building costs more than asking."""

_ENDED: Final = (Stage.ISSUED, Stage.REJECTED, Stage.WITHDRAWN, Stage.VOID)


def asked(office: str, day: date) -> dict[str, str]:
    """Return the values of ``OFFICE`` and ``DAY``."""
    return {OFFICE.key: office, DAY.key: day.isoformat()}


def figures(connection: Connection, office: str, day: date) -> dict[str, dict[str, int]]:
    """Return by service what of ``ServiceDay`` is counted in files, and what was said that they cost."""
    found: dict[str, dict[str, int]] = {}
    for service, name, files, further in connection.execute(_figures(), asked(office, day)).all():
        mine = found.setdefault(service, {})
        mine[name] = mine.get(name, 0) + files
        if name == "received":
            mine["quoted"] = int(further or 0)
        elif name == Stage.ISSUED and not further:
            mine["on_time"] = files
    return found


def received(day: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    """Files that came in on one of the days of a condition; those from before this program never did."""
    mine = applications.c
    return mine.office == OFFICE, day, mine.taken_over_on.is_(None)


def moved(day: ColumnElement[bool], *stages: Stage) -> tuple[ColumnElement[bool], ...]:
    """Moves to one of these stages that counted, on one of the days of a condition."""
    mine = moves.c
    names = [stage.value for stage in stages]
    to_one = mine.to_stage == names[0] if len(names) == 1 else mine.to_stage.in_(names)
    return mine.office == OFFICE, to_one, mine.superseded.is_(False), day


def at_end() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Files that were in process at the end of a day: those that still are, and those that ended later.

    They are two conditions because each is one part of an index, and both together are not.
    """
    mine = applications.c
    came = or_(and_(mine.taken_over_on.is_(None), mine.business_day <= DAY), mine.taken_over_on <= DAY)
    return (
        and_(mine.office == OFFICE, mine.ended_on.is_(None), came),
        and_(mine.office == OFFICE, mine.ended_on > DAY, came),
    )


@cache
def _figures() -> CompoundSelect[Any]:
    """Rows of service, the figure's name, files, and what they cost together or whether they were late."""
    return union_all(*_opening(), *_closing(), _received(), *_moved())


def _opening() -> Iterator[Select[Any]]:
    mine = applications.c
    was_there = or_(and_(mine.taken_over_on.is_(None), mine.business_day < DAY), mine.taken_over_on <= DAY)
    yield _counted("opening", mine.office == OFFICE, mine.ended_on.is_(None), was_there)
    since = _counted("opening", mine.office == OFFICE, mine.ended_on >= DAY, was_there)
    yield since.group_by(None).group_by(mine.ended_on, mine.service)  # as the index has them


def _closing() -> Iterable[Select[Any]]:
    return (_counted("closing", condition) for condition in at_end())


def _received() -> Select[Any]:
    mine = applications.c
    return _counted("received", *received(mine.business_day == DAY), further=func.sum(mine.quoted))


def _moved() -> tuple[Select[Any], Select[Any]]:
    # A letter of rejection is handed over, too; what is asked apart reads few rows, and the rest only an index.
    return _moves(*_ENDED), _moves(Stage.HANDED_OVER).where(moves.c.from_stage == Stage.ISSUED.value)


def _moves(*stages: Stage) -> Select[Any]:
    mine = moves.c
    return (
        select(mine.service, mine.to_stage, func.count(), mine.late)
        .where(*moved(mine.day == DAY, *stages))
        .group_by(mine.to_stage, mine.service, mine.late)
    )


def _counted(name: str, *conditions: ColumnElement[bool], further: ColumnElement[Any] | None = None) -> Select[Any]:
    service = applications.c.service
    counted = select(service, literal(name), func.count(), null() if further is None else further)
    return counted.where(*conditions).group_by(service)
