"""The journal's table: entries are added and read, never changed or removed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any

from sqlalchemy import Connection, Row, func, select

from ptsp_desk.core.errors import Damaged
from ptsp_desk.core.journal import Key, Sealed, milliseconds, unseal
from ptsp_desk.store import writes
from ptsp_desk.store.tables import journal


@dataclass(frozen=True, slots=True)
class Tail:
    """The last entry of a desk; seq 0 and an empty hash where it has none."""

    epoch: int
    seq: int
    hash: str


NOTHING = Tail(0, 0, "")


def add(connection: Connection, office: str, sealed: Sealed) -> None:
    """Store an entry; its key must be new."""
    desk, epoch, seq = sealed.key
    row = {
        "office": office,
        "desk": desk,
        "epoch": epoch,
        "seq": seq,
        "hash": sealed.hash,
        "data": sealed.data,
        "personal": sealed.personal,
        "salt": sealed.salt,
        "kind": sealed.entry.kind,
        "subject": sealed.entry.subject,
    }
    writes.insert(connection, journal, [row])


def tail(connection: Connection, office: str, desk: str) -> Tail:
    """Return the last entry that a desk wrote."""
    row = connection.execute(
        select(journal.c.epoch, journal.c.seq, journal.c.hash)
        .where(journal.c.office == office, journal.c.desk == desk)
        .order_by(journal.c.epoch.desc(), journal.c.seq.desc())
        .limit(1)
    ).one_or_none()
    return Tail(row.epoch, row.seq, row.hash) if row else NOTHING


def hash_of(connection: Connection, office: str, key: Key) -> str | None:
    """Return the hash of one entry, None where there is no such entry."""
    desk, epoch, seq = key
    return connection.execute(
        select(journal.c.hash).where(
            journal.c.office == office, journal.c.desk == desk, journal.c.epoch == epoch, journal.c.seq == seq
        )
    ).scalar_one_or_none()


def get(connection: Connection, office: str, key: Key) -> Sealed | None:
    """Return one entry, None where there is no such."""
    desk, epoch, seq = key
    row = connection.execute(
        select(journal).where(
            journal.c.office == office, journal.c.desk == desk, journal.c.epoch == epoch, journal.c.seq == seq
        )
    ).one_or_none()
    return _sealed(row) if row else None


def entries(connection: Connection, office: str) -> Iterator[Sealed]:
    """Yield every entry, by desk, epoch and seq.

    Raises:
        Damaged: the bytes of one are no entry, or its row says something else than its bytes.
    """
    mine = journal.c
    columns = (mine.desk, mine.epoch, mine.seq, mine.hash, mine.kind, mine.subject)
    statement = (
        select(*columns, mine.data, mine.personal, mine.salt)
        .where(mine.office == office)
        .order_by(mine.desk, mine.epoch, mine.seq)
        .execution_options(yield_per=1000)
    )
    for *told, data, personal, salt in connection.execute(statement):
        sealed = unseal(data, personal, salt)
        entry = sealed.entry
        if [entry.desk, entry.epoch, entry.seq, sealed.hash, entry.kind, entry.subject] != told:
            desk, epoch, seq, *_ = told
            raise Damaged(f"Catatan {desk}/{epoch}/{seq} tidak sama dengan sidik digitalnya.")
        yield sealed
    astray = select(func.count()).where(mine.desk.startswith(f"{office}-"), mine.office != office)
    if connection.execute(astray).scalar_one():  # the last one would be missed by nobody
        raise Damaged(f"Ada catatan loket kantor {office} yang tertulis pada kantor lain.")


def offices(connection: Connection) -> list[str]:
    """Return the codes of the offices that have entries."""
    return list(connection.scalars(select(journal.c.office).distinct().order_by(journal.c.office)))


def last_at(connection: Connection, office: str, desk: str) -> int | None:
    """Return when a desk wrote its last entry, in milliseconds since 1970 in UTC."""
    last = tail(connection, office, desk)
    data = connection.execute(
        select(journal.c.data).where(
            *(journal.c.office == office, journal.c.desk == desk),
            *(journal.c.epoch == last.epoch, journal.c.seq == last.seq),
        )
    ).scalar_one_or_none()
    return unseal(data, None, None).entry.at if data is not None else None


def count_since(connection: Connection, office: str, desk: str, at: datetime | None) -> int:
    """Return how many entries a desk wrote after a time (UTC), all where it is None."""
    mine = (journal.c.office == office, journal.c.desk == desk)
    if at is None:
        return int(connection.execute(select(func.count()).select_from(journal).where(*mine)).scalar_one())
    newest_first = select(journal.c.data).where(*mine).order_by(journal.c.epoch.desc(), journal.c.seq.desc())
    rows = connection.execute(newest_first.execution_options(yield_per=100)).scalars()
    return sum(1 for _ in takewhile(lambda data: unseal(data, None, None).entry.at > milliseconds(at), rows))


def about(connection: Connection, office: str, subject: str) -> list[Sealed]:
    """Return the entries about one subject, oldest first."""
    rows = connection.execute(
        select(journal)
        .where(journal.c.office == office, journal.c.subject == subject)
        .order_by(journal.c.epoch, journal.c.seq, journal.c.desk)
    )
    return [_sealed(row) for row in rows]


def _sealed(row: Row[Any]) -> Sealed:
    return unseal(row.data, row.personal, row.salt)
