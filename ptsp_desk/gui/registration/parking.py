"""Forms that aren't registered yet: kept after every field, parked, taken back, asked about after a power cut."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ptsp_desk.core import words
from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.typed import LAST_SLOT, OpenForm
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.registration.entered import Entered
from ptsp_desk.gui.registration.recovery import RecoveryBar
from ptsp_desk.gui.registration.saving import Saving
from ptsp_desk.gui.registration.sheet import Sheet

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget


class Parking(QObject):
    """Keeps the form of the sheet, and knows which slots hold a parked one."""

    changed = Signal()
    said = Signal(str)

    def __init__(self, context: Context, sheet: Sheet, saving: Saving, parent: "QWidget") -> None:
        super().__init__(parent)
        self._drafts, self._jobs, self._session = context.app.drafts, context.jobs, context.session
        self._sheet, self._saving = sheet, saving
        self._kept: Entered | None = None
        self._found: OpenForm | None = None
        self._slots: frozenset[int] = frozenset()
        self._told: frozenset[int] = frozenset()
        self.recovery = RecoveryBar(parent)
        self.recovery.answered.connect(self._on_answered)

    @property
    def free_slot(self) -> int | None:
        """The first slot to park in."""
        return next((slot for slot in range(1, LAST_SLOT + 1) if slot not in self._slots), None)

    def open(self, zone: "ZoneInfo") -> None:
        """Look which slots are taken, and ask about a form that was left open; ``zone`` is the office's."""

        def ask(answer: tuple[OpenForm | None, list[OpenForm]]) -> None:
            found, parked = answer
            self._on_parked(parked)
            if found is not None and not Entered.of_draft(found.form, found.content).is_blank:
                self._ask(found, zone)

        self._jobs.run(self, lambda: (self._drafts.current(), self._drafts.parked()), ask)

    def keep(self) -> bool:
        """Keep what stands there; False where nobody is signed in to keep it for.

        A form that is being saved, or was asked about and not yet answered for, is left as it is.
        """
        officer, entered = self._session.officer, self._sheet.entered()
        if officer is None:
            self.said.emit(self.tr("Masuk dahulu sebagai petugas."))
            return False
        is_known = entered == self._kept or (entered.is_blank and self._kept is None)
        if not is_known and self._found is None and not self._saving.is_busy:
            self._kept = entered
            title = entered.name or entered.service or self.tr("tanpa nama")
            self._jobs.run(
                self,
                lambda: self._drafts.keep(entered.form, entered.to_draft(), title, officer),
                self._on_kept,
                self._on_not_kept,
            )
        return True

    def forget(self) -> None:
        """Take the next form as one that was never kept."""
        self._kept = None

    def typed(self) -> None:
        """Take typing as the answer *later* to the question about the form that was left open."""
        if self._found is not None:
            self.recovery.answer("later")

    def put_or_take(self, slot: int) -> None:
        """Park what stands there in a free slot; bring back what is parked in a taken one."""
        if slot in self._slots:
            self.take(slot)
        elif self._sheet.entered().is_blank:
            self.said.emit(self.tr("Belum ada isian untuk diparkir."))
        elif self.keep():
            self._park(slot)
            self._sheet.clear()

    def take(self, slot: int) -> None:
        """Bring a parked form back; what is being typed takes its place."""
        is_blank = self._sheet.entered().is_blank

        def work() -> tuple[OpenForm, list[OpenForm]]:
            if is_blank:
                self._drafts.discard()
            return self._drafts.take(slot), self._drafts.parked()

        if self._found is None and (is_blank or self.keep()):
            self.forget()
            self._jobs.run(self, work, self._on_taken)

    def set_aside(self) -> bool:
        """Park what stands there wherever there is room; say so and return False where it can't be."""
        if self._sheet.entered().is_blank:
            return True
        slot = self.free_slot
        if slot is None:
            self.said.emit(_full(self))
        elif self.keep():
            self._park(slot)
            return True
        return False

    def look_again(self) -> None:
        """Ask again which slots are taken."""
        self._change(lambda: None)

    def _park(self, slot: int) -> None:
        self.forget()
        self._slots |= {slot}
        self._change(lambda: self._drafts.park(slot))

    def _change(self, act: Callable[[], object]) -> None:
        def work() -> list[OpenForm]:
            act()
            return self._drafts.parked()

        self._jobs.run(self, work, self._on_parked)

    def _ask(self, found: OpenForm, zone: "ZoneInfo") -> None:
        self._found = found
        at = words.clock(found.changed_at.astimezone(zone))
        count = Entered.of_draft(found.form, found.content).count
        self.recovery.ask(self.tr("Ada isian {name}, {at}, {n} isian.").format(name=found.title, at=at, n=count))

    def _on_answered(self, answer: str) -> None:
        found, self._found = self._found, None
        if found is None:
            return
        if answer == "restore":
            self._show(found)
            return
        if answer == "discard":
            self._change(self._drafts.discard)
        elif (slot := self.free_slot) is not None:
            self._park(slot)
        else:
            self._found = found
            self.recovery.show()
            self.said.emit(_full(self))
        self._sheet.focus(self._sheet.entered().cursor or "service")

    def _show(self, form: OpenForm) -> None:
        self._sheet.show_entered(Entered.of_draft(form.form, form.content))
        self._kept = self._sheet.entered()

    def _on_kept(self, _: None) -> None:
        """Nothing is shown of a form that was kept."""

    def _on_not_kept(self, error: Exception) -> None:
        """Say why, and try again with the next field."""
        self.forget()
        if not isinstance(error, DeskError):
            raise error
        self.said.emit(str(error))

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
