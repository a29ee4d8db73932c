"""A field for a kabupaten or kota, found by name, province or code."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ptsp_desk.core import regions
from ptsp_desk.core.regions import Regency
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.widgets.search import Choice, SearchEdit


class RegencyEdit(SearchEdit):
    """Holds one that was picked from the list; None while something else is being typed."""

    chosen = Signal(object)  # Regency | None

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.regency: Regency | None = None
        self.setPlaceholderText(self.tr("Ketik nama kabupaten atau kota"))
        self.set_source(_found, jobs)
        self.picked.connect(self._choose)
        self.textEdited.connect(lambda: self._choose(None))

    def show_regency(self, regency: Regency | None) -> None:
        """Show one that was chosen earlier."""
        self.regency = regency
        self.setText(regency.name if regency else "")

    def _choose(self, regency: Regency | None) -> None:
        self.regency = regency
        self.chosen.emit(regency)


def _found(typed: str) -> list[Choice]:
    return [Choice(found, found.name, aside=found.province) for found in regions.regencies(typed)]
