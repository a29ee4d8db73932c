from tests.faults.conftest import figures
from tests.faults.kills import forks
from tests.offices import app, clock, folder, lay_out

__all__ = ["app", "clock", "figures", "folder", "forks", "lay_out"]
