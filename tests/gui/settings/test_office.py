"""Kantor and Loket: what stands on paper about the office, and what stays as it is."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtTest import QTest

from ptsp_desk.app import App
from tests.gui.settings.hands import Hands, Journal
from tests.offices import HEAD


def _png(path: Path) -> Path:
    picture = BytesIO()
    Image.new("RGB", (40, 40), "#0B5D57").save(picture, "PNG")
    path.write_bytes(picture.getvalue())
    return path


def test_two_changed_texts_are_two_entries_of_the_officer_and_the_rest_stays(
    hands: Hands, app: App, journal: Journal
) -> None:
    section = hands.open("office")
    hands.type(section.ui.phone, "0420 21999")
    hands.type(section.ui.place, "Contoh")
    hands.save()
    assert "2 keterangan" in hands.said
    assert journal.new == [("setting.set", HEAD.id)] * 2
    assert (app.in_force.office.phone, app.in_force.office.place) == ("0420 21999", "Contoh")


def test_saving_an_unchanged_office_writes_nothing(hands: Hands, journal: Journal) -> None:
    hands.open("office")
    hands.save()
    assert hands.said == "Tidak ada yang berubah."
    assert journal.new == []


def test_a_logo_is_set_and_taken_away(hands: Hands, app: App, journal: Journal, tmp_path: Path) -> None:
    section = hands.open("office")
    hands.type(section.ui.logo, str(_png(tmp_path / "logo.png")))
    hands.press(section.ui.logo_set)
    assert hands.said == "Logo diganti."
    assert section.ui.logo_picture.isVisible()
    hands.press(section.ui.logo_remove)
    assert app.in_force.office.logo == b""
    assert journal.new == [("setting.set", HEAD.id)] * 2


def test_a_file_that_is_no_picture_is_refused_at_its_field(hands: Hands, journal: Journal, tmp_path: Path) -> None:
    broken = tmp_path / "logo.png"
    broken.write_bytes(b"no picture")
    section = hands.open("office")
    hands.type(section.ui.logo, str(broken))
    hands.press(section.ui.logo_set)
    assert "PNG" in section.ui.logo_hint.text()
    assert section.ui.logo.accessibleDescription() == section.ui.logo_hint.text()
    assert journal.new == []


def test_an_address_that_does_not_answer_is_not_taken_and_the_page_says_why(
    hands: Hands, app: App, journal: Journal
) -> None:
    section = hands.open("office")
    assert "Dihubungi dulu" in section.ui.public_host_hint.text()
    hands.type(section.ui.public_host, "localhost:9")
    hands.save()
    assert "tidak menjawab" in section.ui.public_host_hint.text()
    assert section.ui.public_host.hasFocus()
    assert (app.in_force.office.public_host, journal.new) == ("", [])


def test_another_region_brings_its_time_zone(hands: Hands, app: App, journal: Journal) -> None:
    section = hands.open("office")
    assert section.region.text() == "Kabupaten Enrekang"
    assert "73.16" in section.ui.region_hint.text()
    hands.type(section.region, "kota banda aceh")
    hands.executor.run_all()
    hands.leave(section.region)
    assert section.ui.zone.currentText() == "WIB · Asia/Jakarta"
    hands.save()
    assert (app.in_force.office.region, str(app.in_force.office.zone)) == ("11.71", "Asia/Jakarta")
    assert len(journal.new) == 2


def test_a_region_that_is_not_of_the_list_is_refused(hands: Hands, journal: Journal) -> None:
    section = hands.open("office")
    hands.type(section.region, "negeri di awan")
    hands.executor.run_all()
    hands.save()
    assert "Pilih kabupaten" in section.ui.region_hint.text()
    assert journal.new == []


def test_hub_and_wished_growth_are_set_and_checked(hands: Hands, app: App, journal: Journal) -> None:
    section = hands.open("office")
    assert section.ui.target_growth.value() == 20
    hands.type(section.ui.hub, "pusat")
    hands.save()
    assert "https://" in section.ui.hub_hint.text()
    hands.type(section.ui.hub, "https://pusat.contoh.go.id")
    section.ui.target_growth.setFocus()
    section.ui.target_growth.selectAll()
    QTest.keyClicks(section.ui.target_growth, "35")
    assert section.is_edited
    hands.save()
    assert (app.in_force.office.hub, app.in_force.office.target_growth) == ("https://pusat.contoh.go.id", 35)
    assert journal.new == [("setting.set", HEAD.id)] * 2


def test_the_desk_is_told_by_its_id_its_key_and_its_last_entry(hands: Hands, app: App) -> None:
    section = hands.open("desk")
    assert section.ui.desk_id.text() == "ENR-03"
    assert section.ui.epoch.text().startswith("A ")
    assert section.ui.fingerprint.text().replace(" ", "") == app.desk.key_id.hex()
    assert str(app.desk.tail.seq) in section.ui.last_entry.text()
    assert not hands.page.save_button.isVisible()
    assert "setiap nomor yang pernah dicetak" in section.ui.desk_explained.text()
    assert not section.ui.recovery.isVisible()
