"""The daily summary: figures and paper."""

from datetime import date

from ptsp_desk.core.signatories import signatory_on
from ptsp_desk.core.summaries import DailySummary, names_of
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
        signatory = signatory_on(in_force.signatories, summary.day)
        return paper.render(summary, in_force.office, names_of(in_force.catalogue), signatory)
