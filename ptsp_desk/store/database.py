"""The data folder's database: opened at its newest shape, read and written one transaction at a time."""

from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from ptsp_desk.core.errors import Unavailable, refuse
from ptsp_desk.store import driver, migrate
from ptsp_desk.store.driver import Access, DataFile

__all__ = ["FILE_NAME", "Connection", "Database"]

FILE_NAME = "desk.db"
MOVED_ASIDE = "replaced-"
"""How folders are called that hold what a restore replaced, with the time after it."""


class Database:
    """Threads may share it; several processes may have the same folder open."""

    def __init__(self, file: DataFile, *, readonly: bool = False) -> None:
        self.path = file.path
        self.readonly = readonly
        self.engine = driver.engine(file, Access.READ if readonly else Access.WRITE)
        self.file = file

    @classmethod
    def open(cls, folder: Path, key: bytes | None, *, create: bool = False, readonly: bool = False) -> Self:
        """Open the database in ``folder`` with its raw 32-byte ``key``, None where it isn't encrypted.

        An older file is brought to the newest shape, a copy of it first. ``create`` makes what is missing and opens
        what is there. ``readonly`` changes nothing at all.

        Raises:
            Refused: there is no office's data.
            Unavailable: disk, rights, another program's version, or in use for longer than 10 seconds.
            Damaged: the file can't be read with this key.
        """
        driver.check_library()
        file = DataFile(folder / FILE_NAME, key)
        _look_for(file, create=create)
        database = cls(file, readonly=readonly)
        try:
            database._bring_up(create=create)
        except BaseException:
            database.close()
            raise
        return database

    def reading(self) -> AbstractContextManager[Connection]:
        """Open a transaction that sees one state from its first statement on, and keeps nobody waiting."""
        return driver.transaction(self.engine, self.path)

    def writing(self) -> AbstractContextManager[Connection]:
        """Open a transaction that is the only writer from its first moment on; it is on the disk once this is left.

        Raises:
            Unavailable: read-only, disk full or failing, or another process has been writing for 10 seconds.
        """
        if self.readonly:
            raise Unavailable(
                f"Folder {self.path.parent} dibuka hanya untuk dibaca. Tidak ada yang diubah. Pulihkan atau daftarkan "
                "loket ini lebih dulu."
            )
        return driver.transaction(self.engine, self.path, begin="IMMEDIATE")

    def close(self) -> None:
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _bring_up(self, *, create: bool) -> None:
        with self.reading() as connection:
            found = migrate.revisions(connection)
        if found == migrate.NEWEST:
            return
        if not found and not create:
            raise refuse("data", f"Folder {self.path.parent} belum berisi data kantor. Buat dengan ptsp-desk init.")
        if self.readonly:
            migrate.check(found, self.path)
            raise Unavailable(
                f"Berkas data {self.path} dibuat oleh versi program yang lebih lama. Tidak ada yang diubah. Buka dulu "
                "tanpa hanya-baca agar berkas itu disesuaikan."
            )
        migrate.to_newest(self.file)


def _look_for(file: DataFile, *, create: bool) -> None:
    with driver.file_faults(file.path):
        if file.path.is_file():
            return
        folder = file.path.parent
        if not create and any(folder.glob(f"{MOVED_ASIDE}*")):
            raise refuse(
                "data",
                f"Pemulihan di folder {folder} belum selesai. Ulangi ptsp-desk restore dengan cadangan yang sama; data "
                f"sebelumnya ada di dalam folder itu, di {MOVED_ASIDE}*.",
            )
        if not create:
            raise refuse("data", f"Folder {folder} tidak berisi data kantor. Periksa namanya, atau ptsp-desk init.")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        driver.create(file.path)
        driver.flush(folder)
        driver.flush(folder.parent)
