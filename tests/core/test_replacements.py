"""A promised date stands until it is replaced, with a reason."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from ptsp_desk.core import promises
from ptsp_desk.core.applications import entries, timeline
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.replacements import replaced, replacement
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.promises import Calendar, Holiday, known_holidays
from tests.offices import OPENING, in_force, registered, request, sealed

TODAY = date(2026, 11, 18)
CLOSURE = Holiday(date(2026, 11, 20), "Pilkades", "tutup_kantor")


def with_days(*days: Holiday) -> InForce:
    """The sample office with further days off."""
    return replace(in_force(), calendar=Calendar.of([*known_holidays(2025, 2028), *days]))


def replace_promise(application: Application, by: InForce, at: datetime = OPENING + timedelta(days=1)) -> Application:
    return entries.evolve(application, sealed(replaced(application, "libur ditetapkan", at, by)))


def refusal(application: Application, by: InForce, reason: str = "libur", today: date = TODAY) -> str:
    with pytest.raises(Refused) as caught:
        replaced(application, reason, datetime.combine(today, datetime.min.time(), UTC), by)
    (problem,) = caught.value.problems
    return problem.sentence


def test_a_day_off_that_is_set_later_moves_the_promise_only_by_an_act() -> None:
    before = registered()
    assert before.promise.date == date(2026, 12, 7)
    after = replace_promise(before, with_days(CLOSURE))
    assert after == structs.replace(before, promise=after.promise, corrections=1, prints=0)
    assert after.promise.date == date(2026, 12, 8)
    assert after.promise.day_one == before.promise.day_one
    assert "Tidak dihitung: 20 Nov kantor tutup" in after.promise.explanation()


def test_what_was_printed_counts_as_not_corrected_yet() -> None:
    assert replace_promise(structs.replace(registered(), prints=2), with_days(CLOSURE)).prints == 0


def test_a_replaced_promise_is_told_with_both_dates_and_the_reason() -> None:
    told = timeline.event(sealed(replaced(registered(), "Pilkades serentak", OPENING, with_days(CLOSURE))))
    assert told.sentence == (
        "janji selesai diganti, semula 7 Desember 2026, menjadi 8 Desember 2026; alasan: Pilkades serentak"
    )


def test_a_promise_that_becomes_certain_on_the_same_day_is_told_as_such() -> None:
    early = replace(in_force(), calendar=Calendar.of(known_holidays(2024, 2025)))
    before = structs.replace(
        registered(), promise=promises.recounted(registered().promise, OPENING, early.calendar, ZONE)
    )
    assert before.promise.provisional
    told = timeline.event(sealed(replaced(before, "SKB terbit", OPENING, in_force())))
    assert told.says == "janji selesai dihitung ulang, tetap 7 Desember 2026"
    assert not replace_promise(before, in_force()).promise.provisional


def test_a_promise_that_was_resumed_is_counted_from_the_day_of_resuming() -> None:
    stopped = datetime(2026, 11, 18, 2, tzinfo=UTC)
    file = structs.replace(registered(), stage=Stage.UNDER_REVIEW)
    file = entries.evolve(file, sealed(entries.moved(file, Stage.CORRECTION, "gambar", stopped, in_force())))
    again = stopped + timedelta(days=5)
    file = entries.evolve(file, sealed(entries.moved(file, Stage.UNDER_REVIEW, "", again, in_force()), again))
    later = Holiday(date(2026, 11, 27), "Pilkades", "tutup_kantor")
    before_that = Holiday(date(2026, 11, 20), "Pilkades", "tutup_kantor")
    assert "sudah sesuai" in refusal(file, with_days(before_that), today=date(2026, 11, 24))
    moved = replace_promise(file, with_days(later), again)
    assert moved.promise.day_zero == file.promise.day_zero
    assert moved.promise.date == in_force().calendar.next_working(file.promise.date)


def test_a_promise_is_not_replaced_without_a_reason_nor_by_the_same() -> None:
    assert "alasan" in refusal(registered(), with_days(CLOSURE), reason="")
    assert "sudah sesuai kalender" in refusal(registered(), in_force())


def test_a_file_that_ended_or_waits_for_its_applicant_keeps_its_promise() -> None:
    ended = structs.replace(registered(), stage=Stage.ISSUED, clock=Clock.OVER)
    assert "sudah selesai" in refusal(ended, with_days(CLOSURE))
    stands = structs.replace(registered(), stage=Stage.CORRECTION, clock=Clock.STANDS, remaining=3)
    assert "sedang berhenti" in refusal(stands, with_days(CLOSURE))


def test_a_file_whose_follow_up_is_late_keeps_its_promise_where_the_office_stops_the_clock() -> None:
    variant = in_force().catalogue.service("IMB", TODAY).service.variants[0]
    ticks = {item.code: "ok" for item in variant.requirements if item.is_mandatory}
    waiting = registered(request(complete=None, documents=ticks))
    late = date(2026, 11, 30)
    assert replacement(waiting, late, with_days(CLOSURE)).date == date(2026, 12, 8)
    stops = replace(with_days(CLOSURE), office=in_force(follow_up_stops="yes").office)
    assert "sedang berhenti" in refusal(waiting, stops, today=late)


@given(st.sets(st.dates(date(2026, 11, 18), date(2026, 12, 31)), max_size=12))
def test_replacing_twice_changes_nothing_more(days: set[date]) -> None:
    by = with_days(*(Holiday(day, "Pilkades", "tutup_kantor") for day in days))
    before = registered()
    fresh = promises.promise(before.received_at, before.promise.duration, by.calendar, by.office.zone)
    if fresh == before.promise:
        assert "sudah sesuai" in refusal(before, by)
        return
    after = replace_promise(before, by)
    assert after.promise == fresh
    assert "sudah sesuai" in refusal(after, by)


ZONE = in_force().office.zone
