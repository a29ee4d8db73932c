"""The desk on one of two monitors, as a program of its own: ``monitors.py FOLDER``; prints what came of it as JSON.

Monitors can't be plugged into a program that runs already.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from ptsp_desk.app import App
from ptsp_desk.gui import theme
from ptsp_desk.gui.answering.desk import Answering
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.session import Session
from tests.gui.answering.digits import fill_in
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, Clock, request


def monitor(name: str, x: int, width: int, height: int) -> dict[str, object]:
    """Return one monitor as Qt's screenless platform is told of it."""
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    return {"name": name, "x": x, "y": 0, "width": width, "height": height, **dots}


def main(folder: Path) -> None:
    """Ask after a registration, answer by clicks, and tell what the desk and the screen did."""
    application = QApplication([])
    theme.apply(application, "light")
    executor, told = SteppedExecutor(), dict[str, object]()
    with App(folder, clock=Clock()) as app:
        registered = app.applications.register(request(), CLERK).application
        assert registered is not None
        desk, lent = QMainWindow(), list[bool]()
        desk.move(QPoint(10, 10))
        desk.show()
        desk.activateWindow()
        answering = Answering(Context(app, Jobs(executor), Session(), app.settings, lambda _: None), desk)
        answering.lent.connect(lambda: lent.append(True))

        def start(subject: str = "") -> None:
            answering.start(subject)
            executor.run_all()
            application.processEvents()

        start(f"registration:{registered.number}")
        screen = answering.screen
        assert screen is not None
        told["place"] = screen.geometry().getRect()
        told["desk is lent"] = bool(lent)
        told["it takes no keyboard"] = bool(screen.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus)
        start()
        told["keyboard after the key was pressed again"] = screen.has_keyboard
        fill_in(screen)
        QTest.keyClick(screen.comment.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        executor.run_all()
        screen.thanked.timeout.emit()
        told["afterwards"] = [screen.isVisible(), screen.page is screen.token, screen.has_keyboard]
        start()
        told["visible after the key was pressed once more"] = screen.isVisible()
    print(json.dumps(told))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        config = Path(scratch) / "monitors.json"
        config.write_text(
            json.dumps({"screens": [monitor("desk", 0, 1366, 768), monitor("guest", 1366, 1280, 800)]}), "utf-8"
        )
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
        main(Path(sys.argv[1]))
