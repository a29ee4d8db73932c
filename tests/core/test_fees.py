"""Fees against the figures that regulations and offices publish, and against an exact oracle."""

import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.catalogue import parse_service, variant_of
from ptsp_desk.core.datafiles import read_toml
from ptsp_desk.core.errors import Damaged, Refused
from ptsp_desk.core.fees import (
    FREE,
    Adjustment,
    Choice,
    Constant,
    Factor,
    FeeQuote,
    FeeStatus,
    Input,
    Line,
    Quantity,
    Rounding,
    Tariff,
    check_tariff,
    from_body,
    quote,
    to_body,
)

SAMPLES = Path(__file__).parents[2] / "resources" / "catalogue"
IMB = parse_service((SAMPLES / "imb.toml").read_bytes())
TRAYEK = parse_service((SAMPLES / "trayek.toml").read_bytes())
PBG = parse_service((SAMPLES / "pbg.toml").read_bytes())
SAMPLE_TARIFFS = [*IMB.tariffs, *TRAYEK.tariffs, *PBG.tariffs]
WORKED = {"luas": 100, "indeks": Decimal("0.3125"), "pagar": 60, "ipal": 3}


def sample(service: str, variant: str) -> Tariff:
    found = {"IMB": IMB, "TRAYEK": TRAYEK, "PBG": PBG}[service]
    tariff = found.tariff_of(variant_of(found, variant))
    assert tariff
    return tariff


def tariff_of(text: str) -> Tariff:
    head = 'code = "uji"\nregulation = "Perda Uji 1/2020"\n'
    return read_toml((head + text).encode(), Tariff, lambda tariff: check_tariff(tariff, "tarif"))


def refused(tariff: Tariff | None, inputs: Mapping[str, object]) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        quote(tariff, inputs)
    return {problem.where: problem.sentence for problem in caught.value.problems}


# The worked example of an index fee: 100,00 x 0,3125 x 4.500, fence, waste water, form.


def test_the_worked_example_comes_out_to_the_rupiah() -> None:
    worked = quote(sample("IMB", "baru"), WORKED | {"formulir": 1})
    assert [line.amount for line in worked.lines] == [140_625, 30_000, 12_000, 5_000]
    assert worked.total == 187_625
    assert worked.status is FeeStatus.ESTIMATE


def test_each_line_explains_itself_as_the_paper_prints_it() -> None:
    worked = quote(sample("IMB", "baru"), WORKED)
    assert [(line.label, line.explanation, line.article) for line in worked.lines] == [
        ("Bangunan", "100,00 m² × 0,3125 × Rp4.500", "Pasal 12"),
        ("Pagar", "60,00 m × 1,00 × Rp500", "Pasal 13"),
        ("Instalasi air limbah", "3 unit × 1,00 × Rp4.000", "Pasal 13"),
    ]


def test_an_optional_line_that_nobody_asked_for_is_left_out() -> None:
    worked = quote(sample("IMB", "baru"), WORKED)
    assert worked.total == 182_625
    assert "formulir" not in {line.code for line in worked.lines}
    assert "formulir" not in dict(worked.inputs)
    assert [item.name for item in sample("IMB", "baru").inputs if item.is_optional] == ["pagar", "ipal", "formulir"]


def test_a_line_given_as_zero_is_shown_as_zero() -> None:
    worked = quote(sample("IMB", "baru"), WORKED | {"formulir": 0})
    assert worked.lines[-1].amount == 0
    assert worked.total == 182_625


def test_inputs_are_kept_sorted_with_the_decimals_of_their_input() -> None:
    assert quote(sample("IMB", "baru"), WORKED).inputs == (
        ("indeks", "0.3125"), ("ipal", "3"), ("luas", "100.00"), ("pagar", "60.00"),
    )  # fmt: skip


def test_a_wrong_printed_index_does_not_reproduce_its_printed_fee() -> None:
    semarang = tariff_of("""
        inputs = [{name = "luas", label = "Luas"}, {name = "it", label = "Indeks", decimals = 3}]
        constants = [{name = "hs", label = "Harga satuan", value = 10000, unit = "rupiah"}]
        lines = [{code = "imb", label = "IMB", products = [["luas", "it", "hs"]]}]
    """)
    worked = quote(semarang, {"luas": "157,5", "it": "3,035"})
    assert worked.total == 4_780_125
    assert worked.total != 4_582_850


@pytest.mark.parametrize(("damage", "total"), [("sedang", 63_281), ("berat", 91_406)])
def test_a_rehabilitation_takes_the_coefficient_of_the_damage(damage: str, total: int) -> None:
    worked = quote(sample("IMB", "perubahan"), {"luas": 100, "indeks": "0.3125", "kerusakan": damage})
    assert worked.total == total  # 140.625 x 0,45 and x 0,65, half up


# Other formulas in force.


def test_a_fee_by_percentages_of_a_sum_of_products() -> None:
    pekalongan = tariff_of("""
        inputs = [
            {name = "panjang", label = "Panjang", unit = "m"}, {name = "lebar", label = "Lebar", unit = "m"},
            {name = "bwk", label = "BWK"}, {name = "guna", label = "Guna"}, {name = "letak", label = "Letak"},
        ]
        constants = [
            {name = "dasar", label = "Harga dasar", value = 1000000, unit = "rupiah"},
            {name = "sempadan", label = "Sempadan", value = 0.25, unit = "persen"},
            {name = "pengawasan", label = "Pengawasan", value = 0.02, unit = "persen"},
            {name = "koreksi", label = "Koreksi", value = 0.01, unit = "persen"},
        ]
        quantities = [
            {name = "luas", label = "Luas", unit = "m²", products = [["panjang", "lebar"]]},
            {name = "k", label = "Koefisien", products = [["bwk", "guna", "letak"]]},
        ]
        lines = [
            {code = "sempadan", label = "Sempadan", products = [["sempadan", "dasar", "luas", "k"]]},
            {code = "pengawasan", label = "Pengawasan", products = [["pengawasan", "dasar", "luas", "k"]]},
            {code = "koreksi", label = "Koreksi gambar", products = [["koreksi", "dasar", "luas", "k"]]},
        ]
    """)
    worked = quote(pekalongan, {"panjang": 12, "lebar": 8, "bwk": "0,8", "guna": 1, "letak": "1,1"})
    assert [line.amount for line in worked.lines] == [211_200, 16_896, 8_448]
    assert worked.lines[0].explanation == "0,25 % × Rp1.000.000 × 96,0000 m² × 0,880000"
    assert [(step.name, step.explanation) for step in worked.steps] == [
        ("luas", "12,00 m × 8,00 m"), ("k", "0,80 × 1,00 × 1,10"),
    ]  # fmt: skip


def test_a_fee_of_one_per_cent_of_the_value_of_the_building() -> None:
    kebumen = tariff_of("""
        inputs = [
            {name = "nilai", label = "Nilai bangunan", unit = "rupiah", decimals = 0},
            {name = "wilayah", label = "Wilayah", kind = "choice", choices = [
                {code = "kota", label = "Kota"}, {code = "desa", label = "Desa"}]},
            {name = "guna", label = "Guna", kind = "choice", choices = [
                {code = "niaga", label = "Niaga"}, {code = "rumah", label = "Rumah"}]},
        ]
        constants = [{name = "tarif", label = "Tarif", value = 1, unit = "persen"}]
        tables = [
            {name = "kw", label = "Koefisien wilayah", by = ["wilayah"], rows = [
                {match = ["kota"], value = 1.20}, {match = ["desa"], value = 0.25}]},
            {name = "kg", label = "Koefisien guna", by = ["guna"], rows = [
                {match = ["niaga"], value = 1.50}, {match = ["rumah"], value = 1.00}]},
        ]
        lines = [{code = "imb", label = "IMB", products = [["tarif", "nilai", "kw", "kg"]]}]
    """)
    worked = quote(kebumen, {"nilai": 250_000_000, "wilayah": "kota", "guna": "niaga"})
    assert worked.total == 4_500_000
    assert worked.lines[0].explanation == "1 % × Rp250.000.000 × 1,20 × 1,50"


def test_a_nuisance_fee_adds_the_scale_of_the_business() -> None:
    nuisance = tariff_of("""
        inputs = [
            {name = "luas", label = "Luas ruang usaha", unit = "m²"},
            {name = "skala", label = "Skala", kind = "choice", choices = [
                {code = "kecil", label = "Kecil"}, {code = "besar", label = "Besar"}]},
        ]
        constants = [{name = "tl", label = "Tarif lingkungan", value = 750, unit = "rupiah"},
            {name = "il", label = "Indeks lokasi", value = 3}]
        tables = [{name = "nilai_skala", label = "Nilai skala", unit = "rupiah", by = ["skala"], rows = [
            {match = ["kecil"], value = 50000}, {match = ["besar"], value = 200000}]}]
        lines = [{code = "ho", label = "Izin gangguan", products = [["tl", "il", "luas"], ["nilai_skala"]]}]
    """)
    worked = quote(nuisance, {"luas": 40, "skala": "kecil"})
    assert worked.total == 750 * 3 * 40 + 50_000
    assert worked.lines[0].explanation == "Rp750 × 3 × 40,00 m² + Rp50.000"


LATE = """
    final = true
    inputs = [{name = "pokok", label = "Retribusi", unit = "rupiah", decimals = 0},
        {name = "hari", label = "Hari terlambat", kind = "integer", unit = "hari"}]
    constants = [{name = "denda", label = "Denda", value = 5, unit = "persen"}]
    quantities = [{name = "bulan", label = "Masa 30 hari", unit = "masa", products = [["hari"]], per_started = 30}]
    lines = [{code = "denda", label = "Denda", products = [["pokok", "denda", "bulan"]]}]
"""


@pytest.mark.parametrize(("days", "fine"), [(0, 0), (1, 9_381), (30, 9_381), (31, 18_763), (60, 18_763), (61, 28_144)])
def test_a_late_fine_counts_started_periods(days: int, fine: int) -> None:
    worked = quote(tariff_of(LATE), {"pokok": 187_625, "hari": days})
    assert worked.total == fine
    assert worked.status is FeeStatus.FINAL


ROUTES = {
    "baru": (1_250_000, 1_500_000, 1_750_000, 2_000_000, 2_000_000),
    "perubahan": (500_000, 750_000, 1_000_000, 1_250_000, 2_000_000),
    "pembaharuan": (500_000, 750_000, 1_000_000, 1_250_000, 2_000_000),
    "kartu_pengawasan": (125_000, 125_000, 125_000, 125_000, None),
    "insidentil": (25_000, 50_000, 75_000, 100_000, None),
}


@pytest.mark.parametrize("variant", ROUTES)
@pytest.mark.parametrize(("column", "seats"), [(0, (1, 8)), (1, (9, 16)), (2, (17, 28)), (3, (29, 60))])
def test_every_cell_of_the_route_tariff(variant: str, column: int, seats: tuple[int, int]) -> None:
    for edge in seats:
        worked = quote(sample("TRAYEK", variant), {"tempat_duduk": edge})
        assert worked.total == ROUTES[variant][column]
        assert worked.status is FeeStatus.FINAL


@pytest.mark.parametrize("variant", ROUTES)
def test_special_transport_has_its_own_column_where_the_tariff_has_one(variant: str) -> None:
    total = ROUTES[variant][4]
    for inputs in ({"jenis": "khusus"}, {"jenis": "khusus", "tempat_duduk": 12}):
        if total is None:
            assert "Yang ada: biasa" in refused(sample("TRAYEK", variant), inputs)["fee_inputs.jenis"]
        else:
            assert quote(sample("TRAYEK", variant), inputs).total == total


def test_the_route_fee_is_for_each_vehicle() -> None:
    worked = quote(sample("TRAYEK", "perubahan"), {"kendaraan": 3, "tempat_duduk": 12, "gilir": 2})
    assert worked.lines[0].explanation == "3 kendaraan × Rp750.000"
    assert worked.total == 3 * 750_000 + 2 * 5_500


def test_a_building_approval_multiplies_indices_worked_out_on_the_way() -> None:
    worked = quote(sample("PBG", "baru"), {"luas": 100, "lantai": 2, "fungsi": "hunian_besar", "pagar": 10})
    index = Fraction("0.17") * (Fraction("0.3") * 1 + Fraction("0.2") * 2 + Fraction("0.5") * Fraction("1.09"))
    assert worked.total == 100 * index * Fraction("0.005") * 5_000_000 + 10 * 2_000
    assert worked.steps[0].explanation == "0,3 × 1 + 0,2 × 2 + 0,5 × 1,090"


# What is not known yet, and what is free.


def test_what_only_the_site_visit_gives_leaves_the_formula_and_its_article() -> None:
    waiting = quote(sample("IMB", "pemutihan"), {})
    assert waiting.status is FeeStatus.PENDING
    assert waiting.total is None
    assert waiting.pending == ("indeks", "luas")
    assert waiting.lines[0].explanation == "Luas lantai hasil pengukuran × Indeks terintegrasi × Rp4.500"
    assert waiting.lines[0].article == "Pasal 12"
    assert waiting.lines[0].amount is None


def test_after_the_site_visit_the_same_tariff_gives_the_total() -> None:
    worked = quote(sample("IMB", "pemutihan"), {"luas": 100, "indeks": "0,3125"})
    assert worked.total == 140_625
    assert worked.status is FeeStatus.ESTIMATE


def test_an_input_given_later_waits_only_where_that_is_allowed() -> None:
    waiting = quote(sample("IMB", "baru"), {"indeks": "0.3125"}, later=True)
    assert (waiting.status, waiting.pending, waiting.total) == (FeeStatus.PENDING, ("luas",), None)
    assert "fee_inputs.luas" in refused(sample("IMB", "baru"), {"indeks": "0.3125"})


def test_a_waiting_quote_still_refuses_a_wrong_input() -> None:
    with pytest.raises(Refused, match="Luas lantai: harus bilangan"):
        quote(sample("IMB", "baru"), {"luas": "luas sekali"}, later=True)


def test_a_known_line_has_its_amount_while_another_waits() -> None:
    waiting = quote(sample("IMB", "baru"), {"indeks": "0.3125", "pagar": 60}, later=True)
    assert [line.amount for line in waiting.lines] == [None, 30_000]


def test_a_service_without_a_tariff_is_free_and_final() -> None:
    free = quote(None, {})
    assert (free.total, free.status, free.lines, free.is_free) == (0, FeeStatus.FINAL, (), True)
    assert "tidak dipungut biaya" in refused(None, {"luas": 3})["fee_inputs.luas"]


@pytest.mark.parametrize("status", FeeStatus)
def test_every_status_has_its_words(status: FeeStatus) -> None:
    assert status.words


# Minimum, maximum, rounding.

LIMITED = """
    minimum = 50000
    maximum = 1000000
    rounding = "up_100"
    inputs = [{name = "nilai", label = "Nilai", unit = "rupiah", decimals = 0}]
    constants = [{name = "tarif", label = "Tarif", value = 1.75, unit = "persen"}]
    lines = [{code = "imb", label = "IMB", products = [["tarif", "nilai"]]}]
"""


@pytest.mark.parametrize(
    ("value", "total", "adjustment", "text"),
    [
        (1_000_000, 50_000, Adjustment.MINIMUM, "Paling sedikit Rp50.000"),
        (10_000_000, 175_000, None, ""),
        (10_000_100, 175_100, Adjustment.ROUNDED, "Dibulatkan ke atas ke kelipatan Rp100"),
        (100_000_000, 1_000_000, Adjustment.MAXIMUM, "Paling banyak Rp1.000.000"),
    ],
)
def test_a_total_is_rounded_and_then_held_between_its_limits(
    value: int, total: int, adjustment: Adjustment | None, text: str
) -> None:
    worked = quote(tariff_of(LIMITED), {"nilai": value})
    assert (worked.total, worked.adjustment, worked.adjustment_text) == (total, adjustment, text)
    assert worked.lines[0].explanation.startswith("1,75 % × Rp")


def test_a_pending_total_is_not_adjusted() -> None:
    waiting = quote(tariff_of(LIMITED), {}, later=True)
    assert (waiting.total, waiting.adjustment, waiting.adjustment_text) == (None, None, "")


@pytest.mark.parametrize(
    ("rounding", "total"),
    [("down_1", 1_249), ("half_up_1", 1_250), ("up_1", 1_250), ("half_up_500", 1_500), ("down_1000", 1_000)],
)
def test_roundings_do_what_their_names_say(rounding: str, total: int) -> None:
    line_rounding = rounding if rounding.endswith("_1") else "half_up_1"
    tariff = tariff_of(f"""
        rounding = "{rounding}"
        line_rounding = "{line_rounding}"
        inputs = [{{name = "a", label = "A", decimals = 1}}]
        lines = [{{code = "l", label = "L", products = [["a"]]}}]
    """)
    assert quote(tariff, {"a": "1249,5"}).total == total


def test_a_quantity_may_be_rounded_to_decimals() -> None:
    tariff = tariff_of("""
        inputs = [{name = "a", label = "A", decimals = 4}]
        constants = [{name = "harga", label = "Harga", value = 1000000, unit = "rupiah"}]
        quantities = [{name = "k", label = "K", products = [["a", "a"]], decimals = 4}]
        lines = [{code = "l", label = "L", products = [["k", "harga"]]}]
    """)
    assert quote(tariff, {"a": "0,3125"}).lines[0].explanation == "0,0977 × Rp1.000.000"  # 0,09765625


def test_a_table_may_be_keyed_by_a_quantity() -> None:
    tariff = tariff_of("""
        inputs = [{name = "p", label = "Panjang"}, {name = "l", label = "Lebar"}]
        quantities = [{name = "luas", label = "Luas", products = [["p", "l"]]}]
        tables = [{name = "tarif", label = "Tarif", unit = "rupiah", by = ["luas"], rows = [
            {match = [{at_most = 100}], value = 10000}, {match = [{above = 100, at_most = 500}], value = 25000}]}]
        lines = [{code = "l", label = "L", products = [["tarif"]]}]
    """)
    assert [quote(tariff, {"p": 10, "l": width}).total for width in (10, "10,01", 50)] == [10_000, 25_000, 25_000]
    assert "sampai 100, di atas 100 sampai 500" in refused(tariff, {"p": 10, "l": 51})["fee_inputs.p"]
    assert quote(tariff, {"p": 10}, later=True).total is None


OPTIONAL = """
    inputs = [{name = "a", label = "A"}, {name = "b", label = "B", default = 0}]
    constants = [{name = "harga", label = "Harga", value = 10, unit = "rupiah"}]
    quantities = [{name = "luas_b", label = "Luas B", products = [["b", "a"]]}]
    tables = [{name = "t", label = "T", by = ["b"], rows = [{match = [{}], value = 1}]},
        {name = "u", label = "U", by = ["luas_b"], rows = [{match = [{at_least = 0}], value = 2}]}]
    lines = [
        {code = "satu", label = "Satu", products = [["a", "harga", "t"], ["luas_b", "harga"]]},
        {code = "dua", label = "Dua", products = [["luas_b"]]},
        {code = "tiga", label = "Tiga", products = [["u", "a"]]},
    ]
"""


def test_an_input_left_out_takes_its_products_and_quantities_with_it() -> None:
    without = quote(tariff_of(OPTIONAL), {"a": 5})
    assert [(line.code, line.explanation) for line in without.lines] == [("satu", "5,00 × Rp10 × 1")]
    assert without.steps == ()
    both = quote(tariff_of(OPTIONAL), {"a": 5, "b": 2})
    assert [line.amount for line in both.lines] == [150, 10, 10]


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


@pytest.mark.parametrize("value", ["biasa ", "BIASA", 1, None, ["biasa"], {}, "x" * 9999])
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


# Rules that hold for every tariff.

DIGITS = st.decimals(min_value=0, max_value=9999, places=2)


@st.composite
def tariffs(draw: st.DrawFn) -> Tariff:
    """Any tariff of constants and inputs, with quantities that build on each other."""
    names = ["a", "b", "c", "besar"]
    product = st.lists(st.sampled_from(names), min_size=1, max_size=4).map(tuple)
    quantities = []
    for place in range(draw(st.integers(0, 3))):
        products = tuple(draw(st.lists(product, min_size=1, max_size=3)))
        started = draw(st.none() | st.just(Decimal(30)))
        decimals = draw(st.none() | st.integers(0, 4))
        quantities.append(Quantity(f"q{place}", f"Besaran {place}", products, "", started, decimals))
        names.append(f"q{place}")
    lines = [
        Line(f"l{place}", f"Baris {place}", tuple(products), "Pasal 1")
        for place, products in enumerate(
            draw(st.lists(st.lists(product, min_size=1, max_size=3), min_size=1, max_size=4))
        )
    ]
    minimum = draw(st.none() | st.integers(0, 10**6))
    return Tariff(
        "acak",
        "Perda Acak 1/2020",
        tuple(lines),
        inputs=(
            Input("a", "A", unit="m²"),
            Input("b", "B", default=0),
            Input("c", "C", known="site_visit"),
            Input("d", "D", kind="choice", choices=(Choice("x", "X"), Choice("y", "Y")), default="x"),
        ),
        constants=(Constant("besar", "Besar", draw(DIGITS), draw(st.sampled_from(["", "rupiah", "persen"]))),),
        quantities=tuple(quantities),
        minimum=minimum,
        maximum=draw(st.none() | st.integers(minimum or 0, 10**9)),
        rounding=draw(st.sampled_from(Rounding)),
        line_rounding=draw(st.sampled_from([Rounding.HALF_UP_1, Rounding.UP_1, Rounding.DOWN_1])),
        final=draw(st.booleans()),
    )


def given_inputs() -> st.SearchStrategy[dict[str, Decimal]]:
    return st.fixed_dictionaries({"a": DIGITS}, optional={"b": DIGITS, "c": DIGITS})


def try_quote(tariff: Tariff, inputs: Mapping[str, object]) -> FeeQuote | None:
    try:
        return quote(tariff, inputs)
    except Refused:
        return None


def exact(factors: tuple[Factor, ...]) -> Fraction:
    result = Fraction(1)
    for factor in factors:
        assert factor.value is not None
        result *= Fraction(factor.value) / (100 if factor.unit == "persen" else 1)
    return result


def rounded(value: Fraction, rounding: Rounding) -> int:
    portions = value / rounding.step
    whole = portions.numerator // portions.denominator
    rest = portions - whole
    up = {"up": rest > 0, "down": False, "half_up": rest >= Fraction(1, 2)}[rounding.value.rpartition("_")[0]]
    return (whole + up) * rounding.step


@given(tariffs(), given_inputs())
def test_every_line_is_its_shown_factors_multiplied_and_every_total_its_lines_added(
    tariff: Tariff, inputs: dict[str, Decimal]
) -> None:
    worked = try_quote(tariff, inputs)
    if worked is None:
        return
    for line in worked.lines:
        if line.amount is not None:
            assert line.amount == rounded(sum(map(exact, line.products), Fraction()), tariff.line_rounding)
    amounts = [line.amount for line in worked.lines if line.amount is not None]
    if len(amounts) < len(worked.lines):
        assert (worked.total, worked.status) == (None, FeeStatus.PENDING)
        return
    total = rounded(Fraction(sum(amounts)), tariff.rounding)
    total = max(total, tariff.minimum or 0)
    assert worked.total == (total if tariff.maximum is None else min(total, tariff.maximum))
    assert worked.status is (FeeStatus.FINAL if tariff.final else FeeStatus.ESTIMATE)


@given(tariffs(), given_inputs())
def test_a_quote_comes_back_from_the_journal_as_it_was(tariff: Tariff, inputs: dict[str, Decimal]) -> None:
    worked = try_quote(tariff, inputs)
    if worked is None:
        return
    body = json.loads(json.dumps(to_body(worked)))
    assert from_body(body, tariff) == worked
    assert holds_only_what_a_journal_may(body)


def holds_only_what_a_journal_may(value: object) -> bool:
    if isinstance(value, dict):
        return all(key.isascii() and holds_only_what_a_journal_may(item) for key, item in value.items())
    if isinstance(value, list):
        return all(map(holds_only_what_a_journal_may, value))
    return (isinstance(value, str) and value.isascii()) or (isinstance(value, int) and abs(value) <= 2**53 - 1)


@given(area=st.decimals(1, 99_998, places=2), more=st.decimals(0, 1, places=2), index=st.decimals(0, 10, places=4))
def test_more_area_never_costs_less(area: Decimal, more: Decimal, index: Decimal) -> None:
    for variant, extra in (("baru", {}), ("perubahan", {"kerusakan": "berat"})):
        small = quote(sample("IMB", variant), {"luas": area, "indeks": index, **extra}).total
        large = quote(sample("IMB", variant), {"luas": area + more, "indeks": index, **extra}).total
        assert small is not None
        assert large is not None
        assert small <= large


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.decimals()
    | st.text(max_size=20)
    | st.binary(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=3,
)
NAMES = sorted({item.name for tariff in SAMPLE_TARIFFS for item in tariff.inputs})


@given(
    st.sampled_from(SAMPLE_TARIFFS), st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=8), ANYTHING, max_size=6)
)
def test_whatever_is_given_is_a_quote_or_a_refusal_that_names_inputs(tariff: Tariff, inputs: dict[str, object]) -> None:
    worked = try_quote(tariff, inputs)
    if worked is None:
        assert all(where.startswith("fee_inputs") for where in refused(tariff, inputs))
    else:
        assert from_body(to_body(worked), tariff) == worked


def test_a_free_quote_comes_back_free() -> None:
    assert from_body(to_body(FREE), None) == FREE


@pytest.mark.parametrize(
    "harm",
    [
        {"tariff": "lain"},
        {"total": "182625"},
        {"total": 1.5},
        {"status": "gratis"},
        {"lines": [{"code": "tidak_ada", "products": [], "amount": 3}]},
        {"lines": [{"code": "pagar", "products": [[{"name": "hantu", "value": "3"}]], "amount": 3}]},
        {"lines": [{"code": "pagar", "products": [[{"name": "pagar", "value": "tiga"}]], "amount": 3}]},
        {"catatan": "x"},
    ],
)
def test_a_body_that_does_not_fit_its_tariff_is_damage(harm: dict[str, object]) -> None:
    tariff = sample("IMB", "baru")
    body = to_body(quote(tariff, WORKED))
    with pytest.raises(Damaged):
        from_body(body | harm, tariff)


def test_a_charge_cannot_be_read_as_free_nor_a_free_one_as_a_charge() -> None:
    tariff = sample("IMB", "baru")
    with pytest.raises(Damaged):
        from_body(to_body(quote(tariff, WORKED)), None)
    with pytest.raises(Damaged):
        from_body(to_body(FREE), tariff)
