"""Complaints, as rows."""

from sqlalchemy import Connection

from ptsp_desk.core.journal import Sealed
from ptsp_desk.store.tables import complaints

KINDS = frozenset({"complaint.filed"})
"""The kinds of entry that a complaint begins with."""


def record(connection: Connection, office: str, sealed: Sealed) -> None:
    """Fold one entry of ``KINDS``; its subject is the complaint."""
    entry = sealed.entry
    connection.execute(
        complaints.insert(),
        {
            "office": office,
            "desk": entry.desk,
            "epoch": entry.epoch,
            "seq": entry.seq,
            "id": entry.subject,
            "day": entry.body["day"],
            "kind": entry.body["kind"],
            "topic": entry.body.get("topic", ""),
        },
    )
