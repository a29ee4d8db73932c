"""Everything on the page is reached by keys, and has a name for those who hear."""

import pytest
from PySide6.QtCore import Qt

from ptsp_desk.core.applications.records import Application
from tests.gui.applications.conftest import Hands
from tests.gui.reach import reachable, unnamed, walked

KEYS = {
    "detail": None,
    "correct": (Qt.Key.Key_E, False),
    "follow_up": (Qt.Key.Key_U, False),
    "move": (Qt.Key.Key_T, False),
    "void": (Qt.Key.Key_X, True),
}


@pytest.mark.parametrize("act", KEYS)
def test_tab_walks_through_everything_and_comes_back(hands: Hands, three: list[Application], act: str) -> None:
    hands.look_at(three[2].number)
    begins = KEYS[act]
    if begins:
        hands.control(begins[0], shift=begins[1])
    missed = reachable(hands.page) - set(walked(hands.page))
    assert missed == set()
    assert unnamed(hands.page) == []
