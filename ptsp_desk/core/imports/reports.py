"""What became of a table that was imported."""

from dataclasses import dataclass
from datetime import date

from ptsp_desk.core.errors import Problem
from ptsp_desk.core.imports.columns import ImportKind


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was not imported. ``number`` is what a spreadsheet shows beside it.

    Each ``where`` of ``problems`` is the header of a column as the file has it, empty for the whole row; ``conflict``
    says that the same thing was imported before and said something else.
    """

    number: int
    problems: tuple[Problem, ...]
    conflict: bool = False

    @property
    def sentence(self) -> str:
        """What is wrong, as ``Baris 12, kolom NIK: NIK harus 16 angka; cocokkan dengan KTP.``."""
        return " ".join(line_of(self.number, problem) for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Report:
    """``rows`` counts those that aren't blank: each is imported, there already, or one of ``bad``.

    ``on`` is the day from which running files are in the stock; ``unused`` are headers that mean nothing here.
    """

    kind: ImportKind
    on: date
    dry_run: bool
    rows: int
    imported: int
    already: int
    bad: tuple[BadRow, ...]
    warnings: tuple[tuple[int, Problem], ...]
    unused: tuple[str, ...]

    @property
    def conflicts(self) -> int:
        return sum(row.conflict for row in self.bad)


def line_of(number: int, problem: Problem) -> str:
    """Return one sentence about a row."""
    column = f", kolom {problem.where}" if problem.where else ""
    return f"Baris {number}{column}: {problem.sentence}"
