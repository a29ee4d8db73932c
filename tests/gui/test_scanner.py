"""Keys as a scanner and as people send them: the time of each is given, nobody waits."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ptsp_desk.core.documents import DocumentState
from ptsp_desk.core.receipts import CODE_CHARACTERS
from ptsp_desk.gui import scanner, shortcuts
from ptsp_desk.gui.registration.checklist import Checklist
from ptsp_desk.gui.registration.checks import Check
from ptsp_desk.gui.scanner import Scanner
from ptsp_desk.gui.widgets.entry import EnterMoves
from ptsp_desk.gui.widgets.search import SearchEdit
from ptsp_desk.gui.window import is_code
from tests.offices import registered

NUMBER = registered().number
ADDRESS = "HTTPS://PTSP.CONTOH.GO.ID/V/" + "AB23" * (CODE_CHARACTERS // 4)
SCAN_MS, TYPE_MS = 5, 120


class Keys:
    """Presses keys at times that it makes up, and remembers what the scanner took."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.scanned = list[str]()
        self.scanner = Scanner(is_code, clock=lambda _: self.now)
        self.scanner.scanned.connect(self.scanned.append)

    def press(self, text: str, every_ms: float) -> None:
        for letter in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            if letter == "\n":
                QTest.keyClick(focus, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(focus, letter)
            self.now += every_ms

    def rest(self) -> None:
        self.now += 1_000
        self.scanner.end()


@pytest.fixture
def keys() -> Iterator[Keys]:
    made = Keys()
    yield made
    made.scanner.deleteLater()


class Page(QWidget):
    """Widgets that would each do something else with what a scanner types."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.note, self.kind = QLineEdit(), QPlainTextEdit(), QComboBox()
        self.rows, self.editable = QListWidget(), QComboBox()
        self.count, self.day, self.checklist = QSpinBox(), QDateEdit(QDate(2026, 11, 17)), Checklist()
        self.table, self.search = QTableWidget(3, 2), SearchEdit()
        self.save, self.tick = QPushButton("Simpan"), QCheckBox("Sama")
        self.kind.addItems(["Hilang", "Baru", "CTH", "Tukar"])
        self.editable.setEditable(True)
        self.editable.setEditText("Baru")
        self.rows.addItems(["satu", "TUKAR", "CTH", "3"])
        self.count.setMaximum(99_999)
        self.checklist.show_rows(
            [Check(code, code, "asli", None, "", follows=False) for code in ("ktp", "foto", "sppt")]
        )
        self.ticks, self.letters, self.pressed = list[tuple[str, DocumentState | None]](), list[str](), list[str]()
        self.checklist.ticked.connect(self.ticks.append)
        self.search.textEdited.connect(self.letters.append)
        self.save.clicked.connect(lambda: self.pressed.append("save"))
        lines = QVBoxLayout(self)
        for widget in self.focusable:
            lines.addWidget(widget)
        EnterMoves(self)

    @property
    def focusable(self) -> tuple[QWidget, ...]:
        texts = (self.name, self.note, self.kind, self.editable, self.search)
        return (*texts, self.rows, self.table, self.checklist, self.count, self.day, self.save, self.tick)

    def state(self) -> list[object]:
        """Return all that a key could have changed."""
        views = [view for view in self.focusable if isinstance(view, QAbstractItemView)]
        found: list[object] = [(view.currentIndex().row(), view.currentIndex().column()) for view in views]
        for widget in self.focusable:
            if isinstance(widget, QLineEdit | QAbstractSpinBox):
                found.append(widget.text())
            elif isinstance(widget, QComboBox):
                found.append((widget.currentIndex(), widget.currentText()))
            elif isinstance(widget, QAbstractButton):
                found.append((widget.isChecked(), widget.isDown()))
        return [*found, self.note.toPlainText(), *self.ticks, *self.letters, *self.pressed]


@pytest.fixture
def page(shown: Callable[[QWidget], None]) -> Page:
    made = Page()
    shown(made)
    made.name.setText("Andi Tenri")
    made.name.setCursorPosition(4)
    made.note.setPlainText("di tepi sungai")
    return made


@pytest.mark.parametrize("text", [NUMBER, ADDRESS], ids=["number", "address"])
def test_a_scan_is_taken_and_the_field_stays_as_it_was(keys: Keys, page: Page, text: str) -> None:
    page.name.setFocus()
    keys.press(f"{text}\n", SCAN_MS)
    keys.rest()
    assert keys.scanned == [text]
    assert (page.name.text(), page.name.cursorPosition()) == ("Andi Tenri", 4)
    assert page.name.hasFocus()


def test_a_marked_text_is_still_marked_after_a_scan(keys: Keys, page: Page) -> None:
    page.name.setFocus()
    page.name.setSelection(0, 4)
    keys.press(f"{NUMBER}\n", SCAN_MS)
    keys.rest()
    assert (page.name.text(), page.name.selectedText()) == ("Andi Tenri", "Andi")


@pytest.mark.parametrize(
    "text", [NUMBER, ADDRESS, f"No. {NUMBER}\n12 3 1\n{ADDRESS}"], ids=["number", "address", "lines"]
)
def test_a_scan_changes_nothing_wherever_the_keyboard_is(keys: Keys, page: Page, text: str) -> None:
    QTest.keyClicks(page.note, " besar")  # typed just before: what is taken back must not take it along
    for widget in page.focusable:
        widget.setFocus()
        before = page.state()
        keys.press(f"{text}\n", SCAN_MS)
        keys.rest()
        assert widget.hasFocus()
        assert page.state() == before, type(widget).__name__
    assert keys.scanned == [text] * len(page.focusable)


def test_what_a_hand_types_reaches_every_field(keys: Keys, page: Page) -> None:
    page.name.clear()
    page.note.clear()
    typed = {page.name: "a1", page.note: "b2", page.kind: "T", page.search: "c3", page.checklist: "12", page.tick: " "}
    for widget, text in {**typed, page.rows: "3", page.count: "7", page.save: " "}.items():
        widget.setFocus()
        keys.press(text, TYPE_MS)
        keys.rest()
    assert (page.name.text(), page.note.toPlainText(), page.search.text()) == ("a1", "b2", "c3")
    assert (page.kind.currentText(), page.count.value(), page.rows.currentRow()) == ("Tukar", 70, 3)
    assert page.ticks == [("ktp", DocumentState.OK), ("ktp", DocumentState.PROBLEM)]
    assert (page.pressed, page.tick.isChecked(), page.save.isDown()) == (["save"], True, False)
    assert keys.scanned == []


def test_a_single_key_of_a_hand_acts_before_it_is_felt(keys: Keys, page: Page, qtbot: QtBot) -> None:
    page.checklist.setFocus()
    keys.press("1", TYPE_MS)
    assert page.ticks == []
    qtbot.waitUntil(lambda: page.ticks == [("ktp", DocumentState.OK)])
    assert scanner.FASTEST_TYPING_MS < scanner.HELD_MS < 60


def test_a_key_that_repeats_itself_comes_after_those_before_it(keys: Keys, page: Page) -> None:
    page.note.clear()
    page.note.setFocus()
    keys.press("ab", SCAN_MS)
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b", True)
    QApplication.sendEvent(page.note, again)
    keys.rest()
    assert page.note.toPlainText() == "abb"


def test_a_button_that_is_pressed_and_let_go_at_once_does_not_stay_down(keys: Keys, page: Page) -> None:
    page.save.setFocus()
    QTest.keyClick(page.save, Qt.Key.Key_Space)
    QTest.keyClick(page.save, Qt.Key.Key_Tab)
    assert (page.pressed, page.save.isDown(), page.tick.hasFocus()) == (["save"], False, True)
    assert keys.scanned == []


def test_a_held_key_goes_where_it_was_typed_though_the_program_moved_the_keyboard(keys: Keys, page: Page) -> None:
    page.checklist.setFocus()
    keys.press("1", TYPE_MS)
    page.rows.setFocus()
    keys.rest()
    assert page.ticks == [("ktp", DocumentState.OK)]


def test_a_code_of_several_lines_presses_nothing_on_its_way(keys: Keys, page: Page) -> None:
    text = f"DPMPTSP Kabupaten Contoh\nNo. {NUMBER}\nSelesai 11-12-2026\n" + "AB23" * (CODE_CHARACTERS // 4)
    page.name.setFocus()
    keys.press(f"{text}\n", SCAN_MS)
    keys.rest()
    assert keys.scanned == [text]
    assert page.name.text() == "Andi Tenri"
    assert page.name.hasFocus()


def test_typing_is_never_a_scan(keys: Keys, page: Page) -> None:
    page.name.clear()
    page.name.setFocus()
    keys.press(f"{NUMBER}\n", TYPE_MS)
    keys.rest()
    assert keys.scanned == []
    assert page.name.text() == NUMBER
    assert page.note.hasFocus()


def test_fast_fingers_lose_no_letter(keys: Keys, page: Page) -> None:
    page.name.clear()
    page.name.setFocus()
    keys.press("andi tenri", 20)
    keys.press(" abeng", TYPE_MS)
    keys.rest()
    assert (keys.scanned, page.name.text()) == ([], "andi tenri abeng")


def test_what_is_fast_but_no_code_is_typed_with_its_enter(keys: Keys, page: Page) -> None:
    page.name.clear()
    page.name.setFocus()
    keys.press("Andi Tenri\n", 10)
    keys.rest()
    assert (keys.scanned, page.name.text()) == ([], "Andi Tenri")
    assert page.note.hasFocus()


def test_what_is_long_and_fast_and_ends_with_enter_is_a_scan(keys: Keys, page: Page) -> None:
    page.name.setFocus()
    keys.press("https://lain.example/ABCDEFG\n", SCAN_MS)
    keys.rest()
    assert keys.scanned == ["https://lain.example/ABCDEFG"]
    assert page.name.text() == "Andi Tenri"


def test_a_held_key_is_not_a_scanner(keys: Keys, page: Page) -> None:
    page.name.clear()
    page.name.setFocus()
    keys.press("a" * 30, 10)
    keys.rest()
    assert (keys.scanned, page.name.text()) == ([], "a" * 30)


def test_keys_without_a_time_are_typed(page: Page) -> None:
    scanner = Scanner(is_code)
    scanned = list[str]()
    scanner.scanned.connect(scanned.append)
    page.name.clear()
    page.name.setFocus()
    QTest.keyClicks(page.name, NUMBER)
    assert (scanned, page.name.text()) == ([], NUMBER)
    scanner.deleteLater()


def test_a_number_is_taken_at_its_enter_already(keys: Keys, page: Page) -> None:
    page.name.setFocus()
    keys.press(f"{NUMBER}\n", SCAN_MS)
    assert keys.scanned == [NUMBER]


def test_a_shortcut_finds_everything_typed_before_it(keys: Keys, page: Page) -> None:
    saved = list[str]()
    shortcuts.bind(page, "save", lambda: saved.append(page.name.text()))
    page.name.clear()
    page.name.setFocus()
    keys.press("andi tenri abeng", 10)
    QTest.keyClick(page.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved == ["andi tenri abeng"]


def test_a_key_that_moves_finds_everything_typed_before_it(keys: Keys, page: Page) -> None:
    page.name.clear()
    page.name.setFocus()
    keys.press("andi tenri abeng", 10)
    QTest.keyClick(page.name, Qt.Key.Key_Tab)
    assert page.name.text() == "andi tenri abeng"
    assert page.note.hasFocus()


def test_after_fast_digits_and_enter_the_next_letter_stands_in_the_next_field(keys: Keys, page: Page) -> None:
    page.name.clear()
    page.name.setFocus()
    keys.press("7316054\n", SCAN_MS)
    keys.now += TYPE_MS
    keys.press("Andi", TYPE_MS)
    keys.rest()
    assert page.name.text() == "7316054"
    assert page.note.toPlainText().endswith("Andi") or page.note.toPlainText().startswith("Andi")
    assert keys.scanned == []
