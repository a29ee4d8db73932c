"""What every section of the settings does alike: read, save one act, and say what came of it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit, QWidget

from ptsp_desk.core.errors import DeskError, Problem, Refused, refuse
from ptsp_desk.core.officers import Officer, check_may_set
from ptsp_desk.gui import theme
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context

T = TypeVar("T")
_SPIN_INSET = 8


class Section(QWidget):
    """One section; its ``save_text`` stands on the main button, where it has one.

    ``of_office``: what it changes is an entry, so only head and admin may.
    """

    save_text = ""

    changed = Signal(object)  # Changed
    said = Signal(str, str)  # a sentence, and the state ok, bad or open
    busy = Signal(bool)
    of_office = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.is_edited = False
        self.acts: tuple[QWidget, ...] = ()
        self.entries: tuple[QWidget, ...] = ()
        self._hints: dict[str, tuple[QWidget, QLabel, str]] = {}

    def read(self) -> None:
        """Show what is stored now."""

    def forget(self) -> None:
        """Let go of what somebody else left here."""
        self.is_edited = False

    def save(self) -> None:
        """Do the main act."""

    def show_allowed(self) -> None:
        """Show the buttons in ``acts``, and let what is in ``entries`` be changed, only for those who may."""
        for button in self.acts:
            button.setVisible(self.may_change)
        for entry in self.entries:
            if isinstance(entry, QLineEdit):
                entry.setReadOnly(not self.may_change)  # what it says can still be selected
            else:
                entry.setEnabled(self.may_change)

    def watch(self) -> None:
        """Notice what somebody types or chooses from now on."""
        for spin in self.findChildren(QAbstractSpinBox):
            spin.lineEdit().setTextMargins(_SPIN_INSET, 0, 0, 0)  # the style sheet's padding doesn't reach it
        for line in self.findChildren(QLineEdit):
            line.textEdited.connect(self._on_edited)
        for combo in self.findChildren(QComboBox):
            combo.activated.connect(self._on_edited)
        for box in self.findChildren(QCheckBox):
            box.clicked.connect(self._on_edited)

    @property
    def officer(self) -> Officer:
        officer = self.context.session.officer
        assert officer is not None  # behind the lock nothing is pressed
        return officer

    @property
    def may_change(self) -> bool:
        try:
            check_may_set(self.officer)
        except Refused:
            return not self.of_office
        return True

    def hint_at(self, where: str, edit: QWidget, hint: QLabel, usual: str | None = None) -> None:
        """Let problems with that ``where`` stand under ``edit``; otherwise the hint says what is usual, or says now."""
        if where not in self._hints and isinstance(edit, QLineEdit):
            edit.textEdited.connect(lambda: self._usual(where))
        self._hints[where] = (edit, hint, hint.text() if usual is None else usual)
        self._usual(where)

    def hints_of(self, form: object, names: Mapping[str, str] | tuple[str, ...]) -> None:
        """Do so for fields by their name in the form, each with its ``…_hint`` beside it."""
        wheres = names if isinstance(names, Mapping) else {name: name for name in names}
        for where, name in wheres.items():
            self.hint_at(where, getattr(form, name), getattr(form, f"{name}_hint"))

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do an act off the window's thread; what is wrong stands at its field afterwards."""
        self.clear_problems()
        self.busy.emit(True)

        def finished(result: T) -> None:
            self.busy.emit(False)
            done(result)

        self.context.jobs.run(self, work, finished, self._failed)

    def look(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Ask for something to show; nothing is changed by it."""
        self.context.jobs.run(self, work, done)

    def tell(self, refused: Refused) -> None:
        """Show every problem at its field, those without one in the status line, and go to the first."""
        self.clear_problems()
        placed = [problem for problem in refused.problems if problem.where in self._hints]
        rest = [problem for problem in refused.problems if problem.where not in self._hints]
        for problem in reversed(placed):  # the first one of a field stays, and gets the keyboard
            edit, hint, _ = self._hints[problem.where]
            dress(hint, problem.sentence, "hint-bad")
            edit.setAccessibleDescription(problem.sentence)
            edit.setFocus()
        self.said.emit(self.unplaced(rest) or self.tr("Belum disimpan; betulkan isian yang ditandai."), "bad")

    def unplaced(self, problems: Sequence[Problem]) -> str:
        """Return what the status line says of problems that belong to no field."""
        return " ".join(problem.sentence for problem in problems)

    def clear_problems(self) -> None:
        """Take back what was wrong before, and what the status line said."""
        self.clear_hints()
        self.said.emit("", "open")

    def clear_hints(self) -> None:
        """Let every field say again what it usually says."""
        for where in self._hints:
            self._usual(where)

    def _usual(self, where: str) -> None:
        edit, hint, usual = self._hints[where]
        dress(hint, usual, "hint")
        edit.setAccessibleDescription(usual)

    def tried(self, make: Callable[[], T]) -> T | None:
        """Return what the form makes; None, with the problems shown, where it is wrong."""
        self.clear_problems()
        try:
            return make()
        except Refused as refused:
            self.tell(refused)
            return None

    def saved(self, sentence: str) -> None:
        """Say in the status line what was stored, and read it again."""
        self.is_edited = False
        self.read()
        self.changed.emit(Changed(settings=True))
        self.said.emit(sentence, "ok")

    def _on_edited(self) -> None:
        self.is_edited = True

    def _failed(self, error: Exception) -> None:
        self.busy.emit(False)
        if isinstance(error, Refused):
            self.tell(error)
        elif isinstance(error, DeskError):
            self.said.emit(error.sentence, "bad")
        else:
            raise error


def every(*makes: Callable[[], object]) -> bool:
    """Call all of them and return True, or refuse with the problems of all.

    Raises:
        Refused: at least one of them did.
    """
    problems: list[Problem] = []
    for make in makes:
        try:
            make()
        except Refused as refused:
            problems += refused.problems
    if problems:
        raise Refused(*problems)
    return True


def bytes_of(typed: str, where: str) -> bytes:
    """Return what is in a file.

    Raises:
        Refused: nothing was typed, or the file can't be read.
    """
    if not typed.strip():
        raise refuse(where, QCoreApplication.translate("Section", "Pilih berkasnya."))
    try:
        return Path(typed.strip()).expanduser().read_bytes()
    except OSError as error:
        told = QCoreApplication.translate("Section", "Berkas {name} tidak bisa dibaca ({why}).")
        raise refuse(where, told.format(name=typed.strip(), why=error.strerror)) from error


def dress(label: QLabel, text: str, role: str) -> None:
    """Let a label say something in a role of the style sheet; an empty one takes no place."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setVisible(bool(text))
    if label.property("role") != role:
        theme.restyle(label, role=role)


def choose_open(parent: QWidget, edit: QLineEdit, caption: str, pattern: str) -> None:
    """Let somebody look for a file to read; its path stands in ``edit`` afterwards."""
    chosen, _ = QFileDialog.getOpenFileName(parent, caption, edit.text(), pattern)
    if chosen:
        edit.setText(chosen)


def choose_save(parent: QWidget, edit: QLineEdit, caption: str, pattern: str) -> None:
    """Let somebody look for a place to write to."""
    chosen, _ = QFileDialog.getSaveFileName(parent, caption, edit.text(), pattern)
    if chosen:
        edit.setText(chosen)


def choose_folder(parent: QWidget, edit: QLineEdit, caption: str) -> None:
    """Let somebody look for a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, caption, edit.text())
    if chosen:
        edit.setText(chosen)
