"""The application: opens a data folder and hands out what can be done in it."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.offices import InForce
from ptsp_desk.operations.applications import Applications
from ptsp_desk.operations.catalogues import sample_catalogue, sample_files
from ptsp_desk.operations.desks import Desk, utc_now
from ptsp_desk.operations.journals import Journals
from ptsp_desk.operations.offices import Offices
from ptsp_desk.operations.receipts import Receipts
from ptsp_desk.operations.summaries import Summaries

__all__ = ["App", "os_user", "sample_catalogue", "sample_files"]


class App:
    """One open data folder and its operations; window, kiosk and command line use it alike."""

    def __init__(
        self,
        folder: Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        """Open the folder; raises as ``Desk`` does."""
        self.desk = Desk(folder, clock=clock, random=random)
        self.applications = Applications(self.desk)
        self.receipts = Receipts(self.desk)
        self.summaries = Summaries(self.desk)
        self.offices = Offices(self.desk)
        self.journals = Journals(self.desk)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.desk.close()

    @property
    def in_force(self) -> InForce:
        """What an act at the counter goes by now."""
        return self.desk.look_again()


def os_user() -> Officer:
    """Return the officer that the command line acts as: the folder's owner, trusted as its admin."""
    import getpass  # noqa: PLC0415 - only the command line asks

    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        name = "?"
    return Officer(f"cli:{name}", name, Role.ADMIN)
