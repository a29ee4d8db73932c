"""Tables of questionnaires that were filled in on paper: one row a respondent."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from ptsp_desk.core import words
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.imports import sheets
from ptsp_desk.core.imports.cells import Cell, text_of
from ptsp_desk.core.imports.columns import normal
from ptsp_desk.core.imports.reading import Reader, Rules
from ptsp_desk.core.imports.reports import BadRow
from ptsp_desk.core.imports.sheets import Row, Sheet
from ptsp_desk.core.surveys.imports import Questionnaire, check
from ptsp_desk.core.surveys.instruments import Instrument

NO_SERVICE: Final = "tanpa layanan"
"""What stands in the column of the service where the paper doesn't tell it."""

_COLUMNS: Final = {
    "date": "tanggal tgl tanggal_survei tgl_survei",
    "service": "layanan jenis_layanan kode_layanan",
    "form": "formulir no_formulir nomor_formulir no_kuesioner",
    "comment": "saran komentar keluhan kritik_dan_saran saran_dan_keluhan",
}
"""Columns of every instrument, with other headers that offices give them."""

_LETTERS: Final = {"a": 1, "b": 2, "c": 3, "d": 4}
"""The answers as the questionnaire of PermenPANRB 14/2017 letters them, the worst first."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a file holds: ``good`` by the number that a spreadsheet shows beside the row, and what is wrong."""

    instrument: str
    good: tuple[tuple[int, Questionnaire], ...]
    bad: tuple[BadRow, ...]
    warnings: tuple[tuple[int, Problem], ...]
    unused: tuple[str, ...]

    @property
    def rows(self) -> int:
        return len(self.good) + len(self.bad)

    @property
    def questionnaires(self) -> list[Questionnaire]:
        return [one for _, one in self.good]


def read(data: bytes, instruments: Mapping[str, Instrument], rules: Rules, code: str = "", sheet: str = "") -> Filled:
    """Read a file: its columns are ``date``, ``service`` and one an element.

    These are ``U1`` to ``Un`` in the rule's order, or ``P1`` to ``Pn`` as the questionnaire asks. Without ``code`` the
    instrument is the one that has so many.

    Raises:
        Refused: it is no table, or its columns are of no instrument.
    """
    table = sheets.read_columns(data, _known(instruments.values()), ["date", "service"], sheet)
    instrument, letter = _instrument(table, instruments, code)
    columns = _columns(instrument, letter)
    good, bad = [], []
    for row in table.rows:
        try:
            good.append((row.number, _questionnaire(row, rules, instrument, columns)))
        except Refused as refused:
            told = (Problem(table.headers.get(one.where, one.where), one.sentence) for one in refused.problems)
            bad.append(BadRow(row.number, tuple(told)))
    return Filled(instrument.code, tuple(good), tuple(bad), tuple(_twice(table)), table.unused)


def _known(instruments: Iterable[Instrument]) -> dict[str, str]:
    """Return the name of a column by everything that it may be called."""
    known = {called: name for name, also in _COLUMNS.items() for called in (name, *also.split())}
    for instrument in instruments:
        for place in range(1, len(instrument.elements) + 1):
            known |= {f"u{place}": f"u{place}", f"p{place}": f"p{place}"}
        for field in instrument.fields:
            known |= dict.fromkeys((normal(field.code), normal(field.name.id)), field.code)
    return known


def _instrument(table: Sheet, instruments: Mapping[str, Instrument], code: str) -> tuple[Instrument, str]:
    """Return the instrument of a file, and whether its elements stand by the rule (u) or as they are asked (p)."""
    found = {name for name in table.headers if re.fullmatch("[up][0-9]+", name)}
    letters = {name[0] for name in found}
    if len(letters) != 1:
        sentence = "Pakai U1, U2, ... (urutan unsur pada aturan) atau P1, P2, ... (urutan pertanyaan), salah satu saja."
        raise refuse("", f"Kolom nilai {'bercampur' if letters else 'belum ada'}. {sentence}")
    letter = letters.pop()
    highest = max(int(name[1:]) for name in found)
    if code and code not in instruments:
        raise refuse("instrument", f"Tidak ada kuesioner {words.clean(code[:20])}; yang ada: {', '.join(instruments)}.")
    fitting = [one for one in instruments.values() if code in ("", one.code) and len(one.elements) >= highest]
    if not fitting:
        has = (
            f"kuesioner {code} hanya {len(instruments[code].elements)} unsur"
            if code
            else "tidak ada kuesioner sepanjang itu"
        )
        raise refuse("instrument", f"Ada kolom {letter.upper()}{highest}, padahal {has}.")
    instrument = min(fitting, key=lambda one: len(one.elements))
    lacking = [
        f"{letter.upper()}{place}"
        for place in range(1, len(instrument.elements) + 1)
        if f"{letter}{place}" not in found
    ]
    if lacking:
        raise refuse(
            "", f"Kuesioner {instrument.code} punya {len(instrument.elements)} unsur; belum ada {', '.join(lacking)}."
        )
    return instrument, letter


def _columns(instrument: Instrument, letter: str) -> list[str]:
    """Return the columns of the elements, in the rule's order."""
    if letter == "u":
        return [code.casefold() for code in instrument.codes]
    return [f"p{element.asked}" for element in instrument.elements]


def _questionnaire(row: Row, rules: Rules, instrument: Instrument, columns: list[str]) -> Questionnaire:
    _check_whole(row, columns)
    reader = Reader(row, rules)
    day = reader.day("date", required=True)
    service = _service(reader)
    scores = [reader.note.attempt(partial(_score, reader.cell(column), column)) for column in columns]
    profile = {
        field.code: reader.note.attempt(partial(field.read, typed))
        for field in instrument.fields
        if (typed := reader.text(field.code))
    }
    cell = reader.cell("comment")
    comment = words.clean(str(cell), lines=True) if text_of(cell) else ""
    given = {code: option for code, option in profile.items() if option is not None}
    found = Questionnaire(day or date.min, service, scores, given, comment)
    if not reader.note.problems:
        reader.note.attempt(lambda: check(found, instrument, rules.today))
    if reader.note.problems:
        raise Refused(*reader.note.problems)
    return found


def _check_whole(row: Row, columns: Sequence[str]) -> None:
    """Refuse a line of a CSV that ends before its last question: what it lacks was not skipped.

    A workbook's row has an empty cell there, never none.
    """
    if any(row.cells[column] is None for column in columns):
        names = list(row.cells)
        whole = max(map(names.index, columns)) + 1
        has = sum(cell is not None for cell in row.cells.values())
        raise refuse("", f"Baris ini terpotong: {has} isian dari {whole}.")


def _service(reader: Reader) -> str:
    """Return the code of the row's service, empty where it says that there is none."""
    text = reader.text("service")
    if text.casefold() == NO_SERVICE:
        return ""
    if not text:
        reader.note("service", f'Belum diisi; tulis kode layanannya, misalnya IMB, atau "{NO_SERVICE}".')
        return ""
    versions = reader.note.attempt(lambda: reader.rules.versions(text, "service"))
    return versions[0].service.code if versions else ""


def _score(cell: Cell, column: str) -> int | None:
    text = text_of(cell).casefold()
    if text in {"", *_LETTERS, "1", "2", "3", "4"}:
        return (_LETTERS.get(text) or int(text)) if text else None
    raise refuse(column, f"“{text[:20]}” bukan nilai; tulis 1 sampai 4, atau kosongkan bila dilewati.")


def _twice(table: Sheet) -> Iterable[tuple[int, Problem]]:
    """Tell of numbers of forms that stand in several rows: somebody may have typed one form twice."""
    numbers = [(row.number, text_of(row.cells.get("form"))) for row in table.rows]
    counted = Counter(number for _, number in numbers if number)
    first: dict[str, int] = {}
    for place, number in numbers:
        if counted[number] > 1 and first.setdefault(number, place) != place:
            yield place, Problem(table.headers["form"], f"Formulir {number} sudah ada di baris {first[number]}.")
