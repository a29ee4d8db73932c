"""The journal keeps what was written into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from ptsp_desk.store.database import Database

COLUMNS = "office, desk, epoch, seq, hash, data, personal, salt, kind, subject"
ENTRY = "('ENR', 'ENR-03', 1, 1, 'abcd', x'7b7d', x'7b22', x'00ff', 'visit.noted', 'u')"
STORED = ("ENR", "ENR-03", 1, 1, "abcd", b"{}", b'{"', b"\x00\xff", "visit.noted", "u")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database.open(tmp_path, None, create=True) as made:
        run(made, f"INSERT INTO journal ({COLUMNS}) VALUES {ENTRY}")
        yield made


def run(database: Database, statement: str) -> None:
    with database.writing() as connection:
        connection.execute(text(statement))


def stored(database: Database) -> list[tuple[object, ...]]:
    with database.reading() as connection:
        return [tuple(row) for row in connection.execute(text(f"SELECT {COLUMNS} FROM journal"))]


@pytest.mark.parametrize(
    "statement",
    [
        *(
            f"UPDATE journal SET {change}"
            for change in (
                "office = 'XXX'",
                "desk = 'ENR-04'",
                "epoch = 2",
                "seq = 2",
                "hash = 'ffff'",
                "data = x'7b'",
                "kind = 'x'",
                "subject = 'v'",
                "personal = x'7b23'",
                "salt = x'01'",
                "hash = hash",
                "personal = NULL",
                "salt = NULL",
                "personal = NULL, salt = NULL, data = x'7b'",
                "personal = NULL, salt = NULL, seq = 2",
            )
        ),
        "DELETE FROM journal",
        f"INSERT OR REPLACE INTO journal ({COLUMNS}) VALUES {ENTRY}",
        f"INSERT INTO journal ({COLUMNS}) VALUES {ENTRY} ON CONFLICT DO UPDATE SET data = x'7b'",
    ],
)
def test_an_entry_can_not_be_changed_or_removed(database: Database, statement: str) -> None:
    with pytest.raises(IntegrityError, match="an entry of the journal is never"):
        run(database, statement)
    assert stored(database) == [STORED]


def test_the_personal_part_of_an_entry_can_be_blanked_for_good(database: Database) -> None:
    run(database, "UPDATE journal SET personal = NULL, salt = NULL WHERE seq = 1")
    assert stored(database) == [(*STORED[:6], None, None, *STORED[8:])]
    with pytest.raises(IntegrityError):
        run(database, "UPDATE journal SET personal = x'7b22', salt = x'00ff'")


def test_the_same_key_is_not_taken_twice(database: Database) -> None:
    with pytest.raises(IntegrityError):
        run(database, f"INSERT INTO journal ({COLUMNS}) VALUES {ENTRY}")


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO documents VALUES ('ENR', 'u', 0, 'ktp', 'lost', NULL, NULL)",
        "INSERT INTO quotes VALUES ('ENR', 'ENR-03', 1, 1, 'u', 'final', -1, '{}')",
    ],
)
def test_a_value_that_no_rule_allows_is_not_stored(database: Database, statement: str) -> None:
    with pytest.raises(IntegrityError, match="CHECK"):
        run(database, statement)
