"""What a service file may say, and what is refused."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from ptsp_desk.core.catalogue import (
    parse_service,
)
from tests.core.catalogue.files import SAMPLES, content, file_of, problems_after, problems_of

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
