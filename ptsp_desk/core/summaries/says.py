"""What a day's figures say in sentences and short words, for paper and window alike."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import Final

from ptsp_desk.core import words
from ptsp_desk.core.sheets import NO_FIGURE, UNRECORDED
from ptsp_desk.core.summaries.records import FEWEST_ANSWERS, DailySummary, LackingDesk, Span

CHANGED: Final = "•"
"""Stands before what differs from the revision before."""

_NO_BREAK: Final = "\u00a0"
_MOST: Final = 12
"""Numbers in a sentence; the rest are counted."""


_COMPLAINTS: Final = {
    "complaint": "pengaduan",
    "aspiration": "aspirasi",
    "request": "permintaan informasi",
    "appreciation": "apresiasi",
}


def marked(summary: DailySummary, name: str, *keys: str) -> str:
    """Return what a row or a table is called, with the mark where one of ``keys`` differs from the revision before."""
    changed = summary.close.changed if summary.close else frozenset()
    return f"{CHANGED} {name}" if changed.intersection(keys) else name


def lacking(summary: DailySummary, zone: tzinfo) -> str:
    """Return what the figures lack, in sentences; empty where they are whole."""
    if summary.is_unrecorded:
        return unknown(summary)
    said = []
    if summary.close is None:
        said.append("Hari ini belum ditutup; angka di bawah masih bisa berubah.")
    said += [_desk(item, summary, zone) for item in summary.notes.lacking]
    if summary.notes.lacking:
        said.append("Angka di bawah tanpa berkas sesudahnya.")
    if summary.notes.after_close:
        count = words.amount(summary.notes.after_close)
        said.append(
            f"{count} catatan untuk hari ini masuk sesudah ditutup dan belum dihitung; buka kembali hari ini untuk "
            "membuat revisi berikut."
        )
    return " ".join(said)


def unknown(summary: DailySummary) -> str:
    """Return the sentence about a day that was before anybody recorded anything."""
    return f"Hari ini {UNRECORDED}{_begins(summary)}; angkanya tidak diketahui."


def unrecorded(summary: DailySummary) -> str:
    """Return what the dash of a month means that was before anybody recorded anything; empty where there is none."""
    month = summary.month
    if month is None or summary.has_recorded(month.last_year):
        return ""
    return f"Tanda {NO_FIGURE} {UNRECORDED}{_begins(summary)}."


def _begins(summary: DailySummary) -> str:
    begins = summary.notes.begins
    return f" (catatan pertama {words.date_plain(begins)})" if begins else ""


def _desk(item: LackingDesk, summary: DailySummary, zone: tzinfo) -> str:
    desk = item.desk.rsplit("-", 1)[-1]
    if item.since is None:
        return f"Data loket {desk} belum pernah diterima di sini."
    since = item.since.astimezone(zone)
    day = "" if since.date() == summary.day else f"{words.date_plain(since)} pukul "
    return (
        f"Data loket {desk} sejak {day}{words.clock(since)} belum diterima di sini; "
        f"catatan terakhir yang ada {item.last_seq:05}."
    )


def attention(summary: DailySummary) -> list[str]:
    """Return what needs attention, most pressing first; registration numbers are kept whole."""
    if summary.is_unrecorded:
        return [f"{NO_FIGURE} {UNRECORDED}"]
    notes = summary.notes
    late = [f"{item.number} ({item.agency}, {item.days} hari kerja)" for item in summary.late]
    complaints = ", ".join(f"{words.amount(count)} {_COMPLAINTS.get(kind, kind)}" for kind, count in summary.complaints)
    said = [
        _listed(late, "berkas lewat waktu"),
        _listed(summary.due_next, "berkas jatuh tempo pada hari kerja berikut"),
        _listed(notes.follow_ups, "berkas menunggu susulan yang sudah lewat harinya"),
        _listed(notes.unconfirmed, "tanda terima belum terbukti tercetak"),
        f"Pengaduan hari ini: {complaints or 'tidak ada'}.",
    ]
    return [sentence for sentence in said if sentence]


def _listed(items: Sequence[str], what: str) -> str:
    if not items:
        return ""
    more = f", dan {len(items) - _MOST} lainnya" if len(items) > _MOST else ""
    whole = (item.replace(" ", _NO_BREAK) for item in items[:_MOST])
    return f"{words.amount(len(items))} {what}: {', '.join(whole)}{more}."


def tiles(summary: DailySummary) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the six figures that are read first, each with the names of what it is made of.

    They are received, turned back, issued, issued on time, the time at the counter, and the survey's value.
    """
    total, counted = summary.total, not summary.is_unrecorded
    return (
        (words.amount(total.received) if counted else NO_FIGURE, ("total.received",)),
        (words.amount(summary.visits.turned_back) if counted else NO_FIGURE, ("visits.turned_back",)),
        (words.amount(total.issued) if counted else NO_FIGURE, ("total.issued",)),
        (percent(total.on_time, total.issued), ("total.on_time", "total.issued")),
        (minutes(summary.counter_seconds), ("counter_seconds",)),
        (survey(summary), ("survey",)),
    )


def percent(part: int, whole: int) -> str:
    """Return ``95 %``, a dash of nothing."""
    return f"{(200 * part + whole) // (2 * whole)}{_NO_BREAK}%" if whole else NO_FIGURE


def minutes(seconds: int | None) -> str:
    """Return ``6,5 mnt``, a dash where nothing was measured."""
    if seconds is None:
        return NO_FIGURE
    tenths = (seconds * 10 + 30) // 60
    return f"{tenths // 10},{tenths % 10}{_NO_BREAK}mnt"


def growth(now: int, before: int) -> str:
    """Return ``+17,7 %``, rounded half away from zero; a dash where there was nothing before."""
    if not before:
        return NO_FIGURE
    change = abs(now - before)
    tenths = (2000 * change + before) // (2 * before)
    sign = "+" if now > before else "\N{MINUS SIGN}" if now < before else ""
    return f"{sign}{words.amount(tenths // 10)},{tenths % 10}{_NO_BREAK}%"


def points(now: Span, before: Span) -> str:
    """Return how many points the part that was on time grew by."""
    if not (now.issued and before.issued):
        return NO_FIGURE
    one, other = (int(percent(span.on_time, span.issued).rstrip("% \u00a0")) for span in (now, before))
    sign = "+" if one > other else "\N{MINUS SIGN}" if one < other else ""
    return f"{sign}{abs(one - other)} poin"


def survey(summary: DailySummary) -> str:
    """Return the value of the day's survey, a dash where too few answered."""
    value = summary.survey.value
    return words.number(value) if value is not None and summary.survey.n >= FEWEST_ANSWERS else NO_FIGURE
