"""The search box of the top bar."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.widgets.keybadge import KeyBadge
from ptsp_desk.gui.widgets.search import SearchEdit

_WIDTH = 300


class Finder(SearchEdit):
    """Offers files as one types; Enter without having marked one asks for the words, or for all."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, free=True)
        self.setFixedWidth(_WIDTH)
        self.setPlaceholderText(self.tr("Cari nomor, nama, NIK, desa"))
        self.setAccessibleName(self.tr("Cari berkas"))
        self.setToolTip(shortcuts.tooltip("find"))
        self._badge = KeyBadge(shortcuts.shortcut("find").keys[0], self)
        self.picked.connect(self.clear)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        words = self.text().strip()
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.marked
        super().keyPressEvent(event)
        if enters:
            self.close_list()
            self.asked.emit(words)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._badge.adjustSize()
        self.setTextMargins(0, 0, self._badge.width() + 8, 0)
        self._badge.move(self.width() - self._badge.width() - 10, (self.height() - self._badge.height()) // 2)
