"""Tables from any spreadsheet: what a cell says, what a spreadsheet spoiled, and where the header stands."""

import io
from datetime import date, datetime
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.imports import sheets
from ptsp_desk.core.imports.cells import day_of, digits_of, numbered, rupiah_of, text_of
from ptsp_desk.core.imports.columns import COLUMNS, ImportKind, names, template
from ptsp_desk.core.journal import canonical

HEADER = "Nomor Lama;Jenis Izin;Tgl. Terima;Nama Pemohon"
ROW = "503/1;IMB;02/11/2026;Sitti Contoh"


def read(data: bytes | str, kind: ImportKind = ImportKind.RUNNING, sheet: str = "") -> sheets.Sheet:
    return sheets.read(data.encode() if isinstance(data, str) else data, kind, sheet)


def refusal(data: bytes | str, **more: Any) -> str:
    with pytest.raises(Refused) as caught:
        read(data, **more)
    return str(caught.value)


def workbook(*rows: list[Any], sheets_before: tuple[str, ...] = (), name: str = "Berkas") -> bytes:
    """Return a workbook as Excel writes it: days are numbers that look like days."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        for other in sheets_before:
            book.add_worksheet(other)
        page, as_day = book.add_worksheet(name), book.add_format({"num_format": "dd/mm/yyyy"})
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    page.write_datetime(place, column, datetime.combine(cell, datetime.min.time()), as_day)
                else:
                    page.write(place, column, cell)
    return data.getvalue()


@pytest.mark.parametrize(
    "written",
    [
        *("2026-11-20", "20/11/2026", "20-11-2026", "20.11.2026", "2026/11/20", "20 November 2026", "20 Nov 2026"),
        *("Jumat, 20 November 2026", "20-Nopember-2026", "2026-11-20 09:15", "20/11/2026 09.15 WITA", "46346"),
        *(46346, 46346.0, date(2026, 11, 20), datetime(2026, 11, 20, 9, 15)),  # noqa: DTZ001 - a cell has no zone
    ],
)
def test_a_day_is_read_however_the_office_wrote_it(written: Any) -> None:
    assert day_of(written, "tanggal") == date(2026, 11, 20)


@pytest.mark.parametrize(
    "written", ["31/02/2026", "11/20/2026", "20/11/26", "2026", 2026, "kemarin", "20 Foo 2026", True]
)
def test_what_is_no_day_is_told_with_how_to_write_one(written: Any) -> None:
    with pytest.raises(Refused, match="tulis seperti 20/11/2026"):
        day_of(written, "tanggal")


@given(st.dates(date(1945, 1, 1), date(2099, 12, 30)))
def test_a_day_in_any_writing_is_the_same_day(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    for written in (day, day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d-%m-%Y}", serial, float(serial), str(serial)):
        assert day_of(written, "") == day


@pytest.mark.parametrize(
    "written",
    ["1.250.000", "Rp 1.250.000,00", "rp1.250.000,-", "1250000", "1,250,000", "1250000.0", 1250000, 1250000.0],
)
def test_an_amount_is_read_with_the_points_and_commas_of_either_side(written: Any) -> None:
    assert rupiah_of(written, "retribusi") == 1_250_000


@pytest.mark.parametrize(
    "written", ["1,250", "1.250,50", "12.50.000", "gratis", "-5", "1e6", "9" * 40, 1.5, "1.25.000"]
)
def test_an_amount_that_means_two_things_or_none_is_refused(written: Any) -> None:
    with pytest.raises(Refused, match="bukan rupiah yang utuh"):
        rupiah_of(written, "retribusi")


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("7,31604E+15", "ditulis Excel sebagai bilangan"),
        ("7.316E15", "ditulis Excel sebagai bilangan"),
        (7316044107850010.0, "hanya menyimpan 15 angka"),
        ("731604410785001", "nol di depannya hilang"),
    ],
)
def test_a_nik_that_a_spreadsheet_spoiled_is_told_so(cell: Any, told: str) -> None:
    with pytest.raises(Refused, match=told) as caught:
        digits_of(cell, "nik", 16)
    assert "Jadikan kolom ini Teks" in str(caught.value)


def test_a_nik_in_a_cell_that_still_has_every_digit_is_taken() -> None:
    assert digits_of(7316044107850001.0, "nik", 16) == digits_of("'7316044107850001", "nik", 16) == "7316044107850001"


@pytest.mark.parametrize("cell", ["Budi Santoso", "<b>1</b>", "1" * 61, "=HYPERLINK(1)"])
def test_what_names_nobody_is_a_number_with_its_marks(cell: str) -> None:
    with pytest.raises(Refused, match="bukan nomor"):
        numbered(cell, "nomor_lama")
    assert numbered("503/018.2/DPMPTSP-BTL/IV/2022", "") == "503/018.2/DPMPTSP-BTL/IV/2022"


@given(st.text())
def test_a_cell_never_holds_what_cannot_be_stored(text: str) -> None:
    found = text_of(text)
    assert found == text_of(found)
    assert canonical({"cell": found})


def test_yes_and_no_are_words() -> None:
    assert [text_of(cell) for cell in (True, False)] == ["ya", "tidak"]


@pytest.mark.parametrize("cell", ["-", " – ", "", None, "\u200b"])
def test_a_dash_is_how_an_office_writes_nothing(cell: Any) -> None:
    assert text_of(cell) == ""


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_csv_of_any_spreadsheet_is_read(separator: str, encoding: str, end: str) -> None:
    lines = [HEADER, f"{ROW} é", '503/2;IMB;03/11/2026;"Toko ""Maju"""']
    found = read(end.join(lines).replace(";", separator).encode(encoding))
    assert [row.cells["nama"] for row in found.rows] == ["Sitti Contoh é", 'Toko "Maju"']
    assert [row.number for row in found.rows] == [2, 3]


def test_a_separator_within_quotes_and_a_line_end_in_a_cell_part_nothing() -> None:
    found = read(f'{HEADER}\n503/1;IMB;02/11/2026;"Maju; Jaya\nBersama"\n\n{ROW}\n')
    assert [(row.number, text_of(row.cells["nama"])) for row in found.rows] == [
        (2, "Maju; Jaya Bersama"),
        (4, "Sitti Contoh"),
    ]


def test_the_line_that_tells_excel_its_separator_counts_as_a_row() -> None:
    (row,) = read(f"sep=|\r\n{HEADER}\r\n{ROW}".replace(";", "|")).rows
    assert (row.number, row.cells["nama"]) == (3, "Sitti Contoh")


def test_titles_above_the_header_are_passed_over() -> None:
    found = read(f"REKAP BERKAS;;;\nKabupaten Contoh;;;\n\n{HEADER};Warna\n{ROW};biru\n")
    assert (found.rows[0].number, found.unused, found.headers["nama"]) == (5, ("Warna",), "Nama Pemohon")


def test_columns_stand_in_any_order_and_under_any_of_their_names() -> None:
    for kind, columns in COLUMNS.items():
        for column in columns:
            assert names(kind)[column.name] == column.name
        assert len({column.name for column in columns}) == len(columns)
    found = read("No;PEMOHON;tgl masuk;Perizinan;No. Registrasi\n1;Sitti;02/11/2026;IMB;503/1")
    assert dict(found.rows[0].cells) == {
        "nama": "Sitti",
        "tanggal_terima": "02/11/2026",
        "layanan": "IMB",
        "nomor_lama": "503/1",
    }


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("", "Baris judul kolom tidak ditemukan"),
        ("halo\ndunia", "Baris judul kolom tidak ditemukan"),
        ("nomor_lama;nama\n1;a", "Kolom yang wajib belum ada: layanan, tanggal_terima"),
        (f"{HEADER};nama\n{ROW};x", "Kolom nama ada dua kali"),
        (f'{HEADER}\n503/1;IMB;02/11/2026;"tidak ditutup\n{ROW}', "tanda kutipnya tidak berpasangan"),
        (f"{HEADER}\n{ROW}" + "\nx" * sheets.MOST_ROWS, "Lebih dari 100.000 baris"),
        (b"PK\x03\x04rusak", "Buku kerja ini tidak terbaca"),
        (b"\x81\x8d\x8f\x90\x9d", "bukan teks"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(data: bytes | str, told: str) -> None:
    assert told in refusal(data)


def test_a_workbook_brings_days_and_numbers_as_they_are() -> None:
    header = ["nomor lama", "layanan", "tanggal terima", "nama", "retribusi"]
    data = workbook(["Daftar berkas"], [], header, [503, "IMB", date(2026, 11, 2), "=1+1", 1250000])
    (row,) = read(data).rows
    assert (row.number, text_of(row.cells["nomor_lama"])) == (4, "503")
    assert day_of(row.cells["tanggal_terima"], "") == date(2026, 11, 2)
    assert rupiah_of(row.cells["retribusi"], "") == 1_250_000


def test_of_a_workbook_the_first_sheet_is_read_or_the_one_that_is_named() -> None:
    data = workbook(HEADER.split(";"), ROW.split(";"), sheets_before=("Petunjuk",))
    assert "judul kolom tidak ditemukan" in refusal(data)
    assert read(data, sheet="Berkas").rows
    assert "yang ada: Petunjuk, Berkas" in refusal(data, sheet="Lain")
    assert "hanya untuk buku kerja" in refusal(HEADER, sheet="Berkas")


def test_what_stands_beyond_the_header_is_noticed() -> None:
    assert [row.beyond for row in read(f"{HEADER}\n{ROW}\n{ROW};lebih").rows] == [False, True]


@pytest.mark.parametrize("kind", list(ImportKind))
def test_a_template_is_a_table_of_its_own_kind(kind: ImportKind) -> None:
    found = read(template(kind), kind)
    assert (len(found.rows), found.unused) == (1, ())
    assert list(found.headers) == [column.name for column in COLUMNS[kind]]
