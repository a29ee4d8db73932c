from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.gui.registration.days import day_of, moment_of, read_day, shown_day, shown_moment

TODAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("09.12", "2026-11-17T09:12"),
        ("9:12", "2026-11-17T09:12"),
        (" Kemarin  9.30 ", "2026-11-16T09:30"),
        ("kemarin pukul 14.05", "2026-11-16T14:05"),
        ("hari ini jam 08.00", "2026-11-17T08:00"),
        ("16-11-2026 09.12", "2026-11-16T09:12"),
        ("16/11/26, 9.12", "2026-11-16T09:12"),
        ("16.11.2026 9.12", "2026-11-16T09:12"),
        ("2026-11-16T09:12", "2026-11-16T09:12"),
        ("16/11 9.12", "2026-11-16T09:12"),
        ("20/12 9.12", "2025-12-20T09:12"),  # the latest such day
        ("16.11", "2026-11-17T16:11"),  # a day alone says no time of day
    ],
)
def test_a_moment_is_understood_as_people_type_it(typed: str, meant: str) -> None:
    assert moment_of(typed, TODAY) == datetime.fromisoformat(meant)


@pytest.mark.parametrize("typed", ["", "kemarin", "16-11-2026", "besok 9.00", "31-2-2026 9.00", "9.60", "24.00", "9"])
def test_a_moment_that_is_not_clear_is_none(typed: str) -> None:
    assert moment_of(typed, TODAY) is None


@given(st.datetimes(datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2169-01-01")))
def test_what_is_shown_and_what_is_kept_mean_the_same_again(moment: datetime) -> None:
    minute = moment.replace(second=0, microsecond=0)
    assert moment_of(shown_moment(minute), TODAY) == minute
    assert moment_of(minute.isoformat(timespec="minutes"), TODAY) == minute


@given(st.integers(0, 364))
def test_a_day_without_its_year_is_never_ahead(back: int) -> None:
    day = TODAY - timedelta(days=back)
    assert day_of(f"{day.day}-{day.month}", TODAY) == day


def test_a_day_of_a_form_is_kept_as_iso_and_shown_as_people_write_it() -> None:
    assert read_day("3/7/2025") == ("2025-07-03", "03-07-2025")
    assert read_day("2025-07-03") == ("2025-07-03", shown_day(date(2025, 7, 3)))
    assert read_day("3/7") is None
    assert read_day("") is None
