"""The key of an encrypted office is shown again to an admin who gives the PIN, and stays nowhere by itself."""

import stat
from pathlib import Path

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.credentials import recovery_lines
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.gui.context import Context
from ptsp_desk.store.keys import Keys
from tests.gui.settings.hands import Hands
from tests.offices import ADMIN, HEAD, LayOut

WHO = Officer("nurhayati", "Nurhayati Salam", Role.ADMIN)
PIN = "2580"


@pytest.fixture
def folder(lay_out: LayOut, tmp_path: Path) -> Path:
    """The data folder of an office whose database is encrypted."""
    return lay_out(tmp_path / "kantor", encrypted=True)


@pytest.fixture
def as_admin(hands: Hands, app: App, context: Context) -> Hands:
    for officer in (WHO, HEAD):
        app.officers.appoint(officer, ADMIN, pin=PIN)
    context.session.sign_in(WHO)
    return hands


def _key() -> str:
    key = Keys("ENR-03").load_database_key()
    assert key is not None
    return "\n".join(recovery_lines(key))


def test_the_key_is_shown_for_the_pin_and_hidden_when_one_looks_elsewhere(as_admin: Hands) -> None:
    section = as_admin.open("desk")
    assert not section.ui.key.isVisible()
    as_admin.type(section.ui.pin, PIN)
    as_admin.press(section.ui.show_key)
    assert section.ui.key.text() == _key()
    assert section.ui.pin.text() == ""
    as_admin.open("office")
    section = as_admin.open("desk")
    assert section.ui.key.text() == ""


def test_a_wrong_pin_shows_nothing(as_admin: Hands) -> None:
    section = as_admin.open("desk")
    as_admin.type(section.ui.pin, "2581")
    as_admin.press(section.ui.show_key)
    assert section.ui.pin_hint.text() == "PIN salah."
    assert section.ui.key.text() == ""


def test_nobody_but_an_admin_is_offered_it(as_admin: Hands, context: Context) -> None:
    context.session.sign_in(HEAD)
    assert not as_admin.open("desk").ui.recovery.isVisible()


def test_it_is_written_for_the_printer_where_somebody_says(as_admin: Hands, tmp_path: Path) -> None:
    section = as_admin.open("desk")
    as_admin.type(section.ui.pin, PIN)
    as_admin.press(section.ui.show_key)
    target = tmp_path / "kunci.txt"
    section.save_key(target)
    as_admin.executor.run_all()
    assert _key().replace("\n", "-\n") in target.read_text("utf-8")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert "hapus berkasnya" in as_admin.said
