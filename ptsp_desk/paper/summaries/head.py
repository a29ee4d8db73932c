"""The top of a daily summary: which day, what it lacks, and its six figures."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import words
from ptsp_desk.core.summaries.says import lacking, marked
from ptsp_desk.core.summaries.says import tiles as tiles_said
from ptsp_desk.paper import codes, letterhead, sheet, text
from ptsp_desk.paper.sheet import Block, Column

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.summaries import DailySummary

_MODULE_MM: Final = 0.51


def head(summary: "DailySummary", office: "Office", column: Column) -> Block:
    """Return office, title and day over a rule, with the code of a closed day at their right."""
    width = column.width
    matrix = codes.qr_matrix(summary.close.code) if summary.close and summary.close.code else []
    module = _MODULE_MM * column.mm
    side = module * len(matrix)
    tag = "CONTOH" if office.sample else ""
    beside = width - (side + 2 * module * codes.QUIET_MODULES if matrix else 0.0)
    inner = beside - letterhead.tag_width(tag) - 8
    official = " · ".join(part for part in (office.government, office.name) if part)
    lines = [
        text.text(inner, (official, text.SMALL_BOLD)),
        text.text(beside, ("Ringkasan harian pelayanan", text.NUMBER)),
        text.text(beside, (f"{words.date_long(summary.day)} · {_standing(summary, office)}", text.LABEL)),
    ]
    height = max(sum(line.height for line in lines) + 10, side + module * codes.QUIET_MODULES)

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        if tag:
            letterhead.draw_tag(canvas, tag, x + beside - letterhead.tag_width(tag), top)
        y = top
        for line in lines:
            line.draw(canvas, x, y)
            y -= line.height
        if matrix:
            codes.draw_qr(canvas, matrix, x + width - side, top, module)
        sheet.rule(canvas, x, top - height + 1, width, thickness=1.2)

    return Block(height, draw)


def _standing(summary: "DailySummary", office: "Office") -> str:
    if summary.close:
        return f"revisi {summary.close.revision} · ditutup {_moment(summary, office, closed=True)}"
    return f"belum ditutup, keadaan {_moment(summary, office)}"


def _moment(summary: "DailySummary", office: "Office", *, closed: bool = False) -> str:
    """Say when the figures were made, with the day where that is another."""
    at = summary.close.at if closed and summary.close else summary.made_at
    local = at.astimezone(office.zone)
    later = "" if local.date() == summary.day else f"{words.date_plain(local)} "
    return f"{later}pukul {words.clock(local)} {words.zone_name(office.zone)}"


def banner(summary: "DailySummary", office: "Office", width: float) -> Iterator[Block]:
    """Yield the box that says what the figures below do not hold, where there is anything."""
    said = lacking(summary, office.zone)
    if not said:
        return
    pad = 9.0
    lines = text.text(width - 2 * pad, ("Belum lengkap.", text.STRONG), (f" {said}", text.BODY))
    height = lines.height + 2 * pad

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        canvas.setStrokeColor(text.INK)
        canvas.setLineWidth(0.9)
        canvas.roundRect(x, top - height, width, height, 6)
        lines.draw(canvas, x + pad, top - pad + 1)

    yield Block(height, draw, gap=12)


def tiles(summary: "DailySummary", width: float) -> Block:
    """Return the six figures that are read first."""
    n = "" if summary.is_unrecorded else f", n{text.NO_BREAK}{summary.survey.n}"
    labels = ("Masuk", "Dikembalikan", "Terbit", "Tepat waktu", "Waktu loket", f"Survei hari ini{n}")
    pad, each = 9.0, width / len(labels)
    cells = [
        (
            text.text(each - pad, (marked(summary, label, *keys), text.SMALL)),
            text.text(each - pad, (figure, text.FIGURE)),
        )
        for label, (figure, keys) in zip(labels, tiles_said(summary), strict=True)
    ]

    above = max(label.height for label, _ in cells)  # with its mark the longest runs over two lines
    height = above + 40.75

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        canvas.setStrokeColor(text.INK)
        canvas.setLineWidth(0.4)
        canvas.roundRect(x, top - height, width, height, 6)
        for place, (label, figure) in enumerate(cells):
            left = x + place * each
            if place:
                canvas.line(left, top, left, top - height)
            label.draw(canvas, left + pad, top - 9)
            figure.draw(canvas, left + pad, top - 9 - above - 1)

    return Block(height, draw, gap=14)
