"""The stub below the applicant's first print: a token for the survey, and nothing that says whose it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ptsp_desk.core.ballots import DAYS_VALID
from ptsp_desk.paper import sheet, text
from ptsp_desk.paper.sheet import Block
from ptsp_desk.paper.text import Align, Style

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Foot = Callable[[int, int], Block]
"""What closes a sheet, by its number and how many there are."""

_ABOVE, _BELOW = 6.0, 4.0


def with_stub(foot: Foot, token: str, width: float, small: Style = text.SMALL, align: Align = Align.LEFT) -> Foot:
    """Return a foot that ends the last sheet with a line to tear along and the token; without one, the foot."""
    if not token:
        return foot
    runs = (
        ("Kode suara survei (tanpa nama): ", small),
        (token, text.STRONG),
        (f" · berlaku {DAYS_VALID} hari", small),
    )
    lines = text.text(width, *runs)

    def closed(number: int, count: int) -> Block:
        block = foot(number, count)
        if number != count:
            return block

        def draw(canvas: "Canvas", x: float, top: float) -> None:
            block.draw(canvas, x, top)
            y = top - block.height - _ABOVE
            canvas.saveState()
            canvas.setDash(3, 3)
            sheet.rule(canvas, x, y, width, thickness=sheet.HAIRLINE)
            canvas.restoreState()
            lines.draw(canvas, x, y - _BELOW, align)

        return Block(block.height + _ABOVE + _BELOW + lines.height, draw)

    return closed
