"""The journal in its table: nothing in it can be changed without being found, and every table follows from it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from ptsp_desk.app import App
from ptsp_desk.core.errors import Damaged, Refused, Unavailable
from ptsp_desk.core.journal import OFFICE, Act
from ptsp_desk.core.people import Person
from ptsp_desk.operations.journals import Replayed, Restoration, restore
from ptsp_desk.paper.sizes import Size
from ptsp_desk.store import backups
from tests.offices import CLERK, HEAD, OPENING, Clock, LayOut, everything, free_the_journal, raw_connection
from tests.operations.counter import registered, turned_back

FOLDED = {
    *("applications", "catalogue", "desks", "documents", "holidays", "moves", "officers", "quotes", "settings"),
    *("visit_documents", "visits"),
}


def work(app: App) -> str:
    """Do some of everything; return a number."""
    number = registered(app, proxy={"name": "Budi"}, location={"village": "Juppandang"})
    turned_back(app, ktp="ok")
    app.applications.correct(number, {"fee_inputs.luas": "120", "applicant.name": "Andi"}, "salah ukur", CLERK)
    app.applications.move(number, "under_review", "", CLERK)
    app.applications.move(number, "correction", "gambar kurang", CLERK)
    app.receipts.print(number, Size.A5, CLERK)
    app.officers.appoint(CLERK, HEAD)
    app.offices.set("phone", "0420 21001", HEAD)
    return number


@pytest.fixture
def busy(app: App) -> App:
    """An office where some of everything was done."""
    work(app)
    return app


@pytest.fixture
def loose(busy: App) -> Iterator[Any]:
    """A connection past the triggers to the busy office's database."""
    with raw_connection(busy.desk.folder) as connection:
        free_the_journal(connection)
        yield connection


def is_found(app: App) -> bool:
    """Whether a check, of the folder as it is or when it is opened anew, finds that something is wrong."""
    try:
        app.journals.check()
        with App(app.desk.folder) as opened:
            opened.journals.check()
    except Damaged:
        return True
    return False


def test_an_office_where_some_of_everything_was_done_is_sound(busy: App, folder: Path) -> None:
    found = busy.journals.check()
    assert (found.differing, found.withheld) == ((), ())
    assert found.entries == busy.desk.tail.seq == len(everything(folder)["journal"])
    assert all(everything(folder)[table] for table in FOLDED)  # no table was left out of what is compared


def test_a_check_changes_nothing(busy: App, folder: Path) -> None:
    before = everything(folder)
    busy.journals.check()
    assert everything(folder) == before


class TestTheTriggers:
    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE journal SET data = x'00'",
            "UPDATE journal SET hash = 'x' WHERE seq = 5",
            "UPDATE journal SET kind = 'x', personal = NULL, salt = NULL",
            "UPDATE journal SET seq = seq + 1000",
            "UPDATE journal SET personal = x'7b7d' WHERE personal IS NOT NULL",
            "UPDATE journal SET salt = x'00' WHERE personal IS NOT NULL",
            "DELETE FROM journal",
            "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
            "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 5",
            "REPLACE INTO journal SELECT office, desk, epoch, seq, 'x', data, NULL, NULL, kind, subject FROM journal",
        ],
    )
    def test_no_statement_changes_or_removes_an_entry(self, busy: App, folder: Path, statement: str) -> None:
        before = everything(folder)
        with busy.desk.database.writing() as connection, pytest.raises(Exception, match=r"never (changed|deleted)"):
            connection.exec_driver_sql(statement)
        assert everything(folder) == before

    def test_an_entry_cannot_come_twice(self, busy: App) -> None:
        with busy.desk.database.writing() as connection, pytest.raises(Exception, match="UNIQUE"):
            connection.exec_driver_sql("INSERT INTO journal SELECT * FROM journal WHERE seq = 5")

    def test_blanking_what_is_personal_is_possible(self, busy: App) -> None:
        with busy.desk.database.writing() as connection:
            connection.exec_driver_sql("UPDATE journal SET personal = NULL, salt = NULL WHERE kind LIKE 'app%'")


class TestWithheld:
    def blank(self, app: App, kind: str) -> tuple[list[object], ...]:
        """Blank what is personal in the entries of a kind; return their keys."""
        with raw_connection(app.desk.folder) as connection:
            connection.execute("UPDATE journal SET personal = NULL, salt = NULL WHERE kind = ?", (kind,))
            return tuple(map(list, connection.execute("SELECT desk, epoch, seq FROM journal WHERE kind = ?", (kind,))))

    def test_what_is_missing_without_a_reason_is_reported(self, busy: App) -> None:
        keys = self.blank(busy, "visit.turned_back")
        found = busy.journals.check()
        assert found.withheld == tuple("/".join(map(str, key)) for key in keys) != ()
        assert found.differing == ("visits",)  # it still tells what the entry no longer does

    def test_what_was_blanked_for_a_reason_is_not(self, busy: App) -> None:
        keys = self.blank(busy, "visit.turned_back")
        with busy.desk.acting(HEAD) as writer:
            writer.add(Act("personal.blanked", OFFICE, {"keys": keys}))
        assert busy.journals.check().withheld == ()

    def test_everything_else_goes_on(self, app: App) -> None:
        number = work(app)
        for kind in ("application.received", "application.corrected", "stage.changed"):
            self.blank(app, kind)
        app.journals.replay()
        application = app.applications.get(number)
        assert application.submission.applicant == Person("")
        assert (application.quote.total, application.stage, application.corrections) == (210_750, "correction", 1)
        assert app.journals.check().differing == ()


COLUMNS = ("office", "desk", "epoch", "seq", "hash", "data", "personal", "salt", "kind", "subject")


def altered(value: object, place: int, turn: int) -> object:
    """Return a value with one byte, character or digit changed, of the same type."""
    match value:
        case bytes() if value:
            place %= len(value)
            return value[:place] + bytes([value[place] ^ (turn % 255 + 1)]) + value[place + 1 :]
        case str() if value:
            place %= len(value)
            return value[:place] + chr(ord(value[place]) ^ (turn % 31 + 1)) + value[place + 1 :]
        case int():
            return value + turn % 5 + 1
        case _:
            return b"\0" if value is None else type(value)()


_FIXTURES = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)


_PLACES = st.tuples(st.integers(0, 10**6), st.sampled_from(COLUMNS), st.integers(0, 10**6))


@given(place=_PLACES, turn=st.integers(0, 254))
@example(place=(-1, "data", -1), turn=0)
@example(place=(-1, "hash", 0), turn=0)
@example(place=(20, "data", 10), turn=254)
@_FIXTURES
def test_any_changed_byte_of_any_entry_is_found(busy: App, loose: Any, place: tuple[int, str, int], turn: int) -> None:
    row, column, byte = place
    rows = [seq for (seq,) in loose.execute("SELECT seq FROM journal ORDER BY seq")]
    seq = rows[row % len(rows)]
    (before,) = loose.execute(f"SELECT {column} FROM journal WHERE seq = ?", (seq,)).fetchone()
    assume(not (column == "salt" and before is None))  # without a personal part a salt says nothing
    after = altered(before, byte, turn)
    try:
        loose.execute(f"UPDATE journal SET {column} = ? WHERE seq = ?", (after, seq))
    except dbapi2.IntegrityError:
        assume(False)  # there is an entry of that number already
    try:
        assert is_found(busy)
    finally:
        where = seq if column != "seq" else after
        loose.execute(f"UPDATE journal SET {column} = ? WHERE seq = ?", (before, where))


def test_each_removed_entry_is_found_also_the_last(busy: App, loose: Any) -> None:
    last = busy.desk.tail.seq
    for seq in (*range(1, last, 9), last - 1, last):
        row = loose.execute("SELECT * FROM journal WHERE seq = ?", (seq,)).fetchone()
        loose.execute("DELETE FROM journal WHERE seq = ?", (seq,))
        assert is_found(busy), seq
        loose.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    assert not is_found(busy)


@given(first=st.integers(0, 10**6), second=st.integers(0, 10**6))
@_FIXTURES
def test_two_entries_that_changed_places_are_found(busy: App, loose: Any, first: int, second: int) -> None:
    last = busy.desk.tail.seq
    one, two = first % last + 1, second % last + 1
    assume(one != two)
    swap(loose, one, two)
    try:
        assert is_found(busy)
    finally:
        swap(loose, one, two)


def swap(connection: Any, one: int, two: int) -> None:
    for before, after in ((one, -1), (two, one), (-1, two)):
        connection.execute("UPDATE journal SET seq = ? WHERE seq = ?", (after, before))


def test_an_entry_that_somebody_added_by_hand_is_found(busy: App, loose: Any) -> None:
    last = busy.desk.tail
    columns = ", ".join(COLUMNS)
    loose.execute(
        f"INSERT INTO journal ({columns}) SELECT office, desk, epoch, ?, hash, data, personal, salt, kind, subject "
        "FROM journal WHERE seq = ?",
        (last.seq + 1, last.seq),
    )
    assert is_found(busy)


def test_an_entry_of_another_office_is_none_of_ours(busy: App, loose: Any) -> None:
    loose.execute("UPDATE journal SET office = 'XYZ' WHERE seq = 60")
    with pytest.raises(Damaged, match="seharusnya nomor urut 60"):
        busy.journals.check()


def test_a_last_entry_that_says_it_is_another_offices_is_missed(busy: App, loose: Any, tmp_path: Path) -> None:
    loose.execute("UPDATE journal SET office = 'XYZ' WHERE seq = (SELECT max(seq) FROM journal)")
    for read in (busy.journals.check, lambda: busy.journals.backup(tmp_path / "b.db")):
        with pytest.raises(Damaged, match="tertulis pada kantor lain"):
            read()
    assert not (tmp_path / "b.db").exists()


@pytest.mark.parametrize("table", sorted(FOLDED))
def test_a_changed_removed_or_added_row_of_any_table_is_named(busy: App, folder: Path, table: str) -> None:
    with raw_connection(folder) as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        keys = {row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[5]}
        changed = next(name for name in columns if name not in keys)
        connection.execute("BEGIN")
        connection.execute(f"UPDATE {table} SET {changed} = 7 WHERE rowid = (SELECT max(rowid) FROM {table})")
        connection.execute("COMMIT")
        assert busy.journals.check().differing == (table,)
        busy.journals.replay()
        assert busy.journals.check().differing == ()
        connection.execute(f"DELETE FROM {table} WHERE rowid = (SELECT min(rowid) FROM {table})")
    assert busy.journals.check().differing == (table,)


def test_a_replay_makes_everything_again_and_the_search_with_it(busy: App, folder: Path) -> None:
    before = everything(folder)
    found = [application.number for application in busy.applications.find("andi")]
    with raw_connection(folder) as connection:
        for table in FOLDED:
            connection.execute(f"DELETE FROM {table}")
        connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    assert busy.journals.replay() == Replayed(busy.desk.tail.seq, (), ())
    after = everything(folder)
    assert {name: after[name] for name in FOLDED} == {name: before[name] for name in FOLDED}
    assert [application.number for application in busy.applications.find("andi")] == found


def test_a_replay_of_a_broken_journal_changes_nothing(busy: App, loose: Any, folder: Path) -> None:
    loose.execute("DELETE FROM journal WHERE seq = 40")
    before = everything(folder)
    with pytest.raises(Damaged, match="seharusnya nomor urut 40"):
        busy.journals.replay()
    assert everything(folder) == before


@pytest.fixture
def restored(busy: App) -> int:
    """The busy office in a second epoch; where in the first one it stood."""
    seq = busy.desk.tail.seq
    restore(busy.desk.folder, Restoration(None), HEAD, clock=Clock(OPENING + timedelta(days=1)))
    return seq


def test_a_journal_over_several_epochs_is_checked_whole(busy: App, restored: int, loose: Any) -> None:
    registered(busy)
    assert busy.journals.check().differing == ()
    row = loose.execute("SELECT * FROM journal WHERE epoch = 1 AND seq = ?", (restored,)).fetchone()
    loose.execute("DELETE FROM journal WHERE epoch = 1 AND seq = ?", (restored,))
    with pytest.raises(Damaged, match="ENR-03/2/1: tidak menyambung"):
        busy.journals.check()
    loose.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    loose.execute("DELETE FROM journal WHERE epoch = 2 AND seq = 1")
    with pytest.raises(Damaged, match="tidak dibuka dengan catatan pertama"):
        busy.journals.check()


def test_an_encrypted_office_is_checked_the_same(lay_out: LayOut, tmp_path: Path) -> None:
    with App(lay_out(tmp_path / "kantor", encrypted=True), clock=Clock()) as app:
        work(app)
        assert app.journals.check().differing == ()
        assert app.journals.replay().entries == app.desk.tail.seq


class TestBackups:
    def test_a_backup_holds_every_entry_while_the_desk_works(self, busy: App, tmp_path: Path) -> None:
        facts = busy.journals.backup(tmp_path / "cadangan.db")
        registered(busy)
        assert facts.entries == busy.desk.tail.seq - 1
        assert backups.check(tmp_path / "cadangan.db", None) == facts

    def test_a_file_that_is_there_is_not_overwritten(self, busy: App, tmp_path: Path) -> None:
        (tmp_path / "cadangan.db").write_bytes(b"penting")
        with pytest.raises(Refused, match="sudah ada"):
            busy.journals.backup(tmp_path / "cadangan.db")
        assert (tmp_path / "cadangan.db").read_bytes() == b"penting"

    def test_a_folder_that_is_only_read_can_still_be_copied(self, busy: App, tmp_path: Path) -> None:
        for path in (tmp_path / "keys").glob("*.key"):
            path.unlink()
        with App(busy.desk.folder) as opened:
            with pytest.raises(Unavailable):
                registered(opened)
            assert opened.journals.backup(tmp_path / "cadangan.db").entries == busy.desk.tail.seq


class TestTheClock:
    def test_a_clock_that_runs_backwards_is_told_and_changes_no_number(self, app: App, clock: Clock) -> None:
        registered(app)
        assert app.journals.clock_fault() == ""
        clock.advance(days=-3, minutes=-90)
        said = app.journals.clock_fault()
        assert "(14-11-2026 07.30) lebih awal dari catatan terakhir (17-11-2026 09.00)" in said
        assert registered(app) == "ENR-03A-00002-N"
        assert app.journals.check().differing == ()
