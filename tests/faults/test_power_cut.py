"""The power fails in the middle of a command: what was answered is on the disk, and the rest is not half there."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from ptsp_desk.app import App
from ptsp_desk.operations.journals import Restoration, restore
from tests.faults import oracle
from tests.faults.counts import Figures, counted
from tests.faults.disks import RECORDED, Disk, Kept, recorded
from tests.faults.forks import SEEN_BY_A_POWER_CUT
from tests.faults.kills import Forks, answered, answers_in
from tests.faults.requests import write_requests
from tests.faults.tracing import traced
from tests.offices import ADMIN, HEAD, LayOut

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")

IMAGES_A_CUT = len(Kept)
Look = Callable[[Path, bytes], list[str]]
"""Says what is wrong in an image, of a folder ``kantor``, after so much was printed."""


class Recorded:
    """A command that was recorded to its end, and the disk before it."""

    def __init__(
        self, forks: Forks, lay_out: LayOut, place: Path, command: list[str], *, encrypted: bool, fault: str = ""
    ) -> None:
        self.place, self.root = place, place / "disk"
        folder = lay_out(self.root / "kantor", encrypted=encrypted)
        out = place / "before.out"
        first = ["register", str(write_requests(place / "before", range(3))), "--data", str(folder)]
        assert forks.wait(forks.start(first, out)) == 0
        self.answers = answered(out)
        shutil.copytree(self.root, place / "laid")
        words = [word.format(disk=self.root, place=place) for word in command]
        write_requests(place / "wanted", range(7, 21))
        ended = traced(forks, [*words, "--data", str(folder)], place / "out", *RECORDED, fault=fault)
        assert ended.code == 0, ended.said
        self.calls = list(recorded(ended.trace))

    def cut(self, images: int, dice: Random, look: Look) -> list[str]:
        """Cut the power at random calls and look at every image; return the faults of the first that has any."""
        disk = Disk.of(self.place / "laid", self.root)
        cuts = sorted(dice.randint(0, len(self.calls)) for _ in range(-(-images // IMAGES_A_CUT)))
        done = 0
        for cut in cuts:
            for call in self.calls[done:cut]:
                disk.take(call)
            done = cut
            for kept in Kept:
                image = self.place / "image"
                shutil.rmtree(image, ignore_errors=True)
                disk.image(image, kept, dice)
                found = look(image, bytes(disk.printed.get(str(self.place / "out"), b"")))
                if found:
                    return [f"{kept.value} of what was not flushed at call {cut}", *found]
        return []


@pytest.fixture
def keys_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the keys, too, on the disk that loses its power."""
    monkeypatch.setenv("PTSP_DESK_KEYS", str(tmp_path / "disk/keys"))


@pytest.fixture
def record(
    keys_on_the_disk: None,  # noqa: ARG001 - before the commands are loaded
    forks: Forks,
    lay_out: LayOut,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Recorded]:
    """Record a command; every image is then looked at with its own keys."""

    def made(*command: str, encrypted: bool = False, fault: str = "") -> Recorded:
        found = Recorded(forks, lay_out, tmp_path, list(command), encrypted=encrypted, fault=fault)
        monkeypatch.setenv("PTSP_DESK_KEYS", str(tmp_path / "image/keys"))
        return found

    return made


REGISTER = ("register", "{place}/wanted")
CLOSE = ("day", "close")
BACKUP = ("backup", "{disk}/cadangan.db")


def registered(here: Recorded) -> Look:
    return lambda image, printed: oracle.faults(image / "kantor", {**here.answers, **answers_in(printed)})


def closed(here: Recorded) -> Look:
    def look(image: Path, printed: bytes) -> list[str]:
        with App(image / "kantor") as app:
            if app.desk.locked:
                return [app.desk.locked]
            if printed and not app.days.state().is_closed:
                return ["closing lost"]
            app.days.close(None, HEAD)
        return oracle.faults(image / "kantor", here.answers, closes=1)

    return look


def backed_up(here: Recorded) -> Look:
    def look(image: Path, printed: bytes) -> list[str]:
        target = image / "cadangan.db"
        found = oracle.faults(image / "kantor", here.answers)
        if not target.exists():
            return [*found, "backup lost"] if printed else found
        restore(image / "kantor", Restoration(target, "ENR-03A-00099-A"), ADMIN)
        return [*found, *oracle.faults(image / "kantor", here.answers)]

    return look


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("images", counted(160, soak=3000, part=300))
def test_a_power_cut_while_registering_loses_nothing_that_was_answered(
    record: Callable[..., Recorded], images: int, encrypted: bool, figures: Figures
) -> None:
    here = record(*REGISTER, encrypted=encrypted)
    assert here.cut(images, Random(), registered(here)) == []
    figures("crash images of a registration", images)


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("images", counted(48, soak=1000, part=200))
def test_a_power_cut_while_closing_a_day_leaves_one_closing_or_none(
    record: Callable[..., Recorded], images: int, encrypted: bool, figures: Figures
) -> None:
    here = record(*CLOSE, encrypted=encrypted)
    assert here.cut(images, Random(), closed(here)) == []
    figures("crash images of a day's close", images)


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("images", counted(44, soak=1000, part=200))
def test_a_power_cut_during_a_backup_leaves_a_whole_one_or_none(
    record: Callable[..., Recorded], images: int, encrypted: bool, figures: Figures
) -> None:
    here = record(*BACKUP, encrypted=encrypted)
    assert here.cut(images, Random(), backed_up(here)) == []
    figures("crash images of a backup", images)


@pytest.mark.parametrize("fault", SEEN_BY_A_POWER_CUT)
def test_a_planted_fault_is_found_by_a_power_cut(record: Callable[..., Recorded], fault: str) -> None:
    here = record(*REGISTER, fault=fault)
    assert here.cut(400, Random(), registered(here)) != []
