from collections.abc import Callable

import pytest

from tests.faults.counts import Figures
from tests.faults.kills import forks
from tests.offices import app, clock, folder, lay_out

__all__ = ["app", "clock", "folder", "forks", "lay_out"]


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Figures:
    """Note for the report how many of something a test saw."""
    return record_property
