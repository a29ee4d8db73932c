"""Papers on their way from the desk to somebody's hand, in the local queue of one machine."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final


class PrintKind(StrEnum):
    RECEIPT = "receipt"
    SLIP = "slip"
    SUPPLEMENT = "supplement"

    @property
    def label(self) -> str:
        return _KINDS[self]


class PrintState(StrEnum):
    """How far a paper has come. Only CONFIRMED is known to be true: printers say yes to everything."""

    WAITING = "waiting"
    PRINTED = "printed"
    CONFIRMED = "confirmed"
    FAILED = "failed"

    @property
    def label(self) -> str:
        return _STATES[self]


_KINDS: Final = {
    PrintKind.RECEIPT: "Tanda terima berkas",
    PrintKind.SLIP: "Lembar kekurangan berkas",
    PrintKind.SUPPLEMENT: "Tanda terima susulan",
}
_STATES: Final = {
    PrintState.WAITING: "menunggu",
    PrintState.PRINTED: "dicetak",
    PrintState.CONFIRMED: "terbukti",
    PrintState.FAILED: "gagal",
}


@dataclass(frozen=True, slots=True)
class Print:
    """One paper. ``subject`` is the registration number of a receipt, the visit's reference of the others.

    ``number`` is the file's registration number, empty for a return slip; ``size`` a value of ``paper.sizes.Size``;
    ``copy`` 0 the original, n SALINAN KE-n; ``officer`` an id; ``error`` why it failed. Times are UTC.
    """

    id: str
    kind: PrintKind
    subject: str
    number: str
    size: str
    copy: int
    officer: str
    state: PrintState
    error: str
    queued_at: datetime
    printed_at: datetime | None = None
    confirmed_at: datetime | None = None
