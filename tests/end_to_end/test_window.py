"""The window as a whole, on a real screen, with real key presses."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from PIL import ImageGrab
from PySide6.QtGui import QColor

from ptsp_desk.app import App
from ptsp_desk.core.look import DARK, LIGHT, Palette
from tests.end_to_end import office
from tests.end_to_end.screen import Screen, pictured, program, screen, stop, until

NAME = "Andi Tenri Abeng"
SYSTEM_PYTHON = "/usr/bin/python3"
FIELDS = {"text", "entry", "password text", "combo box", "spin button"}
PAGES = (
    ("F2", "applications", "Daftar berkas"),
    ("ctrl+i", "visits", "Yang ditanyakan"),
    ("F12", "summaries", "Ringkasan"),
    ("ctrl+h", "days", "Tutup hari"),
    ("ctrl+F12", "recaps", "Daftar rekap"),
    ("ctrl+F11", "surveys", "Hasil"),
    ("alt+2", "comments", "Saran"),
    ("alt+3", "forms", "Nilai setiap pertanyaan"),
    ("alt+4", "periods", "Periode"),
    ("alt+5", "publications", "Media"),
    ("ctrl+j", "prints", "Pratinjau"),
    ("ctrl+comma", "Kantor", "Kantor"),
)
"""The key of each page, what we call it, and how what has the keyboard there begins."""
SECTIONS = (
    "Loket", "Petugas", "Penanda tangan", "Hari libur", "Jam buka", "Printer dan kertas", "Tampilan", "Katalog",
    "Bantuan",
)  # fmt: skip
"""Of the settings, after the first."""
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
TIMES = {f"{day}, {what}" for day in DAYS for what in ("buka", "tutup", "batas terima")}
"""A label can stand for one field only: the day's name stands for the first one of its row."""


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
        until(lambda: asks_who(self._screen, self._look), "the list of officers")
        self._screen.press("1")
        self._screen.type(office.PIN)
        self._screen.press("Return")
        until(lambda: _is_signed_in(self._screen, self._look), "the first page")


def asks_who(shown_on: Screen, look: Palette) -> bool:
    """Whether the list of officers shows that it has the keyboard: before it is read, a key would go nowhere."""
    picture = ImageGrab.grab(xdisplay=shown_on.display)
    return _rgb(look.focus) in {picture.getpixel((picture.width // 2, y)) for y in range(picture.height)}


def _is_signed_in(shown_on: Screen, look: Palette) -> bool:
    """Whether the rail stands with its first page marked, and a field of that page shows that it has the keyboard."""
    picture = ImageGrab.grab(xdisplay=shown_on.display)
    marked = _rgb(look.soft) in {picture.getpixel((16, y)) for y in range(100, 200, 4)}
    found = picture.crop((190, 60, 900, 320)).getcolors(maxcolors=710 * 260) or []
    return marked and _rgb(look.focus) in {colour for _, colour in found}


def _rgb(colour: str) -> tuple[int, int, int]:
    found = QColor(colour)
    return found.red(), found.green(), found.blue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "kantor"
    office.make(folder)
    (folder / "machine.toml").write_text('theme = "light"\n', "utf-8")
    return folder


@contextmanager
def window(folder: Path, shown_on: Screen, mode: str = "light") -> Iterator[Hands]:
    command = (sys.executable, "-m", "ptsp_desk", "--data", folder)
    with program(*command, shown_on=shown_on), pictured(shown_on, folder.with_name("screen.png")):
        hands = Hands(shown_on, DARK if mode == "dark" else LIGHT)
        hands.sign_in()
        yield hands


class Reader:
    """What a screen reader is told of the window of a program that it runs."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        assert process.stdin is not None
        self._told, self._asks = process.stdout, process.stdin

    def wait(self) -> None:
        """Wait until the window stands; what the accessibility bus says of itself comes before."""
        assert "stands\n" in self._told

    def items(self) -> list[dict[str, Any]]:
        """Return what can be had by the keyboard now."""
        self._asks.write("tell\n")
        self._asks.flush()
        lines = takewhile(lambda line: line != "told\n", self._told)
        told = [json.loads(line) for line in lines if line.startswith("{")]
        return [item for item in told if item["focusable"]]

    def settled(self, named: str) -> list[dict[str, Any]]:
        """Return the same once something of that name has the keyboard."""
        found: list[dict[str, Any]] = []

        def stands() -> bool:
            found[:] = self.items()
            return any(item["focused"] and item["name"].startswith(named) for item in found)

        until(stands, f"{named} with the keyboard")
        return found


@contextmanager
def read_aloud(folder: Path, name: str, shown_on: Screen) -> Iterator[Reader]:
    """Run the window on a folder, and something that reads it as a screen reader does."""
    tree = Path(__file__).with_name("tree.py")
    command: list[str | Path] = [sys.executable, "-m", "ptsp_desk", "--data", folder]
    with subprocess.Popen(
        ["dbus-run-session", "--", SYSTEM_PYTHON, tree, name, *command],
        env={**shown_on.environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            reader = Reader(process)
            reader.wait()
            with pictured(shown_on, folder.with_name("screen.png")):
                yield reader
        finally:
            stop(process)


def test_a_new_building_is_registered_by_at_most_60_keys_beyond_the_words(folder: Path) -> None:
    with screen() as shown_on, window(folder, shown_on) as hands, App(folder) as app:
        hands.enter(
            "imb", "", "7316054107890002", NAME, "0812 3456 7890", "", "Lingk. Buntu Batu RT 02", "juppandang", ""
        )
        hands.enter("100", "0,3125", "60", "3")
        hands.key("F5", *"11111111", "ctrl+Return")
        until(lambda: bool(app.applications.find(NAME)), "the application in the database")
        (found,) = app.applications.find(NAME)
        application = app.applications.get(found.number)
        printed = folder / "cetak"
        until(lambda: any(application.number in path.name for path in printed.glob("*.pdf")), "its receipt on the disk")
        assert hands.presses <= 60
        assert application.officer == office.CLERK.id
        assert application.quote.total == 182_625
        assert app.journals.check().differing == ()


def nameless(items: list[dict[str, Any]]) -> list[str]:
    """Return what nobody would know the use of."""
    return [f"{item['role']} {item['depth']}" for item in items if not item["name"]]


def unlabelled(items: list[dict[str, Any]]) -> set[str]:
    """Return the fields that no label stands for."""
    return {item["name"] for item in items if item["role"] in FIELDS and not item["labels"]}


def test_a_screen_reader_is_told_what_everything_is_for_on_every_page(folder: Path) -> None:
    found: dict[str, list[dict[str, Any]]] = {}
    with screen() as shown_on, read_aloud(folder, "CTH-03", shown_on) as reader:
        found["sign-in"] = reader.settled("Petugas")
        hands = Hands(shown_on)
        hands.sign_in()
        found["registration"] = reader.settled("Jenis izin")
        hands.enter("imb")
        found["checklist"] = reader.settled("Permohonan")
        for key, page, first in PAGES:
            hands.key(key)
            if page == "applications":
                hands.enter("andi")
            found[page] = reader.settled(first)
        for section in SECTIONS:
            hands.key("Down")
            found[section] = reader.settled(section)
    assert [(page, bare) for page, items in found.items() if (bare := nameless(items))] == []
    alone = {page: unlabelled(items) - {"Cari berkas"} for page, items in found.items()}
    assert {page: names for page, names in alone.items() if names} == {"Jam buka": TIMES}
    assert {"Jenis izin", "NIK", "Nama sesuai KTP", "Alamat"} <= {item["name"] for item in found["registration"]}
    assert any(item["name"].startswith("Formulir permohonan") for item in found["checklist"])


def test_a_screen_reader_is_told_what_the_set_up_asks(tmp_path: Path) -> None:
    with screen() as shown_on, read_aloud(tmp_path / "kosong", "ptsp-desk", shown_on) as reader:
        items = reader.settled("Nama kantor")
    assert (nameless(items), unlabelled(items)) == ([], set())
    assert {"Kabupaten atau kota", "Kode kantor", "Nomor loket ini"} <= {item["name"] for item in items}
