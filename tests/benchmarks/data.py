"""Offices to measure on: made once from a seed, kept under build/ by what they are made from, and copied for use.

A few files are registered as at the counter. The others are their rows again under other names, numbers and days,
written straight into the tables as the files of desk 01, which have no entries in this desk's journal.
"""

import hashlib
import os
import random
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from ptsp_desk import paths
from ptsp_desk.app import App, sample_files
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.operations.offices import NewOffice, create
from ptsp_desk.paper.sizes import Size
from ptsp_desk.store.driver import Access, DataFile, connect
from ptsp_desk.store.keys import Keys
from ptsp_desk.store.search import SearchText, _indexed
from tests.offices import ADMIN, CLERK, FEES, HEAD, SETTINGS, Clock, request

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "benchmarks"

OPENING = datetime(2026, 11, 17, 1, 0, tzinfo=UTC)
TODAY = date(2026, 11, 17)
"""The day on which the offices are measured: a Tuesday, after years of files."""
PIN = "2580"
A_DAY = 300
"""Files that desk 01 takes in on a day."""
_IN_PROCESS = 3000
"""Its newest files that are still in process; those before them have ended."""

_GIVEN = ("Andi", "Muhammad", "Sitti", "Nur", "Abdul", "Budi", "Wahyu", "Rahmat", "Dewi", "Indah", "Yusuf", "Hasan")
_FIRST = ("ma", "ka", "sa", "ra", "pa", "la", "da", "ta", "ba", "wi", "su", "an", "al", "ju", "ha", "to")
_LAST = ("nna", "ngga", "lolo", "ppi", "jaya", "rman", "ding", "wati", "san", "ruddin", "tta", "lla")
SURNAMES = tuple((one + two).capitalize() for one in _FIRST for two in _LAST)
VILLAGES = ("Juppandang", "Galonta", "Leoran", "Puserren")


def raw(number: int) -> dict[str, Any]:
    """Return the request of somebody invented; the same for the same number."""
    pairs = list(FEES)
    name = f"{_GIVEN[number % len(_GIVEN)]} {SURNAMES[number * 7 % len(SURNAMES)]} {SURNAMES[number % len(SURNAMES)]}"
    applicant = {
        "name": name,
        "nik": f"7316{number % 28 + 1:02}010190{number % 9000 + 1000:04}",
        "phone": f"0812 3{number % 10**6:06}",
        "village": VILLAGES[number % len(VILLAGES)],
    }
    place = {"address": f"Jl. Poros {number % 90 + 1}", "village": VILLAGES[number % len(VILLAGES)]}
    return request(*pairs[number % len(pairs)], applicant=applicant, location=place)


@contextmanager
def keys_at(folder: Path) -> Iterator[None]:
    """Let offices find their keys and marks in a folder."""
    before = os.environ["PTSP_DESK_KEYS"]
    os.environ["PTSP_DESK_KEYS"] = str(folder)
    try:
        yield
    finally:
        os.environ["PTSP_DESK_KEYS"] = before


@contextmanager
def office(rows: int, *, encrypted: bool = True, registered: int = 0, place: Path) -> Iterator[Path]:
    """Give a copy of an office, whose keys are found while the block lasts.

    ``rows`` are written straight into the tables; ``registered`` went over the counter, so that the journal has them.
    """
    kept = _kept(rows, registered, encrypted=encrypted)
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(kept, place)
    try:
        with keys_at(place / "keys"):
            yield place / "kantor"
    finally:
        shutil.rmtree(place, ignore_errors=True)


def key(desk: str = "ENR-03") -> bytes | None:
    return Keys(desk).load_database_key()


def driver(folder: Path, access: Access = Access.WRITE) -> Any:
    """Return a bare connection with the settings of ours: what the same SQL by hand runs on."""
    return connect(DataFile(folder / "desk.db", key()), access)


def _kept(rows: int, registered: int, *, encrypted: bool) -> Path:
    made_from = [Path(__file__), *sorted(paths.migrations().rglob("*.py"))]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in made_from)).hexdigest()[:12]
    kept = BUILD / f"office-{digest}-{rows}-{registered}-{'encrypted' if encrypted else 'plain'}"
    if not kept.exists():
        work = kept.with_suffix(".new")
        shutil.rmtree(work, ignore_errors=True)
        if registered:
            shutil.copytree(_kept(rows, 0, encrypted=encrypted), work)
        with keys_at(work / "keys"):
            if registered:
                _register(work / "kantor", registered)
            else:
                _make(work / "kantor", rows, encrypted=encrypted)
        work.rename(kept)
    return kept


def _make(folder: Path, rows: int, *, encrypted: bool) -> None:
    new = NewOffice("ENR", 3, SETTINGS, sample_files(), encrypted=encrypted)
    create(folder, new, ADMIN, clock=Clock(OPENING - timedelta(days=1)))
    with App(folder, clock=Clock(OPENING)) as app:
        for officer in (CLERK, HEAD):
            app.officers.appoint(officer, ADMIN)
            app.officers.set_pin(officer.id, PIN, ADMIN)
        app.days.open(None, [CLERK.id], CLERK)
        answers = [app.applications.register(raw(number), CLERK) for number in range(len(FEES))]
    if rows:
        _fill(folder, [answer.application for answer in answers if answer.application], rows)


def _register(folder: Path, registered: int) -> None:
    """Bring an office to so many files that went over the counter."""
    with App(folder, clock=Clock(OPENING + timedelta(minutes=1))) as app:
        for number in range(len(FEES), registered):
            answer = app.applications.register(raw(number), CLERK)
            assert answer.application is not None
            app.receipts.record(answer.application.number, Size.A5, CLERK)
            if number % 2:
                app.applications.move(answer.application.number, "under_review", "", HEAD)


def _fill(folder: Path, templates: Sequence[Application], rows: int) -> None:
    connection = driver(folder)
    connection.execute("PRAGMA cache_size=-200000")
    connection.execute("BEGIN IMMEDIATE")
    models = [_Model(connection, application) for application in templates]
    dice = random.Random(rows)
    files = (_File(number, rows, dice) for number in range(rows))
    while part := list(islice(files, 10_000)):
        _write(connection, [(models[file.number % len(models)], file) for file in part])
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


class _File:
    """What sets one file of desk 01 apart from its model."""

    def __init__(self, number: int, rows: int, dice: random.Random) -> None:
        self.number = number
        self.seq = number + 1
        day = TODAY - timedelta(days=(rows - 1 - number) // A_DAY)
        at = datetime(day.year, day.month, day.day, 1, tzinfo=UTC) + timedelta(seconds=60 * (number % A_DAY))
        self.at = int(at.timestamp() * 1000)
        self.id = f"{self.at >> 16:08x}-{self.at & 0xFFFF:04x}-7000-8000-{number:012x}"
        self.registration = str(RegistrationNumber("ENR", 1, 1, self.seq))
        self.name = f"{dice.choice(_GIVEN)} {dice.choice(SURNAMES)} {dice.choice(SURNAMES)}"
        self.nik = f"7316{dice.randint(1, 28):02}{dice.randint(1, 28):02}0190{dice.randint(1, 9999):04}"
        self.phone = f"+62812{dice.randint(0, 99_999_999):08}"
        self.day = day.isoformat()
        self.ended = (min(day + timedelta(days=8), TODAY)).isoformat() if number < rows - _IN_PROCESS else None


class _Model:
    """The rows of a file that was registered at the counter, as SQLite has them."""

    def __init__(self, connection: Any, application: Application) -> None:
        self.service = application.service
        self.village = application.submission.location.name
        self.application = self._rows(connection, "applications", "id", application.id)[0]
        self.documents = self._rows(connection, "documents", "application", application.id)
        self.quote = self._rows(connection, "quotes", "application", application.id)[0]
        self.visit = self._rows(connection, "visits", "application", application.id)[0]

    @staticmethod
    def _rows(connection: Any, table: str, column: str, value: str) -> list[dict[str, Any]]:
        cursor = connection.execute(f"SELECT * FROM {table} WHERE {column} = ?", (value,))
        names = [item[0] for item in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]


def _write(connection: Any, part: Sequence[tuple[_Model, _File]]) -> None:
    _insert(connection, "applications", (_application(model, file) for model, file in part))
    _insert(
        connection, "documents", ({**row, "application": file.id} for model, file in part for row in model.documents)
    )
    place = [{"desk": "ENR-01", "epoch": 1, "seq": file.seq, "application": file.id} for _, file in part]
    _insert(connection, "quotes", ({**model.quote, **at} for (model, _), at in zip(part, place, strict=True)))
    _insert(
        connection,
        "visits",
        (
            {**model.visit, **at, "at": file.at, "business_day": file.day}
            for (model, file), at in zip(part, place, strict=True)
        ),
    )
    _insert(connection, "moves", (_move(model, file) for model, file in part if file.ended))
    connection.executemany(
        "INSERT INTO search (words, office, application) VALUES (?, 'ENR', ?)",
        ((_indexed(_words(model, file)), file.id) for model, file in part),
    )


def _application(model: _Model, file: _File) -> dict[str, Any]:
    applicant = f'{{"kind":"person","name":"{file.name}","nik":"{file.nik}","phone":"{file.phone}"}}'
    ended = {"stage": "issued", "ended_on": file.ended} if file.ended else {}
    return {
        **model.application,
        "id": file.id,
        "number": file.registration,
        "desk": "ENR-01",
        "counter": file.seq,
        "received_at": file.at,
        "registered_at": file.at + 60_000,
        "opened_at": file.at,
        "stage_at": file.at,
        "business_day": file.day,
        "identity": file.nik,
        "applicant": applicant,
        **ended,
    }


def _move(model: _Model, file: _File) -> dict[str, Any]:
    return {
        "office": "ENR",
        "desk": "ENR-01",
        "epoch": 1,
        "seq": file.seq + 10**8,
        "application": file.id,
        "from_stage": "approved",
        "to_stage": "issued",
        "at": file.at,
        "day": file.ended,
        "officer": HEAD.id,
        "superseded": 0,
        "service": model.service,
        "late": file.number % 20 == 0,
    }


def _words(model: _Model, file: _File) -> SearchText:
    return SearchText(
        number=file.registration,
        name=file.name,
        nik=file.nik,
        phone=file.phone,
        village=model.village,
        service=model.service,
    )


def _insert(connection: Any, table: str, rows: Iterable[dict[str, Any]]) -> None:
    rows = iter(rows)
    first = next(rows, None)
    if first is not None:
        names = list(first)
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        connection.execute(statement, list(first.values()))
        connection.executemany(statement, (list(row.values()) for row in rows))
