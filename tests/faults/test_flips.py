"""A byte changes on the disk, as disks do: no wrong number, copy or figure comes of it, and the check finds it.

In a plain database all tables are compared with the journal before the first figure leaves it, so that nothing at all
does where a row has changed. In an encrypted one every page has a checksum, and a page that is not read harms nothing.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.errors import Damaged, DeskError
from ptsp_desk.core.recaps.kinds import Kind
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.summaries.revisions import to_body
from ptsp_desk.operations.journals import Restoration, restore
from ptsp_desk.operations.soundness import Soundness
from ptsp_desk.store import backups, fold
from ptsp_desk.store.keys import Keys
from ptsp_desk.store.tables import journal
from tests.faults.counts import Figures, counted
from tests.faults.oracle import DESK, OFFICE
from tests.offices import ADMIN, CLERK, HEAD, OPENING, Clock, LayOut, raw_connection, request
from tests.operations.counter import registered

IN_DATABASE, IN_LOG = 12, 4
NEXT = "ENR-03A-00017-9"
TABLES = (journal, *fold.FOLDED)
LATER = OPENING + timedelta(hours=1)
EXPORTS: dict[str, Callable[[App], object]] = {
    "summary": lambda app: to_body(app.summaries.daily(OPENING.date())),
    "recap": lambda app: app.recaps.sheet(Kind.REGISTRATIONS, Period.month(2026, 11)).rows,
    "day close": lambda app: app.days.close(None, HEAD).digest,
}
"""What commands of these names make out of the tables; the last one writes."""
Rows = dict[str, list[str]]


class Office:
    """An office at work: its log holds what its database does not yet hold, and it has a backup."""

    def __init__(self, lay_out: LayOut, place: Path, *, encrypted: bool) -> None:
        self.place, self.folder, self.backup = place, lay_out(place / "kantor", encrypted=encrypted), place / "b.db"
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
        self.exported = exported(self)
        self.lay_back()

    def lay_back(self) -> None:
        """Put everything back as it was."""
        for path in (self.folder, self.place / "keys"):
            shutil.rmtree(path)
            shutil.copytree(path.with_name(f"{path.name}.laid"), path)
        (self.folder / "desk.db-shm").unlink(missing_ok=True)
        shutil.copy(self.place / "b.db.laid", self.backup)

    def flipped(self, name: str, dice: Random) -> int:
        """Put everything back as it was but for one byte of one file; return which."""
        self.lay_back()
        path = self.place / name
        data = bytearray(path.read_bytes())
        at = dice.randrange(len(data))
        data[at] ^= dice.randrange(1, 256)
        path.write_bytes(data)
        return at

    def copied(self, copy: Path) -> bool:
        """Return whether a copy's journal is the one of this office."""
        entries = [sealed.data.hex() for sealed in backups.entries(copy, self.key, OFFICE)]
        return entries == [sealed.data.hex() for sealed in backups.entries(self.place / "b.db.laid", self.key, OFFICE)]


def rows(folder: Path, key: bytes | None) -> Rows:
    """Return what every table of the fold and the journal holds."""
    with raw_connection(folder, key) as raw:
        raw.text_factory = bytes
        return {
            table.name: sorted(map(repr, raw.execute(f"SELECT {', '.join(c.name for c in table.c)} FROM {table.name}")))
            for table in TABLES
        }


def is_found(act: Callable[[], bool]) -> bool:
    """Do something that must be right or refused; return whether it was refused."""
    try:
        assert act()
    except DeskError:
        return True
    return False


def in_use(here: Office) -> bool:
    """Take a number, make a copy, check; return whether something was found. Anything else but right ones fails."""
    with suppress(DeskError), App(here.folder, clock=Clock()) as app:
        if app.desk.locked:
            return True
        copy = here.place / "copy.db"
        copy.unlink(missing_ok=True)

        def is_right_copy() -> bool:
            app.journals.backup(copy)
            return here.copied(copy)

        found = [
            is_found(is_right_copy),
            is_found(lambda: app.journals.check().differing == ()) if here.key else False,
            is_found(lambda: registered(app) == NEXT),
        ]
        return any(found)
    return True


def is_checked(here: Office) -> bool:
    """Return whether ``replay --check`` says that something is wrong."""
    try:
        with App(here.folder, clock=Clock()) as app:
            return bool(app.desk.locked or app.journals.check().differing)
    except DeskError:
        return True


def exported(here: Office) -> dict[str, str]:
    """Return what is not refused of that which leaves the office; nothing of one that says it can only be read."""
    made: dict[str, str] = {}
    with suppress(DeskError), App(here.folder, clock=Clock(LATER)) as app:
        for name, export in () if app.desk.locked else EXPORTS.items():
            with suppress(DeskError):
                made[name] = repr(export(app))
    return made


def is_right(here: Office, made: dict[str, str], *, same: bool) -> bool:
    """Whether what left an office may have: what did before, and nothing of a plain one where a row has changed."""
    return made.items() <= here.exported.items() and (same or here.key is not None or not made)


def is_as_before(here: Office) -> bool:
    try:
        return rows(here.folder, here.key) == here.rows
    except Exception:  # noqa: BLE001 - not readable at all
        return False


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def here(request: pytest.FixtureRequest, lay_out: LayOut, tmp_path: Path) -> Office:
    return Office(lay_out, tmp_path, encrypted=request.param)


@pytest.mark.parametrize("many", counted(25, soak=500, part=100))
@pytest.mark.parametrize("name", ["kantor/desk.db", "kantor/desk.db-wal"])
def test_a_flipped_byte_gives_no_wrong_number_copy_or_figure_and_is_found_by_checking(
    here: Office, name: str, many: int, figures: Figures
) -> None:
    dice, found, harmless = Random(), 0, 0
    for _ in range(many):
        state = dice.getstate()
        at = here.flipped(name, dice)
        checked, same = is_checked(here), is_as_before(here)
        assert checked or same, f"byte {at} of {name}"
        assert is_right(here, exported(here), same=same), f"byte {at} of {name}"
        found, harmless = found + checked, harmless + (same and not checked)
        dice.setstate(state)
        assert here.flipped(name, dice) == at
        in_use(here)
    assert found
    figures(f"flipped byte in {Path(name).suffix[1:]}, found", found)
    figures(f"flipped byte in {Path(name).suffix[1:]}, in no row", harmless)


@pytest.mark.parametrize("many", counted(25, soak=500, part=100))
def test_a_flipped_byte_in_the_mark_locks_the_folder_or_changes_no_number(
    here: Office, many: int, figures: Figures
) -> None:
    dice, found = Random(), 0
    for _ in range(many):
        here.flipped("keys/ENR-03.mark", dice)
        found += is_found(lambda: number_of(here) == NEXT)
    figures("flipped byte in the mark, found", found)
    figures("flipped byte in the mark, in no number", many - found)


def number_of(here: Office) -> str:
    with App(here.folder, clock=Clock()) as app:
        application = app.applications.register(request(), CLERK).application
    assert application is not None
    return application.number


@pytest.mark.parametrize("many", counted(25, soak=500, part=100))
def test_a_flipped_byte_in_a_backup_is_found_before_it_is_gone_on_with(
    here: Office, many: int, figures: Figures
) -> None:
    dice, found = Random(), 0
    for _ in range(many):
        here.flipped("b.db", dice)

        def is_right_copy() -> bool:
            restore(here.folder, Restoration(here.backup), ADMIN, clock=Clock())
            with App(here.folder, clock=Clock()) as app:
                app.journals.backup(here.place / "after.db")
            (here.place / "after.db").unlink()
            return here.copied(here.backup)

        found += is_found(is_right_copy)
    assert found
    figures("flipped byte in a backup, found", found)
    figures("flipped byte in a backup, in no entry", many - found)


def test_a_fault_that_was_planted_is_found(here: Office) -> None:
    """A row that somebody changed with a tool is seen by the harness, so a silent one would be."""
    with raw_connection(here.folder, here.key) as raw:
        raw.execute("UPDATE applications SET service = 'IMX' WHERE counter = 3")
    assert not is_as_before(here)
    assert is_checked(here)


def test_an_export_without_the_check_is_found(lay_out: LayOut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a changed name, which makes no figure wrong, as of any other value."""
    here = Office(lay_out, tmp_path, encrypted=False)
    with raw_connection(here.folder) as raw:
        raw.execute("UPDATE applications SET applicant = replace(applicant, 'Tenri', 'Tenra') WHERE counter = 3")
    same = is_as_before(here)
    assert not same
    assert exported(here) == {}
    monkeypatch.setattr(Soundness, "ensure", lambda *_: None)
    made = exported(here)
    assert made.keys() == EXPORTS.keys()
    assert not is_right(here, made, same=same)


def test_a_page_of_zeros_in_an_encrypted_database_is_not_copied_as_if_it_were_right(
    lay_out: LayOut, tmp_path: Path
) -> None:
    here = Office(lay_out, tmp_path, encrypted=True)
    path = here.folder / "desk.db"
    data = bytearray(path.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 + 100] ^= 1
    path.write_bytes(data)
    with pytest.raises(Damaged), App(here.folder, clock=Clock()) as app:
        app.journals.backup(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()
