import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from ptsp_desk import paths
from ptsp_desk.core import look
from ptsp_desk.gui import icons, theme

CODE = Path(theme.__file__).parent


@pytest.mark.parametrize("palette", [look.LIGHT, look.DARK], ids=["light", "dark"])
def test_the_style_sheet_holds_no_colour_but_the_tokens(palette: look.Palette) -> None:
    tokens = {getattr(palette, name) for name in look.Palette.__slots__}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", theme.style_sheet(palette))) <= tokens
    assert "$" not in theme.style_sheet(palette)


def test_no_module_of_the_window_writes_a_colour() -> None:
    found = [
        f"{path.name}: {colour}"
        for path in CODE.rglob("*.py")
        for colour in re.findall(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_font_is_ours_and_every_weight_is_there(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    assert qapp.font().family() == look.FAMILY
    label = QLabel("Rp")
    for weight in look.WEIGHTS:
        label.setStyleSheet(f"font-weight: {weight}")
        label.ensurePolished()
        assert label.fontInfo().family().startswith(look.FAMILY)
        assert label.fontInfo().weight() == weight


def test_light_and_dark_put_their_own_palette_in_force(qapp: QApplication) -> None:
    for mode, palette in (("light", look.LIGHT), ("dark", look.DARK)):
        theme.apply(qapp, mode)  # type: ignore[arg-type]
        assert theme.palette() is palette
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(palette.bg)


def test_the_desktop_decides_where_nobody_did(qapp: QApplication) -> None:
    theme.apply(qapp, "system")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.palette() is (look.DARK if dark else look.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.palette() is (look.DARK if dark else look.LIGHT)


@pytest.mark.parametrize("palette", [look.LIGHT, look.DARK], ids=["light", "dark"])
def test_ticks_are_in_the_colour_that_stands_on_primary(palette: look.Palette) -> None:
    name = "tick-dark" if palette is look.DARK else "tick-light"
    drawn = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert f'stroke="{palette.on}"' in drawn


def test_an_icon_is_drawn_in_the_colour_asked_for() -> None:
    image = icons.icon("check", look.LIGHT.bad, 20).pixmap(20).toImage()
    inked = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inked == {look.LIGHT.bad}


def test_every_icon_that_the_window_names_is_shipped() -> None:
    shipped = {path.stem for path in (paths.resources() / "icons").glob("*.svg")}
    named = {
        name
        for path in CODE.rglob("*.py")
        for name in re.findall(r"icons\.icon\(\s*\"([a-z0-9-]+)\"", path.read_text(encoding="utf-8"))
    }
    assert named <= shipped
