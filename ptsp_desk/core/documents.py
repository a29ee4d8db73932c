"""Required documents as the clerk finds them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DocumentState(StrEnum):
    """What the clerk found when looking for a required document."""

    OK = "ok"
    PROBLEM = "problem"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Document:
    """One line of the checklist, in the order of the catalogue; ``due`` is the last day of one that may follow."""

    code: str
    state: DocumentState
    due: date | None = None


def lacking(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the mandatory documents that are missing or in order problem: for them a file is turned back."""
    return tuple(item for item in documents if item.state is not DocumentState.OK and item.due is None)
