"""What holidays and opening hours have in common: the open promises that a change touches stand there first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QTableView

from ptsp_desk.core import words
from ptsp_desk.core.promises import Holiday, Hours
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.settings.section import Section, dress
from ptsp_desk.gui.widgets import tables
from ptsp_desk.gui.widgets.tables import Column, RecordsModel

if TYPE_CHECKING:
    from ptsp_desk.operations.offices import Touched


@dataclass(frozen=True, slots=True)
class Change:
    """Holidays on top of those there are, or other opening hours; neither is the calendar as it is."""

    holidays: tuple[Holiday, ...] = ()
    hours: tuple[Hours, ...] | None = None


class CalendarSection(Section):
    """Saving asks what a change touches, and stores it when that is nothing or was seen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._seen: Change | None = None

    def list_touched_in(self, text: QLabel, view: QTableView) -> None:
        """Show what a change touches there."""
        self._touched_text = text
        self._touched_model = RecordsModel["Touched"](
            (
                Column(self.tr("Nomor"), lambda item: item.number),
                Column(self.tr("Janji lama"), lambda item: _short(item.old.date)),
                Column(self.tr("Janji baru"), lambda item: _short(item.new.date)),
            ),
            self,
        )
        self._touched_view = view
        tables.prepare(view)
        view.setModel(self._touched_model)

    def look_at_touched(self, change: Change | None = None) -> None:
        """Show what a change would touch, or what the calendar as it is dates otherwise than is promised."""
        self.look(self._asking(change or Change()), lambda touched: self._show_touched(change, touched))

    def propose(self, change: Change, store: Callable[[], None]) -> None:
        """Store a change, once somebody has seen which promises it touches."""
        if change == self._seen:
            store()
        else:
            self.run(self._asking(change), partial(self._store_or_warn, change, store))

    def _asking(self, change: Change) -> Callable[[], list["Touched"]]:
        offices = self.context.app.offices
        return lambda: offices.touched_promises(change.holidays, change.hours)

    def _store_or_warn(self, change: Change, store: Callable[[], None], touched: list["Touched"]) -> None:
        self._show_touched(change, touched)
        if not touched:
            store()
            return
        told = self.tr("{n} janji tersentuh, lihat daftarnya. Tekan lagi untuk menyimpan; tanggal pada kertas tetap.")
        self.said.emit(told.format(n=len(touched)), "open")

    def _show_touched(self, change: Change | None, touched: list["Touched"]) -> None:
        self._seen = change
        self._touched_model.show(touched)
        self._touched_view.setVisible(bool(touched))
        if change is None:
            told = (
                self.tr("{n} janji terbuka bertanggal lain menurut kalender sekarang; tanggal pada kertas tetap.")
                if touched
                else self.tr("Semua janji terbuka cocok dengan kalender sekarang.")
            )
        else:
            told = (
                self.tr("Perubahan ini menyentuh {n} janji terbuka.")
                if touched
                else self.tr("Perubahan ini tidak menyentuh janji terbuka.")
            )
        dress(self._touched_text, told.format(n=len(touched)), "hint-warn" if touched else "hint")


def _short(day: date) -> str:
    return f"{words.date_short(day)} {day.year}"
