"""The top of the applicant's screen: what it is about, and how far it has come."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ptsp_desk.gui import theme
from ptsp_desk.gui.answering import said
from ptsp_desk.gui.answering.segments import Segments
from ptsp_desk.gui.answering.sheet import Kind, Sheet
from ptsp_desk.gui.forms.ui_answering import Ui_Answering
from ptsp_desk.gui.widgets.elided import Elided

_SHORTEST, _GAP = 198, 24
"""The progress is as short as that where a name is long, and keeps so far from it."""


class Heading(QObject):
    """The office above the service, each cut off where there is no room; that it is anonymous never is."""

    def __init__(self, ui: Ui_Answering, screen: QWidget) -> None:
        super().__init__(screen)
        self._ui = ui
        self.office, self.service = (Elided(screen, Qt.AlignmentFlag.AlignLeft) for _ in range(2))
        self.progress = Segments(screen)
        self.service.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for name in (self.office, self.service):
            theme.restyle(name, role="public-hint")
        ui.office_place.addWidget(self.office)
        ui.service_place.addWidget(self.service)
        ui.progress_place.addWidget(self.progress)

    def show_about(self, language: str, office: str, service: str = "") -> None:
        """Say which office and which service."""
        anonymous = said.ANONYMOUS.said(language)
        self.office.setText(office)
        self.service.setText(service)
        self.service.setVisible(bool(service))
        self._ui.anonymous.setText(f" · {anonymous}" if service else anonymous)
        self.fit()

    def fit(self) -> None:
        """Shorten the progress where a name is long: both sides have the same room, so that it stands in the middle."""
        second = self.service.sizeHint().width() + self._ui.anonymous.sizeHint().width()
        side = max(self.office.sizeHint().width(), second, self._ui.count.sizeHint().width()) + _GAP
        margins = self._ui.top_line.contentsMargins()
        room = self._ui.top.width() - margins.left() - margins.right()
        self.progress.setMaximumWidth(max(_SHORTEST, room - 2 * side))

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
        self.fit()
