import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ptsp_desk.gui.widgets.money import MoneyEdit


@pytest.fixture
def edit(qtbot: QtBot) -> MoneyEdit:
    made = MoneyEdit()
    qtbot.addWidget(made)
    return made


def test_points_are_set_while_typing(qtbot: QtBot, edit: MoneyEdit) -> None:
    amounts = list[object]()
    edit.amount_changed.connect(amounts.append)
    qtbot.keyClicks(edit, "182625")
    assert (edit.text(), edit.amount) == ("182.625", 182_625)
    assert amounts == [1, 18, 182, 1826, 18262, 182625]


def test_an_amount_has_no_bound_that_matters(qtbot: QtBot, edit: MoneyEdit) -> None:
    qtbot.keyClicks(edit, "3000000000")
    assert (edit.text(), edit.amount) == ("3.000.000.000", 3_000_000_000)


def test_the_cursor_stays_where_one_types(qtbot: QtBot, edit: MoneyEdit) -> None:
    edit.set_amount(1_500_000)
    edit.setCursorPosition(1)
    qtbot.keyClicks(edit, "2")
    assert (edit.text(), edit.cursorPosition()) == ("12.500.000", 2)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert (edit.text(), edit.cursorPosition()) == ("1.500.000", 1)


def test_empty_is_not_nought(qtbot: QtBot, edit: MoneyEdit) -> None:
    qtbot.keyClicks(edit, "0")
    assert (edit.text(), edit.amount) == ("0", 0)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert (edit.text(), edit.amount) == ("", None)


@pytest.mark.parametrize("pasted", ["Rp182.625", "182.625,00", " 182 625 ", "Rp 182.625,-"])
def test_what_is_pasted_is_read_as_people_write_it(edit: MoneyEdit, pasted: str) -> None:
    edit.insert("")
    edit.setText("")
    edit.textEdited.emit(pasted)
    assert edit.amount == 182_625
