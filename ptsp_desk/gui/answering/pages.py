"""What stands in the middle of the applicant's screen, one page a kind of step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScroller,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ptsp_desk.core.surveys import BEST, Element
from ptsp_desk.core.surveys.comments import LONGEST_COMMENT
from ptsp_desk.gui import theme
from ptsp_desk.gui.answering import said
from ptsp_desk.gui.answering.faces import FaceButton
from ptsp_desk.gui.widgets.keybadge import KeyBadge

_TITLE_WIDTH, _WIDEST, _WIDTH, _COLUMN = 1030, 1240, 860, 560
_ROOMY, _TWO_COLUMNS = 1100, 900
_CARDS = (110, 260)
"""The least and the largest height of the four cards."""
_ONE_COLUMN = 4
"""Up to so many choices stand below each other."""
_KEYS = 9


def label(role: str, text: str = "", *, centred: bool = True) -> QLabel:
    """Return a text of the applicant's screen."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if centred:
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
    theme.restyle(made, role=role)
    return made


def centred(widget: QWidget, widest: int) -> QHBoxLayout:
    """Return a row with the widget in its middle."""
    widget.setMaximumWidth(widest)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row


class QuestionPage(QWidget):
    """A question and four faces, the worst on the left."""

    chosen = Signal(int)
    """A score, by a finger, a mouse, or Enter on a face."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("public-title")
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.faces = [FaceButton(score, self) for score in range(1, BEST + 1)]
        cards = QWidget(self)
        cards.setMinimumHeight(_CARDS[0])
        cards.setMaximumHeight(_CARDS[1])
        cards.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._row = QHBoxLayout(cards)
        self._row.setContentsMargins(0, 0, 0, 0)
        for face in self.faces:
            self._row.addWidget(face)
            face.clicked.connect(lambda _=False, score=face.score: self.chosen.emit(score))
        self._lines = QVBoxLayout(self)
        self._lines.setSpacing(48)
        self._lines.addLayout(centred(self.title, _TITLE_WIDTH), 40)
        self._lines.addLayout(centred(cards, _WIDEST), 36)
        self._lines.addStretch(22)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        is_roomy = self.width() >= _ROOMY
        side = 96 if is_roomy else 24
        self._lines.setContentsMargins(side, 0, side, 0)
        self._lines.setSpacing(48 if is_roomy else 16)
        self._row.setSpacing(24 if is_roomy else 12)

    def show_question(self, element: Element, language: str, score: int | None, *, keys: bool) -> None:
        """Ask; a question that is asked again shows what was answered."""
        question = element.question.said(language)
        self.title.setText(question)
        self.setAccessibleName(question)
        for face in self.faces:
            face.setText(element.label(face.score).said(language))
            face.setAccessibleDescription(said.SCORE.said(language).format(score=face.score))
            face.shows_key = keys
        self.mark(score)

    def mark(self, score: int | None) -> None:
        """Show which face is chosen."""
        for face in self.faces:
            face.setChecked(face.score == score)
            face.update()


class ChoicePage(QWidget):
    """A question and large buttons below it, in columns where there are many."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("public-title")
        self.buttons: list[QPushButton] = []
        self._codes: list[str] = []
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(self._area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(48, 0, 48, 0)
        lines.setSpacing(32)
        lines.addStretch(2)
        lines.addLayout(centred(self.title, _TITLE_WIDTH))
        lines.addLayout(centred(self._area, _WIDTH), 9)
        lines.addStretch(1)

    def show_choices(self, title: str, choices: Sequence[tuple[str, str]], chosen: str, *, keys: bool) -> None:
        """Ask; ``choices`` are (code, words), the first nine can be chosen by their number."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self._codes = [code for code, _ in choices]
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(2, 2, 2, 2)
        grid.setSpacing(12)
        is_one = len(choices) <= _ONE_COLUMN or self.window().width() < _TWO_COLUMNS
        rows = len(choices) if is_one else (len(choices) + 1) // 2
        self._area.setMaximumWidth(_COLUMN if is_one else _WIDTH)
        self.buttons = []
        for place, (code, words) in enumerate(choices):
            button = QPushButton(words.replace("&", "&&"), inside)
            button.setCheckable(True)
            button.setChecked(code == chosen)
            button.setAccessibleName(words)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            theme.restyle(button, role="public-choice")
            if keys and place < _KEYS:
                _put_key(button, str(place + 1))
            button.clicked.connect(lambda _=False, picked=code: self.chosen.emit(picked))
            grid.addWidget(button, place % rows, place // rows)
            self.buttons.append(button)
        grid.setRowStretch(rows, 1)
        self._area.setWidget(inside)

    def code(self, number: int) -> str | None:
        """Return the choice of a number that was pressed, from 1."""
        return self._codes[number - 1] if number <= len(self._codes) else None

    def mark(self, code: str) -> None:
        """Show which one is chosen."""
        for known, button in zip(self._codes, self.buttons, strict=True):
            button.setChecked(known == code)


class CommentPage(QWidget):
    """Room for what somebody wants to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint = label("public-title"), label("public-hint")
        self.edit = QPlainTextEdit(self)
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(80)
        self.edit.setMaximumHeight(220)
        theme.restyle(self.edit, role="public-entry")
        self.edit.textChanged.connect(self._shorten)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(48, 0, 48, 0)
        lines.setSpacing(24)
        lines.addStretch(3)
        lines.addLayout(centred(self.title, _TITLE_WIDTH))
        lines.addLayout(centred(self.hint, _TITLE_WIDTH))
        lines.addLayout(centred(self.edit, _WIDTH), 9)
        lines.addStretch(3)

    def show_comment(self, language: str, comment: str) -> None:
        """Ask for it; what was written before still stands there."""
        self.title.setText(said.COMMENT.said(language))
        self.hint.setText(said.COMMENT_HINT.said(language))
        self.edit.setAccessibleName(said.COMMENT.said(language))
        self.edit.setPlainText(comment)

    def _shorten(self) -> None:
        """Leave off what is more than an answer holds."""
        text = self.edit.toPlainText()
        if len(text) > LONGEST_COMMENT:
            self.edit.setPlainText(text[:LONGEST_COMMENT])
            cursor = self.edit.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self.edit.setTextCursor(cursor)


def _put_key(button: QPushButton, key: str) -> None:
    """Show a key at the right edge of a button."""
    row = QHBoxLayout(button)
    row.setContentsMargins(0, 0, 20, 0)
    row.addStretch()
    row.addWidget(KeyBadge(key, button))
