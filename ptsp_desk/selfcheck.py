"""Use every file that ships, the way the program uses it: ``ptsp-desk --self-check``.

It tells whether this installation is whole, from a checkout, a wheel or a frozen folder alike. It shows no window,
opens no office and leaves nothing behind.
"""

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

from ptsp_desk import paths


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of thing tried; ``fault`` is empty where it works."""

    kind: str
    used: str
    fault: str

    def __str__(self) -> str:
        return f"{'RUSAK' if self.fault else 'baik'}  {self.kind}: {self.fault or self.used}"


def main() -> int:
    """Print a line a kind; return 0 where all of them work, else 1."""
    findings = check()
    print("\n".join(map(str, findings)))
    return int(any(finding.fault for finding in findings))


def check() -> list[Finding]:
    """Try every shipped file, kind by kind, then what is made of several."""
    shipped = by_suffix([paths.resources(), paths.migrations()])
    found = [_all_used(suffix, shipped.get(suffix, ()), use) for suffix, use in KINDS.items()]
    found += [
        Finding(suffix, "", f"tidak ada yang memeriksa {files[0].name}")
        for suffix, files in shipped.items()
        if suffix not in KINDS
    ]
    return [*found, Finding("migrasi", "kantor baru", _fault(_migrate)), Finding("QR", "dibaca", _fault(_read_own_qr))]


def by_suffix(folders: Sequence[Path]) -> dict[str, list[Path]]:
    """Return every file below ``folders`` by its suffix, both sorted."""
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    kept = [path for path in files if path.suffix not in {".pyc", ".ts"}]  # .ts is what .qm is made of
    return {suffix: [path for path in kept if path.suffix == suffix] for suffix in sorted({p.suffix for p in kept})}


def _all_used(kind: str, files: Sequence[Path], use: Callable[[Path], None]) -> Finding:
    faults = [f"{file.name}: {fault}" for file in files if (fault := _fault(partial(use, file)))]
    names = ", ".join(file.name for file in files)
    return Finding(kind, names, "; ".join(faults) if names else "tidak ada satu pun")


def _fault(act: Callable[[], None]) -> str:
    try:
        act()
    except Exception as error:  # noqa: BLE001 - whatever is wrong is the finding
        return f"{type(error).__name__}: {error}"
    return ""


def _load_font(file: Path) -> None:
    from reportlab.pdfbase.ttfonts import TTFont

    TTFont(file.stem, str(file))
    if find_spec("PySide6"):
        from PySide6.QtGui import QFontDatabase

        _qt()
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise OSError("Qt menolaknya")


@cache
def _qt() -> object:
    """Start Qt without a screen, once: it must live on while fonts are in use."""
    from PySide6.QtGui import QGuiApplication

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication.instance() or QGuiApplication([])


def _draw_icon(file: Path) -> None:
    if find_spec("PySide6"):
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QImage, QPainter
        from PySide6.QtSvg import QSvgRenderer

        image = QImage(64, 64, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.gray)
        blank = image.copy()
        painter = QPainter(image)
        QSvgRenderer(str(file)).render(painter)
        painter.end()
        if image == blank:
            raise OSError("tidak menggambar apa-apa")


def _speak(file: Path) -> None:
    if find_spec("PySide6"):
        from PySide6.QtCore import QTranslator

        translator = QTranslator()
        if not (translator.load(str(file)) and translator.translate("QPlatformTheme", "Cancel")):
            raise OSError("tidak menerjemahkan apa-apa")


def _fill_in(_: Path) -> None:
    if find_spec("PySide6"):
        from ptsp_desk.core import look
        from ptsp_desk.gui import theme

        for colours in (look.LIGHT, look.DARK):
            theme.style_sheet(colours)


def _read_data(file: Path) -> None:
    from ptsp_desk.core.catalogue import parse_service
    from ptsp_desk.core.surveys import parse_instrument

    parse = parse_instrument if file.parent.name == "surveys" else parse_service
    parse(file.read_bytes())


def _compile(file: Path) -> None:
    compile(file.read_bytes(), file.name, "exec")


def _read_text(file: Path) -> None:
    if not file.read_text(encoding="utf-8").strip():
        raise OSError("kosong")


def _migrate() -> None:
    from ptsp_desk.store.database import Database

    with tempfile.TemporaryDirectory() as folder, Database.open(Path(folder), None, create=True):
        pass  # a new office is made by every migration in turn


def _read_own_qr() -> None:
    import qrcode
    import zxingcpp

    text = "HTTPS://PTSP.EXAMPLE/V/" + "A2B3" * 40
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(text)
    if [found.text for found in zxingcpp.read_barcodes(code.make_image().get_image())] != [text]:
        raise OSError("kode yang ditulis tidak terbaca kembali")


KINDS: Mapping[str, Callable[[Path], None]] = {
    ".ttf": _load_font,
    ".svg": _draw_icon,
    ".qm": _speak,
    ".qss": _fill_in,
    ".toml": _read_data,
    ".py": _compile,
    ".mako": _read_text,
    ".txt": _read_text,
}
