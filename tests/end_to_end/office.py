"""A sample office, for programs that are run as a whole."""

from datetime import timedelta
from pathlib import Path

from ptsp_desk.app import App
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.operations import samples
from ptsp_desk.operations.desks import utc_now

PIN = samples.PIN
CLERK = Officer("baso", "Baso Amir", Role.CLERK)
"""The first on the list."""


def make(folder: Path, applications: int = 24, days: int = 5) -> None:
    """Make a sample office that is a day old, on a morning after its day was opened."""
    yesterday = utc_now() - timedelta(days=1)
    samples.make(folder, samples.Wanted(applications, days, 1), clock=lambda: yesterday)
    with App(folder) as app:
        app.days.open(None, [CLERK.id], CLERK)
