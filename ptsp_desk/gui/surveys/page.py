"""Survei: results, comments, questionnaires of paper, periods and publications, a part at a time."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QWidget

from ptsp_desk.core.officers import Officer
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_surveys import Ui_SurveysPage
from ptsp_desk.gui.surveys import read
from ptsp_desk.gui.surveys.chooser import PeriodChooser
from ptsp_desk.gui.surveys.papers import Papers
from ptsp_desk.gui.surveys.read import Frame
from ptsp_desk.gui.surveys.section import Section, dress, scrolling
from ptsp_desk.gui.surveys.wanted import Wanted
from ptsp_desk.gui.widgets.entry import EnterMoves
from ptsp_desk.gui.widgets.keybadge import KeyButton
from ptsp_desk.gui.widgets.rail import RailButton

SECTIONS: Final = ("results", "comments", "forms", "periods", "publications")
"""By the subject of ``Go("surveys", …)``, in the order of the list; a part is built when it is shown first."""


class SurveysPage(QWidget):
    """Survei. The subject of a ``Go`` is a name of ``SECTIONS``."""

    changed = Signal(object)  # Changed
    go = Signal(object)  # Go
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._officer = context, context.session.officer
        self._made: dict[str, Section] = {}
        self._areas: list[QScrollArea] = []
        self._wanted: Wanted | None = None
        self.title = self.tr("Survei")
        self.ui = Ui_SurveysPage()
        self.ui.setupUi(self)
        self.chooser, self.rail = PeriodChooser(self), QButtonGroup(self)
        self.ui.head.addWidget(self.chooser)
        self.papers = Papers(context, self)
        self.ui.bottom_layout.addWidget(self.papers)
        self.save_button = KeyButton("", "save", "primary")
        self.ui.bottom_layout.addWidget(self.save_button)
        self._save = shortcuts.bind(self, "save", self._on_save, button=self.save_button)
        policy = self.ui.message.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.ui.message.setSizePolicy(policy)
        EnterMoves(self)
        for place, title in enumerate(self._titles()):
            self._add(place, title)
        self.rail.idClicked.connect(self._show)
        shortcuts.bind(self, "day_before", partial(self.chooser.step, -1), button=self.chooser.before)
        self._after = shortcuts.bind(self, "day_after", partial(self.chooser.step, 1), button=self.chooser.after)
        self.chooser.chosen.connect(self._on_wanted)
        self.papers.said.connect(self._on_said)
        context.session.signed_in.connect(self._on_signed_in)
        self._show(0)

    @property
    def section(self) -> Section:
        """The part that is shown."""
        name = SECTIONS[self.ui.stack.currentIndex()]
        if name not in self._made:
            made = self._made[name] = _MAKES[name](self._context)
            made.changed.connect(self.changed)
            made.said.connect(self._on_said)
            made.renamed.connect(self._dress_bar)
            self._areas[self.ui.stack.currentIndex()].setWidget(made)
        return self._made[name]

    def opened(self) -> None:
        """Look at what can be chosen, then at what is chosen."""
        self._context.jobs.run(self, partial(read.frame, self._context.app), self._on_frame)
        self.rail.button(self.ui.stack.currentIndex()).setFocus()

    def show_subject(self, subject: str) -> None:
        """Show the part of that name."""
        if subject in SECTIONS:
            self._open(SECTIONS.index(subject))

    def refresh(self, changed: Changed) -> None:
        """Look again where answers came or the office set something, while it is looked at."""
        if not self.isVisible():
            return
        if changed.settings:
            self._context.jobs.run(self, partial(read.frame, self._context.app), self._on_frame)
        elif changed.surveys or (changed.applications and self.ui.stack.currentIndex() == 0):
            self.section.read()

    def _titles(self) -> tuple[str, ...]:
        """Return what the list says, in the order of ``SECTIONS``."""
        return (
            self.tr("Hasil"),
            self.tr("Saran"),
            self.tr("Formulir kertas"),
            self.tr("Periode & bobot"),
            self.tr("Publikasi"),
        )

    def _add(self, place: int, title: str) -> None:
        id_ = f"survey_{place + 1}"
        button = RailButton(title.replace("&", "&&"), id_)
        button.setAccessibleName(title)
        self.rail.addButton(button, place)
        self.ui.sections.addWidget(button)
        self._areas.append(scrolling())
        self.ui.stack.addWidget(self._areas[place])
        shortcuts.bind(self, id_, partial(self._open, place))

    def _open(self, place: int) -> None:
        self._show(place)
        self.section.take_keyboard()

    def _show(self, place: int) -> None:
        self.rail.button(place).setChecked(True)
        self.ui.stack.setCurrentIndex(place)
        self._on_said("", "open")
        section = self.section
        self.chooser.setVisible(section.of_period)
        if self._wanted is not None:
            section.show_wanted(self._wanted)
        self._dress_bar()

    def _on_frame(self, frame: Frame) -> None:
        self.chooser.show_known(frame.today, frame.periods, frame.instruments)
        wanted = self.chooser.wanted
        assert wanted is not None  # a day is known by now
        self._on_wanted(wanted)

    def _on_wanted(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._after.setEnabled(self.chooser.can_step_on)
        self.section.show_wanted(wanted)

    def _on_signed_in(self, officer: Officer) -> None:
        if officer != self._officer:
            self._officer = officer
            for section in self._made.values():
                section.forget()
        if self.isVisible():
            self._show(self.ui.stack.currentIndex())

    def _on_save(self) -> None:
        if self.ui.stack.currentIndex() == 0:
            self.papers.print_()
        else:
            self.section.save()

    def _dress_bar(self) -> None:
        section = self.section
        is_results = self.ui.stack.currentIndex() == 0
        self.papers.show_for(self._wanted if is_results else None, shown=is_results, able=section.can_save)
        self.save_button.setText(section.save_text)
        self.save_button.setVisible(bool(section.save_text))
        self._save.setEnabled(bool(section.save_text) and section.can_save)

    def _on_said(self, sentence: str, state: str) -> None:
        dress(self.ui.message, sentence, {"ok": "hint-ok", "bad": "hint-bad"}.get(state, "hint"))


def _results(context: Context) -> Section:
    from ptsp_desk.gui.surveys.results import ResultsSection

    return ResultsSection(context)


def _comments(context: Context) -> Section:
    from ptsp_desk.gui.surveys.comments import CommentsSection

    return CommentsSection(context)


def _forms(context: Context) -> Section:
    from ptsp_desk.gui.surveys.forms import FormsSection

    return FormsSection(context)


def _periods(context: Context) -> Section:
    from ptsp_desk.gui.surveys.periods import PeriodsSection

    return PeriodsSection(context)


def _publications(context: Context) -> Section:
    from ptsp_desk.gui.surveys.publications import PublicationsSection

    return PublicationsSection(context)


_MAKES: Final[dict[str, Callable[[Context], Section]]] = dict(
    zip(SECTIONS, (_results, _comments, _forms, _periods, _publications), strict=True)
)
