"""An office with a clerk who has a PIN, for programs that are run as a whole."""

from datetime import timedelta
from pathlib import Path

from ptsp_desk.app import App
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.operations import samples
from ptsp_desk.operations.desks import utc_now

PIN = "2486"
CLERK = Officer("aisyah", "Aisyah Bahar", Role.CLERK)
HEAD = Officer("kepala", "Andi Makkawaru", Role.HEAD)


def make(folder: Path, applications: int = 24, days: int = 5) -> None:
    """Make a sample office whose first officer on the list, by name, is a clerk with a PIN."""
    yesterday = utc_now() - timedelta(days=1)
    samples.make(folder, samples.Wanted(applications, days, 1), clock=lambda: yesterday)
    with App(folder) as app:
        app.officers.appoint(CLERK, HEAD)
        app.officers.set_pin(CLERK.id, PIN, HEAD)
