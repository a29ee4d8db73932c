"""What the queries of recapitulations have in common."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeAlias

import msgspec
from sqlalchemy import ColumnElement, FromClause, Row, and_

from ptsp_desk.core import people
from ptsp_desk.core.applications.records import Location
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.people import Company, Person
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.recaps.records import ListedFile
from ptsp_desk.store.applications import ENDING
from ptsp_desk.store.tables import applications, moves

AnyRow: TypeAlias = Row[*tuple[Any, ...]]

_MOST_VALUES = 500
"""Values of one IN, far below what a database takes."""

LISTED = tuple(
    applications.c[name]
    for name in (
        *("id", "number", "service", "service_version", "variant", "business_day", "applicant"),
        *("location_address", "location_village", "location_name", "fields", "fee_inputs"),
    )
)
"""The columns of a file on a list."""


def within(column: ColumnElement[str], period: Period) -> ColumnElement[bool]:
    """Return whether a day lies in the period."""
    return column.between(period.first.isoformat(), period.last.isoformat())


def same(one: FromClause, other: FromClause, *names: str) -> ColumnElement[bool]:
    """Return whether two tables hold the same office and, under ``names``, the same."""
    return and_(*(one.c[name] == other.c[name] for name in ("office", *names)))


def endings() -> tuple[FromClause, FromClause]:
    """Return the moves by which a file leaves the process, and by which its paper is handed over, to be joined."""
    return moves.alias("ending"), moves.alias("collecting")


def with_endings(
    ending: FromClause, collecting: FromClause, as_of: date, source: FromClause = applications
) -> FromClause:
    """Join to each file what of the two had happened at the end of a day: at most one of each."""
    ended = and_(_of(ending, as_of), ending.c.to_stage.in_([stage.value for stage in ENDING]))
    collected = and_(_of(collecting, as_of), collecting.c.to_stage == Stage.HANDED_OVER.value)
    return source.outerjoin(ending, ended).outerjoin(collecting, collected)


def _of(move: FromClause, as_of: date) -> ColumnElement[bool]:
    return and_(
        move.c.office == applications.c.office,
        move.c.application == applications.c.id,
        move.c.superseded.is_(False),
        move.c.day <= as_of.isoformat(),
    )


def listed(row: AnyRow) -> ListedFile:
    """Return a file of a row with the columns ``LISTED`` and, where they were asked for, how it ended."""
    found = row._mapping  # noqa: SLF001 - the public name of a row's columns
    outcome, ended, collected = (found.get(name) for name in ("outcome", "ended_on", "collected_on"))
    return ListedFile(
        row.number,
        row.service,
        row.service_version,
        row.variant,
        date.fromisoformat(row.business_day),
        applicant(msgspec.json.decode(row.applicant)),
        Location(row.location_address, row.location_village, row.location_name),
        msgspec.json.decode(row.fields),
        msgspec.json.decode(row.fee_inputs),
        Stage(outcome) if outcome else None,
        date.fromisoformat(ended) if ended else None,
        date.fromisoformat(collected) if collected else None,
    )


def applicant(fields: dict[str, Any] | None) -> Person | Company:
    """Return who applied; whose name is withheld is one without a name."""
    who = people.from_dict(fields or {"kind": "person"})
    assert not isinstance(who, people.Proxy)
    return who


def chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield the values in lists short enough for one IN."""
    kept = list(values)
    for start in range(0, len(kept), _MOST_VALUES):
        yield kept[start : start + _MOST_VALUES]
