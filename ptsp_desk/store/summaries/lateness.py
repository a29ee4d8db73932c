"""Files that were late at the end of a day, or due on the next."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Text, and_, bindparam, case, or_, select, tuple_, union_all
from sqlalchemy.sql.selectable import CompoundSelect

from ptsp_desk.core.applications.stages import Clock
from ptsp_desk.core.summaries.lateness import DueFile
from ptsp_desk.store.summaries.stock import DAY, asked, at_end
from ptsp_desk.store.tables import applications, clocks


def due_files(connection: Connection, office: str, day: date, until: date, *, stops: bool) -> list[DueFile]:
    """Return the files in process at the end of a day whose clock ran to a day before it, or after it up to ``until``.

    Promise and clock are those that stood at the end of that day, whatever became of them since. ``stops`` says that
    the clock stood for follow-ups whose day had passed.
    """
    rows = connection.execute(_due(stops=stops), {**asked(office, day), "until": until.isoformat()}).all()
    return [DueFile(number, service, date.fromisoformat(promised)) for number, service, promised in rows]


@cache
def _due(*, stops: bool) -> CompoundSelect[Any]:
    file, then, later, until = applications.c, clocks.alias(), clocks.alias(), bindparam("until", type_=Text())
    replaced = select(later.c.seq).where(
        later.c.office == then.c.office,
        later.c.application == then.c.application,
        later.c.day <= DAY,
        tuple_(later.c.epoch, later.c.seq, later.c.desk) > tuple_(then.c.epoch, then.c.seq, then.c.desk),
    )
    last = and_(then.c.office == file.office, then.c.application == file.id, then.c.day <= DAY, ~replaced.exists())
    is_first = then.c.seq.is_(None)
    promised = case((is_first, file.first_promised_on), else_=then.c.promised_on)
    awaited = case((is_first, file.first_awaited), else_=then.c.awaited)
    due = [
        file.earliest_promised_on <= until,
        or_(is_first, then.c.clock == Clock.RUNS.value),
        or_(promised < DAY, and_(promised > DAY, promised <= until)),
        *([or_(awaited.is_(None), awaited >= DAY)] if stops else []),
    ]
    arms = (
        select(file.number, file.service, promised.label("promised"))
        .select_from(applications.outerjoin(then, last))
        .where(arm, *due)
        for arm in at_end()
    )
    return union_all(*arms)
