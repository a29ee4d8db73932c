"""Opening and closing a business day at a desk: who may, what it writes down, and whether a closing holds."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from itertools import pairwise
from typing import Any, Final

import msgspec

from ptsp_desk.core import numbers, signing, words
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.journal import OFFICE, Act, Key, Sealed, Value, canonical
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.prints import Print
from ptsp_desk.core.receipts import SummaryPayload
from ptsp_desk.core.summaries import Close, DailySummary, Notes
from ptsp_desk.core.summaries.revisions import changed, digest, from_body, to_body

OPENED, CLOSED, REOPENED = "day.opened", "day.closed", "day.reopened"

_DIGEST_BYTES: Final = 16
_COUNTER: Final = frozenset({Role.CLERK, Role.HEAD, Role.ADMIN})
_OF_PAST_DAYS: Final = frozenset({Role.HEAD, Role.ADMIN})


@dataclass(frozen=True, slots=True)
class DayEntry:
    """An opening, closing or reopening of a day, as its entry says it.

    ``kind`` is the entry's kind (``day.opened``, ``day.closed``, ``day.reopened``), ``at`` is UTC, ``officer`` an id.
    ``revision`` is that of the closing, or of the one that a reopening takes back; empty for an opening. ``body`` is
    the entry's.
    """

    key: Key
    day: date
    kind: str
    at: datetime
    officer: str
    revision: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DayState:
    """How a day stands at this desk.

    ``opened`` is the last opening, ``closes`` every closing, oldest first; ``is_open`` says that it was opened, or
    opened again, and not closed since. Work is possible on a day that nobody opened. ``after_close`` counts what
    entered the day's figures after its last closing and is in no revision yet.
    """

    day: date
    opened: DayEntry | None
    closes: tuple[Close, ...]
    is_open: bool
    is_closed: bool
    after_close: int = 0

    @property
    def officers(self) -> tuple[str, ...]:
        """The ids of those on duty."""
        return tuple(self.opened.body["officers"]) if self.opened else ()


@dataclass(frozen=True, slots=True)
class Series:
    """The numbers of one epoch of a desk, from 1 to ``last``: each is used, void, or missing.

    ``gaps`` are the missing ones as (first, last), both included. The desk never leaves one: a gap means that the
    data folder was changed from outside.
    """

    epoch: int
    last: int
    used: int
    void: int
    gaps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a desk, by epoch.

    ``first`` to ``last`` were given on the day, empty where none was; ``used`` of them are in force, ``void`` are not.
    """

    series: tuple[Series, ...] = ()
    first: str = ""
    last: str = ""
    used: int = 0
    void: int = 0


@dataclass(frozen=True, slots=True)
class Closing:
    """What closing a day would find. Nothing of it blocks but ``blocked``, a sentence, empty where the day can close.

    ``unconfirmed`` are papers of the day that nobody confirmed, ``unsent`` counts entries that are on this machine
    only, ``parked`` the forms that wait half-filled.
    """

    desk: str
    day: date
    numbers: Numbers
    unconfirmed: tuple[Print, ...]
    unsent: int
    parked: int
    blocked: str = ""

    def remarks(self) -> list[str]:
        """Return a sentence for each thing that is worth a look before closing, the worst first."""
        return list(self._remarks())

    def _remarks(self) -> Iterator[str]:
        for series in self.numbers.series:
            for gap in series.gaps:
                yield gap_sentence(self.desk, series.epoch, gap)
        if self.unconfirmed:
            named = ", ".join(dict.fromkeys(paper.number or paper.subject for paper in self.unconfirmed))
            yield f"Belum terbukti tercetak: {named}."
        if self.parked:
            yield f"{self.parked} isian masih diparkir."
        if self.unsent:
            yield f"{words.amount(self.unsent)} catatan hanya ada di komputer ini."


def gap_sentence(desk: str, epoch: int, gap: tuple[int, int]) -> str:
    """Say which numbers of a series are missing."""
    office, number = numbers.parse_desk_id(desk)
    first, last = (RegistrationNumber(office, number, epoch, counter) for counter in gap)
    span = f"Nomor {first}" if first == last else f"Nomor {first} sampai {last}"
    return f"{span} tidak ada catatannya, padahal nomor sesudahnya ada; periksa dengan ptsp-desk doctor."


def series_of(epoch: int, counters: Sequence[int], void: int) -> Series:
    """Return the numbers of an epoch; ``counters`` are those that exist, ascending, ``void`` counts the void ones."""
    steps = pairwise([0, *counters])
    gaps = tuple((one + 1, other - 1) for one, other in steps if other > one + 1)
    return Series(epoch, counters[-1] if counters else 0, len(counters) - void, void, gaps)


def opening(day: date, officers: Iterable[str], red: Iterable[str]) -> Act:
    """Return the act of opening a day; ``officers`` are the ids on duty, ``red`` the codes of what was not in order."""
    return Act(OPENED, OFFICE, {"day": day.isoformat(), "officers": list(officers), "red": list(red)})


def reopening(close: DayEntry, reason: str) -> Act:
    """Return the act of opening a closed day again.

    Raises:
        Refused: no reason is given.
    """
    why = words.clean(reason)
    if not why:
        raise refuse("reason", "Tulis alasan membuka lagi hari yang sudah ditutup.")
    return Act(REOPENED, OFFICE, {"day": close.day.isoformat(), "revision": close.revision}, {"reason": why})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a closing stands: behind which last entry of the desk, as the how manieth, after which one of that day."""

    head: tuple[int, int, str]  # epoch, seq, hash
    number: int
    before: tuple[DayEntry, ...] = ()


def closing(summary: DailySummary, found: Numbers, place: Place, private: bytes) -> Act:
    """Return the act of closing a day with its figures, signed with the desk's key.

    The signature is over the canonical bytes of the body without it.
    """
    before = place.before[-1] if place.before else None
    rows = changed(from_body(before.body["figures"], before.at), summary) if before else ()
    body: dict[str, Value] = {
        "day": summary.day.isoformat(),
        "number": place.number,
        "revision": numbers.epoch_letters(len(place.before) + 1),
        "head": list(place.head),
        "digest": digest(summary),
        "figures": to_body(summary),
        "notes": msgspec.to_builtins(summary.notes, builtin_types=()),
        "numbers": msgspec.to_builtins(found),
        "changed": sorted(rows),
        "key_id": signing.key_id(signing.public_key(private)).hex(),
    }
    signature = signing.sign(private, signing.Kind.DAY_CLOSE, canonical(body))
    return Act(CLOSED, OFFICE, {**body, "signature": signature.hex()})


def fault_of(close: Sealed, public_keys: Mapping[bytes, bytes]) -> str:
    """Return why the closing of a day doesn't hold, without capital and full stop, empty where it does.

    ``public_keys`` are those of its own desk. That ``head`` is the entry before it is part of what holds.
    """
    body = dict(close.entry.body)
    try:
        signature = bytes.fromhex(body.pop("signature"))
        public = public_keys.get(bytes.fromhex(body["key_id"]))
        if public is None:
            return "ditandatangani dengan kunci yang bukan milik loketnya"
        if not signing.verify(public, signing.Kind.DAY_CLOSE, canonical(body), signature):
            return "tanda tangannya tidak cocok"
        if hashlib.sha256(canonical(body["figures"])).hexdigest() != body["digest"]:
            return "angkanya tidak sama dengan sidik digitalnya"
        if body["head"] != [close.entry.epoch, close.entry.seq - 1, close.entry.previous]:
            return "tidak menyambung catatan sebelumnya"
    except (KeyError, TypeError, ValueError):
        return "isinya tidak lengkap"
    return ""


def close_of(entry: DayEntry, code: str = "") -> Close:
    """Return what a closing's entry says; ``code`` is the text of its QR code."""
    body = entry.body
    return Close(
        desk=entry.key[0],
        number=body["number"],
        revision=entry.revision,
        at=entry.at,
        officer=entry.officer,
        digest=body["digest"],
        changed=frozenset(body["changed"]),
        code=code,
    )


def summary_of(entry: DayEntry, made_at: datetime, code: str = "") -> DailySummary:
    """Return the figures and notes as a day was closed with them; ``made_at`` (UTC) is now."""
    notes = msgspec.convert(entry.body["notes"], Notes, strict=False)
    return replace(from_body(entry.body["figures"], made_at), notes=notes, close=close_of(entry, code))


def payload_of(entry: DayEntry, key_id: bytes) -> SummaryPayload:
    """Return what the code on a closed day's summary says, to be signed with the key of that id."""
    office, desk = numbers.parse_desk_id(entry.key[0])
    return SummaryPayload(
        key_id=key_id,
        office=office,
        desk=desk,
        epoch=entry.key[1],
        number=entry.body["number"],
        day=entry.day,
        revision=entry.revision,
        digest=bytes.fromhex(entry.body["digest"])[:_DIGEST_BYTES],
    )


def is_same(entry: DayEntry, payload: SummaryPayload) -> bool:
    """Whether a closing is the one that a code names, with the same figures."""
    return payload_of(entry, payload.key_id) == payload


def standing_close(entries: Sequence[DayEntry]) -> DayEntry | None:
    """Return the closing in which the entries of one desk's day end, None where it is open; oldest come first."""
    last = next((entry for entry in reversed(entries) if entry.kind != OPENED), None)
    return last if last is not None and last.kind == CLOSED else None


def state_of(day: date, entries: Sequence[DayEntry], after_close: int) -> DayState:
    """Return how a day stands by the entries of one desk, oldest first."""
    is_closed = standing_close(entries) is not None
    return DayState(
        day=day,
        opened=next((entry for entry in reversed(entries) if entry.kind == OPENED), None),
        closes=tuple(close_of(entry) for entry in entries if entry.kind == CLOSED),
        is_open=bool(entries) and not is_closed,
        is_closed=is_closed,
        after_close=after_close,
    )


def check_may_open(officer: Officer, day: date, today: date) -> None:
    """Check that an officer may open a day.

    Raises:
        Refused: wrong role, or not today: days that were never opened are closed as they are.
    """
    _check_role(officer, _COUNTER, "membuka hari")
    if day != today:
        raise refuse("day", f"Yang dibuka hanya hari ini, {words.date_plain(today)}.")


def check_may_close(officer: Officer) -> None:
    """Check that an officer may close a day.

    Raises:
        Refused: wrong role.
    """
    _check_role(officer, _COUNTER, "menutup hari")


def check_may_reopen(officer: Officer, day: date, today: date) -> None:
    """Check that an officer may open a closed day again: today's the counter, an earlier one head or admin only.

    Raises:
        Refused: wrong role.
    """
    roles = _COUNTER if day >= today else _OF_PAST_DAYS
    _check_role(officer, roles, "membuka lagi hari ini" if day >= today else "membuka lagi hari yang lampau")


def why_not_closed(day: date, today: date, first: date, clock_fault: str) -> str:
    """Return why a day can't be closed now, empty where it can; ``first`` is the desk's first day."""
    if clock_fault:
        return f"{clock_fault} Betulkan jamnya; dengan jam ini hari tidak bisa ditutup."
    if day > today:
        return f"{words.date_plain(day)} belum tiba; yang ditutup hari ini atau hari yang lampau."
    return f"Loket ini baru ada sejak {words.date_plain(first)}." if day < first else ""


def clock_fault(now: datetime, last: datetime | None, zone: tzinfo) -> str:
    """Return a sentence where the computer's clock is earlier than the desk's last entry, else nothing; both UTC."""
    if last is None or last <= now:
        return ""
    return (
        f"Jam komputer ({now.astimezone(zone):%d-%m-%Y %H.%M}) lebih awal dari catatan terakhir "
        f"({last.astimezone(zone):%d-%m-%Y %H.%M})."
    )


def _check_role(officer: Officer, roles: frozenset[Role], what: str) -> None:
    if officer.role not in roles:
        raise refuse("officer", f"{officer.role.label} tidak berwenang {what}.")
