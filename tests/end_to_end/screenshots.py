"""Takes the pictures of the window: ``python -m tests.end_to_end.screenshots FOLDER``, in both looks and two sizes.

A clerk signs in on a real screen and works with real keys at a sample office; every person is invented.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from ptsp_desk.app import App
from tests.end_to_end import office
from tests.end_to_end.screen import screen, settled
from tests.end_to_end.test_window import NAME, Hands, window

SIZES = ((1366, 768), (1920, 1080))
ANSWERING = ((1280, 800), (1366, 768))
"""The applicant's screen, in the light look."""
PAGES = (
    ("F2", "files"),
    ("ctrl+i", "visits"),
    ("ctrl+h", "day"),
    ("F12", "summary"),
    ("ctrl+F12", "recaps"),
    ("ctrl+F11", "survey"),
    ("alt+2", "survey-comments"),
    ("alt+3", "survey-forms"),
    ("alt+4", "survey-periods"),
    ("ctrl+comma", "settings"),
    ("F1", "keys"),
)


def main(target: Path) -> None:
    """Write one picture a page, look and size."""
    target.mkdir(parents=True, exist_ok=True)
    for mode in ("light", "dark"):
        for width, height in SIZES:
            with tempfile.TemporaryDirectory() as scratch:
                os.environ["PTSP_DESK_KEYS"] = f"{scratch}/keys"
                folder = Path(scratch) / "office"
                office.make(folder, 60, 10)
                (folder / "machine.toml").write_text(f'theme = "{mode}"\n', "utf-8")
                with screen(width, height) as shown_on, window(folder, shown_on, mode) as hands:
                    _work(hands, lambda name: shown_on.picture(target / f"{name}-{mode}-{width}.png"))  # noqa: B023

    for width, height in ANSWERING:
        with tempfile.TemporaryDirectory() as scratch:
            os.environ["PTSP_DESK_KEYS"] = f"{scratch}/keys"
            folder = Path(scratch) / "office"
            office.make(folder, 60, 10)
            (folder / "machine.toml").write_text('theme = "light"\n', "utf-8")
            with screen(width, height) as shown_on, window(folder, shown_on) as hands:
                _answer(hands, folder, lambda name: shown_on.picture(target / f"{name}-light-{width}.png"))  # noqa: B023


def _answer(hands: Hands, folder: Path, keep: Callable[[str], None]) -> None:
    """Answer with a token."""
    with App(folder) as app:
        token = app.ballots.token()
    hands.key("F11")
    settled()
    keep("survey-token")
    hands.enter(token)
    settled()
    for keys, name in ((("1", "1", *"433", "Left"), "question"), ("34444440", "field"), (("0", "0", "0"), "comment")):
        for key in keys:
            hands.key(key)
            settled(0.6)  # what is pressed before the next question comes answers nothing
        keep(f"survey-{name}")
    hands.key("ctrl+Return")
    settled()
    keep("survey-thanks")


def _work(hands: Hands, keep: Callable[[str], None]) -> None:
    hands.enter("imb", "", "7316054107890002", NAME, "0812 3456 7890", "", "Lingk. Buntu Batu RT 02", "juppandang", "")
    hands.enter("100", "0,3125", "60", "3")
    hands.key("F5", *"11111311")
    settled()
    keep("registration")
    hands.key("ctrl+Return")
    settled(2.0)
    keep("receipt")
    for key, name in PAGES:
        hands.key(key)
        if name == "files":
            hands.enter("andi")
        settled()
        keep(name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
