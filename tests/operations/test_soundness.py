"""Before the first figure or paper leaves a plain database, every table is known to follow from the journal."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.errors import Damaged, Unavailable
from ptsp_desk.core.prints import PrintKind
from ptsp_desk.core.recaps.kinds import Kind
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.operations.surveys import Asked
from ptsp_desk.paper.sizes import Size
from ptsp_desk.store.keys import Keys
from tests.offices import CLERK, HEAD, OPENING, Clock, LayOut, raw_connection
from tests.operations.counter import registered, turned_back
from tests.statements import sent

LATER = OPENING + timedelta(hours=1)
TODAY = OPENING.date()
MONTH = Period.month(2026, 11)
FILE = "ENR-03A-00001-P"

LEAVES: dict[str, Callable[[App, str], object]] = {
    "the close of a day": lambda app, _: app.days.close(None, HEAD),
    "a day's figures": lambda app, _: app.summaries.daily(TODAY),
    "a day's paper": lambda app, _: app.prints.preview(PrintKind.SUMMARY, TODAY.isoformat(), Size.A4),
    "a recap": lambda app, _: app.recaps.sheet(Kind.REGISTRATIONS, MONTH),
    "the monthly pack": lambda app, _: app.recaps.pack(MONTH),
    "the index of the survey": lambda app, _: app.surveys.index(Asked(TODAY, TODAY)),
    "the log of publications": lambda app, _: app.surveys.publications(TODAY, TODAY),
    "a receipt": lambda app, _: app.receipts.preview(FILE, Size.A5),
    "a copy of it": lambda app, _: app.receipts.print(FILE, Size.A5, CLERK),
    "a slip": lambda app, reference: app.prints.preview(PrintKind.SLIP, reference, Size.A5),
}
"""What leaves the database; the second argument is the reference of a visit that was turned back."""


@pytest.fixture
def reference(folder: Path) -> str:
    """An office where a file was registered and one went back: the reference of that visit."""
    with App(folder, clock=Clock(OPENING)) as app:
        assert registered(app) == FILE
        visit = turned_back(app, ktp="ok").visit
        assert visit is not None
        return str(visit.reference)


def change(folder: Path, key: bytes | None = None) -> None:
    """Change a value in a table past the program, as a disk could."""
    with raw_connection(folder, key) as raw:
        raw.execute("UPDATE applications SET service = 'IMX' WHERE counter = 1")


@pytest.mark.parametrize("leaves", LEAVES)
def test_nothing_leaves_a_database_in_which_a_row_has_changed(folder: Path, reference: str, leaves: str) -> None:
    change(folder)
    with App(folder, clock=Clock(LATER)) as app:
        for _ in range(2):
            with pytest.raises(Damaged, match=r"tabel applications dalam berkas .* ptsp-desk replay"):
                LEAVES[leaves](app, reference)


@pytest.mark.parametrize("leaves", LEAVES)
def test_what_leaves_first_has_the_tables_compared_and_nothing_does_again(
    folder: Path, reference: str, leaves: str
) -> None:
    with App(folder, clock=Clock(LATER)) as app:
        with sent(app) as first:
            LEAVES[leaves](app, reference)
        with sent(app) as again:
            for other in LEAVES.values():
                other(app, reference)
    checks = [sum("integrity_check" in item.statement for item in found) for found in (first, again)]
    assert checks == [1, 0]


def test_nothing_is_asked_of_an_encrypted_database(lay_out: LayOut, tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "kantor", encrypted=True)
    with App(folder, clock=Clock(LATER)) as app, sent(app) as found:
        registered(app)
        app.days.close(None, HEAD)
        app.receipts.preview(FILE, Size.A5)
    assert not any("integrity_check" in item.statement for item in found)
    assert Keys("ENR-03").load_database_key() is not None


@pytest.mark.usefixtures("reference")
def test_who_stands_at_the_counter_waits_for_no_check(folder: Path) -> None:
    change(folder)
    with App(folder, clock=Clock(LATER)) as app, sent(app) as found:
        assert app.receipts.print(registered(app), Size.A5, CLERK).startswith(b"%PDF")
        visit = turned_back(app, ktp="ok").visit
        assert visit is not None
        assert app.receipts.slip(visit, Size.A5).startswith(b"%PDF")
        with pytest.raises(Damaged):
            app.receipts.preview(FILE, Size.A5)
    assert sum("integrity_check" in item.statement for item in found) == 1


@pytest.mark.usefixtures("reference")
def test_a_closed_day_is_not_counted_anew_from_a_row_that_has_changed(folder: Path) -> None:
    with App(folder, clock=Clock(LATER)) as app:
        app.days.close(None, HEAD)
        close = app.summaries.daily(TODAY).close
        receipt = app.receipts.code(app.receipts.find(FILE))
    assert close is not None
    change(folder)
    with App(folder, clock=Clock(LATER)) as app:
        assert not app.receipts.verify(receipt).is_genuine
        with pytest.raises(Damaged):
            app.receipts.verify(close.code)


def test_after_a_replay_everything_leaves_again(folder: Path, reference: str) -> None:
    change(folder)
    with App(folder, clock=Clock(LATER)) as app:
        app.journals.replay()
    with App(folder, clock=Clock(LATER)) as app:
        for leaves in LEAVES.values():
            leaves(app, reference)


def test_what_was_read_before_a_replay_is_not_used_after_it(folder: Path) -> None:
    """The office's name is read when the folder is opened."""
    with raw_connection(folder) as raw:
        raw.execute("UPDATE settings SET value = replace(value, 'Contoh', 'Contah') WHERE name = 'name'")
    with App(folder, clock=Clock(LATER)) as app:
        with pytest.raises(Damaged):
            app.summaries.daily(TODAY)
        with App(folder, clock=Clock(LATER)) as other:
            other.journals.replay()
        assert app.in_force.office.name == "DPMPTSP Kabupaten Contah"
        with pytest.raises(Damaged):
            app.summaries.daily(TODAY)


@pytest.mark.usefixtures("reference")
def test_a_changed_entry_is_told_as_the_check_tells_it(folder: Path) -> None:
    with raw_connection(folder) as raw:
        raw.execute("DROP TRIGGER journal_is_not_changed")
        raw.execute("UPDATE journal SET hash = replace(hash, substr(hash, 1, 1), 'g') WHERE seq = 5")
    with App(folder, clock=Clock(LATER)) as app:
        with pytest.raises(Damaged) as checked:
            app.journals.check()
        with pytest.raises(Damaged) as refused:
            app.summaries.daily(TODAY)
    assert refused.value.sentence == checked.value.sentence


def test_many_who_ask_at_once_share_one_check(app: App) -> None:
    registered(app)
    with sent(app) as found, ThreadPoolExecutor(8) as together:
        for asked in [together.submit(app.summaries.daily, TODAY) for _ in range(8)]:
            asked.result()
    assert sum("integrity_check" in item.statement for item in found) == 1


def test_a_desk_that_is_closed_lets_a_check_come_to_nothing(folder: Path) -> None:
    with App(folder, clock=Clock(LATER)) as app:
        app.desk.soundness.stop()
        with pytest.raises(Unavailable, match="program ditutup"):
            app.desk.soundness.ensure()
