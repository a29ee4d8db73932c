"""The ringkasan harian: one sheet for the office head, with the balance of files that anyone can check."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import words
from ptsp_desk.core.summaries import BALANCE
from ptsp_desk.paper import letterhead, sheet, text
from ptsp_desk.paper.sheet import Block, Column, Form, Matter
from ptsp_desk.paper.text import Align

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.summaries import DailySummary, ServiceDay

_GAP = 18.0
_BETWEEN = 11.0
_MOST_MISSING = 8

_HEADINGS: Final = (
    "Proses awal",
    "Masuk",
    "Terbit",
    "Ditolak",
    "Ditarik",
    "Batal",
    "Proses akhir",
    "Diambil",
    "Lewat waktu",
    "Retribusi, perkiraan (Rp)",
)


def render(
    summary: "DailySummary",
    office: "Office",
    services: Mapping[str, str],
    requirements: Mapping[tuple[str, str], str],
) -> bytes:
    """Return the PDF, A4; ``services`` and ``requirements`` give names to codes."""
    compose = partial(_compose, summary, office, services, requirements)
    title = f"Ringkasan harian {words.date_plain(summary.day)}"
    return sheet.render(Form.report(), compose, title, office.name)


def _compose(
    summary: "DailySummary",
    office: "Office",
    services: Mapping[str, str],
    requirements: Mapping[tuple[str, str], str],
    column: Column,
    _copy: int,
) -> Matter:
    blocks = [
        _head(summary, office, column.width),
        _tiles(summary, column.width),
        *_table(summary, services, column.width),
        *_missing(summary, services, requirements, column.width),
        _closing(summary, office, column),
    ]
    made = f"Dibuat {letterhead.moment(summary.made_at, office)}"
    if office.sample:
        made += f" · {letterhead.SAMPLE_NOTE}"
    title = f"Ringkasan harian {words.date_plain(summary.day)}"
    return Matter(
        blocks,
        foot=partial(letterhead.foot, column, made),
        head=partial(letterhead.continuation, column, title),
    )


def _head(summary: "DailySummary", office: "Office", width: float) -> Block:
    tag = "CONTOH" if office.sample else ""
    inner = width - letterhead.tag_width(tag) - 8
    at = summary.made_at.astimezone(office.zone)
    later = "" if at.date() == summary.day else f"{words.date_plain(at)} "
    made = f"keadaan {later}pukul {words.clock(at)} {words.zone_name(office.zone)}"
    lines = [
        text.text(inner, (" · ".join(part for part in (office.government, office.name) if part), text.SMALL_BOLD)),
        text.text(width, ("Ringkasan harian pelayanan", text.NUMBER)),
        text.text(width, (f"{words.date_long(summary.day)} · {made}", text.LABEL)),
    ]
    height = sum(line.height for line in lines) + 10

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        if tag:
            letterhead.draw_tag(canvas, tag, x + width - letterhead.tag_width(tag), top)
        y = top
        for line in lines:
            line.draw(canvas, x, y)
            y -= line.height
        sheet.rule(canvas, x, top - height + 1, width, thickness=1.2)

    return Block(height, draw)


def _tiles(summary: "DailySummary", width: float) -> Block:
    total = summary.total
    figures = (
        ("Masuk", total.received),
        ("Dikembalikan", summary.visits.turned_back),
        ("Terbit", total.issued),
        ("Diambil", total.handed_over),
        ("Dalam proses", total.closing),
        ("Lewat waktu", total.late),
    )
    pad, height, each = 9.0, 52.0, width / len(figures)
    cells = [
        (text.text(each - pad, (label, text.SMALL)), text.text(each - pad, (words.amount(figure), text.FIGURE)))
        for label, figure in figures
    ]

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        canvas.setStrokeColor(text.INK)
        canvas.setLineWidth(0.4)
        canvas.roundRect(x, top - height, width, height, 6)
        for place, (label, figure) in enumerate(cells):
            left = x + place * each
            if place:
                canvas.line(left, top, left, top - height)
            label.draw(canvas, left + pad, top - 9)
            figure.draw(canvas, left + pad, top - 9 - label.height - 1)

    return Block(height, draw, gap=14)


def _table(summary: "DailySummary", services: Mapping[str, str], width: float) -> list[Block]:
    title = sheet.paragraph(width, ("Menurut jenis izin", text.TITLE), gap=_GAP, leads=True)
    if not summary.services:
        nil = "NIHIL. Tidak ada berkas masuk, selesai, atau dalam proses pada hari ini."
        return [title, sheet.paragraph(width, (nil, text.BODY), gap=4)]
    total = _figures(summary.total)
    widths = [
        max(text.STRONG.width(figure), *map(text.SMALL_SEMIBOLD.width, heading.split())) + _BETWEEN
        for heading, figure in zip(_HEADINGS, total, strict=True)
    ]
    return [
        title,
        _row(width, widths, "Izin", _HEADINGS, text.SMALL_SEMIBOLD),
        *(
            _row(width, widths, services.get(row.service, row.service), _figures(row), text.BODY)
            for row in summary.services
        ),
        _row(width, widths, "Jumlah", total, text.STRONG),
    ]


def _figures(row: "ServiceDay") -> list[str]:
    return [
        words.amount(figure)
        for figure in (
            row.opening,
            row.received,
            row.issued,
            row.rejected,
            row.withdrawn,
            row.void,
            row.closing,
            row.handed_over,
            row.late,
            row.quoted,
        )
    ]


def _row(width: float, widths: Sequence[float], name: str, figures: Sequence[str], style: text.Style) -> Block:
    """Return a row of the table over its line; what is shorter in a heading stands at the bottom."""
    is_heading = style is text.SMALL_SEMIBOLD
    label = text.text(width - sum(widths), (name, style))
    cells = [text.text(wide - _BETWEEN + 0.01, (figure, style)) for wide, figure in zip(widths, figures, strict=True)]
    inner = max(label.height, *(cell.height for cell in cells))
    height = inner + 9

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        left = x + width - sum(widths)
        for wide, item in zip((0.0, *widths), (label, *cells), strict=True):
            down = inner - item.height if is_heading else 0
            left += wide
            across, align = (x, Align.LEFT) if item is label else (left - item.width, Align.RIGHT)
            item.draw(canvas, across, top - 4.5 - down, align)
        if style is not text.STRONG:
            sheet.rule(canvas, x, top - height, width, thickness=0.9 if is_heading else sheet.HAIRLINE)

    return Block(height, draw, leads=is_heading)


def _missing(
    summary: "DailySummary",
    services: Mapping[str, str],
    requirements: Mapping[tuple[str, str], str],
    width: float,
) -> list[Block]:
    if not summary.missing:
        return []
    most = max(count for _, _, count in summary.missing)
    title = sheet.paragraph(width, ("Syarat yang paling sering kurang", text.TITLE), gap=_GAP, leads=True)
    return [
        title,
        Block(5, lambda _canvas, _x, _top: None, leads=True),
        *(
            _bar(
                width,
                requirements.get((service, code), code),
                services.get(service, service),
                count,
                count / most,
            )
            for service, code, count in summary.missing[:_MOST_MISSING]
        ),
    ]


def _bar(width: float, name: str, service: str, count: int, part: float) -> Block:
    label = text.text(width * 0.5, (name, text.BODY), (f" {service}", text.SMALL))
    figure = text.text(30, (words.amount(count), text.BODY))
    longest = width * 0.5 - 50

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        label.draw(canvas, x, top)
        left = x + width * 0.5 + 10
        canvas.setFillColor(text.PRIMARY)
        canvas.rect(left, top - label.leading + 2.5, longest * part, label.leading - 5, stroke=0, fill=1)
        figure.draw(canvas, x + width - figure.width, top, Align.RIGHT)

    return Block(label.height + 3, draw)


def _closing(summary: "DailySummary", office: "Office", column: Column) -> Block:
    width = column.width
    dated = ", ".join(part for part in (office.place, words.date_plain(summary.day)) if part)
    side = width * 0.34
    lines = [text.text(side, (dated, text.BODY)), text.text(side, ("Kepala,", text.BODY))]
    identity = text.text(width * 0.54, (_identity(summary), text.SMALL))
    room = 22 * column.mm
    height = max(sum(line.height for line in lines) + room, identity.height)

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        identity.draw(canvas, x, top)
        y = top
        for line in lines:
            line.draw(canvas, x + width - side, y, Align.CENTRE)
            y -= line.height
        sheet.rule(canvas, x + width - side * 0.9, top - height + 2, side * 0.8, thickness=0.5)

    return Block(height + 8, draw, gap=_GAP)


def _identity(summary: "DailySummary") -> str:
    figures, verdict = summary.balance()
    return f"{BALANCE}: {figures.replace(' ', text.NO_BREAK)}, {verdict}."
