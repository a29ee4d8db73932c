"""Kantor: what stands on paper about the office, where it is, and what it aims at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from typing_extensions import override

from ptsp_desk.core import regions, words
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.offices import LONGEST_TEXT, TEXTS
from ptsp_desk.core.regions import Regency
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_office import Ui_SettingsOffice
from ptsp_desk.gui.settings.section import Section, bytes_of, choose_open, dress
from ptsp_desk.gui.widgets.regencies import RegencyEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ptsp_desk.app import App
    from ptsp_desk.core.offices import Office

_LOGO_HEIGHT = 56
_ADDRESSES = ("public_host", "hub")


class OfficeSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.save_text = self.tr("Simpan kantor")
        self.ui = Ui_SettingsOffice()
        self.ui.setupUi(self)
        dress(
            self.ui.texts_explained, self.tr("Dicetak pada tanda terima dan surat, mulai cetakan berikutnya."), "hint"
        )
        for name in TEXTS:
            getattr(self.ui, name).setMaxLength(LONGEST_TEXT)
        self.region = RegencyEdit(context.jobs, self)
        self.region.setAccessibleName(self.ui.region_label.text())
        self.ui.region_label.setBuddy(self.region)
        self.ui.region_place.addWidget(self.region)
        self.region.chosen.connect(self._on_region_chosen)
        for zone in regions.ZONES:
            self.ui.zone.addItem(f"{words.zone_name(zone)} · {zone}", zone)
        self.ui.zone_hint.setText(self.tr("Untuk jam dan hari pada kertas; catatan lama tetap harinya."))
        self.ui.hub_hint.setText(self.tr("Ke sini catatan loket dikirim; boleh dikosongkan."))
        self.ui.target_growth_hint.setText(self.tr("Dibandingkan dengan tahun lalu pada ringkasan."))
        self.hints_of(self.ui, (*TEXTS, "logo", "zone", *_ADDRESSES, "target_growth"))
        self.hint_at("region", self.region, self.ui.region_hint)
        self._shown: Mapping[str, str] = {}
        self.acts = (self.ui.logo, self.ui.logo_label, self.ui.logo_browse, self.ui.logo_set, self.ui.logo_remove)
        self.ui.logo_browse.clicked.connect(
            lambda: choose_open(self, self.ui.logo, self.tr("Pilih logo"), self.tr("Gambar PNG (*.png)"))
        )
        self.ui.logo_set.clicked.connect(self._on_logo_set)
        self.ui.logo_remove.clicked.connect(self._on_logo_removed)
        self.setTabOrder(self.ui.logo_remove, self.region)
        self.setTabOrder(self.region, self.ui.zone)
        self.watch()
        self.ui.target_growth.valueChanged.connect(self._on_edited)

    @override
    def show_allowed(self) -> None:
        super().show_allowed()
        for name in (*TEXTS, *_ADDRESSES, "target_growth"):
            getattr(self.ui, name).setReadOnly(not self.may_change)
        self.region.setReadOnly(not self.may_change)
        for name in ("zone", "follow_up_stops"):
            getattr(self.ui, name).setEnabled(self.may_change)

    @override
    def read(self) -> None:
        self.look(lambda: _office(self.context.app), lambda found: self._show(*found))

    @override
    def save(self) -> None:
        entered = self.tried(self._entered)
        if entered is None:
            return
        values = {name: value for name, value in entered.items() if value != self._shown[name]}
        offices, officer = self.context.app.offices, self.officer
        self.run(lambda: offices.change(values, officer), self._on_changed)

    def _entered(self) -> dict[str, str]:
        if self.region.regency is None:
            raise refuse("region", self.tr("Pilih kabupaten atau kota dari daftar."))
        texts = {name: getattr(self.ui, name).text() for name in TEXTS}
        addresses = {name: getattr(self.ui, name).text().strip() for name in _ADDRESSES}
        return {
            **texts,
            **addresses,
            "region": self.region.regency.code,
            "zone": self.ui.zone.currentData(),
            "target_growth": str(self.ui.target_growth.value()),
            "follow_up_stops": "yes" if self.ui.follow_up_stops.isChecked() else "no",
        }

    def _on_changed(self, count: int) -> None:
        if count:
            self.saved(self.tr("Tersimpan: {n} keterangan kantor berubah.").format(n=count))
        else:
            self.said.emit(self.tr("Tidak ada yang berubah."), "open")

    def _on_region_chosen(self, regency: Regency | None) -> None:
        if regency is None:
            return
        self.ui.zone.setCurrentIndex(self.ui.zone.findData(regions.zone_of(regency.code)))
        self._tell_region(regency)

    def _on_logo_set(self) -> None:
        offices, officer, path = self.context.app.offices, self.officer, self.ui.logo.text()
        self.run(
            lambda: offices.set_logo(bytes_of(path, "logo"), officer), lambda _: self.saved(self.tr("Logo diganti."))
        )

    def _on_logo_removed(self) -> None:
        offices, officer = self.context.app.offices, self.officer
        self.run(lambda: offices.set_logo(b"", officer), lambda _: self.saved(self.tr("Logo dihapus.")))

    def _show(self, office: "Office", regency: Regency) -> None:
        ui = self.ui
        for name in (*TEXTS, *_ADDRESSES):
            getattr(ui, name).setText(getattr(office, name))
        self.region.show_regency(regency)
        self._tell_region(regency)
        if ui.zone.findData(str(office.zone)) < 0:
            ui.zone.addItem(str(office.zone), str(office.zone))
        ui.zone.setCurrentIndex(ui.zone.findData(str(office.zone)))
        ui.target_growth.setValue(office.target_growth)
        ui.follow_up_stops.setChecked(office.follow_up_stops)
        self._show_logo(office.logo)
        reached = self.tr("Dicetak pada kode QR.")
        never_reached = self.tr(
            "Dihubungi dulu sebelum disimpan; tanpa alamat, kode QR berisi nomor, kode lacak dan janji sebagai tulisan."
        )
        self.hint_at(
            "public_host", ui.public_host, ui.public_host_hint, reached if office.public_host else never_reached
        )
        self._shown = self._entered()
        self.is_edited = False

    def _tell_region(self, regency: Regency) -> None:
        told = self.tr("{province}, kode wilayah {code}").format(province=regency.province, code=regency.code)
        self.hint_at("region", self.region, self.ui.region_hint, told)

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


def _office(app: "App") -> "tuple[Office, Regency]":
    office = app.in_force.office
    return office, regions.regency(office.region) or Regency(office.region, office.region, "")
