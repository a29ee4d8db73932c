"""Which groups of answers are too small to be shown."""

from collections.abc import Mapping
from typing import Final

FEWEST: Final = 5
"""Of fewer respondents no figure is shown but their number."""


def hidden(sizes: Mapping[str, int]) -> frozenset[str]:
    """Return the groups whose figures stay hidden where those of all groups together are shown.

    Groups of fewer than ``FEWEST`` are hidden. Who takes the shown groups from the total gets the hidden ones
    together, so of these there are at least two, with ``FEWEST`` respondents or more: the next smallest are hidden with
    them, or everything is. A group without respondents has nothing to hide.
    """
    chosen: list[str] = []
    together = 0
    for size, code in sorted((size, code) for code, size in sizes.items() if size > 0):
        if size >= FEWEST and (not chosen or together >= FEWEST):
            break
        chosen.append(code)
        together += size
    return frozenset(chosen)
