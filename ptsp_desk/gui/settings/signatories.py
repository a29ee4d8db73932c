"""Penanda tangan: who signs for the office, and from when to when."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from typing_extensions import override

from ptsp_desk.core.signatories import Signatory, SignatoryKind, signatories_setting, signatory_on
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_signatories import Ui_SettingsSignatories
from ptsp_desk.gui.settings.section import Section, dress, every
from ptsp_desk.gui.widgets import tables
from ptsp_desk.gui.widgets.days import day_of, typed_day
from ptsp_desk.gui.widgets.emptiness import Emptiness
from ptsp_desk.gui.widgets.tables import Column, RecordsModel

if TYPE_CHECKING:
    from datetime import date

_TEXTS = ("name", "nip", "rank", "title")


class SignatoriesSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.save_text = self.tr("Simpan penanda tangan")
        self.ui = Ui_SettingsSignatories()
        self.ui.setupUi(self)
        self._all: tuple[Signatory, ...] = ()
        self._chosen: int | None = None
        self._model = RecordsModel[Signatory](
            (
                Column(self.tr("Nama"), lambda item: item.name),
                Column(self.tr("Kedudukan"), lambda item: item.kind.label),
                Column(self.tr("Jabatan"), lambda item: item.title),
                Column(self.tr("Masa"), self._time),
            ),
            self,
        )
        tables.prepare(self.ui.roll)
        self.ui.roll.setModel(self._model)
        Emptiness(
            self.ui.roll,
            self.tr(
                "Di sini berdiri pejabat yang menandatangani. Isi yang pertama di sebelah kanan, Ctrl ↵ menyimpannya."
            ),
        )
        self.ui.roll.selectionModel().currentRowChanged.connect(lambda row, _: self._on_row_chosen(row.row()))
        for kind in SignatoryKind:
            self.ui.kind.addItem(kind.label, kind.value)
        places = {f"signatories[0].{name}": name for name in (*_TEXTS, "kind", "first", "last")}
        self.hints_of(self.ui, places)
        self.ui.new_signatory.clicked.connect(self._on_new)
        self.ui.remove.clicked.connect(self._on_remove)
        self.acts = (self.ui.new_signatory, self.ui.remove)
        self.entries = (*(getattr(self.ui, name) for name in _TEXTS), self.ui.kind, self.ui.first, self.ui.last)
        self.watch()

    @override
    def read(self) -> None:
        app = self.context.app
        self.look(lambda: (app.in_force.signatories, app.today()), lambda found: self._show(*found))

    @override
    def save(self) -> None:
        item = self.tried(self._entered)
        if item is None:
            return
        place = len(self._all) if self._chosen is None else self._chosen
        changed = (*self._all[:place], item, *self._all[place + 1 :])
        self._store(changed, self.tr("{name} tersimpan.").format(name=item.name), chosen=place)

    def _entered(self) -> Signatory:
        ui = self.ui
        first = partial(day_of, ui.first.text(), "signatories[0].first")
        last = partial(day_of, ui.last.text(), "signatories[0].last")
        item = Signatory(
            **{name: getattr(ui, name).text() for name in _TEXTS}, kind=SignatoryKind(ui.kind.currentData())
        )
        every(first, last, lambda: signatories_setting((item,)))
        item = Signatory(item.name, item.nip, item.rank, item.title, item.kind, first(), last())
        signatories_setting((item,))
        return item

    def _store(self, signatories: tuple[Signatory, ...], sentence: str, *, chosen: int | None) -> None:
        offices, officer = self.context.app.offices, self.officer

        def stored(_: None) -> None:
            self._chosen = chosen
            self.saved(sentence)

        self.run(lambda: offices.set_signatories(signatories, officer), stored)

    def _on_remove(self) -> None:
        assert self._chosen is not None  # else the button isn't there
        gone = self._all[self._chosen]
        left = tuple(item for place, item in enumerate(self._all) if place != self._chosen)
        self._store(left, self.tr("{name} dihapus dari daftar.").format(name=gone.name), chosen=None)

    def _on_new(self) -> None:
        self.clear_hints()
        self.ui.roll.clearSelection()
        self.ui.roll.setCurrentIndex(QModelIndex())
        self._fill(None)
        self.ui.name.setFocus()

    def _on_row_chosen(self, row: int) -> None:
        if row >= 0:
            self.clear_hints()
            self._fill(row)

    def _fill(self, place: int | None) -> None:
        ui = self.ui
        self._chosen = place
        item = Signatory("") if place is None else self._all[place]
        ui.form_title.setText(item.name or self.tr("Penanda tangan baru"))
        for name in _TEXTS:
            getattr(ui, name).setText(getattr(item, name))
        ui.kind.setCurrentIndex(ui.kind.findData(item.kind.value))
        ui.first.setText(typed_day(item.first))
        ui.last.setText(typed_day(item.last))
        ui.remove.setVisible(place is not None and self.may_change)
        self.is_edited = False

    def _show(self, signatories: tuple[Signatory, ...], today: "date") -> None:
        self._all = signatories
        self._model.show(signatories)
        now = signatory_on(signatories, today)
        signs = self.tr("Hari ini menandatangani: {name} ({kind})")
        nobody = self.tr("Hari ini belum ada yang menandatangani; tambahkan di sebelah kanan.")
        if not self.may_change:
            nobody = self.tr("Hari ini belum ada yang menandatangani.")
        told = signs.format(name=now.name, kind=now.kind.label) if now else nobody
        dress(self.ui.signatories_explained, told, "hint")
        if self._chosen is not None and self._chosen < len(signatories):
            self.ui.roll.selectRow(self._chosen)
        self._fill(self._chosen if self._chosen is not None and self._chosen < len(signatories) else None)

    def _time(self, item: Signatory) -> str:
        if item.first and item.last:
            return self.tr("{first} s.d. {last}").format(first=typed_day(item.first), last=typed_day(item.last))
        if item.first:
            return self.tr("mulai {first}").format(first=typed_day(item.first))
        return self.tr("sampai {last}").format(last=typed_day(item.last)) if item.last else self.tr("tanpa batas")
