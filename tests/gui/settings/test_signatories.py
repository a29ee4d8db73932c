"""Penanda tangan: who signs, by what right, from when to when."""

from datetime import date

from ptsp_desk.app import App
from ptsp_desk.core.signatories import Signatory, SignatoryKind
from tests.gui.settings.hands import Hands, Journal, rows
from tests.offices import HEAD


def _enter(hands: Hands, **texts: str) -> None:
    section = hands.open("signatories")
    hands.press(section.ui.new_signatory)
    for name, text in texts.items():
        hands.type(getattr(section.ui, name), text)


def test_an_acting_head_signs_from_one_day_to_another(hands: Hands, app: App, journal: Journal) -> None:
    _enter(hands, name="Andi Makkawaru, S.Sos.", nip="19800101 200501 1 001", title="Kepala Dinas")
    section = hands.section
    hands.choose(section.ui.kind, "Plt.")
    hands.type(section.ui.first, "1-11-2026")
    hands.type(section.ui.last, "31/12/2026")
    hands.save()
    assert hands.said == "Andi Makkawaru, S.Sos. tersimpan."
    expected = Signatory(
        "Andi Makkawaru, S.Sos.",
        "198001012005011001",
        "",
        "Kepala Dinas",
        SignatoryKind.PLT,
        date(2026, 11, 1),
        date(2026, 12, 31),
    )
    assert app.in_force.signatories == (expected,)
    assert journal.new == [("setting.set", HEAD.id)]
    assert rows(section.ui.roll) == [["Andi Makkawaru, S.Sos.", "Plt.", "Kepala Dinas", "01-11-2026 s.d. 31-12-2026"]]
    assert "Hari ini menandatangani" in section.ui.signatories_explained.text()


def test_all_that_is_wrong_is_told_at_its_field(hands: Hands, journal: Journal) -> None:
    _enter(hands, name="Andi Makkawaru", nip="123", first="31-2-2026")
    section = hands.section
    hands.save()
    assert "18 angka" in section.ui.nip_hint.text()
    assert "bukan tanggal" in section.ui.first_hint.text()
    assert journal.new == []


def test_a_time_that_ends_before_it_begins_is_refused(hands: Hands, journal: Journal) -> None:
    _enter(hands, name="Andi Makkawaru", first="2-2-2027", last="1-2-2027")
    hands.save()
    assert "mendahului" in hands.section.ui.last_hint.text()
    assert journal.new == []


def test_one_of_two_is_changed_and_the_other_removed(hands: Hands, app: App, journal: Journal) -> None:
    app.offices.set_signatories((Signatory("Satu"), Signatory("Dua")), HEAD)
    section = hands.open("signatories")
    section.ui.roll.selectRow(1)
    hands.type(section.ui.rank, "Pembina, IV/a")
    hands.save()
    section.ui.roll.selectRow(0)
    hands.press(section.ui.remove)
    assert app.in_force.signatories == (Signatory("Dua", rank="Pembina, IV/a"),)
    assert journal.new == [("setting.set", HEAD.id)] * 3
