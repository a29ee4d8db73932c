"""Each question that is asked after a fault has an answer: what is planted for it is found."""

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from ptsp_desk.app import App
from ptsp_desk.store import fold
from ptsp_desk.store.tables import applications
from tests.faults import oracle
from tests.faults.oracle import Answers
from tests.offices import CLERK, HEAD, OPENING, Clock, free_the_journal, raw_connection, request

GIVEN = 3
NEXT = "ENR-03A-00004-J"
Planted = Callable[[Any], object]


@pytest.fixture
def office(folder: Path) -> Path:
    """An office that gave three numbers, turned a file back and closed its day."""
    with App(folder, clock=Clock()) as app:
        for number in range(GIVEN):
            app.applications.register(request(external_id=f"x{number}"), CLERK)
        app.applications.register(request(external_id="back", complete=None, documents={"ktp": "ok"}), CLERK)
        app.days.close(None, CLERK)
    return folder


@pytest.fixture
def answers(office: Path) -> Answers:
    return oracle.stored(office).visits


def test_a_sound_office_has_no_faults(office: Path, answers: Answers) -> None:
    assert oracle.faults(office, answers, closes=1) == []
    assert oracle.stored(office).numbers[-1] == NEXT


def insert_a_row(table: str) -> Planted:
    def insert(raw: Any) -> None:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        columns = len(list(raw.execute(f"PRAGMA table_info({table})")))
        raw.execute(f"INSERT INTO {table} VALUES ({', '.join('0' * columns)})")

    return insert


def insert_a_number_again(raw: Any) -> None:
    columns = ", ".join(column.name for column in applications.c if column.name != "office")
    raw.execute(f"INSERT INTO applications (office, {columns}) SELECT 'ENX', {columns} FROM applications")


def run(statement: str) -> Planted:
    return lambda raw: raw.execute(statement)


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        (run("DELETE FROM applications WHERE counter = 2"), "file without entry"),
        (run("DELETE FROM visits WHERE external_id = 'back'"), "visit lost"),
        (run("DELETE FROM visits WHERE external_id = 'x1'"), "answer lost"),
        (run("UPDATE applications SET tracking_code = 'AAAA-AAAA' WHERE counter = 2"), "answer lost"),
        (run("UPDATE applications SET counter = 9 WHERE counter = 2"), "gap in the numbers"),
        (insert_a_number_again, "number twice"),
        (insert_a_row("applications"), "database broken"),
        (run("DELETE FROM applications WHERE counter = 1"), "00004-J follows instead of ENR-03A-00003"),
        *((insert_a_row(table.name), f"table {table.name} does not follow") for table in fold.FOLDED),
    ],
)
def test_what_was_changed_in_the_tables_is_found(office: Path, answers: Answers, planted: Planted, fault: str) -> None:
    with raw_connection(office) as raw:
        planted(raw)
    assert fault in "\n".join(oracle.faults(office, answers, closes=1))


def test_a_day_that_was_closed_once_too_often_or_never_is_found(office: Path, answers: Answers) -> None:
    with App(office, clock=Clock(OPENING + timedelta(hours=1))) as app:
        day = app.today()
        app.days.reopen(day, "tertinggal", HEAD)
        app.days.close(day, CLERK)
    assert oracle.faults(office, answers, closes=1) == ["closing lost or twice"]
    assert oracle.faults(office, answers, closes=3) == ["closing lost or twice"]


def test_a_number_that_was_answered_before_is_found(office: Path, answers: Answers) -> None:
    found = oracle.faults(office, {**answers, "x9": (NEXT, "")}, closes=1)
    assert found == ["answer lost", f"{NEXT} is given a second time"]


def test_a_broken_chain_is_found(office: Path, answers: Answers) -> None:
    with raw_connection(office) as raw:
        free_the_journal(raw)
        raw.execute("UPDATE journal SET hash = replace(hash, 'a', 'b') WHERE kind = 'application.received'")
    assert "Damaged" in "\n".join(oracle.faults(office, answers, closes=1))


def test_a_folder_that_is_locked_or_cannot_be_opened_is_found(office: Path, answers: Answers) -> None:
    keys = Path(os.environ["PTSP_DESK_KEYS"])
    (keys / f"{oracle.DESK}.mark").unlink()
    assert "ptsp-desk restore" in "\n".join(oracle.faults(office, answers))
    shutil.rmtree(keys)
    assert oracle.faults(office, answers) != []
