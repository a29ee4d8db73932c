"""Retribusi of a period: of the permits that were issued in it, and what came in."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ptsp_desk.core.recaps.kinds import SERVICE, About, Kind, counts, money
from ptsp_desk.core.recaps.records import Fees
from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Sheet, share
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


def revenue(paid: Mapping[str, int], last_year: Mapping[str, int], growth: int, names: Names, about: About) -> Sheet:
    """Return what was paid in the period beside what is wanted: ``last_year`` and ``growth`` percent more."""
    columns = (
        Column("Jenis pelayanan perizinan"),
        *money("Target", "Realisasi"),
        Column("Capaian", ColumnKind.PERCENT),
    )
    wanted = {code: _target(last_year.get(code, 0), growth) for code in sorted(paid.keys() | last_year.keys())}
    rows = [(names.services.get(code, code), *_achieved(target, paid.get(code, 0))) for code, target in wanted.items()]
    total = (None, "Jumlah", *_achieved(sum(wanted.values()), sum(paid.values())))
    said = f"Target: retribusi yang dibayar pada {about.period.last_year().words} ditambah {growth} %."
    return about.sheet(Kind.REVENUE, columns, rows, total, [said])


def _target(before: int, growth: int) -> int:
    return int((Decimal(before) * (100 + growth) / 100).quantize(Decimal(1), ROUND_HALF_UP))


def _achieved(target: int, paid: int) -> tuple[Cell, ...]:
    """Return target, what was paid and its share; nothing is wanted where nothing was paid before."""
    return target or None, paid, share(paid, target)
