"""A questionnaire of paper as somebody keys it: a digit a question, a digit for each thing asked of the respondent."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from ptsp_desk.core import look
from ptsp_desk.core.surveys import BEST, Element, Field
from ptsp_desk.gui import theme

SKIPPED: Final = 0
"""A question that was left out, as against None, one that nobody has keyed yet."""
_CELL, _GAP, _NAMES = QSize(44, 40), 8, 18
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CLEARS: Final = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_EMPTY: Final = frozenset({Qt.Key.Key_0, Qt.Key.Key_Space})


@dataclass(frozen=True, slots=True)
class Typed:
    """A key that a part of the form is to take; ``digit`` is -1 for another one."""

    key: Qt.Key
    digit: int

    @classmethod
    def of(cls, event: QKeyEvent) -> "Typed | None":
        """Return the key, None where Ctrl or the like is held: those are acts."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier)
        if held != Qt.KeyboardModifier.NoModifier:
            return None
        digit = int(event.text()) if event.text() in "0123456789" and event.text() else -1
        return cls(Qt.Key(event.key()), digit)


class ScoreRow(QWidget):
    """A cell for each question in the order of the questionnaire; 1 to 4 answers one and goes to the next."""

    moved = Signal()
    """Another question is under the cursor, or its answer is another one."""
    filled = Signal()
    """The last question was answered or skipped."""
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: tuple[Element, ...] = ()
        self.scores: list[int | None] = []
        self.at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Nilai setiap pertanyaan"))

    @property
    def question(self) -> Element | None:
        """The question under the cursor."""
        return self._questions[self.at] if self.at < len(self._questions) else None

    @property
    def open_place(self) -> int | None:
        """The first question that nobody has keyed, None where all are."""
        return next((place for place, score in enumerate(self.scores) if score is None), None)

    def ask(self, questions: Sequence[Element]) -> None:
        """Show an empty cell for each question."""
        self._questions = tuple(questions)
        self.show_scores([None] * len(questions))
        self.updateGeometry()

    def show_scores(self, scores: Sequence[int | None], at: int = 0) -> None:
        """Show what was keyed."""
        self.scores, self.at = list(scores), at
        self._tell()

    @override
    def sizeHint(self) -> QSize:
        return QSize(len(self._questions) * (_CELL.width() + _GAP), _CELL.height() + _NAMES + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._questions) * (30 + 4), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        typed = Typed.of(event)
        if typed is None or not self._take(typed):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self._tell()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colours, painter = theme.palette(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = min((self.width() + _GAP) / max(len(self._questions), 1), _CELL.width() + _GAP)
        font = painter.font()
        for place, score in enumerate(self.scores):
            area = QRectF(place * room + 1, 1, room - _GAP - 2, _CELL.height())
            is_here = place == self.at and self.hasFocus()
            wide = look.FOCUS_RING if is_here else 1
            painter.setPen(QPen(QColor(colours.focus if is_here else colours.line), wide))
            painter.setBrush(QColor(colours.surface if score is None else colours.soft))
            painter.drawRoundedRect(area, look.RADII["field"], look.RADII["field"])
            font.setPixelSize(look.SCREEN_SIZES[2])
            font.setBold(score is not None)
            painter.setFont(font)
            painter.setPen(QColor(colours.ink if score else colours.ink3))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), "" if score is None else str(score or "–"))
            font.setPixelSize(look.SCREEN_SIZES[0])
            font.setBold(is_here)
            painter.setFont(font)
            painter.setPen(QColor(colours.ink2))
            below = QRectF(area.left(), area.bottom() + 2, area.width(), _NAMES)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), f"P{place + 1}")

    def _take(self, typed: Typed) -> bool:
        if typed.key in _ENTER:
            self.entered.emit()
        elif typed.key in _CLEARS:
            self._back()
        elif typed.key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._go(self.at + (1 if typed.key == Qt.Key.Key_Right else -1))
        elif typed.key in _EMPTY or 1 <= typed.digit <= BEST:
            self._score(max(typed.digit, SKIPPED))
        else:
            return typed.digit >= 0  # a digit that is no score is nobody else's either
        return True

    def _score(self, score: int) -> None:
        if self.at >= len(self.scores):
            return
        self.scores[self.at] = score
        if self.at + 1 == len(self.scores):
            self._tell()
            self.filled.emit()
        else:
            self._go(self.at + 1)

    def _back(self) -> None:
        """Take back what is here, else what is before."""
        if self.scores and self.scores[self.at] is None and self.at:
            self.at -= 1
        if self.scores:
            self.scores[self.at] = None
        self._tell()

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.scores):
            self.at = place
            self._tell()

    def _tell(self) -> None:
        if (question := self.question) is not None:
            score = self.scores[self.at]
            said = self.tr("dilewati") if score == SKIPPED else "" if score is None else question.label(score).id
            self.setAccessibleDescription(f"P{self.at + 1} {question.question.id} {said}".strip())
        self.update()
        self.moved.emit()


class OptionRow(QFrame):
    """What is asked of the respondent: the key of an option chooses it and goes on."""

    chosen = Signal()
    entered = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setProperty("role", "keyed")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(field.name.id)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        place = QHBoxLayout(self)
        place.setContentsMargins(2, 1, 2, 1)
        place.setSpacing(4)
        for number, option in enumerate(field.options, 1):
            button = QPushButton(f"{number}  {option.name.id}", self)
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(button, number - 1)
            place.addWidget(button)
        place.addStretch(1)
        self._group.idClicked.connect(self._on_clicked)
        self.choose("")

    @property
    def value(self) -> str:
        """The code of the option, empty where nothing was told."""
        place = next((at for at in range(len(self.field.options)) if self._group.button(at).isChecked()), -1)
        return self.field.options[place].code if place >= 0 else ""

    def choose(self, code: str) -> None:
        """Show that option as chosen; none where it is empty."""
        told = self.tr("tidak diisi")
        for at, option in enumerate(self.field.options):
            self._group.button(at).setChecked(option.code == code)
            if option.code == code:
                told = option.name.id
        listed = ", ".join(f"{at} {option.name.id}" for at, option in enumerate(self.field.options, 1))
        self.setAccessibleDescription(f"{told}. {listed}")

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        typed = Typed.of(event)
        if typed is None:
            super().keyPressEvent(event)
        elif typed.key in _ENTER:
            self.entered.emit()
        elif typed.key in _CLEARS:
            self.choose("")
        elif typed.key in _EMPTY:
            self.choose("")
            self.chosen.emit()
        elif 1 <= typed.digit <= len(self.field.options):
            self.choose(self.field.options[typed.digit - 1].code)
            self.chosen.emit()
        elif typed.digit < 0:
            super().keyPressEvent(event)

    def _on_clicked(self, place: int) -> None:
        was_on = self._group.button(place).isChecked()
        self.choose(self.field.options[place].code if was_on else "")
