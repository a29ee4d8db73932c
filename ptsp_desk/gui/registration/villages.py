"""Fields that take a village: it is looked for by name, kept by its dotted code, and shown with its postal code."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from ptsp_desk.core import regions
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.regions import Village
from ptsp_desk.gui.jobs import Jobs, Lane
from ptsp_desk.gui.registration.fields import PathField
from ptsp_desk.gui.widgets.search import Choice, SearchEdit

_OFFERED = 8


class Villages(QObject):
    """Looks villages up beside the window; those of the office's ``region`` (dotted code) are offered first."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.region = ""
        self._jobs = jobs

    def serve(self, field: PathField) -> None:
        """Let a field offer villages."""
        assert isinstance(field.edit, SearchEdit)
        field.edit.set_source(self._matching, self._jobs, lane=Lane.ASIDE)
        field.picked.connect(partial(_show, field))
        field.edited.connect(lambda: _forget(field))

    def name(self, field: PathField) -> None:
        """Show the village whose code stands in a field by its name, as soon as it is known."""
        field.suffix.set_text("")
        code = field.value
        if code[:1].isdigit():
            self._jobs.run(field, lambda: _village(code), partial(_on_known, field), lane=Lane.ASIDE)

    def _matching(self, typed: str) -> Sequence[Choice]:
        """Return villages by what is typed; loads the regions when first asked."""
        found = regions.search(typed, self.region, _OFFERED) if typed.strip() else ()
        return [Choice(one, _named(one), one.regency, one.postal_code) for one in found]


def _on_known(field: PathField, village: Village | None) -> None:
    if village is not None and field.value == village.code:
        _show(field, village)


def _show(field: PathField, village: Village) -> None:
    field.show_code(village.code, _named(village))
    field.suffix.set_text(village.postal_code)


def _forget(field: PathField) -> None:
    if field.value == field.edit.text():
        field.suffix.set_text("")


def _named(village: Village) -> str:
    return f"{village.name}, {village.district}"


def _village(code: str) -> Village | None:
    try:
        return regions.village(code)
    except Refused:
        return None
