"""Drafts: what a request must hold, with every problem told at once, and what it comes to."""

import copy
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ptsp_desk.core.applications import entries
from ptsp_desk.core.applications.drafts import KEYS, Draft, check, digest, external_id
from ptsp_desk.core.applications.requests import LONGEST_TEXT
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.fees import FeeStatus
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.core.people import Company, Person, Proxy
from tests.offices import FEES, OPENING, SUBJECT, in_force, request, requests, sealed

OK, PROBLEM, MISSING = DocumentState.OK, DocumentState.PROBLEM, DocumentState.MISSING


def drafted(raw: dict[str, Any], now: datetime = OPENING, **before: DocumentState) -> Draft:
    return check(raw, in_force(), now, before)


def problems(raw: dict[str, Any], now: datetime = OPENING) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        drafted(raw, now)
    return {problem.where: problem.sentence for problem in caught.value.problems}


def states(draft: Draft) -> dict[str, DocumentState]:
    return {item.code: item.state for item in draft.documents}


def test_a_complete_request_gets_a_quote_and_a_promise() -> None:
    draft = drafted(request())
    assert draft.is_complete
    assert draft.quote is not None
    assert draft.promise is not None
    assert (draft.quote.total, draft.quote.status) == (182_625, FeeStatus.ESTIMATE)
    assert draft.promise.date == date(2026, 12, 7)
    assert set(states(draft).values()) == {OK}
    assert (draft.received_at, draft.day, draft.backdated) == (OPENING, date(2026, 11, 17), False)


def test_every_problem_is_told_at_once() -> None:
    raw = {
        "service": "IMB",
        "variant": "baru",
        "received": "kemarin",
        "applicant": {"nik": "123", "phone": "x", "gelar": "Drs."},
        "proxy": {"nik": 5},
        "location": {"village": "Atlantis", "rt": "1"},
        "documents": {"ktp": "hilang", "paspor": "ok"},
        "received_by": 7,
        "petugas": "Sitti",
    }
    assert set(problems(raw)) == {
        *("petugas", "received", "received_by", "applicant.name", "applicant.nik", "applicant.phone"),
        *("applicant.gelar", "proxy.name", "proxy.nik", "location.rt", "location.village"),
        *("documents.ktp", "documents.paspor"),
    }


def test_fields_and_fee_inputs_are_told_together() -> None:
    fees = {"luas": "-1", "indeks": "0.3", "tinggi": "3"}
    raw = request(fields={"lantai": "banyak", "warna": "merah"}, fee_inputs=fees)
    assert set(problems(raw)) == {"fields.lantai", "fields.warna", "fee_inputs.luas", "fee_inputs.tinggi"}


_WRONG: list[tuple[str, list[Any], str]] = [
    ("service", ["", 5, ["IMB"], "IMBB", "imb", "\ud800"], "service"),
    ("variant", [5, "lama", "", "\ud800"], "variant"),
    ("applicant", ["Andi", ["Andi"], 5], "applicant"),
    ("applicant", [{"name": name} for name in ("", "  ", "\u200b", None, 5, "A" * 161)], "applicant.name"),
    ("proxy", ["Budi"], "proxy"),
    ("proxy", [{}], "proxy.name"),
    ("location", ["sini"], "location"),
    ("location", [{"address": 5}], "location.address"),
    ("location", [{"r\u202et": 1}], "location.rt"),
    ("fields", ["x", [1], 5], "fields"),
    ("fee_inputs", ["x", [1], 5], "fee_inputs"),
    ("received_by", [5, "x" * (LONGEST_TEXT + 1)], "received_by"),
    ("complete", ["ya", 2, []], "complete"),
    ("complete", [False, None], "documents"),
    ("documents", [{}, "ok"], "documents"),
    ("wa\u202ekt\ud800u", [1], "waktu"),
]
_WRONG_TICKS: list[Any] = ["", "OK", 1, None, ["ok"], {}]


@pytest.mark.parametrize(("key", "value", "where"), [(key, value, at) for key, all_, at in _WRONG for value in all_])
def test_what_is_wrong_is_named(key: str, value: object, where: str) -> None:
    assert problems(request() | {key: value})[where]


@pytest.mark.parametrize(("code", "tick"), [*(("ktp", tick) for tick in _WRONG_TICKS), ("k\u202etp!", "ok")])
def test_a_wrong_tick_is_named(code: str, tick: object) -> None:
    found = problems(request(complete=None, documents={code: tick}))
    assert list(found) == [f"documents.{code.replace(chr(0x202E), '')}"]


def test_a_checklist_that_is_no_object_is_refused() -> None:
    assert "documents" in problems(request(complete=None, documents="ok"))


def test_a_service_must_be_named() -> None:
    assert "service" in problems({"applicant": {"name": "Andi"}, "complete": True})


@pytest.mark.parametrize("given_id", ["", "a b", "x" * 65, "é", 5, ["x"], "x\n", {}], ids=repr)
def test_an_id_of_another_form_is_refused(given_id: object) -> None:
    with pytest.raises(Refused, match="external_id"):
        external_id({"external_id": given_id})


def test_an_id_may_be_left_out() -> None:
    assert external_id({}) == external_id({"external_id": None}) == ""
    assert external_id({"external_id": "Loket-3:2026.11_001"}) == "Loket-3:2026.11_001"


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=5))
def test_the_digest_tells_contents_apart_and_not_the_order_of_keys(raw: dict[str, str]) -> None:
    assert digest(dict(reversed(raw.items()))) == digest(raw)
    assert digest({**raw, "more": 1}) != digest(raw)
    assert digest({**raw, "more": 1}) != digest({**raw, "more": "1"})


@pytest.mark.parametrize(
    ("given_time", "received_at"),
    [
        ("2026-11-17T08:30", "2026-11-17T00:30+00:00"),  # naive time is the office's
        ("2026-11-17T08:30:00+08:00", "2026-11-17T00:30+00:00"),
        ("2026-11-17T07:30+07:00", "2026-11-17T00:30+00:00"),
        ("2026-11-17T00:30Z", "2026-11-17T00:30+00:00"),
        ("2026-11-17 08:30:00.123456", "2026-11-17T00:30:00.123+00:00"),
        ("2026-11-17T09:05:00", "2026-11-17T01:05+00:00"),  # five minutes ahead: clocks differ
    ],
)
def test_the_time_on_paper_is_the_offices_unless_it_says_otherwise(given_time: str, received_at: str) -> None:
    assert drafted(request(received=given_time)).received_at == datetime.fromisoformat(received_at)


_AHEAD = ["2026-11-17T09:05:01", "2026-11-18T08:00", "2027-11-17T08:00", "2026-11-17T09:06+08:00"]


@pytest.mark.parametrize("given_time", _AHEAD)
def test_a_time_more_than_five_minutes_ahead_is_refused(given_time: str) -> None:
    assert "masa depan" in problems(request(received=given_time))["received"]


_NO_TIMES = ["", "17-11-2026", "2026-13-01T00:00", 1_795_000_000, ["2026-11-17"]]
_OTHER_AGES = ["1999-12-31T10:00", "9999-12-31T23:59-12:00", "0001-01-01T00:00"]


@pytest.mark.parametrize("given_time", _NO_TIMES + _OTHER_AGES)
def test_a_time_that_is_none_or_of_another_age_is_refused(given_time: object) -> None:
    assert "received" in problems(request(received=given_time))


def test_what_came_in_on_an_earlier_day_is_backdated() -> None:
    assert drafted(request(received="2026-11-16T14:30")).backdated
    assert not drafted(request(received="2026-11-17T00:01")).backdated


def test_the_business_day_is_the_offices_day_of_receiving() -> None:
    at_night = datetime(2026, 11, 17, 16, 30, tzinfo=UTC)  # half past midnight in the office's zone
    assert drafted(request(), at_night).day == date(2026, 11, 18)


def test_a_missing_mandatory_document_turns_the_file_back_without_a_number() -> None:
    ticks = {"formulir": "ok", "ktp": "ok", "bukti_tanah": "problem", "pbb": "missing", "gambar_teknis": "ok"}
    draft = drafted(request(complete=None, documents=ticks))
    assert not draft.is_complete
    assert [item.code for item in draft.lacking] == ["bukti_tanah", "pbb", "rekomendasi_lurah", "persetujuan_tetangga"]
    assert (draft.quote, draft.promise) == (None, None)


def test_a_document_that_may_follow_registers_with_the_day_it_is_due() -> None:
    mandatory = ["formulir", "ktp", "bukti_tanah", "pbb", "gambar_teknis", "rekomendasi_lurah", "persetujuan_tetangga"]
    draft = drafted(request(complete=None, documents={**dict.fromkeys(mandatory, "ok"), "pas_foto": "missing"}))
    assert draft.is_complete
    assert [item for item in draft.documents if item.due] == [Document("pas_foto", MISSING, date(2026, 11, 24))]
    assert drafted(request()).documents[5] == Document("pas_foto", OK, None)


def test_one_that_may_follow_and_has_a_problem_follows_too() -> None:
    mandatory = ["ktp", "siup", "npwp", "tdg_lama"]
    ticks = {**dict.fromkeys(mandatory, "ok"), "kuasa": "problem"}
    draft = drafted(request("TDG", "perpanjangan", complete=None, documents=ticks))
    assert draft.is_complete
    assert draft.documents[-1] == Document("kuasa", PROBLEM, date(2026, 11, 20))


def test_what_an_earlier_visit_had_ticked_counts_until_it_is_looked_at_again() -> None:
    raw = request(complete=None, documents={"pbb": "ok", "ktp": "problem"})
    assert states(drafted(raw, formulir=OK, ktp=OK, bukti_tanah=PROBLEM)) == {
        "formulir": OK,
        "ktp": PROBLEM,
        "bukti_tanah": PROBLEM,
        "pbb": OK,
        **dict.fromkeys(("gambar_teknis", "pas_foto", "rekomendasi_lurah", "persetujuan_tetangga"), MISSING),
    }


def test_a_tick_for_a_document_that_is_no_longer_required_is_dropped() -> None:
    assert "surat_lama" not in states(drafted(request(complete=None, documents={}), surat_lama=OK))


def test_an_unfinished_form_keeps_what_was_told_for_the_next_visit() -> None:
    told = {"lantai": 2, "nomor_tanah": "SHM 123", "fungsi": None, "atas_nama": ""}
    raw = request(complete=None, documents={}, fields=told, fee_inputs={"luas": 100, "indeks": None})
    draft = drafted(raw)
    assert draft.submission.fields == {"lantai": "2", "nomor_tanah": "SHM 123"}
    assert draft.submission.fee_inputs == {"luas": "100"}


def test_an_unfinished_form_that_asks_for_more_is_no_problem_yet() -> None:
    assert not drafted(request("PBG", complete=None, documents={}, fee_inputs={})).is_complete


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ({"fields": {"warna": "merah"}}, "fields.warna"),
        ({"fields": {"lantai": 0}}, "fields.lantai"),
        ({"fee_inputs": {"tinggi": "3"}}, "fee_inputs.tinggi"),
        ({"fee_inputs": {"lu\u00e1s": "3"}}, "fee_inputs.luás"),
        ({"fee_inputs": {"luas": "1" * 500}}, "fee_inputs.luas"),
        ({"fee_inputs": "semua"}, "fee_inputs"),
        ({"fields": "semua"}, "fields"),
    ],
)
def test_what_is_wrong_on_an_unfinished_form_is_a_problem_already(more: dict[str, Any], where: str) -> None:
    assert where in problems(request(complete=None, documents={}, **more))


def test_a_company_and_a_proxy_are_read() -> None:
    company = {"kind": "company", "name": "CV Maju", "nib": "9120 0012 34567", "director": "Andi"}
    raw = request(applicant=company, proxy={"name": "Budi", "relation": "karyawan"}, location={"village": "Juppandang"})
    submission = drafted(raw).submission
    assert submission.applicant == Company("CV Maju", nib="9120001234567", director="Andi")
    assert submission.proxy == Proxy("Budi", relation="karyawan")
    assert (submission.location.village, submission.location.name) == (
        "73.16.02.1002",
        "Kel. Juppandang, Kec. Enrekang",
    )


def test_texts_are_cleaned_at_the_boundary() -> None:
    applicant = {"name": " A\u0301ndi\u202e \n Tenri\x00 "}
    draft = drafted(request(applicant=applicant, received_by="\u200bSitti", location={"address": "Jl.\tPoros  1"}))
    assert draft.submission.applicant == Person("Ándi Tenri")
    assert (draft.received_by, draft.submission.location.address) == ("Sitti", "Jl. Poros 1")


def test_an_odd_nik_warns_and_blocks_nobody() -> None:
    draft = drafted(request(applicant={"name": "Andi", "nik": "9999994107850001"}))
    assert [warning.where for warning in draft.warnings] == ["applicant.nik"]
    assert draft.is_complete


def test_an_input_that_only_the_site_visit_can_give_does_not_keep_the_file_back() -> None:
    draft = drafted(request("IMB", "pemutihan"))
    assert draft.quote is not None
    assert (draft.quote.total, draft.quote.pending) == (None, ("indeks", "luas"))


def test_the_keys_of_a_request_are_the_documented_ones() -> None:
    assert set(request()) <= KEYS
    assert len(KEYS) == 14


def attempted(raw: dict[str, Any]) -> tuple[Draft | None, tuple[Problem, ...]]:
    try:
        return drafted(raw), ()
    except Refused as refused:
        return None, refused.problems


_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
    max_leaves=5,
)
_PLACES = st.sampled_from(
    [
        *((key,) for key in sorted(KEYS - {"external_id", "resumes"})),
        *(("applicant", name) for name in ("kind", "name", "nik", "nib", "npwp", "director", "phone", "email")),
        *(("proxy", "name"), ("location", "address"), ("location", "village"), ("documents", "ktp")),
        *(("fields", "lantai"), ("fields", "nomor_tanah"), ("fee_inputs", "luas"), ("fee_inputs", "ipal"), ("x",)),
    ]
)


@given(requests(), st.lists(st.tuples(_PLACES, _JSON), max_size=3))
@example(request(complete=None, documents={}), [(("fee_inputs",), {"é": 1})])
@example(request(complete=None, documents={}), [(("documents", "ktp"), ["ok"])])
@example(request(), [(("fee_inputs", "luas"), float("nan"))])
def test_any_json_is_a_draft_that_makes_an_entry_or_a_refusal_that_says_why(
    raw: dict[str, Any], changes: list[tuple[tuple[str, ...], Any]]
) -> None:
    raw = copy.deepcopy(raw)
    for (first, *rest), value in changes:
        if rest and isinstance(raw.setdefault(first, {}), dict):
            raw[first][rest[0]] = value
        else:
            raw[first] = value
    draft, why = attempted(raw)
    if draft is None:
        assert why
        assert all(problem.sentence for problem in why)
        return
    if draft.is_complete:
        number = RegistrationNumber("ENR", 3, 1, 1)
        act = entries.received(draft, entries.Request(), SUBJECT, number, "K7Q2-FX8M")
        application = entries.received_application(sealed(act))
        assert application.submission == draft.submission
        assert (application.documents, application.promise) == (draft.documents, draft.promise)
    else:
        visit = entries.visit_of(sealed(entries.turned_back(draft, entries.Request(), SUBJECT)))
        assert visit.documents == draft.documents


@given(requests())
def test_every_generated_request_is_one_that_a_counter_would_take(raw: dict[str, Any]) -> None:
    draft = drafted(raw)
    assert draft.is_complete == (draft.quote is not None) == (draft.promise is not None)
    assert draft.received_at <= OPENING + timedelta(minutes=5)
    assert (draft.version.service.code, draft.variant.code) in FEES or not draft.submission.fee_inputs
