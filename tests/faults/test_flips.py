"""A byte changes on the disk, as disks do: no wrong number, copy or figure comes of it, and the check finds it.

In a plain database all tables are compared with the journal before the first figure leaves it, so that nothing at all
does where a row has changed. In an encrypted one every page has a checksum, and a page that is not read harms nothing.
"""

import json
import os
import shutil
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ptsp_desk.app import App
from ptsp_desk.store import backups, fold
from ptsp_desk.store.keys import Keys
from ptsp_desk.store.tables import journal
from tests.faults.counts import Figures, counted
from tests.faults.kills import Forks
from tests.faults.machines import DONE, Machine
from tests.faults.oracle import DESK, OFFICE
from tests.offices import OPENING, Clock, LayOut, raw_connection, request
from tests.operations.counter import registered

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only where a process can fork")

IN_DATABASE, IN_LOG = 12, 4
NEXT = "ENR-03A-00017-9"
TABLES = (journal, *fold.FOLDED)
LATER = OPENING + timedelta(hours=1)
EXPORTS = (("summary",), ("recap", "pendaftaran", "--month", "2026-11"), ("day", "close"))
"""Commands that make something out of the tables; the last one writes."""
TIMES = {"at", "made_at"}
"""What the clock says, which doesn't follow from the tables."""
Rows = dict[str, list[str]]


class Office:
    """An office at work: its log holds what its database does not yet hold, and it has a backup."""

    def __init__(self, machine: Machine, lay_out: LayOut, place: Path, *, encrypted: bool) -> None:
        self.machine, self.place = machine, place
        self.folder, self.backup = lay_out(place / "kantor", encrypted=encrypted), place / "b.db"
        self.key = Keys(DESK).load_database_key()
        with App(self.folder, clock=Clock()) as app:
            for _ in range(IN_DATABASE):
                registered(app)
        with App(self.folder, clock=Clock()) as app:
            for _ in range(IN_LOG):
                registered(app)
            app.journals.backup(self.backup)
            for name in ("kantor", "keys", "b.db"):
                copy = shutil.copytree if (place / name).is_dir() else shutil.copy
                copy(place / name, place / f"{name}.laid")
        self.rows = rows(self.folder, self.key)
        self.exported = self.export()
        self.lay_back()

    def lay_back(self) -> None:
        """Put everything back as it was."""
        for path in (self.folder, self.place / "keys"):
            shutil.rmtree(path)
            shutil.copytree(path.with_name(f"{path.name}.laid"), path)
        (self.folder / "desk.db-shm").unlink(missing_ok=True)
        shutil.copy(self.place / "b.db.laid", self.backup)

    def flip(self, name: str, dice: Random) -> int:
        """Put everything back as it was but for one byte of one file; return which."""
        self.lay_back()
        path = self.place / name
        data = bytearray(path.read_bytes())
        at = dice.randrange(len(data))
        data[at] ^= dice.randrange(1, 256)
        path.write_bytes(data)
        return at

    def run(self, *words: str) -> Any:
        """Run a command to its end; return what it answers, None where it refused."""
        code, out, _ = self.machine.run(self.folder, *words, "--json", clock=LATER)
        return json.loads(out.read_bytes()) if code == DONE else None

    def is_checked(self) -> bool:
        """Return whether ``replay --check`` says that something is wrong."""
        return self.run("replay", "--check") is None

    def is_as_before(self) -> bool:
        try:
            return rows(self.folder, self.key) == self.rows
        except Exception:  # noqa: BLE001 - not readable at all
            return False

    def export(self) -> dict[str, Any]:
        """Return what is not refused of that which leaves the office, without its times."""
        made = {" ".join(words): self.run(*words) for words in EXPORTS}
        return {
            words: {name: value for name, value in told.items() if name not in TIMES}
            for words, told in made.items()
            if told is not None
        }

    def is_right(self, made: dict[str, Any], *, same: bool) -> bool:
        """Whether what was exported may leave: what did before, and nothing of a plain one where a row has changed."""
        return made.items() <= self.exported.items() and (same or self.key is not None or not made)

    def registers(self) -> bool:
        """Return whether a registration gets the next number; refused is right as well, any other number is not."""
        file = self.place / "next.jsonl"
        file.write_text(json.dumps(request()) + "\n", "utf-8")
        answer = self.run("register", str(file))
        assert answer is None or answer["number"] == NEXT
        return answer is not None

    def backs_up(self) -> bool:
        """Return whether a copy is made; refused is right as well, one that lacks an entry is not."""
        copy = self.place / "copy.db"
        copy.unlink(missing_ok=True)
        made = self.run("backup", str(copy))
        assert made is None or self.holds(copy)
        assert made is not None or not copy.exists()
        return made is not None

    def holds(self, copy: Path) -> bool:
        """Return whether a copy's journal begins with the one that was backed up."""
        entries, before = (
            [sealed.data.hex() for sealed in backups.entries(file, self.key, OFFICE)]
            for file in (copy, self.place / "b.db.laid")
        )
        return entries[: len(before)] == before


def rows(folder: Path, key: bytes | None) -> Rows:
    """Return what every table of the fold and the journal holds."""
    with raw_connection(folder, key) as raw:
        raw.text_factory = bytes
        return {
            table.name: sorted(map(repr, raw.execute(f"SELECT {', '.join(c.name for c in table.c)} FROM {table.name}")))
            for table in TABLES
        }


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def here(request: pytest.FixtureRequest, forks: Forks, lay_out: LayOut, tmp_path: Path) -> Office:
    return Office(Machine(forks, tmp_path), lay_out, tmp_path, encrypted=request.param)


@pytest.mark.parametrize("many", counted(25, soak=500, part=100))
@pytest.mark.parametrize("name", ["kantor/desk.db", "kantor/desk.db-wal"])
def test_a_flipped_byte_gives_no_wrong_number_copy_or_figure_and_is_found_by_checking(
    here: Office, name: str, many: int, figures: Figures
) -> None:
    dice, found, harmless = Random(), 0, 0
    for _ in range(many):
        state = dice.getstate()
        at = here.flip(name, dice)
        checked, same = here.is_checked(), here.is_as_before()
        assert checked or same, f"byte {at} of {name}"
        assert here.is_right(here.export(), same=same), f"byte {at} of {name}"
        found, harmless = found + checked, harmless + (same and not checked)
        dice.setstate(state)
        assert here.flip(name, dice) == at
        here.backs_up()
        here.registers()
    figures(f"flipped byte in {Path(name).suffix[1:]}, found", found)
    figures(f"flipped byte in {Path(name).suffix[1:]}, in no row", harmless)


@pytest.mark.parametrize("many", counted(25, soak=500, part=100))
def test_a_flipped_byte_in_the_mark_locks_the_folder_or_changes_no_number(
    here: Office, many: int, figures: Figures
) -> None:
    dice, found = Random(), 0
    for _ in range(many):
        here.flip("keys/ENR-03.mark", dice)
        found += not here.registers()
    figures("flipped byte in the mark, found", found)
    figures("flipped byte in the mark, in no number", many - found)


@pytest.mark.parametrize("many", counted(25, soak=500, part=100))
def test_a_flipped_byte_in_a_backup_is_found_or_made_good_before_it_is_gone_on_with(
    here: Office, many: int, figures: Figures
) -> None:
    dice, found = Random(), 0
    for _ in range(many):
        at = here.flip("b.db", dice)
        if here.run("restore", str(here.backup), "--no-copy-runs") is None:
            found += 1
        else:
            assert not here.is_checked(), f"byte {at}"
            assert here.backs_up(), f"byte {at}"
    figures("flipped byte in a backup, found", found)
    figures("flipped byte in a backup, made good or in nothing", many - found)


def test_a_fault_that_was_planted_is_found(here: Office) -> None:
    """A row that somebody changed with a tool is seen by the harness, so a silent one would be."""
    with raw_connection(here.folder, here.key) as raw:
        raw.execute("UPDATE applications SET service = 'IMX' WHERE counter = 3")
    assert not here.is_as_before()
    assert here.is_checked()


def test_a_changed_entry_of_a_backup_is_refused(here: Office) -> None:
    data = here.backup.read_bytes()
    at = len(data) // 2 if here.key else data.index(b"application.received")
    here.backup.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    assert here.run("restore", str(here.backup), "--no-copy-runs") is None


def test_an_export_without_the_check_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path) -> None:
    """Of a changed name, which makes no figure wrong, as of any other value."""
    here = Office(Machine(forks, tmp_path), lay_out, tmp_path, encrypted=False)
    with raw_connection(here.folder) as raw:
        raw.execute("UPDATE applications SET applicant = replace(applicant, 'Tenri', 'Tenra') WHERE counter = 3")
    assert not here.is_as_before()
    assert here.export() == {}
    elsewhere = tmp_path / "unchecked"
    elsewhere.mkdir()
    here.machine = Machine(forks, elsewhere, "compare_nothing_before_an_export")
    made = here.export()
    assert made.keys() == here.exported.keys()
    assert not here.is_right(made, same=False)


def test_a_number_that_was_given_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path) -> None:
    here = Office(Machine(forks, tmp_path, "count_outside_of_the_transaction"), lay_out, tmp_path, encrypted=False)
    with pytest.raises(AssertionError):
        here.registers()


def test_a_copy_without_the_log_is_found(forks: Forks, lay_out: LayOut, tmp_path: Path) -> None:
    here = Office(Machine(forks, tmp_path, "copy_the_file_without_its_log"), lay_out, tmp_path, encrypted=False)
    with pytest.raises(AssertionError):
        here.backs_up()


def test_a_page_of_zeros_in_an_encrypted_database_is_not_copied_as_if_it_were_right(
    forks: Forks, lay_out: LayOut, tmp_path: Path
) -> None:
    here = Office(Machine(forks, tmp_path), lay_out, tmp_path, encrypted=True)
    path = here.folder / "desk.db"
    data = bytearray(path.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 + 100] ^= 1
    path.write_bytes(data)
    assert not here.backs_up()
