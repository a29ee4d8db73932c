"""What a form tells while it is typed."""

from typing import Any

import pytest
from hypothesis import given

from ptsp_desk.core.applications.drafts import check, preview
from ptsp_desk.core.documents import Fault
from ptsp_desk.core.errors import Refused
from tests.offices import OPENING, in_force, request, requests


def problems(raw: dict[str, Any]) -> dict[str, str]:
    return {problem.where: problem.sentence for problem in preview(raw, in_force(), OPENING).problems}


@given(requests())
def test_a_whole_form_shows_what_its_registration_will_promise_and_cost(raw: dict[str, Any]) -> None:
    draft, seen = check(raw, in_force(), OPENING), preview(raw, in_force(), OPENING)
    assert (seen.version, seen.variant, seen.documents) == (draft.version, draft.variant, draft.documents)
    assert seen.missing == draft.lacking
    if draft.is_complete:
        assert (seen.quote, seen.promise, seen.problems) == (draft.quote, draft.promise, ())
    assert seen.warnings == draft.warnings


def test_an_empty_form_tells_what_it_wants_and_raises_nothing() -> None:
    seen = preview({}, in_force(), OPENING)
    assert (seen.version, seen.variant, seen.quote, seen.promise, seen.documents) == (None, None, None, None, ())
    assert set(problems({})) == {"service", "applicant.name"}


def test_the_fee_and_the_date_stand_before_anybody_is_named_or_anything_ticked() -> None:
    raw = request(applicant=None, complete=None, documents={})
    seen = preview(raw, in_force(), OPENING)
    assert seen.quote is not None
    assert seen.quote.total == 182_625
    assert seen.promise is not None
    assert len(seen.missing) == 7
    assert set(problems(raw)) == {"applicant.name"}


def test_a_wrong_figure_leaves_the_date_and_is_told_beside_the_others() -> None:
    raw = request(fee_inputs={"luas": "x"}, applicant={"name": "Siti", "nik": "12"})
    seen = preview(raw, in_force(), OPENING)
    assert seen.quote is None
    assert seen.promise is not None
    assert set(problems(raw)) == {"fee_inputs.luas", "applicant.nik"}


def test_what_is_wrong_with_a_document_is_kept_with_it() -> None:
    raw = request(complete=None, documents={"ktp": "problem", "pbb": "ok"}, faults={"ktp": "expired"})
    documents = {item.code: item.fault for item in check(raw, in_force(), OPENING).documents}
    assert (documents["ktp"], documents["pbb"]) == (Fault.EXPIRED, None)


@pytest.mark.parametrize(
    ("faults", "where"),
    [
        ({"pbb": "expired"}, "faults.pbb"),
        ({"formulir": "expired"}, "faults.formulir"),
        ({"ktp": "busuk"}, "faults.ktp"),
        ({"ktp": ["expired"]}, "faults.ktp"),
        (["ktp"], "faults"),
    ],
)
def test_a_fault_of_a_document_without_a_problem_or_of_no_known_kind_is_refused(faults: object, where: str) -> None:
    raw = request(complete=None, documents={"ktp": "problem", "pbb": "ok"}, faults=faults)
    with pytest.raises(Refused) as caught:
        check(raw, in_force(), OPENING)
    assert [problem.where for problem in caught.value.problems] == [where]


@pytest.mark.parametrize("part", ["applicant", "proxy", "location", "documents", "fields", "fee_inputs", "faults"])
@pytest.mark.parametrize("value", ["teks", 5, ["a"], {"tak_dikenal": "x"}])
def test_nothing_that_is_typed_makes_a_preview_fail(part: str, value: object) -> None:
    raw = request(complete=None, documents={}) | {part: value}
    assert any(where.partition(".")[0] == part for where in problems(raw))
