"""What every part of the page does alike: show what is wanted, do its main act, say what came of it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QTableView, QVBoxLayout, QWidget

from ptsp_desk.core.errors import DeskError, Problem, Refused
from ptsp_desk.core.officers import Officer, check_may_set
from ptsp_desk.gui import theme
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.surveys.wanted import Wanted
from ptsp_desk.gui.widgets.entry import Field

T = TypeVar("T")
SIDE, TOP = 24, 16


class Section(QWidget):
    """One part of the page. ``save_text`` stands on the main button, where there is one.

    ``of_period`` says that it is about the days that are chosen above.
    """

    changed = Signal(object)  # Changed
    said = Signal(str, str)  # a sentence, and the state ok, bad or open
    renamed = Signal()
    """The main button's text, or whether it can be pressed, is another one."""

    save_text = ""
    of_period = True
    can_save = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.wanted: Wanted | None = None
        self.fields: dict[str, Field] = {}
        self._waits = False

    def show_wanted(self, wanted: Wanted) -> None:
        """Read what is asked for and show it."""
        self.wanted = wanted
        self.read()

    def read(self) -> None:
        """Look again at what is stored."""

    def save(self) -> None:
        """Do the main act."""

    def take_keyboard(self) -> None:
        """Give the keyboard to what is used first."""

    def forget(self) -> None:
        """Let go of what another officer left here."""

    @property
    def officer(self) -> Officer:
        officer = self.context.session.officer
        assert officer is not None  # behind the lock nothing is pressed
        return officer

    @property
    def may_set(self) -> bool:
        try:
            check_may_set(self.officer)
        except Refused:
            return False
        return True

    def look(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Ask for something to show; an answer to what is no longer wanted is left."""
        asked = self.wanted

        def answered(result: T) -> None:
            if asked == self.wanted:
                done(result)

        self.context.jobs.run(self, work, answered, self.tell)

    def act(self, work: Callable[[], object], done: Callable[[], None]) -> None:
        """Store something, once at a time; what is wrong stands at its field afterwards."""
        if self._waits:
            return
        self._waits = True
        self.clear_problems()

        def finished(_: object) -> None:
            self._waits = False
            done()

        def failed(error: Exception) -> None:
            self._waits = False
            self.tell(error)

        self.context.jobs.run(self, work, finished, failed)

    def stored(self, sentence: str, *, settings: bool = False) -> None:
        """Say what was stored and let every page look again."""
        self.said.emit(sentence, "ok")
        self.changed.emit(Changed(surveys=True, settings=settings))

    def add_field(self, where: str, label: str, buddy: QWidget, hint: str = "") -> Field:
        """Return a field; problems with that ``where`` are told below it."""
        self.fields[where] = Field(label, buddy, hint)
        return self.fields[where]

    def clear_problems(self) -> None:
        """Take back what was wrong before."""
        for field in self.fields.values():
            field.set_problem("")
        self.said.emit("", "open")

    def tell(self, error: Exception) -> None:
        """Show every problem at its field, those without one in the bar, and go to the first."""
        if not isinstance(error, DeskError):
            raise error
        if not isinstance(error, Refused):
            self.said.emit(error.sentence, "bad")
            return
        rest: list[Problem] = []
        first: Field | None = None
        for problem in error.problems:
            field = self.fields.get(problem.where.rpartition(".")[2])
            if field is None:
                rest.append(problem)
                continue
            field.set_problem(problem.sentence)
            first = first or field
        if first is not None:
            first.buddy.setFocus(Qt.FocusReason.OtherFocusReason)
        marked = QCoreApplication.translate("SurveySection", "Belum disimpan; betulkan isian yang ditandai.")
        self.said.emit(" ".join(problem.sentence for problem in rest) or marked, "bad")


def lines(place: QWidget, spacing: int = 12) -> QVBoxLayout:
    """Give a part of the page its layout, with the distances that all have."""
    made = QVBoxLayout(place)
    made.setContentsMargins(SIDE, TOP, SIDE, TOP)
    made.setSpacing(spacing)
    return made


def row(*parts: tuple[QWidget, int], spacing: int = 12) -> QHBoxLayout:
    """Return widgets beside each other, each with its share of the width; 0 is as much as it needs."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    for part, share in parts:
        made.addWidget(part, share)
    return made


def fill_rest(table: QTableView, least: int) -> None:
    """Let a table take what the rest of its part leaves, ``least`` pixels at least."""
    table.setMinimumHeight(least)
    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)


def scrolling(inner: QWidget | None = None, name: str = "") -> QScrollArea:
    """Return an area in which a part scrolls; with a name it takes the keyboard itself, for its arrows."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus)
    if name:
        area.setAccessibleName(name)
        area.setProperty("role", "preview")
    if inner is not None:
        area.setWidget(inner)
    return area


def dress(label: QLabel, sentence: str, role: str) -> None:
    """Let a label say something in a role of the style sheet; an empty one takes no place."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(sentence)
    label.setVisible(bool(sentence))
    if label.property("role") != role:
        theme.restyle(label, role=role)
