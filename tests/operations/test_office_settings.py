"""What head and admin set in the window: texts, logo, hours, holidays, who signs."""

from datetime import date, time
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.promises import DEFAULT_HOURS, Day, Holiday, Hours
from ptsp_desk.core.signatories import Signatory, signatory_on
from tests.offices import CLERK, HEAD, Clock
from tests.operations.counter import registered
from tests.servers import https

HEAD_SIGNS = Signatory("Daeng Mappa", "197503032000031003", title="Kepala Dinas")


def png() -> bytes:
    picture = BytesIO()
    Image.new("RGB", (64, 64), "white").save(picture, "PNG")
    return picture.getvalue()


def test_only_what_differs_becomes_an_entry(app: App) -> None:
    before = app.desk.tail.seq
    values = {"name": app.in_force.office.name, "phone": "0420 21999", "follow_up_stops": "yes", "address": ""}
    assert app.offices.change(values, HEAD) == 2
    assert app.desk.tail.seq == before + 2
    office = app.in_force.office
    assert (office.phone, office.follow_up_stops) == ("0420 21999", True)
    assert app.offices.change(values, HEAD) == 0
    assert app.desk.tail.seq == before + 2


def test_wrong_values_are_all_told_and_leave_everything_as_it_was(app: App) -> None:
    before = app.desk.tail
    with pytest.raises(Refused) as caught:
        app.offices.change({"phone": "0420 1", "region": "Enrekang", "hub": "pusat"}, HEAD)
    assert [problem.where for problem in caught.value.problems] == ["region", "hub"]
    assert app.desk.tail == before


def test_a_public_address_is_set_once_it_answers(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = app.desk.tail
    with https(tmp_path) as (host, certificate):
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert app.offices.change({"public_host": host}, HEAD) == 1
    assert app.in_force.office.public_host == host
    assert app.offices.change({"public_host": host, "phone": ""}, HEAD) == 1  # not asked again
    with pytest.raises(Refused, match="tidak menjawab"):
        app.offices.change({"public_host": "localhost:9"}, HEAD)
    assert app.offices.change({"public_host": ""}, HEAD) == 1
    assert app.desk.tail.seq == before.seq + 3


def test_a_logo_is_set_and_taken_away(app: App) -> None:
    app.offices.set_logo(png(), HEAD)
    assert app.in_force.office.logo == png()
    app.offices.set_logo(b"", HEAD)
    assert app.in_force.office.logo == b""
    with pytest.raises(Refused):
        app.offices.set_logo(b"bukan gambar", HEAD)


def test_hours_are_set_by_range_of_dates(app: App) -> None:
    ramadan = Hours(
        dict.fromkeys(range(5), Day(opens=time(8), closes=time(14), cut_off=time(12))),
        date(2027, 2, 8),
        date(2027, 3, 9),
    )
    app.offices.set_hours((DEFAULT_HOURS, ramadan), HEAD)
    calendar = app.in_force.calendar
    closing = [calendar.opening(day) for day in (date(2027, 2, 1), date(2027, 3, 2))]
    assert [opening.closes for opening in closing if opening] == [time(15), time(14)]


def test_a_closure_is_added_and_taken_back(app: App) -> None:
    day = date(2026, 11, 23)
    app.offices.set_holidays([Holiday(day, "Hari jadi kabupaten", "tutup_kantor")], HEAD)
    assert not app.in_force.calendar.working(day)
    app.offices.set_holidays([Holiday(day, "batal", "hari_kerja")], HEAD)
    assert app.in_force.calendar.working(day)


def test_who_signs_is_in_force_and_a_new_list_replaces_the_old(app: App) -> None:
    assert app.in_force.signatories == ()
    app.offices.set_signatories([HEAD_SIGNS, Signatory("Sitti Rahma")], HEAD)
    app.offices.set_signatories([HEAD_SIGNS], HEAD)
    assert signatory_on(app.in_force.signatories, app.today()) == HEAD_SIGNS
    assert app.journals.check().differing == ()


def test_a_clerk_changes_nothing(app: App) -> None:
    before = app.desk.tail
    for act in (
        lambda: app.offices.change({"phone": "1"}, CLERK),
        lambda: app.offices.set_logo(png(), CLERK),
        lambda: app.offices.set_hours((DEFAULT_HOURS,), CLERK),
        lambda: app.offices.set_holidays([], CLERK),
        lambda: app.offices.set_signatories([HEAD_SIGNS], CLERK),
    ):
        with pytest.raises(Refused, match="tidak berwenang"):
            act()
    assert app.desk.look_again() is not None
    assert app.desk.tail == before


class TestTouchedPromises:
    CLOSED = Holiday(date(2026, 11, 23), "Hari jadi", "tutup_kantor")

    def test_a_new_holiday_names_the_open_files_that_it_would_delay_and_changes_none(self, app: App) -> None:
        touched, ended = registered(app), registered(app)
        registered(app, "SIUP", fields={"modal": 50_000_000, "nama_usaha": "M", "kbli": 47111})
        app.applications.void(ended, "salah", CLERK)
        found = {item.number: (item.old.date, item.new.date) for item in app.offices.touched_promises([self.CLOSED])}
        assert found[touched] == (date(2026, 12, 7), date(2026, 12, 8))
        assert ended not in found
        assert app.offices.touched_promises() == []
        assert app.applications.get(touched).promise.date == date(2026, 12, 7)

    def test_a_holiday_that_is_set_leaves_them_listed_until_it_is_taken_back(self, app: App) -> None:
        number = registered(app)
        app.offices.set_holidays([self.CLOSED], HEAD)
        assert [item.number for item in app.offices.touched_promises()] == [number]
        back = Holiday(self.CLOSED.day, "batal", "hari_kerja")
        assert app.offices.touched_promises([back]) == []

    def test_other_hours_touch_what_came_after_the_new_cut_off(self, app: App, clock: Clock) -> None:
        clock.advance(hours=4)  # one o'clock in the afternoon
        number = registered(app)
        early = Hours(dict.fromkeys(range(5), Day(opens=time(8), closes=time(15), cut_off=time(12))))
        (item,) = app.offices.touched_promises(hours=(early,))
        assert (item.number, item.new.date) == (number, date(2026, 12, 8))

    def test_a_file_whose_clock_stands_is_not_touched(self, app: App) -> None:
        number = registered(app)
        app.applications.move(number, "under_review", "", HEAD)
        app.applications.move(number, "correction", "kurang jelas", HEAD)
        assert app.offices.touched_promises([self.CLOSED]) == []
        app.applications.move(number, "under_review", "", HEAD)
        assert [item.number for item in app.offices.touched_promises([self.CLOSED])] == [number]
        assert app.offices.touched_promises() == []
