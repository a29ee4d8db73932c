"""Required documents as the clerk finds them."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from ptsp_desk.core.journal import Value


class DocumentState(StrEnum):
    """What the clerk found when looking for a required document."""

    OK = "ok"
    PROBLEM = "problem"
    MISSING = "missing"


class Fault(StrEnum):
    """What is wrong with a document that was brought."""

    EXPIRED = "expired"
    UNREADABLE = "unreadable"
    NOT_LEGALISED = "not_legalised"
    NOT_ORIGINAL = "not_original"
    TOO_FEW = "too_few"
    MISMATCH = "mismatch"
    UNSIGNED = "unsigned"
    OTHER = "other"

    @property
    def label(self) -> str:
        return _FAULTS[self]


_FAULTS: Final[Mapping[Fault, str]] = {
    Fault.EXPIRED: "masa berlaku habis",
    Fault.UNREADABLE: "tidak terbaca",
    Fault.NOT_LEGALISED: "belum dilegalisasi",
    Fault.NOT_ORIGINAL: "harus asli",
    Fault.TOO_FEW: "jumlahnya kurang",
    Fault.MISMATCH: "data tidak cocok",
    Fault.UNSIGNED: "belum ditandatangani atau bermeterai",
    Fault.OTHER: "perlu diperbaiki",
}


class Document(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True, gc=False):
    """One line of the checklist, in the order of the catalogue.

    ``due`` is the last day of one that may follow; ``fault`` is what is wrong with one in state PROBLEM, where that was
    told.
    """

    code: str
    state: DocumentState
    due: date | None = None
    fault: Fault | None = None

    def to_body(self) -> "list[Value]":
        """Return it as a journal's body holds it: code, state, due day, and the fault where there is one."""
        body: list[Value] = [self.code, self.state.value, self.due.isoformat() if self.due else None]
        return [*body, self.fault.value] if self.fault else body

    @staticmethod
    def of_body(body: "Sequence[Value]") -> "tuple[Document, ...]":
        """Return the checklist that a journal's body holds; what is none raises ``msgspec.ValidationError``."""
        return msgspec.convert(body, tuple[Document, ...])


def lacking(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the mandatory documents that are missing or in order problem: for them a file is turned back."""
    return tuple(item for item in documents if item.state is not DocumentState.OK and item.due is None)
