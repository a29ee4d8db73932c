"""Rules that hold for every tariff, against an exact oracle."""

import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Damaged, Refused
from ptsp_desk.core.fees import (
    FREE,
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
    from_body,
    quote,
    to_body,
)
from tests.core.fees.tariffs import SAMPLE_TARIFFS, WORKED, refused, sample

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
