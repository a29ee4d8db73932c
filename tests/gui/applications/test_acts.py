"""What else is done with a file: what follows is taken in, stages are moved, a file is made void."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.documents import DocumentState
from ptsp_desk.core.promises import Holiday
from ptsp_desk.core.visits import VisitKind
from ptsp_desk.gui.applications.follow_up import FollowUpPanel
from ptsp_desk.gui.applications.move import MovePanel
from ptsp_desk.gui.applications.promise import PromisePanel
from ptsp_desk.gui.applications.void import VoidPanel
from tests.gui.applications.conftest import Hands
from tests.offices import ADMIN, HEAD, TECHNICAL, Clock

Files = list[Application]


def enabled(hands: Hands) -> set[str]:
    return {id_ for id_, act in hands.page.acts.items() if act.isEnabled()}


def test_what_follows_is_ticked_by_one_key_and_its_receipt_is_asked_for(hands: Hands, app: App, three: Files) -> None:
    hands.look_at(three[2].number)
    assert "7 dari 8 ada, 1 menyusul" in hands.detail
    hands.control(Qt.Key.Key_U)
    assert isinstance(hands.page.panel, FollowUpPanel)
    assert "Pas foto 3×4, 3 rangkap" in hands.page.panel.awaited[0].text()
    hands.press(Qt.Key.Key_1)
    assert "diterima" in hands.page.panel.awaited[0].word.text()
    hands.save()
    stored = app.applications.get(three[2].number)
    assert stored.follow_ups == ()
    assert [visit.kind for visit in app.visits.of_day(app.today())].count(VisitKind.FOLLOW_UP) == 1
    (go,) = hands.gone
    assert (go.page, go.subject[:14]) == ("receipts", "print:ENR-03A.")
    assert hands.changes[-1].visits
    assert "Susulan diterima: Pas foto 3×4" in hands.detail
    assert "follow_up" not in enabled(hands)


def test_a_hand_in_without_a_tick_stores_nothing(hands: Hands, app: App, three: Files) -> None:
    hands.look_at(three[2].number)
    hands.control(Qt.Key.Key_U)
    hands.save()
    assert hands.page.panel is not None
    assert "Belum ada yang ditandai" in hands.page.panel.problem.text()
    assert app.applications.get(three[2].number).follow_ups
    assert hands.gone == []


def test_a_space_ticks_and_a_two_says_that_something_is_wrong(hands: Hands, app: App, three: Files) -> None:
    hands.look_at(three[2].number)
    hands.control(Qt.Key.Key_U)
    assert isinstance(hands.page.panel, FollowUpPanel)
    (row,) = hands.page.panel.awaited
    found = []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_2):
        row.setFocus()
        hands.press(key)
        found.append(row.found)
    assert found == [DocumentState.OK, DocumentState.MISSING, DocumentState.PROBLEM]
    hands.save()
    assert app.applications.get(three[2].number).follow_ups[0].state is DocumentState.PROBLEM


def test_a_late_follow_up_stops_the_clock_and_starts_it_when_it_comes(
    hands: Hands, app: App, three: Files, clock: Clock
) -> None:
    app.offices.change({"follow_up_stops": "yes"}, ADMIN)
    clock.advance(days=10)
    hands.look_at(three[2].number)
    assert hands.page.detail.ui.stage.text() == "Diterima, berhenti, sisa 9 hari kerja"
    assert "Susulan terlambat: jam berhenti sejak 24 November 2026" in hands.page.detail.ui.notice.text()
    hands.control(Qt.Key.Key_U)
    assert "terlambat, seharusnya 24 November 2026" in hands.panel
    assert "Jam janji berhenti, sisa 9 hari kerja sejak 24 November 2026" in hands.panel
    hands.press(Qt.Key.Key_1)
    hands.save()
    assert "Jam janji berjalan lagi, selesai paling lambat" in hands.said[-1]
    assert hands.page.detail.ui.stage.text() == "Diterima"
    assert hands.shown.application.promise.date > three[2].promise.date


def test_a_file_moves_by_the_number_of_its_next_stage(hands: Hands, app: App, three: Files) -> None:
    hands.look_at(three[0].number)
    hands.control(Qt.Key.Key_T)
    assert isinstance(hands.page.panel, MovePanel)
    assert hands.page.panel.stages == (Stage.UNDER_REVIEW, Stage.WITHDRAWN)
    hands.press(Qt.Key.Key_1)
    hands.save()
    assert app.applications.get(three[0].number).stage is Stage.UNDER_REVIEW
    assert hands.said == [f"{three[0].number}: Diperiksa."]
    assert hands.page.detail.ui.stage.text() == "Diperiksa"


def test_a_stage_that_takes_a_reason_is_not_set_without_one(hands: Hands, app: App, three: Files) -> None:
    hands.look_at(three[0].number)
    hands.control(Qt.Key.Key_T)
    hands.press(Qt.Key.Key_2)
    hands.save()
    panel = hands.page.panel
    assert panel is not None
    assert "memerlukan alasan" in panel.fields["reason"].hint.text()
    assert app.applications.get(three[0].number).stage is Stage.RECEIVED
    hands.type("Pemohon pindah")
    hands.save()
    assert app.applications.get(three[0].number).stage is Stage.WITHDRAWN
    assert enabled(hands) == {"correct", "reprint"}


@pytest.mark.parametrize("officer", [TECHNICAL, HEAD])
def test_only_what_an_officer_may_do_is_offered(hands: Hands, app: App, three: Files, officer: object) -> None:
    hands.page._context.session.sign_in(officer)  # type: ignore[arg-type]
    app.applications.move(three[0].number, "under_review", "", HEAD)
    hands.look_at(three[0].number)
    assert ("void" in enabled(hands)) is (officer is HEAD)
    hands.control(Qt.Key.Key_T)
    assert isinstance(hands.page.panel, MovePanel)
    assert Stage.APPROVED in hands.page.panel.stages
    assert (Stage.WITHDRAWN in hands.page.panel.stages) is (officer is HEAD)


def test_a_file_is_void_only_with_a_reason_and_its_own_digits(hands: Hands, app: App, three: Files) -> None:
    hands.look_at(three[1].number)
    hands.control(Qt.Key.Key_X, shift=True)
    panel = hands.page.panel
    assert isinstance(panel, VoidPanel)
    hands.save()
    assert panel.fields["reason"].hint.text() == "Tulis alasan pembatalannya."
    hands.type("Terdaftar dua kali")
    hands.press(Qt.Key.Key_Return)
    hands.type("00001")
    hands.save()
    assert panel.fields["digits"].hint.text() == "Belum cocok dengan nomor berkas ini."
    assert app.applications.get(three[1].number).stage is Stage.RECEIVED
    hands.type("00002")
    hands.save()
    assert app.applications.get(three[1].number).stage is Stage.VOID
    assert hands.page.detail.ui.stage.text() == "Batal"
    assert "Alasan: Terdaftar dua kali" in hands.detail
    assert enabled(hands) == {"reprint"}


def test_a_folder_that_is_read_only_says_why_and_keeps_what_was_typed(hands: Hands, app: App, three: Files) -> None:
    hands.look_at(three[1].number)
    hands.control(Qt.Key.Key_T)
    app.desk.locked = "Folder ini hanya bisa dibaca."
    hands.save()
    panel = hands.page.panel
    assert panel is not None
    assert panel.problem.text() == "Folder ini hanya bisa dibaca."
    assert hands.page.acts["save"].isEnabled()


def test_a_date_that_the_calendar_gives_otherwise_is_replaced_with_a_reason(
    hands: Hands, app: App, three: Files
) -> None:
    hands.look_at(three[0].number)
    assert "replace_promise" not in enabled(hands)
    app.offices.set_holidays([Holiday(date(2026, 11, 20), "Pilkades", "tutup_kantor")], HEAD)
    hands.look_at(three[0].number)
    assert hands.page.detail.ui.promise.text() == "Senin, 7 Desember 2026"
    assert "Menurut kalender sekarang janjinya 8 Desember 2026." in hands.page.detail.ui.notice.text()
    hands.control(Qt.Key.Key_R)
    assert isinstance(hands.page.panel, PromisePanel)
    assert "Senin, 7 Desember 2026" in hands.panel
    assert "Selasa, 8 Desember 2026" in hands.panel
    assert "Tidak dihitung: 20 Nov kantor tutup." in hands.panel
    hands.save()
    assert "Tulis alasan" in hands.panel
    assert app.applications.get(three[0].number).promise == three[0].promise
    hands.type("kantor tutup untuk Pilkades")
    hands.save()
    assert app.applications.get(three[0].number).promise.date == date(2026, 12, 8)
    assert hands.said == [f"Janji {three[0].number} diganti, selesai paling lambat Selasa, 8 Desember 2026."]
    assert "Janji selesai diganti, semula 7 Desember 2026, menjadi 8 Desember 2026" in hands.detail
    assert "Alasan: kantor tutup untuk Pilkades" in hands.detail
    assert "PERBAIKAN KE-1" in hands.page.detail.ui.notice.text()
    assert "replace_promise" not in enabled(hands)
