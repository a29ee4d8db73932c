"""The two questionnaires that ship, and answers counted by hand."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ptsp_desk.core.surveys import Instrument, Tally, parse_instrument

FOLDER: Final = Path(__file__).parents[3] / "resources" / "surveys"

NINE: Final = parse_instrument((FOLDER / "2017.toml").read_bytes())
FOURTEEN: Final = parse_instrument((FOLDER / "2004.toml").read_bytes())


def counted(instrument: Instrument, n: int, sums: Sequence[int]) -> Tally:
    """A tally of sums alone, each element answered by everybody; nothing is known of single respondents."""
    return Tally(n, {code: (n, total) for code, total in zip(instrument.codes, sums, strict=True)}, {})
