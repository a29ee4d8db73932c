"""The panel in the morning: each thing that can be wrong is made wrong, and the row says so in these words."""

import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.prints import PrintKind, trial_code
from ptsp_desk.core.promises import Holiday
from ptsp_desk.core.readiness import Check, State
from ptsp_desk.operations.days import Days
from tests.offices import ADMIN, CLERK, OPENING, Clock
from tests.operations.counter import changed_tdg, registered

OK, WARN, BAD = State.OK, State.WARN, State.BAD
CODES = ["printer", "clock", "backup", "unsent", "holidays", "tariffs", "disk"]


def row(app: App, code: str) -> Check:
    return next(check for check in app.days.readiness() if check.code == code)


def copied(app: App, at: datetime) -> None:
    """Put a copy beside the data that was made then."""
    path = app.desk.folder / "backups" / f"{at:%Y%m%d%H%M}.db"
    path.parent.mkdir(exist_ok=True)
    path.touch()
    os.utime(path, (at.timestamp(), at.timestamp()))


def test_the_panel_always_has_the_same_seven_rows(app: App) -> None:
    assert [check.code for check in app.days.readiness()] == CODES
    registered(app)
    assert [check.code for check in app.days.readiness()] == CODES


def test_what_is_not_in_order_says_what_to_do_and_only_that(app: App, clock: Clock) -> None:
    clock.advance(days=-2)
    for check in app.days.readiness():
        assert bool(check.does) is (check.state is not OK)


class TestThePrinter:
    def test_was_not_tried_today(self, app: App) -> None:
        missing = Check("printer", WARN, "Lembar uji belum dicetak hari ini.", "Cetak lembar uji, lalu pindai kodenya.")
        assert row(app, "printer") == missing

    def test_yesterdays_slip_is_none(self, app: App, clock: Clock) -> None:
        slip = app.prints.add(PrintKind.TRIAL, "", "a5", CLERK)
        app.prints.confirmed(slip.id)
        assert row(app, "printer").state is OK
        clock.advance(days=1)
        assert row(app, "printer").says == "Lembar uji belum dicetak hari ini."

    def test_has_the_slip_before_it(self, app: App) -> None:
        app.prints.add(PrintKind.TRIAL, "", "a5", CLERK)
        assert row(app, "printer") == Check(
            "printer",
            WARN,
            "Lembar uji menunggu printer sejak pukul 09.00.",
            "Tunggu sampai keluar, lalu pindai kodenya; bila tidak keluar, cetak lagi.",
        )

    def test_took_a_slip_that_nobody_scanned(self, app: App, clock: Clock) -> None:
        slip = app.prints.add(PrintKind.TRIAL, "", "a5", CLERK)
        clock.advance(minutes=2)
        app.prints.printed(slip.id)
        says = "Lembar uji dikirim ke printer pukul 09.02, kodenya belum dipindai."
        assert row(app, "printer") == Check("printer", WARN, says, "Pindai kode pada lembar uji.")

    def test_failed(self, app: App) -> None:
        slip = app.prints.add(PrintKind.TRIAL, "", "a5", CLERK)
        app.prints.failed(slip.id, "Kertas habis.")
        assert row(app, "printer") == Check(
            "printer",
            BAD,
            "Lembar uji gagal dicetak. Kertas habis.",
            "Periksa printer dan kertasnya, lalu cetak lembar uji lagi.",
        )

    def test_is_proved_by_scanning_the_slip_back(self, app: App, clock: Clock) -> None:
        failed = app.prints.add(PrintKind.TRIAL, "", "a5", CLERK)
        app.prints.failed(failed.id, "Kertas habis.")
        slip = app.prints.add(PrintKind.TRIAL, "", "a5", CLERK)
        app.prints.printed(slip.id)
        clock.advance(minutes=3)
        app.prints.confirmed(trial_code(slip.id))
        assert row(app, "printer") == Check("printer", OK, "Lembar uji keluar dan terbaca pukul 09.03.")


class TestTheClock:
    def test_is_later_than_the_last_entry(self, app: App) -> None:
        says = "Jam komputer 17 November 2026 pukul 09.00, tidak lebih awal dari catatan terakhir."
        assert row(app, "clock") == Check("clock", OK, says)

    def test_earlier_than_the_last_entry_is_all_that_keeps_the_day_shut(self, app: App, clock: Clock) -> None:
        registered(app)
        clock.advance(hours=-25)
        found = row(app, "clock")
        assert found == Check(
            "clock",
            BAD,
            "Jam komputer (16-11-2026 08.00) lebih awal dari catatan terakhir (17-11-2026 09.00).",
            "Betulkan tanggal dan jam komputer; dengan jam ini hari tidak bisa dibuka.",
        )
        assert found.blocks
        with pytest.raises(Refused, match="lebih awal dari catatan terakhir"):
            app.days.open(None, [], CLERK)
        assert app.days.state().opened is None

    def test_everything_else_may_be_red(self, app: App) -> None:
        days = Days(app.desk, app.summaries, app.ballots, free=lambda _: 0)
        slip = app.prints.add(PrintKind.TRIAL, "", "a5", CLERK)
        app.prints.failed(slip.id, "Kertas habis.")
        red = [check.code for check in days.readiness() if check.state is BAD]
        assert red == ["printer", "backup", "disk"]
        opened = days.open(None, [], CLERK).opened
        assert opened is not None
        assert opened.body["red"] == red


class TestTheBackup:
    DOES = "Tulis cadangan sekarang, sebaiknya ke disk lain."

    def test_was_never_made(self, app: App) -> None:
        assert row(app, "backup") == Check("backup", BAD, "Belum ada cadangan.", self.DOES)

    @pytest.mark.parametrize(
        ("age", "state", "told"),
        [
            (timedelta(hours=23), OK, "16 November 2026 pukul 10.00"),
            (timedelta(hours=25), WARN, "16 November 2026 pukul 08.00, lebih dari sehari yang lalu"),
            (timedelta(days=3), WARN, "14 November 2026 pukul 09.00, 3 hari yang lalu"),
            (timedelta(days=6, hours=23), WARN, "10 November 2026 pukul 10.00, 6 hari yang lalu"),
            (timedelta(days=8), BAD, "9 November 2026 pukul 09.00, 8 hari yang lalu"),
        ],
    )
    def test_grows_old(self, app: App, age: timedelta, state: State, told: str) -> None:
        copied(app, OPENING - age)
        copied(app, OPENING - timedelta(days=30))
        assert row(app, "backup") == Check(
            "backup", state, f"Cadangan terakhir {told}.", "" if state is OK else self.DOES
        )

    def test_that_was_written_elsewhere_counts_too(self, app: App, clock: Clock, tmp_path: Path) -> None:
        clock.advance(minutes=5)
        app.journals.backup(tmp_path / "cadangan.db")
        (tmp_path / "cadangan.db").unlink()  # as on a disk that was taken away
        assert row(app, "backup") == Check("backup", OK, "Cadangan terakhir 17 November 2026 pukul 09.05.")
        clock.advance(days=2)
        assert row(app, "backup").state is WARN

    def test_of_which_a_note_is_unreadable_is_none(self, app: App) -> None:
        (app.desk.folder / "last-backup").write_text("kemarin")
        assert row(app, "backup").says == "Belum ada cadangan."


class TestWhatIsHereOnly:
    def test_without_a_hub_counts_since_the_last_backup(self, app: App, clock: Clock, tmp_path: Path) -> None:
        before = app.desk.tail.seq
        assert row(app, "unsent") == Check(
            "unsent",
            WARN,
            f"{before} catatan hanya ada di komputer ini dan belum pernah dicadangkan.",
            "Tulis cadangan ke disk lain.",
        )
        app.journals.backup(tmp_path / "cadangan.db")
        assert row(app, "unsent") == Check("unsent", OK, "Semua catatan ada juga dalam cadangan terakhir.")
        clock.advance(minutes=1)
        registered(app)
        registered(app)
        says = "2 catatan hanya ada di komputer ini sejak cadangan terakhir."
        assert row(app, "unsent") == Check("unsent", WARN, says, "Tulis cadangan ke disk lain.")

    def test_with_a_hub_is_everything_since_nothing_was_sent(self, app: App, tmp_path: Path) -> None:
        app.journals.backup(tmp_path / "cadangan.db")
        app.offices.set("hub", "https://pusat.contoh.go.id", ADMIN)
        count = f"{app.desk.tail.seq}"
        assert row(app, "unsent") == Check(
            "unsent",
            WARN,
            f"{count} catatan belum terkirim ke pusat; dari loket ini belum pernah ada yang dikirim.",
            "Tulis cadangan ke disk lain sampai pengiriman ke pusat berjalan.",
        )


class TestTheHolidays:
    DOES = "Masukkan hari libur dari SKB yang baru; sampai saat itu janji sesudahnya hanya perkiraan."

    def test_are_known_for_a_year(self, app: App) -> None:
        assert row(app, "holidays") == Check("holidays", OK, "Hari libur diketahui sampai 31 Desember 2027.")

    def test_are_known_for_less(self, app: App, clock: Clock) -> None:
        clock.at = datetime(2027, 1, 4, 1, tzinfo=OPENING.tzinfo)
        says = "Hari libur baru diketahui sampai 31 Desember 2027, kurang dari 12 bulan lagi."
        assert row(app, "holidays") == Check("holidays", WARN, says, self.DOES)

    def test_are_not_known_any_more(self, app: App, clock: Clock) -> None:
        clock.at = datetime(2028, 1, 3, 1, tzinfo=OPENING.tzinfo)
        says = "Hari libur hanya diketahui sampai 31 Desember 2027: semua janji hari ini hanya perkiraan."
        assert row(app, "holidays") == Check("holidays", BAD, says, self.DOES)

    def test_of_another_year_come_with_its_decree(self, app: App, clock: Clock) -> None:
        clock.at = datetime(2027, 1, 4, 1, tzinfo=OPENING.tzinfo)
        day = datetime(2028, 12, 26, tzinfo=OPENING.tzinfo).date()
        app.offices.set_holidays([Holiday(day, "Cuti bersama Natal", "cuti_bersama")], ADMIN)
        assert row(app, "holidays") == Check("holidays", OK, "Hari libur diketahui sampai 31 Desember 2028.")


class TestTheTariffs:
    def adopt(self, app: App, day: str, **changes: str) -> None:
        app.offices.adopt(changed_tdg(**changes), datetime.fromisoformat(day).date(), ADMIN)

    def test_are_in_force(self, app: App) -> None:
        services = app.in_force.catalogue.current(app.today())
        tariffs = sum(len(version.service.tariffs) for version in services)
        told = f"{len(services)} layanan dan {tariffs} tarif berlaku hari ini."
        assert row(app, "tariffs") == Check("tariffs", OK, told)

    def test_end_soon(self, app: App) -> None:
        self.adopt(app, "2026-11-01", valid_until="2026-12-17", note="Diganti aturan baru.")
        says = "Berakhir dalam 30 hari: TDG (17 Desember 2026)."
        assert row(app, "tariffs") == Check("tariffs", WARN, says, "Siapkan versi baru atau layanan penggantinya.")

    def test_end_later(self, app: App) -> None:
        self.adopt(app, "2026-11-01", valid_until="2026-12-18", note="Diganti aturan baru.")
        assert row(app, "tariffs").state is OK

    def test_end_soon_and_are_followed_at_once(self, app: App) -> None:
        self.adopt(app, "2026-11-01", valid_until="2026-12-17", note="Diganti aturan baru.")
        self.adopt(app, "2026-12-19")
        assert row(app, "tariffs").state is WARN
        self.adopt(app, "2026-12-18")
        assert row(app, "tariffs").state is OK

    def test_have_ended_without_what_should_follow(self, app: App) -> None:
        self.adopt(app, "2026-11-01", valid_until="2026-11-16", successor="NIB")
        assert row(app, "tariffs") == Check(
            "tariffs",
            BAD,
            "Sudah berakhir tanpa pengganti yang berlaku: TDG (pengganti NIB).",
            "Berlakukan versi baru atau layanan penggantinya.",
        )

    @pytest.mark.parametrize("what", [{"successor": "IMB"}, {"note": "Tidak lagi diperlukan."}])
    def test_have_ended_in_good_order(self, app: App, what: dict[str, str]) -> None:
        self.adopt(app, "2026-11-01", valid_until="2026-11-16", **what)
        assert row(app, "tariffs").state is OK

    def test_are_not_in_force_at_all(self, app: App, clock: Clock) -> None:
        clock.at = datetime(2023, 1, 4, 1, tzinfo=OPENING.tzinfo)  # before every version of the sample
        assert row(app, "tariffs") == Check(
            "tariffs",
            BAD,
            "Tidak ada layanan yang berlaku hari ini.",
            "Berlakukan katalog layanan; tanpa itu tidak ada yang bisa didaftarkan.",
        )


@pytest.mark.parametrize(
    ("free", "state", "told"),
    [
        (1_000_000_000, OK, "1.000"),
        (999_999_999, WARN, "999"),
        (200_000_000, WARN, "200"),
        (199_999_999, BAD, "199"),
        (0, BAD, "0"),
    ],
)
def test_a_disk_that_fills_is_told_in_time(app: App, free: int, state: State, told: str) -> None:
    asked: list[Path] = []

    def room(folder: Path) -> int:
        asked.append(folder)
        return free

    does = "" if state is OK else "Kosongkan disk: bila penuh, tidak ada lagi yang bisa disimpan."
    found = Days(app.desk, app.summaries, app.ballots, free=room).readiness()[-1]
    assert found == Check("disk", state, f"Sisa ruang disk {told} MB.", does)
    assert asked == [app.desk.folder]


def test_the_room_on_the_disk_of_the_data_is_looked_at(app: App) -> None:
    told = int(row(app, "disk").says.split()[3].replace(".", ""))
    assert abs(told - shutil.disk_usage(app.desk.folder).free // 10**6) < 10**4


def test_an_office_that_can_only_be_read_still_has_its_panel(app: App, clock: Clock, tmp_path: Path) -> None:
    for path in (tmp_path / "keys").glob("*.key"):
        path.unlink()
    with App(app.desk.folder, clock=clock) as opened:
        assert opened.desk.locked
        assert [check.code for check in opened.days.readiness()] == CODES
