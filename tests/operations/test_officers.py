"""The roll of officers, and signing in with a PIN."""

from pathlib import Path

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.officers import Officer, Role
from tests.offices import ADMIN, CLERK, HEAD, TECHNICAL, Clock, raw_connection

PIN, WRONG = "2580", "2581"


@pytest.fixture
def roll(app: App) -> App:
    """An office where the clerk and the head work, and the clerk has a PIN."""
    for officer in (CLERK, HEAD):
        app.officers.appoint(officer, ADMIN)
    app.officers.set_pin(CLERK.id, PIN, ADMIN)
    return app


def refusal(app: App, pin: str, officer: Officer = CLERK) -> str:
    with pytest.raises(Refused) as caught:
        app.officers.sign_in(officer.id, pin)
    return caught.value.problems[0].sentence


def test_who_has_a_pin_signs_in_with_it_alone(roll: App) -> None:
    assert roll.officers.roll() == [HEAD, CLERK]
    assert roll.officers.sign_in(CLERK.id, PIN) == CLERK
    assert refusal(roll, WRONG) == "PIN salah."


def test_until_a_pin_is_set_nobody_signs_in(app: App) -> None:
    app.officers.appoint(CLERK, ADMIN)
    assert not app.officers.has_pins()
    assert "belum punya PIN" in refusal(app, PIN)
    app.officers.set_pin(CLERK.id, PIN, ADMIN)
    assert app.officers.has_pins()
    assert app.officers.with_pin() == {CLERK.id}


def test_who_left_the_roll_signs_in_no_more(roll: App) -> None:
    roll.officers.appoint(CLERK, HEAD, active=False)
    assert "tidak ada dalam daftar" in refusal(roll, PIN)
    assert "tidak ada dalam daftar" in refusal(roll, PIN, TECHNICAL)


def test_a_pin_is_set_by_head_and_admin_for_all_and_by_each_for_themself(roll: App) -> None:
    roll.officers.set_pin(CLERK.id, "1945", CLERK)
    assert roll.officers.sign_in(CLERK.id, "1945") == CLERK
    roll.officers.set_pin(CLERK.id, PIN, HEAD)
    assert roll.officers.sign_in(CLERK.id, PIN) == CLERK
    with pytest.raises(Refused, match="tidak berwenang"):
        roll.officers.set_pin(HEAD.id, PIN, CLERK)
    with pytest.raises(Refused, match="mudah ditebak"):
        roll.officers.set_pin(CLERK.id, "1234", ADMIN)
    with pytest.raises(Refused, match="tidak ada dalam daftar"):
        roll.officers.set_pin(TECHNICAL.id, PIN, ADMIN)


def test_who_left_the_roll_is_known_by_name_and_can_be_taken_back(roll: App) -> None:
    roll.officers.appoint(CLERK, HEAD, active=False)
    assert (roll.officers.roll(), roll.officers.ended()) == ([HEAD], [CLERK])
    assert roll.officers.names() == {HEAD.id: HEAD.name, CLERK.id: CLERK.name}
    roll.officers.appoint(CLERK, HEAD)
    assert (roll.officers.roll(), roll.officers.ended()) == ([HEAD, CLERK], [])


def test_an_officer_and_the_pin_are_stored_together_or_not_at_all(roll: App) -> None:
    before = roll.desk.tail
    with pytest.raises(Refused, match="mudah ditebak"):
        roll.officers.appoint(TECHNICAL, ADMIN, pin="1111")
    assert (roll.desk.tail, roll.officers.roll()) == (before, [HEAD, CLERK])
    roll.officers.appoint(TECHNICAL, ADMIN, pin=PIN)
    assert roll.officers.sign_in(TECHNICAL.id, PIN) == TECHNICAL


def test_the_last_admin_is_neither_ended_nor_made_something_else(app: App) -> None:
    first, second = Officer("pertama", "Admin Pertama", Role.ADMIN), Officer("kedua", "Admin Kedua", Role.ADMIN)
    app.officers.appoint(first, HEAD)
    before = app.desk.tail
    for whom, active in ((first, False), (Officer(first.id, first.name, Role.HEAD), True)):
        with pytest.raises(Refused, match="satu-satunya admin"):
            app.officers.appoint(whom, HEAD, active=active)
    assert app.desk.tail == before
    app.officers.appoint(Officer(first.id, "Nama Baru", Role.ADMIN), first)
    app.officers.appoint(second, first)
    app.officers.appoint(first, second, active=False)
    assert app.officers.roll() == [second]


def test_only_head_and_admin_appoint(app: App) -> None:
    with pytest.raises(Refused, match="tidak berwenang"):
        app.officers.appoint(HEAD, CLERK)
    assert app.officers.roll() == []


def test_after_five_wrong_tries_even_the_right_pin_waits(roll: App, clock: Clock) -> None:
    for _ in range(4):
        assert refusal(roll, WRONG) == "PIN salah."
    assert refusal(roll, WRONG) == "PIN salah. Tunggu 2 detik sebelum mencoba lagi."
    assert refusal(roll, PIN) == "Terlalu banyak PIN salah; coba lagi dalam 2 detik."
    clock.advance(seconds=2)
    assert refusal(roll, WRONG) == "PIN salah. Tunggu 4 detik sebelum mencoba lagi."
    clock.advance(seconds=4)
    assert roll.officers.sign_in(CLERK.id, PIN) == CLERK
    assert refusal(roll, WRONG) == "PIN salah."


def test_wrong_tries_count_on_after_the_program_was_closed_and_a_new_pin_forgets_them(
    roll: App, folder: Path, clock: Clock
) -> None:
    for _ in range(5):
        refusal(roll, WRONG)
    with App(folder, clock=clock) as again:
        assert "coba lagi dalam" in refusal(again, PIN)
        again.officers.set_pin(CLERK.id, "1945", ADMIN)
        assert again.officers.sign_in(CLERK.id, "1945") == CLERK


def test_a_pin_is_in_no_entry_and_not_readable_in_the_file(roll: App, folder: Path) -> None:
    before = roll.desk.tail
    roll.officers.set_pin(HEAD.id, "19470817", ADMIN)
    roll.officers.sign_in(CLERK.id, PIN)
    roll.desk.look_again()
    assert roll.desk.tail == before
    with raw_connection(folder) as connection:
        kept = [row[0] for row in connection.execute("SELECT hash FROM credentials")]
    assert all(item.startswith("$argon2id$") for item in kept)
    assert roll.journals.check().differing == ()
