"""Officers and what their roles are called."""

from dataclasses import dataclass
from enum import StrEnum


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
