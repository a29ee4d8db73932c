"""What a summary says of its own gaps: desks whose entries aren't here, papers that nobody confirmed."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from ptsp_desk.app import App
from ptsp_desk.core import signing
from ptsp_desk.core.journal import OFFICE, START, Act, milliseconds, seal
from ptsp_desk.core.prints import PrintKind
from ptsp_desk.core.summaries import LackingDesk
from ptsp_desk.store import fold, journal
from tests.offices import CLERK, OPENING, Clock
from tests.operations.counter import registered, turned_back

DAY = date(2026, 11, 17)
NOON = datetime(2026, 11, 17, 4, tzinfo=UTC)


def arrive(app: App, desk: str, acts: Sequence[tuple[datetime, Act]]) -> None:
    """Let the first entries of another desk arrive."""
    previous = START
    opening = {"reason": "pendaftaran", "public_key": signing.public_key(bytes(32)).hex(), "follows": None}
    with app.desk.database.writing() as connection:
        for seq, (at, act) in enumerate([(acts[0][0], Act("epoch.opened", OFFICE, opening)), *acts], 1):
            place = {"epoch": 1, "seq": seq, "at": milliseconds(at)}
            sealed = seal(act, desk=desk, officer=CLERK.id, previous=previous, salt=bytes(16), **place)
            journal.add(connection, "ENR", sealed)
            fold.apply(connection, "ENR", sealed)
            previous = sealed.hash


def asked(day: date = DAY) -> Act:
    body = {"topic": "biaya", "result": "dijawab", "service": "", "day": day.isoformat()}
    return Act("visit.information", "01999999-0000-7000-8000-000000000009", body)


def closed(day: date = DAY) -> Act:
    return Act("day.closed", OFFICE, {"day": day.isoformat(), "revision": "A", "number": 1})


def lacking(app: App, day: date = DAY) -> tuple[LackingDesk, ...]:
    return app.summaries.daily(day).notes.lacking


def test_an_office_with_one_desk_lacks_none(app: App) -> None:
    registered(app)
    assert lacking(app) == ()


def test_a_desk_that_has_not_closed_the_day_is_lacking_since_its_last_entry(app: App) -> None:
    arrive(app, "ENR-02", [(NOON - timedelta(hours=2), asked()), (NOON, asked())])
    assert lacking(app) == (LackingDesk("ENR-02", NOON, 3),)
    assert app.summaries.daily(DAY).visits.information == 2
    assert app.summaries.counted(DAY + timedelta(days=1)).notes.lacking == (LackingDesk("ENR-02", NOON, 3),)


def test_a_desk_that_closed_the_day_is_not_lacking_until_it_opens_it_again(app: App) -> None:
    arrive(app, "ENR-02", [(NOON, asked()), (NOON, closed())])
    assert lacking(app) == ()
    reopened = Act("day.reopened", OFFICE, {"day": DAY.isoformat(), "revision": "A"}, {"reason": "lupa"})
    arrive(app, "ENR-04", [(NOON, asked()), (NOON, closed()), (NOON, reopened)])
    assert lacking(app) == (LackingDesk("ENR-04", NOON, 4),)


def test_a_desk_with_an_entry_from_after_the_day_lacks_none_of_it(app: App, clock: Clock) -> None:
    arrive(app, "ENR-02", [(NOON, asked()), (NOON + timedelta(days=1), asked(DAY + timedelta(days=1)))])
    clock.advance(days=2)
    assert lacking(app) == ()
    assert [desk.desk for desk in lacking(app, DAY + timedelta(days=1))] == ["ENR-02"]


def test_a_desk_that_was_set_up_later_is_not_lacking(app: App) -> None:
    arrive(app, "ENR-02", [(NOON + timedelta(days=1), asked(DAY + timedelta(days=1)))])
    assert lacking(app) == ()


def test_a_closing_keeps_what_was_lacking_at_its_time(app: App) -> None:
    arrive(app, "ENR-02", [(NOON, asked())])
    app.days.close(DAY, CLERK)
    arrive(app, "ENR-04", [(NOON, asked())])
    assert [desk.desk for desk in lacking(app)] == ["ENR-02"]
    assert [desk.desk for desk in app.summaries.counted(DAY).notes.lacking] == ["ENR-02", "ENR-04"]


def test_receipts_that_nobody_confirmed_are_called_by_number(app: App, clock: Clock) -> None:
    first, second, third = registered(app), registered(app), registered(app)
    printed = [app.prints.add(PrintKind.RECEIPT, number, "a5", CLERK) for number in (second, first)]
    for paper in printed:
        app.prints.printed(paper.id)
    app.prints.add(PrintKind.SLIP, str(turned_back(app, ktp="ok").visit.reference), "a5", CLERK)
    assert app.summaries.daily(DAY).notes.unconfirmed == (first, second)
    app.prints.confirmed(printed[0].id)
    clock.advance(days=1)
    app.prints.add(PrintKind.RECEIPT, third, "a5", CLERK)
    assert app.summaries.daily(DAY).notes.unconfirmed == (first,)


def test_the_day_of_a_print_is_the_office_s(app: App, clock: Clock) -> None:
    number = registered(app)
    clock.at = OPENING + timedelta(hours=14, minutes=59, seconds=59)  # a second before midnight in Makassar
    app.prints.add(PrintKind.RECEIPT, number, "a5", CLERK)
    assert app.summaries.daily(DAY).notes.unconfirmed == (number,)
    assert app.summaries.counted(DAY + timedelta(days=1)).notes.unconfirmed == ()
