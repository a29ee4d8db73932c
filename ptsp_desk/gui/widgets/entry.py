"""Fields as a clerk fills them in: label above, hint below, Enter to the next one."""

from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ptsp_desk.gui import theme

State = Literal["", "ok", "warn", "bad"]
_SUFFIX_GAP = 10
_CURSOR = 4
_GOES_ON = "…"
_CHANGES_ROOM = {QEvent.Type.Resize, QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.StyleChange}


class EnterMoves(QObject):
    """Makes Enter go to the next field of a page and Shift+Enter back; made with the page, it lasts as long.

    It sees what the field itself left alone. A button that is not a box to tick is pressed by Enter instead.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        focus = QApplication.focusWidget()
        if focus is None or modifiers not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}:
            return False
        if isinstance(focus, QAbstractButton) and not isinstance(focus, QCheckBox | QRadioButton):
            focus.click()
        else:
            _tab(focus, back=bool(modifiers))
        return True


class Field(QWidget):
    """A label, what it names, and a line below for a hint or for what is wrong.

    With ``reserve`` the line below always takes its room, so that nothing jumps when a hint appears.
    """

    def __init__(
        self, label: str, buddy: QWidget, hint: str = "", parent: QWidget | None = None, *, reserve: bool = False
    ) -> None:
        super().__init__(parent)
        buddy.setParent(None)  # comes after this in the order of Tab: before it, Tab would go to the proxy, and back
        self.buddy = buddy
        self.label = QLabel(label, self)
        self.label.setProperty("role", "label")
        self.label.setBuddy(buddy)
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        if reserve:
            self._keep_room()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.label, buddy, self.hint):
            layout.addWidget(part)
        # Room beyond what is needed goes below. A layout that is aligned instead would cut a hint of several lines.
        layout.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred))
        self.setFocusProxy(buddy)
        if not buddy.accessibleName():
            buddy.setAccessibleName(label)
        self.set_hint(hint)

    def set_hint(self, text: str, state: State = "") -> None:
        """Say something below the field; a state colours it, and is told to those who hear instead of see."""
        self._hint = (text, state)
        self._say(text, state)

    def _say(self, text: str, state: State) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.hint.updateGeometry()  # one that kept its room while it was hidden may need more
        theme.restyle(self.hint, role=f"hint-{state}" if state else "hint")
        theme.restyle(self.buddy, state=state if state in {"warn", "bad"} else "")
        self.buddy.setAccessibleDescription(text)

    def _keep_room(self) -> None:
        """Keep one line's height for the hint, whether it is shown or not."""
        policy = self.hint.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.hint.setSizePolicy(policy)
        theme.restyle(self.hint, role="hint")
        self.hint.setText("NIK")
        self.hint.setMinimumHeight(self.hint.sizeHint().height())

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong with what stands here; an empty sentence takes it back, and the hint stands there again."""
        if sentence:
            self._say(sentence, "bad")
        else:
            self._say(*self._hint)


class Suffix(QLabel):
    """A unit, a postal code or a key at the right edge inside a line edit, and the sign that its text goes on there.

    The sign stands there while the text is wider than the field and the keyboard is elsewhere; the tooltip says it all.
    """

    cut = Signal(bool)
    """Whether the text is wider than the field by now, or no longer."""

    def __init__(self, edit: QLineEdit, text: str = "") -> None:
        super().__init__(edit)
        self._edit, self._text = edit, text
        self.is_cut = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("role", "suffix")
        edit.installEventFilter(self)
        edit.textChanged.connect(self._show)
        self._show()

    def set_text(self, text: str) -> None:
        """Show a text; the line edit keeps that much room free."""
        self._text = text
        self._show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in _CHANGES_ROOM:
            self._show()
        return False

    def _show(self) -> None:
        room = self._edit.width() - 2 * _SUFFIX_GAP - _CURSOR - self._width(self._text)
        is_cut = self._edit.fontMetrics().horizontalAdvance(self._edit.text()) > room
        sign = _GOES_ON if is_cut and not self._edit.hasFocus() else ""
        self.setText(" ".join(part for part in (sign, self._text) if part))
        self.adjustSize()
        self._edit.setTextMargins(0, 0, self.width() + _SUFFIX_GAP if self.text() else 0, 0)
        self.move(self._edit.width() - self.width() - _SUFFIX_GAP, (self._edit.height() - self.height()) // 2)
        self._edit.setToolTip(self._edit.text() if is_cut else "")
        if is_cut != self.is_cut:
            self.is_cut = is_cut
            self.cut.emit(is_cut)

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + _SUFFIX_GAP if text else 0


def _tab(focus: QWidget, *, back: bool) -> None:
    """Go on as Tab does, so that both keys always agree."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    modifier = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(focus, QKeyEvent(kind, key, modifier))
