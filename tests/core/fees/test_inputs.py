"""Inputs that can be used, and those that are refused by their name."""

from decimal import Decimal

import pytest

from ptsp_desk.core.fees import (
    quote,
)
from tests.core.fees.tariffs import WORKED, refused, sample, tariff_of

# Inputs that cannot be used.


def test_every_bad_input_is_named_at_once() -> None:
    problems = refused(
        sample("IMB", "baru"), {"luas": -1, "indks": "0.3", "pagar": "1.000", "ipal": True, "formulir": "x"}
    )
    assert set(problems) == {f"fee_inputs.{name}" for name in ("luas", "indks", "indeks", "pagar", "ipal", "formulir")}
    assert "negatif" in problems["fee_inputs.luas"]
    assert "Maksudnya indeks?" in problems["fee_inputs.indks"]
    assert "Belum diisi" in problems["fee_inputs.indeks"]
    assert "tulis 1000 atau 1" in problems["fee_inputs.pagar"]


@pytest.mark.parametrize(
    "value",
    [
        None, True, False, "", " ", "seratus", "1e3", "1.000", "1,000", "1.000.000", "1.000,5", "NaN", "Infinity",
        "-1", "-0.01", "+5", "0x10", "١٠٠", "½", "1_000", "100,001", "9" * 200, "0,5", 0, -1, 10**6, 10**400,
        float("nan"), float("inf"), 1e300, 1e-9, -2.5, Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"),
        Decimal("1E+999999"), Decimal("0.001"), [100], {"luas": 100}, b"100", 1j, "100\x00", "Rp100", "100 m2",
    ],
)  # fmt: skip
def test_what_is_no_usable_area_is_refused_by_its_name(value: object) -> None:
    problems = refused(sample("IMB", "baru"), WORKED | {"luas": value})
    assert list(problems) == ["fee_inputs.luas"]
    assert len(problems["fee_inputs.luas"]) < 250
    assert problems["fee_inputs.luas"].isprintable()


@pytest.mark.parametrize(
    "value", [100, 100.0, "100", "100.0", "100,00", " 100 ", Decimal(100), Decimal("100.000"), "100.0000"]
)
def test_a_number_may_be_written_in_every_plain_way(value: object) -> None:
    assert quote(sample("IMB", "baru"), WORKED | {"luas": value}).total == 182_625


def test_a_json_float_is_taken_at_its_shortest_text() -> None:
    assert dict(quote(sample("IMB", "baru"), WORKED | {"luas": 0.1 + 0.9, "indeks": 0.3125}).inputs)["luas"] == "1.00"
    assert "2 angka di belakang koma" in refused(sample("IMB", "baru"), WORKED | {"luas": 1.1 + 2.2})["fee_inputs.luas"]


@pytest.mark.parametrize("value", ["biasa ", "BIASA", 1, ["biasa"], {}, "x" * 9999])
def test_a_choice_is_one_of_its_codes(value: object) -> None:
    problem = refused(sample("TRAYEK", "baru"), {"tempat_duduk": 8, "jenis": value})["fee_inputs.jenis"]
    assert "biasa, khusus" in problem


def test_seats_that_no_vehicle_has_are_refused() -> None:
    for seats in (0, 101, "8,5"):
        assert "Tempat duduk" in refused(sample("TRAYEK", "baru"), {"tempat_duduk": seats})["fee_inputs.tempat_duduk"]


def test_a_number_off_the_table_is_refused_and_the_bands_are_named() -> None:
    problem = refused(sample("PBG", "baru"), {"luas": 100, "lantai": 9, "fungsi": "usaha"})["fee_inputs.lantai"]
    assert "9 tidak ada pada tabel tarif" in problem


def test_a_total_beyond_what_a_journal_can_hold_is_refused() -> None:
    tariff = tariff_of("""
        inputs = [{name = "a", label = "A"}]
        lines = [{code = "l", label = "L", products = [["a", "a", "a"]]}]
    """)
    assert "melewati batas" in refused(tariff, {"a": 10**12})["fee_inputs"]


def test_a_product_too_long_to_be_exact_is_refused_not_rounded() -> None:
    quantities = "".join(
        f'{{name = "q{n}", label = "Q", products = [["q{n - 1}", "q{n - 1}"]]}},' for n in range(1, 12)
    )
    tariff = tariff_of(f"""
        inputs = [{{name = "a", label = "A"}}]
        quantities = [{{name = "q0", label = "Q", products = [["a"]]}}, {quantities}]
        lines = [{{code = "l", label = "L", products = [["q11"]]}}]
    """)
    assert "melewati batas" in refused(tariff, {"a": "1,01"})["fee_inputs"]


def test_an_input_that_is_null_was_not_given() -> None:
    assert quote(sample("IMB", "baru"), WORKED | {"formulir": None}) == quote(sample("IMB", "baru"), WORKED)
    assert quote(sample("IMB", "baru"), WORKED | {"luas": None}, later=True).pending == ("luas",)
    assert list(refused(sample("IMB", "baru"), WORKED | {"luas": None})) == ["fee_inputs.luas"]
    assert list(refused(sample("IMB", "baru"), WORKED | {"warna": None})) == ["fee_inputs.warna"]
