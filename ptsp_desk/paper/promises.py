"""What papers say of the time: the promised day in its frame, or that a file has ended without a permit."""

from typing import TYPE_CHECKING, Final

from ptsp_desk.core import promises, words
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.paper import text
from ptsp_desk.paper.sheet import Block, Column

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.applications.records import Application
    from ptsp_desk.core.offices import Office

_GAP = 11.0
_ENDED: Final = {
    Stage.REJECTED: ("DITOLAK", "ditolak pada"),
    Stage.WITHDRAWN: ("DITARIK", "ditarik pemohon pada"),
    Stage.VOID: ("BATAL", "batal sejak"),
}


def end_mark(application: "Application") -> str:
    """Return the mark of a file that will bring no permit, empty for any other."""
    return _ENDED.get(application.outcome, ("", ""))[0]


def promise_words(application: "Application", office: "Office") -> tuple[str, str, str]:
    """Return what is promised, the day, and why that day; of a file that has ended an empty label and how it ended."""
    if application.outcome in _ENDED:
        how = _ENDED[application.outcome][1]
        day = words.date_plain(application.rejected_on or application.stage_at.astimezone(office.zone))
        return "", f"Berkas ini {how} {day}", "Lembar ini hanya bukti pernah didaftarkan."
    promise, remaining = application.promise, application.remaining
    if remaining is not None:
        stopped = promises.stopped_text(remaining)
        return "Penghitungan waktu", stopped[:1].upper() + stopped[1:], promise.explanation()
    waits = promise.duration.unit == "while_waiting"
    label = "Selesai" if waits else "Selesai paling lambat"
    if promise.provisional:
        label += " (sementara)"
    day = words.date_long(promise.date)
    if promise.due_at:
        day += f", pukul {words.clock(promise.due_at.astimezone(office.zone))}"
    why = [] if waits else ["Berhenti dihitung selama menunggu pemohon."]
    return label, day, " ".join([promise.explanation(), *why])


def promise_block(application: "Application", office: "Office", column: Column) -> Block:
    """Return the frame with the promised day and its reasons."""
    label, day, why = promise_words(application, office)
    pad, split = 4 + 6 * column.air, column.width * 0.49
    told = ((label, text.SMALL), (day, text.LARGE))
    left = [text.text(split - pad - 8, run) for run in told if run[0]]
    right = text.text(column.width - split - pad, (why, text.SMALL))
    stack = sum(item.height for item in left) + 1
    height = max(stack, right.height) + 2 * pad

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        canvas.setStrokeColor(text.INK)
        canvas.setLineWidth(1)
        canvas.roundRect(x, top - height, column.width, height, 6)
        y = top - (height - stack) / 2
        for item in left:
            item.draw(canvas, x + pad, y)
            y -= item.height + 1
        right.draw(canvas, x + split, top - (height - right.height) / 2)

    return Block(height, draw, gap=_GAP)
