"""The daily summary: figures and paper."""

from dataclasses import replace
from datetime import date

from ptsp_desk.core import years
from ptsp_desk.core.signatories import signatory_on
from ptsp_desk.core.summaries import DailySummary, Names, names_of
from ptsp_desk.core.summaries.sheets import sheets
from ptsp_desk.operations.closings import closed
from ptsp_desk.operations.desks import Desk
from ptsp_desk.store import closings, days, offices, summaries
from ptsp_desk.store.database import Connection


class Summaries:
    """What the head of the office reads in the evening."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def daily(self, day: date) -> DailySummary:
        """Return the figures of one business day: those that it was closed with at this desk, else as they are now.

        Raises:
            Refused: the day lies in a year that nobody means.
            Damaged: a table doesn't follow from the journal, so that a figure could be wrong.
        """
        years.check("day", day)
        self._desk.soundness.ensure()
        self._desk.look_again()
        with self._desk.database.reading() as connection:
            close = days.latest_close(connection, self._desk.office, self._desk.id, day)
            if close is None:
                return self.counted_in(connection, day)
            summary = closed(self._desk, close)
            after = closings.after(connection, self._desk.office, close)
        return replace(summary, notes=replace(summary.notes, after_close=after))

    def counted(self, day: date) -> DailySummary:
        """Return the figures of one business day as the tables give them now, also where it is closed."""
        self._desk.look_again()
        with self._desk.database.reading() as connection:
            return self.counted_in(connection, day)

    def counted_in(self, connection: Connection, day: date) -> DailySummary:
        """Return the figures of one business day as they stand in a transaction."""
        return summaries.counted(connection, self._desk.in_force, day, self._desk.now(), self._desk.id)

    def paper(self, summary: DailySummary) -> bytes:
        """Return the daily summary as a PDF; raises as ``daily``."""
        from ptsp_desk.paper import summaries as paper  # noqa: PLC0415 - reportlab costs 0.15 s

        self._desk.soundness.ensure()
        in_force = self._desk.look_again()
        signatory = signatory_on(in_force.signatories, summary.day)
        return paper.render(summary, in_force.office, self.names(), signatory)

    def workbook(self, summary: DailySummary) -> bytes:
        """Return the daily summary as a spreadsheet (XLSX), a tab for each table."""
        from ptsp_desk.paper import workbooks  # noqa: PLC0415 - as above

        office, names = self._desk.in_force.office, self.names()
        title = f"Ringkasan harian {summary.day}"
        made = sheets(summary, names, office.zone)
        return workbooks.sheets_to_xlsx(made, title=title, author=office.name, head=office.name)

    def names(self) -> Names:
        """Return what the codes in a summary are called."""
        with self._desk.database.reading() as connection:
            officers = offices.officer_names(connection, self._desk.office)
        return names_of(self._desk.look_again().catalogue, officers)
