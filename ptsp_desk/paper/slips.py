"""The lembar kekurangan berkas: what is still needed, in plain words, for a file that was not registered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import people, words
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.paper import codes, letterhead, sheet, text
from ptsp_desk.paper.letterhead import Fact
from ptsp_desk.paper.sheet import Block, Column, Form, Matter
from ptsp_desk.paper.text import Run

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.catalogue import Requirement, Service, Variant
    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.visits import Visit
    from ptsp_desk.paper.sizes import Size

_GAP = 12.0
_MARK_WIDTH = 13.0
TITLE: Final = "Lembar kekurangan berkas"
STATEMENT: Final = "Berkas ini belum didaftarkan dan tidak mendapat nomor."
CAPTION: Final = "Pindai di loket untuk melanjutkan"
IN_ORDER: Final = "Sudah baik, tetap bawa kembali"
COME_BACK: Final = "Bawa lembar ini saat kembali. Loket mana pun bisa melanjutkan tanpa memeriksa ulang dari awal."


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
        return str(self.visit.reference)

    @property
    def title(self) -> str:
        """What the document is called."""
        return f"{TITLE} {self.reference}"

    @property
    def printed(self) -> str:
        """When this print was made, and of what."""
        return f"Dicetak {letterhead.moment(self.printed_at, self.office)} · {self.reference}"


def render(slip: ReturnSlip, size: "Size") -> bytes:
    """Return the PDF: one copy."""
    matrix = codes.qr_matrix(slip.qr)
    return sheet.render(
        Form.single(size),
        partial(_compose, slip, matrix),
        slip.title,
        slip.office.name,
    )


def _compose(slip: ReturnSlip, matrix: list[list[bool]], column: Column, _copy: int) -> Matter:
    width = column.width
    blocks = [letterhead.letterhead(slip.office, column), _head(slip, matrix, column)]
    for title, documents in needed(slip):
        blocks.append(sheet.heading(width, f"{title}: {len(documents)}", gap=_GAP))
        blocks += [_row(slip, width, document) for document in documents]
    if fine := [[("✓", text.BODY), (name, text.BODY)] for name in in_order(slip)]:
        blocks.append(sheet.heading(width, IN_ORDER, gap=_GAP))
        blocks += sheet.pairs(width, fine, _MARK_WIDTH)
    blocks += [_come_back(slip, width), sheet.paragraph(width, *notes(slip), gap=_GAP)]
    return Matter(
        blocks,
        foot=partial(letterhead.foot, column, slip.printed),
        head=partial(letterhead.continuation, column, f"Kekurangan berkas {slip.reference}"),
    )


def _head(slip: ReturnSlip, matrix: list[list[bool]], column: Column) -> Block:
    width = letterhead.width_beside(column, matrix)
    lines = [
        text.text(width, (TITLE, text.HEADLINE)),
        text.text(width, (STATEMENT, text.STRONG)),
    ]
    return letterhead.head(column, matrix, CAPTION, lines, list(facts(slip)))


def facts(slip: ReturnSlip) -> Iterator[Fact]:
    """Yield who asked for what, and when the checklist was gone through."""
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


def needed(slip: ReturnSlip) -> Iterator[tuple[str, Sequence[Document]]]:
    """Yield each list of what is still to be done that has something in it, with its heading."""
    missing = [item for item in slip.visit.documents if item.state is DocumentState.MISSING]
    lists = (
        ("Belum ada, bawa saat kembali", [item for item in missing if not _may_follow(slip, item)]),
        (
            "Ada, tetapi harus diperbaiki",
            [item for item in slip.visit.documents if item.state is DocumentState.PROBLEM],
        ),
        ("Boleh menyusul setelah berkas didaftarkan", [item for item in missing if _may_follow(slip, item)]),
    )
    return ((title, documents) for title, documents in lists if documents)


def in_order(slip: ReturnSlip) -> list[str]:
    """Return the names of the documents that need nothing more."""
    return [_name(slip, item) for item in slip.visit.documents if item.state is DocumentState.OK]


def document_lines(slip: ReturnSlip, document: Document) -> Iterator[Sequence[Run]]:
    """Yield the name of what is needed with its form, then where and how it is had."""
    requirement = _requirement(slip, document)
    yield (_name(slip, document), text.STRONG), (f" {requirement.form_words}" if requirement else "", text.SMALL)
    if document.fault:
        yield ((f"Perbaiki: {document.fault.label}", text.BODY),)
    if requirement and (advice := " · ".join(_advice(requirement))):
        yield ((advice, text.SMALL),)


def _row(slip: ReturnSlip, width: float, document: Document) -> Block:
    mark = text.text(_MARK_WIDTH, ("○", text.BODY))
    lines = [text.text(width - _MARK_WIDTH, *runs) for runs in document_lines(slip, document)]

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
    lines = [text.text(width - 2 * pad, (COME_BACK, text.STRONG))]
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


def notes(slip: ReturnSlip) -> Iterator[Run]:
    """Yield that looking a file through costs nothing, and where to report who asks for money."""
    office = slip.office
    yield "Pemeriksaan berkas tidak dipungut biaya.", text.SMALL_BOLD
    yield " Biaya yang tertulis di atas, bila ada, ditentukan oleh penerbit dokumen.", text.SMALL
    yield f" Bila diminta membayar di kantor ini, laporkan: {letterhead.complaint_places(office)}.", text.SMALL
    if office.sample:
        yield f" {letterhead.SAMPLE_NOTE}", text.SMALL
