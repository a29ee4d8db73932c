"""The daily summary: figures and paper."""

from datetime import date

from ptsp_desk.core.summaries import DailySummary
from ptsp_desk.operations.desks import Desk
from ptsp_desk.store import summaries


class Summaries:
    """What the head of the office reads in the evening."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def daily(self, day: date) -> DailySummary:
        """Return the figures of one business day."""
        with self._desk.database.reading() as connection:
            return summaries.daily(connection, self._desk.office, day, self._desk.now())

    def paper(self, summary: DailySummary) -> bytes:
        """Return the daily summary as a PDF."""
        from ptsp_desk.paper import summaries as paper  # noqa: PLC0415 - reportlab costs 0.15 s

        in_force = self._desk.look_again()
        services = {item.service.code: item.service for item in in_force.catalogue.versions}
        requirements = {
            (code, requirement.code): requirement.name
            for code, service in services.items()
            for variant in reversed(service.variants)  # of two names for one code the first variant's counts
            for requirement in variant.requirements
        }
        names = {code: service.name for code, service in services.items()}
        return paper.render(summary, in_force.office, names, requirements)
