"""An import is killed again and again: run to its end after that, every row is there once."""

import os
import signal
import time
from pathlib import Path
from random import Random

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.numbers import RegistrationNumber
from tests.faults.kills import Forks
from tests.offices import Clock, raw_connection

ROWS = 300
COUNT = "SELECT count(*) FROM applications"


def test_an_import_that_is_killed_and_run_again_ends_the_same(forks: Forks, folder: Path, tmp_path: Path) -> None:
    kill_imports(forks, folder, tmp_path)


def test_an_import_that_forgets_what_it_imported_is_found(forks: Forks, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        kill_imports(forks, folder, tmp_path, "forget_what_was_imported")


def kill_imports(forks: Forks, folder: Path, place: Path, fault: str = "") -> None:
    """Import a table and be killed, a few times, then import it to its end."""
    table, dice, killed = place / "berkas.csv", Random(), 0
    rows = [f"503/{number};IMB;02/11/2020;Sitti {number};Galonta" for number in range(ROWS)]
    table.write_text("\n".join(["nomor_lama;layanan;tanggal_terima;nama;desa", *rows]), "utf-8")
    command = ["import", str(table), "--kind", "running", "--data", str(folder)]
    out = place / "out"
    for _ in range(5):
        stored = _count(folder)
        child = forks.start(command, out, fault)
        wanted, patience = min(stored + dice.randrange(0, 120), ROWS), time.monotonic() + 20
        with raw_connection(folder) as connection:
            while connection.execute(COUNT).fetchone()[0] < wanted and time.monotonic() < patience:
                time.sleep(0.005)
        time.sleep(dice.uniform(0, 0.05))
        os.kill(child, signal.SIGKILL)
        killed += forks.wait(child) == -signal.SIGKILL
    assert killed
    before = _count(folder)
    assert forks.wait(forks.start(command, out, fault)) == 0
    said = f"{ROWS - before} masuk" if before < ROWS else f"{ROWS} sudah ada"
    assert said in out.read_text("utf-8").splitlines()[-1]
    with App(folder, clock=Clock()) as app:
        files = [app.applications.get(item.number) for item in app.applications.newest(2 * ROWS)]
        assert app.journals.check().differing == ()
    assert sorted(item.old_number for item in files) == sorted(f"503/{number}" for number in range(ROWS))
    counters = sorted(RegistrationNumber.parse(item.number).counter for item in files)
    assert counters == list(range(1, ROWS + 1))


def _count(folder: Path) -> int:
    with raw_connection(folder) as connection:
        return int(connection.execute(COUNT).fetchone()[0])
