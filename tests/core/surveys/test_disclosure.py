"""What small groups give away, and what is hidden with them."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ptsp_desk.core.surveys import FEWEST, hidden


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ({"IMB": 12, "SIUP": 5}, ""),
        ({"IMB": 12, "SIUP": 4, "TDG": 7}, "SIUP TDG"),
        ({"IMB": 12, "SIUP": 3, "TDG": 2}, "SIUP TDG"),
        ({"IMB": 12, "SIUP": 1, "TDG": 2}, "IMB SIUP TDG"),
        ({"IMB": 12, "SIUP": 1, "TDG": 2, "TDP": 6}, "SIUP TDG TDP"),
        ({"IMB": 12, "SIUP": 4}, "IMB SIUP"),
        ({"IMB": 12, "SIUP": 0}, ""),
        ({"IMB": 12, "SIUP": 4, "TDG": 0, "": 9}, "SIUP "),
        ({"IMB": 3}, "IMB"),
        ({}, None),
    ],
)
def test_small_groups_are_hidden_and_with_them_the_next_smallest(sizes: dict[str, int], expected: str | None) -> None:
    assert hidden(sizes) == (set() if expected is None else {code for code in expected.split(" ") if expected})


def test_of_two_of_the_same_size_the_first_by_code_is_hidden() -> None:
    assert hidden({"C": 9, "B": 9, "A": 2}) == {"A", "B"}
    assert hidden({"B": 9, "A": 2, "C": 9}) == {"A", "B"}


def test_what_is_to_be_hidden_all_the_same_takes_another_with_it() -> None:
    assert hidden({"A": 30, "B": 9, "C": 7}, {"A"}) == {"A", "C"}
    assert hidden({"A": 30, "B": 9, "C": 7}, {"A", "B"}) == {"A", "B"}
    assert hidden({"A": 30}, {"A", "Z"}) == {"A"}


cells = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 12), max_size=8)


@given(cells)
def test_every_small_group_is_hidden_and_those_hidden_are_five_or_everything(sizes: dict[str, int]) -> None:
    found = hidden(sizes)
    filled = {code for code, size in sizes.items() if size}
    assert {code for code in filled if sizes[code] < FEWEST} <= found <= filled
    if found and found != filled:
        assert sum(sizes[code] for code in found) >= FEWEST
        assert len(found) > 1


@given(cells)
def test_nothing_is_hidden_that_need_not_be(sizes: dict[str, int]) -> None:
    found = hidden(sizes)
    small = {code for code, size in sizes.items() if 0 < size < FEWEST}
    if not small:
        assert found == set()
    elif len(small) > 1 and sum(sizes[code] for code in small) >= FEWEST:
        assert found == small


@given(cells, st.data())
def test_no_hidden_group_can_be_computed_from_the_total_and_the_shown_groups(
    sizes: dict[str, int], data: st.DataObject
) -> None:
    """To whoever knows all sizes, the total's sum and the shown sums, another truth looks the same."""
    sums = {code: data.draw(st.integers(size, 4 * size)) for code, size in sizes.items()}
    found = hidden(sizes)
    if sum(sizes.values()) < FEWEST or len(found) < 2:
        assert len(found) != 1 or found == {code for code, size in sizes.items() if size}  # the total is all there is
        return
    people = sum(sizes[code] for code in found)
    together = sum(sums.values()) - sum(sums[code] for code in sums if code not in found)
    assert people >= FEWEST
    assume(people < together < 4 * people)  # one score from everybody: no group could hide that
    for code in found:
        others = people - sizes[code]
        possible = range(max(sizes[code], together - 4 * others), min(4 * sizes[code], together - others) + 1)
        assert len(possible) > 1


def test_a_group_hidden_alone_would_be_found_by_subtraction() -> None:
    """Why the next smallest goes with it."""
    means = {"IMB": (20, Fraction(3)), "SIUP": (7, Fraction(4)), "TDG": (1, Fraction(1))}
    total = sum(n * mean for n, mean in means.values())
    for shown in combinations(means, 2):
        (left,) = means.keys() - set(shown)
        assert (total - sum(means[code][0] * means[code][1] for code in shown)) / means[left][0] == means[left][1]
    assert hidden({code: n for code, (n, _) in means.items()}) == {"TDG", "SIUP"}
