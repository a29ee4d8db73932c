"""Saran, Periode & bobot, Publikasi: what is stored by keys, who may, and what is refused."""

from PySide6.QtWidgets import QTableView

from ptsp_desk.app import App
from ptsp_desk.core.surveys import Period, Weight
from ptsp_desk.core.surveys.comments import State
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.surveys import read
from ptsp_desk.gui.surveys.comments import CommentsSection
from ptsp_desk.gui.surveys.periods import PeriodsSection
from ptsp_desk.gui.surveys.publications import PublicationsSection
from ptsp_desk.gui.surveys.wanted import Wanted
from tests.gui.surveys.conftest import DAY, Hands, answer
from tests.offices import ADMIN, CLERK, HEAD

COMMENTS, PERIODS, PUBLICATIONS = 2, 4, 5
SEMESTER = Period(DAY.replace(month=7, day=1), DAY.replace(month=12, day=31), "2017")


def texts(table: QTableView) -> list[list[str]]:
    model = table.model()
    return [[model.index(row, place).data() for place in range(model.columnCount())] for row in range(model.rowCount())]


def periods(hands: Hands) -> PeriodsSection:
    section = hands.page.section
    assert isinstance(section, PeriodsSection)
    return section


def test_a_comment_gets_an_owner_a_due_date_a_state_and_a_note_by_keys(hands: Hands, app: App) -> None:
    app.officers.appoint(CLERK, ADMIN)
    answer(app, 5, comments=["Ruang tunggu panas.", "Terima kasih."])
    hands.open(COMMENTS)
    section = hands.page.section
    assert isinstance(section, CommentsSection)
    assert section.count.text() == "2 saran, 2 belum ditangani, 0 lewat tenggat"
    assert section.whole.text() == "Ruang tunggu panas."
    hands.press("Return", "Down", "Return")
    hands.type("24-12-2026")
    hands.press("Return", "Return")
    hands.type("Kipas angin dipesan.")
    hands.press("Ctrl+Return")
    first, second = app.surveys.comments(DAY, DAY)
    assert first.follow_up is not None
    assert second.follow_up is None
    assert (first.follow_up.officer, first.follow_up.state) == (CLERK.id, State.OPEN)
    assert first.follow_up.note == "Kipas angin dipesan."
    assert hands.focus is section.table
    assert section.whole.text() == "Terima kasih."
    assert texts(section.table)[0][2:4] == ["Sedang ditangani", "24-12-2026"]


def test_a_due_date_that_is_none_is_told_at_its_field(hands: Hands, app: App) -> None:
    answer(app, 5, comments=["Ruang tunggu panas."])
    hands.open(COMMENTS)
    section = hands.page.section
    assert isinstance(section, CommentsSection)
    section.due.setFocus()
    hands.type("besok")
    hands.press("Ctrl+Return")
    assert section.fields["due"].hint.text().startswith("Besok bukan tanggal")
    assert section.due.hasFocus()


def test_the_head_adds_changes_and_removes_a_period(hands: Hands, app: App, context: Context) -> None:
    context.session.sign_in(HEAD)
    hands.open(PERIODS)
    section = periods(hands)
    section.first.setFocus()
    hands.type("01-07-2026")
    hands.press("Return")
    hands.type("31-12-2026")
    hands.press("Ctrl+Return")
    assert app.in_force.survey.periods == (SEMESTER,)
    assert hands.changed[-1].settings
    section.table.setFocus()
    hands.press("Down")
    section.weight.setFocus()
    hands.press("Down")
    section.population.setFocus()
    hands.type("1.200")
    hands.press("Ctrl+Return")
    (changed,) = app.in_force.survey.periods
    assert (changed.weight, changed.population) == (Weight.NINTH, 1200)
    section.table.setFocus()
    hands.press("Down", "Delete")
    assert not app.in_force.survey.periods


def test_only_weights_that_suit_the_instrument_are_offered(hands: Hands, context: Context) -> None:
    context.session.sign_in(HEAD)
    hands.open(PERIODS)
    weight, instrument = periods(hands).weight, periods(hands).instrument

    def offered() -> list[str]:
        return [weight.itemText(at) for at in range(weight.count())]

    assert offered() == ["1/9, tanpa pembulatan", "0,11", "0,111"]
    instrument.setCurrentIndex(instrument.findData("2004"))
    assert offered() == ["1/14, tanpa pembulatan", "0,071"]


def test_a_period_that_ends_before_it_begins_is_refused_at_its_field(hands: Hands, app: App, context: Context) -> None:
    context.session.sign_in(HEAD)
    hands.open(PERIODS)
    section = periods(hands)
    section.first.setText("31-12-2026")
    section.last.setText("01-07-2026")
    section.first.setFocus()
    hands.press("Ctrl+Return")
    assert section.fields["last"].hint.text() == "Hari terakhir mendahului hari pertama."
    assert app.in_force.survey.periods == ()


def test_a_clerk_only_reads_periods_and_words(hands: Hands, app: App) -> None:
    app.surveys.set_periods([SEMESTER], HEAD)
    hands.open(PERIODS)
    section = periods(hands)
    assert section.first.isReadOnly()
    assert not hands.page.save_button.isEnabled()
    assert not section.words.store.isEnabled()
    assert section.hint.text().startswith("Hanya kepala kantor dan admin")
    hands.press("Down", "Delete")
    assert app.in_force.survey.periods == (SEMESTER,)


def test_the_offices_own_words_keep_the_direction(hands: Hands, app: App, context: Context) -> None:
    context.session.sign_in(HEAD)
    hands.open(PERIODS)
    editor = periods(hands).words
    for edit, word in zip(editor.labels, ("Buruk", "Kurang", "Baik", "Baik sekali"), strict=True):
        edit.setFocus()
        hands.fill(word)
    hands.press("Ctrl+K")
    element = app.surveys.instruments()["2017"].elements[0]
    assert [label.id for label in element.labels] == ["Buruk", "Kurang", "Baik", "Baik sekali"]
    for edit, word in zip(editor.labels, ("Sangat sesuai", "Sesuai", "Kurang sesuai", "Tidak sesuai"), strict=True):
        edit.setFocus()
        hands.fill(word)
    hands.press("Ctrl+K")
    assert "1 terburuk, 4 terbaik" in hands.message
    element = app.surveys.instruments()["2017"].elements[0]
    assert [label.id for label in element.labels] == ["Buruk", "Kurang", "Baik", "Baik sekali"]


def test_a_publication_is_noted_and_listed(hands: Hands) -> None:
    hands.open(PUBLICATIONS)
    section = hands.page.section
    assert isinstance(section, PublicationsSection)
    hands.press("Ctrl+Return")
    assert section.fields["medium"].hint.text().startswith("Tulis media publikasinya")
    hands.type("Papan pengumuman")
    hands.press("Return", "Return")
    hands.type("foto papan")
    hands.press("Ctrl+Return")
    assert texts(section.table) == [["Semester II 2026", "17 November 2026", "Papan pengumuman", "foto papan"]]
    assert section.medium.hasFocus()


def test_what_one_officer_typed_is_not_there_for_the_next(hands: Hands, context: Context) -> None:
    hands.open(PUBLICATIONS)
    section = hands.page.section
    assert isinstance(section, PublicationsSection)
    hands.type("Papan")
    context.session.sign_in(HEAD)
    hands.executor.run_all()
    assert section.medium.text() == ""


def test_of_a_small_group_a_comment_is_read_without_its_service(app: App) -> None:
    answer(app, 6, "IMB", comments=["Ruang tunggu panas."])
    answer(app, 3, "SIUP", comments=["Loketnya sempit."])
    answer(app, 7, "TRAYEK", comments=["Cepat."])
    said = read.voices(app, Wanted(DAY, DAY))
    by_text = {one.text: one.service for one in said.comments}
    assert by_text == {"Ruang tunggu panas.": "", "Loketnya sempit.": "", "Cepat.": "TRAYEK"}
