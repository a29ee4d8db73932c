"""The lembar kekurangan berkas: what is still needed, in plain words, for a file that was not registered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import numbers, people, words
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.paper import codes, letterhead, sheet, text
from ptsp_desk.paper.letterhead import Fact
from ptsp_desk.paper.sheet import Block, Column, Form, Matter

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.catalogue import Requirement, Service, Variant
    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.visits import Visit
    from ptsp_desk.paper.sizes import Size

_GAP = 12.0
_MARK_WIDTH = 13.0
_COME_BACK: Final = "Bawa lembar ini saat kembali. Loket mana pun bisa melanjutkan tanpa memeriksa ulang dari awal."


@dataclass(frozen=True, slots=True)
class ReturnSlip:
    """What one print says. ``phone`` is E.164 and masked on paper; ``printed_at`` is UTC.

    ``qr`` is the whole text of the code; ``hours`` says in words when the office is open, or is empty.
    """

    visit: "Visit"
    office: "Office"
    service: "Service"
    variant: "Variant"
    applicant_name: str
    phone: str
    qr: str
    printed_at: "datetime"
    hours: str = ""

    @property
    def reference(self) -> str:
        """The visit as it is called on paper: ``ENR-03A.457``."""
        desk, epoch, seq = self.visit.key
        return str(numbers.VisitReference(*numbers.parse_desk_id(desk), epoch, seq))


def render(slip: ReturnSlip, size: "Size") -> bytes:
    """Return the PDF: one copy."""
    matrix = codes.qr_matrix(slip.qr)
    return sheet.render(
        Form.single(size),
        partial(_compose, slip, matrix),
        f"Lembar kekurangan berkas {slip.reference}",
        slip.office.name,
    )


def _compose(slip: ReturnSlip, matrix: list[list[bool]], column: Column, _copy: int) -> Matter:
    width = column.width
    documents = slip.visit.documents
    missing = [item for item in documents if item.state is DocumentState.MISSING and not _may_follow(slip, item)]
    wrong = [item for item in documents if item.state is DocumentState.PROBLEM]
    later = [item for item in documents if item.state is DocumentState.MISSING and _may_follow(slip, item)]
    fine = [item for item in documents if item.state is DocumentState.OK]
    blocks = [
        letterhead.letterhead(slip.office, column),
        _head(slip, matrix, column),
        *_needed(slip, width, "Belum ada, bawa saat kembali", missing),
        *_needed(slip, width, "Ada, tetapi harus diperbaiki", wrong),
        *_needed(slip, width, "Boleh menyusul setelah berkas didaftarkan", later),
    ]
    if fine:
        blocks.append(sheet.heading(width, "Sudah baik, tetap bawa kembali", gap=_GAP))
        blocks += sheet.pairs(width, [[("✓", text.BODY), (_name(slip, item), text.BODY)] for item in fine], _MARK_WIDTH)
    blocks += [_come_back(slip, width), sheet.paragraph(width, *_notes(slip), gap=_GAP)]
    printed = f"Dicetak {letterhead.moment(slip.printed_at, slip.office)} · {slip.reference}"
    return Matter(
        blocks,
        foot=partial(letterhead.foot, column, printed),
        head=partial(letterhead.continuation, column, f"Kekurangan berkas {slip.reference}"),
    )


def _head(slip: ReturnSlip, matrix: list[list[bool]], column: Column) -> Block:
    width = letterhead.width_beside(column, matrix)
    lines = [
        text.text(width, ("Lembar kekurangan berkas", text.HEADLINE)),
        text.text(width, ("Berkas ini belum didaftarkan dan tidak mendapat nomor.", text.STRONG)),
    ]
    caption = "Pindai di loket untuk melanjutkan"
    return letterhead.head(column, matrix, caption, lines, list(_facts(slip)))


def _facts(slip: ReturnSlip) -> Iterator[Fact]:
    if slip.applicant_name:
        yield "Pemohon", [(slip.applicant_name, text.STRONG)]
    if slip.phone:
        yield "Telepon", [(people.mask_phone(slip.phone), text.BODY)]
    yield "Izin", [(f"{slip.service.name} · {slip.variant.name}", text.BODY)]
    at = slip.visit.at.astimezone(slip.office.zone)
    zone = words.zone_name(slip.office.zone)
    yield "Diperiksa", [(f"{words.date_long(at)}, {words.clock(at)} {zone}", text.BODY)]
    yield "Rujukan", [(f"{slip.reference} · Loket {slip.visit.key[0].rpartition('-')[2]}", text.BODY)]


def _requirement(slip: ReturnSlip, document: Document) -> "Requirement | None":
    return slip.variant.requirement(document.code)


def _may_follow(slip: ReturnSlip, document: Document) -> bool:
    requirement = _requirement(slip, document)
    return requirement is not None and not requirement.is_mandatory


def _name(slip: ReturnSlip, document: Document) -> str:
    requirement = _requirement(slip, document)
    return requirement.text if requirement else document.code


def _needed(slip: ReturnSlip, width: float, title: str, documents: Sequence[Document]) -> list[Block]:
    if not documents:
        return []
    rows = [_row(slip, width, document) for document in documents]
    return [sheet.heading(width, f"{title}: {len(documents)}", gap=_GAP), *rows]


def _row(slip: ReturnSlip, width: float, document: Document) -> Block:
    requirement = _requirement(slip, document)
    form = f" {requirement.form_words}" if requirement else ""
    mark = text.text(_MARK_WIDTH, ("○", text.BODY))
    inner = width - _MARK_WIDTH
    lines = [text.text(inner, (_name(slip, document), text.STRONG), (form, text.SMALL))]
    if requirement and (advice := " · ".join(_advice(requirement))):
        lines.append(text.text(inner, (advice, text.SMALL)))

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        mark.draw(canvas, x, top)
        for line in lines:
            line.draw(canvas, x + _MARK_WIDTH, top)
            top -= line.height

    return Block(sum(line.height for line in lines) + 3, draw)


def _advice(requirement: "Requirement") -> Iterator[str]:
    """Yield where to get the document, what it costs there, and what to mind."""
    if requirement.obtain_at:
        yield f"Di mana: {requirement.obtain_at}"
    if requirement.obtain_cost is not None:
        yield f"Biaya di sana: {words.rupiah(requirement.obtain_cost) if requirement.obtain_cost else 'tidak ada'}"
    if requirement.note:
        yield requirement.note
    if requirement.follow_up_days:
        yield f"Paling lambat {requirement.follow_up_days} hari setelah didaftarkan"


def _come_back(slip: ReturnSlip, width: float) -> Block:
    pad = 10.0
    lines = [text.text(width - 2 * pad, (_COME_BACK, text.STRONG))]
    if slip.hours:
        lines.append(text.text(width - 2 * pad, (f"Jam buka: {slip.hours}", text.BODY)))
    height = sum(line.height for line in lines) + 2 * pad

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        canvas.setStrokeColor(text.INK)
        canvas.setLineWidth(1)
        canvas.roundRect(x, top - height, width, height, 6)
        y = top - pad
        for line in lines:
            line.draw(canvas, x + pad, y)
            y -= line.height

    return Block(height, draw, gap=_GAP)


def _notes(slip: ReturnSlip) -> Iterator[text.Run]:
    office = slip.office
    yield "Pemeriksaan berkas tidak dipungut biaya.", text.SMALL_BOLD
    yield " Biaya yang tertulis di atas, bila ada, ditentukan oleh penerbit dokumen.", text.SMALL
    places = ", ".join(place for place in (office.complaints, office.phone, "lapor.go.id") if place)
    yield f" Bila diminta membayar di kantor ini, laporkan: {places}, atau SMS{text.NO_BREAK}1708.", text.SMALL
    if office.sample:
        yield f" {letterhead.SAMPLE_NOTE}", text.SMALL
