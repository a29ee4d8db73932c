"""Closed groups of survey answers, as rows."""

from itertools import zip_longest
from typing import Any

from ptsp_desk.core.journal import Sealed, told
from ptsp_desk.store.tables import survey_groups
from ptsp_desk.store.writes import Change

KINDS = frozenset({"survey.closed"})
"""The kinds of entry that close a group."""


def rows(office: str, sealed: Sealed) -> list[Change]:
    """Return what becomes of one entry of ``KINDS``: what its answers come to, element by element."""
    entry = sealed.entry
    scores: list[list[int | None]] = entry.body["scores"]
    row = {
        "office": office,
        "desk": entry.desk,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "day": entry.body["day"],
        "service": entry.body["service"],
        "moment": entry.body["moment"],
        "instrument": entry.body["instrument"],
        "n": len(scores),
        "elements": told(_elements(scores)),
    }
    return [(survey_groups, row)]


def _elements(scores: list[list[int | None]]) -> dict[str, Any]:
    """Return how many answered each element and the sum of their scores, by U1, U2, ..."""
    columns = [[score for score in column if score is not None] for column in zip_longest(*scores)]
    return {f"U{place}": [len(column), sum(column)] for place, column in enumerate(columns, 1)}
