"""Visits: what for, how many each file took, and what was lacking."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ptsp_desk.core import words
from ptsp_desk.core.recaps.kinds import SERVICE, About, Kind, counts
from ptsp_desk.core.recaps.records import Journeys, Lack, VisitTally
from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Sheet, share
from ptsp_desk.core.summaries import Names
from ptsp_desk.core.visits import Topic, VisitKind

_NO_SERVICE: Final = "Tanpa jenis izin"
_HANDED_IN = (VisitKind.REGISTERED, VisitKind.TURNED_BACK, VisitKind.FOLLOW_UP)


def visits(found: Iterable[VisitTally], names: Names, about: About) -> Sheet:
    """Return the visits by service: their kinds, and the topics of those who only asked."""
    tally: Counter[tuple[str, VisitKind | Topic | None]] = Counter()
    for item in found:
        tally[item.service, item.kind if item.kind in _HANDED_IN else item.topic] += item.count
    services = sorted({service for service, _ in tally}, key=lambda code: (not code, code))
    columns = (
        SERVICE,
        *counts(*(kind.label for kind in _HANDED_IN)),
        *counts(*(topic.label for topic in Topic), group=VisitKind.INFORMATION.label),
        *counts("Jumlah"),
    )
    rows: list[tuple[Cell, ...]] = [
        (names.services.get(code, code) or _NO_SERVICE, *_line(tally, code)) for code in services
    ]
    return about.sheet(Kind.VISITS, columns, rows, summed=True)


def _line(tally: Counter[tuple[str, VisitKind | Topic | None]], service: str) -> list[int]:
    figures = [tally[service, what] for what in (*_HANDED_IN, *Topic)]
    return [*figures, sum(figures)]


def journeys(found: Sequence[Journeys], names: Names, about: About) -> Sheet:
    """Return how many visits a file took, and how many were in order at once."""
    columns = (
        SERVICE,
        *counts("Berkas", "Kunjungan"),
        Column("Kunjungan per berkas", ColumnKind.NUMBER),
        *counts("Sekali datang"),
        Column("Sekali datang, bagian", ColumnKind.PERCENT),
        *counts("Terbanyak"),
        *counts("Berkas", "Belum datang lagi", group="Dikembalikan"),
    )
    rows = [(names.services.get(item.service, item.service), *_index(item)) for item in found]
    together: Counter[int] = Counter()
    for item in found:
        together.update(item.visits)
    everything = Journeys("", together, sum(item.turned_back for item in found), sum(item.lost for item in found))
    said = (
        "Dihitung untuk berkas yang terdaftar pada periode ini: kunjungan saat dikembalikan, saat terdaftar, dan saat "
        "menyerahkan susulan. Kunjungan untuk memperbaiki berkas yang sedang diproses tidak tercatat sendiri."
    )
    return about.sheet(Kind.JOURNEYS, columns, rows, (None, "Jumlah", *_index(everything)), [said])


def _index(item: Journeys) -> tuple[Cell, ...]:
    files, count = sum(item.visits.values()), sum(each * files for each, files in item.visits.items())
    average = (Decimal(count) / files).quantize(Decimal("0.01"), ROUND_HALF_UP) if files else None
    once = item.visits.get(1, 0)
    return files, count, average, once, share(once, files), max(item.visits, default=0), item.turned_back, item.lost


def lacking(found: Iterable[Lack], turned_back: int, names: Names, about: About) -> Sheet:
    """Return what files lacked that were turned back, most often lacking first; ``turned_back`` says how many."""
    columns = (
        Column("Syarat"),
        SERVICE,
        *counts("Belum ada", "Bermasalah", "Jumlah"),
        Column("Dari berkas kembali", ColumnKind.PERCENT),
    )
    rows = [
        (
            names.requirements.get((item.service, item.requirement), item.requirement),
            names.services.get(item.service, item.service),
            *(item.missing, item.faulty, item.count, share(item.count, turned_back)),
        )
        for item in found
    ]
    said = f"Berkas yang dikembalikan di loket pada periode ini: {words.amount(turned_back)}."
    return about.sheet(Kind.LACKING, columns, rows, notes=[said])
