"""Who is at the desk: an officer of the roll and a PIN. The same page locks the window; what stood in it stays."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget
from typing_extensions import override

from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.gui.forms.ui_sign_in import Ui_SignIn
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.session import Session
from ptsp_desk.gui.widgets.choices import Choice, ChoiceLines, ChoicesModel
from ptsp_desk.gui.widgets.entry import Field
from ptsp_desk.gui.widgets.passing import pass_on

if TYPE_CHECKING:
    from ptsp_desk.app import App

_FIRST = (Role.CLERK, Role.TECHNICAL, Role.HEAD, Role.ADMIN)
"""In which order they stand on the list: who signs in most often first."""
_MOST_DIGITS = 8
_MOST_ROWS = 9


class SignInPage(QWidget):
    """Nothing can be entered until an office is shown; the PIN is checked beside the window, for it takes a while."""

    signed_in = Signal()

    def __init__(self, jobs: Jobs, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ui = Ui_SignIn()
        self.ui.setupUi(self)
        self._jobs, self._session = jobs, session
        self._app: App | None = None
        self.officers: Sequence[Officer] = ()
        self._without_pin: frozenset[str] = frozenset()
        self._rows = ChoicesModel(self)
        self._early: list[QKeyEvent] = []
        self.pin = QLineEdit()  # the field takes it: else Tab would come back to it by way of the field
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(_MOST_DIGITS)
        self.pin.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.pin_field = Field(self.tr("PIN"), self.pin, reserve=True)
        self.ui.pin_place.addWidget(self.pin_field)
        self.ui.officers.setModel(self._rows)
        self.ui.officers.setItemDelegate(ChoiceLines(self.ui.officers))
        self.ui.officers.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.ui.officers.activated.connect(self._on_officer_activated)
        self.ui.officers.clicked.connect(self._on_officer_activated)
        self.ui.officers.installEventFilter(self)
        self.pin.returnPressed.connect(self._enter)
        self.ui.enter.clicked.connect(self._enter)
        self.setTabOrder(self.pin, self.ui.enter)
        self._enable(enabled=False)

    def show_office(self, app: "App", office: str, desk: str) -> None:
        """Show whose desk this is and who may sign in."""
        self._app = app
        self.ui.office.setText(office)
        self.ui.desk.setText(desk)
        self.load()

    def show_problem(self, sentence: str) -> None:
        """Say why the office can't be opened."""
        self.ui.desk.setText(sentence)
        self.ui.desk.setProperty("role", "hint-bad")
        self.ui.desk.style().polish(self.ui.desk)

    def load(self) -> None:
        """Read the roll of officers anew."""
        app = self._app
        if app is not None:
            self._jobs.run(self, lambda: (app.officers.roll(), app.officers.with_pin()), self._on_loaded)

    def lock(self) -> None:
        """Ask again for the officer who was here; another may be chosen."""
        self.ui.note.setText(self.tr("Terkunci. Isian yang sedang diketik tetap ada."))
        self.pin.clear()
        self.pin_field.set_hint("")
        self.load()
        self.pin.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """A digit chooses the officer of that line while the list has the keyboard."""
        if watched is self.ui.officers and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            digit = event.text()
            if digit.isdecimal() and 0 < int(digit) <= len(self.officers):
                self._choose(int(digit) - 1)
                self.pin.setFocus()
                return True
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Keep what is typed while the PIN is checked: it is meant for the page that comes after it."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self.ui.enter.isEnabled() or event.isAutoRepeat() or (is_enter and not self._early):
            super().keyPressEvent(event)
        else:
            self._early.append(event.clone())

    def _on_loaded(self, found: tuple[Sequence[Officer], frozenset[str]]) -> None:
        before = self._chosen()
        roll, with_pin = found
        self.officers = sorted(roll, key=lambda officer: (_FIRST.index(officer.role), officer.name))
        self._without_pin = frozenset(officer.id for officer in self.officers) - with_pin
        self._rows.show(
            [
                Choice(
                    officer, f"{row}   {officer.name}" if row <= _MOST_ROWS else officer.name, aside=officer.role.label
                )
                for row, officer in enumerate(self.officers, 1)
            ]
        )
        self.ui.officers.setFixedHeight(sum(row.height for row in self._rows.shown[:_MOST_ROWS]) + 8)
        ids = [officer.id for officer in self.officers]
        self._enable(enabled=bool(ids))
        if ids:
            self._choose(ids.index(before.id) if before and before.id in ids else 0)
            # Behind another page it would take the keyboard away; behind another program the PIN is to have it.
            if self.isVisible() and self.focusWidget() is not self.pin:
                self.ui.officers.setFocus()

    def _on_officer_activated(self) -> None:
        self.pin.setFocus()

    def _choose(self, row: int) -> None:
        self.ui.officers.setCurrentIndex(self._rows.index(row))

    def _chosen(self) -> Officer | None:
        index: QModelIndex = self.ui.officers.currentIndex()
        return self.officers[index.row()] if index.isValid() and index.row() < len(self.officers) else None

    def _enter(self) -> None:
        app, officer, pin = self._app, self._chosen(), self.pin.text()
        if app is None or officer is None or not self.ui.enter.isEnabled():
            return
        if officer.id in self._without_pin:
            self.pin_field.set_problem(self.tr("Petugas ini belum punya PIN. Admin memberinya lewat Pengaturan."))
            return
        if not pin:
            self.pin_field.set_problem(self.tr("Ketik PIN."))
            self.pin.setFocus()
            return
        self._enable(enabled=False)
        self._early.clear()
        self.setFocus()
        self.pin_field.set_hint(self.tr("Memeriksa …"))
        self._jobs.run(self, lambda: app.officers.sign_in(officer.id, pin), self._on_signed_in, self._on_refused)

    def _on_signed_in(self, officer: Officer) -> None:
        self._enable(enabled=True)
        self.pin.clear()
        self.pin_field.set_hint("")
        early, self._early = self._early, []
        self._session.sign_in(officer)
        self.signed_in.emit()
        for event in early:
            pass_on(event, self)

    def _on_refused(self, error: Exception) -> None:
        self._enable(enabled=True)
        self._early.clear()
        self.pin.clear()
        self.pin.setFocus()
        if not isinstance(error, DeskError):
            self.pin_field.set_hint("")
            raise error
        self.pin_field.set_problem(error.sentence)

    def _enable(self, *, enabled: bool) -> None:
        for widget in (self.ui.officers, self.pin, self.ui.enter):
            widget.setEnabled(enabled)
