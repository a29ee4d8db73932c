"""Killed at any moment, the program has lost nothing that it said was done."""

import os
import signal
import time
from pathlib import Path
from random import Random

import pytest

from ptsp_desk.app import App
from tests.faults.counts import Figures, counted
from tests.faults.forks import SEEN_BY_A_KILL
from tests.faults.kills import Forks, Registering
from tests.offices import LayOut
from tests.operations.counter import registered

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only where a process can fork")

PER_FILE = 10
LINES = 20
PER_OFFICE = 50


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("kills", counted(150, soak=2500, part=100))
def test_killed_at_any_point_of_registering_nothing_is_lost(
    forks: Forks, lay_out: LayOut, tmp_path: Path, *, encrypted: bool, kills: int, figures: Figures
) -> None:
    killed = 0
    for office in range(kills // PER_OFFICE):
        folder = lay_out(tmp_path / str(office) / "kantor", encrypted=encrypted)
        killed += register_and_kill(Registering(forks, folder, Random()))
    assert killed > kills // 2
    figures("killed at a random moment", killed)


def register_and_kill(here: Registering) -> int:
    file = here.new_file(LINES)
    for turn in range(PER_OFFICE):
        here.kill(file)
        here.look()
        assert here.faults == []
        if turn % PER_FILE == PER_FILE - 1:
            here.finish(file)
            file = here.new_file(LINES)
    here.finish(file)
    here.look()
    assert here.faults == []
    assert len(here.answers) == here.lines
    numbers = [number for number, _ in here.answers.values() if number]
    assert len(set(numbers)) == len(numbers) == here.lines * 9 // 10
    return here.killed


@pytest.mark.parametrize("fault", SEEN_BY_A_KILL)
def test_a_planted_fault_is_found_by_killing(forks: Forks, folder: Path, fault: str) -> None:
    here = Registering(forks, folder, Random(), fault=fault)
    file = here.new_file(LINES)
    for turn in range(1, 200):
        file = here.new_file(LINES) if turn % PER_FILE == 0 else file
        here.kill(file)
        here.look()
        if here.faults:
            break
    assert here.faults


def test_a_command_that_gives_up_by_itself_is_found(forks: Forks, folder: Path) -> None:
    """So does one that a kill has left something which it cannot read."""
    here = Registering(forks, folder, Random(0))  # which waits for answers
    here.kill(folder / "nothing.jsonl")
    assert "ended by itself" in here.faults[0]


def test_two_that_register_at_once_wait_for_each_other(forks: Forks, folder: Path) -> None:
    here = Registering(forks, folder, Random())
    started = [here.start(here.new_file(50)) for _ in range(2)]
    for child, out in started:
        assert forks.wait(child) == 0
        here.take(out)
    here.look()
    assert here.faults == []
    assert len(here.answers) == 100


def test_while_one_is_killed_the_other_goes_on(forks: Forks, folder: Path) -> None:
    here = Registering(forks, folder, Random())
    child, out = here.start(here.new_file(100))
    for _ in range(3):
        file = here.new_file(LINES)
        here.kill(file)
        here.finish(file)
    assert forks.wait(child) == 0
    here.take(out)
    here.look()
    assert here.faults == []
    assert len(here.answers) == here.lines


def test_setting_up_that_was_killed_at_any_moment_can_be_done_again(forks: Forks, tmp_path: Path) -> None:
    dice, killed, place = Random(), 0, tmp_path / "kantor"
    where = ["--office-name", "Kantor", "--office-code", "ENR", "--region", "73.16", "--desk", "3"]
    command = ["init", *where, "--data", str(place)]
    while killed < 6 and not place.exists():
        child = forks.start(command, tmp_path / "out")
        time.sleep(dice.uniform(0, 0.4))
        os.kill(child, signal.SIGKILL)
        killed += forks.wait(child) == -signal.SIGKILL
    if not place.exists():
        assert forks.wait(forks.start(command, tmp_path / "out")) == 0
    with App(place) as app:
        assert app.desk.locked == ""
        assert registered(app) == "ENR-03A-00001-P"
        assert app.journals.check().differing == ()
