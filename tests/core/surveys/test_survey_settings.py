"""Periods with their weights, and the office's own words."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.journal import OFFICE, Act, canonical
from ptsp_desk.core.surveys import (
    LABELS,
    PERIODS,
    OwnWords,
    Period,
    SurveySettings,
    Weight,
    labels_setting,
    period_name,
    periods_setting,
    settings_of,
)
from tests.core.surveys.questionnaires import FOURTEEN, NINE

BOTH = {"2017": NINE, "2004": FOURTEEN}
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31), "2017", Weight.NINTH, 4000)
HALF = Period(date(2026, 7, 1), date(2026, 12, 31), "2017", Weight.NINTH_LONG)
OLD = Period(date(2014, 1, 1), date(2014, 12, 31), "2004", Weight.FOURTEENTH, 300)
WAGES = OwnWords("Wajarkah biayanya?", ("Tidak wajar", "Kurang wajar", "Wajar", "Sangat wajar"))


def kept(act: Act) -> object:
    """The value as it comes back from the journal."""
    return msgspec.json.decode(canonical({"value": {**act.body, **(act.personal or {})}["value"]}))["value"]


def problems_of(periods: list[Period]) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        periods_setting(periods, BOTH)
    return {problem.where: problem.sentence for problem in caught.value.problems}


def test_periods_come_back_from_their_entry_and_hold_nothing_personal() -> None:
    act = periods_setting([YEAR, HALF, OLD], BOTH)
    assert (act.kind, act.subject, act.personal) == ("setting.set", OFFICE, None)
    assert settings_of({PERIODS: kept(act)}).periods == (YEAR, HALF, OLD)


def test_own_words_come_back_from_the_personal_part_of_their_entry_cleaned() -> None:
    act = labels_setting({"2017": {"U4": OwnWords(" Wajarkah\tbiayanya? ", WAGES.labels)}}, BOTH)
    assert act.body == {"name": LABELS}
    settings = settings_of({LABELS: kept(act)})
    assert settings.labels == {"2017": {"U4": WAGES}}
    assert settings.in_own_words(NINE).elements[3].question.id == "Wajarkah biayanya?"
    assert settings.in_own_words(FOURTEEN) == FOURTEEN


def test_what_was_never_set_or_is_withheld_is_empty() -> None:
    assert settings_of({}) == settings_of({PERIODS: "", LABELS: ""}) == SurveySettings()
    assert SurveySettings().in_own_words(NINE) == NINE


def test_the_weight_is_that_of_the_shortest_period_around_the_days_and_exact_without_one() -> None:
    settings = SurveySettings((YEAR, HALF, OLD))
    assert settings.weight(date(2026, 1, 1), date(2026, 12, 31), "2017") == Weight.NINTH
    assert settings.weight(date(2026, 8, 1), date(2026, 8, 31), "2017") == Weight.NINTH_LONG
    assert settings.weight(date(2026, 6, 30), date(2026, 7, 1), "2017") == Weight.NINTH
    assert settings.weight(date(2025, 12, 31), date(2026, 1, 1), "2017") == Weight.EXACT
    assert settings.weight(date(2026, 8, 1), date(2026, 8, 31), "2004") == Weight.EXACT
    assert settings.period(date(2014, 3, 1), date(2014, 3, 2), "2004") == OLD


def test_how_many_were_served_is_known_for_exactly_the_period_only() -> None:
    settings = SurveySettings((YEAR, HALF))
    assert settings.population(date(2026, 1, 1), date(2026, 12, 31), "2017") == 4000
    assert settings.population(date(2026, 1, 1), date(2026, 6, 30), "2017") is None
    assert settings.population(date(2020, 1, 1), date(2020, 6, 30), "2017") is None


def test_every_problem_of_the_periods_is_told_at_its_place() -> None:
    backwards = Period(date(2026, 2, 1), date(2026, 1, 1), "2017", population=0)
    foreign = Period(date(2026, 1, 1), date(2026, 1, 31), "2014")
    heavy = Period(date(2026, 1, 1), date(2026, 1, 31), "2017", Weight.FOURTEENTH)
    found = problems_of([backwards, foreign, heavy, YEAR, YEAR])
    assert set(found) == {
        "periods[0].last",
        "periods[0].population",
        "periods[1].instrument",
        "periods[2].weight",
        "periods[4]",
    }
    assert "yang ada: 2004, 2017" in found["periods[1].instrument"]
    assert "Tahun 2026" in found["periods[4]"]


def test_own_words_of_no_questionnaire_or_turned_round_are_refused_together() -> None:
    turned = OwnWords(labels=("Gratis", "Murah", "Cukup mahal", "Sangat mahal"))
    with pytest.raises(Refused) as caught:
        labels_setting({"2017": {"U4": turned}, "1999": {"U1": WAGES}}, BOTH)
    places = [problem.where for problem in caught.value.problems]
    assert places == ["labels.2017.U4.labels"] * 4 + ["labels.1999"]


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), "Tahun 2026"),
        (date(2026, 1, 1), date(2026, 6, 30), "Semester I 2026"),
        (date(2026, 7, 1), date(2026, 12, 31), "Semester II 2026"),
        (date(2026, 10, 1), date(2026, 12, 31), "Triwulan IV 2026"),
        (date(2024, 1, 1), date(2024, 3, 31), "Triwulan I 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "Februari 2024"),
        (date(2026, 12, 1), date(2026, 12, 31), "Desember 2026"),
        (date(2026, 2, 1), date(2026, 4, 30), "1 Februari 2026 – 30 April 2026"),
        (date(2026, 4, 1), date(2026, 9, 30), "1 April 2026 – 30 September 2026"),
        (date(2025, 7, 1), date(2026, 6, 30), "1 Juli 2025 – 30 Juni 2026"),
        (date(2026, 11, 20), date(2026, 11, 20), "20 November 2026"),
    ],
)
def test_a_period_has_the_name_that_offices_give_it(first: date, last: date, name: str) -> None:
    assert period_name(first, last) == Period(first, last, "2017").name == name


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 800))
def test_any_days_have_a_name(first: date, days: int) -> None:
    name = period_name(first, first + timedelta(days=days))
    assert str(first.year) in name
