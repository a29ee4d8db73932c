"""Bantuan: a backup now, and what somebody who helps needs to see."""

from pathlib import Path
from zipfile import ZipFile

from ptsp_desk.app import App
from ptsp_desk.store import backups
from tests.gui.settings.hands import Hands


def test_a_backup_is_written_where_it_was_asked_for(hands: Hands, app: App, tmp_path: Path) -> None:
    section = hands.open("help")
    target = tmp_path / "usb" / "cadangan.db"
    hands.type(section.ui.backup, str(target))
    hands.press(section.ui.backup_now)
    assert "Cadangan ditulis" in hands.said
    assert backups.check(target, None).entries == app.desk.tail.seq


def test_a_backup_never_replaces_a_file(hands: Hands, tmp_path: Path) -> None:
    target = tmp_path / "cadangan.db"
    target.write_bytes(b"kept")
    section = hands.open("help")
    hands.type(section.ui.backup, str(target))
    hands.press(section.ui.backup_now)
    assert "sudah ada" in section.ui.backup_hint.text()
    assert target.read_bytes() == b"kept"


def test_the_diagnostics_are_a_zip(hands: Hands, tmp_path: Path) -> None:
    target = tmp_path / "diagnosis.zip"
    section = hands.open("help")
    hands.type(section.ui.diagnostics, str(target))
    hands.press(section.ui.diagnostics_now)
    with ZipFile(target) as bundle:
        assert bundle.testzip() is None
        assert bundle.namelist()
