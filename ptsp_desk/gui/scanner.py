"""A hand scanner is a keyboard that types faster than anybody: what it types is a scan, wherever the cursor is.

The first letters have reached the field before their speed tells; they are taken back. The rest is held until the
end, so that no digit ticks a checklist and no Enter in the middle of a code presses anything.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

FASTEST_TYPING_MS: Final = 35
LEAST_SCAN: Final = 20
"""Characters from which anything that fast and ended by Enter is a scan; shorter ones must look like a number."""
_CERTAIN = 6
"""So many characters in a row nobody types that fast; two or three can be two fingers at once."""
_QUIET_MS = 120
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SHIFTING = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr, Qt.Key.Key_NumLock})
_ACTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_WATCHED = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress})


@dataclass(slots=True)
class _Burst:
    """Keys that follow each other fast: how many got through, what the field was before, and those held back."""

    focus: QWidget
    put_back: Callable[[], None]
    text: str = ""
    held: list[QKeyEvent] = field(default_factory=list)


class Scanner(QObject):
    """Watches all keys of the application. ``clock`` gives the time of a key in milliseconds, 0 where it is unknown."""

    scanned = Signal(str)

    def __init__(
        self,
        is_code: Callable[[str], bool],
        parent: QObject | None = None,
        *,
        clock: Callable[[QKeyEvent], float] = QKeyEvent.timestamp,
    ) -> None:
        """Begin to watch; ``is_code`` tells whether a text shorter than ``LEAST_SCAN`` is a number that we print."""
        super().__init__(parent)
        self._is_code, self._clock = is_code, clock
        self._last_ms = float("-inf")
        self._burst: _Burst | None = None
        self._typing_again = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.end)
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if self._typing_again or event.type() not in _WATCHED:
            return False
        if not isinstance(event, QKeyEvent) or (event.key() not in _SHIFTING and not _typed(event)):
            self.end()  # a click, a key that does something: what was held comes first
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return False
        focus = QApplication.focusWidget()
        return focus is watched and self._takes(event, focus)

    def end(self) -> None:
        """Nothing came for a while: what was held is a scan, or is typed after all."""
        burst, self._burst = self._burst, None
        self._quiet.stop()
        if burst is None or not burst.held:
            return
        text = burst.text.rstrip("\n")
        if burst.text.endswith("\n") and (len(text) >= LEAST_SCAN or self._is_code(text)):
            burst.put_back()
            self.scanned.emit(text)
        else:
            self._type(burst)

    def _takes(self, event: QKeyEvent, focus: QWidget) -> bool:
        """Look at one key; true where it is held back."""
        typed = _typed(event)
        if event.isAutoRepeat() or not typed:
            return False
        now = self._clock(event)
        if not now:
            return False
        follows = now - self._last_ms < FASTEST_TYPING_MS
        self._last_ms = now
        if self._burst is None or not follows:
            self.end()
            moved_to = QApplication.focusWidget()
            if moved_to is not None and moved_to is not focus:  # an Enter that was held has moved the cursor on
                QCoreApplication.sendEvent(moved_to, event.clone())
                return True
            self._burst = _Burst(focus, _keeper(focus))
        burst = self._burst
        burst.text += typed
        if len(burst.text) <= _CERTAIN and not burst.held and typed != "\n":
            return False
        if typed == "\n" and not burst.held and not self._is_code(burst.text.strip()):
            self._burst = None  # somebody's Enter
            return False
        burst.held.append(event.clone())
        if typed == "\n" and self._is_code(burst.text.strip()):
            self.end()
        else:
            self._quiet.start()
        return True

    def _type(self, burst: _Burst) -> None:
        self._typing_again = True
        try:
            for event in burst.held:
                QCoreApplication.sendEvent(QApplication.focusWidget() or burst.focus, event)
        finally:
            self._typing_again = False


def _typed(event: QKeyEvent) -> str:
    """Return the character of a key, a line end for Enter, empty for one that types nothing."""
    if event.modifiers() & _ACTING:
        return ""
    text = event.text()
    return "\n" if event.key() in _ENTER else text if text.isprintable() else ""


def _keeper(focus: QWidget) -> Callable[[], None]:
    """Return what puts a field back to what stands in it now."""
    if isinstance(focus, QLineEdit):
        return _line_keeper(focus)
    if isinstance(focus, QComboBox):
        index = focus.currentIndex()
        return lambda: focus.setCurrentIndex(index)
    if isinstance(focus, QPlainTextEdit):
        document, steps = focus.document(), focus.document().availableUndoSteps()

        def undo() -> None:
            while document.availableUndoSteps() > steps:
                focus.undo()

        return undo
    return lambda: None


def _line_keeper(edit: QLineEdit) -> Callable[[], None]:
    text, cursor = edit.text(), edit.cursorPosition()
    start, length = edit.selectionStart(), edit.selectionLength()

    def put_back() -> None:
        edit.setText(text)
        edit.textEdited.emit(text)
        edit.setCursorPosition(cursor)
        if start >= 0:
            edit.setSelection(start, length)

    return put_back
