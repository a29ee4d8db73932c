"""The one door to SQLite: connections and their settings, transactions, copies, and its faults in plain sentences."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from ptsp_desk.core.errors import Damaged, Unavailable

BUSY_TIMEOUT_S = 10

_NOT_STORED = "Langkah ini tidak disimpan; yang sudah tersimpan tetap ada."
_IN_USE = f"Berkas data {{path}} sedang dipakai proses lain. {_NOT_STORED} Tunggu sebentar lalu ulangi."
_UNAVAILABLE = {
    dbapi2.SQLITE_BUSY: _IN_USE,
    dbapi2.SQLITE_LOCKED: _IN_USE,
    dbapi2.SQLITE_PROTOCOL: _IN_USE,
    dbapi2.SQLITE_FULL: f"Diska tempat {{path}} penuh. {_NOT_STORED} Kosongkan ruang lalu ulangi.",
    dbapi2.SQLITE_READONLY: f"Berkas {{path}} tidak boleh ditulis. {_NOT_STORED} Periksa hak tulis foldernya.",
    dbapi2.SQLITE_PERM: f"Berkas {{path}} tidak boleh ditulis. {_NOT_STORED} Periksa hak tulis foldernya.",
    dbapi2.SQLITE_CANTOPEN: f"Berkas {{path}} tidak dapat dibuka. {_NOT_STORED} Periksa folder dan hak aksesnya.",
    # A failed write or flush says nothing about what reached the disk, so this sentence must not promise it.
    dbapi2.SQLITE_IOERR: (
        "Diska gagal membaca atau menulis {path}. Yang tersimpan sebelumnya tetap ada, tetapi langkah terakhir belum "
        "pasti: lihat apakah sudah tercatat sebelum mengulang, dan periksa diskanya."
    ),
}
_DAMAGED = {
    dbapi2.SQLITE_NOTADB: (
        "Berkas {path} tidak terbaca: kuncinya bukan kunci berkas ini, atau berkasnya rusak. Tidak ada yang diubah. "
        "Pakai kuncinya, atau pulihkan cadangan terakhir dengan ptsp-desk restore."
    ),
    dbapi2.SQLITE_CORRUPT: (
        "Berkas {path} rusak. Jangan memberi nomor lagi; pulihkan cadangan terakhir dengan ptsp-desk restore."
    ),
}


_TEXTS = {
    "database is locked": dbapi2.SQLITE_BUSY,
    "database or disk is full": dbapi2.SQLITE_FULL,
    "attempt to write a readonly database": dbapi2.SQLITE_READONLY,
    "unable to open database file": dbapi2.SQLITE_CANTOPEN,
    "disk I/O error": dbapi2.SQLITE_IOERR,
    "file is not a database": dbapi2.SQLITE_NOTADB,
    "database disk image is malformed": dbapi2.SQLITE_CORRUPT,
}

_CHANGED_BYTE = ("Could not decode to UTF-8", "no such column: ", "no such table: ", "invalid fts5 file format")
"""How it is said that a byte of a text, or of the file's own description of its tables, has changed."""


_PASSING = "cache_size=-2000"
"""For what goes through a whole file once: getting room for pages that nobody asks for again costs more than it."""


class Access(Enum):
    """What a connection is for: the URI's mode, and the settings that differ."""

    WRITE = ("rw", ("journal_mode=WAL", "foreign_keys=ON"))
    MIGRATE = ("rw", ("journal_mode=WAL", "foreign_keys=OFF"))  # a table that is built anew must not take rows along
    READ = ("ro", ())
    READ_ONCE = ("ro", (_PASSING,))
    COPY = ("rw", (_PASSING, "synchronous=OFF"))  # one file without companions: no WAL; flushed by ``copy``
    SCRATCH = ("rw", ("journal_mode=MEMORY",))  # one transaction that is never committed
    ALONE = ("rw", ("locking_mode=EXCLUSIVE", "busy_timeout=500"))


_SETTINGS = (
    "synchronous=FULL",  # anything less loses receipts that are printed already when the power fails
    "recursive_triggers=ON",  # else INSERT OR REPLACE deletes rows behind the back of the journal's triggers
    "temp_store=MEMORY",  # nothing personal in temporary files
    "mmap_size=0",
    "cache_size=-32768",  # KiB: a page that falls out of it is deciphered anew
)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A database file and its raw 32-byte key; None where it isn't encrypted."""

    path: Path
    key: bytes | None = field(default=None, repr=False)


def has_wal_reset_fault(version: tuple[int, ...]) -> bool:
    """Whether two connections to one WAL file can corrupt it: SQLite 3.7.0 to 3.51.2, but for two mended branches."""
    mended = (3, 44, 6) <= version < (3, 45) or (3, 50, 7) <= version < (3, 51)
    return (3, 7) <= version < (3, 51, 3) and not mended


def check_library() -> None:
    """Raise Unavailable where the SQLite that would be used can corrupt the file."""
    if has_wal_reset_fault(dbapi2.sqlite_version_info):
        raise Unavailable(
            f"Program ini terpasang dengan SQLite {dbapi2.sqlite_version}, yang dapat merusak berkas data. Tidak ada "
            "yang dibuka. Pasang ulang program dengan pustaka sqlcipher3 yang ditetapkannya."
        )


def connect(file: DataFile, access: Access) -> Any:  # noqa: ANN401 - the driver has no types
    """Open a connection of the driver itself; it says BEGIN only when told to."""
    mode, settings = access.value
    connection = dbapi2.connect(
        f"{file.path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")  # the library would tell standard error of every wrong key
        if file.key is not None:
            connection.execute(f"PRAGMA key=\"x'{file.key.hex()}'\"")
        for setting in (*_SETTINGS, *settings):
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def engine(file: DataFile, access: Access) -> Engine:
    """Return an engine for ``file``; a transaction begins with ``BEGIN`` and its ``begin`` execution option."""
    made = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connect(file, access),
        poolclass=QueuePool if access is Access.WRITE else NullPool,
        hide_parameters=True,  # an error's text goes to the log, and names must not
    )
    event.listen(made, "begin", _begin)
    return made


def _begin(connection: Connection) -> None:
    # Python's own way begins late and not before DDL: a failing migration would leave half of itself behind.
    # By the driver itself: through SQLAlchemy it takes as long as what most transactions ask.
    driver: Any = connection.connection.driver_connection
    driver.execute(f"BEGIN {connection.get_execution_options().get('begin', '')}")


@contextmanager
def transaction(engine: Engine, path: Path, *, begin: str = "") -> Iterator[Connection]:
    """One transaction: committed at the end, rolled back after any error; a fault of SQLite leaves as its sentence."""
    with faults(path), engine.connect() as connection:
        connection.execution_options(begin=begin)
        running = connection.begin()
        try:
            yield connection
        except BaseException:
            running.rollback()
            raise
        try:
            running.commit()
        except BaseException:
            connection.invalidate()  # what it believes to be stored can't be trusted any more
            raise


@contextmanager
def faults(path: Path, *, damage: bool = True) -> Iterator[None]:
    """Turn what SQLite says about ``path`` into a sentence; with ``damage`` off, but for damage.

    Raises:
        Unavailable: disk full, read-only, in use, failing.
        Damaged: the file can't be read with this key.
    """
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = _code(cause)
        if code in _UNAVAILABLE:
            raise Unavailable(_UNAVAILABLE[code].format(path=path)) from error
        if code in _DAMAGED and damage:
            raise Damaged(_DAMAGED[code].format(path=path)) from error
        raise
    except UnicodeDecodeError as error:  # in the driver, which couldn't even say what is wrong
        if damage:
            raise Damaged(_DAMAGED[dbapi2.SQLITE_CORRUPT].format(path=path)) from error
        raise


@contextmanager
def file_faults(path: Path) -> Iterator[None]:
    """Turn what the file system says about ``path`` into a sentence, raised as Unavailable."""
    try:
        yield
    except OSError as error:
        raise Unavailable(
            f"{error.filename or path} tidak dapat dibuka atau ditulis ({error.strerror}). Tidak ada data yang hilang. "
            "Periksa folder, hak akses dan ruang diskanya."
        ) from error


def _code(error: BaseException | None) -> int:
    """Return SQLite's primary result code, 0 where there is none. A failed copy tells it by its text only."""
    said = str(error)
    if said.startswith(_CHANGED_BYTE):
        return int(dbapi2.SQLITE_CORRUPT)
    code = getattr(error, "sqlite_errorcode", None) or _TEXTS.get(said, 0)
    return int(code) & 0xFF


_STEP = 1024
"""Pages that are copied before they are brought to the disk, so that somebody else's commit never waits for many."""


def copy(source: Connection, target: DataFile) -> None:
    """Copy the database that ``source`` is reading to a new file, which is on the disk when this returns.

    The transaction of ``source`` must have read something: then it copies that one state, and nobody waits for it.
    """
    driver: Any = source.connection.driver_connection
    with file_faults(target.path), faults(target.path, damage=False):  # a damaged page is one of the source
        create(target.path)
        with target.path.open("r+b") as file:  # closed last: that lets go of every lock of this process on it
            with closing(connect(target, Access.COPY)) as copied:
                driver.backup(copied, pages=_STEP, progress=lambda *_: os.fsync(file.fileno()))
                copied.execute("PRAGMA journal_mode=DELETE")  # the copied header says WAL, which needs companions
            os.fsync(file.fileno())


def is_in_use(file: DataFile) -> bool:
    """Whether another connection, of whatever process, has the file open. A file that can't be read is not in use."""
    try:
        with closing(connect(file, Access.READ)) as connection:
            connection.execute("SELECT name FROM sqlite_master")  # else the next step might remove a broken file's log
        with closing(connect(file, Access.ALONE)) as connection:
            connection.execute("BEGIN IMMEDIATE")
    except dbapi2.Error as error:
        return _code(error) in {dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED, dbapi2.SQLITE_PROTOCOL}
    return False


def create(path: Path) -> None:
    """Create an empty file that only its owner reads; SQLite gives its companions the same rights."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def flush(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows writes names through and opens no folder
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
