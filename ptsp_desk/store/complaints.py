"""Complaints, as rows."""

from ptsp_desk.core.journal import Sealed
from ptsp_desk.store.tables import complaints
from ptsp_desk.store.writes import Change

KINDS = frozenset({"complaint.filed"})
"""The kinds of entry that a complaint begins with."""


def rows(office: str, sealed: Sealed) -> list[Change]:
    """Return what becomes of one entry of ``KINDS``; its subject is the complaint."""
    entry = sealed.entry
    row = {
        "office": office,
        "desk": entry.desk,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "id": entry.subject,
        "day": entry.body["day"],
        "kind": entry.body["kind"],
        "topic": entry.body.get("topic", ""),
    }
    return [(complaints, row)]
