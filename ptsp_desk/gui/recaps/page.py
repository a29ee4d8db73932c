"""Rekap: one table at a time, as the paper and the spreadsheet have it."""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.recaps.kinds import Kind
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.sheets import Row, Sheet, shown
from ptsp_desk.gui import printing, shortcuts, theme
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_recaps import Ui_RecapsPage
from ptsp_desk.gui.jobs import Lane
from ptsp_desk.gui.recaps.spans import Span
from ptsp_desk.gui.widgets.keybadge import KeyButton
from ptsp_desk.gui.widgets.tables import Column, RecordsModel, prepare

if TYPE_CHECKING:
    from ptsp_desk.app import App

_ROW_HEIGHT: Final = 30
_WIDEST: Final = 320
_NARROWEST: Final = 120
_SIDE: Final = 8
_MOST_FOLDED: Final = 100
"""Rows of a table whose texts may run over several lines: to measure more takes too long."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which recapitulation is asked for; ``service`` is a code, empty for all."""

    kind: Kind
    period: Period
    service: str


class RecapsPage(QWidget):
    """Rekap. It takes no subject."""

    changed = Signal(object)  # Changed
    go = Signal(object)  # Go
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._period: Period | None = None
        self._today: date | None = None
        self._sheet: Sheet | None = None
        self.title = self.tr("Rekap")
        self.ui = Ui_RecapsPage()
        self.ui.setupUi(self)
        self.ui.kinds.setModel(QStringListModel([kind.label for kind in Kind], self))
        self.ui.kinds.setCurrentIndex(self.ui.kinds.model().index(0, 0))
        self.ui.kinds.selectionModel().currentChanged.connect(self._look)
        for span, name in (
            (Span.WEEK, self.tr("Minggu")),
            (Span.MONTH, self.tr("Bulan")),
            (Span.QUARTER, self.tr("Triwulan")),
            (Span.YEAR, self.tr("Tahun")),
        ):
            self.ui.span.addItem(name, span)
        self.ui.span.setCurrentIndex(1)
        self.ui.span.currentIndexChanged.connect(self._on_span)
        self.ui.service.currentIndexChanged.connect(self._look)
        prepare(self.ui.table)
        self.ui.table.setWordWrap(True)
        self.ui.table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self._add_buttons()

    def opened(self) -> None:
        """Show the period in which today lies, where none was chosen."""
        app = self._context.app
        self._context.jobs.run(self, partial(_frame, app), self._on_frame)
        self.ui.kinds.setFocus()

    def refresh(self, changed: Changed) -> None:
        """Count again where an act changed what is counted, while it is looked at."""
        if self.isVisible() and (changed.applications or changed.visits or changed.settings):
            self._look()

    def _add_buttons(self) -> None:
        before = KeyButton(self.tr("Sebelumnya"), "day_before", "ghost")
        after = KeyButton(self.tr("Sesudahnya"), "day_after", "ghost")
        pack = KeyButton(self.tr("Paket bulanan"), "pack", "ghost")
        workbook = KeyButton(self.tr("Simpan XLSX"), "workbook", "ghost")
        paper = KeyButton(self.tr("Simpan PDF"), "recap_paper", "ghost")
        send = KeyButton(self.tr("Cetak"), "save", "primary")
        for button in (before, after):
            self.ui.controls.addWidget(button)
        for button in (pack, workbook, paper, send):
            self.ui.bar_layout.addWidget(button)
        shortcuts.bind(self, "day_before", partial(self._step, -1), button=before)
        self._after = shortcuts.bind(self, "day_after", partial(self._step, 1), button=after)
        self._acts = (
            shortcuts.bind(self, "pack", self._on_pack, button=pack),
            shortcuts.bind(self, "workbook", self._on_workbook, button=workbook),
            shortcuts.bind(self, "recap_paper", self._on_paper, button=paper),
            shortcuts.bind(self, "save", self._on_print, button=send),
        )

    @property
    def _wanted(self) -> Wanted | None:
        row, service = self.ui.kinds.currentIndex().row(), self.ui.service.currentData()
        if self._period is None or row < 0 or service is None:
            return None
        return Wanted(tuple(Kind)[row], self._period, str(service))

    @property
    def _span(self) -> Span:
        span: Span = self.ui.span.currentData()
        return span

    def _on_frame(self, frame: tuple[date, tuple[tuple[str, str], ...]]) -> None:
        self._today, services = frame
        chosen = self.ui.service.currentData() or ""
        self.ui.service.blockSignals(True)
        self.ui.service.clear()
        self.ui.service.addItem(self.tr("Semua jenis izin"), "")
        for code, name in services:
            self.ui.service.addItem(name, code)
        self.ui.service.setCurrentIndex(max(self.ui.service.findData(chosen), 0))
        self.ui.service.blockSignals(False)
        if self._period is None:
            self._period = self._span.around(self._today)
        self._look()

    def _on_span(self) -> None:
        if self._period is not None and self._today is not None:
            self._period = self._span.around(min(self._period.last, self._today))
            self._look()

    def _step(self, by: int) -> None:
        if self._period is not None and self._today is not None:
            period = self._span.step(self._period, by)
            if period.first <= self._today:
                self._period = period
                self._look()

    def _look(self) -> None:
        wanted, app = self._wanted, self._context.app
        if wanted is not None and self._today is not None:
            self._after.setEnabled(self._span.step(wanted.period, 1).first <= self._today)
            self._context.jobs.run(
                self, partial(_sheet, app, wanted), partial(self._show, wanted), partial(self._on_refused, wanted)
            )

    def _show(self, wanted: Wanted, sheet: Sheet) -> None:
        if wanted != self._wanted:
            return
        self._sheet = sheet
        self.ui.name.setText(sheet.title)
        self.ui.period.setText(" · ".join(part for part in (sheet.period, sheet.as_of) if part))
        model = _Rows([_column(sheet, place) for place in range(len(sheet.columns))], self)
        model.show_sheet(sheet)
        before = self.ui.table.model()
        self.ui.table.setModel(model)
        if before is not None:
            before.deleteLater()
        self._fit()
        self.ui.table.setVisible(bool(sheet.rows))
        nothing = sheet.nothing if sheet.is_unrecorded else self.tr("NIHIL pada masa ini")
        self.ui.nothing.setText("" if sheet.rows else nothing)
        self.ui.notes.setText("\n".join(sheet.notes))
        self._say("")
        self._enable(enabled=True)

    def _fit(self) -> None:
        table = self.ui.table
        header = table.horizontalHeader()
        header.setStretchLastSection(False)  # where the table is too wide, the last column would be cut
        table.resizeColumnsToContents()
        header.setSectionResizeMode(header.ResizeMode.Interactive)
        for place in range(header.count()):
            table.setColumnWidth(place, min(table.columnWidth(place), _WIDEST))
        self._fold()
        header.setStretchLastSection(header.length() <= table.viewport().width())

    def _fold(self) -> None:
        """Let the widest text run over several lines, where the table would not fit the window otherwise."""
        table, sheet = self.ui.table, self._sheet
        over = table.horizontalHeader().length() - table.viewport().width()
        for row in range(table.model().rowCount()):
            table.setRowHeight(row, _ROW_HEIGHT)  # they keep their height from the table before
        texts = [place for place, column in enumerate(sheet.columns) if not column.kind.is_figure] if sheet else []
        if over <= 0 or not texts or table.model().rowCount() > _MOST_FOLDED:
            return
        widest = max(texts, key=table.columnWidth)
        # what is measured for a cell leaves out the room at its sides
        bar = table.verticalScrollBar().sizeHint().width()
        width = max(_NARROWEST, table.columnWidth(widest) - over - bar)
        table.setColumnWidth(widest, width - 2 * _SIDE)
        table.resizeRowsToContents()
        table.setColumnWidth(widest, width)

    def _on_refused(self, wanted: Wanted, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        if wanted != self._wanted:
            return
        self._sheet = None
        self.ui.name.setText(wanted.kind.label)
        self.ui.period.setText(wanted.period.words)
        self.ui.table.setVisible(False)
        self.ui.notes.setText("")
        is_unchosen = wanted.kind.needs_service and not wanted.service
        self.ui.nothing.setText(self.tr("Pilih satu jenis izin") if is_unchosen else "")
        self._enable(enabled=False)
        if not is_unchosen:
            self._say(error.sentence)

    def _enable(self, *, enabled: bool) -> None:
        for act in self._acts:
            act.setEnabled(enabled)

    def _on_workbook(self) -> None:
        sheet, app = self._sheet, self._context.app
        if sheet is not None:
            self._save(sheet, "xlsx", lambda: app.recaps.workbook([sheet], sheet.title))

    def _on_paper(self) -> None:
        sheet, app = self._sheet, self._context.app
        if sheet is not None:
            self._save(sheet, "pdf", lambda: app.recaps.paper([sheet]))

    def _on_pack(self) -> None:
        period, app = self._period, self._context.app
        if period is None or self._sheet is None:
            return
        month = Span.MONTH.around(period.last if self._today is None else min(period.last, self._today))
        name = self.tr("paket-{month}.pdf").format(month=f"{month.first:%Y-%m}")
        self._ask(name, lambda: app.recaps.pack_paper(app.recaps.pack(month)))

    def _save(self, sheet: Sheet, ending: str, make: Callable[[], bytes]) -> None:
        period = self._period
        assert period is not None
        self._ask(f"{sheet.name.casefold()}-{period.first}-{period.last}.{ending}", make)

    def _ask(self, name: str, make: Callable[[], bytes]) -> None:
        """Ask for a file and write into it what is made in a job."""
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Simpan rekap"), str(Path(QDir.homePath()) / name))
        if chosen:
            said = self.tr("Tersimpan: {file}").format(file=chosen)
            self._context.jobs.run(self, partial(_write, Path(chosen), make), lambda _: self.said.emit(said))

    def _on_print(self) -> None:
        """Print on A4, away from what others wait for."""
        sheet, app = self._sheet, self._context.app
        if sheet is None:
            return
        where, folder = self._context.settings.printers.get("a4", ""), app.desk.folder / printing.PDF_FOLDER
        name = f"REKAP-{sheet.name}-{self._period.first if self._period else ''}"
        self._context.jobs.run(
            self,
            lambda: printing.send(app.recaps.paper([sheet]), "a4", where, folder, name),
            self._on_sent,
            lane=Lane.ASIDE,
        )

    def _on_sent(self, said: str) -> None:
        self.said.emit(said or self.tr("Rekap dikirim ke printer."))

    def _say(self, sentence: str) -> None:
        self.ui.message.setText(sentence)
        theme.restyle(self.ui.message, role="hint-bad")


class _Rows(RecordsModel[Row]):
    """The rows of a sheet, and its total in the last."""

    _has_total = False

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a sheet's rows."""
        self._has_total = sheet.total is not None
        self.show([*sheet.rows, *((sheet.total,) if sheet.total else ())])

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.FontRole and self._has_total and index.row() == self.rowCount() - 1:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return super().data(index, role)


def _column(sheet: Sheet, place: int) -> Column[Row]:
    column = sheet.columns[place]
    cells = (row[place] for row in (*sheet.rows, *((sheet.total,) if sheet.total else ())))
    longest = max((len(shown(cell, column.kind)) for cell in cells), default=0)
    lines = [line for part in (column.group, column.title) for line in _wrapped(part, longest)]
    title = "\n".join(lines)
    return Column(title, lambda row: shown(row[place], column.kind), is_number=column.kind.is_figure)


def _wrapped(title: str, longest: int) -> list[str]:
    """Return a heading in lines that are hardly wider than what stands below, so that the columns fit the window."""
    word = max(map(len, title.split()), default=1)
    return textwrap.wrap(title, max(word, longest), break_long_words=False, break_on_hyphens=False)


def _frame(app: "App") -> tuple[date, tuple[tuple[str, str], ...]]:
    today = app.today()
    services = {version.service.code: version.service.name for version in app.in_force.catalogue.versions}
    return today, tuple(sorted(services.items(), key=lambda item: item[1]))


def _sheet(app: "App", wanted: Wanted) -> Sheet:
    return app.recaps.sheet(wanted.kind, wanted.period, service=wanted.service)


def _write(target: Path, make: Callable[[], bytes]) -> None:
    from ptsp_desk.operations import files

    files.save(target, make())
