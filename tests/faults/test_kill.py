"""Killed at any moment, the program has lost nothing that it said was done."""

import os
import shutil
import signal
from pathlib import Path
from random import Random

import pytest

from tests.faults.counts import Figures, counted
from tests.faults.forks import SEEN_BY_A_KILL
from tests.faults.going_on import OFFICE, set_up_faults
from tests.faults.kills import Forks, Moments, Registering, answered, is_at_work, wait_for_answers
from tests.offices import LayOut

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only where a process can fork")

PER_FILE = 10
LINES = 20
PER_OFFICE = 50
MOST_TURNS = 1000
MORE_THAN_A_MACHINE_REGISTERS = 20_000
"""While another is killed a few times."""


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("kills", counted(150, soak=2500, part=100))
def test_killed_at_any_point_of_registering_nothing_is_lost(
    forks: Forks, lay_out: LayOut, tmp_path: Path, *, encrypted: bool, kills: int, figures: Figures
) -> None:
    for office in range(kills // PER_OFFICE):
        folder = lay_out(tmp_path / str(office) / "kantor", encrypted=encrypted)
        register_and_kill(Registering(forks, folder, Random()))
    figures("killed at a random moment", kills)


def register_and_kill(here: Registering) -> None:
    file = here.new_file(LINES)
    for turn in range(1, MOST_TURNS):
        here.kill(file)
        here.look()
        assert here.faults == []
        if here.killed == PER_OFFICE:
            break
        if turn % PER_FILE == 0:
            here.finish(file)
            file = here.new_file(LINES)
    assert here.killed == PER_OFFICE
    here.finish(file)
    here.look()
    assert here.faults == []
    assert len(here.answers) == here.lines
    numbers = [number for number, _ in here.answers.values() if number]
    assert len(set(numbers)) == len(numbers) == here.lines * 9 // 10


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
    other, out = here.start(here.new_file(MORE_THAN_A_MACHINE_REGISTERS))
    file = here.new_file(LINES)
    for _ in range(MOST_TURNS):
        here.kill(file)
        wait_for_answers(other, out, len(answered(out)) + 1)
        assert is_at_work(other)
        if here.killed == 3:
            break
    here.finish(file)
    os.kill(other, signal.SIGKILL)
    assert forks.wait(other) == -signal.SIGKILL
    here.take(out)
    here.look()
    assert here.faults == []
    assert here.killed == 3


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_setting_up_that_was_killed_at_any_moment_can_be_done_again(
    forks: Forks, tmp_path: Path, *, encrypted: bool
) -> None:
    moments, killed, folder, out = Moments(forks, Random()), 0, tmp_path / "kantor", tmp_path / "out"
    command = ["init", *OFFICE, *(["--encrypt"] if encrypted else []), "--data", str(folder)]
    for _ in range(MOST_TURNS):
        for path in (folder, tmp_path / "keys"):
            shutil.rmtree(path, ignore_errors=True)
        out.write_bytes(b"")
        killed += moments.kill(forks.start(command, out))
        assert set_up_faults(folder, encrypted=encrypted, answered=bool(out.read_bytes())) == []
        if killed == 6:
            break
    assert killed == 6
