"""The window: Qt, and nothing that a rule or the journal needs."""

import builtins

import PySide6  # noqa: F401 - sets the hook that is taken away

# Qt's hook looks through the whole source of every module imported from then on, and keeps it: half of the start and a
# sixth of the memory, for ``from __feature__ import …``, which nothing here uses.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
