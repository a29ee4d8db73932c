"""Printer dan kertas, Tampilan: kept on this computer, not in the journal."""

import socket
from pathlib import Path

from ptsp_desk import settings
from ptsp_desk.app import App
from ptsp_desk.core import look
from ptsp_desk.gui import theme
from ptsp_desk.gui.context import Context
from tests.gui.settings.hands import Hands, Journal
from tests.offices import CLERK


def test_the_theme_is_worn_at_once_and_kept(hands: Hands, app: App, journal: Journal) -> None:
    section = hands.open("appearance")
    hands.choose(section.ui.theme, "Gelap")
    hands.type(section.ui.idle_lock.lineEdit(), "3 menit")
    hands.save()
    assert theme.palette() == look.DARK
    kept, problem = settings.load(app.desk.folder)
    assert (kept.theme, kept.idle_lock_minutes, problem) == ("dark", 3, "")
    assert journal.new == []


def test_a_clerk_may_choose_how_this_computer_looks(hands: Hands, app: App, context: Context) -> None:
    context.session.sign_in(CLERK)
    section = hands.open("appearance")
    hands.choose(section.ui.theme, "Terang")
    hands.save()
    assert app.settings.theme == "light"


def test_a_thermal_printer_and_a_folder_are_kept(hands: Hands, app: App, tmp_path: Path, journal: Journal) -> None:
    section = hands.open("printers")
    row = section.rows["80mm"]
    hands.choose(row.combo, "Printer termal")
    hands.type(row.address, "tcp://127.0.0.1:9100")
    hands.type(section.ui.pdf_folder, str(tmp_path / "pdf"))
    hands.choose(section.ui.receipt_size, "Gulungan 80")
    hands.save()
    assert hands.said == "Printer tersimpan."
    assert app.settings.receipt_size == "80mm"
    assert app.settings.printers["80mm"] == "tcp://127.0.0.1:9100"
    assert app.settings.printers["a5"] == f"pdf:{tmp_path / 'pdf'}"
    assert journal.new == []


def test_an_address_that_is_none_is_refused_at_its_row(hands: Hands, app: App) -> None:
    section = hands.open("printers")
    row = section.rows["58mm"]
    hands.choose(row.combo, "Printer termal")
    hands.type(row.address, "tcp://:0")
    hands.save()
    assert "tcp://" in row.hint.text()
    assert app.settings.printers == {}


def test_a_test_sheet_without_a_printer_is_a_pdf_in_the_folder(hands: Hands, tmp_path: Path) -> None:
    section = hands.open("printers")
    hands.type(section.ui.pdf_folder, str(tmp_path / "pdf"))
    hands.press(section.rows["a5"].test)
    assert str(tmp_path / "pdf") in hands.said
    assert [path.read_bytes()[:5] for path in (tmp_path / "pdf").iterdir()] == [b"%PDF-"]


def test_a_printer_that_nobody_reaches_is_told(hands: Hands) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    section = hands.open("printers")
    row = section.rows["80mm"]
    hands.choose(row.combo, "Printer termal")
    hands.type(row.address, f"tcp://127.0.0.1:{port}")
    hands.press(row.test)
    assert "tidak bisa dihubungi" in hands.said
