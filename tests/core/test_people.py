import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.people import (
    Company,
    Person,
    Proxy,
    applicant_of,
    from_dict,
    mask_name,
    mask_nik,
    mask_phone,
    parse_email,
    parse_nib,
    parse_nik,
    parse_npwp,
    parse_phone,
    proxy_of,
    to_dict,
)

TODAY = dt.date(2026, 11, 20)
PERSON = {
    "kind": "person",
    "name": "Andi Tenri Abeng",
    "nik": "7316025203850002",
    "phone": "0812-3456-7890",
    "email": "tenri@contoh.id",
    "address": "Lingk. Buntu Batu RT 02",
    "village": "Juppandang",
}
COMPANY = {
    "kind": "company",
    "name": "CV Batu Contoh",
    "nib": "1234567890123",
    "npwp": "01.312.166.0-091.000",
    "director": "Budi Santoso",
    "phone": "+62 420 21000",
    "village": "7316021002",
}


def refused_where(raw: object) -> list[str]:
    with pytest.raises(Refused) as refused:
        applicant_of(raw, TODAY, region="73.16")
    return sorted(problem.where for problem in refused.value.problems)


def test_a_person_is_read_and_normalised() -> None:
    person, warnings = applicant_of(PERSON, TODAY, region="73.16")
    assert person == Person(
        name="Andi Tenri Abeng",
        nik="7316025203850002",
        phone="+6281234567890",
        email="tenri@contoh.id",
        address="Lingk. Buntu Batu RT 02",
        village="73.16.02.1002",
    )
    assert warnings == []


def test_a_company_is_read_and_normalised() -> None:
    company, warnings = applicant_of(COMPANY, TODAY, region="")
    assert company == Company(
        name="CV Batu Contoh",
        nib="1234567890123",
        npwp="013121660091000",
        director="Budi Santoso",
        phone="+6242021000",
        village="73.16.02.1002",
    )
    assert warnings == []


def test_only_the_name_is_needed_and_the_kind_is_person_unless_said() -> None:
    assert applicant_of({"name": " Budi \u202e Santoso\n"}, TODAY)[0] == Person(name="Budi Santoso")
    assert applicant_of({"name": "Budi", "nik": None, "director": "", "kind": None}, TODAY)[0] == Person(name="Budi")


def test_a_person_with_a_business_keeps_its_numbers() -> None:
    person, _ = applicant_of({"name": "Budi", "nib": "1234567890123", "npwp": "7316025203850002"}, TODAY)
    assert isinstance(person, Person)
    assert (person.nib, person.npwp) == ("1234567890123", "7316025203850002")


def test_all_problems_are_told_at_once() -> None:
    raw: dict[str, Any] = {
        "kind": "orang",
        "name": "\u200b ",
        "nik": 7316025203850002,
        "nib": "123",
        "npwp": "1",
        "phone": "tidak ada",
        "email": "tenri@contoh",
        "address": "x" * 301,
        "village": "Xyzzy",
        "hobby": "catur",
    }
    assert refused_where(raw) == sorted(f"applicant.{key}" for key in raw)
    assert refused_where({"name": "Budi", "director": "Ani"}) == ["applicant.director"]
    assert refused_where({"name": "x" * 161}) == ["applicant.name"]
    assert refused_where({}) == ["applicant.name"]


@pytest.mark.parametrize("raw", [None, "Budi", ["name"], 5])
def test_what_is_no_object_is_refused(raw: object) -> None:
    assert refused_where(raw) == ["applicant"]


def test_sentences_repeat_nothing_that_identifies_a_person() -> None:
    raw = {"name": "Budi", "nik": "7316029903850002", "phone": "0812345", "email": "budi at contoh", "npwp": "987"}
    with pytest.raises(Refused) as refused:
        applicant_of(raw, TODAY)
    told = str(refused.value)
    assert not any(secret in told for secret in ("Budi", "990385", "0812345", "at contoh", "987"))


def test_a_proxy_is_read() -> None:
    proxy, warnings = proxy_of({"name": "Siti", "nik": "73.1602 120385-0002", "relation": "adik"}, TODAY)
    assert proxy == Proxy(name="Siti", nik="7316021203850002", relation="adik")
    assert warnings == []
    with pytest.raises(Refused, match=r"proxy\.name: Nama kuasa belum diisi"):
        proxy_of({"phone": "081234567890"}, TODAY)
    with pytest.raises(Refused, match=r"proxy\.address"):
        proxy_of({"name": "Siti", "address": "Jl. Contoh"}, TODAY)
    with pytest.raises(Refused, match=r"proxy\.kind"):
        proxy_of({"name": "Siti", "kind": "company"}, TODAY)


def test_people_go_through_storage_unchanged() -> None:
    for raw in (PERSON, COMPANY, {"name": "Budi"}):
        applicant, _ = applicant_of(raw, TODAY)
        stored = to_dict(applicant)
        assert all(stored.values())
        assert from_dict(stored) == applicant
    assert to_dict(Person(name="Budi")) == {"kind": "person", "name": "Budi"}
    proxy = Proxy(name="Siti", phone="+6281234567890")
    assert to_dict(proxy) == {"kind": "proxy", "name": "Siti", "phone": "+6281234567890"}
    assert from_dict(to_dict(proxy)) == proxy


def test_what_was_stored_is_accepted_again_unchanged() -> None:
    for raw in (PERSON, COMPANY):
        applicant, _ = applicant_of(raw, TODAY, region="73.16")
        assert applicant_of(to_dict(applicant), TODAY, region="73.16")[0] == applicant
    proxy = Proxy(name="Siti", nik="7316021203850002", phone="+6281234567890", relation="adik")
    assert proxy_of(to_dict(proxy), TODAY)[0] == proxy


def test_a_village_stays_as_given_where_no_region_is_told() -> None:
    assert applicant_of({"name": "Budi", "village": " Tanete "}, TODAY)[0].village == "Tanete"


@pytest.mark.parametrize(
    ("nik", "sex", "born"),
    [
        ("7316021203850002", "L", dt.date(1985, 3, 12)),
        ("7316025203850002", "P", dt.date(1985, 3, 12)),
        ("7316024101000001", "P", dt.date(2000, 1, 1)),
        ("7316027112991234", "P", dt.date(1999, 12, 31)),
        ("7316022011260001", "L", dt.date(2026, 11, 20)),
        ("7316022111260001", "L", dt.date(1926, 11, 21)),
        ("7316022902000001", "L", dt.date(2000, 2, 29)),
        ("7316022902280001", "L", dt.date(1928, 2, 29)),
        ("7316026902960001", "P", dt.date(1996, 2, 29)),
    ],
)
def test_a_nik_tells_sex_and_day_of_birth(nik: str, sex: str, born: dt.date) -> None:
    info = parse_nik(nik, TODAY)
    assert (info.nik, info.sex, info.birth_date) == (nik, sex, born)
    assert info.region_name == "Kec. Enrekang, Kabupaten Enrekang"
    assert info.warnings == ()


@pytest.mark.parametrize(
    "nik",
    [
        "",
        "731602120385000",
        "73160212038500022",
        "731602120385000O",
        "٧٣١٦٠٢١٢٠٣٨٥٠٠٠٢",
        "0016021203850002",
        "7300021203850002",
        "7316020003850002",
        "7316023203850002",
        "7316024003850002",
        "7316027203850002",
        "7316023002850002",
        "7316021213850002",
        "7316021200850002",
        "7316022902010001",
    ],
)
def test_what_can_be_no_nik_is_refused(nik: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_nik(nik, TODAY, where="applicant.nik")
    assert refused.value.problems[0].where == "applicant.nik"


@pytest.mark.parametrize(
    ("nik", "region"),
    [
        ("7316991203850002", "Kabupaten Enrekang"),
        ("9999991203850002", None),
        ("7316001203850000", "Kabupaten Enrekang"),
    ],
)
def test_an_unknown_region_is_only_a_warning(nik: str, region: str | None) -> None:
    info = parse_nik(nik, TODAY)
    assert info.region_name == region
    assert [warning.where for warning in info.warnings] == ["nik"]
    person, warnings = applicant_of({"name": "Budi", "nik": nik}, TODAY)
    assert person.nik == nik
    assert [warning.where for warning in warnings] == ["applicant.nik"]


@given(st.text("0123456789", min_size=16, max_size=16) | st.text(max_size=20))
def test_any_text_is_a_nik_or_refused(text: str) -> None:
    try:
        info = parse_nik(text, TODAY)
    except Refused:
        return
    assert len(info.nik) == 16
    assert info.birth_date <= TODAY
    assert info.birth_date.strftime("%m%y") == info.nik[8:12]


def test_a_nib_has_thirteen_digits() -> None:
    assert parse_nib("1234 5678 90123").value == "1234567890123"
    for wrong in ("123456789012", "12345678901234", "123456789012a"):
        with pytest.raises(Refused, match="13 angka"):
            parse_nib(wrong)


@pytest.mark.parametrize(
    ("npwp", "stored", "warned"),
    [
        ("01.312.166.0-091.000", "013121660091000", False),
        ("016090524017000", "016090524017000", False),
        ("0013121660091000", "0013121660091000", False),
        ("7316025203850002", "7316025203850002", False),
        ("02.123.456.7-099.001", "021234567099001", True),
        ("0021234567099001", "0021234567099001", True),
    ],
)
def test_an_npwp_has_fifteen_or_sixteen_digits_and_its_check_digit_only_warns(
    npwp: str, stored: str, warned: bool
) -> None:
    checked = parse_npwp(npwp)
    assert checked.value == stored
    assert bool(checked.warnings) == warned


def test_an_npwp_of_another_length_is_refused() -> None:
    for wrong in ("12345678901234", "12345678901234567", "01.312.166.0-091.00x"):
        with pytest.raises(Refused, match="15 atau 16 angka"):
            parse_npwp(wrong)


@pytest.mark.parametrize(
    ("phone", "stored"),
    [
        ("081234567890", "+6281234567890"),
        ("0812-3456-7890", "+6281234567890"),
        ("+62 812 3456 7890", "+6281234567890"),
        ("6281234567890", "+6281234567890"),
        ("(0420) 21000", "+6242021000"),
        ("+65 6123 4567", "+6561234567"),
    ],
)
def test_a_phone_is_kept_in_e164(phone: str, stored: str) -> None:
    assert parse_phone(phone).value == stored


@pytest.mark.parametrize(
    "phone", ["21000", "0", "+", "tidak ada", "Budi 081234567890", "081234567890/081234567891", "0" * 40, "+999123456"]
)
def test_a_phone_nobody_can_call_is_refused(phone: str) -> None:
    with pytest.raises(Refused, match="Nomor telepon keliru"):
        parse_phone(phone)


def test_a_phone_of_an_unknown_operator_is_only_a_warning() -> None:
    checked = parse_phone("0801234567")
    assert checked.warnings == (Problem("phone", "Nomor telepon tidak lazim; tanyakan sekali lagi."),)


@pytest.mark.parametrize("email", ["a@b.c", "andi.tenri+izin@dpmptsp.contohkab.go.id", "é@contoh.id"])
def test_an_email_stays_as_it_is(email: str) -> None:
    assert parse_email(email).value == email


@pytest.mark.parametrize(
    "email", ["", "a", "a@b", "a@@b.c", "a@b.", "a@.b", "a b@c.d", "a@b@c.d", "a@" + "b" * 251 + ".c"]
)
def test_an_email_without_a_place_is_refused(email: str) -> None:
    with pytest.raises(Refused, match="surel"):
        parse_email(email)


def test_masks_show_little() -> None:
    assert mask_nik("7316021203850002") == "7316••••••••0002"
    assert mask_nik("123") == "•••"
    assert mask_phone("+6281234567890") == "0812 •••• 7890"
    assert mask_phone("+6242021000") == "0420 •••• 0"
    assert mask_phone("+6561234567") == "+656 •••• 567"
    assert mask_nik("") == mask_phone("") == mask_name("") == ""
    assert mask_name("Budi Santoso") == "B*** S******"
    assert mask_name("H. Å Ñoño") == "H* Å Ñ***"


@given(st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True))
def test_a_masked_phone_hides_at_least_four_digits(phone: str) -> None:
    national = "0" + phone[3:] if phone.startswith("+62") else phone
    shown = mask_phone(phone).replace("•", "").replace(" ", "")
    assert len(shown) <= max(4, len(national) - 4)


objects: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.sampled_from([*PERSON, *COMPANY, "hobby"]),
    st.none() | st.text(st.characters(codec=None), max_size=30) | st.integers() | st.just({}),
    max_size=6,
)


@given(objects)
def test_any_object_is_an_applicant_or_refused_with_its_paths(raw: dict[str, Any]) -> None:
    try:
        applicant, told = applicant_of(raw, TODAY, region="73.16")
    except Refused as refused:
        told = list(refused.problems)
    else:
        assert applicant.name
        assert from_dict(to_dict(applicant)) == applicant
    assert all(problem.where.startswith("applicant.") and problem.sentence.endswith(".") for problem in told)
