"""Receipts and return slips on the rolls of thermal printers: one narrow column of the same words and typeface.

A print is a PDF of the roll's width, just as long as it needs. A thermal printer gets that very PDF as dots, so that it
prints whatever a name is written with. Everything is black: such a printer knows nothing else.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from PIL import Image

from ptsp_desk.paper import ballots, codes, letterhead, pages, promises, receipts, sheet, slips, supplements, text
from ptsp_desk.paper.sheet import Block, Column, Form, Matter
from ptsp_desk.paper.sizes import MM, Size
from ptsp_desk.paper.text import Align, Run, Style

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.offices import Office
    from ptsp_desk.paper.letterhead import Fact

DPI: Final = 203
_DOT: Final = 72 / DPI
"""Points of one dot."""


@dataclass(frozen=True, slots=True)
class Roll:
    """Dots across the paper and across the part that the head reaches; ``scale`` is that of the text.

    Printers for the narrow one have no knife.
    """

    paper: int
    head: int
    scale: float
    label_width: float
    cut: bool


ROLLS: Final = {"58mm": Roll(464, 384, 0.9, 50, cut=False), "80mm": Roll(640, 576, 1.0, 68, cut=True)}

_ENDS = 3 * MM
_GAP = 9.0
_PAD = 7.0
_MARK_WIDTH = 13.0
_LARGEST_MODULE, _SMALLEST_MODULE = 6, 4  # dots; four are half a millimetre
_BAR_DOTS = 2
_LONGEST = 1e6
_BLACK_BELOW = 128


def render(paper: receipts.Receipt | slips.ReturnSlip | supplements.Supplement, size: Size) -> bytes:
    """Return the PDF of a paper on a roll; of a receipt the applicant's copy."""
    office = paper.receipt.office if isinstance(paper, supplements.Supplement) else paper.office
    return on_roll(ROLLS[size], partial(_compose, paper), paper.title, office.name)


def picture(pdf: bytes, size: Size) -> Image.Image:
    """Return a print as the printer's head puts it on paper: one bit a dot."""
    roll, page = ROLLS[size], pages.grey(pdf, 0, DPI)
    left = (roll.paper - roll.head) // 2
    dots = page.crop((left, 0, left + roll.head, page.height)).point(lambda shade: 255 * (shade >= _BLACK_BELOW))
    return dots.convert("1", dither=Image.Dither.NONE)


def on_roll(roll: Roll, compose: Callable[[Roll, Column], Matter], title: str, author: str) -> bytes:
    """Return one sheet as long as what stands on it."""
    width = roll.head * _DOT
    matter = compose(roll, Column(width / roll.scale, _LONGEST, roll.scale))
    air = Column(width, _LONGEST, roll.scale).air
    blocks = [*matter.blocks, matter.foot(1, 1)]
    length = sum(block.gap * air + block.height for block in blocks) * roll.scale + 1
    left = (roll.paper - roll.head) / 2 * _DOT
    form = Form(
        roll.paper * _DOT - 0.01,  # a dot more is not started
        length + 2 * _ENDS,
        ((left, width),),
        _ENDS,
        (roll.scale,),
        widest=1.0,
    )
    return sheet.render(form, lambda _column, _copy: matter, title, author)


def _compose(paper: receipts.Receipt | slips.ReturnSlip | supplements.Supplement, roll: Roll, column: Column) -> Matter:
    if isinstance(paper, receipts.Receipt):
        return _receipt(paper, roll, column)
    return _slip(paper, roll, column) if isinstance(paper, slips.ReturnSlip) else _supplement(paper, roll, column)


def _receipt(receipt: receipts.Receipt, roll: Roll, column: Column) -> Matter:
    application, width = receipt.application, column.width
    label, figure = receipts.total_words(receipt.quote)
    giver = application.submission.proxy or application.submission.applicant
    desk = f"{' · ' if application.received_by else ''}Loket {application.desk.rpartition('-')[2]}"
    blocks = [
        *_letterhead(receipt.office, column),
        *_number(receipt, "Tanda terima berkas permohonan", "" if receipt.marks else " · asli", width),
        *_marks(receipt.marks, width),
        *_code(receipt.qr, receipt.caption, roll, column),
        *_facts(receipts.facts(receipt), roll, width),
        *_headed(width, *receipts.checklist_words(receipt)),
        *(_marked(width, *receipts.document_runs(receipt.variant, item)) for item in application.documents),
        *_headed(width, *receipts.fee_words(receipt)),
        *_fee(receipt, width),
        _ends(width, (label, text.STRONG), (figure, text.LARGE), leads=True),
        _lines(width, *receipts.no_other_fee(receipt)),
        _promise(receipt, column),
        *_hands((giver.name, text.STRONG), ((application.received_by, text.STRONG), (desk, text.BODY)), width),
        *_bars(application.number, column),
        _lines(width, (receipts.notes_words(receipt), text.SMALL), gap=_GAP),
    ]
    foot = ballots.with_stub(_foot(receipt.printed, width), receipt.ballot, width, _in_black(text.SMALL), Align.CENTRE)
    return Matter(blocks, foot=foot, head=_foot("", width))


def _supplement(paper: supplements.Supplement, roll: Roll, column: Column) -> Matter:
    receipt, width = paper.receipt, column.width
    giver, taker = supplements.hands(paper)
    blocks = [
        *_letterhead(receipt.office, column),
        *_number(receipt, supplements.TITLE, "", width),
        *_code(receipt.qr, receipt.caption, roll, column),
        *_facts(supplements.facts(paper), roll, width),
    ]
    for title, lines in supplements.lists(paper):
        blocks += [*_headed(width, title), *(_marked(width, *runs) for runs in lines)]
    blocks += [
        _promise(receipt, column),
        *_hands((giver, text.STRONG), ((taker, text.STRONG),), width),
        _lines(width, (receipts.notes_words(receipt), text.SMALL), gap=_GAP),
    ]
    return Matter(blocks, foot=_foot(paper.printed, width), head=_foot("", width))


def _number(receipt: receipts.Receipt, title: str, mark: str, width: float) -> Iterator[Block]:
    """Yield what a paper is, and the number and code of the file."""
    application = receipt.application
    yield _lines(width, (title, text.TITLE), align=Align.CENTRE, gap=_GAP)
    yield _lines(width, (application.number, _largest(application.number, width)), align=Align.CENTRE)
    runs = (("Kode lacak ", text.BODY), (application.tracking_code, text.STRONG), (mark, text.BODY))
    yield _lines(width, *runs, align=Align.CENTRE)


def _slip(slip: slips.ReturnSlip, roll: Roll, column: Column) -> Matter:
    width = column.width
    blocks = [
        *_letterhead(slip.office, column),
        _lines(width, (slips.TITLE, _largest(slips.TITLE, width)), align=Align.CENTRE, gap=_GAP),
        _lines(width, (slips.STATEMENT, text.STRONG), align=Align.CENTRE),
        *_code(slip.qr, slips.CAPTION, roll, column),
        *_facts(slips.facts(slip), roll, width),
    ]
    for title, documents in slips.needed(slip):
        blocks += _headed(width, f"{title}: {len(documents)}")
        for document in documents:
            first, *more = slips.document_lines(slip, document)
            blocks.append(_marked(width, ("○", text.BODY), *first))
            blocks += [_marked(width, ("", text.BODY), *runs) for runs in more]
    if fine := slips.in_order(slip):
        blocks += _headed(width, slips.IN_ORDER)
        blocks += [_marked(width, ("✓", text.BODY), (name, text.BODY)) for name in fine]
    inner = width - 2 * _PAD
    told = [_lines(inner, (slips.COME_BACK, text.STRONG))]
    if slip.hours:
        told.append(_lines(inner, (f"Jam buka: {slip.hours}", text.BODY)))
    blocks += [_boxed(told, width), _lines(width, *slips.notes(slip), gap=_GAP)]
    return Matter(blocks, foot=_foot(slip.printed, width), head=_foot("", width))


def _letterhead(office: "Office", column: Column) -> Iterator[Block]:
    """Yield government, office and where it is; a sample office is marked."""
    contact = " · ".join(part for part in (office.address, office.phone, office.website) if part)
    told = ((office.government.upper(), text.HEADING), (office.name.upper(), text.NAME), (contact, text.SMALL))
    if office.logo:
        yield _logo(office, column)
    for content, style in told:
        if content:
            yield _lines(column.width, (content, style), align=Align.CENTRE)
    if office.sample:
        yield from _marks(("CONTOH",), column.width)
    yield _rule(column.width, thickness=1.2)


def _logo(office: "Office", column: Column) -> Block:
    side = 14 * column.mm
    left = (column.width - side) / 2

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        letterhead.draw_logo(canvas, office.logo, (x + left, top), (side, side))

    return Block(side + 3, draw)


def _marks(names: Iterable[str], width: float) -> Iterator[Block]:
    """Yield outlined words, one below the other."""
    for name in names:
        left = (width - letterhead.tag_width(name)) / 2
        yield Block(19, partial(_draw_mark, name, left))


def _draw_mark(name: str, left: float, canvas: "Canvas", x: float, top: float) -> None:
    letterhead.draw_tag(canvas, name, x + left, top - 3)


def _code(content: str, caption: str, roll: Roll, column: Column) -> list[Block]:
    """Return the QR code, its modules whole dots, in the middle, and what it is for."""
    matrix = codes.qr_matrix(content)
    modules = len(matrix) + 2 * codes.QUIET_MODULES
    dots = max(_SMALLEST_MODULE, min(_LARGEST_MODULE, roll.head // modules))
    module = dots * _DOT / column.scale
    left = (roll.head - dots * len(matrix)) // 2 * _DOT / column.scale
    quiet = codes.QUIET_MODULES * module

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        codes.draw_qr(canvas, matrix, x + left, top - quiet, module)

    side = len(matrix) * module
    return [Block(side + 2 * quiet, draw, leads=True), _lines(column.width, (caption, text.SMALL), align=Align.CENTRE)]


def _facts(facts: Iterable["Fact"], roll: Roll, width: float) -> Iterator[Block]:
    gap = _GAP
    for label, runs in facts:
        name = text.text(roll.label_width - 5, _black((label, text.SMALL)))
        value = text.text(width - roll.label_width, *map(_black, runs))
        yield _beside(name, value, roll.label_width, gap=gap)
        gap = 2.0


def _beside(first: text.Text, second: text.Text, left: float, gap: float = 0.0) -> Block:
    lower = (second.leading - first.leading) * 0.76

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        first.draw(canvas, x, top - lower)
        second.draw(canvas, x + left, top)

    return Block(max(first.height + lower, second.height), draw, gap)


def _headed(width: float, title: str, hint: str = "") -> list[Block]:
    """Return a heading over a rule, and what explains it below."""
    heading = sheet.heading(width, title, gap=_GAP)
    return [heading, _lines(width, (hint, text.SMALL))] if hint else [heading]


def _marked(width: float, mark: Run, *runs: Run) -> Block:
    sign = text.text(_MARK_WIDTH, mark)
    lines = text.text(width - _MARK_WIDTH, *map(_black, runs))
    return _beside(sign, lines, _MARK_WIDTH)


def _fee(receipt: receipts.Receipt, width: float) -> Iterator[Block]:
    quote = receipt.quote
    for step in quote.steps:
        yield _lines(width, (receipts.step_words(step), text.SMALL))
    for line in quote.lines:
        working, figure = receipts.line_words(line)
        yield _ends(width, (line.label, text.BODY), (figure, text.BODY), leads=True)
        yield _lines(width, (working, text.SMALL))
    if quote.adjustment_text:
        yield _lines(width, (quote.adjustment_text, text.SMALL))
    if quote.lines:
        yield _rule(width, thickness=0.8)


def _ends(width: float, left: Run, right: Run, *, leads: bool = False) -> Block:
    """Return words and what they come to at the right end, below them where both don't fit side by side."""
    figure = text.text(width, right)
    room = width - right[1].width(right[0]) - 8
    beside = left[1].width(left[0]) <= room
    label = text.text(room if beside else width, left)
    shift = 0.0 if beside else label.height

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        label.draw(canvas, x, top - (max(0.0, figure.leading - label.leading) / 2 if beside else 0))
        figure.draw(canvas, x, top - shift, Align.RIGHT)

    return Block(max(label.height, figure.height) if beside else label.height + figure.height, draw, leads=leads)


def _promise(receipt: receipts.Receipt, column: Column) -> Block:
    label, day, why = promises.promise_words(receipt.application, receipt.office)
    inner = column.width - 2 * _PAD
    told = [
        _lines(inner, run)
        for run in ((label, text.SMALL), (day, _largest(day, inner, text.LARGE)), (why, text.SMALL))
        if run[0]
    ]
    return _boxed(told, column.width)


def _boxed(told: Iterable[Block], width: float) -> Block:
    items = list(told)
    height = sum(item.height for item in items) + 2 * _PAD

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        canvas.setStrokeColor(text.INK)
        canvas.setLineWidth(1)
        canvas.roundRect(x + 0.5, top - height, width - 1, height, 5)
        y = top - _PAD
        for item in items:
            item.draw(canvas, x + _PAD, y)
            y -= item.height

    return Block(height, draw, gap=_GAP)


def _hands(giver: Run, taker: Sequence[Run], width: float) -> Iterator[Block]:
    """Yield who gave and who took."""
    yield _lines(width, ("Yang menyerahkan ", text.SMALL), giver, gap=_GAP)
    yield _lines(width, ("Yang menerima ", text.SMALL), *taker)


def _bars(number: str, column: Column) -> Iterator[Block]:
    """Yield a number in bars where they fit."""
    bars = codes.code128_widths(number)
    module = _BAR_DOTS * _DOT / column.scale
    left, height = (column.width - sum(bars) * module) / 2, 9 * column.mm
    if left < 10 * module:
        return

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        codes.draw_code128(canvas, bars, x + left, top - height, module=module, height=height)

    yield Block(height, draw, gap=_GAP)


def _rule(width: float, *, thickness: float) -> Block:
    return Block(5, lambda canvas, x, top: sheet.rule(canvas, x, top - 3, width, thickness=thickness))


def _foot(printed: str, width: float) -> Callable[[int, int], Block]:
    lines = _lines(width, (printed, text.SMALL))

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        sheet.rule(canvas, x, top - 5, width, thickness=sheet.HAIRLINE)
        lines.draw(canvas, x, top - 8)

    return lambda _number, _count: Block(lines.height + 8, draw)


def _lines(width: float, *runs: Run, gap: float = 0.0, align: Align = Align.LEFT, leads: bool = False) -> Block:
    lines = text.text(width, *map(_black, runs))
    return Block(lines.height, partial(lines.draw, align=align), gap, leads)


def _largest(content: str, width: float, most: Style = text.NUMBER) -> Style:
    """Return the largest bold style in which words stand on one line, or the smallest of them."""
    styles = (text.NUMBER, text.FIGURE, text.HEADLINE, text.LARGE, text.NAME)
    fitting = (style for style in styles if style.size <= most.size and style.width(content) <= width)
    return next(fitting, text.STRONG)


def _black(run: Run) -> Run:
    content, style = run
    return content, _in_black(style)


@cache
def _in_black(style: Style) -> Style:
    return replace(style, colour=text.INK)
