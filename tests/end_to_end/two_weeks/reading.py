"""What stands on papers and in spreadsheets, as the words and cells that somebody reads there."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdfium2
from python_calamine import CalamineWorkbook

_MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
_POINTS = str.maketrans(",.", ".,")


class Share(Decimal):
    """Hundredths."""


class Ends(str):
    """A text of which only the end is told here."""

    __slots__ = ()


def shown(cell: Any) -> str:
    """A cell as the office writes it on paper."""
    match cell:
        case None:
            return ""
        case Share():
            return f"{cell:,f} %".translate(_POINTS)
        case Decimal():
            return f"{cell:,f}".translate(_POINTS)
        case bool() | str():
            return str(cell)
        case int():
            return f"{cell:,d}".translate(_POINTS)
        case date():
            return f"{cell.day} {_SHORT[cell.month - 1]} {cell.year}"
    raise TypeError(cell)


def day_in_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def pages(pdf: bytes | Any) -> list[str]:
    """The text of each page, in the order in which it is written."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


_FOOT = re.compile(r"^.*lembar (\d+) dari (\d+)\s*$", re.MULTILINE)


def body(page: str) -> str:
    """A page without its foot and, from the second one on, the line above that repeats what it is of."""
    *before, foot = _FOOT.finditer(page)
    return page[before[0].end() if before else 0 : foot.start()]


def words(texts: Iterable[str]) -> list[str]:
    """The words of some texts; blanks that don't break count as blanks."""
    return " ".join(texts).split()


def columns_of(page: str, columns: int) -> tuple[list[str], list[str]]:
    """The words of a page's table: those up to the numbers of its columns, and those after them."""
    found, numbers = words([body(page)]), [str(number) for number in range(1, columns + 1)]
    for place in range(len(found)):
        if found[place : place + columns] == numbers:
            return found[:place], found[place + columns :]
    raise AssertionError(f"no numbers of {columns} columns on this page: {page[:400]}")


def row_words(rows: Iterable[Sequence[Any]]) -> list[str]:
    return words(shown(cell) for row in rows for cell in row)


def tabs(workbook: bytes) -> list[list[list[Any]]]:
    """The cells of every tab of a workbook, from the first column on."""
    book = CalamineWorkbook.from_filelike(BytesIO(workbook))
    return [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]


def table_of(tab: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """The rows of a tab below the numbers of its columns, without those that are blank."""
    below = next(place for place, row in enumerate(tab) if list(row) == [float(n) for n in range(1, len(row) + 1)])
    return [list(row) for row in tab[below + 1 :] if any(cell != "" for cell in row)]


def in_workbook(row: Sequence[Any]) -> list[Any]:
    """A row as a spreadsheet holds it: every number a float, hundredths as a part of one."""
    return [_in_workbook(cell) for cell in row]


def _in_workbook(cell: Any) -> Any:
    match cell:
        case None:
            return ""
        case Share():
            return float(Decimal(cell) / 100)
        case bool() | str() | date():
            return cell
    return float(cell)


def in_json(cell: Any) -> Any:
    match cell:
        case "–":
            return None
        case Decimal():
            return str(Decimal(cell))
        case date():
            return cell.isoformat()
    return cell


def filled(told: Sequence[Any], expected: Sequence[Any]) -> tuple[Any, ...]:
    """A row that is expected, where only the end of a text was with what was told there if it ends so."""
    return tuple(
        mine if isinstance(wanted, Ends) and isinstance(mine, str) and mine.endswith(wanted) else wanted
        for mine, wanted in zip(told, expected, strict=True)
    )
