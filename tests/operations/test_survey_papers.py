"""Papers of the survey, read back and compared with the bytes of the journal; what is hidden is on none of them."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.surveys import Period, Weight
from ptsp_desk.core.surveys.comments import Publication, State
from ptsp_desk.core.surveys.imports import Questionnaire
from ptsp_desk.operations.survey_papers import Format
from ptsp_desk.operations.surveys import Asked
from tests.offices import ADMIN, CLERK, Clock, LayOut, raw_connection

FIRST, LAST = date(2026, 7, 1), date(2026, 12, 31)
HALF_YEAR = Asked(FIRST, LAST)
DAY = date(2026, 11, 2)
NAMES = {
    "IMB": "Izin Mendirikan Bangunan",
    "SIUP": "Surat Izin Usaha Perdagangan",
    "TDG": "Tanda Daftar Gudang",
    "TDP": "Tanda Daftar Perusahaan",
    "": "Tanpa layanan",
}
PAPERS = ("result", "processing", "report")


@dataclass(slots=True)
class Counted:
    """What the journal tells of the hand-over survey, read on its own."""

    rows: list[tuple[str, tuple[int | None, ...]]] = field(default_factory=list)
    profiles: list[dict[str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path) -> "Counted":
        found = cls()
        with raw_connection(folder) as connection:
            told = [json.loads(data) for (data,) in connection.execute("SELECT data FROM journal")]
        for entry in told:
            groups = entry["body"]["groups"] if entry["kind"] == "survey.imported" else []
            for group in groups:
                found.rows += [(group["service"], tuple(row)) for row in group["scores"]]
                found.profiles += group["profiles"]
        return found

    def means(self) -> list[Fraction]:
        columns = zip(*(scores for _, scores in self.rows), strict=True)
        given = [[score for score in column if score is not None] for column in columns]
        return [Fraction(sum(column), len(column)) for column in given]


def shown(value: Fraction, decimals: int) -> str:
    scaled = Decimal((value * 10**decimals * 2 + 1).__floor__() // 2).scaleb(-decimals)
    return f"{scaled:f}".replace(".", ",")


def key_in(app: App, service: str, count: int, seed: int = 1, **more: Any) -> None:
    random = Random(f"{service}{seed}")
    filled = [
        Questionnaire(
            DAY,
            service,
            tuple(None if random.random() < 0.05 else random.randint(1, 4) for _ in range(9)),
            {"jenis_kelamin": random.choice("LP"), "pendidikan": random.choice(["SD", "SMA", "S1"])},
            **more,
        )
        for _ in range(count)
    ]
    app.surveys.questionnaires.key_in(filled, "2017", CLERK)


def told(pdf: bytes) -> str:
    return " ".join(" ".join(pages(pdf)).split())


def pages(pdf: bytes) -> Iterator[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield str(page.get_textpage().get_text_bounded())


def tabs(data: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def cells(data: bytes) -> list[str]:
    return [str(cell) for rows in tabs(data).values() for row in rows for cell in row]


@pytest.fixture
def full(app: App) -> App:
    """IMB and SIUP are shown; TDG has too few, and TDP would give it away."""
    for service, count in {"IMB": 14, "SIUP": 9, "TDG": 3, "TDP": 6}.items():
        key_in(app, service, count)
    return app


def test_the_result_sheet_tells_what_the_journal_holds(full: App, folder: Path) -> None:
    counted, page = Counted.of(folder), told(full.survey_papers.result(HALF_YEAR))
    means = counted.means()
    assert f" {shown(sum(means, Fraction()) / 9 * 25, 2)} " in page
    for place, mean in enumerate(means, 1):
        assert re.search(rf"U{place} [^0-9]+ {shown(mean, 4)} ", page)
    assert f"Jumlah responden {len(counted.rows)} " in page
    sexes = Counter(profile["jenis_kelamin"] for profile in counted.profiles)
    schools = Counter(profile["pendidikan"] for profile in counted.profiles)
    for name, count in {"Laki-laki": sexes["L"], "Perempuan": sexes["P"], "SMA": schools["SMA"]}.items():
        assert f"{name} {count} " in page
    for expected in (
        "INDEKS KEPUASAN MASYARAKAT (IKM)",
        "Semester II 2026 (1 Juli 2026 – 31 Desember 2026)",
        "Bobot tiap unsur 1/9",
        "Terima kasih atas penilaian",
        "17 November 2026 Kepala,",
        "lembar 1 dari 1",
    ):
        assert expected in page


def test_the_processing_sheet_tells_every_answer_and_what_they_come_to(full: App, folder: Path) -> None:
    counted, page = Counted.of(folder), told(full.survey_papers.processing(HALF_YEAR))
    assert "PENGOLAHAN DATA SURVEI KEPUASAN MASYARAKAT PER RESPONDEN DAN PER UNSUR LAYANAN" in page
    columns = list(zip(*(scores for _, scores in counted.rows), strict=True))
    sums = [sum(score or 0 for score in column) for column in columns]
    numbers = [sum(score is not None for score in column) for column in columns]
    means = counted.means()
    weighted = sum(means, Fraction()) / 9
    for expected in (
        f"Σ nilai/unsur {' '.join(map(str, sums))} ",
        f"Kuesioner terisi/unsur {' '.join(map(str, numbers))} ",
        f"NRR/unsur {' '.join(shown(mean, 4) for mean in means)} ",
        f"(bobot 1/9) {' '.join(shown(mean / 9, 4) for mean in means)} ",
        f"*) Jumlah NRR tertimbang {shown(weighted, 4)} ",
        f"× 25 {shown(weighted * 25, 2)} ",
        f"Jumlah responden {len(counted.rows)} ",
    ):
        assert expected in page
    rows = tabs(full.survey_papers.processing(HALF_YEAR, Format.XLSX))["Per responden"]
    held = [row for row in rows if isinstance(row[0], float)]
    kept = {"IMB": NAMES["IMB"], "SIUP": NAMES["SIUP"]}
    assert Counter((row[1], *row[2:]) for row in held) == Counter(
        (kept.get(service, "–"), *("" if score is None else score for score in scores))
        for service, scores in counted.rows
    )
    assert next(row for row in rows if row[1] == "Jumlah nilai")[2:] == sums


def test_the_report_has_its_chapters_and_the_figures_of_the_journal(full: App, folder: Path) -> None:
    counted, page = Counted.of(folder), told(full.survey_papers.report(HALF_YEAR))
    chapters = (
        "LAPORAN PELAKSANAAN SURVEI KEPUASAN MASYARAKAT SEMESTER II 2026",
        *("Bab I Pendahuluan", "Bab II Metodologi", "Nilai persepsi", "88,31 – 100,00 A Sangat baik"),
        *("Bab III Profil responden", "Bab IV Hasil survei", "Hasil per layanan", "Bab V Rekap saran dan keluhan"),
        *("Bab VI Analisis dan rencana tindak lanjut", "Program/kegiatan", "Penanggung jawab", "Bab VII Tren nilai"),
        *("Bab VIII Kesimpulan", "Lampiran 1 Kuesioner", "Lampiran 2 PENGOLAHAN DATA", "Lampiran 3", "Lampiran 4"),
    )
    places = [page.find(chapter) for chapter in chapters]
    assert -1 not in places
    assert places == sorted(places)
    ranked = sorted(enumerate(counted.means(), 1), key=lambda item: item[1])
    lowest = [f"U{place}" for place, _ in ranked[:3]]
    found = re.search(r"yang pertama perlu diperbaiki: (U\d).+?; (U\d).+?; (U\d)", page)
    assert found
    assert list(found.groups()) == lowest
    for service in ("IMB", "SIUP"):
        mine = Counted([row for row in counted.rows if row[0] == service])
        assert f"{NAMES[service]} {len(mine.rows)} {shown(sum(mine.means(), Fraction()) / 9 * 25, 2)} " in page
    assert "nilainya disembunyikan" in page


@pytest.mark.parametrize("paper", PAPERS)
def test_a_service_that_is_hidden_has_no_figure_on_any_paper(full: App, paper: str) -> None:
    make = getattr(full.survey_papers, paper)
    page, table = told(make(HALF_YEAR)), tabs(make(HALF_YEAR, Format.XLSX))
    for name, count in ((NAMES["TDG"], 3), (NAMES["TDP"], 6)):
        after = re.findall(rf"{name} (\S+ \S+ \S+)", page)
        assert after == ([f"{count} – –"] if paper == "report" else [])
        rows = [row for held in table.values() for row in held if name in row]
        assert [row[0:7] for row in rows] == ([[name, float(count), "", "–", "–", "–", "–"]] if rows else [])
        assert bool(rows) == (paper == "report")


@pytest.mark.parametrize("form", Format)
def test_a_service_with_few_answers_in_a_month_is_not_named_in_a_longer_time(app: App, form: Format) -> None:
    for service, counts in {"IMB": (12, 7), "SIUP": (6, 0), "TDG": (2, 10)}.items():
        for month, count in zip((7, 8), counts, strict=True):
            rows = [Questionnaire(date(2026, month, 6), service, (3,) * 9, comment=f"saran {service} {month}")] * count
            if rows:
                app.surveys.questionnaires.key_in(rows, "2017", CLERK)
    both, august = Asked(FIRST, date(2026, 8, 31)), Asked(date(2026, 8, 1), date(2026, 8, 31))
    counted = []
    for asked in (both, august):
        made = app.survey_papers.processing(asked, form)
        page = told(made) if form is Format.PDF else " ".join(cells(made))
        counted.append([page.count(NAMES[service]) for service in ("IMB", "SIUP", "TDG")])
    assert counted == [[19, 0, 0], [7, 0, 10]]
    report = tabs(app.survey_papers.report(both, Format.XLSX))
    assert {(row[1][6:9], row[2]) for row in report["Saran"] if "saran" in str(row[1])} == {
        ("IMB", NAMES["IMB"]),
        ("SIU", ""),
        ("TDG", ""),
    }


def test_a_small_service_can_not_be_found_among_the_rows_without_one(full: App, folder: Path) -> None:
    rows = tabs(full.survey_papers.processing(HALF_YEAR, Format.XLSX))["Per responden"]
    nameless = [row[2:] for row in rows if isinstance(row[0], float) and row[1] == "–"]
    assert len(nameless) == 9
    assert nameless == sorted(nameless, key=lambda row: [score or 0 for score in row])
    assert Counted.of(folder).rows


SIZES = st.dictionaries(st.sampled_from(sorted(NAMES)), st.integers(1, 8), min_size=1)


@settings(max_examples=4)
@given(SIZES)
def test_whatever_the_sizes_only_services_that_are_shown_are_named_beside_figures(
    lay_out: LayOut, sizes: dict[str, int]
) -> None:
    with TemporaryDirectory(prefix="ptsp-desk-") as place, App(lay_out(Path(place) / "kantor"), clock=Clock()) as app:
        for service, count in sizes.items():
            key_in(app, service, count)
        hidden = [part for part in app.surveys.by_service(HALF_YEAR) if part.index.index is None]
        assert {code for code, count in sizes.items() if count < 5} <= {part.code for part in hidden}
        table = tabs(app.survey_papers.report(HALF_YEAR, Format.XLSX))
        for part in hidden:
            name = NAMES[part.code]
            for tab, rows in table.items():
                found = [row for row in rows if name in row]
                assert found == [] or (tab == "Layanan" and {*found[0][3:]} == {"–"}), (name, tab)
        nameless = [row for row in table["Per responden"] if isinstance(row[0], float) and row[1] == "–"]
        assert len(nameless) == 0 or len(nameless) >= 5


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("count", [0, 4])
def test_a_period_without_enough_answers_says_so_in_a_sentence(app: App, paper: str, count: int) -> None:
    if count:
        key_in(app, "IMB", count)
    make = getattr(app.survey_papers, paper)
    sentence = "Baru 4 jawaban; di bawah 5" if count else "NIHIL. Tidak ada jawaban survei untuk Semester II 2026."
    assert sentence in told(make(HALF_YEAR))
    told_of = " ".join(cells(make(HALF_YEAR, Format.XLSX)))
    assert "NIHIL" in told_of
    assert ("Baru 4 jawaban" if count else "Belum ada jawaban.") in told_of


def test_a_log_without_publications_is_nihil(app: App) -> None:
    page = told(app.survey_papers.log(FIRST, LAST))
    assert "NIHIL" in page
    assert "Belum ada publikasi" in page


def test_the_log_tells_medium_day_and_evidence(app: App) -> None:
    media = {"Papan pengumuman": "Foto <papan> & “cap”", "Situs kantor": "https://ptsp.contoh.id/ikm"}
    for medium, evidence in media.items():
        app.surveys.publish(Publication(FIRST, LAST, DAY, medium, evidence), ADMIN)
    page = told(app.survey_papers.log(FIRST, LAST))
    rows = tabs(app.survey_papers.log(FIRST, LAST, Format.XLSX))["Publikasi"]
    for number, (medium, evidence) in enumerate(media.items(), 1):
        assert f"{number} Semester II 2026 {medium} 2 Nov 2026 {evidence}" in page
        assert [number, "Semester II 2026", medium, DAY, evidence] in rows


def test_a_comment_stands_with_who_sees_to_it_and_names_no_hidden_service(full: App) -> None:
    forms = [Questionnaire(DAY, "IMB", (3,) * 9, comment=said) for said in ("Kursi tunggu\nkurang.", *[""] * 4)]
    full.surveys.questionnaires.key_in(forms, "2017", CLERK)
    key_in(full, "TDG", 1, 2, comment="Toilet kotor.")
    (chair,) = [item for item in full.surveys.comments(FIRST, LAST) if "Kursi" in item.text]
    full.surveys.follow_up(chair.reference, CLERK, due=LAST, state=State.OPEN, note="Dibeli triwulan depan.")
    page = told(full.survey_papers.report(HALF_YEAR))
    rows = tabs(full.survey_papers.report(HALF_YEAR, Format.XLSX))["Saran"]
    assert "2 saran atau keluhan: 0 selesai, 1 sedang ditangani, 1 belum ditangani" in page
    said = "Sedang ditangani. Dibeli triwulan depan."
    assert ["Kursi tunggu kurang.", NAMES["IMB"], DAY, "", LAST, said] in [row[1:] for row in rows]
    assert ["Toilet kotor.", "", DAY, "", "", "Belum ditangani"] in [row[1:] for row in rows]
    assert f"Kursi tunggu kurang. {NAMES['IMB']} 2 Nov 2026 31 Des 2026 {said}" in page


def test_the_weight_of_the_period_is_told_and_used(full: App, folder: Path) -> None:
    full.surveys.set_period(Period(FIRST, LAST, "2017", Weight.NINTH), ADMIN)
    index = shown(sum(Counted.of(folder).means(), Fraction()) * Fraction(11, 100) * 25, 2)
    for paper in PAPERS:
        page = told(getattr(full.survey_papers, paper)(HALF_YEAR))
        assert f" {index} " in page
        assert "0,11" in page


def test_the_trend_compares_with_times_of_the_same_length(full: App) -> None:
    rows = [Questionnaire(date(2026, 5, 4), "IMB", (2,) * 9)] * 5
    full.surveys.questionnaires.key_in(rows, "2017", CLERK)
    page = told(full.survey_papers.report(HALF_YEAR))
    assert "Semester I 2026 5 1/9 50,00 D Tidak baik" in page
    assert "Dibanding Semester I 2026 (50,00), nilainya naik" in page
    assert "Belum ada masa sebelumnya" not in page


def test_a_paper_is_not_signed_on_a_day_to_come(full: App) -> None:
    with pytest.raises(Refused, match="belum tiba"):
        full.survey_papers.result(HALF_YEAR, day=LAST)


def test_the_same_answers_make_the_same_bytes(full: App) -> None:
    for paper in PAPERS:
        for form in Format:
            make = getattr(full.survey_papers, paper)
            assert make(HALF_YEAR, form) == make(HALF_YEAR, form)
