"""Two working weeks of an office with one desk: every figure that is printed is that of a count of its journal."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ptsp_desk import app as application
from ptsp_desk.operations.journals import Restoration, restore
from tests.cli.conftest import Run
from tests.end_to_end.two_weeks.counting import Counted, journal
from tests.end_to_end.two_weeks.fortnight import at, found
from tests.end_to_end.two_weeks.office import Office
from tests.end_to_end.two_weeks.spans import Span
from tests.offices import ADMIN, HEAD, Clock

EVE = date(2026, 4, 26)
DAYS = [date(2026, 4, day) for day in (27, 28, 29, 30)] + [date(2026, 5, day) for day in (4, 5, 6, 7, 8, 11)]
"""Two weeks with a holiday, the first of May."""
HOLIDAY = date(2026, 5, 1)


@pytest.fixture
def office(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Office]:
    """Make an office whose commands go by the clock of its counter."""

    def make(seed: int) -> Office:
        clock = Clock(at(DAYS[0], 7))
        folder = tmp_path / "kantor"
        found(folder, EVE)
        monkeypatch.setenv("PTSP_DESK_DATA", str(folder))
        monkeypatch.setattr(application, "App", partial(application.App, clock=clock))
        return Office(run, folder, clock, seed)

    return make


def play(mine: Office) -> None:
    """Ten days, of which some are not as the others."""
    counter, special = mine.counter, _special(mine)
    for place, day in enumerate(DAYS):
        if place == 5:
            go_on_from_a_backup(mine)
        with counter.open():
            if place == 4:  # nobody closed the last day before the holiday
                mine.wait_until(day, 7, 30)
                mine.close(DAYS[3])
            mine.open(day)
            if place in (0, 5):
                mine.import_running(day, range(1, 41) if place == 0 else range(41, 46))
                mine.import_permits(day, range(1, 13) if place == 0 else range(13, 15))
            counter.play(day)
            counter.ask_people(0 if place == 8 else 4 if place == 1 else 6 + place)
            mine.wait_until(day, 15, 30)
            special.get(place, lambda day: mine.close(day))(day)


def _special(mine: Office) -> dict[int, Callable[[date], None]]:
    counter = mine.counter

    def closed_twice(day: date) -> None:
        mine.close(day)
        mine.wait_until(day, 15, 50)
        counter.app.days.reopen(day, "satu berkas tertinggal", HEAD)
        counter.register()
        mine.close(day)

    def not_closed(day: date) -> None:
        mine.wait_until(date(2026, 5, 2), 10)  # a Saturday
        for minute in (15, 45):
            counter.register({**counter.request(), "received": f"{day}T13:{minute}"}, HEAD)

    def late_in_the_evening(day: date) -> None:
        mine.wait_until(day, 16, 20)
        for _ in range(5):
            counter.move()
        mine.close(day)

    def one_after_closing(day: date) -> None:
        mine.close(day)
        mine.wait_until(day, 15, 55)
        counter.register()

    def backdated(day: date) -> None:
        counter.register({**counter.request(), "received": f"{DAYS[5]}T11:30"})
        counter.lose_a_move()
        mine.close(day)

    def closure(day: date) -> None:
        counter.close_office(date(2026, 5, 12), 4)
        counter.lose_a_move()
        mine.close(day)

    def stops(day: date) -> None:
        counter.app.offices.set("follow_up_stops", "yes", HEAD)
        late_in_the_evening(day)

    return {2: closed_twice, 3: not_closed, 4: stops, 5: one_after_closing, 6: backdated, 7: closure}


def go_on_from_a_backup(mine: Office) -> None:
    """The computer is lost overnight; the desk goes on elsewhere from its backup, with the same figures."""
    before = [mine.command("summary", day) | {"made_at": ""} for day in DAYS[:5]]
    backup = mine.folder.parent / "cadangan.db"
    mine.command("backup", backup)
    shutil.rmtree(mine.folder)
    done = restore(mine.folder, Restoration(backup, mine.counter.last), ADMIN, clock=mine.clock)
    assert (done.epoch, done.lost, done.missing) == (2, 0, 0)
    after = [mine.command("summary", day) | {"made_at": ""} for day in DAYS[:5]]
    for day in (*before, *after):
        day["close"].pop("code")  # by another key now
    assert before == after


def test_every_printed_figure_of_two_weeks_is_that_of_a_count_of_the_journal(office: Callable[[int], Office]) -> None:
    mine = office(1)
    play(mine)
    entries = journal(mine.folder)
    counted, today = Counted(entries), DAYS[-1]
    assert len(counted.visits) >= 600
    mine.check_balance()
    mine.check_papers()
    mine.check_recaps("--week", "2026-W18", of=Span(counted, date(2026, 4, 27), date(2026, 5, 3), today))
    mine.check_recaps("--week", "2026-W19", of=Span(counted, date(2026, 5, 4), date(2026, 5, 10), today))
    mine.check_pack("2026-04", Span(counted, date(2026, 4, 1), date(2026, 4, 30), today))
    mine.check_pack("2026-05", Span(counted, date(2026, 5, 1), date(2026, 5, 31), today))
    checked = mine.command("replay", "--check")
    assert (checked["entries"], checked["differing"], checked["withheld"], checked["closes"]) == (
        len(entries),
        [],
        [],
        [],
    )


def process(*argv: object) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "ptsp_desk", *map(str, argv), "--json"], capture_output=True, check=True
    )
    return json.loads(done.stdout)
