"""Prints what a screen reader is told of a program's windows, one JSON object a line; run by the system's Python.

Usage: dbus-run-session -- /usr/bin/python3 tree.py NAME COMMAND...
The program is started; a line says when a window of that NAME stands. For each line that comes in its tree is told,
with a line ``told`` at the end; when no more come the program is stopped.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi
from gi.repository import GLib  # type: ignore[import-not-found]  # the system's, as pyatspi

PATIENCE_S = 40
ATTEMPTS = 20
STATES = ("FOCUSABLE", "FOCUSED")


def main(name: str, command: list[str]) -> int:
    """Return 0 when the window was seen and told."""
    started = subprocess.Popen(command)
    try:
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end and started.poll() is None:
            window = _window(started.pid, name)
            if window is not None:
                print("stands", flush=True)
                for _ in sys.stdin:
                    for item in _whole(started.pid, name):
                        print(json.dumps(item), flush=True)
                    print("told", flush=True)
                return 0
            time.sleep(0.2)
        return 1
    finally:
        started.terminate()
        started.wait(15)


def _window(pid: int, name: str) -> Any:
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == pid:
            for window in application:
                if window is not None and name in (window.name or ""):
                    return window
    return None


def _whole(pid: int, name: str) -> list[dict[str, Any]]:
    """Return the tree; where something went away while it was read, it is read anew."""
    for _ in range(ATTEMPTS):
        try:
            window = _window(pid, name)
            if window is not None:
                return list(_told(window, 0))
        except (GLib.Error, LookupError):
            pass
        time.sleep(0.2)
    return []


def _told(item: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Tell of an item and what is in it; what stands behind another page is left out."""
    states = item.getState()
    if not states.contains(pyatspi.STATE_SHOWING):
        return
    labelled = (one for one in item.getRelationSet() if one.getRelationType() == pyatspi.RELATION_LABELLED_BY)
    yield {
        "depth": depth,
        "role": item.getRoleName(),
        "name": item.name,
        "labels": [relation.getTarget(0).name for relation in labelled],
        **{state.lower(): states.contains(getattr(pyatspi, f"STATE_{state}")) for state in STATES},
    }
    for child in item:
        if child is not None:
            yield from _told(child, depth + 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
