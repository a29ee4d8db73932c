"""The catalogue of an office: every adopted version of every service."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ptsp_desk.core import words, years
from ptsp_desk.core.catalogue.services import Service, parse_service
from ptsp_desk.core.datafiles import suggestion
from ptsp_desk.core.errors import Damaged, refuse


def service_tag(code: str) -> bytes:
    """Return the 4 bytes that stand for a service in a QR payload."""
    return hashlib.sha256(code.encode()).digest()[:4]


@dataclass(frozen=True, slots=True)
class Version:
    """One adopted file of a service: ``sha256`` over its bytes, valid from that day on."""

    service: Service
    sha256: str
    valid_from: date

    @classmethod
    def of(cls, data: bytes, valid_from: date | None = None) -> "Version":
        """Return the version that a file makes, valid from its own day unless told otherwise.

        Raises:
            Refused: see ``parse_service``; or a day lies in a year that nobody means.
        """
        service = parse_service(data)
        first = valid_from or service.valid_from
        years.check("valid_from", service.valid_from, first)
        years.check("valid_until", service.valid_until)
        return cls(service, hashlib.sha256(data).hexdigest(), first)


class Catalogue:
    """Every version of every service of an office; of two with the same first day the later one given wins."""

    def __init__(self, versions: Iterable[Version]) -> None:
        self._versions: dict[str, list[Version]] = {}
        for version in versions:
            self._versions.setdefault(version.service.code, []).append(version)
        for kept in self._versions.values():
            kept.sort(key=lambda version: version.valid_from)
        self._codes: dict[bytes, str] = {}
        for code in sorted(self._versions):
            other = self._codes.setdefault(service_tag(code), code)
            if other != code:
                raise refuse("code", f"Kode layanan {code} bertabrakan dengan {other} pada kode QR; pakai kode lain.")

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every version, by service code and first day."""
        return tuple(version for code in sorted(self._versions) for version in self._versions[code])

    def service(self, code: str, day: date) -> Version:
        """Return the version of a service that is in force on a day.

        Raises:
            Refused: unknown (with near codes), not yet open, or expired (with its successor).
        """
        if code not in self._versions:
            raise refuse("service", self._unknown(code))
        version = self._newest(code, day)
        if version is None:
            first = words.date_plain(self._versions[code][0].valid_from)
            raise refuse("service", f"Layanan {code} baru berlaku mulai {first}.")
        if version.service.valid_until is not None and version.service.valid_until < day:
            raise refuse("service", self._expired(version.service, version.service.valid_until))
        return version

    def version(self, code: str, sha256: str) -> Version:
        """Return the very version that something stored was made with.

        Raises:
            Damaged: it is not in this catalogue.
        """
        for version in self._versions.get(code, []):
            if version.sha256 == sha256:
                return version
        raise Damaged(f"Versi {sha256[:12]} dari layanan {code} tidak ada di katalog yang tersimpan.")

    def current(self, day: date) -> tuple[Version, ...]:
        """Return what can be applied for on a day, by code."""
        newest = (self._newest(code, day) for code in sorted(self._versions))
        return tuple(
            version
            for version in newest
            if version is not None and (version.service.valid_until is None or version.service.valid_until >= day)
        )

    def code_of(self, tag: bytes) -> str | None:
        """Return the service that a QR payload's tag stands for."""
        return self._codes.get(tag)

    def _newest(self, code: str, day: date) -> Version | None:
        begun = [version for version in self._versions[code] if version.valid_from <= day]
        return begun[-1] if begun else None

    def _unknown(self, code: str) -> str:
        folded = {known.casefold(): known for known in self._versions}
        hint = suggestion(code, folded)
        for lower, known in folded.items():
            hint = hint.replace(f" {lower}?", f" {known}?")
        return f'Layanan "{words.clean(code[:60])}" tidak ada di katalog.{hint}'

    def _expired(self, service: Service, last: date) -> str:
        ended = f"Layanan {service.code} ({service.name}) berakhir {words.date_plain(last)}."
        if service.successor is None:
            return f"{ended} {service.note or ''}".strip()
        successor = self._versions.get(service.successor)
        name = f" ({successor[-1].service.name})" if successor else ""
        return f"{ended} Penggantinya {service.successor}{name}."
