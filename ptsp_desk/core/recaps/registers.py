"""The register of one service: a line a file, with the columns that the service's own form and tariff have."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from ptsp_desk.core import regions
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.catalogue import FormField, Service
from ptsp_desk.core.people import Company, Person
from ptsp_desk.core.recaps.kinds import About, Kind
from ptsp_desk.core.recaps.records import ListedFile
from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Sheet, shown

_MOST_COLUMNS = 7
_ENDED = {
    Stage.ISSUED: "Terbit",
    Stage.REJECTED: "Ditolak",
    Stage.WITHDRAWN: "Ditarik",
    Stage.VOID: "Batal",
}


def register(found: Iterable[ListedFile], versions: Sequence[Service], about: About) -> Sheet:
    """Return the files of a service, each as its own form has it.

    ``versions`` are the service's, oldest first: where two ask the same, the newest says how it is called. A column is
    a question of the form, or what the tariff needs to be measured (with a unit, and not optional); of too many for a
    sheet of paper the last stand together in one column.
    """
    answers = _answers(versions)
    own, more = (
        (answers, []) if len(answers) <= _MOST_COLUMNS else (answers[: _MOST_COLUMNS - 1], answers[_MOST_COLUMNS - 1 :])
    )
    has_variants = len({variant.code for service in versions for variant in service.variants}) > 1
    columns = (
        Column("Nomor pendaftaran"),
        Column("Tanggal daftar", ColumnKind.DATE),
        Column("Pemohon"),
        Column("Alamat pemohon"),
        *([Column("Jenis permohonan")] if has_variants else []),
        *(answer.column for answer in own),
        *([Column("Rincian")] if more else []),
        Column("Desa/kelurahan", group="Lokasi"),
        Column("Kecamatan", group="Lokasi"),
        Column("Ket."),
    )
    rows = [
        (
            *(file.number, file.day, _name(file.applicant), file.applicant.address),
            *([file.variant.replace("_", " ").capitalize()] if has_variants else []),
            *(answer.of(file) for answer in own),
            *([_told(file, more)] if more else []),
            *(*_place(file), _remark(file)),
        )
        for file in found
    ]
    return about.sheet(Kind.REGISTER, columns, rows)


@dataclass(frozen=True, slots=True)
class _Answer:
    """A question and where its answer is."""

    code: str
    column: Column
    choices: Mapping[str, str]
    is_input: bool

    def of(self, file: ListedFile) -> Cell:
        value = str((file.inputs if self.is_input else file.fields).get(self.code, ""))
        if not value:
            return None
        if self.column.kind is ColumnKind.NUMBER:
            return _number(value)
        if self.column.kind is ColumnKind.DATE:
            return date.fromisoformat(value)
        return self.choices.get(value, value)


def _answers(versions: Sequence[Service]) -> list[_Answer]:
    """Return the questions of all versions; within one the first of a name says how it is called."""
    found: dict[tuple[bool, str], _Answer] = {}
    for service in versions:
        asked = {(answer.is_input, answer.code): answer for answer in reversed(list(_asked(service)))}
        found |= dict(reversed(asked.items()))
    return list(found.values())


def _asked(service: Service) -> Iterator[_Answer]:
    for field in service.fields:
        column = Column(_titled(field.label, field.unit), _kind(field))
        yield _Answer(field.code, column, {choice.code: choice.label for choice in field.choices}, is_input=False)
    for tariff in service.tariffs:
        for item in tariff.inputs:
            if item.unit and item.kind != "choice" and not item.is_optional:
                column = Column(_titled(item.label, item.unit), ColumnKind.NUMBER)
                yield _Answer(item.name, column, {}, is_input=True)


def _kind(field: FormField) -> ColumnKind:
    if field.kind == "decimal" or (field.kind == "integer" and field.unit):
        return ColumnKind.NUMBER
    return ColumnKind.DATE if field.kind == "date" else ColumnKind.TEXT  # an integer of nothing is a code


def _titled(label: str, unit: str) -> str:
    return f"{label} ({'Rp' if unit == 'rupiah' else unit})" if unit else label


def _number(value: str) -> Cell:
    try:
        return int(value) if value.lstrip("-").isdigit() else Decimal(value)
    except InvalidOperation:
        return value


def _name(applicant: Person | Company) -> str:
    if isinstance(applicant, Company) and applicant.director:
        return f"{applicant.name} ({applicant.director})"
    return applicant.name


def _place(file: ListedFile) -> tuple[str, str]:
    code = file.location.village
    if not code:
        return file.location.name, ""
    return regions.region_name(code) or file.location.name or code, regions.region_name(code[:8]) or ""


def _told(file: ListedFile, answers: Iterable[_Answer]) -> str:
    said = ((answer, answer.of(file)) for answer in answers)
    return "; ".join(
        f"{answer.column.title} {shown(cell, answer.column.kind)}" for answer, cell in said if cell is not None
    )


def _remark(file: ListedFile) -> str:
    if file.outcome is None or file.ended_on is None:
        return "Proses"
    ended, collected = (shown(day, ColumnKind.DATE) for day in (file.ended_on, file.collected_on))
    said = f"{_ENDED[file.outcome]} {ended}"
    return f"{said}, diambil {collected}" if collected else said
