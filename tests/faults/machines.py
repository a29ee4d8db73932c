"""A computer at which commands are run, each a process of its own that runs to its end."""

from datetime import datetime
from pathlib import Path

from tests.faults.kills import Forks, answered
from tests.faults.oracle import Answers
from tests.faults.requests import write_requests

DONE, REFUSED = 0, 1


class Machine:
    def __init__(self, forks: Forks, place: Path, fault: str = "") -> None:
        self._forks, self._place, self._fault = forks, place, fault
        self._runs = 0

    def run(self, folder: Path, *words: str, clock: datetime | None = None) -> tuple[int, Path, str]:
        """Run a command to its end; return its code, where its output is, and what it said to people."""
        self._runs += 1
        out = self._place / f"{self._runs}.out"
        code = self._forks.wait(self._forks.start([*words, "--data", str(folder)], out, self._fault, clock=clock))
        said = Path(f"{out}.err").read_text("utf-8")
        assert code in {DONE, REFUSED}, f"{' '.join(words)} ended with {code}: {said}"
        assert "Traceback" not in said
        return code, out, said

    def register(self, folder: Path, numbers: range, clock: datetime | None = None) -> Answers:
        lines = write_requests(self._place / f"{numbers.start}.jsonl", numbers)
        code, out, said = self.run(folder, "register", str(lines), clock=clock)
        assert code == DONE, said
        return answered(out)

    def refusal(self, folder: Path) -> str:
        """Return why a folder takes no registration."""
        code, out, said = self.run(folder, "register", str(write_requests(self._place / "refused", range(70, 72))))
        assert (code, out.read_bytes()) == (REFUSED, b"")
        return said
