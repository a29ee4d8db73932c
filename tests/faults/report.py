"""Writes docs/reliability.md from a run of the tests: ``python -m tests.faults.report [pytest's options]``.

Without options it makes the long runs; every figure in the tables is counted by a test that passed.
"""

import os
import platform
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "build/soak.xml"
PAGE = ROOT / "docs/reliability.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
FOLDERS = ("tests/faults", "tests/migrations")


def figures(results: Path) -> tuple[Counter[str], int, int]:
    """Return what the tests counted, how many passed, and how many did not."""
    counted: Counter[str] = Counter()
    passed = failed = 0
    for case in ET.parse(results).iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
            continue
        passed += case.find("skipped") is None
        kind = "encrypted" if "encrypted" in case.attrib["name"] else "plain"
        for noted in case.iter("property"):
            counted[f"{noted.attrib['name']}|{kind}"] += int(noted.attrib["value"])
    return counted, passed, failed


def table(counted: Counter[str]) -> list[str]:
    names = sorted({key.partition("|")[0] for key in counted})
    rows = [f"| {name} | {counted[f'{name}|plain']:,} | {counted[f'{name}|encrypted']:,} |" for name in names]
    return ["| What was done | plain | encrypted |", "|---|---:|---:|", *rows]


def machine() -> str:
    release = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return (
        f"{datetime.now(UTC):%d %B %Y}; {os.cpu_count()} cores, {release}; CPython {platform.python_version()}, "
        f"SQLite {dbapi2.sqlite_version}"
    )


def main(options: list[str]) -> int:
    RESULTS.parent.mkdir(exist_ok=True)
    chosen = options or ["-m", "soak", "-n", "2"]
    command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={RESULTS}", "-o", "junit_family=xunit1", *chosen]
    code = subprocess.run(
        [*command, *([] if any(map(_is_path, options)) else FOLDERS)], cwd=ROOT, check=False
    ).returncode
    counted, passed, failed = figures(RESULTS)
    told = [
        f"Measured {machine()}, by `python -m tests.faults.report {' '.join(options)}`".rstrip() + ":",
        f"{passed} tests passed, {failed} failed.",
        "",
        *table(counted),
    ]
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    PAGE.write_text("\n".join([before + BEGIN, *told, END]) + rest.partition(END)[2], "utf-8")
    print("\n".join(told))
    return code


def _is_path(option: str) -> bool:
    return option.startswith("tests/")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
