"""An executor that runs its tasks when the test says so, on the test's own thread."""

from collections import deque
from collections.abc import Callable


class SteppedExecutor:
    def __init__(self) -> None:
        self._tasks: deque[Callable[[], None]] = deque()

    @property
    def waiting(self) -> int:
        return len(self._tasks)

    def submit(self, task: Callable[[], None], /) -> None:
        self._tasks.append(task)

    def run_next(self) -> None:
        self._tasks.popleft()()

    def run_all(self) -> None:
        """Run every task, also those that the answers ask for."""
        while self._tasks:
            self.run_next()

    def shutdown(self) -> None:
        self.run_all()
