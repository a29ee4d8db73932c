"""A page that shows whether a printer prints at full size and sharply."""

from functools import partial
from typing import TYPE_CHECKING, Final

from ptsp_desk.paper import codes, letterhead, sheet, text, thermal
from ptsp_desk.paper.sheet import Block, Column, Form, Matter
from ptsp_desk.paper.sizes import Size
from ptsp_desk.paper.text import Align

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

CODE: Final = "PTSP-DESK HALAMAN UJI CETAK"
"""What the code on a page says that nobody scans back."""

_LENGTHS: Final = (50, 40)  # millimetres, the first that the paper is wide enough for
_MODULE_MM: Final = 0.51


def render(office: str, where: str, size: Size, code: str = CODE) -> bytes:
    """Return the PDF of a page of the office of that name, for the printer called ``where``."""
    compose = partial(_compose, office, where, code)
    if roll := thermal.ROLLS.get(size):
        return thermal.on_roll(roll, lambda _roll, column: compose(column), "Halaman uji", office)
    return sheet.render(Form.single(size), lambda column, _copy: compose(column), "Halaman uji", office)


def _compose(office: str, where: str, code: str, column: Column) -> Matter:
    width = column.width
    across = next(length for length in _LENGTHS if length * column.mm <= width)
    down = _LENGTHS[0]
    told = (
        f"Ukur dengan penggaris: garis mendatar {across} mm, garis tegak {down} mm. Bila tidak pas, matikan "
        "penyesuaian ukuran (fit to page) pada printer dan periksa ukuran kertasnya."
    )
    blocks = [
        sheet.paragraph(width, ("Halaman uji cetak", text.HEADLINE)),
        sheet.paragraph(width, (office, text.STRONG)),
        sheet.paragraph(width, (where, text.BODY)),
        sheet.paragraph(width, (told, text.BODY), gap=8),
        _rulers(across, down, column),
        sheet.paragraph(width, ("Pindai kode di bawah: bila terbaca, cetakan cukup tajam.", text.BODY), gap=8),
        _code(code, column),
        sheet.paragraph(width, ("Huruf terkecil pada tanda terima: 0123456789 abcdefghij.", text.SMALL)),
    ]
    foot = partial(letterhead.foot, column, "Halaman uji")
    return Matter(blocks, foot=foot, head=foot)


def _rulers(across: int, down: int, column: Column) -> Block:
    """Return two rulers of that many millimetres, from the same corner."""
    mm, deep = column.mm, 14.0

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        canvas.setStrokeColor(text.INK)
        canvas.setLineWidth(0.5)
        left, y = x + 0.25, top - 2
        canvas.line(left, y, left + across * mm, y)
        canvas.line(left, y, left, y - down * mm)
        for step in range(max(across, down) + 1):
            tick = deep if step % 10 == 0 else deep * (0.7 if step % 5 == 0 else 0.4)
            if step <= across:
                canvas.line(left + step * mm, y, left + step * mm, y - tick)
            if step <= down:
                canvas.line(left, y - step * mm, left + tick, y - step * mm)
        for length, place in ((across, (across * mm - 40, 26.0)), (down, (deep + 6, down * mm - 4))):
            text.text(40, (f"{length} mm", text.STRONG)).draw(canvas, left + place[0], y - place[1] + 8, Align.LEFT)

    return Block(down * mm + 6, draw, gap=10)


def _code(code: str, column: Column) -> Block:
    matrix, module = codes.qr_matrix(code), _MODULE_MM * column.mm
    quiet = codes.QUIET_MODULES * module

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        codes.draw_qr(canvas, matrix, x + quiet, top - quiet, module)

    return Block(len(matrix) * module + 2 * quiet, draw)
