"""Killing a command again and again, and looking each time whether anything was lost."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.journal import sound
from ptsp_desk.store import journal
from ptsp_desk.store.keys import Keys
from tests.offices import raw_connection, request

ROOT = Path(__file__).parents[2]
LONGEST_S = 30.0
Answers = dict[str, tuple[str, str]]
"""Number and tracking code by external id."""


class Forks:
    """Runs commands in processes that are there at once."""

    def __init__(self, server: subprocess.Popen[str]) -> None:
        self._server = server

    def start(self, arguments: list[str], out: Path, fault: str = "") -> int:
        """Start a command; return its process id."""
        return self._ask({"run": arguments, "out": str(out), "fault": fault})

    def wait(self, child: int) -> int:
        return self._ask({"wait": child})

    def _ask(self, what: dict[str, Any]) -> int:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(what) + "\n")
        self._server.stdin.flush()
        return int(self._server.stdout.readline())


@pytest.fixture
def forks(tmp_path: Path) -> Iterator[Forks]:
    """A process that forks commands; its keys are those of this test."""
    command = [sys.executable, "-m", "tests.faults.forks"]
    pipe = subprocess.PIPE
    surroundings = {**os.environ, "PTSP_DESK_KEYS": str(tmp_path / "keys")}
    with subprocess.Popen(command, cwd=ROOT, env=surroundings, text=True, stdin=pipe, stdout=pipe) as server:
        yield Forks(server)  # leaving closes its input, and it ends


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
    per_file: int = 0
    pace_s: float = 0.02
    _out: int = 0

    def new_file(self, lines: int) -> Path:
        """Write so many new requests into a file; every tenth comes back incomplete."""
        path = self.folder.parent / f"{self.lines}.jsonl"
        raws = []
        for number in range(self.lines, self.lines + lines):
            complete: dict[str, Any] = {"complete": None, "documents": {"ktp": "ok"}} if number % 10 == 9 else {}
            raws.append(request(external_id=f"x{number}", proxy={"name": f"Budi {number}"}, **complete))
        path.write_text("".join(json.dumps(raw) + "\n" for raw in raws), "utf-8")
        self.lines += lines
        self.per_file = lines
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
        while out.read_bytes().count(b"\n") < min(answered, self.per_file) and time.monotonic() < begun + LONGEST_S:
            time.sleep(0.0005)
        if answered:
            self.pace_s = (time.monotonic() - begun) / answered
        time.sleep(self.dice.uniform(0, self.pace_s))
        os.kill(child, signal.SIGKILL)
        self.killed += self.forks.wait(child) == -signal.SIGKILL
        self.take(out)

    def finish(self, file: Path) -> None:
        """Register a file to its end; all that was answered before is answered the same."""
        child, out = self.start(file)
        assert self.forks.wait(child) == 0
        self.take(out)

    def take(self, out: Path) -> None:
        """Note what was answered; a last line without its end never arrived."""
        for line in out.read_bytes().split(b"\n")[:-1]:
            answer = json.loads(line)
            assert answer["status"] in {"registered", "duplicate", "turned_back"}
            given = answer["number"] or "", answer["tracking_code"] or ""
            before = self.answers.setdefault(answer["external_id"], given)
            if before != given:
                self.faults.append(f"{answer['external_id']}: {before} was answered before, now {given}")

    def look(self, *, whole: bool = False) -> None:
        """Open the folder as the next command would, and note everything that is not as it must be."""
        key = Keys("ENR-03").load_database_key()
        with App(self.folder) as app:
            if app.desk.locked:
                self.faults.append(app.desk.locked)
                return
            with app.desk.database.reading() as connection:
                kinds = [sealed.entry.kind for sealed in sound(journal.entries(connection, "ENR"))]
            if whole and app.journals.check().differing:
                self.faults.append("the tables do not follow from the journal")
        with raw_connection(self.folder, key) as raw:
            quick = raw.execute("PRAGMA quick_check").fetchall()
            counters = [counter for (counter,) in raw.execute("SELECT counter FROM applications ORDER BY counter")]
            visits = raw.execute(
                "SELECT v.external_id, coalesce(a.number, ''), coalesce(a.tracking_code, '') FROM visits v "
                "LEFT JOIN applications a ON a.office = v.office AND a.id = v.application"
            ).fetchall()
        stored = {external_id: (number, code) for external_id, number, code in visits}
        held = [
            quick == [("ok",)],
            counters == list(range(1, len(counters) + 1)),
            len(counters) == kinds.count("application.received"),
            len(visits) == len(stored) == len(counters) + kinds.count("visit.turned_back"),
            self.answers.items() <= stored.items(),
        ]
        named = ("database broken", "gap in the numbers", "file without entry", "visit lost", "answer lost")
        self.faults += [name for name, holds in zip(named, held, strict=True) if not holds]
