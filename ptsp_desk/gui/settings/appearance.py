"""Tampilan: colours, and after how long the window locks. Kept on this computer."""

import msgspec
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from ptsp_desk.gui import theme
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_appearance import Ui_SettingsAppearance
from ptsp_desk.gui.settings.section import Section, dress
from ptsp_desk.settings import Settings


class AppearanceSection(Section):
    of_office = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.save_text = self.tr("Simpan tampilan")
        self.ui = Ui_SettingsAppearance()
        self.ui.setupUi(self)
        dress(self.ui.appearance_explained, self.tr("Berlaku di komputer ini, untuk semua petugas."), "hint")
        self.ui.theme.addItem(self.tr("Ikut komputer"), "system")
        self.ui.theme.addItem(self.tr("Terang"), "light")
        self.ui.theme.addItem(self.tr("Gelap"), "dark")
        self.ui.idle_lock_hint.setText(self.tr("Isian tetap ada di balik kunci."))
        self.hints_of(self.ui, ("theme", "idle_lock"))
        self.watch()

    @override
    def read(self) -> None:
        settings = self.context.app.settings
        self.ui.theme.setCurrentIndex(self.ui.theme.findData(settings.theme))
        self.ui.idle_lock.setValue(settings.idle_lock_minutes)

    @override
    def save(self) -> None:
        app = self.context.app
        settings = msgspec.structs.replace(
            app.settings, theme=self.ui.theme.currentData(), idle_lock_minutes=self.ui.idle_lock.value()
        )
        self.run(lambda: app.change_settings(settings), lambda _: self._on_saved(settings))

    def _on_saved(self, settings: Settings) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, settings.theme)
        self.saved(self.tr("Tampilan tersimpan."))
