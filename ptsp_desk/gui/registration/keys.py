"""The keys that go to a part of the form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.registration.sheet import Sheet


def bind_sheet(page: QWidget, sheet: Sheet) -> None:
    """Let keys on the page go to the checklist, the fee and the promise, and open what is seldom asked."""
    shortcuts.bind(page, "documents", sheet.documents.focus_next_open)
    shortcuts.bind(page, "fee", lambda: sheet.fee.setFocus(Qt.FocusReason.ShortcutFocusReason))
    shortcuts.bind(page, "promise", lambda: sheet.promise.setFocus(Qt.FocusReason.ShortcutFocusReason))
    shortcuts.bind(page, "more", sheet.open_more)
    shortcuts.bind(page, "received", sheet.open_received, button=sheet.received.button)
