"""What is seldom asked: the applicant's own village and mail, and another day of receipt."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core.people import Company, Person
from ptsp_desk.gui.context import Context
from tests.gui.registration.desk import CTRL, NAME, NIK, Clerk, Key, clerk, page, shown_page
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, request

__all__ = ["clerk", "page"]


def hint(clerk: Clerk, path: str) -> tuple[str, str]:
    label = clerk.page.sheet.fields[path].hint
    return label.text(), label.property("role")


def save(clerk: Clerk) -> None:
    clerk.key(Key.Key_F5)
    clerk.tick("1" * len(clerk.page.sheet.documents.rows))
    clerk.key(Key.Key_Return, CTRL)


def test_the_applicants_village_and_mail_are_asked_by_a_key(clerk: Clerk, app: App) -> None:
    assert "applicant.village" not in clerk.page.sheet.fields
    clerk.enter("imb", "", NIK, NAME)
    clerk.key(Key.Key_M, CTRL)
    assert clerk.focus.objectName() == "applicant.village"
    clerk.enter("galonta", "andi@contoh.id")
    assert clerk.focus.objectName() == "location.village"
    assert clerk.text("applicant.village") == "Galonta, Enrekang"
    assert clerk.page.sheet.fields["applicant.village"].suffix.text()
    clerk.enter("", "", "100", "0,3125")
    save(clerk)
    (found,) = app.applications.find("imb")
    applicant = found.applicant
    assert isinstance(applicant, Person)
    assert (applicant.village, applicant.email) == ("73.16.02.1001", "andi@contoh.id")


def test_a_company_has_a_village_and_mail_too(clerk: Clerk, app: App) -> None:
    clerk.enter("siup", "")
    clerk.key(Key.Key_B, CTRL)
    clerk.enter("CV Mata Allo")
    clerk.key(Key.Key_M, CTRL)
    clerk.enter("juppandang", "cv@contoh.id")
    save(clerk)
    (found,) = app.applications.find("mata allo")
    applicant = found.applicant
    assert isinstance(applicant, Company)
    assert (applicant.village, applicant.email) == ("73.16.02.1002", "cv@contoh.id")


def test_a_mail_address_that_is_none_says_what_it_looks_like(clerk: Clerk) -> None:
    clerk.enter("imb", "")
    clerk.key(Key.Key_M, CTRL)
    clerk.enter("", "andi")
    text, role = hint(clerk, "applicant.email")
    assert "nama@contoh.id" in text
    assert role == "hint-bad"


def test_somebody_known_brings_village_and_mail_along(clerk: Clerk, app: App) -> None:
    known = {"name": "Budi Hartono", "nik": "7316044107850001", "village": "73.16.02.1001", "email": "budi@contoh.id"}
    app.applications.register(request(applicant=known), CLERK)
    clerk.enter("imb", "", "")
    clerk.words("budi")
    clerk.key(Key.Key_Down)
    clerk.key(Key.Key_Return)
    assert clerk.text("applicant.village") == "Galonta, Enrekang"
    assert clerk.text("applicant.email") == "budi@contoh.id"


def test_another_day_of_receipt_is_told_as_backdated_and_the_promise_counts_from_it(clerk: Clerk, app: App) -> None:
    clerk.fill_imb()
    today = clerk.page.sheet.promise.date.text()
    clerk.key(Key.Key_D, CTRL)
    assert clerk.focus.objectName() == "received"
    clerk.enter("16-11 9.30")
    assert clerk.focus is clerk.page.sheet.documents.list
    assert clerk.text("received") == "16-11-2026 09.30"
    text, role = hint(clerk, "received")
    assert text == "Dicatat mundur ke Senin, 16 November 2026, pukul 09.30; janji dihitung dari situ."
    assert role == "hint-warn"
    assert clerk.page.sheet.promise.date.text() != today
    clerk.tick("11111311")
    assert clerk.page.sheet.documents.rows[5].note == "Menyusul paling lambat 23 Nov"
    clerk.key(Key.Key_Return, CTRL)
    (found,) = app.applications.find("imb")
    assert app.applications.get(found.number).received_at == datetime(2026, 11, 16, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "words"), [("9.06", "belum tiba"), ("1-1-2030 9.00", "belum tiba"), ("lusa", "misalnya kemarin 09.30")]
)
def test_a_day_of_receipt_that_can_not_be_is_refused_in_words(clerk: Clerk, app: App, typed: str, words: str) -> None:
    clerk.fill_imb()
    clerk.tick("11111111")
    clerk.key(Key.Key_D, CTRL)
    clerk.enter(typed)
    text, role = hint(clerk, "received")
    assert words in text
    assert role == "hint-bad"
    clerk.key(Key.Key_Return, CTRL)
    assert app.applications.find("imb") == []
    assert clerk.focus.objectName() == "received"
    assert words in hint(clerk, "received")[0]


def test_five_minutes_ahead_are_taken(clerk: Clerk, app: App) -> None:
    clerk.fill_imb()
    clerk.tick("11111111")
    clerk.key(Key.Key_D, CTRL)
    clerk.enter("9.05")
    clerk.key(Key.Key_Return, CTRL)
    (found,) = app.applications.find("imb")
    assert app.applications.get(found.number).received_at == datetime(2026, 11, 17, 1, 5, tzinfo=UTC)


def test_a_day_of_receipt_that_is_emptied_is_now_again(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.enter("imb", "")
    received = clerk.page.sheet.received
    clerk.key(Key.Key_D, CTRL)
    clerk.enter("kemarin 9.30")
    clerk.key(Key.Key_D, CTRL)
    clerk.key(Key.Key_A, CTRL)
    clerk.key(Key.Key_Backspace)
    clerk.key(Key.Key_Return)
    qtbot.waitUntil(lambda: not received.is_open)
    assert clerk.focus is clerk.page.sheet.documents.list
    assert "received" not in clerk.page.sheet.entered().request()


@pytest.mark.parametrize("typed", ["", "kemarin 9.30"])
def test_esc_gives_the_keyboard_back_and_closes_a_day_of_receipt_that_is_empty(
    clerk: Clerk, qtbot: QtBot, typed: str
) -> None:
    clerk.enter("imb", "")
    received = clerk.page.sheet.received
    clerk.page.sheet.focus("location.village")
    for _ in range(2):
        clerk.key(Key.Key_D, CTRL)
    clerk.words(typed)
    clerk.key(Key.Key_Escape)
    assert clerk.focus.objectName() == "location.village"
    qtbot.waitUntil(lambda: received.is_open is bool(typed))
    assert clerk.focus.objectName() == "location.village"


def test_a_draft_brings_back_what_is_seldom_asked(
    clerk: Clerk, context: Context, qtbot: QtBot, executor: SteppedExecutor
) -> None:
    clerk.enter("imb", "", NIK, NAME)
    clerk.key(Key.Key_M, CTRL)
    clerk.enter("galonta", "andi@contoh.id")
    clerk.key(Key.Key_D, CTRL)
    clerk.enter("kemarin 9.30")
    before = clerk.page.sheet.entered()
    clerk.page.hide()
    again = Clerk(shown_page(context, qtbot, executor), executor, [])
    again.key(Key.Key_P)
    entered = again.page.sheet.entered()
    assert entered.values == before.values
    assert entered.values["received"] == "2026-11-16T09:30"
    assert again.text("received") == "16-11-2026 09.30"
    assert again.text("applicant.village") == "Galonta, Enrekang"


def test_tab_walks_through_what_was_opened_too(clerk: Clerk) -> None:
    clerk.enter("imb", "")
    clerk.key(Key.Key_D, CTRL)
    clerk.words("9.00")
    clerk.key(Key.Key_M, CTRL)
    clerk.page.sheet.focus("service")
    expected = [*clerk.page.sheet.order(), clerk.page.bar.park, clerk.page.bar.turn_back, clerk.page.bar.save]
    assert {"applicant.village", "applicant.email", "received"} <= {widget.objectName() for widget in expected}
    seen = []
    for _ in expected:
        seen.append(clerk.focus)
        clerk.key(Key.Key_Tab)
    assert seen == expected
    assert clerk.focus.objectName() == "service"
