"""Fees against the figures that regulations and offices publish."""

from fractions import Fraction

import pytest

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.fees import (
    Adjustment,
    FeeStatus,
    quote,
)
from tests.core.fees.tariffs import WORKED, refused, sample, tariff_of

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
