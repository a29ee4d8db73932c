"""Text on paper: styles, runs, and lines broken at a width. What people wrote is drawn as it is, never as markup."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import Color, HexColor

from ptsp_desk.core import look
from ptsp_desk.paper import fonts
from ptsp_desk.paper.fonts import Weight

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

INK: Final = HexColor("#000000")
"""Black: any other colour is made of dots by a printer that knows only black."""
INK2: Final = HexColor(look.LIGHT.ink2)
PRIMARY: Final = HexColor(look.LIGHT.primary)

NO_BREAK: Final = "\u00a0"
"""A space at which no line ends; it reads back as a space."""

_WORDS = re.compile(r" +|[^ ]+")
_LEADING = 1.25
_BASELINE = 0.76


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text looks; ``size`` in points before the sheet is scaled."""

    weight: Weight
    size: float
    colour: Color = INK

    @property
    def leading(self) -> float:
        return self.size * _LEADING

    def width(self, text: str) -> float:
        return self.size * fonts.width(text, self.weight)


_BODY, _HEADING, _LARGE, _NUMBER = look.PAPER_SIZES
SMALL: Final = Style(Weight.REGULAR, 9, INK2)
SMALL_BOLD: Final = Style(Weight.BOLD, 9)
SMALL_SEMIBOLD: Final = Style(Weight.SEMIBOLD, 9)
BODY: Final = Style(Weight.REGULAR, _BODY)
LABEL: Final = Style(Weight.REGULAR, _BODY, INK2)
STRONG: Final = Style(Weight.BOLD, _BODY)
HEADING: Final = Style(Weight.SEMIBOLD, _BODY)
TITLE: Final = Style(Weight.SEMIBOLD, _HEADING)
NAME: Final = Style(Weight.BOLD, _HEADING)
LARGE: Final = Style(Weight.BOLD, _LARGE)
HEADLINE: Final = Style(Weight.BOLD, 15)
FIGURE: Final = Style(Weight.BOLD, 17)
NUMBER: Final = Style(Weight.BOLD, _NUMBER)

Run = tuple[str, Style]


class Align(Enum):
    """Where a line stands in its width: the part of the free space that is left of it."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(slots=True)
class Line:
    """One line of runs, and its width."""

    runs: list[Run] = field(default_factory=list)
    width: float = 0.0

    def add(self, text: str, style: Style, width: float) -> None:
        if self.runs and self.runs[-1][1] is style:
            self.runs[-1] = (self.runs[-1][0] + text, style)
        else:
            self.runs.append((text, style))
        self.width += width


@dataclass(frozen=True, slots=True)
class Text:
    """Lines broken at ``width``; ``leading`` is the distance of their baselines."""

    lines: list[Line]
    width: float
    leading: float

    @property
    def height(self) -> float:
        return self.leading * len(self.lines)

    def draw(self, canvas: "Canvas", x: float, top: float, align: Align = Align.LEFT) -> None:
        """Draw the lines below ``top``, in the order in which they are read."""
        pen = canvas.beginText()
        baseline = top - self.leading * _BASELINE
        for line in self.lines:
            pen.setTextOrigin(x + (self.width - line.width) * align.value, baseline)
            for text, style in line.runs:
                pen.setFillColor(style.colour)
                _write(pen, text, style)
            baseline -= self.leading
        canvas.drawText(pen)


def text(width: float, *runs: Run) -> Text:
    """Break ``runs`` at spaces into lines of at most ``width``; a word that is longer is broken where it must be."""
    style = max((style for _, style in runs), key=lambda style: style.size)
    lines = [Line()]
    space: Run | None = None
    for word in _words(runs):
        size = sum(style.width(piece) for piece, style in word)
        gap = space[1].width(space[0]) if space else 0.0
        if lines[-1].runs and lines[-1].width + gap + size > width:
            lines.append(Line())
        elif space:
            lines[-1].add(*space, gap)
        _add(lines, word, size, width)
        space = (" ", word[-1][1])
    return Text(lines, width, style.leading)


def _add(lines: list[Line], word: Sequence[Run], size: float, width: float) -> None:
    if size <= width:
        for piece, style in word:
            lines[-1].add(piece, style, style.width(piece))
        return
    for piece, style in word:
        for cluster in fonts.clusters(piece):
            wide = style.width(cluster)
            if lines[-1].width + wide > width:
                lines.append(Line())
            lines[-1].add(cluster, style, wide)


def _words(runs: Iterable[Run]) -> Iterable[list[Run]]:
    """Yield what stands between two spaces, which may change its style within: *Rupiah*, bold, and its full stop."""
    word: list[Run] = []
    for content, style in runs:
        for piece in _WORDS.findall(content):
            if not piece.startswith(" "):
                word.append((piece, style))
            elif word:
                yield word
                word = []
    if word:
        yield word


def _write(pen: "PDFTextObject", content: str, style: Style) -> None:
    for backwards, span in fonts.spans(content):
        if backwards:
            _write_backwards(pen, span, style)
            continue
        for font, piece in fonts.runs(span, style.weight):
            pen.setFont(font.fontName, style.size)
            pen.textOut(piece)


def _write_backwards(pen: "PDFTextObject", span: str, style: Style) -> None:
    """Write from right to left: pieces in the order of reading, each where it stands, as readers of PDF expect."""
    y = pen.getY()
    end = left = pen.getX() + style.width(span)
    for word in span.split(" "):
        for font, piece in fonts.runs(word, style.weight):
            left -= font.width(piece) * style.size
            pen.setTextOrigin(left, y)
            pen.setFont(font.fontName, style.size)
            pen.textOut(piece[::-1])
        left -= style.width(" ")
    pen.setTextOrigin(end, y)
