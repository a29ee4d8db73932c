"""Recapitulations of weeks, months, quarters and years: on the screen, as PDF, spreadsheet or JSON."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from cyclopts import Parameter

from ptsp_desk.cli import rules
from ptsp_desk.cli.surroundings import HERE, Surroundings, columns
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.recaps.kinds import Kind, parse_kind
from ptsp_desk.core.recaps.periods import Period, parse_month, parse_quarter, parse_week, parse_year
from ptsp_desk.core.sheets import NO_FIGURE, Row, Sheet, shown
from ptsp_desk.operations import files

if TYPE_CHECKING:
    from datetime import date

    from ptsp_desk.app import App

_PACK = "pack"
_SUFFIXES = frozenset({".pdf", ".xlsx", ".json"})
_WIDEST_CELL = 40
"""Characters of a cell on a terminal; files, papers and JSON have all of it."""


def recap(
    kind: Annotated[str, Parameter(name="KIND", help=f"Rekap: {', '.join(Kind)}; atau {_PACK} untuk paket bulanan.")],
    /,
    *,
    week: Annotated[str, Parameter(metavar="2026-W47", help="Minggu.")] = "",
    month: Annotated[str, Parameter(metavar="2026-11", help="Bulan.")] = "",
    quarter: Annotated[str, Parameter(metavar="2026-Q4", help="Triwulan.")] = "",
    year: Annotated[str, Parameter(metavar="2026", help="Tahun.")] = "",
    first: Annotated[str, Parameter(name="--from", metavar="DATE", help="Hari pertama, bersama --to.")] = "",
    last: Annotated[str, Parameter(name="--to", metavar="DATE", help="Hari terakhir, bersama --from.")] = "",
    service: Annotated[str, Parameter(metavar="CODE", help="Hanya layanan ini; register memerlukannya.")] = "",
    as_of: Annotated[str, Parameter(metavar="DATE", help="Keadaan pada akhir hari itu. Tanpa ini: hari ini.")] = "",
    addressee: Annotated[str, Parameter(metavar="TEXT", help="Tujuan surat pengantar paket bulanan.")] = "",
    out: Annotated[Path | None, Parameter(metavar="FILE", help="Berkas .pdf, .xlsx, atau .json.")] = None,
    force: Annotated[bool, Parameter(negative="", help="Timpa berkas yang sudah ada.")] = False,
    here: Surroundings = HERE,
) -> None:
    """Make one recapitulation, or all of a month with a letter."""
    given = {"--week": week, "--month": month, "--quarter": quarter, "--year": year, "--from": first, "--to": last}
    period = _period({option: text for option, text in given.items() if text})
    day = rules.day_of(as_of, "--as-of") if as_of else None
    is_pack = kind.strip().lower() == _PACK
    if out is not None:
        if out.suffix.lower() not in _SUFFIXES:
            raise WrongUsageError("--out", "Rekap ditulis sebagai .pdf, .xlsx, atau .json.")
        files.check_free(out, force=force)
    if is_pack:
        if not month:
            raise WrongUsageError("--month", "Paket dibuat untuk satu bulan; sebutkan --month, misalnya 2026-11.")
        if service:
            raise WrongUsageError("--service", "Paket bulanan memuat semua layanan; hilangkan --service.")
        _pack(period, day, addressee, out, here)
    else:
        _sheet(_Wanted(_kind(kind), period, day, service), out, here)


@dataclass(frozen=True)
class _Wanted:
    kind: Kind
    period: Period
    day: "date | None"
    service: str


def _sheet(wanted: _Wanted, out: Path | None, here: Surroundings) -> None:
    with here.office() as app:
        found = app.recaps.sheet(wanted.kind, wanted.period, wanted.day, service=wanted.service)
        data = sheet_data(found)
        if out is not None:
            _save(out, app, found, wanted.day)
    here.answer(data, lambda: [f"{found.title} {found.period} ditulis ke {out}."] if out else _lines(found))


def _pack(month: Period, day: "date | None", addressee: str, out: Path | None, here: Surroundings) -> None:
    with here.office() as app:
        pack = app.recaps.pack(month, day, to=addressee)
        data = {
            "subject": pack.letter.subject,
            "to": pack.letter.to,
            "says": pack.letter.says,
            "sheets": [sheet_data(sheet) for sheet in pack.sheets],
        }
        if out is not None and out.suffix.lower() == ".pdf":
            files.save(out, app.recaps.pack_paper(pack))
        elif out is not None and out.suffix.lower() == ".xlsx":
            files.save(out, app.recaps.workbook(pack.sheets, pack.letter.subject))
        elif out is not None:
            files.save(out, _json(data))
    told = [f"{pack.letter.subject}: {len(pack.sheets)} lampiran ditulis ke {out}."]
    here.answer(data, lambda: told if out else (line for sheet in pack.sheets for line in (*_lines(sheet), "")))


def _save(out: Path, app: "App", sheet: Sheet, day: "date | None") -> None:
    match out.suffix.lower():
        case ".pdf":
            content = app.recaps.paper([sheet], day)
        case ".xlsx":
            content = app.recaps.workbook([sheet], f"{sheet.title}, {sheet.period}")
        case _:
            content = _json(sheet_data(sheet))
    files.save(out, content)


def sheet_data(sheet: Sheet) -> dict[str, Any]:
    """Return a sheet for JSON: amounts whole rupiah, percentages and other decimals as text, days as ISO dates.

    A figure that is not known, since it was before anybody recorded anything, is null; of a sheet that lies wholly
    before that ``recorded`` is false.
    """
    return {
        "title": sheet.title,
        "period": sheet.period,
        "as_of": sheet.as_of,
        "columns": [
            {"title": column.title, "kind": column.kind.value, "group": column.group} for column in sheet.columns
        ],
        "rows": [_known(row) for row in sheet.rows],
        "total": _known(sheet.total) if sheet.total else None,
        "notes": sheet.notes,
        "recorded": not sheet.is_unrecorded,
    }


def _known(row: Row) -> Row:
    return tuple(None if cell == NO_FIGURE else cell for cell in row)


def _json(data: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(data, enc_hook=str))


def _lines(sheet: Sheet) -> Iterator[str]:
    yield ", ".join(part for part in (sheet.title, sheet.period, sheet.as_of) if part)
    heads = tuple(
        f"{column.group} {column.title.lower()}" if column.group else column.title for column in sheet.columns
    )
    body = [
        tuple(_fitted(shown(cell, column.kind)) for cell, column in zip(row, sheet.columns, strict=True))
        for row in (*sheet.rows, *((sheet.total,) if sheet.total else ()))
    ]
    right = frozenset(place for place, column in enumerate(sheet.columns) if column.kind.is_figure)
    yield from columns([heads, *body], right=right)
    if not sheet.rows:
        yield sheet.nothing
    yield from sheet.notes


def _fitted(text: str) -> str:
    """Return what a cell shows: on a terminal no more than fits there, in a file or a pipe all of it."""
    if len(text) <= _WIDEST_CELL or not sys.stdout.isatty():
        return text
    return f"{text[: _WIDEST_CELL - 1]}…"


def _kind(text: str) -> Kind:
    try:
        return parse_kind(text)
    except Refused as refused:
        raise WrongUsageError("KIND", f"{refused.sentence} Paket bulanan: {_PACK}.") from refused


def _period(given: dict[str, str]) -> Period:
    """Return the period of the options that were given: one, or ``--from`` with ``--to``.

    Raises:
        WrongUsageError: none, several, or one that can't be read.
    """
    try:
        match given:
            case {"--from": first, "--to": last, **rest} if not rest:
                return Period.between(rules.day_of(first, "--from"), rules.day_of(last, "--to"))
            case {**one} if len(one) == 1 and (read := _READ.get(next(iter(one)))):
                return read(next(iter(one.values())))
    except Refused as refused:
        raise WrongUsageError(", ".join(given), refused.sentence) from refused
    raise WrongUsageError(
        "--month", "Sebutkan satu periode: --week, --month, --quarter, --year, atau --from bersama --to."
    )


_READ = {"--week": parse_week, "--month": parse_month, "--quarter": parse_quarter, "--year": parse_year}
