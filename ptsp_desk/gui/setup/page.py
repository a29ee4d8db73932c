"""The first start: an office is set up in a few steps, and nothing of it stands before the last one."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ptsp_desk.core.errors import DeskError, Problem, Refused
from ptsp_desk.gui import shortcuts, theme
from ptsp_desk.gui.forms.ui_setup import Ui_SetupPage
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.setup.making import Made, Wanted, appoint, create
from ptsp_desk.gui.setup.steps import AdminStep, OfficeStep, RecoveryStep, ServicesStep, Step
from ptsp_desk.gui.widgets.entry import EnterMoves
from ptsp_desk.gui.widgets.keybadge import KeyButton

if TYPE_CHECKING:
    from ptsp_desk.app import App


class SetupPage(QWidget):
    """Asks for the office, its services and its first admin; of an office that is there, only for the admin."""

    done = Signal(object)  # making.Made

    def __init__(self, folder: Path, jobs: Jobs, app: "App | None" = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SetupPage()
        self.ui.setupUi(self)
        self._folder, self._jobs, self._app = folder, jobs, app
        self._made: Made | None = None
        self.office, self.services, self.admin = OfficeStep(jobs), ServicesStep(), AdminStep()
        self.recovery = RecoveryStep()
        self._steps: list[Step] = [self.admin] if app else [self.office, self.services, self.admin]
        for step in (self.office, self.services, self.admin, self.recovery):
            self.ui.steps.addWidget(step)
        self.next = KeyButton(self.tr("Lanjut"), "save", "primary", self)
        self.ui.bar_line.addWidget(self.next)
        self._next = shortcuts.bind(self, "save", self._on_next, button=self.next)
        self.ui.back.clicked.connect(self._on_back)
        EnterMoves(self)
        self._show(0)

    @property
    def step(self) -> Step:
        """The step in front."""
        return next(step for step in self._steps if step is self.ui.steps.currentWidget())

    def begin(self) -> None:
        """Give the keyboard to the step in front."""
        self.step.begin()

    def _show(self, place: int) -> None:
        self.ui.steps.setCurrentWidget(self._steps[place])
        self.ui.step.setVisible(len(self._steps) > 1)
        self.ui.step.setText(self.tr("Langkah {n} dari {all}").format(n=place + 1, all=len(self._steps)))
        self.ui.back.setVisible(place > 0 and self._made is None)
        self._say("")
        self.step.begin()

    def _on_back(self) -> None:
        self._show(self._steps.index(self.step) - 1)

    def _on_next(self) -> None:
        try:
            self.step.check()
        except Refused as refused:
            self._tell(refused)
            return
        if self._made is not None:
            self.done.emit(self._made)
        elif self.step is self._steps[-1]:
            self._make()
        else:
            self._show(self._steps.index(self.step) + 1)

    def _make(self) -> None:
        admin, pin = self.admin.admin, self.admin.pin.text()
        if self._app is not None:
            work = partial(appoint, self._app, admin, pin)
        else:
            wanted = Wanted(
                *self.office.series,
                self.office.settings,
                self.services.catalogue,
                self.services.encrypted.isChecked(),
            )
            work = partial(create, self._folder, wanted, admin, pin)
        self._enable(enabled=False)
        self._say(self.tr("Menyiapkan kantor …"))
        self._jobs.run(self, work, self._on_made, self._on_not_made)

    def _on_made(self, made: Made) -> None:
        self._enable(enabled=True)
        self._made = made
        if made.key is None:
            self.done.emit(made)
            return
        self.recovery.show_key(made.key)
        self._steps.append(self.recovery)
        self._show(len(self._steps) - 1)

    def _on_not_made(self, error: Exception) -> None:
        self._enable(enabled=True)
        if not isinstance(error, DeskError):
            raise error
        self._tell(error if isinstance(error, Refused) else Refused(Problem("", str(error))))

    def _enable(self, *, enabled: bool) -> None:
        self._next.setEnabled(enabled)
        self.ui.back.setEnabled(enabled)

    def _tell(self, refused: Refused) -> None:
        """Say what is wrong at the step that has the field; what has none stands in the bottom bar."""
        problems = refused.problems
        owners = [step for step in self._steps if any(problem.where in step.fields for problem in problems)]
        if owners and self.step not in owners:
            self._show(self._steps.index(owners[0]))
        self.step.tell(problems)
        self._say(" ".join(one.sentence for one in problems if one.where not in self.step.fields), bad=True)

    def _say(self, sentence: str, *, bad: bool = False) -> None:
        self.ui.message.setText(sentence)
        theme.restyle(self.ui.message, role="hint-bad" if bad else "hint")
