"""Killed at each call by which a receipt is printed, a paper is whole, and stored before it was there."""

import shutil
import signal
from pathlib import Path
from random import Random

import pytest

from ptsp_desk.app import App
from ptsp_desk.store import journal
from tests.faults import oracle
from tests.faults.counts import Figures
from tests.faults.forks import PAPER
from tests.faults.kills import Forks
from tests.faults.test_every_call import AtWork, some
from tests.faults.tracing import CHANGES, points
from tests.offices import LayOut

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")

A_FEW = 12
SHORT_AND_LONG = [pytest.param(A_FEW, id="some"), pytest.param(None, id="all", marks=pytest.mark.soak)]


def faults(here: AtWork, paper: Path) -> list[str]:
    """Return what is wrong with the paper that is there, and with its office."""
    with App(here.folder) as app, app.desk.database.reading() as connection:
        kinds = [sealed.entry.kind for sealed in journal.entries(connection, app.desk.office)]
    found = oracle.faults(here.folder, here.answers)
    if not paper.exists():
        return found
    content = paper.read_bytes()
    if not (content.startswith(b"%PDF") and content.rstrip().endswith(b"%%EOF")):
        found.append("half a paper")
    if "receipt.printed" not in kinds:
        found.append("a paper that no entry knows")
    return found


def kill(here: AtWork, many: int | None, fault: str = "", names: tuple[str, ...] = CHANGES) -> tuple[int, list[object]]:
    """Print a receipt and be killed at some calls; return how often, and what was found."""
    paper = here.place / PAPER
    number = next(number for number, _ in here.answers.values() if number)
    command = here.command("receipt", number, "--out", str(paper))
    chosen = list(some(points(here.forks, command, here.place / "counted", names), many))
    for killed, (call, place) in enumerate(Random().sample(chosen, len(chosen))):
        paper.unlink(missing_ok=True)
        code, _ = here.killed_at(command, call, place, fault)
        if code != -signal.SIGKILL and not fault:
            return killed, [call, place, "was not killed"]
        found = faults(here, paper)
        if found:
            return killed, [call, place, *found]
    return len(chosen), []


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("many", SHORT_AND_LONG)
def test_a_receipt_killed_at_a_call_is_whole_and_stored_before_it_is_there(
    forks: Forks, lay_out: LayOut, tmp_path: Path, many: int | None, *, encrypted: bool, figures: Figures
) -> None:
    killed, found = kill(AtWork(forks, lay_out, tmp_path, encrypted=encrypted), many)
    assert found == []
    figures("receipt killed at a call", killed)


def test_a_paper_that_comes_before_the_commit_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path) -> None:
    found = kill(AtWork(forks, lay_out, tmp_path, encrypted=False), None, "print_before_the_commit", ("pwrite64",))[1]
    assert "a paper that no entry knows" in found or "half a paper" in found
