"""Tables as offices have them, CSV of any spreadsheet or a workbook: found by their header, told by their row."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from ptsp_desk.core import words
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.imports.cells import Cell, text_of
from ptsp_desk.core.imports.columns import COLUMNS, FIELD, IGNORED, ImportKind, names, normal

MOST_ROWS: Final = 100_000
_LOOKED_AT: Final = 20
"""Rows in which a header is looked for: letterheads and titles stand above it."""
_ENOUGH: Final = 2
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SEPARATORS: Final = ";,\t|"


@dataclass(frozen=True, slots=True)
class Row:
    """One row that isn't blank; ``number`` is what a spreadsheet shows beside it.

    ``cells`` are by the name of their column; ``beyond`` says that something stands where no header is.
    """

    number: int
    cells: Mapping[str, Cell]
    beyond: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """``headers`` are by column what the file calls it, ``unused`` headers that mean nothing here."""

    headers: Mapping[str, str]
    unused: tuple[str, ...]
    rows: tuple[Row, ...]


def read(data: bytes, kind: ImportKind, sheet: str = "") -> Sheet:
    """Read a file: its header is the row that names most columns, of the first twenty.

    Raises:
        Refused: it is no table, is too long, or a column is missing or there twice.
    """
    return read_columns(data, names(kind), [column.name for column in COLUMNS[kind] if column.required], sheet)


def read_columns(data: bytes, known: Mapping[str, str], required: Sequence[str], sheet: str = "") -> Sheet:
    """Read a file of other columns, ``known`` by everything that they may be called; raises as ``read``."""
    if data.startswith(_WORKBOOKS):
        return _sheet(_workbook(data, sheet), known, required)
    if sheet:
        raise refuse("sheet", "Pilihan ini hanya untuk buku kerja Excel; berkas CSV hanya satu lembar.")
    return _sheet(_csv(_decoded(data), known), known, required)


def _workbook(data: bytes, sheet: str) -> Sequence[Sequence[Cell]]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only imports read one

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            if sheet and sheet not in book.sheet_names:
                known = ", ".join(words.clean(name) for name in book.sheet_names)
                raise refuse("sheet", f"Lembar “{words.clean(sheet)}” tidak ada; yang ada: {known}.")
            found = book.get_sheet_by_name(sheet) if sheet else book.get_sheet_by_index(0)
            return found.to_python(skip_empty_area=False)
    except CalamineError as error:
        sentence = "Buku kerja ini tidak terbaca; simpan lagi dari Excel sebagai .xlsx tanpa kata sandi, atau CSV."
        raise refuse("", sentence) from error


def _decoded(data: bytes) -> str:
    """Return the text of a CSV; NUL is no letter of any."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    raise refuse("", "Berkas ini bukan teks; simpan sebagai CSV UTF-8 atau .xlsx.")


def _csv(text: str, known: Mapping[str, str]) -> Sequence[Sequence[Cell]]:
    """Return the rows, parted by the separator under which the file has most columns that are known."""
    stated = re.match(r'"?sep=(.)"?\r?\n', text)
    if stated:
        # The line stays a row, so that the numbers are those that a spreadsheet shows.
        return [[], *_parted(text[stated.end() :], stated[1])]
    head = text.splitlines()[:_LOOKED_AT]

    def fits(separator: str) -> int:
        most = 0
        with suppress(csv.Error):  # too long for a cell: told where the file is parted, if it still is one
            for row in csv.reader(head, delimiter=separator):
                most = max(most, _recognised(row, known))
        return most

    return _parted(text, max(_SEPARATORS, key=fits))


def _parted(text: str, separator: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error as error:
        where = f"Baris {reader.line_num} dari berkas CSV ini"
        sentence = f"{where} tidak utuh: tanda kutipnya tidak berpasangan, atau satu isian terlalu panjang."
        raise refuse("", sentence) from error
    return rows


def _recognised(row: Iterable[Cell], known: Mapping[str, str]) -> int:
    return len({known[called] for called in map(normal, map(text_of, row)) if called in known})


def _sheet(rows: Sequence[Sequence[Cell]], known: Mapping[str, str], required: Sequence[str]) -> Sheet:
    best = max(range(min(len(rows), _LOOKED_AT)), key=lambda place: _recognised(rows[place], known), default=None)
    if best is None or _recognised(rows[best], known) < _ENOUGH:
        raise refuse("", f"Baris judul kolom tidak ditemukan; yang wajib ada: {', '.join(required)}.")
    if len(rows) - best > MOST_ROWS:
        raise refuse("", f"Lebih dari {words.amount(MOST_ROWS)} baris; bagi menjadi beberapa berkas.")
    places, headers, unused = _headers(rows[best], known)
    missing = [name for name in required if name not in headers]
    if missing:
        raise refuse("", f"Kolom yang wajib belum ada: {', '.join(missing)}. Judul kolom terbaca di baris {best + 1}.")
    found = (_row(number, cells, places, len(rows[best])) for number, cells in enumerate(rows[best + 1 :], best + 2))
    filled = tuple(row for row in found if row.beyond or any(map(text_of, row.cells.values())))
    return Sheet(headers, tuple(unused), filled)


def _headers(cells: Sequence[Cell], known: Mapping[str, str]) -> tuple[dict[str, int], dict[str, str], list[str]]:
    places: dict[str, int] = {}
    headers: dict[str, str] = {}
    unused = []
    for place, cell in enumerate(cells):
        header = text_of(cell)
        called = normal(header)
        column = called if called.startswith(FIELD) else known.get(called)
        if column is None:
            unused += [header] if called not in IGNORED else []
        elif column in headers:
            raise refuse("", f"Kolom {column} ada dua kali: “{headers[column]}” dan “{header}”; hapus salah satunya.")
        else:
            places[column], headers[column] = place, header
    return places, headers, unused


def _row(number: int, cells: Sequence[Cell], places: Mapping[str, int], width: int) -> Row:
    taken = {column: cells[place] if place < len(cells) else None for column, place in places.items()}
    return Row(number, taken, any(map(text_of, cells[width:])))
