"""Officers and what their roles are called."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ptsp_desk.core import words
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.journal import OFFICE, Act


class Role(StrEnum):
    CLERK = "clerk"
    TECHNICAL = "technical"
    HEAD = "head"
    ADMIN = "admin"

    @property
    def label(self) -> str:
        return _TITLES[self]


_TITLES = {
    Role.CLERK: "Petugas loket",
    Role.TECHNICAL: "Petugas teknis",
    Role.HEAD: "Kepala kantor",
    Role.ADMIN: "Admin",
}


@dataclass(frozen=True, slots=True)
class Officer:
    """Who acts. ``id`` is what entries carry; ``agency`` is the code of a technical officer's SKPD, else empty."""

    id: str
    name: str
    role: Role
    agency: str = ""


def appointment(officer: Officer, *, active: bool = True) -> Act:
    """Return the act that makes somebody an officer of the office, changes what is known of one, or ends it.

    Raises:
        Refused: the id has not the form of one, the name is empty, or a technical officer has no agency.
    """
    name = words.clean(officer.name)
    if not re.fullmatch(r"[a-z0-9._-]{1,32}", officer.id):
        raise refuse("id", "Tanda petugas hanya huruf kecil, angka, titik dan garis, paling banyak 32 karakter.")
    if not name:
        raise refuse("name", "Tulis nama petugas.")
    if (officer.role is Role.TECHNICAL) != bool(officer.agency):
        raise refuse("agency", "Petugas teknis, dan hanya petugas teknis, berasal dari satu SKPD.")
    body = {"id": officer.id, "role": officer.role.value, "agency": officer.agency, "active": active}
    return Act("officer.set", OFFICE, body, {"name": name})


def check_leaves_admin(roll: Iterable[Officer], whom: Officer, *, active: bool) -> None:
    """Check that an office with admins still has one when ``whom`` is ended, or becomes what they are to be.

    Raises:
        Refused: they are the last admin of the roll.
    """
    admins = {officer.id for officer in roll if officer.role is Role.ADMIN}
    if admins == {whom.id} and not (active and whom.role is Role.ADMIN):
        raise refuse("role", f"{whom.name} satu-satunya admin kantor ini; angkat admin lain dulu.")


def check_may_set(officer: Officer) -> None:
    """Check that an officer may change what is in force in the office.

    Raises:
        Refused: only head and admin may.
    """
    if officer.role not in {Role.HEAD, Role.ADMIN}:
        raise refuse("officer", f"{officer.role.label} tidak berwenang mengubah pengaturan kantor; mintalah ke admin.")
