"""Permits granted before this program: found for a renewal, and listed before they end."""

from ptsp_desk.core.permits import Permit
from ptsp_desk.operations.desks import Desk
from ptsp_desk.store import permits


class Permits:
    """Asks about old permits; ``Applications.prefill`` fills a form from one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, number: str) -> list[Permit]:
        """Return the permits of a number as people type it, newest first."""
        with self._desk.database.reading() as connection:
            return permits.by_number(connection, self._desk.office, number)
