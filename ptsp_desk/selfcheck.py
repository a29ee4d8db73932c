"""Use every file that ships, the way the program uses it: ``ptsp-desk --self-check``.

It tells whether this installation is whole, from a checkout, a wheel or a frozen folder alike. It shows no window,
opens no office and leaves nothing behind.
"""

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
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
    """Try every shipped file, kind by kind, then what needs no file."""
    shipped = by_suffix([paths.resources(), paths.migrations()])
    found = [_tried(suffix, shipped.get(suffix, ()), use) for suffix, use in KINDS.items()]
    found += [
        Finding(suffix, "", f"tidak ada yang memeriksa {files[0].name}")
        for suffix, files in shipped.items()
        if suffix not in KINDS
    ]
    return [*found, _tried("QR", [Path("tulis dan baca")], _write_and_read_qr)]


def by_suffix(folders: Sequence[Path]) -> dict[str, list[Path]]:
    """Return every file below ``folders`` by its suffix, both sorted."""
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    kept = [path for path in files if path.suffix != ".pyc"]
    return {suffix: [path for path in kept if path.suffix == suffix] for suffix in sorted({p.suffix for p in kept})}


def _tried(kind: str, files: Sequence[Path], use: Callable[[Sequence[Path]], None]) -> Finding:
    if not files:
        return Finding(kind, "", "tidak ada satu pun")
    try:
        use(files)
    except Exception as error:  # noqa: BLE001 - whatever is wrong is the finding
        return Finding(kind, "", f"{type(error).__name__}: {error}")
    return Finding(kind, ", ".join(path.name for path in files), "")


def _load_fonts(files: Sequence[Path]) -> None:
    from reportlab.pdfbase.ttfonts import TTFont

    for file in files:
        TTFont(file.stem, str(file))
    if find_spec("PySide6"):
        from PySide6.QtGui import QFontDatabase, QGuiApplication

        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        application = QGuiApplication.instance() or QGuiApplication([])
        refused = [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]
        del application
        if refused:
            raise OSError(f"Qt menolak {', '.join(refused)}")


def _draw_icons(files: Sequence[Path]) -> None:
    if find_spec("PySide6"):
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QImage, QPainter
        from PySide6.QtSvg import QSvgRenderer

        for file in files:
            image = QImage(64, 64, QImage.Format.Format_ARGB32)
            image.fill(Qt.GlobalColor.white)
            blank = image.copy()
            painter = QPainter(image)
            QSvgRenderer(str(file)).render(painter)
            painter.end()
            if image == blank:
                raise OSError(f"{file.name} tidak menggambar apa-apa")


def _read_catalogue(files: Sequence[Path]) -> None:
    from ptsp_desk.core.catalogue import parse_service

    for file in files:
        parse_service(file.read_bytes())


def _read_text(files: Sequence[Path]) -> None:
    for file in files:
        if not file.read_text(encoding="utf-8").strip():
            raise OSError(f"{file.name} kosong")


def _migrate(_files: Sequence[Path]) -> None:
    from ptsp_desk.store.database import Database

    with tempfile.TemporaryDirectory() as folder, Database.open(Path(folder), None, create=True):
        pass  # a new office is made by every migration in turn


def _write_and_read_qr(_files: Sequence[Path]) -> None:
    import qrcode
    import zxingcpp

    text = "HTTPS://PTSP.EXAMPLE/V/" + "A2B3" * 40
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(text)
    read = [found.text for found in zxingcpp.read_barcodes(code.make_image().get_image())]
    if read != [text]:
        raise OSError("kode QR yang ditulis tidak terbaca kembali")


KINDS: Mapping[str, Callable[[Sequence[Path]], None]] = {
    ".ttf": _load_fonts,
    ".svg": _draw_icons,
    ".toml": _read_catalogue,
    ".py": _migrate,
    ".mako": _read_text,
    ".txt": _read_text,
}
