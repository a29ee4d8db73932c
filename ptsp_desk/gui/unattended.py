"""Printing where nobody looks on: from the command line, at an hour that a timetable says."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from ptsp_desk.gui import printing


def send(pdf: bytes, size: str, where: str, data: Path, name: str) -> str:
    """Put a PDF on paper without a window; arguments and errors as ``printing.send``, ``data`` is the data folder."""
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["ptsp-desk"])
    try:
        return printing.send(pdf, size, where, data / printing.PDF_FOLDER, name)
    finally:
        del application
