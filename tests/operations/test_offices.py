"""What is in force in the office: who may change it, and what changes by it."""

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from ptsp_desk.app import App, sample_files
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.promises import DEFAULT_HOURS, Day, Holiday, Hours
from ptsp_desk.operations.offices import NewOffice, create
from ptsp_desk.paper.sizes import Size
from tests.offices import ADMIN, CLERK, HEAD, SETTINGS, TECHNICAL, Clock, everything, request
from tests.operations.counter import changed_tdg, registered

DAY = dt.date(2026, 11, 17)
CLOSED = Holiday(dt.date(2026, 11, 18), "Pindah kantor", "tutup_kantor")


def png() -> bytes:
    stream = BytesIO()
    Image.new("RGB", (80, 80), "navy").save(stream, "PNG")
    return stream.getvalue()


CHANGES: list[Callable[[App, Officer], object]] = [
    lambda app, officer: app.offices.set("phone", "0420 21001", officer),
    lambda app, officer: app.offices.change({"phone": "0420 21001", "address": "Jl. Poros 1"}, officer),
    lambda app, officer: app.officers.appoint(CLERK, officer),
    lambda app, officer: app.offices.adopt(changed_tdg(), DAY, officer),
    lambda app, officer: app.offices.set_logo(png(), officer),
    lambda app, officer: app.offices.set_hours((DEFAULT_HOURS,), officer),
    lambda app, officer: app.offices.set_holidays([CLOSED], officer),
    lambda app, officer: app.offices.set_signatories([], officer),
]


@pytest.mark.parametrize("change", CHANGES)
def test_clerks_and_technical_officers_change_nothing(
    app: App, folder: Path, change: Callable[[App, Officer], object]
) -> None:
    before = everything(folder)
    for officer in (CLERK, TECHNICAL):
        with pytest.raises(Refused, match="tidak berwenang mengubah pengaturan kantor"):
            change(app, officer)
    assert everything(folder) == before


@pytest.mark.parametrize("officer", [HEAD, ADMIN], ids=lambda officer: officer.role)
@pytest.mark.parametrize("change", CHANGES)
def test_head_and_admin_do_and_it_is_an_entry(
    app: App, officer: Officer, change: Callable[[App, Officer], object]
) -> None:
    before = app.desk.tail.seq
    change(app, officer)
    assert app.desk.tail.seq > before
    assert app.journals.check().differing == ()


def test_a_setting_counts_from_now_on(app: App) -> None:
    app.offices.set("phone", " 0420  21001 ", HEAD)
    assert app.in_force.office.phone == "0420 21001"
    assert "Telepon 0420 21001" in app.receipts.code(app.applications.get(registered(app)))


def test_a_refused_setting_stores_nothing(app: App, folder: Path) -> None:
    before = everything(folder)
    for name, value in (("warna", "merah"), ("zone", "Asia/Atlantis"), ("region", "73")):
        with pytest.raises(Refused):
            app.offices.set(name, value, HEAD)
        with pytest.raises(Refused):
            app.offices.change({"phone": "0420 21001", name: value}, HEAD)
    assert everything(folder) == before


def test_settings_that_do_not_differ_make_no_entry(app: App) -> None:
    assert app.offices.change({"phone": "0420 21000", "address": "Jl. Poros 1"}, HEAD) == 1
    assert app.offices.change({"phone": "0420 21000", "address": "Jl. Poros 1"}, HEAD) == 0
    assert app.in_force.office.address == "Jl. Poros 1"


def test_officers_come_onto_the_roll_change_there_and_leave_it(app: App) -> None:
    for officer in (HEAD, CLERK, TECHNICAL):
        app.officers.appoint(officer, HEAD)
    assert app.officers.roll() == [TECHNICAL, HEAD, CLERK]
    app.officers.appoint(Officer("sitti", "Sitti R. Latif", Role.HEAD), HEAD)
    app.officers.appoint(TECHNICAL, HEAD, active=False)
    assert app.officers.roll() == [HEAD, Officer("sitti", "Sitti R. Latif", Role.HEAD)]
    assert app.journals.check().differing == ()


def test_a_new_holiday_moves_the_promises_made_after_it(app: App) -> None:
    before = app.applications.get(registered(app, "TDG", "perpanjangan"))
    app.offices.set_holidays([CLOSED], HEAD)
    after = app.applications.get(registered(app, "TDG", "perpanjangan"))
    assert (before.promise.date, after.promise.date) == (dt.date(2026, 11, 20), dt.date(2026, 11, 23))
    assert app.applications.get(before.number).promise == before.promise  # a printed date stands
    app.offices.set_holidays([Holiday(CLOSED.day, "", "hari_kerja")], HEAD)
    assert app.applications.get(registered(app, "TDG", "perpanjangan")).promise.date == dt.date(2026, 11, 20)


def test_a_changed_calendar_names_the_open_promises_that_it_touches(app: App) -> None:
    touched = app.applications.get(registered(app, "TDG", "perpanjangan"))
    ended = registered(app, "TDG", "perpanjangan")
    app.applications.move(ended, "void", "salah", HEAD)
    found = app.offices.touched_promises([CLOSED])
    assert [item.number for item in found] == [touched.number]
    assert app.offices.touched_promises() == []


def test_other_hours_move_the_cut_off(app: App, clock: Clock) -> None:
    clock.advance(hours=5, minutes=30)  # half past two in the afternoon
    late = app.applications.get(registered(app, "TDG", "perpanjangan"))
    longer = Day(opens=dt.time(8), closes=dt.time(16), cut_off=dt.time(15))
    app.offices.set_hours((DEFAULT_HOURS, Hours({1: longer}, first=DAY, last=DAY)), HEAD)
    in_time = app.applications.get(registered(app, "TDG", "perpanjangan"))
    assert (late.promise.day_zero, in_time.promise.day_zero) == (dt.date(2026, 11, 18), DAY)
    assert app.journals.check().differing == ()


def test_the_logo_is_checked_before_it_is_set(app: App, folder: Path) -> None:
    before = everything(folder)
    with pytest.raises(Refused):
        app.offices.set_logo(b"bukan gambar", HEAD)
    assert everything(folder) == before
    app.offices.set_logo(png(), HEAD)
    assert app.in_force.office.logo == png()
    assert app.receipts.print(registered(app), Size.A5, CLERK)
    app.offices.set_logo(b"", HEAD)
    assert app.in_force.office.logo == b""


class TestCatalogues:
    def test_a_file_counts_from_its_day_on(self, app: App, clock: Clock) -> None:
        version = app.offices.adopt(changed_tdg(requirement="tdg_asli"), DAY + dt.timedelta(days=1), HEAD)
        codes = [item.code for item in app.applications.get(registered(app, "TDG", "perpanjangan")).documents]
        clock.advance(days=1)
        application = app.applications.get(registered(app, "TDG", "perpanjangan"))
        assert codes[3] == "tdg_lama"
        assert (application.documents[3].code, application.service_version) == ("tdg_asli", version.sha256)

    def test_every_problem_of_a_file_is_told_and_nothing_stored(self, app: App, folder: Path) -> None:
        before = everything(folder)
        with pytest.raises(Refused) as caught:
            app.offices.adopt(b'code = "tdg"\nname = 5\n', DAY, HEAD)
        assert len(caught.value.problems) > 3
        assert everything(folder) == before

    def test_the_same_file_for_the_same_day_is_refused_and_for_another_day_taken(self, app: App) -> None:
        app.offices.adopt(changed_tdg(), DAY, HEAD)
        with pytest.raises(Refused, match="sudah berlaku sejak 2026-11-17"):
            app.offices.adopt(changed_tdg(), DAY, HEAD)
        app.offices.adopt(changed_tdg(), DAY + dt.timedelta(days=1), HEAD)
        assert len(app.in_force.catalogue.versions) == 10

    def test_a_file_that_is_no_utf_8_is_refused(self, app: App) -> None:
        with pytest.raises(Refused):
            app.offices.adopt(changed_tdg() + b"# \xff\n", DAY, HEAD)

    def test_the_text_of_a_file_stays_whole_so_that_every_fee_can_be_explained(self, app: App) -> None:
        number = registered(app)
        app.offices.adopt(changed_tdg().replace(b"TDG", b"GUDANG"), DAY, HEAD)
        for replayed in (False, True):
            if replayed:
                app.journals.replay()
            quote = app.receipts.quote_of(app.applications.get(number))
            assert quote.lines[0].explanation == "100,00 m² × 0,3125 × Rp4.500"
            assert quote.lines[0].article == "Pasal 12"
        assert app.applications.register(request("GUDANG", "perpanjangan"), CLERK).application is not None


@pytest.mark.parametrize("more", [{}, {"address": "Jl. A"}, dict.fromkeys(("address", "website", "place"), "x")])
def test_an_office_that_gave_a_number_is_never_set_up_again_whatever_is_asked(
    app: App, tmp_path: Path, more: dict[str, str]
) -> None:
    registered(app)
    again = NewOffice("ENR", 3, {**SETTINGS, **more}, sample_files())
    with pytest.raises(Refused, match="sudah pernah bekerja"):
        create(tmp_path / "lagi", again, ADMIN)
    assert not (tmp_path / "lagi").exists()


def test_setting_up_that_was_cut_off_can_be_repeated_with_other_words(tmp_path: Path) -> None:
    create(tmp_path / "satu", NewOffice("DUR", 1, SETTINGS, sample_files()), ADMIN)
    create(tmp_path / "dua", NewOffice("DUR", 1, {**SETTINGS, "address": "Jl. A"}, sample_files()), ADMIN)
    with App(tmp_path / "satu") as first, App(tmp_path / "dua") as second:
        assert first.desk.locked
        assert not second.desk.locked
