"""Reading the rows of a table one by one, with everything that is wrong told under the header that the file has."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from msgspec.structs import asdict

from ptsp_desk.core import people, regions
from ptsp_desk.core.applications.drafts import location_of
from ptsp_desk.core.applications.records import Location
from ptsp_desk.core.applications.requests import Check
from ptsp_desk.core.catalogue import Service, Version, given_values
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.imports.cells import Cell, day_of, digits_of, numbered, rupiah_of, text_of
from ptsp_desk.core.imports.columns import EXAMPLE, FIELD
from ptsp_desk.core.imports.sheets import Row
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.people import Applicant, Company
from ptsp_desk.core.regions import Village

_PARTS: Final = {
    "kind": "bentuk",
    "nik": "nik",
    "nib": "nib",
    "npwp": "npwp",
    "director": "direktur",
    "phone": "telepon",
    "email": "surel",
    "address": "alamat",
    "village": "desa",
}
_LENGTHS: Final = {"nik": (16,), "nib": (13,), "npwp": (15, 16), "phone": ()}
_KINDS: Final = {
    "perorangan": "person",
    "orang": "person",
    "pribadi": "person",
    "badan usaha": "company",
    "badan hukum": "company",
    "perusahaan": "company",
}
_COMPANIES: Final = ("pt ", "pt. ", "cv ", "cv. ", "koperasi ", "yayasan ", "firma ", "perum ")


@dataclass(frozen=True, slots=True)
class Rules:
    """What rows are read by, on the office's day ``today``; what was looked up once is kept."""

    in_force: InForce
    today: date
    _villages: dict[str, Village | Refused] = field(default_factory=dict)

    def village(self, text: str) -> Village:
        """Return the village of a code or name.

        Raises:
            Refused: as ``regions.resolve``.
        """
        if text not in self._villages:
            try:
                self._villages[text] = regions.resolve(text, self.in_force.office.region)
            except Refused as refused:
                self._villages[text] = refused
        found = self._villages[text]
        if isinstance(found, Refused):
            raise found
        return found

    def versions(self, text: str, where: str = "") -> tuple[Version, ...]:
        """Return every version of the service of a code or name, by first day; ``where`` is the column of ``text``.

        Raises:
            Refused: the catalogue never had it.
        """
        wanted = text.casefold()
        versions = self.in_force.catalogue.versions
        code = next((item.service.code for item in versions if wanted in _called(item.service)), "")
        if not code:
            known = ", ".join(dict.fromkeys(version.service.code for version in versions))
            sentence = f"Layanan “{text[:60]}” tidak ada di katalog; tulis kode atau nama salah satu: {known}."
            raise refuse(where, sentence)
        return tuple(version for version in versions if version.service.code == code)


class Reader:
    """One row; empty where a cell holds nothing or what can't be read, which is noted."""

    def __init__(self, row: Row, rules: Rules) -> None:
        self.rules = rules
        self.note = Check()
        self.warnings: list[Problem] = []
        self._cells = row.cells
        if row.beyond:
            self.note("", "Ada isian di kolom tanpa judul; beri judul, atau periksa pemisah kolom pada baris ini.")
        if text_of(next(iter(row.cells.values()), None)).casefold().startswith(EXAMPLE):
            self.note("", "Ini baris contoh dari templat; hapus.")

    def cell(self, column: str) -> Cell:
        return self._cells.get(column)

    def text(self, column: str, longest: int = 300) -> str:
        text = text_of(self.cell(column))
        if len(text) <= longest:
            return text
        self.note(column, f"Isian ini {len(text)} huruf; paling banyak {longest}.")
        return ""

    def number(self, column: str) -> str:
        """Return what a file or a permit is called, which must be there."""
        found = self.note.attempt(lambda: numbered(self.cell(column), column))
        if found == "":
            self.note(column, "Belum diisi; tanpa nomor baris ini tidak bisa dikenali lagi.")
        return found or ""

    def day(self, column: str, *, required: bool = False) -> date | None:
        problems = len(self.note.problems)
        day = self.note.attempt(lambda: day_of(self.cell(column), column))
        if required and day is None and problems == len(self.note.problems):
            self.note(column, "Belum diisi; tulis tanggal seperti 20/11/2026.")
        return day

    def rupiah(self, column: str) -> int | None:
        return self.note.attempt(lambda: rupiah_of(self.cell(column), column))

    def versions(self) -> tuple[Version, ...]:
        """Return the versions of the row's service, none where it has none."""
        text = self.text("layanan")
        if not text:
            self.note("layanan", "Belum diisi; tulis kode layanannya, misalnya IMB.")
            return ()
        return self.note.attempt(lambda: self.rules.versions(text, "layanan")) or ()

    def applicant(self, name: str, *, at_home: bool = False) -> Applicant | None:
        """Return who the row is about, called in the column ``name``; ``at_home`` where the village is theirs."""
        raw = {"name": self.text(name), "kind": self._kind(name)}
        for part, column in _PARTS.items():
            if part in _LENGTHS:
                raw[part] = self._digits(column, _LENGTHS[part])
            elif part not in {"kind", "village"}:
                raw[part] = self.text(column)
        if at_home and (village := self._village()):
            raw["village"] = village.code
        try:
            found, warnings = people.applicant_of(raw, self.rules.today)
        except Refused as refused:
            for problem in refused.problems:
                self.note(_column(problem, name), problem.sentence)
            return None
        self.warnings += [Problem(_column(warning, name), warning.sentence) for warning in warnings]
        return found

    def location(self) -> Location:
        """Return where the permit is for."""
        village = self._village()
        raw = {"address": self.text("lokasi"), "village": village.code if village else None}
        return location_of(raw, self.rules.in_force.office.region)

    def fields(self, service: Service) -> dict[str, str]:
        """Return the answers to the service's form; an old record need not have what the form now asks for."""
        answers = {}
        for column, cell in self._cells.items():
            text = text_of(cell)
            if not column.startswith(FIELD) or not text:
                continue
            code = column.removeprefix(FIELD)
            try:
                answers[code] = str(given_values(service, {code: text})[code])
            except Refused as refused:
                self.note(column, refused.sentence)
        return answers

    def _digits(self, column: str, lengths: tuple[int, ...]) -> str:
        return self.note.attempt(lambda: digits_of(self.cell(column), column, *lengths)) or ""

    def _kind(self, name: str) -> str:
        given = self.text("bentuk").casefold()
        if given and given not in _KINDS:
            self.note("bentuk", "Tulis perorangan atau badan usaha.")
        looks = self.text("direktur") or f"{self.text(name)} ".casefold().startswith(_COMPANIES)
        return _KINDS.get(given, "company" if looks else "person")

    def _village(self) -> Village | None:
        parts = (self.text("desa"), self.text("kecamatan"))
        if not parts[0]:
            return None
        try:
            return self.rules.village(", ".join(part for part in parts if part))
        except Refused as refused:
            self.note("desa", refused.sentence)
            return None


def _called(service: Service) -> set[str]:
    return {service.code.casefold(), service.name.casefold()}


def columns_of(applicant: Applicant, name: str) -> dict[str, str]:
    """Return an applicant as columns of a row, those that say something."""
    kind = "badan usaha" if isinstance(applicant, Company) else "perorangan"
    said = {
        name: applicant.name,
        **{_PARTS[part]: value for part, value in asdict(applicant).items() if part in _PARTS},
    }
    return {column: value for column, value in {**said, "bentuk": kind}.items() if value}


def _column(problem: Problem, name: str) -> str:
    part = problem.where.rpartition(".")[2]
    return name if part == "name" else _PARTS.get(part, part)
