"""Two working weeks of an office with one desk: every figure that is printed is that of a count of its journal."""

import faulthandler
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest

from ptsp_desk import app as application
from ptsp_desk.core.recaps.kinds import Kind
from ptsp_desk.operations.inventions import WEIGHTS
from ptsp_desk.operations.journals import Restoration, restore
from tests.cli.conftest import Run
from tests.end_to_end.two_weeks import recaps
from tests.end_to_end.two_weeks.counting import Counted, journal
from tests.end_to_end.two_weeks.fortnight import at, set_up
from tests.end_to_end.two_weeks.office import Office
from tests.end_to_end.two_weeks.spans import Span
from tests.end_to_end.two_weeks.unusual import STAGES
from tests.offices import ADMIN, HEAD, Clock

EVE = date(2026, 4, 26)
HOLIDAYS = {date(2026, 5, 1), date(2026, 5, 14), date(2026, 5, 15), date(2026, 5, 27), date(2026, 5, 28)}
HOLIDAYS |= {date(2026, 6, 1), date(2026, 6, 16)}
CLOSED = date(2026, 5, 12)
"""The office is closed for an election, and says so some days before."""

KINDS = {
    *("application.received", "application.taken_over", "application.corrected", "visit.turned_back"),
    *("visit.information", "follow_up.received", "stage.changed", "promise.replaced", "receipt.printed"),
    *("fee.assessed", "payment.recorded", "complaint.filed", "survey.closed", "permit.imported", "holiday.set"),
    *("setting.set", "day.opened", "day.closed", "day.reopened"),
}


def working_days(number: int) -> list[date]:
    """The first days of the office: ten are two weeks with a holiday."""
    days = (EVE + timedelta(days=ahead) for ahead in range(1, 120))
    return list(islice((day for day in days if day.weekday() < 5 and day not in {*HOLIDAYS, CLOSED}), number))


@pytest.fixture
def office(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Office]:
    """Make an office whose commands go by the clock of its counter."""

    def make(seed: int) -> Office:
        clock = Clock(at(EVE, 10))
        folder = tmp_path / "kantor"
        set_up(folder, EVE)
        monkeypatch.setenv("PTSP_DESK_DATA", str(folder))
        monkeypatch.setattr(application, "App", partial(application.App, clock=clock))
        return Office(run, folder, clock, seed)

    return make


def play(mine: Office, days: list[date]) -> None:
    """Some days, of which the first ten are not all as the others."""
    counter, special = mine.counter, evenings(mine, days)
    for place, day in enumerate(days):
        if place == 5:
            go_on_from_a_backup(mine, days[:place])
        with counter.open():
            if place == 4:  # nobody closed the last day before the holiday
                mine.wait_until(day, 7, 30)
                mine.close(days[3])
            mine.open(day)
            if place in {0, 5}:
                mine.import_running(day, range(1, 41) if place == 0 else range(41, 46))
                mine.import_permits(day, range(1, 13) if place == 0 else range(13, 15))
            counter.play(day)
            counter.ask_people(0 if place == 8 else 4 if place == 1 else 6 + place % 7)
            mine.wait_until(day, 15, 30)
            special.get(place, mine.close)(day)


def evenings(mine: Office, days: list[date]) -> dict[int, Callable[[date], None]]:
    """What is done in the evening of a day, where that is more than closing it."""
    counter = mine.counter

    def closed_twice(day: date) -> None:
        mine.close(day)
        mine.wait_until(day, 15, 50)
        counter.app.days.reopen(day, "satu berkas tertinggal", HEAD)
        counter.register()
        mine.close(day)

    def left_open(day: date) -> None:
        mine.wait_until(day + timedelta(days=2), 10)  # a Saturday
        for minute in (15, 45):
            counter.register({**counter.request(), "received": f"{day}T13:{minute}"}, HEAD)

    def closed_late(day: date) -> None:
        counter.app.offices.set("follow_up_stops", "yes", HEAD)
        mine.wait_until(day, 16, 20)
        for _ in range(5):
            counter.move()
        mine.close(day)

    def worked_after_closing(day: date) -> None:
        mine.close(day)
        mine.wait_until(day, 15, 55)
        counter.register()

    def entered_what_was_left_over(day: date) -> None:
        counter.register({**counter.request(), "received": f"{days[5]}T11:30"})
        counter.lose_a_move()
        mine.close(day)

    def told_of_an_election(day: date) -> None:
        counter.close_office(CLOSED, 4)
        counter.lose_a_move()
        mine.close(day)

    ways = (closed_twice, left_open, closed_late, worked_after_closing, entered_what_was_left_over, told_of_an_election)
    return dict(enumerate(ways, 2))


def go_on_from_a_backup(mine: Office, days: list[date]) -> None:
    """The computer is lost overnight; the desk goes on elsewhere from its backup, with the same figures."""
    before = [told(mine, day) for day in days]
    backup = mine.folder.parent / "cadangan.db"
    mine.command("backup", backup)
    shutil.rmtree(mine.folder)
    done = restore(mine.folder, Restoration(backup, mine.counter.last), ADMIN, clock=mine.clock)
    assert (done.epoch, done.lost, done.missing) == (2, 0, 0)
    assert [told(mine, day) for day in days] == before


def told(mine: Office, day: date) -> Any:
    """A summary without when it was made, and without the code on it, which is another with another key."""
    summary = mine.command("summary", day) | {"made_at": ""}
    summary["close"]["code"] = ""
    return summary


def processes(*commands: tuple[object, ...]) -> list[Any]:
    """Run commands as programs of their own, all at once, and return what they answer."""
    run = [sys.executable, "-m", "ptsp_desk"]
    started = [subprocess.Popen([*run, *map(str, argv), "--json"], stdout=subprocess.PIPE) for argv in commands]
    answers = [process.communicate()[0] for process in started]
    assert [process.returncode for process in started] == [0] * len(commands)
    return [json.loads(answer) for answer in answers]


def everything_happened(counted: Counted) -> None:
    """No way of a file, no service and no kind of act is missing from what was played."""
    files = counted.files.values()
    assert {move.stage for file in files for move in file.moves} == {*STAGES}
    assert {(file.service, file.variant) for file in files if not file.is_old} == {*WEIGHTS}
    assert {sealed.entry.kind for sealed in counted.entries} >= KINDS
    assert sum(sealed.entry.kind == "epoch.opened" for sealed in counted.entries) == 2


def month_of(day: date) -> tuple[date, date]:
    return day.replace(day=1), (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


@pytest.mark.parametrize(
    ("seed", "number"),
    [
        pytest.param(1, 10, id="two-weeks"),
        *(pytest.param(seed, 10, marks=pytest.mark.soak, id=f"two-weeks-{seed}") for seed in range(2, 8)),
        pytest.param(8, 62, marks=pytest.mark.soak, id="a-quarter"),
    ],
)
def test_every_printed_figure_is_that_of_a_count_of_the_journal(
    office: Callable[[int], Office], seed: int, number: int
) -> None:
    faulthandler.cancel_dump_traceback_later()  # weeks take longer than what hangs
    assert set(recaps.KINDS) == {*Kind}
    mine, days = office(seed), working_days(number)
    play(mine, days)
    entries = journal(mine.folder)
    counted, today = Counted(entries), days[-1]
    assert len(counted.visits) >= 60 * number
    everything_happened(counted)
    for day in (EVE, days[3] + timedelta(days=1)):
        mine.check_open_day(day)
    mine.check_balance()
    mine.check_papers()
    mondays = sorted({day - timedelta(days=day.weekday()) for day in days})
    for suffix, monday in zip(cycle((".pdf", ".xlsx")), mondays[:-1], strict=False):
        week = "{}-W{}".format(*monday.isocalendar())
        mine.check_recaps(suffix, "--week", week, of=Span(counted, monday, monday + timedelta(days=6), today))
    for first, last in sorted({month_of(day) for day in days}):
        mine.check_pack(f"{first:%Y-%m}", Span(counted, first, last, today))
    quarter, then = Span(counted, date(2026, 4, 1), date(2026, 6, 30), today), days[6]
    mine.tell_recaps("--quarter", "2026-Q2", of=quarter)
    mine.tell_recaps("--quarter", "2026-Q2", "--as-of", then, of=replace(quarter, as_of=then))
    again = mine.folder.parent / "lagi.pdf"
    paper, *_ = mine.printed[today][-1]
    _, (verdict,), checked = processes(("summary", today, "--out", again), ("verify", paper), ("replay", "--check"))
    assert again.read_bytes() == paper.read_bytes()
    assert (verdict["finding"], verdict["recounted"]) == ("genuine", True)
    assert checked == {"entries": len(entries), "withheld": [], "differing": [], "closes": []}
