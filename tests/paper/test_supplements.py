"""The receipt for what is handed in later."""

from dataclasses import replace
from datetime import date

import pytest

from ptsp_desk.core.documents import Document, DocumentState, Fault
from ptsp_desk.core.visits import VisitKind
from ptsp_desk.paper.sizes import SHEETS, Size
from ptsp_desk.paper.supplements import Supplement, render
from tests.paper import samples
from tests.paper.test_slips import visit

DUE = date(2026, 11, 27)


def supplement(came: tuple[Document, ...] | None = None, *, by: str = "Pak Amir", **changes: object) -> Supplement:
    documents = came if came is not None else (Document("foto", DocumentState.OK, DUE),)
    brought = replace(visit(), kind=VisitKind.FOLLOW_UP, documents=documents, details={"handed_in_by": by})
    receipt = samples.receipt()
    return Supplement(replace(receipt, **changes), brought, "Sitti Rahma")  # type: ignore[arg-type]


def words(paper: Supplement, size: Size = Size.A5) -> str:
    return samples.words_of(render(paper, size)).replace("\xa0", " ")


@pytest.mark.parametrize("size", SHEETS)
def test_it_says_what_came_who_brought_and_who_took_it(size: Size) -> None:
    told = words(supplement(), size)
    for part in ("Tanda terima susulan", samples.NUMBER, samples.TRACKING, "Diterima: 1", "Pas foto", "Pak Amir"):
        assert part in told
    assert "Sitti Rahma" in told
    assert "CTH-03A.457" in told
    assert "Biaya" not in told


def test_what_must_be_mended_and_what_is_still_awaited_stand_apart() -> None:
    problem = Document("foto", DocumentState.PROBLEM, DUE, Fault.UNREADABLE)
    told = words(supplement((Document("ktp", DocumentState.OK, DUE), problem)))
    assert "harus diperbaiki: 1" in told
    assert "tidak terbaca, paling lambat 27 Nov" in told
    assert "Masih ditunggu" not in told
    assert "Masih ditunggu: 1" in words(supplement((Document("ktp", DocumentState.OK, DUE),)))


def test_the_promise_is_that_of_the_file_now() -> None:
    receipt = samples.receipt()
    day = receipt.application.promise.date
    assert f"{day.day}" in words(supplement())
    assert "Selesai paling lambat" in words(supplement())


def test_without_a_name_the_applicant_or_the_proxy_brought_it() -> None:
    receipt = samples.receipt()
    submission = receipt.application.submission
    giver = submission.proxy or submission.applicant
    assert giver.name in words(supplement(by=""))


def test_the_code_on_it_is_the_files() -> None:
    codes = samples.codes_of(render(supplement(qr=samples.QR_LINES), Size.A5))
    assert samples.QR_LINES in {text for found in codes.values() for text in found}


@pytest.mark.parametrize("size", SHEETS)
def test_nothing_overflows_with_forty_documents_and_the_longest_names(size: Size) -> None:
    many = tuple(Document("lurah", DocumentState.PROBLEM, DUE, Fault.UNSIGNED) for _ in range(40))
    paper = supplement(many, by="Andi " * 20)
    samples.assert_fits(render(paper, size))
    assert "harus diperbaiki: 40" in words(paper, size)
    assert render(paper, size) == render(paper, size)
