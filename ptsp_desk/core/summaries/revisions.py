"""The figures of a day as the body of an entry, their digest, and what two revisions differ in."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

import msgspec

from ptsp_desk.core.journal import Value, canonical
from ptsp_desk.core.summaries.records import DailySummary

_NOT_FIGURES = frozenset({"made_at", "notes", "close"})


def to_body(summary: DailySummary) -> dict[str, Value]:
    """Return the figures, without what holds only at the moment of making."""
    built: dict[str, Value] = msgspec.to_builtins(summary, builtin_types=())
    return {name: value for name, value in built.items() if name not in _NOT_FIGURES}


def from_body(body: Mapping[str, Any], made_at: Any) -> DailySummary:  # noqa: ANN401 - a datetime or its text
    """Read the figures back; ``made_at`` is when they were worked out (UTC)."""
    return msgspec.convert({**body, "made_at": made_at}, DailySummary, strict=False)


def digest(summary: DailySummary) -> str:
    """Return the SHA-256 of the figures: the same whenever and wherever they are worked out."""
    return hashlib.sha256(canonical(to_body(summary))).hexdigest()


def changed(before: DailySummary, after: DailySummary) -> frozenset[str]:
    """Return what differs: ``services.IMB``, ``officers.sitti``, ``agencies.DPUPR``, ``total``, else a field's name.

    Of total, visits and month also which figure: ``total.received``, ``month.paid``.
    """
    return frozenset(_changed(before, after))


def _changed(before: DailySummary, after: DailySummary) -> Iterator[str]:
    keyed = {"services": "service", "officers": "officer", "agencies": "agency"}
    for item in fields(DailySummary):
        one, other = getattr(before, item.name), getattr(after, item.name)
        if item.name in _NOT_FIGURES or one == other:
            continue
        key = keyed.get(item.name)
        if key is None:
            yield item.name
            if item.name == "visits":
                yield from _figures(item.name, one, other)
            elif item.name == "month" and one and other:
                yield from _figures(item.name, one.this, other.this)
                yield from _figures(item.name, one.last_year, other.last_year)
            continue
        ones, others = ({getattr(row, key): row for row in rows} for rows in (one, other))
        yield from (f"{item.name}.{name}" for name in ones | others if ones.get(name) != others.get(name))
    if before.total != after.total:
        yield "total"
        yield from _figures("total", before.total, after.total)


def _figures(name: str, one: Any, other: Any) -> Iterator[str]:  # noqa: ANN401 - two records of the same kind
    """Yield the fields in which two records differ."""
    for item in fields(one):
        if getattr(one, item.name) != getattr(other, item.name):
            yield f"{name}.{item.name}"
