"""The table of Krejcie and Morgan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.surveys import Sample, required, sample_of

# fmt: off
PRINTED = {
    10: 10, 15: 14, 20: 19, 25: 24, 30: 28, 35: 32, 40: 36, 45: 40, 50: 44, 55: 48, 60: 52, 65: 56, 70: 59,
    75: 63, 80: 66, 85: 70, 90: 73, 95: 76, 100: 80, 110: 86, 120: 92, 130: 97, 140: 103, 150: 108, 160: 113,
    170: 118, 180: 123, 190: 127, 200: 132, 210: 136, 220: 140, 230: 144, 240: 148, 250: 152, 260: 155, 270: 159,
    280: 162, 290: 165, 300: 169, 320: 175, 340: 181, 360: 186, 380: 191, 400: 196, 420: 201, 440: 205, 460: 210,
    480: 214, 500: 217, 550: 226, 600: 234, 650: 242, 700: 248, 750: 254, 800: 260, 850: 265, 900: 269, 950: 274,
    1000: 278, 1100: 285, 1200: 291, 1300: 297, 1400: 302, 1500: 306, 1600: 310, 1700: 313, 1800: 317, 1900: 320,
    2000: 322, 2200: 327, 2400: 331, 2600: 335, 2800: 338, 3000: 341, 3500: 346, 4000: 351, 4500: 354, 5000: 357,
    6000: 361, 7000: 364, 8000: 367, 9000: 368, 10000: 370, 15000: 375, 20000: 377, 30000: 379, 40000: 380,
    50000: 381, 75000: 382, 1000000: 384,
}
# fmt: on


def test_every_row_of_the_table_is_as_printed() -> None:
    assert {population: required(population) for population in PRINTED} == PRINTED


def test_every_row_is_within_one_of_the_formula_that_made_the_table() -> None:
    for population, sample in PRINTED.items():
        made = 3.841 * population * 0.25 / (0.05**2 * (population - 1) + 3.841 * 0.25)
        assert abs(made - sample) <= 1


@pytest.mark.parametrize(
    ("population", "sample"),
    [
        (16, 16),
        (19, 19),
        (21, 21),
        (22, 22),
        (101, 86),
        (109, 86),
        (301, 175),
        (312, 175),
        (10_001, 375),
        (75_001, 384),
    ],
)
def test_between_two_rows_the_next_one_up_counts(population: int, sample: int) -> None:
    assert required(population) == sample


@pytest.mark.parametrize("population", range(15))
def test_of_a_few_everybody_is_asked(population: int) -> None:
    assert required(population) == population


def test_beyond_the_table_its_last_row_stays() -> None:
    assert required(273_000_000) == 384


@given(st.integers(0, 2_000_000))
def test_a_sample_grows_with_the_population_and_is_never_more_than_it(population: int) -> None:
    assert required(population) <= required(population + 1)
    assert required(population) <= population


def test_a_sample_is_reached_by_as_many_respondents_as_it_asks_for() -> None:
    assert sample_of(300, 168) == Sample(300, 169, reached=False)
    assert sample_of(300, 169) == Sample(300, 169, reached=True)
    assert sample_of(None, 12) == Sample(None, None, None)
