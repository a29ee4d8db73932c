"""Killed at any moment of closing a day, there is no closing or one, and closing again is fine."""

import os
from pathlib import Path
from random import Random

import pytest

from ptsp_desk.app import App
from tests.faults import oracle
from tests.faults.kills import Forks, Moments
from tests.offices import CLERK, HEAD, LayOut
from tests.operations.counter import registered

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only where a process can fork")

TURNS, MOST_TURNS = 10, 200


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_a_close_that_is_killed_at_any_moment_is_there_once_or_not_at_all(
    forks: Forks, lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    kill_closes(forks, lay_out(tmp_path / "kantor", encrypted=encrypted), tmp_path)


def test_a_close_that_is_entered_twice_is_found(forks: Forks, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="closings"):
        kill_closes(forks, folder, tmp_path, "close_twice")


def kill_closes(forks: Forks, folder: Path, place: Path, fault: str = "") -> None:
    """Close a day and be killed, until a kill came before the close and another after its end."""
    moments, outcomes = Moments(forks, Random()), set()
    with App(folder) as app:
        day = app.today()  # named from here on: it must not end meanwhile
        registered(app)
        app.days.close(day, CLERK)
    command = ["day", "close", str(day), "--data", str(folder)]
    closes = 1
    for turn in range(MOST_TURNS):
        with App(folder) as app:
            app.days.reopen(day, "tertinggal", HEAD)
        was_killed = moments.kill(forks.start(command, place / "out", fault))
        with App(folder) as app:
            assert app.desk.locked == ""
            state = app.days.state(day)
            outcomes.add((was_killed, state.is_closed))
            assert len(state.closes) == closes + state.is_closed, f"{len(state.closes)} closings"
            close = app.days.close(day, CLERK)
            closes += 1
            assert close.number == closes
            assert app.days.close(day, CLERK) == close
            assert len(app.days.state(day).closes) == closes
            found = app.journals.check()
            assert (found.closes, found.differing) == ((), ())
        assert oracle.faults(folder, {}, closes=closes) == []
        if turn >= TURNS and {(True, False), (False, True)} <= outcomes:
            break
    assert {(True, False), (False, True)} <= outcomes <= {(True, False), (True, True), (False, True)}
