"""How often a fault is made: a little in every run of the tests, much in the long ones; and what is told of it."""

from collections.abc import Callable

import pytest

Figures = Callable[[str, int], None]
"""Notes for the report how many of something a test saw."""


def counted(short: int, *, soak: int, part: int) -> list[object]:
    """Return the counts of one test: ``short`` always, and under ``make soak`` so many parts as make up ``soak``."""
    long = [pytest.param(part, id=f"part-{number}", marks=pytest.mark.soak) for number in range(1, soak // part + 1)]
    return [pytest.param(short, id="short"), *long]
