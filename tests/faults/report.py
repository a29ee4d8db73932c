"""Makes the long runs and writes what they counted into docs/reliability.md: ``python -m tests.faults.report``.

The soak is made in parts, each of one file of tests; each keeps its results in ``build/soak/`` when it is through. A
part that passed is not made again, so a run that was broken off is gone on with by the same command. A part is made
(again) when it is named: ``python -m tests.faults.report kill power_cut``. ``--new`` forgets every part,
``--short`` makes the short runs. Every figure in the page is counted by a test that passed.

Each harness is shown to find what it looks for, by faults that are planted in the tests and nowhere else:

================  ======================================================================================
tests             planted faults that they find
================  ======================================================================================
kill              answer before the commit; number outside of the transaction; mark before the commit; a command
                  that gives up by itself
every_call        the same three; an office built in its place; a close that is stored in two transactions; a
                  backup that has its name before it is whole; a backup written over the database
power_cut         answer before the commit; ``synchronous=OFF`` and ``NORMAL``; names that are not flushed, of an
                  office and of a restore; a close that is stored in two transactions; a backup that has its
                  name before it is whole
close_kill        a close that is entered twice
import_kill       an import that forgets what it has imported
disk              a refused commit taken for done, by a failing and by a full disk; numbers from elsewhere
copies            nothing compared with the mark; a restore that keeps the epoch; a backup that is a copy of
                  the file without its log; a wrong clock that nobody is told of
ballot_kill       an entry before the file says so; spent tokens that are kept apart
paper_kill        a paper that is out before its print is stored
flips             a row changed with a tool; exports that nothing is compared before; a number that was given
                  already; a backup without the log
oracle            for each question that all of these ask at the end, what it must find
tracing           a trace that is refused; two threads that change files at once
kept_files        an upgrade that stores each statement by itself
================  ======================================================================================
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlcipher3 import dbapi2

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "build/soak"
PAGE = ROOT / "docs/reliability.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
PARTS = {
    "every_call": "tests/faults/test_every_call.py",
    "kill": "tests/faults/test_kill.py",
    "power_cut": "tests/faults/test_power_cut.py",
    "ballot_kill": "tests/faults/test_ballot_kill.py",
    "paper_kill": "tests/faults/test_paper_kill.py",
    "disk": "tests/faults/test_disk.py",
    "flips": "tests/faults/test_flips.py",
    "kept_files": "tests/migrations/test_kept_files.py",
}
"""The long runs; other files of faults have short ones only."""

WORKERS = 2
MEMORY = Path("/dev/shm")
ROOM_BYTES = 2 << 30
"""Tests whose disk is memory don't wait for a flush. What a power cut leaves is played back from a trace either way."""


@dataclass(frozen=True, slots=True)
class Part:
    """What the tests of one part counted, and how long they took."""

    name: str
    made: str
    minutes: float
    passed: int = 0
    failed: int = 0
    counted: Counter[str] = field(default_factory=Counter)

    @classmethod
    def read(cls, results: Path) -> Self:
        suite = next(ET.parse(results).iter("testsuite"))
        counted: Counter[str] = Counter()
        passed = failed = 0
        for case in suite.iter("testcase"):
            if case.find("failure") is not None or case.find("error") is not None:
                failed += 1
                continue
            passed += case.find("skipped") is None
            kind = "encrypted" if "encrypted" in case.attrib["name"] else "plain"
            for noted in case.iter("property"):
                counted[f"{noted.attrib['name']}|{kind}"] += int(noted.attrib["value"])
        made = f"{datetime.fromtimestamp(results.stat().st_mtime, UTC):%d %B %Y}"
        return cls(results.stem, made, float(suite.attrib["time"]) / 60, passed, failed, counted)


def make(name: str, marker: str, *tests: str) -> Path:
    """Run tests; their results are there when all of them are through. Return where."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    unfinished, results = RESULTS / f"{name}.unfinished", RESULTS / f"{name}.xml"
    command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={unfinished}", "-o", "junit_family=xunit1"]
    command += ["-n", str(WORKERS), "--dist", "worksteal", "-m", marker]
    command += ["-o", "tmp_path_retention_policy=failed", "-o", "faulthandler_timeout=0"]
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM_BYTES:
        command.append(f"--basetemp={MEMORY / 'ptsp-desk-soak'}")
    code = subprocess.run([*command, *tests], cwd=ROOT, check=False).returncode
    if code not in {0, 1}:  # broken off, or no tests
        sys.exit(code)
    return unfinished.replace(results)


def soak(wanted: Sequence[str]) -> list[Part]:
    """Make the parts that are named, or those that never passed."""
    for name, tests in PARTS.items():
        results = RESULTS / f"{name}.xml"
        if name in wanted or (not wanted and not (results.exists() and not Part.read(results).failed)):
            make(name, "soak", tests)
    return [Part.read(results) for name in PARTS if (results := RESULTS / f"{name}.xml").exists()]


def page(parts: Iterable[Part], how: str) -> list[str]:
    parts = list(parts)
    counted = sum((part.counted for part in parts), Counter[str]())
    names = sorted({key.partition("|")[0] for key in counted})
    made = sorted({part.made for part in parts})
    return [
        f"Measured {' and '.join(made)}; {machine()}, by `python -m tests.faults.report{how}`:",
        f"{sum(part.passed for part in parts)} tests passed, {sum(part.failed for part in parts)} failed.",
        "",
        "| What was done | plain | encrypted |",
        "|---|---:|---:|",
        *(f"| {name} | {counted[f'{name}|plain']:,} | {counted[f'{name}|encrypted']:,} |" for name in names),
        "",
        "| Part | tests | failed | minutes |",
        "|---|---:|---:|---:|",
        *(f"| {part.name} | {part.passed + part.failed} | {part.failed} | {part.minutes:.1f} |" for part in parts),
    ]


def machine() -> str:
    release = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return f"{os.cpu_count()} cores, {release}; CPython {platform.python_version()}, SQLite {dbapi2.sqlite_version}"


def write(told: list[str]) -> None:
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    PAGE.write_text("\n".join([before + BEGIN, *told, END]) + rest.partition(END)[2], "utf-8")
    print("\n".join(told))


def main(words: Sequence[str]) -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.faults.report")
    asked.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    asked.add_argument("--new", action="store_true", help="forget the parts that passed")
    asked.add_argument("--short", action="store_true", help="make the short runs of all files")
    chosen = asked.parse_args(words)
    if set(chosen.parts) - PARTS.keys():
        asked.error(f"parts are {', '.join(PARTS)}")
    if chosen.new:
        shutil.rmtree(RESULTS, ignore_errors=True)
    if chosen.short:
        parts, how = [Part.read(make("short", "not soak", "tests/faults", PARTS["kept_files"]))], " --short"
    else:
        parts, how = soak(chosen.parts), ""
    write(page(parts, how))
    return int(any(part.failed for part in parts))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
