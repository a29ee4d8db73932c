"""Figures that are seen before they are read; each is written beside its bar as well."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ptsp_desk.core import look
from ptsp_desk.gui import theme

_HEIGHT, _THICK = 18, 8
_TREND_HEIGHT, _LINE, _WIDEST = 132, 18, 40
_LOWEST, _HIGHEST = 25.0, 100.0
"""Between these an index lies."""


class Bar(QWidget):
    """A bar whose length is its part, 0 to 1, of a paler one; ``first`` to be mended it is of another colour."""

    def __init__(self, part: float, *, first: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._first = part, first
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colours = theme.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - _THICK) / 2
        for part, colour in ((1.0, colours.soft), (self._part, colours.warn if self._first else colours.primary)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(0, top, self.width() * part, _THICK), 2, 2)


@dataclass(frozen=True, slots=True)
class Point:
    """One month: what stands below it, its index, and the index as it is written; None where it is hidden."""

    name: str
    value: float | None
    said: str


class Trend(QWidget):
    """An upright bar for each month, with its index above it; they begin at 25, the lowest index there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[Point] = ()
        self.setMinimumHeight(_TREND_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these months, the oldest at the left."""
        self._points = points
        self.setAccessibleDescription(", ".join(f"{point.name} {point.said}" for point in points))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _TREND_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if not self._points:
            return
        colours = theme.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(look.SCREEN_SIZES[0])
        painter.setFont(font)
        room, foot = self.width() / len(self._points), self.height() - _LINE
        painter.fillRect(QRectF(0, foot, self.width(), 1), QColor(colours.line))
        for place, point in enumerate(self._points):
            part = 0.0 if point.value is None else (point.value - _LOWEST) / (_HIGHEST - _LOWEST)
            tall = (foot - _LINE) * part
            wide = min(room * 0.6, _WIDEST)
            painter.setPen(Qt.PenStyle.NoPen)
            is_last = place == len(self._points) - 1
            painter.setBrush(QColor(colours.primary if is_last else colours.ink3))
            painter.drawRect(QRectF(room * (place + 0.5) - wide / 2, foot - tall, wide, tall))
            painter.setPen(QColor(colours.ink2))
            _write(painter, QRectF(room * place, foot + 1, room, _LINE), point.name)
            _write(painter, QRectF(room * place, foot - tall - _LINE, room, _LINE), point.said)


def _write(painter: QPainter, area: QRectF, text: str) -> None:
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)
