"""The very PDF that goes to the printer, page below page, always on white."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from ptsp_desk.gui import printing, theme
from ptsp_desk.gui.jobs import Jobs

_FULL_SIZE: Final = 96 / 72
"""Pixels a point at which a sheet is on screen as large as in the hand."""
_ROLL_FROM: Final = 2.2  # times as long as wide: such a page is never shown whole
_GAP: Final = 16
_SETTLED_MS: Final = 120


@dataclass(frozen=True, slots=True)
class _Wanted:
    """How a document is to be rendered: in a room of pixels, or as large as in the hand; ``ratio`` is the screen's."""

    pdf: bytes
    room: QSize | None
    ratio: float


class Preview(QScrollArea):
    """Shows a PDF; the keys that scroll, scroll."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._pdf = b""
        self.pdf = b""
        """The document whose pages are on the screen."""
        self._fits = True
        self._newest: _Wanted | None = None
        self._sheets = _Sheets(self)
        self.setProperty("role", "preview")
        self.setWidget(self._sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pratinjau lembar yang dicetak"))
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._render)

    @property
    def images(self) -> Sequence[QImage]:
        """The pages as they are shown."""
        return self._sheets.images

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document from its beginning; an empty one shows nothing."""
        if pdf != self._pdf:
            self.verticalScrollBar().setValue(0)
        self._pdf = pdf
        self._render()

    def set_fits(self, fits: bool) -> None:
        """Show whole sheets, or as large as they are in the hand."""
        self._fits = fits
        self._render()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._fits and self._pdf:
            self._settled.start()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._render()

    def _render(self) -> None:
        """Ask for the pages where others are shown; while nobody looks there is no room to measure them by."""
        self._settled.stop()
        if not self.isVisible():
            return
        if not self._pdf:
            self._newest, self.pdf = None, b""
            self._sheets.show_images(())
            return
        margins = QSize(2 * _GAP, 2 * _GAP)
        room = self.maximumViewportSize() - margins if self._fits else None
        wanted = _Wanted(self._pdf, room, self.devicePixelRatioF())
        if wanted != self._newest:
            self._newest = wanted
            self._jobs.run(self, partial(_rendered, wanted), partial(self._show, wanted))

    def _show(self, wanted: _Wanted, images: Sequence[QImage]) -> None:
        if wanted is self._newest:
            self.pdf = wanted.pdf
            self._sheets.show_images(images)


class _Sheets(QWidget):
    """Paints pages one below the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.images: Sequence[QImage] = ()

    def show_images(self, images: Sequence[QImage]) -> None:
        self.images = images
        sizes = [image.deviceIndependentSize().toSize() for image in images]
        wide = max((size.width() for size in sizes), default=0) + 2 * _GAP
        self.resize(wide, sum(size.height() + _GAP for size in sizes) + _GAP)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(theme.palette().line))
        top = _GAP
        for image in self.images:
            size = image.deviceIndependentSize().toSize()
            left = (self.width() - size.width()) // 2
            painter.drawRect(left - 1, top - 1, size.width() + 1, size.height() + 1)
            painter.drawImage(left, top, image)
            top += size.height() + _GAP


def _rendered(wanted: _Wanted) -> list[QImage]:
    """Return the pages; in a job."""
    from ptsp_desk.paper import pages

    images = []
    for number, (width, height) in enumerate(pages.sizes(wanted.pdf)):
        image = printing.image(pages.page(wanted.pdf, number, _scale(wanted.room, width, height) * wanted.ratio))
        image.setDevicePixelRatio(wanted.ratio)
        images.append(image)
    return images


def _scale(room: QSize | None, width: float, height: float) -> float:
    """Return pixels a point."""
    if room is None:
        return _FULL_SIZE
    across = room.width() / width
    if height > _ROLL_FROM * width:
        return min(across, _FULL_SIZE)
    return max(min(across, room.height() / height), 0.1)
