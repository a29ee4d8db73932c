"""Measure and compare: ``python -m tests.benchmarks [NAMES] [--rows N] [--full] [--json FILE] [--write FILE]``."""

import json
import os
import sys
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path

from tests.benchmarks import data

NAMES = ("registration", "receipt", "search", "journal", "summary", "start", "loop", "backup", "survey")
QUICK_ROWS, FULL_ROWS = 50_000, 1_000_000


def main() -> int:
    """Run what is asked for, print the table, and keep it where a file is named."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ["PTSP_DESK_KEYS"] = str(data.BUILD / "no-keys")
    sys.path.append(str(data.ROOT / "build" / "peers"))
    from tests.benchmarks import harness, told  # noqa: PLC0415 - after the surroundings are set

    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*NAMES, []], default=[], help=", ".join(NAMES))
    parser.add_argument("--rows", type=int, help=f"applications in the offices, {QUICK_ROWS:,} unless told")
    parser.add_argument("--full", action="store_true", help=f"more rounds, and {FULL_ROWS:,} applications")
    parser.add_argument("--json", type=Path, help="write every figure to this file")
    parser.add_argument("--write", type=Path, help="write the tables, with machine and versions, to this file")
    parser.add_argument("--join", type=Path, nargs="*", default=[], help="put earlier figures before these")
    asked = parser.parse_args()
    rows = asked.rows or (FULL_ROWS if asked.full else QUICK_ROWS)
    setting = harness.Setting(rows, data.BUILD / f"work-{os.getpid()}", is_full=asked.full)
    report = told.Report(setting)
    names = asked.names or (() if asked.join else NAMES)
    for name in names:
        for line in import_module(f"tests.benchmarks.b_{name}").run(setting):
            report.add(name, line)
            if asked.json:  # also of a run that is stopped
                asked.json.write_text(json.dumps(report.as_json(), indent=1, ensure_ascii=False) + "\n", "utf-8")
            print(f"{name}: {line.what}: {line.found} {line.target}", flush=True)
    reports = [json.loads(path.read_text("utf-8")) for path in asked.join] + [report.as_json()] * bool(names)
    print("\n" + told.page(reports))
    if asked.write:
        asked.write.write_text(told.page(reports), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
