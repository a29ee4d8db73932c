"""Whether anything was lost: asked of an office's folder after every fault, always the same questions."""

import atexit
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ptsp_desk.app import App
from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.journal import sound
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.store import fold, journal
from ptsp_desk.store.database import Database
from ptsp_desk.store.keys import Keys
from tests.offices import CLERK, raw_connection, request

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
            found = [*_journal(app, closes), *_tables(app)]
            before = stored(folder)
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
        visits={external_id: (number, code) for external_id, number, code in visits},
    )


def _journal(app: App, closes: int) -> list[str]:
    with app.desk.database.reading() as connection:
        kinds = [sealed.entry.kind for sealed in sound(journal.entries(connection, OFFICE))]
        visits = connection.exec_driver_sql("SELECT count(*) FROM visits").scalar_one()
        files = connection.exec_driver_sql("SELECT count(*) FROM applications").scalar_one()
    held = {
        "file without entry": files == kinds.count("application.received"),
        "visit lost": visits == files + kinds.count("visit.turned_back"),
        "closing lost or twice": not closes or kinds.count("day.closed") == closes,
    }
    return [name for name, holds in held.items() if not holds]


def _tables(app: App) -> list[str]:
    """Compare the tables with the fold of the journal: as ``replay --check``, with tables that are made once only."""
    with app.desk.database.reading() as connection, _scratch().engine.connect() as other:  # which is never committed
        fold.remake(other, OFFICE, journal.entries(connection, OFFICE))
        differing = fold.differing(connection, other, OFFICE)
    return [f"table {table} does not follow from the journal" for table in differing]


@cache
def _scratch() -> Database:
    folder = tempfile.TemporaryDirectory()
    made = Database.open(Path(folder.name), None, create=True)
    atexit.register(folder.cleanup)
    atexit.register(made.close)
    return made


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
