"""Hari libur: the days of a year on which the office is closed, and taking one back."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.errors import Refused, refuse
from ptsp_desk.core.promises import Calendar, Holiday
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_holidays import Ui_SettingsHolidays
from ptsp_desk.gui.settings.calendars import CalendarSection, Change
from ptsp_desk.gui.settings.section import dress, every
from ptsp_desk.gui.widgets import tables
from ptsp_desk.gui.widgets.days import day_needed, day_of, typed_day
from ptsp_desk.gui.widgets.emptiness import Emptiness
from ptsp_desk.gui.widgets.tables import Column, RecordsModel

_LONGEST = timedelta(days=92)
_TAKEN_BACK = "hari_kerja"


class HolidaysSection(CalendarSection):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.save_text = self.tr("Simpan hari libur")
        self.ui = Ui_SettingsHolidays()
        self.ui.setupUi(self)
        self._calendar: Calendar | None = None
        self._today = context.app.today()
        explained = self.tr("Tidak dihitung sebagai hari kerja. Pilih satu baris untuk menjadikannya hari kerja lagi.")
        dress(self.ui.holidays_explained, explained, "hint")
        self._kinds = {
            "tutup_kantor": self.tr("Kantor tutup"),
            "cuti_bersama": self.tr("Cuti bersama"),
            "libur_nasional": self.tr("Libur nasional"),
            _TAKEN_BACK: self.tr("Hari kerja, libur dicabut"),
        }
        for code, text in self._kinds.items():
            self.ui.kind.addItem(text, code)
        self._model = RecordsModel[Holiday](
            (
                Column(self.tr("Hari"), lambda holiday: words.date_day(holiday.day)),
                Column(self.tr("Jenis"), lambda holiday: self._kinds[holiday.kind]),
                Column(self.tr("Nama"), lambda holiday: holiday.name),
            ),
            self,
            is_past=lambda holiday: holiday.day < self._today,
        )
        tables.prepare(self.ui.days)
        self.ui.days.setModel(self._model)
        Emptiness(self.ui.days, self.tr("Hari libur tahun ini belum diketahui. Isi di sebelah kanan."))
        self.ui.days.selectionModel().currentRowChanged.connect(lambda row, _: self._on_row_chosen(row.row()))
        self.list_touched_in(self.ui.touched_text, self.ui.touched)
        self.hints_of(self.ui, ("kind", "first", "last", "name"))
        self.ui.year.setValue(self._today.year)
        self.ui.year.valueChanged.connect(self._show_year)
        self.ui.kind.activated.connect(self._on_entered)
        self.ui.first.editingFinished.connect(self._on_entered)
        self.ui.last.editingFinished.connect(self._on_entered)
        self.entries = (self.ui.kind, self.ui.first, self.ui.last, self.ui.name)
        self.watch()

    @override
    def read(self) -> None:
        self.look(lambda: self.context.app.in_force.calendar, self._show)
        self.look_at_touched()

    @override
    def save(self) -> None:
        holidays = self.tried(self._entered)
        if holidays is None:
            return
        offices, officer = self.context.app.offices, self.officer
        told = self.tr("Tersimpan: {days}, {kind}.").format(
            days=_span(holidays), kind=self._kinds[holidays[0].kind].lower()
        )
        self.propose(
            Change(holidays),
            lambda: self.run(lambda: offices.set_holidays(holidays, officer), lambda _: self._on_saved(told)),
        )

    def _on_saved(self, told: str) -> None:
        for edit in (self.ui.first, self.ui.last, self.ui.name):
            edit.clear()
        self.saved(told)

    def _entered(self) -> tuple[Holiday, ...]:
        name = words.clean(self.ui.name.text())
        every(self._days, lambda: _check_name(name))
        kind = self.ui.kind.currentData()
        return tuple(Holiday(day, name, kind) for day in self._days())

    def _days(self) -> tuple[date, ...]:
        first = day_needed(self.ui.first.text(), "first")
        last = day_of(self.ui.last.text(), "last") or first
        if last < first:
            raise refuse("last", self.tr("Hari terakhir mendahului hari pertama."))
        if last - first > _LONGEST:
            raise refuse("last", self.tr("Paling lama {n} hari sekali simpan.").format(n=_LONGEST.days))
        days = tuple(first + timedelta(days=n) for n in range((last - first).days + 1))
        if self.ui.kind.currentData() == _TAKEN_BACK:
            days = tuple(day for day in days if self._is_holiday(day))
            if not days:
                raise refuse("first", self.tr("Pada tanggal itu tidak ada hari libur yang bisa dicabut."))
        return days

    def _is_holiday(self, day: date) -> bool:
        assert self._calendar is not None  # it was read before anything could be pressed
        holiday = self._calendar.holidays.get(day)
        return holiday is not None and holiday.kind != _TAKEN_BACK

    def _on_entered(self) -> None:
        try:
            days = self._days()
        except Refused:
            return  # said when it is saved
        name = words.clean(self.ui.name.text())
        self.look_at_touched(Change(tuple(Holiday(day, name, self.ui.kind.currentData()) for day in days)))

    def _on_row_chosen(self, row: int) -> None:
        if row < 0 or not self.may_change:
            return
        holiday = self._model.record(row)
        if holiday.kind == _TAKEN_BACK:
            return
        self.ui.kind.setCurrentIndex(self.ui.kind.findData(_TAKEN_BACK))
        self.ui.first.setText(typed_day(holiday.day))
        self.ui.last.clear()
        self._on_entered()

    def _show(self, calendar: Calendar) -> None:
        self._calendar, self._today = calendar, self.context.app.today()
        known = self.tr("SKB hari libur diketahui sampai {day}; setelah itu tanggal janji ditandai perkiraan.")
        dress(self.ui.known_until, known.format(day=words.date_plain(calendar.known_until)), "hint")
        self._show_year(self.ui.year.value())

    def _show_year(self, year: int) -> None:
        if self._calendar is None:
            return
        holidays = [self._calendar.holidays[day] for day in sorted(self._calendar.holidays) if day.year == year]
        self._model.show(holidays)
        row = next((row for row, holiday in enumerate(holidays) if holiday.day >= self._today), 0)
        self.ui.days.scrollToBottom()  # from there the day comes to the top
        self.ui.days.scrollTo(self._model.index(row, 0))


def _check_name(name: str) -> None:
    if not name:
        raise refuse("name", QCoreApplication.translate("HolidaysSection", "Tulis alasannya; dibaca orang lain nanti."))


def _span(holidays: tuple[Holiday, ...]) -> str:
    first, last = holidays[0].day, holidays[-1].day
    if first == last:
        return words.date_plain(first)
    told = QCoreApplication.translate("HolidaysSection", "{first} sampai {last}")
    return told.format(first=words.date_plain(first), last=words.date_plain(last))
