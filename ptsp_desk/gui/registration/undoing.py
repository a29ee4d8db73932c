"""The keys that take back what was done to the form of the page."""

from PySide6.QtCore import QObject, Signal

from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.registration.entered import Entered
from ptsp_desk.gui.registration.history import History
from ptsp_desk.gui.registration.parking import Parking
from ptsp_desk.gui.registration.sheet import Sheet


class Undoing(QObject):
    """Shows the form as it was before its last change; ``History`` has the rule. What is shown is kept at once."""

    said = Signal(str)

    def __init__(self, sheet: Sheet, parking: Parking, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet, self._parking = sheet, parking
        self._history = History()
        sheet.begun.connect(lambda: self._history.begin(sheet.entered()))

    def record(self) -> None:
        """Take in what stands there now."""
        self._history.record(self._sheet.entered())

    def undo(self) -> None:
        """Take back the last change; words for a search of which nothing was picked yet are one."""
        self.record()
        self._show(self._history.current if self._sheet.is_searching else self._history.back())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.record()
        self._show(self._history.forward())

    def empty(self) -> None:
        """Empty the form."""
        self.record()
        self._show(Entered(self._sheet.entered().form))
        self.record()
        told = self.tr("Isian dikosongkan; {key} mengembalikannya.")
        self.said.emit(told.format(key=shortcuts.shortcut("undo").shown))

    def _show(self, state: Entered | None) -> None:
        if state is None:
            self.said.emit(self.tr("Tidak ada lagi perubahan."))
        else:
            self._sheet.show_state(state)
            self._parking.keep()
