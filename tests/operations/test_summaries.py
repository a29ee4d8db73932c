"""The daily summary: every figure of every day against a count of the journal's entries by hand."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptsp_desk.app import App
from ptsp_desk.core.journal import Act
from ptsp_desk.core.promises import Holiday
from ptsp_desk.core.sheets import UNRECORDED
from ptsp_desk.core.summaries import DailySummary, ServiceDay, Span, VisitCounts
from tests.offices import CLERK, HEAD, OPENING, Clock, LayOut, request
from tests.operations.counter import registered, turned_back
from tests.operations.day_counts import Book, Count, Month, days
from tests.operations.histories import BROUGHT, LASTING, OF_PAST_DAYS, played
from tests.operations.takeovers import takeover

DAY = date(2026, 11, 17)


def of(*kinds: st.SearchStrategy[tuple[str, Any]]) -> st.SearchStrategy[list[tuple[str, Any]]]:
    return st.lists(st.one_of(*kinds), min_size=6, max_size=16)


def limits(examples: int) -> settings:
    return settings(max_examples=examples, suppress_health_check=list(HealthCheck))


@given(acts=of(*LASTING, *OF_PAST_DAYS))
@limits(8)
def test_every_figure_of_every_day_is_that_of_a_count_by_hand(
    lay_out: LayOut, tmp_path: Path, acts: list[tuple[str, Any]]
) -> None:
    every_day_is_as_counted(lay_out, tmp_path, acts)


@pytest.mark.soak
@pytest.mark.parametrize("_part", range(10))
@given(acts=of(*LASTING, *OF_PAST_DAYS))
@limits(40)
def test_every_figure_of_every_day_of_many_weeks_is_that_of_a_count_by_hand(
    lay_out: LayOut, tmp_path: Path, _part: int, acts: list[tuple[str, Any]]
) -> None:
    every_day_is_as_counted(lay_out, tmp_path, acts)


def every_day_is_as_counted(lay_out: LayOut, tmp_path: Path, acts: list[tuple[str, Any]]) -> None:
    with played(lay_out, tmp_path, acts) as (history, book):
        first = min((file.first_day for file in book.files.values()), default=DAY)
        for day in days(first - timedelta(days=1), history.app.today() + timedelta(days=9)):
            is_as_counted(history.app.summaries.counted(day), book)


@given(acts=of(*LASTING, *OF_PAST_DAYS))
@limits(3)
def test_the_tables_of_figures_follow_from_the_journal(
    lay_out: LayOut, tmp_path: Path, acts: list[tuple[str, Any]]
) -> None:
    with played(lay_out, tmp_path, acts) as (history, _):
        assert history.app.journals.check().differing == ()


def is_as_counted(summary: DailySummary, book: Book) -> None:
    count, day = Count(book, summary.day), summary.day
    found = {
        row.service: {name: getattr(row, name) for name in (*ServiceDay.__slots__, "closing")}
        for row in summary.services
    }
    assert found == {service: {"service": service, **row} for service, row in book.services(day).items()}
    assert [row.service for row in summary.services] == sorted(found)
    assert summary.balance()[1] == (UNRECORDED if summary.is_unrecorded else "cocok")
    assert [(file.number, file.service, file.agency, file.promised, file.days) for file in summary.late] == count.late()
    assert list(summary.due_next) == count.due_next()
    visits = count.visits()
    assert {row.officer: counted(row.visits) for row in summary.officers} == visits
    assert counted(summary.visits) == sum(visits.values(), Counter())
    assert {row.officer: row.counter_seconds for row in summary.officers} == {
        officer: count.counter_seconds(officer) for officer in visits
    }
    assert summary.counter_seconds == count.counter_seconds()
    assert {(service, code): times for service, code, times in summary.missing} == count.missing()
    assert (summary.survey.n, summary.survey.value, list(summary.survey.elements)) == count.survey()
    assert dict(summary.complaints) == count.complaints()
    assert list(summary.notes.follow_ups) == count.follow_ups()
    agencies = {agency: Counter[str]() for agency in map(book.agency.__getitem__, found)}
    for service, row in book.services(day).items():
        finished = sum(row[stage] for stage in ("issued", "rejected", "withdrawn", "void"))
        agencies[book.agency[service]] += Counter(row | {"finished": finished})
    names = ("opening", "received", "finished", "closing", "late")
    assert {row.agency: [getattr(row, name) for name in names] for row in summary.agencies} == {
        agency: [sums[name] for name in names] for agency, sums in agencies.items()
    }
    assert summary.month is not None
    assert summary.month.target == int(book.setting("target_growth", day) or 20)
    assert (summary.month.this.first, summary.month.this.last) == (date(day.year, day.month, 1), day)
    is_as_summed(summary.month.this, book)
    assert summary.month.last_year == Span(date(day.year - 1, day.month, 1), date(day.year - 1, day.month, day.day))


def counted(visits: VisitCounts) -> Counter[str]:
    kinds = {"application.received": visits.registered, "visit.turned_back": visits.turned_back}
    kinds |= {"visit.information": visits.information, "follow_up.received": visits.follow_up}
    return +Counter(kinds)


def is_as_summed(span: Span, book: Book) -> None:
    month = Month(book, days(span.first, span.last))
    for name in ("received", "issued", "on_time", "quoted", "assessed", "paid"):
        assert getattr(span, name) == month.sum(name), name


@given(acts=of(*LASTING))
@limits(6)
def test_what_was_counted_in_the_evening_is_counted_of_that_day_for_ever(
    lay_out: LayOut, tmp_path: Path, acts: list[tuple[str, Any]]
) -> None:
    with played(lay_out, tmp_path, acts) as (history, _):
        for evening in history.evenings:
            assert lasting(history.app.summaries.counted(evening.day)) == lasting(evening)


def lasting(summary: DailySummary) -> DailySummary:
    """The figures but for those that go by the calendar of now, or hold only at the moment."""
    late = tuple(replace(file, days=0) for file in summary.late)
    return replace(summary, made_at=OPENING, late=late, due_next=(), notes=type(summary.notes)())


class TestLate:
    @pytest.fixture
    def number(self, app: App) -> str:
        number = registered(app)  # promised for 7 December
        app.applications.move(number, "under_review", "", HEAD)
        return number

    def late(self, app: App, day: date) -> int:
        return app.summaries.daily(day).total.late

    def test_a_file_in_process_whose_date_has_passed_is_late(self, app: App, clock: Clock, number: str) -> None:
        assert app.applications.get(number).promise.date == date(2026, 12, 7)
        clock.advance(days=21)
        assert (self.late(app, date(2026, 12, 7)), self.late(app, date(2026, 12, 8))) == (0, 1)
        (file,) = app.summaries.daily(date(2026, 12, 13)).late  # a Sunday
        assert (file.number, file.agency, file.promised, file.days) == (number, "DPUPR", date(2026, 12, 7), 4)

    def test_while_the_applicant_must_act_nothing_is_late(self, app: App, clock: Clock, number: str) -> None:
        app.applications.move(number, "correction", "kurang", HEAD)
        clock.advance(days=30)
        assert self.late(app, date(2026, 12, 17)) == 0

    def test_what_has_ended_is_not_late(self, app: App, clock: Clock, number: str) -> None:
        clock.advance(days=21)
        app.applications.move(number, "rejected", "di sempadan sungai", HEAD)
        assert self.late(app, date(2026, 12, 8)) == 0

    def test_what_was_late_stays_so_when_the_clock_stands_later(self, app: App, clock: Clock, number: str) -> None:
        clock.advance(days=22)
        app.applications.move(number, "correction", "kurang", HEAD)
        clock.advance(days=3)
        app.applications.move(number, "under_review", "", HEAD)
        days_late = [day for day in days(date(2026, 12, 5), date(2026, 12, 14)) if self.late(app, day)]
        assert days_late == [date(2026, 12, 8)]

    def test_a_file_whose_clock_stands_again_is_not_late_by_an_earlier_promise(self, app: App, clock: Clock) -> None:
        number = registered(app, "TDG", "perpanjangan")  # five working days
        for _ in range(2):
            app.applications.move(number, "under_review", "", HEAD)
            app.applications.move(number, "correction", "kurang", HEAD)
            clock.advance(days=1)
        clock.advance(days=60)
        assert self.late(app, app.today()) == 0
        app.applications.move(number, "under_review", "", HEAD)
        promised = app.applications.get(number).promise.date
        assert (self.late(app, promised), self.late(app, promised + timedelta(days=1))) == (0, 1)

    def test_a_promise_that_was_replaced_by_an_earlier_one_counts(self, app: App) -> None:
        closures = [date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)]
        app.offices.set_holidays([Holiday(day, "Pilkades", "tutup_kantor") for day in closures], HEAD)
        number = registered(app)
        assert app.applications.get(number).promise.date == date(2026, 12, 10)
        app.offices.set_holidays([Holiday(day, "Pilkades", "hari_kerja") for day in closures], HEAD)
        app.applications.replace_promise(number, "pemilihan ditunda", HEAD)
        assert [self.late(app, date(2026, 12, day)) for day in (7, 8)] == [0, 1]

    def test_a_late_document_keeps_a_file_from_being_late_until_it_comes(self, app: App, clock: Clock) -> None:
        app.offices.set("follow_up_stops", "yes", HEAD)
        number = registered(app, complete=None, documents=BROUGHT)  # the photograph by 24 November
        clock.advance(days=27)
        assert self.late(app, date(2026, 12, 14)) == 0
        app.applications.follow_up(number, {"pas_foto": "ok"}, CLERK)
        app.offices.set("follow_up_stops", "no", HEAD)
        clock.advance(days=30)
        assert self.late(app, date(2026, 12, 14)) == 0
        promised = app.applications.get(number).promise.date
        assert (self.late(app, promised), self.late(app, promised + timedelta(days=1))) == (0, 1)

    def test_a_correction_of_the_checklist_changes_no_past_day(self, app: App, clock: Clock) -> None:
        app.offices.set("follow_up_stops", "yes", HEAD)
        number = registered(app, complete=None, documents=BROUGHT)
        clock.advance(days=27, hours=-8.5)  # half past midnight of 14 December in Makassar
        app.applications.correct(number, {"documents.pas_foto": "ok"}, "ternyata ada", CLERK)
        assert [self.late(app, date(2026, 12, day)) for day in (13, 14)] == [0, 1]


class TestOnTime:
    def issued(self, app: App, number: str) -> tuple[int, int]:
        for stage in ("under_review", "approved", "issued"):
            app.applications.move(number, stage, "", HEAD)
        total = app.summaries.daily(app.today()).total
        return total.issued, total.on_time

    def test_a_permit_on_its_promised_day_is_on_time(self, app: App, clock: Clock) -> None:
        number = registered(app)
        clock.advance(days=20)
        assert self.issued(app, number) == (1, 1)

    def test_a_permit_on_the_day_after_is_not(self, app: App, clock: Clock) -> None:
        number = registered(app)
        clock.advance(days=21)
        assert self.issued(app, number) == (1, 0)

    def test_a_permit_that_waited_for_its_applicant_is_on_time(self, app: App, clock: Clock) -> None:
        app.offices.set("follow_up_stops", "yes", HEAD)
        number = registered(app, complete=None, documents=BROUGHT)
        clock.advance(days=21)
        assert self.issued(app, number) == (1, 1)


def test_a_day_without_anything_is_empty(app: App) -> None:
    summary = app.summaries.daily(DAY)
    assert summary.is_empty
    assert (summary.services, summary.visits, summary.missing, summary.officers) == ((), VisitCounts(), (), ())
    assert summary.total == ServiceDay("Jumlah")
    assert summary.made_at == datetime.fromisoformat("2026-11-17T01:00:00.001+00:00")


def test_a_day_before_the_program_is_unknown_and_not_empty(app: App) -> None:
    summary = app.summaries.daily(DAY - timedelta(days=2))
    assert summary.is_unrecorded
    assert summary.notes.begins == DAY - timedelta(days=1)
    assert summary.balance() == ("–", "sebelum program dipakai")
    today = app.summaries.daily(DAY)
    assert not today.is_unrecorded
    assert today.month is not None
    assert (today.has_recorded(today.month.this), today.has_recorded(today.month.last_year)) == (True, False)


def test_stock_from_before_begins_the_days_that_are_known(app: App) -> None:
    takeover(app, DAY - timedelta(days=3), "under_review")
    known = [app.summaries.daily(DAY - timedelta(days=back)).is_unrecorded for back in (4, 3, 2)]
    assert known == [True, False, False]


def test_what_was_missing_most_stands_first(app: App) -> None:
    turned_back(app, ktp="ok")
    turned_back(app, pbb="problem")
    first, *others = app.summaries.daily(DAY).missing
    assert first == ("IMB", "bukti_tanah", 2)
    assert ("IMB", "ktp", 1) in others


def test_a_document_that_may_follow_is_not_counted_as_missing(app: App) -> None:
    turned_back(app, ktp="ok")
    assert "pas_foto" not in {code for _, code, _ in app.summaries.daily(DAY).missing}


def test_a_move_that_lost_is_counted_nowhere(app: App) -> None:
    number = registered(app)
    with app.desk.acting(HEAD) as writer:
        body = {"from": "approved", "to": "issued", "day": DAY.isoformat()}
        writer.add(Act("stage.changed", app.applications.get(number).id, body))
    total = app.summaries.daily(DAY).total
    assert (total.received, total.issued, total.closing) == (1, 0, 1)


def test_a_summary_counts_for_one_service_what_it_counts_in_all(app: App) -> None:
    registered(app)
    registered(app, "TDG", "perpanjangan")
    app.applications.register(request("TDG"), CLERK)
    summary = app.summaries.daily(DAY)
    assert [(row.service, row.received) for row in summary.services] == [("IMB", 1), ("TDG", 2)]
    assert (summary.total.received, summary.total.closing, summary.total.quoted) == (3, 3, 182_625)


def test_what_was_told_at_the_counter_stays_told_when_the_fee_is_corrected(app: App) -> None:
    number = registered(app)
    app.applications.correct(number, {"fee_inputs.luas": "200"}, "salah ukur", CLERK)
    assert app.applications.get(number).quote.total != 182_625
    assert app.summaries.daily(DAY).total.quoted == 182_625


def test_a_file_from_before_is_opening_stock_of_its_day_and_came_on_none(app: App) -> None:
    takeover(app, DAY, "under_review")
    before, on, after = (app.summaries.daily(DAY + timedelta(days=step)).total for step in (-1, 0, 1))
    assert [(row.opening, row.received, row.closing, row.quoted) for row in (before, on, after)] == [
        (0, 0, 0, 0),
        (1, 0, 1, 0),
        (1, 0, 1, 0),
    ]
    assert app.summaries.daily(DAY - timedelta(days=21)).is_empty


def test_a_file_that_ends_before_the_day_it_is_taken_over_for_ends_on_that_day(app: App) -> None:
    number = takeover(app, DAY + timedelta(days=3), "approved")
    app.applications.move(number, "issued", "", HEAD)
    assert app.summaries.daily(DAY).is_empty
    total = app.summaries.daily(DAY + timedelta(days=3)).total
    assert (total.opening, total.issued, total.closing) == (1, 1, 0)


def test_last_year_ends_on_the_same_day_of_its_month(app: App) -> None:
    month = app.summaries.daily(date(2028, 2, 29)).month
    assert month is not None
    assert (month.last_year.first, month.last_year.last) == (date(2027, 2, 1), date(2027, 2, 28))


def test_the_same_month_of_last_year_is_counted(app: App, clock: Clock) -> None:
    registered(app)
    clock.advance(days=365)
    month = app.summaries.daily(date(2027, 11, 17)).month
    assert month is not None
    assert (month.last_year.received, month.last_year.quoted, month.this.received) == (1, 182_625, 0)
    yesterday = app.summaries.daily(date(2027, 11, 16)).month
    assert yesterday is not None
    assert yesterday.last_year.received == 0


class TestClosed:
    def test_a_closed_day_keeps_its_figures(self, app: App, clock: Clock) -> None:
        registered(app)
        close = app.days.close(DAY, HEAD)
        clock.advance(hours=1)
        registered(app)
        summary = app.summaries.daily(DAY)
        assert (summary.total.received, summary.notes.after_close) == (1, 1)
        assert summary.close is not None
        assert (summary.close.revision, summary.close.digest, summary.close.number) == ("A", close.digest, 1)
        assert summary.made_at > summary.close.at
        now = app.summaries.counted(DAY)
        assert (now.total.received, now.close, now.notes.after_close) == (2, None, 0)

    def test_a_day_that_was_opened_again_is_counted_now(self, app: App) -> None:
        app.days.close(DAY, HEAD)
        app.days.reopen(DAY, "satu berkas belum tercatat", HEAD)
        registered(app)
        summary = app.summaries.daily(DAY)
        assert (summary.close, summary.total.received) == (None, 1)
        app.days.close(DAY, HEAD)
        closed = app.summaries.daily(DAY).close
        assert closed is not None
        assert closed.revision == "B"
        assert {"services.IMB", "total"} <= closed.changed
