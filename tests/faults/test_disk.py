"""A disk that is full, that may not be written or that fails: told in a sentence, and nothing is lost or half there."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ptsp_desk.app import App
from tests.faults import oracle
from tests.faults.counts import Figures
from tests.faults.kills import Forks, answered
from tests.faults.requests import write_requests
from tests.faults.test_every_call import SHORT_AND_LONG, AtWork, Look, Work, some
from tests.faults.tracing import SYNCS, WRITES, points
from tests.offices import LayOut
from tests.operations.counter import registered

FULL_DISK = "24m"
LITTLE_ROOM = 60_000
"""Less than any command needs that writes."""
OTHERS = pytest.mark.parametrize(
    "work", [AtWork.close, AtWork.back_up, AtWork.restore], ids=["close", "backup", "restore"]
)
Refused = tuple[str, tuple[str, ...]]
"""An error, and the calls that may end with it."""
REFUSED = pytest.mark.parametrize("what", [("EIO", SYNCS), ("ENOSPC", WRITES)], ids=["EIO", "ENOSPC"])


@contextmanager
def mounted(place: Path, *options: str) -> Iterator[Path]:
    """A small disk of its own; skips where this may not be made."""
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", str(place)], check=False, stderr=-3).returncode:
        pytest.skip("only who may mount has a disk of their own")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(forks: Forks, lay_out: LayOut, place: Path, *, encrypted: bool, fault: str = "") -> None:
    """Register on a disk that runs full, and on the same disk when there is room again."""
    with mounted(place / "disk", "-o", f"size={FULL_DISK}") as disk:
        folder = lay_out(disk / "kantor", encrypted=encrypted)
        ballast = disk / "foto.jpg"
        ballast.write_bytes(bytes(shutil.disk_usage(disk).free - 200_000))
        lines = write_requests(place / "lines", range(200))
        command = ["register", str(lines), "--data", str(folder)]
        out = place / "out"
        assert forks.wait(forks.start(command, out, fault)) == 1
        said = Path(f"{out}.err").read_text("utf-8")
        assert "penuh" in said or "Diska gagal" in said
        assert "Traceback" not in said
        stopped = answered(out)
        assert 0 < len(stopped) < 200
        with App(folder) as app:  # what is stored can be read with no room at all
            assert app.applications.find("00001")
        ballast.unlink()
        assert oracle.faults(folder, stopped) == []
        assert forks.wait(forks.start(command, out)) == 0
        assert stopped.items() <= answered(out).items()
        assert oracle.faults(folder, answered(out)) == []


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_a_full_disk_stops_registering_with_a_sentence_and_room_lets_it_go_on(
    forks: Forks, lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    fill(forks, lay_out, tmp_path, encrypted=encrypted)


def test_a_full_disk_that_is_not_listened_to_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        fill(forks, lay_out, tmp_path, encrypted=False, fault="take_a_refused_commit_for_done")


@OTHERS
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_a_full_disk_stops_a_close_a_backup_and_a_restore_and_loses_nothing(
    forks: Forks, lay_out: LayOut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, work: Work, encrypted: bool
) -> None:
    with mounted(tmp_path / "disk", "-o", f"size={FULL_DISK}") as disk:
        monkeypatch.setenv("PTSP_DESK_KEYS", str(disk / "keys"))
        here = AtWork(forks, lay_out, disk, encrypted=encrypted)
        command, look = work(here)
        ballast, out = disk / "foto.jpg", tmp_path / "out"
        ballast.write_bytes(bytes(shutil.disk_usage(disk).free - LITTLE_ROOM))
        assert forks.wait(forks.start(command, out)) == 1
        said = Path(f"{out}.err").read_text("utf-8")
        assert "penuh" in said or "Diska gagal" in said
        assert "Traceback" not in said
        ballast.unlink()
        assert look(out) == []


def write_protect(forks: Forks, lay_out: LayOut, place: Path, fault: str = "", *, encrypted: bool) -> None:
    """Register on a disk that may only be read."""
    with mounted(place / "disk") as disk:
        folder, out = lay_out(disk / "kantor", encrypted=encrypted), place / "out"
        with App(folder) as app:
            registered(app)
        before = oracle.stored(folder)
        lines = write_requests(place / "lines", range(2))
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        code = forks.wait(forks.start(["register", str(lines), "--data", str(folder)], out, fault))
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        said = Path(f"{out}.err").read_text("utf-8")
        assert (code, out.read_bytes()) == (1, b""), said
        assert "tidak boleh ditulis" in said or "tidak dapat dibuka" in said
        assert "Traceback" not in said
        assert oracle.stored(folder) == before
        assert oracle.faults(folder, {}) == []


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_a_disk_that_may_not_be_written_gives_no_number(
    forks: Forks, lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    write_protect(forks, lay_out, tmp_path, encrypted=encrypted)


def test_a_number_from_a_copy_elsewhere_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="terdaftar"):
        write_protect(forks, lay_out, tmp_path, "open_a_copy_elsewhere", encrypted=False)


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def here(request: pytest.FixtureRequest, forks: Forks, lay_out: LayOut, tmp_path: Path) -> AtWork:
    return AtWork(forks, lay_out, tmp_path, encrypted=request.param)


needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")


@needs_strace
@pytest.mark.parametrize("many", SHORT_AND_LONG)
@REFUSED
def test_a_call_that_the_disk_refuses_is_told_and_loses_nothing(
    here: AtWork, what: Refused, many: int | None, figures: Figures
) -> None:
    done, refused, found = refuse(here, here.register(), what, many and many // 3)
    assert found == []
    assert refused
    figures(f"{what[0]} at a call", done)


@needs_strace
@pytest.mark.parametrize("many", SHORT_AND_LONG)
@REFUSED
@OTHERS
def test_a_close_a_backup_and_a_restore_that_the_disk_refuses_are_told_and_lose_nothing(
    here: AtWork, work: Work, what: Refused, many: int | None, figures: Figures
) -> None:
    done, refused, found = refuse(here, work(here), what, many and 4)
    assert found == []
    assert refused
    figures(f"{what[0]} at a call of a close, a backup or a restore", done)


def refuse(
    here: AtWork, work: tuple[list[str], Look], what: Refused, many: int | None, fault: str = ""
) -> tuple[int, int, list[object]]:
    """Run a command while the disk refuses one call; return how often, how many were told, and what was found."""
    (command, look), (error, names) = work, what
    chosen, refused = some(points(here.forks, command, here.place / "counted", names), many), 0
    assert look(here.place / "counted") == []
    for done, (call, number) in enumerate(chosen):
        ended, out = here.hit_at(command, call, number, f"error={error}", fault)
        assert fault or "(INJECTED)" in ended.trace.read_text("ascii", "replace")
        refused += ended.code
        if ended.code not in {0, 1} or "Traceback" in ended.said or (ended.code and not ended.said):
            return done, refused, [call, number, ended.code, ended.said]
        found = look(out)
        if found:
            return done, refused, [call, number, *found]
    return len(chosen), refused, []


@needs_strace
def test_a_flush_that_is_refused_and_not_listened_to_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path) -> None:
    here = AtWork(forks, lay_out, tmp_path, encrypted=False)
    assert refuse(here, here.register(), ("EIO", SYNCS), None, "take_a_refused_commit_for_done")[2] != []
