from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.widgets.entry import EnterMoves
from ptsp_desk.gui.widgets.search import Choice, SearchEdit
from tests.gui.stepped import SteppedExecutor

SERVICES = {"IMB": "Izin Mendirikan Bangunan", "PBG": "Persetujuan Bangunan Gedung", "SIUP": "Usaha Perdagangan"}


def services(typed: str) -> Sequence[Choice]:
    return [Choice(code, code, name) for code, name in SERVICES.items() if typed.lower() in f"{code} {name}".lower()]


class Page(QWidget):
    def __init__(self, *, free: bool = False) -> None:
        super().__init__()
        self.search, self.after = SearchEdit(self, free=free), QLineEdit(self)
        lines = QVBoxLayout(self)
        lines.addWidget(self.search)
        lines.addWidget(self.after)
        lines.addStretch()
        EnterMoves(self)
        self.resize(400, 500)
        self.picked = list[object]()
        self.search.picked.connect(self.picked.append)


@pytest.fixture
def page(shown: Callable[[QWidget], None]) -> Page:
    made = Page()
    made.search.set_source(services)
    shown(made)
    made.search.setFocus()
    return made


@pytest.fixture
def free(shown: Callable[[QWidget], None]) -> Page:
    made = Page(free=True)
    made.search.set_source(services)
    shown(made)
    made.search.setFocus()
    return made


def test_typing_offers_and_enter_takes_the_first_and_goes_on(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClicks(page.search, "bang")
    assert [choice.text for choice in page.search.choices()] == ["IMB", "PBG"]
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert (page.picked, page.search.text(), page.search.offers) == (["IMB"], "IMB", False)
    assert page.after.hasFocus()


def test_arrows_choose_and_go_round(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClicks(page.search, "bang")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(page.search, key)
    qtbot.keyClick(page.search, Qt.Key.Key_Tab)
    assert page.picked == ["PBG"]
    assert page.after.hasFocus()


def test_escape_closes_the_list_and_keeps_the_text(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClicks(page.search, "bang")
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert (page.picked, page.search.text()) == ([], "bang")


def test_a_click_takes_and_the_keyboard_stays(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClicks(page.search, "bang")
    view = page.search._list
    assert view is not None
    place = view.visualRect(page.search._choices.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.picked == ["PBG"]
    assert page.search.hasFocus()


def test_the_arrow_down_opens_the_list_of_an_empty_field(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert len(page.search.choices()) == len(SERVICES)


def test_where_nothing_fits_nothing_is_offered(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClicks(page.search, "bangx")
    assert page.search.choices() == []


def test_a_free_field_takes_what_was_typed(qtbot: QtBot, free: Page) -> None:
    qtbot.keyClicks(free.search, "bang")
    assert free.search.offers
    assert not free.search.marked
    qtbot.keyClick(free.search, Qt.Key.Key_Return)
    assert (free.picked, free.search.text(), free.search.offers) == ([], "bang", False)


def test_a_free_field_takes_what_an_arrow_marked(qtbot: QtBot, free: Page) -> None:
    qtbot.keyClicks(free.search, "bang")
    qtbot.keyClick(free.search, Qt.Key.Key_Down)
    qtbot.keyClick(free.search, Qt.Key.Key_Return)
    assert free.picked == ["IMB"]


def test_leaving_the_field_closes_the_list(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClicks(page.search, "bang")
    page.after.setFocus()
    assert not page.search.offers


def test_only_the_newest_text_is_looked_for(qtbot: QtBot, page: Page, jobs: Jobs, executor: SteppedExecutor) -> None:
    asked = list[str]()

    def source(typed: str) -> Sequence[Choice]:
        asked.append(typed)
        return services(typed)

    page.search.set_source(source, jobs)
    qtbot.keyClicks(page.search, "bang")
    executor.run_all()
    assert asked == ["b", "bang"]
    assert [choice.text for choice in page.search.choices()] == ["IMB", "PBG"]


def test_enter_before_the_answer_takes_the_first_when_it_comes(
    qtbot: QtBot, page: Page, jobs: Jobs, executor: SteppedExecutor
) -> None:
    page.search.set_source(services, jobs)
    qtbot.keyClicks(page.search, "perd")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.after.hasFocus()
    executor.run_all()
    assert (page.picked, page.search.text(), page.search.offers) == (["SIUP"], "SIUP", False)


def test_enter_takes_nothing_that_fitted_an_older_text(
    qtbot: QtBot, page: Page, jobs: Jobs, executor: SteppedExecutor
) -> None:
    page.search.set_source(services, jobs)
    qtbot.keyClicks(page.search, "b")
    executor.run_all()
    assert [choice.text for choice in page.search.choices()] == ["IMB", "PBG"]
    qtbot.keyClicks(page.search, "g")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.picked == []
    assert page.after.hasFocus()
    executor.run_all()
    assert page.picked == ["PBG"]


def test_an_arrow_chooses_from_what_is_shown_meanwhile(
    qtbot: QtBot, page: Page, jobs: Jobs, executor: SteppedExecutor
) -> None:
    page.search.set_source(services, jobs)
    qtbot.keyClicks(page.search, "b")
    executor.run_all()
    qtbot.keyClicks(page.search, "g")
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.picked == ["PBG"]


def test_an_answer_that_comes_after_the_field_was_left_is_not_shown(
    qtbot: QtBot, page: Page, jobs: Jobs, executor: SteppedExecutor
) -> None:
    page.search.set_source(services, jobs)
    qtbot.keyClicks(page.search, "perd")
    page.after.setFocus()
    executor.run_all()
    assert (page.search.offers, page.picked) == (False, [])


def test_the_list_stays_inside_the_window(qtbot: QtBot, page: Page) -> None:
    lines = page.layout()
    assert isinstance(lines, QVBoxLayout)
    lines.insertStretch(0)
    lines.takeAt(lines.count() - 1)
    lines.activate()
    qtbot.keyClicks(page.search, "bang")
    view = page.search._list
    assert view is not None
    assert page.rect().contains(view.geometry())
    assert view.geometry().bottom() < page.search.geometry().top()
