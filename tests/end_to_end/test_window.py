"""The window as a whole, on a real screen, with real key presses."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import ImageGrab
from PySide6.QtGui import QColor

from ptsp_desk.app import App
from ptsp_desk.core.look import DARK, LIGHT, Palette
from tests.end_to_end import office
from tests.end_to_end.screen import Screen, program, screen, stop, until

NAME = "Andi Tenri Abeng"
SYSTEM_PYTHON = "/usr/bin/python3"


class Hands:
    """Types words and presses keys on a screen; ``presses`` counts the keys beyond the words."""

    def __init__(self, shown_on: Screen, look: Palette = LIGHT) -> None:
        self._screen, self._look = shown_on, look
        self.presses = 0

    def key(self, *keys: str) -> None:
        self.presses += len(keys)
        self._screen.press(*keys)

    def enter(self, *entries: str) -> None:
        """Type each entry and go on with Enter; an empty one is passed by."""
        for entry in entries:
            if entry:
                self._screen.type(entry)
            self.key("Return")

    def sign_in(self) -> None:
        """Choose the clerk, give the PIN, and wait for the first page."""
        until(lambda: _title_has(self._screen, "CTH-03"), "the office's name")
        self._screen.press("1")
        self._screen.type(office.PIN)
        self._screen.press("Return")
        until(lambda: _is_signed_in(self._screen, self._look), "the first page")


def _title_has(shown_on: Screen, words: str) -> bool:
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", words],
        env=shown_on.environment,
        capture_output=True,
        check=False,
    )
    return found.returncode == 0


def _is_signed_in(shown_on: Screen, look: Palette) -> bool:
    """Whether the rail stands with its first page marked."""
    picture = ImageGrab.grab(xdisplay=shown_on.display)
    soft = QColor(look.soft)
    return (soft.red(), soft.green(), soft.blue()) in {picture.getpixel((16, y)) for y in range(100, 200, 4)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "kantor"
    office.make(folder)
    (folder / "machine.toml").write_text('theme = "light"\n', "utf-8")
    return folder


@contextmanager
def window(folder: Path, shown_on: Screen, mode: str = "light") -> Iterator[Hands]:
    with program(sys.executable, "-m", "ptsp_desk", "--data", folder, shown_on=shown_on):
        hands = Hands(shown_on, DARK if mode == "dark" else LIGHT)
        hands.sign_in()
        yield hands


@contextmanager
def _reader(shown_on: Screen, command: list[str]) -> Iterator["subprocess.Popen[str]"]:
    """Run a program under something that reads its windows as a screen reader does."""
    with subprocess.Popen(
        ["dbus-run-session", "--", SYSTEM_PYTHON, Path(__file__).with_name("tree.py"), "CTH-03", *command],
        env={**shown_on.environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as reader:
        try:
            yield reader
        finally:
            stop(reader)


def test_a_new_building_is_registered_by_at_most_60_keys_beyond_the_words(folder: Path) -> None:
    with screen() as shown_on, window(folder, shown_on) as hands, App(folder) as app:
        hands.enter(
            "imb", "", "7316054107890002", NAME, "0812 3456 7890", "", "Lingk. Buntu Batu RT 02", "juppandang", ""
        )
        hands.enter("100", "0,3125", "60", "3")
        hands.key("F5", *"11111111", "ctrl+Return")
        until(lambda: bool(app.applications.find(NAME)), "the application in the database")
        (application,) = app.applications.find(NAME)
        printed = folder / "cetak"
        until(lambda: any(application.number in path.name for path in printed.glob("*.pdf")), "its receipt on the disk")
        assert hands.presses <= 60
        assert application.officer == office.CLERK.id
        assert application.quote.total == 182_625
        assert app.journals.check().differing == ()


def test_a_screen_reader_is_told_what_every_field_is_for(folder: Path) -> None:
    command = [sys.executable, "-m", "ptsp_desk", "--data", str(folder)]
    with screen() as shown_on, _reader(shown_on, command) as reader:
        assert reader.stdout is not None
        assert reader.stdin is not None
        assert "stands\n" in reader.stdout  # what the accessibility bus says of itself comes before
        Hands(shown_on).sign_in()
        reader.stdin.write("tell\n")
        reader.stdin.flush()
        told = [json.loads(line) for line in reader.stdout if line.startswith("{")]
    fields = [item for item in told if item["focusable"] and item["showing"]]
    assert {"Jenis izin", "NIK", "Nama sesuai KTP", "Alamat"} <= {item["name"] for item in fields}
    assert [item for item in fields if not item["name"]] == []
    assert [item["name"] for item in fields if item["focused"] and item["role"] in {"text", "entry"}] == ["Jenis izin"]
