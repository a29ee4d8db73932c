"""Which groups of answers are too small to be shown."""

from collections.abc import Collection, Mapping
from typing import Final

FEWEST: Final = 5
"""Of fewer respondents no figure is shown but their number."""


def hidden(sizes: Mapping[str, int], also: Collection[str] = ()) -> frozenset[str]:
    """Return the groups whose figures stay hidden where those of all groups together are shown.

    Groups of fewer than ``FEWEST`` are hidden, and those that are to be hidden ``also``. Who takes the shown groups
    from the total gets the hidden ones together, so of these there are at least two, with ``FEWEST`` respondents or
    more: the next smallest are hidden with them, or everything is. A group without respondents has nothing to hide.
    """
    chosen: list[str] = []
    together = 0
    ranked = sorted((size >= FEWEST and code not in also, size, code) for code, size in sizes.items() if size > 0)
    for is_free, size, code in ranked:
        if is_free and (not chosen or (together >= FEWEST and len(chosen) > 1)):
            break
        chosen.append(code)
        together += size
    return frozenset(chosen)
