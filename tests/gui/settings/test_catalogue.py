"""Katalog: what can be applied for, and adopting a file."""

from datetime import date
from pathlib import Path

from ptsp_desk.app import App, sample_files
from ptsp_desk.core.catalogue import Version
from tests.gui.settings.hands import Hands, Journal, rows
from tests.offices import HEAD


def _imb() -> bytes:
    return next(data for data in sample_files() if Version.of(data).service.code == "IMB")


def test_the_services_in_force_are_listed_with_version_and_sample_mark(hands: Hands, app: App) -> None:
    section = hands.open("catalogue")
    listed = {row[0]: row for row in rows(section.ui.services)}
    assert set(listed) == {version.service.code for version in app.in_force.catalogue.current(app.today())}
    assert listed["IMB"][4] == "contoh"
    assert listed["IMB"][3] == Version.of(_imb()).sha256[:8]


def test_a_file_is_checked_when_it_is_named_and_adopted_from_its_day(
    hands: Hands, app: App, journal: Journal, tmp_path: Path
) -> None:
    file = tmp_path / "imb.toml"
    file.write_bytes(_imb() + b"\n# dua\n")
    section = hands.open("catalogue")
    hands.type(section.ui.file, str(file))
    hands.leave(section.ui.file)
    assert "baik" in section.ui.file_hint.text()
    hands.type(section.ui.valid_from, "1-1-2027")
    hands.save()
    assert "berlaku mulai 1 Januari 2027" in hands.said
    version = app.in_force.catalogue.service("IMB", date(2027, 1, 1))
    assert version.sha256 == Version.of(file.read_bytes()).sha256
    assert journal.new == [("catalogue.adopted", HEAD.id)]
    assert "01-01-2027" in [row[2] for row in rows(section.ui.services)]


def test_every_problem_of_a_file_is_listed_and_nothing_is_adopted(
    hands: Hands, journal: Journal, tmp_path: Path
) -> None:
    file = tmp_path / "salah.toml"
    file.write_bytes(_imb().replace(b'code = "IMB"', b'code = "imb"', 1).replace(b"agency =", b"agensi =", 1))
    section = hands.open("catalogue")
    hands.type(section.ui.file, str(file))
    hands.type(section.ui.valid_from, "1-1-2027")
    hands.save()
    assert section.ui.problems.isVisible()
    assert len(section.ui.problems.toPlainText().splitlines()) >= 2
    assert "perlu dibetulkan" in hands.said
    assert journal.new == []


def test_a_file_that_is_not_there_is_told_at_its_field(hands: Hands, tmp_path: Path) -> None:
    section = hands.open("catalogue")
    hands.type(section.ui.file, str(tmp_path / "tidak-ada.toml"))
    hands.leave(section.ui.file)
    assert "tidak bisa dibaca" in section.ui.file_hint.text()
