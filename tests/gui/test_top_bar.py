"""The search box, the parked forms and the status line: none of them takes away from another, or from the page."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ptsp_desk.core.typed import Form
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.main_window import MainWindow
from ptsp_desk.gui.scanner import Scanner
from ptsp_desk.gui.widgets.elided import Elided
from ptsp_desk.gui.window import is_code
from tests.gui.stepped import SteppedExecutor
from tests.gui.test_main_window import current, letters, main, place, press
from tests.offices import CLERK, request

__all__ = ["main"]


def go_to_received(main: MainWindow, executor: SteppedExecutor, service: str) -> None:
    """Go to the day of receipt, with a service chosen or without."""
    for letter in service:
        letters(letter)
        executor.run_all()
    if service:
        main.page.sheet.service.grid.fields["service"].edit.focusNextPrevChild(True)
    press("received")
    executor.run_all()
    assert main.page.sheet.fields["received"].edit.hasFocus()


@pytest.mark.parametrize("service", ["imb", ""])
def test_the_search_box_keeps_the_keyboard_once_the_empty_day_of_receipt_has_closed(
    main: MainWindow, executor: SteppedExecutor, qtbot: QtBot, service: str
) -> None:
    go_to_received(main, executor, service)
    press("find")
    qtbot.waitUntil(lambda: not main.page.sheet.received.is_open)
    QApplication.processEvents()
    letters("00112")
    assert main.finder.text() == "00112"
    assert main.page.sheet.documents.ticks == {}


def test_a_scan_from_the_day_of_receipt_opens_its_file_and_ticks_nothing(
    main: MainWindow, context: Context, executor: SteppedExecutor, qtbot: QtBot
) -> None:
    answer = context.app.applications.register(request(), CLERK)
    assert answer.application is not None
    go_to_received(main, executor, "imb")
    form = main.page
    now = [1_000.0]
    scanner = Scanner(is_code, clock=lambda _: now[0])
    scanner.scanned.connect(main.scanned)
    for letter in f"{answer.application.number}\r":
        letters(letter)
        now[0] += 5
    executor.run_all()
    qtbot.waitUntil(lambda: not form.sheet.received.is_open)
    assert current(main) == "applications"
    assert main.page.shown.application.number == answer.application.number
    assert main.page.isAncestorOf(QApplication.focusWidget())
    assert form.sheet.documents.ticks == {}


@pytest.mark.parametrize("size", [(1366, 768), (900, 500)])
def test_a_sentence_beside_five_parked_forms_is_one_line_and_moves_no_page(
    main: MainWindow, context: Context, executor: SteppedExecutor, qtbot: QtBot, size: tuple[int, int]
) -> None:
    for slot in range(1, 6):
        form = Form.new(context.app.now())
        context.app.drafts.keep(form, {"service": "IMB"}, f"Hj. Andi Tenri Abeng {slot}", CLERK, slot=slot)
    main.resize(*size)
    main.refresh(Changed(drafts=True))
    executor.run_all()
    qtbot.waitUntil(main.parked.chips[-1].isVisible)
    QApplication.processEvents()
    before = main.ui.pages.geometry()
    short, long = "Hari Selasa, 17 November 2026 dibuka kembali.", "Folder data penuh. " * 20
    for sentence in (short, long):
        main.say(sentence, "warn")
        qtbot.waitUntil(main.status.isVisible)
        main.grab()
        assert main.ui.pages.geometry() == before
        assert main.status.height() < 40
    said = main.status.findChild(Elided)
    assert said is not None
    assert said.toolTip() == long
    main.say(short)
    main.grab()
    fits = main.status.width() >= main.status.sizeHint().width()
    assert fits is (size[0] == 1366)
    assert main.parked.chips[-1].geometry().right() < main.parked.width()


def test_a_sentence_that_says_what_is_wrong_is_shown_whole_and_the_field_stays_in_sight(
    main: MainWindow, executor: SteppedExecutor, qtbot: QtBot
) -> None:
    main.go(Go("settings"))
    executor.run_all()
    fields = [edit for edit in main.page.findChildren(QLineEdit) if edit.isVisible() and edit.isEnabled()]
    fields[-1].setFocus()
    main.resize(900, 500)
    main.say("Folder data penuh. " * 20, "bad")
    bar = main.page.layout().itemAt(1).widget()
    qtbot.waitUntil(lambda: main.status.height() > 100)
    qtbot.waitUntil(lambda: fields[-1].visibleRegion().boundingRect().size() == fields[-1].size())
    assert not place(fields[-1], main).intersects(place(bar, main))
