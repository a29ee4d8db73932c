"""Hari kerja: the panel in the morning and the closing in the evening, by keys."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ptsp_desk.app import App
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.prints import PrintKind
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.days.page import DaysPage
from tests.gui.reach import reachable, unnamed, walked
from tests.gui.stepped import SteppedExecutor
from tests.offices import ADMIN, CLERK, Clock, request

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NEWCOMER = Officer("aco", "Aco Latif", Role.CLERK)


@dataclass
class Hands:
    """What somebody with a keyboard does on the page."""

    page: DaysPage
    executor: SteppedExecutor
    gone: list[Go] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def open(self) -> None:
        self.page.opened()
        self.executor.run_all()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)
        self.executor.run_all()

    def save(self) -> None:
        self.press(Qt.Key.Key_Return, CONTROL)

    @property
    def standing(self) -> str:
        return self.page.ui.standing.text()

    @property
    def said(self) -> str:
        QApplication.sendPostedEvents()  # what was just added is shown by then
        return " ".join(label.text() for label in self.page.findChildren(QLabel) if not label.isHidden())

    @property
    def primary(self) -> str:
        return self.page._primary_button.text()


@pytest.fixture
def hands(context: Context, executor: SteppedExecutor, shown: Callable[[QWidget], None]) -> Hands:
    for officer in (CLERK, NEWCOMER):
        context.app.officers.appoint(officer, ADMIN)
    page = DaysPage(context)
    made = Hands(page, executor)
    page.go.connect(made.gone.append)
    page.said.connect(made.told.append)
    page.resize(1178, 712)
    shown(page)
    made.open()
    return made


def test_enter_opens_the_day_with_the_one_who_signed_in_on_duty(hands: Hands, app: App) -> None:
    assert (hands.primary, hands.standing.split(".")[0]) == ("Buka hari", "Belum dibuka")
    hands.press(Qt.Key.Key_Return)
    state = app.days.state()
    assert (state.is_open, state.officers) == (True, (CLERK.id,))
    assert hands.gone == [Go("registration")]
    assert hands.standing.startswith("Dibuka pukul")


def test_the_panel_names_every_matter_and_what_to_do(hands: Hands) -> None:
    for told in ("Lembar uji belum dicetak hari ini.", "Belum ada cadangan.", "Jam komputer", "Hari libur diketahui"):
        assert told in hands.said


def test_a_clock_earlier_than_the_last_entry_does_not_open_the_day(hands: Hands, app: App, clock: Clock) -> None:
    clock.advance(days=-2)
    hands.open()
    hands.save()
    assert app.days.state().opened is None
    assert "Betulkan tanggal dan jam komputer" in hands.page.ui.message.text()


def test_who_comes_later_is_added_by_opening_again(hands: Hands, app: App) -> None:
    hands.save()
    assert hands.primary == "Tutup hari"
    hands.page._boxes[NEWCOMER.id].setChecked(True)
    assert hands.primary == "Buka hari"
    hands.save()
    assert set(app.days.state().officers) == {CLERK.id, NEWCOMER.id}


def test_the_evening_closes_and_leads_to_the_sheet(hands: Hands, app: App) -> None:
    app.applications.register(request(), CLERK)
    hands.save()
    hands.page.refresh(Changed(applications=True))
    hands.executor.run_all()
    assert "ENR-03A-00001" in hands.said
    assert "tanpa celah" in hands.said
    hands.save()
    assert [close.revision for close in app.days.state().closes] == ["A"]
    assert "revisi A, penutupan ke-1" in hands.standing
    hands.save()
    assert hands.gone[-1] == Go("receipts", f"summary:{app.today().isoformat()}")
    assert len(app.days.state().closes) == 1


def test_a_closed_day_is_opened_again_only_with_a_reason(hands: Hands, app: App) -> None:
    hands.save()
    hands.save()
    hands.press(Qt.Key.Key_O, CONTROL)
    assert app.days.state().is_closed
    assert "Tulis alasannya" in hands.said
    assert hands.page.reason.hasFocus()
    QTest.keyClicks(hands.page.reason, "satu berkas tertinggal")
    hands.press(Qt.Key.Key_O, CONTROL)
    assert not app.days.state().is_closed
    hands.save()
    assert [close.revision for close in app.days.state().closes] == ["A", "B"]


def test_what_came_after_the_closing_is_told(hands: Hands, app: App) -> None:
    hands.save()
    hands.save()
    app.applications.register(request(), CLERK)
    hands.open()
    assert "1 catatan masuk sesudahnya dan belum dihitung." in hands.standing


def test_a_papers_proof_that_is_missing_is_named_before_closing(hands: Hands, app: App) -> None:
    found = app.applications.register(request(), CLERK).application
    assert found is not None
    app.prints.printed(app.prints.add(PrintKind.RECEIPT, found.number, "a5", CLERK).id)
    hands.open()
    assert f"Belum terbukti tercetak: {found.number}." in hands.said


def test_a_past_day_is_closed_too_and_none_to_come(hands: Hands, app: App, clock: Clock) -> None:
    yesterday = app.today()
    clock.advance(days=1)
    hands.open()
    hands.press(Qt.Key.Key_Left, ALT)
    assert hands.primary == "Tutup hari"
    hands.save()
    assert app.days.state(yesterday).is_closed
    hands.press(Qt.Key.Key_Right, ALT)
    hands.press(Qt.Key.Key_Right, ALT)
    assert hands.page._read is not None
    assert hands.page._read.is_today


def test_a_test_slip_goes_to_the_printer_each_time(hands: Hands) -> None:
    hands.press(Qt.Key.Key_T, CONTROL)
    assert hands.gone == [Go("receipts", "print:trial:")]


def test_every_thing_on_the_page_has_a_name_and_is_reached(hands: Hands) -> None:
    assert unnamed(hands.page) == []
    assert reachable(hands.page) - set(walked(hands.page)) == set()
