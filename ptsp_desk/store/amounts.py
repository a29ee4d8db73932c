"""What was assessed (SKRD) and paid, as rows."""

from sqlalchemy import Connection

from ptsp_desk.core.journal import Sealed
from ptsp_desk.store.tables import amounts

ASSESSED, PAID = "assessed", "paid"
KINDS = {"fee.assessed": ASSESSED, "payment.recorded": PAID}
"""What each kind of entry says of an amount."""


def record(connection: Connection, office: str, sealed: Sealed) -> None:
    """Fold one entry of ``KINDS``; its subject is the file, which need not be known here yet."""
    entry = sealed.entry
    connection.execute(
        amounts.insert(),
        {
            "office": office,
            "desk": entry.desk,
            "epoch": entry.epoch,
            "seq": entry.seq,
            "application": entry.subject,
            "kind": KINDS[entry.kind],
            "day": entry.body["day"],
            "amount": entry.body["amount"],
        },
    )
