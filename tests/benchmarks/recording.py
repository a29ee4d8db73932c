"""What ours sends to its database, sent by hand."""

from collections.abc import Sequence
from typing import Any

from tests.statements import Sent


def replay(connection: Any, sent: Sequence[Sent]) -> None:
    """Send the same to a bare connection and fetch what it answers."""
    for item in sent:
        if item.is_many:
            connection.executemany(item.statement, item.values)
        else:
            connection.execute(item.statement, item.values).fetchall()
