"""Four faces from worst to best, each with its words; they are drawn, so that they are sharp at every size."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from ptsp_desk.core import look
from ptsp_desk.core.surveys import BEST
from ptsp_desk.gui import theme

_RADIUS, _STROKE = 46.0, 5.0
"""Of a face as the paths below have it; everything is drawn around the origin."""
_EYES = 15.6
_MOUTHS = {1: (19.0, 22.6, 4.4), 2: (17.5, 19.0, 11.0), 3: (18.0, 12.3, 24.7)}
"""Half the width of a mouth, the height of its corners, and that of the point which bends it."""
_BORDER, _PADDING, _SIDE, _BADGE = 2, 16, 10, 22
_LARGEST = 56
_LINES = 2
_SIZES = ((200, 22), (150, 18), (0, 16))
"""The size of the words by the least height of the card."""
_WORDS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


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
        mouth.moveTo(-17, 8.5)
        mouth.lineTo(17, 8.5)
        mouth.quadTo(0, 33, -17, 8.5)
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


class FaceButton(QAbstractButton):
    """One answer: a card with a face, its words below, its key in the corner while somebody has a keyboard."""

    def __init__(self, score: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score = score
        self.shows_key = True
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        return QSize(254, 218)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(104, 110)

    @override
    def nextCheckState(self) -> None:
        """Stay as it is: which face is chosen is for the page to show."""

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colours = theme.palette()
        is_marked = self.isChecked() or self.isDown()
        ink = QColor(colours.primary if is_marked else colours.ink)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = colours.focus if self.hasFocus() else colours.primary if is_marked else colours.line
        painter.setPen(QPen(QColor(border), _BORDER))
        painter.setBrush(QColor(colours.soft if is_marked else colours.surface))
        radius = look.RADII["public_large"]
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        words = self._words_room()
        free = words.top()
        size = min(0.32 * free, 0.25 * self.width(), _LARGEST)
        draw_face(painter, self.score, QPointF(self.width() / 2, 0.59 * free), size, ink)
        painter.setPen(ink)
        painter.setFont(self._font())
        painter.drawText(words, _WORDS, self.text())
        if self.shows_key:
            self._draw_key(painter)

    def _font(self) -> QFont:
        font = QFont(look.FAMILY)
        font.setPixelSize(next(size for least, size in _SIZES if self.height() >= least))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _words_room(self) -> QRect:
        """Return where the words stand: two lines at the foot of the card, so that no face stands elsewhere."""
        line = QFontMetrics(self._font()).lineSpacing()
        height = line * _LINES + 4
        return QRect(_SIDE, self.height() - _PADDING - height, self.width() - 2 * _SIDE, height)

    def _draw_key(self, painter: QPainter) -> None:
        colours = theme.palette()
        font = QFont(look.FAMILY)
        font.setPixelSize(look.SCREEN_SIZES[1])
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        place = QRectF(_PADDING, _PADDING, _BADGE, _BADGE)
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(colours.ink2))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(self.score))
