"""What an earlier file gives to a renewal, a change or a loss."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ptsp_desk.core.errors import Refused
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.registration.entered import flat, kind_of
from ptsp_desk.gui.registration.service import EARLIER
from ptsp_desk.gui.registration.sheet import Sheet
from ptsp_desk.gui.widgets.search import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from ptsp_desk.app import App
    from ptsp_desk.operations.applications import Applications


class Prefilling(QObject):
    """Fills the form from a file that was picked, or whose number was typed; what is typed already stays."""

    said = Signal(str)

    def __init__(self, context: Context, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self._applications, self._jobs, self._sheet = context.app.applications, context.jobs, sheet
        sheet.service.set_earlier_source(partial(_earlier, context.app), context.jobs)
        sheet.service.earlier_picked.connect(self.fill_from)
        sheet.service.earlier_typed.connect(self._on_typed)

    def fill_from(self, number: str) -> None:
        """Fill in what the file of that number says."""
        self._ask(lambda service, variant: self._applications.prefill(number, service, variant))

    def _on_typed(self, typed: str) -> None:
        """Fill in what the file says that was meant; without one say so at the field."""
        self._ask(partial(_meant, self._applications, typed), self._on_failed)

    def _ask(
        self,
        asked: "Callable[[str, str], Mapping[str, object] | None]",
        failed: "Callable[[Exception], None] | None" = None,
    ) -> None:
        chosen = self._sheet.chosen
        if chosen is not None:
            work = partial(asked, chosen[0].code, chosen[1].code)
            self._jobs.run(self, work, self._on_prefilled, failed)

    def _on_prefilled(self, raw: Mapping[str, object] | None) -> None:
        if raw is None:
            told = self.tr("Berkas tidak ditemukan; periksa nomornya, atau pilih dari daftar.")
            self._sheet.tell(EARLIER, told)
        elif self._sheet.fill(kind_of(raw), flat(raw)):
            self.said.emit(self.tr("Diisi dari berkas terdahulu; periksa lagi isinya."))
        else:
            told = self.tr("Diisi dari berkas terdahulu, kecuali pemohon yang sudah ditulis; periksa lagi isinya.")
            self.said.emit(told)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._sheet.tell(EARLIER, error.problems[0].sentence)


def _meant(applications: "Applications", typed: str, service: str, variant: str) -> Mapping[str, object] | None:
    """Return what the file of a number gives, or the only file that matches; None where that is no one file."""
    try:
        return applications.prefill(typed, service, variant)
    except Refused:
        found = applications.find(typed, 2)
    return applications.prefill(found[0].number, service, variant) if len(found) == 1 else None


def _earlier(app: "App", typed: str) -> list[Choice]:
    return [
        Choice(file.number, file.number, file.applicant.name, file.service) for file in app.applications.find(typed, 8)
    ]
