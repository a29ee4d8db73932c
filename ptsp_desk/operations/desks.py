"""A desk at work: its database, its keys, its place in the journal. Every act goes through here."""

import os
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from uuid6 import uuid7

from ptsp_desk.core import signing
from ptsp_desk.core.errors import Damaged, DeskError, Unavailable
from ptsp_desk.core.journal import OFFICE, START, Act, Sealed, milliseconds, seal
from ptsp_desk.core.numbers import parse_desk_id
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.offices import InForce
from ptsp_desk.operations.soundness import Soundness
from ptsp_desk.store import fold, journal, offices
from ptsp_desk.store.database import Connection, Database
from ptsp_desk.store.driver import flush
from ptsp_desk.store.journal import Tail
from ptsp_desk.store.keys import Keys
from ptsp_desk.store.marks import Mark, Marks

IDENTITY = "desk.toml"
"""The file in a data folder that says which desk it is."""


def utc_now() -> datetime:
    """Return the computer's clock."""
    return datetime.now(UTC)


class Desk:
    """One open data folder. Its clock and its source of randomness can be given, for samples and tests."""

    def __init__(
        self,
        folder: Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        """Open the folder and find out whether it may be written.

        Raises:
            Unavailable: there is no office in it, or it can't be opened now.
            Damaged: the database can't be read.
        """
        self.folder = folder
        self.id = identity(folder)
        self.office, self.desk_number = parse_desk_id(self.id)
        self.now, self.random = clock, random
        self._keys, self._marks = Keys(self.id), Marks(self.id)
        self.database = Database.open(folder, self._keys.load_database_key())
        try:
            marked = self._marked()  # before the journal: what others write meanwhile is then not missing from it
            with self.database.reading() as connection:
                self._tail = self._last(connection)
                self.in_force = offices.in_force(connection, self.office)
                self._look_whether_locked(connection, marked)
        except BaseException:
            self._let_go()
            raise
        last = self.id, self._tail.epoch, self._tail.seq
        self.soundness = Soundness(self.database, self.office, last, lambda: self.behind)
        self._private: dict[int, bytes] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files; nobody waits for a check that is going on."""
        self.soundness.stop()
        self._let_go()

    def _let_go(self) -> None:
        self._marks.close()
        self.database.close()

    @property
    def epoch(self) -> int:
        return self._tail.epoch

    @property
    def tail(self) -> Tail:
        """The last entry that this process knows of."""
        return self._tail

    @property
    def private_key(self) -> bytes:
        """The key that this desk signs with now.

        Raises:
            Unavailable: it isn't on this machine.
        """
        epoch = self._tail.epoch  # another process may have opened a new one
        if epoch not in self._private:
            private = self._keys.load_signing(epoch)
            if private is None:
                raise Unavailable(self.locked or f"Kunci loket {self.id} tidak ada di komputer ini.")
            self._private[epoch] = private
        return self._private[epoch]

    def signing_keys(self) -> list[bytes]:
        """Return the keys of this desk's epochs that are on this machine, the newest first.

        Raises:
            Refused, Unavailable, Damaged: one is there and can't be used, as ``Keys.load_signing`` says.
        """
        found = (self._keys.load_signing(epoch) for epoch in range(self._tail.epoch, 0, -1))
        return [key for key in found if key is not None]

    @property
    def key_id(self) -> bytes:
        return signing.key_id(signing.public_key(self.private_key))

    def look_again(self) -> InForce:
        """Return what is in force now, also where another process has changed it since this one looked."""
        with self.database.reading() as connection:
            tail = self._last(connection)
            if tail != self._tail:
                self.in_force = offices.in_force(connection, self.office)  # before the tail: old goes with older
                self._tail = tail
        return self.in_force

    @contextmanager
    def acting(self, officer: Officer) -> Iterator["Writer"]:
        """Give one transaction for the acts of an officer; what it did is on the disk when this returns.

        The high-water mark follows the commit, so that it is never ahead of it; before the commit it must stand at an
        entry of this journal.

        Raises:
            Unavailable: the folder is open for reading only, another copy of it was at work, or the disk refuses;
                nothing was stored.
        """
        if self.locked:
            raise Unavailable(self.locked)
        with self.database.writing() as connection:
            writer = Writer(connection, self.id, officer, Given(self._tail, self.in_force, self.now, self.random))
            yield writer
            in_force = writer.in_force
            if writer.wrote and (marked := self._marked()) != mark_at(self._tail):
                self._look_whether_locked(connection, marked)
                if self.locked:
                    raise Unavailable(self.locked)
        self.in_force = in_force
        self._tail = writer.tail
        if writer.wrote:
            self._marks.write(mark_at(writer.tail))

    def _last(self, connection: Connection) -> Tail:
        tail = journal.tail(connection, self.office, self.id)
        if not tail.seq:
            raise Damaged(f"Jurnal di folder {self.folder} tidak berisi catatan loket {self.id}; pulihkan cadangannya.")
        return tail

    def _marked(self) -> Mark | str:
        """Return the mark, or why there is none."""
        try:
            mark = self._marks.read()
        except Damaged as damaged:
            return f"{damaged} Folder ini hanya bisa dibaca sampai ptsp-desk restore dijalankan."
        return mark or (
            f"Catatan nomor terakhir loket {self.id} tidak ada di komputer ini, jadi folder ini hanya bisa dibaca. "
            "Jalankan: ptsp-desk restore."
        )

    def _look_whether_locked(self, connection: Connection, marked: Mark | str) -> None:
        """Find out why nothing may be written here, and whether it is for entries that lack; empty where it may."""
        self.behind = "" if isinstance(marked, str) else self._why_behind(connection, marked)
        self.locked = self._why_locked() or (marked if isinstance(marked, str) else self.behind)

    def _why_locked(self) -> str:
        try:
            private = self._keys.load_signing(self._tail.epoch)
        except DeskError as error:
            return f"{error.sentence} Sampai itu beres folder ini hanya bisa dibaca."
        if private is not None:
            return ""
        return (
            f"Kunci loket {self.id} tidak ada di komputer ini, jadi folder ini hanya bisa dibaca. "
            "Jalankan: ptsp-desk restore, agar loket ini mendapat kunci dan masa pencatatan baru."
        )

    def _why_behind(self, connection: Connection, mark: Mark) -> str:
        """Return why entries of this desk are known to lack here, so that no figure and no copy is whole."""
        key = (self.id, mark.epoch, mark.seq)
        if journal.hash_of(connection, self.office, key) == mark.hash.hex():
            return ""
        return (
            f"Folder ini lebih lama dari pekerjaan terakhir loket {self.id} di komputer ini (catatan {mark.seq} "
            "tidak ada atau berbeda): mungkin disalin dari cadangan. Nomor baru dari sini bisa kembar dan angka di "
            "sini tidak lengkap, jadi folder ini hanya bisa dibaca. Jalankan: ptsp-desk restore."
        )


@dataclass(frozen=True, slots=True)
class Given:
    """What a transaction starts from: the desk's last entry as far as is known, and what is in force by it."""

    tail: Tail
    in_force: InForce | None
    now: Callable[[], datetime]
    random: Callable[[int], bytes]


class Writer:
    """One transaction at a desk: every act becomes an entry and changes the tables that follow from it."""

    def __init__(self, connection: Connection, desk: str, officer: Officer, given: Given) -> None:
        self.connection, self.tail, self.wrote = connection, given.tail, False
        self._desk, self._office, self._officer, self._given = desk, parse_desk_id(desk)[0], officer, given
        self._in_force = given.in_force
        self._at_the_end = False

    @property
    def in_force(self) -> InForce:
        """What is in force in this transaction."""
        self._go_to_the_end()
        if self._in_force is None:
            self._in_force = offices.in_force(self.connection, self._office)
        return self._in_force

    def stand_at(self, tail: Tail) -> None:
        """Say what the desk's last entry is now; after another process wrote, what is in force is read anew."""
        if tail != self.tail:
            self._in_force = None
        self.tail, self._at_the_end = tail, True

    def open_epoch(self, epoch: int, private: bytes, reason: str) -> Sealed:
        """Begin an epoch after the desk's last entry of any earlier one, with the key that signs in it."""
        last = self.tail
        follows = [last.epoch, last.seq, last.hash] if last.seq else None
        body = {"reason": reason, "public_key": signing.public_key(private).hex(), "follows": follows}
        self.tail, self._at_the_end = Tail(epoch, 0, last.hash or START), True
        return self.add(Act("epoch.opened", OFFICE, body))

    def add(self, act: Act, *, timed: bool = True) -> Sealed:
        """Make an act the next entry, and fold it; one that is not ``timed`` repeats the time of the entry before."""
        self._go_to_the_end()
        now = milliseconds(self._given.now())
        before = now if timed else journal.last_at(self.connection, self._office, self._desk)
        sealed = seal(
            act,
            desk=self._desk,
            epoch=self.tail.epoch,
            seq=self.tail.seq + 1,
            at=now if before is None else before,
            officer=self._officer.id,
            previous=self.tail.hash,
            salt=self._given.random(16),
        )
        journal.add(self.connection, self._office, sealed)
        fold.apply(self.connection, self._office, sealed)
        if act.kind in offices.KINDS:
            self._in_force = None
        self.tail = Tail(sealed.entry.epoch, sealed.entry.seq, sealed.hash)
        self.wrote = True
        return sealed

    def _go_to_the_end(self) -> None:
        if not self._at_the_end:
            self.stand_at(journal.tail(self.connection, self._office, self._desk))


def new_subject() -> str:
    """Return a new UUIDv7 for something that entries will be about."""
    return str(uuid7())


def mark_at(tail: Tail) -> Mark:
    """Return the high-water mark of a last entry."""
    return Mark(tail.epoch, tail.seq, bytes.fromhex(tail.hash))


def write_identity(folder: Path, desk: str) -> None:
    """Say in a data folder which desk it is; what was said before stays until that is on the disk."""
    fresh = folder / f"{IDENTITY}.new"
    fresh.write_text(f'desk = "{desk}"\n', "utf-8")
    flush(fresh)
    fresh.replace(folder / IDENTITY)
    flush(folder)


def is_set_up(folder: Path) -> bool:
    """Return whether there is an office in a data folder."""
    return (folder / IDENTITY).exists()


def identity(folder: Path) -> str:
    """Return the desk id of a data folder.

    Raises:
        Unavailable: no office was set up there.
        Damaged: the file that says so can't be read.
    """
    try:
        return str(tomllib.loads((folder / IDENTITY).read_text("utf-8"))["desk"])
    except FileNotFoundError as error:
        raise Unavailable(
            f"Belum ada kantor di folder {folder}. Buat dengan: ptsp-desk init, atau lihat contoh: ptsp-desk demo."
        ) from error
    except (OSError, ValueError, KeyError) as error:
        raise Damaged(f"Berkas {folder / IDENTITY} tidak terbaca; pulihkan dari cadangan.") from error
