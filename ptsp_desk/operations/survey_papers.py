"""Papers of the satisfaction survey: the sheet for the wall, the processing sheet, the report, the publication log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ptsp_desk.core import words
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.sheets import Sheet
from ptsp_desk.core.signatories import Signatory, signatory_on
from ptsp_desk.core.summaries import Names, names_of
from ptsp_desk.core.surveys import Scores, sheets
from ptsp_desk.core.surveys.sheets import Survey
from ptsp_desk.operations.desks import Desk
from ptsp_desk.operations.surveys import Asked, Surveys
from ptsp_desk.store import offices


class Format(StrEnum):
    """What a paper is written as."""

    PDF = "pdf"
    XLSX = "xlsx"


class SurveyPapers:
    """What the office shows of its survey. A paper is signed on a day, today where none is given."""

    def __init__(self, desk: Desk, surveys: Surveys) -> None:
        self._desk = desk
        self._surveys = surveys

    def result(self, asked: Asked, form: Format = Format.PDF, day: date | None = None) -> bytes:
        """Return the result sheet for the wall: index, class, elements, respondents.

        Raises:
            Refused: as ``Surveys.index``, or the day hasn't come.
        """
        survey = self._survey(asked)
        if form is Format.XLSX:
            return self._workbook([sheets.summary(survey), sheets.elements(survey), sheets.profile(survey)], "Hasil")
        return self._signed([sheets.summary(survey), sheets.elements(survey)], day)

    def processing(self, asked: Asked, form: Format = Format.PDF, day: date | None = None) -> bytes:
        """Return the answers one by one with what they come to. Raises as ``result``."""
        survey, answers = self._survey(asked), self._answers(asked)
        table = sheets.processing(survey, answers)
        if form is Format.XLSX:
            return self._workbook([table, sheets.elements(survey)], "Pengolahan data")
        return self._signed([table], day)

    def report(self, asked: Asked, form: Format = Format.PDF, day: date | None = None) -> bytes:
        """Return the report of a period with its chapters; as a spreadsheet its tables. Raises as ``result``."""
        survey, answers = self._survey(asked), self._answers(asked)
        made = [sheets.elements(survey), sheets.processing(survey, answers)]
        return self._workbook(made, "Laporan") if form is Format.XLSX else self._signed(made, day)

    def log(self, first: date, last: date, form: Format = Format.PDF, day: date | None = None) -> bytes:
        """Return where the indexes of periods that touch some days were published. Raises as ``result``."""
        if last < first:
            raise refuse("last", "Hari terakhir mendahului hari pertama.")
        made = [sheets.publications(first, last, self._surveys.publications(first, last))]
        return self._workbook(made, "Publikasi") if form is Format.XLSX else self._signed(made, day)

    def _survey(self, asked: Asked) -> Survey:
        index = self._surveys.index(asked)
        instrument = self._surveys.instruments()[index.instrument]
        return Survey(asked.first, asked.last, asked.moment, instrument, index, self._surveys.profiles(asked))

    def _answers(self, asked: Asked) -> list[tuple[str, Scores]]:
        """Return each answer with its service; those of a hidden one without."""
        shown = {part.code: part.code for part in self._surveys.by_service(asked) if not sheets.is_hidden(part.index)}
        return [
            (shown.get(group.service, ""), scores) for group in self._surveys.groups(asked) for scores in group.scores
        ]

    def _signed(self, made: Sequence[Sheet], day: date | None) -> bytes:
        from ptsp_desk.paper import recaps as paper  # noqa: PLC0415 - reportlab costs 0.15 s

        signing = self._signing(day)
        return paper.render(made, self._desk.in_force.office, signing.day, signing.signatory)

    def _workbook(self, made: Sequence[Sheet], title: str) -> bytes:
        from ptsp_desk.paper import workbooks  # noqa: PLC0415 - as above

        return workbooks.sheets_to_xlsx(made, title=title, author=self._desk.in_force.office.name)

    def _signing(self, day: date | None) -> "_Signing":
        in_force = self._desk.look_again()
        today = self._desk.now().astimezone(in_force.office.zone).date()
        if day is not None and day > today:
            raise refuse("day", f"{words.date_plain(day)} belum tiba.")
        return _Signing(day or today, signatory_on(in_force.signatories, day or today))

    def _names(self) -> Names:
        with self._desk.database.reading() as connection:
            return names_of(self._desk.in_force.catalogue, offices.officer_names(connection, self._desk.office))


@dataclass(frozen=True, slots=True)
class _Signing:
    """Who signs, and on which day."""

    day: date
    signatory: Signatory | None
