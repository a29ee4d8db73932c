"""How long the window's event loop is away while a clerk works, and from saving to the paper on the screen."""

import json
import os
import statistics
import subprocess
import sys

from tests.benchmarks.data import ROOT, office
from tests.benchmarks.harness import Line, Setting, absent, within

_WORK = ("typing", "searching", "saving and printing")


def run(setting: Setting) -> list[Line]:
    forms = setting.rounds(6, 20)
    with office(setting.rows, place=setting.place / "loop") as folder:
        command = [sys.executable, "-m", "tests.benchmarks.at_work", str(folder), str(forms)]
        done = subprocess.run(
            command, cwd=ROOT, env=dict(os.environ), check=False, capture_output=True, text=True, timeout=600
        )
    if done.returncode:
        return [absent("The event loop at work", done.stderr.strip().splitlines()[-1])]
    found = json.loads(done.stdout)
    gaps, own, queued = ([gap for doing in _WORK for gap in found[kind][doing]] for kind in ("gaps", "own", "queued"))
    served = [gap - waited for gap, waited in zip(gaps, queued, strict=True)]
    what = f"Between two turns of the event loop, {setting.rows:,} files"
    work = statistics.median(found["preview work"])
    return [
        within(f"{what}, {forms} forms typed, saved, printed, and searches", gaps, 0.999, 50),
        within("The same without the time in which no processor was free", served, 0.999, 50),
        within("Of that, what the window's thread itself worked", own, 0.999, 50),
        *(_told(doing, found["gaps"][doing], found["own"][doing]) for doing in found["gaps"]),
        within("From saving to the paper on the screen, half of them", found["previews"], 0.5, 100),
        Line("Of that, what the process itself worked, on all its threads", f"{work:.0f} ms"),
    ]


def _told(doing: str, gaps: list[float], own: list[float]) -> Line:
    late = sum(gap > 50 for gap in gaps)
    found = f"longest {max(gaps):.0f} ms, own work {max(own):.0f} ms; {late} of {len(gaps):,} over 50 ms"
    return Line(f"The event loop, {doing}", found)
