"""What the applicant's screen asks of the desk: whether a token is good, and that an answer be stored."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ptsp_desk.core.errors import DeskError, Refused
from ptsp_desk.gui.answering import asked as asking
from ptsp_desk.gui.context import Context

if TYPE_CHECKING:
    from ptsp_desk.gui.answering.sheet import Sheet


class Taking(QObject):
    """Everything is done beside the window; an answer is told to be stored after it is on the disk."""

    opened = Signal(object)  # Asked
    wrong_token = Signal(str)
    stored = Signal(object)  # Sheet
    not_stored = Signal(object, str)
    """The sheet and a sentence; trying again may help."""
    not_taken = Signal(object, str)
    """The same where trying again can't help."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._sending: Sheet | None = None
        self._unsure: Sheet | None = None

    def open(self, typed: str) -> None:
        """Look whether a token is good."""
        app = self._context.app
        self._context.jobs.run(self, lambda: asking.by_token(app, typed), self.opened.emit, self._on_not_opened)

    def send(self, sheet: "Sheet") -> None:
        """Store what was answered, unless that is under way."""
        if self._sending is sheet:
            return
        self._sending = sheet
        answer, token, ballots = sheet.answer(), sheet.asked.token, self._context.app.ballots
        self._context.jobs.run(
            self,
            lambda: ballots.answer(answer, token),
            lambda _: self._on_stored(sheet),
            partial(self._on_not_stored, sheet),
        )

    def _on_not_opened(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.wrong_token.emit(error.sentence)

    def _on_stored(self, sheet: "Sheet") -> None:
        self._sending = self._unsure = None
        self.stored.emit(sheet)

    def _on_not_stored(self, sheet: "Sheet", error: Exception) -> None:
        self._sending = None
        if isinstance(error, Refused):
            is_spent = error.problems[0].where == "token"
            if is_spent and self._unsure is sheet:  # the attempt before had stored it after all
                self._on_stored(sheet)
            else:
                self.not_taken.emit(sheet, error.sentence)
        elif isinstance(error, DeskError):
            self._unsure = sheet
            self.not_stored.emit(sheet, error.sentence)
        else:
            raise error
