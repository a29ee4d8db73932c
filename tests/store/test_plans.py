"""What is asked while somebody waits is found through indexes, however many files there are."""

from collections.abc import Callable
from datetime import date

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.prints import PrintKind
from ptsp_desk.operations.surveys import Asked
from tests.offices import CLERK, HEAD, app, clock, folder, lay_out, request
from tests.operations.counter import registered, turned_back
from tests.statements import plans

__all__ = ["app", "clock", "folder", "lay_out"]

PERIOD = Asked(date(2026, 7, 1), date(2026, 12, 31))
NIK, PHONE, NAME = "7316044107850001", "0812 3456 7890", "Andi Tenri Abeng"
GROW = (
    *("applications", "documents", "quotes", "moves", "clocks", "visits", "visit_documents", "journal", "amounts"),
    *("survey_groups", "survey_answers", "survey_profiles", "survey_comments"),
)
"""The tables that every file, or every answer to the survey, adds rows to."""

QUESTIONS: dict[str, Callable[[App, str], object]] = {
    "two letters": lambda app, _: app.applications.find("an"),
    "every number": lambda app, _: app.applications.find("enr"),
    "one letter": lambda app, _: app.applications.find("a"),
    "a number": lambda app, number: app.applications.find(number),
    "words of a service and a name": lambda app, _: app.applications.find("izin mendirikan andi"),
    "a telephone": lambda app, _: app.applications.find(PHONE),
    "nothing like it": lambda app, _: app.applications.find("zzqx"),
    "newest": lambda app, _: app.applications.newest(),
    "known by name": lambda app, _: app.applications.known_applicants("andi ten"),
    "known by NIK": lambda app, _: app.applications.known_applicants("731604"),
    "known by telephone": lambda app, _: app.applications.known_applicants(PHONE),
    "similar": lambda app, _: app.applications.similar(request(applicant={"name": NAME, "nik": NIK, "phone": PHONE})),
    "one file": lambda app, number: app.applications.get(number),
    "its story": lambda app, number: app.applications.timeline(app.applications.get(number)),
    "a scanned number": lambda app, number: app.applications.scanned(number),
    "an earlier file": lambda app, number: app.applications.prefill(number, "IMB"),
    "a receipt": lambda app, number: app.prints.preview(PrintKind.RECEIPT, number, "a5"),
    "what is in force": lambda app, _: app.in_force,
    "the day": lambda app, _: app.days.state(),
    "the index of a period": lambda app, _: app.surveys.index(PERIOD),
    "services of a period": lambda app, _: app.surveys.by_service(PERIOD),
    "months of a period": lambda app, _: app.surveys.trend(PERIOD),
    "respondents of a period": lambda app, _: app.surveys.profiles(PERIOD),
    "what is odd in a period": lambda app, _: app.surveys.flags(PERIOD),
    "what people wrote": lambda app, _: app.surveys.comments(PERIOD.first, PERIOD.last),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_at_the_counter_reads_a_growing_table_from_end_to_end(app: App, question: str) -> None:
    number = registered(app, applicant={"name": NAME, "nik": NIK, "phone": PHONE})
    app.applications.move(number, "under_review", "", HEAD)
    turned_back(app, ktp="ok")
    app.desk.soundness.ensure()  # once an opening, all that a plain database holds is compared
    found = plans(app, lambda: QUESTIONS[question](app, number))
    assert found
    for statement, steps in found.items():
        for step in steps:
            table = step.split()[1] if step.startswith(("SCAN", "SEARCH")) else ""
            whole = step.startswith("SCAN") or step.endswith("(office=?)")
            newest_first = "ORDER BY applications.id DESC" in statement  # stops after so many
            assert table not in GROW or not whole or newest_first, f"{step}\n{statement}"


def test_a_registration_reads_no_growing_table_from_end_to_end(app: App) -> None:
    registered(app)
    for statement, steps in plans(app, lambda: app.applications.register(request(external_id="x1"), CLERK)).items():
        for step in steps:
            assert not step.startswith("SCAN") or step == "SCAN CONSTANT ROW", f"{step}\n{statement}"


def test_who_came_last_of_all_with_the_first_digits_of_a_nik_is_told_by_an_index_alone(app: App) -> None:
    registered(app, applicant={"name": NAME, "nik": NIK, "phone": PHONE})
    found = plans(app, lambda: app.applications.known_applicants(NIK[:6]))
    by_index = "SEARCH alike USING COVERING INDEX ix_applications_office_identity"
    assert any(by_index in step for steps in found.values() for step in steps)
