"""Terima susulan: what is handed in after the registration, at any desk."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from typing_extensions import override

from ptsp_desk.app import App
from ptsp_desk.core.applications.follow_ups import Standing
from ptsp_desk.core.documents import DocumentState, Fault
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.promises import Holiday
from ptsp_desk.core.visits import Result, Topic, VisitKind
from tests.offices import CLERK, HEAD, TECHNICAL, Clock, LayOut
from tests.operations.counter import registered, turned_back

FOLLOWS = {
    "SIUP": ("baru", ("ho", "neraca")),
    "IMB": ("baru", ("pas_foto",)),
}
DUE = date(2026, 11, 24)
STAGES = ["under_review", "correction", "site_visit", "withdrawn", "void"]


def lacking(app: App, service: str = "IMB") -> str:
    """Register a file whose follow-up documents are missing; return its number."""
    variant, _ = FOLLOWS[service]
    found = app.in_force.catalogue.service(service, app.today()).service
    requirements = next(item for item in found.variants if item.code == variant).requirements
    fields = {"modal": 50_000_000, "nama_usaha": "Maju", "kbli": 47111} if service == "SIUP" else {}
    ticks = {item.code: "ok" for item in requirements if item.is_mandatory}
    return registered(app, service, complete=None, documents=ticks, fields=fields)


def test_what_comes_is_on_the_checklist_and_is_a_visit(app: App, clock: Clock) -> None:
    number = lacking(app)
    clock.advance(days=2)
    done = app.applications.follow_up(number, {"pas_foto": "ok"}, HEAD, "Pak Amir")
    assert done.application == app.applications.get(number)
    assert not done.application.follow_ups
    assert not done.resumed
    assert app.visits.of_day(app.today()) == [done.visit]
    assert (done.visit.kind, done.visit.application) == (VisitKind.FOLLOW_UP, done.application.id)
    assert (done.visit.officer, done.visit.details) == ("daeng", {"handed_in_by": "Pak Amir"})
    assert app.journals.check().differing == ()


def test_the_same_document_is_not_handed_in_twice(app: App) -> None:
    number = lacking(app)
    app.applications.follow_up(number, {"pas_foto": "ok"}, CLERK)
    before = app.desk.tail
    with pytest.raises(Refused) as caught:
        app.applications.follow_up(number, {"pas_foto": "ok"}, CLERK)
    assert caught.value.problems[0].where == "documents.pas_foto"
    assert app.desk.tail == before


def test_nothing_is_handed_in_for_a_file_that_is_void_or_unknown(app: App) -> None:
    number = lacking(app)
    app.applications.void(number, "terdaftar dua kali", CLERK)
    for which in (number, "ENR-03A-00099-X"):
        with pytest.raises(Refused) as caught:
            app.applications.follow_up(which, {"pas_foto": "ok"}, CLERK)
        assert caught.value.problems[0].where == "number"


def test_a_late_document_stops_the_clock_only_where_the_office_wants_it(app: App, clock: Clock) -> None:
    first, second = lacking(app), lacking(app)
    clock.advance(days=9)
    application = app.applications.get(first)
    assert app.applications.standing(application) is None
    assert not app.applications.follow_up(first, {"pas_foto": "ok"}, CLERK).resumed
    app.offices.set("follow_up_stops", "yes", HEAD)
    assert app.applications.standing(app.applications.get(second)) == Standing(DUE, 9)
    done = app.applications.follow_up(second, {"pas_foto": "ok"}, CLERK)
    assert done.resumed
    assert (application.promise.date, done.application.promise.date) == (date(2026, 12, 7), date(2026, 12, 9))
    assert app.applications.standing(done.application) is None


def test_a_file_whose_clock_stands_for_a_late_document_is_not_counted_as_late(app: App, clock: Clock) -> None:
    lacking(app)
    clock.advance(days=40)
    assert app.summaries.daily(app.today()).total.late == 1
    app.offices.set("follow_up_stops", "yes", HEAD)
    assert app.summaries.daily(app.today()).total.late == 0
    assert app.summaries.daily(DUE).total.late == 0


def test_a_document_with_a_problem_keeps_its_fault_through_a_replay(app: App) -> None:
    back = turned_back(app, ktp="problem").visit
    assert {item.code: item.fault for item in back.documents}["ktp"] is None
    raw_faults = {"ktp": "expired"}
    answer = app.applications.register(
        {
            "service": "IMB",
            "variant": "baru",
            "applicant": {"name": "Siti"},
            "documents": {"ktp": "problem"},
            "faults": raw_faults,
        },
        CLERK,
    )
    app.journals.replay()
    visit = app.applications.turned_back(str(answer.visit.reference))
    (ktp,) = [item for item in visit.documents if item.code == "ktp"]
    assert (ktp.state, ktp.fault) == (DocumentState.PROBLEM, Fault.EXPIRED)


class Counter(RuleBasedStateMachine):
    """Whatever comes, goes back, asks and is handed in, the tables follow from the journal."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.clock = Clock()
        self.app = App(folder, clock=self.clock)
        self.numbers: list[str] = []

    @override
    def teardown(self) -> None:
        assert self.app.journals.check().differing == ()
        self.app.desk.close()

    @rule(service=st.sampled_from(sorted(FOLLOWS)))
    def register(self, service: str) -> None:
        self.numbers.append(lacking(self.app, service))

    @rule(which=st.integers(0, 9), state=st.sampled_from(["ok", "problem"]), how_many=st.integers(1, 2))
    def hand_in(self, which: int, state: str, how_many: int) -> None:
        if not self.numbers:
            return
        number = self.numbers[which % len(self.numbers)]
        before = self.app.applications.get(number)
        awaited = [item.code for item in before.follow_ups][:how_many]
        if not awaited or before.clock == "over":
            return
        after = self.app.applications.follow_up(number, dict.fromkeys(awaited, state), CLERK).application
        assert after == self.app.applications.get(number)
        assert after.promise.date >= before.promise.date

    @rule(
        which=st.integers(0, 9),
        stage=st.sampled_from(["under_review", "correction", "site_visit", "withdrawn", "void"]),
    )
    def move(self, which: int, stage: str) -> None:
        if self.numbers:
            number = self.numbers[which % len(self.numbers)]
            try:
                after = self.app.applications.move(number, stage, "sebab", HEAD if stage != "site_visit" else TECHNICAL)
            except Refused:
                return
            assert after == self.app.applications.get(number)

    @rule(stops=st.sampled_from(["yes", "no"]))
    def set_the_clock_rule(self, stops: str) -> None:
        self.app.offices.set("follow_up_stops", stops, HEAD)

    @rule(days=st.integers(0, 20))
    def close_a_day(self, days: int) -> None:
        day = date.fromordinal(self.app.today().toordinal() + days)
        self.app.offices.set_holidays([Holiday(day, "tutup", "tutup_kantor")], HEAD)

    @rule(topic=st.sampled_from(Topic))
    def ask(self, topic: Topic) -> None:
        self.app.visits.information(topic, Result.ANSWERED, CLERK)

    @rule(days=st.integers(1, 9))
    def wait(self, days: int) -> None:
        self.clock.advance(days=days)

    @invariant()
    def nothing_that_came_is_awaited(self) -> None:
        for number in self.numbers[-2:]:
            application = self.app.applications.get(number)
            assert all(item.state is not DocumentState.OK for item in application.follow_ups)


def test_the_tables_follow_from_the_journal_whatever_is_handed_in(lay_out: LayOut, tmp_path: Path) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run_state_machine_as_test(
        lambda: Counter(lay_out(tmp_path / "kantor")),  # type: ignore[arg-type] # any factory will do
        settings=settings(max_examples=12, stateful_step_count=14, deadline=None, suppress_health_check=checks),
    )
