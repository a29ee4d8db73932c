"""Whether anything was lost: asked of an office's folder after every fault, always the same questions."""

import atexit
import tempfile
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ptsp_desk.app import App
from ptsp_desk.core.applications import taken_over
from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.journal import OFFICE as OFFICE_SUBJECT
from ptsp_desk.core.journal import Sealed, sound
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.store import fold, journal
from ptsp_desk.store.database import Database
from ptsp_desk.store.keys import Keys
from tests.offices import CLERK, raw_connection, request

if TYPE_CHECKING:
    from sqlalchemy import Table

OFFICE, DESK = "ENR", "ENR-03"
Answers = dict[str, tuple[str, str]]
"""Number and tracking code by external id; both empty where the file went back."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What a folder's database holds, read past the program."""

    sound: bool
    counters: list[tuple[int, int]]
    """Epoch and counter of each registration, in that order."""
    numbers: list[str]
    visited: int
    """How many visits, with an external id or without."""
    visits: Answers

    def given(self, epoch: int) -> int:
        """Return how many numbers were given in an epoch."""
        return sum(1 for one, _ in self.counters if one == epoch)


def faults(folder: Path, answers: Answers, closes: int = 0, service: str = "IMB") -> list[str]:
    """Open a folder as the next command would, and return all that is not as it must be; at the end registers one more.

    Every answer must be there as it was given, once; so must that many closings of a day, where there were any.
    """
    try:
        with App(folder) as app:
            if app.desk.locked:
                return [app.desk.locked]
            entries = _entries(app)
            before = stored(folder)
            found = [*_journal(before, entries, closes), *_tables(folder, entries)]
            found += _stored(before, answers)
            found += _goes_on(app, before, answers, service)
            return found
    except DeskError as error:
        return [f"{type(error).__name__}: {error}"]


def stored(folder: Path) -> Stored:
    with raw_connection(folder, Keys(DESK).load_database_key()) as raw:
        quick = raw.execute("PRAGMA integrity_check").fetchall()
        numbers = raw.execute("SELECT number, epoch, counter FROM applications ORDER BY epoch, counter").fetchall()
        visits = raw.execute(
            "SELECT v.external_id, coalesce(a.number, ''), coalesce(a.tracking_code, '') FROM visits v "
            "LEFT JOIN applications a ON a.office = v.office AND a.id = v.application"
        ).fetchall()
    return Stored(
        sound=quick == [("ok",)],
        counters=[(epoch, counter) for _, epoch, counter in numbers],
        numbers=[number for number, _, _ in numbers],
        visited=len(visits),
        visits={external_id: (number, code) for external_id, number, code in visits},
    )


def _entries(app: App) -> list[Sealed]:
    with app.desk.database.reading() as connection:
        return list(sound(journal.entries(connection, OFFICE)))


def _journal(here: Stored, entries: list[Sealed], closes: int) -> list[str]:
    kinds = [sealed.entry.kind for sealed in entries]
    received = kinds.count("application.received")
    held = {
        "file without entry": len(here.numbers) == received + kinds.count(taken_over.KIND),
        "visit lost": here.visited == received + kinds.count("visit.turned_back"),
        "closing lost or twice": not closes or kinds.count("day.closed") == closes,
    }
    return [name for name, holds in held.items() if not holds]


def _tables(folder: Path, entries: list[Sealed]) -> list[str]:
    """Compare every row of the tables with the fold of the journal, past the program."""
    other = _scratch().folded(entries)
    with raw_connection(folder, Keys(DESK).load_database_key()) as raw:
        rows = {table.name: _rows(raw, table) for table in fold.FOLDED}
    differing = [table.name for table in fold.FOLDED if rows[table.name] != _rows(other, table)]
    return [f"table {table} does not follow from the journal" for table in differing]


def _rows(raw: Any, table: "Table") -> list[tuple[Any, ...]]:
    columns = ", ".join(column.name for column in table.c)
    key = ", ".join(column.name for column in table.primary_key)
    return list(raw.execute(f"SELECT {columns} FROM {table.name} ORDER BY {key}"))


class _Scratch:
    """Tables that journals are folded into, one after the other.

    A journal is folded entry by entry, so what it begins with need not be folded anew: either all of the last journal,
    where the same office went on, or how the office was set up.
    """

    def __init__(self) -> None:
        folder = tempfile.TemporaryDirectory()
        database = Database.open(Path(folder.name), None, create=True)
        atexit.register(folder.cleanup)
        atexit.register(database.close)
        self._connection = database.engine.connect()  # which never commits
        self._set_up: list[str] = []
        self._held: list[str] = []
        self._since = self._connection.begin_nested()

    def folded(self, entries: list[Sealed]) -> Any:
        """Fold a journal; return the driver's own connection to the tables."""
        hashes = [sealed.hash for sealed in entries]
        if not self._held or hashes[: len(self._held)] != self._held:
            self._since.rollback()
            if hashes[: len(self._set_up)] != self._set_up or not self._set_up:
                begun = list(takewhile(lambda sealed: sealed.entry.subject == OFFICE_SUBJECT, entries))
                fold.remake(self._connection, OFFICE, begun)
                self._set_up = hashes[: len(begun)]
            self._held = self._set_up
            self._since = self._connection.begin_nested()
        fold.into(self._connection, OFFICE, entries[len(self._held) :])
        self._held = hashes
        return self._connection.connection.driver_connection


@cache
def _scratch() -> _Scratch:
    return _Scratch()


def _stored(here: Stored, answers: Answers) -> list[str]:
    held: dict[str, Any] = {
        "database broken": here.sound,
        "gap in the numbers": all(counter <= here.given(epoch) for epoch, counter in here.counters),
        "number twice": len(set(here.numbers)) == len(here.numbers),
        "answer lost": answers.items() <= here.visits.items(),
    }
    return [name for name, holds in held.items() if not holds]


def _goes_on(app: App, before: Stored, answers: Answers, service: str) -> list[str]:
    application = app.applications.register(request(service), CLERK).application
    assert application is not None
    given = {number for number, _ in answers.values()}
    expected = RegistrationNumber(OFFICE, 3, app.desk.epoch, 1 + before.given(app.desk.epoch))
    if application.number in given or application.number in before.numbers:
        return [f"{application.number} is given a second time"]
    return [] if application.number == str(expected) else [f"{application.number} follows instead of {expected}"]
