"""What people said: the survey of a day, and its complaints."""

from datetime import date
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, select

from ptsp_desk.core.summaries import SurveyTally
from ptsp_desk.core.summaries.tallies import AnswerGroup, survey_tally
from ptsp_desk.store.summaries.stock import DAY, OFFICE, asked
from ptsp_desk.store.tables import complaints, survey_groups


def survey(connection: Connection, office: str, day: date) -> SurveyTally:
    """Return the tally of the groups of answers that end on a day."""
    rows = connection.execute(_survey(), asked(office, day)).all()
    return survey_tally(AnswerGroup(instrument, n, msgspec.json.decode(elements)) for instrument, n, elements in rows)


def complained(connection: Connection, office: str, day: date) -> tuple[tuple[str, int], ...]:
    """Return the complaints of a day by kind."""
    return tuple((kind, count) for kind, count in connection.execute(_complaints(), asked(office, day)).all())


@cache
def _survey() -> Select[Any]:
    mine = survey_groups.c
    return select(mine.instrument, mine.n, mine.elements).where(mine.office == OFFICE, mine.day == DAY)


@cache
def _complaints() -> Select[Any]:
    mine = complaints.c
    counted = select(mine.kind, func.count()).where(mine.office == OFFICE, mine.day == DAY)
    return counted.group_by(mine.kind).order_by(mine.kind)
