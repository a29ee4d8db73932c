"""Bringing a database to its newest shape. Alembic is loaded only where there is something to do."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from ptsp_desk import paths
from ptsp_desk.core.errors import Damaged, Unavailable
from ptsp_desk.store import driver
from ptsp_desk.store.driver import Access, DataFile

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

NEWEST = frozenset({"shared_0003", "desk_0003"})
"""The heads of a desk's branches in ``db/``."""

_BRANCHES = ("shared", "desk")


def revisions(connection: Connection) -> frozenset[str]:
    """Return the revisions that a file is at: none where it was never made."""
    if not inspect(connection).has_table("alembic_version"):
        return frozenset()
    return frozenset(connection.scalars(text("SELECT version_num FROM alembic_version")))


def check(found: frozenset[str], path: Path) -> None:
    """Raise Unavailable where a file's revisions are not all known to this program."""
    if found != NEWEST:
        _check(found, path, _directory(_config(paths.migrations())))


def check_shape(file: DataFile) -> None:
    """Compare how a file describes its tables with how a new one does; one of older revisions is not looked at.

    Raises:
        Damaged: a byte of the description has changed, which no check of SQLite's sees.
    """
    with driver.transaction(driver.engine(file, Access.READ_ONCE), file.path) as connection:
        if revisions(connection) != NEWEST:
            return
        shape = _shape(connection)
    with TemporaryDirectory(prefix="ptsp-desk-") as folder:
        new = DataFile(Path(folder) / "new.db", None)
        driver.create(new.path)
        to_newest(new)
        with driver.transaction(driver.engine(new, Access.READ_ONCE), new.path) as connection:
            if shape != _shape(connection):
                raise Damaged(f"Berkas {file.path} rusak (uraian tabelnya berubah). Pakai cadangan lain.")


def _shape(connection: Connection) -> list[tuple[str, ...]]:
    described = text("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
    return [tuple(row) for row in connection.execute(described)]


def to_newest(file: DataFile, scripts: Path | None = None) -> None:
    """Bring a file to the newest revision in one transaction, after a copy of it in ``backups/``.

    After a change of the shared tables everything is folded again from the journal. Where it fails, the file stays as
    it was.

    Raises:
        Unavailable: the file is from a newer program, or the disk or another process is in the way.
        Damaged: an entry of the journal can't be read, or rows of the migrated tables point nowhere.
    """
    from alembic import command  # noqa: PLC0415 - see the top

    config = _config(scripts or paths.migrations())
    directory = _directory(config)
    engine = driver.engine(file, Access.MIGRATE)
    with driver.transaction(engine, file.path, begin="IMMEDIATE") as connection:
        found = revisions(connection)
        _check(found, file.path, directory)
        if found == frozenset(directory.get_heads()):
            return  # another process was faster
        if found:
            _keep_copy(file, found)
        config.attributes["connection"] = connection
        command.upgrade(config, "heads")
        _fold_again(connection, found)
        if connection.execute(text("PRAGMA foreign_key_check")).first():
            raise Damaged(f"Berkas data {file.path} tidak dapat disesuaikan: ada baris tanpa pasangan. Hubungi admin.")


def _check(found: frozenset[str], path: Path, directory: "ScriptDirectory") -> None:
    from alembic.util import CommandError  # noqa: PLC0415 - see the top

    try:
        for revision in sorted(found):
            directory.get_revision(revision)
    except CommandError as error:
        raise Unavailable(
            f"Berkas data {path} dibuat oleh versi program yang lebih baru. Tidak ada yang diubah. Pasang versi itu "
            "untuk membukanya."
        ) from error


def _fold_again(connection: Connection, found: frozenset[str]) -> None:
    """Fill the shared tables of a file that was at older revisions from its journal, as this program reads it."""
    from ptsp_desk.store import fold, journal  # noqa: PLC0415 - see the top

    if found and not NEWEST & {revision for revision in found if revision.startswith("shared_")}:
        for office in journal.offices(connection):
            fold.remake(connection, office, journal.entries(connection, office))


def _keep_copy(file: DataFile, found: frozenset[str]) -> None:
    folder = file.path.parent / "backups"
    with driver.file_faults(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    name = f"before-{'-'.join(sorted(found))}-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}.db"
    # A connection of its own: SQLite copies nothing from one that has begun to write.
    with driver.transaction(driver.engine(file, Access.READ), file.path) as connection:
        revisions(connection)  # a transaction sees one state once it has read
        driver.copy(connection, DataFile(folder / name, file.key))
    driver.flush(folder)


def _directory(config: "Config") -> "ScriptDirectory":
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see the top

    return ScriptDirectory.from_config(config)


def _config(scripts: Path) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - see the top

    config = Config()
    options = {
        "script_location": str(scripts),
        "path_separator": "newline",
        "version_locations": "\n".join(str(scripts / branch) for branch in _BRANCHES),
    }
    for name, value in options.items():
        config.set_main_option(name, value.replace("%", "%%"))
    return config
