from functools import partial

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core.documents import DocumentState, Fault
from ptsp_desk.core.typed import Form
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.registration.page import RegistrationPage
from tests.gui.registration.desk import CTRL, NAME, NIK, Clerk, Key, clerk, page, shown_page
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK

__all__ = ["clerk", "page"]

ALSO = "Baso Amir"


@pytest.fixture
def after_a_power_cut(clerk: Clerk, context: Context, qtbot: QtBot, executor: SteppedExecutor) -> Clerk:
    """A clerk at a page that opens on what another one left, half filled in."""
    clerk.fill_imb()
    clerk.tick("1125")
    clerk.page.hide()
    return Clerk(shown_page(context, qtbot, executor), executor, [])


def slots(app: App) -> dict[int, str]:
    return {form.slot: form.title for form in app.drafts.parked()}


def test_every_field_is_kept_as_soon_as_it_is_left(clerk: Clerk, app: App) -> None:
    clerk.enter("imb", "", NIK, NAME)
    clerk.words("0812")
    kept = app.drafts.current()
    assert kept is not None
    assert kept.content["values"] == {"applicant.nik": NIK, "applicant.name": NAME}
    clerk.key(Key.Key_Return)
    clerk.key(Key.Key_F5)
    clerk.tick("1")
    kept = app.drafts.current()
    assert kept is not None
    assert (kept.title, kept.officer) == (NAME, CLERK.id)
    assert kept.content["values"]["applicant.phone"] == "0812"
    assert kept.content["ticks"] == {"formulir": "ok"}


def test_a_page_that_nobody_touched_keeps_nothing(clerk: Clerk, app: App) -> None:
    clerk.enter("", "", "")
    assert app.drafts.current() is None


def test_what_was_left_open_is_asked_about_and_restored_with_its_checklist(after_a_power_cut: Clerk) -> None:
    clerk = after_a_power_cut
    assert clerk.page.sheet.entered().is_blank
    question = clerk.focus.accessibleDescription()
    assert question == f"Ada isian {NAME}, 09.00, 13 isian."
    clerk.key(Key.Key_P)
    assert not clerk.page.parking.recovery.isVisible()
    entered = clerk.page.sheet.entered()
    assert (entered.service, entered.variant, entered.name) == ("IMB", "baru", NAME)
    assert clerk.text("location.village") == "Juppandang, Enrekang"
    assert entered.values["location.village"] == "73.16.02.1002"
    assert clerk.text("fee_inputs.luas") == "100"
    assert dict(entered.ticks) == {
        "formulir": DocumentState.OK,
        "ktp": DocumentState.OK,
        "bukti_tanah": DocumentState.PROBLEM,
    }
    assert dict(entered.faults) == {"bukti_tanah": Fault.TOO_FEW}
    assert clerk.focus is clerk.page.sheet.documents.list
    assert entered.cursor == "documents.pbb"
    assert clerk.page.sheet.fee.total.text() == "182.625"


def test_a_restored_form_registers_once_more_than_it_was_kept(after_a_power_cut: Clerk, app: App) -> None:
    clerk = after_a_power_cut
    clerk.key(Key.Key_Return)
    clerk.page.sheet.documents.list.go_to("bukti_tanah")
    clerk.tick("111111")
    clerk.key(Key.Key_Return, CTRL)
    assert len(app.applications.find("imb")) == 1
    assert app.drafts.current() is None


def test_what_was_left_open_is_thrown_away_by_a_key_pressed_twice(after_a_power_cut: Clerk, app: App) -> None:
    clerk = after_a_power_cut
    clerk.key(Key.Key_B)
    assert app.drafts.current() is not None
    clerk.key(Key.Key_B)
    assert app.drafts.current() is None
    assert clerk.page.sheet.entered().is_blank
    assert clerk.focus.objectName() == "service"


def test_what_was_left_open_can_wait_in_a_parking_place(after_a_power_cut: Clerk, app: App) -> None:
    after_a_power_cut.key(Key.Key_N)
    assert slots(app) == {1: NAME}
    assert app.drafts.current() is None


def test_typing_lets_what_was_left_open_wait_too(after_a_power_cut: Clerk, app: App) -> None:
    clerk = after_a_power_cut
    clerk.page.sheet.focus("service")
    clerk.enter("siup")
    assert slots(app) == {1: NAME}
    assert not clerk.page.parking.recovery.isVisible()
    kept = app.drafts.current()
    assert kept is not None
    assert kept.content["service"] == "SIUP"


def test_a_word_typed_over_the_question_lets_it_wait_and_is_typed_in_the_form(
    after_a_power_cut: Clerk, app: App
) -> None:
    for letter in "imb":  # the last of them would throw the form away
        after_a_power_cut.words(letter)
    assert after_a_power_cut.text("service") == "imb"
    assert slots(app) == {1: NAME}


def test_words_that_were_typed_before_the_question_let_it_wait(early: Clerk, app: App) -> None:
    app.drafts.keep(Form.new(app.now()), {"service": "SIUP", "values": {"applicant.name": ALSO}}, ALSO, CLERK)
    QTest.keyClicks(early.focus, "im")
    early.wait()
    early.words("b")
    assert early.text("service") == "imb"
    assert slots(app) == {1: ALSO}


def test_with_every_parking_place_taken_nothing_is_typed_over_what_was_left_open(
    after_a_power_cut: Clerk, app: App
) -> None:
    clerk = after_a_power_cut
    for slot in range(1, 10):
        app.drafts.keep(Form.new(app.now()), {"service": "TDP"}, f"{slot}", CLERK, slot)
    clerk.page.refresh(Changed(drafts=True))
    clerk.wait()
    clerk.key(Key.Key_N)
    assert clerk.page.parking.recovery.isVisible()
    clerk.enter("siup")
    kept = app.drafts.current()
    assert kept is not None
    assert kept.title == NAME


def test_a_form_is_parked_and_taken_back_by_the_digit_of_its_place(clerk: Clerk, app: App) -> None:
    changes: list[Changed] = []
    clerk.page.changed.connect(changes.append)
    clerk.fill_imb()
    clerk.tick("11")
    clerk.key(Key.Key_2, CTRL)
    assert slots(app) == {2: NAME}
    assert Changed(drafts=True) in changes
    assert clerk.page.sheet.entered().is_blank
    clerk.enter("siup", "", "", ALSO)
    clerk.key(Key.Key_2, CTRL)
    assert slots(app) == {2: ALSO}
    entered = clerk.page.sheet.entered()
    assert (entered.name, len(entered.ticks)) == (NAME, 2)
    assert clerk.focus is clerk.page.sheet.documents.list
    clerk.tick("111111")
    clerk.key(Key.Key_Return, CTRL)
    assert [found.applicant.name for found in app.applications.find("imb")] == [NAME]
    clerk.page.show_subject("parked:2")
    clerk.wait()
    assert clerk.page.sheet.entered().name == ALSO
    assert slots(app) == {}


def test_the_park_button_names_the_next_free_place(clerk: Clerk, app: App) -> None:
    clerk.enter("imb", "", NIK, NAME)
    assert clerk.page.bar.park.badge.text() == "Ctrl 1"
    clerk.page.bar.park.click()
    clerk.wait()
    assert slots(app) == {1: NAME}
    assert clerk.page.bar.park.badge.text() == "Ctrl 2"


def test_a_new_form_parks_the_one_that_is_being_typed(clerk: Clerk, app: App) -> None:
    clerk.enter("imb", "", NIK, NAME)
    clerk.page.show_subject("")
    clerk.wait()
    assert slots(app) == {1: NAME}
    assert clerk.page.sheet.entered().is_blank


def test_coming_back_to_the_page_goes_on_where_it_was_left(clerk: Clerk, app: App) -> None:
    clerk.enter("imb", "", NIK, NAME)
    clerk.page.hide()
    clerk.page.show()
    clerk.page.opened()
    clerk.page.show_subject("")
    clerk.wait()
    assert clerk.page.sheet.entered().name == NAME
    assert slots(app) == {}


def test_an_empty_page_can_not_be_parked(clerk: Clerk, app: App) -> None:
    clerk.key(Key.Key_1, CTRL)
    assert slots(app) == {}
    assert "Belum ada isian" in clerk.page.ui.message.text()


def test_a_registered_form_does_not_come_back(clerk: Clerk, app: App) -> None:
    clerk.fill_imb()
    clerk.tick("11111111")
    clerk.key(Key.Key_Return, CTRL)
    clerk.wait()
    assert app.drafts.current() is None


def test_a_page_without_an_officer_keeps_nothing_and_loses_nothing(clerk: Clerk, context: Context, app: App) -> None:
    clerk.enter("imb", "", NIK)
    before = app.drafts.current()
    context.session.lock()
    clerk.enter(NAME)
    assert app.drafts.current() == before
    assert clerk.page.sheet.entered().name == NAME
    context.session.sign_in(CLERK)
    clerk.enter("0812 3456 7890")
    kept = app.drafts.current()
    assert kept is not None
    assert kept.title == NAME


@pytest.fixture
def early(context: Context, qtbot: QtBot, executor: SteppedExecutor) -> Clerk:
    """A clerk at a page whose office isn't read yet."""
    page = RegistrationPage(context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.opened()
    page.show_subject("")
    return Clerk(page, executor, [])


def type_early(clerk: Clerk) -> None:
    for words in ("imb", "", NIK):
        QTest.keyClicks(clerk.focus, words)
        clerk.press(Key.Key_Return)


def test_a_whole_form_that_is_typed_before_anything_is_answered_is_registered(early: Clerk, app: App) -> None:
    type_early(early)
    for words in (NAME, "0812 3456 7890", "", "Lingk. Buntu Batu RT 02", "juppandang", "", "100", "0,3125", "60", "3"):
        QTest.keyClicks(early.focus, words)
        early.press(Key.Key_Return)
    early.press(Key.Key_F5)
    QTest.keyClicks(early.focus, "11111111")
    early.press(Key.Key_Return, CTRL)
    early.wait()
    (found,) = app.applications.find(NAME)
    assert app.applications.get(found.number).quote.total == 182_625


def test_what_is_typed_before_the_office_is_read_is_taken(early: Clerk) -> None:
    type_early(early)
    QTest.keyClicks(early.focus, NAME)
    early.wait()
    entered = early.page.sheet.entered()
    assert (entered.service, entered.variant) == ("IMB", "baru")
    assert entered.values == {"applicant.nik": NIK, "applicant.name": NAME}
    assert early.focus.objectName() == "applicant.name"
    assert early.page.sheet.documents.rows


def test_what_is_typed_before_the_office_is_read_is_kept_over_nothing(early: Clerk, app: App) -> None:
    app.drafts.keep(Form.new(app.now()), {"service": "SIUP", "values": {"applicant.name": ALSO}}, ALSO, CLERK)
    type_early(early)
    early.wait()
    assert slots(app) == {1: ALSO}
    kept = app.drafts.current()
    assert kept is not None
    assert kept.content["values"] == {"applicant.nik": NIK}
    assert early.page.parking.recovery.isHidden()


def test_a_form_that_can_not_be_parked_stays_where_it_is(clerk: Clerk, app: App) -> None:
    clerk.enter("imb", "", NIK, NAME)
    app.desk.database.readonly = True
    for act in (partial(clerk.key, Key.Key_1, CTRL), clerk.page.start_new):
        act()
        clerk.wait()
        assert clerk.page.sheet.entered().name == NAME
        assert clerk.page.ui.message.text()


def test_a_parked_form_waits_while_a_question_is_open(after_a_power_cut: Clerk, app: App) -> None:
    clerk = after_a_power_cut
    app.drafts.keep(Form.new(app.now()), {"service": "TDP"}, "lain", CLERK, 3)
    clerk.page.refresh(Changed(drafts=True))
    clerk.wait()
    clerk.key(Key.Key_3, CTRL)
    assert "Jawab dahulu" in clerk.page.ui.message.text()
    assert slots(app) == {3: "lain"}
