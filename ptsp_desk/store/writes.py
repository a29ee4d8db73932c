"""Rows into tables: one statement a table, however many rows there are."""

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import Any, TypeAlias

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.dialects import sqlite

Values: TypeAlias = dict[str, Any]
"""Every column of a table by its name."""
Change: TypeAlias = tuple[Table, Values]
"""A row that is new in a table, or takes the place of the one with its key."""

_Compiled: TypeAlias = tuple[str, Callable[[Values], Any]]
_COMPILED: dict[tuple[Table, str, bool], _Compiled] = {}
"""Statements as the driver takes them, and what makes their values of a row: handing every row through SQLAlchemy takes
twice as long as storing it."""


def insert(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Store rows whose keys are new."""
    _send(connection, table, rows, is_replacing=False)


def put(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Store rows; each takes the place of one with its key."""
    _send(connection, table, rows, is_replacing=True)


def _send(connection: Connection, table: Table, rows: Sequence[Values], *, is_replacing: bool) -> None:
    key = (table, connection.dialect.name, is_replacing)
    if key not in _COMPILED:
        _COMPILED[key] = _compiled(table, connection.dialect, is_replacing=is_replacing)
    statement, values = _COMPILED[key]
    connection.exec_driver_sql(statement, [values(row) for row in rows])


def _compiled(table: Table, dialect: Dialect, *, is_replacing: bool) -> _Compiled:
    statement: Any = table.insert()
    if is_replacing:
        dialects: Any = sqlite
        if dialect.name == "postgresql":
            from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - costs 0.1 s, and desks have none

            dialects = postgresql
        statement = dialects.insert(table)
        key = [column.name for column in table.primary_key]
        rest = {column.name: statement.excluded[column.name] for column in table.columns if column.name not in key}
        statement = statement.on_conflict_do_update(index_elements=key, set_=rest)
    compiled = statement.compile(dialect=dialect)
    names: Iterable[str] | None = compiled.positiontup
    return str(compiled), dict if names is None else itemgetter(*names)
