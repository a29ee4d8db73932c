"""What the page shows of a day; read in a job."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ptsp_desk.core.days import Closing, DayState
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.readiness import Check

if TYPE_CHECKING:
    from ptsp_desk.app import App


@dataclass(frozen=True, slots=True)
class Read:
    """One day at this desk. ``checks`` are of the moment, empty for another day than ``today``."""

    day: date
    today: date
    zone: ZoneInfo
    state: DayState
    closing: Closing
    checks: tuple[Check, ...]
    officers: tuple[Officer, ...]

    @property
    def is_today(self) -> bool:
        return self.day == self.today


def read(app: "App", day: date | None) -> Read:
    """Return how a day stands, today where none is given; clerks come first, they are the ones on duty."""
    today = app.today()
    shown = min(day or today, today)
    officers = sorted(app.officers.roll(), key=lambda officer: (officer.role is not Role.CLERK, officer.name))
    return Read(
        day=shown,
        today=today,
        zone=app.in_force.office.zone,
        state=app.days.state(shown),
        closing=app.days.closing(shown),
        checks=app.days.readiness() if shown == today else (),
        officers=tuple(officers),
    )
