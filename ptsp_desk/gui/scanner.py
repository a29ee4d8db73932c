"""A hand scanner is a keyboard that types faster than anybody: what it types is a scan, wherever the cursor is.

A plain line of text gets the first letters before their speed tells; they are taken back. Anything else gets a key
only when it is certain that it came from a hand, so that no digit ticks a checklist and no Enter in the middle of a
code presses anything.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

FASTEST_TYPING_MS: Final = 35
LEAST_SCAN: Final = 20
"""Characters from which anything that fast and ended by Enter is a scan; shorter ones must look like a number."""
_CERTAIN = 6
"""So many characters in a row nobody types that fast; two or three can be two fingers at once."""
HELD_MS: Final = 45
"""After so long without another key those held are a hand's; it is not felt, and longer than a scanner waits."""
_QUIET_MS = 120
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SHIFTING = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr, Qt.Key.Key_NumLock})
_ACTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_WATCHED = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress}
)


@dataclass(slots=True)
class _Burst:
    """Keys that follow each other fast: how many got through, what the field was before, and those held back."""

    focus: QWidget
    let_through: int
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
        self._quiet.setTimerType(Qt.TimerType.PreciseTimer)
        self._quiet.timeout.connect(self._on_quiet)
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if self._typing_again or event.type() not in _WATCHED:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return self._takes_release(watched, event)
        if not isinstance(event, QKeyEvent) or (event.key() not in _SHIFTING and not _typed(event)):
            self.end()  # a click, a key that does something: what was held comes first
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return False
        focus = _receiver()
        return focus is not None and focus is watched and self._takes(event, focus)

    def end(self) -> None:
        """Nothing came for a while: what was held is a scan, or is typed after all."""
        burst, self._burst = self._burst, None
        self._quiet.stop()
        if burst is None or not burst.held:
            return
        text = burst.text.rstrip("\n")
        if burst.text.endswith("\n") and (len(text) >= LEAST_SCAN or self._is_code(text)):
            if isValid(burst.focus):
                burst.put_back()
            self.scanned.emit(text)
        else:
            self._type(burst)

    def _on_quiet(self) -> None:
        """End it, unless keys are waiting that came while the window was busy: those are looked at first."""
        if self._quiet.interval():
            self._quiet.start(0)
        else:
            self.end()

    def _takes_release(self, watched: QObject, event: QEvent) -> bool:
        """Let go of a key in the same order: a button that is pressed later would stay down."""
        assert isinstance(event, QKeyEvent)
        burst = self._burst
        if burst is None or watched is not _receiver() or event.key() not in {held.key() for held in burst.held}:
            return False
        burst.held.append(event.clone())
        return True

    def _takes(self, event: QKeyEvent, focus: QWidget) -> bool:
        """Look at one key; true where it is held back."""
        typed = _typed(event)
        if not typed:
            return False
        if event.isAutoRepeat():
            self.end()  # what was pressed before it comes first
            return False
        now = self._clock(event)
        if not now:
            return False
        follows = now - self._last_ms < FASTEST_TYPING_MS
        self._last_ms = now
        if self._burst is None or not follows:
            self.end()
            moved_to = _receiver()
            if moved_to is not None and moved_to is not focus:  # an Enter that was held has moved the cursor on
                QCoreApplication.sendEvent(moved_to, event.clone())
                return True
            self._burst = _begun(focus)
        return self._holds(self._burst, event, typed)

    def _holds(self, burst: _Burst, event: QKeyEvent, typed: str) -> bool:
        burst.text += typed
        if len(burst.text) <= burst.let_through and not burst.held and typed != "\n":
            return False
        if typed == "\n" and not burst.held and not self._is_code(burst.text.strip()):
            self._burst = None  # somebody's Enter
            return False
        burst.held.append(event.clone())
        if typed == "\n" and self._is_code(burst.text.strip()):
            self.end()
        else:
            self._quiet.start(HELD_MS if len(burst.text) <= _CERTAIN else _QUIET_MS)
        return True

    def _type(self, burst: _Burst) -> None:
        """Type what was held where it was typed, and on from there where a key of it moves the cursor."""
        before = _receiver()
        self._typing_again = True
        try:
            for event in burst.held:
                now = _receiver()
                to = burst.focus if now is before and isValid(burst.focus) else now
                if to is not None:
                    QCoreApplication.sendEvent(to, event)
        finally:
            self._typing_again = False


def _receiver() -> QWidget | None:
    """Return what a key goes to."""
    popup = QApplication.activePopupWidget()
    focus: QWidget | None = popup.focusWidget() if popup else QApplication.focusWidget()
    return focus or popup or QApplication.activeWindow()


def _begun(focus: QWidget) -> _Burst:
    """Begin a burst; what is more than a line of text does something of its own with each letter, and gets none yet."""
    if isinstance(focus, QLineEdit) and type(focus) is QLineEdit:
        return _Burst(focus, _CERTAIN, _keeper(focus))
    return _Burst(focus, 0, lambda: None)


def _typed(event: QKeyEvent) -> str:
    """Return the character of a key, a line end for Enter, empty for one that types nothing."""
    if event.modifiers() & _ACTING:
        return ""
    text = event.text()
    return "\n" if event.key() in _ENTER else text if text.isprintable() else ""


def _keeper(edit: QLineEdit) -> Callable[[], None]:
    """Return what puts a line of text back to what stands in it now."""
    text, cursor = edit.text(), edit.cursorPosition()
    start, length = edit.selectionStart(), edit.selectionLength()

    def put_back() -> None:
        edit.setText(text)
        edit.textEdited.emit(text)
        edit.setCursorPosition(cursor)
        if start >= 0:
            edit.setSelection(start, length)

    return put_back
