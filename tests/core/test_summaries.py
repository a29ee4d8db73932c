"""The balance of a day, and the names in it."""

from datetime import UTC, date, datetime

from ptsp_desk.core.summaries import DailySummary, ServiceDay, VisitCounts, names_of
from tests.offices import catalogue


def summary(*services: ServiceDay, turned_back: int = 0) -> DailySummary:
    return DailySummary(
        date(2026, 11, 20), datetime(2026, 11, 20, tzinfo=UTC), services, VisitCounts(turned_back=turned_back)
    )


def test_a_balance_that_holds_says_so() -> None:
    day = summary(
        ServiceDay("IMB", opening=58, received=14, issued=8, rejected=1, closing=63),
        ServiceDay("TDP", received=1200, closing=1200),
    )
    assert day.balance() == ("58 + 1.214 = 8 + 1 + 0 + 0 + 1.263", "cocok")


def test_a_balance_that_does_not_hold_tells_what_to_do() -> None:
    figures, verdict = summary(ServiceDay("IMB", opening=1, issued=2)).balance()
    assert figures == "1 + 0 = 2 + 0 + 0 + 0 + 0"
    assert verdict == "tidak cocok, periksa data sebelum lembar ini dipakai"


def test_a_balance_must_hold_for_every_service() -> None:
    day = summary(ServiceDay("IMB", opening=1), ServiceDay("TDP", opening=1, closing=2))
    assert day.balance() == (
        "2 + 0 = 0 + 0 + 0 + 0 + 2",
        "tidak cocok, periksa data sebelum lembar ini dipakai",
    )


def test_a_day_on_which_somebody_was_sent_away_is_not_empty() -> None:
    assert summary().is_empty
    assert not summary(turned_back=1).is_empty
    assert not summary(ServiceDay("IMB", opening=1)).is_empty


def test_services_and_requirements_have_the_names_of_the_newest_catalogue() -> None:
    names = names_of(catalogue())
    assert names.services["IMB"] == "Izin Mendirikan Bangunan"
    assert names.requirements["IMB", "ktp"] == "KTP pemohon"
