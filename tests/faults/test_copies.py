"""Copied folders, logs that went missing, clocks that are wrong: no number comes twice, and what lacks is told."""

import json
import os
import shutil
import signal
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from ptsp_desk.app import App
from tests.faults import oracle
from tests.faults.kills import Forks, answered, wait_for_answers
from tests.faults.machines import Machine
from tests.faults.oracle import Answers
from tests.faults.requests import write_requests
from tests.offices import OPENING, LayOut, raw_connection

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only where a process can fork")

A_FEW_ANSWERS = 3
MORE_THAN_A_MACHINE_REGISTERS = 20_000
"""While a few backups are made."""
Held = list[tuple[Answers, Path]]
"""Backups, each with what was answered before."""
BOTH = pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])


@pytest.fixture
def machine(forks: Forks, tmp_path: Path) -> Machine:
    return Machine(forks, tmp_path)


def numbers(answers: Answers) -> list[str]:
    return [number for number, _ in answers.values()]


@BOTH
def test_a_folder_whose_log_was_deleted_gives_no_number_before_it_was_restored(
    machine: Machine, lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    delete_the_log(machine, lay_out(tmp_path / "kantor", encrypted=encrypted))


def delete_the_log(machine: Machine, folder: Path) -> None:
    """Take a folder's log away, and go on by restoring."""
    halted = folder.with_name("halted")
    with App(folder):  # while somebody has it open, the log is not tidied away
        given = machine.register(folder, range(3))
        shutil.copytree(folder, halted)
    shutil.rmtree(folder)
    halted.rename(folder)
    for name in ("desk.db-wal", "desk.db-shm"):
        (folder / name).unlink()
    assert "lebih lama" in machine.refusal(folder)
    last = numbers(given)[-1]
    code, out, said = machine.run(folder, "restore", "--no-copy-runs", "--last-number", last, "--json")
    assert code == 0, said
    found: dict[str, Any] = json.loads(out.read_bytes())
    assert (found["lost"], found["missing"]) == (3, 3)
    after = machine.register(folder, range(3))
    assert not set(numbers(given)) & set(numbers(after))
    assert oracle.faults(folder, after) == []


@BOTH
def test_backups_that_are_made_while_a_desk_writes_hold_what_was_answered_before(
    forks: Forks, machine: Machine, lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    folder = lay_out(tmp_path / "kantor", encrypted=encrypted)
    go_on_from_each(machine, folder, back_up_meanwhile(forks, folder))


def test_a_backup_without_the_log_is_found(forks: Forks, machine: Machine, folder: Path) -> None:
    with raw_connection(folder) as reader:  # as long as this one reads, what is written since stays in the log
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM journal").fetchall()
        held = back_up_meanwhile(forks, folder, "copy_the_file_without_its_log")
    with pytest.raises(AssertionError, match="answer lost"):
        go_on_from_each(machine, folder, held)


def back_up_meanwhile(forks: Forks, folder: Path, fault: str = "") -> Held:
    """Make backups while a desk registers."""
    out = folder.with_name("answers")
    out.touch()
    lines = write_requests(folder.with_name("lines"), range(MORE_THAN_A_MACHINE_REGISTERS))
    child = forks.start(["register", str(lines), "--data", str(folder)], out)
    held: Held = []
    for number in range(4):
        wait_for_answers(child, out, len(answered(out)) + A_FEW_ANSWERS)
        before, target = answered(out), folder.with_name(f"{number}.db")
        assert len(before) >= A_FEW_ANSWERS * (number + 1)
        command = ["backup", str(target), "--data", str(folder)]
        assert forks.wait(forks.start(command, folder.with_name(f"{number}.said"), fault)) == 0
        held.append((before, target))
    os.kill(child, signal.SIGKILL)
    assert forks.wait(child) == -signal.SIGKILL, "the desk did not write all the time"
    return held


def go_on_from_each(machine: Machine, folder: Path, held: Held) -> None:
    for before, target in held:
        code, _, said = machine.run(folder, "restore", str(target), "--no-copy-runs")
        assert code == 0, said
        assert oracle.faults(folder, before) == []


@BOTH
def test_an_old_backup_restored_twice_and_a_clone_give_no_number_twice(
    machine: Machine, lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    go_back_twice(machine, lay_out(tmp_path / "kantor", encrypted=encrypted))


def go_back_twice(machine: Machine, folder: Path) -> None:
    """Restore the same old backup twice, and copy the folder each time."""
    old, clone = folder.with_name("old.db"), folder.with_name("clone")
    first = machine.register(folder, range(1))
    assert machine.run(folder, "backup", str(old))[0] == 0
    latest = machine.register(folder, range(1, 2))
    given = numbers(first) + numbers(latest)
    for turn in (2, 4):
        assert machine.run(folder, "restore", str(old), "--no-copy-runs")[0] == 0
        shutil.copytree(folder, clone, dirs_exist_ok=True)
        latest = machine.register(folder, range(turn, turn + 2))
        given += numbers(latest)
        assert "lebih lama" in machine.refusal(clone)
    assert len(set(given)) == len(given) == 6
    assert [number[6] for number in given] == ["A", "A", "B", "B", "C", "C"]
    assert oracle.faults(folder, {**first, **latest}) == []


@BOTH
def test_a_clone_on_another_machine_takes_no_registration(
    machine: Machine, lay_out: LayOut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, encrypted: bool
) -> None:
    folder = lay_out(tmp_path / "kantor", encrypted=encrypted)
    given = machine.register(folder, range(2))
    clone = shutil.copytree(folder, tmp_path / "clone")
    with monkeypatch.context() as patch:
        patch.setenv("PTSP_DESK_KEYS", str(tmp_path / "elsewhere"))
        assert "ptsp-desk restore" in machine.refusal(clone)
    assert oracle.faults(folder, given) == []


@BOTH
@pytest.mark.parametrize("step", [timedelta(days=-400), timedelta(hours=-3), timedelta(days=3650)])
def test_a_clock_that_is_wrong_changes_neither_order_nor_numbers(
    machine: Machine, lay_out: LayOut, tmp_path: Path, *, encrypted: bool, step: timedelta
) -> None:
    set_the_clock(machine, lay_out(tmp_path / "kantor", encrypted=encrypted), step)


def set_the_clock(machine: Machine, folder: Path, step: timedelta) -> None:
    """Register with a right clock, a wrong one, and a right one again; the doctor tells of one that went back."""
    given: Answers = {}
    latest = OPENING - timedelta(days=1)
    for turn, at in enumerate((OPENING, OPENING + step, OPENING + timedelta(minutes=5))):
        _, out, _ = machine.run(folder, "doctor", "--json", clock=at)
        (told,) = [check for check in json.loads(out.read_bytes()) if check["name"] == "Jam"]
        assert (told["state"] == "ok") == (at > latest), told
        given |= machine.register(folder, range(turn, turn + 1), at)
        latest = max(latest, at)
    assert [number[8:13] for number in numbers(given)] == ["00001", "00002", "00003"]
    assert oracle.faults(folder, given) == []


def go_back_three_hours(machine: Machine, folder: Path) -> None:
    set_the_clock(machine, folder, timedelta(hours=-3))


@pytest.mark.parametrize(
    ("fault", "harm"),
    [
        ("look_at_no_mark", delete_the_log),
        ("look_at_no_mark", go_back_twice),
        ("keep_the_epoch", go_back_twice),
        ("tell_of_no_clock", go_back_three_hours),
    ],
)
def test_a_planted_fault_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path, fault: str, harm: Any) -> None:
    with pytest.raises(AssertionError):
        harm(Machine(forks, tmp_path, fault), lay_out(tmp_path / "kantor"))
