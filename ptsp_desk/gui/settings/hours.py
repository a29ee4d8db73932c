"""Jam buka: opening hours and the cut-off for receiving files, by range of dates."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from functools import partial
from itertools import groupby
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QTime
from PySide6.QtWidgets import QComboBox, QTimeEdit
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.promises import Calendar, Day, Hours
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_hours import Ui_SettingsHours
from ptsp_desk.gui.settings.calendars import CalendarSection, Change
from ptsp_desk.gui.settings.section import dress, every
from ptsp_desk.gui.widgets import tables
from ptsp_desk.gui.widgets.days import day_of, typed_day
from ptsp_desk.gui.widgets.emptiness import Emptiness
from ptsp_desk.gui.widgets.tables import Column, RecordsModel

_OPEN, _CLOSED, _AS_USUAL = "open", "closed", "as_usual"
_NEW_DAY: Final = Day(time(8), time(15), time(14))
_NEW: Final = Hours(dict.fromkeys(range(5), _NEW_DAY))
_RAMADAN: Final = {
    **dict.fromkeys(range(4), Day(time(8), time(15), time(14))),
    4: Day(time(8), time(15, 30), time(14, 30)),
}
"""A week of 32.5 hours from eight o'clock on, not counting breaks of 30 minutes, on Fridays of 60.

Source: Perpres 21/2023, article 4 (2), (4) and (6), for the month of Ramadan; the office decides the details.
"""
_RAMADAN_DAYS: Final = 30


class HoursSection(CalendarSection):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.save_text = self.tr("Simpan jam buka")
        self.ui = Ui_SettingsHours()
        self.ui.setupUi(self)
        self._calendar: Calendar | None = None
        self._chosen: int | None = None
        explained = self.tr("Bila dua masa memuat hari yang sama, yang lebih bawah berlaku.")
        dress(self.ui.hours_explained, explained, "hint")
        self._model = RecordsModel[Hours](
            (Column(self.tr("Masa"), self._range), Column(self.tr("Jam buka, batas terima"), self._week)), self
        )
        tables.prepare(self.ui.ranges)
        self.ui.ranges.setModel(self._model)
        Emptiness(self.ui.ranges, self.tr("Belum ada jam buka. Isi di sebelah kanan, Ctrl ↵ menyimpannya."))
        self.ui.ranges.selectionModel().currentRowChanged.connect(lambda row, _: self._on_row_chosen(row.row()))
        self.list_touched_in(self.ui.touched_text, self.ui.touched)
        self.hints_of(self.ui, ("first", "last"))
        self.hint_at("week", self.ui.opens_0, self.ui.week_hint)
        for weekday in range(7):
            self._state(weekday).addItem(self.tr("buka"), _OPEN)
            self._state(weekday).addItem(self.tr("tutup"), _CLOSED)
            self._state(weekday).addItem(self.tr("seperti biasa"), _AS_USUAL)
            self._state(weekday).currentIndexChanged.connect(lambda _, day=weekday: self._on_state_chosen(day))
        self.ui.new_range.clicked.connect(lambda: self._begin(_NEW))
        self.ui.ramadan.clicked.connect(self._on_ramadan)
        self.ui.remove.clicked.connect(self._on_remove)
        self.acts = (self.ui.new_range, self.ui.ramadan, self.ui.remove)
        self.entries = (self.ui.first, self.ui.last, *map(self._state, range(7)))
        self.watch()

    @override
    def read(self) -> None:
        self.look(lambda: self.context.app.in_force.calendar, self._show)
        self.look_at_touched()

    @override
    def save(self) -> None:
        entered = self.tried(self._entered)
        if entered is None:
            return
        hours = list(self._hours)
        if self._chosen is None:
            hours.append(entered)
        else:
            hours[self._chosen] = entered
        self._store(tuple(hours), self.tr("Jam buka tersimpan: {range}.").format(range=self._range(entered)))

    @override
    def show_allowed(self) -> None:
        super().show_allowed()
        for weekday in range(7):
            self._on_state_chosen(weekday)

    @property
    def _hours(self) -> tuple[Hours, ...]:
        return self._calendar.hours if self._calendar else ()

    def _state(self, weekday: int) -> QComboBox:
        state: QComboBox = getattr(self.ui, f"day_{weekday}")
        return state

    def _times(self, weekday: int) -> tuple[QTimeEdit, QTimeEdit, QTimeEdit]:
        opens, closes, cut_off = (getattr(self.ui, f"{name}_{weekday}") for name in ("opens", "closes", "cut_off"))
        return opens, closes, cut_off

    def _store(self, hours: tuple[Hours, ...], sentence: str) -> None:
        offices, officer = self.context.app.offices, self.officer
        self.propose(
            Change(hours=hours),
            lambda: self.run(lambda: offices.set_hours(hours, officer), lambda _: self.saved(sentence)),
        )

    def _entered(self) -> Hours:
        first = partial(day_of, self.ui.first.text(), "first")
        last = partial(day_of, self.ui.last.text(), "last")
        every(first, last, self._weekdays)
        if (begin := first()) and (end := last()) and end < begin:
            raise refuse("last", self.tr("Hari terakhir mendahului hari pertama."))
        return Hours(self._weekdays(), first(), last())

    def _weekdays(self) -> Mapping[int, Day | None]:
        """Return the week that was entered.

        Raises:
            Refused: hours of a day contradict each other, or every day is as usual.
        """
        problems: list[Problem] = []
        week: dict[int, Day | None] = {}
        for weekday in range(7):
            state = self._state(weekday).currentData()
            if state == _CLOSED:
                week[weekday] = None
            elif state == _OPEN:
                try:
                    week[weekday] = Day(*(_time(edit) for edit in self._times(weekday)))
                except Refused as refused:
                    problems.append(Problem("week", f"{_day_name(weekday)}: {refused.problems[0].sentence}"))
        if problems:
            raise Refused(*problems)
        if not week:
            raise refuse("week", self.tr("Pilih keadaan sedikitnya satu hari."))
        return week

    def _on_remove(self) -> None:
        left = tuple(hours for place, hours in enumerate(self._hours) if place != self._chosen)
        self._store(left, self.tr("Masa jam buka dihapus."))

    def _on_ramadan(self) -> None:
        first, last = _next_ramadan(self._calendar, self.context.app.today())
        self._begin(Hours(_RAMADAN, first, last))
        told = self.tr(
            "Contoh 32,5 jam seminggu mulai pukul 08.00 (Perpres 21/2023 Pasal 4). Yang berlaku keputusan kantor: "
            "betulkan tanggal dan jamnya."
        )
        self.said.emit(told, "open")

    def _begin(self, hours: Hours) -> None:
        self.clear_hints()
        self.ui.ranges.clearSelection()
        self.ui.ranges.setCurrentIndex(QModelIndex())
        self._fill(hours, None)
        self.ui.first.setFocus()

    def _on_row_chosen(self, row: int) -> None:
        if row >= 0:
            self.clear_hints()
            self._fill(self._hours[row], row)

    def _on_state_chosen(self, weekday: int) -> None:
        for edit in self._times(weekday):
            edit.setEnabled(self.may_change and self._state(weekday).currentData() == _OPEN)

    def _fill(self, hours: Hours, place: int | None) -> None:
        self._chosen = place
        changes = self.tr("Ubah masa ini") if self.may_change else self.tr("Masa ini")
        self.ui.form_title.setText(self.tr("Masa baru") if place is None else changes)
        self.ui.first.setText(typed_day(hours.first))
        self.ui.last.setText(typed_day(hours.last))
        for weekday in range(7):
            day = hours.weekdays.get(weekday)
            state = _OPEN if day else _CLOSED if weekday in hours.weekdays else _AS_USUAL
            self._state(weekday).setCurrentIndex(self._state(weekday).findData(state))
            shown = day or _NEW_DAY
            for edit, at in zip(self._times(weekday), (shown.opens, shown.closes, shown.cut_off), strict=True):
                edit.setTime(QTime(at.hour, at.minute))
            self._on_state_chosen(weekday)
        self.ui.remove.setVisible(place is not None and len(self._hours) > 1 and self.may_change)
        self.is_edited = False

    def _show(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._model.show(calendar.hours)
        if calendar.hours:
            self.ui.ranges.selectRow(0)
        else:
            self._fill(_NEW, None)

    def _range(self, hours: Hours) -> str:
        first, last = typed_day(hours.first), typed_day(hours.last)
        if first and last:
            return self.tr("{first} s.d. {last}").format(first=first, last=last)
        if first:
            return self.tr("mulai {first}").format(first=first)
        return self.tr("sampai {last}").format(last=last) if last else self.tr("selalu")

    def _week(self, hours: Hours) -> str:
        parts = []
        for day, weekdays in groupby(sorted(hours.weekdays), key=lambda weekday: hours.weekdays[weekday]):
            named = [_day_name(weekday)[:3] for weekday in weekdays]
            span = named[0] if len(named) == 1 else f"{named[0]}–{named[-1]}"
            parts.append(f"{span} {_hours_of(day)}" if day else self.tr("{days} tutup").format(days=span))
        return "; ".join(parts)


def _hours_of(day: Day) -> str:
    told = QCoreApplication.translate("HoursSection", "{opens}–{closes}, batas {cut_off}")
    return told.format(opens=words.clock(day.opens), closes=words.clock(day.closes), cut_off=words.clock(day.cut_off))


def _time(edit: QTimeEdit) -> time:
    at = edit.time()
    return time(at.hour(), at.minute())


def _day_name(weekday: int) -> str:
    return words.date_long(date(2024, 1, 1) + timedelta(days=weekday)).split(",")[0]  # a Monday


def _next_ramadan(calendar: Calendar | None, today: date) -> tuple[date | None, date | None]:
    """Return the thirty days before the next Idul Fitri that the calendar knows; the admin mends the ends."""
    feasts = [
        day
        for day, holiday in (calendar.holidays if calendar else {}).items()
        if day > today and holiday.kind == "libur_nasional" and "Idul Fitri" in holiday.name
    ]
    if not feasts:
        return None, None
    last = min(feasts) - timedelta(days=1)
    return last - timedelta(days=_RAMADAN_DAYS - 1), last
