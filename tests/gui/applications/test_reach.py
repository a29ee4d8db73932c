"""Everything on the page is reached by keys, and has a name for those who hear."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.promises import Holiday
from ptsp_desk.gui.widgets.pagearea import PageArea, let_scroll
from tests.gui.applications.conftest import Hands
from tests.gui.reach import reachable, unnamed, walked
from tests.offices import HEAD

KEYS = {
    "detail": None,
    "correct": (Qt.Key.Key_E, False),
    "follow_up": (Qt.Key.Key_U, False),
    "replace_promise": (Qt.Key.Key_R, False),
    "move": (Qt.Key.Key_T, False),
    "void": (Qt.Key.Key_X, True),
}


@pytest.mark.parametrize("act", KEYS)
def test_tab_walks_through_everything_and_comes_back(
    hands: Hands, app: App, three: list[Application], act: str
) -> None:
    app.offices.set_holidays([Holiday(date(2026, 11, 20), "Pilkades", "tutup_kantor")], HEAD)
    hands.find("baso")
    hands.look_at(three[2].number)
    begins = KEYS[act]
    if begins:
        hands.control(begins[0], shift=begins[1])
    assert act == "detail" or hands.page.panel is not None
    missed = reachable(hands.page) - set(walked(hands.page))
    assert missed == set()
    assert unnamed(hands.page) == []


@pytest.mark.parametrize("act", [act for act in KEYS if act != "detail"])
def test_a_panel_scrolls_within_the_page_and_its_last_field_is_in_sight(
    hands: Hands, app: App, three: list[Application], act: str
) -> None:
    app.offices.set_holidays([Holiday(date(2026, 11, 20), "Pilkades", "tutup_kantor")], HEAD)
    let_scroll(hands.page)
    hands.find("baso")
    hands.look_at(three[2].number)
    begins, around = KEYS[act], hands.page.findChild(PageArea)
    assert begins is not None
    hands.control(begins[0], shift=begins[1])
    panel = hands.page.panel
    assert panel is not None
    assert around is not None
    hands.bot.waitUntil(lambda: around.verticalScrollBar().maximum() == 0)
    fields = [field for field in panel.findChildren(QLineEdit) if not panel.area.isAncestorOf(field)]
    hands.bot.waitUntil(lambda: all(field.visibleRegion().boundingRect().size() == field.size() for field in fields))
