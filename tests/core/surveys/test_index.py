"""The index: figures that were published, edges of the classes, missing answers, ranks, weights, intervals."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.surveys import (
    Instrument,
    SatisfactionIndex,
    Tally,
    Weight,
    half_up,
    index_of,
    reach,
    sample_of,
    tally_of,
    value_of,
)
from tests.core.surveys.questionnaires import FOURTEEN, NINE, counted

BOGOR_2014 = (3020, 2973, 3067, 3127, 3033, 3060, 2867, 3013, 3267, 3000, 2960, 2947, 3193, 3160)  # thousandths
GASPUL = (105, 101, 100, 116, 102, 105, 106, 105, 115)  # in the order of the questions; 29 respondents
NINES = [weight for weight in Weight if weight.suits(9)]

scores = st.one_of(st.integers(1, 4), st.none())
forms = st.lists(st.lists(scores, min_size=9, max_size=9), max_size=40)


def index(rows: Sequence[Sequence[int | None]], weight: Weight = Weight.EXACT) -> SatisfactionIndex:
    return index_of(NINE, tally_of(NINE, rows), weight)


def at(value: str, instrument: Instrument = NINE) -> SatisfactionIndex:
    """An index whose unrounded value is exactly ``value``: many respondents with the right sum."""
    elements = len(instrument.codes)
    n = 100_000
    total = Fraction(value) / 25 * elements * n
    assert total.denominator == 1
    share, rest = divmod(int(total), elements)
    sums = [share + (place < rest) for place in range(elements)]
    return index_of(instrument, counted(instrument, n, sums), Weight.EXACT)


# Published tables.


def test_the_table_of_kabupaten_bogor_for_2014_comes_to_what_was_printed() -> None:
    means = {code: Decimal(mean).scaleb(-3) for code, mean in zip(FOURTEEN.codes, BOGOR_2014, strict=True)}
    assert value_of(FOURTEEN, means, Weight.FOURTEENTH) == Decimal("75.77")
    assert value_of(FOURTEEN, means, Weight.EXACT) == Decimal("76.23")
    assert FOURTEEN.class_of(Decimal("75.77")).name == "Baik"


@pytest.mark.parametrize(("weight", "value"), [(Weight.NINTH, "90.56"), (Weight.EXACT, "91.48")])
def test_29_answers_of_a_quarter_come_to_two_values_by_two_weights(weight: Weight, value: str) -> None:
    found = index_of(NINE, counted(NINE, 29, NINE.in_rule_order(GASPUL)), weight)
    assert (found.index, found.class_, found.class_name) == (Decimal(value), "A", "Sangat baik")
    assert (found.instrument, found.weight, found.n, found.reason) == ("2017", weight, 29, "")


def test_the_means_of_that_quarter_are_the_printed_ones_by_the_elements_own_codes() -> None:
    found = index_of(NINE, counted(NINE, 29, NINE.in_rule_order(GASPUL)), Weight.NINTH)
    means = {score.code: score.mean for score in found.elements}
    assert [str(means[element.code]) for element in NINE.questions] == [
        *("3.6207", "3.4828", "3.4483", "4.0000", "3.5172", "3.6207", "3.6552", "3.6207", "3.9655"),
    ]
    assert (means["U9"], means["U8"]) == (Decimal("3.6207"), Decimal("3.9655"))
    assert found.elements[3].weighted == Decimal("0.4400")


def test_nine_round_means_come_to_79_17() -> None:
    tenths = (32, 31, 30, 34, 32, 33, 31, 30, 32)
    means = {code: Decimal(mean).scaleb(-1) for code, mean in zip(NINE.codes, tenths, strict=True)}
    value = value_of(NINE, means, Weight.EXACT)
    assert value == Decimal("79.17")
    assert (NINE.class_of(value).code, NINE.class_of(value).name) == ("B", "Baik")


# Classes: rounded half up to two decimals first, then classified.


@pytest.mark.parametrize(
    ("value", "shown", "mark"),
    [
        ("25", "25.00", "D"),
        ("64.99", "64.99", "D"),
        ("64.994", "64.99", "D"),
        ("64.995", "65.00", "C"),
        ("65", "65.00", "C"),
        ("76.60", "76.60", "C"),
        ("76.604", "76.60", "C"),
        ("76.605", "76.61", "B"),
        ("76.61", "76.61", "B"),
        ("88.30", "88.30", "B"),
        ("88.304", "88.30", "B"),
        ("88.305", "88.31", "A"),
        ("88.31", "88.31", "A"),
        ("100", "100.00", "A"),
    ],
)
def test_the_classes_of_nine_elements_have_no_gaps(value: str, shown: str, mark: str) -> None:
    found = at(value)
    assert (str(found.index), found.class_) == (shown, mark)


@pytest.mark.parametrize(
    ("value", "shown", "mark"),
    [
        ("25", "25.00", "D"),
        ("43.75", "43.75", "D"),
        ("43.754", "43.75", "D"),
        ("43.755", "43.76", "C"),
        ("62.50", "62.50", "C"),
        ("62.504", "62.50", "C"),
        ("62.505", "62.51", "B"),
        ("81.25", "81.25", "B"),
        ("81.254", "81.25", "B"),
        ("81.255", "81.26", "A"),
        ("81.26", "81.26", "A"),
        ("100", "100.00", "A"),
    ],
)
def test_the_classes_of_fourteen_elements_have_no_gaps(value: str, shown: str, mark: str) -> None:
    found = at(value, FOURTEEN)
    assert (str(found.index), found.class_) == (shown, mark)


@pytest.mark.parametrize(
    ("exact", "classes"),
    [("88.31", "AB"), ("89.19", "AB"), ("89.20", "AA"), ("76.61", "BC"), ("77.37", "BC"), ("77.38", "BB")],
)
def test_a_rounded_weight_takes_a_class_away_just_above_a_border(exact: str, classes: str) -> None:
    means = dict.fromkeys(NINE.codes, Decimal(exact) / 25)
    values = [value_of(NINE, means, weight) for weight in (Weight.EXACT, Weight.NINTH)]
    assert "".join(NINE.class_of(value).code for value in values) == classes


def test_a_class_is_found_for_an_unrounded_value_too() -> None:
    assert NINE.class_of(Fraction(88305, 1000)).code == "A"
    assert NINE.class_of(Decimal("88.3049999")).code == "B"
    assert NINE.class_of(Decimal("24.75")).code == "D"  # the worst answers under a rounded weight


@given(st.fractions(min_value=0, max_value=100))
def test_halves_are_rounded_up(value: Fraction) -> None:
    rounded = half_up(value, 2)
    half = Fraction(1, 200)
    assert -half <= value - Fraction(rounded) < half
    assert rounded.as_tuple().exponent == -2


# Weights.


@pytest.mark.parametrize(
    ("instrument", "weight", "lowest", "highest"),
    [
        (NINE, Weight.EXACT, "25.00", "100.00"),
        (NINE, Weight.NINTH, "24.75", "99.00"),
        (NINE, Weight.NINTH_LONG, "24.98", "99.90"),
        (FOURTEEN, Weight.EXACT, "25.00", "100.00"),
        (FOURTEEN, Weight.FOURTEENTH, "24.85", "99.40"),
    ],
)
def test_a_rounded_weight_never_reaches_a_hundred(
    instrument: Instrument, weight: Weight, lowest: str, highest: str
) -> None:
    assert [str(value) for value in reach(instrument, weight)] == [lowest, highest]
    elements = len(instrument.codes)
    best = index_of(instrument, tally_of(instrument, [[4] * elements] * 5), weight)
    worst = index_of(instrument, tally_of(instrument, [[1] * elements] * 5), weight)
    assert [str(worst.index), str(best.index)] == [lowest, highest]
    assert (worst.class_, best.class_) == ("D", "A")
    assert best.interval == (best.index, best.index)


@pytest.mark.parametrize(
    ("instrument", "weight"), [(NINE, Weight.FOURTEENTH), (FOURTEEN, Weight.NINTH), (FOURTEEN, Weight.NINTH_LONG)]
)
def test_the_weight_of_another_number_of_elements_is_refused_with_those_that_fit(
    instrument: Instrument, weight: Weight
) -> None:
    with pytest.raises(Refused) as caught:
        index_of(instrument, Tally(0, {}, {}), weight)
    assert caught.value.problems[0].where == "weight"
    assert f"untuk {instrument.code} pakai exact, 0." in caught.value.sentence


def test_paper_shows_the_weight_as_a_fraction_or_with_a_comma() -> None:
    assert [weight.text(9) for weight in NINES] == ["1/9", "0,11", "0,111"]
    assert [str(weight) for weight in Weight] == ["exact", "0.11", "0.111", "0.071"]


# Missing answers, small groups, ranks.


def test_a_mean_is_over_those_who_answered_and_a_skipped_question_is_no_zero() -> None:
    found = index([[4] * 9] * 4 + [[None, *[4] * 8]])
    assert [score.n for score in found.elements] == [4, *[5] * 8]
    assert found.elements[0].mean == 4
    assert found.index == 100


def test_the_units_index_is_over_respondents_and_not_the_mean_of_services() -> None:
    large: list[list[int]] = [[4] * 9] * 30
    small: list[list[int]] = [[2] * 9] * 10
    assert [str(index(rows).index) for rows in (large, small)] == ["100.00", "50.00"]
    assert index(large + small).index == Decimal("87.50")


@pytest.mark.parametrize("n", range(5))
def test_under_five_only_the_numbers_of_answers_are_told(n: int) -> None:
    found = index([[3] * 9] * n)
    assert (found.n, found.index, found.class_, found.class_name, found.interval) == (n, None, "", "", None)
    assert [(score.n, score.mean, score.weighted, score.rank) for score in found.elements] == [
        (n, None, None, None)
    ] * 9
    assert found.reason == "Belum ada jawaban." if n == 0 else "disembunyikan" in found.reason
    assert index([[3] * 9] * 5).index == 75


def test_without_an_answer_to_an_element_there_is_no_index_and_the_reason_names_it() -> None:
    found = index([[None, 3, 3, 3, 3, 3, 3, 3, 2]] * 5)
    assert (found.index, found.class_, found.elements[0].mean, found.elements[0].rank) == (None, "", None, None)
    assert "U1 Persyaratan" in found.reason
    assert [score.rank for score in found.elements[1:]] == [2, 3, 4, 5, 6, 7, 8, 1]


def test_the_lowest_mean_ranks_first_and_the_rules_order_parts_equals() -> None:
    found = index([[3, 2, 4, 2, 3, 4, 1, 3, 2]] * 5)
    assert [score.rank for score in found.elements] == [5, 2, 8, 3, 6, 9, 1, 7, 4]


def test_ranks_part_means_that_look_equal_with_four_decimals() -> None:
    found = index_of(NINE, counted(NINE, 100_000, [300_001, 300_000, *[400_000] * 7]), Weight.EXACT)
    first, second = found.elements[:2]
    assert (first.mean, second.mean) == (Decimal("3.0000"), Decimal("3.0000"))
    assert (first.rank, second.rank) == (2, 1)


def test_the_sample_is_told_with_the_index() -> None:
    tally = tally_of(NINE, [[3] * 9] * 5)
    assert index_of(NINE, tally, Weight.EXACT, sample_of(300, 5)).sample == sample_of(300, 5)
    assert index_of(NINE, tally, Weight.EXACT).sample.reached is None


# Intervals.


def test_the_interval_is_the_normal_one_over_respondents() -> None:
    found = index([[3] * 9] * 8 + [[4] * 9] * 2)
    # 80 +- 1.96 * s / sqrt(10) with s = sqrt((8 * 25 + 2 * 400) / 9) = 10.5409: 80 +- 6.5333
    assert (found.index, found.interval) == (Decimal("80.00"), (Decimal("73.47"), Decimal("86.53")))


def test_the_interval_stands_around_the_index_whatever_was_skipped_and_says_that_it_is_rough() -> None:
    found = index([[4, *[None] * 8]] * 10 + [[2] * 9] * 5)
    # The index is 53.70; the respondents' own values are 100 and 50, s = sqrt(25000 / 42) = 24.3975: +- 12.3469.
    assert (found.index, found.interval) == (Decimal("53.70"), (Decimal("41.36"), Decimal("66.05")))
    assert found.is_rough
    assert not index([[3] * 9] * 8 + [[4] * 9] * 2).is_rough


@given(forms, st.sampled_from(NINES))
def test_an_index_lies_in_its_interval(rows: list[list[int | None]], weight: Weight) -> None:
    found = index(rows, weight)
    if found.index is not None and found.interval:
        assert found.interval[0] <= found.index <= found.interval[1]


def test_where_all_means_are_the_same_none_is_the_lowest() -> None:
    assert index([[3] * 9] * 5).is_level
    assert not index([[3] * 8 + [4], *[[3] * 9] * 4]).is_level
    near = index_of(NINE, counted(NINE, 100_000, [300_001, *[300_000] * 8]), Weight.EXACT)
    assert {score.mean for score in near.elements} == {Decimal("3.0000")}
    assert not near.is_level
    assert not index([[3] * 9] * 4).is_level


def test_respondents_who_skipped_everything_widen_nothing() -> None:
    rows: Sequence[Sequence[int | None]] = [[3] * 9] * 8 + [[4] * 9] * 2
    assert index([*rows, [None] * 9]).interval == index(rows).interval
    assert index([*rows, [None] * 9]).n == 11


def test_too_few_who_answered_have_no_interval() -> None:
    found = index([[3] * 9] * 4 + [[None] * 9])
    assert (found.index, found.interval) == (Decimal("75.00"), None)


def test_the_interval_stays_within_what_the_weight_reaches() -> None:
    rows = [[4] * 9] * 5 + [[1] * 9]
    assert index(rows, Weight.NINTH).interval == (Decimal("62.37"), Decimal("99.00"))
    assert index([[1] * 9] * 5 + [[4] * 9], Weight.NINTH).interval == (Decimal("24.75"), Decimal("61.38"))


# What holds for any answers.


@given(forms, st.sampled_from(NINES))
def test_an_index_lies_between_the_ends_of_its_weight_and_in_one_class(
    rows: list[list[int | None]], weight: Weight
) -> None:
    found = index(rows, weight)
    low, high = reach(NINE, weight)
    assert (found.index is None) == bool(found.reason)
    if found.index is not None:
        assert low <= found.index <= high
        assert found.index.as_tuple().exponent == -2
        assert sum(item.first <= max(found.index, Decimal(25)) <= item.last for item in NINE.classes) == 1
    if found.interval:
        assert low <= found.interval[0] <= found.interval[1] <= high
    assert sorted(score.rank for score in found.elements if score.rank) == list(
        range(1, 1 + sum(score.mean is not None for score in found.elements))
    )


@given(st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=5, max_size=30), st.randoms())
def test_the_order_of_respondents_does_not_matter_and_the_interval_holds_the_index(
    rows: list[list[int]], random: Random
) -> None:
    found = index(rows)
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert index(shuffled) == found
    assert found.interval
    assert found.index is not None
    assert found.interval[0] <= found.index <= found.interval[1]


@given(forms, st.integers(0, 8))
def test_a_better_answer_never_lowers_the_index(rows: list[list[int | None]], place: int) -> None:
    better = [[min(score + 1, 4) if at == place and score else score for at, score in enumerate(row)] for row in rows]
    before, after = index(rows).index, index(better).index
    assert (before is None) == (after is None)
    if before is not None and after is not None:
        assert before <= after
