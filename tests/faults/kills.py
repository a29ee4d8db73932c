"""Killing a command again and again, and looking each time whether anything was lost."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.faults import oracle
from tests.faults.oracle import Answers
from tests.faults.requests import write_requests

ROOT = Path(__file__).parents[2]
LONGEST_S = 30.0


class Forks:
    """Runs commands in processes that are there at once."""

    def __init__(self, server: subprocess.Popen[str]) -> None:
        self._server = server

    def start(
        self, arguments: list[str], out: Path, fault: str = "", *, traced: bool = False, clock: datetime | None = None
    ) -> int:
        """Start a command; return its process id. ``clock`` is where its computer's clock stands."""
        asked = {"run": arguments, "out": str(out), "keys": os.environ["PTSP_DESK_KEYS"], "fault": fault}
        return self._ask({**asked, "traced": traced, **({"clock": clock.isoformat()} if clock else {})})

    def wait(self, child: int) -> int:
        return self._ask({"wait": child})

    def _ask(self, what: dict[str, Any]) -> int:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(what) + "\n")
        self._server.stdin.flush()
        return int(self._server.stdout.readline())


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """A process that forks commands; the keys of each are those of the test that starts it."""
    command = [sys.executable, "-m", "tests.faults.forks"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=pipe, stdout=pipe) as server:
        yield Forks(server)  # leaving closes its input, and it ends


def answered(out: Path) -> Answers:
    """Return what a register command answered; a last line without its end never arrived."""
    return answers_in(out.read_bytes())


def answers_in(data: bytes) -> Answers:
    found: Answers = {}
    for line in data.split(b"\n")[:-1]:
        answer = json.loads(line)
        assert answer["status"] in {"registered", "duplicate", "turned_back"}
        found[answer["external_id"]] = answer["number"] or "", answer["tracking_code"] or ""
    return found


def is_at_work(process: int) -> bool:
    """Return whether a process, which nobody has waited for yet, has not ended by itself."""
    state = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    return state != "Z"


def wait_for_answers(child: int, out: Path, wanted: int) -> None:
    """Wait until a command that is at work has answered so many lines, or has ended by itself."""
    end = time.monotonic() + LONGEST_S
    while out.read_bytes().count(b"\n") < wanted and is_at_work(child):
        assert time.monotonic() < end, f"{wanted} answers did not come: {out.read_bytes()!r}"
        time.sleep(0.0005)


@dataclass(slots=True)
class Moments:
    """Random moments to kill a command at, such that about half of them come before it has ended.

    How long a command takes differs from machine to machine and from minute to minute, so it is learnt from each.
    """

    forks: Forks
    dice: Random
    longest_s: float = 0.2

    def kill(self, child: int) -> bool:
        """Kill a command that has just been started; return whether it was still at work."""
        time.sleep(self.dice.uniform(0, self.longest_s))
        os.kill(child, signal.SIGKILL)
        was_killed = self.forks.wait(child) == -signal.SIGKILL
        self.longest_s *= 1.25 if was_killed else 0.8
        return was_killed


@dataclass(slots=True)
class Registering:
    """One office, one file of lines after the other, and what was answered."""

    forks: Forks
    folder: Path
    dice: Random
    fault: str = ""
    killed: int = 0
    answers: Answers = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    lines: int = 0
    pace_s: float = 0.02
    _out: int = 0

    def new_file(self, lines: int) -> Path:
        """Write so many new requests into a file; every tenth comes back incomplete."""
        path = write_requests(self.folder.parent / f"{self.lines}.jsonl", range(self.lines, self.lines + lines))
        self.lines += lines
        return path

    def start(self, file: Path) -> tuple[int, Path]:
        self._out += 1
        out = self.folder.parent / f"{self._out}.out"
        out.touch()
        return self.forks.start(["register", str(file), "--data", str(self.folder)], out, self.fault), out

    def kill(self, file: Path) -> None:
        """Register a file, and kill that at a random moment with what cannot be caught.

        A moment is so many answers and a part of the time that one takes: on a busy machine everything takes longer.
        """
        begun = time.monotonic()
        child, out = self.start(file)
        answered = self.dice.randrange(12)
        wait_for_answers(child, out, answered)
        if answered and is_at_work(child):
            self.pace_s = (time.monotonic() - begun) / answered
        time.sleep(self.dice.uniform(0, self.pace_s))
        os.kill(child, signal.SIGKILL)
        code = self.forks.wait(child)
        self.killed += code == -signal.SIGKILL
        if code not in {0, -signal.SIGKILL}:
            self.faults.append(f"ended by itself with {code}: {Path(f'{out}.err').read_text('utf-8')}")
        self.take(out)

    def finish(self, file: Path) -> None:
        """Register a file to its end; all that was answered before is answered the same."""
        child, out = self.start(file)
        assert self.forks.wait(child) == 0
        self.take(out)

    def take(self, out: Path) -> None:
        """Note what was answered; a last line without its end never arrived."""
        for external_id, given in answered(out).items():
            before = self.answers.setdefault(external_id, given)
            if before != given:
                self.faults.append(f"{external_id}: {before} was answered before, now {given}")

    def look(self) -> None:
        """Note everything in the folder that is not as it must be."""
        self.faults += oracle.faults(self.folder, self.answers)
