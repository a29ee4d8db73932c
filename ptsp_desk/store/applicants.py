"""People and companies known from before this program, as rows: those of a list, and the holders of old permits."""

from datetime import date
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, and_, func, select

from ptsp_desk.core import people
from ptsp_desk.core.applications.earlier import KnownApplicant, identity_of
from ptsp_desk.core.journal import moment, told
from ptsp_desk.core.permits import APPLICANT, applicant_key, applicant_of
from ptsp_desk.store.tables import applicants, journal, permits

if TYPE_CHECKING:
    from ptsp_desk.core.journal import Sealed
    from ptsp_desk.store.writes import Change

KINDS = (APPLICANT,)

_DIGITS_TO_LOOK_FOR = 6
_KEY = ("office", "desk", "epoch", "seq")


def rows(office: str, sealed: "Sealed") -> "list[Change]":
    """Return what becomes of somebody who was imported."""
    return [change(office, sealed, source=applicant_key(applicant_of(sealed)))]


def change(office: str, sealed: "Sealed", *, source: str) -> "Change":
    """Return the row of who an entry makes known; ``source`` is empty for the holder of a permit."""
    entry, applicant = sealed.entry, applicant_of(sealed)
    row = {
        "office": office,
        "desk": entry.desk,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "source": source,
        "identity": identity_of(applicant) or None,
        "name": applicant.name,
        "phone": applicant.phone,
        "applicant": told(people.to_dict(applicant)),
    }
    return applicants, row


def find(connection: Connection, office: str, key: str) -> people.Applicant | None:
    """Return who was imported under a key of ``applicant_key``, None where nobody was."""
    mine = applicants.c
    row = connection.execute(
        select(mine.applicant).where(mine.office == office, mine.source == key).limit(1)
    ).one_or_none()
    return _applicant(row.applicant) if row else None


def matching(connection: Connection, office: str, typed: str, limit: int, zone: ZoneInfo) -> list[KnownApplicant]:
    """Return those who match what was typed: NIK, NIB, telephone or name; newest first."""
    asked = _asked(typed)
    if asked is None:
        return []
    mine = applicants.c
    same = [mine[name] == permits.c[name] for name in _KEY]
    rows = connection.execute(
        select(mine.applicant, permits.c.number, permits.c.service, permits.c.issued_on, journal.c.data)
        .outerjoin(journal, and_(*(mine[name] == journal.c[name] for name in _KEY)))  # else SQLite begins with it
        .outerjoin(permits, and_(*same))
        .where(mine.office == office, asked)
        .order_by(mine.epoch.desc(), mine.seq.desc(), mine.desk)
        .limit(limit)
    )
    return [_known(row, zone) for row in rows.all()]


def _asked(typed: str) -> ColumnElement[bool] | None:
    mine = applicants.c
    digits = "".join(typed.split())
    if digits.isascii() and digits.lstrip("+").isdigit():
        if len(digits) < _DIGITS_TO_LOOK_FOR:
            return None
        if digits.startswith(("0", "+", "62")):
            abroad = "+62" + digits[1:] if digits.startswith("0") else "+" + digits.lstrip("+")
            return mine.phone.startswith(abroad, autoescape=True)
        return and_(mine.identity >= digits, mine.identity < digits + ":")  # the character after 9
    words = [word for word in typed.casefold().split() if any(map(str.isalnum, word))][:6]
    if not words:
        return None
    called = " " + func.lower(mine.name)
    return and_(*(called.contains(" " + word, autoescape=True) for word in words))


def _known(row: Row[*tuple[Any, ...]], zone: ZoneInfo) -> KnownApplicant:
    applicant = _applicant(row.applicant)
    if row.number is not None:
        return KnownApplicant(applicant, row.number, row.service, date.fromisoformat(row.issued_on), 0)
    at = moment(msgspec.json.decode(row.data)["at"])
    return KnownApplicant(applicant, "", "", at.astimezone(zone).date(), 0)


def _applicant(text: str) -> people.Applicant:
    found = people.from_dict(msgspec.json.decode(text))
    assert not isinstance(found, people.Proxy)
    return found
