"""The daily summary: what came in, what went out, what is still in process."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ptsp_desk.core import words
from ptsp_desk.core.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class ServiceDay:
    """One service on one day. ``quoted`` is whole rupiah over the files received that day whose fee is known."""

    service: str
    opening: int = 0
    received: int = 0
    issued: int = 0
    rejected: int = 0
    withdrawn: int = 0
    void: int = 0
    handed_over: int = 0
    late: int = 0
    quoted: int = 0

    @property
    def closing(self) -> int:
        """What is still in process: proses awal + masuk - terbit - ditolak - ditarik - batal."""
        return self.opening + self.received - self.issued - self.rejected - self.withdrawn - self.void


@dataclass(frozen=True, slots=True)
class DailySummary:
    """The figures of one business day; ``missing`` counts turned back visits by (service, requirement), most first.

    ``made_at`` is UTC; ``services`` are in the order of their codes and hold only those with a figure.
    """

    day: date
    made_at: datetime
    services: tuple[ServiceDay, ...]
    turned_back: int
    missing: tuple[tuple[str, str, int], ...]

    @property
    def total(self) -> ServiceDay:
        """The sum over all services, under the name ``Jumlah``."""
        figures = ("opening", "received", "issued", "rejected", "withdrawn", "void", "handed_over", "late", "quoted")
        return ServiceDay("Jumlah", **{name: sum(getattr(row, name) for row in self.services) for name in figures})

    @property
    def is_empty(self) -> bool:
        return not self.services and not self.turned_back

    def balance(self) -> tuple[str, str]:
        """Say the balance with the day's figures, and whether it holds.

        What is in process is counted service by service, then all together.
        """
        total = self.total
        out = (total.issued, total.rejected, total.withdrawn, total.void, sum(row.closing for row in self.services))
        fits = total.opening + total.received == sum(out) and all(row.closing >= 0 for row in self.services)
        into = f"{words.amount(total.opening)} + {words.amount(total.received)}"
        verdict = "cocok" if fits else "tidak cocok, periksa data sebelum lembar ini dipakai"
        return f"{into} = {' + '.join(map(words.amount, out))}", verdict


BALANCE = "Proses awal + masuk = terbit + ditolak + ditarik + batal + proses akhir"


@dataclass(frozen=True, slots=True)
class Names:
    """What the codes in a summary are called: ``requirements`` by service and requirement."""

    services: Mapping[str, str]
    requirements: Mapping[tuple[str, str], str]


def names_of(catalogue: Catalogue) -> Names:
    """Return the names by the newest version of each service."""
    services = {item.service.code: item.service for item in catalogue.versions}
    requirements = {
        (code, requirement.code): requirement.name
        for code, service in services.items()
        for variant in reversed(service.variants)  # of two names for one code the first variant's counts
        for requirement in variant.requirements
    }
    return Names({code: service.name for code, service in services.items()}, requirements)
