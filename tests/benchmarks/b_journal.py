"""Reading the journal again: its chain and what it folds to, and the whole check of a desk."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import cycle
from time import perf_counter
from typing import TYPE_CHECKING, Any

import msgspec

from ptsp_desk.app import App
from ptsp_desk.core.applications import entries
from ptsp_desk.core.journal import Act, Sealed, seal, sound, unseal
from ptsp_desk.store import application_rows, applications, fold, journal, listed
from ptsp_desk.store.database import Database
from ptsp_desk.store.search import _indexed
from tests.benchmarks.data import driver, key, office
from tests.benchmarks.harness import Line, Setting, at_most, race

if TYPE_CHECKING:
    from ptsp_desk.core.applications.records import Application

_IN_MEMORY = 100_000


class _Entry(msgspec.Struct):
    """An entry decoded as a whole, which ours isn't."""

    desk: str
    epoch: int
    seq: int
    at: int
    officer: str
    kind: str
    version: int
    subject: str
    body: dict[str, Any]
    personal_digest: str
    previous: str


_DECODE = msgspec.json.Decoder(_Entry).decode
_DETAILS = msgspec.json.Decoder(dict[str, Any]).decode


def run(setting: Setting) -> list[Line]:
    return [_in_memory(setting), _checked(setting)]


def _in_memory(setting: Setting) -> Line:
    models = office(0, registered=40, place=setting.place / "models")
    with models as folder, App(folder) as app, app.desk.database.reading() as connection:
        kept = list(journal.entries(connection, app.desk.office))
    stored = [(item.data, item.personal, item.salt) for item in _longer(kept, _IN_MEMORY)]

    def ours() -> None:
        state: dict[str, Application] = {}
        for sealed in sound(unseal(*item) for item in stored):
            kind, subject = sealed.entry.kind, sealed.entry.subject
            if kind == "application.received":
                state[subject] = entries.received_application(sealed)
            elif subject in state:
                state[subject] = entries.evolve(state[subject], sealed)

    def decoded() -> None:
        for data, personal, _ in stored:
            _DECODE(data)
            if personal is not None:
                _DETAILS(personal)

    times = race({"chain and fold": ours, "decoding": decoded}, setting.rounds(3, 9))
    what = f"Chain and fold of {len(stored):,} entries in memory, against decoding them"
    return at_most(what, times, "chain and fold", "decoding", 3)


def _longer(kept: Sequence[Sealed], wanted: int) -> Iterator[Sealed]:
    """Go on with a journal: what was done to its files is done again and again, to new ones."""
    yield from kept
    last = kept[-1]
    about = [item for item in kept if item.entry.kind in {"application.received", "receipt.printed", "stage.changed"}]
    for number, model in zip(range(wanted - len(kept)), cycle(about), strict=False):
        entry = model.entry
        subject = f"{entry.subject[:-6]}{number // len(about):06x}{entry.subject[-6:]}"
        act = Act(entry.kind, subject, entry.body, model.details() or None, entry.version)
        desk, epoch, seq = last.key
        place: dict[str, Any] = {"desk": desk, "epoch": epoch, "seq": seq + 1, "at": entry.at}
        last = seal(act, officer=entry.officer, previous=last.hash, salt=bytes(16), **place)
        yield last


def _checked(setting: Setting) -> Line:
    registered = setting.rounds(1000, 20_000)
    with office(0, registered=registered, place=setting.place / "check") as folder, App(folder) as app:
        with app.desk.database.reading() as connection:
            rows = {
                table.name: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table.name}")]
                for table in fold.FOLDED
            }
            ids = [file.id for file in listed.newest(connection, app.desk.office, registered)]
            files = applications.by_ids(connection, app.desk.office, ids)
        words = [(_indexed(application_rows.words(file)), file.id) for file in reversed(files)]
        count = app.desk.tail.seq
        scratch = setting.place / "bare"

        def check() -> None:
            found = app.journals.check()
            assert (found.entries, found.differing) == (count, ())

        def bare() -> float:
            shutil.rmtree(scratch, ignore_errors=True)
            Database.open(scratch, key(), create=True).close()
            with closing(driver(scratch)) as connection:
                start = perf_counter()
                connection.execute("BEGIN IMMEDIATE")
                for name, mine in rows.items():
                    if mine:
                        connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(mine[0]))})", mine)
                connection.executemany("INSERT INTO search (words, office, application) VALUES (?, 'ENR', ?)", words)
                connection.execute("COMMIT")
                return perf_counter() - start

        times = race({"replay --check": check, "the bare inserts": bare}, setting.rounds(3, 5))
    inserted = sum(map(len, rows.values()))
    what = f"replay --check of {count:,} entries, encrypted, against the bare inserts of {inserted:,} rows"
    return at_most(what, times, "replay --check", "the bare inserts", 2)
