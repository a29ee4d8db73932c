"""What the four acts on an application have in common: they stand where the detail stood, save once, and go back."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.core.errors import DeskError, Refused
from ptsp_desk.core.officers import Officer
from ptsp_desk.gui.applications.shown import Shown
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.widgets.entry import EnterMoves, Field
from ptsp_desk.gui.widgets.rows import text

T = TypeVar("T")
_WIDEST = 920


class Panel(QWidget):
    """One act on one application; made when it is begun, gone when it is saved or left.

    A subclass fills ``body`` and ``foot``, names its fields in ``fields`` by the paths of problems, and saves.
    """

    stored = Signal(str)
    """A sentence about what was stored."""
    left = Signal()
    ready = Signal(bool)
    """Whether saving may be asked for now."""
    save_text = ""

    def __init__(self, context: Context, shown: Shown, title: str, hint: str) -> None:
        super().__init__()
        self.context, self.shown = context, shown
        self.fields: dict[str, Field] = {}
        self.setProperty("role", "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(text(title, "title"))
        self.about = text(hint, "hint")
        layout.addWidget(self.about)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # It takes what title and foot leave: with a wish of its own the page would grow past the window and scroll too.
        scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 12, 0)
        self.body.setSpacing(8)
        scroll.setWidget(content)
        layout.addWidget(scroll, 1)
        self.area = scroll
        below = QWidget()
        below.setMaximumWidth(_WIDEST)
        self.foot = QVBoxLayout(below)
        self.foot.setContentsMargins(0, 0, 12, 0)
        self.foot.setSpacing(8)
        layout.addWidget(below)
        self.problem = text("", "hint-bad")
        self.problem.hide()
        layout.addWidget(self.problem)
        self._busy = False
        EnterMoves(self)

    def begin(self) -> None:
        """Put the keyboard where the work starts."""

    def save(self) -> None:
        """Do the act."""

    @property
    def officer(self) -> Officer:
        officer = self.context.session.officer
        assert officer is not None  # behind the lock nothing is pressed
        return officer

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do an act off the window's thread, once; what is wrong stands at its field afterwards."""
        if self._busy:
            return
        self.clear_problems()
        self._set_busy(busy=True)

        def finished(result: T) -> None:
            self._set_busy(busy=False)
            done(result)

        self.context.jobs.run(self, work, finished, self._failed)

    def tell(self, refused: Refused) -> None:
        """Show every problem at its field, the others below, and go to the first."""
        self.clear_problems()
        rest, first = [], None
        for problem in refused.problems:
            field = self.fields.get(problem.where)
            if field is None:
                rest.append(problem.sentence)
                continue
            field.set_problem(problem.sentence)
            first = first or field
        self.say(" ".join(rest))
        if first is not None:
            first.buddy.setFocus()
            self.area.ensureWidgetVisible(first)

    def say(self, sentence: str) -> None:
        """Say what is wrong with the whole."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def clear_problems(self) -> None:
        """Take back what was wrong before."""
        self.say("")
        for field in self.fields.values():
            field.set_problem("")

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._busy:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.ready.emit(not busy)

    def _failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        if isinstance(error, Refused):
            self.tell(error)
        elif isinstance(error, DeskError):
            self.say(error.sentence)
        else:
            raise error
