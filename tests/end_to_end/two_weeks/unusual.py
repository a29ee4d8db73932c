"""The recapitulation of what is not the usual way, from what happened in a period."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, time

from tests.end_to_end.two_weeks.counting import ZONE, File
from tests.end_to_end.two_weeks.reading import Ends, day_in_words
from tests.end_to_end.two_weeks.spans import Row, Span, Table, numbered

STAGES = {
    "under_review": "Diperiksa",
    "correction": "Menunggu perbaikan pemohon",
    "site_visit": "Peninjauan lapangan",
    "assessed": "Retribusi ditetapkan",
    "awaiting_payment": "Menunggu pembayaran",
    "approved": "Disetujui",
    "issued": "Izin terbit",
    "handed_over": "Diserahkan",
    "rejected": "Ditolak",
    "withdrawn": "Ditarik pemohon",
    "void": "Batal",
}
OPENS, CLOSES = time(7), time(16)
"""The opening hours, with the hour before and after."""
ORDER = ("Koreksi", "Cetak ulang", "Batal", "Tanggal mundur", "Di luar jam buka", "Kuasa banyak berkas")


def deviations(span: Span) -> Table:
    """Every line with kind, day, file and officer, by kind and time."""
    lines = [*_logged(span), *_moves(span), *_registrations(span), *_proxies(span)]
    lines.sort(key=lambda line: (ORDER.index(line[0]), *line[1:3], line[4]))
    rows = [
        (kind, when.date(), number, span.office.service_name(service) if service else "", says, _name(span, officer))
        for kind, when, number, service, says, officer in lines
    ]
    tally = Counter(line[0] for line in lines)
    said = ", ".join(f"{kind.lower()} {tally[kind]}" for kind in ORDER)
    return numbered(rows, (), (f"{said[0].upper()}{said[1:]}.",))


def _logged(span: Span) -> Iterator[Row]:
    for sealed in span.office.entries:
        entry, file = sealed.entry, span.office.files.get(sealed.entry.subject)
        when = datetime.fromtimestamp(entry.at / 1000, ZONE)
        if file is None or not span.holds(when.date()):
            continue
        mine = (when, file.number, file.service)
        if entry.kind in {"application.corrected", "promise.replaced"}:
            yield "Koreksi", *mine, Ends(f"; alasan: {sealed.details()['reason']}"), entry.officer
        if entry.kind == "receipt.printed" and entry.body["copy"]:
            again = f"perbaikan ke-{entry.body['correction']}, " if "correction" in entry.body else ""
            says = f"tanda terima dicetak, {again}salinan ke-{entry.body['copy']}, A5"
            yield "Cetak ulang", *mine, says, entry.officer


def _moves(span: Span) -> Iterator[Row]:
    for file in span.office.files.values():
        for move in file.moves:
            if span.holds(move.day):
                mine = (move.at.astimezone(ZONE), file.number, file.service)
                if move.stage == "void":
                    yield "Batal", *mine, move.reason, move.officer
                yield from _after_hours(span, mine, f"tahap {STAGES[move.stage]}", move.officer)


def _registrations(span: Span) -> Iterator[Row]:
    for file in span.office.files.values():
        when = file.at.astimezone(ZONE)
        mine = (when, file.number, file.service)
        if file.is_backdated and span.holds(when.date()):
            says = f"diterima {day_in_words(file.day)}, dimasukkan {day_in_words(when)}"
            yield "Tanggal mundur", *mine, says, file.officer
        if span.holds(file.day) and not file.is_old:
            yield from _after_hours(span, mine, "didaftarkan", file.officer)


def _after_hours(span: Span, mine: tuple[datetime, str, str], did: str, officer: str) -> Iterator[Row]:
    when = mine[0]
    works = span.office.works(when.date())
    if not works or not OPENS <= when.time() <= CLOSES:
        yield "Di luar jam buka", *mine, f"{did}, pukul {when:%H.%M}{'' if works else ', hari tutup'}", officer


def _proxies(span: Span) -> Iterator[Row]:
    found: dict[str, list[File]] = defaultdict(list)
    for file in span.received:
        if nik := file.parts.get("proxy.nik"):
            found[nik].append(file)
    for some in found.values():
        if len(some) >= 5:
            last = max(some, key=lambda file: (file.day, file.at))
            masked = " ".join(word[0] + "*" * (len(word) - 1) for word in last.parts["proxy.name"].split())
            tally = ", ".join(f"{code} {n}" for code, n in sorted(Counter(file.service for file in some).items()))
            when = datetime.combine(last.day, time(), ZONE)
            yield "Kuasa banyak berkas", when, "", "", f"{masked}: {len(some)} berkas ({tally})", ""


def _name(span: Span, officer: str) -> str:
    return span.office.officers.get(officer, officer)
