"""The survey is offered once, after what it asks about."""

from PySide6.QtWidgets import QWidget

from ptsp_desk.core.ballots import Moment
from ptsp_desk.gui.widgets.keybadge import KeyButton


class SurveyOffer(KeyButton):
    """A button that is there while what is shown was just registered or handed over, and nobody was asked yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Survei"), "answering", "ghost", parent)
        self._moment, self._number = "", ""
        self.hide()

    def offer(self, moment: Moment, number: str) -> None:
        """Offer to ask about an application; it stands until it is taken or another one is offered."""
        self._moment, self._number = moment.value, number

    def look(self, number: str) -> None:
        """Show the offer beside the application that it is about."""
        self.setVisible(bool(number) and number == self._number)

    def take(self) -> str:
        """Return what is offered here, as the subject of a ``Go``; empty where nothing is."""
        if self.isHidden():
            return ""
        subject, self._number = f"{self._moment}:{self._number}", ""
        self.hide()
        return subject
