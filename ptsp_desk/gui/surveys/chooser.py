"""The days, the questionnaire and the moment that the page is about."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ptsp_desk.core import words
from ptsp_desk.core.surveys import Period
from ptsp_desk.core.surveys.imports import HANDOVER
from ptsp_desk.gui.surveys.wanted import Span, Wanted
from ptsp_desk.gui.widgets import rows
from ptsp_desk.gui.widgets.keybadge import KeyButton

_REGISTRATION = "registration"
_MARGINS = (24, 16, 34, 8)
"""At the right ten more: what scrolls below has its bar there."""


class PeriodChooser(QWidget):
    """What the office set comes first, then months, quarters, half-years and years."""

    chosen = Signal(object)  # Wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today: date | None = None
        self._days: tuple[date, date] | None = None
        self.name = rows.text("", "title")
        self.days = rows.text("", "hint")
        self.span, self.instrument, self.moment = QComboBox(), QComboBox(), QComboBox()
        self.before = KeyButton(self.tr("Sebelumnya"), "day_before", "ghost")
        self.after = KeyButton(self.tr("Sesudahnya"), "day_after", "ghost")
        self.moment.addItem(self.tr("Penyerahan (SKM)"), HANDOVER)
        self.moment.addItem(self.tr("Pendaftaran (bukan SKM)"), _REGISTRATION)
        self._lay_out()
        self.span.activated.connect(self._on_span)
        self.instrument.activated.connect(self._tell)
        self.moment.activated.connect(self._tell)

    @property
    def wanted(self) -> Wanted | None:
        if self._days is None:
            return None
        period = self._own
        instrument = period.instrument if period else str(self.instrument.currentData() or "")
        return Wanted(*self._days, instrument, str(self.moment.currentData()))

    @property
    def can_step_on(self) -> bool:
        """Whether something that has begun comes after what is chosen."""
        if self._own is not None:
            return self._neighbour(1) is not None
        days = self._stepped(1)
        return days is not None and self._today is not None and days[0] <= self._today

    def show_known(self, today: date, periods: Sequence[Period], instruments: Iterable[str]) -> None:
        """Offer these; what is chosen stays chosen where it is still there."""
        kept_span, kept_instrument = self.span.currentData(), self.instrument.currentData()
        self._today = today
        self.span.clear()
        for period in sorted(periods, key=lambda item: (item.first, item.last), reverse=True):
            self.span.addItem(f"{period.name} · {period.instrument}", period)
        for span, name in (
            (Span.MONTH, self.tr("Bulan")),
            (Span.QUARTER, self.tr("Triwulan")),
            (Span.HALF_YEAR, self.tr("Semester")),
            (Span.YEAR, self.tr("Tahun")),
        ):
            self.span.addItem(name, span)
        self.instrument.clear()
        self.instrument.addItem(self.tr("Menurut jawaban"), "")
        for code in instruments:
            self.instrument.addItem(code, code)
        self.instrument.setCurrentIndex(max(self.instrument.findData(kept_instrument), 0))
        place = next((at for at in range(self.span.count()) if self.span.itemData(at) == kept_span), -1)
        if place < 0 or self._days is None:
            self._choose_first(today)
        else:
            self.span.setCurrentIndex(place)
        self._say()

    def step(self, by: int) -> None:
        """Go a period back or on, never into one that hasn't begun."""
        if self._days is None or self._today is None:
            return
        if (own := self._neighbour(by)) is not None:
            self.span.setCurrentIndex(self.span.currentIndex() - by)
            self._days = own.first, own.last
        elif self._own is None and (days := self._stepped(by)) is not None and days[0] <= self._today:
            self._days = days
        else:
            return
        self._tell()

    @property
    def _own(self) -> Period | None:
        found = self.span.currentData()
        return found if isinstance(found, Period) else None

    def _neighbour(self, by: int) -> Period | None:
        """Return the period that the office set before or after the chosen one; the newest stands first."""
        found = self.span.itemData(self.span.currentIndex() - by) if self._own is not None else None
        begun = isinstance(found, Period) and self._today is not None and found.first <= self._today
        return found if begun else None

    def _stepped(self, by: int) -> tuple[date, date] | None:
        if self._days is None or self.span.currentData() is None:
            return None
        return Span(self.span.currentData()).step(self._days, by)

    def _choose_first(self, today: date) -> None:
        """Choose the office's period of today, else half a year as most offices report."""
        for place in range(self.span.count()):
            item = self.span.itemData(place)
            if isinstance(item, Period) and item.first <= today <= item.last:
                self.span.setCurrentIndex(place)
                self._days = item.first, item.last
                return
        self.span.setCurrentIndex(self.span.findText(self.tr("Semester")))
        self._days = Span.HALF_YEAR.around(today)

    def _on_span(self) -> None:
        period = self._own
        if period is not None:
            self._days = period.first, period.last
        elif self._days is not None and self._today is not None:
            self._days = Span(self.span.currentData()).around(min(self._days[1], self._today))
        self._tell()

    def _tell(self) -> None:
        self._say()
        if (wanted := self.wanted) is not None:
            self.chosen.emit(wanted)

    def _say(self) -> None:
        own = self._own
        self.instrument.setEnabled(own is None)
        if own is not None:
            self.instrument.setCurrentIndex(self.instrument.findData(own.instrument))
        wanted = self.wanted
        if wanted is not None:
            self.name.setText(wanted.name)
            first, last = words.date_plain(wanted.first), words.date_plain(wanted.last)
            self.days.setText(self.tr("{first} sampai {last}").format(first=first, last=last))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*_MARGINS)
        whole.setSpacing(10)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.name)
        titles.addWidget(self.days)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(titles, 1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        controls = QHBoxLayout()
        controls.setSpacing(8)
        for text, combo in (
            (self.tr("Masa"), self.span),
            (self.tr("Kuesioner"), self.instrument),
            (self.tr("Ditanya saat"), self.moment),
        ):
            label = QLabel(text)
            label.setProperty("role", "label")
            label.setBuddy(combo)
            combo.setAccessibleName(text)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            controls.addWidget(label)
            controls.addWidget(combo)
        controls.addStretch(1)
        whole.addLayout(head)
        whole.addLayout(controls)
