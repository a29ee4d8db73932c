"""Who sits at the desk now: every entry carries this officer."""

from PySide6.QtCore import QObject, Signal

from ptsp_desk.core.officers import Officer


class Session(QObject):
    """Nobody, or the officer who signed in last and has not locked the window since."""

    signed_in = Signal(object)  # core.officers.Officer
    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._officer: Officer | None = None
        self.last: Officer | None = None
        """Who signed in last, also while the window is locked: what they asked for then ends as theirs."""

    @property
    def officer(self) -> Officer | None:
        return self._officer

    def sign_in(self, officer: Officer) -> None:
        self._officer = self.last = officer
        self.signed_in.emit(officer)

    def lock(self) -> None:
        self._officer = None
        self.locked.emit()
