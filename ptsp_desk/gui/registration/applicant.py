"""The second block: who applies, a person or a company, perhaps somebody known, perhaps through a proxy."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ptsp_desk.core import people
from ptsp_desk.core.applications.earlier import KnownApplicant
from ptsp_desk.core.people import Company, Person
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.registration.entered import COMPANY, PERSON, flat
from ptsp_desk.gui.registration.fields import FieldGrid
from ptsp_desk.gui.registration.specs import applicant_specs
from ptsp_desk.gui.registration.villages import Villages
from ptsp_desk.gui.widgets.search import Choice, SearchEdit

if TYPE_CHECKING:
    from ptsp_desk.operations.applications import Applications

PROXY = "proxy.name"
VILLAGE = "applicant.village"
MORE = (VILLAGE, "applicant.email")
"""What is seldom asked: its fields stand there where they say something, or once they are asked for."""


class ApplicantBlock(QWidget):
    """Fields of the applicant; ``arranged`` says that other fields stand there now."""

    arranged = Signal()
    known_picked = Signal(object)  # KnownApplicant
    more_wanted = Signal()

    def __init__(
        self, applications: "Applications", jobs: Jobs, villages: Villages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._applications, self._jobs, self._villages = applications, jobs, villages
        self.kind = PERSON
        self.grid = FieldGrid(self)
        self.grid.committed.connect(self._on_committed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self._arrange()

    def values(self) -> dict[str, str]:
        return self.grid.values()

    def show_values(self, kind: str, values: Mapping[str, str]) -> None:
        """Show a form; a proxy's fields open where one is named."""
        self.kind = kind
        self._arrange(with_proxy=bool(values.get(PROXY)), with_more=any(values.get(path) for path in MORE))
        self.grid.show_values(values)
        if VILLAGE in self.grid.fields:
            self._villages.name(self.grid.fields[VILLAGE])

    def open_more(self) -> None:
        """Let the applicant's own village and address of mail be typed."""
        self._arrange(with_proxy=bool(self.values().get(PROXY)), with_more=True)

    def switch(self) -> None:
        """Make a person a company, or the other way round; what both have stays."""
        values = self.values()
        self.show_values(PERSON if self.kind == COMPANY else COMPANY, values)

    def fill(self, applicant: Person | Company) -> None:
        """Show somebody known; a proxy who is already named stays."""
        values = {path: text for path, text in self.values().items() if path.startswith("proxy.")}
        known = people.to_dict(applicant)
        self.show_values(known["kind"], {**values, **flat({"applicant": known})})

    def _on_committed(self, path: str) -> None:
        named = bool(self.grid.fields[PROXY].edit.text().strip())
        if path == PROXY and named != ("proxy.nik" in self.grid.fields):
            self._arrange(with_proxy=named, with_more=VILLAGE in self.grid.fields)

    def _arrange(self, *, with_proxy: bool = False, with_more: bool = False) -> None:
        kept = self.values()
        for field in self.grid.arrange(applicant_specs(self.kind, with_proxy=with_proxy, with_more=with_more)):
            field.show_value(kept.get(field.spec.path, ""))
            if field.spec.path == VILLAGE:
                self._villages.serve(field)
            elif field.spec.path == "applicant.address":
                key = shortcuts.shortcut("more").shown
                field.add_link(self.tr("{key} lainnya").format(key=key), self.more_wanted.emit)
            elif isinstance(field.edit, SearchEdit):
                field.edit.set_source(self._known, self._jobs)
                field.picked.connect(self.known_picked)
        self.arranged.emit()

    def _known(self, typed: str) -> Sequence[Choice]:
        """Return who is known by what is typed; runs beside the window."""
        if len(typed.strip()) < 3:
            return ()
        return [_choice(known) for known in self._applications.known_applicants(typed)]


def _choice(known: KnownApplicant) -> Choice:
    who = known.applicant
    told = (
        people.mask_nik(who.nik) if who.nik else "",
        people.mask_phone(who.phone),
        known.service,
        str(known.day.year),
    )
    return Choice(known, who.name, " · ".join(part for part in told if part), f"{known.count}×" if known.count else "")
