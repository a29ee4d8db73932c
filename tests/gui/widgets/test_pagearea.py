from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.gui.widgets.pagearea import let_scroll


class Window(QWidget):
    """A page of two fields and a bar, and beside it a search box, which is first in the order of Tab."""

    def __init__(self) -> None:
        super().__init__()
        self.search, self.page = QLineEdit(self), QWidget(self)
        self.first, self.second, bar = QLineEdit(), QLineEdit(), QWidget()
        lines = QVBoxLayout(self.page)
        for part in (self.first, self.second, bar):
            lines.addWidget(part)
        QVBoxLayout(bar).addWidget(QPushButton("Simpan"))
        let_scroll(self.page)
        beside = QVBoxLayout(self)
        beside.addWidget(self.search)
        beside.addWidget(self.page)


@pytest.fixture
def window(shown: Callable[[QWidget], None]) -> Window:
    made = Window()
    shown(made)
    made.second.setFocus()
    return made


@pytest.mark.parametrize("act", [QWidget.hide, lambda field: field.setEnabled(False)])
def test_a_field_that_goes_away_leaves_the_keyboard_on_its_page(
    window: Window, qtbot: QtBot, act: Callable[[QWidget], None]
) -> None:
    window.setTabOrder(window.second, window.search)
    act(window.second)

    def stays() -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and window.page.isAncestorOf(focus)

    qtbot.waitUntil(stays)


def test_a_field_that_goes_once_the_keyboard_was_taken_elsewhere_does_not_take_it_back(window: Window) -> None:
    window.search.setFocus()
    window.second.hide()
    for _ in range(3):
        QApplication.processEvents()
    assert window.search.hasFocus()
