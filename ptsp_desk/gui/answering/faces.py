"""Four faces from worst to best, each with its words; they are drawn, so that they are sharp at every size."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from ptsp_desk.core import look
from ptsp_desk.gui import theme
from ptsp_desk.gui.widgets.faces import draw_face

_BORDER, _PADDING, _SIDE, _BADGE = 2, 16, 10, 22
_LARGEST = 56
_LINES = 2
_SIZES = ((200, 22), (150, 18), (0, 16))
"""The size of the words by the least height of the card."""
_WORDS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


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
