"""What the figures of a day need is filled from the journal of an office that worked before these tables were there."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from ptsp_desk import paths
from ptsp_desk.app import App
from ptsp_desk.store import driver, migrate
from ptsp_desk.store.driver import Access, DataFile
from tests.offices import CLERK, HEAD, Clock, request

BEFORE = frozenset({"shared_0001", "desk_0003"})


def as_before(folder: Path, tmp_path: Path, later: str) -> DataFile:
    """Put the journal of an office into a file of an earlier shape, before the scripts ``later``, which has no fold."""
    old = DataFile(tmp_path / "lama" / "desk.db", None)
    old.path.parent.mkdir()
    driver.create(old.path)
    scripts = shutil.copytree(paths.migrations(), tmp_path / "skrip")
    for script in (scripts / "shared").glob(later):
        script.unlink()
    migrate.to_newest(old, scripts)
    with driver.transaction(driver.engine(old, Access.WRITE), old.path, begin="IMMEDIATE") as connection:
        connection.execute(
            text("INSERT INTO journal VALUES (:office,:desk,:epoch,:seq,:hash,:data,:personal,:salt,:kind,:subject)"),
            journal_of(DataFile(folder / "desk.db", None)),
        )
    return old


def journal_of(file: DataFile) -> list[dict[str, object]]:
    with driver.transaction(driver.engine(file, Access.READ), file.path) as connection:
        return [dict(row._mapping) for row in connection.execute(text("SELECT * FROM journal"))]


def rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    return sorted(map(tuple, connection.execute(text(f"SELECT * FROM {table}"))))


@pytest.mark.parametrize("table", ["applications", "clocks", "moves", "visits", "settings"])
def test_an_office_of_the_earlier_shape_is_folded_again(table: str, folder: Path, clock: Clock, tmp_path: Path) -> None:
    with App(folder, clock=clock) as app:
        found = app.applications.register(request(), CLERK).application
        assert found is not None
        for stage, officer in (("under_review", CLERK), ("correction", CLERK)):
            app.applications.move(found.number, stage, "gambar kurang", officer)
        app.applications.register(request("SIUP"), HEAD)
    old = as_before(folder, tmp_path, "000[2-9]*.py")
    assert migrate_revisions(old) == BEFORE
    migrate.to_newest(old)
    assert migrate_revisions(old) == migrate.NEWEST
    new = DataFile(folder / "desk.db", None)
    with (
        driver.transaction(driver.engine(old, Access.READ), old.path) as one,
        driver.transaction(driver.engine(new, Access.READ), new.path) as other,
    ):
        assert rows(one, table) == rows(other, table) != []


def migrate_revisions(file: DataFile) -> frozenset[str]:
    with driver.transaction(driver.engine(file, Access.READ), file.path) as connection:
        return migrate.revisions(connection)
