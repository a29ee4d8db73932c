"""Kantor: what stands on paper about the office."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.offices import TEXTS
from ptsp_desk.core.regions import region_name
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_office import Ui_SettingsOffice
from ptsp_desk.gui.settings.section import Section, bytes_of, choose_open, dress

if TYPE_CHECKING:
    from ptsp_desk.core.offices import Office

_LOGO_HEIGHT = 56


class OfficeSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.save_text = self.tr("Simpan kantor")
        self.ui = Ui_SettingsOffice()
        self.ui.setupUi(self)
        dress(
            self.ui.texts_explained, self.tr("Dicetak pada tanda terima dan surat, mulai cetakan berikutnya."), "hint"
        )
        self.hints_of(self.ui, (*TEXTS, "logo"))
        self._follow_up_stops = False
        self.acts = (self.ui.logo, self.ui.logo_label, self.ui.logo_browse, self.ui.logo_set, self.ui.logo_remove)
        self.ui.logo_browse.clicked.connect(
            lambda: choose_open(self, self.ui.logo, self.tr("Pilih logo"), self.tr("Gambar PNG (*.png)"))
        )
        self.ui.logo_set.clicked.connect(self._on_logo_set)
        self.ui.logo_remove.clicked.connect(self._on_logo_removed)
        self.watch()

    @override
    def read(self) -> None:
        self.look(lambda: self.context.app.in_force.office, self._show)

    @override
    def save(self) -> None:
        values = {name: getattr(self.ui, name).text() for name in TEXTS}
        if self.ui.follow_up_stops.isChecked() != self._follow_up_stops:
            values["follow_up_stops"] = "yes" if self.ui.follow_up_stops.isChecked() else "no"
        offices, officer = self.context.app.offices, self.officer
        self.run(lambda: offices.change(values, officer), self._on_changed)

    def _on_changed(self, count: int) -> None:
        if count:
            self.saved(self.tr("Tersimpan: {n} keterangan kantor berubah.").format(n=count))
        else:
            self.said.emit(self.tr("Tidak ada yang berubah."), "open")

    def _on_logo_set(self) -> None:
        offices, officer, path = self.context.app.offices, self.officer, self.ui.logo.text()
        self.run(
            lambda: offices.set_logo(bytes_of(path, "logo"), officer), lambda _: self.saved(self.tr("Logo diganti."))
        )

    def _on_logo_removed(self) -> None:
        offices, officer = self.context.app.offices, self.officer
        self.run(lambda: offices.set_logo(b"", officer), lambda _: self.saved(self.tr("Logo dihapus.")))

    def _show(self, office: "Office") -> None:
        for name in TEXTS:
            getattr(self.ui, name).setText(getattr(office, name))
            getattr(self.ui, name).setReadOnly(not self.may_change)
        self._follow_up_stops = office.follow_up_stops
        self.ui.follow_up_stops.setChecked(office.follow_up_stops)
        self.ui.follow_up_stops.setEnabled(self.may_change)
        self._show_logo(office.logo)
        self.ui.public_host.setText(office.public_host or self.tr("Belum ada alamat publik."))
        reached = self.tr("Alamat ini dicetak pada kode QR.")
        never_reached = self.tr(
            "Alamat baru dicetak setelah pernah dihubungi dari loket ini; sampai itu kode QR berisi nomor, kode lacak "
            "dan janji sebagai tulisan biasa."
        )
        dress(self.ui.public_host_reason, reached if office.public_host else never_reached, "hint")
        place = self.tr("{region}, kode wilayah {code}, waktu {zone}.")
        where = region_name(office.region) or office.region
        dress(self.ui.region, place.format(region=where, code=office.region, zone=words.zone_name(office.zone)), "hint")

    def _show_logo(self, png: bytes) -> None:
        self.ui.logo.clear()
        picture = QPixmap()
        picture.loadFromData(png)
        self.ui.logo_picture.setVisible(not picture.isNull())
        self.ui.logo_remove.setVisible(bool(png) and self.may_change)
        if not picture.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            self.ui.logo_picture.setPixmap(picture.scaledToHeight(_LOGO_HEIGHT, smooth))
        dress(self.ui.logo_text, "" if png else self.tr("Belum ada; kop surat memakai tulisan saja."), "hint")
