"""People and companies known from before this program, as rows: those of a list, and the holders of old permits."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import Connection, Row, Select, and_, bindparam, func, select

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
        "applicant": told(applicant),
    }
    return applicants, row


def find(connection: Connection, office: str, key: str) -> people.Applicant | None:
    """Return who was imported under a key of ``applicant_key``, None where nobody was."""
    mine = applicants.c
    row = connection.execute(
        select(mine.applicant).where(mine.office == office, mine.source == key).limit(1)
    ).one_or_none()
    return applicant_in(row.applicant) if row else None


def matching(connection: Connection, office: str, typed: str, limit: int, zone: ZoneInfo) -> list[KnownApplicant]:
    """Return those who match what was typed: NIK, NIB, telephone or name; newest first."""
    asked = _asked(typed)
    rows = connection.execute(_matching(*asked), {"office": office, "limit": limit, **asked}).all() if asked else []
    return [_known(row, zone) for row in rows]


def _asked(typed: str) -> dict[str, str]:
    """Return what is asked for by its name in ``_matching``, empty where too little was typed."""
    digits = "".join(typed.split())
    if digits.isascii() and digits.lstrip("+").isdigit():
        if len(digits) < _DIGITS_TO_LOOK_FOR:
            return {}
        if digits.startswith(("0", "+", "62")):
            return {"phone": "+62" + digits[1:] if digits.startswith("0") else "+" + digits.lstrip("+")}
        return {"identity": digits}
    words = [word for word in typed.casefold().split() if any(map(str.isalnum, word))][:6]
    return {f"word{place}": f" {word}" for place, word in enumerate(words)}


@cache
def _matching(*names: str) -> Select[Any]:
    mine = applicants.c
    if names in {("phone",), ("identity",)}:
        (name,) = names
        asked = [mine[name] >= bindparam(name), mine[name] < bindparam(name).concat(":")]  # the character after 9
    else:
        asked = [func.instr(" " + func.lower(mine.name), bindparam(name)) > 0 for name in names]
    return (
        select(mine.applicant, permits.c.number, permits.c.service, permits.c.issued_on, journal.c.data)
        .outerjoin(journal, and_(*(mine[name] == journal.c[name] for name in _KEY)))  # else SQLite begins with it
        .outerjoin(permits, and_(*(mine[name] == permits.c[name] for name in _KEY)))
        .where(mine.office == bindparam("office"), *asked)
        .order_by(mine.epoch.desc(), mine.seq.desc(), mine.desk)
        .limit(bindparam("limit"))
    )


def _known(row: Row[*tuple[Any, ...]], zone: ZoneInfo) -> KnownApplicant:
    applicant = applicant_in(row.applicant)
    if row.number is not None:
        return KnownApplicant(applicant, row.number, row.service, date.fromisoformat(row.issued_on), 0)
    at = moment(msgspec.json.decode(row.data)["at"])
    return KnownApplicant(applicant, "", "", at.astimezone(zone).date(), 0)


def applicant_in(text: str) -> people.Applicant:
    """Return the applicant that a column of that name holds."""
    found = people.from_dict(msgspec.json.decode(text))
    assert not isinstance(found, people.Proxy)
    return found
