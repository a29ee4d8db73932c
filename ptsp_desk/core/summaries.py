"""The daily summary: what came in, what went out, what is still in process."""

from dataclasses import dataclass
from datetime import date, datetime


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
