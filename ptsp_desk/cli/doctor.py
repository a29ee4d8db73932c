"""Is everything in order here? One line a thing."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ptsp_desk.cli import rules, usage
from ptsp_desk.cli.surroundings import HERE, Surroundings, columns
from ptsp_desk.core import words
from ptsp_desk.core.errors import Damaged, DeskError
from ptsp_desk.core.readiness import LITTLE_BYTES, SCARCE_BYTES

if TYPE_CHECKING:
    from ptsp_desk.app import App


class State(StrEnum):
    OK = "ok"
    WARNING = "perhatian"
    WRONG = "salah"


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how it is, and a sentence."""

    name: str
    state: State
    sentence: str


def doctor(*, here: Surroundings = HERE) -> int:
    """Look at everything; 1 where something is wrong."""
    checks = list(_checks(here))
    here.answer(
        [{"name": item.name, "state": item.state.value, "sentence": item.sentence} for item in checks],
        lambda: columns([(item.state.value, item.name, item.sentence) for item in checks]),
    )
    return int(any(item.state is State.WRONG for item in checks))


def _checks(here: Surroundings) -> Iterator[Check]:
    yield Check("Program", State.OK, f"ptsp-desk {usage.version()}")
    yield _attempt("SQLite", _library)
    yield _attempt("Ruang disk", lambda: _room(here))
    try:
        with here.office(quiet=True) as app:
            yield from _office(app)
    except DeskError as error:
        yield Check("Folder data", State.WRONG, str(error))


def _office(app: "App") -> Iterator[Check]:
    office = app.in_force.office
    encrypted = "terenkripsi" if app.desk.database.file.key else "tidak terenkripsi"
    yield Check("Folder data", State.OK, f"{app.desk.folder}: {office.name}, loket {app.desk.id}, {encrypted}")
    yield _attempt("Berkas database", lambda: _file(app))
    if app.desk.locked:
        yield Check("Kunci dan catatan nomor", State.WRONG, app.desk.locked)
    else:
        yield Check(
            "Kunci dan catatan nomor", State.OK, f"masa pencatatan {app.desk.epoch}, catatan {app.desk.tail.seq}"
        )
        yield _attempt("Jurnal", lambda: _journal(app))
    fault = app.journals.clock_fault()
    told = f"{fault} Betulkan jamnya." if fault else "tidak lebih awal dari catatan terakhir"
    yield Check("Jam", State.WRONG if fault else State.OK, told)
    yield _attempt("Hari libur", lambda: _holidays(app))
    yield _attempt("Katalog", lambda: _catalogue(app))
    yield _backups(app)
    if app.ballots.problem:
        yield Check("Jawaban survei", State.WARNING, app.ballots.problem)
    hub = office.hub
    yield Check(
        "Pusat", State.OK, f"{hub}, belum pernah dihubungi" if hub else "belum ditetapkan; loket bekerja sendiri"
    )
    host = office.public_host
    yield Check("Kode QR", State.OK, f"https://{host}" if host else "baris teks biasa, belum ada alamat publik")


def _attempt(name: str, look: Callable[[], tuple[State, str]]) -> Check:
    try:
        return Check(name, *look())
    except DeskError as error:
        return Check(name, State.WRONG, str(error))


def _library() -> tuple[State, str]:
    from ptsp_desk.store import driver

    driver.check_library()
    return State.OK, "bukan versi yang dapat merusak berkas data"


def _room(here: Surroundings) -> tuple[State, str]:
    folder = here.folder
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    state = State.WRONG if free < SCARCE_BYTES else State.WARNING if free < LITTLE_BYTES else State.OK
    return state, f"{words.amount(free // 1_000_000)} MB bebas"


def _file(app: "App") -> tuple[State, str]:
    from ptsp_desk.store import backups

    file = app.desk.database.file
    try:
        facts = backups.check(file.path, file.key)
    except Damaged:
        return State.WRONG, "rusak; jangan memberi nomor lagi, pulihkan cadangan terakhir dengan ptsp-desk restore"
    return State.OK, f"utuh, {words.amount(facts.bytes // 1024)} KiB"


def _journal(app: "App") -> tuple[State, str]:
    found = app.journals.check()
    if found.differing:
        return State.WRONG, f"tabel {', '.join(found.differing)} tidak sama dengan jurnal; jalankan ptsp-desk replay"
    if found.closes:
        return State.WRONG, " ".join(found.closes)
    if found.withheld:
        return State.WARNING, f"{len(found.withheld)} catatan tanpa bagian pribadinya, tanpa alasan"
    return State.OK, f"{words.amount(found.entries)} catatan, rantainya utuh, semua tabel sama dengan jurnal"


def _holidays(app: "App") -> tuple[State, str]:
    known = app.in_force.calendar.known_until
    if known >= rules.today(app.in_force) + timedelta(days=365):
        return State.OK, f"diketahui sampai {words.date_plain(known)}"
    told = f"hanya diketahui sampai {words.date_plain(known)}" if known.year > 1 else "belum ada satu pun"
    return State.WARNING, f"{told}; janji sesudahnya sementara sampai SKB berikutnya dimasukkan"


def _catalogue(app: "App") -> tuple[State, str]:
    services = [item.service for item in app.in_force.catalogue.current(rules.today(app.in_force))]
    samples = [service.code for service in services if service.sample_of]
    tariffs = sum(len(service.tariffs) for service in services)
    text = f"{len(services)} layanan dan {tariffs} tarif berlaku"
    if not services:
        return State.WRONG, "tidak ada layanan yang berlaku hari ini"
    if samples:
        return State.WARNING, f"{text}; masih contoh: {', '.join(samples)}"
    return State.OK, text


def _backups(app: "App") -> Check:
    from ptsp_desk.store import backups

    newest = backups.newest(app.desk.folder)
    if newest is None:
        return Check("Cadangan", State.WARNING, "belum ada; tulis ke disk lain dengan ptsp-desk backup")
    day = newest.astimezone(app.in_force.office.zone)
    return Check("Cadangan", State.OK, f"yang terbaru dari {words.date_plain(day)}")
