"""An applicant who was handed the permit answers on the real screen, with real keys."""

import subprocess
from pathlib import Path

import pytest
from PIL import ImageColor, ImageGrab
from PIL.Image import Image

from ptsp_desk.app import App
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.look import LIGHT
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.store.ballots import Ballots
from tests.end_to_end import office
from tests.end_to_end.screen import Screen, screen, until
from tests.end_to_end.test_window import Hands, Reader, read_aloud

HEAD = Officer("kepala", "Kepala", Role.HEAD)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "kantor"
    office.make(folder)
    (folder / "pending" / "ballots.json").unlink(missing_ok=True)  # answers of the sample
    (folder / "machine.toml").write_text('theme = "light"\n', "utf-8")
    return folder


def issued(app: App) -> str:
    """Return the number of a file whose permit lies ready."""
    waiting = [found for found in app.applications.newest(50) if found.stage is Stage.RECEIVED]
    for stage in ("under_review", "approved", "issued"):
        app.applications.move(waiting[0].number, stage, "", HEAD)
    return waiting[0].number


def answers(folder: Path) -> list[tuple[str, tuple[tuple[int | None, ...], ...]]]:
    """Return what waits on the disk, by the moment of asking."""
    found = Ballots(folder, None).read()
    return [(bucket.moment, bucket.scores) for bucket in found.waiting] if found else []


def in_front(shown_on: Screen) -> str:
    """Return the title of the window that has the keyboard."""
    command = ["xdotool", "getactivewindow", "getwindowname"]
    return subprocess.run(command, env=shown_on.environment, capture_output=True, text=True, check=False).stdout


def test_after_a_hand_over_one_questionnaire_leaves_exactly_one_pending_answer(folder: Path) -> None:
    with App(folder) as app, screen() as shown_on, read_aloud(folder, "CTH-03", shown_on) as reader:
        number = issued(app)
        hands = Hands(shown_on)
        hands.sign_in()
        shown_on.scan(number)
        until(lambda: is_offered(reader, "Pindah tahap"), "the file")
        hands.key("ctrl+t")
        reader.settled("Diserahkan")
        hands.key("ctrl+Return")
        until(lambda: is_offered(reader, "Survei"), "the offer to ask")
        hands.key("F11")
        until(lambda: "Survei" in in_front(shown_on), "the applicant's screen")
        until(lambda: is_drawn(progress(shown_on)), "the first question")
        for key in (*"434", "BackSpace", *"2344", "0", *"44", "1", "3", *"00"):
            hands.key("Escape")  # ends nothing
            answer(hands, shown_on, key)
        shown_on.type("10 kursi lagi")
        hands.key("ctrl+Return")
        until(lambda: bool(answers(folder)), "the answer on the disk")
        hands.key("Return", "Return")
        until(lambda: "CTH-03" in in_front(shown_on), "the desk")
        assert reader.settled("PIN")  # the desk asks who it is
        assert app.applications.get(number).stage is Stage.HANDED_OVER
        assert answers(folder) == [("handover", ((4, 3, 2, 3, 4, 4, None, 4, 4),))]
        assert app.journals.check().differing == ()


def answer(hands: Hands, shown_on: Screen, key: str) -> None:
    """Press a key, and wait for the next question: what is pressed before it comes answers nothing."""
    before = progress(shown_on)
    hands.key(key)
    until(lambda: progress(shown_on) != before, f"the question after {key}")


def progress(shown_on: Screen) -> Image:
    """Return a picture of how many of how many questions were answered."""
    return ImageGrab.grab((500, 0, 1366, 60), xdisplay=shown_on.display)


def is_drawn(picture: Image) -> bool:
    """Whether the bar of the first question is filled."""
    return picture.getpixel((30, 36)) == ImageColor.getrgb(LIGHT.primary)


def is_offered(reader: Reader, name: str) -> bool:
    return any(item["name"].startswith(name) for item in reader.items())
