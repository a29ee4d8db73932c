"""Papers of the satisfaction survey on A4."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from ptsp_desk.core.surveys.processing import PROCESSING
from ptsp_desk.paper import letterhead, sheet, signatures, text
from ptsp_desk.paper.recaps import tables
from ptsp_desk.paper.sheet import Block, Column, Form, Matter
from ptsp_desk.paper.sizes import Size
from ptsp_desk.paper.surveys import processing, reports, results

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.signatories import Signatory
    from ptsp_desk.core.surveys import Scores
    from ptsp_desk.core.surveys.chapters import Report
    from ptsp_desk.core.surveys.sheets import Survey

_SCALES: Final = (0.82,)
"""One size of letters: rows are many, and each size is tried from the start."""


def result(survey: "Survey", office: "Office", day: "date", signatory: "Signatory | None" = None) -> bytes:
    """Return the sheet for the wall."""
    compose = partial(results.compose, survey, office, day, signatory)
    return sheet.render(Form.single(Size.A4), compose, f"Hasil survei kepuasan, {survey.period}", office.name)


def processed(
    survey: "Survey",
    answers: "Sequence[tuple[str, Scores]]",
    office: "Office",
    day: "date",
    signatory: "Signatory | None" = None,
) -> bytes:
    """Return the processing sheet; ``answers`` say of which service each is, "" where that stays hidden."""
    compose = partial(_processing, survey, answers, (office, day, signatory))
    form = replace(Form.wide_report(), scales=_SCALES)
    return sheet.render(form, compose, f"Pengolahan data survei, {survey.period}", office.name)


def report(found: "Report", office: "Office", day: "date", signatory: "Signatory | None" = None) -> bytes:
    """Return the report with its appendices."""
    title = f"Laporan survei kepuasan masyarakat, {found.survey.period}"
    return sheet.bind(reports.lay_out(found, office, day, signatory), title, office.name)


def _processing(
    survey: "Survey",
    answers: "Sequence[tuple[str, Scores]]",
    signing: "tuple[Office, date, Signatory | None]",
    column: Column,
    _copy: int,
) -> Matter:
    office, day, signatory = signing
    heading, rows = processing.blocks(survey, answers, column)
    blocks = [
        letterhead.letterhead(office, column),
        sheet.paragraph(column.width, (PROCESSING, text.LARGE), gap=10, leads=True),
        *processing.facts(survey, office, column),
        heading,
        *rows,
        signatures.block(column, office, day, signatory),
    ]
    left = letterhead.SAMPLE_NOTE if office.sample else office.name
    what = f"Pengolahan data survei, {survey.period}"

    def head(number: int, count: int) -> Block:
        return tables.stacked(letterhead.continuation(column, what, number, count), heading)

    return Matter(blocks, foot=partial(letterhead.foot, column, left), head=head)
