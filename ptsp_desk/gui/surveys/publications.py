"""Publikasi: where, when and with what evidence the index of a period was made public."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.surveys import period_name
from ptsp_desk.core.surveys.comments import Publication
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.surveys import read
from ptsp_desk.gui.surveys.section import SIDE, TOP, Section, fill_rest, row
from ptsp_desk.gui.widgets import rows
from ptsp_desk.gui.widgets.days import day_needed, typed_day
from ptsp_desk.gui.widgets.emptiness import Emptiness
from ptsp_desk.gui.widgets.tables import Column, RecordsModel, prepare


class PublicationsSection(Section):
    """A line for each publication; the period is the one that is chosen above."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.save_text = self.tr("Catat publikasi")
        self.medium, self.day, self.evidence = QLineEdit(), QLineEdit(), QLineEdit()
        self.of = rows.text("", "hint")
        self.table = QTableView()
        self.model = RecordsModel[Publication](
            (
                Column(self.tr("Masa"), lambda item: period_name(item.first, item.last)),
                Column(self.tr("Hari"), lambda item: words.date_plain(item.day)),
                Column(self.tr("Media"), lambda item: item.medium),
                Column(self.tr("Bukti"), lambda item: item.evidence),
            ),
            self,
        )
        self._lay_out()

    @override
    def read(self) -> None:
        if self.wanted is None:
            return
        self.of.setText(self.tr("Yang dicatat: publikasi indeks {name}.").format(name=self.wanted.name))
        self.look(partial(read.publications, self.context.app, self.wanted), self.model.show)
        if not self.day.text():
            self.look(self.context.app.today, lambda today: self.day.setText(typed_day(today)))

    @override
    def take_keyboard(self) -> None:
        self.medium.setFocus()

    @override
    def forget(self) -> None:
        for edit in (self.medium, self.day, self.evidence):
            edit.clear()

    @override
    def save(self) -> None:
        wanted = self.wanted
        if wanted is None:
            return
        try:
            day = day_needed(self.day.text(), "day")
        except Refused as refused:
            self.tell(refused)
            return
        item = Publication(wanted.first, wanted.last, day, self.medium.text(), self.evidence.text())
        surveys, by = self.context.app.surveys, self.officer
        self.act(lambda: surveys.publish(item, by), partial(self._on_saved, item))

    def _on_saved(self, item: Publication) -> None:
        self.forget()
        self.medium.setFocus()
        self.stored(self.tr("Tercatat: {medium}.").format(medium=words.clean(item.medium)))
        self.read()

    def _lay_out(self) -> None:
        prepare(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Publikasi"))
        fill_rest(self.table, 150)
        Emptiness(
            self.table,
            self.tr(
                "Di sini berdiri di mana dan kapan indeks masa ini diumumkan, dengan buktinya. "
                "Isi medianya di bawah, lalu Ctrl ↵."
            ),
        )
        self.medium.setPlaceholderText(self.tr("papan pengumuman, situs kantor, media sosial"))
        self.evidence.setPlaceholderText(self.tr("foto papan, alamat halaman, nomor surat"))
        place = QVBoxLayout(self)
        place.setContentsMargins(SIDE, 0, SIDE, TOP)
        place.setSpacing(10)
        place.addWidget(self.table, 1)
        place.addWidget(self.of)
        place.addLayout(
            row(
                (self.add_field("medium", self.tr("Media"), self.medium), 3),
                (self.add_field("day", self.tr("Hari diumumkan"), self.day), 2),
                (self.add_field("evidence", self.tr("Bukti"), self.evidence), 4),
            )
        )
