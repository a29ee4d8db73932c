"""The questionnaires that ship with the program."""

from collections.abc import Mapping
from functools import cache

from ptsp_desk import paths
from ptsp_desk.core.surveys import Instrument, parse_instrument


@cache
def instruments() -> Mapping[str, Instrument]:
    """Return the instruments as their rules word them, by code."""
    files = sorted((paths.resources() / "surveys").glob("*.toml"))
    return {found.code: found for found in map(parse_instrument, (path.read_bytes() for path in files))}
