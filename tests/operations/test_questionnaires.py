"""What paper leaves in the journal, and what the tables make of it."""

from collections import Counter
from datetime import date
from typing import Any

from ptsp_desk.app import App
from ptsp_desk.core.journal import Act
from ptsp_desk.core.surveys.imports import Questionnaire
from ptsp_desk.operations.questionnaires import Options
from ptsp_desk.operations.surveys import Asked
from tests.offices import ADMIN, CLERK, HEAD

JULY, AUGUST = (Asked(date(2026, month, 1), date(2026, month, 31)) for month in (7, 8))
HEADER = "date,service," + ",".join(f"U{place}" for place in range(1, 10)) + ",jenis_kelamin,comment"


def forms(app: App, *days: tuple[int, int, str], **more: Any) -> None:
    """Key in a form of each (month, day, service) as one entry."""
    filled = [Questionnaire(date(2026, month, day), service, [3] * 9, **more) for month, day, service in days]
    app.surveys.questionnaires.key_in(filled, "2017", CLERK)


def test_profiles_of_many_small_groups_are_counted_once_a_month_and_no_answer_is_made_up(app: App) -> None:
    days = [(7, day, service) for day in range(1, 5) for service in ("IMB", "SIUP")]
    forms(app, *days, (8, 3, "IMB"), profile={"jenis_kelamin": "P"})
    assert app.surveys.profiles(JULY) == {"jenis_kelamin": Counter(P=8)}
    assert app.surveys.profiles(AUGUST) == {}
    assert app.surveys.index(JULY).n == 8
    assert {part.code: part.index.n for part in app.surveys.by_service(JULY)} == {"IMB": 4, "SIUP": 4}
    assert sum(len(group.scores) for group in app.surveys.groups(JULY)) == 8
    assert app.surveys.profiles(Asked(date(2026, 7, 2), JULY.last)) == {}  # some of them are of another day
    assert [app.summaries.counted(date(2026, 7, day)).survey.n for day in (1, 4, 5)] == [2, 2, 0]
    assert app.journals.check().differing == ()


def test_a_comment_is_told_in_the_month_in_which_it_was_written(app: App) -> None:
    forms(app, *[(7, 20, "IMB")] * 5, *[(8, 21, "IMB")] * 6, comment="Kursi kurang")
    told = [(one.day, one.service) for asked in (JULY, AUGUST) for one in app.surveys.comments(asked.first, asked.last)]
    assert Counter(told) == {(date(2026, 7, 20), "IMB"): 5, (date(2026, 8, 21), "IMB"): 6}


def test_comments_of_an_entry_of_an_earlier_version_still_have_their_rows(app: App) -> None:
    group = {"day": "2026-07-20", "service": "IMB", "scores": [[3] * 9], "profiles": [{"jenis_kelamin": "P"}]}
    body = {"instrument": "2017", "moment": "handover", "population": None, "groups": [group]}
    with app.desk.acting(HEAD) as writer:
        writer.add(Act("survey.imported", "lama", body, {"comments": ["Cepat", "Ramah"]}))
    found = [(one.text, one.day, one.service) for one in app.surveys.comments(JULY.first, JULY.last)]
    assert found == [(text, date(2026, 7, 20), "IMB") for text in ("Cepat", "Ramah")]
    assert app.journals.check().differing == ()


def test_a_file_says_whose_respondents_can_not_be_kept(app: App) -> None:
    rows = ["2026-07-01,IMB" + ",3" * 9 + ",P,"] * 5 + ["2026-08-03,IMB" + ",3" * 9 + ",P,"]
    report = app.surveys.questionnaires.import_("\n".join([HEADER, *rows]).encode(), "a.csv", ADMIN, Options())
    assert [(number, problem.sentence) for number, problem in report.warnings] == [
        (7, "Data responden tidak disimpan: kurang dari 5 formulir pada Agustus 2026, orangnya bisa dikenali.")
    ]
    assert (report.imported, app.surveys.profiles(JULY)) == (6, {"jenis_kelamin": Counter(P=5)})
