"""The four faces from worst to best; they are drawn, so that they are sharp at every size."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptsp_desk.core.surveys import BEST
from ptsp_desk.gui import theme

_RADIUS, _STROKE = 46.0, 5.0
"""Of a face as the paths below have it; everything is drawn around the origin."""
_EYES = 15.6
_MOUTHS = {1: (19.0, 22.6, 4.4), 2: (17.5, 19.0, 11.0), 3: (18.0, 12.3, 24.7)}
"""Half the width of a mouth, the height of its corners, and that of the point which bends it."""
_SIZE = 34


class Face(QWidget):
    """A small face beside its words."""

    def __init__(self, score: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = score
        self.setFixedSize(_SIZE, _SIZE)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        middle = QPointF(self.rect().center())
        draw_face(QPainter(self), self._score, middle, _SIZE / 2 - 4, QColor(theme.palette().ink2))


def draw_face(painter: QPainter, score: int, centre: QPointF, radius: float, colour: QColor) -> None:
    """Draw the face of a score, 1 (worst) to 4."""
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), _RADIUS, _RADIUS)
    for x in (-_EYES, _EYES):
        path.moveTo(x - (4.5 if score == BEST else 0), -10.5)
        if score == BEST:
            path.quadTo(x, -18.5, x + 4.5, -10.5)
        else:
            path.lineTo(x, -6.0)
    mouth = QPainterPath()
    if score == BEST:
        mouth.moveTo(-20, 8.5)
        mouth.lineTo(20, 8.5)
        mouth.quadTo(0, 36.7, -20, 8.5)
        mouth.closeSubpath()
    else:
        half, corner, bend = _MOUTHS[score]
        mouth.moveTo(-half, corner)
        mouth.quadTo(0, bend, half, corner)
    pen = QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.scale(radius / _RADIUS, radius / _RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(path, pen)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.strokePath(mouth, pen)
    painter.restore()
