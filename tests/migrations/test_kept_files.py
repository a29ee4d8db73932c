"""Files that every version made are opened by this one: nothing is lost, and the numbers go on."""

import os
import shutil
import tarfile
from datetime import date
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from ptsp_desk import paths
from ptsp_desk.app import App
from ptsp_desk.operations.surveys import Asked
from ptsp_desk.store import driver, migrate
from ptsp_desk.store.database import FILE_NAME, Database
from ptsp_desk.store.driver import Access, DataFile
from ptsp_desk.store.keys import Keys
from tests.faults import oracle
from tests.faults.counts import Figures
from tests.faults.kills import Forks, answers_in
from tests.faults.machines import Machine
from tests.faults.test_every_call import SHORT_AND_LONG, some
from tests.faults.tracing import at, points, traced
from tests.migrations.keep import ANSWERS, FILES, LINES, QUESTIONNAIRES

SURVEYED = date(2026, 11, 16)
KEPT = sorted(FILES.glob("*.tar.xz"))
NAMES = [path.name.removesuffix(".tar.xz") for path in KEPT]
OLDER = [path for path in KEPT if frozenset(path.name.split(".")[0].split("-")) != migrate.NEWEST]
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="only where commands can be traced")


def unpack(kept: Path, place: Path) -> Path:
    """Put a kept office into a folder and its keys where the test at hand keeps them; return its data folder."""
    for name in ("kantor", "keys"):
        shutil.rmtree(place / name, ignore_errors=True)
    with tarfile.open(kept) as archive:
        archive.extractall(place, filter="data")
    assert os.environ["PTSP_DESK_KEYS"] == str(place / "keys")
    return place / "kantor"


def test_a_file_is_kept_of_every_version_plain_and_encrypted() -> None:
    known = {name for kept in KEPT for name in kept.name.split(".")[0].split("-")}
    wanted = {f"{path.parent.name}_{path.name[:4]}" for path in paths.migrations().glob("*/[0-9]*.py")}
    # What came before was changed in place while nobody had a file of it.
    assert wanted - {"desk_0001"} <= known, "keep one: python tests/migrations/keep.py ."
    for kept in KEPT:
        assert kept.with_name(f"{kept.name.split('.')[0]}.encrypted.tar.xz").exists()
        assert kept.with_name(f"{kept.name.split('.')[0]}.plain.tar.xz").exists()


@pytest.mark.parametrize("kept", KEPT, ids=NAMES)
def test_an_office_of_an_earlier_version_goes_on_where_it_stood(kept: Path, tmp_path: Path) -> None:
    folder = unpack(kept, tmp_path)
    answers = answers_in((tmp_path / ANSWERS).read_bytes())
    assert len(answers) == LINES
    with App(folder) as app:
        assert app.journals.check().differing == ()
        numbers = [number for number, _ in answers.values() if number]
        assert {item.number for item in app.applications.find("budi")} < set(numbers)
        assert app.applications.get(numbers[0]).submission.applicant.name == "Sitti Rahma"
        answers_held = QUESTIONNAIRES if kept.name >= "shared_0003" else 0
        assert app.surveys.index(Asked(SURVEYED, SURVEYED)).n == answers_held
    assert oracle.faults(folder, answers, service="SIUP") == []
    after = oracle.stored(folder)
    assert after.numbers[:-1] == numbers
    assert after.given(1) == len(numbers) + 1


@pytest.mark.parametrize("kept", KEPT, ids=NAMES)
def test_a_file_of_an_earlier_version_becomes_what_a_new_one_is(kept: Path, tmp_path: Path) -> None:
    folder, key = unpack(kept, tmp_path), Keys(oracle.DESK).load_database_key()
    Database.open(folder, key).close()
    migrate.check_shape(DataFile(folder / FILE_NAME, key))


@pytest.mark.parametrize("newer", ["desk", "shared"])
@pytest.mark.parametrize("kept", KEPT[-2:], ids=NAMES[-2:])
def test_a_file_of_a_newer_program_is_refused_and_stays_as_it_is(
    forks: Forks, kept: Path, tmp_path: Path, newer: str
) -> None:
    folder = unpack(kept, tmp_path)
    with Database.open(folder, Keys(oracle.DESK).load_database_key()) as database, database.writing() as connection:
        of_it = {"number": f"{newer}_7777", "one": f"{newer}%"}
        connection.execute(text("UPDATE alembic_version SET version_num = :number WHERE version_num LIKE :one"), of_it)
    before = {path.name: path.read_bytes() for path in folder.glob("desk.db*")}
    said = Machine(forks, tmp_path).refusal(folder)
    assert "versi program yang lebih baru" in said
    assert {path.name: path.read_bytes() for path in folder.glob("desk.db*")} == before


@needs_strace
@pytest.mark.parametrize("many", SHORT_AND_LONG)
@pytest.mark.parametrize("kept", OLDER[:2], ids=NAMES[:2])
def test_an_upgrade_that_is_killed_at_a_call_leaves_the_old_file_or_the_new_one(
    forks: Forks, kept: Path, tmp_path: Path, many: int | None, figures: Figures
) -> None:
    folder = unpack(kept, tmp_path)
    answers = answers_in((tmp_path / ANSWERS).read_bytes())
    command, out = ["find", "budi", "--data", str(folder)], tmp_path / "out"
    found = points(forks, command, out)
    old = 0
    for call, number in Random().sample(chosen := list(some(found, many and many // 2)), len(chosen)):
        unpack(kept, tmp_path)
        traced(forks, command, out, *at(call, number, "signal=KILL"))
        old += revisions(folder) != migrate.NEWEST
        assert oracle.faults(folder, answers, service="SIUP") == [], (call, number)
    assert 0 < old <= len(chosen)
    figures("upgrade killed at a call", len(chosen))


@needs_strace
def test_an_upgrade_without_a_transaction_is_found_by_killing(forks: Forks, tmp_path: Path) -> None:
    folder = unpack(OLDER[0], tmp_path)
    answers = answers_in((tmp_path / ANSWERS).read_bytes())
    command, out = ["find", "budi", "--data", str(folder)], tmp_path / "out"
    found = points(forks, command, out, ("pwrite64",))
    late = found[len(found) // 2 :]  # before that the copy is written
    for call, number in Random().sample(late, len(late)):
        unpack(OLDER[0], tmp_path)
        traced(forks, command, out, *at(call, number, "signal=KILL"), fault="store_each_statement_by_itself")
        try:
            if oracle.faults(folder, answers, service="SIUP"):
                return
        except DBAPIError:
            return
    pytest.fail("an upgrade without a transaction was not found")


def revisions(folder: Path) -> frozenset[str]:
    file = DataFile(folder / "desk.db", Keys(oracle.DESK).load_database_key())
    with driver.transaction(driver.engine(file, Access.WRITE), file.path) as connection:
        return migrate.revisions(connection)
