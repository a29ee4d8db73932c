"""Which recapitulations there are, and what the sheets of all of them begin with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from ptsp_desk.core import words
from ptsp_desk.core.errors import Refused, refuse
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Row, Sheet, total_of


class Kind(StrEnum):
    """A recapitulation; the values are what the office calls it."""

    REGISTRATIONS = "pendaftaran"
    OUTCOMES = "perizinan"
    FEES = "retribusi"
    REVENUE = "realisasi"
    SITE_VISITS = "tinjauan"
    RETURNED = "kembali"
    ISSUED = "terbit"
    EXPIRING = "berakhir"
    REGISTER = "register"
    DISTRICTS = "kecamatan"
    VILLAGES = "desa"
    VISITS = "kunjungan"
    JOURNEYS = "wira-wiri"
    LACKING = "syarat"
    DEVIATIONS = "pengecualian"
    YEAR = "tahunan"
    YEAR_ISSUED = "tahunan-terbit"

    @property
    def label(self) -> str:
        return _LABELS[self]

    @property
    def needs_service(self) -> bool:
        """Whether it is of one service only."""
        return self is Kind.REGISTER


_LABELS: Final = {
    Kind.REGISTRATIONS: "Rekapitulasi pendaftaran",
    Kind.OUTCOMES: "Rekapitulasi perizinan",
    Kind.FEES: "Rekapitulasi retribusi",
    Kind.REVENUE: "Realisasi penerimaan retribusi",
    Kind.SITE_VISITS: "Rekapitulasi tinjauan lapangan",
    Kind.RETURNED: "Rekapitulasi berkas kembali",
    Kind.ISSUED: "Rekapitulasi izin terbit",
    Kind.EXPIRING: "Izin lama yang berakhir",
    Kind.REGISTER: "Register permohonan",
    Kind.DISTRICTS: "Rekapitulasi menurut kecamatan",
    Kind.VILLAGES: "Rekapitulasi menurut desa dan kelurahan",
    Kind.VISITS: "Rekapitulasi kunjungan",
    Kind.JOURNEYS: "Indeks wira-wiri",
    Kind.LACKING: "Syarat yang paling sering kurang",
    Kind.DEVIATIONS: "Daftar pengecualian",
    Kind.YEAR: "Permohonan masuk menurut bulan",
    Kind.YEAR_ISSUED: "Izin terbit menurut bulan",
}


def parse_kind(text: str) -> Kind:
    """Return the kind that ``text`` names.

    Raises:
        Refused: there is no such; the sentence lists those that there are.
    """
    try:
        return Kind(text.strip().lower())
    except ValueError:
        raise _unknown(text) from None


def _unknown(text: str) -> Refused:
    return refuse("kind", f'Tidak ada rekap "{words.clean(text[:40])}". Yang ada: {", ".join(Kind)}.')


@dataclass(frozen=True, slots=True)
class About:
    """What a sheet goes by: what had happened by the end of the day ``as_of``.

    ``service`` is the name of the one that it is limited to, ``begins`` the first day that anybody recorded anything
    about, None where that isn't known.
    """

    period: Period
    as_of: date
    service: str = ""
    begins: date | None = None

    def has_recorded(self, last: date) -> bool:
        """Whether anybody recorded anything by a day: figures of before are unknown and not 0."""
        return self.begins is None or self.begins <= last

    def sheet(
        self,
        kind: Kind,
        columns: Iterable[Column],
        rows: Iterable[Iterable[Cell]],
        total: Row | None = None,
        notes: Iterable[str] = (),
        *,
        summed: bool = False,
    ) -> Sheet:
        """Return a sheet whose first column numbers ``rows``; without rows there is no total either.

        ``summed`` adds the sums of the columns of figures as the total.
        """
        kept, columns = tuple(_counted(rows)), (NUMBER, *columns)
        if summed:
            total = total_of(columns, kept)
        title = f"{kind.label}, {self.service}" if self.service else kind.label
        said = f"keadaan {words.date_plain(self.as_of)}"
        return Sheet(
            title,
            self.period.words,
            columns,
            kept,
            total if kept else None,
            tuple(note for note in notes if note),
            kind.value.capitalize(),
            said,
            is_unrecorded=not kept and not self.has_recorded(self.period.last),
        )


NUMBER: Final = Column("No", ColumnKind.NUMBER)
SERVICE: Final = Column("Jenis izin")
"""Columns that most have."""


def _counted(rows: Iterable[Iterable[Cell]]) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        yield number, *row


def counts(*titles: str, group: str = "") -> tuple[Column, ...]:
    """Return columns of numbers."""
    return tuple(Column(title, ColumnKind.NUMBER, group) for title in titles)


def money(*titles: str, group: str = "") -> tuple[Column, ...]:
    """Return columns of whole rupiah."""
    return tuple(Column(f"{title} (Rp)", ColumnKind.MONEY, group) for title in titles)
