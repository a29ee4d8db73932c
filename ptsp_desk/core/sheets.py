"""A table that goes to paper, to a spreadsheet or to a screen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from ptsp_desk.core import words

Cell = str | int | Decimal | date | None
"""What stands in a table: None is nothing, a percentage is a number of hundredths (``Decimal("95.2")``)."""
Row = tuple[Cell, ...]

NO_FIGURE = "\N{EN DASH}"
UNRECORDED = "sebelum program dipakai"
"""What is said of days before anybody recorded anything: their figures are not 0 but unknown."""


class ColumnKind(StrEnum):
    """What a column holds: text may also stand in columns of the other kinds, and is never taken for a number."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    PERCENT = "percent"

    @property
    def is_figure(self) -> bool:
        """Whether it is read from its right end."""
        return self in {ColumnKind.NUMBER, ColumnKind.MONEY, ColumnKind.PERCENT}


@dataclass(frozen=True, slots=True)
class Column:
    """One column; neighbours of the same ``group`` stand together under that heading."""

    title: str
    kind: ColumnKind = ColumnKind.TEXT
    group: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table with what it is called and what it goes by.

    ``period`` and ``as_of`` are said under the title. ``rows`` and ``total`` are as long as ``columns``; a sheet
    without rows says ``nothing``. ``name`` is the short name of its tab in a spreadsheet. With ``numbered`` the columns
    are numbered under their heading, as on the office's forms.
    """

    title: str
    period: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row | None = None
    notes: tuple[str, ...] = ()
    name: str = ""
    as_of: str = ""
    numbered: bool = True
    is_unrecorded: bool = False

    @property
    def nothing(self) -> str:
        """What stands where no rows are."""
        return f"NIHIL, {UNRECORDED}" if self.is_unrecorded else "NIHIL"


def shown(cell: Cell, kind: ColumnKind) -> str:
    """Return a cell as the office writes it."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case date():
            return words.date_short(cell) + f" {cell.year}"
        case Decimal():
            return f"{words.number(cell)} %" if kind is ColumnKind.PERCENT else words.number(cell)
        case int():
            return f"{words.amount(cell)} %" if kind is ColumnKind.PERCENT else words.amount(cell)


def total_of(columns: Iterable[Column], rows: Iterable[Row], label: str = "Jumlah") -> Row:
    """Return ``label`` in the first column of text, and the sums of those of numbers and money.

    The first column of all is the number of the row and is not summed; nothing is the sum of nothing.
    """
    kinds, kept = [column.kind for column in columns], tuple(rows)
    named = kinds.index(ColumnKind.TEXT)
    return tuple(
        label if place == named else _sum(row[place] for row in kept) if place and kind in _SUMMED else None
        for place, kind in enumerate(kinds)
    )


_SUMMED = frozenset({ColumnKind.NUMBER, ColumnKind.MONEY})


def _sum(cells: Iterable[Cell]) -> int | Decimal | None:
    figures = [cell for cell in cells if isinstance(cell, int | Decimal)]
    return sum(figures, start=0) if figures else None


def share(part: int, whole: int) -> Decimal | None:
    """Return how many hundredths a part is, with one decimal; None of nothing."""
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP) if whole else None
