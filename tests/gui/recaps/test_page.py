"""Rekap: every recapitulation of a period by keys, on the screen, as PDF and as a spreadsheet."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from python_calamine import CalamineWorkbook

from ptsp_desk.app import App
from ptsp_desk.core.recaps.kinds import Kind
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.recaps.page import RecapsPage
from ptsp_desk.settings import Settings
from tests.gui.reach import reachable, unnamed, walked
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, Clock, request

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Hands:
    """What somebody with a keyboard does on the page."""

    page: RecapsPage
    executor: SteppedExecutor
    told: list[str] = field(default_factory=list)

    def open(self) -> None:
        self.page.opened()
        self.executor.run_all()
        self.executor.run_all()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)
        self.executor.run_all()

    def choose(self, kind: Kind) -> None:
        view = self.page.ui.kinds
        view.setCurrentIndex(view.model().index(tuple(Kind).index(kind), 0))
        self.executor.run_all()

    @property
    def rows(self) -> list[list[str]]:
        model = self.page.ui.table.model()
        return [
            [model.index(row, place).data() for place in range(model.columnCount())] for row in range(model.rowCount())
        ]

    @property
    def period(self) -> str:
        return self.page.ui.period.text()


@pytest.fixture
def hands(context: Context, app: App, executor: SteppedExecutor, shown: Callable[[QWidget], None]) -> Hands:
    app.applications.register(request(), CLERK)
    app.applications.register(request("SIUP"), CLERK)
    page = RecapsPage(context)
    made = Hands(page, executor)
    page.said.connect(made.told.append)
    page.resize(1178, 712)
    shown(page)
    made.open()
    return made


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that a person names whenever asked."""
    file = tmp_path / "rekap"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    return file


def test_the_month_of_today_stands_first(hands: Hands) -> None:
    assert hands.period == "November 2026 · keadaan 17 November 2026"
    assert [row[1:] for row in hands.rows] == [
        ["Izin Mendirikan Bangunan", "1"],
        ["Surat Izin Usaha Perdagangan", "1"],
        ["Jumlah", "2"],
    ]


@pytest.mark.parametrize("kind", [Kind.OUTCOMES, Kind.FEES, Kind.DISTRICTS, Kind.DEVIATIONS, Kind.YEAR])
def test_no_column_is_off_the_screen_and_no_heading_is_cut(hands: Hands, kind: Kind) -> None:
    table = hands.page.ui.table
    for _ in range(tuple(Kind).index(kind)):
        hands.press(Qt.Key.Key_Down)
    header = table.horizontalHeader()
    assert header.length() <= table.viewport().width()
    for place in range(header.count()):
        assert header.sectionSize(place) >= header.sectionSizeFromContents(place).width()


def test_arrows_go_through_the_kinds(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Down)
    assert hands.page.ui.name.text() == Kind.OUTCOMES.label
    assert hands.rows[-1][2] == "2"


def test_keys_go_a_period_back_and_never_past_today(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Left, ALT)
    assert hands.period.startswith("Oktober 2026")
    assert hands.page.ui.nothing.text() == "NIHIL, sebelum program dipakai"
    for _ in range(2):
        hands.press(Qt.Key.Key_Right, ALT)
    assert hands.period.startswith("November 2026")


@pytest.mark.parametrize(("place", "name"), [(0, "Minggu ke-47 2026"), (2, "Triwulan IV 2026"), (3, "Tahun 2026")])
def test_a_period_is_a_week_a_quarter_or_a_year(hands: Hands, place: int, name: str) -> None:
    hands.page.ui.span.setCurrentIndex(place)
    hands.executor.run_all()
    assert hands.period.startswith(name)
    assert hands.rows[-1][-1] == "2"


def test_a_register_asks_for_its_service_and_shows_it(hands: Hands) -> None:
    hands.choose(Kind.REGISTER)
    assert hands.page.ui.nothing.text() == "Pilih satu jenis izin"
    service = hands.page.ui.service
    service.setCurrentIndex(service.findData("IMB"))
    hands.executor.run_all()
    assert "Izin Mendirikan Bangunan" in hands.page.ui.name.text()
    assert any("Andi Tenri Abeng" in cell for row in hands.rows for cell in row)


@pytest.mark.parametrize("kind", [kind for kind in Kind if not kind.needs_service])
def test_every_kind_is_shown(hands: Hands, kind: Kind) -> None:
    hands.choose(kind)
    assert hands.page.ui.name.text().startswith(kind.label)
    assert hands.page.ui.message.text() == ""


def test_a_registration_is_counted_while_it_is_looked_at(hands: Hands, app: App) -> None:
    app.applications.register(request(), CLERK)
    hands.page.refresh(Changed(applications=True))
    hands.executor.run_all()
    assert hands.rows[-1][-1] == "3"


def test_a_sheet_is_saved_as_spreadsheet_and_pdf_and_a_month_as_a_pack(hands: Hands, target: Path) -> None:
    hands.press(Qt.Key.Key_S, CONTROL)
    assert CalamineWorkbook.from_filelike(BytesIO(target.read_bytes())).sheet_names == ["Pendaftaran"]
    hands.press(Qt.Key.Key_P, CONTROL)
    assert "Rekapitulasi pendaftaran" in pypdf.PdfReader(target).pages[0].extract_text()
    hands.press(Qt.Key.Key_S, CONTROL | SHIFT)
    assert len(pypdf.PdfReader(target).pages) > 5
    assert hands.told == [f"Tersimpan: {target}"] * 3


def test_a_sheet_is_printed_where_the_machine_says(hands: Hands, context: Context, tmp_path: Path) -> None:
    context.settings = Settings(printers={"a4": f"pdf:{tmp_path}"})
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert hands.told[-1].startswith("Tersimpan sebagai PDF")
    assert [path.name for path in tmp_path.glob("REKAP-*.pdf")] == ["REKAP-PENDAFTARAN-2026-11-01.pdf"]


def test_a_week_that_lies_in_two_years_belongs_to_that_of_its_thursday(hands: Hands, clock: Clock) -> None:
    clock.advance(days=45)  # Friday, 1 January 2027
    hands.page._period = None
    hands.page.ui.span.setCurrentIndex(0)
    hands.open()
    assert hands.period.startswith("Minggu ke-53 2026")


def test_everything_has_a_name_and_is_reached(hands: Hands) -> None:
    assert unnamed(hands.page) == []
    assert reachable(hands.page) - set(walked(hands.page)) == set()
