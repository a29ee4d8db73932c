"""What was done in a period that the head of the office looks over."""

from collections.abc import Iterator
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, and_, or_, select

from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.journal import Sealed, milliseconds, moment, unseal
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.recaps.records import BackdatedFile, Deviations, LoggedEntry, ProxyFile, TimedAct
from ptsp_desk.store.recaps.rows import AnyRow, chunks, same, within
from ptsp_desk.store.tables import applications, journal, moves

_LOGGED = ("application.corrected", "promise.replaced", "receipt.printed")
_FILE = tuple(applications.c[name] for name in ("number", "service", "service_version", "variant"))
_ENTRY = (journal.c.data, journal.c.personal, journal.c.salt)

Span = tuple[datetime, datetime]
"""From a moment (UTC) on, and before another."""


def deviations(connection: Connection, office: str, period: Period, span: Span) -> Deviations:
    """Return what was unusual; ``span`` are the period's days in UTC, for what has a time and no day of its own."""
    files, backdated = _touched(connection, office, span)
    return Deviations(
        logged=tuple(_logged(connection, office, files, span)),
        voided=tuple(_voided(connection, office, period)),
        backdated=tuple(backdated),
        acts=(*_registrations(connection, office, period), *_moves(connection, office, period)),
        proxies=tuple(_proxies(connection, office, period)),
    )


def _touched(connection: Connection, office: str, span: Span) -> tuple[dict[str, AnyRow], list[BackdatedFile]]:
    """Return the files that were ever corrected or printed again, by id, and those that were entered late in ``span``.

    One look at every file: what a correction changed may be years older than it.
    """
    mine = applications.c
    rows = connection.execute(
        select(mine.id, *_FILE, mine.officer, mine.business_day, mine.registered_at, mine.backdated)
        .where(mine.office == office, or_(mine.corrections > 0, mine.prints > 1, mine.backdated.is_(True)))
        .order_by(mine.id)
    ).all()
    first, end = map(milliseconds, span)
    late = [
        BackdatedFile(row.number, row.service, row.officer, _day(row.business_day), moment(row.registered_at))
        for row in rows
        if row.backdated and first <= row.registered_at < end
    ]
    return {row.id: row for row in rows}, late


def _logged(connection: Connection, office: str, files: dict[str, AnyRow], span: Span) -> Iterator[LoggedEntry]:
    """Yield the corrections and prints of files that were made in ``span``."""
    first, end = map(milliseconds, span)
    for some in chunks(files):
        rows = connection.execute(
            select(journal.c.subject, *_ENTRY)
            .where(journal.c.office == office, journal.c.subject.in_(some), journal.c.kind.in_(_LOGGED))
            .order_by(journal.c.subject, journal.c.epoch, journal.c.seq, journal.c.desk)
        )
        for row in rows:
            sealed = unseal(row.data, row.personal, row.salt)
            if first <= sealed.entry.at < end:
                yield _of(files[row.subject], sealed)


def _voided(connection: Connection, office: str, period: Period) -> Iterator[LoggedEntry]:
    rows = connection.execute(
        select(*_FILE, *_ENTRY)
        .select_from(moves)
        .join(applications, and_(applications.c.office == moves.c.office, applications.c.id == moves.c.application))
        .join(journal, same(journal, moves, "desk", "epoch", "seq"))
        .where(
            *(moves.c.office == office, within(moves.c.day, period)),
            *(moves.c.to_stage == Stage.VOID.value, moves.c.superseded.is_(False)),
        )
        .order_by(moves.c.at, moves.c.epoch, moves.c.seq, moves.c.desk)
    )
    for row in rows:
        yield _of(row, unseal(row.data, row.personal, row.salt))


def _of(row: AnyRow, sealed: Sealed) -> LoggedEntry:
    return LoggedEntry(row.number, row.service, row.service_version, row.variant, sealed)


def _registrations(connection: Connection, office: str, period: Period) -> Iterator[TimedAct]:
    mine = applications.c
    rows = connection.execute(
        select(mine.number, mine.service, mine.officer, mine.registered_at)
        .where(mine.office == office, within(mine.business_day, period), mine.taken_over_on.is_(None))
        .order_by(mine.registered_at, mine.number)
    )
    for row in rows:
        yield TimedAct(row.number, row.service, row.officer, moment(row.registered_at))


def _moves(connection: Connection, office: str, period: Period) -> Iterator[TimedAct]:
    rows = connection.execute(
        select(applications.c.number, applications.c.service, moves.c.officer, moves.c.at, moves.c.to_stage)
        .select_from(moves)
        .join(applications, and_(applications.c.office == moves.c.office, applications.c.id == moves.c.application))
        .where(
            *(moves.c.office == office, within(moves.c.day, period)),
            *(moves.c.to_stage.in_(list(Stage)), moves.c.superseded.is_(False)),  # the index begins with them
        )
        .order_by(moves.c.at, moves.c.epoch, moves.c.seq, moves.c.desk)
    )
    for row in rows:
        yield TimedAct(row.number, row.service, row.officer, moment(row.at), Stage(row.to_stage))


def _proxies(connection: Connection, office: str, period: Period) -> Iterator[ProxyFile]:
    mine = applications.c
    rows = connection.execute(
        select(mine.number, mine.service, mine.business_day, mine.proxy)
        .where(mine.office == office, within(mine.business_day, period), mine.proxy.is_not(None))
        .order_by(mine.business_day, mine.id)
    )
    for row in rows:
        who = msgspec.json.decode(row.proxy)
        identity = who.get("nik") or f"{who.get('name', '').casefold()} {who.get('phone', '')}"
        yield ProxyFile(row.number, row.service, _day(row.business_day), identity, who.get("name", ""))


def _day(text: str) -> date:
    return date.fromisoformat(text)
