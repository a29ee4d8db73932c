"""The tables of a daily summary."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import words
from ptsp_desk.core.sheets import NO_FIGURE, UNRECORDED
from ptsp_desk.core.summaries import ServiceDay
from ptsp_desk.core.summaries.says import growth, marked, minutes, percent, points, unrecorded
from ptsp_desk.paper import sheet, text
from ptsp_desk.paper.sheet import Block
from ptsp_desk.paper.text import Align

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.summaries import DailySummary, Names, Span

GAP: Final = 18.0
_BETWEEN = 11.0
_NARROWEST = 26.0
_WIDE = 64.0
_TOGETHER = 12
"""Rows of a table that stay on one sheet."""

_STOCK: Final = {
    "opening": "Proses awal",
    "received": "Masuk",
    "issued": "Terbit",
    "rejected": "Ditolak",
    "withdrawn": "Ditarik",
    "void": "Batal",
    "closing": "Proses akhir",
    "handed_over": "Diambil",
    "late": "Lewat waktu",
}
_AMOUNTS: Final = {
    "quoted": "Disampaikan di loket",
    "assessed": "Ditetapkan (SKRD)",
    "paid": "Dibayar",
}


def services(summary: "DailySummary", names: "Names", width: float) -> Iterator[Block]:
    """Yield the balance of files: every term of it a column, a row a service."""
    yield _title("Menurut jenis izin", width)
    if summary.is_unrecorded:
        yield sheet.paragraph(width, (f"NIHIL, {UNRECORDED}.", text.BODY), gap=4)
        return
    if not summary.services:
        nil = "NIHIL. Tidak ada berkas masuk, selesai, atau dalam proses pada hari ini."
        yield sheet.paragraph(width, (nil, text.BODY), gap=4)
        return
    if summary.is_idle:
        nil = "NIHIL. Tidak ada berkas masuk atau selesai pada hari ini; yang tercantum masih dalam proses."
        yield sheet.paragraph(width, (nil, text.BODY), gap=4, leads=True)
    rows = [
        (marked(summary, names.services.get(row.service, row.service), f"services.{row.service}"), *_stock(row))
        for row in summary.services
    ]
    total = (marked(summary, "Jumlah", "total"), *_stock(summary.total))
    yield from table(width, ("Izin", *_STOCK.values()), rows, total, narrowest=_NARROWEST)


def details(summary: "DailySummary", names: "Names", width: float) -> list[Block]:
    """Return the second sheet: by officer, by agency, and the amounts; nothing where there is none of them."""
    blocks = [
        *_officers(summary, names, width),
        *_agencies(summary, names, width),
        *_fees(summary, names, width),
    ]
    return [replace(blocks[0], opens=True), *blocks[1:]] if blocks else []


def _fees(summary: "DailySummary", names: "Names", width: float) -> Iterator[Block]:
    rows = [row for row in summary.services if any(getattr(row, name) for name in _AMOUNTS)]
    if not rows:
        return
    yield _title("Biaya dan retribusi hari ini (Rp)", width)
    yield from table(
        width,
        ("Izin", *_AMOUNTS.values()),
        [
            (
                marked(summary, names.services.get(row.service, row.service), f"services.{row.service}"),
                *_amounts(row),
            )
            for row in rows
        ],
        (marked(summary, "Jumlah", "total"), *_amounts(summary.total)),
    )


def _officers(summary: "DailySummary", names: "Names", width: float) -> Iterator[Block]:
    if not summary.officers:
        return
    yield _title("Menurut petugas", width)
    rows = [
        (
            marked(summary, names.officer(row.officer), f"officers.{row.officer}"),
            words.amount(row.visits.registered),
            words.amount(row.visits.turned_back),
            words.amount(row.visits.follow_up),
            words.amount(row.visits.information),
            minutes(row.counter_seconds),
        )
        for row in summary.officers
    ]
    visits = summary.visits
    total = (
        marked(summary, "Jumlah kunjungan", "visits", "counter_seconds"),
        *map(words.amount, (visits.registered, visits.turned_back, visits.follow_up, visits.information)),
        minutes(summary.counter_seconds),
    )
    headings = ("Petugas", "Didaftarkan", "Dikembalikan", "Susulan", "Informasi", "Waktu loket, median")
    yield from table(width, headings, rows, total)


def _agencies(summary: "DailySummary", names: "Names", width: float) -> Iterator[Block]:
    if not summary.agencies:
        return
    yield _title("Menurut instansi teknis", width)
    headings = ("Instansi", "Proses awal", "Masuk", "Selesai", "Proses akhir", "Lewat waktu")
    rows = [
        (
            marked(summary, names.agencies.get(row.agency, row.agency), f"agencies.{row.agency}"),
            *map(words.amount, (row.opening, row.received, row.finished, row.closing, row.late)),
        )
        for row in summary.agencies
    ]
    yield from table(width, headings, rows)


def month(summary: "DailySummary", width: float) -> Iterator[Block]:
    """Yield the month up to the day beside the same days of last year, and what is wanted."""
    if summary.month is None:
        return
    this, last, target = summary.month.this, summary.month.last_year, summary.month.target
    yield _title(marked(summary, "Bulan ini terhadap sasaran", "month"), width)

    def amount(span: "Span", name: str) -> str:
        return words.amount(getattr(span, name)) if summary.has_recorded(span) else NO_FIGURE

    def row(title: str, name: str, wanted: str = "") -> tuple[str, ...]:
        change = growth(getattr(this, name), getattr(last, name))
        return marked(summary, title, f"month.{name}"), amount(this, name), amount(last, name), change, wanted

    rows = [
        row("Permohonan masuk", "received", f"+{target}{text.NO_BREAK}%"),
        row("Izin terbit", "issued"),
        (
            marked(summary, "Terbit tepat waktu", "month.on_time", "month.issued"),
            percent(this.on_time, this.issued),
            percent(last.on_time, last.issued),
            points(this, last),
            "",
        ),
        row("Retribusi dibayar (Rp)", "paid"),
    ]
    headings = ("", _days(this), _days(last), "Perubahan", "Sasaran")
    yield from table(width, headings, rows)
    if meaning := unrecorded(summary):
        yield sheet.paragraph(width, (meaning, text.SMALL), gap=3)


def _days(span: "Span") -> str:
    """Return ``1-20 November 2026``."""
    first, last = span.first.day, words.date_plain(span.last)
    return f"{first}\N{EN DASH}{last}" if span.first != span.last else last


def _stock(row: ServiceDay) -> list[str]:
    return [words.amount(getattr(row, name)) for name in _STOCK]


def _amounts(row: ServiceDay) -> list[str]:
    return [words.amount(getattr(row, name)) for name in _AMOUNTS]


def _title(name: str, width: float) -> Block:
    return sheet.paragraph(width, (name, text.TITLE), gap=GAP, leads=True)


def table(
    width: float,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    total: Sequence[str] | None = None,
    *,
    narrowest: float = _WIDE,
) -> Iterator[Block]:
    """Yield a heading and rows over hairlines: the first column takes what the others, set right, leave."""
    rows = list(rows)
    short = len(rows) <= _TOGETHER
    widths = [
        max(
            narrowest,
            *(text.SMALL_SEMIBOLD.width(word) for word in headings[place].split()),
            *(text.BODY.width(row[place]) for row in rows),
            text.STRONG.width(total[place]) if total else 0.0,
        )
        + _BETWEEN
        for place in range(1, len(headings))
    ]
    yield _row(width, widths, headings, text.SMALL_SEMIBOLD)
    for place, row in enumerate(rows, 1):
        yield replace(_row(width, widths, row, text.BODY), leads=short and (place < len(rows) or total is not None))
    if total:
        yield _row(width, widths, total, text.STRONG)


def _row(width: float, widths: Sequence[float], cells: Sequence[str], style: text.Style) -> Block:
    """Return a row over its line; what is shorter in a heading stands at the bottom."""
    is_heading = style is text.SMALL_SEMIBOLD
    label = text.text(width - sum(widths) - 4, (cells[0], style))
    figures = [text.text(wide - _BETWEEN + 0.01, (cell, style)) for wide, cell in zip(widths, cells[1:], strict=True)]
    inner = max(label.height, *(cell.height for cell in figures))
    height = inner + 8

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        label.draw(canvas, x, top - 4 - (inner - label.height if is_heading else 0))
        right = x + width - sum(widths)
        for wide, item in zip(widths, figures, strict=True):
            right += wide
            down = inner - item.height if is_heading else 0
            item.draw(canvas, right - item.width, top - 4 - down, Align.RIGHT)
        if style is not text.STRONG:
            sheet.rule(canvas, x, top - height, width, thickness=0.9 if is_heading else sheet.HAIRLINE)

    return Block(height, draw, leads=is_heading)
