"""Questionnaires that were filled in on paper, as one entry; and how many people they speak for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from ptsp_desk.core import words, years
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.journal import Act, canonical
from ptsp_desk.core.surveys.comments import LONGEST_COMMENT
from ptsp_desk.core.surveys.disclosure import FEWEST, hidden
from ptsp_desk.core.surveys.index import Scores
from ptsp_desk.core.surveys.instruments import BEST, Instrument

IMPORTED: Final = "survey.imported"
HANDOVER: Final = "handover"
"""Paper is filled in when the permit is handed over: its answers count for the SKM."""


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One respondent's; ``scores`` in the rule's order, ``profile`` by respondent field, ``service`` "" if unknown."""

    day: date
    service: str
    scores: Scores
    profile: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came in as one entry: the days that it covers, and how many were served on them where that was told."""

    first: date
    last: date
    n: int
    population: int | None = None


def check(filled: Questionnaire, instrument: Instrument, today: date) -> None:
    """Check one respondent's answers; the service is looked up elsewhere.

    Raises:
        Refused: the day is to come or of no year that is meant, a score is none, nothing was answered, or the comment
            is too long; all are told.
    """
    problems = []
    if said := years.fault(filled.day.year):
        problems.append(Problem("date", said))
    elif filled.day > today:
        problems.append(Problem("date", f"{words.date_plain(filled.day)} belum tiba."))
    if len(filled.scores) != len(instrument.elements):
        problems.append(Problem("scores", f"Kuesioner {instrument.code} punya {len(instrument.elements)} unsur."))
    if any(score is not None and score not in range(1, BEST + 1) for score in filled.scores):
        problems.append(Problem("scores", f"Nilai hanya 1 sampai {BEST}, atau kosong bila dilewati."))
    if all(score is None for score in filled.scores):
        problems.append(Problem("", "Tidak satu pun unsur dijawab."))
    for code, option in filled.profile.items():
        field = instrument.field(code)
        if field is None or field.option(option) is None:
            problems.append(Problem(code, "Data responden ini tidak dikenal; pilih dari daftar."))
    if len(filled.comment) > LONGEST_COMMENT:
        told = f"Saran paling panjang {LONGEST_COMMENT} huruf; sekarang {len(filled.comment)}."
        problems.append(Problem("comment", told))
    if problems:
        raise Refused(*problems)


def imported(
    subject: str, instrument: str, filled: Iterable[Questionnaire], population: int | None = None, name: str = ""
) -> Act:
    """Return the act that brings questionnaires in: scores by day and service, each array sorted on its own.

    ``name`` is that of their file.
    """
    months: dict[str, list[Questionnaire]] = {}
    for one in filled:
        months.setdefault(_month(one), []).append(one)
    groups = [group for _, held in sorted(months.items()) for group in _groups(held)]
    comments = [comment for _, held in sorted(months.items()) for comment in _comments(held)]
    body = {"instrument": instrument, "moment": HANDOVER, "population": population, "groups": groups}
    personal = {"comments": comments, "name": name}
    return Act(IMPORTED, subject, body, {key: value for key, value in personal.items() if value} or None)


def too_few(filled: Sequence[Questionnaire]) -> list[int]:
    """Return the places of those whose profiles ``imported`` leaves out: fewer than five of their month came in."""
    sizes = Counter(map(_month, filled))
    return [place for place, one in enumerate(filled) if one.profile and sizes[_month(one)] < FEWEST]


def served(imports: Iterable[Imported]) -> int | None:
    """Return how many the people who brought questionnaires in say were served, None where nobody did.

    Of imports that cover some of the same days the last one tells; those of other days are added up.
    """
    told: list[Imported] = []
    for item in imports:
        if item.population is not None:
            told = [other for other in told if other.last < item.first or item.last < other.first] + [item]
    return sum(item.population or 0 for item in told) if told else None


def _groups(month: Sequence[Questionnaire]) -> Iterator[dict[str, Any]]:
    """Yield the groups of a month by day and service; the last one has the profiles of those that are too small."""
    together: dict[str, list[Questionnaire]] = {}
    for one in month:
        together.setdefault(f"{one.day.isoformat()} {one.service}", []).append(one)
    small = hidden({name: len(held) for name, held in together.items()})
    for name, held in sorted(together.items()):
        yield _group(held[0].day, held[0].service, held, [] if name in small else held)
    pooled = [one for name in small for one in together[name]]
    if len(pooled) >= FEWEST:
        yield _group(max(one.day for one in month), "", [], pooled)


def _group(day: date, service: str, scored: Iterable[Questionnaire], told: Iterable[Questionnaire]) -> dict[str, Any]:
    return {
        "day": day.isoformat(),
        "service": service,
        "scores": sorted((list(one.scores) for one in scored), key=lambda row: [score or 0 for score in row]),
        "profiles": sorted((dict(one.profile) for one in told), key=canonical),
    }


def _comments(month: Sequence[Questionnaire]) -> list[dict[str, str]]:
    """Return what was written in a month, each with the last day of it; of a service that is too small without it."""
    small = hidden(Counter(one.service for one in month))
    day = max(one.day for one in month).isoformat()
    written = [(one.service, said) for one in month if (said := words.clean(one.comment))]
    named = sorted(("" if service in small else service, text) for service, text in written)
    return [{"day": day, "service": service, "text": text} for service, text in named]


def _month(filled: Questionnaire) -> str:
    return filled.day.isoformat()[:7]
