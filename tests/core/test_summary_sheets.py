from dataclasses import replace
from zoneinfo import ZoneInfo

from ptsp_desk.core.recaps import Sheet
from ptsp_desk.core.summaries import SurveyTally
from ptsp_desk.core.summaries.sheets import sheets
from tests.paper.test_summaries import NAMES, SUMMARY

ZONE = ZoneInfo("Asia/Makassar")


def by_name() -> dict[str, Sheet]:
    return {sheet.name: sheet for sheet in sheets(SUMMARY, NAMES, ZONE)}


def test_every_row_is_as_long_as_its_columns() -> None:
    for sheet in by_name().values():
        for row in (*sheet.rows, *((sheet.total,) if sheet.total else ())):
            assert len(row) == len(sheet.columns), sheet.name


def test_the_first_sheet_holds_every_term_of_the_balance_and_its_sums() -> None:
    sheet = by_name()["Ringkasan"]
    assert sheet.rows[0][1:] == (
        "• Izin Mendirikan Bangunan",
        58,
        14,
        8,
        7,
        1,
        0,
        0,
        63,
        6,
        2,
    )
    assert sheet.total is not None
    assert sheet.total[1:] == ("Jumlah", 77, 31, 22, 21, 1, 1, 2, 82, 19, 2)
    assert sheet.notes[0] == "Tanda • berubah sejak revisi sebelumnya."
    assert sheet.notes[-1].endswith("77 + 31 = 22 + 1 + 1 + 2 + 82, cocok.")
    assert sheet.as_of == "Revisi B, ditutup 20 November 2026 pukul 15.32 WITA"


def test_amounts_have_a_sheet_of_their_own() -> None:
    sheet = by_name()["Biaya"]
    assert [row[1:] for row in sheet.rows] == [("• Izin Mendirikan Bangunan", 4_812_500, 3_100_000, 2_750_000)]
    assert sheet.total is not None
    assert sheet.total[1:] == ("Jumlah", 4_812_500, 3_100_000, 2_750_000)


def test_all_officers_together_are_no_officer() -> None:
    sheet = by_name()["Petugas"]
    assert [row[:2] for row in sheet.rows] == [(1, "Sitti Rahma"), (2, "baru")]
    assert sheet.total is not None
    assert sheet.total[:3] == (None, "Semua", 31)


def test_the_month_tells_its_growth() -> None:
    sheet = by_name()["Bulan ini"]
    assert sheet.columns[-1].title == "Perubahan"
    assert sheet.rows[0][1:] == ("Permohonan masuk", 812, 690, "+17,7\N{NO-BREAK SPACE}%")


def test_what_needs_attention_is_a_row_a_file() -> None:
    assert [(row[1], row[4]) for row in by_name()["Perhatian"].rows] == [
        ("CTH-03A-00087-F", "lewat waktu"),
        ("CTH-03A-00099-F", "jatuh tempo pada hari kerja berikut"),
        ("CTH-03A-00101-4", "menunggu susulan yang sudah lewat harinya"),
        ("CTH-03A-00120-1", "tanda terima belum terbukti tercetak"),
    ]


def test_a_survey_of_few_answers_is_nihil_with_its_n() -> None:
    few = replace(SUMMARY, survey=SurveyTally(4), close=None)
    survey = next(sheet for sheet in sheets(few, NAMES, ZONE) if sheet.name == "Survei")
    assert (survey.rows, survey.notes) == ((), ("n = 4; nilai ditampilkan mulai 5 jawaban.",))
    assert survey.as_of.startswith("Belum ditutup, keadaan 20 November 2026 pukul 15.32")
