"""The one way off the window's thread."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from ptsp_desk.core.errors import DeskError

T = TypeVar("T")


class Executor(Protocol):
    """Takes tasks and runs them one after the other, in the order given."""

    def submit(self, task: Callable[[], None], /) -> object: ...

    def shutdown(self) -> None: ...


class Lane(Enum):
    """Jobs of one lane run one after the other; those of different lanes don't wait for each other."""

    PROMPT = auto()
    """Short writes that nothing slow may hold up."""
    ASKED = auto()
    """What somebody waits for."""
    ASIDE = auto()
    """What only takes long."""
    MEANWHILE = auto()
    """What nobody asked for, and may take minutes."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of a job: its result, or the error that ended it."""

    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    result: object = None
    error: Exception | None = None


class Jobs(QObject):
    """Runs work beside the window and brings each answer back to the window's thread."""

    refused = Signal(str)
    """The sentence of an error that people can do something about and that no caller took."""
    _answered = Signal(object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executors: dict[Lane, Executor] = {
            lane: executor or ThreadPoolExecutor(1, lane.name.lower()) for lane in Lane
        }
        self._is_closed = False
        self._answered.connect(self._deliver)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        lane: Lane = Lane.ASKED,
    ) -> None:
        """Do ``work`` off the window's thread, then call ``done`` or ``failed`` on it, unless ``owner`` is gone.

        ``work`` touches no widget and reads frozen inputs. Without ``failed`` an error for people goes to ``refused``,
        any other to the crash box.
        """
        if self._is_closed:
            return

        def task() -> None:
            answer = _Answer(owner, done, failed)
            try:
                answer = replace(answer, result=work())
            except Exception as error:  # noqa: BLE001 - whatever it is goes to the window's thread
                answer = replace(answer, error=error)
            if isValid(self):
                self._answered.emit(answer)

        self._executors[lane].submit(task)

    def close(self) -> None:
        """Wait until everything asked for is done; what answers ask for then is not taken any more."""
        self._is_closed = True
        for executor in self._executors.values():
            executor.shutdown()

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        if answer.error is None:
            if isValid(answer.owner):
                answer.done(answer.result)
        elif answer.failed is None:
            self._tell(answer.error)
        elif isValid(answer.owner):
            answer.failed(answer.error)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.refused.emit(error.sentence)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
