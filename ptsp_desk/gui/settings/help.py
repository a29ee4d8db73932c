"""Bantuan: what runs here, a backup now, and what somebody who helps needs to see."""

from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from ptsp_desk.core.errors import refuse
from ptsp_desk.gui import diagnostics
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_help import Ui_SettingsHelp
from ptsp_desk.gui.settings.section import Section, choose_save, dress

if TYPE_CHECKING:
    from ptsp_desk.store.backups import Facts

_BACKUPS = "backups"
translate = QCoreApplication.translate


class HelpSection(Section):
    of_office = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.ui = Ui_SettingsHelp()
        self.ui.setupUi(self)
        dress(self.ui.help_explained, self.tr("Sebutkan versi ini bila meminta bantuan."), "hint")
        self.ui.version.setText(_version() or self.tr("dari sumber, tidak terpasang"))
        self.ui.folder.setText(str(context.app.desk.folder))
        self.ui.backup_hint.setText(
            self.tr("Salinan lengkap, diperiksa setelah ditulis. Simpan juga di luar komputer ini.")
        )
        self.ui.diagnostics_hint.setText(self.tr("Versi, pengaturan dan catatan kesalahan; tanpa data pribadi."))
        self.hint_at("target", self.ui.backup, self.ui.backup_hint)
        self.hint_at("diagnostics", self.ui.diagnostics, self.ui.diagnostics_hint)
        self.ui.backup_browse.clicked.connect(
            lambda: choose_save(self, self.ui.backup, self.tr("Simpan cadangan"), self.tr("Cadangan (*.db)"))
        )
        self.ui.diagnostics_browse.clicked.connect(
            lambda: choose_save(self, self.ui.diagnostics, self.tr("Simpan berkas diagnosis"), self.tr("ZIP (*.zip)"))
        )
        self.ui.backup_now.clicked.connect(self._on_backup)
        self.ui.diagnostics_now.clicked.connect(self._on_diagnostics)
        self.watch()

    @override
    def read(self) -> None:
        desk = self.context.app.desk
        at = f"{desk.id}-{self.context.app.now().astimezone(desk.in_force.office.zone):%Y%m%d-%H%M%S}"
        self.ui.backup.setText(str(desk.folder / _BACKUPS / f"{at}.db"))
        self.ui.diagnostics.setText(str(desk.folder / f"diagnosis-{at}.zip"))

    def _on_backup(self) -> None:
        journals, target = self.context.app.journals, self.ui.backup.text()

        def work() -> "Facts":
            return journals.backup(_place(target, "target"))

        self.run(
            work, lambda facts: self._on_written(self.tr("Cadangan ditulis: {n} catatan.").format(n=facts.entries))
        )

    def _on_diagnostics(self) -> None:
        context, target = self.context, self.ui.diagnostics.text()
        self.run(
            lambda: diagnostics.write(_place(target, "diagnostics"), context),
            lambda _: self._on_written(self.tr("Ditulis: {target}").format(target=target)),
        )

    def _on_written(self, sentence: str) -> None:
        self.is_edited = False
        self.said.emit(sentence, "ok")


def _version() -> str:
    try:
        return metadata.version("ptsp-desk")
    except metadata.PackageNotFoundError:
        return ""


def _place(typed: str, where: str) -> Path:
    """Return the path of a new file, its folder made.

    Raises:
        Refused: nothing was typed, there is such a file, or the folder can't be made.
    """
    target = Path(typed.strip()).expanduser()
    if not typed.strip() or target.is_dir():
        raise refuse(where, translate("HelpSection", "Tulis nama berkas yang baru."))
    if target.exists():
        told = translate("HelpSection", "Berkas {name} sudah ada dan tidak ditimpa; pilih nama lain.")
        raise refuse(where, told.format(name=target.name))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        told = translate("HelpSection", "Folder {name} tidak bisa dibuat ({why}).")
        raise refuse(where, told.format(name=target.parent, why=error.strerror)) from error
    return target
