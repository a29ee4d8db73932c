"""Killed at each single call that writes, flushes, cuts, links or removes a file, the program has lost nothing."""

import shutil
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pytest

from tests.faults import oracle
from tests.faults.counts import Figures
from tests.faults.forks import SEEN_BY_A_KILL
from tests.faults.going_on import OFFICE, Restoring, backup_faults, close_faults, set_up_faults, today
from tests.faults.kills import Forks, answered
from tests.faults.oracle import Answers
from tests.faults.requests import write_requests
from tests.faults.tracing import Ended, at, points, traced
from tests.offices import LayOut

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")

KILL = "signal=KILL"
BEFORE = range(3)
WANTED = range(7, 10)
A_FEW = 35
"""Points in the short run; each has all its calls in the long one."""

SHORT_AND_LONG = [pytest.param(A_FEW, id="some"), pytest.param(None, id="all", marks=pytest.mark.soak)]


Look = Callable[[Path], list[str]]
"""Says what is wrong after a command, part of whose output is in a file."""


class AtWork:
    """An office before the command that is to be killed, laid out anew for each time."""

    def __init__(self, forks: Forks, lay_out: LayOut, place: Path, *, encrypted: bool) -> None:
        self.forks, self.place, self.folder = forks, place, lay_out(place / "kantor", encrypted=encrypted)
        self.answers = self._register(BEFORE)
        self.requests = write_requests(place / "wanted", WANTED)
        self.backup = place / "cadangan.db"
        self.day = today()
        self._keys = place / "keys"
        self._keep()

    def _register(self, numbers: range) -> Answers:
        out = self.place / f"{numbers.start}.out"
        self.run(self.command("register", str(write_requests(self.place / f"{numbers.start}", numbers))), out)
        return answered(out)

    def run(self, command: list[str], out: Path) -> None:
        assert self.forks.wait(self.forks.start(command, out)) == 0

    def _keep(self) -> None:
        """Keep everything as it is now, to be laid out again."""
        shutil.rmtree(self.place / "laid", ignore_errors=True)
        for path in (self.folder, self._keys):
            shutil.copytree(path, self.place / "laid" / path.name)

    def command(self, *words: str) -> list[str]:
        return [*words, "--data", str(self.folder)]

    def again(self) -> None:
        """Put everything back as it was before."""
        for path in (self.folder, self._keys):
            shutil.rmtree(path, ignore_errors=True)
            shutil.copytree(self.place / "laid" / path.name, path)

    def killed_at(self, command: list[str], call: str, number: int, fault: str = "") -> tuple[int, Path]:
        """Run a command that is killed when it makes a call for the n-th time; return its code and what it printed."""
        ended, out = self.hit_at(command, call, number, KILL, fault)
        return ended.code, out

    def hit_at(self, command: list[str], call: str, number: int, what: str, fault: str = "") -> tuple[Ended, Path]:
        """Run a command to which something is done at a call; return how it ended and what it printed."""
        self.again()
        out = self.place / "out"
        out.unlink(missing_ok=True)
        return traced(self.forks, command, out, *at(call, number, what), fault=fault), out

    def register(self) -> tuple[list[str], Look]:
        """Return the command that registers more, and what is looked at after it."""
        command = self.command("register", str(self.requests))
        return command, lambda out: self.finished(command, out)

    def finished(self, command: list[str], hit: Path, fault: str = "") -> list[str]:
        """Run a killed command again, to its end, and return what is then not as it must be."""
        out = self.place / "again"
        out.unlink(missing_ok=True)
        if self.forks.wait(self.forks.start(command, out, fault)):
            return [Path(f"{out}.err").read_text("utf-8")]
        before, after = answered(hit), answered(out)
        if not before.items() <= after.items():
            return ["answered otherwise than before"]
        return oracle.faults(self.folder, {**self.answers, **after})

    def close(self) -> tuple[list[str], Look]:
        return self.command("day", "close", str(self.day)), lambda out: close_faults(
            self.folder, self.day, self.answers, answered=bool(out.read_bytes())
        )

    def back_up(self) -> tuple[list[str], Look]:
        def look(out: Path) -> list[str]:
            found = backup_faults(self.folder, self.backup, self.answers, answered=bool(out.read_bytes()))
            self.backup.unlink(missing_ok=True)
            return found

        return self.command("backup", str(self.backup)), look

    def restore(self) -> tuple[list[str], Look]:
        """Restore a backup that is older than the office."""
        self.run(self.command("backup", str(self.backup)), self.place / "backup.out")
        restoring = Restoring(self.backup, self.answers, {**self.answers, **self._register(WANTED)})
        self._keep()
        return self.command("restore", str(self.backup), "--no-copy-runs"), lambda out: restoring.faults(
            self.folder, answered=bool(out.read_bytes())
        )


Work = Callable[[AtWork], tuple[list[str], Look]]


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def here(request: pytest.FixtureRequest, forks: Forks, lay_out: LayOut, tmp_path: Path) -> AtWork:
    return AtWork(forks, lay_out, tmp_path, encrypted=request.param)


def some(found: Sequence[tuple[str, int]], many: int | None) -> Sequence[tuple[str, int]]:
    """Return so many calls, of each name at least the first and the last: names are few and writes are many."""
    if many is None or many >= len(found):
        return found
    last = dict(found)
    ends = {(name, number) for name, number in found if number in {1, last[name]}}
    others = [point for point in found if point not in ends]
    return [*ends, *Random().sample(others, max(0, many - len(ends)))]


def kill(here: AtWork, work: tuple[list[str], Look], many: int | None, fault: str = "") -> tuple[int, list[object]]:
    """Be killed at some calls of a command; return at how many, and what was found at the first that left anything.

    Only one thread of a command changes files, so all its calls come again, and each kills.
    """
    command, look = work
    found = points(here.forks, command, here.place / "counted")
    assert look(here.place / "counted") == []
    for killed, (call, number) in enumerate(chosen := some(found, many)):
        code, out = here.killed_at(command, call, number, fault)
        if code != -signal.SIGKILL and not fault:
            return killed, [call, number, "was not killed"]
        wrong = look(out)
        if wrong:
            return killed, [call, number, *wrong]
    return len(chosen), []


@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_a_registration_killed_at_a_call_is_there_whole_or_not_at_all(
    here: AtWork, many: int | None, figures: Figures
) -> None:
    killed, found = kill(here, here.register(), many)
    assert found == []
    figures("registration killed at a call", killed)


@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_a_days_close_killed_at_a_call_is_there_once_or_not_at_all(
    here: AtWork, many: int | None, figures: Figures
) -> None:
    killed, found = kill(here, here.close(), many)
    assert found == []
    figures("day's close killed at a call", killed)


@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_a_backup_killed_at_a_call_is_whole_or_has_not_its_name(
    here: AtWork, many: int | None, figures: Figures
) -> None:
    killed, found = kill(here, here.back_up(), many)
    assert found == []
    figures("backup killed at a call", killed)


@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_restoring_killed_at_a_call_leaves_the_old_the_new_or_a_sentence(
    here: AtWork, many: int | None, figures: Figures
) -> None:
    killed, found = kill(here, here.restore(), many and many // 2)
    assert found == []
    figures("restore killed at a call", killed)


def killed_settings_up(
    forks: Forks, place: Path, many: int | None, fault: str = "", *, encrypted: bool = False
) -> tuple[int, list[object]]:
    """Set up an office and be killed; return how often, and what was found."""
    folder, out = place / "kantor", place / "out"
    command = ["init", *OFFICE, *(["--encrypt"] if encrypted else []), "--data", str(folder)]
    found = some(points(forks, command, place / "counted"), many)
    for killed, (call, number) in enumerate(found):
        for path in (folder, place / "keys"):
            shutil.rmtree(path, ignore_errors=True)
        out.unlink(missing_ok=True)
        code = traced(forks, command, out, *at(call, number, KILL), fault=fault).code
        if code != -signal.SIGKILL and not fault:
            return killed, [call, number, "was not killed"]
        wrong = set_up_faults(folder, encrypted=encrypted, answered=bool(out.read_bytes()))
        if wrong:
            return killed, [call, number, *wrong]
    return len(found), []


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_setting_up_killed_at_a_call_leaves_no_office_or_a_whole_one(
    forks: Forks, tmp_path: Path, many: int | None, encrypted: bool, figures: Figures
) -> None:
    killed, found = killed_settings_up(forks, tmp_path, many and many // 2, encrypted=encrypted)
    assert found == []
    figures("setting up killed at a call", killed)


def test_an_office_that_is_built_in_its_place_is_found_by_killing(forks: Forks, tmp_path: Path) -> None:
    assert killed_settings_up(forks, tmp_path, None, "build_in_its_place")[1] != []


@pytest.mark.parametrize(
    ("work", "fault"),
    [
        (AtWork.close, "store_a_close_in_two_transactions"),
        (AtWork.back_up, "name_a_backup_before_it_is_whole"),
        (AtWork.restore, "put_back_over_the_database"),
    ],
    ids=["close", "backup", "restore"],
)
def test_a_fault_of_one_command_is_found_at_one_of_its_calls(
    forks: Forks, lay_out: LayOut, tmp_path: Path, work: Work, fault: str
) -> None:
    here = AtWork(forks, lay_out, tmp_path, encrypted=False)
    assert kill(here, work(here), None, fault)[1] != []


@pytest.mark.parametrize("fault", SEEN_BY_A_KILL)
def test_a_planted_fault_is_found_at_one_of_the_calls(
    forks: Forks, lay_out: LayOut, tmp_path: Path, fault: str
) -> None:
    here = AtWork(forks, lay_out, tmp_path, encrypted=False)
    command, _ = here.register()
    found = points(here.forks, command, here.place / "counted")
    for call, number in Random().sample(found, len(found)):
        _, out = here.killed_at(command, call, number, fault)
        if here.finished(command, out, fault):
            return
    pytest.fail(f"{fault} was not found")
