"""What was traced is read as it was, and a command that may not be traced is told of at once."""

import shutil
from pathlib import Path

import pytest

from tests.faults.disks import recorded
from tests.faults.kills import Forks
from tests.faults.tracing import traced

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")


def test_a_trace_that_is_refused_is_told_and_its_command_is_not_run(forks: Forks, folder: Path) -> None:
    out = folder.with_name("out")
    with pytest.raises(AssertionError, match=r"strace did not trace: .*no-such-option"):
        traced(forks, ["info", "--data", str(folder)], out, "--no-such-option")
    assert out.read_bytes() == b""


OVERLAPPING = """\
7 pwrite64(3</a>, "\\x61", 1, 0 <unfinished ...>
8 openat(AT_FDCWD</>, "\\x2f\\x62", O_RDONLY <unfinished ...>
7 <... pwrite64 resumed>) = 1
8 <... openat resumed>) = 4</b>
7 close(4</b> <unfinished ...>
8 openat(AT_FDCWD</>, "\\x2f\\x63", O_RDONLY) = 4</c>
7 <... close resumed>) = 0
8 lseek(4</c>, 0, SEEK_SET) = 0
"""


def test_calls_of_two_threads_are_taken_in_the_order_in_which_they_ended(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    trace.write_text(OVERLAPPING, "ascii")
    assert [(call.name, call.result) for call in recorded(trace)] == [
        ("pwrite64", 1),
        ("openat", 4),
        ("close", 0),
        ("openat", 4),
        ("lseek", 0),
    ]


def test_two_threads_that_change_files_at_once_are_not_taken_in_any_order(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    trace.write_text('7 fsync(3</a> <unfinished ...>\n8 pwrite64(4</b>, "\\x61", 1, 0) = 1\n', "ascii")
    with pytest.raises(AssertionError, match="pwrite64"):
        list(recorded(trace))
