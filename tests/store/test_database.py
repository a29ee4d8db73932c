import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2

from ptsp_desk.core.errors import Damaged, Refused, Unavailable
from ptsp_desk.store import driver
from ptsp_desk.store.database import Database
from ptsp_desk.store.tables import settings

KEY = bytes(range(32))
OFFICE = "ENR"


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    chosen: bytes | None = request.param
    return chosen


@pytest.fixture
def folder(tmp_path: Path, key: bytes | None) -> Path:
    """A folder that holds a database with one setting, closed."""
    place = tmp_path / "kantor 100%? #1"
    with Database.open(place, key, create=True) as database, database.writing() as connection:
        put(connection, "name", "Kantor Contoh")
    return place


def put(connection: Connection, name: str, value: str) -> None:
    connection.execute(settings.insert(), {"office": OFFICE, "name": name, "value": value})


def names(connection: Connection) -> set[str]:
    return set(connection.scalars(select(settings.c.name)))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def python(script: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *(str(each) for each in arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_what_was_written_is_there_when_the_folder_is_opened_again(folder: Path, key: bytes | None) -> None:
    with Database.open(folder, key) as database, database.reading() as connection:
        assert names(connection) == {"name"}


def test_creating_where_a_database_is_opens_it(folder: Path, key: bytes | None) -> None:
    with Database.open(folder, key, create=True) as database, database.reading() as connection:
        assert names(connection) == {"name"}


def test_a_folder_without_data_is_refused_and_stays_empty(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="tidak berisi data kantor"):
        Database.open(tmp_path / "lain", None)
    assert not (tmp_path / "lain").exists()


def test_a_file_whose_making_was_cut_short_is_refused_until_it_is_made(tmp_path: Path, key: bytes | None) -> None:
    (tmp_path / "desk.db").touch()
    with pytest.raises(Refused, match="belum berisi data kantor"):
        Database.open(tmp_path, key)
    with Database.open(tmp_path, key, create=True) as database, database.reading() as connection:
        assert names(connection) == set()


def test_an_error_inside_a_transaction_stores_nothing(folder: Path, key: bytes | None) -> None:
    with Database.open(folder, key) as database:

        def fail() -> None:
            with database.writing() as connection:
                put(connection, "phone", "0471")
                raise RuntimeError

        with pytest.raises(RuntimeError):
            fail()
        with database.reading() as connection:
            assert names(connection) == {"name"}


def test_a_fault_of_what_was_done_meanwhile_is_not_taken_for_one_of_the_database(
    folder: Path, key: bytes | None
) -> None:
    with Database.open(folder, key) as database, pytest.raises(BrokenPipeError), database.writing():
        raise BrokenPipeError


def test_a_reader_sees_one_state_and_does_not_hold_up_a_writer(folder: Path, key: bytes | None) -> None:
    with Database.open(folder, key) as database:
        with database.reading() as reader:
            assert names(reader) == {"name"}
            with database.writing() as writer:
                put(writer, "phone", "0471")
            assert names(reader) == {"name"}
        with database.reading() as reader:
            assert names(reader) == {"name", "phone"}


def test_a_second_writer_waits_and_is_then_told_that_the_file_is_in_use(
    folder: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "BUSY_TIMEOUT_S", 0.05)
    with (
        Database.open(folder, key) as first,
        Database.open(folder, key) as second,
        first.writing(),
        pytest.raises(Unavailable, match="sedang dipakai proses lain"),
        second.writing(),
    ):
        pass


def test_threads_write_one_after_another(folder: Path, key: bytes | None) -> None:
    with Database.open(folder, key) as database:

        def write(thread: int) -> None:
            for number in range(10):
                with database.writing() as connection:
                    count = connection.scalar(select(func.count()).select_from(settings))
                    put(connection, f"{thread}-{number}", str(count))

        threads = [threading.Thread(target=write, args=(each,)) for each in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with database.reading() as connection:
            values = connection.scalars(select(settings.c.value).where(settings.c.name != "name"))
            assert sorted(map(int, values)) == list(range(1, 41))  # nobody counted what another was adding


def test_processes_write_one_after_another(folder: Path, key: bytes | None) -> None:
    script = """
import sys
from pathlib import Path
from ptsp_desk.store.database import Database
from ptsp_desk.store.tables import settings
folder, key, process = sys.argv[1:]
with Database.open(Path(folder), bytes.fromhex(key) or None) as database:
    for number in range(25):
        with database.writing() as connection:
            connection.execute(settings.insert(), {"office": "ENR", "name": f"{process}-{number}", "value": ""})
"""
    running = [python(script, folder, (key or b"").hex(), each) for each in range(2)]
    for process in running:
        process.communicate(timeout=60)
    assert [process.returncode for process in running] == [0, 0]
    with Database.open(folder, key) as database, database.reading() as connection:
        assert len(names(connection)) == 51


def test_a_killed_process_leaves_what_it_had_committed(folder: Path, key: bytes | None) -> None:
    script = """
import sys
from pathlib import Path
from ptsp_desk.store.database import Database
from ptsp_desk.store.tables import settings
folder, key = sys.argv[1:]
database = Database.open(Path(folder), bytes.fromhex(key) or None)
with database.writing() as connection:
    connection.execute(settings.insert(), {"office": "ENR", "name": "before", "value": ""})
with database.writing() as connection:
    connection.execute(settings.insert(), {"office": "ENR", "name": "during", "value": "x" * 10_000_000})
    print("ready", flush=True)
    sys.stdin.read()
"""
    process = python(script, folder, (key or b"").hex())
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.kill()
    process.communicate()
    with Database.open(folder, key, readonly=True) as database, database.reading() as connection:
        assert names(connection) == {"name", "before"}
    with Database.open(folder, key) as database, database.writing() as connection:
        assert names(connection) == {"name", "before"}


def test_every_connection_has_the_settings_that_keep_what_is_committed(folder: Path, key: bytes | None) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "temp_store": 2,
        "mmap_size": 0,
        "busy_timeout": 10_000,
    }
    with Database.open(folder, key) as database, database.writing() as one, database.reading() as another:
        for connection in (one, another):
            assert {name: connection.scalar(text(f"PRAGMA {name}")) for name in wanted} == wanted


@pytest.mark.parametrize("wrong", [None, bytes(32)], ids=["no key", "another key"])
def test_an_encrypted_file_opens_with_its_key_only_and_is_not_touched_by_another(
    tmp_path: Path, wrong: bytes | None, capfd: pytest.CaptureFixture[str]
) -> None:
    Database.open(tmp_path, KEY, create=True).close()
    before = contents(tmp_path)
    with pytest.raises(Damaged, match="kuncinya bukan kunci berkas ini"):
        Database.open(tmp_path, wrong)
    with pytest.raises(Damaged, match="kuncinya bukan kunci berkas ini"):
        Database.open(tmp_path, wrong, create=True)
    assert contents(tmp_path) == before
    assert capfd.readouterr().err == ""


def test_a_plain_file_is_not_taken_for_an_encrypted_one(tmp_path: Path) -> None:
    Database.open(tmp_path, None, create=True).close()
    before = contents(tmp_path)
    with pytest.raises(Damaged):
        Database.open(tmp_path, KEY)
    assert contents(tmp_path) == before


def test_an_encrypted_folder_holds_no_name_in_clear(tmp_path: Path) -> None:
    canary = "Siti Kenari Rahmawati"
    for key in (None, KEY):
        folder = tmp_path / str(key is None)
        with Database.open(folder, key, create=True) as database:
            with database.writing() as connection:
                put(connection, "name", canary)
                connection.execute(text("INSERT INTO search (words) VALUES (:words)"), {"words": canary})
            found = contents(folder)
            assert set(found) == {"desk.db", "desk.db-wal", "desk.db-shm"}
        found |= {f"closed {name}": data for name, data in contents(folder).items()}
        for word in canary.split():
            clear = [name for name, data in found.items() if word.lower().encode() in data.lower()]
            assert bool(clear) == (key is None)


def test_a_broken_page_is_told_as_damage(folder: Path, key: bytes | None) -> None:
    path = folder / "desk.db"
    data = bytearray(path.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 200] = bytes(200)
    path.write_bytes(data)
    with pytest.raises(Damaged, match="restore"), Database.open(folder, key) as database, database.reading() as reader:
        names(reader)


def test_a_full_disk_is_told_and_what_was_stored_stays(folder: Path, key: bytes | None) -> None:
    with Database.open(folder, key) as database:

        def fill() -> None:
            with database.writing() as connection:
                pages = connection.scalar(text("PRAGMA page_count"))
                connection.execute(text(f"PRAGMA max_page_count={pages + 2}"))
                put(connection, "phone", "0471")
                put(connection, "address", "x" * 100_000)

        with pytest.raises(Unavailable, match="penuh"):
            fill()
        with database.reading() as connection:
            assert names(connection) == {"name"}
    with Database.open(folder, key) as database, database.writing() as connection:
        put(connection, "address", "x" * 100_000)  # there is room again


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_disk_that_fails_is_told_without_a_promise_about_the_last_act(folder: Path, key: bytes | None) -> None:
    script = """
import resource, sys
from pathlib import Path
from ptsp_desk.core.errors import Unavailable
from ptsp_desk.store.database import Database
from ptsp_desk.store.tables import settings
folder, key = sys.argv[1:]
database = Database.open(Path(folder), bytes.fromhex(key) or None)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    with database.writing() as connection:
        connection.execute(settings.insert(), {"office": "ENR", "name": "address", "value": "x" * 1_000_000})
except Unavailable as error:
    print(error)
with database.reading() as connection:
    print(connection.execute(settings.select()).all())
"""
    told, _ = python(script, folder, (key or b"").hex()).communicate(timeout=60)
    sentence, rows = told.splitlines()
    assert "belum pasti" in sentence
    assert rows == "[('ENR', 'name', 'Kantor Contoh')]"
    with Database.open(folder, key) as database, database.writing() as connection:
        put(connection, "address", "x" * 100_000)


def test_a_failed_commit_throws_its_connection_away(folder: Path, key: bytes | None) -> None:
    with Database.open(folder, key) as database:
        failed: list[object] = []

        def break_a_rule_that_is_checked_at_the_end() -> None:
            with database.writing() as connection:
                failed.append(connection.connection.driver_connection)
                connection.execute(text("CREATE TABLE parent (id INTEGER PRIMARY KEY)"))
                connection.execute(text("CREATE TABLE child (id REFERENCES parent DEFERRABLE INITIALLY DEFERRED)"))
                connection.execute(text("INSERT INTO child VALUES (7)"))

        with pytest.raises(IntegrityError):
            break_a_rule_that_is_checked_at_the_end()
        with database.writing() as connection:
            assert connection.connection.driver_connection is not failed[0]
            assert names(connection) == {"name"}


def test_a_folder_opened_to_be_read_is_not_written(folder: Path, key: bytes | None) -> None:
    before = (folder / "desk.db").read_bytes()
    with Database.open(folder, key, readonly=True) as database:
        with database.reading() as connection:
            assert names(connection) == {"name"}
        with pytest.raises(Unavailable, match="hanya untuk dibaca"), database.writing():
            pass
        with pytest.raises(Unavailable, match="tidak boleh ditulis"), database.reading() as connection:
            put(connection, "phone", "0471")
    assert (folder / "desk.db").read_bytes() == before


def test_an_error_does_not_tell_what_was_to_be_stored(folder: Path, key: bytes | None) -> None:
    with (
        Database.open(folder, key) as database,
        pytest.raises(IntegrityError) as caught,
        database.writing() as connection,
    ):
        put(connection, "name", "Siti Kenari")
    assert "Kenari" not in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_its_owner_reads_the_file(folder: Path, key: bytes | None) -> None:
    with Database.open(folder, key) as database, database.writing():
        modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == {0o600}


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    with pytest.raises(Unavailable, match="tidak dapat dibuka"):
        Database.open(tmp_path / "berkas" / "kantor", None, create=True)


@pytest.mark.parametrize(
    ("version", "fault"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 0), True),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 53, 4), False),
        ((4, 0, 0), False),
    ],
)
def test_the_versions_of_sqlite_that_can_corrupt_a_file_are_known(version: tuple[int, ...], *, fault: bool) -> None:
    assert driver.has_wal_reset_fault(version) is fault


def test_nothing_is_opened_with_a_sqlite_that_can_corrupt_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 1))
    with pytest.raises(Unavailable, match="dapat merusak berkas data"):
        Database.open(tmp_path, None, create=True)
    assert not any(tmp_path.iterdir())
