"""Two lists of bars side by side: what files lacked, and what the day's answers say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import words
from ptsp_desk.core.summaries import FEWEST_ANSWERS
from ptsp_desk.core.summaries.names import ELEMENTS
from ptsp_desk.core.summaries.says import marked
from ptsp_desk.paper import text
from ptsp_desk.paper.sheet import Block
from ptsp_desk.paper.text import Align

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.summaries import DailySummary, Names

_GAP: Final = 18.0
_BETWEEN: Final = 24.0
_MOST_MISSING: Final = 8
_HIGHEST_AND_LOWEST: Final = 2
_BEST: Final = Decimal(4)


@dataclass(frozen=True, slots=True)
class Bar:
    """``part`` of the longest, 0 to 1; ``aside`` is small beside the name."""

    name: str
    figure: str
    part: float
    aside: str = ""


def pair(summary: "DailySummary", names: "Names", width: float) -> Iterator[Block]:
    """Yield both lists in one block, or the one that there is."""
    lists = [
        (title, found)
        for title, found in (
            (marked(summary, "Syarat yang paling sering kurang", "missing"), _missing(summary, names)),
            (marked(summary, "Kepuasan hari ini, unsur tertinggi dan terendah", "survey"), _survey(summary)),
        )
        if found
    ]
    if not lists:
        return
    each = (width - _BETWEEN) / 2 if len(lists) > 1 else width * 0.7
    drawn = [_list(each, title, found) for title, found in lists]

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        for place, block in enumerate(drawn):
            block.draw(canvas, x + place * (each + _BETWEEN), top)

    yield Block(max(block.height for block in drawn), draw, gap=_GAP)


def _missing(summary: "DailySummary", names: "Names") -> list[Bar]:
    most = max((count for _, _, count in summary.missing), default=1)
    return [
        Bar(names.requirements.get((service, code), code), words.amount(count), count / most, service)
        for service, code, count in summary.missing[:_MOST_MISSING]
    ]


def _survey(summary: "DailySummary") -> list[Bar]:
    if summary.survey.n < FEWEST_ANSWERS:
        return []
    ranked = sorted(summary.survey.elements, key=lambda item: -item[1])
    chosen = [*ranked[:_HIGHEST_AND_LOWEST], *ranked[_HIGHEST_AND_LOWEST:][-_HIGHEST_AND_LOWEST:]]
    return [
        Bar(ELEMENTS.get(code, code), f"{mean:.2f}".replace(".", ","), float(mean / _BEST)) for code, mean in chosen
    ]


def _list(width: float, title: str, bars: Sequence[Bar]) -> Block:
    heading = text.text(width, (title, text.TITLE))
    name_width, figure_width = width * 0.5, 34.0
    longest = width - name_width - figure_width - 12
    rows = [
        (
            text.text(name_width, (bar.name, text.BODY), *([(f" {bar.aside}", text.SMALL)] if bar.aside else [])),
            text.text(figure_width, (bar.figure, text.BODY)),
            bar.part,
        )
        for bar in bars
    ]
    height = heading.height + 5 + sum(label.height + 3 for label, _, _ in rows)

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        heading.draw(canvas, x, top)
        y = top - heading.height - 5
        for label, figure, part in rows:
            label.draw(canvas, x, y)
            canvas.setFillColor(text.PRIMARY)
            thick = label.leading - 5
            canvas.rect(x + name_width + 6, y - 2.5 - thick, longest * part, thick, stroke=0, fill=1)
            figure.draw(canvas, x + width - figure_width, y, Align.RIGHT)
            y -= label.height + 3

    return Block(height, draw)
