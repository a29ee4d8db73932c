"""Line icons in the colour of the text beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ptsp_desk import paths
from ptsp_desk.gui import theme

_RATIOS = (1, 2)
"""Device pixels a pixel that icons are drawn for; Qt scales between them."""


def icon(name: str, color: str | None = None, size: int = 20) -> QIcon:
    """Return a Lucide icon, in ``#RRGGBB`` or the colour of labels, ``size`` pixels wide."""
    return _icon(name, color or theme.palette().ink2, size)


@cache
def _icon(name: str, color: str, size: int) -> QIcon:
    source = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
    made = QIcon()
    for ratio in _RATIOS:
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made
