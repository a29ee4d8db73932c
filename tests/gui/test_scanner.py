"""Keys as a scanner and as people send them: the time of each is given, nobody waits."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from ptsp_desk.core.receipts import CODE_CHARACTERS
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.scanner import Scanner
from ptsp_desk.gui.widgets.entry import EnterMoves
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
        self.rows = QListWidget()
        self.kind.addItems(["Hilang", "Baru", "Tukar"])
        self.rows.addItems(["satu", "TUKAR", "2", "3"])
        lines = QVBoxLayout(self)
        for widget in (self.name, self.note, self.kind, self.rows):
            lines.addWidget(widget)
        EnterMoves(self)


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


def test_a_scan_over_a_note_a_choice_or_a_list_changes_none_of_them(keys: Keys, page: Page) -> None:
    for widget in (page.note, page.kind, page.rows):
        widget.setFocus()
        keys.press(f"{ADDRESS}\n", SCAN_MS)
        keys.rest()
        assert widget.hasFocus()
    assert keys.scanned == [ADDRESS] * 3
    assert page.note.toPlainText() == "di tepi sungai"
    assert page.kind.currentText() == "Hilang"


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
