"""What earlier files offer while a new one is typed."""

from dataclasses import replace
from typing import Any

import pytest
from msgspec import structs

from ptsp_desk.core.applications import earlier
from ptsp_desk.core.applications.earlier import hints, known, prefill
from ptsp_desk.core.applications.records import Application, Listed
from ptsp_desk.core.applications.stages import Clock
from ptsp_desk.core.errors import Refused
from tests.offices import catalogue, registered, request

NIK, OTHER = "7316044107850001", "7316041712900002"
PHONE = "0812 3456 7890"
SITI = {"name": "Siti Aminah", "nik": NIK, "phone": PHONE}


def file(number: str = "ENR-03A-00001-P", **more: Any) -> Application:
    return structs.replace(registered(request(**{"applicant": SITI, **more})), number=number)


def listed(number: str = "ENR-03A-00001-P", **more: Any) -> Listed:
    return file(number, **more).listed


def test_an_applicant_is_known_once_as_on_the_newest_file() -> None:
    newest = listed("newest", applicant={**SITI, "name": "Hj. Siti Aminah"})
    found = known([newest, listed("other", applicant={"name": "Baso"}), listed("oldest")])
    assert [(item.applicant.name, item.number, item.count) for item in found] == [
        ("Hj. Siti Aminah", "newest", 2),
        ("Baso", "other", 1),
    ]


def test_people_without_a_nik_are_told_apart_by_name_and_telephone() -> None:
    one, two = {"name": "Baso", "phone": PHONE}, {"name": "BASO", "phone": "0813 9999 0000"}
    assert len(known([listed(applicant=one), listed(applicant=two), listed(applicant={**one, "name": "baso"})])) == 2


@pytest.mark.parametrize(
    ("applicant", "expected"),
    [
        ({"nik": "7316 0441 0785 0001", "phone": PHONE}, (NIK, "+6281234567890")),
        ({"nik": "731604", "phone": "08"}, ("", "")),
        ({"kind": "company", "nib": "9120001234567", "nik": NIK}, ("9120001234567", "")),
        ({"kind": "company", "nik": NIK}, ("", "")),
        ({"nik": 5, "phone": None}, ("", "")),
        ("Siti", ("", "")),
        (None, ("", "")),
    ],
)
def test_of_an_unfinished_request_only_what_is_whole_is_looked_for(
    applicant: object, expected: tuple[str, str]
) -> None:
    assert earlier.given({"applicant": applicant}) == expected


def test_an_open_file_of_the_same_applicant_and_service_is_a_hint() -> None:
    (hint,) = hints(request(applicant=SITI), [listed()])
    assert hint.number == "ENR-03A-00001-P"
    assert hint.sentence == (
        "Pemohon ini punya permohonan IMB yang masih berjalan: ENR-03A-00001-P, diterima 17 November 2026."
    )


def test_an_ended_file_another_service_and_another_applicant_are_none() -> None:
    raw = request(applicant={"name": "Siti", "nik": NIK})
    others = [replace(listed(), clock=Clock.OVER), listed(service="SIUP", variant="baru", fee_inputs={})]
    assert hints(raw, [*others, listed(applicant={**SITI, "nik": OTHER})]) == []


def test_the_same_telephone_is_a_hint_at_the_other_name() -> None:
    raw = request(applicant={"name": "Baso", "nik": OTHER, "phone": "0812-3456-7890"})
    (hint,) = hints(raw, [listed()])
    assert hint.sentence == ("Telepon ini juga dipakai Siti Aminah pada ENR-03A-00001-P, diterima 17 November 2026.")


class TestPrefill:
    def test_what_stays_the_same_is_taken_over_and_the_proxy_is_not(self) -> None:
        application = file(proxy={"name": "Amir"}, location={"address": "Jl. Contoh 7", "village": "Juppandang"})
        service = catalogue().version(application.service, application.service_version).service
        variant = next(item for item in service.variants if item.code == "perubahan")
        assert prefill(application, service, variant, catalogue()) == {
            "applicant": {"kind": "person", "name": "Siti Aminah", "nik": NIK, "phone": "+6281234567890"},
            "location": {"address": "Jl. Contoh 7", "village": application.submission.location.village},
            "fields": {},
            "fee_inputs": {"luas": "100.00", "indeks": "0.3125"},
        }

    def test_another_family_of_services_is_refused(self) -> None:
        application = file()
        other = next(version.service for version in catalogue().versions if version.service.code == "TDG")
        with pytest.raises(Refused, match="untuk IMB, bukan TDG"):
            prefill(application, other, None, catalogue())

    def test_what_the_form_no_longer_takes_is_left_out(self) -> None:
        application = file()
        service = catalogue().version(application.service, application.service_version).service
        fields = {"tak_dikenal": "x", **dict.fromkeys((field.code for field in service.fields), "mustahil" * 100)}
        odd = structs.replace(application, submission=structs.replace(application.submission, fields=fields))
        assert prefill(odd, service, None, catalogue())["fields"] == {}
