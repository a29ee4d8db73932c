from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.gui.widgets.tables import Column, RecordsModel, prepare


@dataclass(frozen=True)
class Line:
    label: str
    rupiah: int


def model() -> RecordsModel[Line]:
    return RecordsModel([Column("Uraian", lambda line: line.label), Column("Rp", lambda line: f"{line.rupiah}", True)])


def test_a_model_shows_the_records_it_was_given() -> None:
    lines = model()
    tester = QAbstractItemModelTester(lines)
    lines.show([Line("Bangunan", 140_625), Line("Pagar", 30_000)])
    assert (lines.rowCount(), lines.columnCount()) == (2, 2)
    assert lines.data(lines.index(1, 1)) == "30000"
    assert lines.record(0).label == "Bangunan"
    assert lines.headerData(0, Qt.Orientation.Horizontal) == "Uraian"
    right = lines.data(lines.index(0, 1), Qt.ItemDataRole.TextAlignmentRole)
    assert isinstance(right, int)
    assert right & Qt.AlignmentFlag.AlignRight.value
    lines.show([])
    assert lines.rowCount() == 0
    del tester


def test_tab_leaves_a_table(qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    page, table, after = QWidget(), QTableView(), QLineEdit()
    lines = model()
    lines.show([Line("Bangunan", 1), Line("Pagar", 2)])
    table.setModel(lines)
    prepare(table)
    layout = QVBoxLayout(page)
    layout.addWidget(table)
    layout.addWidget(after)
    shown(page)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert after.hasFocus()
