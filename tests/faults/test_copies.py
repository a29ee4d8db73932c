"""Copied folders, logs that went missing, clocks that are wrong: no number comes twice, and what lacks is told."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.journal import Sealed
from ptsp_desk.operations import journals
from ptsp_desk.operations.desks import Desk, Writer
from ptsp_desk.operations.journals import Restoration, restore
from tests.faults import oracle
from tests.faults.kills import Forks, answered
from tests.faults.requests import write_requests
from tests.offices import ADMIN, OPENING, Clock, LayOut
from tests.operations.counter import registered

BOTH = pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])


@BOTH
def test_a_folder_whose_log_was_deleted_gives_no_number_before_it_was_restored(
    lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    delete_the_log(lay_out, tmp_path, encrypted=encrypted)


def test_a_mark_that_nobody_looks_at_is_found(lay_out: LayOut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path / "sound")  # an office is made once, and must not be made with the fault
    monkeypatch.setattr(Desk, "_why_locked", lambda *_: "")
    for harm in (delete_the_log, go_back_twice):
        with pytest.raises((AssertionError, IndexError)):
            harm(lay_out, tmp_path / harm.__name__, encrypted=False)


def delete_the_log(lay_out: LayOut, tmp_path: Path, *, encrypted: bool) -> None:
    """Take a folder's log away, and go on by restoring."""
    folder = lay_out(tmp_path / "kantor", encrypted=encrypted)
    with App(folder, clock=Clock()) as app:
        given = [registered(app) for _ in range(3)]
        shutil.copytree(folder, tmp_path / "halted")
    shutil.rmtree(folder)
    (tmp_path / "halted").rename(folder)
    for name in ("desk.db-wal", "desk.db-shm"):
        (folder / name).unlink()
    assert "lebih lama" in oracle.faults(folder, {})[0]
    found = restore(folder, Restoration(None, given[-1]), ADMIN, clock=Clock())
    assert (found.lost, found.missing) == (3, 3)
    assert oracle.faults(folder, {}) == []
    assert not set(given) & set(oracle.stored(folder).numbers)


@BOTH
def test_backups_that_are_made_while_a_desk_writes_hold_what_was_answered_before(
    forks: Forks, lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    back_up_meanwhile(forks, lay_out, tmp_path, encrypted=encrypted)


def test_a_backup_without_the_log_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path) -> None:
    with pytest.raises((AssertionError, DeskError)):
        back_up_meanwhile(forks, lay_out, tmp_path, encrypted=False, fault="copy_the_file_without_its_log")


def back_up_meanwhile(forks: Forks, lay_out: LayOut, tmp_path: Path, *, encrypted: bool, fault: str = "") -> None:
    """Make backups while a desk registers, and go on from each."""
    folder = lay_out(tmp_path / "kantor", encrypted=encrypted)
    out = tmp_path / "out"
    out.touch()
    child = forks.start(["register", str(write_requests(tmp_path / "lines", range(60))), "--data", str(folder)], out)
    held = []
    for number in range(4):
        before, target = answered(out), tmp_path / f"{number}.db"
        command = ["backup", str(target), "--data", str(folder)]
        assert forks.wait(forks.start(command, tmp_path / f"{number}.out", fault)) == 0
        held.append((before, target))
    assert forks.wait(child) == 0
    everything = answered(out)
    assert len(everything) == 60
    for before, target in held:
        restore(folder, Restoration(target), ADMIN)
        assert oracle.faults(folder, before) == []


@BOTH
def test_an_old_backup_restored_twice_and_a_clone_give_no_number_twice(
    lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    go_back_twice(lay_out, tmp_path, encrypted=encrypted)


def test_a_restore_that_keeps_the_epoch_is_found(
    lay_out: LayOut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Writer.open_epoch

    def kept(self: Writer, epoch: int, private: bytes, reason: str) -> Sealed | None:
        return opened(self, epoch, private, reason) if reason == "init" else None

    lay_out(tmp_path / "sound")
    monkeypatch.setattr(Writer, "open_epoch", kept)
    with pytest.raises(AssertionError):
        go_back_twice(lay_out, tmp_path, encrypted=False)


def go_back_twice(lay_out: LayOut, tmp_path: Path, *, encrypted: bool) -> None:
    """Restore the same old backup twice, and copy the folder each time."""
    folder = lay_out(tmp_path / "kantor", encrypted=encrypted)
    clock = Clock()
    with App(folder, clock=clock) as app:
        given = [registered(app)]
        app.journals.backup(tmp_path / "old.db")
        given += [registered(app)]
    for _ in range(2):
        restore(folder, Restoration(tmp_path / "old.db", given[-1] if len(given) == 2 else None), ADMIN, clock=clock)
        shutil.copytree(folder, tmp_path / "clone", dirs_exist_ok=True)
        with App(folder, clock=clock) as app:
            given += [registered(app), registered(app)]
            assert app.journals.check().differing == ()
        with App(tmp_path / "clone", clock=clock) as clone:
            assert "lebih lama" in clone.desk.locked
    assert len(set(given)) == len(given) == 6
    assert [number[6] for number in given] == ["A", "A", "B", "B", "C", "C"]


@BOTH
@pytest.mark.parametrize("step", [timedelta(days=-400), timedelta(hours=-3), timedelta(days=3650)])
def test_a_clock_that_is_wrong_changes_neither_order_nor_numbers(
    lay_out: LayOut, tmp_path: Path, *, encrypted: bool, step: timedelta
) -> None:
    set_the_clock(lay_out, tmp_path, step, encrypted=encrypted)


def test_a_wrong_clock_that_is_not_told_is_found(
    lay_out: LayOut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "clock_fault", lambda *_: "")
    with pytest.raises(AssertionError):
        set_the_clock(lay_out, tmp_path, timedelta(hours=-3), encrypted=False)


def set_the_clock(lay_out: LayOut, tmp_path: Path, step: timedelta, *, encrypted: bool) -> None:
    """Register with a right clock, a wrong one, and a right one again."""
    folder = lay_out(tmp_path / "kantor", encrypted=encrypted)
    with App(folder, clock=Clock()) as app:
        given = [registered(app, "SIUP")]
    with App(folder, clock=Clock(OPENING + step)) as app:
        assert bool(app.journals.clock_fault()) == (step < timedelta(0))
        given += [registered(app, "SIUP")]
    with App(folder, clock=Clock(OPENING + timedelta(minutes=5))) as app:
        given += [registered(app, "SIUP")]
    assert [number[8:13] for number in given] == ["00001", "00002", "00003"]
    assert oracle.faults(folder, {}) == []
