"""A command that may not be traced is told at once: it would else wait for its tracer for a minute."""

import shutil
from pathlib import Path

import pytest

from tests.faults.kills import Forks
from tests.faults.tracing import traced

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")


def test_a_trace_that_is_refused_is_told_and_its_command_is_not_run(forks: Forks, folder: Path) -> None:
    out = folder.with_name("out")
    with pytest.raises(AssertionError, match=r"strace did not trace: .*no-such-option"):
        traced(forks, ["info", "--data", str(folder)], out, "--no-such-option")
    assert out.read_bytes() == b""
