"""One field of a correction: what stands now, and what it is to become."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.core import people, regions, words
from ptsp_desk.core.regions import Village
from ptsp_desk.gui import theme
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.widgets.choices import Choice
from ptsp_desk.gui.widgets.entry import Field
from ptsp_desk.gui.widgets.rows import text
from ptsp_desk.gui.widgets.search import SearchEdit

_REMOVES = "-"


class Correction(Field):
    """A field by its path: ``before`` is what is stored, ``old`` that as it may be shown in ``left``."""

    altered = Signal()

    def __init__(self, path: str, label: str, buddy: QWidget, before: str, old: str) -> None:
        super().__init__(label, buddy)
        self.label.hide()
        self.path, self.before, self.old = path, before, old
        self.title = text(label, "label")
        empty = QCoreApplication.translate("CorrectPanel", "kosong")
        self.left = QWidget()
        column = QVBoxLayout(self.left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.title)
        column.addWidget(text(old or empty, "" if old else "hint"))
        self._dropped = False
        self.call(label)

    @property
    def wanted(self) -> str | None:
        """What the field is to become, None where it stays; empty removes what is there."""
        if self._dropped:
            return "" if self.before else None
        return self.typed

    @property
    def typed(self) -> str | None:
        """What was entered, None where that is what stands already."""
        return None

    @property
    def new(self) -> str:
        """What it is to become, as people read it."""
        return self.wanted or ""

    def call(self, name: str) -> None:
        """Name the field; a director's NIK is a person's where the company becomes one."""
        self.name = name
        said = QCoreApplication.translate("CorrectPanel", "{name}, menjadi").format(name=name)
        self.buddy.setAccessibleName(said)

    def drop(self, *, dropped: bool) -> None:
        """Let the field go with what it belongs to, or take it back."""
        self._dropped = dropped
        self.buddy.setEnabled(not dropped)

    def mark(self, altered: str) -> None:
        """Say at the name that this field is altered, ``{name}`` in the words; empty where it isn't."""
        self.title.setText((altered or "{name}").format(name=self.name))
        theme.restyle(self.title, role="hint-warn" if altered else "label")
        theme.restyle(self.buddy, state="warn" if altered else "")

    def _on_altered(self) -> None:
        self.altered.emit()


class TextCorrection(Correction):
    """A field that is typed. What is masked isn't filled in beforehand: it is typed whole, and a dash removes it."""

    def __init__(self, path: str, label: str, before: str, old: str, *, is_masked: bool = False) -> None:
        self.edit = QLineEdit()
        super().__init__(path, label, self.edit, before, old)
        self._removable = is_masked and bool(before)
        self._first = "" if is_masked else before
        self.edit.setText(self._first)
        self.edit.setCursorPosition(0)
        if self._removable:
            self.edit.setPlaceholderText(
                QCoreApplication.translate("CorrectPanel", "tetap; ketik seluruhnya, atau - untuk mengosongkan")
            )
        self.edit.textChanged.connect(self._on_altered)

    @property
    @override
    def typed(self) -> str | None:
        typed = words.clean(self.edit.text())
        if typed == self._first:
            return None
        return "" if self._removable and typed == _REMOVES else typed


class ChoiceCorrection(Correction):
    """A field that has a list of answers, by code and label."""

    def __init__(self, path: str, label: str, before: str, answers: Sequence[tuple[str, str]]) -> None:
        self.edit = QComboBox()
        super().__init__(path, label, self.edit, before, dict(answers).get(before, before))
        if not before:
            self.edit.addItem("", "")
        for code, said in answers:
            self.edit.addItem(said, code)
        self.edit.setCurrentIndex(max(0, self.edit.findData(before)))
        self.edit.currentIndexChanged.connect(self._on_altered)

    @property
    def code(self) -> str:
        """The answer that is chosen now."""
        return str(self.edit.currentData() or "")

    @property
    @override
    def typed(self) -> str | None:
        return None if self.code == self.before else self.code

    @property
    @override
    def new(self) -> str:
        return "" if self._dropped else self.edit.currentText()


class VillageCorrection(Correction):
    """A village, by its name; what is picked is kept as its code."""

    def __init__(self, path: str, label: str, before: str, old: str, *, region: str, jobs: Jobs) -> None:
        self.edit = SearchEdit()
        super().__init__(path, label, self.edit, before, old)
        self._first, self._picked = old, before
        self.edit.setText(old)
        self.edit.set_source(lambda typed: _villages(typed, region), jobs)
        self.edit.picked.connect(self._on_picked)
        self.edit.textEdited.connect(self._on_edited)

    @property
    @override
    def typed(self) -> str | None:
        typed = words.clean(self.edit.text())
        if typed == self._first or (self._picked and self._picked == self.before):
            return None
        return self._picked or typed

    @property
    @override
    def new(self) -> str:
        return "" if self._dropped else words.clean(self.edit.text())

    def _on_picked(self, village: Village) -> None:
        self._picked = village.code
        self.altered.emit()

    def _on_edited(self) -> None:
        self._picked = ""
        self.altered.emit()


def masked(path: str, value: str, *, is_company: bool) -> str:
    """Return a value as it may stand on the screen, empty where it isn't one that is masked."""
    part, _, name = path.partition(".")
    if part in {"applicant", "proxy"} and value:
        if name == "nik" or (name == "npwp" and not is_company):
            return people.mask_nik(value)
        if name == "phone":
            return people.mask_phone(value)
    return ""


def typed_text(value: str) -> str:
    """Return a stored decimal as it is typed, with a comma; anything else as it is."""
    try:
        Decimal(value)
    except InvalidOperation:
        return value
    return value.replace(".", ",")


def _villages(typed: str, region: str) -> list[Choice]:
    found = regions.search(typed, region, 8)
    return [Choice(item, f"{item.kind_word} {item.name}, Kec. {item.district}", detail=item.regency) for item in found]
