"""The queue of papers, as rows: of this machine alone."""

from dataclasses import asdict
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, or_, select, update

from ptsp_desk.core.journal import milliseconds, moment
from ptsp_desk.core.prints import Print, PrintKind, PrintState
from ptsp_desk.store.local_tables import prints

_TIMES = ("queued_at", "printed_at", "confirmed_at")


def put(connection: Connection, paper: Print) -> None:
    """Add a paper to the queue."""
    connection.execute(prints.insert(), _row(paper))


def replace(connection: Connection, paper: Print) -> None:
    """Store what became of a paper."""
    connection.execute(update(prints).where(prints.c.id == paper.id).values(_row(paper)))


def get(connection: Connection, print_id: str) -> Print | None:
    """Return one paper, None where there is no such."""
    row = connection.execute(select(prints).where(prints.c.id == print_id)).one_or_none()
    return _print(row) if row else None


def open_ones(connection: Connection, since: datetime) -> list[Print]:
    """Return what waits or failed, and what was printed since a time and nobody confirmed; oldest first."""
    unproven = and_(prints.c.state == PrintState.PRINTED.value, prints.c.queued_at >= milliseconds(since))
    undone = prints.c.state.in_([PrintState.WAITING.value, PrintState.FAILED.value])
    rows = connection.execute(select(prints).where(or_(undone, unproven)).order_by(prints.c.id))
    return [_print(row) for row in rows]


def recent(connection: Connection, limit: int) -> list[Print]:
    """Return the newest papers, newest first."""
    return [_print(row) for row in connection.execute(select(prints).order_by(prints.c.id.desc()).limit(limit))]


def unconfirmed(connection: Connection, since: datetime, until: datetime) -> list[Print]:
    """Return the papers for people that were queued in [since, until) and that nobody confirmed, oldest first.

    Of several about the same thing the newest counts: a receipt whose copy is in somebody's hand is no worry.
    """
    rows = connection.execute(_unconfirmed(), {"since": milliseconds(since), "until": milliseconds(until)}).all()
    return [_print(row) for row in rows]


def newest(connection: Connection, kind: PrintKind, since: datetime) -> Print | None:
    """Return the newest paper of a kind that was queued since a time."""
    statement = select(prints).where(prints.c.kind == kind.value, prints.c.queued_at >= milliseconds(since))
    row = connection.execute(statement.order_by(prints.c.id.desc()).limit(1)).one_or_none()
    return _print(row) if row else None


def of_file(connection: Connection, number: str) -> list[Print]:
    """Return the papers about a registered file, newest first."""
    return _of(connection, prints.c.number == number)


def about(connection: Connection, subject: str) -> list[Print]:
    """Return the papers about a visit or a day, newest first."""
    return _of(connection, prints.c.subject == subject)


def _of(connection: Connection, condition: ColumnElement[bool]) -> list[Print]:
    return [_print(row) for row in connection.execute(select(prints).where(condition).order_by(prints.c.id.desc()))]


def _row(paper: Print) -> dict[str, Any]:
    row = asdict(paper)
    return {**row, **{name: milliseconds(row[name]) for name in _TIMES if row[name] is not None}}


def _print(row: Row[Any]) -> Print:
    values = dict(row._mapping)  # noqa: SLF001 - the public name of a row as a mapping
    times = {name: moment(values[name]) for name in _TIMES if values[name] is not None}
    return Print(**{**values, **times, "kind": PrintKind(row.kind), "state": PrintState(row.state)})


@cache
def _unconfirmed() -> Select[Any]:
    kinds = [kind.value for kind in PrintKind if kind.is_evidence]
    mine, later = prints.c, prints.alias()
    replaced = select(later.c.id).where(
        later.c.kind == mine.kind, later.c.subject == mine.subject, later.c.id > mine.id
    )
    unproven = select(prints).where(mine.kind.in_(kinds), mine.state != PrintState.CONFIRMED.value, ~replaced.exists())
    queued = (mine.queued_at >= bindparam("since"), mine.queued_at < bindparam("until"))
    return unproven.where(*queued).order_by(mine.id)
