"""The rules of a business day: who may do what, what a closing holds, and by what a false one is known."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core import days, signing
from ptsp_desk.core.days import CLOSED, DayEntry, Numbers, Place, Series
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.journal import Act, Sealed, canonical, milliseconds, moment, seal
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.receipts import SummaryPayload
from ptsp_desk.core.summaries import DailySummary, Notes, ServiceDay, VisitCounts
from tests.offices import CLERK, HEAD, OFFICERS, OPENING, TECHNICAL

DAY = date(2026, 11, 17)
MAKASSAR = ZoneInfo("Asia/Makassar")
SEED = bytes(range(32))
PUBLIC = signing.public_key(SEED)
KEYS = {signing.key_id(PUBLIC): PUBLIC}
HEAD_OF_CHAIN = (1, 6, "ab" * 32)
SUMMARY = DailySummary(
    DAY,
    OPENING,
    (ServiceDay("IMB", opening=3, received=2, issued=1), ServiceDay("TDG", received=1)),
    VisitCounts(registered=3, turned_back=1),
    notes=Notes(unconfirmed=("ENR-03A-00001-P",)),
)


def closing(summary: DailySummary = SUMMARY, *before: DayEntry, number: int = 1) -> Act:
    return days.closing(summary, Numbers(), Place(HEAD_OF_CHAIN, number, before), SEED)


def sealed(act: Act, seq: int = 7, previous: str = HEAD_OF_CHAIN[2]) -> Sealed:
    place = {"epoch": 1, "seq": seq, "at": milliseconds(OPENING)}
    return seal(act, desk="ENR-03", officer="sitti", previous=previous, salt=bytes(16), **place)


def entry(act: Act, seq: int = 7) -> DayEntry:
    body = dict(act.body)
    return DayEntry(("ENR-03", 1, seq), DAY, act.kind, OPENING, "sitti", body.get("revision", ""), body)


def fault(body: dict[str, Any], **where: Any) -> str:
    return days.fault_of(sealed(Act(CLOSED, "0", body), **where), KEYS)


class TestAClosing:
    def test_holds_the_figures_their_digest_and_its_place(self) -> None:
        act = closing()
        assert {name: act.body[name] for name in ("day", "number", "revision", "head", "changed")} == {
            "day": "2026-11-17",
            "number": 1,
            "revision": "A",
            "head": [1, 6, "ab" * 32],
            "changed": [],
        }
        assert act.personal is None
        assert days.fault_of(sealed(act), KEYS) == ""

    def test_gives_the_same_summary_back(self) -> None:
        later = OPENING + timedelta(hours=6)
        found = days.summary_of(entry(closing()), later, "kode")
        assert replace(found, close=None) == replace(SUMMARY, made_at=later)
        assert found.close is not None
        assert (found.close.revision, found.close.at, found.close.code) == ("A", OPENING, "kode")

    def test_after_a_reopening_is_the_next_revision_and_names_the_rows_that_differ(self) -> None:
        first = entry(closing())
        more = replace(SUMMARY, services=(ServiceDay("IMB", opening=3, received=3, issued=1), SUMMARY.services[1]))
        act = closing(more, first, number=2)
        assert (act.body["revision"], act.body["changed"]) == (
            "B",
            ["services.IMB", "total", "total.received"],
        )
        assert closing(SUMMARY, first).body["changed"] == []

    def test_counts_its_letters_as_epochs_do(self) -> None:
        letters = [closing(SUMMARY, *[entry(closing())] * before).body["revision"] for before in (7, 8, 13, 23, 24)]
        assert letters == ["H", "J", "P", "Z", "AA"]

    @pytest.mark.parametrize(
        ("change", "sentence"),
        [
            ({"number": 2}, "tanda tangannya tidak cocok"),
            ({"figures": {"day": "2026-11-17"}}, "tanda tangannya tidak cocok"),
            ({"signature": "00" * 64}, "tanda tangannya tidak cocok"),
            ({"key_id": "00000000"}, "kunci yang bukan milik loketnya"),
            ({"key_id": None}, "tidak lengkap"),
            ({"signature": "bukan heksadesimal"}, "tidak lengkap"),
        ],
    )
    def test_that_was_changed_does_not_hold(self, change: dict[str, Any], sentence: str) -> None:
        assert sentence in fault({**closing().body, **change})

    @pytest.mark.parametrize("name", ["signature", "key_id", "figures", "digest", "head"])
    def test_without_one_of_its_parts_does_not_hold(self, name: str) -> None:
        assert fault({key: value for key, value in closing().body.items() if key != name})

    @pytest.mark.parametrize(
        ("change", "sentence"),
        [({"digest": "00" * 32}, "sidik digitalnya"), ({"head": [1, 5, "ab" * 32]}, "catatan sebelumnya")],
    )
    def test_that_its_own_desk_signed_wrongly_does_not_hold(self, change: dict[str, Any], sentence: str) -> None:
        body = {name: value for name, value in {**closing().body, **change}.items() if name != "signature"}
        signature = signing.sign(SEED, signing.Kind.DAY_CLOSE, canonical(body)).hex()
        assert sentence in fault({**body, "signature": signature})

    def test_that_was_put_elsewhere_in_the_chain_does_not_hold(self) -> None:
        assert "catatan sebelumnya" in fault(dict(closing().body), seq=8)
        assert "catatan sebelumnya" in fault(dict(closing().body), previous="cd" * 32)

    def test_has_a_code_that_names_it(self) -> None:
        found = entry(closing(number=5))
        payload = days.payload_of(found, b"1234")
        digest = bytes.fromhex(found.body["digest"])[:16]
        assert payload == SummaryPayload(b"1234", "ENR", 3, 1, 5, DAY, "A", digest)
        assert days.is_same(found, payload)
        assert not days.is_same(found, replace(payload, digest=bytes(16)))


class TestNumbers:
    @given(st.sets(st.integers(1, 60)))
    def test_each_number_up_to_the_highest_is_there_or_in_a_gap(self, there: set[int]) -> None:
        series = days.series_of(1, sorted(there), 0)
        missing = {number for first, last in series.gaps for number in range(first, last + 1)}
        assert there | missing == set(range(1, max(there, default=0) + 1))
        assert not there & missing
        assert (series.last, series.used) == (max(there, default=0), len(there))
        assert all(one[1] + 1 < other[0] for one, other in zip(series.gaps, series.gaps[1:], strict=False))

    def test_gaps_are_told_by_number(self) -> None:
        assert days.gap_sentence("ENR-03", 1, (1, 1)).startswith("Nomor ENR-03A-00001-P tidak ada catatannya")
        assert "Nomor ENR-03B-00001-8 sampai ENR-03B-00003-4 tidak" in days.gap_sentence("ENR-03", 2, (1, 3))

    def test_nothing_to_remark_is_no_remark(self) -> None:
        found = days.Closing("ENR-03", DAY, Numbers((Series(1, 2, 1, 1),)), (), unsent=0, parked=0)
        assert found.remarks() == []


class TestTheState:
    ACTS: tuple[tuple[Callable[[], Act], bool, bool], ...] = (
        (lambda: days.opening(DAY, ["sitti"], []), True, False),
        (closing, False, True),
        (lambda: days.reopening(entry(closing()), "tertinggal"), True, False),
        (closing, False, True),
        (lambda: days.opening(DAY, ["rahma"], ["backup"]), False, True),
    )

    def test_follows_the_last_entry(self) -> None:
        entries: list[DayEntry] = []
        state = days.state_of(DAY, entries, 0)
        assert not state.is_open
        for act, is_open, is_closed in self.ACTS:
            entries.append(entry(act(), len(entries) + 1))
            state = days.state_of(DAY, entries, 3)
            assert (state.is_open, state.is_closed, state.after_close) == (is_open, is_closed, 3)
        assert [close.revision for close in state.closes] == ["A", "A"]
        assert state.officers == ("rahma",)

    def test_of_a_day_without_an_opening_names_nobody(self) -> None:
        assert days.state_of(DAY, [entry(closing())], 0).officers == ()


def refused(check: Callable[[], object]) -> str:
    try:
        check()
    except Refused as error:
        return error.sentence
    return ""


class TestWhoMay:
    @pytest.mark.parametrize("role", Role)
    def test_the_counter_opens_and_closes(self, role: Role) -> None:
        officer = OFFICERS[role]
        sentences = {
            refused(lambda: days.check_may_open(officer, DAY, DAY)),
            refused(lambda: days.check_may_close(officer)),
            refused(lambda: days.check_may_reopen(officer, DAY, DAY)),
        }
        told = "Petugas teknis tidak berwenang"
        assert all(told in sentence for sentence in sentences) if officer is TECHNICAL else sentences == {""}

    @pytest.mark.parametrize(("officer", "may"), [(CLERK, False), (HEAD, True), (OFFICERS[Role.ADMIN], True)])
    def test_an_earlier_day_is_opened_again_by_head_or_admin(self, officer: Officer, may: bool) -> None:
        sentence = refused(lambda: days.check_may_reopen(officer, DAY - timedelta(days=1), DAY))
        assert (sentence == "") is may

    def test_only_today_is_opened(self) -> None:
        for day in (DAY - timedelta(days=1), DAY + timedelta(days=1)):
            with pytest.raises(Refused, match="hanya hari ini, 17 November 2026"):
                days.check_may_open(CLERK, day, DAY)

    @pytest.mark.parametrize("reason", ["", "   ", "\u200b"])
    def test_a_reopening_has_a_reason(self, reason: str) -> None:
        with pytest.raises(Refused, match="alasan"):
            days.reopening(entry(closing()), reason)

    def test_a_reason_is_personal(self) -> None:
        act = days.reopening(entry(closing()), " satu  berkas\ntertinggal ")
        assert (act.body, act.personal) == (
            {"day": "2026-11-17", "revision": "A"},
            {"reason": "satu berkas tertinggal"},
        )


class TestTheClock:
    def test_is_at_fault_only_where_it_is_earlier_than_the_last_entry(self) -> None:
        now = datetime(2026, 11, 17, 1, tzinfo=UTC)
        assert days.clock_fault(now, None, MAKASSAR) == ""
        assert days.clock_fault(now, now, MAKASSAR) == ""
        later = moment(milliseconds(now) + 1)
        assert days.clock_fault(now, later, MAKASSAR) == (
            "Jam komputer (17-11-2026 09.00) lebih awal dari catatan terakhir (17-11-2026 09.00)."
        )

    def test_says_which_days_can_be_closed(self) -> None:
        first = DAY - timedelta(days=3)
        assert [bool(days.why_not_closed(DAY + timedelta(days=step), DAY, first, "")) for step in (-4, -3, 0, 1)] == [
            True,
            False,
            False,
            True,
        ]
        assert days.why_not_closed(DAY, DAY, first, "Jam salah.").startswith("Jam salah. ")
