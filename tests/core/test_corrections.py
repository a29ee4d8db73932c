"""Corrections: what may be corrected, what follows from it, and what stays as it was."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from ptsp_desk.core.applications import corrections, entries
from ptsp_desk.core.applications.corrections import nested, paths
from ptsp_desk.core.applications.drafts import check
from ptsp_desk.core.applications.records import Application, Location
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.documents import DocumentState, Fault
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.journal import Act
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.core.people import Company, Person, Proxy
from tests.offices import OPENING, catalogue, in_force, registered, request, requests, sealed

FULL = request(
    applicant={
        "name": "Andi Tenri Abeng",
        "nik": "7316044107850001",
        "phone": "0812 3456 7890",
        "address": "Jl. Poros 1",
        "village": "Juppandang",
    },
    proxy={"name": "Budi", "relation": "karyawan"},
    location={"address": "Dusun Bamba", "village": "Juppandang"},
    fields={"lantai": 2, "nomor_tanah": "SHM 123"},
)


def act_of(application: Application, changes: dict[str, Any], reason: str = "salah ketik") -> Act:
    version = catalogue().version(application.service, application.service_version)
    return corrections.corrected(application, changes, reason, version, in_force())


def correct(application: Application, **changes: str) -> Application:
    """Correct fields; a double underscore stands for the dot."""
    act = act_of(application, {path.replace("__", "."): value for path, value in changes.items()})
    return entries.evolve(application, sealed(act, seq=application.corrections + 3))


def problems(application: Application, changes: dict[str, Any], reason: str = "salah ketik") -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        act_of(application, changes, reason)
    return {problem.where: problem.sentence for problem in caught.value.problems}


def test_a_corrected_field_is_the_new_one_and_everything_else_stays() -> None:
    before = structs.replace(registered(FULL), prints=2)
    after = correct(before, applicant__phone="0420 21001")
    assert after.submission.applicant == structs.replace(before.submission.applicant, phone="+6242021001")
    assert after == structs.replace(
        before,
        submission=structs.replace(before.submission, applicant=after.submission.applicant),
        corrections=1,
        prints=0,  # the next print is an original again
    )


def test_a_correction_needs_a_reason() -> None:
    assert "alasan" in problems(registered(FULL), {"applicant.phone": "0420 21001"}, "")["reason"]


def test_a_void_file_is_not_corrected() -> None:
    void = structs.replace(registered(FULL), stage=Stage.VOID)
    assert "batal" in problems(void, {"applicant.phone": "0420 21001"})["number"]


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.VOID])
def test_a_file_in_any_other_stage_is(stage: Stage) -> None:
    assert (
        act_of(structs.replace(registered(FULL), stage=stage), {"applicant.name": "Andi Tenri"}).kind
        == "application.corrected"
    )


def test_every_field_that_there_is_not_is_named() -> None:
    wrong = {
        "nomor": "1",
        "documents.sim": "ok",
        "fields.warna": "merah",
        "fee_inputs.tinggi": "3",
        "fields": "x",
        "": "x",
    }
    assert set(problems(registered(FULL), wrong)) == set(wrong)


@pytest.mark.parametrize(
    "changes",
    [
        {"applicant.nik": "123"},
        {"applicant.name": ""},
        {"applicant.gelar": "Drs."},
        {"applicant.director": "Andi"},
        {"applicant.village": "Atlantis"},
        {"proxy.phone": "x"},
        {"proxy.umur": "5"},
        {"location.village": "Atlantis"},
        {"location.rt": "1"},
        {"fields.lantai": "banyak"},
        {"fields.lantai": "0"},
        {"fee_inputs.luas": "-1"},
        {"documents.pas_foto": "hilang"},
        {"received_by": "x" * 500},
    ],
    ids=repr,
)
def test_a_value_that_its_field_does_not_take_is_refused_and_named(changes: dict[str, str]) -> None:
    assert list(problems(registered(FULL), changes)) == list(changes)


def test_a_correction_that_changes_nothing_is_refused() -> None:
    application = registered(FULL)
    for same in (
        {"applicant.name": " Andi  Tenri Abeng"},
        {"fee_inputs.luas": "100"},
        {"location.village": "73.16.02.1002"},
    ):
        assert "Tidak ada yang berubah" in problems(application, same)[""]


def test_an_empty_value_removes() -> None:
    application = registered(FULL)
    assert correct(application, applicant__nik="").submission.applicant.nik == ""
    assert correct(application, proxy__name="").submission.proxy is None
    assert correct(application, location__village="").submission.location == Location("Dusun Bamba")
    assert correct(application, fields__lantai="").submission.fields == {"nomor_tanah": "SHM 123"}
    assert correct(application, fee_inputs__ipal="").quote.total == 170_625
    assert correct(application, fee_inputs__luas="").quote.total is None  # worked out again when it is known


def test_what_was_never_given_can_be_added() -> None:
    application = correct(registered(), proxy__name="Budi", fields__atas_nama="Andi", location__village="Galonta")
    assert application.submission.proxy == Proxy("Budi")
    assert application.submission.fields == {"atas_nama": "Andi"}
    assert application.submission.location.name == "Kel. Galonta, Kec. Enrekang"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("service", "daftarkan yang benar"),
        ("variant", "daftarkan yang benar"),
        ("received", "sudah tercetak"),
        ("number", "tidak pernah berubah"),
        ("tracking_code", "tidak pernah berubah"),
        ("stage", "dipindahkan"),
        ("promise", "diganti"),
    ],
)
def test_what_no_correction_changes_is_told_with_what_to_do_instead(path: str, told: str) -> None:
    assert told in problems(registered(FULL), {path: "x"})[path]


def test_who_received_the_file_is_corrected_and_stays_among_what_is_personal() -> None:
    act = act_of(registered(FULL), {"received_by": "Sitti  Rahma"})
    assert act.body == {"set": {}}
    assert correct(registered(FULL), received_by="Sitti Rahma").received_by == "Sitti Rahma"


def test_a_tick_on_what_may_follow_is_taken_back_and_waits_from_the_first_day() -> None:
    before = registered(FULL)
    after = correct(before, documents__pas_foto="missing")
    (awaited,) = after.follow_ups
    assert (awaited.code, awaited.state) == ("pas_foto", DocumentState.MISSING)
    assert awaited.due == before.business_day + timedelta(days=7)
    assert [item for item in after.documents if item != awaited] == [
        item for item in before.documents if item.code != "pas_foto"
    ]
    assert after.submission == before.submission
    assert correct(after, documents__pas_foto="ok").documents == before.documents


def test_what_is_wrong_with_a_document_is_corrected_by_its_fault() -> None:
    blurred = correct(registered(FULL), documents__pas_foto="unreadable")
    (awaited,) = blurred.follow_ups
    assert (awaited.state, awaited.fault) == (DocumentState.PROBLEM, Fault.UNREADABLE)
    assert correct(blurred, documents__pas_foto="too_few").follow_ups[0].fault is Fault.TOO_FEW
    assert "Tidak ada yang berubah" in problems(blurred, {"documents.pas_foto": "unreadable"})[""]


def test_a_mandatory_document_is_never_corrected_away() -> None:
    for value in ("missing", "problem", "expired"):
        assert "Menunggu perbaikan pemohon" in problems(registered(FULL), {"documents.ktp": value})["documents.ktp"]


def test_a_company_that_becomes_a_person_has_no_director_any_more() -> None:
    raw = {**FULL, "applicant": {"kind": "company", "name": "CV Maju Bersama", "director": "Andi", "npwp": "0" * 15}}
    act = act_of(registered(raw), {"applicant.kind": "person", "applicant.name": "Andi"})
    assert act.personal is not None
    assert act.personal["set"] == {"applicant.name": "Andi", "applicant.director": ""}
    assert correct(registered(raw), applicant__kind="person").submission.applicant == Person(
        "CV Maju Bersama", npwp="0" * 15
    )


def test_a_new_fee_is_known_before_anything_is_stored() -> None:
    before = registered(FULL)
    service = catalogue().version(before.service, before.service_version).service
    assert corrections.requoted(before, {"fee_inputs.luas": "120"}, service).total == 210_750
    assert corrections.requoted(before, {"applicant.name": ""}, service).total == before.quote.total
    with pytest.raises(Refused):
        corrections.requoted(before, {"fee_inputs.luas": "luas"}, service)


def test_a_proxy_needs_a_name() -> None:
    assert "Nama kuasa" in problems(registered(), {"proxy.phone": "0420 21001"})["proxy.name"]


def test_a_person_becomes_a_company_and_back() -> None:
    company = correct(
        registered(FULL), applicant__kind="company", applicant__director="Andi", applicant__nib="9120001234567"
    )
    assert isinstance(company.submission.applicant, Company)
    person = correct(company, applicant__kind="", applicant__director="")
    assert isinstance(person.submission.applicant, Person)
    assert person.submission.applicant.nib == "9120001234567"


def test_a_changed_fee_input_works_out_a_new_quote_beside_the_old_one() -> None:
    before = registered(FULL)
    after = correct(before, fee_inputs__luas="120")
    assert after.quotes[:-1] == before.quotes
    assert (before.quote.total, after.quote.total) == (182_625, 210_750)
    assert after.quote.key == ("ENR-03", 1, 3)
    assert after.submission.fee_inputs["luas"] == "120.00"


def test_without_a_changed_fee_input_no_quote_is_made() -> None:
    act = act_of(registered(FULL), {"fields.lantai": "3"})
    assert act.body == {"set": {"fields.lantai": "3"}}
    assert correct(registered(FULL), fields__lantai="3").quotes == registered(FULL).quotes


def test_an_input_measured_at_the_site_visit_is_given_by_a_correction() -> None:
    before = registered(request("IMB", "pemutihan"))
    assert before.quote.total is None
    assert correct(before, fee_inputs__luas="80", fee_inputs__indeks="0.5").quote.total == 180_000


def test_corrections_of_different_fields_hold_together() -> None:
    application = registered(FULL)
    one = act_of(application, {"applicant.phone": "0420 21001"})
    two = act_of(application, {"location.address": "Dusun Leon", "applicant.kind": "company"})  # from the same state
    for acts in ((one, two), (two, one)):
        folded = application
        for seq, act in enumerate(acts, start=3):
            folded = entries.evolve(folded, sealed(act, seq=seq))
        assert folded.submission.applicant == Company(
            "Andi Tenri Abeng",
            nik="7316044107850001",
            phone="+6242021001",
            address="Jl. Poros 1",
            village="73.16.02.1002",
        )
        assert folded.submission.location.address == "Dusun Leon"
        assert folded.corrections == 2


def test_only_what_cannot_name_a_person_is_in_the_open_part() -> None:
    changes = {
        "applicant.name": "Budi",
        "applicant.kind": "company",
        "location.address": "Dusun Leon",
        "location.village": "Galonta",
        "fields.lantai": "3",
        "fields.nomor_tanah": "SHM 9",
        "fee_inputs.luas": "90",
    }
    act = act_of(registered(FULL), changes, "Andi salah menyebut luas")
    assert set(act.body["set"]) == {"applicant.kind", "location.village", "fields.lantai", "fee_inputs.luas"}
    assert act.personal is not None
    assert set(act.personal["set"]) == {"applicant.name", "location.address", "location.name", "fields.nomor_tanah"}
    assert act.personal["reason"] == "Andi salah menyebut luas"


def test_a_correction_whose_personal_part_is_withheld_still_changes_the_open_fields() -> None:
    application = registered(FULL)
    entry = sealed(act_of(application, {"applicant.name": "Budi", "fields.lantai": "3"}))
    after = entries.evolve(application, structs.replace(entry, personal=None, salt=None))
    assert after.submission.applicant.name == "Andi Tenri Abeng"
    assert after.submission.fields["lantai"] == "3"


def test_an_application_whose_personal_part_is_withheld_is_still_there_and_can_be_corrected() -> None:
    draft = check(FULL, in_force(), OPENING)
    number = RegistrationNumber("ENR", 3, 1, 1)
    entry = sealed(entries.received(draft, entries.Request(), "id", number, "K7Q2-FX8M"))
    withheld = entries.received_application(structs.replace(entry, personal=None, salt=None))
    assert withheld.submission.applicant == Person("")
    assert withheld.submission.fee_inputs == draft.submission.fee_inputs
    assert correct(withheld, applicant__name="Andi").submission.applicant == Person("Andi")


@given(requests())
def test_nothing_handed_in_differs_from_itself(raw: dict[str, Any]) -> None:
    """What was stored reads back as itself: a correction elsewhere touches only what it names."""
    if not check(raw, in_force(), OPENING).is_complete:
        raw = {key: value for key, value in raw.items() if key != "documents"} | {"complete": True}
    application = registered(raw)
    act = act_of(application, {"applicant.name": "Seorang Yang Lain"})
    assert act.body == {"set": {}}
    assert act.personal == {"set": {"applicant.name": "Seorang Yang Lain"}, "reason": "salah ketik"}
    assert nested(paths(application.submission))["applicant"]["name"] == application.submission.applicant.name


_CHANGES = st.dictionaries(
    st.sampled_from(
        [
            *("applicant.name", "applicant.nik", "applicant.phone", "applicant.kind", "applicant.director"),
            *("applicant.village", "proxy.name", "proxy.relation", "location.address", "location.village"),
            *("location.name", "fields.lantai", "fields.fungsi", "fields.nomor_tanah", "fee_inputs.luas"),
            *("fee_inputs.ipal", "fee_inputs.formulir", "fields.tidak_ada"),
            *("received_by", "documents.pas_foto", "documents.ktp"),
        ]
    ),
    st.one_of(
        st.sampled_from(
            [
                "",
                "company",
                "person",
                "Galonta",
                "7316041712900002",
                "0420 21000",
                "rumah",
                "3",
                "12.5",
                "missing",
                "expired",
                "ok",
            ]
        ),
        st.text(max_size=10),
    ),
    min_size=1,
    max_size=4,
)


@given(st.lists(_CHANGES, max_size=4))
def test_any_corrections_leave_an_application_that_could_have_been_handed_in(made: list[dict[str, str]]) -> None:
    application = registered(FULL)
    for changes in made:
        try:
            act = act_of(application, changes)
        except Refused:
            continue
        before = paths(application.submission)
        application = entries.evolve(application, sealed(act, seq=application.corrections + 3))
        after = paths(application.submission)
        told = {**act.body["set"], **(act.personal or {})["set"]}
        told.pop("received_by", None)
        assert {path for path in before | after if before.get(path) != after.get(path)} == set(told)
        assert problems(application, changes)  # a second time nothing differs
