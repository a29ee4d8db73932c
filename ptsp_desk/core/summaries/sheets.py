"""The daily summary as tables of a spreadsheet: the same figures as on its paper."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from ptsp_desk.core import words
from ptsp_desk.core.sheets import NO_FIGURE, Cell, Column, ColumnKind, Row, Sheet, total_of
from ptsp_desk.core.summaries.names import ELEMENTS, Names
from ptsp_desk.core.summaries.records import BALANCE, FEWEST_ANSWERS, DailySummary, Span
from ptsp_desk.core.summaries.says import CHANGED, growth, lacking, marked, unrecorded

_NUMBER, _MONEY = ColumnKind.NUMBER, ColumnKind.MONEY

_STOCK: Final = {
    "opening": "Proses awal",
    "received": "Masuk",
    "issued": "Terbit",
    "on_time": "Terbit tepat waktu",
    "rejected": "Ditolak",
    "withdrawn": "Ditarik",
    "void": "Batal",
    "closing": "Proses akhir",
    "handed_over": "Diambil",
    "late": "Lewat waktu",
}
_AMOUNTS: Final = {"quoted": "Disampaikan di loket", "assessed": "Ditetapkan (SKRD)", "paid": "Dibayar"}
_AMOUNT_COLUMNS: Final = (Column("Izin"), *(Column(title, _MONEY) for title in _AMOUNTS.values()))
_FIRST: Final = (Column("No", _NUMBER),)


def sheets(summary: DailySummary, names: Names, zone: ZoneInfo) -> tuple[Sheet, ...]:
    """Return a sheet for each table; one without rows says so. ``zone`` is the office's."""
    return tuple(_sheets(summary, names, zone))


def _as_of(summary: DailySummary, zone: ZoneInfo) -> str:
    close = summary.close
    local = (close.at if close else summary.made_at).astimezone(zone)
    moment = f"{words.date_plain(local)} pukul {words.clock(local)} {words.zone_name(zone)}"
    return f"Revisi {close.revision}, ditutup {moment}" if close else f"Belum ditutup, keadaan {moment}"


def _sheets(summary: DailySummary, names: Names, zone: ZoneInfo) -> Iterator[Sheet]:
    day, as_of = words.date_long(summary.day), _as_of(summary, zone)

    def sheet(
        title: str,
        name: str,
        columns: tuple[Column, ...],
        rows: list[Row],
        *notes: str,
        summed: bool = False,
        total: Row | None = None,
    ) -> Sheet:
        numbered = tuple((place, *row) for place, row in enumerate(rows, 1))
        if rows:
            total = total_of((*_FIRST, *columns), numbered) if summed else total
        return Sheet(
            title,
            day,
            (*_FIRST, *columns),
            numbered,
            total if rows else None,
            notes,
            name,
            as_of,
            is_unrecorded=summary.is_unrecorded,
        )

    figures, verdict = summary.balance()
    stock = [
        (
            marked(summary, names.services.get(row.service, row.service), f"services.{row.service}"),
            *(getattr(row, name) for name in _STOCK),
        )
        for row in summary.services
    ]
    columns = (
        Column("Izin"),
        *(Column(title, _NUMBER) for title in _STOCK.values()),
    )
    yield sheet(
        "Ringkasan harian pelayanan",
        "Ringkasan",
        columns,
        stock,
        *_remarks(summary, zone),
        f"{BALANCE}: {figures}, {verdict}.",
        summed=True,
    )
    yield sheet("Biaya dan retribusi (Rp)", "Biaya", _AMOUNT_COLUMNS, _amounts(summary, names), summed=True)
    officers, everybody = _officers(summary, names)
    yield sheet("Kunjungan menurut petugas", "Petugas", _visit_columns(), officers, total=everybody)
    agencies: list[Row] = [
        (
            marked(summary, names.agencies.get(row.agency, row.agency), f"agencies.{row.agency}"),
            *(row.opening, row.received, row.finished, row.closing, row.late),
        )
        for row in summary.agencies
    ]
    headings = ("Proses awal", "Masuk", "Selesai", "Proses akhir", "Lewat waktu")
    yield sheet(
        "Menurut instansi teknis",
        "Instansi",
        (Column("Instansi"), *(Column(title, _NUMBER) for title in headings)),
        agencies,
        summed=True,
    )
    missing: list[Row] = [
        (names.services.get(service, service), names.requirements.get((service, code), code), count)
        for service, code, count in summary.missing
    ]
    yield sheet(
        marked(summary, "Syarat yang kurang pada berkas yang dikembalikan", "missing"),
        "Syarat kurang",
        (Column("Izin"), Column("Syarat"), Column("Kali", _NUMBER)),
        missing,
    )
    elements = (Column("Unsur"), Column("Nilai", _NUMBER))
    yield sheet(marked(summary, "Survei hari ini", "survey"), "Survei", elements, *_survey(summary))
    yield sheet(
        marked(summary, "Bulan ini terhadap tahun lalu", "month"),
        "Bulan ini",
        (Column(""), Column("Bulan ini", _NUMBER), Column("Tahun lalu", _NUMBER), Column("Perubahan", _NUMBER)),
        *_month(summary),
    )
    yield sheet(
        marked(summary, "Perlu perhatian", "late", "due_next", "complaints"),
        "Perhatian",
        (Column("Nomor"), Column("Izin"), Column("Instansi"), Column("Hal"), Column("Hari kerja lewat", _NUMBER)),
        _attention(summary, names),
    )


def _amounts(summary: DailySummary, names: Names) -> list[Row]:
    return [
        (
            marked(summary, names.services.get(row.service, row.service), f"services.{row.service}"),
            *(getattr(row, name) for name in _AMOUNTS),
        )
        for row in summary.services
        if any(getattr(row, name) for name in _AMOUNTS)
    ]


def _remarks(summary: DailySummary, zone: ZoneInfo) -> Iterator[str]:
    """Yield what the figures lack and what the mark means, where there is any."""
    missing = lacking(summary, zone)
    if missing:
        yield f"Belum lengkap. {missing}"
    if summary.close and summary.close.changed:
        yield f"Tanda {CHANGED} berubah sejak revisi sebelumnya."


def _visit_columns() -> tuple[Column, ...]:
    headings = ("Didaftarkan", "Dikembalikan", "Susulan", "Informasi")
    return (Column("Petugas"), *(Column(title, _NUMBER) for title in headings), Column("Waktu loket (menit)", _NUMBER))


def _officers(summary: DailySummary, names: Names) -> tuple[list[Row], Row]:
    """Return a row an officer, and that of all of them: its time at the counter is a median, and no sum."""
    rows: list[Row] = [
        (
            marked(summary, names.officer(row.officer), f"officers.{row.officer}"),
            row.visits.registered,
            row.visits.turned_back,
            row.visits.follow_up,
            row.visits.information,
            _minutes(row.counter_seconds),
        )
        for row in summary.officers
    ]
    visits = summary.visits
    everybody: Row = (
        None,
        "Semua",
        *(visits.registered, visits.turned_back, visits.follow_up, visits.information),
        _minutes(summary.counter_seconds),
    )
    return rows, everybody


def _minutes(seconds: int | None) -> Cell:
    return None if seconds is None else Decimal((seconds * 10 + 30) // 60) / 10


def _survey(summary: DailySummary) -> tuple[list[Row], str]:
    survey = summary.survey
    if survey.n < FEWEST_ANSWERS or survey.value is None:
        return [], f"n = {survey.n}; nilai ditampilkan mulai {FEWEST_ANSWERS} jawaban."
    rows: list[Row] = [(ELEMENTS.get(code, code), mean) for code, mean in survey.elements]
    return rows, f"n = {survey.n}; nilai survei hari ini {words.number(survey.value)}."


def _month(summary: DailySummary) -> tuple[list[Row], str]:
    if summary.month is None:
        return [], "Belum dihitung."
    this, last = summary.month.this, summary.month.last_year
    headings = {
        "received": "Permohonan masuk",
        "issued": "Izin terbit",
        "on_time": "Terbit tepat waktu",
        "quoted": "Biaya disampaikan (Rp)",
        "assessed": "Retribusi ditetapkan (Rp)",
        "paid": "Retribusi dibayar (Rp)",
    }

    def figure(span: Span, name: str) -> Cell:
        return getattr(span, name) if summary.has_recorded(span) else NO_FIGURE

    rows: list[Row] = [
        (
            marked(summary, title, f"month.{name}"),
            figure(this, name),
            figure(last, name),
            growth(getattr(this, name), getattr(last, name)),
        )
        for name, title in headings.items()
    ]
    meaning = unrecorded(summary)
    note = f"{_days(this)} di samping {_days(last)}; sasaran permohonan masuk +{summary.month.target} %."
    return rows, f"{note} {meaning}".rstrip()


def _days(span: Span) -> str:
    return f"{words.date_plain(span.first)} sampai {words.date_plain(span.last)}"


def _attention(summary: DailySummary, names: Names) -> list[Row]:
    late: list[Row] = [
        (item.number, names.services.get(item.service, item.service), item.agency, "lewat waktu", item.days)
        for item in summary.late
    ]
    others = (
        (summary.due_next, "jatuh tempo pada hari kerja berikut"),
        (summary.notes.follow_ups, "menunggu susulan yang sudah lewat harinya"),
        (summary.notes.unconfirmed, "tanda terima belum terbukti tercetak"),
    )
    return [*late, *((number, None, None, what, None) for numbers, what in others for number in numbers)]
