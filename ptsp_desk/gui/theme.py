"""The window's colours, fonts and style sheet, made from the tokens that paper and public pages share."""

from pathlib import Path
from string import Template
from typing import Literal

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyleFactory, QWidget

from ptsp_desk import paths
from ptsp_desk.core import look

Mode = Literal["light", "dark", "system"]

_TEMPLATE = "look/window.qss"
_FOLLOWS = "follows the desktop"
"""Property of the application; it has none before it was given its look."""
_in_force = look.LIGHT


def palette() -> look.Palette:
    """Return the colours in force."""
    return _in_force


def apply(application: QApplication, mode: Mode) -> None:
    """Give the window its look; ``system`` follows what the desktop says, also when that changes."""
    global _in_force  # noqa: PLW0603 - there is one application, and painters ask between two events
    colours = look.DARK if _is_dark(application, mode) else look.LIGHT
    if application.property(_FOLLOWS) is None:
        _load_fonts()
        application.setStyle(QStyleFactory.create("Fusion"))
        font = QFont(look.FAMILY)
        font.setPixelSize(look.SCREEN_SIZES[1])
        application.setFont(font)
        application.styleHints().colorSchemeChanged.connect(lambda: _follow(application))
    elif colours is _in_force:
        application.setProperty(_FOLLOWS, mode == "system")
        return
    _in_force = colours
    application.setProperty(_FOLLOWS, mode == "system")
    application.setPalette(_qt_palette(colours))
    application.setStyleSheet(style_sheet(colours))


def style_sheet(colours: look.Palette) -> str:
    """Return the style sheet in these colours."""
    names = {name: getattr(colours, name) for name in look.Palette.__slots__}
    small, body, section, title, large = look.SCREEN_SIZES
    sizes = {"small": small, "body": body, "section": section, "title": title, "large": large}
    radii = {f"radius_{name}": size for name, size in look.RADII.items()}
    text = (paths.resources() / _TEMPLATE).read_text(encoding="utf-8")
    return Template(text).substitute(
        names,
        mode="dark" if colours is look.DARK else "light",
        **sizes,
        public=look.PUBLIC_SIZES[1],
        **radii,
        ring=look.FOCUS_RING,
        low=look.FIELD_HEIGHTS[0],
        high=look.FIELD_HEIGHTS[1],
    )


def restyle(widget: QWidget, **properties: str) -> None:
    """Set dynamic properties that the style sheet looks at, and paint the widget by them."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    keys = widget.findChildren(QLabel) if isinstance(widget, QPushButton) else []  # their look follows the button's
    for part in (widget, *keys):
        part.style().unpolish(part)
        part.style().polish(part)
        part.update()


def _follow(application: QApplication) -> None:
    if application.property(_FOLLOWS):
        apply(application, "system")


def _is_dark(application: QApplication, mode: Mode) -> bool:
    return mode == "dark" or (mode == "system" and application.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def _load_fonts() -> None:
    QDir.setSearchPaths("icons", [str(paths.resources() / "icons")])
    if look.FAMILY not in QFontDatabase.families():
        for file in sorted(Path(paths.resources() / "fonts").glob("SourceSans3-*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def _qt_palette(colours: look.Palette) -> QPalette:
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.bg,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.bg,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.ink3,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.BrightText: colours.bad,
        QPalette.ColorRole.Highlight: colours.primary,
        QPalette.ColorRole.HighlightedText: colours.on,
        QPalette.ColorRole.Accent: colours.primary,
        QPalette.ColorRole.Link: colours.primary,
        QPalette.ColorRole.LinkVisited: colours.primary,
        QPalette.ColorRole.ToolTipBase: colours.surface,
        QPalette.ColorRole.ToolTipText: colours.ink,
        QPalette.ColorRole.Light: colours.line,
        QPalette.ColorRole.Midlight: colours.line,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.ink3,
        QPalette.ColorRole.Shadow: colours.line,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.ink3))
    return made
