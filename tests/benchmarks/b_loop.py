"""How long the window's event loop is away while a clerk works, and from saving to the paper on the screen."""

import json
import os
import subprocess
import sys

from tests.benchmarks.data import ROOT, office
from tests.benchmarks.harness import Line, Setting, absent, within


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
    work = {
        doing: gaps for doing, gaps in found["gaps"].items() if doing in {"typing", "searching", "saving and printing"}
    }
    every = [gap for gaps in work.values() for gap in gaps]
    what = f"Between two turns of the event loop, {setting.rows:,} files"
    return [
        within(f"{what}, {forms} forms typed, saved, printed, and searches", every, 0.999, 50),
        *(
            Line(
                f"{what}, {doing}",
                f"longest {max(gaps):.0f} ms, {sum(gap > 50 for gap in gaps)} of {len(gaps):,} over 50",
            )
            for doing, gaps in found["gaps"].items()
        ),
        within("From saving to the paper on the screen, half of them", found["previews"], 0.5, 100),
    ]
