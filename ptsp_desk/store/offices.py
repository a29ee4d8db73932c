"""What is in force in the office, as rows."""

import hashlib
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import Connection, select

from ptsp_desk.core import signing, surveys
from ptsp_desk.core.catalogue import Catalogue, Service, Version, parse_service
from ptsp_desk.core.errors import Damaged, Refused
from ptsp_desk.core.journal import Sealed, milliseconds, told
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.offices import CODES, InForce, hours_of, office_of
from ptsp_desk.core.promises import Calendar, Holiday
from ptsp_desk.core.signatories import signatories_of
from ptsp_desk.store.tables import catalogue, desks, holidays, officers, setting_changes, settings
from ptsp_desk.store.writes import Change

KINDS = frozenset({"setting.set", "holiday.set", "catalogue.adopted", "epoch.opened", "officer.set"})
"""The kinds of entry that change what is in force."""
REPLACED = frozenset({settings, holidays, officers})
"""The tables in which a later row takes the place of an earlier one."""


def rows(office: str, sealed: Sealed) -> Iterator[Change]:
    """Yield what becomes of one entry about the office."""
    entry, body, details = sealed.entry, sealed.entry.body, sealed.details()
    key = {"office": office, "desk": entry.desk, "epoch": entry.epoch, "seq": entry.seq}
    match entry.kind:
        case "setting.set":
            value = {"value": body.get("value", details.get("value", ""))}
            yield settings, {"office": office, "name": body["name"], "value": told(value)}
            if body["name"] in CODES:
                yield setting_changes, {**key, "name": body["name"], "at": entry.at, "value": value["value"]}
        case "holiday.set":
            named = {"kind": body["kind"], "name": details.get("name", "")}
            yield holidays, {"office": office, "day": body["day"], **named}
        case "catalogue.adopted":
            row = {name: body[name] for name in ("service", "sha256", "valid_from")}
            yield catalogue, {**key, **row, "text": details.get("text", "")}
        case "officer.set":
            row = {name: body[name] for name in ("id", "role", "agency", "active")}
            yield officers, {"office": office, **row, "name": details.get("name", "")}
        case "epoch.opened":
            public = str(body["public_key"])
            key_id = signing.key_id(bytes.fromhex(public)).hex()
            yield desks, {**key, "public_key": public, "key_id": key_id, "opened_at": entry.at}


def in_force(connection: Connection, code: str) -> InForce:
    """Read what is in force now.

    Raises:
        Damaged: a row says what no entry could have said.
    """
    try:
        return _in_force(connection, code)
    except (ValueError, KeyError, TypeError, Refused) as error:
        raise Damaged(
            f"Pengaturan kantor di database tidak terbaca ({error}): berkasnya rusak. Jangan memberi nomor lagi; "
            "pulihkan cadangan terakhir dengan ptsp-desk restore."
        ) from error


def _in_force(connection: Connection, code: str) -> InForce:
    given: dict[str, Any] = {
        row.name: msgspec.json.decode(row.value)["value"]
        for row in connection.execute(select(settings).where(settings.c.office == code))
    }
    hours = hours_of(given.pop("hours")) if "hours" in given else ()
    signatories = signatories_of(given.pop("signatories", ()))
    days = [
        Holiday(date.fromisoformat(row.day), row.name, row.kind)
        for row in connection.execute(select(holidays).where(holidays.c.office == code).order_by(holidays.c.day))
    ]
    versions = [
        Version(_service(row.text, row.sha256), row.sha256, date.fromisoformat(row.valid_from))
        for row in connection.execute(
            select(catalogue)
            .where(catalogue.c.office == code)
            .order_by(catalogue.c.epoch, catalogue.c.seq, catalogue.c.desk)
        )
    ]
    survey = surveys.settings_of({name: value for name, value in given.items() if value})  # empty where withheld
    return InForce(office_of(code, given), Catalogue(versions), Calendar.of(days, hours), signatories, survey)


def settings_of(connection: Connection, code: str) -> dict[str, Any]:
    """Return what was set, by name."""
    rows = connection.execute(select(settings).where(settings.c.office == code))
    return {row.name: msgspec.json.decode(row.value)["value"] for row in rows}


def setting(connection: Connection, code: str, name: str, before: datetime | None = None) -> str:
    """Return a setting of a fixed form, empty where it was never set; ``before`` (UTC) asks for an earlier value."""
    mine = setting_changes.c
    found = connection.execute(
        select(mine.value)
        .where(mine.office == code, mine.name == name, *([mine.at < milliseconds(before)] if before else []))
        .order_by(mine.epoch.desc(), mine.seq.desc(), mine.desk.desc())
        .limit(1)
    ).scalar_one_or_none()
    return found or ""


def zone(connection: Connection, code: str) -> ZoneInfo:
    """Return the office's time zone."""
    found = setting(connection, code, "zone")
    return office_of(code, {"zone": found} if found else {}).zone


def officers_of(connection: Connection, code: str, *, active: bool = True) -> list[Officer]:
    """Return the officers on the roll, or those who were on it, by id."""
    rows = connection.execute(
        select(officers).where(officers.c.office == code, officers.c.active.is_(active)).order_by(officers.c.id)
    )
    return [Officer(row.id, row.name, Role(row.role), row.agency) for row in rows]


def officer_names(connection: Connection, code: str) -> dict[str, str]:
    """Return the names of everybody who is or was an officer, by id."""
    rows = connection.execute(select(officers.c.id, officers.c.name).where(officers.c.office == code))
    return {row.id: row.name for row in rows}


def public_keys(connection: Connection, code: str) -> dict[bytes, bytes]:
    """Return the public keys of every desk and epoch, by key id."""
    rows = connection.execute(select(desks.c.key_id, desks.c.public_key).where(desks.c.office == code))
    return {bytes.fromhex(row.key_id): bytes.fromhex(row.public_key) for row in rows}


def owner_of(connection: Connection, code: str, key_id: bytes) -> tuple[str, int] | None:
    """Return the desk and epoch that a key belongs to, None where it is unknown."""
    row = connection.execute(
        select(desks.c.desk, desks.c.epoch).where(desks.c.office == code, desks.c.key_id == key_id.hex())
    ).one_or_none()
    return (row.desk, row.epoch) if row else None


@lru_cache(maxsize=256)
def _service(text: str, sha256: str) -> Service:
    data = text.encode()
    if hashlib.sha256(data).hexdigest() != sha256:  # a digit of a tariff, too, would change fees
        message = "katalog tidak sama dengan sidik digitalnya"
        raise ValueError(message)
    return parse_service(data)
