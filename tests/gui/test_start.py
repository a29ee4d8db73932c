"""The window in processes of its own: what is loaded before the first paint, and what only shows there."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ptsp_desk import log
from ptsp_desk.app import App, os_user
from tests.offices import CLERK

ROOT = Path(__file__).parents[2]
SLOW = ("sqlalchemy", "sqlcipher3", "alembic", "reportlab", "holidays", "lokal", "PIL", "cyclopts", "argon2", "qrcode")
METADATA = ("importlib.metadata", "email.message")
SELDOM = (
    "reportlab",
    "lokal",
    "phonenumbers",
    "holidays",
    "ptsp_desk.operations.recaps",
    "ptsp_desk.operations.imports",
)

FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from ptsp_desk import __main__
from ptsp_desk.gui import window

def tell(self):
    print(self.sign_in.isVisible(), *sys.modules, flush=True)
    QApplication.exit(7)

window.Window.open_office = tell
sys.exit(__main__.main(["--data", sys.argv[1]]))
"""

AT_WORK = """
import gc
import linecache
import sys
from ptsp_desk import __main__
from ptsp_desk.gui import window
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

opened = window.Window._on_opened

def on_opened(self, answer):
    opened(self, answer)
    officers = answer.app.officers
    self.session.sign_in(officers.roll()[0])
    self.looks = QTimer(self)
    self.looks.timeout.connect(lambda: look(self))
    self.looks.start(20)

def look(self):
    if "receipts" in self.main._built and not self.main._built["registration"].live.is_due:
        print(gc.isenabled(), sum(name.endswith(".py") for name in linecache.cache), *sys.modules, flush=True)
        self.looks.stop()
        QApplication.exit(7)

window.Window._on_opened = on_opened
sys.exit(__main__.main(["--data", sys.argv[1]]))
"""

NONE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for number in range(300):
    label.setText(str(number))
    label.setEnabled(True)
    label.update()
sys.exit(int(sys.getrefcount(None) < before - 100))
"""

SCALED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from ptsp_desk.gui import theme
from ptsp_desk.gui.context import Go
from ptsp_desk.gui.window import Window
from tests.gui.stepped import SteppedExecutor
from ptsp_desk.gui.jobs import Jobs

QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
application = QApplication([])
theme.apply(application, "light")
executor = SteppedExecutor()
window = Window(Path(sys.argv[1]), (), Jobs(executor))
window.resize(1366, 768)
window.show()
window.open_office()
executor.run_all()
window.sign_in.pin.setText("2580")
window.sign_in.ui.enter.click()
executor.run_all()
application.processEvents()
clipped = []
for page in ("registration", "applications", "visits", "summaries", "receipts", "settings"):
    window.main.go(Go(page))
    executor.run_all()
    application.processEvents()
    assert not window.grab().isNull()
    for widget in [*window.main.findChildren(QLabel), *window.main.findChildren(QAbstractButton)]:
        if not widget.isVisible() or not widget.text():
            continue
        room, needed = widget.size(), widget.minimumSizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            fits = widget.heightForWidth(room.width()) <= room.height() + 1
        else:
            ink = widget.fontMetrics().tightBoundingRect(widget.text())
            fits = needed.width() <= room.width() + 1 and ink.height() <= room.height()
        if not fits:
            clipped.append(f"{page}: {widget.text()!r} {room.toTuple()} of {needed.toTuple()}")
print(window.devicePixelRatio(), *clipped, sep="\\n")
window.close()
"""


ABORTED = """
import os
import sys
from ptsp_desk.cli import window as command
from ptsp_desk.gui import window

def planted(self):
    os.abort()

window.Window.open_office = planted
sys.exit(command.show(sys.argv[1], []))
"""


def run(script: str, *arguments: str, **surroundings: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **surroundings},
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_nothing_slow_is_loaded_before_the_first_paint(folder: Path) -> None:
    done = run(FIRST_PAINT, str(folder))
    assert done.returncode == 7, done.stderr
    is_visible, *loaded = done.stdout.split()
    assert is_visible == "True"
    assert set(loaded) & {*SLOW, *METADATA} == set()


def test_a_desk_that_waits_holds_nothing_that_only_some_files_need(folder: Path) -> None:
    with App(folder) as app:
        app.officers.appoint(CLERK, os_user())
    done = run(AT_WORK, str(folder))
    assert done.returncode == 7, done.stderr
    collects, sources, *loaded = done.stdout.split()
    assert collects == "True"
    assert int(sources) < 40  # Qt's hook would keep the source of each of the hundreds of modules
    assert set(loaded) & set(SELDOM) == set()


@pytest.mark.parametrize("where", ["office", "elsewhere"])
@pytest.mark.parametrize(
    ("platform", "said"), [("offscreen", "in planted"), ("nonsense", "in run")], ids=["before the office", "in Qt"]
)
def test_a_crash_before_the_office_is_opened_leaves_its_stack(
    folder: Path, tmp_path: Path, where: str, platform: str, said: str
) -> None:
    home, data = tmp_path / "home", folder if where == "office" else tmp_path / "baru"
    surroundings = {"QT_QPA_PLATFORM": platform, "XDG_DATA_HOME": str(home), "PYTHONFAULTHANDLER": ""}
    done = run(ABORTED, str(data), **surroundings)
    assert done.returncode == -signal.SIGABRT, done.stderr
    kept = (data if where == "office" else home / "ptsp-desk") / log.FILE_NAME
    assert "Fatal Python error: Aborted" in kept.read_text(encoding="utf-8")
    assert said in kept.read_text(encoding="utf-8")
    assert data.exists() == (where == "office")  # an office is only set up in a folder that holds nothing


def test_qt_takes_no_reference_to_none() -> None:
    done = run(NONE)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("scale", ["1", "1.25", "1.5", "2"])
def test_no_text_is_cut_off_at_any_scale(folder: Path, scale: str) -> None:
    with App(folder) as app:
        app.officers.appoint(CLERK, os_user())
        app.officers.set_pin(CLERK.id, "2580", os_user())
    done = run(SCALED, str(folder), QT_SCALE_FACTOR=scale)
    assert done.returncode == 0, done.stderr
    ratio, *clipped = done.stdout.splitlines()
    assert float(ratio) == float(scale)
    assert clipped == []
