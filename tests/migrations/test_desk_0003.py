"""Papers that were queued before keep what they were, and count as prints of no correction."""

import shutil
from pathlib import Path

from sqlalchemy import text

from ptsp_desk import paths
from ptsp_desk.store import driver, migrate
from ptsp_desk.store.driver import Access, DataFile

QUEUED = (
    "INSERT INTO prints (id, kind, subject, number, size, copy, officer, state, error, queued_at) "
    "VALUES ('p', 'receipt', 'ENR-03A-00001-P', 'ENR-03A-00001-P', 'a5', 1, 'sitti', 'printed', '', 1)"
)


def test_a_paper_that_was_queued_before_is_of_no_correction(tmp_path: Path) -> None:
    scripts = shutil.copytree(paths.migrations(), tmp_path / "skrip")
    (scripts / "desk" / "0003_print_corrections.py").unlink()
    file = DataFile(tmp_path / "desk.db")
    driver.create(file.path)
    migrate.to_newest(file, scripts)
    with driver.transaction(driver.engine(file, Access.WRITE), file.path, begin="IMMEDIATE") as connection:
        connection.execute(text(QUEUED))
    migrate.to_newest(file)
    with driver.transaction(driver.engine(file, Access.READ), file.path) as connection:
        assert connection.execute(text("SELECT id, copy, correction FROM prints")).all() == [("p", 1, 0)]
