"""Recapitulations on paper, read back from the PDF."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pypdf
import pytest

from ptsp_desk.core.recaps.letters import Letter, Pack, cover_letter
from ptsp_desk.core.recaps.outcomes import Outcomes
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.sheets import Column, ColumnKind, Row, Sheet, total_of
from ptsp_desk.core.signatories import Signatory
from ptsp_desk.paper import pages
from ptsp_desk.paper.recaps import render, render_pack
from tests.paper import samples
from tests.paper.samples import OFFICE

DAY = dt.date(2026, 11, 30)
NUMBER, MONEY, DATE = ColumnKind.NUMBER, ColumnKind.MONEY, ColumnKind.DATE
COLUMNS = (
    Column("No", NUMBER),
    Column("Nama pemohon"),
    Column("Desa/kelurahan", group="Lokasi"),
    Column("Kecamatan", group="Lokasi"),
    Column("Terbit", DATE),
    Column("Retribusi (Rp)", MONEY),
)
STRANGE = ("=SUM(A1)", "+62 & <b>CV</b>", "@loket", "-1", "安迪 Ćelik Šuhaimi", "أندي بن يوسف")
WIDE = tuple(Column(f"Kolom ke-{place} yang panjang") for place in range(14))
HEAD = Signatory("Dr. H. Andi Makkawaru, M.Si.", "196801011990031001", "Pembina Utama Muda", "Kepala Dinas")


def sheet(count: int, **more: object) -> Sheet:
    names = [STRANGE[place % len(STRANGE)] for place in range(count)]
    rows: tuple[Row, ...] = tuple(
        (place + 1, name, "Juppandang", "Enrekang", DAY, 1_250_000 + place) for place, name in enumerate(names)
    )
    total = total_of(COLUMNS, rows) if rows else None
    given = {"notes": ("Catatan kaki.",), "as_of": "keadaan 30 November 2026", **more}
    return replace(Sheet("Rekapitulasi contoh", "November 2026", COLUMNS, rows, total), **given)  # type: ignore[arg-type]


def told(*sheets: Sheet, signatory: Signatory | None = None) -> list[str]:
    reader = pypdf.PdfReader(BytesIO(render(sheets, OFFICE, DAY, signatory)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_a_sheet_says_whose_it_is_when_and_who_signs() -> None:
    (page,) = told(sheet(3), signatory=HEAD)
    for expected in (
        "PEMERINTAH KABUPATEN CONTOH · DINAS PENANAMAN MODAL",
        "Rekapitulasi contoh",
        "November 2026 · keadaan 30 November 2026",
        "Lokasi",
        "1 2 3 4 5 6",
        "Jumlah 3.750.003",
        "Catatan kaki.",
        "Contoh, 30 November 2026",
        "Kepala Dinas,",
        "Dr. H. Andi Makkawaru, M.Si.",
        "NIP 196801011990031001",
        "lembar 1 dari 1",
    ):
        assert expected in page


def test_an_empty_sheet_is_nihil_and_is_signed() -> None:
    (page,) = told(sheet(0))
    assert "NIHIL" in page
    assert "Retribusi (Rp)" in page
    assert "Contoh, 30 November 2026" in page


def test_a_long_sheet_repeats_its_heading_and_keeps_the_total_with_a_row_and_the_signature() -> None:
    long = told(sheet(140))
    assert len(long) > 2
    for number, page in enumerate(long, 1):
        assert "Nama pemohon" in page
        assert "1 2 3 4 5 6" in page
        assert f"lembar {number} dari {len(long)}" in page
    assert all("Rekapitulasi contoh, November 2026" in page for page in long[1:])
    assert " 140 " in long[-1]
    assert "Jumlah" in long[-1]
    assert "Contoh, 30 November 2026" in long[-1]
    assert not any("Contoh, 30 November 2026" in page for page in long[:-1])


@pytest.mark.parametrize("count", range(24, 44, 2))
def test_no_page_has_only_a_signature(count: int) -> None:
    *_, last = told(sheet(count, numbered=False))
    assert f" {count} {STRANGE[(count - 1) % len(STRANGE)].split()[0]}" in f" {last}" or count % len(STRANGE) == 0
    assert "Jumlah" in last


def test_every_row_is_there_once() -> None:
    text = " ".join(told(sheet(140)))
    for place in range(140):
        assert text.count(f"{1_250_000 + place:,d}".replace(",", ".")) == 1


def test_what_people_wrote_stands_as_they_wrote_it() -> None:
    (page,) = told(sheet(len(STRANGE)))
    for name in STRANGE[:-1]:
        assert name in page
    samples.assert_fits(render([sheet(len(STRANGE))], OFFICE, DAY))


def test_a_wide_table_lies_on_its_side_and_a_narrow_one_stands() -> None:
    wide = Sheet("Register", "November 2026", WIDE, (("isian yang cukup panjang",) * 14,) * 5)
    width, height = pages.sizes(render([wide], OFFICE, DAY))[0]
    assert width > height
    width, height = pages.sizes(render([sheet(3)], OFFICE, DAY))[0]
    assert width < height


@pytest.mark.parametrize("word", ["x" * 300, "kata " * 60, "9" * 25])
def test_nothing_runs_off_the_paper(word: str) -> None:
    columns = (Column("No", NUMBER), *WIDE, Column("Rp", MONEY))
    rows: tuple[Row, ...] = ((1, *(word,) * 14, 9_007_199_254_740_991), (2, *("",) * 14, Decimal("0.5")))
    samples.assert_fits(render([Sheet("Register " * 12, "November 2026", columns, rows)], OFFICE, DAY))


def test_the_same_sheet_gives_the_same_paper() -> None:
    assert render([sheet(30)], OFFICE, DAY, HEAD) == render([sheet(30)], OFFICE, DAY, HEAD)


def test_a_sample_office_says_so() -> None:
    reader = pypdf.PdfReader(BytesIO(render([sheet(3)], replace(OFFICE, sample=True), DAY)))
    assert "CONTOH" in reader.pages[0].extract_text().split()


class TestPack:
    LETTER = cover_letter(OFFICE, Period.month(2026, 11), DAY, Outcomes(31, 12, 8, 2, 1, 1, 1, 15))

    def pages(self, letter: Letter = LETTER) -> list[str]:
        pack = Pack(letter, (sheet(3), sheet(140), sheet(0)))
        reader = pypdf.PdfReader(BytesIO(render_pack(pack, OFFICE, HEAD)))
        return [" ".join(page.extract_text().split()) for page in reader.pages]

    def test_the_letter_says_to_whom_what_and_what_it_encloses(self) -> None:
        first, *rest = self.pages()
        enclosed = len(rest)
        for expected in (
            "Nomor …",
            f"Lampiran 1 (satu) berkas, {enclosed} lembar",
            "Hal Laporan pelayanan perizinan November 2026",
            "Yth. Bupati Contoh melalui Sekretaris Daerah di Contoh",
            "1 Rekapitulasi contoh 1",
            f"2 Rekapitulasi contoh {enclosed - 2}",
            "3 Rekapitulasi contoh 1",
            f"Jumlah {enclosed}",
            "masuk 31 permohonan. Sampai 30 November 2026 terbit 12, ditolak 2, ditarik pemohon 1, batal 1, dan masih",
            "dalam proses 15.",
            "Dr. H. Andi Makkawaru, M.Si.",
            "lembar 1 dari 1",
        ):
            assert expected in first

    def test_each_enclosure_has_its_number_and_its_own_count_of_sheets(self) -> None:
        _, *rest = self.pages()
        assert "Lampiran 1" in rest[0]
        assert all("Lampiran 2" in page for page in rest[1:-1])
        assert f"lembar 1 dari {len(rest) - 2}" in rest[1]
        assert "Lampiran 3" in rest[-1]

    def test_the_letter_goes_to_whom_it_is_told(self) -> None:
        letter = cover_letter(
            OFFICE, Period.month(2026, 11), DAY, Outcomes(0, 0, 0, 0, 0, 0, 0, 0), "Sekda Contoh\n\ncq Asisten II"
        )
        assert letter.to == ("Sekda Contoh", "cq Asisten II")
        assert "Yth. Sekda Contoh cq Asisten II" in self.pages(letter)[0]

    @pytest.mark.parametrize(
        ("government", "region", "first"),
        [
            ("Pemerintah Kota Contoh", "73.71", "Wali Kota Contoh"),
            ("PEMERINTAH KABUPATEN CONTOH UTARA", "73.16", "Bupati Contoh Utara"),
            ("", "73.16", "Bupati Enrekang"),
            ("Otorita Contoh", "73.16", "Kepala Daerah"),
        ],
    )
    def test_without_a_name_it_goes_to_the_head_of_the_region(self, government: str, region: str, first: str) -> None:
        office = replace(OFFICE, government=government, region=region)
        letter = cover_letter(office, Period.month(2026, 11), DAY, Outcomes(0, 0, 0, 0, 0, 0, 0, 0))
        assert letter.to[0] == first
