"""The papers of a period: saved as PDF or spreadsheet, or printed on A4."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QWidget

from ptsp_desk.core.errors import DeskError
from ptsp_desk.gui import printing, shortcuts
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.jobs import Lane
from ptsp_desk.gui.surveys.wanted import Wanted
from ptsp_desk.gui.widgets.keybadge import KeyButton

if TYPE_CHECKING:
    from ptsp_desk.app import App

KINDS: Final = ("result", "processing", "report", "log")


class Papers(QWidget):
    """Which paper, and what becomes of it; nothing of it is stored."""

    said = Signal(str, str)  # a sentence, and the state ok, bad or open

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._wanted: Wanted | None = None
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kertas"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for kind, name in zip(
            KINDS,
            (self.tr("Lembar hasil"), self.tr("Olah data"), self.tr("Laporan"), self.tr("Log publikasi")),
            strict=True,
        ):
            self.kind.addItem(name, kind)
        workbook = KeyButton(self.tr("Simpan XLSX"), "workbook", "ghost")
        paper = KeyButton(self.tr("Simpan PDF"), "survey_paper", "ghost")
        label = QLabel(self.tr("Kertas"))
        label.setProperty("role", "label")
        label.setBuddy(self.kind)
        place = QHBoxLayout(self)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(8)
        for part in (label, self.kind, workbook, paper):
            place.addWidget(part)
        self._acts = (
            shortcuts.bind(page, "workbook", partial(self._save, "xlsx"), button=workbook),
            shortcuts.bind(page, "survey_paper", partial(self._save, "pdf"), button=paper),
        )

    def show_for(self, wanted: Wanted | None, *, shown: bool, able: bool) -> None:
        """Make the papers of these days; there are none where nobody answered."""
        self._wanted = wanted
        self.setVisible(shown)
        for act in self._acts:
            act.setEnabled(shown and able)

    def print_(self) -> None:
        """Print on A4, away from what others wait for."""
        if self._wanted is None:
            return
        app, kind, wanted = self._context.app, str(self.kind.currentData()), self._wanted
        where, folder = self._context.settings.printers.get("a4", ""), app.desk.folder / printing.PDF_FOLDER
        name = f"SURVEI-{self.kind.currentText()}-{wanted.first}"
        self._context.jobs.run(
            self,
            lambda: printing.send(made(app, kind, wanted, "pdf"), "a4", where, folder, name),
            lambda said: self.said.emit(said or self.tr("Dikirim ke printer."), "ok"),
            self._on_refused,
            lane=Lane.ASIDE,
        )

    def _save(self, ending: str) -> None:
        """Ask for a file and write into it what is made in a job."""
        if self._wanted is None:
            return
        app, kind, wanted = self._context.app, str(self.kind.currentData()), self._wanted
        name = f"survei-{self.kind.currentText().casefold()}-{wanted.first}-{wanted.last}.{ending}".replace(" ", "-")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Simpan"), str(Path(QDir.homePath()) / name))
        if not chosen:
            return
        said = self.tr("Tersimpan: {file}").format(file=chosen)
        work: Callable[[], None] = partial(_write, Path(chosen), partial(made, app, kind, wanted, ending))
        self._context.jobs.run(self, work, lambda _: self.said.emit(said, "ok"), self._on_refused, lane=Lane.ASIDE)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.said.emit(error.sentence, "bad")


def made(app: "App", kind: str, wanted: Wanted, ending: str) -> bytes:
    """Return a paper; in a job."""
    from ptsp_desk.operations.survey_papers import Format

    form, papers = Format(ending), app.survey_papers
    if kind == "log":
        return papers.log(wanted.first, wanted.last, form)
    make = {"result": papers.result, "processing": papers.processing, "report": papers.report}[kind]
    return make(wanted.asked(), form)


def _write(target: Path, make: Callable[[], bytes]) -> None:
    from ptsp_desk.operations import files

    files.save(target, make())
