"""Hari libur and Jam buka: a promise that a change touches is shown before the change is saved."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt

from ptsp_desk.app import App
from ptsp_desk.core import words
from ptsp_desk.core.promises import DEFAULT_HOURS, Day, Hours
from tests.gui.settings.hands import Hands, Journal, rows
from tests.offices import CLERK, HEAD, request


@pytest.fixture
def number(app: App) -> str:
    """An open application, registered before the journal is looked at."""
    answer = app.applications.register(request(), CLERK)
    assert answer.application is not None
    return str(answer.application.number)


def _promised(app: App, number: str) -> date:
    promise = app.applications.get(number).promise
    assert promise is not None
    return promise.date


def test_a_closure_touches_an_open_promise_and_is_saved_only_when_that_was_seen(
    hands: Hands, app: App, number: str, journal: Journal
) -> None:
    promised = _promised(app, number)
    section = hands.open("holidays")
    hands.type(section.ui.name, "Pindah gedung")
    hands.type(section.ui.first, promised.strftime("%d-%m-%Y"))
    hands.save()
    assert journal.new == []
    shown = rows(section.ui.touched)
    assert [(row[0], row[1]) for row in shown] == [(number, f"{words.date_short(promised)} {promised.year}")]
    assert shown[0][2] != shown[0][1]
    assert "1 janji tersentuh" in hands.said
    hands.save()
    assert journal.new == [("holiday.set", HEAD.id)]
    assert app.in_force.calendar.day_off(promised) == "tutup_kantor"
    assert _promised(app, number) == promised


def test_leaving_the_date_already_shows_what_it_touches(hands: Hands, app: App, number: str) -> None:
    section = hands.open("holidays")
    hands.type(section.ui.first, _promised(app, number).isoformat())
    hands.leave(section.ui.first)
    assert section.ui.touched.isVisible()
    assert "menyentuh 1" in section.ui.touched_text.text()


def test_a_closure_of_several_days_that_touches_nothing_is_saved_at_once(
    hands: Hands, app: App, journal: Journal
) -> None:
    section = hands.open("holidays")
    hands.type(section.ui.first, "4-1-2027")
    hands.type(section.ui.last, "6-1-2027")
    hands.type(section.ui.name, "Pindah gedung")
    hands.save()
    assert journal.new == [("holiday.set", HEAD.id)] * 3
    assert app.in_force.calendar.holidays[date(2027, 1, 5)].kind == "tutup_kantor"
    assert "4 Januari 2027 sampai 6 Januari 2027" in hands.said


def test_a_holiday_that_is_chosen_is_taken_back(hands: Hands, app: App, journal: Journal) -> None:
    section = hands.open("holidays")
    listed = rows(section.ui.days)
    row = next(place for place, line in enumerate(listed) if line[0] == "Kamis 24 Desember")
    assert listed[row][1] == "Cuti bersama"
    section.ui.days.selectRow(row)
    assert section.ui.first.text() == "24-12-2026"
    hands.type(section.ui.name, "SKB diubah")
    hands.save()
    assert journal.new == [("holiday.set", HEAD.id)]
    assert app.in_force.calendar.working(date(2026, 12, 24))


def test_the_days_of_a_year_stand_in_their_order_and_past_ones_are_paler(hands: Hands, app: App) -> None:
    section = hands.open("holidays")
    view = section.ui.days
    assert rows(view)[0][0] == "Kamis 1 Januari"
    ink = [view.model().index(row, 0).data(Qt.ItemDataRole.ForegroundRole) is None for row in range(len(rows(view)))]
    known = [day for day in sorted(app.in_force.calendar.holidays) if day.year == app.today().year]
    assert ink == [day >= app.today() for day in known]
    section.ui.year.setValue(2035)
    assert rows(view) == []
    assert "belum diketahui" in view.accessibleDescription()


def test_an_ordinary_day_cannot_be_taken_back_and_a_reason_is_needed(hands: Hands, journal: Journal) -> None:
    section = hands.open("holidays")
    hands.choose(section.ui.kind, "Hari kerja")
    hands.type(section.ui.first, "2-12-2026")
    hands.save()
    assert "tidak ada hari libur" in section.ui.first_hint.text()
    assert "alasannya" in section.ui.name_hint.text()
    assert journal.new == []


def test_the_example_of_ramadan_stands_before_idul_fitri_and_is_saved_as_a_range(
    hands: Hands, app: App, journal: Journal
) -> None:
    section = hands.open("hours")
    hands.press(section.ui.ramadan)
    feast = min(
        day
        for day, holiday in app.in_force.calendar.holidays.items()
        if day > app.today() and holiday.kind == "libur_nasional" and "Idul Fitri" in holiday.name
    )
    hands.save()
    default, ramadan = app.in_force.calendar.hours
    assert default == DEFAULT_HOURS
    assert ramadan.last == feast - timedelta(days=1)
    assert ramadan.weekdays[4] == Day(time(8), time(15, 30), time(14, 30))
    assert 5 not in ramadan.weekdays
    assert journal.new == [("setting.set", HEAD.id)]


def test_a_friday_with_a_cut_off_after_closing_is_refused(hands: Hands, journal: Journal) -> None:
    section = hands.open("hours")
    hands.set_time(section.ui.cut_off_4, "16.00")
    hands.save()
    assert section.ui.week_hint.text().startswith("Jumat: ")
    assert journal.new == []


def test_shorter_hours_on_one_day_are_saved_and_the_range_is_listed(hands: Hands, app: App, journal: Journal) -> None:
    section = hands.open("hours")
    hands.set_time(section.ui.closes_4, "11.30")
    hands.set_time(section.ui.cut_off_4, "11.00")
    hands.save()
    assert app.in_force.calendar.hours[0].weekdays[4] == Day(time(8), time(11, 30), time(11))
    assert "Jum 08.00–11.30, batas 11.00" in rows(section.ui.ranges)[0][1]
    assert journal.new == [("setting.set", HEAD.id)]


def test_a_range_is_removed_but_never_the_last_one(hands: Hands, app: App) -> None:
    closed = Hours({4: None}, date(2027, 1, 1), date(2027, 1, 31))
    app.offices.set_hours((DEFAULT_HOURS, closed), HEAD)
    section = hands.open("hours")
    section.ui.ranges.selectRow(1)
    hands.press(section.ui.remove)
    assert app.in_force.calendar.hours == (DEFAULT_HOURS,)
    assert not section.ui.remove.isVisible()
