"""Letters that were typed before what they are meant for had the keyboard."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_ACTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def begins_word(event: QKeyEvent) -> bool:
    """Tell whether a key types a letter or a digit."""
    return event.text().isalnum() and not event.modifiers() & _ACTING


def pass_on(event: QKeyEvent, taken_by: QWidget) -> None:
    """Type a key again where the keyboard is by now, unless that is still within what has taken it."""
    focus = QApplication.focusWidget()
    if focus is not None and focus is not taken_by and not taken_by.isAncestorOf(focus):
        QCoreApplication.sendEvent(focus, event.clone())
