"""Looking after the journal: is it whole, does every table follow from it, is there a copy, and going on from one."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from ptsp_desk.core import signing
from ptsp_desk.core.days import CLOSED, clock_fault, fault_of
from ptsp_desk.core.errors import Damaged, DeskError, Refused, Unavailable, refuse, under
from ptsp_desk.core.journal import Key, Sealed, moment, name, sound
from ptsp_desk.core.numbers import RegistrationNumber, desk_id, parse_desk_id
from ptsp_desk.core.officers import Officer
from ptsp_desk.operations.desks import IDENTITY, Desk, Given, Writer, identity, mark_at, utc_now, write_identity
from ptsp_desk.operations.soundness import compared
from ptsp_desk.store import applications, backups, fold, journal, migrate
from ptsp_desk.store.backups import Facts
from ptsp_desk.store.database import FILE_NAME, Connection, Database
from ptsp_desk.store.driver import DataFile
from ptsp_desk.store.keys import Keys
from ptsp_desk.store.marks import Mark, Marks


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay found: how many entries, those whose personal part isn't here, tables that don't follow.

    ``closes`` says of each closing of a day whose signature or digest doesn't hold which it is and why.
    """

    entries: int
    withheld: tuple[str, ...]
    differing: tuple[str, ...]
    closes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Restored:
    """What going on from a backup led to.

    ``lost`` counts the numbers on paper that the backup doesn't know; ``missing`` the entries that are known to have
    been written after it, by the high-water mark or the database that it replaced.
    """

    desk: str
    epoch: int
    entries: int
    lost: int
    missing: int
    replaced: Path | None


class Journals:
    """What IT does with a desk's journal."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def check(self) -> Replayed:
        """Check every byte of the journal, and that every table follows from it; nothing is changed.

        Raises:
            Damaged: an entry is missing, changed or out of place, a page is broken, or the folder is older than this
                desk's last work.
        """
        desk = self._desk
        if desk.locked:
            raise Damaged(desk.locked)
        faults = _Faults()
        entries, differing = compared(desk.database, desk.office, lambda its: _checked(its, desk.office, faults))
        return faults.replayed(entries, differing)

    def replay(self) -> Replayed:
        """Make every table again from the journal, in one transaction.

        Raises:
            Damaged: the journal isn't sound; nothing is changed.
        """
        if self._desk.locked:
            raise Unavailable(self._desk.locked)
        faults = _Faults()
        with self._desk.database.writing() as connection:
            whole = list(_checked(connection, self._desk.office, faults))
            entries = fold.remake(connection, self._desk.office, whole)
        return faults.replayed(entries)

    def backup(self, target: Path) -> Facts:
        """Write a copy of the database to a new file while the desk goes on working.

        It gets its name when its chain was found whole: every entry can then be folded again from it.

        Raises:
            Damaged: what is stored here is broken, or what was written, or this desk's last entries lack here, which
                the copy would hide from those who choose the newest; there is no such file then.
        """
        if self._desk.behind:
            raise Damaged(self._desk.behind)
        begun = self._desk.now()
        facts = backups.write(self._desk.database, target, self._check_chain)
        backups.note(self._desk.folder, begun)
        return facts

    def _check_chain(self, copied: Path) -> None:
        desk = self._desk
        for _ in sound(backups.entries(copied, desk.database.file.key, desk.office)):
            pass

    def clock_fault(self) -> str:
        """Return a sentence where the computer's clock is earlier than the last entry, else nothing."""
        with self._desk.database.reading() as connection:
            last = journal.last_at(connection, self._desk.office, self._desk.id)
        at = None if last is None else moment(last)
        return clock_fault(self._desk.now(), at, self._desk.in_force.office.zone)


@dataclass(frozen=True, slots=True)
class Restoration:
    """What an admin says when going on from a backup.

    ``last_number`` is the last registration number seen on paper; it may be left out where this machine's high-water
    mark is there. ``database_key`` is for an encrypted backup whose key isn't on this machine.
    """

    backup: Path | None
    """None: go on with the database that is in the folder, for a folder that was copied."""
    last_number: str | None = None
    database_key: bytes | None = None


def restore(
    folder: Path,
    asked: Restoration,
    officer: Officer,
    *,
    clock: Callable[[], datetime] = utc_now,
    random: Callable[[int], bytes] = os.urandom,
) -> Restored:
    """Put a backup back and go on in a new epoch with a new key, so that no number is given twice.

    Every table is made again from the journal, which is a chain, so that nothing is gone on with that changed in the
    backup unseen.

    Raises:
        Refused: it isn't known which numbers were given, or the backup is of another desk.
        Damaged: the backup isn't sound; nothing is changed.
    """
    paper = _on_paper(asked.last_number)
    desk = _desk_of(folder, paper)
    office, _ = parse_desk_id(desk)
    mark = _mark_of(desk)
    if mark is None and paper is None:
        raise refuse(
            "last_number",
            "Catatan nomor terakhir tidak ada di komputer ini. Tulis nomor pendaftaran terakhir yang pernah dicetak "
            f"loket {desk}, misalnya --last-number {desk}A-00123-5.",
        )
    keys = Keys(desk)
    key = asked.database_key or keys.load_database_key()
    source = asked.backup or folder / FILE_NAME
    facts = backups.check(source, key)
    known = [epoch for holder, epoch, _ in facts.heads if holder == desk]
    if not known:
        raise refuse("backup", f"Berkas {source} bukan cadangan loket {desk}.")
    for _ in sound(backups.entries(source, key, office)):
        pass
    migrate.check_shape(DataFile(source, key))
    if asked.database_key is not None:  # it opened the backup, so it is the right one to keep
        keys.save_database_key(asked.database_key)
    epoch = 1 + max(*known, mark.epoch if mark else 0, paper.epoch if paper else 0)
    private = keys.load_signing(epoch) or signing.new_private_key(random(32))
    keys.save_signing(epoch, private)
    replaced = backups.put_back(source, folder, key) if asked.backup else None
    write_identity(folder, desk)
    with closing(Database.open(folder, key)) as database, database.writing() as connection:
        fold.remake(connection, office, sound(journal.entries(connection, office)))
        tail = journal.tail(connection, office, desk)
        counter = applications.last_counter(connection, office, desk, paper.epoch) if paper else 0
        writer = Writer(connection, desk, officer, Given(tail, None, clock, random))
        writer.open_epoch(epoch, private, "restore")
    with Marks(desk) as marks:
        marks.renew(mark_at(writer.tail))
    lost = max(0, paper.counter - counter) if paper else 0
    return Restored(desk, epoch, facts.entries, lost, _missing(desk, facts, mark, replaced, key), replaced)


def _missing(desk: str, facts: Facts, mark: Mark | None, replaced: Path | None, key: bytes | None) -> int:
    """Return how many entries of a desk are known to be newer than a backup."""
    heads = {epoch: seq for holder, epoch, seq in facts.heads if holder == desk}
    by_mark = mark.seq - heads.get(mark.epoch, 0) if mark else 0
    try:
        by_database = backups.check(replaced / FILE_NAME, key).entries - facts.entries if replaced else 0
    except DeskError:  # it may have been replaced because it can't be read
        by_database = 0
    return max(0, by_mark, by_database)


def _on_paper(last_number: str | None) -> RegistrationNumber | None:
    try:
        return RegistrationNumber.parse(last_number) if last_number else None
    except Refused as refused:
        raise under("last_number", refused) from refused


def _desk_of(folder: Path, paper: RegistrationNumber | None) -> str:
    if (folder / IDENTITY).exists():
        desk = identity(folder)
        if paper is not None and desk_id(paper.office, paper.desk) != desk:
            raise refuse("last_number", f"Nomor {paper} bukan dari loket {desk}.")
        return desk
    if paper is None:
        raise refuse("last_number", "Tulis nomor pendaftaran terakhir yang pernah dicetak loket ini.")
    return desk_id(paper.office, paper.desk)


def _mark_of(desk: str) -> Mark | None:
    """Return the mark on this machine; a damaged one says nothing, so the number on paper must."""
    try:
        with Marks(desk) as marks:
            return marks.read()
    except Damaged:
        return None


@dataclass(slots=True)
class _Faults:
    """What was found on the way through a sound journal."""

    withheld: dict[Key, str] = field(default_factory=dict)
    closes: list[str] = field(default_factory=list)

    def replayed(self, entries: int, differing: Iterable[str] = ()) -> Replayed:
        return Replayed(entries, tuple(self.withheld.values()), tuple(differing), tuple(self.closes))


def _checked(connection: Connection, office: str, faults: _Faults) -> Iterator[Sealed]:
    """Pass on the sound entries, and note closings that don't hold and personal parts that lack without a reason."""
    keys: dict[str, dict[bytes, bytes]] = {}
    for sealed in sound(journal.entries(connection, office)):
        entry = sealed.entry
        if sealed.withheld:
            faults.withheld[sealed.key] = name(entry)
        if entry.kind == "personal.blanked":
            for desk, epoch, seq in entry.body["keys"]:
                faults.withheld.pop((desk, epoch, seq), None)
        if entry.kind == "epoch.opened":
            public = bytes.fromhex(entry.body["public_key"])
            keys.setdefault(entry.desk, {})[signing.key_id(public)] = public
        if entry.kind == CLOSED and (fault := fault_of(sealed, keys[entry.desk])):
            faults.closes.append(f"Penutupan hari pada catatan {name(entry)} tidak sah: {fault}.")
        yield sealed
