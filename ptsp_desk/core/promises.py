"""Promise dates: one pure function gives the date and its reasons."""

from typing import Literal

import msgspec


class Duration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long a service takes; ``amount`` counts in ``unit`` and is 0 for ``while_waiting`` (dapat ditunggu)."""

    unit: Literal["working_days", "hours", "while_waiting"]
    amount: int = 0
