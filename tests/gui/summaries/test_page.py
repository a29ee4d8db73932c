"""Ringkasan: the day so far, and any day before it, by keys."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from ptsp_desk.app import App
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.summaries.page import SummariesPage
from tests.gui.reach import reachable, unnamed, walked
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, HEAD, Clock, request

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@dataclass
class Hands:
    """What somebody with a keyboard does on the page."""

    page: SummariesPage
    executor: SteppedExecutor
    gone: list[Go] = field(default_factory=list)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)
        self.executor.run_all()

    def open(self) -> None:
        self.page.opened()
        self.executor.run_all()

    @property
    def day(self) -> str:
        return self.page.ui.day.text()

    @property
    def rows(self) -> list[list[str]]:
        model = self.page.ui.table.model()
        return [
            [model.index(row, place).data() for place in range(model.columnCount())] for row in range(model.rowCount())
        ]

    @property
    def tiles(self) -> dict[str, str]:
        ui = self.page.ui
        labels = (ui.received, ui.turned_back, ui.issued, ui.on_time, ui.counter, ui.survey)
        return {label.objectName(): label.text() for label in labels}


@pytest.fixture
def hands(context: Context, executor: SteppedExecutor, qtbot: QtBot) -> Hands:
    page = SummariesPage(context)
    qtbot.addWidget(page)
    made = Hands(page, executor)
    page.go.connect(made.gone.append)
    page.resize(1178, 712)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    made.open()
    return made


@pytest.fixture
def busy(app: App, clock: Clock) -> list[str]:
    """Two days of work: three files came on the first, one was issued and a visitor sent away on the second."""
    numbers = []
    for service, variant in (("IMB", "baru"), ("IMB", "baru"), ("TRAYEK", "baru")):
        application = app.applications.register(request(service, variant), CLERK).application
        assert application is not None
        numbers.append(application.number)
    clock.advance(days=1)
    for stage in ("under_review", "approved", "issued", "handed_over"):
        app.applications.move(numbers[0], stage, "", HEAD)
    app.applications.register(request(complete=None, documents={"ktp": "ok"}), CLERK)
    return numbers


def test_a_day_without_anything_says_what_will_stand_here_and_the_first_key(hands: Hands) -> None:
    assert hands.page.ui.shown.currentWidget() is hands.page.ui.empty
    assert hands.page.ui.empty_title.text() == "Belum ada berkas hari ini"
    assert "F4" in hands.page.ui.empty_text.text()
    assert isinstance(hands.page.focusWidget(), QPushButton)
    hands.open()
    assert isinstance(hands.page.focusWidget(), QPushButton)


@pytest.mark.usefixtures("busy")
def test_today_so_far_stands_in_tiles_a_table_and_a_balance(hands: Hands) -> None:
    assert hands.day == "Rabu, 18 November 2026"
    assert hands.page.ui.standing.text() == "Hari ini, keadaan pukul 09.00 WITA"
    assert hands.tiles == {
        "received": "0",
        "turned_back": "1",
        "issued": "1",
        "on_time": "100\u00a0%",
        "counter": "–",
        "survey": "–",
    }
    assert hands.rows == [
        ["Izin Mendirikan Bangunan", "2", "0", "1", "0", "0", "0", "1", "1", "0"],
        ["Izin Trayek Angkutan Orang", "1", "0", "0", "0", "0", "0", "1", "0", "0"],
        ["Jumlah", "3", "0", "1", "0", "0", "0", "2", "1", "0"],
    ]
    assert hands.page.ui.balance.text().endswith(": 3 + 0 = 1 + 0 + 0 + 0 + 2, cocok.")


@pytest.mark.usefixtures("busy")
def test_what_was_missing_most_is_named_with_its_count(hands: Hands) -> None:
    labels = [label.text() for label in hands.page.ui.missing.findChildren(QLabel)]
    assert labels[:3] == ["Sertifikat atau bukti kepemilikan tanah", "IMB", "1"]


@pytest.mark.usefixtures("busy")
def test_keys_go_a_day_back_and_forth_and_to_today_again(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Left, ALT)
    assert hands.day == "Selasa, 17 November 2026"
    assert hands.tiles["received"] == "3"
    assert "1.865.250" in [label.text() for label in hands.page._small.findChildren(QLabel)]
    assert hands.page.ui.standing.text() == "Dihitung ulang dari jurnal, 18 November 2026 pukul 09.00 WITA"
    hands.press(Qt.Key.Key_Left, ALT)
    assert hands.page.ui.empty_title.text() == "Tidak ada berkas pada hari itu"
    hands.press(Qt.Key.Key_Right, ALT)
    assert hands.day == "Selasa, 17 November 2026"
    hands.press(Qt.Key.Key_Home, ALT)
    assert hands.day == "Rabu, 18 November 2026"


def test_there_is_no_day_after_today(hands: Hands) -> None:
    before = hands.day
    hands.press(Qt.Key.Key_Right, ALT)
    assert hands.day == before


def test_today_goes_on_by_itself_past_midnight(hands: Hands, clock: Clock) -> None:
    clock.advance(days=1)
    hands.open()
    assert hands.day == "Rabu, 18 November 2026"


def test_a_file_that_is_registered_now_is_counted_at_once(hands: Hands, app: App) -> None:
    app.applications.register(request(), CLERK)
    hands.page.refresh(Changed(applications=True))
    hands.executor.run_all()
    assert hands.tiles["received"] == "1"
    assert hands.page.ui.shown.currentWidget() is hands.page.ui.figures


def test_while_nobody_looks_nothing_is_counted(hands: Hands) -> None:
    """Whoever saves a file on another page doesn't wait for it; the page counts when it is opened."""
    hands.page.hide()
    hands.page.refresh(Changed(applications=True))
    assert hands.executor.waiting == 0


def test_the_sheet_of_the_day_that_is_shown_is_asked_for(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Left, ALT)
    hands.press(Qt.Key.Key_P, CONTROL)
    assert hands.gone == [Go("receipts", f"summary:{date(2026, 11, 16)}")]


def test_a_day_from_elsewhere_is_shown(hands: Hands) -> None:
    hands.page.show_subject("2026-11-13")
    hands.executor.run_all()
    assert hands.day == "Jumat, 13 November 2026"


def test_a_late_file_is_told_by_its_number_and_its_days(hands: Hands, app: App, clock: Clock) -> None:
    found = app.applications.register(request("TRAYEK"), CLERK).application
    assert found is not None
    clock.advance(days=60)
    hands.open()
    assert hands.rows[-1][-1] == "1"
    told = hands.page.ui.attention.text().replace("\u00a0", " ")
    assert told.startswith(f"1 berkas lewat waktu: {found.number} (DISHUB, 34 hari kerja).")


def test_an_open_day_says_that_it_may_change_and_a_closed_one_its_revision(hands: Hands, app: App) -> None:
    app.applications.register(request(), CLERK)
    hands.open()
    assert hands.page.ui.lacking.text().startswith("Belum lengkap. Hari ini belum ditutup")
    app.days.close(None, CLERK)
    hands.open()
    assert hands.page.ui.banner.isHidden()
    assert "Revisi A, ditutup" in hands.page.ui.standing.text()
    app.applications.register(request(), CLERK)
    hands.open()
    assert "1 catatan untuk hari ini masuk sesudah ditutup" in hands.page.ui.lacking.text()
    assert hands.tiles["received"] == "1"


def test_officers_agencies_and_the_month_stand_under_the_table(hands: Hands, app: App) -> None:
    app.applications.register(request(), CLERK)
    hands.open()
    said = [label.text() for label in hands.page._small.findChildren(QLabel)]
    for expected in (
        "Kunjungan menurut petugas",
        "Menurut instansi teknis",
        "Bulan ini terhadap tahun lalu",
        "Informasi",
    ):
        assert expected in said


def test_what_changed_since_the_revision_before_is_marked(hands: Hands, app: App) -> None:
    app.days.close(None, CLERK)
    app.applications.register(request(), CLERK)
    app.days.reopen(None, "tertinggal", CLERK)
    app.days.close(None, CLERK)
    hands.open()
    assert [row[0] for row in hands.rows] == ["• Izin Mendirikan Bangunan", "• Jumlah"]


def test_the_figures_are_saved_as_a_spreadsheet(
    hands: Hands, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.applications.register(request(), CLERK)
    hands.open()
    target = tmp_path / "hari.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    hands.press(Qt.Key.Key_S, CONTROL)
    assert CalamineWorkbook.from_path(str(target)).sheet_names[0] == "Ringkasan"


@pytest.mark.usefixtures("busy")
def test_tab_walks_through_everything_and_comes_back(hands: Hands) -> None:
    assert reachable(hands.page) - set(walked(hands.page)) == set()
    assert unnamed(hands.page) == []
