"""The sheet of F1: every key that does something here, beside the page instead of in front of it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.gui import shortcuts, theme
from ptsp_desk.gui.widgets.keybadge import KeyBadge

_WIDTH = 380


class KeySheet(QFrame):
    """A panel at the right edge of ``over``, made from the registry; typing goes on while it is open."""

    def __init__(self, over: QStackedWidget) -> None:
        super().__init__(over.parentWidget())  # beside it: what stands over a stack of pages is read to nobody
        self.setProperty("role", "sheet")
        self._over = over
        self._title = QLabel(self.tr("Tombol"), self)
        self._title.setProperty("role", "subtitle")
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(24, 16, 12, 16)
        lines.addWidget(self._title)
        lines.addWidget(self._area)
        over.installEventFilter(self)
        self.hide()

    def toggle(self, page: str, page_title: str) -> None:
        """Open the sheet for a page, or close it."""
        if not self.isHidden():
            self.hide()
            return
        lines = shortcuts.sheet(self._over.currentWidget())
        own = [line[1:] for line in lines if line[0] in {page, shortcuts.PAGE}]
        anywhere = [line[1:] for line in lines if line[0] == shortcuts.WINDOW]
        listed = _listed(((page_title, own), (self.tr("Di mana saja"), anywhere)))
        self._area.setWidget(listed)
        told = ", ".join(label.text() for label in listed.findChildren(QLabel))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self._place()
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return False

    def _place(self) -> None:
        beside = self._over.geometry()
        self.setGeometry(beside.right() + 1 - _WIDTH, beside.top(), _WIDTH, beside.height())


def _listed(groups: Iterable[tuple[str, Iterable[tuple[str, str]]]]) -> QWidget:
    """Return the lines below their titles."""
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(0, 4, 12, 4)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for title, rows in groups:
        heading = QLabel(title, whole)
        theme.restyle(heading, role="label")
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for keys, text in rows:
            row = grid.rowCount()
            grid.addWidget(KeyBadge(keys, whole), row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            said = QLabel(text, whole)
            said.setWordWrap(True)
            grid.addWidget(said, row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return whole
