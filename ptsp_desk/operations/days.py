"""Opening and closing the day."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from ptsp_desk.core import days, readiness, years
from ptsp_desk.core.days import CLOSED, Closing, DayEntry, DayState, Place
from ptsp_desk.core.errors import DeskError, refuse
from ptsp_desk.core.journal import Act, moment
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.prints import PrintKind
from ptsp_desk.core.readiness import Check, Facts, State
from ptsp_desk.core.summaries import Close
from ptsp_desk.operations.ballots import Ballots
from ptsp_desk.operations.desks import Desk, Writer
from ptsp_desk.operations.summaries import Summaries
from ptsp_desk.store import backups, closings, drafts, journal, offices, prints
from ptsp_desk.store import days as rows
from ptsp_desk.store.database import Connection


def free_bytes(folder: Path) -> int:
    """Return the room that is left on the disk of a folder."""
    return shutil.disk_usage(folder).free


class Days:
    """The business days of this desk. ``free`` tells how much room a folder's disk has."""

    def __init__(
        self, desk: Desk, summaries: Summaries, ballots: Ballots, *, free: Callable[[Path], int] = free_bytes
    ) -> None:
        self._desk, self._summaries, self._ballots, self._free = desk, summaries, ballots, free

    def readiness(self) -> tuple[Check, ...]:
        """Look at what a day at the counter needs: always the same seven rows, in the same order."""
        self._desk.look_again()
        with self._desk.database.reading() as connection:
            return readiness.checks(self._facts(connection))

    def state(self, day: date | None = None) -> DayState:
        """Return how a day stands, today where none is given."""
        years.check("day", day)
        with self._desk.database.reading() as connection:
            return self._state(connection, day or self._today())

    def open(self, day: date | None, officers_on_duty: Sequence[str], officer: Officer) -> DayState:
        """Open today, with the officers who are on duty; opening it again with the same ones writes nothing.

        What is red on the panel is noted and blocks nothing but a clock that is earlier than the last entry.

        Raises:
            Refused: that clock; wrong role or day; somebody isn't an officer; the day is closed already (``reopen``).
        """
        state = self._opened(day, officers_on_duty, officer)
        self._close_ballots()
        return state

    def _opened(self, day: date | None, officers_on_duty: Sequence[str], officer: Officer) -> DayState:
        with self._desk.acting(officer) as writer:
            today = self._today()
            days.check_may_open(officer, day or today, today)
            self._check_officers(writer.connection, officers_on_duty)
            panel = readiness.checks(self._facts(writer.connection))
            for check in panel:
                if check.blocks:
                    raise refuse("clock", f"{check.says} {check.does}")
            state = self._state(writer.connection, today)
            if state.is_closed:
                raise refuse("day", "Hari ini sudah ditutup; untuk membukanya lagi tulis alasannya.")
            on_duty = tuple(dict.fromkeys(officers_on_duty))
            if state.opened is not None and state.officers == on_duty:
                return state
            red = [check.code for check in panel if check.state is State.BAD]
            writer.add(days.opening(today, on_duty, red))
            return self._state(writer.connection, today)

    def closing(self, day: date | None = None) -> Closing:
        """Return what closing a day would find, today where none is given."""
        years.check("day", day)
        day = day or self._today()
        zone = self._desk.look_again().office.zone
        since, until = closings.day_of(day, zone)
        with self._desk.database.reading() as connection:
            return Closing(
                desk=self._desk.id,
                day=day,
                numbers=closings.numbers(connection, self._desk.office, self._desk.id, day, zone),
                unconfirmed=tuple(prints.unconfirmed(connection, since, until)),
                unsent=self._unsent(connection),
                parked=sum(form.is_parked for form in drafts.all_of(connection)),
                blocked=self._desk.locked or self._why_not_closed(connection, day),
            )

    def close(self, day: date | None, officer: Officer) -> Close:
        """Close a day with its figures, today where none is given; one that is closed already stays as it is.

        The figures are counted in the transaction that writes them, behind the entry that ``head`` names.

        Raises:
            Refused: wrong role, a day to come or before this desk, or a clock that is earlier than the last entry.
            Damaged: a table doesn't follow from the journal, so that a figure could be wrong.
        """
        years.check("day", day)
        days.check_may_close(officer)
        self._desk.soundness.ensure()
        self._desk.look_again()
        self._close_ballots()
        with self._desk.acting(officer) as writer:
            day = day or self._today()
            entries = self._entries(writer.connection, day)
            standing = days.standing_close(entries)
            if standing is None:
                blocked = self._why_not_closed(writer.connection, day)
                if blocked:
                    raise refuse("day", blocked)
                writer.add(self._act(writer, day, entries))
                standing = self._entries(writer.connection, day)[-1]
        return days.close_of(standing)

    def reopen(self, day: date | None, reason: str, officer: Officer) -> DayState:
        """Open a closed day again, so that its next closing is a new revision; one that is open stays as it is.

        Raises:
            Refused: no reason, wrong role, a clock earlier than the last entry, or the day was never closed.
        """
        years.check("day", day)
        with self._desk.acting(officer) as writer:
            today = self._today()
            day = day or today
            fault = days.clock_fault(self._desk.now(), self._last_at(writer.connection), writer.in_force.office.zone)
            if fault:
                raise refuse("clock", f"{fault} Betulkan jamnya; dengan jam ini hari tidak bisa dibuka lagi.")
            days.check_may_reopen(officer, day, today)
            entries = self._entries(writer.connection, day)
            close = days.standing_close(entries)
            if close is not None:
                writer.add(days.reopening(close, reason))
            elif not any(entry.kind == CLOSED for entry in entries):
                raise refuse("day", "Hari itu belum pernah ditutup, jadi tidak perlu dibuka lagi.")
            return self._state(writer.connection, day)

    def _close_ballots(self) -> None:
        """Let answers leave that may; where that fails they wait, and neither morning nor evening is held up."""
        with suppress(DeskError):
            self._ballots.close()

    def _act(self, writer: Writer, day: date, entries: Sequence[DayEntry]) -> Act:
        connection, desk = writer.connection, self._desk
        zone, tail = writer.in_force.office.zone, writer.tail
        place = Place(
            head=(tail.epoch, tail.seq, tail.hash),
            number=closings.count(connection, desk.office, desk.id) + 1,
            before=tuple(entry for entry in entries if entry.kind == CLOSED),
        )
        numbers = closings.numbers(connection, desk.office, desk.id, day, zone)
        return days.closing(self._summaries.counted_in(connection, day), numbers, place, desk.private_key)

    def _state(self, connection: Connection, day: date) -> DayState:
        entries = self._entries(connection, day)
        standing = days.standing_close(entries)
        after = closings.after(connection, self._desk.office, standing) if standing else 0
        return days.state_of(day, entries, after)

    def _entries(self, connection: Connection, day: date) -> list[DayEntry]:
        return [entry for entry in rows.of_day(connection, self._desk.office, day) if entry.key[0] == self._desk.id]

    def _check_officers(self, connection: Connection, ids: Sequence[str]) -> None:
        known = {officer.id for officer in offices.officers_of(connection, self._desk.office)}
        strange = [one for one in ids if one not in known]
        if strange:
            raise refuse("officers", f"Bukan petugas kantor ini: {', '.join(strange)}.")

    def _why_not_closed(self, connection: Connection, day: date) -> str:
        zone = self._desk.in_force.office.zone
        first = closings.first_day(connection, self._desk.office, self._desk.id, zone)
        fault = days.clock_fault(self._desk.now(), self._last_at(connection), zone)
        return days.why_not_closed(day, self._today(), first, fault)

    def _facts(self, connection: Connection) -> Facts:
        in_force, now = self._desk.in_force, self._desk.now()
        midnight, _ = closings.day_of(now.astimezone(in_force.office.zone).date(), in_force.office.zone)
        return Facts(
            now=now,
            zone=in_force.office.zone,
            last_entry_at=self._last_at(connection),
            trial=prints.newest(connection, PrintKind.TRIAL, midnight),
            backed_up_at=backups.newest(self._desk.folder),
            hub=in_force.office.hub,
            unsent=self._unsent(connection),
            calendar=in_force.calendar,
            catalogue=in_force.catalogue,
            free_bytes=self._free(self._desk.folder),
        )

    def _unsent(self, connection: Connection) -> int:
        """Return how many entries are on this machine only: with a hub all of them, since nothing was sent yet."""
        at = None if self._desk.in_force.office.hub else backups.newest(self._desk.folder)
        return journal.count_since(connection, self._desk.office, self._desk.id, at)

    def _last_at(self, connection: Connection) -> datetime | None:
        last = journal.last_at(connection, self._desk.office, self._desk.id)
        return None if last is None else moment(last)

    def _today(self) -> date:
        return self._desk.now().astimezone(self._desk.in_force.office.zone).date()
