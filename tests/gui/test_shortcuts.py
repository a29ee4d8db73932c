from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ptsp_desk.core.documents import DocumentState
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.registration.checklist import Checklist
from ptsp_desk.gui.registration.checks import Check
from ptsp_desk.gui.registration.recovery import RecoveryBar
from ptsp_desk.gui.shortcuts import PAGE, SHORTCUTS, WINDOW


def test_no_key_means_two_things_where_it_counts() -> None:
    everywhere = [known for known in SHORTCUTS if known.scope in {WINDOW, PAGE}]
    pages = {known.scope for known in SHORTCUTS} - {WINDOW, PAGE}
    for page in pages:
        here = [*everywhere, *(known for known in SHORTCUTS if known.scope == page)]
        for part in {known.part for known in here}:
            at_once = [known for known in here if known.part in {"", part}]
            keys = Counter(QKeySequence(key).toString() for known in at_once for key in known.keys)
            assert [key for key, times in keys.items() if times > 1] == [], (page, part)


def test_what_the_sheet_tells_of_the_checklist_and_of_a_form_left_open_is_what_their_keys_do(qtbot: QtBot) -> None:
    page, done = QWidget(), list[object]()
    qtbot.addWidget(page)
    checklist, recovery = Checklist(page), RecoveryBar(page)
    checklist.show_rows([Check("ktp", "KTP", "asli", None, "", follows=False)])
    checklist.ticked.connect(lambda tick: done.append(tick[1]))
    recovery.answered.connect(done.append)
    for widget, part in ((checklist, "checklist"), (recovery, "recovery")):
        for known in SHORTCUTS:
            for key in known.keys if known.part == part else ():
                for _ in range(2 if "dua kali" in known.text else 1):
                    QTest.keySequence(widget, QKeySequence(key))
    ticks = [DocumentState.OK, DocumentState.PROBLEM, DocumentState.MISSING, None, None, None]
    assert done == [*ticks, "restore", "discard", "later"]


def test_every_key_is_one_that_qt_knows_and_every_act_has_one_id() -> None:
    assert len({known.id for known in SHORTCUTS}) == len(SHORTCUTS)
    for known in SHORTCUTS:
        assert known.text
        for keys in known.keys:
            assert QKeySequence(keys).toString() == keys or keys.startswith("Ctrl+"), keys
            assert not QKeySequence(keys).isEmpty(), keys


def test_keys_that_fields_need_are_not_taken() -> None:
    needed = {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Return", "Tab", "Esc", "Space"}
    of_fields = [known for known in SHORTCUTS if known.id != "undo" and not known.part]  # which a form has too
    taken = {QKeySequence(keys).toString() for known in of_fields for keys in known.keys}
    assert taken & needed == set()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    layout.addWidget(QLineEdit())
    layout.addWidget(QPushButton("Simpan"))
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def test_key_and_button_do_the_same_and_are_disabled_together(qtbot: QtBot, page: QWidget) -> None:
    done = list[int]()
    edit, button = page.findChild(QLineEdit), page.findChild(QPushButton)
    assert isinstance(edit, QLineEdit)
    assert isinstance(button, QPushButton)
    action = shortcuts.bind(page, "save", lambda: done.append(1), button=button)
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [1, 1]
    assert button.toolTip() == "Simpan (Ctrl ↵)"
    action.setEnabled(False)
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not button.isEnabled()
    assert done == [1, 1]


def test_the_sheet_tells_every_act_and_a_row_of_digits_as_one() -> None:
    lines = shortcuts.sheet()
    assert {text for _, _, text in lines} == {known.said for known in SHORTCUTS}
    assert ("visits", "1 … 6", "Yang ditanyakan, lalu hasilnya") in lines
    assert {keys for scope, keys, _ in lines if scope == "registration"} >= {"1", "2", "3", "0", "P", "B", "N", "Esc"}
    assert ("registration", "Ctrl 1 … Ctrl 9", "Parkir ke tempat itu, atau ambil dari sana") in lines
    assert (WINDOW, "F1", "Daftar tombol") in lines


def test_the_sheet_tells_of_a_page_what_can_be_done_there(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    shortcuts.bind(page, "save", lambda: None)
    told = {text for scope, _, text in shortcuts.sheet(page) if scope == PAGE}
    assert told == {"Simpan", "Isian berikutnya", "Isian sebelumnya", "Tutup daftar pilihan"}


class Greedy(QLineEdit):
    """A text field that takes every key for its own editing, as X11's do with Ctrl+E, Ctrl+K and Ctrl+U."""

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.mark.parametrize("id_", ["correct", "turn_back", "follow_up"])
def test_our_keys_win_over_those_of_a_text_field(shown: Callable[[QWidget], None], id_: str) -> None:
    page, done = QWidget(), list[str]()
    field = Greedy(page)
    shortcuts.bind(page, id_, lambda: done.append(id_))
    ours = shortcuts.OursFirst(page)
    shown(page)
    field.setFocus()
    QTest.keySequence(field, QKeySequence(shortcuts.shortcut(id_).keys[0]))
    ours.deleteLater()
    assert done == [id_]
