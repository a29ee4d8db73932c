"""The satisfaction index (IKM) of answers that were counted.

Source: PermenPANRB 14/2017; the mean of each element (NRR) times its weight, added up and times 25.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum
from fractions import Fraction
from typing import Final, TypeAlias

from ptsp_desk.core.errors import refuse
from ptsp_desk.core.surveys.disclosure import FEWEST
from ptsp_desk.core.surveys.instruments import BEST, Instrument, half_up
from ptsp_desk.core.surveys.samples import UNKNOWN, Sample

SCALE: Final = 25
"""What turns the weighted mean of 1 to 4 into the converted value of 25 to 100."""

_NORMAL: Final = Decimal("1.96")
_LEAST_OF_ONE: Final = Fraction(98, 100)

Scores: TypeAlias = Sequence[int | None]
"""One respondent's scores in the rule's order; None is a question left out."""


class Weight(StrEnum):
    """What an element's mean is multiplied by: 1/n, or one of its roundings that published series use."""

    EXACT = "exact"
    NINTH = "0.11"
    NINTH_LONG = "0.111"
    FOURTEENTH = "0.071"

    def of(self, elements: int) -> Fraction:
        """Return the weight of each of so many elements."""
        return Fraction(1, elements) if self is Weight.EXACT else Fraction(self.value)

    def suits(self, elements: int) -> bool:
        """Whether so many of it come to about one; with any other the index leaves the scale."""
        return _LEAST_OF_ONE <= self.of(elements) * elements <= 1

    def text(self, elements: int) -> str:
        """Return ``1/9`` or ``0,11``, as paper shows it."""
        return f"1/{elements}" if self is Weight.EXACT else self.value.replace(".", ",")


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers counted: ``n`` respondents; by element how many answered and the sum of their scores.

    ``totals`` are respondents by (how many questions they answered, sum of their scores).
    """

    n: int
    elements: Mapping[str, tuple[int, int]]
    totals: Mapping[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class ElementScore:
    """One element's figures, with four decimals; None where hidden or nobody answered. Rank 1 is the lowest mean.

    ``total`` is the sum of its scores.
    """

    code: str
    n: int
    mean: Decimal | None = None
    weighted: Decimal | None = None
    rank: int | None = None
    total: int | None = None

    @property
    def exact(self) -> Fraction | None:
        """The mean before it was rounded."""
        return None if self.total is None else Fraction(self.total, self.n)


@dataclass(frozen=True, slots=True)
class SatisfactionIndex:
    """The index of a group of answers, two decimals; ``reason`` says in a sentence why there is none.

    ``interval`` is the normal one of 95 % around it, as wide as the respondents' own values ask for, None below
    ``FEWEST`` of them.
    """

    instrument: str
    weight: Weight
    n: int
    elements: tuple[ElementScore, ...]
    index: Decimal | None = None
    class_: str = ""
    class_name: str = ""
    sample: Sample = UNKNOWN
    interval: tuple[Decimal, Decimal] | None = None
    reason: str = ""

    @property
    def is_level(self) -> bool:
        """Whether the means of all elements are the same, so that none is the lowest."""
        return len({item.exact for item in self.elements if item.exact is not None}) == 1

    @property
    def is_rough(self) -> bool:
        """Whether the interval is a rough one: what respondents skipped is not known to be like what they answered."""
        return self.interval is not None and any(item.n < self.n for item in self.elements)


def tally_of(instrument: Instrument, rows: Iterable[Scores]) -> Tally:
    """Count respondents' scores, each row in the rule's order."""
    kept = [tuple(row) for row in rows]
    columns = {code: [row[place] for row in kept] for place, code in enumerate(instrument.codes)}
    answered = {code: [score for score in column if score is not None] for code, column in columns.items()}
    given = [[score for score in row if score is not None] for row in kept]
    return Tally(
        len(kept),
        {code: (len(scores), sum(scores)) for code, scores in answered.items()},
        Counter((len(scores), sum(scores)) for scores in given),
    )


def index_of(instrument: Instrument, tally: Tally, weight: Weight, sample: Sample = UNKNOWN) -> SatisfactionIndex:
    """Return the index with the figures of every element.

    Nothing is rounded before the index is; below ``FEWEST`` respondents only numbers of answers are told. Of elements
    with the same mean the one that the rule names first has the lower rank.

    Raises:
        Refused: the weight is another number of elements'.
    """
    check_weight(instrument, weight)
    counts = {code: tally.elements.get(code, (0, 0)) for code in instrument.codes}
    if tally.n < FEWEST:
        bare = tuple(ElementScore(code, count) for code, (count, _) in counts.items())
        return SatisfactionIndex(instrument.code, weight, tally.n, bare, sample=sample, reason=_too_few(tally.n))
    means = {code: Fraction(total, count) for code, (count, total) in counts.items() if count}
    unanswered = [element for element in instrument.elements if element.code not in means]
    scores = _element_scores(instrument, counts, means, weight)
    if unanswered:
        names = ", ".join(f"{element.code} {element.name.id}" for element in unanswered)
        reason = f"Belum seorang pun menjawab {names}; nilainya perlu jawaban untuk setiap unsur."
        return SatisfactionIndex(instrument.code, weight, tally.n, scores, sample=sample, reason=reason)
    value = value_of(instrument, means, weight)
    found = instrument.class_of(value)
    interval = _interval(instrument, tally, means, weight)
    return SatisfactionIndex(instrument.code, weight, tally.n, scores, value, found.code, found.name, sample, interval)


def value_of(instrument: Instrument, means: Mapping[str, Fraction | Decimal], weight: Weight) -> Decimal:
    """Return the index that elements' means come to, as from a published table; rounded half up to two decimals."""
    return half_up(_unrounded(instrument, means, weight), 2)


def reach(instrument: Instrument, weight: Weight) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest index that a weight allows: 99.00 is the highest of nine times 0.11."""
    one = weight.of(len(instrument.codes)) * len(instrument.codes) * SCALE
    return half_up(one, 2), half_up(one * BEST, 2)


def check_weight(instrument: Instrument, weight: Weight) -> None:
    """Refuse a weight that is no rounding of one over the number of elements."""
    elements = len(instrument.codes)
    if not weight.suits(elements):
        usable = ", ".join(item.value for item in Weight if item.suits(elements))
        raise refuse("weight", f"Bobot {weight} bukan untuk {elements} unsur; untuk {instrument.code} pakai {usable}.")


def _unrounded(instrument: Instrument, means: Mapping[str, Fraction | Decimal], weight: Weight) -> Fraction:
    total = sum((Fraction(means[code]) for code in instrument.codes), Fraction())
    return total * weight.of(len(instrument.codes)) * SCALE


def _too_few(n: int) -> str:
    if n == 0:
        return "Belum ada jawaban."
    return f"Baru {n} jawaban; di bawah {FEWEST} nilainya disembunyikan agar tidak ada yang bisa dikenali."


def _element_scores(
    instrument: Instrument, counts: Mapping[str, tuple[int, int]], means: Mapping[str, Fraction], weight: Weight
) -> tuple[ElementScore, ...]:
    share = weight.of(len(instrument.codes))
    ranks = {code: rank for rank, code in enumerate(sorted(means, key=means.__getitem__), 1)}
    return tuple(
        ElementScore(code, count, half_up(means[code], 4), half_up(means[code] * share, 4), ranks[code], total)
        if code in means
        else ElementScore(code, count)
        for code, (count, total) in counts.items()
    )


def _interval(
    instrument: Instrument, tally: Tally, means: Mapping[str, Fraction], weight: Weight
) -> tuple[Decimal, Decimal] | None:
    """Return index +- 1.96 s / sqrt(n), kept within reach; s is of what each respondent's answers alone come to."""
    scale = weight.of(len(instrument.codes)) * len(instrument.codes) * SCALE
    values = [(Fraction(total, count) * scale, people) for (count, total), people in tally.totals.items() if count]
    n = sum(people for _, people in values)
    if n < FEWEST:
        return None
    mean = sum((value * people for value, people in values), Fraction()) / n
    variance = sum((people * (value - mean) ** 2 for value, people in values), Fraction()) / (n - 1)
    low, high = reach(instrument, weight)
    with localcontext(prec=50):
        exact = _unrounded(instrument, means, weight)
        middle = Decimal(exact.numerator) / exact.denominator
        error = variance / n
        half = _NORMAL * (Decimal(error.numerator) / error.denominator).sqrt()
        return half_up(max(middle - half, low), 2), min(high, half_up(middle + half, 2))
