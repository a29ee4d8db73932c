"""The end of a daily summary: what needs attention, by number, and how the sheet is checked."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ptsp_desk.core.summaries import BALANCE
from ptsp_desk.core.summaries.says import CHANGED, attention, marked
from ptsp_desk.paper import sheet, signatures, text
from ptsp_desk.paper.sheet import Block, Column
from ptsp_desk.paper.summaries.tables import GAP

if TYPE_CHECKING:
    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.signatories import Signatory
    from ptsp_desk.core.summaries import DailySummary


def block(summary: "DailySummary", width: float) -> Iterator[Block]:
    """Yield a sentence a matter."""
    said = attention(summary)
    title = marked(summary, "Perlu perhatian", "late", "due_next", "complaints")
    yield sheet.paragraph(width, (title, text.TITLE), gap=GAP, leads=True)
    for place, sentence in enumerate(said):
        yield sheet.paragraph(width, (sentence, text.BODY), gap=3, leads=place + 1 < len(said))


def closing(summary: "DailySummary", office: "Office", signatory: "Signatory | None", column: Column) -> Block:
    """Return the balance and the digest of the figures beside the signature."""
    figures, verdict = summary.balance()
    again = "" if summary.is_unrecorded else " dihitung ulang dari jurnal:"
    said = [f"{BALANCE}: {figures.replace(' ', text.NO_BREAK)},{again} {verdict}."]
    if summary.close:
        digest = text.NO_BREAK.join(summary.close.digest[place : place + 4] for place in (0, 4, 8))
        said.append(f"Sidik digital {digest}.")
        if summary.close.code:
            said.append("Pindai QR untuk memeriksa lembar ini.")
        if summary.close.changed:
            said.append(f"Tanda {CHANGED} berubah sejak revisi sebelumnya.")
    return signatures.block(column, office, summary.day, signatory, beside=" ".join(said), gap=GAP)
