"""A disk that is full, that may not be written or that fails: told in a sentence, and nothing is lost or half there."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.errors import Unavailable
from ptsp_desk.store.database import Database
from tests.faults import oracle
from tests.faults.counts import Figures
from tests.faults.kills import Forks, answered
from tests.faults.requests import write_requests
from tests.faults.test_every_call import SHORT_AND_LONG, AtWork, some
from tests.faults.tracing import SYNCS, WRITES, at, points, traced
from tests.offices import CLERK, LayOut, request
from tests.operations.counter import registered

FULL_DISK = "24m"


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


def write_protect(lay_out: LayOut, place: Path, *, encrypted: bool) -> None:
    """Register on a disk that may only be read."""
    with mounted(place / "disk") as disk:
        folder = lay_out(disk / "kantor", encrypted=encrypted)
        with App(folder) as app:
            registered(app)
        before = oracle.stored(folder)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(Unavailable, match=r"tidak (boleh ditulis|dapat dibuka)"), App(folder) as app:
            app.applications.register(request(), CLERK)
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        assert oracle.stored(folder) == before
        assert oracle.faults(folder, {}) == []


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_a_disk_that_may_not_be_written_gives_no_number(lay_out: LayOut, tmp_path: Path, *, encrypted: bool) -> None:
    write_protect(lay_out, tmp_path, encrypted=encrypted)


def test_a_number_from_a_copy_elsewhere_is_found(
    lay_out: LayOut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Database.open

    def elsewhere(folder: Path, key: bytes | None, **_more: object) -> Database:
        try:
            database = opened(folder, key)
            with database.writing():
                return database
        except Unavailable:
            return opened(Path(shutil.copytree(folder, tmp_path / "elsewhere")), key)

    lay_out(tmp_path / "sound")  # an office is made once, and must not be made with the fault
    monkeypatch.setattr(Database, "open", elsewhere)
    with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE"):
        write_protect(lay_out, tmp_path, encrypted=False)


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def here(request: pytest.FixtureRequest, forks: Forks, lay_out: LayOut, tmp_path: Path) -> AtWork:
    return AtWork(forks, lay_out, tmp_path, encrypted=request.param)


@pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")
@pytest.mark.parametrize("many", SHORT_AND_LONG)
@pytest.mark.parametrize(("error", "names"), [("EIO", SYNCS), ("ENOSPC", WRITES)])
def test_a_call_that_the_disk_refuses_is_told_and_loses_nothing(
    here: AtWork, error: str, names: tuple[str, ...], many: int | None, figures: Figures
) -> None:
    done, refused, found = refuse(here, error, names, many and many // 3)
    assert found == []
    assert refused
    figures(f"{error} at a call", done)


def refuse(
    here: AtWork, error: str, names: tuple[str, ...], many: int | None, fault: str = ""
) -> tuple[int, int, list[object]]:
    """Register while the disk refuses one call; return how often, how many were told, and what was found."""
    command = here.command("register", str(here.requests))
    refused = done = 0
    for call, number in some(points(here.forks, command, here.place / "counted", names), many):
        here.again()
        out = here.place / "out"
        out.unlink(missing_ok=True)
        ended = traced(here.forks, command, out, *at(call, number, f"error={error}"), fault=fault)
        done += 1
        refused += ended.code
        if ended.code not in {0, 1} or "Traceback" in ended.said:
            return done, refused, [call, number, ended.said]
        found = oracle.faults(here.folder, {**here.answers, **answered(out)})
        if found:
            return done, refused, [call, number, *found]
    return done, refused, []


@pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")
def test_a_flush_that_is_refused_and_not_listened_to_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path) -> None:
    here = AtWork(forks, lay_out, tmp_path, encrypted=False)
    assert refuse(here, "EIO", SYNCS, None, "take_a_refused_commit_for_done")[2] != []
