"""The fold: every table but the journal follows from it, entry by entry."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import zip_longest

from sqlalchemy import Connection, Table, delete, select

from ptsp_desk.core.applications import entries
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.journal import Sealed
from ptsp_desk.store import amounts, applications, complaints, days, offices, search, surveys, tables, visits
from ptsp_desk.store.tables import clocks, moves

FOLDED = tuple(table for table in tables.fold.sorted_tables if table is not tables.journal)
"""Every table but the journal."""

_RECORDS: Mapping[str, Callable[[Connection, str, Sealed], None]] = {
    **dict.fromkeys(offices.KINDS, offices.apply),
    **dict.fromkeys(days.KINDS, days.record),
    **dict.fromkeys(amounts.KINDS, amounts.record),
    **dict.fromkeys(complaints.KINDS, complaints.record),
    **dict.fromkeys(surveys.KINDS, surveys.record),
}
"""By kind of entry, what it becomes; entries about an application change it, too."""


def apply(connection: Connection, office: str, sealed: Sealed) -> None:
    """Change the tables as one entry says; kinds of a newer program are left for it to fold."""
    kind = sealed.entry.kind
    if kind in _RECORDS:
        _RECORDS[kind](connection, office, sealed)
    elif kind == "application.received":
        applications.insert(connection, entries.received_application(sealed))
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


def _evolve(connection: Connection, office: str, sealed: Sealed) -> None:
    before = applications.get(connection, office, sealed.entry.subject)
    if before is None:
        return
    after = entries.evolve(before, sealed)
    day = None
    if sealed.entry.kind == "stage.changed":
        day = date.fromisoformat(str(sealed.entry.body["day"]))
        _move(connection, office, sealed, superseded=after == before)
    applications.update(connection, before, after, day)
    if (after.promise, after.clock) != (before.promise, before.clock):
        _stood(connection, office, sealed, after)


def _move(connection: Connection, office: str, sealed: Sealed, *, superseded: bool) -> None:
    entry = sealed.entry
    connection.execute(
        moves.insert(),
        {
            "office": office,
            "desk": entry.desk,
            "epoch": entry.epoch,
            "seq": entry.seq,
            "application": entry.subject,
            "from_stage": entry.body["from"],
            "to_stage": entry.body["to"],
            "at": entry.at,
            "day": entry.body["day"],
            "officer": entry.officer,
            "superseded": superseded,
        },
    )


def _stood(connection: Connection, office: str, sealed: Sealed, after: Application) -> None:
    entry = sealed.entry
    connection.execute(
        clocks.insert(),
        {
            "office": office,
            "desk": entry.desk,
            "epoch": entry.epoch,
            "seq": entry.seq,
            "application": entry.subject,
            "day": entry.body["day"],
            "at": entry.at,
            "promised_on": after.promise.date.isoformat(),
            "clock": after.clock.value,
            "stood_since": entry.body.get("stood_since"),
        },
    )
