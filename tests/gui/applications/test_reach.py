"""Everything on the page is reached by keys, and has a name for those who hear."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.promises import Holiday
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
