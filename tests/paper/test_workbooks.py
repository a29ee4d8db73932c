import datetime as dt
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from ptsp_desk.core.sheets import Column, ColumnKind, Sheet, total_of
from ptsp_desk.core.words import clean
from ptsp_desk.paper.workbooks import sheets_to_xlsx

COLUMNS = (
    Column("No", ColumnKind.NUMBER),
    Column("Nama"),
    Column("Desa/kelurahan", group="Lokasi"),
    Column("Kecamatan", group="Lokasi"),
    Column("Retribusi (Rp)", ColumnKind.MONEY),
    Column("Terbit", ColumnKind.DATE),
    Column("Tepat waktu", ColumnKind.PERCENT),
)
ROWS = (
    (1, '=HYPERLINK("http://contoh.id";"klik")', "Juppandang", "Enrekang", 1_250_000, dt.date(2026, 11, 20), None),
    (2, "+62 812", "@Galonta", "-Enrekang", 0, dt.date(2026, 11, 3), Decimal("95.5")),
    (3, "0073160441078500", "安迪 Ćelik Šuhaimi أندي", "", 500, None, 100),
)
SHEET = Sheet(
    "Rekapitulasi retribusi", "November 2026", COLUMNS, ROWS, total_of(COLUMNS, ROWS), ("Catatan.",), "Retribusi"
)


def read(content: bytes, tab: int = 0) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(tab).to_python(skip_empty_area=False)


def test_figures_are_numbers_dates_are_dates_and_what_people_wrote_is_text() -> None:
    lines = read(sheets_to_xlsx([SHEET]))
    assert lines[0][0] == "Rekapitulasi retribusi"
    assert lines[1][0] == "November 2026"
    assert lines[3] == ["No", "Nama", "Lokasi", "", "Retribusi (Rp)", "Terbit", "Tepat waktu"]
    assert lines[4][2:4] == ["Desa/kelurahan", "Kecamatan"]
    assert lines[5] == [1, 2, 3, 4, 5, 6, 7]
    assert lines[6] == [1, ROWS[0][1], "Juppandang", "Enrekang", 1_250_000, dt.date(2026, 11, 20), ""]
    assert lines[7] == [2, "+62 812", "@Galonta", "-Enrekang", 0, dt.date(2026, 11, 3), 0.955]
    assert lines[8] == [3, "0073160441078500", "安迪 Ćelik Šuhaimi أندي", "", 500, "", 1]
    assert lines[9] == ["", "Jumlah", "", "", 1_250_500, "", ""]
    assert lines[11][0] == "Catatan."


def test_nothing_in_a_workbook_is_a_formula_or_a_link() -> None:
    with ZipFile(BytesIO(sheets_to_xlsx([SHEET]))) as parts:
        tab = parts.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in tab
        assert "hyperlink" not in tab
        assert not any("rels" in name and "sheet1" in name for name in parts.namelist())


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert sheets_to_xlsx([SHEET, SHEET]) == sheets_to_xlsx([SHEET, SHEET])
    created = dt.datetime(2026, 11, 30, 8, tzinfo=dt.UTC)
    one = sheets_to_xlsx([SHEET], created=created)
    assert one == sheets_to_xlsx([SHEET], created=created)
    with ZipFile(BytesIO(one)) as parts:
        assert "2026-11-30T08:00:00Z" in parts.read("docProps/core.xml").decode()


def test_a_sheet_without_rows_is_nihil() -> None:
    lines = read(sheets_to_xlsx([Sheet("Register IMB", "November 2026", COLUMNS, ())]))
    assert lines[6][0] == "NIHIL"


def test_groups_of_columns_stand_over_their_columns_and_the_heading_stays_in_sight() -> None:
    content = sheets_to_xlsx([SHEET])
    lines = read(content)
    assert lines[3][2] == "Lokasi"
    with ZipFile(BytesIO(content)) as parts:
        tab = parts.read("xl/worksheets/sheet1.xml").decode()
    assert '<pane ySplit="6"' in tab
    assert '<mergeCell ref="C4:D4"/>' in tab


def test_a_sheet_may_be_bare_without_titles_numbers_and_groups() -> None:
    bare = Sheet("", "", (Column("Nama"),), (("Andi",),), numbered=False)
    assert read(sheets_to_xlsx([bare])) == [["Nama"], ["Andi"]]
    assert read(sheets_to_xlsx([Sheet("", "", (Column("Nama"),), (), numbered=False)])) == [["Nama"], ["NIHIL"]]


@pytest.mark.parametrize("cell", [10**15, 2**53 - 1, Decimal("1234567890123456.5")])
def test_a_number_that_a_spreadsheet_would_round_is_text(cell: int | Decimal) -> None:
    columns = (Column("No", ColumnKind.NUMBER), Column("Rp", ColumnKind.MONEY))
    line = read(sheets_to_xlsx([Sheet("", "", columns, ((1, cell),), numbered=False)]))[1]
    assert line[0] == 1
    assert isinstance(line[1], str)
    assert "".join(filter(str.isdigit, line[1])) == "".join(filter(str.isdigit, str(cell)))


def test_a_day_before_spreadsheets_count_is_text() -> None:
    columns = (Column("Tanggal", ColumnKind.DATE),)
    lines = read(sheets_to_xlsx([Sheet("", "", columns, ((dt.date(1898, 5, 1),),), numbered=False)]))
    assert lines[1] == ["1 Mei 1898"]


def test_tabs_have_names_that_spreadsheets_take() -> None:
    titles = ["Berkas: kembali/dikembalikan [2026]*?", "x" * 40, "x" * 40, "History", "'", "izin", "Izin"]
    content = sheets_to_xlsx([Sheet(title, "", (Column("Nama"),), ()) for title in titles])
    names = CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names
    assert len({name.casefold() for name in names}) == len(titles)
    assert all(0 < len(name) <= 31 and not set("[]:*?/\\") & set(name) for name in names)
    assert names[3] == "History (2)"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40).map(clean), min_size=1, max_size=8))
def test_whatever_people_wrote_reads_back_as_they_wrote_it(texts: list[str]) -> None:
    sheet = Sheet("", "", (Column("Nama"),), tuple((text,) for text in texts), numbered=False)
    lines = read(sheets_to_xlsx([sheet]))
    assert [line[0] for line in lines[1 : len(texts) + 1]] == texts or _empty_end(lines, texts)


def _empty_end(lines: list[list[Any]], texts: list[str]) -> bool:
    """Rows at the end that hold nothing are not read."""
    found = [line[0] for line in lines[1:]]
    return found == texts[: len(found)] and not any(texts[len(found) :])
