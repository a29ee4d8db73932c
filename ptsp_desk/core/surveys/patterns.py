"""What in the answers somebody should look at. Nothing is ever taken out because of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ptsp_desk.core.surveys.disclosure import FEWEST
from ptsp_desk.core.surveys.index import Scores
from ptsp_desk.core.surveys.instruments import Instrument

_FEWEST_TO_JUDGE: Final = 10
"""Of fewer rows a share says nothing."""

_MANY_STRAIGHT: Final = 50
_MANY_SKIPPED: Final = 25


class Pattern(StrEnum):
    """What is odd."""

    STRAIGHT = "straight"
    IDENTICAL = "identical"
    SKIPPED = "skipped"
    MORE_THAN_SERVED = "more_than_served"


@dataclass(frozen=True, slots=True)
class Flag:
    """One odd thing: ``count`` of ``among``, at ``where`` (a group's id or an element's code, or empty)."""

    pattern: Pattern
    count: int
    among: int
    sentence: str
    where: str = ""


def flags(
    instrument: Instrument,
    groups: Mapping[str, Sequence[Scores]],
    served: int | None = None,
    about: Mapping[str, str] | None = None,
) -> list[Flag]:
    """Return what is odd in groups of rows, by group id; ``about`` says in words of what and when each is.

    Half of the rows or more with one score throughout; a group with the same row ``FEWEST`` times or more, other than
    one score throughout; a question that a quarter left out; more rows than people were served.
    """
    rows = [tuple(row) for group in groups.values() for row in group]
    said = about or {}
    found = [flag for group, held in groups.items() for flag in _identical(group, held, said.get(group, ""))]
    if len(rows) >= _FEWEST_TO_JUDGE:
        found = [*_straight(rows), *_skipped(instrument, rows), *found]
    if served is not None and len(rows) > served:
        sentence = f"Ada {len(rows)} jawaban, padahal yang dilayani {served}; periksa jumlah pemohon atau asal jawaban."
        found.insert(0, Flag(Pattern.MORE_THAN_SERVED, len(rows), served, sentence))
    return found


def _straight(rows: Sequence[Scores]) -> list[Flag]:
    count = sum(_is_straight(row) for row in rows)
    if count * 100 < len(rows) * _MANY_STRAIGHT:
        return []
    sentence = f"{count} dari {len(rows)} jawaban memberi nilai yang sama untuk semua unsur."
    return [Flag(Pattern.STRAIGHT, count, len(rows), sentence)]


def _skipped(instrument: Instrument, rows: Sequence[Scores]) -> list[Flag]:
    found = []
    for place, element in enumerate(instrument.elements):
        count = sum(row[place] is None for row in rows)
        if count * 100 >= len(rows) * _MANY_SKIPPED:
            sentence = f"{element.code} {element.name.id} dilewati {count} dari {len(rows)} orang."
            found.append(Flag(Pattern.SKIPPED, count, len(rows), sentence, element.code))
    return found


def _identical(group: str, rows: Sequence[Scores], about: str) -> list[Flag]:
    counts = Counter(tuple(row) for row in rows if not _is_straight(row))
    count = max(counts.values(), default=0)
    if count < FEWEST:
        return []
    sentence = f"{count} dari {len(rows)} jawaban {about or 'dalam satu kelompok'} sama persis."
    return [Flag(Pattern.IDENTICAL, count, len(rows), sentence, group)]


def _is_straight(row: Scores) -> bool:
    return len(set(row)) == 1 and None not in row
