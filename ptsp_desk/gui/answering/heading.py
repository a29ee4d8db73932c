"""The top of the applicant's screen: what it is about, and how far it has come."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ptsp_desk.gui import theme
from ptsp_desk.gui.answering import said
from ptsp_desk.gui.answering.segments import Segments
from ptsp_desk.gui.answering.sheet import Kind, Sheet
from ptsp_desk.gui.forms.ui_answering import Ui_Answering
from ptsp_desk.gui.widgets.elided import Elided

_MOST = 0.4
"""Of the width, for what is never cut off."""


class Heading(QObject):
    """The office is cut off where there is no room, then the service; that it is anonymous never is."""

    def __init__(self, ui: Ui_Answering, screen: QWidget) -> None:
        super().__init__(screen)
        self._ui, self._screen = ui, screen
        self.about, self.progress = Elided(screen, Qt.AlignmentFlag.AlignLeft), Segments(screen)
        self.about.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.restyle(self.about, role="public-hint")
        ui.about_place.addWidget(self.about)
        ui.progress_place.addWidget(self.progress)

    def show_about(self, language: str, office: str, service: str = "") -> None:
        """Say which office and which service; the office's name is cut off before the service's."""
        anonymous = said.ANONYMOUS.said(language)
        whole = "".join(f" · {part}" for part in (service, anonymous) if part)
        has_room = self._ui.anonymous.fontMetrics().horizontalAdvance(whole) < _MOST * self._screen.width()
        self.about.setText(office if has_room else f"{office} · {service}")
        self._ui.anonymous.setText(whole if has_room else f" · {anonymous}")

    def show_progress(self, sheet: Sheet | None, language: str) -> None:
        """Say how many of how many; nothing before the first question and after the last."""
        kind = sheet.step.kind if sheet is not None else None
        if sheet is None or kind in {None, Kind.SERVICE, Kind.MOMENT}:
            self.progress.show_progress(0, 0)
            self._ui.count.clear()
            return
        whole, place = len(sheet.questions), sheet.step.place + 1
        told = {Kind.QUESTION: said.COUNT, Kind.FIELD: said.ABOUT_YOU}.get(sheet.step.kind, said.COMMENT_COUNT)
        all_ = whole if kind is Kind.QUESTION else len(sheet.fields)
        self.progress.show_progress(place if kind is Kind.QUESTION else whole, whole)
        self._ui.count.setText(told.said(language).format(place=place, all=all_))
        self.progress.setAccessibleName(self._ui.count.text())
