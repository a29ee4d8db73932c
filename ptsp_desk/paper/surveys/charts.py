"""Bars and columns: outlines, solid and striped, which differ on any printer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ptsp_desk.paper import sheet, text
from ptsp_desk.paper.sheet import Block
from ptsp_desk.paper.text import Align

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_STRIPE: Final = 3.2
_COLUMNS_HIGH: Final = 92.0
_WIDEST_COLUMN: Final = 34.0


@dataclass(frozen=True, slots=True)
class Bar:
    """``part`` of the whole, 0 to 1, None where it is not told; a ``striped`` one stands out."""

    name: str
    figure: str
    part: float | None
    striped: bool = False
    below: str = ""


def bars(width: float, items: Sequence[Bar], *, names: float = 0.46, figures: float = 46.0) -> Iterator[Block]:
    """Yield a row a bar; names take that part of the width, figures so many points. All but the last lead."""
    for place, item in enumerate(items):
        yield _bar(width, item, (names * width, figures), leads=place < len(items) - 1)


def columns(width: float, items: Sequence[Bar], gap: float = 0.0) -> Block:
    """Return columns side by side, each over its name, with its figure on top."""
    each = width / max(len(items), 6)
    wide = min(_WIDEST_COLUMN, each * 0.6)
    drawn = [
        (
            item,
            text.text(each - 4, (item.figure, text.STRONG)),
            text.text(each - 4, (item.name, text.SMALL)),
            text.text(each - 4, (item.below, text.SMALL)),
        )
        for item in items
    ]
    names = max(name.height for _, _, name, _ in drawn)
    foot = names + max(below.height for *_, below in drawn) + 4
    height = text.STRONG.leading + _COLUMNS_HIGH + foot

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        base = top - text.STRONG.leading - _COLUMNS_HIGH
        for place, (item, figure, name, below) in enumerate(drawn):
            left = x + place * each
            tall = _COLUMNS_HIGH * (item.part or 0.0)
            _fill(canvas, (left + (each - wide) / 2, base, wide, tall), striped=item.striped)
            figure.draw(canvas, left + 2, base + tall + figure.height + 1, Align.CENTRE)
            name.draw(canvas, left + 2, base - 4, Align.CENTRE)
            below.draw(canvas, left + 2, base - 4 - names, Align.CENTRE)
        sheet.rule(canvas, x, base, each * len(drawn), thickness=0.9)

    return Block(height, draw, gap)


def beside(width: float, lists: Sequence[Sequence[Block]], between: float = 24.0, gap: float = 0.0) -> Block:
    """Return lists of blocks side by side as one block."""
    each = (width - between * (len(lists) - 1)) / len(lists)

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        for place, held in enumerate(lists):
            y = top
            for block in held:
                block.draw(canvas, x + place * (each + between), y)
                y -= block.height

    return Block(max(sum(block.height for block in held) for held in lists), draw, gap)


def _bar(width: float, item: Bar, taken: tuple[float, float], *, leads: bool) -> Block:
    names, figures = taken
    label = text.text(names, (item.name, text.BODY))
    figure = text.text(figures, (item.figure, text.BODY))
    longest = width - names - figures - 12
    thick = text.BODY.leading - 4

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        label.draw(canvas, x, top)
        if item.part is not None:
            corner = (x + names + 6, top - 2 - thick)
            _fill(canvas, (*corner, longest * item.part, thick), striped=item.striped)
            canvas.setStrokeColor(text.INK)
            canvas.setLineWidth(sheet.HAIRLINE)
            canvas.rect(*corner, longest, thick, stroke=1, fill=0)
        figure.draw(canvas, x + width - figures, top, Align.RIGHT)

    return Block(label.height + 4, draw, leads=leads)


def _fill(canvas: "Canvas", place: tuple[float, float, float, float], *, striped: bool) -> None:
    x, y, width, height = place
    if width <= 0 or height <= 0:
        return
    canvas.setFillColor(text.PRIMARY)
    canvas.setStrokeColor(text.INK)
    if not striped:
        canvas.rect(x, y, width, height, stroke=0, fill=1)
        return
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x, y, width, height)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setLineWidth(1.1)
    across = x - height
    while across < x + width:
        canvas.line(across, y, across + height, y + height)
        across += _STRIPE
    canvas.restoreState()
    canvas.setLineWidth(0.9)
    canvas.rect(x, y, width, height, stroke=1, fill=0)
