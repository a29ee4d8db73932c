"""What became of the files received in a period: by service, kecamatan, desa and kelurahan.

One by one: masuk = terbit + ditolak + ditarik + batal + proses, and of what was granted and refused, diambil + belum.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from ptsp_desk.core import regions, words
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.recaps.kinds import SERVICE, About, Kind, counts
from ptsp_desk.core.recaps.records import Fate
from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Sheet, share
from ptsp_desk.core.summaries import Names

AMNESTY: Final = "pemutihan"
"""The variant of buildings that stand already."""

_NOWHERE = "Lokasi tidak disebut"


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many files were received, and what became of them."""

    received: int
    issued: int
    issued_collected: int
    rejected: int
    rejected_collected: int
    withdrawn: int
    void: int
    running: int

    @classmethod
    def of(cls, fates: Iterable[Fate]) -> "Outcomes":
        tally: dict[tuple[Stage | None, bool], int] = defaultdict(int)
        for fate in fates:
            tally[fate.outcome, fate.is_collected] += fate.count

        def of(outcome: Stage | None) -> int:
            return tally[outcome, False] + tally[outcome, True]

        return cls(
            sum(tally.values()),
            of(Stage.ISSUED),
            tally[Stage.ISSUED, True],
            of(Stage.REJECTED),
            tally[Stage.REJECTED, True],
            of(Stage.WITHDRAWN),
            of(Stage.VOID),
            of(None),
        )


def registrations(fates: Sequence[Fate], names: Names, about: About, taken_over: int) -> Sheet:
    """Return how many files were received, by service; ``taken_over`` came from before the program."""
    rows: list[tuple[Cell, ...]] = [
        (names.services.get(code, code), Outcomes.of(some).received) for code, some in by_service(fates)
    ]
    total = (None, "Jumlah", Outcomes.of(fates).received)
    return about.sheet(
        Kind.REGISTRATIONS, (SERVICE, *counts("Jumlah permohonan")), rows, total, [_taken_over(taken_over)]
    )


def outcomes(fates: Sequence[Fate], names: Names, about: About, taken_over: int) -> Sheet:
    """Return what became of the files, by service."""
    columns = (
        SERVICE,
        *counts("Masuk"),
        *counts("Jumlah", "Diambil", "Belum diambil", group="Terbit"),
        *counts("Jumlah", "Diambil", "Belum diambil", group="Ditolak"),
        *counts("Ditarik", "Batal", "Proses"),
    )
    rows: list[tuple[Cell, ...]] = [(names.services.get(code, code), *_long(some)) for code, some in by_service(fates)]
    total = (None, "Jumlah", *_long(fates))
    return about.sheet(Kind.OUTCOMES, columns, rows, total, [_IDENTITY, _taken_over(taken_over)])


def districts(fates: Sequence[Fate], about: About, amnesties: AbstractSet[str]) -> Sheet:
    """Return what became of the files by the kecamatan that they are for.

    ``amnesties`` are the services that have a variant for buildings that stand already: its share is told.
    """
    rows = [((name,), some) for name, some in _named(fates, _district)]
    return _areas(Kind.DISTRICTS, ("Kecamatan",), rows, about, amnesties)


def villages(fates: Sequence[Fate], about: About, amnesties: AbstractSet[str]) -> Sheet:
    """Return what became of the files by the desa or kelurahan that they are for; otherwise as ``districts``."""
    rows = [
        ((district, village), some)
        for district, inside in _named(fates, _district)
        for village, some in _named(inside, lambda fate: fate.village)
    ]
    return _areas(Kind.VILLAGES, ("Kecamatan", "Desa/kelurahan"), rows, about, amnesties)


def by_service(fates: Iterable[Fate]) -> list[tuple[str, list[Fate]]]:
    """Return the files of each service, in the order of the codes."""
    return sorted(_grouped(fates, lambda fate: fate.service).items())


_IDENTITY = "Masuk = terbit + ditolak + ditarik + batal + proses; terbit dan ditolak masing-masing = diambil + belum."
_AREA = ("Masuk", "Terbit", "Ditolak", "Ditarik", "Batal", "Proses")


def _taken_over(count: int) -> str:
    return f"Tidak termasuk {words.amount(count)} berkas lama yang diambil alih pada periode ini." if count else ""


def _long(fates: Iterable[Fate]) -> tuple[int, ...]:
    found = Outcomes.of(fates)
    return (
        found.received,
        *(found.issued, found.issued_collected, found.issued - found.issued_collected),
        *(found.rejected, found.rejected_collected, found.rejected - found.rejected_collected),
        *(found.withdrawn, found.void, found.running),
    )


def _areas(
    kind: Kind,
    headings: tuple[str, ...],
    groups: Iterable[tuple[tuple[str, ...], list[Fate]]],
    about: About,
    amnesties: AbstractSet[str],
) -> Sheet:
    kept = list(groups)
    columns = (*map(Column, headings), *counts(*_AREA), *_amnesty_columns(amnesties))
    everything = [fate for _, some in kept for fate in some]
    blank = (None,) * (len(headings) - 1)
    return about.sheet(
        kind,
        columns,
        [(*names, *_short(some), *_amnesty(some, amnesties)) for names, some in kept],
        (None, "Jumlah", *blank, *_short(everything), *_amnesty(everything, amnesties)),
    )


def _amnesty_columns(amnesties: AbstractSet[str]) -> tuple[Column, ...]:
    if not amnesties:
        return ()
    group = ", ".join(sorted(amnesties))
    return *counts("Masuk", "Pemutihan", group=group), Column("Bagian", ColumnKind.PERCENT, group)


def _short(fates: Iterable[Fate]) -> tuple[int, ...]:
    found = Outcomes.of(fates)
    return found.received, found.issued, found.rejected, found.withdrawn, found.void, found.running


def _amnesty(fates: Iterable[Fate], amnesties: AbstractSet[str]) -> tuple[Cell, ...]:
    if not amnesties:
        return ()
    concerned = [fate for fate in fates if fate.service in amnesties]
    whole = sum(fate.count for fate in concerned)
    part = sum(fate.count for fate in concerned if fate.variant == AMNESTY)
    return whole, part, share(part, whole)


def _district(fate: Fate) -> str:
    return fate.village[:8]


def _named(fates: Iterable[Fate], key: Callable[[Fate], str]) -> list[tuple[str, list[Fate]]]:
    """Return the files of each region by its name, in the order of the names, those of none last."""
    groups = _grouped(fates, key)
    named = {code: regions.region_name(code) or code for code in groups if code}
    ordered = sorted(named, key=lambda code: (named[code], code))
    nowhere = [(_NOWHERE, groups[""])] if "" in groups else []
    return [(named[code], groups[code]) for code in ordered] + nowhere


def _grouped(fates: Iterable[Fate], key: Callable[[Fate], str]) -> dict[str, list[Fate]]:
    groups: dict[str, list[Fate]] = defaultdict(list)
    for fate in fates:
        groups[key(fate)].append(fate)
    return dict(groups)
