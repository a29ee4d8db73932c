"""Forms that are being typed: kept on this machine until they are registered, turned back or thrown away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

FORM: Final = "form:"
"""How the ids of forms begin."""
CURRENT: Final = 0
"""The slot of the form that is being typed."""
LAST_SLOT: Final = 9
"""Slots 1 to 9 hold parked forms."""
BATCH: Final = 10
"""The slot of questionnaires of paper that are being keyed in: not a registration, and never parked."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form from its first letter to its registration, which is called by ``id`` so that it happens once.

    ``opened_at`` is UTC.
    """

    id: str
    opened_at: datetime

    @classmethod
    def new(cls, now: datetime) -> "Form":
        return cls(f"{FORM}{uuid4()}", now)


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form as it was kept last. ``content`` are the JSON values of its page, ``changed_at`` is UTC.

    ``title`` is what it is called in a list; ``officer`` the id of who typed last.
    """

    slot: int
    form: Form
    title: str
    officer: str
    changed_at: datetime
    content: Mapping[str, Any]

    @property
    def is_parked(self) -> bool:
        return CURRENT < self.slot <= LAST_SLOT

    @property
    def filled(self) -> int:
        """How many values have been typed."""
        return _filled(self.content)


def _filled(value: object) -> int:
    if isinstance(value, Mapping):
        return sum(map(_filled, value.values()))
    if isinstance(value, list | tuple):
        return sum(map(_filled, value))
    return value not in (None, "", False)
