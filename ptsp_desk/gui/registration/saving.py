"""Registering a form, once, however often the keys are pressed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ptsp_desk.core.errors import DeskError, Refused
from ptsp_desk.core.officers import Officer
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.registration.entered import Entered

if TYPE_CHECKING:
    from ptsp_desk.operations.applications import Answer, Applications


class Saving(QObject):
    """Hands a form to the desk and waits for the answer; while it waits nothing more is handed over."""

    answered = Signal(object)  # operations.applications.Answer
    refused = Signal(object)  # tuple[Problem, ...]
    failed = Signal(str)  # a sentence; nothing was stored, or the same form may be saved again
    busy = Signal(bool)

    def __init__(self, applications: "Applications", jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._applications, self._jobs = applications, jobs
        self.is_busy = False

    def save(self, entered: Entered, officer: Officer) -> None:
        """Register a form, or record that its file goes back."""
        if self.is_busy:
            return
        self._set_busy(busy=True)
        raw, opened_at = entered.request(), entered.form.opened_at
        self._jobs.run(
            self,
            lambda: self._applications.register(raw, officer, opened_at=opened_at),
            self._on_answered,
            self._on_failed,
        )

    def _on_answered(self, answer: "Answer") -> None:
        self._set_busy(busy=False)
        self.answered.emit(answer)

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        if isinstance(error, Refused):
            self.refused.emit(error.problems)
        elif isinstance(error, DeskError):
            self.failed.emit(error.sentence)
        else:
            raise error

    def _set_busy(self, *, busy: bool) -> None:
        self.is_busy = busy
        self.busy.emit(busy)
