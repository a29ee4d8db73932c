"""A backup while the desk goes on working, against copying the file."""

import shutil
import statistics
import threading
from collections.abc import Callable, Iterable
from itertools import count, islice
from time import perf_counter

from ptsp_desk.app import App
from ptsp_desk.store.driver import flush
from tests.benchmarks.data import office, raw
from tests.benchmarks.harness import Line, Setting, at_most, quantile, race, summary
from tests.offices import CLERK

_MOST_DELAYED_MS = 50


def run(setting: Setting) -> list[Line]:
    return [line for encrypted in (False, True) for line in _lines(setting, encrypted=encrypted)]


def _lines(setting: Setting, *, encrypted: bool) -> list[Line]:
    kind, most = ("encrypted", 7) if encrypted else ("plain", 3)
    place = setting.place / f"backup-{kind}"
    with office(setting.rows, registered=500, encrypted=encrypted, place=place) as folder, App(folder) as app:
        target = place / "copy.db"

        def backup() -> None:
            target.unlink(missing_ok=True)
            app.journals.backup(target)

        def copy() -> None:
            target.unlink(missing_ok=True)
            shutil.copyfile(folder / "desk.db", target)
            flush(target)

        times = race({"backup": backup, "copy of the file": copy}, setting.rounds(5, 9))
        size = (folder / "desk.db").stat().st_size / 2**20
        alone, beside, people = list[float](), list[float](), count()
        for _ in range(4):  # in turns, for a busy machine delays by itself
            alone += _delays(app, lambda: None, islice(people, 15))
            beside += _delays(app, backup, islice(people, 15))
    what = f"Backup, {kind}, {size:.0f} MB, checked, against a copy of the file"
    usual = statistics.median(alone)
    delay = max(beside) - max(usual, quantile(alone, 0.95))
    found = f"{delay:.0f} ms more than 95 % of those without one, {max(beside) - max(alone):.0f} more than the longest"
    return [
        at_most(what, times, "backup", "copy of the file", most),
        Line(
            f"The longest registration during a backup, {kind}, {setting.rows:,} files",
            found,
            f"≤ {_MOST_DELAYED_MS} ms",
            delay <= _MOST_DELAYED_MS,
            delay,
            summary({"alone": alone, "during a backup": beside}),
        ),
    ]


def _delays(app: App, backup: Callable[[], None], people: Iterable[int]) -> list[float]:
    """Return how many milliseconds registrations take while backups are made one after the other."""
    ended = threading.Event()

    def again() -> None:
        while not ended.wait(0.01):
            backup()

    beside = threading.Thread(target=again)
    beside.start()
    took = []
    for number in people:
        start = perf_counter()
        app.applications.register(raw(number), CLERK)
        took.append((perf_counter() - start) * 1000)
        ended.wait(0.05)  # a clerk is slower than this
    ended.set()
    beside.join()
    return took
