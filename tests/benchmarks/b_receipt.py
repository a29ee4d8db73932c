"""Making a receipt with its font and QR code, against the least that a PDF can be, and against other libraries."""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from importlib import import_module
from itertools import cycle
from typing import Any

import pypdfium2
import qrcode
from qrcode.constants import ERROR_CORRECT_M

from ptsp_desk import paths
from ptsp_desk.app import App
from ptsp_desk.paper.sizes import Size
from tests.benchmarks.data import office
from tests.benchmarks.harness import Line, Setting, absent, at_most, race

_POINTS = (419.53, 595.28)
_FONT = paths.resources() / "fonts" / "SourceSans3-Regular.ttf"
_FILES = 20


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What ours says, line by line, and what its QR code holds."""

    lines: Sequence[str]
    code: str


def run(setting: Setting) -> list[Line]:
    rounds = setting.rounds(40, 200)
    with office(0, registered=_FILES, place=setting.place / "receipts") as folder, App(folder) as app:
        files = [app.applications.get(file.number) for file in app.applications.newest(_FILES)]
        mine = cycle(files)
        pages = [_Sheet(_lines(app.receipts.render(file, Size.A5)), app.receipts.code(file)) for file in files]
        contestants: dict[str, Callable[[], float | None]] = {
            "receipt": lambda: _done(app.receipts.render(next(mine), Size.A5)),
            "minimal PDF": _with(_minimal, pages),
        }
        missing = []
        for name, make in {"fpdf2": _fpdf, "weasyprint": _weasyprint}.items():
            try:
                make(pages[0])
            except (ImportError, OSError) as error:
                missing.append(absent(f"A receipt against {name}", str(error).splitlines()[0]))
            else:
                contestants[name] = _with(make, pages)
        times = race(contestants, rounds)
        made, floor = len(app.receipts.render(files[0], Size.A5)), len(_minimal(pages[0]))
    what = f"A receipt ({made:,} bytes) against a minimal PDF by hand ({floor:,} bytes, no font of its own)"
    lines = [at_most(what, {name: times[name] for name in ("receipt", "minimal PDF")}, "receipt", "minimal PDF", 3)]
    for name in contestants.keys() & {"fpdf2", "weasyprint"}:
        both = {"receipt": times["receipt"], name: times[name]}
        lines += [at_most(f"A receipt against {name}", both, "receipt", name, 1)]
    return lines + missing


def _done(_: bytes) -> None:
    return None


def _with(make: Callable[[_Sheet], bytes], pages: Sequence[_Sheet]) -> Callable[[], None]:
    turn = cycle(pages)
    return lambda: _done(make(next(turn)))


def _lines(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    text: str = document[0].get_textpage().get_text_bounded()
    return text.splitlines()


def _matrix(code: str) -> list[list[bool]]:
    made = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    made.add_data(code)
    made.make()
    return made.get_matrix()


def _squares(matrix: Sequence[Sequence[bool]]) -> list[tuple[int, int]]:
    return [(x, y) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark]


def _minimal(sheet: _Sheet) -> bytes:
    """One page, a font that every viewer has, no measuring and no breaking of lines."""
    text = ["BT /F 8 Tf 10 TL 30 570 Td"]
    for line in sheet.lines:
        shown = line.encode("cp1252", "replace").decode("latin-1")
        text.append("(" + shown.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ") Tj T*")
    text.append("ET")
    text += [f"{300 + 1.5 * x:g} {560 - 1.5 * y:g} 1.5 1.5 re" for x, y in _squares(_matrix(sheet.code))]
    stream = zlib.compress("\n".join([*text, "f"]).encode("latin-1"))
    box = f"[0 0 {_POINTS[0]} {_POINTS[1]}]"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox{box}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".encode(),
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    pdf, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj%s endobj\n" % (number, content)
    start = len(pdf)
    pdf += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    pdf += b"".join(b"%010d 00000 n \n" % place for place in places)
    pdf += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(pdf)


def _fpdf(sheet: _Sheet) -> bytes:
    fpdf: Any = import_module("fpdf")
    pdf = fpdf.FPDF(unit="pt", format=_POINTS)
    pdf.add_page()
    pdf.add_font("Sans", fname=str(_FONT))
    pdf.set_font("Sans", size=8)
    for line in sheet.lines:
        pdf.cell(text=line, new_x="LMARGIN", new_y="NEXT")
    for x, y in _squares(_matrix(sheet.code)):
        pdf.rect(300 + 1.5 * x, 30 + 1.5 * y, 1.5, 1.5, style="F")
    return bytes(pdf.output())


def _weasyprint(sheet: _Sheet) -> bytes:
    weasyprint: Any = import_module("weasyprint")
    matrix = _matrix(sheet.code)
    squares = "".join(f"M{x} {y}h1v1h-1z" for x, y in _squares(matrix))
    page = (
        f"<style>@page{{size:A5;margin:30pt}}@font-face{{font-family:S;src:url({_FONT.as_uri()})}}"
        "body{font:8pt S}p{margin:0}svg{width:74pt;float:right}</style>"
        f"<svg viewBox='0 0 {len(matrix)} {len(matrix)}'><path d='{squares}'/></svg>"
        + "".join(f"<p>{escape(line)}</p>" for line in sheet.lines)
    )
    return bytes(weasyprint.HTML(string=page).write_pdf())
