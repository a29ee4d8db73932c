"""Finding a file, and reading it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Go
from tests.gui.applications.conftest import ANDI, Hands, registered
from tests.offices import CLERK, HEAD, TECHNICAL, Clock

Files = list[Application]


def test_an_office_without_files_says_what_will_stand_here_and_the_key_of_the_first(hands: Hands) -> None:
    assert hands.page.ui.list_stack.currentWidget() is hands.page.ui.none
    assert hands.focus is hands.page.ui.new_one
    assert "F4" in hands.page.ui.new_one.text()
    hands.page.ui.new_one.click()
    assert hands.gone == [Go("registration")]
    assert hands.page.ui.side.currentWidget() is hands.page.ui.nothing
    assert [id_ for id_, act in hands.page.acts.items() if act.isEnabled()] == []


@pytest.mark.usefixtures("three")
def test_the_newest_files_stand_there_before_anything_is_typed(hands: Hands) -> None:
    assert hands.listed == ["Baso Ngalle", "CV Maju Bersama", "Andi Tenri Abeng"]
    assert "Baso Ngalle" in hands.detail
    assert hands.focus is hands.page.ui.list
    assert hands.page.ui.list_title.text() == "Berkas terbaru"


@pytest.mark.usefixtures("three")
def test_the_list_follows_what_is_searched_for_in_the_top_bar(hands: Hands) -> None:
    hands.find("tenri")
    assert hands.listed == ["Andi Tenri Abeng"]
    assert "Andi Tenri Abeng" in hands.detail
    assert hands.page.ui.list_title.text() == "Cocok dengan “tenri”"
    assert hands.page.ui.found.text() == "1 berkas"


@pytest.mark.usefixtures("three")
def test_an_answer_to_words_that_were_asked_before_is_not_shown_any_more(hands: Hands) -> None:
    hands.page.show_subject("find:baso")
    hands.page.show_subject("find:maju")
    hands.executor.run_next()
    assert hands.listed != ["Baso Ngalle"]
    hands.executor.run_all()
    assert hands.listed == ["CV Maju Bersama"]


@pytest.mark.usefixtures("three")
def test_what_was_found_stays_while_another_page_is_shown(hands: Hands) -> None:
    hands.find("maju")
    hands.page.opened()
    hands.page.show_subject("")
    hands.executor.run_all()
    assert hands.listed == ["CV Maju Bersama"]


@pytest.mark.usefixtures("three")
def test_escape_and_a_search_for_nothing_list_the_newest_again(hands: Hands) -> None:
    assert hands.page.ui.all.isHidden()
    hands.find("maju")
    hands.press(Qt.Key.Key_Escape)
    hands.page.ui.all.click()
    assert hands.gone == [Go("applications", "find:")] * 2  # so that the search box is emptied too
    hands.find("")
    assert len(hands.listed) == 3
    assert "Baso Ngalle" in hands.detail
    assert hands.page.ui.all.isHidden()


@pytest.mark.usefixtures("three")
def test_the_arrows_choose_in_the_list(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Down)
    assert "CV Maju Bersama" in hands.detail
    hands.press(Qt.Key.Key_Down)
    assert "Andi Tenri Abeng" in hands.detail
    hands.press(Qt.Key.Key_Up)
    assert "CV Maju Bersama" in hands.detail
    assert hands.focus is hands.page.ui.list


def test_of_files_that_are_passed_quickly_only_the_last_is_shown(hands: Hands, three: Files) -> None:
    hands.page.opened()
    hands.executor.run_all()
    QTest.keyClick(hands.page.ui.list, Qt.Key.Key_Down)
    QTest.keyClick(hands.page.ui.list, Qt.Key.Key_Down)
    hands.executor.run_next()
    assert hands.shown.application.number == three[2].number
    hands.executor.run_all()
    assert hands.shown.application.number == three[0].number


@pytest.mark.usefixtures("three")
def test_enter_goes_into_the_file_and_escape_back_to_the_list(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return)
    assert hands.page.detail.ui.scroll.hasFocus()
    hands.press(Qt.Key.Key_Escape)
    assert hands.page.ui.list.hasFocus()


@pytest.mark.usefixtures("three")
def test_words_that_match_nothing_are_told_as_such(hands: Hands) -> None:
    hands.find("tidakada")
    assert hands.page.ui.none_title.text() == "Tidak ada yang cocok"
    assert hands.page.ui.list_stack.currentWidget() is hands.page.ui.none
    assert hands.page.shown is None
    assert hands.page.ui.side.currentWidget() is hands.page.ui.nothing
    assert [id_ for id_, act in hands.page.acts.items() if act.isEnabled()] == []
    hands.find("")
    assert hands.page.ui.side.currentWidget() is hands.page.detail


def test_a_number_from_elsewhere_shows_its_file(hands: Hands, three: Files) -> None:
    hands.look_at(three[0].number)
    assert hands.page.detail.ui.number.text() == three[0].number
    assert hands.page.ui.list.currentIndex().row() == 2


def test_a_number_that_is_not_known_is_told_in_the_status_line(hands: Hands) -> None:
    hands.look_at("ENR-03A-00099-9")
    assert len(hands.said) == 1
    assert hands.said[0].startswith("Tanda periksa")


def test_a_file_is_told_whole_and_what_identifies_a_person_is_masked(hands: Hands, three: Files) -> None:
    hands.look_at(three[0].number)
    told = hands.detail
    for word in (
        three[0].tracking_code,
        "Izin Mendirikan Bangunan",
        "7316••••••••0001",
        "0812 •••• 7890",
        "Kel. Juppandang, Kec. Enrekang",
        "KTP pemohon",
        "8 dari 8 ada",
        "182.625",
        "100,00 m² × 0,3125 × Rp4.500",
        "14 hari kerja, hari ke-1 Rabu 18 November.",
        "Didaftarkan",
        "17-11-2026 09.00",
    ):
        assert word in told
    assert ANDI["nik"] not in told
    assert "3456" not in told


def test_what_happened_is_told_in_plain_words_with_who_and_why(
    hands: Hands, app: App, three: Files, clock: Clock
) -> None:
    app.officers.appoint(TECHNICAL, HEAD)
    clock.advance(days=1)
    app.applications.move(three[0].number, "under_review", "", TECHNICAL)
    app.applications.move(three[0].number, "correction", "gambar kurang", TECHNICAL)
    hands.page.refresh(Changed(applications=True))
    hands.look_at(three[0].number)
    assert "Tahap Menunggu perbaikan pemohon\nAlasan: gambar kurang\n18-11-2026 09.03 · Baso Amir" in hands.detail
    assert hands.page.detail.ui.stage.text() == "Menunggu perbaikan pemohon, berhenti, sisa 13 hari kerja"
    assert hands.page.detail.ui.promise.text() == "Berhenti, sisa 13 hari kerja"


def test_who_is_no_officer_any_more_keeps_their_name_on_what_they_did(hands: Hands, app: App, three: Files) -> None:
    app.officers.appoint(TECHNICAL, HEAD)
    app.applications.move(three[0].number, "under_review", "", TECHNICAL)
    app.officers.appoint(TECHNICAL, HEAD, active=False)
    hands.page.refresh(Changed(applications=True))
    hands.look_at(three[0].number)
    assert f"· {TECHNICAL.name}" in hands.detail


def test_a_file_past_its_promise_says_by_how_many_working_days(hands: Hands, three: Files, clock: Clock) -> None:
    clock.at = clock.at.replace(year=2026, month=12, day=14)
    hands.look_at(three[0].number)
    assert hands.shown.late_days > 0
    assert f"lewat {hands.shown.late_days} hari kerja" in hands.page.detail.ui.since.text()


def test_a_file_registered_at_another_page_joins_the_list(hands: Hands, app: App) -> None:
    registered(app)
    hands.page.refresh(Changed(applications=True))
    hands.executor.run_all()
    assert len(hands.listed) == 1
    assert hands.shown.application.officer == CLERK.id
