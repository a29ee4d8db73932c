"""Opening the window from the command line: when, on what, and what is said where it cannot be."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ptsp_desk.cli import window
from tests.cli.conftest import Run

NUMBER = "ENR-03A-00001-P"


@pytest.mark.parametrize(
    ("argv", "asked"),
    [
        ((), (None, [])),
        (("--data", "kantor"), ("kantor", [])),
        (("--data=kantor", NUMBER), ("kantor", [NUMBER])),
        ((NUMBER, "--data", "kantor"), ("kantor", [NUMBER])),
        (("find", "andi"), None),
        (("doctor",), None),
        (("--help",), None),
        (("--version",), None),
        ((NUMBER, NUMBER), None),
        (("--data",), None),
    ],
)
def test_without_a_command_the_window_is_asked_for(
    argv: tuple[str, ...], asked: tuple[str | None, list[str]] | None
) -> None:
    assert window.asked(argv) == asked


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("ENR-03A-0001", "bukan bentuk nomor pendaftaran"),
        ("ENR-03A-00001-Q", "tanda periksa"),
        ("doctor", "Bila itu perintah, tulis sebelum --data."),
    ],
)
@pytest.mark.parametrize("folder", [("--data", "kantor"), ("--data=kantor",)])
def test_beside_a_folder_a_word_that_is_no_number_is_told_to_be_none(
    run: Run, folder: tuple[str, ...], word: str, why: str
) -> None:
    ran = run(*folder, word)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f'"{word}": ')
    assert why in ran.err
    assert "Tidak ada perintah" not in ran.err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_the_window_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    ran = run()
    assert (ran.code, ran.out) == (1, "")
    assert "Tidak ada layar" in ran.err


def test_without_qt_the_window_says_what_to_install() -> None:
    script = (
        "import sys; sys.modules['PySide6'] = None; import importlib.util; find = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda name, *rest: None if name == 'PySide6' else find(name, *rest)\n"
        "from ptsp_desk import cli; sys.exit(cli.main([]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        env=dict(os.environ),
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert "perlu paket PySide6" in done.stderr
