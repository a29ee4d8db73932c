"""Formulir kertas: questionnaires keyed a digit a question, kept over a crash, stored as one entry."""

from ptsp_desk.app import App
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.surveys.batches import Batch
from ptsp_desk.gui.surveys.forms import FormsSection
from ptsp_desk.gui.surveys.page import SurveysPage
from ptsp_desk.operations.surveys import Asked
from tests.gui.stepped import SteppedExecutor
from tests.gui.surveys.conftest import Hands

FORMS = 3


def forms(hands: Hands) -> FormsSection:
    section = hands.page.section
    assert isinstance(section, FormsSection)
    return section


def rows(hands: Hands) -> list[list[str]]:
    model = forms(hands).model
    return [
        [model.index(row, place).data() for place in range(1, model.columnCount())] for row in range(model.rowCount())
    ]


def test_nine_digits_and_enter_are_a_form(hands: Hands) -> None:
    hands.open(FORMS)
    hands.type("344034433")
    hands.press("Return")
    assert rows(hands) == [["–", "344 –34 433", "", ""]]
    assert hands.focus is forms(hands).scores
    assert forms(hands).scores.scores == [None] * 9


def test_the_question_under_the_cursor_is_shown_with_its_answers(hands: Hands) -> None:
    hands.open(FORMS)
    hands.type("33")
    assert forms(hands).question.text().startswith("P3 · Bagaimana pendapat Saudara tentang kecepatan waktu")
    assert "1 Tidak cepat" in forms(hands).answers.text()
    assert "Waktu" in forms(hands).answers.text()
    hands.press("Backspace")
    assert forms(hands).question.text().startswith("P2 ·")
    assert forms(hands).scores.scores[:2] == [3, None]


def test_questions_eight_and_nine_are_stored_as_the_rule_orders_them(hands: Hands, app: App) -> None:
    hands.open(FORMS)
    for _ in range(5):
        hands.type("333333312")
        hands.press("Return")
    hands.press("Ctrl+Return")
    index = app.surveys.index(Asked(app.today(), app.today()))
    means = {element.code: element.mean for element in index.elements}
    assert index.n == 5
    assert [str(means[code]) for code in ("U9", "U8")] == ["1.0000", "2.0000"]


def test_respondent_and_comment_are_keyed_after_the_answers(hands: Hands, app: App) -> None:
    hands.open(FORMS)
    hands.type("3333333332")
    assert forms(hands).options[1].hasFocus()
    hands.type("305")
    assert forms(hands).comment.hasFocus()
    hands.type("Kursi kurang.")
    hands.press("Return")
    assert rows(hands) == [["–", "333 333 333", "P · 30-39 · WIRAUSAHA", "Kursi kurang."]]
    hands.press("Ctrl+Return")
    (comment,) = app.surveys.comments(app.today(), app.today())
    assert comment.text == "Kursi kurang."


def test_a_batch_is_one_entry_and_leaves_nothing_behind(hands: Hands, app: App) -> None:
    hands.open(FORMS)
    before = app.desk.tail.seq
    for _ in range(6):
        hands.type("344444444")
        hands.press("Return")
    hands.press("Ctrl+Return")
    assert app.desk.look_again() is not None
    assert app.desk.tail.seq == before + 1
    assert rows(hands) == []
    assert app.drafts.batch() is None
    assert "6 formulir tersimpan" in hands.message
    assert hands.changed[-1].surveys


def test_who_could_be_known_by_what_was_told_is_left_out_and_that_is_said(hands: Hands) -> None:
    hands.open(FORMS)
    hands.type("3333333332")
    hands.press("Return")
    hands.press("Ctrl+Return")
    assert hands.message.endswith("Data responden 1 formulir tidak disimpan: kurang dari 5 formulir sebulan.")


def test_what_was_keyed_is_there_again_after_a_crash(hands: Hands, context: Context, executor: SteppedExecutor) -> None:
    hands.open(FORMS)
    forms(hands).population.setText("120")
    hands.type("344444444")
    hands.press("Return")
    again = SurveysPage(context)
    again.show_subject("forms")
    again.opened()
    executor.run_all()
    section = again.section
    assert isinstance(section, FormsSection)
    assert section.model.rowCount() == 1
    assert section.population.text() == "120"
    assert "belum disimpan" in again.ui.message.text()
    again.deleteLater()


def test_a_batch_that_was_stored_before_the_crash_is_not_stored_again(hands: Hands, app: App) -> None:
    hands.open(FORMS)
    for _ in range(5):
        hands.type("344444444")
        hands.press("Return")
    kept = app.drafts.batch()
    assert kept is not None
    hands.press("Ctrl+Return")
    forms(hands)._show_batch(Batch.of(kept.content))  # what is read at the next start
    hands.press("Ctrl+Return")
    assert app.surveys.index(Asked(app.today(), app.today())).n == 5


def test_a_question_that_is_neither_answered_nor_skipped_is_named(hands: Hands) -> None:
    hands.open(FORMS)
    hands.type("34")
    hands.press("Return")
    assert hands.message == "P3 belum diisi; tekan 1 sampai 4, atau 0 bila dilewati."
    assert rows(hands) == []
    hands.type("0000000")
    forms(hands).day.setFocus()
    hands.fill("31-12-2099")
    forms(hands).scores.setFocus()
    hands.press("Return")
    assert "belum tiba" in forms(hands).fields["date"].hint.text()
    assert hands.focus is forms(hands).day


def test_digits_that_are_no_score_change_nothing(hands: Hands) -> None:
    hands.open(FORMS)
    hands.type("59")
    assert forms(hands).scores.scores == [None] * 9
    assert forms(hands).scores.at == 0


def test_a_form_of_the_batch_is_mended_or_thrown_away_by_keys(hands: Hands) -> None:
    hands.open(FORMS)
    for digits in ("111111111", "222222222"):
        hands.type(digits)
        hands.press("Return")
    forms(hands).table.setFocus()
    hands.press("Up", "Return")
    assert rows(hands) == [["–", "222 222 222", "", ""]]
    assert forms(hands).scores.scores == [1] * 9
    hands.type("4")
    hands.press("Return")
    assert [row[1] for row in rows(hands)] == ["222 222 222", "411 111 111"]
    forms(hands).table.setFocus()
    hands.press("Delete")
    assert [row[1] for row in rows(hands)] == ["222 222 222"]


def test_what_is_half_keyed_is_not_left_out_silently(hands: Hands) -> None:
    hands.open(FORMS)
    hands.type("333333333")
    hands.press("Return")
    hands.type("33")
    hands.press("Ctrl+Return")
    assert "belum ditambahkan" in hands.message
    assert len(rows(hands)) == 1


def test_a_batch_is_of_one_instrument_and_the_older_has_fourteen_questions(hands: Hands) -> None:
    hands.open(FORMS)
    section = forms(hands)
    section.instrument.setFocus()
    hands.press("Up")
    assert section.instrument.currentData() == "2004"
    assert len(section.scores.scores) == 14
    section.scores.setFocus()
    hands.type("3" * 14)
    hands.press("Return")
    section.instrument.setFocus()
    hands.press("Down")
    assert section.instrument.currentData() == "2004"
    assert "satu kuesioner" in hands.message
