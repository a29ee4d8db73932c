"""The third block: where the permit is for, what the tariff needs, and the service's own form."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ptsp_desk.core.catalogue import Service, Variant
from ptsp_desk.gui.registration.fields import FieldGrid
from ptsp_desk.gui.registration.specs import detail_specs
from ptsp_desk.gui.registration.villages import Villages

VILLAGE = "location.village"


class DetailsBlock(QWidget):
    """Fields of one variant."""

    def __init__(self, villages: Villages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._villages = villages
        self.grid = FieldGrid(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)

    def arrange(self, service: Service | None, variant: Variant | None) -> None:
        """Show what a variant asks; what is asked again keeps what was typed."""
        specs = detail_specs(service, variant) if service and variant else []
        for field in self.grid.arrange(specs):
            if field.spec.path == VILLAGE:
                self._villages.serve(field)

    def values(self) -> dict[str, str]:
        return self.grid.values()

    def show_values(self, values: Mapping[str, str]) -> None:
        self.grid.show_values(values)
        if VILLAGE in self.grid.fields:
            self._villages.name(self.grid.fields[VILLAGE])
