"""Setting up an office and changing what is in force in it."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ptsp_desk.core import promises, signing
from ptsp_desk.core.catalogue import Catalogue, Version
from ptsp_desk.core.errors import Problem, Refused, Unavailable, refuse
from ptsp_desk.core.journal import OFFICE, Act
from ptsp_desk.core.numbers import check_office_code, desk_id
from ptsp_desk.core.officers import Officer, check_may_set
from ptsp_desk.core.offices import holiday, hours_setting, logo_setting, setting
from ptsp_desk.core.promises import DEFAULT_HOURS, Calendar, Holiday, Hours, Promise, known_holidays
from ptsp_desk.core.signatories import Signatory, signatories_setting
from ptsp_desk.operations.desks import Desk, Given, Writer, utc_now, write_identity
from ptsp_desk.paper import logos
from ptsp_desk.store import applications, offices
from ptsp_desk.store.database import Database
from ptsp_desk.store.driver import flush
from ptsp_desk.store.journal import NOTHING
from ptsp_desk.store.keys import Keys
from ptsp_desk.store.marks import FIRST, Mark, Marks
from ptsp_desk.sync import reach


@dataclass(frozen=True, slots=True)
class NewOffice:
    """What it takes to open an office: ``settings`` by name, the catalogue's files as bytes."""

    code: str
    desk: int
    settings: Mapping[str, str]
    catalogue: tuple[bytes, ...]
    hours: tuple[Hours, ...] = (DEFAULT_HOURS,)
    encrypted: bool = False
    logo: bytes | None = None


def create(
    folder: Path,
    new: NewOffice,
    officer: Officer,
    *,
    clock: Callable[[], datetime] = utc_now,
    random: Callable[[int], bytes] = os.urandom,
) -> None:
    """Set up an office in a folder that doesn't exist yet or is empty; afterwards it is there whole, or not at all.

    Raises:
        Refused: something about the office is wrong, the folder is in use, or this desk works elsewhere already.
    """
    desk = desk_id(check_office_code(new.code), new.desk)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise refuse("data", f"Folder {folder} tidak kosong; pilih folder lain.")
    acts = _first_acts(new, clock().date())
    with Marks(desk) as marks:
        mark = marks.read()
    # Setting up marks its first entry alone, and every act after it moves the mark up: a mark that still stands there
    # is that of an attempt that was cut off, or of an office that never did anything.
    if mark is not None and mark.place != FIRST:
        raise refuse(
            "desk",
            f"Loket {desk} sudah pernah bekerja di komputer ini; nomor bisa kembar. Pakai folder datanya, pulihkan "
            "cadangannya dengan ptsp-desk restore, atau pilih nomor loket lain.",
        )
    keys = Keys(desk)
    if new.encrypted and keys.load_database_key() is None:
        keys.save_database_key(random(32))
    private = keys.load_signing(1) or signing.new_private_key(random(32))
    keys.save_signing(1, private)
    with _building(folder) as work:
        with (
            contextlib.closing(Database.open(work, keys.load_database_key(), create=True)) as database,
            database.writing() as connection,
        ):
            writer = Writer(connection, desk, officer, Given(NOTHING, None, clock, random))
            opened = writer.open_epoch(1, private, "init")
            for act in acts:
                writer.add(act)
        write_identity(work, desk)
        with Marks(desk) as marks:
            marks.renew(Mark(*FIRST, bytes.fromhex(opened.hash)))


@dataclass(frozen=True, slots=True)
class Touched:
    """A promise that was made, and what it would be by a changed calendar."""

    number: str
    old: Promise
    new: Promise


class Offices:
    """What head and admin may change; anybody else is refused."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def set(self, name: str, value: str, officer: Officer) -> None:
        """Change one setting of the office."""
        check_may_set(officer)
        with self._desk.acting(officer) as writer:
            writer.add(setting(name, value))

    def change(self, values: Mapping[str, str], officer: Officer) -> int:
        """Change settings together, those that differ from what is set; return how many.

        Raises:
            Refused: with every value that can't be, also a public address that doesn't answer.
        """
        check_may_set(officer)
        wanted = _settings(values)
        self._check_reached(values.get("public_host", ""))
        with self._desk.acting(officer) as writer:
            settings = offices.settings_of(writer.connection, self._desk.office)
            now = {name: act for name, act in wanted.items() if _value(act) != settings.get(name, "")}
            for act in now.values():
                writer.add(act)
        return len(now)

    def set_logo(self, png: bytes, officer: Officer) -> None:
        """Set the logo of the letterhead, or take it away where ``png`` is empty.

        Raises:
            Refused: it isn't a picture that a letterhead can take.
        """
        check_may_set(officer)
        self._add(_logo(png) if png else [logo_setting(b"")], officer)

    def set_hours(self, hours: tuple[Hours, ...], officer: Officer) -> None:
        """Set the opening hours, in place of those before."""
        check_may_set(officer)
        self._add([hours_setting(hours)], officer)

    def set_holidays(self, items: Sequence[Holiday], officer: Officer) -> None:
        """Add holidays and closures, or take days back by ``hari_kerja``."""
        check_may_set(officer)
        self._add([holiday(item) for item in items], officer)

    def set_signatories(self, signatories: Sequence[Signatory], officer: Officer) -> None:
        """Set who signs, in place of those before.

        Raises:
            Refused: one of them isn't whole; every problem is named.
        """
        check_may_set(officer)
        self._add([signatories_setting(signatories)], officer)

    def touched_promises(
        self, holidays: Sequence[Holiday] = (), hours: tuple[Hours, ...] | None = None
    ) -> list[Touched]:
        """Return the open promises that the calendar, with these changes to it, would date otherwise than was promised.

        In the order of their dates. A promise that was made stands until an entry replaces it.
        """
        in_force = self._desk.look_again()
        days = {**in_force.calendar.holidays, **{item.day: item for item in holidays}}
        calendar = Calendar.of(days.values(), hours or in_force.calendar.hours)
        with self._desk.database.reading() as connection:
            running = applications.running(connection, self._desk.office)
        zone = in_force.office.zone
        again = [(item, promises.recounted(item.promise, item.received_at, calendar, zone)) for item in running]
        return [Touched(item.number, item.promise, new) for item, new in again if new.date != item.promise.date]

    def adopt(self, data: bytes, valid_from: date, officer: Officer) -> Version:
        """Adopt a catalogue file from a day on; what was registered under an older version keeps it.

        Raises:
            Refused: the file has problems, all of which are named, or that version is adopted for that day already.
        """
        check_may_set(officer)
        version = Version.of(data, valid_from)
        with self._desk.acting(officer) as writer:
            known = writer.in_force.catalogue.versions
            if any(item.sha256 == version.sha256 and item.valid_from == valid_from for item in known):
                raise refuse("", f"Katalog {version.service.code} ini sudah berlaku sejak {valid_from.isoformat()}.")
            Catalogue([*known, version])
            writer.add(adopted(version, data))
        return version

    def _check_reached(self, host: str) -> None:
        if host and host != self._desk.look_again().office.public_host and not reach.answers(host):
            raise refuse(
                "public_host", f"Alamat {host} tidak menjawab dari loket ini; yang belum terjangkau tidak dicetak."
            )

    def _add(self, acts: Sequence[Act], officer: Officer) -> None:
        with self._desk.acting(officer) as writer:
            for act in acts:
                writer.add(act)


def adopted(version: Version, data: bytes) -> Act:
    """Return the act of adopting a catalogue file; its text is kept whole, so that every fee can be explained."""
    body = {
        "service": version.service.code,
        "sha256": version.sha256,
        "valid_from": version.valid_from.isoformat(),
    }
    return Act("catalogue.adopted", OFFICE, body, {"text": data.decode("utf-8")})


def _settings(values: Mapping[str, str]) -> dict[str, Act]:
    acts, problems = {}, list[Problem]()
    for name, value in values.items():
        try:
            acts[name] = setting(name, value)
        except Refused as refused:
            problems += refused.problems
    if problems:
        raise Refused(*problems)
    return acts


def _value(act: Act) -> object:
    return act.body.get("value", (act.personal or {}).get("value"))


def _logo(png: bytes | None) -> list[Act]:
    if png is None:
        return []
    logos.check(png)
    return [logo_setting(png)]


def _first_acts(new: NewOffice, today: date) -> list[Act]:
    versions = [(Version.of(data), data) for data in new.catalogue]
    Catalogue(version for version, _ in versions)
    return [
        *(setting(name, value) for name, value in new.settings.items()),
        *_logo(new.logo),
        hours_setting(new.hours),
        *(holiday(item) for item in known_holidays(today.year - 1, today.year + 2)),
        *(adopted(version, data) for version, data in versions),
    ]


@contextlib.contextmanager
def _building(folder: Path) -> Iterator[Path]:
    """Give a folder beside ``folder`` to build in; it takes the name when everything in it is on the disk."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise Unavailable(f"Folder {folder} tidak bisa dibuat ({error.strerror}).") from error
    try:
        yield work
        work.replace(folder)
        flush(folder.parent)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise
