"""Petugas: who works here, in what role, and their PIN."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.credentials import check_pin
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.officers import Officer, Role, appointment
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_officers import Ui_SettingsOfficers
from ptsp_desk.gui.settings.section import Section, dress, every
from ptsp_desk.gui.widgets import tables
from ptsp_desk.gui.widgets.emptiness import Emptiness
from ptsp_desk.gui.widgets.tables import Column, RecordsModel

if TYPE_CHECKING:
    from ptsp_desk.app import App


@dataclass(frozen=True, slots=True)
class _Roll:
    """Who is on the roll and who was, whose PIN is set, and the agencies by code."""

    officers: tuple[Officer, ...]
    ended: tuple[Officer, ...]
    with_pin: frozenset[str]
    agencies: dict[str, str]


class OfficersSection(Section):
    """Head and admin see the form whole; everybody may change their own PIN."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.save_text = self.tr("Simpan petugas")
        self.ui = Ui_SettingsOfficers()
        self.ui.setupUi(self)
        dress(self.ui.officers_explained, self.tr("Setiap catatan membawa nama petugas yang masuk."), "hint")
        self._roll = _Roll((), (), frozenset(), {})
        self._chosen: Officer | None = None
        self._model = RecordsModel[Officer](
            (
                Column(self.tr("Nama"), lambda officer: officer.name),
                Column(self.tr("Tanda"), lambda officer: officer.id),
                Column(self.tr("Peran"), lambda officer: officer.role.label),
                Column(self.tr("SKPD"), lambda officer: officer.agency),
                Column(self.tr("PIN"), self._pin_word),
            ),
            self,
            is_past=self._is_ended,
        )
        tables.prepare(self.ui.roll)
        self.ui.roll.setModel(self._model)
        Emptiness(self.ui.roll, self.tr("Belum ada petugas. Isi yang pertama di sebelah kanan, Ctrl ↵ menyimpannya."))
        self.ui.roll.selectionModel().currentRowChanged.connect(lambda row, _: self._on_row_chosen(row.row()))
        for role in Role:
            self.ui.role.addItem(role.label, role.value)
        self.ui.role.currentIndexChanged.connect(self._on_role_chosen)
        self.ui.pin_hint.setText(self.tr("4 sampai 8 angka"))
        self.hints_of(self.ui, ("id", "name", "role", "agency", "pin", "pin_again"))
        self.ui.new_officer.clicked.connect(self._on_new)
        self.ui.end.clicked.connect(self._on_end)
        self.ui.take_back.clicked.connect(self._on_take_back)
        self.watch()

    @property
    @override
    def may_change(self) -> bool:
        return True

    @property
    def _may_appoint(self) -> bool:
        return super().may_change

    @override
    def forget(self) -> None:
        super().forget()
        self._chosen = None

    @override
    def show_allowed(self) -> None:
        ui, whom = self.ui, self._chosen
        is_ended = whom is not None and self._is_ended(whom)
        is_self = whom is not None and whom.id == self.officer.id
        may_edit = self._may_appoint and not is_ended
        ui.new_officer.setVisible(self._may_appoint)
        ui.id.setReadOnly(whom is not None or not may_edit)
        ui.name.setReadOnly(not may_edit)
        ui.role.setEnabled(may_edit)
        self._on_role_chosen()
        for edit in (ui.pin, ui.pin_again):
            edit.setEnabled(may_edit or is_self)
        ui.end.setVisible(whom is not None and may_edit and not is_self)
        ui.take_back.setVisible(is_ended and self._may_appoint)

    @override
    def read(self) -> None:
        self.look(partial(_roll, self.context.app), self._show)

    @override
    def save(self) -> None:
        if self._chosen is not None and self._is_ended(self._chosen):
            self.said.emit(self.tr("{name} tidak aktif; aktifkan lagi dulu.").format(name=self._chosen.name), "bad")
            return
        whom = self._entered()
        pin = self.ui.pin.text()
        if self.tried(lambda: every(lambda: appointment(whom), lambda: self._check_new(whom), self._check_pin)) is None:
            return
        if whom == self._chosen and not pin:
            self.said.emit(self.tr("Tidak ada yang berubah."), "open")
            return
        officers, officer, known = self.context.app.officers, self.officer, self._chosen

        def work() -> None:
            if whom != known:
                officers.appoint(whom, officer, pin=pin)
            else:
                officers.set_pin(whom.id, pin, officer)

        self.run(work, lambda _: self._on_saved(whom, pin=bool(pin)))

    def _entered(self) -> Officer:
        role = Role(self.ui.role.currentData())  # Qt keeps it as plain text
        agency = (self.ui.agency.currentData() or "") if role is Role.TECHNICAL else ""
        return Officer(self.ui.id.text().strip(), words.clean(self.ui.name.text()), role, agency)

    def _check_new(self, whom: Officer) -> None:
        if self._chosen is None and any(known.id == whom.id for known in (*self._roll.officers, *self._roll.ended)):
            told = self.tr("Tanda {id} sudah dipakai; pilih namanya di daftar untuk mengubah.")
            raise refuse("id", told.format(id=whom.id))

    def _check_pin(self) -> None:
        pin = self.ui.pin.text()
        if pin:
            check_pin(pin)
        if pin != self.ui.pin_again.text():
            raise refuse("pin_again", self.tr("Tidak sama dengan PIN di sebelahnya; ketik ulang keduanya."))

    def _on_saved(self, whom: Officer, *, pin: bool) -> None:
        if whom.id == self.officer.id and whom != self.officer:
            self.context.session.sign_in(whom)  # what one may do follows at once
        self._chosen = whom
        told = self.tr("{name} tersimpan, dengan PIN baru.") if pin else self.tr("{name} tersimpan.")
        self.saved(told.format(name=whom.name))

    def _on_end(self) -> None:
        self._set_active(self.tr("Tugas {name} berakhir; namanya tetap pada catatan lama."), active=False)

    def _on_take_back(self) -> None:
        self._set_active(self.tr("{name} aktif lagi."), active=True)

    def _set_active(self, told: str, *, active: bool) -> None:
        officers, officer, whom = self.context.app.officers, self.officer, self._chosen
        assert whom is not None  # else the button isn't there

        def done(_: None) -> None:
            self._chosen = whom
            self.saved(told.format(name=whom.name))

        self.run(lambda: officers.appoint(whom, officer, active=active), done)

    def _on_new(self) -> None:
        self.clear_hints()
        self.ui.roll.clearSelection()
        self.ui.roll.setCurrentIndex(QModelIndex())
        self._fill(None)
        self.ui.id.setFocus()

    def _on_row_chosen(self, row: int) -> None:
        if row >= 0:
            self.clear_hints()
            self._fill(self._model.record(row))

    def _on_role_chosen(self) -> None:
        is_technical = self.ui.role.currentData() == Role.TECHNICAL
        self.ui.agency.setEnabled(is_technical and self.ui.role.isEnabled())

    def _fill(self, whom: Officer | None) -> None:
        ui = self.ui
        self._chosen = whom
        new = self.tr("Petugas baru") if self._may_appoint else self.tr("Pilih nama Anda untuk mengganti PIN")
        ended = self.tr("{name} · tidak aktif") if whom and self._is_ended(whom) else "{name}"
        ui.form_title.setText(ended.format(name=whom.name) if whom else new)
        ui.id.setText(whom.id if whom else "")
        ui.name.setText(whom.name if whom else "")
        ui.role.setCurrentIndex(ui.role.findData((whom.role if whom else Role.CLERK).value))
        ui.agency.setCurrentIndex(ui.agency.findData(whom.agency) if whom and whom.agency else -1)
        ui.pin.clear()
        ui.pin_again.clear()
        self.show_allowed()
        self.is_edited = False

    def _is_ended(self, officer: Officer) -> bool:
        return officer in self._roll.ended

    def _pin_word(self, officer: Officer) -> str:
        if self._is_ended(officer):
            return self.tr("tidak aktif")
        return self.tr("ada") if officer.id in self._roll.with_pin else self.tr("belum ada")

    def _show(self, roll: _Roll) -> None:
        self._roll = roll
        self.ui.agency.clear()
        for code, name in sorted(roll.agencies.items()):
            self.ui.agency.addItem(f"{code} · {name}" if name else code, code)
        everybody = (*roll.officers, *roll.ended)
        self._model.show(everybody)
        wanted = self._chosen.id if self._chosen else "" if self._may_appoint else self.officer.id
        row = next((place for place, officer in enumerate(everybody) if officer.id == wanted), -1)
        if row >= 0:
            self.ui.roll.selectRow(row)
        self._fill(everybody[row] if row >= 0 else None)


def _roll(app: "App") -> _Roll:
    services = [version.service for version in app.in_force.catalogue.versions]
    officers, ended = tuple(app.officers.roll()), tuple(app.officers.ended())
    agencies = {service.agency: service.agency_name for service in services}
    agencies = {officer.agency: "" for officer in (*officers, *ended) if officer.agency} | agencies
    return _Roll(officers, ended, app.officers.with_pin(), agencies)
