"""Papers of the survey as they are drawn: nothing leaves the sheet, and what people wrote stands as they wrote it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from random import Random
from typing import Any

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptsp_desk import paths
from ptsp_desk.core.signatories import Signatory
from ptsp_desk.core.surveys import (
    ElementScore,
    Instrument,
    SatisfactionIndex,
    Scores,
    Weight,
    chapters,
    index_of,
    parse_instrument,
    tally_of,
)
from ptsp_desk.core.surveys import sheets as tables
from ptsp_desk.core.surveys.chapters import Report
from ptsp_desk.core.surveys.comments import Comment, FollowUp, State
from ptsp_desk.core.surveys.imports import HANDOVER
from ptsp_desk.core.surveys.samples import sample_of
from ptsp_desk.core.surveys.sheets import Survey
from ptsp_desk.core.words import clean
from ptsp_desk.paper import pages, surveys
from tests.paper import samples
from tests.paper.samples import OFFICE

FIRST, LAST, DAY = dt.date(2026, 7, 1), dt.date(2026, 12, 31), dt.date(2027, 1, 4)
HEAD = Signatory("Dr. H. Andi Makkawaru, M.Si.", "196801011990031001", "Pembina Utama Muda", "Kepala Dinas")
LONG = "Izin Penyelenggaraan Pelatihan Kerja bagi Lembaga yang Namanya Panjang Sekali"


def instrument(code: str = "2017") -> Instrument:
    return parse_instrument((paths.resources() / "surveys" / f"{code}.toml").read_bytes())


def rows_of(asked: Instrument, count: int, seed: int = 1) -> list[Scores]:
    random = Random(seed)
    return [tuple(random.choice([None, 1, 2, 3, 3, 4]) for _ in asked.codes) for _ in range(count)]


def index(asked: Instrument, rows: Sequence[Scores], weight: Weight = Weight.EXACT) -> SatisfactionIndex:
    return index_of(asked, tally_of(asked, rows), weight, sample_of(400, len(rows)))


def survey(code: str = "2017", count: int = 40, moment: str = HANDOVER) -> Survey:
    asked = instrument(code)
    profiles = {field.code: {option.code: 3 for option in field.options} for field in asked.fields}
    return Survey(FIRST, LAST, moment, asked, index(asked, rows_of(asked, count)), profiles)


def comment(text: str, number: int = 1, follow_up: FollowUp | None = None) -> Comment:
    return Comment(f"ENR-03A.4/{number}", DAY, "IMB", "2017", text, follow_up)


def report(of: Survey, comments: Sequence[Comment] = (), services: int = 3, **more: Any) -> Report:
    rows = rows_of(of.instrument, of.index.n)
    parts = {f"S{place}": index(of.instrument, rows_of(of.instrument, 4 + place, place)) for place in range(services)}
    months = [(f"Bulan {place} 2026", of.index) for place in range(1, 13)]
    made = Report(
        of, OFFICE.name, parts, months, [("Semester I 2026", of.index), ("Semester II 2026", of.index)], comments, (),
        {code: f"{LONG} {code}" for code in parts}, {"IMB": "Izin Mendirikan Bangunan"}, {"sitti": "Sitti Rahma"},
        [("", row) for row in rows],
    )  # fmt: skip
    return replace(made, **more)


def read(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("code", ["2017", "2004"])
def test_the_result_sheet_is_one_page_whatever_the_instrument(code: str) -> None:
    pdf = surveys.result(survey(code), OFFICE, DAY, HEAD)
    (page,) = read(pdf)
    samples.assert_fits(pdf)
    width, height = pages.sizes(pdf)[0]
    assert width < height
    for expected in ("Kepala Dinas,", "NIP 196801011990031001", "Contoh, 4 Januari 2027", "Sampel yang diperlukan 196"):
        assert expected in page


@pytest.mark.parametrize(("code", "services"), [("2017", 0), ("2017", 25), ("2004", 3)])
def test_nothing_leaves_the_sheets_of_a_report(code: str, services: int) -> None:
    said = "kata " * 150
    note = FollowUp(State.DONE, "sitti", DAY, "Sudah. " * 20, dt.datetime(2026, 12, 1, tzinfo=dt.UTC))
    comments = [comment(said, number, note) for number in range(1, 5)]
    pdf = surveys.report(report(survey(code), comments, services, oddities=[LONG]), OFFICE, DAY, HEAD)
    samples.assert_fits(pdf)
    text = " ".join(read(pdf))
    for place in range(services):
        assert f"{LONG} S{place} " in text


def test_the_processing_sheet_lies_on_its_side_and_repeats_its_heading() -> None:
    of = survey(count=120)
    rows = rows_of(of.instrument, 120)
    pdf = surveys.processed(of, [(LONG if place % 2 else "", row) for place, row in enumerate(rows)], OFFICE, DAY, HEAD)
    samples.assert_fits(pdf)
    told = read(pdf)
    assert len(told) > 2
    for page, (width, height) in zip(told, pages.sizes(pdf), strict=True):
        assert width > height
        assert "No Layanan U1 U2 U3 U4 U5 U6 U7 U8 U9" in page
    assert "Kepala Dinas," in told[-1]
    assert "*) Jumlah NRR tertimbang" in told[-1]


@pytest.mark.parametrize("count", [10, 13, 25])
def test_the_signature_of_the_processing_sheet_is_never_alone(count: int) -> None:
    of = survey(count=count)
    *_, last = read(surveys.processed(of, [("", row) for row in rows_of(of.instrument, count)], OFFICE, DAY))
    assert "Jumlah responden" in last


@pytest.mark.parametrize("months", [1, 6, 7, 12])
@pytest.mark.parametrize("earlier", [1, 2, 5])
def test_the_signature_of_the_report_stands_under_its_conclusion_and_that_is_not_alone(
    months: int, earlier: int
) -> None:
    of = survey()
    times = [(f"Semester {place}", of.index) for place in range(earlier)]
    found = report(of, months=[(f"Bulan {place} 2026", of.index) for place in range(months)], earlier=times)
    pdf = surveys.report(found, OFFICE, DAY, HEAD)
    samples.assert_fits(pdf)
    [signed] = [page for page in read(pdf) if HEAD.name in page]
    assert "Bab VIII Kesimpulan" in signed
    assert ("Dibanding masa sebelumnya" if earlier > 1 else "Belum ada masa sebelumnya") in signed


def test_without_a_service_that_may_be_told_there_is_no_such_column() -> None:
    of = survey(count=12)
    pdf = surveys.processed(of, [("", row) for row in rows_of(of.instrument, 12)], OFFICE, DAY)
    assert "Layanan" not in " ".join(read(pdf)).replace("Unit pelayanan", "")
    samples.assert_fits(pdf)


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co")), min_size=1, max_size=120)


@settings(max_examples=8)
@given(st.lists(TEXTS.map(clean).filter(bool), min_size=1, max_size=8))
def test_every_comment_prints_as_it_was_written(texts: list[str]) -> None:
    comments = [comment(text, number) for number, text in enumerate(texts, 1)]
    told = report(survey(count=0), comments, 0)
    pdf = surveys.report(told, OFFICE, DAY)
    page = "".join("".join(read(pdf)).split())
    for number, text in enumerate(texts, 1):
        assert f"{number}{''.join(text.split())}IzinMendirikanBangunan" in page


def test_the_gauge_of_the_counter_is_not_called_skm() -> None:
    pdf = surveys.result(survey(moment="registration"), OFFICE, DAY)
    (page,) = read(pdf)
    assert "INDEKS KEPUASAN" not in page
    assert "bukan SKM" in page


def test_an_element_that_nobody_answered_has_no_figure_and_the_index_none() -> None:
    asked = instrument()
    rows: list[Scores] = [(3, 3, 3, 3, 3, 3, 3, None, 3)] * 6
    of = Survey(FIRST, LAST, HANDOVER, asked, index(asked, rows))
    (page,) = read(surveys.result(of, OFFICE, DAY))
    assert "Belum seorang pun menjawab U8" in page
    assert "U8 Penanganan Pengaduan, Saran dan Masukan –" in page
    sheet = surveys.processed(of, [("", row) for row in rows], OFFICE, DAY)
    assert "*) Jumlah NRR tertimbang –" in " ".join(read(sheet))
    assert surveys.report(report(of), OFFICE, DAY)


def test_what_a_mean_of_many_converts_to_is_worked_out_of_their_sum() -> None:
    found = ElementScore("U1", 20_000, Decimal("3.1498"), total=62_995)
    assert tables.converted(found) == Decimal("78.74")


def test_where_all_elements_are_the_same_none_is_called_the_lowest_or_striped() -> None:
    asked = instrument()
    of = replace(survey(), index=index(asked, [(3,) * 9] * 12))
    (page,) = read(surveys.result(of, OFFICE, DAY))
    assert "semua sama" in page
    assert "ergaris" not in page
    told = " ".join(read(surveys.report(report(of), OFFICE, DAY)))
    assert told.count("Nilai semua unsur sama; tidak ada yang terendah atau tertinggi.") == 3
    assert "Unsur dengan nilai terendah" not in told
    assert "Perbaikan diutamakan pada" not in told
    assert [row[-1] for row in tables.services(of, {"S0": of.index}, {}).rows] == ["semua sama"]
    assert tables.plan(of).rows == tuple((number, *[None] * 8) for number in (1, 2, 3))
    (page,) = read(surveys.result(survey(), OFFICE, DAY))
    assert "Bergaris: 3 terendah; bila sama, yang lebih dulu dalam daftar unsur." in page


def test_an_index_of_too_few_for_an_interval_stands_without_one() -> None:
    asked = instrument()
    of = replace(survey(), index=index(asked, [*[(3,) * 9] * 4, (None,) * 9]))
    assert chapters.result(of) == "IKM Semester II 2026 adalah 75,00, mutu C (kurang baik)."


def test_what_was_asked_at_the_counter_is_called_an_index_on_no_paper() -> None:
    of = survey(moment="registration")
    pages_of = [
        surveys.result(of, OFFICE, DAY),
        surveys.processed(of, [("", row) for row in rows_of(of.instrument, 40)], OFFICE, DAY),
        surveys.report(report(of), OFFICE, DAY),
    ]
    for pdf in pages_of:
        assert not any("IKM" in page for page in read(pdf))
    titles = [sheet.columns for sheet in (tables.services(of, {}, {}), tables.trend(of, "", []))]
    assert not any(column.title == "IKM" for columns in titles for column in columns)
    assert tables.summary(of).name == "Nilai loket"


@settings(max_examples=40)
@given(st.lists(st.integers(1, 4), min_size=5, max_size=60))
def test_what_a_mean_converts_to_is_rounded_once(scores: list[int]) -> None:
    asked = instrument()
    found = index(asked, [(score,) * 9 for score in scores])
    expected = (Decimal(sum(scores)) * 2500 * 2 / len(scores) + 1) // 2 / 100
    assert {tables.converted(score) for score in found.elements} == {expected}
