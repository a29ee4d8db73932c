"""Documents that may follow: what may be handed in, and how the clock of a promise stands for late ones."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from ptsp_desk.core.applications import entries
from ptsp_desk.core.applications.follow_ups import HandedIn, Standing, hand_in, standing
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.promises import Holiday, promise, recounted, stop
from ptsp_desk.core.visits import VisitKind
from tests.offices import CLERK, OPENING, in_force, registered, sealed

STOPS = in_force(follow_up_stops="yes")
RUNS_ON = in_force()
FIRST, SECOND = date(2026, 11, 20), date(2026, 11, 24)
"""A Friday and a Tuesday; the file came on Tuesday the 17th and is promised for Monday, 7 December."""
NINE = OPENING.timetz()


def file(first: date | None = FIRST, second: date | None = SECOND) -> Application:
    """A file whose photographs and land title may follow."""
    missing = DocumentState.MISSING
    documents = (
        Document("ktp", DocumentState.OK),
        Document("pas_foto", missing if first else DocumentState.OK, first),
        Document("bukti_tanah", missing if second else DocumentState.OK, second),
    )
    return structs.replace(registered(), documents=documents)


def on(day: date) -> datetime:
    return datetime.combine(day, NINE)


def after(application: Application, day: date, office: InForce = STOPS, **states: str) -> Application:
    """The file after somebody brought something at nine o'clock."""
    came = hand_in(application, states, "", day, office)
    return entries.evolve(application, sealed(entries.handed_in(application, came, on(day), office), on(day), seq=3))


def states(application: Application) -> dict[str, tuple[str, date | None]]:
    return {item.code: (item.state.value, item.due) for item in application.documents}


def test_the_clock_runs_until_the_last_day_is_over() -> None:
    assert standing(file(), FIRST, STOPS) is None
    assert standing(file(), FIRST + timedelta(days=1), STOPS) == Standing(FIRST, 11)


def test_the_clock_runs_on_where_the_office_says_so_and_over_files_that_ended() -> None:
    late = FIRST + timedelta(days=9)
    assert standing(file(), late, RUNS_ON) is None
    assert standing(structs.replace(file(), clock=Clock.OVER), late, STOPS) is None


def test_what_comes_in_time_changes_no_date() -> None:
    application = file()
    then = after(application, FIRST, pas_foto="ok")
    assert then.promise == application.promise
    assert states(then)["pas_foto"] == ("ok", None)
    assert [item.code for item in then.follow_ups] == ["bukti_tanah"]


def test_what_comes_late_gives_the_days_back_that_the_clock_stood() -> None:
    then = after(file(second=None), date(2026, 11, 26), pas_foto="ok")
    assert then.promise.day_zero == date(2026, 11, 26)
    assert then.promise.date == date(2026, 12, 11)  # eleven working days were left on the 20th
    assert then.promise.reasons[0].code == "resumed"
    assert standing(then, date(2026, 12, 30), STOPS) is None


def test_the_date_stays_where_the_office_lets_the_clock_run_on() -> None:
    application = file(second=None)
    assert after(application, date(2026, 11, 26), RUNS_ON, pas_foto="ok").promise == application.promise


def test_the_clock_goes_on_when_the_last_late_document_is_there_and_counts_from_the_first() -> None:
    application = file()
    half = after(application, date(2026, 11, 26), pas_foto="ok")
    assert half.promise == application.promise
    assert standing(half, date(2026, 11, 27), STOPS) == Standing(FIRST, 11)
    whole = after(half, date(2026, 11, 30), bukti_tanah="ok")
    assert whole.promise.date == date(2026, 12, 15)
    assert states(whole) == dict.fromkeys(("ktp", "pas_foto", "bukti_tanah"), ("ok", None))


def test_a_document_with_a_problem_is_still_awaited_by_its_day() -> None:
    then = after(file(), FIRST, pas_foto="problem")
    assert states(then)["pas_foto"] == ("problem", FIRST)
    assert standing(then, FIRST + timedelta(days=1), STOPS) == Standing(FIRST, 11)


def test_while_the_applicant_must_act_the_days_left_are_those_of_the_late_document() -> None:
    waiting = structs.replace(file(second=None), stage=Stage.CORRECTION, clock=Clock.STANDS, remaining=8)
    then = after(waiting, date(2026, 11, 30), pas_foto="ok")
    assert (then.promise, then.remaining) == (waiting.promise, 11)


def test_a_file_that_goes_back_to_the_applicant_keeps_the_days_of_its_late_document() -> None:
    under_review = structs.replace(file(), stage=Stage.UNDER_REVIEW)
    day = on(date(2026, 11, 27))
    act = entries.moved(under_review, Stage.CORRECTION, "kurang", day, STOPS)
    assert act.body["remaining"] == 11
    assert entries.moved(under_review, Stage.CORRECTION, "kurang", day, RUNS_ON).body["remaining"] == 6


@pytest.mark.parametrize(
    ("application", "given_states", "where"),
    [
        (file(), {}, "documents"),
        (file(), {"ktp": "ok"}, "documents.ktp"),
        (file(), {"pas_foto": "missing"}, "documents.pas_foto"),
        (file(), {"tak_dikenal": "ok"}, "documents.tak_dikenal"),
        (structs.replace(file(), clock=Clock.OVER), {"pas_foto": "ok"}, "number"),
    ],
)
def test_what_is_not_awaited_is_refused(application: Application, given_states: dict[str, str], where: str) -> None:
    with pytest.raises(Refused) as caught:
        hand_in(application, given_states, "", FIRST, STOPS)
    assert [problem.where for problem in caught.value.problems] == [where]


def test_the_visit_says_what_came_when_it_was_due_and_who_brought_it() -> None:
    application = file()
    came = hand_in(application, {"pas_foto": "ok"}, "  Pak\tAmir ", FIRST, STOPS)
    act = entries.handed_in(application, came, on(FIRST), STOPS)
    assert "Amir" not in repr(act.body)
    visit = entries.visit_of(sealed(act, on(FIRST), seq=3))
    assert (visit.kind, visit.application, visit.business_day) == (VisitKind.FOLLOW_UP, application.id, FIRST)
    assert visit.documents == (Document("pas_foto", DocumentState.OK, FIRST),)
    assert visit.details == {"handed_in_by": "Pak Amir"}
    assert visit.officer == CLERK.id


@given(
    first=st.integers(0, 30),
    second=st.integers(0, 30),
    days=st.lists(st.integers(0, 60), min_size=2, max_size=2).map(sorted),
    swap=st.booleans(),
)
def test_a_late_document_never_brings_the_date_nearer(first: int, second: int, days: list[int], swap: bool) -> None:
    start = OPENING.date()
    application = file(start + timedelta(days=first), start + timedelta(days=second))
    order = ["pas_foto", "bukti_tanah"][:: -1 if swap else 1]
    then = application
    for code, day in zip(order, days, strict=True):
        before = then
        then = after(then, start + timedelta(days=day), STOPS, **{code: "ok"})
        assert then.promise.date >= before.promise.date
        late = then.promise != before.promise
        assert not late or standing(before, start + timedelta(days=day), STOPS) is not None
    assert not then.follow_ups
    assert states(then) == dict.fromkeys(("ktp", "pas_foto", "bukti_tanah"), ("ok", None))


@given(hours=st.integers(0, 2000), closed=st.integers(0, 40))
def test_a_resumed_promise_is_counted_again_from_the_day_it_went_on(hours: int, closed: int) -> None:
    zone, calendar = STOPS.office.zone, STOPS.calendar
    came = HandedIn((), FIRST, "")
    at = on(FIRST) + timedelta(hours=hours)
    act = entries.handed_in(file(), came, at, STOPS)
    resumed = entries.evolve(file(), sealed(act, at, seq=3)).promise
    assert recounted(resumed, OPENING, calendar, zone) == resumed
    shut = resumed.day_zero + timedelta(days=closed)
    changed = type(calendar).of([*calendar.holidays.values(), Holiday(shut, "tutup", "tutup_kantor")], calendar.hours)
    moved = recounted(resumed, OPENING, changed, zone)
    touched = calendar.working(shut) and shut <= resumed.date
    assert (moved.date > resumed.date) == touched
    assert stop(moved, at, changed, zone) >= stop(resumed, at, calendar, zone)


def test_a_promise_that_never_stood_is_counted_again_from_the_hour_the_file_came() -> None:
    application = registered(at=datetime(2026, 11, 17, 6, 30, tzinfo=UTC))  # half past two: after the cut-off
    zone = STOPS.office.zone
    assert recounted(application.promise, application.received_at, STOPS.calendar, zone) == application.promise
    assert application.promise == promise(application.received_at, application.promise.duration, STOPS.calendar, zone)
