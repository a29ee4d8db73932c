"""Sheets as a spreadsheet: numbers and dates as such, everything that people wrote as text and nothing else."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from typing import Any, Final

from xlsxwriter import Workbook

from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Row, Sheet, shown

_MADE: Final = datetime(2020, 1, 1, tzinfo=UTC)
_DAY_ONE: Final = date(1900, 3, 1)
"""Spreadsheets count a 29 February 1900, which there was not: earlier days are written as text."""
_EXACT: Final = 10**15
"""Spreadsheets keep fifteen digits; a longer number is written as text."""
_LONGEST_TEXT: Final = 32_000
_LONGEST_NAME: Final = 31
_NARROWEST, _WIDEST = 6, 48
_WIDE: Final = 96
"""Characters in a row from which a sheet is printed on its side."""

_FORMATS: Final = {
    ColumnKind.TEXT: "@",
    ColumnKind.NUMBER: "#,##0",
    ColumnKind.MONEY: "#,##0",
    ColumnKind.DATE: "d mmm yyyy",
    ColumnKind.PERCENT: "0.0%",
}
_FRACTIONS: Final = "#,##0.00##"


def sheets_to_xlsx(
    sheets: Sequence[Sheet], *, title: str = "", author: str = "", head: str = "", created: datetime | None = None
) -> bytes:
    """Return a workbook with a tab for each sheet; the same sheets and ``created`` give the same bytes.

    ``head`` stands over the title of each, as an office's name does.
    ``created`` (UTC) is what the file says of itself, a fixed moment where it isn't told.
    """
    buffer = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "remove_timezone": True,
    }
    with Workbook(buffer, options) as book:
        about = {"title": title, "author": author, "created": (created or _MADE).replace(tzinfo=None)}
        book.set_properties(about)
        styles = _Styles(book)
        for name, sheet in zip(_names(sheets), sheets, strict=True):
            _Tab(book.add_worksheet(name), styles, sheet, head).write()
    return buffer.getvalue()


class _Styles:
    """Formats of cells, each made once a workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def __call__(self, **wanted: object) -> Any:  # noqa: ANN401 - a format of a library without types
        key = tuple(sorted(wanted.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"font_name": "Arial", "font_size": 10, "valign": "top", **wanted})
        return self._made[key]


class _Tab:
    """One sheet as it is written, row by row."""

    def __init__(self, tab: Any, styles: _Styles, sheet: Sheet, head: str) -> None:  # noqa: ANN401 - as above
        self._tab, self._styles, self._sheet, self._head = tab, styles, sheet, head
        self._last = len(sheet.columns) - 1
        self._numbers = [_number_format(column, place, sheet) for place, column in enumerate(sheet.columns)]

    def write(self) -> None:
        """Write title, heading, rows, total and notes."""
        head = self._titles()
        row = self._heading(head)
        self._tab.freeze_panes(row, 0)
        self._tab.repeat_rows(head, row - 1)
        for cells in self._sheet.rows:
            self._row(row, cells)
            row += 1
        if not self._sheet.rows:
            self._across(row, self._sheet.nothing, bold=True, border=1, align="center")
            row += 1
        if self._sheet.total is not None:
            self._row(row, self._sheet.total, bold=True, top=2)
            row += 1
        for place, note in enumerate(self._sheet.notes, row + 1):
            self._text(place, 0, note, self._styles(italic=True))
        self._set_page()

    def _titles(self) -> int:
        sheet, plain, large = self._sheet, self._styles(), self._styles(bold=True, font_size=13)
        told = ((self._head, plain), (sheet.title, large), (sheet.period, plain), (sheet.as_of, plain))
        lines = [(line, style) for line, style in told if line]
        for row, (line, style) in enumerate(lines):
            self._text(row, 0, line, style)
        return len(lines) + 1 if lines else 0

    def _heading(self, row: int) -> int:
        """Write the heading, over it those of groups, under it the numbers; return the row after it."""
        columns = self._sheet.columns
        head = self._styles(bold=True, text_wrap=True, border=1, align="center", valign="vcenter")
        grouped = any(column.group for column in columns)
        for group, first, last in _groups(columns) if grouped else ():
            if group and first < last:
                self._tab.merge_range(row, first, row, last, group[:_LONGEST_TEXT], head)
            elif group:
                self._text(row, first, group, head)
        below = row + grouped
        for place, column in enumerate(columns):
            if grouped and not column.group:
                self._tab.merge_range(row, place, below, place, column.title, head)
            else:
                self._text(below, place, column.title, head)
        if self._sheet.numbered:
            below += 1
            for place in range(len(columns)):
                self._tab.write_number(below, place, place + 1, self._styles(border=1, align="center", font_size=8))
        return below + 1

    def _row(self, row: int, cells: Row, **more: object) -> None:
        for place, cell in enumerate(cells):
            kind = self._sheet.columns[place].kind
            style = {"border": 1, "num_format": self._numbers[place], **more}
            if kind is ColumnKind.TEXT:
                style["text_wrap"] = True
            self._cell((row, place), cell, kind, style)

    def _cell(self, at: tuple[int, int], cell: Cell, kind: ColumnKind, style: dict[str, object]) -> None:
        figure = _figure(cell, kind)
        if figure is not None:
            self._tab.write_number(*at, figure, self._styles(**style))
        elif isinstance(cell, date) and cell >= _DAY_ONE:
            # a date in a column of another kind is still shown as one
            dated = style | {"num_format": _FORMATS[ColumnKind.DATE], "align": "left"}
            self._tab.write_datetime(*at, datetime.combine(cell, time()), self._styles(**dated))
        elif cell is None or cell == "":
            self._tab.write_blank(*at, None, self._styles(**style))
        else:
            self._text(*at, shown(cell, kind), self._styles(**style | {"num_format": "@"}))

    def _text(self, row: int, place: int, words: str, style: Any) -> None:  # noqa: ANN401 - as above
        self._tab.write_string(row, place, words[:_LONGEST_TEXT], style)

    def _across(self, row: int, words: str, **style: object) -> None:
        if self._last:
            self._tab.merge_range(row, 0, row, self._last, words, self._styles(**style))
        else:
            self._text(row, 0, words, self._styles(**style))

    def _set_page(self) -> None:
        widths = [_width(place, self._sheet) for place in range(self._last + 1)]
        for place, width in enumerate(widths):
            self._tab.set_column(place, place, width)
        self._tab.set_paper(9)  # A4
        if sum(widths) > _WIDE:
            self._tab.set_landscape()
        self._tab.fit_to_pages(1, 0)
        self._tab.set_footer("&L&8&A&R&8halaman &P dari &N")


def _number_format(column: Column, place: int, sheet: Sheet) -> str:
    has_fractions = any(isinstance(row[place], Decimal) for row in sheet.rows)
    return _FRACTIONS if column.kind is ColumnKind.NUMBER and has_fractions else _FORMATS[column.kind]


def _figure(cell: Cell, kind: ColumnKind) -> float | None:
    """Return what is written as a number, None for what is not one or would lose digits."""
    if not kind.is_figure or not isinstance(cell, int | Decimal) or abs(float(cell)) >= _EXACT:
        return None
    return float(cell / 100 if kind is ColumnKind.PERCENT else cell)


def _width(place: int, sheet: Sheet) -> float:
    column = sheet.columns[place]
    longest = max((len(shown(row[place], column.kind)) for row in (*sheet.rows, sheet.total or ()) if row), default=0)
    heading = max(map(len, column.title.split()), default=0)
    return min(_WIDEST, max(_NARROWEST, longest, heading) + 2)


def _groups(columns: Sequence[Column]) -> Iterator[tuple[str, int, int]]:
    """Yield each run of columns of one group: its heading, the first and the last place."""
    for group, run in groupby(enumerate(columns), key=lambda item: item[1].group):
        places = [place for place, _ in run]
        yield group, places[0], places[-1]


def _names(sheets: Iterable[Sheet]) -> Iterator[str]:
    """Yield a name for each tab: what spreadsheets refuse in one is left out, and none comes twice."""
    used = {"history"}  # a name that Excel keeps for itself
    for number, sheet in enumerate(sheets, 1):
        plain = re.sub(r"[\[\]:*?/\\]", " ", sheet.name or sheet.title).strip(" '") or f"Lembar {number}"
        name, again = plain[:_LONGEST_NAME].strip(" '"), 2
        while name.casefold() in used:
            ending = f" ({again})"
            name, again = plain[: _LONGEST_NAME - len(ending)] + ending, again + 1
        used.add(name.casefold())
        yield name
