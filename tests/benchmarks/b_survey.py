"""The index of a period, against the bare SQL aggregate of the same answers."""

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from ptsp_desk.app import App
from ptsp_desk.operations.surveys import Asked
from tests.benchmarks.data import TODAY, driver, office
from tests.benchmarks.harness import Line, Setting, at_most, race
from tests.offices import FEES, Clock

_SMALLEST, _LARGEST = 5, 12
"""Answers leave the pending file in groups of about this size."""
_DAYS = 1000
_ELEMENTS = [f"u{place}" for place in range(1, 10)]
_SERVICES = sorted({service for service, _ in FEES})

BARE = f"SELECT count(*), {', '.join(f'count({one}), sum({one})' for one in _ELEMENTS)} FROM survey_answers"


def run(setting: Setting) -> list[Line]:
    with office(0, place=setting.place / "survey") as folder:
        answers = _fill(folder, setting.rows)
        with App(folder, clock=Clock()) as app:
            connection = driver(folder)
            asked = Asked(TODAY - timedelta(days=_DAYS), TODAY)

            def index() -> None:
                assert app.surveys.index(asked).n == answers

            def bare() -> None:
                ((n, *_),) = connection.execute(BARE).fetchall()
                assert n == answers

            times = race({"index": index, "bare SQL aggregate": bare}, setting.rounds(10, 20))
            connection.close()
    what = f"The index of {answers:,} answers with its interval, against the bare SQL aggregate of the same rows"
    return [at_most(what, times, "index", "bare SQL aggregate", 5)]


def _fill(folder: Path, rows: int) -> int:
    """Write groups straight into the tables, as those of desk 01; return how many answers there are."""
    connection = driver(folder)
    connection.execute("BEGIN IMMEDIATE")
    groups = list(_groups(rows, random.Random(rows)))
    connection.executemany(f"INSERT INTO survey_groups VALUES ({', '.join('?' * 10)})", (group for group, _ in groups))
    connection.executemany(
        f"INSERT INTO survey_answers VALUES ({', '.join('?' * 22)})", (row for _, held in groups for row in held)
    )
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return sum(len(held) for _, held in groups)


def _groups(rows: int, dice: random.Random) -> Iterator[tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
    written = seq = 0
    while written < rows:
        seq += 1
        n = min(dice.randint(_SMALLEST, _LARGEST), rows - written)
        day = TODAY - timedelta(days=_DAYS * (rows - written) // rows)
        key = ("ENR", "ENR-01", 1, seq, 1)
        scores = sorted(tuple(dice.choices((1, 2, 3, 4, 0), (2, 8, 40, 47, 3), k=9)) for _ in range(n))
        held = [
            (*key, number, *(one or None for one in row), *[None] * 5, sum(map(bool, row)), sum(row))
            for number, row in enumerate(scores, 1)
        ]
        yield (*key, day.isoformat(), _SERVICES[seq % len(_SERVICES)], "handover", "2017", n), held
        written += n
