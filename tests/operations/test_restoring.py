"""Going on from a backup in a new epoch."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.errors import Damaged, Refused, Unavailable
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.operations.desks import IDENTITY
from ptsp_desk.operations.receipts import Finding
from ptsp_desk.store.database import FILE_NAME
from tests.offices import (
    OPENING,
    Clock,
    LayOut,
    everything,
    free_the_journal,
    raw_connection,
)
from tests.operations.counter import registered
from tests.operations.folders import assert_only_read, forget_keys, going_on, keys_folder


class TestGoingOn:
    def test_after_a_restore_a_new_epoch_begins_and_no_number_comes_again(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            old = registered(app)
            receipt = app.receipts.code(app.applications.get(old))
            app.journals.backup(tmp_path / "cadangan.db")
            lost = registered(app)
            lost_receipt = app.receipts.code(app.applications.get(lost))
        done = going_on(folder, tmp_path / "cadangan.db", lost)
        assert (done.desk, done.epoch, done.lost, done.missing) == ("ENR-03", 2, 1, 1)
        with App(folder, clock=Clock(OPENING + timedelta(days=2))) as app:
            assert registered(app) == "ENR-03B-00001-8"
            assert [item.number for item in app.applications.find("andi")] == ["ENR-03B-00001-8", old]
            assert app.journals.check().differing == ()
            assert app.receipts.verify(receipt).finding is Finding.GENUINE
            assert app.receipts.verify(lost_receipt).finding is Finding.NOT_RECORDED
            again = app.receipts.code(app.applications.get(old))
            assert again != receipt  # another key
            assert app.receipts.verify(again).finding is Finding.GENUINE

    def test_what_changed_in_a_backup_unseen_is_made_again_from_its_journal(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            registered(app)
            app.journals.backup(tmp_path / FILE_NAME)
        with raw_connection(tmp_path) as raw:
            raw.execute("UPDATE applications SET applicant = replace(applicant, 'Tenri', 'Tenra')")
            raw.execute("UPDATE catalogue SET sha256 = 'x'")
        going_on(folder, tmp_path / FILE_NAME)
        with App(folder, clock=Clock(OPENING + timedelta(days=2))) as app:
            assert app.journals.check().differing == ()
            assert [item.applicant.name for item in app.applications.newest(5)] == ["Andi Tenri Abeng"]

    def test_a_backup_whose_tables_are_described_otherwise_is_refused(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            app.journals.backup(tmp_path / FILE_NAME)
        before = everything(folder)
        with raw_connection(tmp_path) as raw:
            raw.execute("PRAGMA writable_schema = ON")
            raw.execute(
                "UPDATE sqlite_master SET sql = replace(sql, 'u1 SMALLINT', 'u1 SMALLINS') WHERE type = 'table'"
            )
        with pytest.raises(Damaged, match="uraian tabelnya"):
            going_on(folder, tmp_path / FILE_NAME)
        assert everything(folder) == before

    def test_what_was_replaced_is_kept(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            app.journals.backup(tmp_path / "cadangan.db")
            registered(app)
        done = going_on(folder, tmp_path / "cadangan.db")
        assert done.replaced is not None
        assert done.entries == 111
        shutil.copy(folder / IDENTITY, done.replaced / IDENTITY)
        with App(done.replaced) as app:
            assert app.applications.find("00001")
            assert app.desk.locked

    def test_with_the_mark_there_no_number_need_be_known(self, folder: Path) -> None:
        with App(folder, clock=Clock()) as app:
            registered(app)
        done = going_on(folder)
        assert (done.epoch, done.lost, done.replaced) == (2, 0, None)
        with App(folder, clock=Clock(OPENING + timedelta(days=2))) as app:
            assert registered(app) == "ENR-03B-00001-8"

    def test_without_mark_and_without_a_number_nothing_goes_on(self, folder: Path) -> None:
        with App(folder, clock=Clock()) as app:
            registered(app)
        for kinds in (("mark",), ()):
            forget_keys(*kinds)
            before = everything(folder)
            with pytest.raises(Refused, match="nomor pendaftaran terakhir"):
                going_on(folder)
            assert everything(folder) == before

    def test_with_a_damaged_mark_the_number_on_paper_counts(self, folder: Path) -> None:
        with App(folder, clock=Clock()) as app:
            number = registered(app)
        (keys_folder() / "ENR-03.mark").write_bytes(b"x" * 8192)
        with pytest.raises(Refused):
            going_on(folder)
        assert going_on(folder, last_number=number).epoch == 2
        with App(folder, clock=Clock(OPENING + timedelta(days=2))) as app:
            assert registered(app) == "ENR-03B-00001-8"

    def test_a_folder_that_was_copied_to_another_machine_goes_on_under_another_letter(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with App(folder, clock=Clock()) as app:
            last = registered(app)
        shutil.copytree(folder, tmp_path / "lain")
        with App(folder, clock=Clock()) as app:
            here = [registered(app), registered(app)]
        monkeypatch.setenv("PTSP_DESK_KEYS", str(tmp_path / "kunci-lain"))
        assert_only_read(tmp_path / "lain", last, "Kunci loket")
        going_on(tmp_path / "lain", last_number=here[-1])
        with App(tmp_path / "lain", clock=Clock(OPENING + timedelta(days=2))) as app:
            there = [registered(app), registered(app)]
            assert app.journals.check().differing == ()
        assert there == ["ENR-03B-00001-8", "ENR-03B-00002-6"]
        assert not {*here, last} & set(there)

    def test_going_on_twice_takes_the_letter_after_that(self, folder: Path) -> None:
        assert [going_on(folder).epoch, going_on(folder).epoch] == [2, 3]
        with App(folder, clock=Clock(OPENING + timedelta(days=2))) as app:
            assert registered(app).startswith("ENR-03C-")
            assert app.journals.check().differing == ()

    def test_the_letter_is_after_the_one_seen_on_paper_too(self, folder: Path) -> None:
        forget_keys()
        assert going_on(folder, last_number=str(RegistrationNumber("ENR", 3, 4, 7))).epoch == 5

    def test_the_numbers_that_only_paper_knows_are_counted(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            registered(app)
            app.journals.backup(tmp_path / "cadangan.db")
            last = [registered(app) for _ in range(4)][-1]
        assert going_on(folder, tmp_path / "cadangan.db", last).lost == 4

    def test_a_folder_that_is_gone_is_made_again_from_its_backup(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            number = registered(app)
            app.journals.backup(tmp_path / "cadangan.db")
        shutil.rmtree(folder)
        with pytest.raises(Refused, match="nomor pendaftaran terakhir"):
            going_on(folder, tmp_path / "cadangan.db")
        assert going_on(folder, tmp_path / "cadangan.db", number).replaced is None
        with App(folder, clock=Clock(OPENING + timedelta(days=2))) as app:
            assert app.applications.get(number).number == number
            assert registered(app) == "ENR-03B-00001-8"

    def test_a_number_or_backup_of_another_desk_is_refused(self, folder: Path, lay_out: LayOut, tmp_path: Path) -> None:
        with App(lay_out(tmp_path / "loket-4", desk=4), clock=Clock()) as other:
            foreign = registered(other)
            other.journals.backup(tmp_path / "loket-4.db")
        before = everything(folder)
        with pytest.raises(Refused, match="bukan dari loket ENR-03"):
            going_on(folder, last_number=foreign)
        with pytest.raises(Refused, match="bukan cadangan loket ENR-03"):
            going_on(folder, tmp_path / "loket-4.db")
        with pytest.raises(Refused, match="tidak ada"):
            going_on(folder, tmp_path / "tidak-ada.db")
        with pytest.raises(Refused, match=r"(?i)tanda periksa"):
            going_on(folder, last_number="ENR-03A-00001-X")
        assert everything(folder) == before

    def test_a_backup_whose_chain_is_broken_is_not_gone_on_with(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            registered(app)
            app.journals.backup(tmp_path / "desk.db")
        with raw_connection(tmp_path) as connection:
            free_the_journal(connection)
            connection.execute("DELETE FROM journal WHERE seq = 50")
        before = everything(folder)
        with pytest.raises(Damaged, match="seharusnya nomor urut 50"):
            going_on(folder, tmp_path / "desk.db")
        assert everything(folder) == before

    def test_a_folder_in_use_is_not_replaced(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            registered(app)
            app.journals.backup(tmp_path / "cadangan.db")
            with pytest.raises(Unavailable, match="sedang dipakai"):
                going_on(folder, tmp_path / "cadangan.db")
            assert registered(app) == "ENR-03A-00002-N"

    def test_a_window_that_was_open_goes_on_in_the_new_epoch_with_its_key(self, folder: Path) -> None:
        with App(folder, clock=Clock()) as app:
            old = registered(app)
            going_on(folder)
            number = registered(app)
            assert number == "ENR-03B-00001-8"
            for each in (number, old):
                assert app.receipts.verify(app.receipts.code(app.applications.get(each))).is_genuine
