"""Settings of the office: which there are, what form they have, and what they make of it."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.journal import OFFICE, canonical
from ptsp_desk.core.officers import Officer, Role, appointment, check_may_set
from ptsp_desk.core.offices import (
    CODES,
    TEXTS,
    holiday,
    hours_of,
    hours_setting,
    logo_setting,
    office_of,
    setting,
)
from ptsp_desk.core.promises import DEFAULT_HOURS, Day, Holiday, Hours
from ptsp_desk.core.receipts import check_host
from tests.offices import ADMIN, CLERK, HEAD, SETTINGS, TECHNICAL


def test_a_free_text_is_personal_and_cleaned() -> None:
    act = setting("name", " Dinas \u202e Contoh ")
    assert (act.kind, act.subject) == ("setting.set", OFFICE)
    assert (act.body, act.personal) == ({"name": "name"}, {"value": "Dinas Contoh"})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("region", "73.16"),
        ("zone", "Asia/Makassar"),
        ("zone", "Asia/Ujung_Pandang"),
        ("public_host", "ptsp.contohkab.go.id"),
        ("public_host", "localhost:8080"),
        ("public_host", "a" * 50),
        ("public_host", ""),
        ("hub", "https://pusat.contoh.go.id/api"),
        ("hub", ""),
        ("sample", "yes"),
        ("target_growth", "0"),
        ("target_growth", "200"),
    ],
)
def test_a_setting_of_a_fixed_form_stands_in_the_open(name: str, value: str) -> None:
    act = setting(name, value)
    assert (act.body, act.personal) == ({"name": name, "value": value}, None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("region", "73"),
        ("region", "73.16.04"),
        ("region", ""),
        ("zone", "Asia/Atlantis"),
        ("zone", "UTC+8"),
        ("zone", "../etc/passwd"),
        ("zone", ""),
        ("public_host", "https://ptsp.go.id"),
        ("public_host", "PTSP.go.id"),
        ("public_host", "ptsp.go.id/"),
        ("public_host", "-ptsp.go.id"),
        ("public_host", "a" * 51),
        ("public_host", f"{'a' * 48}:443"),
        ("public_host", "ptsp.go.id:٨٠"),
        ("region", "٧٣.١٦"),
        ("region", "99.01"),
        ("hub", "pusat.contoh.go.id"),
        ("name", " \u200b"),
        ("address", "x" * 121),
        ("sample", "ya"),
        ("target_growth", "201"),
        ("target_growth", "05"),
        ("target_growth", "-1"),
        ("target_growth", "20%"),
        ("target_growth", "٢٠"),
        ("colour", "red"),
        ("hours", "[]"),
    ],
)
def test_a_setting_that_is_none_or_has_another_form_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(Refused) as caught:
        setting(name, value)
    assert [problem.where for problem in caught.value.problems] == [name]


def test_an_unknown_setting_is_told_which_there_are() -> None:
    with pytest.raises(Refused, match=r"name, government, .*region, zone, public_host, hub, sample"):
        setting("colour", "red")


@given(st.from_regex(r"[a-z0-9.-]{1,40}(:[0-9]{1,5})?", fullmatch=True).filter(CODES["public_host"].fullmatch))
def test_every_host_that_may_be_set_fits_the_code_on_paper(host: str) -> None:
    assert check_host(str(setting("public_host", host).body["value"])) == host.upper()


def test_an_office_is_put_together_from_its_settings() -> None:
    office = office_of("ENR", {**SETTINGS, "sample": "yes", "public_host": "ptsp.contoh.go.id"})
    assert (office.code, office.region, office.zone) == ("ENR", "73.16", ZoneInfo("Asia/Makassar"))
    assert (office.name, office.phone, office.address) == ("DPMPTSP Kabupaten Contoh", "0420 21000", "")
    assert (office.sample, office.public_host) == (True, "ptsp.contoh.go.id")


def test_what_was_never_set_is_empty_and_the_zone_is_that_of_the_capital() -> None:
    office = office_of("ENR", {})
    assert office.zone == ZoneInfo("Asia/Jakarta")
    assert {getattr(office, name) for name in TEXTS} == {""}
    assert (office.region, office.public_host, office.sample) == ("", "", False)
    assert office.target_growth == 20


def test_the_growth_that_an_office_wants_is_read_as_a_number() -> None:
    assert office_of("ENR", {"target_growth": "35"}).target_growth == 35


def test_opening_hours_come_back_as_they_were_set() -> None:
    friday = Day(opens=dt.time(8), closes=dt.time(11, 30), cut_off=dt.time(11))
    ramadan = Hours({4: friday, 5: None}, first=dt.date(2027, 2, 8), last=dt.date(2027, 3, 9))
    act = hours_setting((DEFAULT_HOURS, ramadan))
    assert hours_of(act.body["value"]) == (DEFAULT_HOURS, ramadan)
    assert canonical(act.body)


def test_a_holiday_keeps_its_name_personal() -> None:
    act = holiday(Holiday(dt.date(2026, 12, 28), "Pindah kantor\u200b", "tutup_kantor"))
    assert act.body == {"day": "2026-12-28", "kind": "tutup_kantor"}
    assert act.personal == {"name": "Pindah kantor"}


def test_only_head_and_admin_change_what_is_in_force() -> None:
    for officer in (HEAD, ADMIN):
        check_may_set(officer)
    for officer in (CLERK, TECHNICAL):
        with pytest.raises(Refused, match=f"{officer.role.label} tidak berwenang"):
            check_may_set(officer)


@pytest.mark.parametrize("active", [True, False])
def test_an_appointment_keeps_the_name_personal(active: bool) -> None:
    act = appointment(Officer("sitti.2", " Sitti\u202e  Rahma", Role.CLERK), active=active)
    assert act.body == {"id": "sitti.2", "role": "clerk", "agency": "", "active": active}
    assert act.personal == {"name": "Sitti Rahma"}


@pytest.mark.parametrize(
    ("officer", "where"),
    [
        (Officer("Sitti", "Sitti", Role.CLERK), "id"),
        (Officer("", "Sitti", Role.CLERK), "id"),
        (Officer("cli:root", "root", Role.ADMIN), "id"),
        (Officer("s" * 33, "Sitti", Role.CLERK), "id"),
        (Officer("sitti", " \u200b", Role.CLERK), "name"),
        (Officer("baso", "Baso", Role.TECHNICAL), "agency"),
        (Officer("sitti", "Sitti", Role.CLERK, "DPUPR"), "agency"),
    ],
)
def test_an_officer_that_cannot_be_appointed_is_refused(officer: Officer, where: str) -> None:
    with pytest.raises(Refused) as caught:
        appointment(officer)
    assert [problem.where for problem in caught.value.problems] == [where]


def test_every_role_has_a_title() -> None:
    assert {role.label for role in Role} == {"Petugas loket", "Petugas teknis", "Kepala kantor", "Admin"}


def test_a_logo_comes_back_as_it_was_set() -> None:
    act = logo_setting(b"\x89PNG\r\n")
    assert act.body == {"name": "logo"}
    assert act.personal is not None
    assert office_of("ENR", {"logo": act.personal["value"]}).logo == b"\x89PNG\r\n"
