import pytest
from PySide6.QtCore import Qt

from ptsp_desk.core.documents import DocumentState, Fault
from ptsp_desk.gui.registration.documents import Documents
from tests.gui.registration.desk import CTRL, SHIFT, Clerk, Key, clerk, page

__all__ = ["clerk", "page"]

CODES = (
    "formulir", "ktp", "bukti_tanah", "pbb", "gambar_teknis", "pas_foto", "rekomendasi_lurah", "persetujuan_tetangga"
)  # fmt: skip


@pytest.fixture
def documents(clerk: Clerk) -> Documents:
    """The checklist of a new building, with the keyboard on it."""
    clerk.enter("imb", "")
    clerk.key(Key.Key_F5)
    return clerk.page.sheet.documents


def current(documents: Documents) -> str:
    assert documents.list.current is not None
    return documents.list.current.code


def note(documents: Documents, code: str) -> str:
    return next(row.note for row in documents.rows if row.code == code)


def test_f5_leads_to_the_first_document_that_nobody_looked_at(clerk: Clerk, documents: Documents) -> None:
    assert clerk.focus is documents.list
    assert tuple(row.code for row in documents.rows) == CODES
    clerk.tick("11")
    clerk.page.sheet.focus("applicant.name")
    clerk.key(Key.Key_F5)
    assert current(documents) == "bukti_tanah"


def test_a_digit_ticks_and_goes_to_the_next_open_document(clerk: Clerk, documents: Documents) -> None:
    clerk.key(Key.Key_Down)
    clerk.tick("1")
    assert current(documents) == "bukti_tanah"
    clerk.tick("3")
    assert current(documents) == "pbb"
    clerk.tick("11111")
    assert current(documents) == "formulir"
    assert documents.ticks["ktp"] is DocumentState.OK
    assert documents.ticks["bukti_tanah"] is DocumentState.MISSING


def test_a_document_that_is_not_in_order_gets_its_reason_by_a_digit(clerk: Clerk, documents: Documents) -> None:
    clerk.tick("2")
    assert current(documents) == "formulir"
    clerk.tick("7")
    assert documents.faults == {"formulir": Fault.UNSIGNED}
    assert note(documents, "formulir") == "Belum ditandatangani atau bermeterai"
    assert current(documents) == "ktp"


def test_escape_leaves_the_reason_open(clerk: Clerk, documents: Documents) -> None:
    clerk.tick("2")
    clerk.key(Key.Key_Escape)
    assert documents.faults == {}
    assert documents.ticks == {"formulir": DocumentState.PROBLEM}
    assert current(documents) == "ktp"


def test_leaving_the_list_ends_the_question_for_a_reason(clerk: Clerk, documents: Documents) -> None:
    clerk.tick("2")
    clerk.key(Key.Key_Tab, SHIFT)
    assert not documents.asks_fault
    assert documents.ticks == {"formulir": DocumentState.PROBLEM}


def test_another_tick_takes_the_reason_away(clerk: Clerk, documents: Documents) -> None:
    clerk.tick("22")
    clerk.key(Key.Key_Up)
    clerk.tick("1")
    assert documents.faults == {}
    assert documents.ticks["formulir"] is DocumentState.OK


def held(clerk: Clerk, key: Qt.Key) -> None:
    """Keep a key down for as long as it takes to repeat a few times."""
    for is_repeated in (False, True, True, True):
        clerk.down(key, is_repeated=is_repeated)


@pytest.mark.parametrize(
    ("key", "state"),
    [(Key.Key_1, DocumentState.OK), (Key.Key_2, DocumentState.PROBLEM), (Key.Key_3, DocumentState.MISSING)],
)
def test_a_held_digit_ticks_one_document(clerk: Clerk, documents: Documents, key: Qt.Key, state: DocumentState) -> None:
    held(clerk, key)
    assert documents.ticks == {"formulir": state}
    assert documents.faults == {}


def test_a_held_nought_takes_one_tick_back(clerk: Clerk, documents: Documents) -> None:
    clerk.tick("11")
    clerk.key(Key.Key_Up)
    held(clerk, Key.Key_0)
    assert documents.ticks == {"formulir": DocumentState.OK}


def test_nought_takes_a_tick_back(clerk: Clerk, documents: Documents) -> None:
    clerk.tick("1")
    clerk.key(Key.Key_Up)
    clerk.tick("0")
    assert documents.ticks == {}
    assert current(documents) == "formulir"


def test_what_may_follow_says_until_when_and_does_not_turn_back(clerk: Clerk, documents: Documents) -> None:
    clerk.tick("11111")
    clerk.tick("311")
    assert note(documents, "pas_foto") == "Menyusul paling lambat 24 Nov"
    assert clerk.page.ui.checkSummary.text() == "7 dari 8 ada, 1 menyusul"
    assert "tanda terima" in clerk.page.bar.save.text()


def test_what_is_lacking_is_counted_and_changes_the_main_action(clerk: Clerk, documents: Documents) -> None:
    clerk.tick("3")
    assert clerk.page.ui.checkSummary.text() == "0 dari 8 ada, 1 kurang"
    assert "Kembalikan" in clerk.page.bar.save.text()
    clerk.key(Key.Key_Up)
    clerk.tick("1")
    assert "tanda terima" in clerk.page.bar.save.text()
    assert documents.rows[0].words == "Formulir permohonan bermeterai, asli, ada"


def test_letters_of_a_scanner_move_nothing(clerk: Clerk, documents: Documents) -> None:
    clerk.words("pbb")
    assert current(documents) == "formulir"


def test_another_variant_begins_the_checklist_anew(clerk: Clerk, documents: Documents) -> None:
    clerk.tick("111")
    clerk.page.sheet.focus("variant")
    clerk.key(Key.Key_A, CTRL)
    clerk.words("pemutihan")
    clerk.key(Key.Key_Return)
    assert documents.ticks == {}
    assert len(documents.rows) == 7
