"""Openings, closings and reopenings of business days, as rows."""

from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select

from ptsp_desk.core.days import CLOSED, OPENED, REOPENED, DayEntry, standing_close
from ptsp_desk.core.journal import Sealed, moment, told
from ptsp_desk.store.tables import days
from ptsp_desk.store.writes import Change

KINDS = (OPENED, CLOSED, REOPENED)
"""The kinds of entry about a business day."""


def rows(office: str, sealed: Sealed) -> list[Change]:
    """Return what becomes of one entry of ``KINDS``."""
    entry = sealed.entry
    row = {
        "office": office,
        "desk": entry.desk,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "day": entry.body["day"],
        "kind": entry.kind,
        "at": entry.at,
        "officer": entry.officer,
        "revision": entry.body.get("revision") or "",
        "body": told(entry.body),
    }
    return [(days, row)]


def of_day(connection: Connection, office: str, day: date) -> list[DayEntry]:
    """Return what was entered about a day at every desk, each desk's oldest first."""
    rows = connection.execute(
        select(days)
        .where(days.c.office == office, days.c.day == day.isoformat())
        .order_by(days.c.desk, days.c.epoch, days.c.seq)
    )
    return [_entry(row) for row in rows]


def latest_close(connection: Connection, office: str, desk: str, day: date) -> DayEntry | None:
    """Return how a desk last closed a day, None where it hasn't, or has opened it again since."""
    return standing_close([entry for entry in of_day(connection, office, day) if entry.key[0] == desk])


def _entry(row: Row[Any]) -> DayEntry:
    return DayEntry(
        key=(row.desk, row.epoch, row.seq),
        day=date.fromisoformat(row.day),
        kind=row.kind,
        at=moment(row.at),
        officer=row.officer,
        revision=row.revision,
        body=msgspec.json.decode(row.body),
    )
