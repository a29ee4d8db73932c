"""What a registration costs, counted exactly: statements and waits for the disk."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import event

from ptsp_desk.app import App
from ptsp_desk.paper.sizes import Size
from tests.offices import CLERK, Clock, LayOut, request
from tests.operations.counter import code_on_slip, registered, turned_back

MOST_STATEMENTS = 8
"""A registration; what is executed for many rows counts once, BEGIN and COMMIT do not."""
MOST_SYNCS = 1.2
"""On average; a checkpoint now and then takes a few at once."""

MOST_BYTES = 40_000
"""A receipt with its fonts and its code, on whatever paper."""

COMPANY = {
    "kind": "company",
    "name": "CV Maju Bersama",
    "nib": "9120001234567",
    "director": "Andi",
    "nik": "7316044107850001",
    "phone": "0812 3456 7890",
    "village": "Juppandang",
}
TICKS = dict.fromkeys(("permohonan", "akta", "pengesahan", "npwp", "ho", "ktp", "neraca"), "ok")


class Statements:
    """Every statement that an open office sends to its database."""

    def __init__(self, app: App) -> None:
        self.sent: list[str] = []
        event.listen(app.desk.database.engine, "before_cursor_execute", self._note)

    def _note(self, *arguments: object) -> None:
        self.sent.append(str(arguments[2]))


@pytest.fixture
def statements(app: App) -> Statements:
    registered(app)
    return Statements(app)


def test_the_richest_registration_takes_few_statements(app: App, statements: Statements) -> None:
    raw = request(
        "SIUP",
        complete=None,
        documents=TICKS,
        external_id="x1",
        applicant=COMPANY,
        proxy={"name": "Budi", "nik": "7316041712900002", "phone": "0812 3456 7891"},
        location={"address": "Jl. Poros 1", "village": "Galonta"},
        fields={"modal": 50_000_000, "nama_usaha": "Maju", "kbli": 47111},
        received_by="Sitti",
    )
    answer = app.applications.register(raw, CLERK)
    assert answer.application is not None
    assert answer.application.follow_ups
    assert len(statements.sent) <= MOST_STATEMENTS, "\n".join(statements.sent)


def test_so_does_one_with_a_fee(app: App, statements: Statements) -> None:
    registered(app, external_id="x1", proxy={"name": "Budi"})
    assert len(statements.sent) <= MOST_STATEMENTS, "\n".join(statements.sent)


def test_a_file_that_goes_back_takes_no_more(app: App, statements: Statements) -> None:
    turned_back(app, ktp="ok")
    assert len(statements.sent) <= MOST_STATEMENTS, "\n".join(statements.sent)


def test_going_on_with_a_checklist_takes_two_more_to_read_it(app: App, statements: Statements) -> None:
    back = turned_back(app, ktp="ok")
    for resumes in (str(back.visit.reference), code_on_slip(app, back)):
        statements.sent.clear()
        registered(app, resumes=resumes)
        assert len(statements.sent) <= MOST_STATEMENTS + 2, "\n".join(statements.sent)


def test_a_repeated_request_takes_no_more(app: App, statements: Statements) -> None:
    registered(app, external_id="x1")
    statements.sent.clear()
    app.applications.register(request(external_id="x1"), CLERK)
    assert len(statements.sent) <= MOST_STATEMENTS, "\n".join(statements.sent)


def test_the_number_of_statements_does_not_grow_with_the_number_of_files(app: App, statements: Statements) -> None:
    counts = set()
    for _ in range(30):
        statements.sent.clear()
        registered(app)
        counts.add(len(statements.sent))
    assert len(counts) == 1


def test_finding_fifty_files_takes_as_many_statements_as_finding_one(app: App, statements: Statements) -> None:
    counts = set()
    for _ in range(5):
        registered(app)
        statements.sent.clear()
        assert app.applications.find("andi")
        counts.add(len(statements.sent))
    assert counts == {1}


@pytest.mark.parametrize("size", Size)
def test_a_receipt_takes_few_bytes(app: App, size: Size) -> None:
    number = registered(app, "TRAYEK", "baru", proxy={"name": "Budi"})
    assert len(app.receipts.preview(number, size)) <= MOST_BYTES


REGISTRATIONS = 200

_CHILD = f"""
import sys
from pathlib import Path
from ptsp_desk.app import App
from ptsp_desk.paper.sizes import Size
from tests.offices import CLERK, Clock, request
with App(Path(sys.argv[1]), clock=Clock()) as app:
    for _ in range(5):
        app.applications.register(request(), CLERK)
    sys.stderr.write("warm\\n")
    for number in range({REGISTRATIONS}):
        app.applications.register(request(external_id=f"x{{number}}"), CLERK)
    sys.stderr.write("done\\n")
"""
_SYNC = re.compile(r"\b(fsync|fdatasync|sync_file_range|msync|sync|syncfs)\(")


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_a_registration_waits_about_once_for_the_disk(lay_out: LayOut, tmp_path: Path, encrypted: bool) -> None:
    strace = shutil.which("strace")
    assert strace, "strace is missing: installer/debian-packages.txt names it"
    folder = lay_out(tmp_path / "kantor", encrypted=encrypted)
    calls = "trace=fsync,fdatasync,sync_file_range,msync,sync,syncfs,write"
    command = [strace, "-f", "-qq", "-e", calls, "-o", str(tmp_path / "calls"), sys.executable, "-c", _CHILD]
    root = Path(__file__).parents[2]
    subprocess.run([*command, str(folder)], cwd=root, check=True, capture_output=True)
    traced = (tmp_path / "calls").read_text("utf-8", "replace")
    between = traced.split("warm\\n")[1].split("done\\n")[0]
    syncs = len(_SYNC.findall(between))
    assert REGISTRATIONS <= syncs <= MOST_SYNCS * REGISTRATIONS
    with App(folder, clock=Clock()) as app:
        assert app.applications.find(f"{REGISTRATIONS + 5:05d}")
