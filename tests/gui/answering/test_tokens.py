"""Whoever holds a token is asked once, about the service that they name."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ptsp_desk.core.ballots import Moment
from tests.gui.answering.conftest import Applicant


def test_a_token_is_typed_by_a_finger_and_stands_there_as_on_the_receipt(applicant: Applicant) -> None:
    token = applicant.app.ballots.token()
    applicant.tap_key(token.replace("-", "")[:6])
    assert applicant.screen.token.edit.text() == token[:7]
    applicant.tap(applicant.screen.token.clear_one)
    applicant.tap(applicant.screen.token.clear_one)
    assert applicant.screen.token.edit.text() == token[:4]
    assert not applicant.screen.token.go_on.isEnabled()
    applicant.tap_key(token.replace("-", "")[4:])
    assert applicant.screen.token.edit.text() == token
    applicant.tap(applicant.screen.token.go_on)
    applicant.executor.run_all()
    assert applicant.title == "Layanan mana yang Saudara nilai?"


def test_a_token_leads_to_the_service_then_to_the_moment_and_counts_once(applicant: Applicant) -> None:
    token = applicant.app.ballots.token()
    type_token(applicant, token.lower().replace("-", ""))
    choice = applicant.screen.choice
    names = [button.text() for button in choice.buttons]
    applicant.press(str(names.index("Persetujuan Bangunan Gedung") + 1))
    assert applicant.title == "Sudah menerima izin?"
    applicant.press("2" + "444444444" + "0000")
    applicant.send()
    applicant.executor.run_all()
    (bucket,) = applicant.pending
    assert bucket.name == ("PBG", Moment.REGISTRATION, "2017")
    applicant.screen.thanked.timeout.emit()
    type_token(applicant, token)
    assert applicant.title == "Masukkan kode suara"
    assert "sudah dipakai" in applicant.screen.token.problem.text()


def test_what_is_no_token_is_told_and_may_be_mended(applicant: Applicant) -> None:
    type_token(applicant, "3K7Q2FX8M9ABC")
    assert "bukan dari loket ini" in applicant.screen.token.problem.text()
    QTest.keyClick(applicant.screen.token.edit, Qt.Key.Key_Backspace)
    assert applicant.screen.token.problem.text() == ""
    assert applicant.screen.token.edit.text() == "3K7Q-2FX8M-9AB"


def test_half_a_token_does_not_stand_there_for_the_next_one(applicant: Applicant) -> None:
    applicant.screen.end()
    applicant.tap_key("3K7")
    assert applicant.screen.idle.isActive()
    applicant.screen.idle.timeout.emit()
    assert applicant.screen.token.edit.text() == ""


def test_going_back_from_the_services_waits_for_a_token_again(applicant: Applicant) -> None:
    token = applicant.app.ballots.token()
    type_token(applicant, token)
    applicant.key(Qt.Key.Key_Left)
    assert applicant.title == "Masukkan kode suara"
    assert not applicant.screen.is_asking
    type_token(applicant, token)
    assert applicant.title == "Layanan mana yang Saudara nilai?"


def test_a_token_that_another_machine_used_meanwhile_is_not_taken(applicant: Applicant) -> None:
    token = applicant.app.ballots.token()
    type_token(applicant, token)
    sheet = applicant.screen.sheet
    applicant.press("11" + "444444444" + "0000")
    assert sheet is not None
    applicant.app.ballots.answer(sheet.answer(), token)
    applicant.send()
    applicant.executor.run_all()
    assert applicant.title == "Jawaban tidak bisa diterima"
    assert [len(bucket.scores) for bucket in applicant.pending] == [1]
    applicant.tap(applicant.screen.last.button)
    assert applicant.title == "Masukkan kode suara"


def type_token(applicant: Applicant, token: str) -> None:
    applicant.screen.token.clear()
    QTest.keyClicks(applicant.screen.token.edit, token)
    QTest.keyClick(applicant.screen.token.edit, Qt.Key.Key_Return)
    applicant.executor.run_all()
