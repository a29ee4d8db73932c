"""How far the questions have come."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ptsp_desk.gui import theme

_WIDTH, _HEIGHT, _GAP, _WHOLE = 44, 6, 6, 444


class Segments(QWidget):
    """A short bar for each question, filled up to the one that is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = self.filled = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_progress(self, filled: int, count: int) -> None:
        """Show how many of how many; none at all for 0."""
        self.filled, self.count = filled, count
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(min(_WHOLE, self.count * (_WIDTH + _GAP) - _GAP) if self.count else 0, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.count * 8, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = theme.palette()
        step = (self.width() + _GAP) / max(self.count, 1)
        for place in range(self.count):
            painter.setBrush(QColor(colours.primary if place < self.filled else colours.line))
            painter.drawRoundedRect(QRectF(place * step, 0, step - _GAP, _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
