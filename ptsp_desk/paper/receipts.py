"""The tanda terima berkas: what an applicant takes home from the counter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import people, words
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.fees import FREE_TEXT, FeeLine, FeeStatus, FeeStep
from ptsp_desk.paper import ballots, codes, letterhead, promises, sheet, text
from ptsp_desk.paper.letterhead import Fact, Item
from ptsp_desk.paper.sheet import Block, Column, Form, Matter
from ptsp_desk.paper.sizes import Size
from ptsp_desk.paper.text import Align, Run

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.applications.records import Application
    from ptsp_desk.core.catalogue import FormField, Service, Variant
    from ptsp_desk.core.fees import FeeQuote
    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.regions import Village

_FOR: Final = ("lembar untuk pemohon", "lembar untuk kantor")
_GAP = 11.0
_AMOUNT_WIDTH = 84.0
_BAR_MM = 0.25
_SIGNING_ROOM = 36.0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one print says. ``quote`` is the one that counts now, ``village`` that of the location.

    ``qr`` is the whole text of the code; ``printed_at`` is UTC; ``copy`` 0 is the original, n is SALINAN KE-n;
    ``checked_by`` is the name of the officer who went through the checklist, else the one who received the file;
    ``ballot`` is a token for the survey on the applicant's copy, empty where there is none.
    """

    application: "Application"
    office: "Office"
    service: "Service"
    variant: "Variant"
    quote: "FeeQuote"
    qr: str
    printed_at: "datetime"
    copy: int = 0
    village: "Village | None" = None
    applicant_village: "Village | None" = None
    checked_by: str = ""
    ballot: str = ""

    @property
    def marks(self) -> tuple[str, ...]:
        """What sets this print apart from the first one."""
        corrections, ended = self.application.corrections, promises.end_mark(self.application)
        return (
            *((ended,) if ended else ()),
            *((f"PERBAIKAN KE-{corrections}",) if corrections else ()),
            *((f"SALINAN KE-{self.copy}",) if self.copy else ()),
        )

    @property
    def title(self) -> str:
        """What the document is called."""
        return f"Tanda terima {self.application.number}"

    @property
    def caption(self) -> str:
        """What the code is for."""
        if self.office.public_host:
            return "Pindai: status, biaya, keaslian lembar ini"
        return "Pindai: isi dan keaslian lembar ini"

    @property
    def printed(self) -> str:
        """When this print was made, and which one it is."""
        return f"Dicetak {letterhead.moment(self.printed_at, self.office)} · {', '.join(self.marks) or 'asli'}"


def render(receipt: Receipt, size: Size) -> bytes:
    """Return the PDF: A5 holds one copy, A4 and F4 the applicant's and the office's side by side."""
    form = Form.single(size) if size is Size.A5 else Form.pair(size)
    matrix = codes.qr_matrix(receipt.qr)
    return sheet.render(form, partial(_compose, receipt, matrix), receipt.title, receipt.office.name)


def _compose(receipt: Receipt, matrix: list[list[bool]], column: Column, copy: int) -> Matter:
    blocks = [
        letterhead.letterhead(receipt.office, column),
        _head(receipt, matrix, column, _FOR[copy]),
        *_checklist(receipt, column),
        *_fee(receipt, column),
        promises.promise_block(receipt.application, receipt.office, column),
        _signatures(receipt, column),
        sheet.paragraph(column.width, (notes_words(receipt), text.SMALL), gap=_GAP),
    ]
    number = receipt.application.number
    foot = partial(letterhead.foot, column, receipt.printed)
    return Matter(
        blocks,
        foot=foot if copy else ballots.with_stub(foot, receipt.ballot, column.width),
        head=partial(letterhead.continuation, column, f"{number} · {_FOR[copy]}"),
    )


def _head(receipt: Receipt, matrix: list[list[bool]], column: Column, whose: str) -> Block:
    application, width = receipt.application, letterhead.width_beside(column, matrix)
    lines: list[Item] = [
        text.text(width, ("Tanda terima berkas permohonan", text.TITLE)),
        text.text(width, (application.number, text.NUMBER)),
        text.text(
            width,
            ("Kode lacak ", text.SMALL),
            (application.tracking_code, text.STRONG),
            (f" · {whose}, {'asli' if not receipt.copy else 'salinan'}", text.SMALL),
        ),
    ]
    if receipt.marks:
        lines.append(letterhead.Marks(receipt.marks))
    return letterhead.head(column, matrix, receipt.caption, lines, list(facts(receipt)))


def facts(receipt: Receipt) -> Iterator[Fact]:
    """Yield who asks for what, where, and when it was received."""
    application, submission = receipt.application, receipt.application.submission
    if application.old_number:
        yield "Nomor lama", [(application.old_number, text.BODY)]
    yield "Pemohon", list(_applicant(submission.applicant))
    if isinstance(submission.applicant, people.Company) and submission.applicant.director:
        yield "Direktur", [(submission.applicant.director, text.BODY)]
    if proxy := submission.proxy:
        told = _joined(proxy.relation, _phone(proxy.phone))
        yield "Kuasa", [(proxy.name, text.BODY), (told and f" · {told}", text.BODY)]
    place = receipt.applicant_village.label if receipt.applicant_village else ""
    address = ", ".join(part for part in (submission.applicant.address, place) if part)
    if contact := _joined(address, _phone(submission.applicant.phone)):
        yield "Alamat, telepon", [(contact, text.BODY)]
    yield "Izin", [(f"{receipt.service.name} · {receipt.variant.name}", text.BODY)]
    if told := " · ".join(_object(receipt)):
        yield "Objek", [(told, text.BODY)]
    place = receipt.village.label if receipt.village else ""
    if where := ", ".join(part for part in (submission.location.address, place) if part):
        yield "Lokasi", [(where, text.BODY)]
    received = application.received_at.astimezone(receipt.office.zone)
    zone = words.zone_name(receipt.office.zone)
    # Of a file that was taken over the time of day is not known.
    at = "" if application.taken_over_on else f", {words.clock(received)} {zone}"
    yield "Diterima", [(f"{words.date_long(received)}{at}", text.BODY)]


def _applicant(applicant: people.Person | people.Company) -> Iterator[Run]:
    yield applicant.name, text.STRONG
    if isinstance(applicant, people.Company):
        if applicant.nib:
            yield f" · NIB{text.NO_BREAK}{applicant.nib}", text.BODY
    elif applicant.nik:
        yield f" · NIK{text.NO_BREAK}{people.mask_nik(applicant.nik)}", text.BODY


def _object(receipt: Receipt) -> Iterator[str]:
    """Yield what the form tells of the object, without what could name a person."""
    given = receipt.application.submission.fields
    for item in receipt.service.fields:
        value = given.get(item.code)
        if value is None or item.personal:
            continue
        yield f"{item.label}: {_answer(item, str(value))} {item.unit}".rstrip()


def _answer(item: "FormField", value: str) -> str:
    if item.kind == "choice":
        return next((choice.label for choice in item.choices if choice.code == value), value)
    if item.kind == "decimal":
        return words.number(Decimal(value))
    return words.date_plain(date.fromisoformat(value)) if item.kind == "date" else value


def checklist_words(receipt: Receipt) -> tuple[str, str]:
    """Return the checklist's heading, and who went through it and when."""
    documents = receipt.application.documents
    if receipt.application.taken_over_on:
        since = words.date_plain(receipt.application.taken_over_on)
        return "Syarat: menurut pencatatan lama", f"diambil alih {since}"
    present = sum(document.state is DocumentState.OK for document in documents)
    title = f"Syarat lengkap: {present} ada"
    if following := len(receipt.application.follow_ups):
        title += f", {following} menyusul"
    received, at = (
        moment.astimezone(receipt.office.zone)
        for moment in (receipt.application.received_at, receipt.application.registered_at)
    )
    day = "" if at.date() == received.date() else words.date_plain(at)
    by = receipt.checked_by or receipt.application.received_by
    told = ", ".join(part for part in (by, day, words.clock(at)) if part)
    return title, f"diperiksa {told}"


def _checklist(receipt: Receipt, column: Column) -> list[Block]:
    items = [document_runs(receipt.variant, item) for item in receipt.application.documents]
    rows = sheet.pairs(column.width, items, mark_width=13) if items else []
    return [sheet.heading(column.width, *checklist_words(receipt), gap=_GAP), *rows]


def document_runs(variant: "Variant", document: Document) -> Sequence[Run]:
    """Return a line of the checklist, its mark first."""
    requirement = variant.requirement(document.code)
    name = requirement.text if requirement else document.code
    if document.state is not DocumentState.OK:
        due = f"menyusul paling lambat {words.date_short(document.due)}" if document.due else "belum ada"
        return [("○", text.BODY), (f"{name}: {due.replace(' ', text.NO_BREAK)}", text.BODY)]
    form = f" {requirement.form_words}" if requirement else ""
    return [("✓", text.BODY), (name, text.BODY), (form, text.SMALL)]


def fee_words(receipt: Receipt) -> tuple[str, str]:
    """Return the heading over the fee, and how official it is and where it is paid."""
    quote = receipt.quote
    if quote.is_free:
        return "Biaya", ""
    estimate = quote.status is FeeStatus.ESTIMATE
    official = "jumlah resmi pada SKRD" if estimate else quote.status.words
    payable = receipt.office.payment_place and not promises.end_mark(receipt.application)
    paid_at = f"dibayar di {receipt.office.payment_place}" if payable else ""
    if quote.status is FeeStatus.CARRIED_OVER:
        return "Biaya", ", ".join(part for part in (official, paid_at) if part)
    title = f"{'Perkiraan biaya' if estimate else 'Biaya'} menurut {quote.regulation}"
    return title, ", ".join(part for part in (official, paid_at) if part)


def _fee(receipt: Receipt, column: Column) -> list[Block]:
    quote, width = receipt.quote, column.width
    blocks = [
        sheet.heading(width, *fee_words(receipt), gap=_GAP),
        *(sheet.paragraph(width, (step_words(step), text.SMALL)) for step in quote.steps),
        *(_fee_line(line, width) for line in quote.lines),
    ]
    if quote.adjustment_text:
        blocks.append(sheet.paragraph(width, (quote.adjustment_text, text.SMALL)))
    return [*blocks, _total(receipt, width), sheet.paragraph(width, *no_other_fee(receipt))]


def step_words(step: FeeStep) -> str:
    """Return how a figure that the lines use was worked out, so that anyone can do the sum again."""
    value = f" = {words.number(step.value)} {step.unit}".rstrip() if step.value is not None else ""
    return f"{step.label}: {step.explanation}{value}"


def line_words(line: FeeLine) -> tuple[str, str]:
    """Return how a line of the fee was worked out and its article, and its amount."""
    working = " · ".join(part for part in (line.explanation, line.article.replace(" ", text.NO_BREAK)) if part)
    return working, "menunggu peninjauan" if line.amount is None else words.amount(line.amount)


def _fee_line(line: FeeLine, width: float) -> Block:
    working, figure = line_words(line)
    style = text.SMALL if line.amount is None else text.BODY
    side = max(_AMOUNT_WIDTH, style.width(figure) + 10)
    left = text.text(width - side, (line.label, text.BODY), (f" {working}", text.SMALL))
    right = text.text(side, (figure, style))

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        left.draw(canvas, x, top)
        right.draw(canvas, x + width - side, top, Align.RIGHT)

    return Block(max(left.height, right.height) + 1.5, draw)


def total_words(quote: "FeeQuote") -> tuple[str, str]:
    """Return what the sum is called, and the sum."""
    label = "Perkiraan retribusi" if quote.status is FeeStatus.ESTIMATE else "Retribusi"
    if quote.is_free or (quote.total == 0 and quote.status is FeeStatus.FINAL):
        return label, FREE_TEXT
    if quote.status is FeeStatus.CARRIED_OVER and quote.total is None:
        return label, "belum tercatat di sini"
    return label, quote.status.words if quote.total is None else words.rupiah(quote.total)


def _total(receipt: Receipt, width: float) -> Block:
    quote = receipt.quote
    label, figure = total_words(quote)
    right = text.text(width, (figure, text.LARGE if quote.total else text.NAME))
    left = text.text(width, (label, text.LARGE))

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        if quote.lines:
            sheet.rule(canvas, x, top - 2, width, thickness=0.8)
        left.draw(canvas, x, top - 4)
        right.draw(canvas, x, top - 4 - (left.leading - right.leading) / 2, Align.RIGHT)

    return Block(left.height + 5, draw, leads=True)


def no_other_fee(receipt: Receipt) -> tuple[Run, ...]:
    """Return the sum in words, that nothing else is to be paid, and where to report who asks for more."""
    office, total = receipt.office, receipt.quote.total
    in_words = f"{words.terbilang(total)}. " if total else ""
    report = f" Bila diminta lebih, laporkan: {letterhead.complaint_places(office)}."
    return (
        (in_words, text.SMALL),
        ("Tidak ada biaya lain di kantor ini.", text.SMALL_BOLD),
        (report, text.SMALL),
    )


def _signatures(receipt: Receipt, column: Column) -> Block:
    application, office = receipt.application, receipt.office
    bars = codes.code128_widths(application.number)
    module = _BAR_MM * column.mm
    bars_width = sum(bars) * module
    side = (column.width - bars_width - 20 * module) / 2
    received = application.received_at.astimezone(office.zone)
    day = words.date_plain(application.taken_over_on or received).replace(" ", text.NO_BREAK)
    dated = ", ".join(part for part in (office.place, day) if part)
    giver = application.submission.proxy or application.submission.applicant
    given = [text.text(side, (" ", text.BODY)), text.text(side, ("Yang menyerahkan,", text.BODY))]
    taken = [text.text(side, (dated, text.BODY)), text.text(side, ("Yang menerima,", text.BODY))]
    giver_name = text.text(side, (giver.name, text.STRONG))
    taker = text.text(side, (application.received_by, text.STRONG))
    desk = text.text(side, (f"Loket {application.desk.rpartition('-')[2]}", text.SMALL))
    opening = max(sum(item.height for item in given), sum(item.height for item in taken))
    names = opening + _SIGNING_ROOM
    caption = text.text(bars_width, (application.number, text.SMALL))
    bar_height = 11 * column.mm

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        for lines, left in ((given, x), (taken, x + column.width - side)):
            y = top
            for item in lines:
                item.draw(canvas, left, y, Align.CENTRE)
                y -= item.height
        giver_name.draw(canvas, x, top - names, Align.CENTRE)
        if application.received_by:
            taker.draw(canvas, x + column.width - side, top - names, Align.CENTRE)
        else:
            sheet.rule(canvas, x + column.width - side, top - names - 12, side, thickness=sheet.HAIRLINE)
        desk.draw(canvas, x + column.width - side, top - names - taker.height, Align.CENTRE)
        middle = x + (column.width - bars_width) / 2
        codes.draw_code128(canvas, bars, middle, top - 14 - bar_height, module=module, height=bar_height)
        caption.draw(canvas, middle, top - 16 - bar_height, Align.CENTRE)

    return Block(names + max(giver_name.height, taker.height + desk.height), draw, gap=_GAP)


def notes_words(receipt: Receipt) -> str:
    """Return what a receipt is and is not."""
    notes = ["Tanda terima ini bukan izin dan tidak menjamin izin terbit."]
    if not promises.end_mark(receipt.application):
        notes.append("Bawa lembar ini saat mengambil izin.")
    notes.append("Data pribadi dipakai hanya untuk permohonan ini (UU 27/2022).")
    if receipt.service.note:
        notes.insert(0, receipt.service.note)
    if receipt.office.sample:
        notes.append(letterhead.SAMPLE_NOTE)
    return " ".join(notes)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _phone(number: str) -> str:
    return people.mask_phone(number).replace(" ", text.NO_BREAK)
