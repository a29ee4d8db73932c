import datetime as dt
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pypdf
import pytest

from ptsp_desk.core.signatories import Signatory, SignatoryKind
from ptsp_desk.core.summaries import (
    AgencyDay,
    Close,
    DailySummary,
    LackingDesk,
    LateFile,
    MonthToDate,
    Names,
    Notes,
    OfficerDay,
    ServiceDay,
    Span,
    SurveyTally,
    VisitCounts,
)
from ptsp_desk.core.summaries.says import growth
from ptsp_desk.paper.summaries import render
from tests.paper import samples
from tests.paper.samples import OFFICE

DAY = dt.date(2026, 11, 20)
MADE_AT = dt.datetime(2026, 11, 20, 7, 32, tzinfo=dt.UTC)
NAMES = Names(
    {"IMB": "Izin Mendirikan Bangunan", "SIUP": "Surat Izin Usaha Perdagangan <baru>"},
    {("IMB", "lurah"): "Rekomendasi lurah & camat"},
    {"DPUPR": "Dinas Pekerjaan Umum"},
    {"IMB": "DPUPR"},
    {"sitti": "Sitti Rahma"},
)
HEAD = Signatory("Drs. Contoh Kepala", "197001011995031001", "Pembina", "Kepala Dinas", SignatoryKind.PLT)
CLOSE = Close(
    "CTH-03",
    212,
    "B",
    MADE_AT,
    "sitti",
    "7f3a91c2e05b" + "0" * 52,
    frozenset({"services.IMB", "month", "late"}),
    samples.QR_ADDRESS,
)
SUMMARY = DailySummary(
    DAY,
    MADE_AT,
    (
        ServiceDay("IMB", 58, 14, 8, 1, 0, 0, 6, 7, 2, 4_812_500, 3_100_000, 2_750_000, 63),
        ServiceDay("SIUP", 19, 17, 14, 0, 1, 2, 13, 14, closing=19),
    ),
    VisitCounts(registered=31, turned_back=9, information=4, follow_up=3),
    (("IMB", "lurah", 4), ("IMB", "foto", 1)),
    officers=(OfficerDay("sitti", VisitCounts(31, 9, 4, 3), 390), OfficerDay("baru", VisitCounts(0, 0, 1, 0))),
    agencies=(AgencyDay("DPUPR", 58, 14, 9, 63, 2),),
    counter_seconds=390,
    survey=SurveyTally(
        37, Decimal("86.42"), (("U1", Decimal("3.20")), ("U3", Decimal("3.01")), ("U4", Decimal("3.89")))
    ),
    complaints=(("complaint", 2), ("request", 1)),
    month=MonthToDate(
        Span(dt.date(2026, 11, 1), DAY, 812, 640, 595, paid=212_450_000),
        Span(dt.date(2025, 11, 1), dt.date(2025, 11, 20), 690, 575, 506, paid=188_300_000),
        20,
    ),
    late=(LateFile("CTH-03A-00087-F", "IMB", "DPUPR", dt.date(2026, 11, 16), 4),),
    due_next=("CTH-03A-00099-F",),
    notes=Notes(unconfirmed=("CTH-03A-00120-1",), follow_ups=("CTH-03A-00101-4",)),
    close=CLOSE,
)


def told(summary: DailySummary, office: object = OFFICE, signatory: Signatory | None = None) -> str:
    assert isinstance(office, type(OFFICE))
    return samples.words_of(render(summary, office, NAMES, signatory))


@pytest.mark.parametrize(
    "expected",
    [
        "Ringkasan harian pelayanan",
        "Jumat, 20 November 2026 · revisi B · ditutup pukul 15.32 WITA",
        "Masuk 31 Dikembalikan 9 Terbit 22 Tepat waktu 95 % Waktu loket 6,5 mnt Survei hari ini, n 37 86,42",
        "• Izin Mendirikan Bangunan 58 14 8 1 0 0 63 6 2",
        "Surat Izin Usaha Perdagangan <baru> 19 17 14 0 1 2 19 13 0",
        "Jumlah 77 31 22 1 1 2 82 19 2",
        "Rekomendasi lurah & camat IMB 4",
        "Biaya 3,89",
        "• Bulan ini terhadap sasaran",
        "• Perlu perhatian",
        "Permohonan masuk 812 690 +17,7 % +20 %",
        "Terbit tepat waktu 93 % 88 % +5 poin",
        "Retribusi dibayar (Rp) 212.450.000 188.300.000 +12,8 %",
        "1 berkas lewat waktu: CTH-03A-00087-F (DPUPR, 4 hari kerja).",
        "1 berkas jatuh tempo pada hari kerja berikut: CTH-03A-00099-F.",
        "1 berkas menunggu susulan yang sudah lewat harinya: CTH-03A-00101-4.",
        "1 tanda terima belum terbukti tercetak: CTH-03A-00120-1.",
        "Pengaduan hari ini: 2 pengaduan, 1 permintaan informasi.",
        "77 + 31 = 22 + 1 + 1 + 2 + 82, dihitung ulang dari jurnal: cocok.",
        "Sidik digital 7f3a 91c2 e05b.",
        "Tanda • berubah sejak revisi sebelumnya.",
        "Sitti Rahma 31 9 3 4 6,5 mnt",
        "baru 0 0 0 1 –",
        "Jumlah kunjungan 31 9 3 4 6,5 mnt",
        "Dinas Pekerjaan Umum 58 14 9 63 2",
        "• Izin Mendirikan Bangunan 4.812.500 3.100.000 2.750.000",
        "Ditutup 20 November 2026, 15.32 WITA oleh loket CTH-03, penutupan ke-212",
        "Contoh, 20 November 2026 Plt. Kepala Dinas, Drs. Contoh Kepala Pembina NIP 197001011995031001",
    ],
)
def test_the_summary_says(expected: str) -> None:
    assert expected in told(SUMMARY, signatory=HEAD)


def test_the_code_on_a_closed_summary_is_read_back_from_the_paper() -> None:
    assert samples.codes_of(render(SUMMARY, OFFICE, NAMES)) == {"QRCode": [samples.QR_ADDRESS]}


def test_an_open_day_says_so_and_carries_no_code() -> None:
    pdf = render(replace(SUMMARY, close=None), OFFICE, NAMES)
    text = samples.words_of(pdf)
    assert "belum ditutup, keadaan pukul 15.32 WITA" in text
    assert "Belum lengkap. Hari ini belum ditutup; angka di bawah masih bisa berubah." in text
    assert "Sidik digital" not in text
    assert samples.codes_of(pdf) == {}


def test_a_desk_whose_entries_are_missing_is_named_with_the_time_since_when() -> None:
    since = dt.datetime(2026, 11, 20, 5, 10, tzinfo=dt.UTC)
    notes = Notes((LackingDesk("CTH-02", since, 457), LackingDesk("CTH-04", None, 0)), after_close=3)
    text = told(replace(SUMMARY, notes=notes))
    assert "Data loket 02 sejak 13.10 belum diterima di sini; catatan terakhir yang ada 00457." in text
    assert "Data loket 04 belum pernah diterima di sini." in text
    assert "3 catatan untuk hari ini masuk sesudah ditutup dan belum dihitung" in text
    assert "Belum lengkap." not in told(replace(SUMMARY, notes=Notes()))


def test_the_moment_of_another_day_is_said_with_its_day() -> None:
    later = dt.datetime(2026, 11, 21, 1, 0, tzinfo=dt.UTC)
    assert "belum ditutup, keadaan 21 November 2026 pukul 09.00 WITA" in told(
        replace(SUMMARY, close=None, made_at=later)
    )


def test_a_survey_of_few_answers_shows_only_how_many_there_were() -> None:
    text = told(replace(SUMMARY, survey=SurveyTally(4, Decimal("100.00"), (("U1", Decimal("4.00")),))))
    assert "Survei hari ini, n 4 –" in text
    assert "100,00" not in text
    assert "Kepuasan hari ini" not in text


def test_a_balance_that_cannot_be_is_said() -> None:
    wrong = replace(SUMMARY, services=(ServiceDay("IMB", 1, 0, 5),))
    assert "tidak cocok, periksa data" in told(wrong)


def test_a_day_without_files_is_nihil_on_one_sheet() -> None:
    pdf = render(DailySummary(DAY, MADE_AT, ()), OFFICE, NAMES)
    text = samples.words_of(pdf)
    assert "NIHIL. Tidak ada berkas" in text
    assert "0 + 0 = 0 + 0 + 0 + 0 + 0, dihitung ulang dari jurnal: cocok." in text
    assert "Perlu perhatian Pengaduan hari ini: tidak ada." in text
    assert "Syarat yang paling sering kurang" not in text
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1


def test_a_day_before_the_program_has_no_figures_on_paper() -> None:
    before = DailySummary(
        DAY,
        MADE_AT,
        (),
        month=MonthToDate(Span(DAY.replace(day=1), DAY), Span(dt.date(2025, 11, 1), dt.date(2025, 11, 20)), 20),
        notes=Notes(begins=dt.date(2026, 12, 1)),
    )
    text = told(before)
    assert "Hari ini sebelum program dipakai (catatan pertama 1 Desember 2026); angkanya tidak diketahui." in text
    assert "Masuk – Dikembalikan – Terbit – Tepat waktu – Waktu loket – Survei hari ini –" in text
    assert "Permohonan masuk – – – +20 %" in text
    assert "proses akhir: –, sebelum program dipakai." in text
    assert "NIHIL, sebelum program dipakai." in text
    assert "cocok" not in text


def test_last_year_is_unknown_where_the_program_was_not_there_yet() -> None:
    month = MonthToDate(Span(DAY.replace(day=1), DAY, 812), Span(dt.date(2025, 11, 1), dt.date(2025, 11, 20)), 20)
    text = told(replace(SUMMARY, month=month, notes=Notes(begins=dt.date(2026, 10, 18))))
    assert "Permohonan masuk 812 – – +20 %" in text
    assert "Tanda – sebelum program dipakai (catatan pertama 18 Oktober 2026)." in text


def test_a_revision_marks_the_figures_that_changed() -> None:
    changed = frozenset({"total", "total.received", "month", "month.received"})
    text = told(replace(SUMMARY, close=replace(CLOSE, changed=changed)))
    assert "• Masuk 31 Dikembalikan 9 Terbit 22" in text
    assert "• Permohonan masuk 812 690" in text
    assert "• Izin terbit" not in text


def test_a_day_on_which_nothing_happened_is_nihil_beside_what_is_in_process() -> None:
    text = told(DailySummary(DAY, MADE_AT, (ServiceDay("IMB", opening=3, closing=3),)))
    assert "NIHIL. Tidak ada berkas masuk atau selesai pada hari ini" in text
    assert "Izin Mendirikan Bangunan 3 0 0 0 0 0 3 0 0" in text
    assert "NIHIL" not in told(SUMMARY)


def test_a_sample_office_says_so() -> None:
    text = told(SUMMARY, replace(OFFICE, sample=True))
    assert "CONTOH" in text.split()
    assert "hanya contoh" in text


def test_many_numbers_are_counted_where_they_would_fill_the_sheet() -> None:
    late = tuple(LateFile(f"CTH-03A-{place:05}-F", "IMB", "DPUPR", DAY, 1) for place in range(40))
    text = told(replace(SUMMARY, late=late))
    assert "40 berkas lewat waktu: CTH-03A-00000-F (DPUPR, 1 hari kerja)," in text
    assert "CTH-03A-00011-F (DPUPR, 1 hari kerja), dan 28 lainnya." in text


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [(812, 690, "+17,7\u00a0%"), (1, 0, "–"), (0, 0, "–"), (3, 4, "\u221225,0\u00a0%"), (5, 5, "0,0\u00a0%")],
)
def test_growth_is_rounded_and_never_of_nothing(now: int, before: int, expected: str) -> None:
    assert growth(now, before) == expected


def test_nothing_overflows_with_many_services_of_long_names_and_large_figures() -> None:
    count = 60
    services = tuple(ServiceDay(f"S{place:02}", 98_765, 12_345, quoted=123_456_789_012) for place in range(count))
    missing = tuple(("S01", f"syarat {place}", 1000 - place) for place in range(12))
    names = {row.service: f"Izin dengan nama yang amat sangat panjang sekali {row.service}" for row in services}
    office = replace(OFFICE, name="Dinas " * 26, sample=True)
    pdf = render(replace(SUMMARY, services=services, missing=missing), office, replace(NAMES, services=names))
    samples.assert_fits(pdf)
    text = samples.words_of(pdf)
    assert all(code in text for code in names)
    pages = len(pypdf.PdfReader(BytesIO(pdf)).pages)
    assert pages > 1
    assert f"lembar {pages} dari {pages}" in text


def test_the_first_sheet_is_signed_and_the_second_tells_the_details_the_same_every_time() -> None:
    pdf = render(SUMMARY, OFFICE, NAMES, HEAD)
    samples.assert_fits(pdf)
    first, second = (page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    assert "Drs. Contoh Kepala" in first
    assert "Menurut petugas" in second
    assert pdf == render(SUMMARY, OFFICE, NAMES, HEAD)
