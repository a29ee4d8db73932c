"""Petugas: appointing, changing, ending, and PINs."""

from ptsp_desk.app import App
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.gui.context import Context
from tests.gui.settings.hands import Hands, Journal, rows
from tests.offices import ADMIN, CLERK, HEAD


def test_a_new_officer_with_a_pin_can_sign_in(hands: Hands, app: App, journal: Journal) -> None:
    section = hands.open("officers")
    hands.press(section.ui.new_officer)
    hands.type(section.ui.id, "sitti")
    hands.type(section.ui.name, "Sitti Rahma")
    hands.type(section.ui.pin, "2580")
    hands.type(section.ui.pin_again, "2580")
    hands.save()
    assert hands.said == "Sitti Rahma tersimpan, dengan PIN baru."
    assert rows(section.ui.roll) == [["Sitti Rahma", "sitti", "Petugas loket", "", "ada"]]
    assert app.officers.sign_in("sitti", "2580") == CLERK
    assert journal.new == [("officer.set", HEAD.id)]


def test_a_technical_officer_belongs_to_an_agency_of_the_catalogue(hands: Hands, app: App) -> None:
    section = hands.open("officers")
    hands.press(section.ui.new_officer)
    hands.type(section.ui.id, "baso")
    hands.type(section.ui.name, "Baso Amir")
    assert not section.ui.agency.isEnabled()
    hands.choose(section.ui.role, "Petugas teknis")
    hands.choose(section.ui.agency, "DPUPR")
    hands.save()
    assert app.officers.roll() == [Officer("baso", "Baso Amir", Role.TECHNICAL, "DPUPR")]


def test_every_wrong_field_is_told_and_nothing_is_stored(hands: Hands, app: App, journal: Journal) -> None:
    section = hands.open("officers")
    hands.press(section.ui.new_officer)
    hands.type(section.ui.id, "Sitti Rahma")
    hands.type(section.ui.name, "Sitti Rahma")
    hands.type(section.ui.pin, "2580")
    hands.type(section.ui.pin_again, "2581")
    hands.save()
    assert section.ui.id_hint.text()
    assert "Tidak sama" in section.ui.pin_again_hint.text()
    assert section.ui.id.hasFocus()
    assert journal.new == []
    assert not app.officers.has_pins()
    hands.type(section.ui.id, "sitti")
    assert not section.ui.id_hint.isVisible()
    assert "Tidak sama" in section.ui.pin_again_hint.text()


def test_a_pin_that_is_easily_guessed_is_refused_before_anybody_is_appointed(hands: Hands, journal: Journal) -> None:
    section = hands.open("officers")
    hands.press(section.ui.new_officer)
    hands.type(section.ui.id, "sitti")
    hands.type(section.ui.name, "Sitti Rahma")
    hands.type(section.ui.pin, "1234")
    hands.type(section.ui.pin_again, "1234")
    hands.save()
    assert "mudah ditebak" in section.ui.pin_hint.text()
    assert journal.new == []


def test_an_id_in_use_is_not_taken_over(hands: Hands, app: App) -> None:
    app.officers.appoint(CLERK, ADMIN)
    section = hands.open("officers")
    hands.press(section.ui.new_officer)
    hands.type(section.ui.id, "sitti")
    hands.type(section.ui.name, "Sitti Aminah")
    hands.save()
    assert "sudah dipakai" in section.ui.id_hint.text()
    assert app.officers.roll() == [CLERK]


def test_who_is_ended_stays_on_the_list_and_can_be_taken_back(hands: Hands, app: App, journal: Journal) -> None:
    app.officers.appoint(CLERK, ADMIN)
    section = hands.open("officers")
    section.ui.roll.selectRow(0)
    hands.press(section.ui.end)
    assert "berakhir" in hands.said
    assert app.officers.roll() == []
    assert rows(section.ui.roll) == [["Sitti Rahma", "sitti", "Petugas loket", "", "tidak aktif"]]
    assert section.ui.form_title.text() == "Sitti Rahma · tidak aktif"
    assert section.ui.name.isReadOnly()
    hands.save()
    assert "aktifkan lagi dulu" in hands.said
    hands.press(section.ui.take_back)
    assert hands.said == "Sitti Rahma aktif lagi."
    assert app.officers.roll() == [CLERK]
    assert journal.new == [("officer.set", ADMIN.id), *[("officer.set", HEAD.id)] * 2]


def test_role_and_agency_of_an_officer_are_changed(hands: Hands, app: App) -> None:
    app.officers.appoint(CLERK, ADMIN)
    section = hands.open("officers")
    section.ui.roll.selectRow(0)
    hands.choose(section.ui.role, "Petugas teknis")
    hands.save()
    assert section.ui.agency_hint.text()
    hands.choose(section.ui.agency, "DPUPR")
    hands.save()
    assert app.officers.roll() == [Officer(CLERK.id, CLERK.name, Role.TECHNICAL, "DPUPR")]
    assert rows(section.ui.roll)[0][2:4] == ["Petugas teknis", "DPUPR"]


def test_the_last_admin_cannot_be_ended(hands: Hands, app: App) -> None:
    last = Officer("admin", "Nurhayati Salam", Role.ADMIN)
    app.officers.appoint(last, ADMIN)
    section = hands.open("officers")
    section.ui.roll.selectRow(0)
    hands.press(section.ui.end)
    assert "satu-satunya admin" in section.ui.role_hint.text()
    assert app.officers.roll() == [last]


def test_who_changes_their_own_role_may_do_at_once_what_it_allows(hands: Hands, app: App, context: Context) -> None:
    app.officers.appoint(HEAD, ADMIN)
    section = hands.open("officers")
    section.ui.roll.selectRow(0)
    hands.choose(section.ui.role, "Petugas loket")
    hands.save()
    assert app.officers.roll() == [Officer(HEAD.id, HEAD.name, Role.CLERK)]
    assert context.session.officer == Officer(HEAD.id, HEAD.name, Role.CLERK)
    assert not section.ui.role.isEnabled()
    assert "tersimpan" in hands.said


def test_what_is_typed_stays_when_another_section_is_looked_at(hands: Hands, app: App) -> None:
    app.officers.appoint(CLERK, ADMIN)
    section = hands.open("officers")
    section.ui.roll.selectRow(0)
    hands.type(section.ui.name, "Sitti Rahma Latif")
    hands.open("desk")
    hands.open("officers")
    assert section.ui.name.text() == "Sitti Rahma Latif"


def test_nobody_ends_themself(hands: Hands, app: App) -> None:
    app.officers.appoint(HEAD, ADMIN)
    section = hands.open("officers")
    section.ui.roll.selectRow(0)
    assert not section.ui.end.isVisible()


def test_a_clerk_changes_their_own_pin_and_nothing_else(hands: Hands, app: App, context: Context) -> None:
    app.officers.appoint(CLERK, ADMIN)
    app.officers.appoint(HEAD, ADMIN)
    context.session.sign_in(CLERK)
    section = hands.open("officers")
    assert section.ui.id.text() == CLERK.id
    assert section.ui.name.isReadOnly()
    assert not section.ui.role.isEnabled()
    assert not section.ui.new_officer.isVisible()
    hands.type(section.ui.pin, "2580")
    hands.type(section.ui.pin_again, "2580")
    hands.save()
    assert app.officers.with_pin() == {CLERK.id}
    section.ui.roll.selectRow(0)
    assert not section.ui.pin.isEnabled()
