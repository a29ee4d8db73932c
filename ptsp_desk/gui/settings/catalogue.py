"""Katalog: the services in force, and adopting the file of one."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.catalogue import Version
from ptsp_desk.core.errors import Problem
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_catalogue import Ui_SettingsCatalogue
from ptsp_desk.gui.settings.section import Section, bytes_of, choose_open, dress
from ptsp_desk.gui.widgets import tables
from ptsp_desk.gui.widgets.days import day_needed, typed_day
from ptsp_desk.gui.widgets.emptiness import Emptiness
from ptsp_desk.gui.widgets.tables import Column, RecordsModel

if TYPE_CHECKING:
    from ptsp_desk.app import App

_SHOWN_OF_SHA = 8


class CatalogueSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.save_text = self.tr("Berlakukan")
        self.ui = Ui_SettingsCatalogue()
        self.ui.setupUi(self)
        self._today = date.min
        self._model = RecordsModel[Version](
            (
                Column(self.tr("Kode"), lambda version: version.service.code),
                Column(self.tr("Layanan"), lambda version: version.service.name),
                Column(self.tr("Berlaku"), self._validity),
                Column(self.tr("Versi"), lambda version: version.sha256[:_SHOWN_OF_SHA]),
                Column(self.tr("Tanda"), lambda version: self.tr("contoh") if version.service.sample_of else ""),
            ),
            self,
        )
        tables.prepare(self.ui.services)
        self.ui.services.setModel(self._model)
        Emptiness(self.ui.services, self.tr("Belum ada layanan. Pilih berkas katalognya di sebelah kanan."))
        self.ui.services.horizontalHeader().setStretchLastSection(False)
        self.ui.services.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.hints_of(self.ui, ("file", "valid_from"))
        self.ui.file.editingFinished.connect(self._on_file_entered)
        self.ui.file_browse.clicked.connect(self._on_browse)
        self._show_problems(())
        self.entries = (self.ui.file, self.ui.file_browse, self.ui.valid_from)
        self.watch()

    @override
    def read(self) -> None:
        self.look(lambda: _versions(self.context.app), lambda found: self._show(*found))

    @override
    def save(self) -> None:
        valid_from = self.tried(lambda: day_needed(self.ui.valid_from.text(), "valid_from"))
        if valid_from is None:
            return
        offices, officer, path = self.context.app.offices, self.officer, self.ui.file.text()
        self.run(lambda: offices.adopt(bytes_of(path, "file"), valid_from, officer), self._on_adopted)

    @override
    def unplaced(self, problems: Sequence[Problem]) -> str:
        self._show_problems(problems)
        if not problems:
            return ""
        return self.tr("Belum diberlakukan: {n} hal perlu dibetulkan di berkas.").format(n=len(problems))

    def _on_adopted(self, version: Version) -> None:
        for edit in (self.ui.file, self.ui.valid_from):
            edit.clear()
        self._show_problems(())
        told = self.tr("{code} versi {version} berlaku mulai {day}.")
        code, sha = version.service.code, version.sha256[:_SHOWN_OF_SHA]
        self.saved(told.format(code=code, version=sha, day=words.date_plain(version.valid_from)))

    def _on_browse(self) -> None:
        choose_open(self, self.ui.file, self.tr("Pilih berkas katalog"), self.tr("Berkas katalog (*.toml)"))
        self._on_file_entered()

    def _on_file_entered(self) -> None:
        path = self.ui.file.text()
        if path.strip():
            self.run(lambda: Version.of(bytes_of(path, "file")), self._on_checked)

    def _on_checked(self, version: Version) -> None:
        self._show_problems(())
        service = version.service
        told = self.tr("{code}, {name}: baik, {n} jenis permohonan.")
        dress(self.ui.file_hint, told.format(code=service.code, name=service.name, n=len(service.variants)), "hint-ok")
        if not self.ui.valid_from.text().strip():
            self.ui.valid_from.setText(typed_day(max(service.valid_from, self._today)))

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        for widget in (self.ui.problems, self.ui.problems_title):
            widget.setVisible(bool(problems))
        self.ui.problems.setPlainText("\n".join(str(problem) for problem in problems))

    def _show(self, versions: tuple[Version, ...], today: date) -> None:
        self._today = today
        self._model.show(versions)
        told = self.tr("{n} layanan bisa dimohon hari ini.").format(
            n=sum(version.valid_from <= today for version in versions)
        )
        dress(self.ui.catalogue_explained, told, "hint")

    def _validity(self, version: Version) -> str:
        last = version.service.valid_until
        told = self.tr("{first} s.d. {last}") if last else "{first}"
        return told.format(first=typed_day(version.valid_from), last=typed_day(last))


def _versions(app: "App") -> tuple[tuple[Version, ...], date]:
    """Return what is in force today and what will be later, by code and first day; and today."""
    catalogue, today = app.in_force.catalogue, app.today()
    later = [version for version in catalogue.versions if version.valid_from > today]
    shown = sorted([*catalogue.current(today), *later], key=lambda version: (version.service.code, version.valid_from))
    return tuple(shown), today
