"""What people said: the survey of a day, and its complaints."""

from datetime import date

import msgspec
from sqlalchemy import Connection, func, select

from ptsp_desk.core.summaries import SurveyTally
from ptsp_desk.core.summaries.tallies import AnswerGroup, survey_tally
from ptsp_desk.store.tables import complaints, survey_groups


def survey(connection: Connection, office: str, day: date) -> SurveyTally:
    """Return the tally of the groups of answers that end on a day."""
    mine = survey_groups.c
    rows = connection.execute(
        select(mine.instrument, mine.n, mine.elements).where(mine.office == office, mine.day == day.isoformat())
    )
    return survey_tally(AnswerGroup(row.instrument, row.n, msgspec.json.decode(row.elements)) for row in rows)


def complained(connection: Connection, office: str, day: date) -> tuple[tuple[str, int], ...]:
    """Return the complaints of a day by kind."""
    mine = complaints.c
    rows = connection.execute(
        select(mine.kind, func.count().label("complaints"))
        .where(mine.office == office, mine.day == day.isoformat())
        .group_by(mine.kind)
        .order_by(mine.kind)
    )
    return tuple((row.kind, row.complaints) for row in rows)
