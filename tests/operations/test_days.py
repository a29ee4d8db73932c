"""The business day at a desk: opened, closed once, closed again, and proved from its journal and its paper."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptsp_desk.app import App
from ptsp_desk.core import receipts, signing
from ptsp_desk.core.days import CLOSED, OPENED, REOPENED, Series
from ptsp_desk.core.errors import Refused, Unavailable
from ptsp_desk.core.journal import OFFICE, Act, canonical
from ptsp_desk.core.prints import PrintKind
from ptsp_desk.core.receipts import SummaryPayload
from ptsp_desk.core.summaries import revisions
from ptsp_desk.core.typed import Form
from ptsp_desk.operations import closings
from ptsp_desk.operations.journals import Restoration, restore
from ptsp_desk.operations.receipts import Finding
from ptsp_desk.paper import scans
from ptsp_desk.store import days
from tests.offices import ADMIN, CLERK, HEAD, OPENING, TECHNICAL, Clock, LayOut, everything, raw_connection
from tests.operations.counter import registered, turned_back

TODAY = date(2026, 11, 17)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def staffed(app: App) -> App:
    """An office with two clerks on its list."""
    for officer in (CLERK, replace(CLERK, id="rahma", name="Rahma Dg. Ngai")):
        app.officers.appoint(officer, ADMIN)
    return app


def entries(app: App, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the entries of a kind as the journal's own bytes have them."""
    with raw_connection(app.desk.folder) as connection:
        for (data,) in connection.execute("SELECT data FROM journal ORDER BY epoch, seq"):
            entry = json.loads(data)
            if entry["kind"] == kind:
                yield entry


def code(app: App, day: date = TODAY) -> str:
    close = app.summaries.daily(day).close
    assert close is not None
    return close.code


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.sentence


class TestOpening:
    def test_notes_who_is_on_duty_and_what_was_red(self, staffed: App) -> None:
        state = staffed.days.open(None, ["sitti", "rahma", "sitti"], HEAD)
        assert (state.day, state.is_open, state.officers) == (TODAY, True, ("sitti", "rahma"))
        (entry,) = entries(staffed, OPENED)
        assert (entry["officer"], entry["subject"], entry["personal_digest"]) == ("daeng", OFFICE, "")
        assert entry["body"] == {"day": "2026-11-17", "officers": ["sitti", "rahma"], "red": ["backup"]}

    def test_again_with_the_same_people_writes_nothing(self, staffed: App) -> None:
        staffed.days.open(TODAY, ["sitti"], CLERK)
        before = everything(staffed.desk.folder)
        assert staffed.days.open(None, ["sitti"], CLERK).officers == ("sitti",)
        assert everything(staffed.desk.folder) == before
        assert staffed.days.open(None, ["rahma"], CLERK).officers == ("rahma",)

    def test_knows_the_officers_of_the_office(self, staffed: App) -> None:
        sentence = refusal(lambda: staffed.days.open(None, ["sitti", "orang lain"], CLERK))
        assert sentence == "Bukan petugas kantor ini: orang lain."
        assert not staffed.days.state().is_open

    def test_is_for_the_counter_and_for_today(self, app: App) -> None:
        assert "tidak berwenang" in refusal(lambda: app.days.open(None, [], TECHNICAL))
        assert "hanya hari ini" in refusal(lambda: app.days.open(TOMORROW, [], CLERK))

    def test_of_a_closed_day_asks_for_a_reason(self, app: App) -> None:
        app.days.close(None, CLERK)
        assert "tulis alasannya" in refusal(lambda: app.days.open(None, [], CLERK))

    def test_is_no_condition_of_work(self, app: App) -> None:
        assert registered(app) == "ENR-03A-00001-P"
        assert app.days.close(None, CLERK).revision == "A"
        assert registered(app) == "ENR-03A-00002-N"


class TestWhatAClosingFinds:
    def test_every_number_is_used_or_void(self, app: App) -> None:
        numbers = [registered(app) for _ in range(4)]
        app.applications.move(numbers[1], "void", "salah daftar", CLERK)
        turned_back(app, ktp="ok")
        found = app.days.closing().numbers
        assert found.series == (Series(1, 4, 3, 1),)
        assert (found.first, found.last, found.used, found.void) == (numbers[0], numbers[3], 3, 1)

    def test_the_numbers_of_other_days_are_counted_but_not_of_this(self, app: App, clock: Clock) -> None:
        yesterday = registered(app)
        clock.advance(days=1)
        today = registered(app)
        found = app.days.closing()
        assert (found.day, found.numbers.first, found.numbers.last) == (TOMORROW, today, today)
        assert found.numbers.series == (Series(1, 2, 2, 0),)
        before = app.days.closing(TODAY).numbers
        assert (before.first, before.last, before.used) == (yesterday, yesterday, 1)

    def test_each_epoch_counts_from_one(self, app: App, clock: Clock) -> None:
        last = [registered(app) for _ in range(2)][-1]
        folder = app.desk.folder
        app.__exit__(None, None, None)
        restore(folder, Restoration(None, last), ADMIN, clock=clock)
        with App(folder, clock=clock) as again:
            registered(again)
            assert again.days.closing().numbers.series == (Series(1, 2, 2, 0), Series(2, 1, 1, 0))

    def test_a_number_that_was_taken_away_leaves_a_gap_that_is_told(self, app: App) -> None:
        for _ in range(5):
            registered(app)
        with raw_connection(app.desk.folder) as connection:
            connection.execute("DELETE FROM applications WHERE counter IN (1, 3, 4)")
        found = app.days.closing()
        assert found.numbers.series == (Series(1, 5, 2, 0, ((1, 1), (3, 4))),)
        assert [remark.split(" tidak ada")[0] for remark in found.remarks()[:2]] == [
            "Nomor ENR-03A-00001-P",
            "Nomor ENR-03A-00003-L sampai ENR-03A-00004-J",
        ]
        assert found.blocked == ""

    def test_papers_that_nobody_confirmed_are_named(self, app: App, clock: Clock) -> None:
        numbers = [registered(app) for _ in range(4)]
        slip = turned_back(app, ktp="ok").visit
        papers = [app.prints.add(PrintKind.RECEIPT, number, "a5", CLERK) for number in numbers[:3]]
        app.prints.add(PrintKind.SLIP, str(slip.reference), "a5", CLERK)
        app.prints.add(PrintKind.TRIAL, "", "a5", CLERK)
        app.prints.confirmed(papers[0].id)
        app.prints.failed(papers[1].id, "Kertas habis.")
        copy = app.prints.add(PrintKind.RECEIPT, numbers[1], "a5", CLERK)
        app.prints.confirmed(copy.id)
        found = app.days.closing()
        assert [paper.subject for paper in found.unconfirmed] == [numbers[2], str(slip.reference)]
        assert f"Belum terbukti tercetak: {numbers[2]}, {slip.reference}." in found.remarks()
        clock.advance(days=1)
        assert app.days.closing().unconfirmed == ()

    def test_parked_forms_and_what_is_here_only_are_counted(self, app: App, tmp_path: Path) -> None:
        app.journals.backup(tmp_path / "cadangan.db")
        for slot in (0, 2, 5):
            app.drafts.keep(Form(f"form-{slot}", OPENING), {}, "Andi", CLERK, slot)
        registered(app)
        found = app.days.closing()
        assert (found.parked, found.unsent) == (2, 1)
        assert found.remarks() == ["2 isian masih diparkir.", "1 catatan hanya ada di komputer ini."]

    def test_what_prevents_it_is_said_beforehand(self, app: App, clock: Clock) -> None:
        assert app.days.closing().blocked == ""
        assert "belum tiba" in app.days.closing(TOMORROW).blocked
        assert "sejak 16 November 2026" in app.days.closing(TODAY - timedelta(days=2)).blocked
        registered(app)
        clock.advance(hours=-1)
        assert "lebih awal dari catatan terakhir" in app.days.closing().blocked


class TestClosing:
    def test_freezes_the_figures_behind_the_last_entry(self, app: App) -> None:
        registered(app)
        turned_back(app, ktp="ok")
        tail, counted = app.desk.tail, app.summaries.counted(TODAY)
        close = app.days.close(None, CLERK)
        (entry,) = entries(app, CLOSED)
        body = entry["body"]
        assert (close.number, close.revision, close.officer, close.desk) == (1, "A", "sitti", "ENR-03")
        assert body["head"] == [tail.epoch, tail.seq, tail.hash]
        assert body["figures"] == json.loads(canonical(revisions.to_body(counted)))
        assert body["digest"] == close.digest == revisions.digest(counted)
        assert body["numbers"]["first"] == "ENR-03A-00001-P"
        assert entry["personal_digest"] == ""

    def test_is_signed_with_the_desks_key(self, app: App) -> None:
        app.days.close(None, CLERK)
        (entry,) = entries(app, CLOSED)
        body = dict(entry["body"])
        signature, public = bytes.fromhex(body.pop("signature")), signing.public_key(app.desk.private_key)
        assert signing.verify(public, signing.Kind.DAY_CLOSE, canonical(body), signature)
        assert not signing.verify(public, signing.Kind.SUMMARY, canonical(body), signature)

    def test_a_closed_day_again_gives_the_same_and_writes_nothing(self, app: App, clock: Clock) -> None:
        registered(app)
        close = app.days.close(None, CLERK)
        registered(app)
        clock.advance(hours=2)
        before = everything(app.desk.folder)
        assert app.days.close(TODAY, HEAD) == close
        assert everything(app.desk.folder) == before

    def test_what_comes_after_is_counted_and_told(self, app: App) -> None:
        first = registered(app)
        app.days.close(None, CLERK)
        assert app.days.state().after_close == 0
        registered(app)
        app.applications.move(first, "under_review", "", CLERK)
        app.prints.add(PrintKind.RECEIPT, first, "a5", CLERK)
        assert app.days.state().after_close == 2
        summary = app.summaries.daily(TODAY)
        assert (summary.notes.after_close, summary.total.received) == (2, 1)
        assert app.summaries.counted(TODAY).total.received == 2

    def test_after_a_reopening_is_a_new_revision_with_the_rows_that_changed(self, app: App) -> None:
        registered(app)
        app.days.close(None, CLERK)
        registered(app, "TDG")
        state = app.days.reopen(None, "berkas tertinggal", CLERK)
        assert (state.is_open, state.is_closed, state.after_close) == (True, False, 0)
        assert app.summaries.daily(TODAY).close is None
        close = app.days.close(None, CLERK)
        assert (close.number, close.revision) == (2, "B")
        assert {"services.TDG", "total", "visits"} <= close.changed
        assert "services.IMB" not in close.changed
        assert [item.revision for item in app.days.state().closes] == ["A", "B"]
        (reopened,) = entries(app, REOPENED)
        assert reopened["body"] == {"day": "2026-11-17", "revision": "A"}

    def test_a_day_that_is_open_is_not_opened_again(self, app: App) -> None:
        assert "belum pernah ditutup" in refusal(lambda: app.days.reopen(None, "coba", CLERK))
        app.days.close(None, CLERK)
        assert "alasan" in refusal(lambda: app.days.reopen(None, " ", CLERK))
        app.days.reopen(None, "coba", CLERK)
        before = everything(app.desk.folder)
        assert app.days.reopen(None, "coba", CLERK).is_open
        assert everything(app.desk.folder) == before

    def test_numbers_run_over_all_days(self, app: App, clock: Clock) -> None:
        assert app.days.close(None, CLERK).number == 1
        clock.advance(days=2)
        closed = [app.days.close(day, CLERK) for day in (TODAY + timedelta(days=2), TOMORROW)]
        assert [(close.number, close.revision) for close in closed] == [(2, "A"), (3, "A")]
        app.days.reopen(TODAY, "salah hitung", HEAD)
        assert app.days.close(TODAY, HEAD).number == 4

    def test_past_days_can_and_days_to_come_cannot(self, app: App, clock: Clock) -> None:
        registered(app)
        clock.advance(days=9)
        close = app.days.close(TODAY, CLERK)
        assert app.summaries.daily(TODAY).total.received == 1
        assert close.at > clock.at - timedelta(minutes=1)
        assert "belum tiba" in refusal(lambda: app.days.close(TODAY + timedelta(days=10), CLERK))
        assert "baru ada sejak" in refusal(lambda: app.days.close(TODAY - timedelta(days=5), CLERK))

    def test_a_clock_that_was_set_back_refuses(self, app: App, clock: Clock) -> None:
        registered(app)
        clock.advance(minutes=-5)
        before = everything(app.desk.folder)
        sentence = refusal(lambda: app.days.close(None, CLERK))
        assert sentence.startswith("Jam komputer (17-11-2026 08.55) lebih awal dari catatan terakhir")
        assert everything(app.desk.folder) == before

    def test_is_for_the_counter(self, app: App) -> None:
        assert "tidak berwenang menutup hari" in refusal(lambda: app.days.close(None, TECHNICAL))

    def test_an_earlier_day_is_opened_again_by_the_head(self, app: App, clock: Clock) -> None:
        app.days.close(None, CLERK)
        clock.advance(days=1)
        assert "tidak berwenang" in refusal(lambda: app.days.reopen(TODAY, "tertinggal", CLERK))
        assert app.days.reopen(TODAY, "tertinggal", HEAD).is_open

    def test_a_folder_that_can_only_be_read_closes_nothing(self, app: App, clock: Clock, tmp_path: Path) -> None:
        for path in (tmp_path / "keys").glob("*.key"):
            path.unlink()
        with App(app.desk.folder, clock=clock) as opened:
            assert opened.days.closing().blocked == opened.desk.locked
            with pytest.raises(Unavailable):
                opened.days.close(None, CLERK)

    def test_two_processes_close_a_day_once(self, app: App, clock: Clock) -> None:
        with App(app.desk.folder, clock=clock) as other:
            registered(other)
            assert app.days.close(None, CLERK) == other.days.close(None, HEAD)
            assert len(list(entries(app, CLOSED))) == 1
            assert app.summaries.daily(TODAY).total.received == 1

    def test_every_table_follows_from_the_journal(self, app: App) -> None:
        registered(app)
        app.days.open(None, [], CLERK)
        app.days.close(None, CLERK)
        app.days.reopen(None, "tertinggal", CLERK)
        app.days.close(None, CLERK)
        assert app.journals.check().differing == ()
        before = everything(app.desk.folder)
        assert app.journals.replay().closes == ()
        assert everything(app.desk.folder) == before


class TestCheckingTheJournal:
    def test_a_sound_closing_is_no_finding_also_in_a_later_epoch(self, app: App, clock: Clock) -> None:
        last = registered(app)
        app.days.close(None, CLERK)
        folder = app.desk.folder
        app.__exit__(None, None, None)
        restore(folder, Restoration(None, last), ADMIN, clock=clock)
        with App(folder, clock=clock) as again:
            again.days.reopen(None, "masa baru", HEAD)
            assert again.days.close(None, HEAD).number == 2
            assert again.journals.check().closes == ()
            assert again.receipts.verify(code(again)).recounted

    @pytest.mark.parametrize(
        ("change", "sentence"),
        [
            ({"signature": "00" * 64}, "tanda tangannya tidak cocok"),
            ({"number": 7}, "tanda tangannya tidak cocok"),
            ({"key_id": "00000000"}, "kunci yang bukan milik loketnya"),
        ],
    )
    def test_one_that_does_not_hold_is_named(self, app: App, change: dict[str, Any], sentence: str) -> None:
        app.days.close(None, CLERK)
        (first,) = entries(app, CLOSED)
        with app.desk.acting(ADMIN) as writer:
            writer.add(Act(CLOSED, OFFICE, {**first["body"], **change}))
        (found,) = app.journals.check().closes
        assert found.startswith(f"Penutupan hari pada catatan ENR-03/1/{app.desk.tail.seq} tidak sah: ")
        assert sentence in found


class TestTheCodeOnTheSummary:
    def test_of_an_open_day_there_is_none(self, app: App) -> None:
        assert app.summaries.daily(TODAY).close is None

    def test_is_genuine_and_its_figures_are_counted_again(self, app: App) -> None:
        registered(app)
        app.days.close(None, CLERK)
        verdict = app.receipts.verify(code(app))
        assert verdict.sentence == (
            "Asli. Ringkasan 17 November 2026 revisi A, ditutup 17 November 2026 pukul 09.00 WITA (penutupan ke-1 "
            "loket 03). Angkanya dihitung ulang dari jurnal: cocok."
        )
        assert (verdict.finding, verdict.recounted, verdict.is_genuine) == (Finding.GENUINE, True, True)

    def test_later_work_changes_nothing_of_it(self, app: App, clock: Clock) -> None:
        numbers = [registered(app) for _ in range(3)]
        app.days.close(None, CLERK)
        clock.advance(days=1)
        registered(app)
        app.applications.move(numbers[0], "void", "salah daftar", CLERK)
        app.applications.correct(numbers[1], {"applicant.phone": "0812 3456 7890"}, "salah ketik", CLERK)
        clock.advance(days=60)
        app.applications.move(numbers[2], "under_review", "", CLERK)
        app.offices.set("target_growth", "35", HEAD)
        assert app.receipts.verify(code(app)).recounted

    def test_a_file_that_is_entered_later_with_that_day_makes_the_figures_differ(self, app: App, clock: Clock) -> None:
        app.days.close(None, CLERK)
        clock.advance(days=1)
        registered(app, received="2026-11-17T10:00")
        verdict = app.receipts.verify(code(app))
        assert (verdict.finding, verdict.recounted, verdict.is_genuine) == (Finding.CHANGED, False, True)
        assert verdict.sentence.endswith("dihitung ulang dari jurnal: berbeda, 1 catatan masuk setelah penutupan.")

    def test_a_newer_revision_is_told_first(self, app: App) -> None:
        app.days.close(None, CLERK)
        first = code(app)
        app.days.reopen(None, "tertinggal", CLERK)
        open_again = app.receipts.verify(first)
        assert open_again.sentence.startswith("Hari itu sudah dibuka lagi dan belum ditutup lagi. Lembar ini asli: ")
        app.days.close(None, CLERK)
        verdict = app.receipts.verify(first)
        assert verdict.sentence.startswith("Sudah ada revisi B; pakai revisi itu. Lembar ini asli: Ringkasan 17 Nov")
        assert {verdict.finding, open_again.finding} == {Finding.CHANGED}
        assert app.receipts.verify(code(app)).finding is Finding.GENUINE

    def test_a_changed_code_is_false(self, app: App) -> None:
        app.days.close(None, CLERK)
        payload, signature = receipts.decode(receipts.find_payload(code(app)))
        assert isinstance(payload, SummaryPayload)
        changed = receipts.encode(replace(payload, revision="B"), signature)
        assert app.receipts.verify(changed).finding is Finding.FORGED

    def test_a_closing_that_is_not_here_is_genuine_and_not_recorded(self, app: App) -> None:
        payload = SummaryPayload(app.desk.key_id, "ENR", 3, 1, 9, TODAY, "C", bytes(16))
        verdict = app.receipts.verify(receipts.seal(payload, app.desk.private_key))
        assert (verdict.finding, verdict.sentence) == (
            Finding.NOT_RECORDED,
            "Asli, belum diterima di sini. Ringkasan 17 November 2026 revisi C, penutupan ke-9 loket 03.",
        )

    def test_other_figures_under_our_own_signature_contradict_the_record(self, app: App) -> None:
        app.days.close(None, CLERK)
        payload, _ = receipts.decode(receipts.find_payload(code(app)))
        assert isinstance(payload, SummaryPayload)
        other = receipts.seal(replace(payload, digest=bytes(16)), app.desk.private_key)
        assert app.receipts.verify(other).finding is Finding.CONTRADICTED

    def test_of_a_key_that_is_unknown_here_nothing_is_said(self, app: App, lay_out: LayOut, tmp_path: Path) -> None:
        with App(lay_out(tmp_path / "lain", desk=4), clock=Clock()) as other:
            other.days.close(None, CLERK)
            verdict = app.receipts.verify(code(other))
        assert (verdict.finding, verdict.is_genuine) == (Finding.UNKNOWN_KEY, False)

    def test_a_desk_signs_for_no_other_desk(self, app: App) -> None:
        payload = SummaryPayload(app.desk.key_id, "ENR", 4, 1, 1, TODAY, "A", bytes(16))
        assert app.receipts.verify(receipts.seal(payload, app.desk.private_key)).finding is Finding.FORGED

    def test_without_the_key_the_figures_stay_and_the_code_is_empty(
        self, app: App, clock: Clock, tmp_path: Path
    ) -> None:
        app.days.close(None, CLERK)
        for path in (tmp_path / "keys").glob("*.key"):
            path.unlink()
        with App(app.desk.folder, clock=clock) as opened:
            assert code(opened) == ""
            assert opened.summaries.paper(opened.summaries.daily(TODAY)).startswith(b"%PDF-")

    def test_of_another_desks_closing_is_left_to_that_desk(self, app: App) -> None:
        app.days.close(None, CLERK)
        with app.desk.database.reading() as connection:
            (entry,) = days.of_day(connection, "ENR", TODAY)
        elsewhere = replace(entry, key=("ENR-04", 1, 9))
        assert closings.code_of(app.desk, entry)
        assert closings.code_of(app.desk, elsewhere) == ""
        close = closings.closed(app.desk, elsewhere).close
        assert close is not None
        assert (close.desk, close.code) == ("ENR-04", "")

    def test_holds_plain_lines_until_there_is_an_address(self, app: App) -> None:
        app.days.close(None, CLERK)
        assert code(app).splitlines()[:-1] == [
            "DPMPTSP Kabupaten Contoh",
            "Ringkasan harian 17 November 2026",
            "Revisi A, penutupan ke-1 loket ENR-03",
            "Telepon 0420 21000",
        ]

    def test_is_read_from_the_printed_page(self, app: App, tmp_path: Path) -> None:
        registered(app)
        app.days.close(None, CLERK)
        file = tmp_path / "r.pdf"
        file.write_bytes(app.summaries.paper(app.summaries.daily(TODAY)))
        assert [app.receipts.verify(text).finding for text in scans.texts(file)] == [Finding.GENUINE]


class TestWhateverComesInBetween:
    ACTS = st.lists(
        st.sampled_from(["register", "turn back", "close", "reopen", "void", "next day", "open", "close yesterday"]),
        max_size=14,
    )

    @settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(ACTS)
    def test_closings_are_numbered_without_gaps_and_hold(
        self, lay_out: LayOut, tmp_path: Path, acts: list[str]
    ) -> None:
        clock = Clock()
        with App(lay_out(tmp_path / "kantor"), clock=clock) as app:
            numbers: list[str] = []
            for act in acts:
                clock.advance(minutes=1)
                self._do(app, clock, act, numbers)
            closed = list(entries(app, CLOSED))
            assert [entry["body"]["number"] for entry in closed] == list(range(1, len(closed) + 1))
            per_day: dict[str, list[str]] = {}
            for entry in closed:
                per_day.setdefault(entry["body"]["day"], []).append(entry["body"]["revision"])
            assert all(letters == list("ABCDEFGHJK"[: len(letters)]) for letters in per_day.values())
            found = app.journals.check()
            assert (found.closes, found.differing) == ((), ())
            assert all(not series.gaps for series in app.days.closing().numbers.series)
            for day in per_day:
                state = app.days.state(date.fromisoformat(day))
                if state.is_closed and not state.after_close:
                    assert app.receipts.verify(code(app, state.day)).recounted

    @staticmethod
    def _do(app: App, clock: Clock, act: str, numbers: list[str]) -> None:
        match act:
            case "register":
                numbers.append(registered(app))
            case "turn back":
                turned_back(app, ktp="ok")
            case "void" if numbers:
                app.applications.move(numbers.pop(), "void", "salah daftar", CLERK)
            case "next day":
                clock.advance(days=1)
            case "close":
                app.days.close(None, CLERK)
            case "close yesterday" if app.today() > TODAY:
                app.days.close(app.today() - timedelta(days=1), CLERK)
            case "reopen" if app.days.state().closes:
                app.days.reopen(None, "tertinggal", CLERK)
            case "open" if not app.days.state().is_closed:
                app.days.open(None, [], CLERK)
