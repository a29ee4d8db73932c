"""Permits granted before this program, as rows."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, Row, func, select

from ptsp_desk.core import people
from ptsp_desk.core.applications.earlier import identity_of
from ptsp_desk.core.applications.records import Location, Submission
from ptsp_desk.core.journal import told
from ptsp_desk.core.permits import PERMIT, Permit, permit_of
from ptsp_desk.store import applicants
from ptsp_desk.store.tables import permits

if TYPE_CHECKING:
    from ptsp_desk.core.journal import Sealed
    from ptsp_desk.store.writes import Change


KINDS = (PERMIT,)


def rows(office: str, sealed: "Sealed") -> "list[Change]":
    """Return what becomes of an old permit; its holder is known from then on."""
    entry, permit = sealed.entry, permit_of(sealed)
    submission = permit.submission
    details = {
        "address": submission.location.address,
        "village": submission.location.village,
        "village_name": submission.location.name,
        "fields": submission.fields,
        "row": permit.row,
    }
    row = {
        "office": office,
        "desk": entry.desk,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "number": permit.number,
        "service": permit.service,
        "variant": permit.variant,
        "identity": identity_of(submission.applicant) or None,
        "holder": told(submission.applicant),
        "issued_on": permit.issued_on.isoformat(),
        "valid_until": permit.valid_until.isoformat() if permit.valid_until else None,
        "details": told(details),
    }
    return [(permits, row), applicants.change(office, sealed, source="")]


def by_number(connection: Connection, office: str, number: str) -> list[Permit]:
    """Return the permits of a number as people type it, case and blanks forgiven; newest first."""
    mine = permits.c
    same = func.replace(func.upper(mine.number), " ", "") == "".join(number.upper().split())
    for is_it in (mine.number == number, same):  # the first has an index
        found = connection.execute(
            select(permits).where(mine.office == office, is_it).order_by(mine.issued_on.desc(), mine.seq.desc())
        ).all()
        if found:
            return _permits(found)
    return []


def find(connection: Connection, office: str, service: str, number: str) -> Permit | None:
    """Return the permit that was imported under a service and number, None where none was."""
    mine = permits.c
    found = connection.execute(
        select(permits).where(mine.office == office, mine.service == service, mine.number == number).limit(1)
    ).all()
    return _permits(found)[0] if found else None


def ending(connection: Connection, office: str, first: date, last: date) -> list[Permit]:
    """Return the permits whose last day lies between two days, both included, the first to end first."""
    mine = permits.c
    rows = connection.execute(
        select(permits)
        .where(mine.office == office, mine.valid_until >= first.isoformat(), mine.valid_until <= last.isoformat())
        .order_by(mine.valid_until, mine.service, mine.number)
    )
    return _permits(rows)


def _permits(rows: Iterable[Row[Any]]) -> list[Permit]:
    return [_permit(row) for row in rows]


def _permit(row: Row[Any]) -> Permit:
    holder = people.from_dict(msgspec.json.decode(row.holder))
    assert not isinstance(holder, people.Proxy)
    details = msgspec.json.decode(row.details)
    place = Location(details["address"], details["village"], details["village_name"])
    return Permit(
        number=row.number,
        service=row.service,
        variant=row.variant,
        submission=Submission(holder, None, place, details["fields"]),
        issued_on=date.fromisoformat(row.issued_on),
        valid_until=date.fromisoformat(row.valid_until) if row.valid_until else None,
        row=details["row"],
    )
