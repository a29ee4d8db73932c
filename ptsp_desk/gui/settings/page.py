"""Pengaturan: the office, this desk and this computer, a section at a time."""

from typing import Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QWidget

from ptsp_desk.core.officers import Officer
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_page import Ui_SettingsPage
from ptsp_desk.gui.settings.appearance import AppearanceSection
from ptsp_desk.gui.settings.catalogue import CatalogueSection
from ptsp_desk.gui.settings.desk import DeskSection
from ptsp_desk.gui.settings.help import HelpSection
from ptsp_desk.gui.settings.holidays import HolidaysSection
from ptsp_desk.gui.settings.hours import HoursSection
from ptsp_desk.gui.settings.office import OfficeSection
from ptsp_desk.gui.settings.officers import OfficersSection
from ptsp_desk.gui.settings.printers import PrintersSection
from ptsp_desk.gui.settings.section import Section, dress
from ptsp_desk.gui.settings.signatories import SignatoriesSection
from ptsp_desk.gui.widgets.entry import EnterMoves
from ptsp_desk.gui.widgets.keybadge import KeyButton

SECTIONS: Final[dict[str, type[Section]]] = {
    "office": OfficeSection,
    "desk": DeskSection,
    "officers": OfficersSection,
    "signatories": SignatoriesSection,
    "holidays": HolidaysSection,
    "hours": HoursSection,
    "printers": PrintersSection,
    "appearance": AppearanceSection,
    "catalogue": CatalogueSection,
    "help": HelpSection,
}
"""By the subject of ``Go("settings", …)``, in the order of the list."""


class SettingsPage(QWidget):
    """A list of sections; what one of them changes is saved at once and said in the bottom bar."""

    changed = Signal(object)  # Changed
    go = Signal(object)  # Go
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Pengaturan")
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)
        policy = self.ui.message.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.ui.message.setSizePolicy(policy)
        self.save_button = KeyButton(self.tr("Simpan"), "save", "primary")
        self.ui.bottom_layout.addWidget(self.save_button)
        self._save = shortcuts.bind(self, "save", self._on_save, button=self.save_button)
        EnterMoves(self)
        self._context, self._officer = context, context.session.officer
        self._only_reads = self._offers_save = False
        self._made: dict[str, Section] = {}
        self.rail = QButtonGroup(self)
        for title in self._titles():
            self._add(title)
        self.rail.idClicked.connect(self._show)
        context.session.signed_in.connect(self._on_signed_in)

    @property
    def section(self) -> Section:
        """The section that is shown; each is built when it is shown first."""
        place = self.ui.stack.currentIndex()
        name = list(SECTIONS)[place]
        if name not in self._made:
            section = self._made[name] = SECTIONS[name](self._context)
            section.changed.connect(self.changed)
            section.said.connect(self._on_said)
            section.busy.connect(self._on_busy)
            cast("QScrollArea", self.ui.stack.widget(place)).setWidget(section)
        return self._made[name]

    def opened(self) -> None:
        """Go on where somebody left off."""
        self._show(self.ui.stack.currentIndex())
        self.rail.button(self.ui.stack.currentIndex()).setFocus()

    def show_subject(self, subject: str) -> None:
        """Show the section of that name; see ``SECTIONS``."""
        if subject in SECTIONS:
            place = list(SECTIONS).index(subject)
            self._show(place)
            self.rail.button(place).setFocus()

    def refresh(self, changed: Changed) -> None:
        """Read the section that is shown again, unless somebody is typing in it."""
        if changed.settings and self.isVisible() and not self.section.is_edited:
            self.section.read()

    def _titles(self) -> tuple[str, ...]:
        """Return what the list says, in the order of ``SECTIONS``."""
        return (
            self.tr("Kantor"),
            self.tr("Loket"),
            self.tr("Petugas"),
            self.tr("Penanda tangan"),
            self.tr("Hari libur"),
            self.tr("Jam buka"),
            self.tr("Printer dan kertas"),
            self.tr("Tampilan"),
            self.tr("Katalog"),
            self.tr("Bantuan"),
        )

    def _add(self, title: str) -> None:
        button = QPushButton(title)
        button.setProperty("role", "rail")
        button.setCheckable(True)
        self.rail.addButton(button, self.ui.stack.count())
        self.ui.sections.addWidget(button)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ui.stack.addWidget(area)

    def _show(self, place: int) -> None:
        self.rail.button(place).setChecked(True)
        self.ui.stack.setCurrentIndex(place)
        section = self.section
        self._only_reads = section.of_office and not section.may_change
        self._on_said("", "open")
        if not section.is_edited:
            section.read()
        section.show_allowed()
        self._offers_save = bool(section.save_text) and section.may_change
        self.save_button.setText(section.save_text)
        self.save_button.setVisible(self._offers_save)
        self._save.setEnabled(self._offers_save)

    def _on_signed_in(self, officer: Officer) -> None:
        if officer != self._officer:
            self._officer = officer
            for section in self._made.values():
                section.forget()
        if self.isVisible():
            self._show(self.ui.stack.currentIndex())

    def _on_save(self) -> None:
        self.section.save()

    def _on_said(self, sentence: str, state: str) -> None:
        if not sentence and self._only_reads:
            sentence = self.tr("Hanya kepala kantor dan admin yang mengubah ini; Anda bisa membacanya.")
        roles = {"ok": "hint-ok", "bad": "hint-bad"}
        dress(self.ui.message, sentence, roles.get(state, "hint"))

    def _on_busy(self, busy: bool) -> None:
        self._save.setEnabled(self._offers_save and not busy)
