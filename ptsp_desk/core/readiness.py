"""Is the desk ready for the day? One row a thing, with a sentence and what to do about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final, Literal

from ptsp_desk.core import words
from ptsp_desk.core.catalogue import Catalogue, Service
from ptsp_desk.core.days import clock_fault
from ptsp_desk.core.prints import Print, PrintState
from ptsp_desk.core.promises import Calendar

Code = Literal["printer", "clock", "backup", "unsent", "holidays", "tariffs", "disk"]

LITTLE_BYTES: Final = 1_000_000_000
SCARCE_BYTES: Final = 200_000_000
_OLD, _TOO_OLD = timedelta(days=1), timedelta(days=7)
_AHEAD = timedelta(days=365)
_SOON = timedelta(days=30)


class State(StrEnum):
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the panel: what it says, and what to do where it isn't in order."""

    code: Code
    state: State
    says: str
    does: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the day can't be opened like this: only with a clock that is earlier than the last entry."""
        return self.code == "clock" and self.state is State.BAD


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rows are made of. Times are UTC.

    ``trial`` is today's newest test slip, ``backed_up_at`` the newest backup that is known of, ``unsent`` counts the
    entries that are on this machine only: since that backup, or with a ``hub`` all that were not sent.
    """

    now: datetime
    zone: tzinfo
    last_entry_at: datetime | None
    trial: Print | None
    backed_up_at: datetime | None
    hub: str
    unsent: int
    calendar: Calendar
    catalogue: Catalogue
    free_bytes: int

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def moment(self, at: datetime) -> str:
        """Return ``16 November 2026 pukul 15.10``."""
        local = at.astimezone(self.zone)
        return f"{words.date_plain(local)} pukul {words.clock(local)}"


def checks(facts: Facts) -> tuple[Check, ...]:
    """Return the rows, always all seven and in the same order."""
    return (
        _printer(facts),
        _clock(facts),
        _backup(facts),
        _unsent(facts),
        _holidays(facts),
        _tariffs(facts),
        _disk(facts.free_bytes),
    )


def _printer(facts: Facts) -> Check:
    paper = facts.trial
    if paper is None:
        says = "Lembar uji belum dicetak hari ini."
        return Check("printer", State.WARN, says, "Cetak lembar uji, lalu pindai kodenya.")
    if paper.state is PrintState.FAILED:
        says = f"Lembar uji gagal dicetak. {paper.error}".strip()
        return Check("printer", State.BAD, says, "Periksa printer dan kertasnya, lalu cetak lembar uji lagi.")
    at = words.clock((paper.confirmed_at or paper.printed_at or paper.queued_at).astimezone(facts.zone))
    if paper.state is PrintState.CONFIRMED:
        return Check("printer", State.OK, f"Lembar uji keluar dan terbaca pukul {at}.")
    if paper.state is PrintState.PRINTED:
        says = f"Lembar uji dikirim ke printer pukul {at}, kodenya belum dipindai."
        return Check("printer", State.WARN, says, "Pindai kode pada lembar uji.")
    says = f"Lembar uji menunggu printer sejak pukul {at}."
    return Check(
        "printer", State.WARN, says, "Tunggu sampai keluar, lalu pindai kodenya; bila tidak keluar, cetak lagi."
    )


def _clock(facts: Facts) -> Check:
    fault = clock_fault(facts.now, facts.last_entry_at, facts.zone)
    if fault:
        does = "Betulkan tanggal dan jam komputer; dengan jam ini hari tidak bisa dibuka."
        return Check("clock", State.BAD, fault, does)
    return Check("clock", State.OK, f"Jam komputer {facts.moment(facts.now)}, tidak lebih awal dari catatan terakhir.")


def _backup(facts: Facts) -> Check:
    does = "Tulis cadangan sekarang, sebaiknya ke disk lain."
    at = facts.backed_up_at
    if at is None:
        return Check("backup", State.BAD, "Belum ada cadangan.", does)
    age = facts.now - at
    told = f"Cadangan terakhir {facts.moment(at)}"
    if age <= _OLD:
        return Check("backup", State.OK, f"{told}.")
    days = "lebih dari sehari" if age.days < 2 else f"{age.days} hari"
    return Check("backup", State.BAD if age > _TOO_OLD else State.WARN, f"{told}, {days} yang lalu.", does)


def _unsent(facts: Facts) -> Check:
    count = words.amount(facts.unsent)
    if not facts.unsent:
        return Check("unsent", State.OK, "Semua catatan ada juga dalam cadangan terakhir.")
    if facts.hub:
        says = f"{count} catatan belum terkirim ke pusat; dari loket ini belum pernah ada yang dikirim."
        return Check("unsent", State.WARN, says, "Tulis cadangan ke disk lain sampai pengiriman ke pusat berjalan.")
    since = "sejak cadangan terakhir" if facts.backed_up_at else "dan belum pernah dicadangkan"
    says = f"{count} catatan hanya ada di komputer ini {since}."
    return Check("unsent", State.WARN, says, "Tulis cadangan ke disk lain.")


def _holidays(facts: Facts) -> Check:
    known = facts.calendar.known_until
    until = f"sampai {words.date_plain(known)}"
    if known >= facts.today + _AHEAD:
        return Check("holidays", State.OK, f"Hari libur diketahui {until}.")
    does = "Masukkan hari libur dari SKB yang baru; sampai saat itu janji sesudahnya hanya perkiraan."
    if known < facts.today:
        told = "Belum ada hari libur yang dimasukkan" if known == date.min else f"Hari libur hanya diketahui {until}"
        return Check("holidays", State.BAD, f"{told}: semua janji hari ini hanya perkiraan.", does)
    return Check("holidays", State.WARN, f"Hari libur baru diketahui {until}, kurang dari 12 bulan lagi.", does)


def _tariffs(facts: Facts) -> Check:
    today = facts.today
    services = [version.service for version in facts.catalogue.current(today)]
    if not services:
        says = "Tidak ada layanan yang berlaku hari ini."
        return Check(
            "tariffs", State.BAD, says, "Berlakukan katalog layanan; tanpa itu tidak ada yang bisa didaftarkan."
        )
    lapsed = list(_lapsed(facts.catalogue, {service.code for service in services}, today))
    if lapsed:
        says = f"Sudah berakhir tanpa pengganti yang berlaku: {', '.join(lapsed)}."
        return Check("tariffs", State.BAD, says, "Berlakukan versi baru atau layanan penggantinya.")
    ending = list(_ending(facts.catalogue, services, today))
    if ending:
        says = f"Berakhir dalam 30 hari: {', '.join(ending)}."
        return Check("tariffs", State.WARN, says, "Siapkan versi baru atau layanan penggantinya.")
    tariffs = sum(len(service.tariffs) for service in services)
    return Check("tariffs", State.OK, f"{len(services)} layanan dan {tariffs} tarif berlaku hari ini.")


def _lapsed(catalogue: Catalogue, current: set[str], today: date) -> Iterator[str]:
    """Yield the services that have ended while the one that should follow isn't in force; some have none to follow."""
    newest: dict[str, Service] = {}
    for version in catalogue.versions:
        if version.valid_from <= today:
            newest[version.service.code] = version.service
    for code, service in newest.items():
        if code not in current and service.successor is not None and service.successor not in current:
            yield f"{code} (pengganti {service.successor})"


def _ending(catalogue: Catalogue, services: list[Service], today: date) -> Iterator[str]:
    """Yield the services whose version ends soon and that no newer version of the same service takes up."""
    for service in services:
        last = service.valid_until
        if last is None or last > today + _SOON:
            continue
        begins = [version.valid_from for version in catalogue.versions if version.service.code == service.code]
        if not any(today < first <= last + timedelta(days=1) for first in begins):
            yield f"{service.code} ({words.date_plain(last)})"


def _disk(free: int) -> Check:
    says = f"Sisa ruang disk {words.amount(free // 1_000_000)} MB."
    if free >= LITTLE_BYTES:
        return Check("disk", State.OK, says)
    does = "Kosongkan disk: bila penuh, tidak ada lagi yang bisa disimpan."
    return Check("disk", State.BAD if free < SCARCE_BYTES else State.WARN, says, does)
