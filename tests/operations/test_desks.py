"""A desk's folder, its keys and its mark: when it may be written, and how it goes on from a copy."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from ptsp_desk.app import App, sample_files
from ptsp_desk.core.errors import Damaged, Refused, Unavailable
from ptsp_desk.operations.desks import IDENTITY, Desk
from ptsp_desk.operations.offices import NewOffice, create
from ptsp_desk.store import fold, journal
from ptsp_desk.store.database import Database
from ptsp_desk.store.keys import Keys
from tests.offices import (
    ADMIN,
    CLERK,
    OPENING,
    SETTINGS,
    Clock,
    LayOut,
    everything,
    free_the_journal,
    raw_connection,
)
from tests.operations.counter import registered
from tests.operations.folders import NEW, assert_only_read, forget_keys, going_on, keys_folder


class TestOpening:
    def test_a_folder_without_an_office_is_told_so(self, tmp_path: Path) -> None:
        with pytest.raises(Unavailable, match="Belum ada kantor"):
            Desk(tmp_path)

    @pytest.mark.parametrize("text", ["", "desk = 3", "loket = 'ENR-03'", "desk = [", "desk = 'ENR-3X'"])
    def test_an_identity_that_cannot_be_read_is_told_so(self, folder: Path, text: str) -> None:
        (folder / IDENTITY).write_text(text)
        with pytest.raises((Damaged, Refused)):
            Desk(folder)

    def test_the_identity_of_another_desk_does_not_open_the_folder(self, folder: Path) -> None:
        (folder / IDENTITY).write_text('desk = "ENR-07"')
        with pytest.raises(Damaged, match="ENR-07"):
            Desk(folder)

    def test_a_folder_closed_and_opened_again_goes_on_where_it_was(self, folder: Path) -> None:
        for expected in ("ENR-03A-00001-P", "ENR-03A-00002-N", "ENR-03A-00003-L"):
            with App(folder, clock=Clock()) as app:
                assert app.desk.locked == ""
                assert registered(app) == expected

    def test_nothing_is_left_open_when_opening_fails(self, folder: Path) -> None:
        forget_keys("mark")
        (keys_folder() / "ENR-03.mark").mkdir()
        with pytest.raises(Unavailable):
            Desk(folder)


class TestLocked:
    @pytest.fixture
    def number(self, folder: Path) -> str:
        with App(folder, clock=Clock()) as app:
            return registered(app)

    def test_without_its_key_a_folder_is_only_read(self, folder: Path, number: str) -> None:
        forget_keys()
        assert_only_read(folder, number, "Kunci loket ENR-03 tidak ada", "ptsp-desk restore")
        with App(folder) as app, pytest.raises(Unavailable, match="Kunci loket"):
            app.receipts.code(app.applications.get(number))

    def test_without_its_mark_a_folder_is_only_read(self, folder: Path, number: str) -> None:
        forget_keys("mark")
        assert_only_read(folder, number, "nomor terakhir loket ENR-03 tidak ada", "ptsp-desk restore")

    def test_with_a_damaged_mark_a_folder_is_only_read(self, folder: Path, number: str) -> None:
        (keys_folder() / "ENR-03.mark").write_bytes(bytes(8192))
        assert_only_read(folder, number, "rusak", "ptsp-desk restore")

    def test_an_older_copy_of_the_folder_is_only_read(self, folder: Path, number: str, tmp_path: Path) -> None:
        shutil.copytree(folder, tmp_path / "lama")
        with App(folder, clock=Clock()) as app:
            registered(app)
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "lama", folder)
        assert_only_read(folder, number, "lebih lama dari pekerjaan terakhir", "ptsp-desk restore")

    def test_of_an_older_copy_no_figure_and_no_backup_is_made(self, folder: Path, number: str, tmp_path: Path) -> None:
        """Both would look whole; thinned out by age, the backups that are whole would go first."""
        shutil.copytree(folder, tmp_path / "lama")
        with App(folder, clock=Clock()) as app, App(tmp_path / "lama", clock=Clock()) as old:
            registered(app)
            with pytest.raises(Unavailable, match="lebih lama"):
                old.applications.move(number, "under_review", "", CLERK)
            for act in (lambda: old.summaries.daily(OPENING.date()), lambda: old.journals.backup(tmp_path / "b.db")):
                with pytest.raises(Damaged, match="angka di sini tidak lengkap"):
                    act()
            assert not (tmp_path / "b.db").exists()
            assert old.applications.get(number).number == number

    def test_a_folder_that_lost_its_last_entry_is_only_read(self, folder: Path, number: str) -> None:
        with App(folder, clock=Clock()) as app:
            app.applications.move(number, "under_review", "", CLERK)
        with raw_connection(folder) as connection:
            free_the_journal(connection)
            connection.execute("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
        with App(folder, clock=Clock()) as app, pytest.raises(Damaged, match="angka di sini tidak lengkap"):
            app.summaries.daily(OPENING.date())  # from tables that hold what the journal lost
        with Database.open(folder, None) as database, database.writing() as stored:
            fold.remake(stored, "ENR", journal.entries(stored, "ENR"))
        assert_only_read(folder, number, "tidak ada atau berbeda")

    def test_a_folder_that_lost_its_whole_journal_is_told_so(self, folder: Path, number: str) -> None:
        assert number
        with raw_connection(folder) as connection:
            free_the_journal(connection)
            connection.execute("DELETE FROM journal")
        with pytest.raises(Damaged, match="tidak berisi catatan loket ENR-03"):
            App(folder)

    def test_the_mark_is_normally_at_the_last_entry_and_may_be_behind(self, folder: Path, number: str) -> None:
        mark = (keys_folder() / "ENR-03.mark").read_bytes()
        with App(folder, clock=Clock()) as app:
            app.applications.move(number, "under_review", "", CLERK)
        (keys_folder() / "ENR-03.mark").write_bytes(mark)  # the machine stopped between commit and mark
        with App(folder, clock=Clock()) as app:
            assert app.desk.locked == ""
            assert registered(app) == "ENR-03A-00002-N"

    def test_of_two_copies_that_are_open_at_once_only_the_first_to_write_gives_numbers(
        self, folder: Path, number: str, tmp_path: Path
    ) -> None:
        shutil.copytree(folder, tmp_path / "salinan")
        with App(folder, clock=Clock()) as one, App(tmp_path / "salinan", clock=Clock()) as two:
            assert two.desk.locked == ""
            assert registered(one) == "ENR-03A-00002-N"
            before = everything(two.desk.folder)
            for _ in range(2):
                with pytest.raises(Unavailable, match="lebih lama dari pekerjaan terakhir"):
                    registered(two)
            assert everything(two.desk.folder) == before
            assert registered(one) == "ENR-03A-00003-L"
            assert two.applications.get(number).number == number

    def test_a_mark_that_is_damaged_while_the_folder_is_open_stops_the_next_act(
        self, folder: Path, number: str
    ) -> None:
        with App(folder, clock=Clock()) as app:
            (keys_folder() / "ENR-03.mark").write_bytes(bytes(8192))
            with pytest.raises(Unavailable, match="rusak"):
                app.applications.move(number, "under_review", "", CLERK)
        assert_only_read(folder, number, "rusak")

    def test_a_key_that_others_may_read_is_not_used_but_the_folder_is_read(self, folder: Path) -> None:
        with App(folder, clock=Clock()) as app:
            number = registered(app)
        (key,) = keys_folder().glob("*signing*.key")
        key.chmod(0o644)
        assert_only_read(folder, number, "chmod 600")


class TestEncrypted:
    @pytest.fixture
    def folder(self, lay_out: LayOut, tmp_path: Path) -> Path:
        return lay_out(tmp_path / "kantor", encrypted=True)

    def test_nothing_of_it_can_be_read_without_the_key(self, folder: Path) -> None:
        with App(folder, clock=Clock()) as app:
            registered(app, applicant={"name": "Kenari Satu"})
            readable = b"".join(path.read_bytes() for path in folder.iterdir())  # with the log of what is new
            assert app.journals.check().differing == ()
        readable += b"".join(path.read_bytes() for path in folder.iterdir())
        for canary in (b"Kenari", b"kenari", b"setting.set", b"SQLite format", b"Izin Mendirikan"):
            assert canary not in readable

    def test_on_another_machine_it_goes_on_with_its_key_and_the_last_number(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            number = registered(app)
            app.journals.backup(tmp_path / "cadangan.db")
        database_key = Keys("ENR-03").load_database_key()
        assert database_key is not None
        forget_keys()
        with pytest.raises(Damaged, match="kuncinya bukan kunci berkas ini"):
            App(folder)
        with pytest.raises(Damaged):
            going_on(folder, tmp_path / "cadangan.db", number)
        with pytest.raises(Damaged):
            going_on(folder, tmp_path / "cadangan.db", number, database_key=bytes(32))
        done = going_on(folder, tmp_path / "cadangan.db", number, database_key=database_key)
        assert done.epoch == 2
        with App(folder, clock=Clock(OPENING + timedelta(days=2))) as app:
            assert app.applications.get(number).number == number
            assert registered(app) == "ENR-03B-00001-8"

    def test_another_key_than_this_machine_keeps_is_not_taken(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            app.journals.backup(tmp_path / "cadangan.db")
        with pytest.raises(Damaged):
            going_on(folder, tmp_path / "cadangan.db", database_key=bytes(32))
        assert going_on(folder, tmp_path / "cadangan.db").epoch == 2


class TestSettingUp:
    def test_an_office_is_there_whole(self, tmp_path: Path) -> None:
        create(tmp_path / "kantor", NEW, ADMIN, clock=Clock())
        with App(tmp_path / "kantor", clock=Clock(OPENING + timedelta(hours=1))) as app:
            assert app.desk.locked == ""
            assert app.in_force.office.name == SETTINGS["name"]
            assert len(app.in_force.catalogue.versions) == 8
            assert registered(app) == "ENR-03A-00001-P"
            assert app.journals.check().differing == ()
        assert list(tmp_path.glob(".kantor-*")) == []

    def test_an_empty_folder_is_taken_and_any_other_is_not(self, tmp_path: Path) -> None:
        (tmp_path / "kosong").mkdir()
        create(tmp_path / "kosong", NEW, ADMIN, clock=Clock())
        (tmp_path / "isi").mkdir()
        (tmp_path / "isi" / "surat.txt").touch()
        (tmp_path / "berkas").touch()
        for place in ("isi", "berkas", "kosong"):
            with pytest.raises(Refused, match="pilih folder lain"):
                create(tmp_path / place, NEW, ADMIN, clock=Clock())

    def test_a_place_that_cannot_be_made_is_told_so(self, tmp_path: Path) -> None:
        (tmp_path / "berkas").touch()
        with pytest.raises(Unavailable, match="tidak bisa dibuat"):
            create(tmp_path / "berkas" / "kantor", NEW, ADMIN, clock=Clock())

    @pytest.mark.parametrize(
        "new",
        [
            NewOffice("EN", 3, SETTINGS, sample_files()),
            NewOffice("ENR", 100, SETTINGS, sample_files()),
            NewOffice("ENR", 3, {"warna": "merah"}, sample_files()),
            NewOffice("ENR", 3, {**SETTINGS, "zone": "Asia/Atlantis"}, sample_files()),
            NewOffice("ENR", 3, SETTINGS, (b"code = 1",)),
            NewOffice("ENR", 3, SETTINGS, sample_files(), logo=b"bukan gambar"),
        ],
    )
    def test_an_office_that_cannot_be_leaves_no_trace(self, tmp_path: Path, new: NewOffice) -> None:
        with pytest.raises(Refused):
            create(tmp_path / "kantor", new, ADMIN, clock=Clock())
        assert list(tmp_path.iterdir()) == []

    def test_a_desk_that_has_given_numbers_here_is_not_set_up_again(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            registered(app)
        shutil.rmtree(folder)
        with pytest.raises(Refused, match="sudah pernah bekerja di komputer ini"):
            create(tmp_path / "baru", NEW, ADMIN, clock=Clock())

    def test_a_desk_that_was_set_up_twice_gives_numbers_in_one_place_only(self, folder: Path, tmp_path: Path) -> None:
        create(tmp_path / "kedua", NEW, ADMIN, clock=Clock(OPENING - timedelta(days=2)))
        with App(folder, clock=Clock()) as first, App(tmp_path / "kedua", clock=Clock()) as second:
            assert first.desk.locked
            assert registered(second) == "ENR-03A-00001-P"

    def test_setting_up_that_is_stopped_by_hand_leaves_nothing_half_made(self, tmp_path: Path) -> None:
        left = iter(range(20))

        def stopped(size: int) -> bytes:
            if next(left, None) is None:
                raise KeyboardInterrupt
            return os.urandom(size)

        with pytest.raises(KeyboardInterrupt):
            create(tmp_path / "kantor", NEW, ADMIN, clock=Clock(), random=stopped)
        assert [path.name for path in tmp_path.iterdir()] == ["keys"]
        create(tmp_path / "kantor", NEW, ADMIN, clock=Clock())
        with App(tmp_path / "kantor", clock=Clock(OPENING + timedelta(hours=1))) as app:
            assert registered(app) == "ENR-03A-00001-P"
