"""Retribusi of a period: of the permits that were issued in it, and what came in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ptsp_desk.core.recaps.kinds import SERVICE, About, Kind, counts, money
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.recaps.records import Fees
from ptsp_desk.core.sheets import NO_FIGURE, UNRECORDED, Cell, Column, ColumnKind, Sheet, share
from ptsp_desk.core.summaries import Names

_TERMS: Final = (
    "Izin jadi: yang terbit pada periode ini. Total retribusi menurut ketetapan (SKRD) izin itu, terbayar menurut "
    "bukti bayarnya; terhutang = total retribusi \N{MINUS SIGN} terbayar."
)
_NOTHING_ASSESSED: Final = (
    "Belum ada ketetapan yang tercatat untuk izin ini; perkiraan di loket menurut hitungan terakhir pada berkas."
)


def fees(found: Iterable[Fees], names: Names, about: About) -> Sheet:
    """Return what the permits cost that were issued in the period, and what of it was paid."""
    columns = (
        SERVICE,
        *counts("Izin jadi"),
        *money("Perkiraan di loket", "Total retribusi", "Terbayar", "Terhutang"),
    )
    ordered = sorted(found, key=lambda item: item.service)
    rows: list[tuple[Cell, ...]] = [
        (
            names.services.get(item.service, item.service),
            *(item.issued, item.quoted, item.assessed, item.paid, item.assessed - item.paid),
        )
        for item in ordered
    ]
    notes = [_TERMS] if any(item.assessed for item in ordered) else [_TERMS, _NOTHING_ASSESSED]
    return about.sheet(Kind.FEES, columns, rows, notes=notes, summed=True)


@dataclass(frozen=True, slots=True)
class Target:
    """What is wanted: what was ``paid`` by service in the days ``before``, and ``growth`` percent more."""

    paid: Mapping[str, int]
    before: Period
    growth: int

    def of(self, service: str) -> int:
        wanted = Decimal(self.paid.get(service, 0)) * (100 + self.growth) / 100
        return int(wanted.quantize(Decimal(1), ROUND_HALF_UP))


def revenue(paid: Mapping[str, int], target: Target, names: Names, about: About) -> Sheet:
    """Return what was paid in the period, by service, beside what is wanted."""
    columns = (
        Column("Jenis pelayanan perizinan"),
        *money("Target", "Realisasi"),
        Column("Capaian", ColumnKind.PERCENT),
    )
    services = sorted(paid.keys() | target.paid.keys())
    known = bool(target.paid) or about.has_recorded(target.before.last)
    rows: list[tuple[Cell, ...]] = [
        (names.services.get(code, code), *_achieved(target.of(code), paid.get(code, 0), known=known))
        for code in services
    ]
    total = (None, "Jumlah", *_achieved(sum(map(target.of, services)), sum(paid.values()), known=known))
    said = f"Target: retribusi yang dibayar pada {target.before.words} ditambah {target.growth} %."
    if not known:
        said = f"Target {NO_FIGURE}: {target.before.words} {UNRECORDED}."
    return about.sheet(Kind.REVENUE, columns, rows, total, [said])


def _achieved(wanted: int, paid: int, *, known: bool) -> tuple[Cell, ...]:
    """Return target, what was paid and its share; nothing is wanted where nothing was paid before."""
    if not known:
        return NO_FIGURE, paid, NO_FIGURE
    return wanted or None, paid, share(paid, wanted)
