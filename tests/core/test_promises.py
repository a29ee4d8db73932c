import datetime as dt
import json
from functools import cache
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.promises import (
    DEFAULT_HOURS,
    Calendar,
    Day,
    Duration,
    Holiday,
    Hours,
    Promise,
    known_holidays,
    known_until,
    promise,
    resume,
    stop,
    stopped_text,
)

ZONE = ZoneInfo("Asia/Makassar")
FRIDAY_SHORT = Hours({4: Day(opens=dt.time(8), closes=dt.time(11, 30), cut_off=dt.time(11))})
RAMADAN_2026 = Hours(
    dict.fromkeys(range(5), Day(opens=dt.time(8, 30), closes=dt.time(14), cut_off=dt.time(12))),
    first=dt.date(2026, 2, 18),
    last=dt.date(2026, 3, 20),
)


@cache
def calendar(*more_hours: str) -> Calendar:
    named = {"friday": FRIDAY_SHORT, "ramadan": RAMADAN_2026}
    return Calendar.of(known_holidays(2022, 2028), (DEFAULT_HOURS, *(named[name] for name in more_hours)))


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE)


def days(amount: int) -> Duration:
    return Duration("working_days", amount)


@pytest.mark.parametrize(
    ("case", "day_zero", "day_one", "date"),
    [
        # an ordinary week
        (("2026-11-16T09:00", 1, ""), "2026-11-16", "2026-11-17", "2026-11-17"),
        (("2026-11-16T09:00", 5, ""), "2026-11-16", "2026-11-17", "2026-11-23"),
        (("2026-11-16T06:15", 1, ""), "2026-11-16", "2026-11-17", "2026-11-17"),
        (("2026-11-16T09:00", 0, ""), "2026-11-16", "2026-11-17", "2026-11-16"),
        # the cut-off: the minute itself is past
        (("2026-11-16T13:59:59", 1, ""), "2026-11-16", "2026-11-17", "2026-11-17"),
        (("2026-11-16T14:00", 1, ""), "2026-11-17", "2026-11-18", "2026-11-18"),
        (("2026-11-20T14:40", 14, ""), "2026-11-23", "2026-11-24", "2026-12-11"),
        (("2026-08-10T14:40", 5, ""), "2026-08-11", "2026-08-12", "2026-08-19"),
        # received when the office is closed
        (("2026-11-21T10:00", 3, ""), "2026-11-23", "2026-11-24", "2026-11-26"),
        (("2026-11-22T23:59", 3, ""), "2026-11-23", "2026-11-24", "2026-11-26"),
        (("2026-08-17T09:00", 1, ""), "2026-08-18", "2026-08-19", "2026-08-19"),
        (("2026-03-18T09:00", 1, ""), "2026-03-25", "2026-03-26", "2026-03-26"),
        # libur nasional and cuti bersama in between
        (("2026-03-17T10:00", 3, ""), "2026-03-17", "2026-03-25", "2026-03-27"),
        (("2026-03-17T14:00", 3, ""), "2026-03-25", "2026-03-26", "2026-03-30"),
        (("2026-05-13T10:00", 2, ""), "2026-05-13", "2026-05-18", "2026-05-19"),
        (("2026-05-26T10:00", 3, ""), "2026-05-26", "2026-05-29", "2026-06-03"),
        (("2027-03-05T10:00", 2, ""), "2027-03-05", "2027-03-16", "2027-03-17"),
        # short Fridays
        (("2026-11-20T10:59", 1, "friday"), "2026-11-20", "2026-11-23", "2026-11-23"),
        (("2026-11-20T11:00", 1, "friday"), "2026-11-23", "2026-11-24", "2026-11-24"),
        (("2026-11-19T13:59", 1, "friday"), "2026-11-19", "2026-11-20", "2026-11-20"),
        # Ramadan, over the short Fridays and only while it lasts
        (("2026-03-02T11:59", 1, "friday ramadan"), "2026-03-02", "2026-03-03", "2026-03-03"),
        (("2026-03-02T12:00", 1, "friday ramadan"), "2026-03-03", "2026-03-04", "2026-03-04"),
        (("2026-03-06T11:30", 1, "friday ramadan"), "2026-03-06", "2026-03-09", "2026-03-09"),
        (("2026-03-06T11:30", 1, "ramadan friday"), "2026-03-09", "2026-03-10", "2026-03-10"),
        (("2026-03-25T13:00", 1, "friday ramadan"), "2026-03-25", "2026-03-26", "2026-03-26"),
        (("2026-02-13T13:00", 1, "ramadan"), "2026-02-13", "2026-02-18", "2026-02-18"),
        # a leap day is a working day like another
        (("2024-02-28T09:00", 1, ""), "2024-02-28", "2024-02-29", "2024-02-29"),
        (("2024-02-28T09:00", 2, ""), "2024-02-28", "2024-02-29", "2024-03-01"),
        (("2023-02-28T09:00", 1, ""), "2023-02-28", "2023-03-01", "2023-03-01"),
        # over the end of the year
        (("2026-12-23T10:00", 1, ""), "2026-12-23", "2026-12-28", "2026-12-28"),
        (("2026-12-30T10:00", 2, ""), "2026-12-30", "2026-12-31", "2027-01-04"),
        (("2026-12-31T14:00", 1, ""), "2027-01-04", "2027-01-06", "2027-01-06"),
        (("2027-12-23T10:00", 1, ""), "2027-12-23", "2027-12-27", "2027-12-27"),
        # a long time
        (("2026-01-02T08:00", 60, ""), "2026-01-02", "2026-01-05", "2026-04-09"),
    ],
)
def test_the_promised_day(case: tuple[str, int, str], day_zero: str, day_one: str, date: str) -> None:
    received, amount, hours = case
    made = promise(at(received), days(amount), calendar(*hours.split()), ZONE)
    assert [made.day_zero.isoformat(), made.day_one.isoformat(), made.date.isoformat()] == [day_zero, day_one, date]
    assert not made.provisional


@pytest.mark.parametrize(
    ("received", "hours", "due"),
    [
        ("2026-11-16T09:10", 3, "2026-11-16T12:10"),
        ("2026-11-16T07:00", 3, "2026-11-16T11:00"),
        ("2026-11-16T12:00", 3, "2026-11-16T15:00"),
        ("2026-11-16T13:30", 3, "2026-11-17T09:30"),
        ("2026-11-16T14:59", 1, "2026-11-17T08:59"),
        ("2026-11-16T15:00", 1, "2026-11-17T09:00"),
        ("2026-11-20T14:40", 3, "2026-11-23T10:40"),
        ("2026-11-21T10:00", 1, "2026-11-23T09:00"),
        ("2026-11-16T08:00", 24, "2026-11-19T11:00"),
        ("2026-03-17T14:00", 2, "2026-03-25T09:00"),
    ],
)
def test_hours_count_while_the_office_is_open(received: str, hours: int, due: str) -> None:
    made = promise(at(received), Duration("hours", hours), calendar(), ZONE)
    assert made.due_at == at(due)
    assert made.date == at(due).date()


@pytest.mark.parametrize(
    ("received", "date"),
    [
        ("2026-11-16T09:00", "2026-11-16"),
        ("2026-11-16T14:59", "2026-11-16"),
        ("2026-11-16T15:00", "2026-11-17"),
        ("2026-11-21T09:00", "2026-11-23"),
    ],
)
def test_who_may_wait_is_served_the_same_day_until_the_office_closes(received: str, date: str) -> None:
    made = promise(at(received), Duration("while_waiting"), calendar(), ZONE)
    assert made.date.isoformat() == date
    assert made.due_at is None


def test_the_time_of_receipt_is_read_in_the_offices_zone() -> None:
    in_utc = dt.datetime(2026, 11, 20, 6, 40, tzinfo=dt.UTC)
    assert promise(in_utc, days(14), calendar(), ZONE) == promise(at("2026-11-20T14:40"), days(14), calendar(), ZONE)
    in_jakarta = promise(in_utc, days(14), calendar(), ZoneInfo("Asia/Jakarta"))
    assert in_jakarta.day_zero == dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("received", "duration", "sentences"),
    [
        (
            "2026-11-20T14:40",
            days(14),
            "14 hari kerja, hari ke-1 Selasa 24 November (diterima lewat pukul 14.00).",
        ),
        (
            "2026-03-17T10:00",
            days(3),
            "3 hari kerja, hari ke-1 Rabu 25 Maret. Tidak dihitung: 18–24 Mar cuti bersama dan libur nasional.",
        ),
        (
            "2026-04-29T10:00",
            days(15),
            (
                "15 hari kerja, hari ke-1 Kamis 30 April."
                " Tidak dihitung: 1 Mei libur nasional, 14–15 Mei libur nasional dan cuti bersama."
            ),
        ),
        (
            "2026-08-17T10:00",
            days(1),
            "1 hari kerja, hari ke-1 Rabu 19 Agustus (diterima Senin 17 Agustus, libur nasional).",
        ),
        (
            "2027-12-28T10:00",
            days(5),
            (
                "5 hari kerja, hari ke-1 Rabu 29 Desember."
                " Tanggal perkiraan: hari libur setelah 31 Desember 2027 belum ditetapkan."
            ),
        ),
        (
            "2026-11-20T14:40",
            Duration("hours", 3),
            "3 jam pada jam buka, paling lambat Senin 23 November pukul 10.40.",
        ),
        (
            "2026-11-20T15:40",
            Duration("while_waiting"),
            "Dapat ditunggu, Senin 23 November (diterima setelah tutup pukul 15.00).",
        ),
        ("2026-11-21T10:00", days(0), "0 hari kerja, Senin 23 November (diterima Sabtu 21 November, bukan hari buka)."),
    ],
)
def test_paper_names_day_one_and_the_reasons(received: str, duration: Duration, sentences: str) -> None:
    assert promise(at(received), duration, calendar(), ZONE).explanation() == sentences


def test_day_zero_day_one_and_each_reason_stand_alone() -> None:
    assert promise(at("2026-03-17T14:00"), days(3), calendar(), ZONE).sentences() == [
        "hari ke-0 Rabu 25 Maret, hari ke-1 Kamis 26 Maret",
        "diterima lewat pukul 14.00",
        "18–24 Mar cuti bersama dan libur nasional",
    ]


def test_a_run_of_holidays_over_the_end_of_a_month_names_both_months() -> None:
    closed = [Holiday(dt.date(2026, 9, day), "Pindah kantor", "tutup_kantor") for day in (29, 30)]
    closed += [Holiday(dt.date(2026, 10, 1), "Pindah kantor", "tutup_kantor")]
    office = Calendar.of([*known_holidays(2026, 2026), *closed])
    made = promise(at("2026-09-28T10:00"), days(1), office, ZONE)
    assert made.date == dt.date(2026, 10, 2)
    assert made.explanation().endswith("Tidak dihitung: 29 Sep–1 Okt kantor tutup.")


def test_a_date_past_the_last_published_holidays_is_provisional() -> None:
    assert not promise(at("2027-12-28T10:00"), days(3), calendar(), ZONE).provisional
    assert promise(at("2027-12-28T10:00"), days(4), calendar(), ZONE).provisional
    assert promise(at("2027-12-31T14:50"), Duration("hours", 1), calendar(), ZONE).provisional


def test_a_saturday_with_hours_is_a_working_day() -> None:
    saturday = Hours({5: Day(opens=dt.time(8), closes=dt.time(12), cut_off=dt.time(11))})
    office = Calendar.of(known_holidays(2026, 2026), (DEFAULT_HOURS, saturday))
    assert promise(at("2026-11-20T10:00"), days(1), office, ZONE).date == dt.date(2026, 11, 21)


def test_a_range_of_dates_can_close_a_weekday() -> None:
    closed_mondays = Hours({0: None}, first=dt.date(2026, 11, 1), last=dt.date(2026, 11, 30))
    office = Calendar.of(known_holidays(2026, 2026), (DEFAULT_HOURS, closed_mondays))
    assert promise(at("2026-11-20T10:00"), days(1), office, ZONE).date == dt.date(2026, 11, 24)
    assert office.working(dt.date(2026, 12, 7))


def test_a_holiday_can_be_taken_back() -> None:
    moved = [
        Holiday(dt.date(2026, 8, 25), "Maulid Nabi Muhammad", "hari_kerja"),
        Holiday(dt.date(2026, 8, 26), "Maulid Nabi Muhammad", "libur_nasional"),
    ]
    office = Calendar.of([*known_holidays(2026, 2026), *moved])
    assert promise(at("2026-08-24T10:00"), days(1), office, ZONE).date == dt.date(2026, 8, 25)
    assert promise(at("2026-08-25T10:00"), days(1), office, ZONE).date == dt.date(2026, 8, 27)


def test_an_office_that_never_opens_promises_nothing() -> None:
    never = Calendar((), {}, dt.date(2027, 12, 31))
    with pytest.raises(Refused, match="Tidak ada hari kerja"):
        promise(at("2026-11-20T10:00"), days(1), never, ZONE)


def test_hours_that_contradict_themselves_are_refused() -> None:
    with pytest.raises(Refused, match="Batas terima berkas"):
        Day(opens=dt.time(8), closes=dt.time(15), cut_off=dt.time(16))
    with pytest.raises(Refused):
        msgspec.convert({"weekdays": {0: {"opens": "15:00:00", "closes": "08:00:00", "cut_off": "14:00:00"}}}, Hours)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"weekdays": {7: None}}, Hours)


# Any received time of two years, any length, any of the offices' hours.
moments = st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2027, 12, 31), timezones=st.just(ZONE))  # noqa: DTZ001
lengths = st.integers(0, 90)
offices = st.sampled_from([(), ("friday",), ("friday", "ramadan")]).map(lambda names: calendar(*names))
durations = (
    st.builds(days, lengths) | st.builds(Duration, st.just("hours"), lengths) | st.just(Duration("while_waiting"))
)


@given(moments, durations, offices)
def test_promised_days_are_working_days_and_in_order(received: dt.datetime, long: Duration, office: Calendar) -> None:
    made = promise(received, long, office, ZONE)
    assert all(office.working(day) for day in (made.day_zero, made.day_one, made.date))
    assert received.date() <= made.day_zero <= made.date
    assert made.day_zero < made.day_one
    assert not any(office.working(day) for day in _between(made.day_zero, made.day_one))
    assert made.provisional == (made.date > dt.date(2027, 12, 31))


@given(moments, lengths, offices)
def test_the_promised_number_of_working_days_lies_between(received: dt.datetime, n: int, office: Calendar) -> None:
    made = promise(received, days(n), office, ZONE)
    assert sum(office.working(day) for day in _between(made.day_zero, made.date + dt.timedelta(1))) == n


@given(moments, lengths, lengths, offices, st.sampled_from(["working_days", "hours"]))
def test_more_time_is_never_earlier(received: dt.datetime, n: int, more: int, office: Calendar, unit: str) -> None:
    short, long = (
        promise(received, msgspec.convert({"unit": unit, "amount": amount}, Duration), office, ZONE)
        for amount in (n, n + more)
    )
    assert short.date <= long.date
    assert (short.due_at is None) or (long.due_at is not None and short.due_at <= long.due_at)


@given(moments, moments, durations, offices)
def test_who_comes_later_is_never_promised_an_earlier_day(
    one: dt.datetime, other: dt.datetime, long: Duration, office: Calendar
) -> None:
    first, second = (promise(moment, long, office, ZONE) for moment in sorted((one, other)))
    assert first.date <= second.date
    assert (first.due_at is None) or (second.due_at is not None and first.due_at <= second.due_at)


@given(moments, durations, offices)
def test_a_promise_goes_through_a_journal_body_unchanged(
    received: dt.datetime, long: Duration, office: Calendar
) -> None:
    made = promise(received, long, office, ZONE)
    body = made.to_body()
    assert json.loads(json.dumps(body)) == body
    assert Promise.from_body(body) == made
    assert Promise.from_body(body).explanation() == made.explanation()


@given(moments, st.integers(1, 60), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4), offices)
def test_stopping_and_resuming_neither_gives_nor_takes_working_days(
    received: dt.datetime, n: int, pauses: list[tuple[int, int]], office: Calendar
) -> None:
    made = promise(received, days(n), office, ZONE)
    now, used, remaining = received, 0, n
    for run, pause in pauses:
        now += dt.timedelta(days=run)
        if now.date() > made.date:
            break
        used += sum(office.working(day) for day in _between(made.day_zero, now.date() + dt.timedelta(1)))
        remaining = stop(made, now, office, ZONE)
        assert used + remaining == n
        now += dt.timedelta(days=pause)
        made = resume(remaining, now, office, ZONE)
        assert made.day_zero >= now.date()
    assert used + sum(office.working(day) for day in _between(made.day_zero, made.date + dt.timedelta(1))) == n


def test_the_day_of_stopping_is_used_and_the_day_of_resuming_is_day_zero() -> None:
    made = promise(at("2026-11-20T14:40"), days(14), calendar(), ZONE)
    remaining = stop(made, at("2026-11-24T08:01"), calendar(), ZONE)
    assert remaining == 13
    assert stopped_text(remaining) == "berhenti, sisa 13 hari kerja"
    again = resume(remaining, at("2026-12-02T10:00"), calendar(), ZONE)
    assert (again.day_zero, again.date) == (dt.date(2026, 12, 2), dt.date(2026, 12, 21))
    assert again.explanation() == "Sisa 13 hari kerja, hari ke-1 Kamis 3 Desember (dilanjutkan Rabu 2 Desember)."


def test_stopping_before_day_one_uses_no_day_and_stopping_late_leaves_none() -> None:
    made = promise(at("2026-11-20T14:40"), days(14), calendar(), ZONE)
    assert stop(made, at("2026-11-20T14:50"), calendar(), ZONE) == 14
    assert stop(made, at("2026-11-23T10:00"), calendar(), ZONE) == 14
    assert stop(made, at("2026-12-11T10:00"), calendar(), ZONE) == 0
    assert stop(made, at("2026-12-30T10:00"), calendar(), ZONE) == 0
    again = resume(0, at("2027-01-04T10:00"), calendar(), ZONE)
    assert again.explanation() == "Sisa 0 hari kerja, Senin 4 Januari (dilanjutkan Senin 4 Januari)."


LIBUR_2026 = "01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25"
CUTI_2026 = "02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24"


def test_the_holidays_of_2026_are_those_of_the_decree() -> None:
    # SKB 3 Menteri 1497/2025, 2/2025 and 5/2025
    by_kind = {
        kind: " ".join(f"{holiday.day:%m-%d}" for holiday in known_holidays(2026, 2026) if holiday.kind == kind)
        for kind in ("libur_nasional", "cuti_bersama")
    }
    assert by_kind == {"libur_nasional": LIBUR_2026, "cuti_bersama": CUTI_2026}


@pytest.mark.parametrize("year", [2026, 2027])
def test_two_libraries_agree_on_the_holidays(year: int) -> None:
    from lokal import get_holidays  # noqa: PLC0415 - only this test needs it

    theirs = {(dt.date.fromisoformat(holiday.date), holiday.type) for holiday in get_holidays(year).holidays}
    assert {(holiday.day, holiday.kind) for holiday in known_holidays(year, year)} == theirs


def test_a_year_without_cuti_bersama_is_not_known() -> None:
    assert known_until(known_holidays(2025, 2028)) == dt.date(2027, 12, 31)
    assert known_until([]) == dt.date.min
    gap = [Holiday(dt.date(year, 12, 24), "Natal", "cuti_bersama") for year in (2026, 2028)]
    assert known_until(gap) == dt.date(2026, 12, 31)


def _between(after: dt.date, before: dt.date) -> list[dt.date]:
    """Return the days between, both ends left out."""
    return [after + dt.timedelta(ahead) for ahead in range(1, (before - after).days)]


def test_the_usual_week_is_told_in_runs_of_days_with_the_same_hours() -> None:
    friday = {4: Day(opens=dt.time(8), closes=dt.time(11, 30), cut_off=dt.time(11))}
    short_friday = Calendar.of([], (DEFAULT_HOURS, Hours(friday)))
    assert Calendar.of([]).usual_week(dt.date(2026, 11, 20)) == (
        "Senin sampai Jumat 08.00–15.00, berkas diterima sampai 14.00"
    )
    assert short_friday.usual_week(dt.date(2026, 11, 20)) == (
        "Senin sampai Kamis 08.00–15.00, berkas diterima sampai 14.00; Jumat 08.00–11.30, berkas diterima sampai 11.00"
    )
