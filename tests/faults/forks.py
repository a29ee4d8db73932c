"""A process that has loaded the program and forks itself for each command: a command then costs milliseconds.

Reads lines of JSON from standard input and answers each with one line. ``{"run": [...], "out": path, "keys": path,
"fault": name}`` starts a command, the program's or that of ``answering``, whose standard output is appended to a file,
and standard error to that with ``.err``, and answers with its process id; ``{"wait": pid}`` answers with its return
code, negative for a signal. With ``"traced": true`` the command waits until somebody traces it, with ``"clock": time``
its computer's clock stands so.
"""

import ctypes
import gc
import io
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from ptsp_desk import cli
from ptsp_desk.app import App
from ptsp_desk.cli import registrations, surroundings
from ptsp_desk.core.days import CLOSED
from ptsp_desk.core.errors import Unavailable
from ptsp_desk.core.journal import Act, Sealed
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.promises import known_holidays
from ptsp_desk.core.summaries import Close
from ptsp_desk.operations import desks, imports, journals, offices
from ptsp_desk.operations.days import Days
from ptsp_desk.operations.desks import Desk, Writer, mark_at
from ptsp_desk.operations.receipts import Receipts
from ptsp_desk.operations.soundness import Soundness
from ptsp_desk.paper.sizes import Size
from ptsp_desk.store import applications, backups, driver, journal
from ptsp_desk.store.applications import Standing
from ptsp_desk.store.database import Database
from ptsp_desk.store.marks import Marks
from tests.faults import answering
from tests.faults.requests import write_requests
from tests.offices import Clock

A_MOMENT_S = 0.003
PAPER = "tanda.pdf"
"""Beside the folder of the keys: what a printer is for those who look whether paper comes too early."""
LONGEST_S = 60.0
NEVER_TRACED = 97
PR_SET_PTRACER, PR_SET_PTRACER_ANY = 0x59616D61, -1
PATCH = pytest.MonkeyPatch()
"""For good: a fault is planted in a process that does nothing else."""


def answer_before_the_commit() -> None:
    """Plant a fault: the answer is out before it is stored."""
    add, print_json = Writer.add, surroundings.print_json

    def add_and_answer(self: Writer, act: Act) -> Sealed:
        sealed = add(self, act)
        body = sealed.entry.body
        if "number" in body:
            row = {name: body[name] for name in ("external_id", "number", "tracking_code")}
            print(json.dumps({**row, "status": "registered"}), flush=True)
            time.sleep(A_MOMENT_S)
        return sealed

    PATCH.setattr(Writer, "add", add_and_answer)
    PATCH.setattr(registrations, "print_json", lambda row: row["status"] == "registered" or print_json(row))


def print_before_the_commit() -> None:
    """Plant a fault: a paper is out before it is stored that there is one."""
    record = Receipts.print

    def early(self: Receipts, number: str, size: Size, officer: Officer) -> bytes:
        Path(os.environ["PTSP_DESK_KEYS"]).with_name(PAPER).write_bytes(self.preview(number, size))
        return record(self, number, size, officer)

    PATCH.setattr(Receipts, "print", early)


def count_outside_of_the_transaction() -> None:
    """Plant a fault: a number is taken first and used later."""
    standing = applications.standing

    def take(connection: Any, *place: str) -> Standing:
        found = standing(connection, *place)
        taken = Path(os.environ["PTSP_DESK_KEYS"], "counter")
        counter = 1 + (int(taken.read_text()) if taken.exists() else 0)
        whole = taken.with_name("counter.new")
        whole.write_text(str(counter))
        whole.replace(taken)  # killed in the middle, it would say nothing
        time.sleep(A_MOMENT_S)
        return Standing(found.tail, counter - 1, found.answered)

    PATCH.setattr(applications, "standing", take)


def write_the_mark_before_the_commit() -> None:
    """Plant a fault: the mark outside the folder runs ahead of what is stored."""
    add = Writer.add

    def add_and_mark(self: Writer, act: Act) -> Sealed:
        sealed = add(self, act)
        with Marks(sealed.entry.desk) as marks:
            marks.write(mark_at(self.tail))
        time.sleep(A_MOMENT_S)
        return sealed

    PATCH.setattr(Writer, "add", add_and_mark)


def wait_for_no_disk() -> None:
    """Plant a fault: the database never waits until the disk has what was written."""
    settings = tuple(setting.replace("synchronous=FULL", "synchronous=OFF") for setting in driver._SETTINGS)
    PATCH.setattr(driver, "_SETTINGS", settings)


def wait_for_the_disk_now_and_then() -> None:
    """Plant a fault: the setting that is enough against a killed process and not against a power cut."""
    settings = tuple(setting.replace("synchronous=FULL", "synchronous=NORMAL") for setting in driver._SETTINGS)
    PATCH.setattr(driver, "_SETTINGS", settings)


def take_a_refused_commit_for_done() -> None:
    """Plant a fault: what the disk says at the end of a transaction is not listened to."""

    @contextmanager
    def transaction(engine: Engine, _path: Path, *, begin: str = "") -> Iterator[Connection]:
        with engine.execution_options(begin=begin).connect() as connection:
            yield connection
            with suppress(DBAPIError):
                connection.commit()

    PATCH.setattr(driver, "transaction", transaction)


def open_a_copy_elsewhere() -> None:
    """Plant a fault: what may not be written is gone on with in a copy."""
    opened = Database.open

    def elsewhere(folder: Path, key: bytes | None, **_more: object) -> Database:
        try:
            database = opened(folder, key)
            with database.writing():
                return database
        except Unavailable:
            copy = Path(os.environ["PTSP_DESK_KEYS"]).with_name("elsewhere")
            return opened(Path(shutil.copytree(folder, copy)), key)

    PATCH.setattr(Database, "open", elsewhere)


def flush_no_names() -> None:
    """Plant a fault: nobody waits until the disk has the names of new files."""
    for module in (driver, offices, desks):
        PATCH.setattr(module, "flush", lambda _path: None)


def build_in_its_place() -> None:
    """Plant a fault: an office is set up in its folder and not beside it."""

    @contextmanager
    def building(folder: Path) -> Iterator[Path]:
        folder.mkdir(parents=True)
        yield folder

    PATCH.setattr(offices, "_building", building)


def put_back_over_the_database() -> None:
    """Plant a fault: a backup is written over the database."""

    def put_back(backup: Path, folder: Path, _key: bytes | None) -> None:
        for name in ("desk.db-wal", "desk.db-shm"):
            (folder / name).unlink(missing_ok=True)
        (folder / "desk.db").write_bytes(backup.read_bytes())

    PATCH.setattr(backups, "put_back", put_back)


def copy_the_file_without_its_log() -> None:
    """Plant a fault: a backup is a copy of the database's file, and the copy isn't looked at."""

    def write(database: Database, target: Path, _look: object) -> backups.Facts:
        target.write_bytes(database.path.read_bytes())
        return backups.Facts(0, (), 0)

    PATCH.setattr(backups, "write", write)


def name_a_backup_before_it_is_whole() -> None:
    """Plant a fault: a backup bears its name while it is still written."""
    PATCH.setattr(backups, "_scratch", nullcontext)


def store_a_close_in_two_transactions() -> None:
    """Plant a fault: that a day is closed is entered first, and stored with its figures after that."""
    add = journal.add

    def add_and_store(connection: Connection, office: str, sealed: Sealed) -> None:
        add(connection, office, sealed)
        if sealed.entry.kind == CLOSED:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    PATCH.setattr(journal, "add", add_and_store)


def close_twice() -> None:
    """Plant a fault: a close is entered, opened again and entered once more."""
    close = Days.close

    def twice(self: Days, day: date | None, officer: Officer) -> Close:
        close(self, day, officer)
        self.reopen(day, "lagi", officer)
        return close(self, day, officer)

    PATCH.setattr(Days, "close", twice)


def forget_what_was_imported() -> None:
    """Plant a fault: an import doesn't look for rows that are there."""
    PATCH.setattr(imports, "_imported_before", lambda *_: None)


def store_each_statement_by_itself() -> None:
    """Plant a fault: there are no transactions, as with a driver that begins them when it likes."""
    PATCH.setattr(driver, "_begin", lambda _connection: None)


def look_at_no_mark() -> None:
    """Plant a fault: what is stored isn't compared with the mark outside of the folder."""
    PATCH.setattr(Desk, "_why_behind", lambda *_: "")


def keep_the_epoch() -> None:
    """Plant a fault: a backup is gone on with as if it were the office itself."""
    opened = Writer.open_epoch

    def kept(self: Writer, epoch: int, private: bytes, reason: str) -> Sealed | None:
        return opened(self, epoch, private, reason) if reason == "init" else None

    PATCH.setattr(Writer, "open_epoch", kept)


def compare_nothing_before_an_export() -> None:
    """Plant a fault: what leaves the office is made of the tables as they are."""
    PATCH.setattr(Soundness, "ensure", lambda *_: None)


def tell_of_no_clock() -> None:
    """Plant a fault: nobody looks whether the clock runs backwards."""
    PATCH.setattr(journals, "clock_fault", lambda *_: "")


SEEN_BY_A_KILL = ("answer_before_the_commit", "count_outside_of_the_transaction", "write_the_mark_before_the_commit")
SEEN_BY_A_POWER_CUT = ("answer_before_the_commit", "wait_for_no_disk", "wait_for_the_disk_now_and_then")


def main() -> None:
    _warm_up()
    gc.collect()
    gc.freeze()  # else each child copies every page that its own collection touches
    for line in sys.stdin:
        asked = json.loads(line)
        if "wait" in asked:
            _, status = os.waitpid(asked["wait"], 0)
            print(os.waitstatus_to_exitcode(status), flush=True)
            continue
        child = os.fork()
        if child == 0:
            if asked.get("traced"):
                _wait_until_traced()
            os.environ["PTSP_DESK_KEYS"] = asked["keys"]
            if "clock" in asked:
                _set_the_clock(datetime.fromisoformat(asked["clock"]))
            os._exit(_run(asked["run"], asked["out"], asked.get("fault", "")))
        print(child, flush=True)


def _warm_up() -> None:
    """Do once what commands do, in an office that is thrown away: what is made at the first time is then there."""
    known_holidays(2025, 2028)
    import_module("ptsp_desk.paper.receipts")
    with tempfile.TemporaryDirectory() as place, PATCH.context() as patch:
        patch.setenv("PTSP_DESK_KEYS", f"{place}/keys")
        where = ["--office-name", "Kantor", "--office-code", "ENR", "--region", "73.16", "--desk", "3"]
        lines = write_requests(Path(place, "lines"), range(7, 10))
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            for words in (
                ["init", *where],
                ["register", str(lines)],
                ["day", "close"],
                ["backup", f"{place}/b.db"],
                ["restore", f"{place}/b.db", "--no-copy-runs"],
            ):
                assert cli.main([*words, "--data", f"{place}/kantor"]) == 0, words


def _wait_until_traced() -> None:
    # Where only a parent may trace its children, as on many a machine, a child says that others may; elsewhere it need
    # not, and the answer doesn't matter.
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, ctypes.c_ulong(PR_SET_PTRACER_ANY))
    end = time.monotonic() + LONGEST_S
    while "TracerPid:\t0\n" in Path("/proc/self/status").read_text("ascii"):
        if time.monotonic() > end:
            os._exit(NEVER_TRACED)
        time.sleep(A_MOMENT_S / 10)


def _set_the_clock(at: datetime) -> None:
    PATCH.setattr(App.__init__, "__kwdefaults__", {**(App.__init__.__kwdefaults__ or {}), "clock": Clock(at)})


def _run(arguments: Sequence[str], out: str, fault: str) -> int:
    os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 1)
    os.dup2(os.open(f"{out}.err", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 2)
    if fault in answering.PLANTED:
        answering.PLANTED[fault](PATCH)
    elif fault:
        globals()[fault]()
    try:
        return answering.main(arguments[1:]) if arguments[0] == answering.COMMAND else cli.main(arguments)
    finally:
        sys.stdout.flush()


if __name__ == "__main__":
    main()
