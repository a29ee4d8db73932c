"""A document of blocks that flow down one or more columns of paper, shrunk a little before a second sheet is used."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Final, Protocol

from reportlab.pdfgen.canvas import Canvas

from ptsp_desk.paper import fonts, text
from ptsp_desk.paper.sizes import MM, Size
from ptsp_desk.paper.text import Align, Text

SCALES: Final = (1.0, 0.96, 0.92, 0.88, 0.85, 0.82, 0.8, 0.78)
"""Steps by which everything but the codes shrinks; the smallest text, 9 points, stays above 7."""
MARGIN: Final = 8.5 * MM

_REPORT_MARGIN = 14 * MM
_WIDE_MARGIN = 17 * MM
_WIDE_SCALES = (1.15, 1.05, *SCALES)
HAIRLINE: Final = 0.3
"""Black and thin: a grey line is dots, or nothing, to a printer that knows only black."""

_ROWS, _MOST_ROWS = 3, 6
"""Rows of two columns that stay on one sheet; as many as the second where there are no more."""


class Draw(Protocol):
    """Draws below ``top``, from ``x`` to the right."""

    def __call__(self, canvas: Canvas, x: float, top: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Block:
    """Something that stays on one sheet. ``gap`` is the space above it, none at the top of a sheet.

    One that ``leads`` is never the last of a sheet; one that ``opens`` is the first of a new one.
    """

    height: float
    draw: Draw
    gap: float = 0.0
    leads: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """The measures that a document is made for, in its own points: those of the paper divided by ``scale``."""

    width: float
    height: float
    scale: float

    @property
    def mm(self) -> float:
        """A millimetre on paper."""
        return MM / self.scale

    @property
    def air(self) -> float:
        """What distances are multiplied by: where text shrinks, white space shrinks more."""
        return min(1.0, (self.scale - 0.7) / 0.3)


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of one sheet with their tops, counted down from the top of the column."""

    blocks: list[tuple[float, Block]] = field(default_factory=list)
    used: float = 0.0


@dataclass(frozen=True, slots=True)
class Matter:
    """What a document says: ``blocks`` flow, ``foot`` closes each sheet, ``head`` opens each but the first."""

    blocks: list[Block]
    foot: Callable[[int, int], Block]
    head: Callable[[int, int], Block]


@dataclass(frozen=True, slots=True)
class Form:
    """The sheet and the columns on it, each (left, width) in points of the paper."""

    width: float
    height: float
    columns: tuple[tuple[float, float], ...]
    margin: float = MARGIN
    scales: tuple[float, ...] = SCALES
    cut_at: float | None = None
    widest: float = 2.2
    """How many times as far apart blocks may stand where a sheet has room left."""

    @classmethod
    def single(cls, size: Size) -> "Form":
        """Return one copy on an upright sheet, somewhat larger where there is room."""
        width, height = size.points
        if size is Size.A5:
            return cls(width, height, ((MARGIN, width - 2 * MARGIN),))
        return cls(width, height, ((_WIDE_MARGIN, width - 2 * _WIDE_MARGIN),), _WIDE_MARGIN, _WIDE_SCALES)

    @classmethod
    def report(cls) -> "Form":
        """Return an upright A4 sheet for tables."""
        width, height = Size.A4.points
        return cls(width, height, ((_REPORT_MARGIN, width - 2 * _REPORT_MARGIN),), _REPORT_MARGIN, widest=1.2)

    @classmethod
    def wide_report(cls) -> "Form":
        """Return an A4 sheet on its side, for wide tables."""
        height, width = Size.A4.points
        return cls(width, height, ((_REPORT_MARGIN, width - 2 * _REPORT_MARGIN),), _REPORT_MARGIN, widest=1.2)

    @classmethod
    def pair(cls, size: Size) -> "Form":
        """Return two copies side by side on a sheet laid on its side, to be cut apart."""
        height, width = size.points
        half = width / 2
        inner = half - 2 * MARGIN
        return cls(width, height, ((MARGIN, inner), (half + MARGIN, inner)), cut_at=half)


@dataclass(frozen=True, slots=True)
class Laid:
    """A document in its place: the pages of each column of its form."""

    form: Form
    column: Column
    pages: list[list[Page]]

    @property
    def sheets(self) -> int:
        return _sheets(self.pages)


def render(form: Form, compose: Callable[[Column, int], Matter], title: str, author: str) -> bytes:
    """Return the PDF; ``compose`` says for a column, and the copy that stands in it, what the document says."""
    return bind([lay_out(form, compose)], title, author)


def lay_out(form: Form, compose: Callable[[Column, int], Matter]) -> Laid:
    """Put a document on as few sheets as it takes; ``compose`` as for ``render``."""
    return Laid(form, *_fit(form, compose))


def bind(documents: Sequence[Laid], title: str, author: str) -> bytes:
    """Return one PDF of several documents, each on sheets of its own form."""
    buffer = BytesIO()
    with fonts.LOCK:
        canvas = Canvas(buffer, pageCompression=1, invariant=1, lang="id-ID")
        canvas.setTitle(title)
        canvas.setAuthor(author)
        canvas.setCreator("ptsp-desk")
        for document in documents:
            _draw(canvas, document)
        canvas.save()
    return buffer.getvalue()


def _draw(canvas: Canvas, document: Laid) -> None:
    form = document.form
    canvas.setPageSize((form.width, form.height))
    for number in range(document.sheets):
        if form.cut_at is not None:
            _draw_cut(canvas, form.cut_at, form.height)
        for (left, _), copy in zip(form.columns, document.pages, strict=True):
            if number < len(copy):
                _draw_page(canvas, copy[number], left, form.height - form.margin, document.column.scale)
        canvas.showPage()


def _fit(form: Form, compose: Callable[[Column, int], Matter]) -> tuple[Column, list[list[Page]]]:
    """Take the scale that needs the fewest sheets, of several the largest."""
    best: tuple[Column, list[list[Page]]] | None = None
    for scale in form.scales:
        column = Column(form.columns[0][1] / scale, (form.height - 2 * form.margin) / scale, scale)
        pages = [_paginate(compose(column, copy), column, form.widest) for copy in range(len(form.columns))]
        if best is None or _sheets(pages) < _sheets(best[1]):
            best = column, pages
        if _sheets(pages) == 1:
            break
    assert best is not None
    return best


def _sheets(pages: Sequence[Sequence[Page]]) -> int:
    return max(map(len, pages))


def _paginate(matter: Matter, column: Column, widest: float) -> list[Page]:
    room = column.height - matter.foot(1, 1).height
    sheets: list[list[Block]] = [[]]
    used = 0.0
    for group in _groups(matter.blocks):
        height = sum(block.gap * column.air + block.height for block in group)
        if sheets[-1] and (group[0].opens or used + height > room):
            head = matter.head(len(sheets) + 1, len(sheets) + 1)
            sheets.append([])
            used = head.height
        sheets[-1] += group
        used += height
    return [_place(sheet, matter, (number, len(sheets)), column, widest) for number, sheet in enumerate(sheets, 1)]


def _groups(blocks: Sequence[Block]) -> list[list[Block]]:
    """Join each block that leads with the one it leads to."""
    groups: list[list[Block]] = []
    joined = False
    for block in blocks:
        if joined:
            groups[-1].append(block)
        else:
            groups.append([block])
        joined = block.leads
    return groups


def _place(sheet: list[Block], matter: Matter, which: tuple[int, int], column: Column, widest: float) -> Page:
    number, count = which
    foot = matter.foot(number, count)
    blocks = [*sheet] if number == 1 else [matter.head(number, count), *sheet]
    blocks[0] = replace(blocks[0], gap=0.0)
    gaps = sum(block.gap for block in blocks) * column.air
    free = column.height - foot.height - gaps - sum(block.height for block in blocks)
    widened = min(widest / column.air, 1 + free / gaps) if gaps and number == count else 1.0
    page = Page()
    top = 0.0
    for block in blocks:
        top += block.gap * column.air * widened
        page.blocks.append((top, block))
        top += block.height
    page.blocks.append((column.height - foot.height, foot))
    return page


def _draw_page(canvas: Canvas, page: Page, left: float, top: float, scale: float) -> None:
    canvas.saveState()
    canvas.translate(left, top)
    canvas.scale(scale, scale)
    for down, block in page.blocks:
        block.draw(canvas, 0.0, -down)
    canvas.restoreState()


def _draw_cut(canvas: Canvas, x: float, height: float) -> None:
    canvas.saveState()
    canvas.setStrokeColor(text.INK)
    canvas.setLineWidth(HAIRLINE)
    canvas.setDash(3, 3)
    canvas.line(x, 0, x, height)
    canvas.setDash()
    canvas.setStrokeColor(text.INK2)
    y = height - 20
    for side in (-1, 1):  # open scissors pointing down the line
        canvas.circle(x + side * 2.6, y + 7, 1.7)
        canvas.line(x + side * 1.9, y + 5.4, x - side * 2.6, y - 6)
    canvas.restoreState()


def rule(canvas: Canvas, x: float, y: float, width: float, *, thickness: float) -> None:
    """Draw a line across."""
    canvas.setStrokeColor(text.INK)
    canvas.setLineWidth(thickness)
    canvas.line(x, y, x + width, y)


def paragraph(width: float, *runs: text.Run, gap: float = 0.0, leads: bool = False) -> Block:
    """Return lines of text over the whole width."""
    lines = text.text(width, *runs)
    return Block(lines.height, lines.draw, gap, leads)


def heading(width: float, words: str, hint: str = "", gap: float = 0.0) -> Block:
    """Return a section's heading over a hairline, with a hint at its right end."""
    hints = _hint(width, hint, text.HEADING.width(words)) if hint else None
    title = text.text(width - (hints.width + 10 if hints else 0), (words, text.HEADING))
    height = max(title.height, hints.height if hints else 0.0) + 6

    def draw(canvas: Canvas, x: float, top: float) -> None:
        title.draw(canvas, x, top)
        if hints:
            hints.draw(canvas, x + width - hints.width, top + 0.4, Align.RIGHT)
        rule(canvas, x, top - height + 4, width, thickness=HAIRLINE)

    return Block(height, draw, gap, leads=True)


def _hint(width: float, hint: str, taken: float) -> Text:
    """Break a hint in the room that its heading leaves, or in nearly half where that is long itself."""
    room = max(width * 0.46, width - taken - 10)
    return text.text(min(text.SMALL.width(hint) + 0.01, room), (hint, text.SMALL))


def pairs(width: float, items: Sequence[Sequence[text.Run]], mark_width: float) -> list[Block]:
    """Return ``items`` in two columns, read down the left one first; the first run of each is its mark."""
    gap = 12.0
    inner = (width - gap) / 2
    cells = [(text.text(mark_width, mark), text.text(inner - mark_width, *runs)) for mark, *runs in items]
    half = (len(cells) + 1) // 2
    together = half if half <= _MOST_ROWS else _ROWS
    left, right = cells[:half], cells[half:]
    return [
        _columns((left[row : row + together], right[row : row + together]), inner + gap, mark_width)
        for row in range(0, half, together)
    ]


def _columns(columns: Sequence[Sequence[tuple[Text, Text]]], step: float, mark_width: float) -> Block:
    def draw(canvas: Canvas, x: float, top: float) -> None:
        for column in columns:
            y = top
            for mark, lines in column:
                mark.draw(canvas, x, y)
                lines.draw(canvas, x + mark_width, y)
                y -= lines.height
            x += step

    return Block(max(sum(lines.height for _, lines in column) for column in columns), draw)
