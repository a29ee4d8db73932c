"""A real screen without a monitor: Xvfb with a window manager, real key presses, pictures of what stands on it."""

import fcntl
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageGrab

PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Screen:
    """One X display. ``environment`` is what a program needs to show itself there."""

    display: str
    environment: dict[str, str]

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by their X names: ``Return``, ``ctrl+Return``, ``F4``."""
        self._xdotool("key", "--clearmodifiers", "--delay", "12", *keys)

    def type(self, text: str) -> None:
        """Type text as a quick person does: a scanner is faster, and is told by that."""
        self._xdotool("type", "--clearmodifiers", "--delay", "45", text)

    def scan(self, text: str) -> None:
        """Type text and Enter as a hand scanner does."""
        self._xdotool("type", "--clearmodifiers", "--delay", "5", "--args", "1", text, "key", "Return")

    def picture(self, target: Path) -> None:
        """Write what stands on the screen as a PNG."""
        ImageGrab.grab(xdisplay=self.display).save(target)

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=60)


@contextmanager
def screen(width: int = 1366, height: int = 768) -> Iterator[Screen]:
    """Give a screen of that size, one at a time; what was started for it is stopped by process id."""
    with (Path(tempfile.gettempdir()) / "ptsp-desk-screen.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        with _started(width, height) as shown_on:
            yield shown_on


@contextmanager
def _started(width: int, height: int) -> Iterator[Screen]:
    read, write = os.pipe()
    size = f"{width}x{height}x24"
    # Without -r a key that stays down because the machine stalls would be typed again, as one that is held.
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset", "-r"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_SESSION_TYPE": "x11"}
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        try:
            yield Screen(display, environment)
        finally:
            stop(manager)
    finally:
        stop(server)


@contextmanager
def program(*command: str | Path, shown_on: Screen, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program on a screen; it is stopped by its process id when this is left."""
    started = subprocess.Popen(command, env={**shown_on.environment, **environment})
    try:
        yield started
    finally:
        stop(started)


@contextmanager
def pictured(shown_on: Screen, target: Path) -> Iterator[None]:
    """Keep a picture of the screen as it stands when something fails, and name it there."""
    try:
        yield
    except AssertionError as error:
        shown_on.picture(target)
        error.add_note(f"what stood on the screen: {target}")
        raise


def stop(process: "subprocess.Popen[bytes] | subprocess.Popen[str]") -> None:
    """Ask a process to end, and end it where it doesn't."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def until(true: Callable[[], bool], what: str) -> None:
    """Wait for another process to get somewhere, looking twenty times a second."""
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end, f"nobody saw {what} within {PATIENCE_S:.0f} s"
        time.sleep(0.05)


def settled(seconds: float = 1.0) -> None:
    """Give the window time to draw what it was asked for, before a picture is taken; no test waits like this."""
    time.sleep(seconds)
