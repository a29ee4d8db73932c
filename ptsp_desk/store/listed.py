"""Applications as lists show them: one statement for each question, built once, for building costs more than asking."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Integer, Select, Text, and_, bindparam, literal_column, select

from ptsp_desk.core.applications.records import Listed
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.store import search
from ptsp_desk.store.applicants import applicant_in
from ptsp_desk.store.applications import REJECTED_ON
from ptsp_desk.store.tables import applications

_OFFICE, _LIMIT = bindparam("office", type_=Text()), bindparam("limit", type_=Integer())


def found(
    connection: Connection, office: str, typed: str, limit: int, services: Mapping[str, str] | None = None
) -> list[Listed]:
    """Return the newest applications that match what was typed, see ``search.find``."""
    return _listed(search.find(connection, _found(), office, typed, limit, services=services))


def newest(connection: Connection, office: str, limit: int) -> list[Listed]:
    """Return the applications that were registered last, newest first."""
    return _listed(connection.execute(_newest(), {"office": office, "limit": limit}).all())


def by_identity(connection: Connection, office: str, beginning: str, limit: int) -> list[Listed]:
    """Return those whose NIK or NIB begins with so many digits, newest first; of too many the last stored."""
    asked = {"office": office, "beginning": beginning, "limit": limit}
    return _listed(connection.execute(_by_identity(), asked).all())


def _columns() -> Select[Any]:
    """The columns of ``Listed``, in its order."""
    mine = applications.c
    return select(
        mine.id,
        mine.number,
        mine.service,
        mine.variant,
        mine.business_day,
        mine.applicant,
        mine.promised_on,
        mine.stage,
        mine.clock,
        mine.remaining,
        REJECTED_ON,
    )


@cache
def _found() -> Select[Any]:
    hit, mine = search.HITS.c, applications.c
    return _columns().select_from(
        search.HITS.join(applications, and_(mine.office == hit.office, mine.id == hit.application))
    )


@cache
def _newest() -> Select[Any]:
    mine = applications.c
    # ids are UUIDv7, in the order of registration, and the key that they are found by
    return _columns().where(mine.office == _OFFICE).order_by(mine.id.desc()).limit(_LIMIT)


@cache
def _by_identity() -> Select[Any]:
    mine, alike = applications.c, applications.alias("alike")
    # Which are the last is told by the index alone: of the first digits of a NIK there are tens of thousands of rows.
    last = (
        select(literal_column("alike.rowid", Integer))
        .select_from(alike)
        .where(
            alike.c.office == _OFFICE,
            alike.c.identity >= bindparam("beginning"),
            alike.c.identity < bindparam("beginning").concat(":"),  # the character after 9
        )
        .order_by(literal_column("alike.rowid", Integer).desc())
        .limit(_LIMIT)
    )
    newest_first = (mine.registered_at.desc(), mine.number.desc())
    return _columns().where(literal_column("applications.rowid").in_(last)).order_by(*newest_first)


def _listed(rows: Iterable[Sequence[Any]]) -> list[Listed]:
    return [
        Listed(
            key,
            number,
            service,
            variant,
            date.fromisoformat(business_day),
            applicant_in(applicant),
            date.fromisoformat(promised_on),
            Stage(stage),
            Clock(clock),
            remaining,
            date.fromisoformat(rejected_on) if rejected_on else None,
        )
        for (
            key,
            number,
            service,
            variant,
            business_day,
            applicant,
            promised_on,
            stage,
            clock,
            remaining,
            rejected_on,
        ) in rows
    ]
