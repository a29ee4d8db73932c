import os
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select, text
from sqlcipher3 import dbapi2

from ptsp_desk.core.errors import Damaged, Refused, Unavailable
from ptsp_desk.store import backups
from ptsp_desk.store.backups import Facts
from ptsp_desk.store.database import Database
from ptsp_desk.store.tables import journal

KEY = bytes(range(32))


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    chosen: bytes | None = request.param
    return chosen


@pytest.fixture
def folder(tmp_path: Path, key: bytes | None) -> Path:
    """A folder that holds 200 journal entries of one desk and 3 of another, closed."""
    place = tmp_path / "kantor"
    with Database.open(place, key, create=True) as database, database.writing() as connection:
        write(connection, range(1, 201))
        write(connection, range(1, 4), "ENR-04")
    return place


@pytest.fixture
def backup(folder: Path, tmp_path: Path, key: bytes | None) -> Path:
    with Database.open(folder, key) as database:
        backups.write(database, tmp_path / "cadangan.db")
    return tmp_path / "cadangan.db"


def write(connection: Connection, seqs: range, desk: str = "ENR-03") -> None:
    entry = {"office": "ENR", "epoch": 1, "hash": "", "personal": b"p" * 500, "salt": b"", "kind": "k", "subject": "s"}
    connection.execute(journal.insert(), [entry | {"desk": desk, "seq": seq, "data": b"d" * 500} for seq in seqs])


def entries(folder: Path, key: bytes | None) -> int:
    with Database.open(folder, key) as database, database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(journal)) or 0


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def facts(size: int, last: int = 200) -> Facts:
    return Facts(last + 3, (("ENR-03", 1, last), ("ENR-04", 1, 3)), size)


def test_a_backup_is_one_file_that_holds_every_entry(folder: Path, tmp_path: Path, key: bytes | None) -> None:
    target = tmp_path / "cadangan 100%? #1.db"
    with Database.open(folder, key) as database:
        told = backups.write(database, target)
    assert told == facts(target.stat().st_size)
    assert backups.check(target, key) == told
    assert files(tmp_path) == {"kantor", target.name}


def test_what_a_killed_backup_left_is_removed_by_the_next_one_an_hour_later(
    folder: Path, tmp_path: Path, key: bytes | None
) -> None:
    left, journal_of_it = ".cadangan-1.db.0a1b2c3d.tmp", ".cadangan-1.db.0a1b2c3d.tmp-journal"
    others = {".cadangan-2.db.0a1b2c3d.tmp", ".cadangan.db.tmp", "cadangan.db.0a1b2c3d.tmp", ".foto.jpg.0a1b2c3d.tmp"}
    for name in (left, journal_of_it, *others):
        (tmp_path / name).write_bytes(b"")
        if name != ".cadangan-2.db.0a1b2c3d.tmp":  # somebody is at work on that one
            os.utime(tmp_path / name, (0, 0))
    with Database.open(folder, key) as database:
        backups.write(database, tmp_path / "cadangan-3.db")
    assert files(tmp_path) == {"kantor", "cadangan-3.db", *others}


def test_a_backup_is_encrypted_as_its_database_is(backup: Path, key: bytes | None) -> None:
    assert backup.read_bytes().startswith(b"SQLite format 3\0") == (key is None)
    with pytest.raises(Damaged, match="kuncinya bukan kunci berkas ini"):
        backups.check(backup, bytes(32))


def test_a_backup_holds_what_is_still_in_the_log_and_nothing_that_is_not_committed(
    folder: Path, tmp_path: Path, key: bytes | None
) -> None:
    with Database.open(folder, key) as database, Database.open(folder, key) as other:
        with other.writing() as connection:
            write(connection, range(201, 203))
        with other.writing() as connection:
            write(connection, range(203, 300))
            assert backups.write(database, tmp_path / "cadangan.db").entries == 205


def test_desks_go_on_writing_while_a_backup_is_made(folder: Path, tmp_path: Path, key: bytes | None) -> None:
    done = threading.Event()
    written = 0

    def go_on() -> None:
        nonlocal written
        with Database.open(folder, key) as other:
            while not done.is_set():
                with other.writing() as connection:
                    write(connection, range(201 + written, 202 + written))
                written += 1

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        with Database.open(folder, key) as database:
            made = [backups.write(database, tmp_path / f"{each}.db") for each in range(5)]
    finally:
        done.set()
        thread.join()
    assert entries(folder, key) == 203 + written
    for number, told in enumerate(made):
        assert told.heads == (("ENR-03", 1, told.entries - 3), ("ENR-04", 1, 3))
        assert backups.check(tmp_path / f"{number}.db", key) == told


def test_an_existing_file_is_not_overwritten(folder: Path, tmp_path: Path, key: bytes | None) -> None:
    (tmp_path / "surat.txt").write_text("penting")
    with Database.open(folder, key) as database, pytest.raises(Refused, match="sudah ada"):
        backups.write(database, tmp_path / "surat.txt")
    assert (tmp_path / "surat.txt").read_text() == "penting"


def test_a_folder_that_is_not_there_is_told(folder: Path, tmp_path: Path, key: bytes | None) -> None:
    with Database.open(folder, key) as database, pytest.raises(Unavailable, match="stik"):
        backups.write(database, tmp_path / "stik" / "cadangan.db")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_backup_that_finds_no_room_leaves_nothing_behind(folder: Path, tmp_path: Path, key: bytes | None) -> None:
    import resource  # noqa: PLC0415 - not on Windows

    with Database.open(folder, key) as database:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
        try:
            with pytest.raises(Unavailable, match=r"cadangan\.db"):
                backups.write(database, tmp_path / "cadangan.db")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert files(tmp_path) == {"kantor"}


@pytest.mark.parametrize("at", [0.0, 0.3, 0.6, 0.99])
def test_a_broken_backup_is_not_taken_for_one(backup: Path, folder: Path, key: bytes | None, at: float) -> None:
    data = bytearray(backup.read_bytes())
    place = int(len(data) * at) // 4096 * 4096
    data[place : place + 4096] = bytes(4096)
    backup.write_bytes(data)
    before = (folder / "desk.db").read_bytes()
    with pytest.raises(Damaged):
        backups.check(backup, key)
    with pytest.raises(Damaged):
        backups.put_back(backup, folder, key)
    assert (folder / "desk.db").read_bytes() == before
    assert files(folder) == {"desk.db"}


def test_another_database_is_no_backup(tmp_path: Path) -> None:
    other = dbapi2.connect(str(tmp_path / "lain.db"))
    other.execute("CREATE TABLE notes (text)")
    other.close()
    with pytest.raises(Damaged, match="bukan cadangan"):
        backups.check(tmp_path / "lain.db", None)
    (tmp_path / "kosong.db").touch()
    with pytest.raises(Damaged, match="bukan cadangan"):
        backups.check(tmp_path / "kosong.db", None)
    with pytest.raises(Refused, match="tidak ada"):
        backups.check(tmp_path / "mana.db", None)


def test_a_backup_of_a_newer_program_is_not_put_back(backup: Path, folder: Path, key: bytes | None) -> None:
    with Database.open(backup.parent / "baru", key, create=True) as database:
        with database.writing() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = 'desk_7777' WHERE version_num LIKE 'd%'"))
        with pytest.raises(Unavailable, match="lebih baru"):
            backups.write(database, backup.parent / "baru.db")
    with pytest.raises(Unavailable, match="lebih baru"):
        backups.put_back(backup.parent / "baru" / "desk.db", folder, key)
    assert entries(folder, key) == 203


def test_what_was_there_moves_aside_when_a_backup_is_put_back(backup: Path, folder: Path, key: bytes | None) -> None:
    with Database.open(folder, key) as database, database.writing() as connection:
        write(connection, range(201, 301))
    aside = backups.put_back(backup, folder, key)
    assert aside is not None
    assert aside.parent == folder
    assert aside.name.startswith("replaced-")
    assert entries(folder, key) == 203
    assert entries(aside, key) == 303
    assert backup.exists()
    assert files(folder) == {"desk.db", aside.name}


def test_a_backup_makes_a_folder_anew(backup: Path, tmp_path: Path, key: bytes | None) -> None:
    assert backups.put_back(backup, tmp_path / "komputer" / "baru", key) is None
    assert entries(tmp_path / "komputer" / "baru", key) == 203


def test_nothing_is_put_back_while_the_folder_is_open(backup: Path, folder: Path, key: bytes | None) -> None:
    with Database.open(folder, key):
        with pytest.raises(Unavailable, match="sedang dipakai"):
            backups.put_back(backup, folder, key)
        assert not [name for name in files(folder) if not name.startswith("desk.db")]


def test_a_broken_database_gives_way_to_a_backup_with_its_log(backup: Path, folder: Path, key: bytes | None) -> None:
    (folder / "desk.db").write_bytes(b"x" * 8192)
    (folder / "desk.db-wal").write_bytes(b"y" * 8192)
    aside = backups.put_back(backup, folder, key)
    assert aside is not None
    assert (aside / "desk.db").read_bytes() == b"x" * 8192
    assert (aside / "desk.db-wal").read_bytes() == b"y" * 8192
    assert entries(folder, key) == 203


def test_a_log_left_by_a_cut_short_restore_does_not_reach_the_backup(
    backup: Path, folder: Path, key: bytes | None
) -> None:
    with Database.open(folder, key) as database:
        with database.writing() as connection:
            write(connection, range(201, 301))
        log = (folder / "desk.db-wal").read_bytes()
    (folder / "desk.db").unlink()
    (folder / "desk.db-wal").write_bytes(log)
    backups.put_back(backup, folder, key)
    assert entries(folder, key) == 203
