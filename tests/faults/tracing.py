"""A command under strace: every call that changes a file is seen, and can be made to fail or to be the last one."""

import os
import re
import signal
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.faults.kills import Forks

WRITES = ("pwrite64", "write", "ftruncate")
SYNCS = ("fsync", "fdatasync")
NAMES = ("unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat", "mkdir", "rmdir")
CHANGES = (*WRITES, *SYNCS, *NAMES)
UNUSED = ("pwritev", "pwritev2", "writev", "truncate", "fallocate", "copy_file_range", "sendfile", "symlink")
"""Other calls that change files: none is made, and one that is must not go unnoticed."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a traced command ended: its return code, negative for a signal, what it said, and what strace wrote."""

    code: int
    said: str
    trace: Path


def traced(forks: Forks, command: list[str], out: Path, *options: str, fault: str = "") -> Ended:
    """Run a command to its end under strace with these options; its standard output is appended to ``out``.

    Raises:
        AssertionError: the command may not be traced, or not like this; it was not run.
    """
    out.touch()
    said, trace = Path(f"{out}.err"), Path(f"{out}.trace")
    said.unlink(missing_ok=True)
    child = forks.start(command, out, fault, traced=True)
    tracer = ["strace", "-f", "-qq", "-p", str(child), "-o", str(trace), *options]
    ended = subprocess.run(tracer, check=False, text=True, stderr=subprocess.PIPE)  # when the command has, or at once
    if ended.returncode:
        os.kill(child, signal.SIGKILL)  # else it would go on waiting
    code = forks.wait(child)
    assert ended.returncode == 0, f"strace did not trace: {ended.stderr}"
    return Ended(code, said.read_text("utf-8") if said.exists() else "", trace)


def calls(*names: str) -> str:
    """Return strace's word for these calls, where the machine has them."""
    return "trace=" + ",".join(f"?{name}" for name in names)


def at(call: str, number: int, what: str) -> tuple[str, ...]:
    """Return the options by which something is done at the n-th time that a command makes a call."""
    return "-e", calls(call), "-e", f"inject={call}:{what}:when={number}"


def points(forks: Forks, command: list[str], out: Path, names: tuple[str, ...] = CHANGES) -> list[tuple[str, int]]:
    """Run a command, and return each call that it makes by name and how many of that name it is."""
    ended = traced(forks, command, out, "-e", calls(*names, *UNUSED))
    assert ended.code == 0, ended.said
    made = Counter(re.findall(r"^\d+ +(\w+)\(", ended.trace.read_text("ascii", "replace"), re.MULTILINE))
    assert not set(UNUSED) & set(made)
    return [(name, number) for name, count in made.items() for number in range(1, count + 1)]
