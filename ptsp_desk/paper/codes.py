"""Code 128 and QR as filled shapes, sharp at every resolution."""

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from reportlab.pdfgen.pathobject import PDFPathObject

from ptsp_desk.paper.text import INK

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

QUIET_MODULES: Final = 4

# Widths of bars and spaces, by value, of ISO/IEC 15417; value 104 starts set B.
_WIDTHS: Final = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221"
    "223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321"
    "112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131"
    "311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114"
    "122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141"
    "214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232"
)
_START_B, _STOP_WIDTHS = 104, "2331112"


def code128_widths(content: str) -> list[int]:
    """Return the widths of bars and spaces in turn, in modules, for printable ASCII (set B)."""
    values = [_START_B, *(ord(character) - 32 for character in content)]
    values.append((values[0] + sum(place * value for place, value in enumerate(values))) % 103)
    return [int(width) for value in values for width in _WIDTHS[6 * value : 6 * value + 6]] + [*map(int, _STOP_WIDTHS)]


def draw_code128(canvas: "Canvas", widths: list[int], x: float, bottom: float, *, module: float, height: float) -> None:
    """Draw the bars; ten modules on either side are the caller's to leave white."""
    path = canvas.beginPath()
    for index, wide in enumerate(widths):
        if index % 2 == 0:
            path.rect(x, bottom, wide * module, height)
        x += wide * module
    canvas.setFillColor(INK)
    canvas.drawPath(path, stroke=0, fill=1)


@lru_cache(1)
def qr_matrix(content: str) -> list[list[bool]]:
    """Return the modules without quiet zone, level M, smallest version.

    The last one is kept: what is shown and what is printed of a paper are made one after the other, and choosing the
    mask is the most of either.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(content)
    code.make()
    return code.get_matrix()


def draw_qr(canvas: "Canvas", matrix: list[list[bool]], x: float, top: float, module: float) -> None:
    """Draw the modules as one shape, so that no hairline shows between them."""
    canvas.saveState()
    canvas.translate(x, top)
    canvas.scale(module, -module)
    bars = []
    for y, row in enumerate(matrix):
        x = 0
        for dark, run in groupby(row):
            wide = len(list(run))
            if dark:
                bars.append(f"{x} {y} {wide} 1 re")
            x += wide
    path = PDFPathObject(bars)
    canvas.setFillColor(INK)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
