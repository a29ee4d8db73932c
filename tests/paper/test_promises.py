import datetime as dt
from dataclasses import replace

import pytest
from msgspec import structs

from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.paper import thermal
from ptsp_desk.paper.receipts import Receipt, render
from ptsp_desk.paper.sizes import Size
from tests.paper import samples

ENDED_AT = dt.datetime(2026, 11, 21, 17, 5, tzinfo=dt.UTC)  # the next day in Makassar


def ended(stage: Stage, remaining: int | None = None) -> Receipt:
    known = structs.replace(
        samples.application(), stage=stage, stage_at=ENDED_AT, clock=Clock.OVER, remaining=remaining
    )
    return samples.receipt(known)


ENDS = [
    (Stage.VOID, "BATAL", "Berkas ini batal sejak 22 November 2026"),
    (Stage.WITHDRAWN, "DITARIK", "Berkas ini ditarik pemohon pada 22 November 2026"),
    (Stage.REJECTED, "DITOLAK", "Berkas ini ditolak pada 22 November 2026"),
]


@pytest.mark.parametrize("size", [Size.A5, Size.A4, Size("58mm"), Size("80mm")])
@pytest.mark.parametrize(("stage", "mark", "sentence"), ENDS, ids=[mark for _, mark, _ in ENDS])
def test_the_receipt_of_a_file_that_has_ended_says_so_and_promises_nothing(
    stage: Stage, mark: str, sentence: str, size: Size
) -> None:
    make = thermal.render if size in thermal.ROLLS else render
    pdf = make(ended(stage), size)
    text = samples.words_of(pdf)
    assert mark in text.split()
    assert sentence in text
    assert "Lembar ini hanya bukti pernah didaftarkan." in text
    for untrue in ("Selesai paling lambat", "11 Desember", "saat mengambil izin", "dibayar di"):
        assert untrue not in text
    if size in {Size.A5, Size.A4}:
        samples.assert_fits(pdf)


def test_a_copy_of_a_file_that_has_ended_carries_both_marks() -> None:
    text = samples.words_of(render(replace(ended(Stage.VOID), copy=2), Size.A5))
    assert "· BATAL, SALINAN KE-2" in text


def test_a_file_that_ended_while_its_clock_stood_is_not_called_stopped() -> None:
    assert "sisa" not in samples.words_of(render(ended(Stage.VOID, remaining=13), Size.A5))


@pytest.mark.parametrize("stage", [Stage.ISSUED, Stage.HANDED_OVER])
def test_the_receipt_of_a_file_whose_permit_came_stays_as_it_was(stage: Stage) -> None:
    text = samples.words_of(render(ended(stage), Size.A5))
    assert "Selesai paling lambat Jumat, 11 Desember 2026" in text
    assert text.endswith("asli lembar 1 dari 1")
