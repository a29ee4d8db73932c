"""The one way off the window's thread."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from ptsp_desk.core.errors import DeskError

T = TypeVar("T")


class Executor(Protocol):
    """Takes tasks and runs them one after the other, in the order given."""

    def submit(self, task: Callable[[], None], /) -> object: ...

    def shutdown(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of a job: its result, or the error that ended it."""

    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    result: object = None
    error: Exception | None = None


class Jobs(QObject):
    """Runs work in series beside the window and brings each answer back to the window's thread."""

    refused = Signal(str)
    """The sentence of an error that people can do something about and that no caller took."""
    _answered = Signal(object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: Executor = executor or ThreadPoolExecutor(1, "jobs")
        self._aside: Executor = executor or ThreadPoolExecutor(1, "aside")
        self._promptly: Executor = executor or ThreadPoolExecutor(1, "promptly")
        self._meanwhile: Executor = executor or ThreadPoolExecutor(1, "meanwhile")
        self._is_closed = False
        self._answered.connect(self._deliver)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do ``work`` off the window's thread, then call ``done`` or ``failed`` on it, unless ``owner`` is gone.

        ``work`` touches no widget and reads frozen inputs. Without ``failed`` an error for people goes to ``refused``,
        any other to the crash box.
        """
        self._start(self._executor, _Answer(owner, done, failed), work)

    def aside(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do as ``run`` does, but beside the other jobs, none of which waits for it: for what only takes long."""
        self._start(self._aside, _Answer(owner, done, failed), work)

    def promptly(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do as ``run`` does, but waiting only for its like: for short writes that nothing slow may hold up."""
        self._start(self._promptly, _Answer(owner, done, failed), work)

    def meanwhile(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do as ``run`` does, but while all else goes on: for what nobody asked for, and may take minutes."""
        self._start(self._meanwhile, _Answer(owner, done, failed), work)

    def close(self) -> None:
        """Wait until everything asked for is done; what answers ask for then is not taken any more."""
        self._is_closed = True
        for executor in (self._promptly, self._executor, self._aside, self._meanwhile):
            executor.shutdown()

    def _start(self, executor: Executor, asked: _Answer, work: Callable[[], Any]) -> None:
        if self._is_closed:
            return

        def task() -> None:
            try:
                answer = replace(asked, result=work())
            except Exception as error:  # noqa: BLE001 - whatever it is goes to the window's thread
                answer = replace(asked, error=error)
            if isValid(self):
                self._answered.emit(answer)

        executor.submit(task)

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
