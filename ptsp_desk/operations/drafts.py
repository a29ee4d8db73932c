"""Keeping forms while they are typed, and parking them."""

from collections.abc import Mapping
from typing import Any

from ptsp_desk.core import words
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.typed import BATCH, CURRENT, FORM, LAST_SLOT, Form, OpenForm
from ptsp_desk.operations.desks import Desk
from ptsp_desk.store import drafts
from ptsp_desk.store.database import Connection

_ASIDE = -1
"""Where one of two forms stands for a moment while they change places."""


class Drafts:
    """The forms of this machine: one that is being typed, nine that are parked. Each method is on the disk at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def keep(self, form: Form, content: Mapping[str, Any], title: str, officer: Officer, slot: int = CURRENT) -> None:
        """Keep what a form holds now; a form that was registered or turned back is not kept again."""
        _check_slot(slot, CURRENT)
        typed = OpenForm(slot, form, words.clean(title), officer.id, self._desk.now(), content)
        with self._desk.database.writing() as connection:
            drafts.keep(connection, self._desk.office, typed)

    def current(self) -> OpenForm | None:
        """Return the form that was being typed."""
        return next((typed for typed in self._all() if typed.slot == CURRENT), None)

    def parked(self) -> list[OpenForm]:
        """Return the parked forms, by slot."""
        return [typed for typed in self._all() if typed.is_parked]

    def keep_batch(self, content: Mapping[str, Any], officer: Officer) -> None:
        """Keep the questionnaires that are being keyed in, in place of those kept before."""
        now = self._desk.now()
        typed = OpenForm(BATCH, Form(f"{FORM}questionnaires", now), "", officer.id, now, content)
        with self._desk.database.writing() as connection:
            drafts.keep(connection, self._desk.office, typed)

    def batch(self) -> OpenForm | None:
        """Return the questionnaires that were being keyed in."""
        return next((typed for typed in self._all() if typed.slot == BATCH), None)

    def discard_batch(self) -> None:
        """Forget the questionnaires that were being keyed in."""
        self.discard(BATCH)

    def park(self, slot: int) -> None:
        """Park the form that is being typed.

        Raises:
            Refused: nothing is typed, or another form is parked there.
        """
        _check_slot(slot)
        with self._desk.database.writing() as connection:
            if any(typed.slot == slot for typed in drafts.all_of(connection)):
                raise refuse("slot", f"Tempat {slot} sudah terisi; parkir di tempat lain.")
            if not drafts.move(connection, CURRENT, slot):
                raise refuse("slot", "Belum ada isian untuk diparkir.")

    def take(self, slot: int) -> OpenForm:
        """Take a parked form back; what was being typed takes its place.

        Raises:
            Refused: nothing is parked there.
        """
        _check_slot(slot)
        with self._desk.database.writing() as connection:
            if not drafts.move(connection, slot, _ASIDE):
                raise refuse("slot", f"Tidak ada isian di tempat {slot}.")
            drafts.move(connection, CURRENT, slot)
            drafts.move(connection, _ASIDE, CURRENT)
            return _at(connection, CURRENT)

    def discard(self, slot: int = CURRENT) -> None:
        """Throw a form away; nothing happens where there is none."""
        with self._desk.database.writing() as connection:
            drafts.discard(connection, slot)

    def _all(self) -> list[OpenForm]:
        with self._desk.database.reading() as connection:
            return drafts.all_of(connection)


def _at(connection: Connection, slot: int) -> OpenForm:
    return next(typed for typed in drafts.all_of(connection) if typed.slot == slot)


def _check_slot(slot: int, first: int = 1) -> None:
    if not first <= slot <= LAST_SLOT:
        raise refuse("slot", f"Tempat parkir hanya 1 sampai {LAST_SLOT}.")
