"""The third block: where the permit is for, what the tariff needs, and the service's own form."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ptsp_desk.core import regions
from ptsp_desk.core.catalogue import Service, Variant
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.regions import Village
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.registration.fields import FieldGrid, PathField
from ptsp_desk.gui.registration.specs import detail_specs
from ptsp_desk.gui.widgets.search import Choice, SearchEdit

VILLAGE = "location.village"
_OFFERED = 8


class DetailsBlock(QWidget):
    """Fields of one variant. Villages of the office's ``region`` (dotted code) are offered first."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.region = ""
        self._jobs = jobs
        self.grid = FieldGrid(self)
        self.grid.edited.connect(self._on_edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)

    def arrange(self, service: Service | None, variant: Variant | None) -> None:
        """Show what a variant asks; what is asked again keeps what was typed."""
        specs = detail_specs(service, variant) if service and variant else []
        for field in self.grid.arrange(specs):
            if field.spec.path == VILLAGE:
                assert isinstance(field.edit, SearchEdit)
                field.edit.set_source(self._villages, self._jobs)
                field.picked.connect(self._on_village_picked)

    def values(self) -> dict[str, str]:
        return self.grid.values()

    def show_values(self, values: Mapping[str, str]) -> None:
        self.grid.show_values(values)
        if field := self.grid.fields.get(VILLAGE):
            field.suffix.set_text("")
            given = values.get(VILLAGE, "")
            if given[:1].isdigit():
                self._jobs.run(self, lambda: _village(given), self._on_village_known)

    def _villages(self, typed: str) -> Sequence[Choice]:
        """Return villages by what is typed; runs beside the window, loads the regions when first asked."""
        found = regions.search(typed, self.region, _OFFERED) if typed.strip() else ()
        return [Choice(one, _named(one), one.regency, one.postal_code) for one in found]

    def _on_village_picked(self, village: object) -> None:
        assert isinstance(village, Village)
        self._show_village(self.grid.fields[VILLAGE], village)

    def _on_village_known(self, village: Village | None) -> None:
        field = self.grid.fields.get(VILLAGE)
        if village is not None and field is not None and field.value == village.code:
            self._show_village(field, village)

    def _show_village(self, field: PathField, village: Village) -> None:
        field.show_code(village.code, _named(village))
        field.suffix.set_text(village.postal_code)

    def _on_edited(self, path: str) -> None:
        field = self.grid.fields[path]
        if path == VILLAGE and field.value == field.edit.text():
            field.suffix.set_text("")


def _named(village: Village) -> str:
    return f"{village.name}, {village.district}"


def _village(code: str) -> Village | None:
    try:
        return regions.village(code)
    except Refused:
        return None
