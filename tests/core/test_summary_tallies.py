"""What many figures of a day come to, by numbers that anyone can check on paper."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.promises import Calendar, Holiday, known_holidays
from ptsp_desk.core.summaries import AgencyDay, ServiceDay, SurveyTally
from ptsp_desk.core.summaries.lateness import DueFile, due_after, late_files
from ptsp_desk.core.summaries.tallies import (
    agency_days,
    median_seconds,
    month_before_year,
    month_to,
    survey_tally,
)
from ptsp_desk.core.surveys import Tally

CALENDAR = Calendar.of([*known_holidays(2025, 2028), Holiday(date(2026, 12, 9), "Pilkades", "tutup_kantor")])


def counted(n: int, *elements: tuple[int, int]) -> Tally:
    return Tally(n, {f"U{place}": pair for place, pair in enumerate(elements, 1)}, {})


def test_the_value_of_a_survey_is_the_mean_of_its_elements_times_25() -> None:
    tally = survey_tally({"2017": counted(8, (8, 27), (8, 26))})
    assert tally == SurveyTally(8, Decimal("82.81"), (("U1", Decimal("3.38")), ("U2", Decimal("3.25"))))


def test_of_fewer_than_five_answers_only_their_number_is_told() -> None:
    assert survey_tally({"2017": counted(4, (4, 16))}) == SurveyTally(4)
    assert survey_tally({}) == SurveyTally(0)


def test_an_element_that_few_answered_counts_but_is_not_shown() -> None:
    tally = survey_tally({"2017": counted(6, (6, 24), (2, 4), (0, 0))})
    assert tally == SurveyTally(6, Decimal("75.00"), (("U1", Decimal("4.00")),))


def test_elements_stand_in_the_order_of_their_list() -> None:
    tally = survey_tally({"2004": counted(5, *[(5, 15)] * 14)})
    assert [code for code, _ in tally.elements] == [f"U{place}" for place in range(1, 15)]


def test_of_two_instruments_on_a_day_the_newer_counts() -> None:
    tally = survey_tally({"2017": counted(5, (5, 20)), "2004": counted(5, (5, 5))})
    assert (tally.n, tally.value) == (5, Decimal("100.00"))


@given(st.lists(st.integers(0, 10_000_000), min_size=1, max_size=9))
def test_as_many_registrations_were_faster_than_the_median_as_slower(took: list[int]) -> None:
    median = median_seconds(took)
    assert median is not None
    assert 2 * sum(one < median * 1000 - 500 for one in took) <= len(took)
    assert 2 * sum(one > median * 1000 + 500 for one in took) <= len(took)


def test_the_median_of_two_lies_between_them_and_half_a_second_is_rounded_up() -> None:
    assert (median_seconds([60_000, 90_000]), median_seconds([1000, 2000]), median_seconds([])) == (75, 2, None)


def test_the_services_of_an_agency_stand_together() -> None:
    services = (
        ServiceDay("IMB", opening=3, received=2, issued=1, rejected=1, late=1, closing=3),
        ServiceDay("PBG", received=1, void=1),
        ServiceDay("TDP", received=4, withdrawn=1, closing=3),
    )
    assert agency_days(services, {"IMB": "DPUPR", "PBG": "DPUPR"}) == (
        AgencyDay("", opening=0, received=4, finished=1, closing=3, late=0),
        AgencyDay("DPUPR", opening=3, received=3, finished=3, closing=3, late=1),
    )


def test_a_month_goes_up_to_its_day_and_that_of_last_year_as_far() -> None:
    assert month_to(date(2026, 11, 20)) == (date(2026, 11, 1), date(2026, 11, 20))
    assert month_before_year(date(2026, 11, 20)) == (date(2025, 11, 1), date(2025, 11, 20))
    assert month_before_year(date(2028, 2, 29)) == (date(2027, 2, 1), date(2027, 2, 28))


def test_days_of_lateness_are_working_days_and_the_longest_stands_first() -> None:
    files = [DueFile("B", "IMB", date(2026, 12, 7)), DueFile("A", "TDP", date(2026, 12, 10))]
    late = late_files([*files, DueFile("C", "IMB", date(2026, 12, 14))], date(2026, 12, 12), CALENDAR, {"IMB": "DPUPR"})
    # 8, 10 and 11 December: on the 9th the office is closed, the 12th is a Saturday
    assert [(file.number, file.agency, file.days) for file in late] == [("B", "DPUPR", 3), ("A", "", 1)]


@given(st.lists(st.integers(-400, 3), max_size=6))
def test_every_late_file_has_the_working_days_that_a_walk_counts(back: list[int]) -> None:
    day = date(2026, 12, 11)
    files = [DueFile(str(place), "IMB", day + timedelta(days=ahead)) for place, ahead in enumerate(back)]
    late = late_files(files, day, CALENDAR, {})
    assert {file.number: file.days for file in late} == {
        file.number: days for file in files if (days := worked(file.promised, day))
    }


def worked(promised: date, day: date) -> int:
    walked = (promised + timedelta(days=step) for step in range(1, (day - promised).days + 1))
    return sum(map(CALENDAR.working, walked))


@pytest.mark.parametrize(("day", "days"), [(11, []), (12, []), (13, []), (14, [1]), (15, [2])])
def test_what_was_promised_for_a_friday_is_late_from_monday_on(day: int, days: list[int]) -> None:
    late = late_files([DueFile("A", "IMB", date(2026, 12, 11))], date(2026, 12, day), CALENDAR, {})
    assert [file.days for file in late] == days


def test_what_is_due_after_a_day_is_called_by_its_numbers() -> None:
    files = [DueFile("B", "IMB", date(2026, 12, 14)), DueFile("A", "IMB", date(2026, 12, 14))]
    assert due_after([*files, DueFile("C", "IMB", date(2026, 12, 7))], date(2026, 12, 11)) == ("A", "B")
