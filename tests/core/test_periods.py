from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.recaps.periods import Period, parse_month, parse_quarter, parse_week, parse_year

DAYS = st.dates(date(1950, 1, 1), date(2900, 12, 31))


@pytest.mark.parametrize(
    ("period", "name", "first", "last"),
    [
        (parse_week("2026-W47"), "Minggu ke-47 2026", date(2026, 11, 16), date(2026, 11, 22)),
        (parse_week("2026w53"), "Minggu ke-53 2026", date(2026, 12, 28), date(2027, 1, 3)),
        (parse_month("2026-11"), "November 2026", date(2026, 11, 1), date(2026, 11, 30)),
        (parse_month("2028-2"), "Februari 2028", date(2028, 2, 1), date(2028, 2, 29)),
        (parse_quarter("2026-Q4"), "Triwulan IV 2026", date(2026, 10, 1), date(2026, 12, 31)),
        (parse_quarter("2026-tw1"), "Triwulan I 2026", date(2026, 1, 1), date(2026, 3, 31)),
        (parse_year("2026"), "Tahun 2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
    ids=str,
)
def test_a_period_has_the_name_and_the_days_that_the_office_means(
    period: Period, name: str, first: date, last: date
) -> None:
    assert (period.name, period.first, period.last) == (name, first, last)


def test_a_week_is_shown_with_its_days() -> None:
    assert parse_week("2026-W47").words == "Minggu ke-47 2026, 16–22 November 2026"
    assert parse_week("2026-W53").words == "Minggu ke-53 2026, 28 Desember 2026 – 3 Januari 2027"
    assert parse_week("2026-W27").words == "Minggu ke-27 2026, 29 Juni – 5 Juli 2026"
    assert parse_month("2026-11").words == "November 2026"
    assert Period.between(date(2026, 11, 20), date(2026, 11, 20)).words == "20 November 2026"


@pytest.mark.parametrize("text", ["2026-W54", "2025-W53", "2026-W0", "W47", "2026-47", "", "0001-W01", "9999-W52"])
def test_a_week_that_there_is_not_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        parse_week(text)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (parse_month, "2026-13"),
        (parse_month, "2026"),
        (parse_quarter, "2026-Q5"),
        (parse_quarter, "2026-Q0"),
        (parse_year, "26"),
        (parse_year, "3000"),
        (parse_year, "٢٠٢٦"),
    ],
)
def test_what_is_no_period_is_refused(read: object, text: str) -> None:
    assert callable(read)
    with pytest.raises(Refused):
        read(text)


def test_days_that_end_before_they_begin_are_refused() -> None:
    with pytest.raises(Refused, match="mendahului"):
        Period.between(date(2026, 11, 20), date(2026, 11, 19))
    with pytest.raises(Refused):
        Period.quarter(2026, 5)


@given(DAYS)
def test_every_day_is_in_its_week_month_quarter_and_year(day: date) -> None:
    year, week, _ = day.isocalendar()
    quarter = (day.month + 2) // 3
    periods = [
        Period.week(year, week),
        Period.month(day.year, day.month),
        Period.quarter(day.year, quarter),
        Period.year(day.year),
    ]
    assert all(period.first <= day <= period.last for period in periods)
    assert periods[0].last - periods[0].first == timedelta(days=6)
    months = [Period.month(day.year, month) for month in range(3 * quarter - 2, 3 * quarter + 1)]
    assert (months[0].first, months[-1].last) == (periods[2].first, periods[2].last)
    assert months[1].first == months[0].last + timedelta(days=1)


@given(DAYS, st.integers(0, 400))
def test_the_year_before_has_the_same_days(day: date, length: int) -> None:
    period = Period.between(day, day + timedelta(days=length))
    before = period.last_year()
    assert before.first.year == day.year - 1
    assert abs((before.last - before.first).days - length) <= 1
    if (day.month, day.day) != (2, 29):
        assert (before.first.month, before.first.day) == (day.month, day.day)


def test_a_period_ends_with_the_day_that_is_looked_at() -> None:
    month = parse_month("2026-11")
    assert month.until(date(2026, 11, 20)).last == date(2026, 11, 20)
    assert month.until(date(2026, 12, 20)) == month
    nothing = month.until(date(2026, 10, 20))
    assert nothing.last < nothing.first
