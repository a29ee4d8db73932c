import ast
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from ptsp_desk import paths
from ptsp_desk.core.errors import Damaged, Unavailable
from ptsp_desk.store import backups, driver, migrate
from ptsp_desk.store.database import Database
from ptsp_desk.store.driver import Access, DataFile
from ptsp_desk.store.local_tables import local
from ptsp_desk.store.metadata import fold
from ptsp_desk.store.tables import settings

KEY = bytes(range(32))
SCRIPTS = sorted(paths.migrations().glob("*/*.py"))
_LINE_END = re.compile(r"\n|, (?=[a-z_]+ [A-Z])")  # SQLite puts an added column on the line of the one before

NEXT = '''"""Settings say since when they hold."""

import sqlalchemy as sa
from alembic import op

revision = "desk_9999"
down_revision = "desk_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("settings", sa.Column("since", sa.Text(), nullable=False, server_default="awal"))
    op.execute("DELETE FROM settings WHERE name = 'phone'")
'''


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> DataFile:
    """A database of today with two settings, closed."""
    with Database.open(tmp_path / "kantor", request.param, create=True) as database, database.writing() as connection:
        connection.execute(settings.insert(), [row("name"), row("phone")])
    return DataFile(tmp_path / "kantor" / "desk.db", request.param)


def row(name: str) -> dict[str, str]:
    return {"office": "ENR", "name": name, "value": "ada"}


def scripts(tmp_path: Path, last: str = NEXT) -> Path:
    """The shipped scripts and one of tomorrow, in a folder whose name asks for care."""
    folder = tmp_path / "skrip 100%: #1"
    shutil.copytree(paths.migrations(), folder)
    (folder / "desk" / "9999_next.py").write_text(last, encoding="utf-8")
    return folder


def select(file: DataFile, statement: str) -> list[tuple[object, ...]]:
    with driver.transaction(driver.engine(file, Access.READ), file.path) as connection:
        return [tuple(found) for found in connection.execute(text(statement))]


def shape(connection: Connection) -> set[tuple[str, frozenset[str]]]:
    """The lines of every table and index but the search's, whatever their order."""
    found = connection.execute(
        text(
            "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL "
            "AND name NOT LIKE 'search%' AND name <> 'alembic_version'"
        )
    )
    return {(name, frozenset(line.strip().rstrip(",") for line in _LINE_END.split(sql))) for name, sql in found}


def test_the_migrations_make_the_tables_that_the_program_reads(tmp_path: Path) -> None:
    plain = DataFile(tmp_path / "tables.db")
    driver.create(plain.path)
    with driver.transaction(driver.engine(plain, Access.COPY), plain.path) as connection:
        fold.create_all(connection)
        local.create_all(connection)
        expected = shape(connection)
    with Database.open(tmp_path, None, create=True) as database, database.reading() as connection:
        assert shape(connection) == expected


def test_the_newest_revisions_are_the_heads_of_the_scripts(tmp_path: Path) -> None:
    config = Config()
    folder = str(paths.migrations())
    for name, value in {
        "script_location": folder,
        "path_separator": "newline",
        "version_locations": f"{folder}/shared\n{folder}/desk",
    }.items():
        config.set_main_option(name, value.replace("%", "%%"))
    assert frozenset(ScriptDirectory.from_config(config).get_heads()) == migrate.NEWEST
    with Database.open(tmp_path, None, create=True) as database, database.reading() as connection:
        assert migrate.revisions(connection) == migrate.NEWEST


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: f"{script.parent.name}/{script.name}")
def test_a_migration_is_frozen_text_and_has_a_test_of_its_own(script: Path) -> None:
    tree = ast.parse(script.read_text(encoding="utf-8"))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    modules |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert modules <= {"alembic", "sqlalchemy"}
    assert ast.get_docstring(tree)
    assert {node.name for node in tree.body if isinstance(node, ast.FunctionDef)} == {"upgrade"}
    tests = Path(__file__).parents[1] / "migrations"
    assert (tests / f"test_{script.parent.name}_{script.stem[:4]}.py").is_file()


def test_a_file_at_the_newest_revision_is_opened_without_alembic(file: DataFile) -> None:
    script = """
import sys
from pathlib import Path
from ptsp_desk.store.database import Database
with Database.open(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]) or None) as database, database.writing():
    pass
print([name for name in sys.modules if name.startswith("alembic")])
"""
    told = subprocess.run(
        [sys.executable, "-c", script, str(file.path.parent), (file.key or b"").hex()],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert told.stdout == "[]\n"


def test_an_older_file_is_copied_and_then_brought_to_the_newest_revision(file: DataFile, tmp_path: Path) -> None:
    migrate.to_newest(file, scripts(tmp_path))
    assert select(file, "SELECT name, since FROM settings") == [("name", "awal")]
    [copy] = (file.path.parent / "backups").iterdir()
    assert copy.name.startswith(f"before-{'-'.join(sorted(migrate.NEWEST))}-")
    assert backups.check(copy, file.key).entries == 0
    assert select(DataFile(copy, file.key), "SELECT name FROM settings ORDER BY name") == [("name",), ("phone",)]


def test_bringing_a_file_to_where_it_is_does_nothing(file: DataFile) -> None:
    before = file.path.read_bytes()
    migrate.to_newest(file)
    assert file.path.read_bytes() == before
    assert not (file.path.parent / "backups").exists()


def test_two_that_find_the_same_older_file_migrate_it_once(file: DataFile, tmp_path: Path) -> None:
    folder = scripts(tmp_path)
    faults: list[BaseException] = []

    def run() -> None:
        try:
            migrate.to_newest(file, folder)
        except BaseException as error:  # noqa: BLE001 - a thread's error is told by the assertion below
            faults.append(error)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    assert len(list((file.path.parent / "backups").iterdir())) == 1
    assert select(file, "SELECT name, since FROM settings") == [("name", "awal")]


@pytest.mark.parametrize("readonly", [False, True])
def test_a_file_of_a_newer_program_is_refused_and_not_touched(
    file: DataFile, tmp_path: Path, *, readonly: bool
) -> None:
    migrate.to_newest(file, scripts(tmp_path))
    before = file.path.read_bytes()
    copies = sorted((file.path.parent / "backups").iterdir())
    with pytest.raises(Unavailable, match="versi program yang lebih baru"):
        Database.open(file.path.parent, file.key, readonly=readonly)
    assert file.path.read_bytes() == before
    assert sorted((file.path.parent / "backups").iterdir()) == copies


def test_an_older_file_is_not_migrated_by_who_may_only_read(tmp_path: Path) -> None:
    with Database.open(tmp_path, None, create=True) as database, database.writing() as connection:
        connection.execute(text("DELETE FROM alembic_version WHERE version_num = 'desk_0003'"))
    before = (tmp_path / "desk.db").read_bytes()
    with pytest.raises(Unavailable, match="versi program yang lebih lama"):
        Database.open(tmp_path, None, readonly=True)
    assert (tmp_path / "desk.db").read_bytes() == before


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ('    op.execute("INSERT INTO nowhere VALUES (1)")\n', Exception),
        (
            """    op.execute("CREATE UNIQUE INDEX officer ON officers (id)")
    op.execute("CREATE TABLE child (name REFERENCES officers (id))")
    op.execute("INSERT INTO child VALUES ('nobody')")
""",
            Damaged,
        ),
    ],
    ids=["fails", "leaves rows that point nowhere"],
)
def test_a_migration_that_goes_wrong_leaves_the_old_file(
    file: DataFile, tmp_path: Path, fault: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        migrate.to_newest(file, scripts(tmp_path, NEXT + fault))
    with Database.open(file.path.parent, file.key) as database, database.writing() as connection:
        assert connection.execute(settings.select().order_by(settings.c.name)).all() == [
            ("ENR", "name", "ada"),
            ("ENR", "phone", "ada"),
        ]


def test_a_migration_killed_in_the_middle_leaves_the_old_file(file: DataFile, tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from ptsp_desk.store import migrate
from ptsp_desk.store.driver import DataFile
migrate.to_newest(DataFile(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]) or None), Path(sys.argv[3]))
"""
    stops = '    print("in the middle", flush=True)\n    import sys\n    sys.stdin.read()\n'
    spill = "    op.execute(\"INSERT INTO settings SELECT 'ENR', hex(randomblob(9)), hex(zeroblob(9000000)), ''\")\n"
    folder = scripts(tmp_path, NEXT + spill + stops)
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(file.path), (file.key or b"").hex(), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "in the middle\n"
    process.kill()
    process.communicate()

    with Database.open(file.path.parent, file.key) as database, database.writing() as connection:
        assert connection.execute(settings.select().order_by(settings.c.name)).all() == [
            ("ENR", "name", "ada"),
            ("ENR", "phone", "ada"),
        ]
    (folder / "desk" / "9999_next.py").write_text(NEXT, encoding="utf-8")
    migrate.to_newest(file, folder)
    assert select(file, "SELECT name, since FROM settings") == [("name", "awal")]
