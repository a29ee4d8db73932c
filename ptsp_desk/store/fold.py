"""The fold: every table but the journal follows from it, entry by entry."""

from datetime import date

from sqlalchemy import Connection

from ptsp_desk.core.applications import entries
from ptsp_desk.core.journal import Sealed
from ptsp_desk.store import applications, offices, visits
from ptsp_desk.store.tables import moves


def apply(connection: Connection, office: str, sealed: Sealed) -> None:
    """Change the tables as one entry says; kinds of a newer program are left for it to fold."""
    kind = sealed.entry.kind
    if kind in offices.KINDS:
        offices.apply(connection, office, sealed)
    elif kind == "visit.turned_back":
        visits.insert(connection, entries.visit_of(sealed))
    elif kind == "application.received":
        applications.insert(connection, entries.received_application(sealed))
        visits.insert(connection, entries.visit_of(sealed))
    else:
        _evolve(connection, office, sealed)


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
