"""PINs as rows: of this machine alone."""

from typing import Any

from sqlalchemy import Connection, Row, select
from sqlalchemy.dialects import sqlite

from ptsp_desk.core.credentials import Credential
from ptsp_desk.core.journal import milliseconds, moment
from ptsp_desk.store.local_tables import credentials


def put(connection: Connection, credential: Credential) -> None:
    """Store an officer's credential in place of the one before."""
    row = {
        "officer": credential.officer,
        "hash": credential.hash,
        "tries": credential.tries,
        "tried_at": milliseconds(credential.tried_at) if credential.tried_at else None,
    }
    statement = sqlite.insert(credentials).values(row)
    connection.execute(statement.on_conflict_do_update(index_elements=["officer"], set_=row))


def get(connection: Connection, officer: str) -> Credential | None:
    """Return an officer's credential, None where no PIN was set on this machine."""
    row = connection.execute(select(credentials).where(credentials.c.officer == officer)).one_or_none()
    return _credential(row) if row else None


def officers(connection: Connection) -> frozenset[str]:
    """Return the ids of the officers who have a PIN on this machine."""
    return frozenset(connection.scalars(select(credentials.c.officer)))


def _credential(row: Row[Any]) -> Credential:
    tried_at = moment(row.tried_at) if row.tried_at is not None else None
    return Credential(row.officer, row.hash, row.tries, tried_at)
