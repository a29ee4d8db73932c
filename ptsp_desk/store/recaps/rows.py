"""What the queries of recapitulations have in common."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, TypeAlias

import msgspec
from sqlalchemy import ColumnElement, FromClause, Row, ScalarSelect, and_, case, func, select

from ptsp_desk.core import people
from ptsp_desk.core.applications.records import Location
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.people import Company, Person
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.recaps.records import ListedFile
from ptsp_desk.store.application_rows import ENDING
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


def outcome(as_of: date) -> ScalarSelect[Any]:
    """Return the stage by which a file had left the process at the end of a day."""
    return _last(_EVER.c.to_stage, ENDING, as_of)


def ended_on(as_of: date) -> ScalarSelect[Any]:
    """Return the day on which it had, by the end of another."""
    return _last(_EVER.c.day, ENDING, as_of)


def collected_on(as_of: date) -> ScalarSelect[Any]:
    """Return the day on which permit or letter was handed over, by the end of another."""
    return _last(_EVER.c.day, {Stage.HANDED_OVER}, as_of)


def inspected_on() -> ScalarSelect[Any]:
    """Return the last day up to a move on which the site was visited."""
    return _of_file(case((and_(_EVER.c.to_stage == Stage.SITE_VISIT.value, _EVER.c.day <= moves.c.day), _EVER.c.day)))


_EVER = moves.alias("ever")


def _last(column: ColumnElement[str], stages: AbstractSet[Stage], as_of: date) -> ScalarSelect[Any]:
    happened = and_(_EVER.c.to_stage.in_(sorted(stages)), _EVER.c.day <= as_of.isoformat())
    return _of_file(case((happened, column)))


def _of_file(what: ColumnElement[Any]) -> ScalarSelect[Any]:
    """Return the largest of something over the moves of the file at hand.

    What is asked stands in the value, not in the condition: else a database without statistics looks through the moves
    of all files for each of them.
    """
    return (
        select(func.max(what))
        .where(
            *(_EVER.c.office == applications.c.office, _EVER.c.application == applications.c.id),
            _EVER.c.superseded.is_(False),
        )
        .scalar_subquery()
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
