"""The power fails in the middle of a command: what was answered is on the disk, and the rest is not half there."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.faults import oracle
from tests.faults.counts import Figures, counted
from tests.faults.disks import RECORDED, Disk, Kept, recorded
from tests.faults.forks import SEEN_BY_A_POWER_CUT
from tests.faults.going_on import OFFICE, Restoring, backup_faults, close_faults, set_up_faults, today
from tests.faults.kills import Forks, answered, answers_in
from tests.faults.requests import write_requests
from tests.faults.tracing import NAMES, SYNCS, traced
from tests.offices import LayOut

if TYPE_CHECKING:
    from tests.faults.oracle import Answers

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")

IMAGES_A_CUT = len(Kept)
Look = Callable[[Path, bytes], list[str]]
"""Says what is wrong in an image, of a folder ``kantor``, after so much was printed."""


class Recorded:
    """A command that was recorded to its end, and the disk before it."""

    def __init__(self, forks: Forks, place: Path, command: list[str], fault: str = "") -> None:
        self.forks, self.place, self.root = forks, place, place / "disk"
        self.answers: Answers = {}
        self.until: Answers = {}
        """What was answered until there was a backup, where there was one before the command."""
        self.backup = self.root / "cadangan.db"
        self.day = today()
        self._command, self._fault = command, fault

    def register(self, numbers: range) -> None:
        """Register before the command."""
        out = self.place / f"{numbers.start}.out"
        self.run("register", str(write_requests(self.place / f"{numbers.start}.jsonl", numbers)), out=out)
        self.answers.update(answered(out))

    def run(self, *words: str, out: Path) -> None:
        assert self.forks.wait(self.forks.start([*words, "--data", str(self.root / "kantor")], out)) == 0

    def record(self) -> None:
        shutil.copytree(self.root, self.place / "laid")
        words = [word.format(backup=self.backup, day=self.day, place=self.place) for word in self._command]
        write_requests(self.place / "wanted", range(7, 21))
        everything = [*words, "--data", str(self.root / "kantor")]
        ended = traced(self.forks, everything, self.place / "out", *RECORDED, fault=self._fault)
        assert ended.code == 0, ended.said
        self.calls = list(recorded(ended.trace))

    def cut(self, images: int, dice: Random, look: Look) -> list[str]:
        """Cut the power at random calls and after the last; return the faults of the first image that has any."""
        many, last = -(-images // IMAGES_A_CUT), len(self.calls)
        return self.cut_at(sorted([last, *(dice.randint(0, last) for _ in range(many - 1))]), dice, look)

    def cut_after_each_step(self, look: Look) -> list[str]:
        """Cut the power after each flush, name and answer, so that what a planted fault does isn't missed by chance."""
        steps = (*SYNCS, *NAMES, "write")
        return self.cut_at([at for at, call in enumerate(self.calls, 1) if call.name in steps], Random(), look)

    def cut_at(self, cuts: Sequence[int], dice: Random, look: Look) -> list[str]:
        disk, done = Disk.of(self.place / "laid", self.root), 0
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
        here = Recorded(forks, tmp_path, list(command), fault)
        if command[0] == "init":
            here.root.mkdir()
        else:
            lay_out(here.root / "kantor", encrypted=encrypted)
            here.register(range(3))
        if command[0] == "restore":
            here.run("backup", str(here.backup), out=tmp_path / "backup.out")
            here.until = dict(here.answers)
            here.register(range(3, 7))
        here.record()
        monkeypatch.setenv("PTSP_DESK_KEYS", str(tmp_path / "image/keys"))
        return here

    return made


REGISTER = ("register", "{place}/wanted")
CLOSE = ("day", "close", "{day}")
BACKUP = ("backup", "{backup}")
INIT = ("init", *OFFICE)
RESTORE = ("restore", "{backup}", "--no-copy-runs")


def registered(here: Recorded) -> Look:
    return lambda image, printed: oracle.faults(image / "kantor", {**here.answers, **answers_in(printed)})


def closed(here: Recorded) -> Look:
    return lambda image, printed: close_faults(image / "kantor", here.day, here.answers, answered=bool(printed))


def backed_up(here: Recorded) -> Look:
    return lambda image, printed: backup_faults(
        image / "kantor", image / here.backup.name, here.answers, answered=bool(printed)
    )


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("images", counted(120, soak=2400, part=200))
def test_a_power_cut_while_registering_loses_nothing_that_was_answered(
    record: Callable[..., Recorded], images: int, encrypted: bool, figures: Figures
) -> None:
    here = record(*REGISTER, encrypted=encrypted)
    assert here.cut(images, Random(), registered(here)) == []
    figures("crash images of a registration", images)


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("images", counted(44, soak=800, part=100))
def test_a_power_cut_while_closing_a_day_leaves_one_closing_or_none(
    record: Callable[..., Recorded], images: int, encrypted: bool, figures: Figures
) -> None:
    here = record(*CLOSE, encrypted=encrypted)
    assert here.cut(images, Random(), closed(here)) == []
    figures("crash images of a day's close", images)


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("images", counted(36, soak=800, part=100))
def test_a_power_cut_during_a_backup_leaves_a_whole_one_or_none(
    record: Callable[..., Recorded], images: int, encrypted: bool, figures: Figures
) -> None:
    here = record(*BACKUP, encrypted=encrypted)
    assert here.cut(images, Random(), backed_up(here)) == []
    figures("crash images of a backup", images)


def set_up(*, encrypted: bool) -> Look:
    return lambda image, printed: set_up_faults(image / "kantor", encrypted=encrypted, answered=bool(printed))


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("images", counted(20, soak=400, part=100))
def test_a_power_cut_while_setting_up_leaves_no_office_or_a_whole_one(
    record: Callable[..., Recorded], images: int, encrypted: bool, figures: Figures
) -> None:
    here = record(*INIT, *(["--encrypt"] if encrypted else []))
    assert here.cut(images, Random(), set_up(encrypted=encrypted)) == []
    figures("crash images of setting up", images)


def restored(here: Recorded) -> Look:
    def look(image: Path, printed: bytes) -> list[str]:
        restoring = Restoring(image / here.backup.name, here.until, here.answers)
        return restoring.faults(image / "kantor", answered=bool(printed))

    return look


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("images", counted(32, soak=600, part=100))
def test_a_power_cut_while_restoring_leaves_the_old_the_new_or_a_sentence(
    record: Callable[..., Recorded], images: int, encrypted: bool, figures: Figures
) -> None:
    here = record(*RESTORE, encrypted=encrypted)
    assert here.cut(images, Random(), restored(here)) == []
    figures("crash images of a restore", images)


@pytest.mark.parametrize("command", [INIT, RESTORE], ids=["init", "restore"])
def test_names_that_were_not_flushed_are_found_by_a_power_cut(
    record: Callable[..., Recorded], command: tuple[str, ...]
) -> None:
    here = record(*command, fault="flush_no_names")
    assert here.cut(20, Random(), set_up(encrypted=False) if command is INIT else restored(here)) != []


@pytest.mark.parametrize(
    ("command", "looked", "fault"),
    [
        (CLOSE, closed, "store_a_close_in_two_transactions"),
        (BACKUP, backed_up, "name_a_backup_before_it_is_whole"),
        *((REGISTER, registered, fault) for fault in SEEN_BY_A_POWER_CUT),
    ],
)
def test_a_planted_fault_is_found_by_a_power_cut(
    record: Callable[..., Recorded], command: tuple[str, ...], looked: Callable[[Recorded], Look], fault: str
) -> None:
    here = record(*command, fault=fault)
    assert here.cut_after_each_step(looked(here)) != []
