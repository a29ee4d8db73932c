"""What people wrote, what the office did about it, and where it published its index, as rows."""

from datetime import date

from sqlalchemy import Connection, select

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.journal import moment
from ptsp_desk.core.numbers import VisitReference, desk_id, parse_desk_id
from ptsp_desk.core.surveys.comments import Comment, FollowUp, Publication, State
from ptsp_desk.store.survey_tables import survey_comments, survey_follow_ups, survey_publications


def comments(connection: Connection, office: str, first: date, last: date, asked: str) -> list[Comment]:
    """Return what people wrote who were asked at a moment (``asked``) on some days, the newest first."""
    mine = survey_comments.c
    found = (
        select(survey_comments)
        .where(mine.office == office, mine.moment == asked, mine.day.between(first.isoformat(), last.isoformat()))
        .order_by(mine.day.desc(), mine.epoch.desc(), mine.seq.desc(), mine.desk, mine.number)
    )
    done = _follow_ups(connection, office)
    told = []
    for row in connection.execute(found):
        reference = f"{VisitReference(*parse_desk_id(row.desk), row.epoch, row.seq)}/{row.number}"
        day = date.fromisoformat(row.day)
        told.append(Comment(reference, day, row.service, row.instrument, row.text, done.get(reference)))
    return told


def has_comment(connection: Connection, office: str, reference: str) -> bool:
    """Return whether there is a comment of this reference."""
    named, _, number = reference.rpartition("/")
    try:
        entry = VisitReference.parse(named)
    except Refused:
        return False
    mine = survey_comments.c
    key = (mine.desk == desk_id(entry.office, entry.desk), mine.epoch == entry.epoch, mine.seq == entry.seq)
    numbers = connection.scalars(select(mine.number).where(mine.office == office, *key))
    return named == str(entry) and number in map(str, numbers)


def publications(connection: Connection, office: str, first: date, last: date) -> list[Publication]:
    """Return where the indexes of periods that touch some days were published, in the order of the days."""
    mine = survey_publications.c
    touching = (mine.first <= last.isoformat(), mine.last >= first.isoformat())
    found = select(survey_publications).where(mine.office == office, *touching)
    rows = connection.execute(found.order_by(mine.day, mine.epoch, mine.seq, mine.desk))
    of = date.fromisoformat
    return [Publication(of(row.first), of(row.last), of(row.day), row.medium, row.evidence) for row in rows]


def _follow_ups(connection: Connection, office: str) -> dict[str, FollowUp]:
    """Return by comment how its follow-up stands: as the last entry about it says."""
    mine = survey_follow_ups.c
    rows = connection.execute(
        select(survey_follow_ups).where(mine.office == office).order_by(mine.at, mine.epoch, mine.seq, mine.desk)
    )
    return {
        row.comment: FollowUp(
            State(row.state), row.officer, date.fromisoformat(row.due) if row.due else None, row.note, moment(row.at)
        )
        for row in rows
    }
