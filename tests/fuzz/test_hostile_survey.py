"""Tokens, answers, questionnaires and the file of those who wait: refused with a sentence, or kept as meant."""

import io
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ptsp_desk.app import App
from ptsp_desk.core import ballots, words
from ptsp_desk.core.ballots import Answer, Moment, Pending
from ptsp_desk.core.errors import Damaged, DeskError
from ptsp_desk.core.surveys.imports import Questionnaire
from ptsp_desk.operations.questionnaires import Options
from ptsp_desk.store.ballots import Ballots
from tests.fuzz.hostile import DATES, DEEP, LONG, TEXTS, changed
from tests.offices import ADMIN

TODAY = date(2026, 11, 17)
KEY = bytes(range(32))
SCORES = st.lists(st.sampled_from([None, 1, 2, 3, 4]), min_size=9, max_size=9)
ODD_SCORES = st.lists(st.none() | st.integers(), max_size=15)
PROFILES = st.dictionaries(TEXTS | st.sampled_from(["jenis_kelamin", "usia"]), TEXTS | st.sampled_from(["L", "P"]))
MEANT = Answer("IMB", Moment.HANDOVER, "2017", (4, 3, None, 4, 3, 4, 4, 3, 2), {"jenis_kelamin": "P"}, "Cepat")
WAITING = Pending(since=TODAY).with_answer(MEANT).with_spent(bytes(8), TODAY)


@pytest.fixture(scope="module")
def token(office: App) -> str:
    return office.ballots.token()


@given(st.data())
def test_any_text_is_a_token_or_refused(office: App, token: str, data: st.DataObject) -> None:
    text = data.draw(TEXTS | changed(token.encode()).map(lambda found: found.decode("utf-8", "replace")))
    with suppress(DeskError):
        found = office.ballots.open(text)
        assert ballots.token_bytes(found.token) == ballots.token_bytes(text)


@settings(max_examples=60)
@given(
    st.builds(
        Answer,
        TEXTS | st.sampled_from(["IMB", "SIUP"]),
        st.sampled_from(Moment),
        TEXTS | st.sampled_from(["2017", "2004"]),
        SCORES | ODD_SCORES,
        st.just({}) | PROFILES,
        TEXTS,
    )
)
def test_any_answer_is_taken_or_refused_and_keeps_no_group_from_leaving(office: App, answer: Answer) -> None:
    with suppress(DeskError):
        office.ballots.answer(answer)
    office.ballots.close()
    with Ballots(office.desk.folder, office.desk.database.file.key).held() as held:
        assert held.pending is None or not held.pending.full()


@settings(max_examples=60)
@given(
    st.lists(
        st.builds(
            Questionnaire,
            st.dates(),
            TEXTS | st.sampled_from(["IMB", ""]),
            SCORES | ODD_SCORES,
            st.just({}) | PROFILES,
            TEXTS,
        ),
        max_size=3,
    ),
    st.none() | st.integers(),
)
def test_any_forms_that_are_keyed_in_are_stored_or_refused(
    office: App, filled: list[Questionnaire], population: int | None
) -> None:
    with suppress(DeskError):
        office.surveys.questionnaires.key_in(filled, "2017", ADMIN, population)


HEADERS = ["date", "service", "form", "saran", "jenis_kelamin", "usia", *(f"U{place}" for place in range(1, 10))]
ROW = ["2026-11-16", "IMB", "1", "Cepat", "P", "", *"434343432"]


def workbook() -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([HEADERS, ROW]):
            sheet.write_row(number, 0, row)
    return made.getvalue()


MEANT_TABLES = (";".join(HEADERS) + "\n" + ";".join(ROW) + "\n").encode(), workbook()
CELLS = TEXTS | st.sampled_from([*ROW, "16/11/2026", "5", "tanpa layanan", "a", "1e9"]) | DATES | LONG


def drawn_table(headers: list[str], rows: list[list[str]], separator: str) -> bytes:
    return "\n".join(separator.join(row) for row in [headers, *rows]).encode("utf-8", "replace")


TABLES = st.one_of(
    st.builds(
        drawn_table,
        st.just(HEADERS) | st.lists(st.sampled_from([*HEADERS, "P1", "U14", "U0"]) | TEXTS, min_size=1, max_size=18),
        st.lists(st.lists(CELLS, max_size=16), max_size=3),
        st.sampled_from([",", ";", "\t"]),
    ),
    st.sampled_from(MEANT_TABLES).flatmap(changed),
    st.binary(max_size=100),
)


@given(TABLES, TEXTS | st.sampled_from(["", "2017", "2004"]), TEXTS | st.just(""))
def test_any_table_of_questionnaires_is_read_row_by_row_or_refused(
    office: App, data: bytes, instrument: str, sheet: str
) -> None:
    with suppress(DeskError):
        report = office.surveys.questionnaires.import_(
            data, "formulir.csv", ADMIN, Options(instrument, sheet=sheet), dry_run=True
        )
        assert report.already or report.imported + len(report.bad) == report.rows


@settings(max_examples=40)
@given(TABLES, TEXTS)
def test_any_table_and_any_name_of_it_are_stored_or_refused(office: App, data: bytes, name: str) -> None:
    with suppress(DeskError):
        office.surveys.questionnaires.import_(data, name, ADMIN)


def within(data: bytes) -> bytes:
    return b'{"pending":' + data + b',"sha256":""}'


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_any_bytes_are_what_waits_or_damage(tmp_path: Path, key: bytes | None) -> None:
    file = Ballots(tmp_path, key)
    with file.held() as held:
        held.write(WAITING)
    meant = file.path.read_bytes()

    @given(st.one_of(st.binary(max_size=200), DEEP, DEEP.map(within), changed(meant)))
    @example(within(b"[" * 3000 + b"]" * 3000))
    def read(data: bytes) -> None:
        file.path.write_bytes(data)
        with suppress(Damaged):
            assert file.read() == WAITING

    read()


@settings(max_examples=20)
@given(data=st.binary(max_size=200) | DEEP)
def test_whatever_stands_in_the_file_of_those_who_wait_answers_are_taken(office: App, data: bytes) -> None:
    path = Ballots(office.desk.folder, None).path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    kept = len(Ballots(office.desk.folder, None).set_aside())
    office.ballots.answer(MEANT)
    assert len(Ballots(office.desk.folder, None).set_aside()) == kept + 1
    assert office.ballots.problem


def test_after_all_that_the_journal_is_whole_and_its_comments_are_clean(office: App) -> None:
    assert office.journals.check().differing == ()
    for comment in office.surveys.comments(date(2026, 1, 1), TODAY):
        assert comment.text == words.clean(comment.text, lines=True)
