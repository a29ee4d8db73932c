"""Somebody with a keyboard at the settings, and what the journal says afterwards."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableView, QTimeEdit, QWidget

from ptsp_desk.gui.settings.page import SettingsPage
from ptsp_desk.operations.desks import Desk
from ptsp_desk.store.journal import entries
from tests.gui.stepped import SteppedExecutor


@dataclass
class Hands:
    """What somebody with a keyboard does on the page."""

    page: SettingsPage
    executor: SteppedExecutor

    def open(self, name: str) -> Any:
        """Go to a section and return it."""
        self.page.show_subject(name)
        self.executor.run_all()
        return self.section

    @property
    def section(self) -> Any:
        """The section that is shown; each has a form of its own."""
        return self.page.section

    def type(self, edit: QLineEdit, text: str) -> None:
        edit.setFocus()
        edit.selectAll()
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, text)

    def set_time(self, edit: QTimeEdit, typed: str) -> None:
        edit.setFocus()
        edit.setSelectedSection(QTimeEdit.Section.HourSection)
        QTest.keyClicks(edit, typed.replace(".", ""))

    def choose(self, combo: QComboBox, text: str) -> None:
        """Go down the list by the arrow key to what begins so."""
        combo.setFocus()
        QTest.keyClick(combo, Qt.Key.Key_Home)
        while not combo.currentText().startswith(text):
            before = combo.currentIndex()
            QTest.keyClick(combo, Qt.Key.Key_Down)
            assert combo.currentIndex() != before, text

    def leave(self, widget: QWidget) -> None:
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        self.executor.run_all()

    def press(self, button: QPushButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        self.executor.run_all()

    def save(self) -> None:
        QTest.keyClick(self.page.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.executor.run_all()

    @property
    def said(self) -> str:
        """The quiet line in the bottom bar."""
        return self.page.ui.message.text()


def rows(view: QTableView) -> list[list[str]]:
    """What a table shows."""
    model = view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@dataclass
class Journal:
    """The entries that were written after the test began."""

    desk: Desk
    start: int

    @property
    def new(self) -> list[tuple[str, str]]:
        """Kind and officer of each."""
        with self.desk.database.reading() as connection:
            written = [sealed.entry for sealed in entries(connection, self.desk.office)]
        return [(entry.kind, entry.officer) for entry in written if entry.seq > self.start]
