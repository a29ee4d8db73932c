"""The bottom bar: what can be done with the form, and the sentence about what was done."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ptsp_desk.core.typed import LAST_SLOT
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.widgets.keybadge import KeyButton


class ActionBar(QObject):
    """Puts its buttons around the sentence of ``row``; the one main action keeps its width, whatever it would do."""

    def __init__(self, row: QHBoxLayout, take_back: QPushButton, parent: QWidget) -> None:
        super().__init__(parent)
        self.park = KeyButton(self.tr("Parkir"), "park_1")
        self.turn_back = KeyButton(self.tr("Kembalikan berkas"), "turn_back")
        self._receipt, self._slip = self.tr("Simpan dan cetak tanda terima"), self.tr("Kembalikan, cetak kekurangan")
        self.save = KeyButton(self._receipt, "save", "primary")
        row.insertWidget(0, self.park)
        row.insertWidget(1, self.turn_back)
        row.addWidget(take_back)
        row.addWidget(self.save)
        row.setStretch(2, 1)
        for text in (self._slip, self._receipt):
            self.save.setText(text)
            self.save.setMinimumWidth(max(self.save.minimumWidth(), self.save.sizeHint().width()))
        self.buttons = [self.park, self.turn_back, self.save]

    def show_action(self, *, lacking: bool) -> None:
        """Call the one main action what it would do now."""
        self.save.setText(self._slip if lacking else self._receipt)

    def show_slot(self, slot: int | None) -> None:
        """Name the next free parking place on its button; with none it can't be pressed."""
        self.park.badge.setText(shortcuts.shortcut(f"park_{slot or LAST_SLOT}").shown)
        self.park.setEnabled(slot is not None)
