from tests.faults.kills import forks
from tests.offices import clock, folder, lay_out

__all__ = ["clock", "folder", "forks", "lay_out"]
