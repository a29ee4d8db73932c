"""Tables for a while: what a journal is folded into to compare it with what is stored."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from ptsp_desk.store import driver
from ptsp_desk.store.driver import Access, DataFile
from ptsp_desk.store.fold import FOLDED


@cache
def _made() -> tuple[str, ...]:
    return tuple(str(CreateTable(table).compile(dialect=sqlite.dialect())) for table in FOLDED)


@contextmanager
def tables(key: bytes | None) -> Iterator[Connection]:
    """Give the empty tables of the fold, without what only makes questions fast; nothing of them is left at the end.

    What doesn't fit into memory goes to a temporary file, encrypted with ``key`` as the database is.
    """
    with TemporaryDirectory(prefix="ptsp-desk-") as folder:
        file = DataFile(Path(folder) / "fold.db", key)
        driver.create(file.path)
        with driver.faults(file.path), driver.engine(file, Access.SCRATCH).connect() as connection:
            for statement in _made():
                connection.exec_driver_sql(statement)
            yield connection  # and is never committed
