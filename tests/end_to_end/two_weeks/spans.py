"""What happened at an office in a period, as it stood at the end of a day."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple, TypeAlias

from tests.end_to_end.two_weeks.counting import ENDS, Came, Counted, File, Move
from tests.end_to_end.two_weeks.reading import Share

Row: TypeAlias = tuple[Any, ...]


class Table(NamedTuple):
    """``notes`` are those that hold figures."""

    rows: list[Row]
    total: Row | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Days, ``first`` and ``last`` both among them, of which only those up to ``as_of`` had come."""

    office: Counted
    first: date
    last: date
    as_of: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= min(self.last, self.as_of)

    @property
    def received(self) -> list[File]:
        return [file for file in self.office.files.values() if not file.is_old and self.holds(file.day)]

    @property
    def services(self) -> list[str]:
        return sorted({file.service for file in self.received})

    @property
    def later(self) -> "Span":
        """From its first day up to the one at whose end it is looked at."""
        return replace(self, last=max(min(self.last, self.as_of), self.as_of))

    @property
    def year(self) -> "Span":
        return replace(self, first=date(self.last.year, 1, 1), last=date(self.last.year, 12, 31))

    def moved(self, stage: str) -> list[tuple[File, Move]]:
        """The moves to a stage, in their order."""
        moves = [(file, move) for file in self.office.files.values() for move in file.moves]
        mine = [(file, move) for file, move in moves if move.stage == stage and self.holds(move.day)]
        return sorted(mine, key=lambda item: (item[1].day, item[1].at))

    def came(self, kind: str) -> list[Came]:
        return [visit for visit in self.office.visits if visit.kind == kind and self.holds(visit.day)]

    def counts(self, files: Sequence[File]) -> list[int]:
        """Masuk, terbit, diambil, belum, ditolak, diambil, belum, ditarik, batal, proses."""
        ends = [file.last(ENDS, self.as_of) for file in files]
        stages = Counter(move.stage if move else "" for move in ends)
        collected = Counter(
            move.stage
            for file, move in zip(files, ends, strict=True)
            if move and file.last(["handed_over"], self.as_of)
        )
        gone = [
            figure
            for stage in ("issued", "rejected")
            for figure in (stages[stage], collected[stage], stages[stage] - collected[stage])
        ]
        return [len(files), *gone, stages["withdrawn"], stages["void"], stages[""]]


def numbered(rows: Iterable[Row], total: Iterable[Any] = (), notes: tuple[str, ...] = ()) -> Table:
    """Rows with their numbers; where there are none, there is nothing to sum up."""
    kept, sums = [(number, *row) for number, row in enumerate(rows, 1)], tuple(total)
    return Table(kept, (None, "Jumlah", *sums) if kept and sums else None, notes)


def share(part: int, whole: int) -> Share | None:
    """Hundredths with one decimal, half up."""
    return Share((Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)) if whole else None
