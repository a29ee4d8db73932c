"""The questions of the search box and of the applicant's fields, against the same SQL by hand."""

import statistics
from collections.abc import Callable
from functools import partial
from typing import Any

from ptsp_desk.app import App
from tests.benchmarks.data import SURNAMES, VILLAGES, driver, office
from tests.benchmarks.harness import Line, Setting, Times, at_most, race, ratio, summary, within
from tests.benchmarks.recording import replay
from tests.offices import Clock
from tests.statements import Sent, reads

_NAME = SURNAMES[5]
QUERIES = {
    "every number": "enr",
    "a part of the number": "ENR-01A",
    "a whole number": "ENR-01A-00123",
    "two letters": "an",
    "three letters": "sit",
    "a first name": "andi",
    "a surname": _NAME,
    "both": f"andi {_NAME}",
    "both, begun": f"an {_NAME[:3]}",
    "a service and a name": f"imb {_NAME}",
    "a service by its name": "izin mendirikan",
    "a village": VILLAGES[0],
    "a village and a name": f"{VILLAGES[1]} wahyu",
    "a telephone": "08123",
    "a telephone from abroad": "+62812",
    "four digits of a NIK": "0123",
    "one letter": "a",
    "nothing like it": "zzqx",
    "everything at once": f"enr 08 imb {VILLAGES[0]} an",
}
_IN_THE_BOX = 8
"""How many the search box shows; a list shows fifty."""
_BY_HAND = "the same SQL by hand"


def run(setting: Setting) -> list[Line]:
    with office(setting.rows, place=setting.place / "search") as folder, App(folder, clock=Clock()) as app:
        connection = driver(folder)
        asked: dict[str, Callable[[], object]] = {
            **{f"find {what}": partial(app.applications.find, typed, _IN_THE_BOX) for what, typed in QUERIES.items()},
            "list a first name": partial(app.applications.find, QUERIES["a first name"]),
            "newest": app.applications.newest,
            "known by name": partial(app.applications.known_applicants, "andi"),
            "known by NIK": partial(app.applications.known_applicants, "731604"),
            "known by telephone": partial(app.applications.known_applicants, "0812 345"),
        }
        raced: dict[str, Times] = {}
        for what, ask in asked.items():
            ask()
            both = {what: partial(_ours, ask), _BY_HAND: partial(_by_hand, connection, reads(app, ask))}
            raced[what] = race(both, setting.rounds(40, 100), warm=2)
        connection.close()
    return _told(raced, setting.rows)


def _ours(ask: Callable[[], object]) -> None:
    ask()


def _by_hand(connection: Any, same: list[Sent]) -> None:
    connection.execute("BEGIN")
    replay(connection, same)
    connection.execute("COMMIT")


def _told(raced: dict[str, Times], rows: int) -> list[Line]:
    ratios = {what: ratio(times[what], times[_BY_HAND])[0] for what, times in raced.items()}
    every = [value for what, times in raced.items() for value in times[what]]
    by_hand = [value for times in raced.values() for value in times[_BY_HAND]]
    worst = max(ratios, key=lambda what: ratios[what])
    slowest = max(raced, key=lambda what: statistics.median(raced[what][what]))
    pooled = {"all queries": every, _BY_HAND: by_hand}
    return [
        at_most(
            f"Search, {rows:,} encrypted files, {len(raced)} queries, against the same SQL by hand",
            pooled,
            "all queries",
            _BY_HAND,
            2,
        ),
        at_most(f"Search: the worst of them, {worst}", raced[worst], worst, _BY_HAND, 2),
        within(f"Search, {rows:,} encrypted files: any query", every, 0.99, 40),
        Line(
            f"Search: the slowest of them, {slowest}",
            f"{statistics.median(raced[slowest][slowest]):.1f} ms",
            times=summary(raced[slowest]),
        ),
        *(
            Line(f"Search: {what}", f"{ratios[what]:.2f}×", times=summary({"ours": times[what]}))
            for what, times in raced.items()
        ),
    ]
