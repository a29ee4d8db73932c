"""Visits of those who only ask."""

from datetime import date, timedelta

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.visits import Result, Topic, VisitKind
from ptsp_desk.store import journal
from tests.offices import CLERK, Clock
from tests.operations.counter import registered, turned_back

DAY = date(2026, 11, 17)


def test_a_question_is_counted_with_its_service_and_names_nobody(app: App) -> None:
    visit = app.visits.information(Topic.FEE, Result.ANSWERED, CLERK, "IMB")
    assert (visit.kind, visit.service, visit.topic, visit.result) == (
        VisitKind.INFORMATION,
        *("IMB", Topic.FEE, Result.ANSWERED),
    )
    assert (visit.business_day, visit.officer, visit.application, visit.details) == (DAY, "sitti", "", {})
    assert app.visits.of_day(DAY) == [visit]
    with app.desk.database.reading() as connection:
        sealed = journal.get(connection, "ENR", visit.key)
    assert sealed is not None
    assert sealed.entry.body == {"topic": "biaya", "result": "dijawab", "service": "IMB", "day": "2026-11-17"}
    assert sealed.personal is None


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("result", Result)
def test_every_question_is_kept_also_without_a_service(app: App, topic: Topic, result: Result) -> None:
    visit = app.visits.information(topic, result, CLERK)
    assert (visit.service, visit.topic, visit.result) == ("", topic, result)
    assert topic.label
    assert result.label
    assert app.journals.check().differing == ()


def test_a_service_that_is_not_there_is_refused(app: App) -> None:
    with pytest.raises(Refused):
        app.visits.information(Topic.FEE, Result.ANSWERED, CLERK, "SURGA")
    assert app.visits.of_day(DAY) == []


def test_the_visits_of_a_day_come_newest_first_and_only_those(app: App, clock: Clock) -> None:
    registered(app)
    turned_back(app, ktp="ok")
    app.visits.information(Topic.PROGRESS, Result.REDIRECTED, CLERK)
    clock.advance(days=1)
    app.visits.information(Topic.OTHER, Result.WILL_RETURN, CLERK)
    kinds = [visit.kind for visit in app.visits.of_day(DAY)]
    assert kinds == [VisitKind.INFORMATION, VisitKind.TURNED_BACK, VisitKind.REGISTERED]
    assert len(app.visits.of_day(DAY + timedelta(days=1))) == 1
    assert app.summaries.daily(DAY).visits.turned_back == 1
