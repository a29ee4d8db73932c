"""The day's figures as the paper shows them, so far or as they were on a day before."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDir, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHeaderView, QWidget
from typing_extensions import override

from ptsp_desk.core import look, words
from ptsp_desk.core.sheets import UNRECORDED
from ptsp_desk.core.summaries import BALANCE, DailySummary, Names, ServiceDay, says
from ptsp_desk.core.summaries.sheets import sheets
from ptsp_desk.gui import shortcuts, theme
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.forms.ui_summaries import Ui_SummariesPage
from ptsp_desk.gui.summaries import bars
from ptsp_desk.gui.summaries.tables import SmallTables
from ptsp_desk.gui.widgets.keybadge import KeyButton
from ptsp_desk.gui.widgets.tables import Column, RecordsModel, prepare

if TYPE_CHECKING:
    from ptsp_desk.app import App

_A_DAY = timedelta(days=1)
_MOST_MISSING, _ABREAST = 6, 2
_ROW_HEIGHT = 30


@dataclass(frozen=True, slots=True)
class Read:
    """What the page shows: a day's figures, what is called what in them, and which day it is now."""

    summary: DailySummary
    names: Names
    zone: ZoneInfo
    today: date


def read(app: "App", day: date | None) -> Read:
    """Return the figures of a day, of today where none is given."""
    in_force, today = app.in_force, app.today()
    return Read(app.summaries.daily(min(day or today, today)), app.summaries.names(), in_force.office.zone, today)


class SummariesPage(QWidget):
    """Ringkasan. The subject of a ``Go`` is a day, 2026-11-20; empty means today."""

    changed = Signal(object)  # Changed
    go = Signal(object)  # Go
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._read: Read | None = None
        self._day: date | None = None  # today, whatever day that is
        self.title = self.tr("Ringkasan")
        self.ui = Ui_SummariesPage()
        self.ui.setupUi(self)
        before = KeyButton(self.tr("Sebelumnya"), "day_before", "ghost")
        after = KeyButton(self.tr("Sesudahnya"), "day_after", "ghost")
        now = KeyButton(self.tr("Hari ini"), "day_now", "ghost")
        workbook = KeyButton(self.tr("Simpan XLSX"), "workbook", "ghost")
        paper = KeyButton(self.tr("Lihat lembar PDF"), "summary_paper", "primary")
        for button in (before, after, now):
            self.ui.head.addWidget(button)
        self.ui.bar_layout.addWidget(workbook)
        self.ui.bar_layout.addWidget(paper)
        self._earlier = before
        shortcuts.bind(self, "day_before", partial(self._step, -1), button=before)
        self._after = shortcuts.bind(self, "day_after", partial(self._step, 1), button=after)
        self._now = shortcuts.bind(self, "day_now", self._on_now, button=now)
        self._paper = shortcuts.bind(self, "summary_paper", self._on_paper, button=paper)
        self._workbook = shortcuts.bind(self, "workbook", self._on_workbook, button=workbook)
        for act in (self._paper, self._workbook):
            act.setEnabled(False)
        self._table = _Days(_columns(self), self)
        self.ui.table.setModel(self._table)
        prepare(self.ui.table)
        self.ui.table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.ui.table.setFrameShape(self.ui.table.Shape.NoFrame)
        for unread in (self.ui.banner, self.ui.shown):  # nothing is said before it was counted
            unread.hide()
        self._small = SmallTables()
        self.ui.small_layout.addWidget(self._small)
        self._missing = QGridLayout()
        self._missing.setHorizontalSpacing(12)
        self._missing.setVerticalSpacing(4)
        self.ui.missing_layout.addLayout(self._missing)

    def opened(self) -> None:
        """Show today as it is now."""
        self.show_subject("")
        (self.ui.table if self.ui.shown.currentWidget() is self.ui.figures else self._earlier).setFocus()

    def show_subject(self, subject: str) -> None:
        """Show the day of a ``Go``."""
        self._day = date.fromisoformat(subject) if subject else None
        self._look()

    def refresh(self, changed: Changed) -> None:
        """Count again where an act changed what is counted."""
        if self.isVisible() and (changed.applications or changed.visits or changed.settings):
            self._look()

    def _look(self) -> None:
        day, app = self._day, self._context.app
        self._context.jobs.run(self, lambda: read(app, day), self._show)

    def _step(self, days: int) -> None:
        if self._read is None:
            return
        day = self._read.summary.day + days * _A_DAY
        if day <= self._read.today:
            self._day = None if day == self._read.today else day
            self._look()

    def _on_now(self) -> None:
        self._day = None
        self._look()

    def _on_paper(self) -> None:
        if self._read is not None:
            self.go.emit(Go("receipts", f"summary:{self._read.summary.day.isoformat()}"))

    def _on_workbook(self) -> None:
        if self._read is None:
            return
        app, summary = self._context.app, self._read.summary
        name = self.tr("ringkasan-{day}.xlsx").format(day=summary.day.isoformat())
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Simpan XLSX"), str(Path(QDir.homePath()) / name), self.tr("Lembar hitung (*.xlsx)")
        )
        if chosen:
            said = self.tr("Tersimpan: {file}").format(file=chosen)
            work = partial(_save_workbook, app, summary, Path(chosen))
            self._context.jobs.run(self, work, lambda _: self.said.emit(said))

    def _show(self, shown: Read) -> None:
        self._read = shown
        summary, is_today = shown.summary, shown.summary.day == shown.today
        self.ui.day.setText(words.date_long(summary.day))
        self.ui.standing.setText(self._standing(shown, is_today=is_today))
        self._after.setEnabled(not is_today)
        self._now.setEnabled(not is_today)
        self.ui.shown.show()
        self._paper.setEnabled(True)
        self._workbook.setEnabled(True)
        if summary.is_empty and self.ui.table.hasFocus():
            self._earlier.setFocus()
        self.ui.shown.setCurrentWidget(self.ui.empty if summary.is_empty else self.ui.figures)
        if summary.is_empty:
            self._show_nothing(is_today=is_today, is_unrecorded=summary.is_unrecorded)
        self._show_tiles(summary)
        self._table.show_day(shown)
        header = self.ui.table.horizontalHeader()
        tall = header.sizeHint().height() + self._table.rowCount() * _ROW_HEIGHT + 2 * look.FOCUS_RING
        self.ui.table.setFixedHeight(tall + 2)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._show_balance(summary)
        self._show_gaps(shown)
        self._show_missing(shown)
        self._small.show_sheets(sheets(summary, shown.names, shown.zone))

    def _standing(self, shown: Read, *, is_today: bool) -> str:
        close = shown.summary.close
        local = (close.at if close else shown.summary.made_at).astimezone(shown.zone)
        at, day = f"{words.clock(local)} {words.zone_name(shown.zone)}", words.date_plain(local)
        if close:
            return self.tr("Revisi {revision}, ditutup {day} pukul {at}, penutupan ke-{number}").format(
                revision=close.revision, day=day, at=at, number=close.number
            )
        if is_today:
            return self.tr("Hari ini, keadaan pukul {at}").format(at=at)
        return self.tr("Dihitung ulang dari jurnal, {day} pukul {at}").format(day=day, at=at)

    def _show_nothing(self, *, is_today: bool, is_unrecorded: bool) -> None:
        first = self.tr("F4 mendaftarkan berkas yang pertama.")
        text = self.tr("Di sini berdiri apa yang masuk, terbit, diserahkan dan masih diproses, menurut jenis izin.")
        self.ui.empty_text.setText(f"{text} {first}" if is_today else text)
        title = self.tr("Belum ada berkas hari ini") if is_today else self.tr("Tidak ada berkas pada hari itu")
        if is_unrecorded:
            title = self.tr("Hari itu sebelum program dipakai")
        self.ui.empty_title.setText(title)

    def _show_tiles(self, summary: DailySummary) -> None:
        self.ui.survey_label.setText(self.tr("Survei hari ini, n {n}").format(n=summary.survey.n))
        tiles = (
            (self.ui.received, self.ui.received_label),
            (self.ui.turned_back, self.ui.turned_back_label),
            (self.ui.issued, self.ui.issued_label),
            (self.ui.on_time, self.ui.on_time_label),
            (self.ui.counter, self.ui.counter_label),
            (self.ui.survey, self.ui.survey_label),
        )
        for (label, name), (figure, keys) in zip(tiles, says.tiles(summary), strict=True):
            label.setText(figure)
            name.setText(says.marked(summary, name.text().removeprefix(f"{says.CHANGED} "), *keys))
            label.setAccessibleName(f"{name.text()} {figure}")

    def _show_gaps(self, shown: Read) -> None:
        """Say what the figures lack, and what needs attention."""
        lacking = says.lacking(shown.summary, shown.zone)
        self.ui.banner.setVisible(bool(lacking))
        self.ui.lacking.setText(self.tr("Belum lengkap. {lacking}").format(lacking=lacking))
        self.ui.attention.setText("\n".join(says.attention(shown.summary)) or self.tr("Tidak ada."))

    def _show_balance(self, summary: DailySummary) -> None:
        figures, verdict = summary.balance()
        self.ui.balance.setText(f"{BALANCE}: {figures}, {verdict}.")
        theme.restyle(self.ui.balance, role="hint" if verdict in {"cocok", UNRECORDED} else "hint-bad")

    def _show_missing(self, shown: Read) -> None:
        _clear(self._missing)
        missing = shown.summary.missing[:_MOST_MISSING]
        self.ui.missing_title.setVisible(bool(missing))
        self.ui.missing.setVisible(bool(missing))
        rows = -(-len(missing) // _ABREAST)
        for place, (service, code, count) in enumerate(missing):
            line = (shown.names.requirements.get((service, code), code), service, count)
            bars.fill(self._missing, place % rows, place // rows * 5, line, missing[0][2])
        for column in range(_ABREAST):
            self._missing.setColumnStretch(column * 5 + 2, 1)
        self._missing.setColumnMinimumWidth(4, 32)


class _Days(RecordsModel[ServiceDay]):
    """The services of a day, and their sum in the last row."""

    def show_day(self, shown: Read) -> None:
        """Show a day's services under their names."""
        self.names, self.day = shown.names.services, shown.summary
        self.show([*shown.summary.services, shown.summary.total])

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.FontRole and index.row() == self.rowCount() - 1:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.DisplayRole and index.column() == 0:
            service = self.record(index.row()).service
            key = "total" if index.row() == self.rowCount() - 1 else f"services.{service}"
            return says.marked(self.day, self.names.get(service, service), key)
        return super().data(index, role)


def _save_workbook(app: "App", summary: DailySummary, target: Path) -> None:
    from ptsp_desk.operations import files

    files.save(target, app.summaries.workbook(summary))


def _columns(page: QWidget) -> list[Column[ServiceDay]]:
    def figure(title: str, name: str) -> Column[ServiceDay]:
        return Column(title, lambda row: words.amount(getattr(row, name)), is_number=True)

    return [
        Column(page.tr("Izin"), lambda row: row.service),
        figure(page.tr("Proses awal"), "opening"),
        figure(page.tr("Masuk"), "received"),
        figure(page.tr("Terbit"), "issued"),
        figure(page.tr("Ditolak"), "rejected"),
        figure(page.tr("Ditarik"), "withdrawn"),
        figure(page.tr("Batal"), "void"),
        figure(page.tr("Proses akhir"), "closing"),
        figure(page.tr("Diambil"), "handed_over"),
        figure(page.tr("Lewat waktu"), "late"),
    ]


def _clear(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()
