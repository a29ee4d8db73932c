"""The fold: every table but the journal follows from it, entry by entry."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, Table, delete, select

from ptsp_desk.core.applications import entries, taken_over
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Clock
from ptsp_desk.core.journal import Sealed, moment
from ptsp_desk.store import (
    amounts,
    applicants,
    applications,
    complaints,
    days,
    offices,
    permits,
    search,
    surveys,
    tables,
    visits,
)
from ptsp_desk.store.tables import clocks, moves

FOLDED = tuple(table for table in tables.fold.sorted_tables if table is not tables.journal)
"""Every table but the journal."""

_RECORDS: Mapping[str, Callable[[Connection, str, Sealed], None]] = {
    **dict.fromkeys(offices.KINDS, offices.apply),
    **dict.fromkeys(days.KINDS, days.record),
    **dict.fromkeys(amounts.KINDS, amounts.record),
    **dict.fromkeys(complaints.KINDS, complaints.record),
    **dict.fromkeys(surveys.KINDS, surveys.record),
    **dict.fromkeys(permits.KINDS, permits.record),
    **dict.fromkeys(applicants.KINDS, applicants.record),
}
"""By kind of entry, what it becomes; entries about an application change it, too."""

_NEW: Mapping[str, Callable[[Sealed], Application]] = {
    "application.received": entries.received_application,
    taken_over.KIND: taken_over.taken_over_application,
}
"""By kind of entry, the application that it begins."""


def apply(connection: Connection, office: str, sealed: Sealed) -> None:
    """Change the tables as one entry says; kinds of a newer program are left for it to fold."""
    kind = sealed.entry.kind
    if kind in _RECORDS:
        _RECORDS[kind](connection, office, sealed)
    elif kind in _NEW:
        _begin(connection, sealed, _NEW[kind](sealed))
    else:
        _evolve(connection, office, sealed)
    if kind in entries.VISITS:
        visits.insert(connection, entries.visit_of(sealed))


def remake(connection: Connection, office: str, entries: Iterable[Sealed]) -> int:
    """Empty every table that follows from the journal and fold the entries again; return how many there were."""
    for table in reversed(FOLDED):
        connection.execute(delete(table).where(table.c.office == office))
    search.clear(connection)
    count = 0
    for sealed in entries:
        apply(connection, office, sealed)
        count += 1
    return count


def differing(one: Connection, other: Connection, office: str) -> list[str]:
    """Return the names of the tables whose rows are not the same in two databases."""
    return [table.name for table in FOLDED if not _same(_rows(one, table, office), _rows(other, table, office))]


def _rows(connection: Connection, table: Table, office: str) -> Iterable[object]:
    statement = select(table).where(table.c.office == office).order_by(*table.primary_key)
    return connection.execute(statement.execution_options(yield_per=1000))


def _same(one: Iterable[object], other: Iterable[object]) -> bool:
    return all(mine == theirs for mine, theirs in zip_longest(one, other))


def _begin(connection: Connection, sealed: Sealed, application: Application) -> None:
    applications.insert(connection, application)
    if application.clock is not Clock.RUNS:  # as it does otherwise until an entry says something else
        _stood(connection, sealed, application, application.first_day)


def _evolve(connection: Connection, office: str, sealed: Sealed) -> None:
    before = applications.get(connection, office, sealed.entry.subject)
    if before is None:
        return
    after = entries.evolve(before, sealed)
    if after == before and sealed.entry.kind != "stage.changed":
        return
    day = _day(connection, office, sealed, before)
    if sealed.entry.kind == "stage.changed":
        _move(connection, sealed, before, day, superseded=after == before)
    applications.update(connection, before, after, day)
    if _standing(after) != _standing(before):
        _stood(connection, sealed, after, day)


def _day(connection: Connection, office: str, sealed: Sealed, application: Application) -> date:
    """Return the office's day of an entry about a file, at the earliest the one from which the file is in the stock."""
    body = sealed.entry.body
    if "day" in body:
        day = date.fromisoformat(str(body["day"]))
    else:
        day = moment(sealed.entry.at).astimezone(offices.zone(connection, office)).date()
    return max(day, application.first_day)


def _standing(application: Application) -> tuple[str, str, str | None]:
    """Return what decides whether a file is late."""
    return application.promise.date.isoformat(), application.clock.value, applications.first_awaited(application)


def _move(connection: Connection, sealed: Sealed, before: Application, day: date, *, superseded: bool) -> None:
    entry = sealed.entry
    promised_on, clock, awaited = _standing(before)
    waits = awaited is not None and awaited < day.isoformat()
    stands = clock != Clock.RUNS or (waits and offices.setting(connection, before.office, "follow_up_stops") == "yes")
    connection.execute(
        moves.insert(),
        {
            **_key(before.office, sealed),
            "application": entry.subject,
            "from_stage": entry.body["from"],
            "to_stage": entry.body["to"],
            "at": entry.at,
            "day": day.isoformat(),
            "officer": entry.officer,
            "superseded": superseded,
            "service": before.service,
            "late": promised_on < day.isoformat() and not stands,
        },
    )


def _stood(connection: Connection, sealed: Sealed, after: Application, day: date) -> None:
    promised_on, clock, awaited = _standing(after)
    connection.execute(
        clocks.insert(),
        {
            **_key(after.office, sealed),
            "application": after.id,
            "day": day.isoformat(),
            "at": sealed.entry.at,
            "promised_on": promised_on,
            "clock": clock,
            "awaited": awaited,
        },
    )


def _key(office: str, sealed: Sealed) -> dict[str, Any]:
    entry = sealed.entry
    return {"office": office, "desk": entry.desk, "epoch": entry.epoch, "seq": entry.seq}
