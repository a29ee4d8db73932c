import datetime as dt
from dataclasses import replace
from io import BytesIO

import pypdf

from ptsp_desk.core.summaries import DailySummary, ServiceDay, VisitCounts
from ptsp_desk.paper.summaries import render
from tests.paper import samples
from tests.paper.samples import OFFICE

DAY = dt.date(2026, 11, 20)
MADE_AT = dt.datetime(2026, 11, 20, 7, 32, tzinfo=dt.UTC)
NAMES = {"IMB": "Izin Mendirikan Bangunan", "SIUP": "Surat Izin Usaha Perdagangan <baru>"}
REQUIREMENTS = {("IMB", "lurah"): "Rekomendasi lurah & camat"}
SUMMARY = DailySummary(
    DAY,
    MADE_AT,
    (
        ServiceDay("IMB", 58, 14, 8, 1, 0, 0, 6, late=2, quoted=4_812_500),
        ServiceDay("SIUP", 19, 17, 14, 0, 1, 2, 13),
    ),
    VisitCounts(turned_back=9),
    (("IMB", "lurah", 4), ("IMB", "foto", 1)),
)


def told(summary: DailySummary, office: object = OFFICE) -> str:
    assert isinstance(office, type(OFFICE))
    return samples.words_of(render(summary, office, NAMES, REQUIREMENTS))


def test_the_summary_shows_the_balance_of_every_service_and_of_all() -> None:
    text = told(SUMMARY)
    for expected in (
        "Ringkasan harian pelayanan",
        "Jumat, 20 November 2026 · keadaan pukul 15.32 WITA",
        "Masuk 31 Dikembalikan 9 Terbit 22 Diambil 19 Dalam proses 82 Lewat waktu 2",
        "Izin Mendirikan Bangunan 58 14 8 1 0 0 63 6 2 4.812.500",
        "Surat Izin Usaha Perdagangan <baru> 19 17 14 0 1 2 19 13 0 0",
        "Jumlah 77 31 22 1 1 2 82 19 2 4.812.500",
        "Rekomendasi lurah & camat Izin Mendirikan Bangunan 4",
        "foto Izin Mendirikan Bangunan 1",
        "77 + 31 = 22 + 1 + 1 + 2 + 82, cocok.",
        "Contoh, 20 November 2026 Kepala,",
    ):
        assert expected in text


def test_a_balance_that_cannot_be_is_said() -> None:
    wrong = replace(SUMMARY, services=(ServiceDay("IMB", 1, 0, 5),))
    assert "tidak cocok, periksa data" in told(wrong)


def test_a_day_without_files_is_nihil() -> None:
    text = told(DailySummary(DAY, MADE_AT, ()))
    assert "NIHIL. Tidak ada berkas" in text
    assert "0 + 0 = 0 + 0 + 0 + 0 + 0, cocok." in text
    assert "Syarat yang paling sering kurang" not in text


def test_a_sample_office_says_so() -> None:
    text = told(SUMMARY, replace(OFFICE, sample=True))
    assert "CONTOH" in text.split()
    assert "hanya contoh" in text


def test_nothing_overflows_with_many_services_of_long_names_and_large_figures() -> None:
    count = 60
    services = tuple(ServiceDay(f"S{place:02}", 98_765, 12_345, quoted=123_456_789_012) for place in range(count))
    missing = tuple(("S01", f"syarat {place}", 1000 - place) for place in range(12))
    names = {row.service: f"Izin dengan nama yang amat sangat panjang sekali {row.service}" for row in services}
    office = replace(OFFICE, name="Dinas " * 26, sample=True)
    pdf = render(replace(SUMMARY, services=services, missing=missing), office, names, {})
    samples.assert_fits(pdf)
    text = samples.words_of(pdf)
    assert all(code in text for code in names)
    pages = len(pypdf.PdfReader(BytesIO(pdf)).pages)
    assert pages > 1
    assert f"lembar {pages} dari {pages}" in text


def test_the_summary_is_one_sheet_and_the_same_every_time() -> None:
    pdf = render(SUMMARY, OFFICE, NAMES, REQUIREMENTS)
    samples.assert_fits(pdf)
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1
    assert pdf == render(SUMMARY, OFFICE, NAMES, REQUIREMENTS)
