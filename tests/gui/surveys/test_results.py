"""Hasil: the index of a period, its elements and services, and what is said where there are no answers."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from python_calamine import CalamineWorkbook

from ptsp_desk.app import App
from ptsp_desk.core.ballots import Answer, Moment
from ptsp_desk.core.surveys import Period, Weight
from ptsp_desk.core.surveys.imports import Questionnaire
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.surveys.results import ResultsSection
from ptsp_desk.settings import Settings
from tests.gui.reach import reachable, unnamed, walked
from tests.gui.surveys.conftest import DAY, GOOD, Hands, answer
from tests.offices import CLERK, HEAD


def results(hands: Hands) -> ResultsSection:
    section = hands.page.section
    assert isinstance(section, ResultsSection)
    return section


def told(widget: QWidget) -> list[str]:
    QApplication.processEvents()  # what was just put there is shown by then
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()]


def test_the_index_stands_with_its_class_sample_and_the_element_to_mend_first(hands: Hands, app: App) -> None:
    answer(app, 6)
    hands.open()
    section = results(hands)
    assert section.index.text() == "77,78"
    assert section.quality.text() == "B · Baik"
    assert section.n.text().startswith("n = 6 jawaban, selang kepercayaan 95 %")
    assert "perkiraan" not in section.n.text()
    assert "belum diketahui" in section.sample.text()
    said = told(section.figures)
    assert said.count("perbaiki lebih dulu") == 1
    assert said[said.index("perbaiki lebih dulu") - 4] == "Waktu Penyelesaian"
    assert "Urutan 1 paling rendah; bila sama, yang lebih dulu dalam daftar unsur." in said


def test_where_all_elements_are_the_same_none_is_said_to_be_the_first_to_mend(hands: Hands, app: App) -> None:
    answer(app, 6, scores=(3,) * 9)
    hands.open()
    said = told(results(hands).figures)
    assert "perbaiki lebih dulu" not in said
    assert "Nilai semua unsur sama; tidak ada yang terendah atau tertinggi." in said


def test_an_interval_beside_skipped_questions_is_said_to_be_rough(hands: Hands, app: App) -> None:
    answer(app, 6)
    answer(app, 5, scores=(4, *[None] * 8))
    hands.open()
    assert results(hands).n.text().endswith("(perkiraan, karena ada pertanyaan yang dilewati)")


def test_no_month_stands_beside_the_index_that_gives_it_away(hands: Hands, app: App) -> None:
    for month, n in {5: 2, 7: 3, 8: 6, 9: 10}.items():
        filled = [Questionnaire(DAY.replace(month=month), "IMB", GOOD)] * n
        app.surveys.questionnaires.key_in(filled, "2017", CLERK)
    app.surveys.set_period(Period(DAY.replace(month=7, day=1), DAY.replace(month=12, day=31), "2017"), HEAD)
    hands.open()
    found = results(hands).result
    assert found is not None
    assert [(part.code, part.is_hidden) for part in found.months] == [
        ("2026-05", True),
        ("2026-07", True),
        ("2026-08", True),
        ("2026-09", False),
    ]


def test_the_sample_is_told_in_words(hands: Hands, app: App) -> None:
    answer(app, 6)
    app.surveys.set_period(Period(DAY.replace(day=1), DAY.replace(day=30), "2017", population=40), HEAD)
    hands.open()
    assert results(hands).sample.text() == "Sampel belum tercapai: dari 40 orang yang dilayani perlu 36, kurang 30."
    app.surveys.set_period(Period(DAY.replace(day=1), DAY.replace(day=30), "2017", population=6), HEAD)
    hands.page.refresh(Changed(settings=True))
    hands.executor.run_all()
    assert results(hands).sample.text() == "Sampel tercapai: dari 6 orang yang dilayani perlu 6 jawaban."


def test_the_periods_that_the_office_set_come_first_and_keys_step_through_months(hands: Hands, app: App) -> None:
    app.surveys.set_period(Period(DAY.replace(month=7, day=1), DAY.replace(month=12, day=31), "2017"), HEAD)
    hands.open()
    chooser = hands.page.chooser
    assert [chooser.span.itemText(at) for at in range(chooser.span.count())] == [
        "Semester II 2026 · 2017",
        "Bulan",
        "Triwulan",
        "Semester",
        "Tahun",
    ]
    assert chooser.name.text() == "Semester II 2026"
    assert not chooser.after.isEnabled()
    chooser.span.setFocus()
    hands.press("Down")
    assert chooser.name.text() == "November 2026"
    hands.press("Alt+Left", "Alt+Left", "Alt+Right", "Alt+Right", "Alt+Right")
    assert chooser.name.text() == "November 2026"
    hands.press("Down", "Down", "Down")
    assert chooser.name.text() == "Tahun 2026"


def test_an_answer_counts_while_the_page_is_looked_at(hands: Hands, app: App) -> None:
    answer(app, 5)
    hands.open()
    answer(app, 5, "SIUP", tuple(4 for _ in GOOD))
    hands.page.refresh(Changed(surveys=True))
    hands.executor.run_all()
    assert results(hands).n.text().startswith("n = 10 jawaban")


def test_a_service_with_few_answers_is_said_to_be_hidden(hands: Hands, app: App) -> None:
    answer(app, 9)
    answer(app, 3, "SIUP")
    hands.open()
    said = told(results(hands).figures)
    assert "disembunyikan" in said
    assert any(sentence.startswith("Yang disembunyikan kurang dari 5 jawaban") for sentence in said)


def test_the_value_of_today_is_never_called_an_index_and_stands_from_five_answers_on(hands: Hands, app: App) -> None:
    answer(app, 6)
    hands.open()
    assert results(hands).today.text() == "Nilai survei hari ini tampil mulai 5 jawaban; sekarang 0."
    app.surveys.questionnaires.key_in([Questionnaire(app.today(), "IMB", GOOD)] * 5, "2017", HEAD)
    hands.page.refresh(Changed(surveys=True))
    hands.executor.run_all()
    assert results(hands).today.text() == "Nilai survei hari ini 77,78 dari 5 jawaban."


def test_answers_that_wait_are_told_of_and_counted_from_five_on(hands: Hands, app: App) -> None:
    answer(app, 6)
    hands.open()
    for service, told in (("IMB", "Beberapa"), ("SIUP", "Beberapa"), ("TDG", "6")):
        for _ in range(2):
            app.ballots.answer(Answer(service, Moment.HANDOVER, "2017", GOOD))
        hands.page.refresh(Changed(surveys=True))
        hands.executor.run_all()
        said = f"sekarang 0. {told} jawaban menunggu digabung dengan yang lain."
        assert results(hands).today.text().endswith(said)


def test_odd_answers_are_told_and_stay_counted(hands: Hands, app: App) -> None:
    answer(app, 12, scores=tuple(4 for _ in GOOD))
    hands.open()
    assert "12 dari 12 jawaban memberi nilai yang sama" in results(hands).odd.text()
    assert results(hands).n.text().startswith("n = 12")


def test_what_was_asked_after_a_registration_is_not_called_an_index(hands: Hands, app: App) -> None:
    answer(app, 5)
    hands.open()
    assert results(hands).what.text() == "Indeks Kepuasan Masyarakat"
    for _ in range(5):
        app.ballots.answer(Answer("IMB", Moment.REGISTRATION, "2017", GOOD))
    hands.page.chooser.moment.setFocus()
    hands.press("Down")
    assert results(hands).what.text() == "Nilai loket, bukan IKM"
    assert results(hands).n.text().startswith("n = 5 jawaban")


def test_without_answers_the_page_says_what_will_stand_there_and_which_key_begins(hands: Hands) -> None:
    hands.open()
    section = results(hands)
    assert "Belum ada jawaban" in section.empty_title.text()
    assert "Alt 3" in section.empty_text.text()
    assert section.ask.hasFocus()
    hands.press("Space")
    assert hands.gone == [Go("answering")]


def test_a_weight_that_the_period_has_is_told(hands: Hands, app: App) -> None:
    answer(app, 5)
    period = Period(DAY.replace(day=1), DAY.replace(day=30), "2017", Weight.NINTH)
    app.surveys.set_period(period, HEAD)
    hands.open()
    assert "bobot 0,11 per unsur" in results(hands).weight.text()
    assert results(hands).index.text() == "77,00"


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that a person names whenever asked."""
    file = tmp_path / "survei"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    return file


@pytest.mark.parametrize("kind", range(4))
def test_each_paper_is_saved_as_pdf_and_as_spreadsheet(hands: Hands, app: App, target: Path, kind: int) -> None:
    answer(app, 6)
    hands.open()
    hands.page.papers.kind.setCurrentIndex(kind)
    hands.press("Ctrl+P")
    assert hands.message == f"Tersimpan: {target}"
    assert pypdf.PdfReader(target).pages
    hands.press("Ctrl+S")
    assert CalamineWorkbook.from_path(target).sheet_names


def test_a_paper_is_printed_where_the_machine_says(hands: Hands, app: App, context: Context, tmp_path: Path) -> None:
    answer(app, 6)
    context.settings = Settings(printers={"a4": f"pdf:{tmp_path}"})
    hands.open()
    hands.press("Ctrl+Return")
    assert hands.message.startswith("Tersimpan sebagai PDF")
    assert [path.name for path in tmp_path.glob("SURVEI-*.pdf")] == ["SURVEI-LEMBAR-HASIL-2026-07-01.pdf"]


@pytest.mark.parametrize("part", range(1, 6))
def test_tab_reaches_everything_and_everything_has_a_name(hands: Hands, app: App, part: int) -> None:
    answer(app, 6, comments=["Ruang tunggu panas."])
    hands.open(part)
    hands.page.rail.button(part - 1).setFocus()
    assert set(walked(hands.page)) >= reachable(hands.page)
    assert unnamed(hands.page) == []


def test_a_subject_shows_its_part(hands: Hands) -> None:
    hands.open()
    hands.page.show_subject("publications")
    hands.executor.run_all()
    assert hands.page.rail.button(4).isChecked()


def test_the_page_asks_again_only_while_it_is_looked_at(hands: Hands) -> None:
    hands.open()
    hands.page.hide()
    hands.page.refresh(Changed(surveys=True, applications=True, settings=True))
    assert hands.executor.waiting == 0
