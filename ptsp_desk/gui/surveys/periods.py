"""Periode & bobot: the periods over which an index is reported, and the office's own words for the answers."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableView, QWidget
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.surveys import Instrument, Period, Weight
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.surveys import read
from ptsp_desk.gui.surveys.ownwords import OwnWordsEditor
from ptsp_desk.gui.surveys.read import Frame
from ptsp_desk.gui.surveys.section import Section, lines, row
from ptsp_desk.gui.widgets import rows
from ptsp_desk.gui.widgets.days import day_needed, typed_day
from ptsp_desk.gui.widgets.emptiness import Emptiness
from ptsp_desk.gui.widgets.tables import Column, RecordsModel, prepare

if TYPE_CHECKING:
    from datetime import date

_TABLE_HEIGHT = 150


class PeriodsSection(Section):
    """The list, the fields of the period that is added or changed, and the words of one element."""

    of_period = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.save_text = self.tr("Simpan periode")
        self._instruments: dict[str, Instrument] = {}
        self._changing: Period | None = None
        self.table = QTableView()
        self.model = RecordsModel[Period](self._columns(), self)
        self.first, self.last, self.population = QLineEdit(), QLineEdit(), QLineEdit()
        self.instrument, self.weight = QComboBox(), QComboBox()
        self.remove, self.new = QPushButton(self.tr("Hapus periode")), QPushButton(self.tr("Periode baru"))
        self.words = OwnWordsEditor(self)
        self.hint = rows.text("", "hint")
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.installEventFilter(self)
        self.instrument.currentIndexChanged.connect(self._offer_weights)
        self.remove.clicked.connect(self._remove)
        self.new.clicked.connect(self._begin)

    @override
    def read(self) -> None:
        self.look(partial(read.frame, self.context.app), self._show)

    @override
    def take_keyboard(self) -> None:
        self.table.setFocus()

    @override
    def forget(self) -> None:
        self._begin()
        self.words.forget()

    @override
    def save(self) -> None:
        try:
            period = self._entered()
        except Refused as refused:
            self.tell(refused)
            return
        kept = [item for item in self._periods if item != self._changing]
        self._store([*kept, period], self.tr("Periode {name} tersimpan.").format(name=period.name))

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() == Qt.Key.Key_Delete:
                self._remove()
                return True
        return super().eventFilter(watched, event)

    @property
    def _periods(self) -> list[Period]:
        return [self.model.record(at) for at in range(self.model.rowCount())]

    def _show(self, frame: Frame) -> None:
        self._instruments = dict(frame.instruments)
        if not self.instrument.count():
            for code, instrument in frame.instruments.items():
                name = self.tr("{code}, {n} unsur").format(code=code, n=len(instrument.elements))
                self.instrument.addItem(name, code)
            self.instrument.setCurrentIndex(self.instrument.findData(max(frame.instruments)))
        self.model.show(sorted(frame.periods, key=lambda item: (item.first, item.last), reverse=True))
        self.words.show_known(frame.instruments)
        self._dress()

    def _dress(self) -> None:
        """Let only those change it who may."""
        may = self.may_set
        self.can_save = may
        refused = self.tr("Hanya kepala kantor dan admin yang mengubah ini; Anda bisa membacanya.")
        usual = self.tr("Pilih satu baris untuk mengubahnya, Del untuk menghapusnya. Masa boleh saling memuat.")
        self.hint.setText(usual if may else refused)
        for edit in (self.first, self.last, self.population):
            edit.setReadOnly(not may)
        for able in (self.instrument, self.weight, self.new):
            able.setEnabled(may)
        self.remove.setEnabled(may and self._changing is not None)
        self.words.set_able(may)
        self.renamed.emit()

    def _on_row(self) -> None:
        at = self.table.currentIndex().row()
        if not 0 <= at < self.model.rowCount():
            self._changing = None
            return
        period = self._changing = self.model.record(at)
        self.clear_problems()
        self.first.setText(typed_day(period.first))
        self.last.setText(typed_day(period.last))
        self.instrument.setCurrentIndex(self.instrument.findData(period.instrument))
        self._offer_weights()
        self.weight.setCurrentIndex(self.weight.findData(period.weight.value))
        self.population.setText(str(period.population) if period.population else "")
        self._dress()

    def _begin(self) -> None:
        """Empty the fields for a period that isn't in the list."""
        self._changing = None
        self.table.selectionModel().clear()
        for edit in (self.first, self.last, self.population):
            edit.clear()
        self.first.setFocus()
        self._dress()

    def _offer_weights(self) -> None:
        instrument = self._instruments.get(str(self.instrument.currentData()))
        kept = self.weight.currentData()
        self.weight.clear()
        if instrument is None:
            return
        n = len(instrument.elements)
        for weight in Weight:
            if weight.suits(n):
                told = self.tr("{text}, tanpa pembulatan") if weight is Weight.EXACT else "{text}"
                self.weight.addItem(told.format(text=weight.text(n)), weight.value)
        self.weight.setCurrentIndex(max(self.weight.findData(kept), 0))

    def _entered(self) -> Period:
        problems: list[Problem] = []
        days: list[date] = []
        for where, edit in (("first", self.first), ("last", self.last)):
            try:
                days.append(day_needed(edit.text(), where))
            except Refused as refused:
                problems += refused.problems
        typed = self.population.text().replace(".", "").strip()
        if typed and not typed.isdecimal():
            wrong = refuse("population", self.tr("Tulis bilangannya, misalnya 1200, atau kosongkan."))
            problems += wrong.problems
        if problems:
            raise Refused(*problems)
        weight = Weight(self.weight.currentData())
        first, last = days
        return Period(first, last, str(self.instrument.currentData()), weight, int(typed) if typed else None)

    def _remove(self) -> None:
        gone = self._changing
        if gone is not None:
            left = [item for item in self._periods if item != gone]
            self._store(left, self.tr("Periode {name} dihapus dari daftar.").format(name=gone.name))

    def _store(self, periods: list[Period], said: str) -> None:
        surveys, by = self.context.app.surveys, self.officer
        ordered = sorted(periods, key=lambda item: (item.first, item.last, item.instrument))

        def done() -> None:
            self._begin()
            self.stored(said, settings=True)
            self.read()

        self.act(lambda: surveys.set_periods(ordered, by), done)

    def _columns(self) -> tuple[Column[Period], ...]:
        def weight(period: Period) -> str:
            instrument = self._instruments.get(period.instrument)
            return period.weight.text(len(instrument.elements)) if instrument else period.weight.value

        def served(period: Period) -> str:
            return words.amount(period.population) if period.population else self.tr("dihitung")

        return (
            Column(self.tr("Masa"), lambda item: item.name),
            Column(self.tr("Dari"), lambda item: typed_day(item.first)),
            Column(self.tr("Sampai"), lambda item: typed_day(item.last)),
            Column(self.tr("Kuesioner"), lambda item: item.instrument),
            Column(self.tr("Bobot"), weight),
            Column(self.tr("Yang dilayani"), served),
        )

    def _lay_out(self) -> None:
        prepare(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Periode"))
        self.table.setMinimumHeight(_TABLE_HEIGHT)
        Emptiness(
            self.table,
            self.tr("Di sini berdiri masa laporan indeks kantor, misalnya semester. Isi di bawah, lalu Ctrl ↵."),
        )
        self.first.setPlaceholderText(self.tr("01-07-2026"))
        self.last.setPlaceholderText(self.tr("31-12-2026"))
        self.population.setPlaceholderText(self.tr("kosong: dihitung program"))
        place = lines(self, 10)
        place.addWidget(rows.text(self.tr("Periode laporan"), "subtitle"))
        place.addWidget(self.hint)
        place.addWidget(self.table)
        place.addLayout(
            row(
                (self.add_field("first", self.tr("Dari"), self.first), 2),
                (self.add_field("last", self.tr("Sampai"), self.last), 2),
                (self.add_field("instrument", self.tr("Kuesioner"), self.instrument), 2),
                (self.add_field("weight", self.tr("Bobot per unsur"), self.weight), 3),
                (self.add_field("population", self.tr("Yang dilayani"), self.population), 3),
            )
        )
        buttons = row((self.new, 0), (self.remove, 0), spacing=8)
        buttons.addStretch(1)
        place.addLayout(buttons)
        place.addWidget(self.words)
        place.addStretch(1)
