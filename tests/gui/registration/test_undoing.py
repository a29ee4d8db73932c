import pytest

from ptsp_desk.app import App
from ptsp_desk.core.documents import DocumentState, Fault
from ptsp_desk.gui import shortcuts
from tests.gui.registration.desk import CTRL, NAME, NIK, SHIFT, Clerk, Key, clerk, page

__all__ = ["clerk", "page"]


@pytest.fixture(autouse=True)
def _ours_first(clerk: Clerk) -> None:
    """Keys of the window win over those of a text field, as in the window."""
    shortcuts.OursFirst(clerk.page)


def undo(clerk: Clerk, times: int = 1) -> None:
    for _ in range(times):
        clerk.key(Key.Key_Z, CTRL)


def redo(clerk: Clerk) -> None:
    clerk.key(Key.Key_Z, CTRL | SHIFT)


def test_what_is_being_typed_is_taken_back_first(clerk: Clerk) -> None:
    clerk.enter("imb", "", NIK, NAME)
    clerk.key(Key.Key_Return, SHIFT)
    clerk.words("Siti")
    undo(clerk)
    assert clerk.text("applicant.name") == NAME
    assert clerk.focus.objectName() == "applicant.name"


def test_then_whole_fields_wherever_the_keyboard_is_in_the_order_they_were_filled_in(clerk: Clerk) -> None:
    clerk.enter("imb", "", NIK, NAME, "0812")
    undo(clerk)
    assert (clerk.text("applicant.phone"), clerk.focus.objectName()) == ("", "applicant.phone")
    undo(clerk)
    assert (clerk.text("applicant.name"), clerk.focus.objectName()) == ("", "applicant.name")
    undo(clerk)
    assert (clerk.text("applicant.nik"), clerk.text("service")[:3]) == ("", "IMB")
    undo(clerk)
    assert clerk.page.sheet.entered().is_blank
    assert clerk.focus.objectName() == "service"
    undo(clerk)
    assert "Tidak ada lagi" in clerk.page.ui.message.text()


def test_what_was_taken_back_is_done_again_until_something_else_is_typed(clerk: Clerk) -> None:
    clerk.enter("imb", "", NIK, NAME)
    undo(clerk, 2)
    redo(clerk)
    assert clerk.text("applicant.nik") == NIK
    assert clerk.text("applicant.name") == ""
    clerk.page.sheet.focus("applicant.phone")
    clerk.enter("0812")
    redo(clerk)
    assert clerk.text("applicant.name") == ""
    undo(clerk)
    assert (clerk.text("applicant.phone"), clerk.text("applicant.nik")) == ("", NIK)


def test_a_tick_and_its_reason_are_taken_back(clerk: Clerk) -> None:
    clerk.enter("imb", "")
    clerk.key(Key.Key_F5)
    clerk.tick("127")
    documents = clerk.page.sheet.documents
    assert documents.faults == {"ktp": Fault.UNSIGNED}
    undo(clerk)
    assert documents.faults == {}
    assert documents.ticks["ktp"] is DocumentState.PROBLEM
    undo(clerk)
    assert documents.ticks == {"formulir": DocumentState.OK}
    assert clerk.focus is documents.list
    assert documents.list.current is not None
    assert documents.list.current.code == "ktp"
    redo(clerk)
    assert documents.ticks["ktp"] is DocumentState.PROBLEM


def test_another_service_gives_back_what_it_threw_away(clerk: Clerk) -> None:
    clerk.fill_imb()
    clerk.tick("11")
    before = clerk.page.sheet.entered()
    clerk.page.sheet.focus("service")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("siup")
    assert clerk.page.sheet.documents.ticks == {}
    undo(clerk)
    entered = clerk.page.sheet.entered()
    assert (entered.service, entered.values, entered.ticks) == ("IMB", before.values, before.ticks)
    assert clerk.page.sheet.fee.total.text() == "182.625"


def test_words_of_a_search_are_taken_back_alone(clerk: Clerk) -> None:
    clerk.enter("imb", "", NIK)
    clerk.page.sheet.focus("service")
    clerk.key(Key.Key_A, CTRL)
    clerk.words("siu")
    undo(clerk)
    assert clerk.text("service").startswith("IMB")
    assert clerk.text("applicant.nik") == NIK


def test_a_company_becomes_a_person_again(clerk: Clerk) -> None:
    clerk.enter("siup", "")
    clerk.key(Key.Key_B, CTRL)
    clerk.enter("CV Mata Allo")
    undo(clerk, 2)
    assert clerk.page.sheet.applicant.kind == "person"


def test_an_emptied_form_comes_back(clerk: Clerk, app: App) -> None:
    clerk.fill_imb()
    before = clerk.page.sheet.entered()
    clerk.key(Key.Key_Delete, CTRL | SHIFT)
    assert clerk.page.sheet.entered().is_blank
    kept = app.drafts.current()
    assert kept is not None
    assert not {"service", "values", "ticks"} & set(kept.content)
    undo(clerk)
    entered = clerk.page.sheet.entered()
    assert (entered.form, entered.values) == (before.form, before.values)


def test_the_draft_follows(clerk: Clerk, app: App) -> None:
    clerk.enter("imb", "", NIK, NAME)
    undo(clerk)
    kept = app.drafts.current()
    assert kept is not None
    assert kept.content["values"] == {"applicant.nik": NIK}


def test_another_form_is_not_undone_into_the_one_before(clerk: Clerk) -> None:
    clerk.enter("imb", "", NIK, NAME)
    clerk.key(Key.Key_1, CTRL)
    undo(clerk)
    assert clerk.page.sheet.entered().is_blank
    clerk.key(Key.Key_1, CTRL)
    undo(clerk)
    assert clerk.text("applicant.name") == NAME


def test_a_form_that_was_undone_registers_as_it_stands(clerk: Clerk, app: App) -> None:
    clerk.fill_imb()
    clerk.tick("11111111")
    undo(clerk)
    redo(clerk)
    clerk.key(Key.Key_Return, CTRL)
    (found,) = app.applications.find("imb")
    assert found.applicant.name == NAME
