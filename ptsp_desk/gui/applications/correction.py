"""One field of a correction: what stands now, and what it is to become."""

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from ptsp_desk.core import people, regions, words
from ptsp_desk.core.regions import Village
from ptsp_desk.gui import theme
from ptsp_desk.gui.applications.shown import answer_text
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.widgets.choices import Choice
from ptsp_desk.gui.widgets.entry import Field
from ptsp_desk.gui.widgets.rows import text
from ptsp_desk.gui.widgets.search import SearchEdit

if TYPE_CHECKING:
    from ptsp_desk.core.catalogue import FormField
    from ptsp_desk.core.fees import Input

_REMOVES = "-"


class Correction(Field):
    """A field by its path: ``before`` is what is stored, ``old`` that as it may be shown."""

    altered = Signal()

    def __init__(self, path: str, label: str, buddy: QWidget, old: str) -> None:
        super().__init__(label, buddy)
        self.label.hide()
        self.title = text(label, "label")
        self.path, self.old = path, old
        self.name = label
        buddy.setAccessibleName(QCoreApplication.translate("CorrectPanel", "{name}, menjadi").format(name=label))

    @property
    def wanted(self) -> str | None:
        """What the field is to become, None where it stays; empty removes what is there."""
        return None

    @property
    def new(self) -> str:
        """What it is to become, as people read it."""
        return self.wanted or ""

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
        super().__init__(path, label, self.edit, old)
        self._removable = is_masked and bool(before)
        self._first = "" if is_masked else before
        self.edit.setText(self._first)
        if self._removable:
            self.edit.setPlaceholderText(
                QCoreApplication.translate("CorrectPanel", "tetap; ketik seluruhnya, atau - untuk mengosongkan")
            )
        self.edit.textChanged.connect(self._on_altered)

    @property
    @override
    def wanted(self) -> str | None:
        typed = words.clean(self.edit.text())
        if typed == self._first:
            return None
        return "" if self._removable and typed == _REMOVES else typed


class ChoiceCorrection(Correction):
    """A field that has a list of answers."""

    def __init__(self, path: str, label: str, before: str, field: "FormField | Input") -> None:
        self.edit = QComboBox()
        super().__init__(path, label, self.edit, answer_text(field, before))
        self._before = before
        if not before:
            self.edit.addItem("", "")
        for choice in field.choices:
            self.edit.addItem(choice.label, choice.code)
        self.edit.setCurrentIndex(max(0, self.edit.findData(before)))
        self.edit.currentIndexChanged.connect(self._on_altered)

    @property
    @override
    def wanted(self) -> str | None:
        code = str(self.edit.currentData() or "")
        return None if code == self._before else code

    @property
    @override
    def new(self) -> str:
        return self.edit.currentText()


class VillageCorrection(Correction):
    """A village, by its name; what is picked is kept as its code."""

    def __init__(self, path: str, label: str, before: str, old: str, *, region: str, jobs: Jobs) -> None:
        self.edit = SearchEdit()
        super().__init__(path, label, self.edit, old)
        self._before, self._first = before, old
        self._picked = before
        self.edit.setText(old)
        self.edit.set_source(lambda typed: _villages(typed, region), jobs)
        self.edit.picked.connect(self._on_picked)
        self.edit.textEdited.connect(self._on_edited)

    @property
    @override
    def wanted(self) -> str | None:
        typed = words.clean(self.edit.text())
        if typed == self._first or (self._picked and self._picked == self._before):
            return None
        return self._picked or typed

    @property
    @override
    def new(self) -> str:
        return words.clean(self.edit.text())

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
