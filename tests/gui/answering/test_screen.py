"""A questionnaire from the first question to the thanks, by keys and by fingers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core.ballots import Moment
from ptsp_desk.core.surveys import OwnWords, Period
from ptsp_desk.core.surveys.comments import LONGEST_COMMENT
from ptsp_desk.gui.answering import asked
from ptsp_desk.gui.answering.screen import Screen
from ptsp_desk.gui.answering.touches import IDLE_MS
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.officers.idle import IdleWatch
from ptsp_desk.store import ballots as store
from tests.gui.answering.conftest import Applicant
from tests.gui.answering.digits import see
from tests.gui.reach import reachable, unnamed, walked
from tests.offices import HEAD

LONG_NAME = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"
FIRST = "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?"


def test_nine_digits_answer_nine_questions_and_are_kept_in_the_rules_order(applicant: Applicant) -> None:
    applicant.come()
    assert applicant.title == FIRST
    applicant.press("123412343")
    applicant.press("2000")
    applicant.send()
    applicant.executor.run_all()
    (bucket,) = applicant.pending
    assert bucket.name == ("IMB", Moment.HANDOVER, "2017")
    assert bucket.scores == ((1, 2, 3, 4, 1, 2, 3, 3, 4),)  # the last two change places
    assert bucket.profiles == ({"jenis_kelamin": "P"},)
    assert bucket.comments == ()


def test_nobody_is_thanked_before_the_answer_is_on_the_disk(applicant: Applicant) -> None:
    applicant.come()
    applicant.press("444444444" + "0000")
    applicant.send()
    assert (applicant.title, len(applicant.pending)) == ("Menyimpan jawaban …", 0)
    applicant.executor.run_all()
    assert len(applicant.pending) == 1
    assert applicant.title == "Terima kasih"
    assert "sanggup menyelenggarakan pelayanan sesuai standar pelayanan" in applicant.screen.last.pledge_text.text()
    assert applicant.screen.last.pledge.isVisible()


def test_a_skipped_question_is_a_missing_answer_and_not_a_zero(applicant: Applicant) -> None:
    applicant.come()
    applicant.press("4")
    applicant.press("0")
    applicant.key(Qt.Key.Key_L)
    applicant.tap(applicant.screen.bar.skip)
    applicant.press("44444" + "0000")
    applicant.send()
    applicant.executor.run_all()
    assert applicant.pending[0].scores == ((4, None, None, None, 4, 4, 4, 4, 4),)


def test_going_back_shows_what_was_answered_and_lets_it_be_changed_or_taken_back(applicant: Applicant) -> None:
    applicant.come()
    applicant.press("32")
    applicant.key(Qt.Key.Key_Backspace)
    assert [face.isChecked() for face in applicant.screen.question.faces] == [False, True, False, False]
    applicant.key(Qt.Key.Key_Left)
    assert applicant.title == FIRST
    applicant.press("10")
    assert applicant.screen.sheet is not None
    assert applicant.screen.sheet.scores[:3] == [1, None, None]


def test_who_skips_every_question_is_thanked_and_nothing_is_stored(applicant: Applicant) -> None:
    applicant.come()
    applicant.press("000000000")
    assert applicant.title == "Terima kasih"
    assert applicant.screen.last.text.text() == "Tidak ada jawaban yang disimpan."
    applicant.executor.run_all()
    assert applicant.pending == ()


def test_every_question_says_its_place_and_that_nobody_is_named(applicant: Applicant) -> None:
    applicant.come()
    applicant.press("44")
    screen = applicant.screen
    assert screen.ui.count.text() == "3 dari 9"
    assert (screen.heading.progress.filled, screen.heading.progress.count) == (3, 9)
    assert screen.heading.office.text() == "DPMPTSP Kabupaten Contoh"
    assert screen.heading.service.text() + screen.ui.anonymous.text() == "Izin Mendirikan Bangunan · tanpa nama"


def test_what_the_disk_refuses_stays_on_the_screen_until_trying_again_helps(applicant: Applicant) -> None:
    in_the_way = applicant.app.desk.folder / "pending"
    in_the_way.write_text("", "utf-8")
    applicant.come()
    applicant.press("333333333" + "0000")
    applicant.send()
    applicant.executor.run_all()
    assert applicant.title == "Jawaban belum tersimpan"
    assert str(in_the_way) in applicant.screen.last.detail.text()
    assert applicant.screen.is_asking
    in_the_way.unlink()
    applicant.tap(applicant.screen.last.button)
    applicant.executor.run_all()
    assert applicant.title == "Terima kasih"
    assert [len(bucket.scores) for bucket in applicant.pending] == [1]


def test_what_nobody_can_tell_to_be_stored_is_not_stored_twice(
    applicant: Applicant, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: Path) -> None:
        raise OSError(5, "Input/output error")

    applicant.come()
    applicant.press("333333333" + "0000")
    with monkeypatch.context() as patch:
        patch.setattr(store, "flush", fails)  # after the file has taken its place
        applicant.send()
        applicant.executor.run_all()
    assert applicant.title == "Jawaban belum tersimpan"
    applicant.screen.idle.timeout.emit()  # the applicant is gone: it is tried again by itself
    applicant.executor.run_all()
    assert applicant.title == "Terima kasih"
    assert [len(bucket.scores) for bucket in applicant.pending] == [1]


def test_an_unfinished_questionnaire_that_is_left_alone_ends_and_stores_nothing(
    applicant: Applicant, qtbot: QtBot
) -> None:
    applicant.come()
    applicant.press("44444")
    assert applicant.screen.idle.interval() == IDLE_MS == 60_000
    with qtbot.waitSignal(applicant.screen.ended):
        applicant.screen.idle.timeout.emit()
    applicant.executor.run_all()
    assert (applicant.title, applicant.pending, applicant.screen.is_asking) == ("Masukkan kode suara", (), False)


@pytest.mark.parametrize("then", ["", "2", "0000"], ids=["profile", "within the profile", "comment"])
def test_who_leaves_after_the_last_question_has_answered_once(applicant: Applicant, then: str) -> None:
    applicant.come()
    applicant.press("44444444" + "0" + then)
    if then == "0000":
        QTest.keyClicks(applicant.screen.comment.edit, "10 kursi")
    applicant.screen.idle.timeout.emit()
    applicant.screen.idle.timeout.emit()  # while it is being stored
    applicant.executor.run_all()
    assert applicant.title == "Terima kasih"
    applicant.screen.idle.timeout.emit()
    applicant.screen.thanked.timeout.emit()
    applicant.executor.run_all()
    assert (applicant.title, applicant.screen.is_asking) == ("Masukkan kode suara", False)
    (bucket,) = applicant.pending
    assert bucket.scores == ((4, 4, 4, 4, 4, 4, 4, None, 4),)
    assert bucket.profiles == ({"jenis_kelamin": "P"} if then == "2" else {},)
    assert bucket.comments == (("10 kursi",) if then == "0000" else ())


def test_what_is_left_at_the_last_question_is_not_answered(applicant: Applicant) -> None:
    applicant.come()
    applicant.press("44444444")
    applicant.screen.idle.timeout.emit()
    applicant.executor.run_all()
    assert (applicant.title, applicant.pending) == ("Masukkan kode suara", ())


def test_every_touch_begins_the_minute_anew(applicant: Applicant) -> None:
    applicant.come()
    idle = applicant.screen.idle
    touches = [
        lambda: applicant.press("4"),
        lambda: applicant.key(Qt.Key.Key_X),
        lambda: applicant.tap(applicant.screen.question.faces[0]),
    ]
    for touch in touches:
        before = idle.timerId()  # another one each time it is started
        touch()  # type: ignore[no-untyped-call]
        assert idle.timerId() != before


def test_who_touches_the_second_monitor_keeps_no_officer_signed_in(applicant: Applicant, context: Context) -> None:
    watch = IdleWatch()
    watch.watch(5)
    for lent in (False, True):
        screen = Screen(context, lent=lent)
        screen.begin(asked.after(applicant.app, Moment.HANDOVER, applicant.number))
        screen.show()
        before = watch.timer.timerId()
        applicant.tap(screen.question.faces[0])
        assert (watch.timer.timerId() != before) == lent
        screen.close()
        screen.deleteLater()
    watch.watch(0)


def test_nothing_is_counted_while_nobody_is_waited_for(applicant: Applicant) -> None:
    applicant.come()
    applicant.screen.end()
    assert not applicant.screen.idle.isActive()


@pytest.mark.parametrize("width", [1024, 1280, 1366])
def test_a_long_name_stands_whole_and_leaves_the_progress_in_the_middle(
    applicant: Applicant, context: Context, shown: Callable[[QWidget], None], width: int
) -> None:
    applicant.app.offices.set("name", LONG_NAME, HEAD)
    screen = Screen(context, lent=True)
    screen.resize(width, 800)
    screen.begin(asked.after(applicant.app, Moment.HANDOVER, applicant.number))
    shown(screen)
    office, progress = screen.heading.office, screen.heading.progress
    assert office.text() == LONG_NAME
    assert office.width() >= office.fontMetrics().horizontalAdvance(LONG_NAME) or width < 1280
    assert abs(progress.geometry().center().x() - width / 2) <= 2
    assert progress.width() >= 150
    screen.close()
    screen.deleteLater()


def test_escape_ends_nothing(applicant: Applicant, qtbot: QtBot) -> None:
    applicant.come()
    applicant.press("44")
    with qtbot.assertNotEmitted(applicant.screen.ended):
        applicant.key(Qt.Key.Key_Escape)
    assert applicant.screen.ui.count.text() == "3 dari 9"


def test_ctrl_l_stops_and_stores_nothing(applicant: Applicant, qtbot: QtBot) -> None:
    applicant.come()
    applicant.press("444444444")
    with qtbot.waitSignal(applicant.screen.ended):
        applicant.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    applicant.executor.run_all()
    assert applicant.pending == ()


def test_a_finger_sees_what_it_chose_and_a_second_tap_answers_nothing(applicant: Applicant) -> None:
    applicant.come()
    screen = applicant.screen
    applicant.tap(screen.question.faces[3])
    applicant.tap(screen.question.faces[0])
    applicant.tap(screen.bar.skip)
    assert applicant.title == FIRST
    assert screen.question.faces[3].isChecked()
    see(applicant.screen)
    assert applicant.title != FIRST
    assert screen.sheet is not None
    assert screen.sheet.scores[:2] == [4, None]


def test_a_second_digit_in_the_pause_answers_nothing(applicant: Applicant) -> None:
    applicant.come()
    screen = applicant.screen
    for key in (Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_0):
        applicant.key(key)
    assert (applicant.title, screen.pause.interval()) == (FIRST, 400)
    see(applicant.screen)
    assert screen.sheet is not None
    assert (screen.ui.count.text(), screen.sheet.scores[:2]) == ("2 dari 9", [3, None])


def test_tab_and_enter_choose_a_face(applicant: Applicant) -> None:
    applicant.come()
    applicant.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is applicant.screen.question.faces[0]
    applicant.key(Qt.Key.Key_Return)
    see(applicant.screen)
    assert applicant.title != FIRST
    assert applicant.screen.sheet is not None
    assert applicant.screen.sheet.scores[0] == 1


def test_faces_go_from_the_worst_on_the_left_to_the_best(applicant: Applicant) -> None:
    applicant.come()
    faces = applicant.screen.question.faces
    assert [face.text() for face in sorted(faces, key=QWidget.x)] == [
        "Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai",
    ]  # fmt: skip
    assert [face.score for face in sorted(faces, key=QWidget.x)] == [1, 2, 3, 4]


def test_a_comment_may_hold_digits_and_is_cut_where_it_is_too_long(applicant: Applicant) -> None:
    applicant.come()
    applicant.press("444444444" + "0000")
    focus = QApplication.focusWidget()
    assert focus is applicant.screen.comment.edit
    QTest.keyClicks(focus, "10 kursi lagi, loket L")
    applicant.key(Qt.Key.Key_Backspace)
    assert applicant.screen.comment.edit.toPlainText() == "10 kursi lagi, loket "
    applicant.screen.comment.edit.setPlainText("a" * (LONGEST_COMMENT + 1))
    assert len(applicant.screen.comment.edit.toPlainText()) == LONGEST_COMMENT
    applicant.screen.comment.edit.setPlainText("10 kursi lagi")
    applicant.send()
    applicant.executor.run_all()
    assert applicant.pending[0].comments == ("10 kursi lagi",)
    applicant.screen.end()
    applicant.come()
    applicant.press("444444444" + "0000")
    assert applicant.screen.comment.edit.toPlainText() == ""


def test_english_can_be_chosen_before_anything_is_answered_and_the_next_one_begins_in_indonesian(
    applicant: Applicant,
) -> None:
    applicant.come()
    assert "English" in applicant.offered
    applicant.tap(applicant.screen.bar.languages[0])
    assert applicant.title == "How well do the requirements fit the kind of service?"
    assert applicant.screen.ui.count.text() == "1 of 9"
    assert {"Bahasa Indonesia", "Skip"} <= set(applicant.offered)
    applicant.press("4")
    assert "Bahasa Indonesia" not in applicant.offered
    applicant.screen.end()
    applicant.come()
    assert applicant.title == FIRST


def test_the_office_asks_by_the_instrument_of_its_period_in_its_own_words(applicant: Applicant) -> None:
    today = applicant.app.today()
    surveys = applicant.app.surveys
    surveys.set_labels({"2017": {"U1": OwnWords("Apakah syaratnya pas?")}}, HEAD)
    applicant.come()
    assert applicant.title == "Apakah syaratnya pas?"
    surveys.set_periods([Period(today.replace(day=1), today, "2004")], HEAD)
    applicant.come()
    assert applicant.screen.heading.progress.count == 14
    assert "English" not in applicant.offered


def test_a_day_after_the_period_the_rule_in_force_asks_again(app: App) -> None:
    today = app.today()
    app.surveys.set_periods([Period(today.replace(day=1), today.replace(day=2), "2004")], HEAD)
    assert asked.waiting(app).instrument.code == "2017"


def test_a_screen_without_a_keyboard_shows_no_keys_until_it_is_given_one(
    applicant: Applicant, context: Context
) -> None:
    screen = Screen(context, lent=False)
    screen.begin(asked.after(applicant.app, Moment.HANDOVER, applicant.number))
    assert screen.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not any(face.shows_key for face in screen.question.faces)
    assert screen.bar.skip.is_compact
    screen.set_keyboard(mine=True)
    assert all(face.shows_key for face in screen.question.faces)
    screen.end()
    assert not screen.has_keyboard
    screen.deleteLater()


def test_tab_reaches_everything_on_every_page_and_everything_has_a_name(applicant: Applicant) -> None:
    applicant.come()
    screen = applicant.screen
    for keys in ("", "4", "4444444", "0", "000"):
        applicant.press(keys)
        applicant.key(Qt.Key.Key_Tab)
        assert unnamed(screen) == []
        assert set(walked(screen)) >= reachable(screen.page), applicant.title
        if screen.page is not screen.comment:
            screen.page.setFocus()


def test_a_closed_screen_forgets_what_was_answered(applicant: Applicant) -> None:
    applicant.come()
    applicant.press("444")
    applicant.screen.close()
    assert not applicant.screen.is_asking
