from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ptsp_desk.core import look
from ptsp_desk.gui import theme
from ptsp_desk.gui.widgets.entry import EnterMoves, Field, Suffix

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Form(QWidget):
    """One field of each kind, in this order."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.kind, self.agreed = QLineEdit(), QComboBox(), QCheckBox("Setuju")
        self.button, self.last = QPushButton("Hitung"), QLineEdit()
        self.kind.addItems(["Baru", "Hilang"])
        lines = QVBoxLayout(self)
        for widget in (self.name, self.kind, self.agreed, self.button, self.last):
            lines.addWidget(widget)
        EnterMoves(self)


@pytest.fixture
def form(shown: Callable[[QWidget], None]) -> Form:
    made = Form()
    shown(made)
    made.name.setFocus()
    return made


def test_enter_goes_to_the_next_field_and_shift_enter_back(qtbot: QtBot, form: Form) -> None:
    fields: list[QWidget] = [form.name, form.kind, form.agreed, form.button]
    for here, there in pairwise(fields):
        qtbot.keyClick(here, Qt.Key.Key_Return)
        assert there.hasFocus()
    qtbot.keyClick(form.button, Qt.Key.Key_Backtab, SHIFT)
    for here, there in pairwise(reversed(fields[:-1])):
        qtbot.keyClick(here, Qt.Key.Key_Enter, SHIFT | Qt.KeyboardModifier.KeypadModifier)
        assert there.hasFocus()


def test_enter_presses_a_button(qtbot: QtBot, form: Form) -> None:
    pressed = list[int]()
    form.button.clicked.connect(lambda: pressed.append(1))
    form.button.setFocus()
    qtbot.keyClick(form.button, Qt.Key.Key_Return)
    assert pressed == [1]
    assert form.button.hasFocus()


def test_enter_with_ctrl_is_left_to_others(qtbot: QtBot, form: Form) -> None:
    qtbot.keyClick(form.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.name.hasFocus()


def test_enter_in_a_long_text_begins_a_line(qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    page = QWidget()
    note = QPlainTextEdit("a")
    QVBoxLayout(page).addWidget(note)
    EnterMoves(page)
    shown(page)
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert note.toPlainText() == "\na"


def test_a_field_names_what_it_labels_and_tells_what_is_wrong(qtbot: QtBot) -> None:
    edit = QLineEdit()
    field = Field("&NIK", edit, "16 angka")
    qtbot.addWidget(field)
    assert field.label.buddy() is edit
    assert edit.accessibleName() == "&NIK"
    assert edit.accessibleDescription() == "16 angka"
    field.set_problem("NIK 16 angka, baru 12.")
    assert (field.hint.text(), field.hint.property("role"), edit.property("state")) == (
        "NIK 16 angka, baru 12.",
        "hint-bad",
        "bad",
    )
    field.set_problem("")
    assert (field.hint.text(), edit.property("state")) == ("16 angka", "")


@pytest.mark.parametrize("in_group", [False, True])
def test_tab_goes_on_from_a_field_whose_edit_stood_on_the_page_before(
    qtbot: QtBot, shown: Callable[[QWidget], None], *, in_group: bool
) -> None:
    page = QWidget()
    lines = QVBoxLayout(page)
    group = QWidget(page)
    edits = [QLineEdit(group if in_group else page) for _ in range(2)]
    edits.append(QLineEdit())
    for edit in edits:
        lines.addWidget(Field("NIK", edit, parent=page))
        lines.addWidget(QLabel("cukup satu"))
    shown(page)
    edits[0].setFocus()
    for here, there in pairwise([*edits, edits[0]]):
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        assert there.hasFocus()
    for here, there in pairwise([edits[0], *reversed(edits)]):
        qtbot.keyClick(here, Qt.Key.Key_Backtab, SHIFT)
        assert there.hasFocus()


def test_room_for_a_hint_that_is_kept_never_jumps(qtbot: QtBot) -> None:
    for reserve in (True, False):
        field = Field("NIK", QLineEdit(), reserve=reserve)
        qtbot.addWidget(field)
        before = field.sizeHint().height()
        field.set_hint("Perempuan, 37 tahun", "ok")
        assert (field.sizeHint().height() == before) is reserve


@pytest.mark.parametrize("reserve", [True, False])
def test_a_hint_of_several_lines_is_shown_whole(shown: Callable[[QWidget], None], *, reserve: bool) -> None:
    page = QWidget()
    lines = QVBoxLayout(page)
    field = Field("NIK", QLineEdit(), reserve=reserve)
    lines.addWidget(field)
    lines.addStretch()
    page.resize(180, 400)
    shown(page)
    field.set_hint("Kode wilayah pada NIK tidak ada di daftar wilayah; cocokkan dengan KTP sekali lagi", "warn")
    QApplication.processEvents()
    assert field.hint.height() >= field.hint.heightForWidth(field.hint.width()) > 40
    assert field.hint.y() >= field.buddy.geometry().bottom()
    assert field.buddy.y() - field.label.geometry().bottom() < 10


def test_a_unit_stands_at_the_right_edge_and_text_stays_clear_of_it(
    shown: Callable[[QWidget], None],
) -> None:
    edit = QLineEdit()
    suffix = Suffix(edit, "m²")
    shown(edit)
    edit.resize(200, 34)
    assert suffix.geometry().right() == edit.width() - 11
    assert edit.textMargins().right() >= suffix.width()
    suffix.set_text("")
    assert edit.textMargins().right() == 0


def test_a_unit_changes_its_colour_with_the_look(shown: Callable[[QWidget], None], qapp: QApplication) -> None:
    edit = QLineEdit()
    suffix = Suffix(edit, "m²")
    shown(edit)
    for mode, colours in (("dark", look.DARK), ("light", look.LIGHT)):
        theme.apply(qapp, mode)  # type: ignore[arg-type] # a literal in a loop
        assert suffix.palette().windowText().color().name() == colours.ink3.lower()


def test_a_text_that_is_wider_than_its_field_says_that_it_goes_on(shown: Callable[[QWidget], None]) -> None:
    page = QWidget()
    lines = QVBoxLayout(page)
    edit, other = QLineEdit(), QLineEdit()
    for field in (edit, other):
        lines.addWidget(field)
    suffix, told = Suffix(edit, "91711"), list[bool]()
    suffix.cut.connect(told.append)
    shown(page)
    page.resize(220, 120)
    other.setFocus()
    edit.setText("Juppandang")
    assert suffix.text() == "91711"
    edit.setText("Juppandang, Kecamatan Enrekang, Kabupaten Enrekang")
    assert (suffix.text(), edit.toolTip()) == ("… 91711", edit.text())
    edit.setFocus()
    assert suffix.text() == "91711"
    other.setFocus()
    page.resize(600, 120)
    assert (suffix.text(), edit.toolTip()) == ("91711", "")
    assert told == [True, False]
