"""Dates as clerks type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Refused
from ptsp_desk.gui.widgets.days import day_needed, day_of, typed_day


@pytest.mark.parametrize("typed", ["24-12-2026", "24/12/2026", "24.12.2026", "24 12 2026", "2026-12-24", " 24-12-2026"])
def test_a_date_is_read_as_it_is_written_in_offices(typed: str) -> None:
    assert day_of(typed, "day") == date(2026, 12, 24)


@pytest.mark.parametrize("typed", ["31-2-2026", "24-13-2026", "kemarin", "24-12-26", "0-1-2026", "1-1-0000"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="bukan tanggal"):
        day_of(typed, "day")


@pytest.mark.parametrize("typed", ["31-12-9999", "0001-01-01", "1/1/1944"])
def test_a_day_of_a_year_that_nobody_means_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="Tahun harus 1945 sampai 2999"):
        day_of(typed, "day")


def test_nothing_is_no_date_and_refused_only_where_one_is_needed() -> None:
    assert day_of(" ", "day") is None
    with pytest.raises(Refused, match="Tulis tanggalnya"):
        day_needed("", "day")


@given(st.dates(date(1945, 1, 1), date(2999, 12, 31)))
def test_a_day_that_was_shown_is_read_back(day: date) -> None:
    assert day_of(typed_day(day), "day") == day
