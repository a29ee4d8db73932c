"""Forms that are being typed, as rows: one a slot, of this machine alone."""

import json

from sqlalchemy import Connection, Row, bindparam, delete, select, update
from sqlalchemy.dialects import sqlite

from ptsp_desk.core.journal import milliseconds, moment
from ptsp_desk.core.typed import Form, OpenForm
from ptsp_desk.store.local_tables import drafts
from ptsp_desk.store.tables import visits


def keep(connection: Connection, office: str, typed: OpenForm) -> None:
    """Put a form into its slot, in place of what was there; one that was answered already is not kept again."""
    connection.execute(delete(drafts).where(drafts.c.form == typed.form.id, drafts.c.slot != typed.slot))
    answered = select(visits.c.seq).where(visits.c.office == office, visits.c.external_id == typed.form.id).exists()
    row = {
        "slot": typed.slot,
        "form": typed.form.id,
        "opened_at": milliseconds(typed.form.opened_at),
        "changed_at": milliseconds(typed.changed_at),
        "title": typed.title,
        "officer": typed.officer,
        "content": json.dumps(typed.content),
    }
    values = select(*(bindparam(name, value, drafts.c[name].type) for name, value in row.items())).where(~answered)
    statement = sqlite.insert(drafts).from_select(list(row), values)
    rest = {name: statement.excluded[name] for name in row if name != "slot"}
    connection.execute(statement.on_conflict_do_update(index_elements=["slot"], set_=rest))


def all_of(connection: Connection) -> list[OpenForm]:
    """Return every form, by slot."""
    return [_typed(row) for row in connection.execute(select(drafts).order_by(drafts.c.slot))]


def move(connection: Connection, source: int, target: int) -> bool:
    """Give a form another slot, which must be free; return whether there was one."""
    return connection.execute(update(drafts).where(drafts.c.slot == source).values(slot=target)).rowcount == 1


def discard(connection: Connection, slot: int) -> None:
    """Forget the form in a slot."""
    connection.execute(delete(drafts).where(drafts.c.slot == slot))


def answered(connection: Connection, form: str) -> None:
    """Forget a form that was registered or turned back."""
    connection.execute(delete(drafts).where(drafts.c.form == form))


def _typed(row: Row[tuple[object, ...]]) -> OpenForm:
    form = Form(row.form, moment(row.opened_at))
    return OpenForm(row.slot, form, row.title, row.officer, moment(row.changed_at), json.loads(row.content))
