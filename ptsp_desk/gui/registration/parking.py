"""Forms that aren't registered yet: kept after every field, parked, taken back, asked about after a power cut."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ptsp_desk.core import words
from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.typed import LAST_SLOT, OpenForm
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.jobs import Lane
from ptsp_desk.gui.registration.entered import Entered
from ptsp_desk.gui.registration.recovery import RecoveryBar
from ptsp_desk.gui.registration.saving import Saving
from ptsp_desk.gui.registration.sheet import Sheet

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget


class Parking(QObject):
    """Keeps the form of the sheet, and knows which slots hold a parked one.

    It asks for everything promptly: behind a paper that is being made, two fields would wait to be kept. The sheet is
    cleared only once what stood there is on the disk, and nothing is kept over a form that nobody was asked about yet.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, context: Context, sheet: Sheet, saving: Saving, parent: "QWidget") -> None:
        super().__init__(parent)
        self._drafts, self._jobs, self._session = context.app.drafts, context.jobs, context.session
        self._sheet, self._saving = sheet, saving
        self._kept: Entered | None = None
        self._found: OpenForm | None = None
        self._has_looked = False
        self._slots: frozenset[int] = frozenset()
        self._told: frozenset[int] = frozenset()
        self.recovery = RecoveryBar(parent)
        self.recovery.answered.connect(self._on_answered)

    @property
    def free_slot(self) -> int | None:
        """The first slot to park in."""
        return next((slot for slot in range(1, LAST_SLOT + 1) if slot not in self._slots), None)

    def open(self, zone: "ZoneInfo") -> None:
        """Look which slots are taken, and ask about a form that was left open; ``zone`` is the office's.

        Who has begun to type by then is not asked: the form that was left open waits in a slot.
        """

        def ask(answer: tuple[OpenForm | None, list[OpenForm]]) -> None:
            found, parked = answer
            self._has_looked, is_begun = True, self._sheet.is_begun
            self._on_parked(parked)
            if found is not None and not Entered.of_draft(found.form, found.content).is_blank:
                self._ask(found, zone, is_begun=is_begun)
            if is_begun:
                self.keep()

        self._jobs.run(self, lambda: (self._drafts.current(), self._drafts.parked()), ask, lane=Lane.PROMPT)

    def keep(self) -> None:
        """Keep what stands there.

        A form that is being saved is left as it is; so is one that was asked about and not yet answered for.
        """
        entered = self._sheet.entered()
        is_known = entered == self._kept or (entered.is_blank and self._kept is None)
        if not is_known and self._may_write() and (officer := self._officer()) is not None:
            self._kept = entered
            self._jobs.run(
                self, partial(self._write, entered, officer), lambda _: None, self._on_not_kept, lane=Lane.PROMPT
            )

    def forget(self) -> None:
        """Take the next form as one that was never kept."""
        self._kept = None

    def typed(self) -> None:
        """Take typing as the answer *later* to the question about the form that was left open."""
        if self._found is not None and not self.recovery.isHidden():
            self.recovery.answer("later")

    def put_or_take(self, slot: int) -> None:
        """Park what stands there in a free slot; bring back what is parked in a taken one."""
        if slot in self._slots:
            self.take(slot)
        elif self._sheet.entered().is_blank:
            self.said.emit(self.tr("Belum ada isian untuk diparkir."))
        else:
            self._park(slot, self._sheet.clear)

    def take(self, slot: int) -> None:
        """Bring a parked form back; what is being typed takes its place."""
        entered, officer = self._sheet.entered(), self._officer()

        def work() -> tuple[OpenForm, list[OpenForm]]:
            if entered.is_blank or officer is None:
                self._drafts.discard()
            else:
                self._write(entered, officer)
            return self._drafts.take(slot), self._drafts.parked()

        if self._may_write(aloud=True) and (entered.is_blank or officer is not None):
            self.forget()
            self._jobs.run(self, work, self._on_taken, lane=Lane.PROMPT)

    def set_aside(self, then: Callable[[], object]) -> None:
        """Park what stands there wherever there is room, then go on; without room, say so and leave all as it is."""
        slot = self.free_slot
        if self._sheet.entered().is_blank:
            then()
        elif slot is None:
            self.said.emit(_full(self))
        else:
            self._park(slot, then)

    def look_again(self) -> None:
        """Ask again which slots are taken."""
        self._jobs.run(self, self._drafts.parked, self._on_parked, lane=Lane.PROMPT)

    def _officer(self) -> Officer | None:
        if self._session.officer is None:
            self.said.emit(self.tr("Masuk dahulu sebagai petugas."))
        return self._session.officer

    def _may_write(self, *, aloud: bool = False) -> bool:
        if aloud and self._found is not None:
            self.said.emit(self.tr("Jawab dahulu: isian yang belum disimpan dipulihkan, dibuang atau nanti?"))
        return self._has_looked and self._found is None and not self._saving.is_busy

    def _write(self, entered: Entered, officer: Officer) -> None:
        """Keep a form; runs beside the window."""
        title = entered.name or entered.service or self.tr("tanpa nama")
        self._drafts.keep(entered.form, entered.to_draft(), title, officer)

    def _park(self, slot: int, then: Callable[[], object]) -> None:
        """Keep what stands there and park it; once that is on the disk, go on."""
        entered, officer = self._sheet.entered(), self._officer()

        def work() -> list[OpenForm]:
            assert officer is not None
            self._write(entered, officer)
            self._drafts.park(slot)
            return self._drafts.parked()

        def parked(answer: list[OpenForm]) -> None:
            self.forget()
            self._on_parked(answer)
            then()

        if officer is not None and self._may_write(aloud=True):
            self._jobs.run(self, work, parked, self._on_not_kept, lane=Lane.PROMPT)

    def _ask(self, found: OpenForm, zone: "ZoneInfo", *, is_begun: bool) -> None:
        """Ask about a form that was left open; where somebody types already, it waits and takes no key from them."""
        self._found = found
        at = words.clock(found.changed_at.astimezone(zone))
        count = Entered.of_draft(found.form, found.content).count
        question = self.tr("Ada isian {name}, {at}, {n} isian.").format(name=found.title, at=at, n=count)
        self.recovery.ask(question, takes_keyboard=not is_begun)
        if is_begun:
            self.typed()

    def _on_answered(self, answer: str) -> None:
        found = self._found
        if found is None:
            return
        if answer == "restore":
            self._found = None
            self._show(found)
            return
        slot = self.free_slot
        if answer == "discard":
            self._answer_by(self._drafts.discard)
        elif slot is not None:
            self._answer_by(lambda: self._drafts.park(slot))
        else:
            self.recovery.show()
            self.said.emit(_full(self))
        self._sheet.focus(self._sheet.entered().cursor or "service")

    def _answer_by(self, act: Callable[[], object]) -> None:
        """Do away with the form that was left open; until that is done nothing is kept in its place."""

        def work() -> list[OpenForm]:
            act()
            return self._drafts.parked()

        def done(parked: list[OpenForm]) -> None:
            self._found = None
            self._on_parked(parked)
            self.keep()

        def failed(error: Exception) -> None:
            self.recovery.show()
            self._on_not_kept(error)

        self._jobs.run(self, work, done, failed, lane=Lane.PROMPT)

    def _show(self, form: OpenForm) -> None:
        self._sheet.show_entered(Entered.of_draft(form.form, form.content))
        self._kept = self._sheet.entered()

    def _on_not_kept(self, error: Exception) -> None:
        """Say why, and try again with the next field."""
        self.forget()
        if not isinstance(error, DeskError):
            raise error
        self.said.emit(error.sentence)

    def _on_parked(self, parked: list[OpenForm]) -> None:
        self._slots = frozenset(form.slot for form in parked)
        if self._slots != self._told:
            self._told = self._slots
            self.changed.emit()

    def _on_taken(self, answer: tuple[OpenForm, list[OpenForm]]) -> None:
        form, parked = answer
        self._on_parked(parked)
        self._show(form)
        self.changed.emit()


def _full(speaker: QObject) -> str:
    return speaker.tr("Semua tempat parkir terisi; selesaikan atau ambil salah satu dahulu.")
