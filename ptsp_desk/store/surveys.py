"""Closed groups of survey answers, as rows."""

from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection

from ptsp_desk.core.journal import Sealed, canonical
from ptsp_desk.store.tables import survey_groups

KINDS = frozenset({"survey.closed"})
"""The kinds of entry that close a group."""


def record(connection: Connection, office: str, sealed: Sealed) -> None:
    """Fold one entry of ``KINDS``: what its answers come to, element by element."""
    entry = sealed.entry
    scores: list[list[int | None]] = entry.body["scores"]
    connection.execute(
        survey_groups.insert(),
        {
            "office": office,
            "desk": entry.desk,
            "epoch": entry.epoch,
            "seq": entry.seq,
            "day": entry.body["day"],
            "service": entry.body["service"],
            "moment": entry.body["moment"],
            "instrument": entry.body["instrument"],
            "n": len(scores),
            "elements": canonical(_elements(scores)).decode(),
        },
    )


def _elements(scores: list[list[int | None]]) -> dict[str, Any]:
    """Return how many answered each element and the sum of their scores, by U1, U2, ..."""
    columns = [[score for score in column if score is not None] for column in zip_longest(*scores)]
    return {f"U{place}": [len(column), sum(column)] for place, column in enumerate(columns, 1)}
