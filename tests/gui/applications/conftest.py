"""Somebody with a keyboard at the files of an office that has three."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.gui.applications.page import ApplicationsPage
from ptsp_desk.gui.applications.shown import Shown
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, Clock, request

ANDI = {
    "name": "Andi Tenri Abeng",
    "nik": "7316044107850001",
    "phone": "0812 3456 7890",
    "address": "Lingk. Buntu Batu",
    "village": "Juppandang",
}
FOLLOWING = {
    "applicant": {"name": "Baso Ngalle", "phone": "0812 9999 0000"},
    "complete": None,
    "documents": {
        **dict.fromkeys(("formulir", "ktp", "bukti_tanah", "pbb", "gambar_teknis"), "ok"),
        "pas_foto": "missing",
        **dict.fromkeys(("rekomendasi_lurah", "persetujuan_tetangga"), "ok"),
    },
}
"""A building permit whose photographs are to follow within seven days."""


@dataclass
class Hands:
    """What somebody with a keyboard does on the page, and what they see."""

    page: ApplicationsPage
    app: App
    executor: SteppedExecutor
    bot: QtBot
    gone: list[Go] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    changes: list[Changed] = field(default_factory=list)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focus, key, modifier)
        self.executor.run_all()

    def control(self, key: Qt.Key, *, shift: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier
        self.press(key, modifier | Qt.KeyboardModifier.ShiftModifier if shift else modifier)

    def save(self) -> None:
        self.control(Qt.Key.Key_Return)

    def type(self, text: str) -> None:
        """Type in the place of what stands where the keyboard is."""
        edit = self.focus
        assert isinstance(edit, QLineEdit)
        edit.selectAll()
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, text)

    def find(self, text: str) -> None:
        """Search in the top bar, which tells the page what for."""
        self.page.opened()
        self.page.show_subject(f"find:{text}")
        self.executor.run_all()

    def look_at(self, number: str) -> None:
        self.page.opened()
        self.page.show_subject(number)
        self.executor.run_all()

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    @property
    def shown(self) -> Shown:
        shown = self.page.shown
        assert shown is not None
        return shown

    @property
    def listed(self) -> list[str]:
        found = self.page.found
        return [found.record(row).applicant.name for row in range(found.rowCount())]

    @property
    def detail(self) -> str:
        """Every word of the file that is shown."""
        return words_on(self.page.detail)

    @property
    def panel(self) -> str:
        assert self.page.panel is not None
        return words_on(self.page.panel)


def words_on(parent: QObject) -> str:
    """Return the labels that were not hidden; one that is new counts, though Qt shows it an event later."""
    return "\n".join(
        label.text()
        for label in parent.findChildren(QLabel)
        if not (label.isHidden() and label.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide))
    )


def registered(app: App, **more: Any) -> Application:
    application = app.applications.register(request(**more), CLERK).application
    assert application is not None
    return application


@pytest.fixture
def three(app: App, clock: Clock) -> list[Application]:
    """Three files, a minute apart, oldest first."""
    files = []
    requests: tuple[dict[str, Any], ...] = (
        {"applicant": ANDI, "location": {"address": "Jl. Pasar 3", "village": "Juppandang"}},
        {"service": "SIUP", "applicant": {"kind": "company", "name": "CV Maju Bersama", "nib": "9120001234567"}},
        FOLLOWING,
    )
    for more in requests:
        files.append(registered(app, **more))
        clock.advance(minutes=1)
    return files


@pytest.fixture
def hands(context: Context, executor: SteppedExecutor, qtbot: QtBot) -> Hands:
    page = ApplicationsPage(context)
    qtbot.addWidget(page)
    made = Hands(page, context.app, executor, qtbot)
    page.go.connect(made.gone.append)
    page.said.connect(made.said.append)
    page.changed.connect(made.changes.append)
    page.resize(1178, 712)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.opened()
    executor.run_all()
    return made
