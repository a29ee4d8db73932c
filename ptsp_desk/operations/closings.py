"""A closed day as its entry froze it, and the code on its summary."""

from ptsp_desk.core import days, receipts, words
from ptsp_desk.core.days import DayEntry
from ptsp_desk.core.errors import Unavailable
from ptsp_desk.core.summaries import DailySummary
from ptsp_desk.operations.desks import Desk


def closed(desk: Desk, entry: DayEntry) -> DailySummary:
    """Return the figures and notes with which a day was closed, made now."""
    return days.summary_of(entry, desk.now(), code_of(desk, entry))


def code_of(desk: Desk, entry: DayEntry) -> str:
    """Return the text of the QR code on a closed day's summary, signed by the desk's present key.

    Empty where that key isn't here, or another desk closed the day: only it can sign for its closing.
    """
    if entry.key[0] != desk.id:
        return ""
    office = desk.look_again().office  # another process may have changed the key too
    try:
        private = desk.private_key
    except Unavailable:
        return ""
    lines = [
        office.name,
        f"Ringkasan harian {words.date_plain(entry.day)}",
        f"Revisi {entry.revision}, penutupan ke-{entry.body['number']} loket {desk.id}",
        *([f"Telepon {office.phone}"] if office.phone else []),
    ]
    signed = receipts.seal(days.payload_of(entry, desk.key_id), private)
    return receipts.qr_text(signed, office.public_host or None, lines)
