"""Registering at the counter, against the same SQL by hand."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from itertools import count
from pathlib import Path

from ptsp_desk.app import App
from tests.benchmarks.data import driver, office, raw
from tests.benchmarks.harness import Line, Setting, of_its_rate, race
from tests.benchmarks.recording import replay
from tests.offices import CLERK, Clock
from tests.statements import Sent, sent

_AT_ONCE = 20


def run(setting: Setting) -> list[Line]:
    return [_race(setting, encrypted=encrypted) for encrypted in (True, False)]


def _race(setting: Setting, *, encrypted: bool) -> Line:
    rounds = setting.rounds(15, 40)
    with ExitStack() as stack:
        place = setting.place
        with office(setting.rows, encrypted=encrypted, place=place / "recorded") as folder, _opened(folder) as app:
            kept = [_recorded(app, number) for number in range(_AT_ONCE * (rounds + 2))]
        ours = stack.enter_context(office(setting.rows, encrypted=encrypted, place=place / "ours"))
        app = stack.enter_context(_opened(ours))
        theirs = stack.enter_context(office(setting.rows, encrypted=encrypted, place=place / "by-hand"))
        connection = driver(theirs)
        stack.callback(connection.close)
        mine, by_hand = count(), iter(kept)

        def register() -> None:
            for _ in range(_AT_ONCE):
                app.applications.register(raw(next(mine)), CLERK)

        def same() -> None:
            for _ in range(_AT_ONCE):
                replay(connection, next(by_hand))

        times = race({"register": register, "the same SQL by hand": same}, rounds)
    for values in times.values():
        values[:] = [value / _AT_ONCE for value in values]
    kind = "encrypted" if encrypted else "not encrypted"
    what = f"Register, {setting.rows:,} files, {kind}, against the same SQL by hand"
    return of_its_rate(what, times, "register", "the same SQL by hand", 0.35)


def _recorded(app: App, number: int) -> list[Sent]:
    with sent(app) as found:
        app.applications.register(raw(number), CLERK)
    return found


@contextmanager
def _opened(folder: Path) -> Iterator[App]:
    seed = count()
    with App(folder, clock=Clock(), random=lambda size: sha256(str(next(seed)).encode()).digest()[:size]) as app:
        app.in_force  # noqa: B018 - read before the first registration, as the window does
        yield app
