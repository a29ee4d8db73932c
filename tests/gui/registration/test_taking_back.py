"""A wrong registration, within the minute after it."""

import pytest
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.registration.takeback import REASON
from tests.gui.registration.desk import CTRL, NAME, SHIFT, Clerk, Key, clerk, page
from tests.offices import Clock

__all__ = ["clerk", "page"]


@pytest.fixture
def registered(clerk: Clerk, app: App) -> Application:
    clerk.fill_imb()
    clerk.tick("11111111")
    clerk.key(Key.Key_Return, CTRL)
    (found,) = app.applications.find("imb")
    return app.applications.get(found.number)


def press(clerk: Clerk) -> None:
    clerk.key(Key.Key_B, CTRL | SHIFT)


def stage(app: App, application: Application) -> Stage:
    return app.applications.get(application.number).stage


def test_one_key_pressed_twice_makes_it_void_and_gives_the_form_back(
    clerk: Clerk, app: App, registered: Application
) -> None:
    button = clerk.page.take_back.button
    assert button.isVisible()
    assert button.text() == f"Batalkan {registered.number} (60 dtk)"
    press(clerk)
    assert "sekali lagi" in button.text()
    assert stage(app, registered) is Stage.RECEIVED
    press(clerk)
    assert stage(app, registered) is Stage.VOID
    assert not button.isVisible()
    void = app.applications.timeline(registered)[-1]
    assert REASON in str(void.personal)
    entered = clerk.page.sheet.entered()
    assert (entered.name, len(entered.ticks)) == (NAME, 8)
    clerk.page.sheet.focus("fee_inputs.luas")
    clerk.key(Key.Key_A, CTRL)
    clerk.words("90")
    clerk.key(Key.Key_Return, CTRL)
    assert len(app.applications.find("imb")) == 2


def test_the_seconds_are_counted_and_after_a_minute_the_offer_is_gone(
    clerk: Clerk, app: App, registered: Application, clock: Clock
) -> None:
    clock.advance(seconds=45)
    clerk.page.take_back.tick()
    assert "(15 dtk)" in clerk.page.take_back.button.text()
    press(clerk)
    clock.advance(seconds=16)
    press(clerk)
    assert stage(app, registered) is Stage.RECEIVED
    clerk.page.take_back.tick()
    assert not clerk.page.take_back.button.isVisible()
    press(clerk)
    press(clerk)
    assert stage(app, registered) is Stage.RECEIVED


def test_a_press_too_many_voids_nothing_else(clerk: Clerk, app: App, registered: Application) -> None:
    before = app.desk.tail.seq
    for _ in range(4):
        press(clerk)
    assert stage(app, registered) is Stage.VOID
    assert app.desk.tail.seq == before + 1


@pytest.mark.usefixtures("registered")
def test_a_form_that_was_begun_since_is_parked(clerk: Clerk, app: App) -> None:
    clerk.enter("siup", "", "", "Baso Amir")
    press(clerk)
    press(clerk)
    assert clerk.page.sheet.entered().name == NAME
    assert [form.title for form in app.drafts.parked()] == ["Baso Amir"]


def test_nobody_signed_in_takes_nothing_back(clerk: Clerk, app: App, registered: Application, context: Context) -> None:
    context.session.lock()
    press(clerk)
    press(clerk)
    assert stage(app, registered) is Stage.RECEIVED


def test_a_turned_back_file_is_not_offered(clerk: Clerk) -> None:
    clerk.fill_imb()
    clerk.tick("31111111")
    clerk.key(Key.Key_Return, CTRL)
    assert not clerk.page.take_back.button.isVisible()


def test_the_offer_stands_over_the_page_of_the_receipt_and_only_there(clerk: Clerk, qtbot: QtBot) -> None:
    stack, receipt, other = QStackedWidget(), QWidget(), QWidget()
    qtbot.addWidget(stack)
    stack.resize(1178, 712)
    for part in (clerk.page, receipt, other):
        stack.addWidget(part)
    with qtbot.waitExposed(stack):
        stack.show()
    stack.activateWindow()
    clerk.page.sheet.focus("service")
    clerk.page.go.connect(lambda go: stack.setCurrentWidget(receipt if go.page == "receipts" else clerk.page))
    clerk.fill_imb()
    clerk.tick("11111111")
    clerk.key(Key.Key_Return, CTRL)
    floating = next(button for button in stack.findChildren(QPushButton) if button.parent() is stack)
    assert stack.currentWidget() is receipt
    assert floating.isVisible()
    stack.setCurrentWidget(other)
    assert not floating.isVisible()
    stack.setCurrentWidget(receipt)
    assert stack.rect().contains(floating.geometry())
    for _ in range(2):
        floating.click()
        clerk.wait()
    assert stack.currentWidget() is clerk.page
    assert clerk.page.sheet.entered().name == NAME
    qtbot.waitUntil(lambda: not any(button.parent() is stack for button in stack.findChildren(QPushButton)))
    stack.removeWidget(clerk.page)
    clerk.page.setParent(None)
