"""From the start of a process to its first paint and to the desk at work, and the memory that takes."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Timer
from time import perf_counter

from ptsp_desk.app import App
from tests.benchmarks.data import ROOT, office
from tests.benchmarks.harness import Line, Setting, Times, absent, at_most, race
from tests.offices import CLERK

_COMPILED = ROOT / "build" / "benchmarks" / "compiled"
_WINDOWS = ROOT / "build" / "windows"
"""An environment of its own with Vorta and Anki, which bring another Qt."""

_PATIENCE_S = 15.0

_SEEN = """
import os, sys
def seen():
    resident = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS")]
    os.write(1, (resident[0] + "\\n").encode())
    os._exit(0)
"""

BARE = (
    _SEEN
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, seen)
application = QApplication([])
bare = Bare()
bare.resize(1366, 768)
bare.show()
application.exec()
"""
)

FIRST_PAINT = (
    _SEEN
    + """
from ptsp_desk import __main__
from ptsp_desk.gui import window
window.Window.open_office = lambda self: seen()
__main__.main(["--data", sys.argv[1]])
"""
)

READY = (
    _SEEN
    + """
from PySide6.QtCore import QTimer
from ptsp_desk import __main__
from ptsp_desk.gui import window
opened = window.Window._on_opened
def on_opened(self, answer):
    opened(self, answer)
    officers = answer.app.officers
    self.session.sign_in(next(who for who in officers.roll() if who.id == "sitti"))
    page = self.main.page
    waiting = QTimer(self)
    def look():
        if page._in_force is not None:
            waiting.stop()
            self.repaint()
            QTimer.singleShot(int(sys.argv[2]), seen)
    waiting.timeout.connect(look)
    waiting.start(1)
window.Window._on_opened = on_opened
__main__.main(["--data", sys.argv[1]])
"""
)

IMPORTS = (
    _SEEN
    + """
import PySide6.QtWidgets
import reportlab.pdfgen.canvas
import sqlalchemy
seen()
"""
)

OTHERS = (
    _SEEN
    + """
import runpy
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication
begin = QApplication.__init__
def look():
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and widget.windowHandle() and widget.windowHandle().isExposed():
            seen()
def watched(self, *arguments, **options):
    begin(self, *arguments, **options)
    self.looking = QTimer()
    self.looking.timeout.connect(look)
    self.looking.start(2)
QApplication.__init__ = watched
name = sys.argv.pop(1)
if name == "aqt":
    import aqt
    aqt.run()
else:
    runpy.run_module(name, run_name="__main__", alter_sys=True)
"""
)


def run(setting: Setting) -> list[Line]:
    rounds = setting.rounds(4, 15)
    with _today(0, setting.place / "start") as folder:
        ours = {"first paint": _ours(FIRST_PAINT, folder), "ready to register": _ours(READY, folder, "0")}
        peers = {"a bare QWidget": _ours(BARE), "imports alone": _ours(IMPORTS)}
        others = {name: _other(name, setting.place / "home") for name in ("vorta", "aqt")}
        missing = {name: why for name, start in others.items() if (why := _try(start))}
        there = {name: start for name, start in others.items() if name not in missing}
        times = race({**ours, **peers, **there}, rounds)
    ready, painted = times["ready to register"], times["first paint"]
    what = "imports of PySide6, SQLAlchemy and reportlab alone"
    lines = [
        _against(times, "first paint", "a bare QWidget", "First paint against a bare QWidget", 1.5),
        _against(times, "ready to register", "imports alone", f"Ready to register against the {what}", 1.25),
    ]
    assert len(ready) == len(painted) == rounds
    for name, title in (("vorta", "Vorta"), ("aqt", "Anki")):
        said = f"Ready to register against {title}'s first window"
        if name in missing:
            lines.append(absent(said, missing[name]))
        else:
            lines.append(_against(times, "ready to register", name, said, 1))
    return [*lines, *_memory(setting, rounds)]


@contextmanager
def _today(rows: int, place: Path) -> Iterator[Path]:
    """Give an office whose day is open, so that the window goes straight to the registration."""
    with office(rows, registered=20, place=place) as folder:
        with App(folder) as app:
            app.days.open(None, [CLERK.id], CLERK)
        yield folder


def _memory(setting: Setting, rounds: int) -> list[Line]:
    """What is resident a second and a half after the desk is ready."""
    with _today(0, setting.place / "few") as few:
        times = _resident({"ready": (READY, str(few), "1500"), "imports alone": (IMPORTS,)}, rounds)
    with _today(setting.rows, setting.place / "many") as many:
        more = _resident({"ready": (READY, str(many), "1500"), "imports alone": (IMPORTS,)}, rounds)
    what = "Memory when ready (MB), {}, against the imports alone"
    return [
        at_most(what.format("20 files"), times, "ready", "imports alone", 1.35),
        at_most(what.format(f"{setting.rows:,} files"), more, "ready", "imports alone", 1.6),
    ]


def _resident(asked: dict[str, tuple[str, ...]], rounds: int) -> Times:
    return race({name: partial(_megabytes, *given) for name, given in asked.items()}, min(rounds, 5))


def _megabytes(script: str, *arguments: str) -> float:
    """Return what is resident, in thousands of megabytes: where others return seconds, milliseconds are told."""
    return _started(sys.executable, script, *arguments)[1] / 1024 / 1000


def _against(times: Times, ours: str, peer: str, what: str, most: float) -> Line:
    return at_most(what, {name: times[name] for name in (ours, peer)}, ours, peer, most)


def _ours(script: str, *arguments: str | Path) -> Callable[[], float]:
    return lambda: _started(sys.executable, script, *map(str, arguments))[0]


def _other(name: str, home: Path) -> Callable[[], float]:
    python = _WINDOWS / "bin" / "python"
    arguments = ["-b", str(home / "anki"), "-l", "en"] if name == "aqt" else []
    return lambda: _started(str(python), OTHERS, name, *arguments, home=home)[0]


def _try(start: Callable[[], float]) -> str:
    """Return why a program can't be started here, else nothing."""
    try:
        start()
    except (OSError, RuntimeError) as error:
        return str(error).splitlines()[-1][:120]
    return ""


def _started(python: str, script: str, *arguments: str, home: Path | None = None) -> tuple[float, float]:
    """Start a process; return the seconds until it is seen, and what is then resident of it, in kilobytes."""
    environment = {**os.environ, "PYTHONPATH": "" if home else str(ROOT), "PYTHONPYCACHEPREFIX": str(_COMPILED)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a second start compiles nothing anew, wherever it is measured
    if home:
        home.mkdir(parents=True, exist_ok=True)
        environment |= {"HOME": str(home), "QTWEBENGINE_DISABLE_SANDBOX": "1"}
        environment |= {name: str(home / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    start = perf_counter()
    with subprocess.Popen(
        [python, "-c", script, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        patience = Timer(_PATIENCE_S, process.kill)
        patience.start()
        said = next((line for line in process.stdout if line.strip().isdigit()), b"")  # others greet first
        took = perf_counter() - start
        patience.cancel()
        process.stdout.close()
        errors = process.stderr.read().decode("utf-8", "replace")
    if not said:
        raise RuntimeError(errors.strip() or f"shows no window within {_PATIENCE_S:.0f} s")
    return took, float(said)
