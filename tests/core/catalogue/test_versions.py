"""Variants, answers to the form, and which version is in force."""

import hashlib
import re
from datetime import date

import pytest

from ptsp_desk.core.catalogue import (
    Catalogue,
    Version,
    field_values,
    parse_service,
    service_tag,
    variant_of,
)
from ptsp_desk.core.errors import Damaged, Refused
from tests.core.catalogue.files import SAMPLES, TODAY, content, file_of, sample

# Variants.


def test_without_a_code_the_variant_is_the_only_one_or_the_new_one() -> None:
    assert variant_of(sample("TDP"), None).code == "baru"
    assert variant_of(sample("IMB"), None).code == "baru"
    only = content()
    del only["variants"][0]
    del only["tariffs"]
    assert variant_of(parse_service(file_of(only)), None).code == "hilang"


def test_a_variant_that_must_be_chosen_lists_the_choices() -> None:
    changed = content()
    changed["variants"][0]["code"] = "rusak"
    service = parse_service(file_of(changed))
    for code, words in ((None, "harus dipilih: rusak, hilang"), ("rusk", "Maksudnya rusak?"), ("zzz", "rusak, hilang")):
        with pytest.raises(Refused, match=re.escape(words)) as caught:
            variant_of(service, code)
        assert caught.value.problems[0].where == "variant"


# The form's own answers.


def answers(**given: object) -> dict[str, str | int]:
    return field_values(parse_service(file_of(content())), {"nama": "Toko", **given})


def test_answers_are_kept_exact_and_clean() -> None:
    given_answers = answers(nama="  Toko\u200b  Maju ", luas="12,5", lantai=2.0, sejak=date(2020, 2, 29), skala="kecil")
    assert given_answers == {"nama": "Toko Maju", "luas": "12.50", "lantai": 2, "sejak": "2020-02-29", "skala": "kecil"}
    assert answers(sejak="2020-02-29", luas=None, skala="") == {"nama": "Toko", "sejak": "2020-02-29"}


@pytest.mark.parametrize(
    ("given_answers", "where"),
    [
        ({"nama": None}, "fields.nama"),
        ({"nama": " \u200b "}, "fields.nama"),
        ({"nama": 5}, "fields.nama"),
        ({"nama": "x" * 21}, "fields.nama"),
        ({"luas": "0,5"}, "fields.luas"),
        ({"luas": 5001}, "fields.luas"),
        ({"luas": "luas"}, "fields.luas"),
        ({"lantai": -1}, "fields.lantai"),
        ({"lantai": "1,5"}, "fields.lantai"),
        ({"lantai": 2**60}, "fields.lantai"),
        ({"sejak": "29-02-2020"}, "fields.sejak"),
        ({"sejak": "2021-02-29"}, "fields.sejak"),
        ({"sejak": 20200229}, "fields.sejak"),
        ({"skala": "sedang"}, "fields.skala"),
        ({"lants": 1}, "fields.lants"),
    ],
)
def test_a_wrong_answer_is_refused_at_its_field(given_answers: dict[str, object], where: str) -> None:
    with pytest.raises(Refused) as caught:
        answers(**given_answers)
    assert [problem.where for problem in caught.value.problems] == [where]


# Versions.


def version(code: str = "UJI", valid_from: date = date(2024, 1, 1), **changes: object) -> Version:
    return Version.of(file_of(content() | {"code": code, "valid_from": valid_from} | changes))


def test_a_version_is_known_by_the_hash_of_its_file_and_may_begin_later() -> None:
    data = file_of(content())
    assert Version.of(data).sha256 == hashlib.sha256(data).hexdigest()
    assert Version.of(data).valid_from == date(2024, 1, 1)
    assert Version.of(data, date(2025, 5, 5)).valid_from == date(2025, 5, 5)


def test_the_newest_version_that_has_begun_is_in_force() -> None:
    old, new = version(name="Lama"), version(valid_from=date(2026, 1, 1), name="Baru")
    catalogue = Catalogue([new, old])
    assert catalogue.service("UJI", date(2025, 12, 31)) == old
    assert catalogue.service("UJI", date(2026, 1, 1)) == new
    assert catalogue.version("UJI", old.sha256) == old
    assert catalogue.versions == (old, new)
    with pytest.raises(Damaged):
        catalogue.version("UJI", "00" * 32)


def test_of_two_versions_from_one_day_the_later_adopted_wins() -> None:
    first, second = version(name="Pertama"), version(name="Kedua")
    assert Catalogue([first, second]).service("UJI", TODAY) == second
    assert Catalogue([second, first]).service("UJI", TODAY) == first


def refusal_of(catalogue: Catalogue, code: str, day: date = TODAY) -> str:
    with pytest.raises(Refused) as caught:
        catalogue.service(code, day)
    assert caught.value.problems[0].where == "service"
    return caught.value.problems[0].sentence


def test_an_expired_service_names_its_successor() -> None:
    old = version("LAMA", valid_until=date(2025, 12, 31), successor="GANTI")
    sentence = "Layanan LAMA (Izin Uji) berakhir 31 Desember 2025. Penggantinya GANTI"
    assert refusal_of(Catalogue([old]), "LAMA") == f"{sentence}."
    assert refusal_of(Catalogue([old, version("GANTI", name="Izin Baru")]), "LAMA") == f"{sentence} (Izin Baru)."
    assert Catalogue([old]).service("LAMA", date(2025, 12, 31)) == old


def test_an_abolished_service_gives_the_reason() -> None:
    gone = version("HO", valid_until=date(2025, 12, 31), note="Dihapus oleh Permendagri 19/2017.")
    assert refusal_of(Catalogue([gone]), "HO").endswith("Dihapus oleh Permendagri 19/2017.")


def test_an_unknown_or_future_service_is_refused_with_what_is_near() -> None:
    catalogue = Catalogue([version("TRAYEK"), version("NANTI", valid_from=date(2027, 1, 1))])
    assert "Maksudnya TRAYEK?" in refusal_of(catalogue, "trayek")
    assert "Maksudnya TRAYEK?" in refusal_of(catalogue, "TRAYK")
    assert refusal_of(catalogue, "\u202eZZZ" * 50).isprintable()
    assert "mulai 1 Januari 2027" in refusal_of(catalogue, "NANTI")


def test_what_is_open_today_is_listed_by_code() -> None:
    gone = version("A_LAMA", valid_until=date(2025, 12, 31), successor="IMB")
    catalogue = Catalogue([version("ZEN"), gone, version("B_BARU"), version("NANTI", valid_from=date(2027, 1, 1))])
    assert [open_version.service.code for open_version in catalogue.current(TODAY)] == ["B_BARU", "ZEN"]


def test_a_service_is_found_by_its_tag() -> None:
    catalogue = Catalogue([Version.of(path.read_bytes()) for path in SAMPLES])
    assert service_tag("IMB") == hashlib.sha256(b"IMB").digest()[:4]
    assert catalogue.code_of(service_tag("IMB")) == "IMB"
    assert catalogue.code_of(b"\0\0\0\0") is None


def test_two_codes_with_one_tag_are_refused() -> None:
    one, other = "L43148", "L44244"
    assert service_tag(one) == service_tag(other)
    with pytest.raises(Refused, match=f"{other} bertabrakan dengan {one}"):
        Catalogue([version(one), version(other)])
