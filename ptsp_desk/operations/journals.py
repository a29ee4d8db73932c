"""Looking after the journal: is it whole, does everything follow from it, and is there a copy."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay found: how many entries, those whose personal part is not here, tables that don't follow."""

    entries: int
    withheld: tuple[str, ...]
    differing: tuple[str, ...]
