"""The daily summary: figures and paper."""

from datetime import date

from ptsp_desk.core.signatories import signatory_on
from ptsp_desk.core.summaries import DailySummary, Names, names_of
from ptsp_desk.core.summaries.sheets import sheets
from ptsp_desk.operations.desks import Desk
from ptsp_desk.store import summaries
from ptsp_desk.store.offices import officer_names


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
        return paper.render(summary, in_force.office, self.names(), signatory)

    def workbook(self, summary: DailySummary) -> bytes:
        """Return the daily summary as a spreadsheet (XLSX), a tab for each table."""
        from ptsp_desk.paper import workbooks  # noqa: PLC0415 - as above

        office, names = self._desk.in_force.office, self.names()
        title = f"Ringkasan harian {summary.day}"
        return workbooks.sheets_to_xlsx(sheets(summary, names, office.zone), title=title, author=office.name)

    def names(self) -> Names:
        """Return what the codes in a summary are called."""
        with self._desk.database.reading() as connection:
            officers = officer_names(connection, self._desk.office)
        return names_of(self._desk.look_again().catalogue, officers)
