"""Bars that compare counts; the count itself stands beside them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.gui import theme

_HEIGHT, _THICK = 18, 8


class Bar(QWidget):
    """A bar whose length is its part, 0 to 1, of the widget."""

    def __init__(self, part: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.palette().primary))
        painter.drawRoundedRect(QRectF(0, (self.height() - _THICK) / 2, self.width() * self._part, _THICK), 2, 2)


def fill(grid: QGridLayout, row: int, column: int, line: tuple[str, str, int], most: int) -> None:
    """Put (name, below what, count) into a grid: the name with its word, the bar, the count."""
    name, word, count = line
    label = QLabel(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    aside = QLabel(word)
    aside.setProperty("role", "hint")
    aside.setTextFormat(Qt.TextFormat.PlainText)
    figure = QLabel(words.amount(count))
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    figure.setMinimumWidth(24)
    for place, widget in enumerate((label, aside, Bar(count / most), figure)):
        grid.addWidget(widget, row, column + place)
