"""Odd answers are flagged and never taken away."""

from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.surveys import Pattern, flags
from tests.core.surveys.questionnaires import NINE

Row = tuple[int | None, ...]


def varied(place: int) -> Row:
    """A row that no other place has."""
    return (*(1 + (place >> 2 * digit) % 4 for digit in range(7)), 1, 4)


def several(count: int, start: int = 0) -> list[Row]:
    return [varied(start + place) for place in range(count)]


def test_answers_that_differ_are_not_flagged() -> None:
    assert flags(NINE, {"a": several(5), "b": several(7, 5)}, served=12) == []
    assert flags(NINE, {}) == []


def test_one_score_throughout_is_flagged_from_half_of_the_rows_on() -> None:
    (found,) = flags(NINE, {"a": [(4,) * 9] * 5, "b": several(5)})
    assert (found.pattern, found.count, found.among) == (Pattern.STRAIGHT, 5, 10)
    assert found.sentence == "5 dari 10 jawaban memberi nilai yang sama untuk semua unsur."
    assert flags(NINE, {"a": [(4,) * 9] * 5, "b": several(6)}) == []


def test_of_a_handful_of_rows_no_share_is_told() -> None:
    assert flags(NINE, {"a": [(4,) * 9] * 9}) == []
    assert flags(NINE, {"a": [(None, *varied(place)[1:]) for place in range(0, 36, 4)]}) == []


def test_the_same_row_five_times_in_a_group_is_flagged_with_the_group() -> None:
    (found,) = flags(NINE, {"a": several(4), "b": [varied(77)] * 5 + several(3)})
    assert (found.pattern, found.where, found.count, found.among) == (Pattern.IDENTICAL, "b", 5, 8)
    (named,) = flags(NINE, {"b": [varied(77)] * 5}, about={"b": "tentang Izin Reklame pada 5 Juli 2026"})
    assert named.sentence == "5 dari 5 jawaban tentang Izin Reklame pada 5 Juli 2026 sama persis."
    assert flags(NINE, {"a": [varied(77)] * 3, "b": [varied(77)] * 4}) == []


def test_a_question_that_a_quarter_left_out_is_named() -> None:
    rows = [(*row[:3], None, *row[4:]) for row in several(3)] + several(9, 3)
    (found,) = flags(NINE, {"a": rows})
    assert (found.pattern, found.where, found.count) == (Pattern.SKIPPED, "U4", 3)
    assert found.sentence == "U4 Biaya/Tarif dilewati 3 dari 12 orang."


def test_more_answers_than_people_served_are_told_first() -> None:
    found = flags(NINE, {"a": [(4,) * 9] * 12}, served=11)
    assert [flag.pattern for flag in found] == [Pattern.MORE_THAN_SERVED, Pattern.STRAIGHT]
    assert (found[0].count, found[0].among) == (12, 11)


@given(st.lists(st.lists(st.one_of(st.none(), st.integers(1, 4)), min_size=9, max_size=9), max_size=30))
def test_a_flag_never_counts_more_than_there_are_and_changes_no_row(rows: list[list[int | None]]) -> None:
    before = [list(row) for row in rows]
    found = flags(NINE, {"a": rows[::2], "b": rows[1::2]})
    assert rows == before
    assert all(0 < flag.count <= flag.among <= len(rows) for flag in found)
