"""Whether an index that somebody published can come from the answers that are said to be behind it."""

import math
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Final

from ptsp_desk.core import words
from ptsp_desk.core.surveys.index import SCALE, Tally, Weight, value_of
from ptsp_desk.core.surveys.instruments import Instrument, half_up

_ON_THE_WAY: Final = (None, 2, 3)
"""The decimals to which offices round means, weighted means and their sum; None is not at all."""


def doubt(published: Decimal, tally: Tally, instrument: Instrument) -> str:
    """Return a sentence where a published index can't come from the answers, else an empty one.

    It can where it is what one of the instrument's weights and some usual way of rounding make of them, by the number
    of those who answered an element or of all questionnaires.
    """
    decimals = max(0, -int(published.as_tuple().exponent))
    if any(published in (half_up(value, decimals), _cut(value, decimals)) for value in _reached(tally, instrument)):
        return ""
    given = f"Nilai yang diumumkan, {words.number(published)}, tidak bisa berasal dari jawaban ini"
    if not all(tally.elements.get(code, (0, 0))[0] for code in instrument.codes):
        return f"{given}: ada unsur yang tidak dijawab siapa pun."
    means = {code: Fraction(total, count) for code, (count, total) in tally.elements.items() if count}
    elements = len(instrument.codes)
    usual = (
        f"dengan bobot {weight.text(elements)} nilainya {words.number(value_of(instrument, means, weight))}"
        for weight in Weight
        if weight.suits(elements)
    )
    return f"{given}: {', '.join(usual)}."


def _reached(tally: Tally, instrument: Instrument) -> Iterator[Fraction]:
    """Yield what the answers come to, unrounded at the end."""
    pairs = [tally.elements.get(code, (0, 0)) for code in instrument.codes]
    if not all(count for count, _ in pairs):
        return
    by_those_who_answered = [Fraction(total, count) for count, total in pairs]
    by_all = [Fraction(total, tally.n) for _, total in pairs]
    weights = [weight for weight in Weight if weight.suits(len(pairs))]
    for means, weight in product((by_those_who_answered, by_all), weights):
        for one, two, three in product(_ON_THE_WAY, repeat=3):
            weighted = (_rounded(_rounded(mean, one) * weight.of(len(pairs)), two) for mean in means)
            yield _rounded(sum(weighted, Fraction()), three) * SCALE


def _rounded(value: Fraction, decimals: int | None) -> Fraction:
    return value if decimals is None else Fraction(half_up(value, decimals))


def _cut(value: Fraction, decimals: int) -> Decimal:
    return Decimal(math.floor(value * 10**decimals)).scaleb(-decimals)
