"""The first block: which service, which kind of application, and the earlier file that it goes on from."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ptsp_desk.core.catalogue import Catalogue, Service, Variant
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.registration.fields import FieldGrid, FieldSpec, PathField, fits
from ptsp_desk.gui.widgets.search import Choice, SearchEdit, Source

FIRST_TIME = "baru"
"""The variant that goes on from no earlier file, as ``variant_of`` takes it."""
EARLIER = "earlier"


class ServiceBlock(QWidget):
    """Says ``chosen`` when another service or variant stands there, and which earlier file was picked or typed."""

    chosen = Signal()
    earlier_picked = Signal(object)  # str, registration number
    earlier_typed = Signal(str)  # a number, or words that are meant to find one file
    unknown = Signal(str, str)  # path, sentence: what was typed there fits nothing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.service: Service | None = None
        self.variant: Variant | None = None
        self._services: tuple[Service, ...] = ()
        self._files: tuple[Source, Jobs] | None = None
        self.grid, self.earlier = FieldGrid(self), FieldGrid(self)
        self.whole = QLabel(self)
        self.whole.setProperty("role", "hint")
        self.whole.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.grid)
        column.addWidget(self.whole)
        self.earlier.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.earlier)
        self._arrange()
        self._say_whole()

    def set_catalogue(self, catalogue: Catalogue, day: date) -> None:
        """Offer what can be applied for on a day."""
        self._services = tuple(version.service for version in catalogue.current(day))

    def set_earlier_source(self, source: Source, jobs: Jobs) -> None:
        """Say where earlier files are looked for."""
        self._files = source, jobs

    def choose(self, service: str, variant: str) -> None:
        """Show a service and a variant by their codes; one that can't be applied for any more is left open."""
        self.service = next((known for known in self._services if known.code == service), None)
        variants = self.service.variants if self.service else ()
        self.variant = next((known for known in variants if known.code == variant), None)
        self._show()

    @property
    def asks_earlier(self) -> bool:
        """Whether an application of this kind goes on from an earlier file."""
        return self.variant is not None and self.variant.code != FIRST_TIME

    def _show(self) -> None:
        self._arrange()
        service, variant = self.grid.fields["service"], self.grid.fields["variant"]
        service.show_code(self.service.code, _titled(self.service)) if self.service else service.show_value("")
        variant.show_code(self.variant.code, self.variant.name) if self.variant else variant.show_value("")
        self._say_whole()

    def _say_whole(self) -> None:
        """Say below the fields what was picked and is too long for its field."""
        fields = (self.grid.fields["service"], self.grid.fields["variant"])
        long = [field.edit.text() for field in fields if field.suffix.is_cut and field.value != field.edit.text()]
        self.whole.setText(" · ".join(long))
        self.whole.setVisible(bool(long))

    def _arrange(self) -> None:
        """Put the fields there; an earlier file is asked for where the application goes on from one."""
        words = self.tr("nomor atau nama pada berkas lama")
        earlier = FieldSpec(EARLIER, self.tr("Berkas terdahulu"), "free", placeholder=words, span=6)
        chosen = [
            FieldSpec("service", self.tr("Jenis izin"), "search", placeholder=self.tr("kode atau nama layanan")),
            FieldSpec("variant", self.tr("Permohonan"), "search"),
        ]
        for field in [*self.grid.arrange(chosen), *self.earlier.arrange([earlier] if self.asks_earlier else [])]:
            self._connect(field)
        self.earlier.setVisible(self.asks_earlier)

    def _connect(self, field: PathField) -> None:
        edit = field.edit
        assert isinstance(edit, SearchEdit)
        field.suffix.cut.connect(self._say_whole)
        match field.spec.path:
            case "service":
                edit.set_source(self._matching_services)
                field.picked.connect(self._on_service_picked)
                field.committed.connect(self._on_service_left)
            case "variant":
                edit.set_source(self._matching_variants)
                field.picked.connect(self._on_variant_picked)
                field.committed.connect(self._on_variant_left)
            case _:
                if self._files is not None:
                    edit.set_source(*self._files)
                field.picked.connect(self.earlier_picked)
                field.committed.connect(self._on_earlier_left)

    def _matching_services(self, typed: str) -> Sequence[Choice]:
        found = [known for known in self._services if fits(typed, known.code, known.name)]
        found.sort(key=lambda known: not known.code.casefold().startswith(typed.strip().casefold()))
        return [Choice(known.code, _titled(known), aside=known.agency) for known in found]

    def _matching_variants(self, typed: str) -> Sequence[Choice]:
        variants = self.service.variants if self.service else ()
        if self.variant and typed == self.variant.name:
            typed = ""
        return [Choice(known.code, known.name) for known in variants if fits(typed, known.code, known.name)]

    def _on_service_picked(self, code: object) -> None:
        service = next(known for known in self._services if known.code == code)
        if service != self.service:
            self.service, self.variant = service, _usual(service)
        self._show()
        self.chosen.emit()

    def _on_service_left(self) -> None:
        """Put back what is chosen, and say so where what was typed fits nothing; an emptied field lets it go."""
        typed = self.grid.fields["service"].edit.text()
        if not typed.strip() and self.service is not None:
            self.service = self.variant = None
            self.chosen.emit()
        is_chosen = self.service is not None and typed == _titled(self.service)
        self._show() if self.service else None
        if typed.strip() and not is_chosen and not self._matching_services(typed):
            self.unknown.emit("service", self.tr("“{typed}” tidak cocok dengan layanan mana pun.").format(typed=typed))

    def _on_variant_picked(self, code: object) -> None:
        assert self.service is not None
        variant = next(known for known in self.service.variants if known.code == code)
        is_other, self.variant = variant != self.variant, variant
        self._show()
        if is_other:
            self.chosen.emit()

    def _on_variant_left(self) -> None:
        """Put back what is chosen, and say so where what was typed fits nothing."""
        service, variant, typed = self.service, self.variant, self.grid.fields["variant"].edit.text()
        if service is None:
            return
        fits_nothing = not self._matching_variants(typed)
        self._show()
        if fits_nothing and variant:
            told = self.tr("“{typed}” tidak ada pada {service}; tetap {variant}.")
            self.unknown.emit("variant", told.format(typed=typed, service=service.code, variant=variant.name))

    def _on_earlier_left(self) -> None:
        """Look for the file that was typed and not picked, once."""
        edit = self.earlier.fields[EARLIER].edit
        if edit.isModified() and (typed := edit.text().strip()):
            edit.setModified(False)
            self.earlier_typed.emit(typed)


def _titled(service: Service) -> str:
    return f"{service.code} · {service.name}"


def _usual(service: Service) -> Variant:
    """Return what is asked for most: a new permit, or the first that the service has."""
    return next((variant for variant in service.variants if variant.code == FIRST_TIME), service.variants[0])
