"""What was assessed (SKRD) and paid, as rows."""

from ptsp_desk.core.journal import Sealed
from ptsp_desk.store.tables import amounts
from ptsp_desk.store.writes import Change

ASSESSED, PAID = "assessed", "paid"
KINDS = {"fee.assessed": ASSESSED, "payment.recorded": PAID}
"""What each kind of entry says of an amount."""


def rows(office: str, sealed: Sealed) -> list[Change]:
    """Return what becomes of one entry of ``KINDS``; its subject is the file, which need not be known here yet."""
    entry = sealed.entry
    row = {
        "office": office,
        "desk": entry.desk,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "application": entry.subject,
        "kind": KINDS[entry.kind],
        "day": entry.body["day"],
        "amount": entry.body["amount"],
    }
    return [(amounts, row)]
