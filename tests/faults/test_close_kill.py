"""Killed at any moment of closing a day, there is no closing or one, and closing again is fine."""

import os
import signal
import time
from pathlib import Path
from random import Random

import pytest

from ptsp_desk.app import App
from tests.faults import oracle
from tests.faults.kills import Forks
from tests.offices import CLERK, HEAD, LayOut
from tests.operations.counter import registered

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only where a process can fork")

KILLS = 14


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_a_close_that_is_killed_at_any_moment_is_there_once_or_not_at_all(
    forks: Forks, lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    folder = lay_out(tmp_path / "kantor", encrypted=encrypted)
    assert (True, False) in kill_closes(forks, folder, tmp_path)


def test_a_close_that_is_entered_twice_is_found(forks: Forks, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        kill_closes(forks, folder, tmp_path, "close_twice")


def kill_closes(forks: Forks, folder: Path, place: Path, fault: str = "") -> set[tuple[bool, bool]]:
    """Close a day and be killed, again and again; return whether it was killed and whether the day was closed."""
    dice, out, outcomes = Random(), place / "out", set()
    with App(folder) as app:
        registered(app)
    command = ["day", "close", "--data", str(folder)]
    assert forks.wait(forks.start(command, out)) == 0  # by then everything is loaded
    begun = time.monotonic()
    assert forks.wait(forks.start(command, out)) == 0
    longest_s = 1.5 * (time.monotonic() - begun)  # the second writes nothing, and is quicker than one that does
    closes = 1
    for _ in range(KILLS):
        with App(folder) as app:
            app.days.reopen(None, "tertinggal", HEAD)
        child = forks.start(command, out, fault)
        time.sleep(dice.uniform(0, longest_s))
        os.kill(child, signal.SIGKILL)
        killed = forks.wait(child) == -signal.SIGKILL
        with App(folder) as app:
            assert app.desk.locked == ""
            state = app.days.state()
            outcomes.add((killed, state.is_closed))
            assert len(state.closes) == closes + state.is_closed
            close = app.days.close(None, CLERK)
            closes += 1
            assert close.number == closes
            assert app.days.close(None, CLERK) == close
            assert len(app.days.state().closes) == closes
            found = app.journals.check()
            assert (found.closes, found.differing) == ((), ())
        assert oracle.faults(folder, {}, closes=closes) == []
    return outcomes
