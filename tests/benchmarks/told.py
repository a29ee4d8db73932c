"""What was found, with where and when: as Markdown and as JSON."""

import os
import platform
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from tests.benchmarks.harness import Line, Setting, table

_PACKAGES = ("PySide6-Essentials", "sqlalchemy", "sqlcipher3", "reportlab", "msgspec", "qrcode", "fpdf2", "weasyprint")


class Report:
    def __init__(self, setting: Setting) -> None:
        self._setting, self._lines = setting, list[tuple[str, Line]]()
        self._began, self._load = datetime.now(UTC), os.getloadavg()[0]

    def add(self, name: str, line: Line) -> None:
        self._lines.append((name, line))

    def facts(self) -> dict[str, str]:
        """Return on what, when and with what it was measured."""
        return {
            "Measured": f"{self._began:%Y-%m-%d %H:%M} to {datetime.now(UTC):%H:%M} UTC",
            "Machine": f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}",
            "Load": f"{self._load:.1f} at the beginning, {os.getloadavg()[0]:.1f} at the end",
            "Priority": f"nice {os.getpriority(os.PRIO_PROCESS, 0)}",
            "Applications": f"{self._setting.rows:,}{', all rounds' if self._setting.is_full else ', few rounds'}",
            "Python": platform.python_version(),
            "SQLite": dbapi2.sqlite_version,
            "Packages": ", ".join(f"{name} {_version(name)}" for name in _PACKAGES),
            "Command": f"python -m tests.benchmarks {' '.join(sys.argv[1:])}".rstrip(),
        }

    def as_json(self) -> dict[str, Any]:
        return {"facts": self.facts(), "lines": [{"name": name, **line.as_json()} for name, line in self._lines]}


def page(reports: Sequence[Mapping[str, Any]]) -> str:
    """Return the page that docs/performance.md is: every run with where and when it was made."""
    parts = [_HEAD]
    for report in reports:
        lines = [Line(**{key: value for key, value in line.items() if key != "name"}) for line in report["lines"]]
        names = ", ".join(dict.fromkeys(line["name"] for line in report["lines"]))
        facts = "\n".join(f"- {name}: {value}" for name, value in report["facts"].items())
        parts.append(f"## {names.capitalize()}\n\n{facts}\n\n{table(lines)}\n")
    return "\n".join(parts)


_HEAD = """\
# How fast it is

Written by `make bench`. Contestants take turns within a run and are compared round by round, so a busy machine slows
all of them: the ratios hold, the milliseconds are of this machine at this moment. In brackets: the 95 % interval.
"""


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not here"


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text("utf-8")
        return next(line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()
