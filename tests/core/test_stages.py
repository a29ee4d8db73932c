"""The stages of an application: every pair of them, every role, and what a move does to the clock of the promise."""

import itertools
from datetime import date, datetime, timedelta

import pytest

from ptsp_desk.core.applications import entries
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import RULES, Clock, Stage, check_move
from ptsp_desk.core.catalogue import Service
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.journal import Act
from ptsp_desk.core.officers import Role
from tests.offices import OFFICERS, OPENING, SUBJECT, catalogue, in_force, registered, sealed

WAYS = {
    "received": "under_review withdrawn void",
    "under_review": "correction site_visit assessed approved rejected withdrawn void",
    "correction": "under_review withdrawn void",
    "site_visit": "under_review correction assessed approved rejected withdrawn void",
    "assessed": "correction awaiting_payment approved rejected withdrawn void",
    "awaiting_payment": "approved withdrawn void",
    "approved": "issued withdrawn void",
    "issued": "handed_over",
    "handed_over": "",
    "rejected": "handed_over",
    "withdrawn": "",
    "void": "",
}
"""Where a file may go from each stage when its service leaves none out."""

BY = {
    "under_review": "clerk technical head admin",
    "correction": "clerk technical head admin",
    "site_visit": "clerk technical head admin",
    "assessed": "technical head admin",
    "awaiting_payment": "clerk technical head admin",
    "approved": "technical head admin",
    "issued": "head admin",
    "handed_over": "clerk head admin",
    "rejected": "technical head admin",
    "withdrawn": "clerk head admin",
    "void": "clerk head admin",
}
NEED_A_REASON = {"correction", "rejected", "withdrawn", "void"}
PAIRS = list(itertools.product(Stage, Stage))


def refusal(current: Stage, target: Stage, *, role: Role = Role.ADMIN, reason: str = "sebab", skipped: str = "") -> str:
    """Return why a move is refused, empty where it is allowed."""
    try:
        check_move(current, target, skipped.split(), OFFICERS[role], reason)
    except Refused as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize(("current", "target"), PAIRS, ids=str)
def test_a_file_goes_only_where_the_table_says(current: Stage, target: Stage) -> None:
    assert (refusal(current, target) == "") == (target in WAYS[current].split())


@pytest.mark.parametrize(("target", "role"), list(itertools.product(BY, Role)), ids=str)
def test_only_the_roles_of_the_table_move_a_file(target: str, role: Role) -> None:
    current = next(Stage(stage) for stage, ways in WAYS.items() if target in ways.split())
    said = refusal(current, Stage(target), role=role)
    assert (said == "") == (role in BY[target].split())
    if said:
        assert said == f"stage: {role.label} tidak berwenang menetapkan tahap {RULES[Stage(target)].name}."


@pytest.mark.parametrize("target", BY)
def test_what_stops_or_ends_a_file_needs_a_reason(target: str) -> None:
    current = next(Stage(stage) for stage, ways in WAYS.items() if target in ways.split())
    said = refusal(current, Stage(target), reason="")
    assert (said.startswith("reason: ") and "memerlukan alasan" in said) == (target in NEED_A_REASON)


@pytest.mark.parametrize("current", Stage)
def test_a_refusal_names_the_ways_that_are_open(current: Stage) -> None:
    said = refusal(current, Stage.RECEIVED)
    for way in WAYS[current].split():
        assert f"{way} ({RULES[Stage(way)].name})" in said
    assert ("Berkas ini sudah selesai." in said) == (WAYS[current] == "")


@pytest.mark.parametrize(
    ("skipped", "current", "target", "allowed"),
    [
        ("site_visit", "under_review", "site_visit", False),
        ("assessed awaiting_payment", "under_review", "assessed", False),
        ("assessed awaiting_payment", "under_review", "approved", True),
        ("assessed", "under_review", "awaiting_payment", True),
        ("assessed", "site_visit", "awaiting_payment", True),
        ("", "under_review", "awaiting_payment", False),
        ("under_review", "received", "site_visit", True),
        ("under_review", "received", "under_review", False),
        ("under_review", "received", "approved", True),
        ("under_review approved", "received", "issued", True),
        ("under_review", "correction", "correction", False),
        ("approved", "awaiting_payment", "issued", True),
        ("approved", "received", "issued", False),
    ],
)
def test_what_follows_a_left_out_stage_follows_the_one_before_it(
    skipped: str,
    current: str,
    target: str,
    allowed: bool,
) -> None:
    assert (refusal(Stage(current), Stage(target), skipped=skipped) == "") == allowed


@pytest.mark.parametrize("current", Stage)
def test_no_file_ever_stays_where_it_is_or_comes_back_to_the_counter(current: Stage) -> None:
    choices = ["under_review", "site_visit", "assessed", "awaiting_payment", "approved"]
    for count in range(len(choices) + 1):
        for skipped in itertools.combinations(choices, count):
            assert refusal(current, current, skipped=" ".join(skipped))
            assert refusal(current, Stage.RECEIVED, skipped=" ".join(skipped))


@pytest.mark.parametrize("service", [version.service for version in catalogue().versions], ids=lambda item: item.code)
def test_every_sample_service_can_be_issued_and_handed_over(service: Service) -> None:
    skipped = " ".join(service.skip_stages)
    reached, ahead = {Stage.RECEIVED}, [Stage.RECEIVED]
    while ahead:
        current = ahead.pop()
        for target in Stage:
            if target not in reached and not refusal(current, target, skipped=skipped):
                reached.add(target)
                ahead.append(target)
    assert set(Stage) - reached == set(skipped.split())


def move(application: Application, target: str, at: datetime, reason: str = "") -> Application:
    return entries.evolve(application, sealed(entries.moved(application, Stage(target), reason, at, in_force()), at))


def test_the_clock_stands_while_the_applicant_must_act_and_goes_on_with_what_was_left() -> None:
    received = registered()  # Tuesday 17 November, 14 working days
    assert (received.promise.day_one, received.promise.date) == (date(2026, 11, 18), date(2026, 12, 7))
    reviewed = move(received, "under_review", OPENING)
    stopped = move(reviewed, "correction", OPENING + timedelta(days=2), "surat tanah belum jelas")
    assert (stopped.clock, stopped.remaining, stopped.promise) == (Clock.STANDS, 12, received.promise)
    resumed = move(stopped, "under_review", OPENING + timedelta(days=13))  # Monday 30 November
    assert (resumed.clock, resumed.remaining) == (Clock.RUNS, None)
    assert (resumed.promise.day_zero, resumed.promise.date) == (date(2026, 11, 30), date(2026, 12, 16))
    assert resumed.promise.reasons[0].code == "resumed"


def test_waiting_for_payment_stops_the_clock_too() -> None:
    application = registered()
    for target in ("under_review", "assessed", "awaiting_payment"):
        application = move(application, target, OPENING)
    assert (application.clock, application.remaining) == (Clock.STANDS, 14)
    paid = move(application, "approved", OPENING + timedelta(days=1))
    assert (paid.clock, paid.remaining, paid.promise.date) == (Clock.RUNS, None, date(2026, 12, 8))


def test_a_file_that_ends_while_its_clock_stands_keeps_its_date_and_nothing_is_left() -> None:
    stopped = move(move(registered(), "under_review", OPENING), "correction", OPENING, "kurang")
    ended = move(stopped, "withdrawn", OPENING + timedelta(days=3), "tidak jadi membangun")
    assert (ended.stage, ended.clock, ended.remaining) == (Stage.WITHDRAWN, Clock.OVER, None)
    assert ended.promise == stopped.promise


@pytest.mark.parametrize("stage", Stage)
def test_the_clock_of_each_stage_is_the_one_of_its_meaning(stage: Stage) -> None:
    stands = {Stage.CORRECTION, Stage.AWAITING_PAYMENT}
    over = {Stage.ISSUED, Stage.HANDED_OVER, Stage.REJECTED, Stage.WITHDRAWN, Stage.VOID}
    expected = Clock.STANDS if stage in stands else Clock.OVER if stage in over else Clock.RUNS
    assert RULES[stage].clock is expected


def test_a_move_says_the_offices_day_and_keeps_its_reason_personal() -> None:
    late = datetime(2026, 11, 17, 17, 30, tzinfo=OPENING.tzinfo)  # 01.30 of the 18th in the office's zone
    act = entries.moved(registered(), Stage.WITHDRAWN, "Andi pindah", late, in_force())
    assert act.body == {"from": "received", "to": "withdrawn", "day": "2026-11-18"}
    assert act.personal == {"reason": "Andi pindah"}


def test_a_file_never_ends_on_a_day_before_it_was_received() -> None:
    """A clock that was set back must not make a day's summary count a file that was not there yet."""
    act = entries.moved(registered(), Stage.VOID, "salah", OPENING - timedelta(days=3), in_force())
    assert act.body["day"] == "2026-11-17"


def test_a_move_from_a_stage_that_is_not_the_current_one_changes_nothing() -> None:
    application = move(registered(), "under_review", OPENING)
    outdated = Act("stage.changed", SUBJECT, {"from": "received", "to": "void", "day": "2026-11-18"})
    assert entries.evolve(application, sealed(outdated)) == application


def test_an_entry_of_a_kind_from_a_newer_program_changes_nothing() -> None:
    application = registered()
    assert entries.evolve(application, sealed(Act("payment.recorded", SUBJECT, {"amount": 1}))) == application
