"""Whether a recapitulation says on paper, in a spreadsheet and as JSON what a count says."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from tests.end_to_end.two_weeks import listings, recounts, unusual
from tests.end_to_end.two_weeks.reading import columns_of, filled, in_json, in_workbook, row_words, table_of, words
from tests.end_to_end.two_weeks.spans import Span, Table

COUNTED: dict[str, Callable[[Span], Table]] = {
    "pendaftaran": recounts.registrations,
    "perizinan": recounts.outcomes,
    "retribusi": recounts.fees,
    "realisasi": recounts.revenue,
    "kecamatan": recounts.districts,
    "desa": recounts.villages,
    "kunjungan": recounts.visits,
    "wira-wiri": recounts.journeys,
    "syarat": recounts.lacking,
    "tinjauan": listings.site_visits,
    "kembali": listings.returned,
    "terbit": listings.issued,
    "berakhir": listings.expiring,
    "pengecualian": unusual.deviations,
    "tahunan": recounts.year,
    "tahunan-terbit": recounts.year_issued,
}
REGISTER = "register"
KINDS = [*COUNTED]
KINDS.insert(KINDS.index("pengecualian"), REGISTER)
"""Every recapitulation, in the order in which a monthly pack encloses them."""


def every(span: Span) -> list[tuple[str, str, Table]]:
    """Every recapitulation of a period as it is counted: its kind, the service of a register, its table."""
    found: list[tuple[str, str, Table]] = []
    for kind in KINDS:
        if kind == REGISTER:
            found += [(kind, code, listings.register(span, code)) for code in span.services]
        else:
            found.append((kind, "", COUNTED[kind](span)))
    return found


def told(data: dict[str, Any], expected: Table) -> Table:
    """What a sheet's JSON says is what is expected; returns that, with the texts of which only the end was counted."""
    assert len(data["rows"]) == len(expected.rows), (data["title"], data["rows"], expected.rows)
    rows = [filled(mine, wanted) for mine, wanted in zip(data["rows"], expected.rows, strict=True)]
    assert data["rows"] == [[in_json(cell) for cell in row] for row in rows], data["title"]
    total = None if expected.total is None else [in_json(cell) for cell in expected.total]
    assert data["total"] == total, data["title"]
    for note in expected.notes if rows else ():
        assert any(note in mine for mine in data["notes"]), (data["notes"], note)
    return expected._replace(rows=rows)


def is_printed(paper: Sequence[str], data: dict[str, Any], expected: Table) -> None:
    """The pages of a paper hold every row and the total, and then the notes."""
    parts = [columns_of(page, len(data["columns"])) for page in paper]
    found = [word for _, below in parts for word in below]
    rows = row_words([*expected.rows, *([expected.total] if expected.total else [])]) or ["NIHIL"]
    assert found[: len(rows)] == rows, data["title"]
    notes = words(data["notes"])
    assert found[len(rows) : len(rows) + len(notes)] == notes, data["title"]
    titles = [*(item["title"] for item in data["columns"]), *_groups(data)]
    head = words([data["title"], data["period"], "·", data["as_of"], *titles])
    assert sorted(parts[0][0][-len(head) :]) == sorted(head), data["title"]
    for above, _ in parts:
        assert sorted(above[-len(words(titles)) :]) == sorted(words(titles)), data["title"]


def _groups(data: dict[str, Any]) -> list[str]:
    return [group for group, _ in groupby(item["group"] for item in data["columns"]) if group]


def is_in_workbook(tab: Sequence[Sequence[Any]], data: dict[str, Any], expected: Table) -> None:
    """A tab of a workbook holds every row and the total."""
    rows = [in_workbook(row) for row in (*expected.rows, *([expected.total] if expected.total else []))]
    below = table_of(tab)
    assert [row for row in below if row[1] != ""] == rows, data["title"]
    assert any(row[0] == "NIHIL" for row in below) == (not rows), data["title"]
    assert tab[1][0] == data["title"]


def enclosed(paper: Sequence[str]) -> list[list[str]]:
    """The pages of a pack: those of the letter, then those of each sheet that it encloses."""
    return [list(some) for _, some in groupby(paper, key=_enclosure)]


def _enclosure(page: str) -> int:
    found = re.search(r"^Lampiran (\d+) ·.*lembar \d+ dari \d+\s*$", page, re.MULTILINE)
    return int(found[1]) if found else 0
