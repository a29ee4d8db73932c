"""The office's own words for a question and its four answers; which answer is the best is fixed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ptsp_desk.core import words
from ptsp_desk.core.surveys import BEST, Element, Instrument, OwnWords
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.surveys.section import row
from ptsp_desk.gui.widgets import rows
from ptsp_desk.gui.widgets.entry import Field
from ptsp_desk.gui.widgets.faces import Face
from ptsp_desk.gui.widgets.keybadge import KeyButton

if TYPE_CHECKING:
    from ptsp_desk.gui.surveys.section import Section

_LONGEST_QUESTION, _LONGEST_LABEL = 200, 60


class OwnWordsEditor(QWidget):
    """One element at a time; fields that are emptied go back to the rule's words."""

    def __init__(self, section: "Section") -> None:
        super().__init__(section)
        self._section = section
        self._instruments: Mapping[str, Instrument] = {}
        self._edited = False
        self.element, self.question = QComboBox(), QLineEdit()
        self.labels = [QLineEdit() for _ in range(BEST)]
        self.store = KeyButton(self.tr("Simpan kata-kata"), "own_words", "ghost")
        self._act = shortcuts.bind(section, "own_words", self._save, button=self.store)
        self._lay_out()
        self.element.activated.connect(self._show_element)
        for edit in (self.question, *self.labels):
            edit.textEdited.connect(self._on_edited)

    def show_known(self, instruments: Mapping[str, Instrument]) -> None:
        """Show the elements of these instruments, in the words in force; what is being typed stays."""
        kept = self.element.currentData()
        self._instruments = instruments
        if not self.element.count():
            for code in sorted(instruments, reverse=True):
                for element in instruments[code].elements:
                    self.element.addItem(f"{code} · {element.code} {element.name.id}", (code, element.code))
        else:
            self.element.setCurrentIndex(max(self.element.findData(kept), 0))
        if not self._edited:
            self._show_element()

    def set_able(self, able: bool) -> None:
        """Let the words be changed, or only be read."""
        for edit in (self.question, *self.labels):
            edit.setReadOnly(not able)
        self._act.setEnabled(able)

    def forget(self) -> None:
        """Let go of what somebody typed and did not store."""
        self._edited = False

    def _on_edited(self) -> None:
        self._edited = True

    def _chosen(self) -> tuple[str, Element] | None:
        found = self.element.currentData()
        if found is None:
            return None
        code, element = found
        known = self._instruments[code].element(element)
        return (code, known) if known is not None else None

    def _show_element(self) -> None:
        self._edited = False
        chosen = self._chosen()
        if chosen is None:
            return
        _, element = chosen
        self.question.setText(element.question.id)
        for edit, label in zip(self.labels, element.labels, strict=True):
            edit.setText(label.id)
        for edit in (self.question, *self.labels):
            edit.setCursorPosition(0)  # else a long one shows its end

    def _save(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        code, element = chosen
        section = self._section
        app, by = section.context.app, section.officer
        labels = tuple(words.clean(edit.text()) for edit in self.labels)
        own = OwnWords(words.clean(self.question.text()), labels if any(labels) else ())

        def store() -> None:
            set_before = app.in_force.survey.labels
            mine = {**set_before.get(code, {}), element.code: own}
            app.surveys.set_labels({**set_before, code: mine}, by)

        def done() -> None:
            self._edited = False
            section.stored(self.tr("Kata-kata {code} tersimpan.").format(code=element.code), settings=True)
            section.read()

        section.act(store, done)

    def _lay_out(self) -> None:
        place = QVBoxLayout(self)
        place.setContentsMargins(0, 8, 0, 0)
        place.setSpacing(8)
        place.addWidget(rows.text(self.tr("Kata-kata kantor sendiri"), "subtitle"))
        told = self.tr(
            "Pilihan selalu dari yang terburuk di kiri (nilai 1) ke yang terbaik di kanan (nilai 4); "
            "urutan itu tidak bisa diubah. Kosongkan keempatnya untuk memakai kata-kata aturan lagi."
        )
        place.addWidget(rows.text(told, "hint"))
        add = self._section.add_field
        place.addLayout(
            row((Field(self.tr("Unsur"), self.element), 3), (add("question", self.tr("Pertanyaan"), self.question), 6))
        )
        self.question.setMaxLength(_LONGEST_QUESTION)
        self.element.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        titles = (
            self.tr("Nilai 1, terburuk"),
            self.tr("Nilai 2"),
            self.tr("Nilai 3"),
            self.tr("Nilai 4, terbaik"),
        )
        four: list[tuple[QWidget, int]] = []
        for score, (edit, title) in enumerate(zip(self.labels, titles, strict=True), 1):
            edit.setMaxLength(_LONGEST_LABEL)
            field = add(f"label{score}", title, edit)
            four += [(Face(score), 0), (field, 1)]
        place.addLayout(row(*four, spacing=8))
        save = row((self.store, 0))
        save.addStretch(1)
        place.addLayout(save)
