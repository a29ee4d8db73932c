"""Fields by path, in rows of six columns; which stand there follows the applicant's kind and the service."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.gui.widgets.entry import Field, State, Suffix
from ptsp_desk.gui.widgets.search import Choice, SearchEdit

COLUMNS = 6
_BETWEEN = 14
_BELOW_LABEL = 2


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field. ``kind`` ``choice`` takes one of ``choices`` (code, label), ``search`` and ``free`` get a source.

    ``span`` is of six columns; ``reserve`` keeps the line below free for a hint, so that nothing jumps. ``read`` takes
    what is typed and returns it as it is kept and as it is shown, None where it isn't clear.
    """

    path: str
    label: str
    kind: Literal["text", "choice", "search", "free"] = "text"
    unit: str = ""
    placeholder: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    span: int = 3
    reserve: bool = False
    longest: int = 400
    read: Callable[[str], tuple[str, str] | None] | None = None


class PathField(Field):
    """One field of the form: what stands in it, and what was picked for it where that is a code."""

    edited = Signal()
    committed = Signal()
    picked = Signal(object)  # Choice.record

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        self.edit = _edit(spec)
        self._said: tuple[str, State] | None = None
        super().__init__(spec.label, self.edit, parent=parent, reserve=spec.reserve)
        self.setFocusProxy(None)  # type: ignore[arg-type] # Tab would stop at the label's widget as well
        self.spec = spec
        column = self.layout()
        assert column is not None
        column.setSpacing(_BELOW_LABEL)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # the grid alone divides the width
        self._code, self._label = "", ""
        self.suffix = Suffix(self.edit, spec.unit)
        self.edit.setObjectName(spec.path)
        self.edit.textEdited.connect(self.edited)
        self.edit.editingFinished.connect(self._on_left)
        if isinstance(self.edit, SearchEdit):
            self.edit.picked.connect(self._on_picked)
        if isinstance(self.edit, SearchEdit) and spec.kind == "choice":
            self.edit.set_source(self._matching)

    @property
    def value(self) -> str:
        """The code that was picked, else the text as it stands."""
        text = self.edit.text()
        if self._code and text == self._label:
            return self._code
        if self.spec.read and (read := self.spec.read(text)):
            return read[0]
        return next((code for code, label in self.spec.choices if label.casefold() == text.strip().casefold()), text)

    @override
    def set_hint(self, text: str, state: State = "") -> None:
        """Say something below the field; the same again costs nothing, as it is said after every letter."""
        if (text, state) != self._said:
            self._said = text, state
            super().set_hint(text, state)

    @override
    def set_problem(self, sentence: str) -> None:
        self._said = None
        super().set_problem(sentence)

    def add_link(self, text: str, act: Callable[[], object]) -> None:
        """Put words that can be clicked at the right end of the label's line."""
        small = link(text, self)
        small.setStyleSheet("font-size: 12px; font-weight: 400; padding: 0;")
        small.clicked.connect(act)
        row = QHBoxLayout()
        row.addWidget(self.label)
        row.addStretch()
        row.addWidget(small)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertLayout(0, row)

    def show_value(self, value: str) -> None:
        """Show a value as it was kept; a code of the choices by its label."""
        read = self.spec.read(value) if self.spec.read and value else None
        self.show_code(*(read or (value, dict(self.spec.choices).get(value, value))))

    def show_code(self, code: str, label: str) -> None:
        """Show a label that stands for a code."""
        self._code, self._label = (code, label) if code != label else ("", "")
        self.edit.setText(label)
        self.edit.setCursorPosition(0)

    def _on_left(self) -> None:
        if self.spec.read and (read := self.spec.read(self.edit.text())):
            self.show_code(*read)
        self.edit.setCursorPosition(0)  # of a text that goes on, its beginning is shown
        self.committed.emit()

    def _on_picked(self, record: object) -> None:
        if isinstance(record, str):
            self._code, self._label = record, self.edit.text()
        self.picked.emit(record)
        self.edited.emit()
        self.committed.emit()

    def _matching(self, typed: str) -> Sequence[Choice]:
        return [Choice(code, label) for code, label in self.spec.choices if fits(typed, label)]


def link(text: str, parent: QWidget) -> QPushButton:
    """Return words that can be clicked; Tab passes them by, as a key does the same."""
    button = QPushButton(text, parent)
    button.setProperty("role", "link")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def fits(typed: str, *texts: str) -> bool:
    """Tell whether each word typed begins a word of the texts."""
    words = [word for text in texts for word in text.casefold().split()]
    return all(any(word.startswith(part) for word in words) for part in typed.casefold().split())


class FieldGrid(QWidget):
    """Fields in rows; a field that stays when the rest changes keeps what was typed."""

    edited = Signal(str)  # path
    committed = Signal(str)  # path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, PathField] = {}
        self._rows: list[QHBoxLayout] = []
        self._fillers: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def arrange(self, specs: Sequence[FieldSpec]) -> list[PathField]:
        """Put these fields in, in this order; return those that are new."""
        if [field.spec for field in self.fields.values()] == list(specs):
            return []
        before, fresh = self.fields, []
        self.fields = {}
        for spec in specs:
            field = before.get(spec.path)
            if field is None or field.spec != spec:
                field = self._made(spec)
                fresh.append(field)
            self.fields[spec.path] = field
        self._lay_out()
        for path, field in before.items():
            if self.fields.get(path) is not field:
                field.hide()
                field.deleteLater()
        return fresh

    def _lay_out(self) -> None:
        """Fill rows from the left; what is left of a row stays free in parts as wide as its last field.

        Rows are layouts, no widgets: a field that changed its parent would lose the keyboard.
        """
        for row in self._rows:
            while (item := row.itemAt(0)) and (widget := item.widget()):
                row.removeWidget(widget)  # an item that is only taken out lives on, and keeps the field's old height
            self._layout.removeItem(row)
        for filler in self._fillers:
            filler.deleteLater()
        self._rows, self._fillers, left = [], [], 0
        for field in self.fields.values():
            if field.spec.span > left:
                self._rows.append(self._row())
                left = COLUMNS
            self._rows[-1].addWidget(field, field.spec.span, Qt.AlignmentFlag.AlignTop)
            left -= field.spec.span
            field.show()
        for row in self._rows:
            self._fill_up(row)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN)
        self._layout.addLayout(row)
        return row

    def _fill_up(self, row: QHBoxLayout) -> None:
        spans = [row.stretch(place) for place in range(row.count())]
        if len(set(spans)) > 1:  # of unequal ones each gets the same
            for place in range(row.count()):
                row.setStretch(place, COLUMNS // len(spans))
            return
        for _ in range((COLUMNS - sum(spans)) // spans[-1]):
            filler = QWidget(self)
            filler.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(filler, spans[-1])
            self._fillers.append(filler)

    def values(self) -> dict[str, str]:
        return {path: field.value for path, field in self.fields.items() if field.edit.text()}

    def show_values(self, values: Mapping[str, str]) -> None:
        for path, field in self.fields.items():
            field.show_value(values.get(path, ""))

    def _made(self, spec: FieldSpec) -> PathField:
        field = PathField(spec, self)
        field.edited.connect(lambda: self.edited.emit(spec.path))
        field.committed.connect(lambda: self.committed.emit(spec.path))
        return field


def _edit(spec: FieldSpec) -> QLineEdit:
    edit = QLineEdit() if spec.kind == "text" else SearchEdit(free=spec.kind == "free")
    edit.setPlaceholderText(spec.placeholder)
    edit.setMaxLength(spec.longest)
    edit.setAccessibleName(f"{spec.label}, {spec.unit}" if spec.unit else spec.label)
    return edit
