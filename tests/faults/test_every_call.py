"""Killed at each single call that writes, flushes, cuts, links or removes a file, the program has lost nothing."""

import shutil
import signal
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from ptsp_desk.app import App
from tests.faults import oracle
from tests.faults.counts import Figures
from tests.faults.forks import SEEN_BY_A_KILL
from tests.faults.going_on import OFFICE, Restoring, set_up_faults
from tests.faults.kills import Forks, answered
from tests.faults.requests import write_requests
from tests.faults.tracing import at, points, traced
from tests.offices import CLERK, HEAD, LayOut
from tests.operations.counter import registered

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")

KILL = "signal=KILL"
BEFORE = range(3)
WANTED = range(7, 10)
A_FEW = 35
"""Points in the short run; each has all its calls in the long one."""

SHORT_AND_LONG = [pytest.param(A_FEW, id="some"), pytest.param(None, id="all", marks=pytest.mark.soak)]


class AtWork:
    """An office before the command that is to be killed, laid out anew for each time."""

    def __init__(self, forks: Forks, lay_out: LayOut, place: Path, *, encrypted: bool) -> None:
        self.forks, self.place, self.folder = forks, place, lay_out(place / "kantor", encrypted=encrypted)
        out = place / "before.out"
        child = forks.start(self.command("register", str(write_requests(place / "before", BEFORE))), out)
        assert forks.wait(child) == 0
        self.answers = answered(out)
        self.requests = write_requests(place / "wanted", WANTED)
        self._keys = place / "keys"
        self.keep()

    def keep(self) -> None:
        """Keep everything as it is now, to be laid out again."""
        shutil.rmtree(self.place / "laid", ignore_errors=True)
        for path in (self.folder, self._keys):
            shutil.copytree(path, self.place / "laid" / path.name)

    def command(self, *words: str) -> list[str]:
        return [*words, "--data", str(self.folder)]

    def again(self) -> None:
        """Put everything back as it was before."""
        for path in (self.folder, self._keys):
            shutil.rmtree(path)
            shutil.copytree(self.place / "laid" / path.name, path)

    def killed_at(self, command: list[str], call: str, number: int, fault: str = "") -> tuple[int, Path]:
        """Run a command that is killed when it makes a call for the n-th time; return its code and what it printed."""
        self.again()
        out = self.place / "out"
        out.unlink(missing_ok=True)
        return traced(self.forks, command, out, *at(call, number, KILL), fault=fault).code, out

    def finished(self, command: list[str], killed: Path, fault: str = "") -> list[str]:
        """Run a killed command again, to its end, and return what is then not as it must be."""
        out = self.place / "again"
        out.unlink(missing_ok=True)
        if self.forks.wait(self.forks.start(command, out, fault)):
            return [Path(f"{out}.err").read_text("utf-8")]
        before, after = answered(killed), answered(out)
        if not before.items() <= after.items():
            return ["answered otherwise than before"]
        return oracle.faults(self.folder, {**self.answers, **after})


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


@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_a_registration_killed_at_a_call_is_there_whole_or_not_at_all(
    here: AtWork, many: int | None, figures: Figures
) -> None:
    command = here.command("register", str(here.requests))
    killed = 0
    for call, number in some(points(here.forks, command, here.place / "counted"), many):
        code, out = here.killed_at(command, call, number)
        killed += code == -signal.SIGKILL
        assert here.finished(command, out) == [], (call, number)
    assert killed > (many or 100) // 2
    figures("registration killed at a call", killed)


@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_a_days_close_killed_at_a_call_is_there_once_or_not_at_all(
    here: AtWork, many: int | None, figures: Figures
) -> None:
    command = here.command("day", "close")
    killed = 0
    for call, number in some(points(here.forks, command, here.place / "counted"), many):
        code, out = here.killed_at(command, call, number)
        killed += code == -signal.SIGKILL
        with App(here.folder) as app:
            assert app.desk.locked == ""
            assert app.days.state().is_closed or not out.read_bytes(), (call, number)
            assert app.days.close(None, HEAD) == app.days.close(None, CLERK)
        assert oracle.faults(here.folder, here.answers, closes=1) == [], (call, number)
    assert killed > (many or 30) // 2
    figures("day's close killed at a call", killed)


@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_a_backup_killed_at_a_call_is_whole_or_has_not_its_name(
    here: AtWork, many: int | None, figures: Figures
) -> None:
    target = here.place / "cadangan.db"
    command = here.command("backup", str(target))
    killed = 0
    for call, number in some(points(here.forks, command, here.place / "counted"), many):
        target.unlink(missing_ok=True)
        code, _ = here.killed_at(command, call, number)
        killed += code == -signal.SIGKILL
        assert oracle.faults(here.folder, here.answers) == [], (call, number)
        if target.exists():
            with App(here.folder) as app:
                registered(app)
            shutil.rmtree(here.folder)
            back = here.command("restore", str(target), "--no-copy-runs", "--last-number", "ENR-03A-00099-A")
            assert here.forks.wait(here.forks.start(back, here.place / "back")) == 0
            assert oracle.faults(here.folder, here.answers) == [], (call, number)
    figures("backup killed at a call", killed)


def killed_restores(here: AtWork, many: int | None, fault: str = "") -> tuple[int, list[object]]:
    """Restore a backup that is older than the office and be killed; return how often, and what was found."""
    target, out = here.place / "cadangan.db", here.place / "more"
    assert here.forks.wait(here.forks.start(here.command("backup", str(target)), here.place / "back")) == 0
    assert here.forks.wait(here.forks.start(here.command("register", str(here.requests)), out)) == 0
    here.keep()
    restoring = Restoring(target, here.answers, {**here.answers, **answered(out)})
    command = here.command("restore", str(target), "--no-copy-runs")
    killed = 0
    for call, number in some(points(here.forks, command, here.place / "counted"), many):
        code, out = here.killed_at(command, call, number, fault)
        killed += code == -signal.SIGKILL
        found = restoring.faults(here.folder, answered=bool(out.read_bytes()))
        if found:
            return killed, [call, number, *found]
    return killed, []


@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_restoring_killed_at_a_call_leaves_the_old_the_new_or_a_sentence(
    here: AtWork, many: int | None, figures: Figures
) -> None:
    killed, found = killed_restores(here, many and many // 2)
    assert found == []
    assert killed > (many or 40) // 4
    figures("restore killed at a call", killed)


def killed_settings_up(
    forks: Forks, place: Path, many: int | None, fault: str = "", *, encrypted: bool = False
) -> tuple[int, list[object]]:
    """Set up an office and be killed; return how often, and what was found."""
    folder, out = place / "kantor", place / "out"
    command = ["init", *OFFICE, *(["--encrypt"] if encrypted else []), "--data", str(folder)]
    killed = 0
    for call, number in some(points(forks, command, place / "counted"), many):
        for path in (folder, place / "keys"):
            shutil.rmtree(path, ignore_errors=True)
        out.unlink(missing_ok=True)
        code = traced(forks, command, out, *at(call, number, KILL), fault=fault).code
        killed += code == -signal.SIGKILL
        found = set_up_faults(folder, encrypted=encrypted, answered=bool(out.read_bytes()))
        if found:
            return killed, [call, number, *found]
    return killed, []


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_setting_up_killed_at_a_call_leaves_no_office_or_a_whole_one(
    forks: Forks, tmp_path: Path, many: int | None, encrypted: bool, figures: Figures
) -> None:
    killed, found = killed_settings_up(forks, tmp_path, many and many // 2, encrypted=encrypted)
    assert found == []
    assert killed > (many or 40) // 4
    figures("setting up killed at a call", killed)


def test_an_office_that_is_built_in_its_place_is_found_by_killing(forks: Forks, tmp_path: Path) -> None:
    assert killed_settings_up(forks, tmp_path, None, "build_in_its_place")[1] != []


def test_a_backup_that_is_put_back_over_the_database_is_found_by_killing(
    forks: Forks, lay_out: LayOut, tmp_path: Path
) -> None:
    here = AtWork(forks, lay_out, tmp_path, encrypted=False)
    assert killed_restores(here, None, "put_back_over_the_database")[1] != []


@pytest.mark.parametrize("fault", SEEN_BY_A_KILL)
def test_a_planted_fault_is_found_at_one_of_the_calls(
    forks: Forks, lay_out: LayOut, tmp_path: Path, fault: str
) -> None:
    here = AtWork(forks, lay_out, tmp_path, encrypted=False)
    command = here.command("register", str(here.requests))
    found = points(here.forks, command, here.place / "counted")
    for call, number in Random().sample(found, len(found)):
        _, out = here.killed_at(command, call, number, fault)
        if here.finished(command, out, fault):
            return
    pytest.fail(f"{fault} was not found")
