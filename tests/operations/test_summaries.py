"""The daily summary against an independent count of the journal's entries."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.summaries import ServiceDay
from tests.offices import CLERK, HEAD, OPENING, Clock, LayOut, raw_connection, request
from tests.operations.counter import registered, turned_back

DAY = date(2026, 11, 17)
ENDINGS = ("issued", "rejected", "withdrawn", "void")


@dataclass(slots=True)
class File:
    """What the journal tells of one file."""

    service: str
    received: date
    stage: str
    total: int | None
    ended: date | None = None
    moves: tuple[tuple[str, date], ...] = ()


def files(folder: Path) -> tuple[dict[str, File], list[dict[str, Any]]]:
    """Read the journal's bytes on their own: every file, and every visit that was turned back."""
    with raw_connection(folder) as connection:
        rows = connection.execute("SELECT data FROM journal ORDER BY epoch, seq").fetchall()
    found: dict[str, File] = {}
    visits = []
    for entry in (json.loads(data) for (data,) in rows):
        body = entry["body"]
        match entry["kind"]:
            case "application.received":
                day = date.fromisoformat(body["day"])
                found[entry["subject"]] = File(body["service"], day, "received", body["quote"].get("total"))
            case "visit.turned_back":
                visits.append(body)
            case "stage.changed" if body["from"] == found[entry["subject"]].stage:
                _move(found[entry["subject"]], body["to"], date.fromisoformat(body["day"]))
    return found, visits


def _move(file: File, stage: str, day: date) -> None:
    file.stage = stage
    file.moves += ((stage, day),)
    if stage in ENDINGS:
        file.ended = day


def counted(found: dict[str, File], day: date) -> dict[str, ServiceDay]:
    """Count one day by hand; files that are late are left out."""
    services = {}
    for service in {file.service for file in found.values()}:
        mine = [file for file in found.values() if file.service == service]
        moved = Counter(stage for file in mine for stage, when in file.moves if when == day)
        services[service] = ServiceDay(
            service,
            opening=sum(file.received < day and (file.ended is None or file.ended >= day) for file in mine),
            received=sum(file.received == day for file in mine),
            handed_over=moved["handed_over"],
            quoted=sum(file.total or 0 for file in mine if file.received == day),
            **{stage: moved[stage] for stage in ENDINGS},
        )
    return {service: row for service, row in services.items() if row != ServiceDay(service)}


_WAYS = st.lists(
    st.sampled_from(
        ["under_review", "approved", "issued", "handed_over", "correction", "rejected", "withdrawn", "void"]
    ),
    max_size=5,
)
_ACTS = st.one_of(
    st.tuples(st.just("register"), st.sampled_from([("IMB", "baru"), ("TDG", "perpanjangan"), ("TRAYEK", "baru")])),
    st.tuples(st.just("backdated"), st.integers(0, 5)),
    st.tuples(st.just("turned_back"), st.sampled_from(["ktp", "pbb"])),
    st.tuples(st.just("move"), st.tuples(st.integers(0, 30), _WAYS)),
    st.tuples(st.just("correct"), st.tuples(st.integers(0, 30), st.sampled_from(["", "80", "120"]))),
    st.tuples(st.just("wait"), st.integers(0, 40)),
    st.tuples(st.just("clock_set_back"), st.integers(1, 50)),
)


class History:
    """What happened at a counter over some weeks."""

    def __init__(self, app: App, clock: Clock) -> None:
        self.app, self.clock = app, clock
        self.numbers: list[str] = []

    def act(self, what: str, given_with: Any) -> None:
        getattr(self, what)(given_with)

    def register(self, where: tuple[str, str]) -> None:
        self.numbers.append(registered(self.app, *where))

    def backdated(self, days: int) -> None:
        at = self.clock.at - timedelta(days=days)
        self.numbers.append(registered(self.app, received=at.isoformat()))

    def turned_back(self, code: str) -> None:
        turned_back(self.app, **{code: "problem"})

    def move(self, wanted: tuple[int, list[str]]) -> None:
        place, ways = wanted
        for stage in ways if self.numbers else ():
            try:
                self.app.applications.move(self.numbers[place % len(self.numbers)], stage, "sebab", HEAD)
            except Refused:
                continue
            self.clock.advance(hours=7)

    def correct(self, wanted: tuple[int, str]) -> None:
        place, luas = wanted
        if self.numbers:
            number = self.numbers[place % len(self.numbers)]
            try:
                self.app.applications.correct(number, {"fee_inputs.luas": luas}, "salah ukur", CLERK)
            except Refused:
                return

    def wait(self, hours: int) -> None:
        self.clock.advance(hours=hours)

    def clock_set_back(self, hours: int) -> None:
        self.clock.advance(hours=-hours)


@given(acts=st.lists(_ACTS, max_size=25))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_figures_of_every_day_are_those_of_an_independent_count(
    lay_out: LayOut, tmp_path: Path, acts: list[tuple[str, Any]]
) -> None:
    folder, clock = lay_out(tmp_path / "kantor"), Clock()
    with App(folder, clock=clock) as app:
        history = History(app, clock)
        for what, given_with in acts:
            history.act(what, given_with)
        found, visits = files(folder)
        for ahead in range(-8, (max(clock.at, OPENING) - OPENING).days + 20):
            day = DAY + timedelta(days=ahead)
            summary = app.summaries.daily(day)
            rows = {row.service: row for row in summary.services}
            assert {service: without_late(row) for service, row in rows.items()} == counted(found, day)
            in_process = [file for file in found.values() if file.received <= day]
            in_process = [file for file in in_process if file.ended is None or file.ended > day]
            assert summary.total.closing == len(in_process)
            assert app.summaries.daily(day + timedelta(days=1)).total.opening == len(in_process)
            lacked = Counter(
                (visit["service"], code)
                for visit in visits
                if visit["day"] == day.isoformat()
                for code, state, due in visit["documents"]
                if state != "ok" and due is None
            )
            assert {(service, code): count for service, code, count in summary.missing} == lacked
            assert summary.visits.turned_back == sum(visit["day"] == day.isoformat() for visit in visits)


def without_late(row: ServiceDay) -> ServiceDay:
    return ServiceDay(**{name: getattr(row, name) for name in ServiceDay.__slots__} | {"late": 0})


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

    def test_while_the_applicant_must_act_nothing_is_late(self, app: App, clock: Clock, number: str) -> None:
        app.applications.move(number, "correction", "kurang", HEAD)
        clock.advance(days=30)
        assert self.late(app, date(2026, 12, 17)) == 0

    def test_what_has_ended_is_not_late(self, app: App, clock: Clock, number: str) -> None:
        clock.advance(days=21)
        app.applications.move(number, "rejected", "di sempadan sungai", HEAD)
        assert self.late(app, date(2026, 12, 8)) == 0


def test_a_day_without_anything_is_empty(app: App) -> None:
    summary = app.summaries.daily(DAY)
    assert (summary.services, summary.visits.turned_back, summary.missing) == ((), 0, ())
    assert summary.total == ServiceDay("Jumlah")
    assert summary.made_at == datetime.fromisoformat("2026-11-17T01:00:00.001+00:00")


def test_what_was_missing_most_stands_first(app: App) -> None:
    turned_back(app, ktp="ok")
    turned_back(app, pbb="problem")
    first, *others = app.summaries.daily(DAY).missing
    assert first == ("IMB", "bukti_tanah", 2)
    assert ("IMB", "ktp", 1) in others


def test_a_document_that_may_follow_is_not_counted_as_missing(app: App) -> None:
    turned_back(app, ktp="ok")
    assert "pas_foto" not in {code for _, code, _ in app.summaries.daily(DAY).missing}


def test_the_paper_carries_the_figures(app: App) -> None:

    for _ in range(3):
        registered(app)
    turned_back(app, ktp="ok")
    pdf = app.summaries.paper(app.summaries.daily(DAY))
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    assert "547.875" in text
    assert "Izin Mendirikan Bangunan" in text
    assert "17 November 2026" in text


def test_a_summary_counts_for_one_service_what_it_counts_in_all(app: App) -> None:
    registered(app)
    registered(app, "TDG", "perpanjangan")
    app.applications.register(request("TDG"), CLERK)
    summary = app.summaries.daily(DAY)
    assert [(row.service, row.received) for row in summary.services] == [("IMB", 1), ("TDG", 2)]
    assert (summary.total.received, summary.total.closing, summary.total.quoted) == (3, 3, 182_625)
