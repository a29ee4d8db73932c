"""The tanda terima susulan: what was handed in after a file was registered, what is still awaited, the promise now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import words
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.paper import codes, letterhead, promises, receipts, sheet, text
from ptsp_desk.paper.letterhead import Fact
from ptsp_desk.paper.receipts import Receipt
from ptsp_desk.paper.sheet import Block, Column, Form, Matter
from ptsp_desk.paper.sizes import Size
from ptsp_desk.paper.text import Align, Run

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.visits import Visit

TITLE: Final = "Tanda terima susulan"
_GAP = 11.0
_MARK_WIDTH = 13.0
_SIGNING_ROOM = 36.0


@dataclass(frozen=True, slots=True)
class Supplement:
    """What one print says: the visit's documents, and of ``receipt`` the file as it stands now.

    ``received_by`` is the name of the officer who took them.
    """

    receipt: Receipt
    visit: "Visit"
    received_by: str

    @property
    def title(self) -> str:
        """What the document is called."""
        return f"{TITLE} {self.receipt.application.number}"

    @property
    def printed(self) -> str:
        """When this print was made, and of what."""
        receipt = self.receipt
        return f"Dicetak {letterhead.moment(receipt.printed_at, receipt.office)} · susulan {self.visit.reference}"


def render(supplement: Supplement, size: Size) -> bytes:
    """Return the PDF: A5 holds one copy, A4 and F4 the applicant's and the office's side by side."""
    form = Form.single(size) if size is Size.A5 else Form.pair(size)
    matrix = codes.qr_matrix(supplement.receipt.qr)
    return sheet.render(form, partial(_compose, supplement, matrix), supplement.title, supplement.receipt.office.name)


def facts(supplement: Supplement) -> Iterator[Fact]:
    """Yield whose file it is, and who brought what is receipted when."""
    wanted = {"Pemohon", "Direktur", "Izin"}
    yield from (fact for fact in receipts.facts(supplement.receipt) if fact[0] in wanted)
    visit, office = supplement.visit, supplement.receipt.office
    at = visit.at.astimezone(office.zone)
    zone = words.zone_name(office.zone)
    yield "Diterima", [(f"{words.date_long(at)}, {words.clock(at)} {zone}", text.BODY)]
    yield "Rujukan", [(f"{visit.reference} · Loket {visit.key[0].rpartition('-')[2]}", text.BODY)]


def lists(supplement: Supplement) -> Iterator[tuple[str, Sequence[Sequence[Run]]]]:
    """Yield the headings with their lines, the mark first: what came, what must be mended, what is awaited."""
    came, application = supplement.visit.documents, supplement.receipt.application
    accepted = [_line(supplement, "✓", item) for item in came if item.state is DocumentState.OK]
    faulty = [_line(supplement, "○", item, _fault(item)) for item in came if item.state is not DocumentState.OK]
    brought = {item.code for item in came if item.state is not DocumentState.OK}
    awaited = [
        _line(supplement, "○", item, f"menyusul paling lambat {words.date_short(item.due)}" if item.due else "")
        for item in application.follow_ups
        if item.code not in brought
    ]
    for title, lines in (
        ("Diterima", accepted),
        ("Ada, tetapi harus diperbaiki", faulty),
        ("Masih ditunggu", awaited),
    ):
        if lines:
            yield f"{title}: {len(lines)}", lines


def hands(supplement: Supplement) -> tuple[str, str]:
    """Return who brought the documents and who took them."""
    submission = supplement.receipt.application.submission
    giver = str(supplement.visit.details.get("handed_in_by") or "") or (submission.proxy or submission.applicant).name
    return giver, supplement.received_by


def _compose(supplement: Supplement, matrix: list[list[bool]], column: Column, _copy: int) -> Matter:
    receipt = supplement.receipt
    blocks = [letterhead.letterhead(receipt.office, column), _head(supplement, matrix, column)]
    for title, lines in lists(supplement):
        blocks.append(sheet.heading(column.width, title, gap=_GAP))
        blocks += sheet.pairs(column.width, lines, _MARK_WIDTH)
    blocks += [
        promises.promise_block(receipt.application, receipt.office, column),
        _signatures(supplement, column),
        sheet.paragraph(column.width, (receipts.notes_words(receipt), text.SMALL), gap=_GAP),
    ]
    return Matter(
        blocks,
        foot=partial(letterhead.foot, column, supplement.printed),
        head=partial(letterhead.continuation, column, f"{TITLE} {receipt.application.number}"),
    )


def _head(supplement: Supplement, matrix: list[list[bool]], column: Column) -> Block:
    width, application = letterhead.width_beside(column, matrix), supplement.receipt.application
    lines = [
        text.text(width, (TITLE, text.TITLE)),
        text.text(width, (application.number, text.NUMBER)),
        text.text(width, ("Kode lacak ", text.SMALL), (application.tracking_code, text.STRONG)),
    ]
    return letterhead.head(column, matrix, supplement.receipt.caption, lines, list(facts(supplement)))


def _line(supplement: Supplement, mark: str, document: Document, remark: str = "") -> Sequence[Run]:
    requirement = supplement.receipt.variant.requirement(document.code)
    name = requirement.text if requirement else document.code
    return [(mark, text.BODY), (f"{name}: {remark.replace(' ', text.NO_BREAK)}" if remark else name, text.BODY)]


def _fault(document: Document) -> str:
    told = document.fault.label if document.fault else "perlu diperbaiki"
    return f"{told}, paling lambat {words.date_short(document.due)}" if document.due else told


def _signatures(supplement: Supplement, column: Column) -> Block:
    office, visit = supplement.receipt.office, supplement.visit
    side = column.width / 2 - 8
    day = words.date_plain(visit.at.astimezone(office.zone)).replace(" ", text.NO_BREAK)
    dated = ", ".join(part for part in (office.place, day) if part)
    giver, taker = hands(supplement)
    above = [
        [text.text(side, (" ", text.BODY)), text.text(side, ("Yang menyerahkan,", text.BODY))],
        [text.text(side, (dated, text.BODY)), text.text(side, ("Yang menerima,", text.BODY))],
    ]
    below = [text.text(side, (giver, text.STRONG)), text.text(side, (taker, text.STRONG))]
    names = max(sum(item.height for item in lines) for lines in above) + _SIGNING_ROOM

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        for left, lines, name in zip((x, x + column.width - side), above, below, strict=True):
            y = top
            for item in lines:
                item.draw(canvas, left, y, Align.CENTRE)
                y -= item.height
            name.draw(canvas, left, top - names, Align.CENTRE)

    return Block(names + max(name.height for name in below), draw, gap=_GAP)
