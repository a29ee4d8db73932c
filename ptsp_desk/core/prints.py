"""Papers on their way from the desk to somebody's hand, in the local queue of one machine."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final


class PrintKind(StrEnum):
    RECEIPT = "receipt"
    SLIP = "slip"
    SUPPLEMENT = "supplement"
    SUMMARY = "summary"
    TRIAL = "trial"

    @property
    def is_evidence(self) -> bool:
        """Whether somebody carries it home, so that it matters at the end of the day whether it came out."""
        return self in {PrintKind.RECEIPT, PrintKind.SLIP, PrintKind.SUPPLEMENT}

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


_TRIAL: Final = "PTSP-DESK UJI "
_KINDS: Final = {
    PrintKind.RECEIPT: "Tanda terima berkas",
    PrintKind.SLIP: "Lembar kekurangan berkas",
    PrintKind.SUPPLEMENT: "Tanda terima susulan",
    PrintKind.SUMMARY: "Ringkasan harian",
    PrintKind.TRIAL: "Lembar uji",
}
_STATES: Final = {
    PrintState.WAITING: "menunggu",
    PrintState.PRINTED: "dicetak",
    PrintState.CONFIRMED: "terbukti",
    PrintState.FAILED: "gagal",
}


@dataclass(frozen=True, slots=True)
class Print:
    """One paper.

    ``subject`` is what it is about: the registration number of a receipt, the reference of a visit, the day and
    revision of a summary (``receipts.summary_subject``), ``UJI-A5`` for a test slip. ``number`` is the file's
    registration number, empty where there is none; ``size`` a value of ``paper.sizes.Size``; ``copy`` 0 the original,
    n SALINAN KE-n, of a receipt as the correction of that number left it, 0 being none; ``officer`` an id; ``error``
    why it failed. Times are UTC.
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
    correction: int = 0

    @property
    def which(self) -> str:
        """Which of the prints of a receipt it is: ``asli``, ``perbaikan ke-1, salinan ke-2``; empty for others."""
        if self.kind is not PrintKind.RECEIPT:
            return ""
        corrected = f"perbaikan ke-{self.correction}" if self.correction else ""
        copied = f"salinan ke-{self.copy}" if self.copy else ""
        return ", ".join(filter(None, (corrected, copied))) or "asli"


def trial_code(print_id: str) -> str:
    """Return the text of the code on a test slip, in the letters of QR's alphanumeric mode."""
    return f"{_TRIAL}{print_id.upper()}"


def id_on_trial(scanned: str) -> str:
    """Return the id in the code of a test slip; every other text as it is."""
    text = scanned.strip()
    return text.removeprefix(_TRIAL).lower() if text.startswith(_TRIAL) else scanned
