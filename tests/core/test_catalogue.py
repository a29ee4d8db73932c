"""Services as data: what a file may say, what is refused, and which version is in force."""

import hashlib
import json
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptsp_desk.core.catalogue import (
    Catalogue,
    Sector,
    Service,
    Version,
    field_values,
    parse_service,
    service_tag,
    variant_of,
)
from ptsp_desk.core.errors import Damaged, Refused

SAMPLES = sorted((Path(__file__).parents[2] / "resources" / "catalogue").glob("*.toml"))
TODAY = date(2026, 11, 20)


def toml(value: object) -> str:
    """Write a value as inline TOML."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case date():
            return value.isoformat()
        case dict():
            return "{" + ", ".join(f"{toml(key)} = {toml(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(toml, value)) + "]"
    return str(value).lower()


def file_of(content: dict[str, Any]) -> bytes:
    return "\n".join(f"{toml(key)} = {toml(item)}" for key, item in content.items()).encode()


def content() -> dict[str, Any]:
    """A small service that has one of everything."""
    return {
        "code": "UJI",
        "name": "Izin Uji",
        "sector": "trade",
        "agency": "DINAS",
        "agency_name": "Dinas Uji",
        "legal_basis": ["Perda Uji 1/2020"],
        "valid_from": date(2024, 1, 1),
        "product": "Izin Uji",
        "product_validity": "5 tahun",
        "fields": [
            {"code": "nama", "label": "Nama usaha", "max_length": 20, "required": True},
            {"code": "luas", "label": "Luas", "kind": "decimal", "unit": "m²", "minimum": 1, "maximum": 5000},
            {"code": "lantai", "label": "Lantai", "kind": "integer", "minimum": 0, "personal": False},
            {"code": "sejak", "label": "Berdiri sejak", "kind": "date"},
            {
                "code": "skala",
                "label": "Skala",
                "kind": "choice",
                "choices": [{"code": "kecil", "label": "Kecil"}, {"code": "besar", "label": "Besar"}],
            },
        ],
        "variants": [
            {
                "code": "baru",
                "name": "Baru",
                "duration": {"unit": "working_days", "amount": 3},
                "tariff": "tarif",
                "requirements": [
                    {"code": "ktp", "name": "KTP", "form": "copy"},
                    {"code": "foto", "name": "Pas foto", "count": 3, "follow_up_days": 7},
                ],
            },
            {
                "code": "hilang",
                "name": "Hilang",
                "duration": {"unit": "while_waiting"},
                "requirements": [{"code": "ktp", "name": "KTP", "form": "legalised"}],
            },
        ],
        "tariffs": [
            {
                "code": "tarif",
                "regulation": "Perda Uji 1/2020",
                "inputs": [
                    {"name": "luas", "label": "Luas", "unit": "m²"},
                    {"name": "kelas", "label": "Kelas", "kind": "choice",
                     "choices": [{"code": "a", "label": "A"}, {"code": "b", "label": "B"}]},
                ],
                "constants": [{"name": "harga", "label": "Harga", "value": 500, "unit": "rupiah"}],
                "tables": [
                    {
                        "name": "indeks",
                        "label": "Indeks",
                        "by": ["kelas", "luas"],
                        "rows": [
                            {"match": ["a", {"at_most": 100}], "value": 1},
                            {"match": ["a", {"above": 100}], "value": Decimal("1.5")},
                            {"match": ["b", {}], "value": 2},
                        ],
                    }
                ],
                "quantities": [{"name": "dasar", "label": "Dasar", "products": [["luas", "indeks"]]}],
                "lines": [{"code": "izin", "label": "Izin", "products": [["dasar", "harga"]]}],
            }
        ],
    }  # fmt: skip


def problems_of(data: bytes) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        parse_service(data)
    return {problem.where: problem.sentence for problem in caught.value.problems}


def problems_after(change: Callable[[dict[str, Any]], object]) -> dict[str, str]:
    changed = content()
    change(changed)
    return problems_of(file_of(changed))


# The samples.


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_sound_and_names_the_region_it_comes_from(path: Path) -> None:
    service = parse_service(path.read_bytes())
    assert service.code == path.stem.upper()
    assert service.sample_of
    assert "CONTOH" in path.read_text("utf-8")
    assert service.legal_basis


def test_the_sample_office_has_its_eight_services_and_their_variants() -> None:
    services = [parse_service(path.read_bytes()) for path in SAMPLES]
    assert {service.code: [variant.code for variant in service.variants] for service in services} == {
        "IMB": ["baru", "perubahan", "pemutihan"],
        "PBG": ["baru"],
        "SIPB": ["baru", "badan_usaha"],
        "SIUP": ["baru", "perubahan", "hilang"],
        "TDG": ["baru", "perpanjangan"],
        "TDP": ["baru"],
        "TRAYEK": ["baru", "perubahan", "pembaharuan", "kartu_pengawasan", "insidentil"],
        "TRAYEK_KAPAL": ["baru"],
    }
    assert all(sector.label for sector in Sector)


def sample(code: str) -> Service:
    return parse_service(next(path for path in SAMPLES if path.stem == code.lower()).read_bytes())


def test_a_new_building_needs_eight_documents_one_of_which_may_follow() -> None:
    variant = variant_of(sample("IMB"), "baru")
    assert len(variant.requirements) == 8
    assert [r.code for r in variant.requirements if not r.is_mandatory] == ["pas_foto"]
    photos = variant.requirement("pas_foto")
    assert photos
    assert (photos.follow_up_days, photos.count, photos.form_words) == (7, 3, "asli")
    drawings = variant.requirement("gambar_teknis")
    assert drawings
    assert drawings.text == "Gambar teknis bangunan, 2 rangkap"
    assert variant.requirement("tidak_ada") is None
    assert (variant.duration.unit, variant.duration.amount) == ("working_days", 14)


def test_the_old_building_permit_stays_open_beside_the_new_one_with_a_note() -> None:
    service = sample("IMB")
    assert service.valid_until is None
    assert service.note
    assert "PBG" in service.note


@pytest.mark.parametrize(
    ("code", "variant", "days"), [("TDG", "baru", 5), ("TDG", "perpanjangan", 3), ("SIUP", "hilang", 6)]
)
def test_free_services_have_their_published_times(code: str, variant: str, days: int) -> None:
    service = sample(code)
    found = variant_of(service, variant)
    assert found.duration.amount == days
    assert service.tariff_of(found) is None


# Files that are wrong.


def test_a_sound_file_is_a_service() -> None:
    service = parse_service(file_of(content()))
    assert service.fields[0].personal
    assert not service.fields[2].personal
    assert service.variants[1].duration.unit == "while_waiting"


def test_every_error_of_a_file_is_told_at_once_with_its_path() -> None:
    broken = content()
    del broken["name"]
    broken["sector"] = "perikanan"
    broken["warna"] = "merah"
    broken["valid_from"] = "kemarin"
    broken["legal_basis"] = []
    broken["fields"][1]["kind"] = "angka"
    broken["variants"][0]["requirements"][1]["count"] = "dua"
    broken["variants"][0]["duration"]["amount"] = -1
    broken["variants"][1]["requirements"] = {}
    broken["variants"][1]["tariff"] = "tarip"
    broken["tariffs"][0]["lines"][0]["products"] = [["dasar", "hargaa"]]
    broken["tariffs"][0]["constants"][0]["value"] = -5
    broken["tariffs"][0]["tables"][0]["rows"][0]["match"] = ["c", {"at_most": 100}]
    found = problems_of(file_of(broken))
    assert set(found) == {
        "name", "sector", "warna", "valid_from", "legal_basis", "fields[1].kind",
        "variants[0].requirements[1].count", "variants[0].duration.amount",
        "variants[1].requirements", "variants[1].tariff",
        "tariffs[0].lines[0].products[0][1]", "tariffs[0].constants[0].value", "tariffs[0].constants[0].name",
        "tariffs[0].tables[0].rows[0].match[0]",
    }  # fmt: skip
    assert found["variants[0].requirements[1].count"] == 'Harus bilangan bulat 1 sampai 50, tertulis "dua".'
    assert "Maksudnya tarif?" in found["variants[1].tariff"]
    assert "Maksudnya harga?" in found["tariffs[0].lines[0].products[0][1]"]
    assert found["sector"].startswith('Harus salah satu dari "building"')
    assert found["name"].startswith("Wajib diisi")


def put(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    """Return a change that sets what stands at a path such as ``variants[0].code``."""

    def change(target: Any) -> None:
        *way, last = [int(part) if part.isdigit() else part for part in re.findall(r"\w+", path)]
        for step in way:
            target = target[step]
        target[last] = value

    return change


TABLE = "tariffs[0].tables[0]"
INPUT = "tariffs[0].inputs"


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("code", "imb", "code"),
        ("code", "X" * 25, "code"),
        ("valid_from", datetime(2024, 1, 1), "valid_from"),  # noqa: DTZ001
        ("valid_from", True, "valid_from"),
        ("valid_until", date(2023, 1, 1), "valid_until"),
        ("valid_until", date(2025, 1, 1), "successor"),
        ("successor", "UJI", "successor"),
        ("legal_basis", "Perda", "legal_basis"),
        ("legal_basis", [""], "legal_basis[0]"),
        ("note", 5, "note"),
        ("skip_stages", ["terbit"], "skip_stages[0]"),
        ("skip_stages", ["awaiting_payment"], "skip_stages"),
        ("skip_stages", ["site_visit", "site_visit"], "skip_stages[1]"),
        ("fields", [5], "fields[0]"),
        ("fields[0].personal", "ya", "fields[0].personal"),
        ("fields[0].personal", False, "fields[0].personal"),
        ("fields[0].minimum", 3, "fields[0].minimum"),
        ("fields[0].choices", [{"code": "a", "label": "A"}], "fields[0].choices"),
        ("fields[1].maximum", 0, "fields[1].maximum"),
        ("fields[1].max_length", 5, "fields[1].max_length"),
        ("fields[1].minimum", Decimal("NaN"), "fields[1].minimum"),
        ("fields[1].code", "nama", "fields[1].code"),
        ("fields[4].choices", [], "fields[4].choices"),
        ("variants", [], "variants"),
        ("variants[1].code", "baru", "variants[1].code"),
        ("variants[0].code", "Baru", "variants[0].code"),
        ("variants[0].requirements", [], "variants[0].requirements"),
        ("variants[0].requirements[1].code", "ktp", "variants[0].requirements[1].code"),
        ("variants[0].requirements[0].follow_up_days", 0, "variants[0].requirements[0].follow_up_days"),
        ("variants[0].requirements[0].form", "asli", "variants[0].requirements[0].form"),
        ("variants[0].requirements[0].obtain_cost", -1, "variants[0].requirements[0].obtain_cost"),
        ("variants[0].requirements[0].obtain_cost", Decimal("1.5"), "variants[0].requirements[0].obtain_cost"),
        ("variants[0].duration", 14, "variants[0].duration"),
        ("variants[0].duration.unit", "hari", "variants[0].duration.unit"),
        ("variants[0].duration.amount", 0, "variants[0].duration.amount"),
        ("variants[1].duration.amount", 5, "variants[1].duration.amount"),
        ("variants[0].tariff", "lain", "variants[0].tariff"),
        ("tariffs[0].minimum", Decimal("0.5"), "tariffs[0].minimum"),
        ("tariffs[0].rounding", "kira-kira", "tariffs[0].rounding"),
        ("tariffs[0].quantities[0].products", [["dasar"]], "tariffs[0].quantities[0].products[0][0]"),
        ("tariffs[0].quantities[0].products", [[]], "tariffs[0].quantities[0].products[0]"),
        ("tariffs[0].quantities[0].per_started", 0, "tariffs[0].quantities[0].per_started"),
        ("tariffs[0].lines[0].products", [["kelas"]], "tariffs[0].lines[0].products[0][0]"),
        ("tariffs[0].lines", [], "tariffs[0].lines"),
        ("tariffs[0].constants[0].name", "luas", "tariffs[0].constants[0].name"),
        ("tariffs[0].constants[0].value", Decimal("1E+99"), "tariffs[0].constants[0].value"),
        (f"{INPUT}[0].default", "nol", f"{INPUT}[0].default"),
        (f"{INPUT}[1].default", "c", f"{INPUT}[1].default"),
        (f"{INPUT}[1].choices", [{"code": "a", "label": "A"}] * 2, f"{INPUT}[1].choices[1].code"),
        (f"{INPUT}[0].minimum", 10**13, f"{INPUT}[0].maximum"),
        (f"{TABLE}.by", ["kelas", "lantai"], f"{TABLE}.by[1]"),
        (f"{TABLE}.by", ["kelas"], f"{TABLE}.rows[0].match"),
        (f"{TABLE}.rows", [], f"{TABLE}.rows"),
        (f"{TABLE}.rows[1].match", ["a", {"at_least": 100}], f"{TABLE}.rows[1].match"),
        (f"{TABLE}.rows[1].match", ["a", {"above": 500, "at_most": 300}], f"{TABLE}.rows[1].match[1]"),
        (f"{TABLE}.rows[1].match", ["a", {"above": 500, "at_least": 300}], f"{TABLE}.rows[1].match[1]"),
        (f"{TABLE}.rows[1].match", ["a", "b"], f"{TABLE}.rows[1].match[1]"),
        (f"{TABLE}.rows[1].match", [{"at_most": 3}, {}], f"{TABLE}.rows[1].match[0]"),
        (f"{TABLE}.rows[1].match", ["a", 5], f"{TABLE}.rows[1].match[1]"),
        (f"{TABLE}.rows[2].match", ["b", {"dari": 5}], f"{TABLE}.rows[2].match[1].dari"),
    ],
)  # fmt: skip
def test_what_a_file_may_not_say_is_refused_at_its_path(path: str, value: object, where: str) -> None:
    found = problems_after(put(path, value))
    assert where in found
    assert all(sentence.isprintable() and len(sentence) < 400 for sentence in found.values())


def test_limits_out_of_order_are_refused() -> None:
    def change(target: dict[str, Any]) -> None:
        target["tariffs"][0] |= {"minimum": 500, "maximum": 100}
        target["tariffs"][0]["inputs"][0] |= {"default": 5, "minimum": 10}

    assert set(problems_after(change)) == {"tariffs[0].maximum", f"{INPUT}[0].default"}


def test_a_tariff_that_no_variant_uses_is_refused() -> None:
    assert "tariffs[0].code" in problems_after(lambda target: target["variants"][0].pop("tariff"))


def test_a_figure_that_no_product_uses_is_refused() -> None:
    found = problems_after(put("tariffs[0].lines[0].products", [["luas"]]))
    assert set(found) == {"tariffs[0].constants[0].name", "tariffs[0].quantities[0].name"}


def test_an_input_of_the_site_visit_needs_that_stage() -> None:
    def change(target: dict[str, Any]) -> None:
        target["skip_stages"] = ["site_visit"]
        target["tariffs"][0]["inputs"][0]["known"] = "site_visit"

    assert set(problems_after(change)) == {f"{INPUT}[0].known"}


def test_a_service_that_ends_without_successor_says_why() -> None:
    changed = content() | {"valid_until": date(2025, 1, 1), "note": "Izin gangguan dihapus."}
    assert parse_service(file_of(changed)).successor is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'code = "A\nname = 5', "Baris 1, kolom"),
        (b'code = "A"\ncode = "B"\n', "Baris 2"),
        (b"code = [", "Akhir berkas"),
        (b'code = "\xff"', "bukan teks UTF-8"),
        (b"x = " + b"[" * 5000, "tidak terbaca"),
        (b"x = " + b"9" * 5000, "tidak terbaca"),
        (b"x = 1e99999999999999999999999", "tidak terbaca"),
        (b"x" * 2_000_000, "lebih besar dari"),
    ],
)
def test_a_file_that_is_no_toml_says_where(data: bytes, words: str) -> None:
    assert words in problems_of(data)[""]


def test_an_empty_file_lists_all_that_is_wanted() -> None:
    assert {"code", "name", "sector", "variants", "valid_from"} <= set(problems_of(b""))


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault() -> None:
    data = b"\xef\xbb\xbf" + SAMPLES[0].read_bytes().replace(b"\n", b"\r\n")
    assert parse_service(data) == parse_service(SAMPLES[0].read_bytes())


def test_texts_are_cleaned_of_what_is_not_seen() -> None:
    changed = content() | {"name": "Izin\u202e  Uji\u200b", "product": "e\u0301"}
    service = parse_service(file_of(changed))
    assert (service.name, service.product) == ("Izin Uji", "é")


# Whatever stands in a file: a service or a refusal.

SCALARS = (
    st.booleans() | st.integers() | st.integers(0, 9) | st.text(max_size=8) | st.dates() | st.just(Decimal("1.5"))
    | st.sampled_from(["luas", "kelas", "harga", "indeks", "tarif", "a", "choice", "site_visit"])
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["code", "name", "match", "at_most"]), inner, max_size=3)
    ),
    max_leaves=5,
)  # fmt: skip


def places(value: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in items for place in places(item, (*path, key)))]


PLACES = places(content())[1:]


def is_service_or_refusal(data: bytes) -> bool:
    try:
        return isinstance(parse_service(data), Service)
    except Refused as refusal:
        return bool(refusal.problems)


@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES | st.none()), min_size=1, max_size=3))
def test_any_value_in_any_place_is_a_service_or_a_refusal(changes: list[tuple[tuple[Any, ...], object]]) -> None:
    changed: Any = content()
    for (*way, last), value in changes:
        target = changed
        try:
            for step in way:
                target = target[step]
            if value is None:
                del target[last]
            else:
                target[last] = value
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took the place away
    assert is_service_or_refusal(file_of(changed))


@settings(max_examples=50)
@given(st.sampled_from(SAMPLES), st.data())
def test_any_bytes_in_a_file_are_a_service_or_a_refusal(path: Path, data: st.DataObject) -> None:
    good = path.read_bytes()
    start = data.draw(st.integers(0, len(good)))
    harm = data.draw(st.binary(max_size=10) | st.sampled_from([b"}", b"]", b'"', b"=", b"0", b"-", b"[[", b"nan"]))
    assert is_service_or_refusal(good[:start] + harm + good[start + data.draw(st.integers(0, 10)) :])


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
