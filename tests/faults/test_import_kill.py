"""An import is killed again and again: run to its end after that, every row is there once."""

import os
import signal
import time
from pathlib import Path
from random import Random

import pytest

from ptsp_desk.app import App
from ptsp_desk.store.keys import Keys
from tests.faults import oracle
from tests.faults.kills import LONGEST_S, Forks, is_at_work
from tests.offices import Clock, LayOut, raw_connection

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only where a process can fork")

ROWS = 300
KILLS, MOST_OFFICES = 3, 200


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_an_import_that_is_killed_and_run_again_ends_the_same(
    forks: Forks, lay_out: LayOut, tmp_path: Path, *, encrypted: bool
) -> None:
    kill_imports(forks, lay_out, tmp_path, encrypted=encrypted)


def test_an_import_that_forgets_what_it_imported_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="masuk"):
        kill_imports(forks, lay_out, tmp_path, "forget_what_was_imported")


def kill_imports(forks: Forks, lay_out: LayOut, place: Path, fault: str = "", *, encrypted: bool = False) -> None:
    """Import a table and be killed, a few times, then import it to its end."""
    table, out = place / "berkas.csv", place / "out"
    rows = [f"503/{number};IMB;02/11/2020;Sitti {number};Galonta" for number in range(ROWS)]
    table.write_text("\n".join(["nomor_lama;layanan;tanggal_terima;nama;desa", *rows]), "utf-8")
    folder = place / "kantor"
    command = ["import", str(table), "--kind", "running", "--data", str(folder)]
    for _ in range(MOST_OFFICES):
        lay_out(folder, encrypted=encrypted)
        if kill_on_the_way(forks, command, out, fault):
            break
    before = imported(folder)
    assert 0 < before < ROWS
    assert forks.wait(forks.start(command, out, fault)) == 0
    assert f"{ROWS - before} masuk" in out.read_text("utf-8").splitlines()[-1]
    with App(folder, clock=Clock()) as app:
        files = [app.applications.get(item.number) for item in app.applications.newest(2 * ROWS)]
        assert app.journals.check().differing == ()
    assert sorted(item.old_number for item in files) == sorted(f"503/{number}" for number in range(ROWS))
    assert oracle.faults(folder, {}) == []


def kill_on_the_way(forks: Forks, command: list[str], out: Path, fault: str) -> bool:
    """Import and be killed a few times, with some rows stored; return whether no import came to its end."""
    dice, folder = Random(), Path(command[-1])
    for turn in range(KILLS):
        wanted = imported(folder) + (dice.randrange(2) if turn else 1)
        end = time.monotonic() + LONGEST_S
        child = forks.start(command, out, fault)
        while imported(folder) < wanted and is_at_work(child):
            assert time.monotonic() < end, f"{wanted} rows did not come"
            time.sleep(0.002)
        time.sleep(dice.uniform(0, 0.05))
        os.kill(child, signal.SIGKILL)
        if forks.wait(child) != -signal.SIGKILL or imported(folder) >= ROWS:
            return False
    return True


def imported(folder: Path) -> int:
    with raw_connection(folder, Keys(oracle.DESK).load_database_key()) as connection:
        return int(connection.execute("SELECT count(*) FROM applications").fetchone()[0])
