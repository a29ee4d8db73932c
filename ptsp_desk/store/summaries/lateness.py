"""Files that were late at the end of a day, or due on the next."""

from datetime import date

from sqlalchemy import Connection, and_, case, or_, select, tuple_, union_all

from ptsp_desk.core.applications.stages import Clock
from ptsp_desk.core.summaries.lateness import DueFile
from ptsp_desk.store.summaries import stock
from ptsp_desk.store.tables import applications, clocks


def due_files(connection: Connection, office: str, day: date, until: date, *, stops: bool) -> list[DueFile]:
    """Return the files in process at the end of a day whose clock ran to a day before it, or after it up to ``until``.

    Promise and clock are those that stood at the end of that day, whatever became of them since. ``stops`` says that
    the clock stood for follow-ups whose day had passed.
    """
    file, then, later = applications.c, clocks.alias(), clocks.alias()
    text = day.isoformat()
    replaced = select(later.c.seq).where(
        later.c.office == then.c.office,
        later.c.application == then.c.application,
        later.c.day <= text,
        tuple_(later.c.epoch, later.c.seq, later.c.desk) > tuple_(then.c.epoch, then.c.seq, then.c.desk),
    )
    last = and_(then.c.office == file.office, then.c.application == file.id, then.c.day <= text, ~replaced.exists())
    is_first = then.c.seq.is_(None)
    promised = case((is_first, file.first_promised_on), else_=then.c.promised_on)
    awaited = case((is_first, file.first_awaited), else_=then.c.awaited)
    due = [
        file.earliest_promised_on <= until.isoformat(),
        or_(is_first, then.c.clock == Clock.RUNS.value),
        or_(promised < text, and_(promised > text, promised <= until.isoformat())),
        *([or_(awaited.is_(None), awaited >= text)] if stops else []),
    ]
    arms = (
        select(file.number, file.service, promised.label("promised"))
        .select_from(applications.outerjoin(then, last))
        .where(arm, *due)
        for arm in stock.at_end(office, day)
    )
    rows = connection.execute(union_all(*arms))
    return [DueFile(number, service, date.fromisoformat(promised)) for number, service, promised in rows]
