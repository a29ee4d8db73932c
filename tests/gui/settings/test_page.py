"""The page as a whole: reachable by keys, named for those who hear, quiet for those who may not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from ptsp_desk.gui.context import Context
from ptsp_desk.gui.settings.desk import DeskSection
from ptsp_desk.gui.settings.page import SECTIONS
from tests.gui.settings.hands import Hands, Journal
from tests.offices import CLERK, HEAD

_REACHED = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractButton, QTableView, QPlainTextEdit)


def _fields(hands: Hands) -> set[QWidget]:
    section = hands.page.section
    return {
        widget
        for widget in section.findChildren(QWidget)
        if isinstance(widget, _REACHED)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
    }


@pytest.mark.parametrize("name", SECTIONS)
def test_tab_walks_through_every_field_of_a_section_and_comes_back(hands: Hands, name: str) -> None:
    hands.open(name)
    hands.page.rail.button(list(SECTIONS).index(name)).setFocus()
    start = hands.page.focusWidget()
    seen = []
    for _ in range(100):
        focus = hands.page.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        seen.append(hands.page.focusWidget())
        if seen[-1] is start:
            break
    assert seen[-1] is start
    assert _fields(hands) <= set(seen)


@pytest.mark.parametrize("name", SECTIONS)
def test_every_field_of_a_section_has_a_name(hands: Hands, name: str) -> None:
    hands.open(name)
    nameless = []
    for widget in _fields(hands):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            nameless.append(widget.objectName())
    assert nameless == []


def test_the_arrow_keys_choose_a_section(hands: Hands) -> None:
    QTest.keyClick(hands.page.rail.button(0), Qt.Key.Key_Down)
    hands.executor.run_all()
    assert isinstance(hands.page.section, DeskSection)


@pytest.mark.parametrize("name", ["office", "signatories", "holidays", "hours", "catalogue"])
def test_a_clerk_reads_what_the_head_sets_and_has_no_button_that_refuses(
    hands: Hands, context: Context, journal: Journal, name: str
) -> None:
    context.session.sign_in(CLERK)
    hands.open(name)
    assert "Hanya kepala kantor dan admin" in hands.said
    assert not hands.page.save_button.isVisible()
    hands.save()
    assert journal.new == []


@pytest.mark.parametrize(
    ("name", "untouched"), [("signatories", ()), ("holidays", ("year",)), ("hours", ()), ("catalogue", ())]
)
def test_what_a_clerk_may_not_change_looks_and_is_so_and_is_given_back_to_the_head(
    hands: Hands, context: Context, name: str, untouched: tuple[str, ...]
) -> None:
    section = hands.open(name)
    assert _changeable(section)
    for officer, may in ((CLERK, False), (HEAD, True)):
        context.session.sign_in(officer)
        hands.open(name)
        assert (_changeable(section) > set(untouched)) is may
        assert "Hanya kepala kantor dan admin" not in hands.said if may else "Hanya kepala" in hands.said


def _changeable(section: QWidget) -> set[str]:
    """What of a section can be typed or chosen in, by name."""
    kinds = (QLineEdit, QComboBox, QAbstractSpinBox)
    return {
        field.objectName()
        for field in section.findChildren(QWidget)
        if isinstance(field, kinds)
        and field.isEnabled()
        and not isinstance(field.parent(), QAbstractSpinBox | QComboBox)
        and not (isinstance(field, QLineEdit) and field.isReadOnly())
    }


def test_who_signs_in_after_another_finds_nothing_half_typed(hands: Hands, context: Context) -> None:
    section = hands.open("officers")
    hands.press(section.ui.new_officer)
    hands.type(section.ui.pin, "2580")
    context.session.lock()
    context.session.sign_in(CLERK)
    hands.executor.run_all()
    assert section.ui.pin.text() == ""
    assert not section.ui.new_officer.isVisible()


def test_who_locks_and_comes_back_goes_on_typing(hands: Hands, context: Context) -> None:
    section = hands.open("office")
    hands.type(section.ui.phone, "0420 1")
    context.session.lock()
    context.session.sign_in(HEAD)
    hands.executor.run_all()
    assert section.ui.phone.text() == "0420 1"


def test_enter_goes_to_the_next_field(hands: Hands) -> None:
    section = hands.open("office")
    section.ui.government.setFocus()
    QTest.keyClick(section.ui.government, Qt.Key.Key_Return)
    assert section.ui.place.hasFocus()


def test_what_is_typed_stays_when_somebody_looks_at_another_section(hands: Hands) -> None:
    section = hands.open("office")
    hands.type(section.ui.phone, "0420 1")
    hands.open("desk")
    hands.open("office")
    assert section.ui.phone.text() == "0420 1"
