"""Questionnaires that were filled in on paper, as one entry; and how many people they speak for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from ptsp_desk.core import words, years
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.journal import Act, canonical
from ptsp_desk.core.surveys.comments import LONGEST_COMMENT
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
    """Return the act that brings questionnaires in; by day and service, each array sorted on its own.

    ``name`` is that of their file.
    """
    together: dict[tuple[str, str], list[Questionnaire]] = {}
    comments = []
    for one in filled:
        together.setdefault((one.day.isoformat(), one.service), []).append(one)
        comments += [said] if (said := words.clean(one.comment)) else []
    groups = [_group(day, service, held) for (day, service), held in sorted(together.items())]
    body = {"instrument": instrument, "moment": HANDOVER, "population": population, "groups": groups}
    personal = {"comments": sorted(comments), "name": name}
    return Act(IMPORTED, subject, body, {key: value for key, value in personal.items() if value} or None)


def served(imports: Iterable[Imported]) -> int | None:
    """Return how many the people who brought questionnaires in say were served, None where nobody did.

    Of imports that cover some of the same days the last one tells; those of other days are added up.
    """
    told: list[Imported] = []
    for item in imports:
        if item.population is not None:
            told = [other for other in told if other.last < item.first or item.last < other.first] + [item]
    return sum(item.population or 0 for item in told) if told else None


def _group(day: str, service: str, held: Sequence[Questionnaire]) -> dict[str, Any]:
    scores = sorted((list(one.scores) for one in held), key=lambda row: [score or 0 for score in row])
    return {
        "day": day,
        "service": service,
        "scores": scores,
        "profiles": sorted((dict(one.profile) for one in held), key=canonical),
    }
