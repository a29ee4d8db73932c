"""Rows of text that are put together as a record asks for them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLayout, QWidget

_LABEL_WIDTH = 136


def text(words: str, role: str = "", *, wraps: bool = True) -> QLabel:
    """Return a label that shows its words as they are, in a role of the style sheet."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if role:
        made.setProperty("role", role)
    return made


def tick(sign: str, state: str) -> QLabel:
    """Return the small square that says how something stands: a sign on the ground of its state."""
    made = text(sign, "tick", wraps=False)
    made.setProperty("state", state)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setFixedSize(20, 20)
    return made


def line() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


class Facts(QWidget):
    """Labels on the left, what they name on the right; facts that are empty take no row."""

    def __init__(self, facts: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for row, (label, fact) in enumerate((label, fact) for label, fact in facts if fact):
            name = text(label, "hint")
            name.setContentsMargins(0, 2, 0, 0)  # on the line of the larger letters beside it
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text(fact), row, 1)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; what was in it is gone at once."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
