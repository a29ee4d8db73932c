"""Opening a folder, setting one up, and the machine's own settings."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ptsp_desk import app as application
from ptsp_desk.app import App, NewOffice, is_set_up, os_user, sample_files, set_up
from ptsp_desk.core.errors import Refused, Unavailable
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.operations.offices import create
from ptsp_desk.settings import Settings
from tests.offices import CLERK, SETTINGS, Clock

OFFICE = NewOffice("ENR", 3, SETTINGS, sample_files())
FIRST = Officer("ida", "Ida Ayu", Role.ADMIN)
PIN = "2580"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Path:
    """An office that was set up from the command line."""
    create(tmp_path / "kantor", OFFICE, os_user(), clock=clock)
    return tmp_path / "kantor"


@pytest.fixture
def app(folder: Path, clock: Clock) -> Iterator[App]:
    with App(folder, clock=clock) as opened:
        yield opened


def test_after_setting_up_the_first_admin_signs_in(tmp_path: Path) -> None:
    folder = tmp_path / "kantor"
    assert not is_set_up(folder)
    set_up(folder, OFFICE, FIRST, PIN)
    assert is_set_up(folder)
    with App(folder) as app:
        assert app.officers.roll() == [FIRST]
        assert app.officers.sign_in("ida", PIN) == FIRST


@pytest.mark.parametrize(
    ("admin", "pin"), [(FIRST, "1234"), (replace(FIRST, name=" "), PIN), (replace(FIRST, id="Ibu Ida"), PIN)]
)
def test_a_wrong_admin_or_pin_makes_no_office(tmp_path: Path, admin: Officer, pin: str) -> None:
    with pytest.raises(Refused):
        set_up(tmp_path / "kantor", OFFICE, admin, pin)
    assert not is_set_up(tmp_path / "kantor")


def test_setting_up_goes_on_where_it_was_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kantor"
    with monkeypatch.context() as patch:
        patch.setattr(application, "App", lambda _folder: 1 / 0)  # the power fails between office and admin
        with pytest.raises(ZeroDivisionError):
            set_up(folder, OFFICE, FIRST, PIN)
    assert is_set_up(folder)
    set_up(folder, OFFICE, FIRST, PIN)
    with App(folder) as app:
        assert app.officers.sign_in("ida", PIN) == FIRST


def test_an_office_of_the_command_line_gets_its_first_pin_in_the_window(app: App) -> None:
    assert not app.officers.has_pins()
    app.officers.appoint(FIRST, os_user())
    app.officers.set_pin(FIRST.id, PIN, os_user())
    app.officers.appoint(CLERK, app.officers.sign_in(FIRST.id, PIN))
    assert app.officers.roll() == [FIRST, CLERK]


def test_the_day_is_the_offices_and_not_the_machines(app: App, clock: Clock) -> None:
    assert app.today().isoformat() == "2026-11-17"
    clock.advance(hours=15)  # midnight in Makassar, four in the afternoon in Greenwich
    assert app.today().isoformat() == "2026-11-18"
    assert app.now().isoformat().startswith("2026-11-17T16:00")


def test_settings_of_the_machine_stay_with_the_folder(app: App, folder: Path) -> None:
    assert app.settings == Settings()
    app.change_settings(Settings("light", 5))
    assert app.settings == Settings("light", 5)
    with App(folder) as again:
        assert (again.settings, again.settings_problem) == (Settings("light", 5), "")


def test_settings_that_can_not_be_stored_leave_the_old_ones(app: App, folder: Path) -> None:
    (folder / "machine.toml.new").mkdir()
    with pytest.raises(Unavailable, match="tidak bisa disimpan"):
        app.change_settings(Settings("dark"))
    assert app.settings == Settings()
