"""The frame of the window on a real screen: it fits at every scale, and a scanner's keys change nothing."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageGrab
from PySide6.QtGui import QColor

from ptsp_desk.app import App
from ptsp_desk.core.look import LIGHT
from tests.end_to_end import office
from tests.end_to_end.screen import Screen, program, screen, until
from tests.end_to_end.test_window import Hands, asks_who, folder, window

__all__ = ["folder"]

Rgb = tuple[int, int, int]


def rgb(colour: str) -> Rgb:
    made = QColor(colour)
    return made.red(), made.green(), made.blue()


PRIMARY, SOFT = rgb(LIGHT.primary), rgb(LIGHT.soft)


def seen(shown_on: Screen) -> Image.Image:
    return ImageGrab.grab(xdisplay=shown_on.display).convert("RGB")


def pixels(picture: Image.Image, colour: Rgb) -> Iterator[tuple[int, int]]:
    """Yield where a colour stands, on every second column and row."""
    for x in range(0, picture.width, 2):
        yield from ((x, y) for y in range(0, picture.height, 2) if picture.getpixel((x, y)) == colour)


def room(shown_on: Screen, name: str) -> tuple[int, int]:
    """Return the width and height of a window, without the frame around it."""
    told = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", name, "getwindowgeometry", "--shell"],
        env=shown_on.environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    facts = dict(line.split("=") for line in told.splitlines() if "=" in line)
    return int(facts["WIDTH"]), int(facts["HEIGHT"])


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_the_window_fits_the_screen_at_every_scale(folder: Path, size: tuple[int, int]) -> None:
    for scale in (1, 1.25, 1.5, 2):
        with screen(*size) as shown_on:
            shown_on.environment["QT_SCALE_FACTOR"] = str(scale)
            with program(sys.executable, "-m", "ptsp_desk", "--data", folder, shown_on=shown_on):
                _check_room(shown_on, size, scale)


def _check_room(shown_on: Screen, size: tuple[int, int], scale: float) -> None:
    hands = Hands(shown_on)
    until(lambda: asks_who(shown_on, LIGHT), "the list of officers")
    hands.key("1")
    shown_on.type(office.PIN)
    hands.key("Return")
    rail, lowest = int(70 * scale), size[1] - int(60 * scale)
    until(lambda: any(x < rail for x, _ in pixels(seen(shown_on), SOFT)), "the first page")
    for key in ("ctrl+i", "F2", "F4"):
        hands.key(key)
        width, height = room(shown_on, "CTH-03")
        assert width <= size[0], scale
        assert height <= size[1], scale
    until(
        lambda: any(x > size[0] // 2 and y > lowest for x, y in pixels(seen(shown_on), PRIMARY)),
        "the main act at the lower right",
    )


def test_a_scan_over_the_checklist_opens_the_file_and_ticks_nothing(folder: Path) -> None:
    with screen() as shown_on, window(folder, shown_on) as hands, App(folder) as app:
        (known, *_) = app.applications.find("andi")
        hands.enter("imb", "")
        hands.key("F5", "1")

        def ticks() -> dict[str, str]:
            form = app.drafts.current()
            return form.content.get("ticks", {}) if form else {}

        until(lambda: len(ticks()) == 1, "the first tick")
        before, picture = ticks(), seen(shown_on)
        shown_on.scan(known.number)
        until(lambda: seen(shown_on).crop((200, 0, 700, 56)) != picture.crop((200, 0, 700, 56)), "another page")
        assert ticks() == before
