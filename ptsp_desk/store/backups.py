"""Backups: one self-contained file each, encrypted as the database is, and read again before it counts as one."""

import re
import secrets
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from ptsp_desk.core.errors import Damaged, Unavailable, refuse
from ptsp_desk.core.journal import Key, Sealed
from ptsp_desk.store import driver, migrate
from ptsp_desk.store import journal as journal_of
from ptsp_desk.store.database import FILE_NAME, MOVED_ASIDE, Database
from ptsp_desk.store.driver import Access, DataFile
from ptsp_desk.store.tables import journal

BACKUPS = "backups"
"""In a data folder: copies that the program itself keeps."""
_NOTE = "last-backup"
_UNFINISHED = ".tmp"
_LONGEST_COPY_S = 3600


@dataclass(frozen=True, slots=True)
class Facts:
    """What a backup holds: how many journal entries, and the last key of each desk's epochs, sorted."""

    entries: int
    heads: tuple[Key, ...]
    bytes: int


def write(database: Database, target: Path, look: Callable[[Path], None] = lambda _: None) -> Facts:
    """Write a backup to a new file, check it, and have it on the disk. Other connections go on working.

    ``look`` is shown the file before it gets its name, while its pages are checked; what it raises leaves no file.

    Raises:
        Refused: there is such a file already.
        Unavailable: the disk is full or fails; no file is left behind.
        Damaged: what was written is not what is stored, or not readable.
    """
    if target.exists():
        raise refuse("target", f"Berkas {target} sudah ada dan tidak ditimpa. Pilih nama lain.")
    with driver.file_faults(target), _scratch(target) as copied:
        source = driver.engine(database.file, Access.READ_ONCE)
        with driver.transaction(source, database.path) as connection:
            entries, heads = _entries(connection)
            driver.copy(connection, DataFile(copied, database.file.key))
        with ThreadPoolExecutor(1) as beside:
            checked = beside.submit(check, copied, database.file.key)
            try:
                look(copied)
            finally:
                facts = checked.result()  # a broken page is told rather than what was read from it
        if (facts.entries, facts.heads) != (entries, heads):
            raise Damaged(
                f"Cadangan {target} tidak sama dengan isi jurnal dan tidak disimpan. Ulangi; periksa diskanya."
            )
        copied.rename(target)
        driver.flush(target.parent)
    return facts


def note(folder: Path, at: datetime) -> None:
    """Note in a data folder that a backup was begun then (UTC), wherever it was written to.

    A note that can't be written leaves the backup older than it is, which does no harm.
    """
    fresh = folder / f"{_NOTE}.new"
    with suppress(OSError):
        fresh.write_text(at.isoformat(), "ascii")
        fresh.replace(folder / _NOTE)


def newest(folder: Path) -> datetime | None:
    """Return when the newest backup that is known of was made (UTC): one that was noted, or one beside the data."""
    found = []
    with suppress(OSError, ValueError):
        found.append(datetime.fromisoformat((folder / _NOTE).read_text("ascii")).astimezone(UTC))
    with suppress(OSError):
        found += [datetime.fromtimestamp(path.stat().st_mtime, UTC) for path in (folder / BACKUPS).glob("*.db")]
    return max(found, default=None)


def check_pages(database: Database) -> None:
    """Check every page that is in use, and every row against its indexes.

    Raises:
        Damaged: one doesn't hold.
    """
    with database.reading() as connection:
        found = [fault for fault in connection.scalars(text("PRAGMA integrity_check")) if fault != "ok"]
    if found:
        raise Damaged(
            f"Berkas {database.path} rusak ({found[0]}). Jangan memberi nomor lagi; pulihkan cadangan terakhir dengan "
            "ptsp-desk restore."
        )


def check(path: Path, key: bytes | None) -> Facts:
    """Read a whole backup, and change nothing.

    Raises:
        Refused: there is no such file.
        Unavailable: it was made by a newer program, or can't be read now.
        Damaged: another key, a broken page, or no office's data.
    """
    if not path.is_file():
        raise refuse("backup", f"Berkas cadangan {path} tidak ada.")
    file = DataFile(path, key)
    with driver.transaction(driver.engine(file, Access.READ_ONCE), path) as connection:
        # Not the checksums of an encrypted file: a page that was broken in the source is copied as zeros, with one that
        # is right. And the checksums of the source can't be read while somebody writes.
        found = [fault for fault in connection.scalars(text("PRAGMA quick_check")) if fault != "ok"]
        if found:
            raise Damaged(f"Cadangan {path} rusak ({found[0]}). Pakai cadangan lain.")
        revisions = migrate.revisions(connection)
        if not revisions:
            raise Damaged(f"Berkas {path} bukan cadangan ptsp-desk. Pakai berkas lain.")
        migrate.check(revisions, path)
        return Facts(*_entries(connection), path.stat().st_size)


def entries(path: Path, key: bytes | None, office: str) -> Iterator[Sealed]:
    """Yield the journal of a backup, by desk, epoch and seq; raises as ``check`` and ``store.journal.entries`` do."""
    file = DataFile(path, key)
    with driver.transaction(driver.engine(file, Access.READ_ONCE), path) as connection:
        yield from journal_of.entries(connection, office)


def put_back(backup: Path, folder: Path, key: bytes | None) -> Path | None:
    """Put a checked backup in the place of the database, which moves aside with its companions.

    Returns:
        The folder that now holds what was there; None where nothing was.

    Raises:
        Refused, Damaged: as ``check``; nothing was changed.
        Unavailable: somebody has the database open, or the disk fails. Run again, it takes up where it stopped.
    """
    check(backup, key)
    place = folder / FILE_NAME
    with driver.file_faults(place):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if place.exists() and driver.is_in_use(DataFile(place, key)):
            raise Unavailable(
                f"Folder {folder} sedang dipakai. Tidak ada yang diubah. Tutup semua jendela dan perintah ptsp-desk, "
                "lalu ulangi."
            )
        with _scratch(place) as copied:
            with driver.transaction(driver.engine(DataFile(backup, key), Access.READ_ONCE), backup) as connection:
                _entries(connection)  # a transaction sees one state once it has read
                driver.copy(connection, DataFile(copied, key))
            aside = _move_aside(place)
            copied.rename(place)
            driver.flush(folder)
    return aside


def _entries(connection: Connection) -> tuple[int, tuple[Key, ...]]:
    rows = connection.execute(
        select(journal.c.desk, journal.c.epoch, func.max(journal.c.seq), func.count())
        .group_by(journal.c.office, journal.c.desk, journal.c.epoch)
        .order_by(journal.c.desk, journal.c.epoch)
    ).all()
    return sum(count for *_, count in rows), tuple((desk, epoch, seq) for desk, epoch, seq, _ in rows)


@contextmanager
def _scratch(place: Path) -> Iterator[Path]:
    """Give a name beside ``place``; what still bears it at the end is removed."""
    _remove_left_over(place)
    path = place.with_name(f".{place.name}.{secrets.token_hex(4)}{_UNFINISHED}")
    try:
        yield path
    finally:
        for left in (path, path.with_name(f"{path.name}-journal")):
            left.unlink(missing_ok=True)


def _remove_left_over(place: Path) -> None:
    """Remove what killed copies left beside ``place``, whatever they were to be called: most names have a day in them.

    What was changed within the hour may still be copied to.
    """
    ours = re.compile(rf"\..+{re.escape(place.suffix)}\.[0-9a-f]{{8}}{re.escape(_UNFINISHED)}(-journal)?")
    for path in place.parent.glob(f".*{_UNFINISHED}*"):
        with suppress(FileNotFoundError):
            if ours.fullmatch(path.name) and time.time() - path.stat().st_mtime > _LONGEST_COPY_S:
                path.unlink()


def _move_aside(place: Path) -> Path | None:
    """Move the database first: its log must never stand beside another database, which would take it for its own."""
    found = [path for suffix in ("", "-wal", "-shm") if (path := place.with_name(place.name + suffix)).exists()]
    if not found:
        return None
    aside = place.with_name(f"{MOVED_ASIDE}{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}")
    aside.mkdir(mode=0o700)
    for path in found:
        path.rename(aside / path.name)
        driver.flush(aside)
        driver.flush(place.parent)
    return aside
