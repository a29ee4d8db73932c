"""Visits of those who hand nothing in, and the visits of a day."""

from datetime import date

from ptsp_desk.core.applications import entries
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.visits import Result, Topic, Visit, information
from ptsp_desk.operations.desks import Desk, new_subject
from ptsp_desk.store import visits


class Visits:
    """Everybody who comes to the counter is counted; who only asks is not named."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def information(self, topic: Topic, result: Result, officer: Officer, service: str | None = None) -> Visit:
        """Record that somebody asked, about a service where they named one.

        Raises:
            Refused: there is no such service today.
        """
        with self._desk.acting(officer) as writer:
            today = self._desk.now().astimezone(writer.in_force.office.zone).date()
            code = writer.in_force.catalogue.service(service, today).service.code if service else ""
            return entries.visit_of(writer.add(information(topic, result, code, today, new_subject())))

    def of_day(self, day: date) -> list[Visit]:
        """Return every visit of a business day, newest first."""
        with self._desk.database.reading() as connection:
            return visits.of_day(connection, self._desk.office, day)
