"""What an open office asks its database, and how SQLite goes about it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, event

from ptsp_desk.app import App


@dataclass(frozen=True, slots=True)
class Sent:
    """A statement with its values; ``is_many`` where it is executed for several rows."""

    statement: str
    values: Any
    is_many: bool = False


@contextmanager
def sent(app: App) -> Iterator[list[Sent]]:
    """Collect what is sent while the block lasts, also where transactions begin and are committed."""
    found: list[Sent] = []
    engine = app.desk.database.engine

    def note(_connection: object, _cursor: object, statement: str, values: object, _: object, many: bool) -> None:
        found.append(Sent(statement, values, many))

    def begun(connection: Connection) -> None:
        found.append(Sent(f"BEGIN {connection.get_execution_options().get('begin', '')}", ()))

    def committed(_connection: object) -> None:
        found.append(Sent("COMMIT", ()))

    event.listen(engine, "before_cursor_execute", note)
    event.listen(engine, "begin", begun)
    event.listen(engine, "commit", committed)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)
        event.remove(engine, "begin", begun)
        event.remove(engine, "commit", committed)


def reads(app: App, ask: Callable[[], object]) -> list[Sent]:
    """Return what is only read to answer a question."""
    with sent(app) as found:
        ask()
    return [item for item in found if item.statement.startswith("SELECT")]


def plans(app: App, ask: Callable[[], object]) -> dict[str, list[str]]:
    """Return the steps in which SQLite answers each statement of a question."""
    asked = reads(app, ask)
    with app.desk.database.reading() as connection:
        return {
            item.statement: [
                row[-1] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {item.statement}", item.values)
            ]
            for item in asked
        }
