"""Papers of the satisfaction survey: the sheet for the wall, the processing sheet, the report, the publication log."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from ptsp_desk.core import words, years
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.sheets import Sheet
from ptsp_desk.core.signatories import Signatory, signatory_on
from ptsp_desk.core.summaries import Names, names_of
from ptsp_desk.core.surveys import SatisfactionIndex, Scores, period_name, sheets
from ptsp_desk.core.surveys.chapters import Report
from ptsp_desk.core.surveys.processing import answers_sheet
from ptsp_desk.core.surveys.sheets import Survey
from ptsp_desk.operations.desks import Desk
from ptsp_desk.operations.surveys import Asked, Surveys
from ptsp_desk.store import offices

__all__ = ["Asked", "Format", "SurveyPapers"]

_EARLIER: Final = 4
"""How many times before the period are compared with it."""


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
        survey, signing = self._survey(asked), self._signing(day)
        if form is Format.XLSX:
            made = [sheets.summary(survey), sheets.elements(survey), sheets.profile(survey)]
            return self._workbook(made, f"Hasil survei kepuasan, {survey.period}")
        from ptsp_desk.paper import surveys as paper  # noqa: PLC0415 - reportlab costs 0.15 s

        return paper.result(survey, self._desk.in_force.office, signing.day, signing.signatory)

    def processing(self, asked: Asked, form: Format = Format.PDF, day: date | None = None) -> bytes:
        """Return the answers one by one with what they come to. Raises as ``result``."""
        held, signing = self._held(asked), self._signing(day)
        if form is Format.XLSX:
            made = [answers_sheet(held.survey, held.answers), sheets.elements(held.survey)]
            return self._workbook(made, f"Pengolahan data survei, {held.survey.period}")
        from ptsp_desk.paper import surveys as paper  # noqa: PLC0415 - as above

        return paper.processed(held.survey, held.answers, self._desk.in_force.office, signing.day, signing.signatory)

    def report(self, asked: Asked, form: Format = Format.PDF, day: date | None = None) -> bytes:
        """Return the report of a period with its chapters; as a spreadsheet its tables. Raises as ``result``."""
        found, signing = self._report(asked), self._signing(day)
        if form is Format.XLSX:
            return self._workbook(list(_tables(found)), f"Laporan survei kepuasan, {found.survey.period}")
        from ptsp_desk.paper import surveys as paper  # noqa: PLC0415 - as above

        return paper.report(found, self._desk.in_force.office, signing.day, signing.signatory)

    def log(self, first: date, last: date, form: Format = Format.PDF, day: date | None = None) -> bytes:
        """Return where the indexes of periods that touch some days were published. Raises as ``result``."""
        if last < first:
            raise refuse("last", "Hari terakhir mendahului hari pertama.")
        years.check("first", first)
        years.check("last", last)
        made, signing = sheets.publications(first, last, self._surveys.publications(first, last)), self._signing(day)
        if form is Format.XLSX:
            return self._workbook([made], f"{made.title}, {made.period}")
        from ptsp_desk.paper import recaps as paper  # noqa: PLC0415 - as above

        return paper.render([made], self._desk.in_force.office, signing.day, signing.signatory)

    def _survey(self, asked: Asked) -> Survey:
        index = self._surveys.index(asked)
        instrument = self._surveys.instruments()[index.instrument]
        return Survey(asked.first, asked.last, asked.moment, instrument, index, self._surveys.profiles(asked))

    def _held(self, asked: Asked) -> "_Held":
        """Return survey, services and answers of the same respondents: others may come in between two readings.

        An answer of a service that may not be named stands without it.
        """
        names = self._names()
        while True:
            survey = self._survey(asked)
            parts = {part.code: part.index for part in self._surveys.by_service(asked)}
            told = {code: names.services.get(code, code) for code in self._surveys.named(asked)}
            answers = [
                (told.get(group.service, ""), scores)
                for group in self._surveys.groups(asked)
                for scores in group.scores
            ]
            if survey.index.n == sum(part.n for part in parts.values()) == len(answers):
                return _Held(survey, parts, answers, told, names)

    def _report(self, asked: Asked) -> Report:
        held = self._held(asked)
        return Report(
            survey=held.survey,
            office=self._desk.in_force.office.name,
            services=held.parts,
            months=[
                (words.month(date.fromisoformat(f"{part.code}-01")), part.index) for part in self._surveys.trend(asked)
            ],
            earlier=[*self._earlier(asked), (period_name(asked.first, asked.last), held.survey.index)],
            comments=self._surveys.comments(asked.first, asked.last, asked.moment),
            oddities=[flag.sentence for flag in self._surveys.flags(asked)] if held.survey.is_shown else [],
            names=held.names.services,
            told=held.told,
            officers=held.names.officers,
            answers=held.answers,
        )

    def _earlier(self, asked: Asked) -> Iterator[tuple[str, SatisfactionIndex]]:
        """Yield the index of the times before, each as long as what is asked, the oldest first; those with answers."""
        for back in range(_EARLIER, 0, -1):
            before = _before(asked, back)
            index = self._surveys.index(before) if before else None
            if before and index and index.n:
                yield period_name(before.first, before.last), index

    def _workbook(self, made: Sequence[Sheet], title: str) -> bytes:
        from ptsp_desk.paper import workbooks  # noqa: PLC0415 - as above

        return workbooks.sheets_to_xlsx(made, title=title, author=self._desk.in_force.office.name)

    def _signing(self, day: date | None) -> "_Signing":
        in_force = self._desk.look_again()
        today = self._desk.now().astimezone(in_force.office.zone).date()
        years.check("day", day)
        if day is not None and day > today:
            raise refuse("day", f"{words.date_plain(day)} belum tiba.")
        return _Signing(day or today, signatory_on(in_force.signatories, day or today))

    def _names(self) -> Names:
        with self._desk.database.reading() as connection:
            return names_of(self._desk.in_force.catalogue, offices.officer_names(connection, self._desk.office))


@dataclass(frozen=True, slots=True)
class _Held:
    """``parts`` are the services by code, ``told`` the names of those that may stand beside an answer.

    ``answers`` say of which one each is.
    """

    survey: Survey
    parts: Mapping[str, SatisfactionIndex]
    answers: Sequence[tuple[str, Scores]]
    told: Mapping[str, str]
    names: Names


@dataclass(frozen=True, slots=True)
class _Signing:
    """Who signs, and on which day."""

    day: date
    signatory: Signatory | None


def _before(asked: Asked, back: int) -> Asked | None:
    """Return what lies so many times its length before what is asked; None where that isn't whole months."""
    after = asked.last + timedelta(days=1)
    if asked.first.day != 1 or after.day != 1:
        return None
    months = (after.year - asked.first.year) * 12 + after.month - asked.first.month
    begins, ends = (_shifted(asked.first, -back * months), _shifted(after, -back * months))
    if begins is None or ends is None:
        return None
    return replace(asked, first=begins, last=ends - timedelta(days=1), instrument="", weight=None)


def _shifted(first: date, months: int) -> date | None:
    """Return the first day of a month so many months on, None in a year of which no office gives account."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return None if years.fault(year) else date(year, month + 1, 1)


def _tables(found: Report) -> Iterator[Sheet]:
    survey = found.survey
    yield sheets.summary(survey)
    yield sheets.elements(survey)
    yield sheets.profile(survey)
    if survey.is_shown:
        yield sheets.services(survey, found.services, found.names)
        yield sheets.service_elements(survey, found.services, found.names)
        yield sheets.trend(survey, "Per bulan", found.months)
        yield sheets.trend(survey, "Dibanding masa sebelumnya", found.earlier)
        yield sheets.plan(survey)
    yield sheets.comments(survey, found.comments, found.told, found.officers)
    yield sheets.questionnaire(survey)
    yield answers_sheet(survey, found.answers)
