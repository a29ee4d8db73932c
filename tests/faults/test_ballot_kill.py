"""Killed at each call by which an answer is taken or a group leaves, no answer is lost and none is there twice."""

import shutil
import signal
from pathlib import Path
from random import Random

import pytest

from ptsp_desk.app import App
from tests.faults import answering, oracle
from tests.faults.counts import Figures
from tests.faults.kills import Forks
from tests.faults.test_every_call import KILL, some
from tests.faults.tracing import at, points, traced
from tests.offices import LayOut

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")

CUT_OFF, BEFORE, WANTED = range(50, 55), range(3), range(100, 103)
"""A group on its way; answers that wait; and with the second of those that come, a group is full and leaves."""
A_FEW = 16
SHORT_AND_LONG = [pytest.param(A_FEW, id="some"), pytest.param(None, id="all", marks=pytest.mark.soak)]


class Polled:
    """An office where answers wait and a group's leaving was cut off, laid out anew for each time; more come."""

    def __init__(self, forks: Forks, lay_out: LayOut, place: Path, *, encrypted: bool) -> None:
        self._forks, self._place, self.folder = forks, place, lay_out(place / "kantor", encrypted=encrypted)
        with App(self.folder) as app:
            for number in BEFORE:
                app.ballots.answer(answering.answer(number))
            answering.cut_off(app, CUT_OFF)
            self.given = answering.answers(app, WANTED)
        lines = answering.write(place / "wanted", self.given)
        self.command = [answering.COMMAND, str(self.folder), str(lines)]
        for name in ("kantor", "keys"):
            shutil.copytree(place / name, place / "laid" / name)

    def points(self) -> list[tuple[str, int]]:
        return points(self._forks, self.command, self._place / "counted")

    def killed_at(self, call: str, number: int, fault: str = "") -> tuple[bool, list[str]]:
        """Return whether the command was killed, and what is not as it must be then."""
        code, found = self.hit_at(call, number, KILL, fault)
        return code == -signal.SIGKILL, found

    def hit_at(self, call: str, number: int, what: str, fault: str = "") -> tuple[int, list[str]]:
        """Return how the command ended where something was done at a call, and what is not as it must be then."""
        for name in ("kantor", "keys"):
            shutil.rmtree(self._place / name)
            shutil.copytree(self._place / "laid" / name, self._place / name)
        out = self._place / "out"
        out.unlink(missing_ok=True)
        code = traced(self._forks, self.command, out, *at(call, number, what), fault=fault).code
        told = out.read_text("ascii").split("\n")[:-1]
        with pytest.MonkeyPatch.context() as patch:
            if fault:
                answering.PLANTED[fault](patch)
            found = answering.faults(self.folder, self.given, told, len(BEFORE) + len(CUT_OFF))
        return code, found + oracle.faults(self.folder, {})


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def office(request: pytest.FixtureRequest, forks: Forks, lay_out: LayOut, tmp_path: Path) -> Polled:
    return Polled(forks, lay_out, tmp_path, encrypted=request.param)


@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_answering_killed_at_a_call_loses_no_answer_and_repeats_none(
    office: Polled, many: int | None, figures: Figures
) -> None:
    chosen = some(office.points(), many)
    for call, number in chosen:
        assert office.killed_at(call, number) == (True, []), (call, number)
    figures("answer to the survey killed at a call", len(chosen))


@pytest.mark.parametrize("many", [pytest.param(8, id="some"), pytest.param(None, id="all", marks=pytest.mark.soak)])
def test_a_disk_that_is_full_at_a_call_loses_no_answer_and_repeats_none(
    office: Polled, many: int | None, figures: Figures
) -> None:
    ended = []
    for call, number in some(office.points(), many):
        code, found = office.hit_at(call, number, "error=ENOSPC")
        ended.append(code)
        assert found == [], (call, number)
    assert any(ended)
    figures("answer to the survey on a full disk", len(ended))


@pytest.mark.parametrize("fault", answering.PLANTED)
def test_a_planted_fault_is_found_at_one_of_the_calls(
    forks: Forks, lay_out: LayOut, tmp_path: Path, fault: str
) -> None:
    office = Polled(forks, lay_out, tmp_path, encrypted=False)
    found = office.points()
    assert office.killed_at("rename", len(found), fault) == (False, [])  # it takes a kill to see it
    for call, number in Random().sample(found, len(found)):
        if office.killed_at(call, number, fault)[1]:
            return
    pytest.fail(f"{fault} was not found")
