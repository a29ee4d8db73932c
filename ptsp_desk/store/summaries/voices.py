"""What people said: the survey of a day, and its complaints."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from ptsp_desk.core.summaries import SurveyTally
from ptsp_desk.core.summaries.tallies import survey_tally
from ptsp_desk.store import surveys
from ptsp_desk.store.summaries.stock import DAY, OFFICE, asked
from ptsp_desk.store.survey_tables import survey_answers, survey_groups
from ptsp_desk.store.tables import complaints


def survey(connection: Connection, office: str, day: date) -> SurveyTally:
    """Return the tally of the answers that became known on a day."""
    rows = connection.execute(_survey(), asked(office, day)).all()
    return survey_tally({instrument: surveys.tallied(counts) for instrument, *counts in rows})


def complained(connection: Connection, office: str, day: date) -> tuple[tuple[str, int], ...]:
    """Return the complaints of a day by kind."""
    return tuple((kind, count) for kind, count in connection.execute(_complaints(), asked(office, day)).all())


@cache
def _survey() -> Select[Any]:
    mine = survey_groups.c
    # By the bare column, or an inner join, SQLite would read the groups or the answers of all days. A group of
    # profiles alone has no answers.
    instrument: ColumnElement[Any] = mine.instrument.concat("")
    groups = survey_groups.outerjoin(survey_answers, surveys.of_group())
    counted = select(instrument, *surveys.counts()).select_from(groups)
    return counted.where(mine.office == OFFICE, mine.day == DAY, mine.n > 0).group_by(instrument)


@cache
def _complaints() -> Select[Any]:
    mine = complaints.c
    counted = select(mine.kind, func.count()).where(mine.office == OFFICE, mine.day == DAY)
    return counted.group_by(mine.kind).order_by(mine.kind)
