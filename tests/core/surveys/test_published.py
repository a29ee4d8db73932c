"""A published index that can't come from its answers is told; one that can, by whatever weight and rounding, is not."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.surveys import half_up, tally_of
from ptsp_desk.core.surveys.published import doubt
from tests.core.surveys.questionnaires import FOURTEEN, NINE, counted

KEMENAG = counted(NINE, 29, [105, 101, 100, 116, 102, 105, 106, 105, 115])
ROWS = st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=12)


@pytest.mark.parametrize("published", ["90.56", "91.48", "91.38", "91.5", "91", "90.6"])
def test_what_some_weight_and_rounding_give_is_not_doubted(published: str) -> None:
    assert doubt(Decimal(published), KEMENAG, NINE) == ""


@pytest.mark.parametrize("published", ["89.11", "95.00", "92.00", "3.66"])
def test_what_nothing_gives_is_doubted_and_told_what_does(published: str) -> None:
    said = doubt(Decimal(published), KEMENAG, NINE)
    assert "tidak bisa berasal dari jawaban ini" in said
    assert "bobot 1/9 nilainya 91,48, dengan bobot 0,11 nilainya 90,56" in said


@given(ROWS, st.sampled_from([Fraction(1, 9), Fraction(11, 100), Fraction(111, 1000)]))
def test_no_weight_of_the_instrument_is_ever_doubted(rows: list[list[int]], weight: Fraction) -> None:
    total = sum((Fraction(sum(column), len(rows)) for column in zip(*rows, strict=True)), Fraction())
    assert doubt(half_up(total * weight * 25, 2), tally_of(NINE, rows), NINE) == ""


@given(ROWS, st.sampled_from([2, 3]), st.sampled_from(["0.11", "0.111"]))
def test_means_that_were_rounded_first_are_not_doubted(rows: list[list[int]], decimals: int, weight: str) -> None:
    step = Decimal(1).scaleb(-decimals)
    means = [(Decimal(sum(column)) / len(rows)).quantize(step, ROUND_HALF_UP) for column in zip(*rows, strict=True)]
    weighted = sum((mean * Decimal(weight)).quantize(step, ROUND_HALF_UP) for mean in means)
    published = (Decimal(weighted) * 25).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert doubt(published, tally_of(NINE, rows), NINE) == ""


def test_the_weight_of_another_instrument_explains_nothing() -> None:
    tally = tally_of(NINE, [[3, 4, 4, 3, 3, 4, 3, 4, 3]] * 20)
    assert "tidak bisa berasal dari jawaban ini" in doubt(Decimal("55.03"), tally, NINE)


def test_an_element_that_nobody_answered_gives_no_index_at_all() -> None:
    said = doubt(Decimal(90), tally_of(NINE, [[4] * 8 + [None]] * 5), NINE)
    assert said.endswith("ada unsur yang tidak dijawab siapa pun.")


def test_fourteen_elements_have_their_own_weight() -> None:
    tally = counted(FOURTEEN, 150, [450] * 14)
    assert doubt(Decimal("74.55"), tally, FOURTEEN) == doubt(Decimal("75.00"), tally, FOURTEEN) == ""
    assert "bobot 0,071 nilainya 74,55" in doubt(Decimal(80), tally, FOURTEEN)
