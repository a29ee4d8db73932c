"""The processing sheet of a survey: every answer, and what they come to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from ptsp_desk.core import words
from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Sheet
from ptsp_desk.core.surveys.index import Scores, tally_of
from ptsp_desk.core.surveys.instruments import half_up
from ptsp_desk.core.surveys.sheets import NOTHING, Survey, figure

PROCESSING: Final = "PENGOLAHAN DATA SURVEI KEPUASAN MASYARAKAT PER RESPONDEN DAN PER UNSUR LAYANAN"

_NUMBER: Final = ColumnKind.NUMBER


@dataclass(frozen=True, slots=True)
class Calculation:
    """From sums to the index: rows of one figure an element, and the sum of the weighted means."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]
    total: Decimal | None


def answers_sheet(survey: Survey, answers: Sequence[tuple[str, Scores]]) -> Sheet:
    """Return a row a respondent. ``answers`` say of which service each is, "" where that stays hidden.

    Answers of one service stand together, sorted: their order tells nothing about who came when.
    """
    kept = _sorted(answers) if survey.is_shown else []
    has_services = any(service for service, _ in kept)
    columns = (
        Column("No", _NUMBER),
        *([Column("Layanan")] if has_services else []),
        *(Column(code, _NUMBER) for code in survey.instrument.codes),
    )
    rows = tuple(
        (number, *([service or NOTHING] if has_services else []), *scores)
        for number, (service, scores) in enumerate(kept, 1)
    )
    sums = tally_of(survey.instrument, [scores for _, scores in kept]).elements
    label: tuple[Cell, ...] = (None, "Jumlah nilai") if has_services else ("Jumlah nilai",)
    total = (*label, *(sums[code][1] for code in survey.instrument.codes)) if rows else None
    hides = has_services and any(not service for service, _ in kept)
    notes = (
        *([survey.index.reason] if survey.index.reason else []),
        *(["Kosong: pertanyaan itu dilewati."] if any(None in scores for _, scores in kept) else []),
        *([f"{NOTHING}: layanannya tidak disebut, agar jawaban sedikit orang tidak bisa dikenali."] if hides else []),
    )
    return Sheet(PROCESSING, survey.period, columns, rows, total, notes, "Per responden", numbered=False)


def calculation(survey: Survey, answers: Sequence[tuple[str, Scores]]) -> Calculation:
    """Return the rows under the processing sheet; the sum of the weighted means is rounded once, at its end."""
    codes = survey.instrument.codes
    counts = tally_of(survey.instrument, [scores for _, scores in answers]).elements
    means = {code: Fraction(total, n) for code, (n, total) in counts.items() if n}
    scores = {score.code: score for score in survey.index.elements}
    rows = (
        ("Σ nilai/unsur", tuple(words.amount(counts[code][1]) for code in codes)),
        ("Kuesioner terisi/unsur", tuple(words.amount(counts[code][0]) for code in codes)),
        ("NRR/unsur", tuple(figure(scores[code].mean) for code in codes)),
        (f"NRR tertimbang/unsur (bobot {survey.weight})", tuple(figure(scores[code].weighted) for code in codes)),
    )
    weight = survey.index.weight.of(len(codes))
    total = half_up(sum(means.values(), Fraction()) * weight, 4) if len(means) == len(codes) else None
    return Calculation(rows, total)


def _sorted(answers: Iterable[tuple[str, Scores]]) -> list[tuple[str, Scores]]:
    """Sort by service, those of none last, then by scores."""
    return sorted(answers, key=lambda item: (not item[0], item[0], [score or 0 for score in item[1]]))
