"""The satisfaction survey: questionnaires of paper, and the index; docs/survey.md describes the tables."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

from cyclopts import Parameter

from ptsp_desk.cli import rules
from ptsp_desk.cli.surroundings import HERE, Surroundings, columns, note
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core import words
from ptsp_desk.core.imports.reports import line_of
from ptsp_desk.core.surveys import SatisfactionIndex, Weight, period_name, sheets
from ptsp_desk.core.surveys.imports import HANDOVER
from ptsp_desk.operations import files

if TYPE_CHECKING:
    from collections.abc import Callable

    from ptsp_desk.core.surveys import Instrument
    from ptsp_desk.operations.questionnaires import Report
    from ptsp_desk.operations.surveys import Asked, Part, Surveys

_NO_VALUE: Final = "–"
_HIGHEST: Final = 100


def import_(
    file: Annotated[Path, Parameter(name="FILE", help="Tabel CSV atau XLSX, satu baris satu responden.")],
    /,
    *,
    instrument: Annotated[str, Parameter(metavar="2017|2004", help="Kuesioner. Tanpa ini: menurut kolomnya.")] = "",
    population: Annotated[
        int | None, Parameter(metavar="N", help="Banyaknya yang dilayani pada hari-hari dalam berkas ini.")
    ] = None,
    published: Annotated[
        str, Parameter(metavar="90,56", help="IKM yang sudah diumumkan; diberi tahu bila tidak mungkin benar.")
    ] = "",
    sheet: Annotated[str, Parameter(help="Nama lembar pada buku kerja. Tanpa ini: yang pertama.")] = "",
    dry_run: Annotated[bool, Parameter(negative="", help="Periksa saja; tidak ada yang disimpan.")] = False,
    here: Surroundings = HERE,
) -> int:
    """Import the good rows of a file as one entry and name the others; the same file is imported once."""
    index = _published(published) if published else None
    data = files.read(file, "FILE")
    from ptsp_desk.app import os_user
    from ptsp_desk.operations.questionnaires import Options

    options = Options(instrument, population, index, sheet)
    with here.office() as app:
        report = app.surveys.questionnaires.import_(data, file.name, os_user(), options, dry_run=dry_run)
    for number, warning in report.warnings:
        note(line_of(number, warning))
    if report.doubt:
        note(f"Perhatian: {report.doubt}")
    if index is not None and report.bad:
        good, bad = words.amount(report.rows - len(report.bad)), words.amount(len(report.bad))
        note(f"Perhatian: nilai yang diumumkan hanya dibandingkan dengan {good} baris yang baik; {bad} baris ditolak.")
    here.answer(_report_data(file, report), lambda: _report_lines(report))
    return int(bool(report.bad))


def index(
    *,
    first: Annotated[str, Parameter(name="--from", metavar="DATE", help="Hari pertama, 2026-07-01.")],
    last: Annotated[str, Parameter(name="--to", metavar="DATE", help="Hari terakhir.")],
    instrument: Annotated[
        str, Parameter(metavar="2017|2004", help="Kuesioner. Tanpa ini: yang dipakai pada hari-hari itu.")
    ] = "",
    weight: Annotated[
        str, Parameter(metavar="|".join(Weight), help="Bobot tiap unsur. Tanpa ini: bobot periodenya, atau 1/n.")
    ] = "",
    service: Annotated[str, Parameter(metavar="CODE", help="Hanya layanan ini.")] = "",
    by: Annotated[str, Parameter(metavar="service|agency|month", help="Juga per layanan, SKPD, atau bulan.")] = "",
    moment: Annotated[
        str,
        Parameter(metavar="handover|registration", help="Sesudah penyerahan (SKM), atau sesudah pendaftaran."),
    ] = "handover",
    here: Surroundings = HERE,
) -> None:
    """Work out the index of some days; too few answers give none, which is said and is no fault."""
    from ptsp_desk.operations.surveys import Asked

    if by not in ("", *_BY):
        raise WrongUsageError("--by", f"Pilih salah satu: {', '.join(_BY)}.")
    if moment not in _MOMENTS:
        raise WrongUsageError("--moment", f"Pilih salah satu: {', '.join(_MOMENTS)}.")
    days = rules.day_of(first, "--from"), rules.day_of(last, "--to")
    asked = Asked(*days, instrument, weight_of(weight), moment)
    with here.office() as app:
        found = app.surveys.index(asked, service.upper() or None)
        parts = _BY[by](app.surveys, asked) if by else []
        odd = [] if here.json or service else app.surveys.flags(asked)
        used = app.surveys.instruments()[found.instrument]
    if found.reason:
        note(found.reason)
    for flag in odd:
        note(f"Perhatian: {flag.sentence}")
    data = index_data(asked, found)
    if by:
        data["by"] = by
        data["parts"] = [
            {"code": part.code, "hidden": part.is_hidden, **index_data(asked, part.index)} for part in parts
        ]
    here.answer(data, lambda: _index_lines(asked, found, used, parts, service.upper()))


def weight_of(text: str) -> Weight | None:
    """Read a weight, with a comma or a point; None where nothing was told.

    Raises:
        WrongUsageError: it is none.
    """
    try:
        return Weight(text.replace(",", ".")) if text else None
    except ValueError:
        raise WrongUsageError("--weight", f"Pilih salah satu: {', '.join(Weight)}.") from None


def index_data(asked: "Asked", found: SatisfactionIndex) -> dict[str, Any]:
    """Return an index for JSON, with numbers as numbers; what is hidden or not known is null."""
    return {
        "instrument": found.instrument,
        "period": {"from": asked.first, "to": asked.last},
        "weight": found.weight.value,
        "n": found.n,
        "elements": [
            {
                "code": item.code,
                "n": item.n,
                "mean": _number(item.mean),
                "weighted": _number(item.weighted),
                "rank": item.rank,
            }
            for item in found.elements
        ],
        "index": _number(found.index),
        "class": found.class_ or None,
        "class_name": found.class_name or None,
        "sample": {
            "population": found.sample.population,
            "required": found.sample.required,
            "reached": found.sample.reached,
        },
        "interval": [float(end) for end in found.interval] if found.interval else None,
    }


_BY: "Final[dict[str, Callable[[Surveys, Asked], list[Part]]]]" = {
    "service": lambda surveys, asked: surveys.by_service(asked),
    "agency": lambda surveys, asked: surveys.by_agency(asked),
    "month": lambda surveys, asked: surveys.trend(asked),
}
_MOMENTS: Final = ("handover", "registration")


def _published(text: str) -> Decimal:
    try:
        value = Decimal(text.replace(",", "."))
    except InvalidOperation:
        value = Decimal(-1)
    if not (value.is_finite() and 0 <= value <= _HIGHEST):
        raise WrongUsageError("--published", f'"{text}" bukan nilai IKM; tulis seperti 90,56.')
    return value


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _index_lines(
    asked: "Asked", found: SatisfactionIndex, instrument: "Instrument", parts: "list[Part]", service: str
) -> Iterator[str]:
    weight, measure = found.weight.text(len(instrument.elements)), sheets.measure(asked.moment)
    what = "Indeks kepuasan" if asked.moment == HANDOVER else "Nilai loket, bukan IKM,"
    of = f", layanan {service}" if service else ""
    yield f"{what} {period_name(asked.first, asked.last)}{of}, kuesioner {found.instrument}, bobot {weight}"
    rows = [
        (item.code, element.short.id, words.amount(item.n), *map(_shown, (item.mean, item.weighted)), _rank(item.rank))
        for item, element in zip(found.elements, instrument.elements, strict=True)
    ]
    yield from columns([("", "Unsur", "n", "NRR", "Tertimbang", "Peringkat"), *rows], right=frozenset({2, 3, 4, 5}))
    if any(item.rank for item in found.elements):
        yield sheets.LEVEL if found.is_level else sheets.RANKING
    named = f" ({found.class_}, {found.class_name})" if found.class_ else ""
    yield f"{measure} {_shown(found.index)}{named}, n {words.amount(found.n)}"
    if found.interval:
        yield f"Selang kepercayaan 95 %: {sheets.interval(found)}"
    sample = found.sample
    if sample.population is not None and sample.required is not None:
        told = "tercapai" if sample.reached else "belum tercapai"
        needed = f"dari {words.amount(sample.population)} yang dilayani perlu {words.amount(sample.required)} responden"
        yield f"Sampel: {needed}, {told}"
    if parts:
        shown = [
            (part.code or "-", words.amount(part.index.n), _shown(part.index.index), part.index.class_)
            for part in parts
        ]
        yield from columns([("", "n", measure, "Mutu"), *shown], right=frozenset({1, 2}))
        if any(part.is_hidden for part in parts):
            yield f"{_NO_VALUE}: disembunyikan agar jawaban sedikit orang tidak bisa dihitung."


def _shown(value: Decimal | None) -> str:
    return _NO_VALUE if value is None else words.number(value)


def _rank(rank: int | None) -> str:
    return _NO_VALUE if rank is None else str(rank)


def _report_data(file: Path, report: "Report") -> dict[str, Any]:
    return {
        "file": str(file),
        "instrument": report.instrument,
        "dry_run": report.dry_run,
        "rows": report.rows,
        "imported": report.imported,
        "already_there": report.already,
        "refused": len(report.bad),
        "bad_rows": [
            {
                "row": row.number,
                "problems": [{"column": item.where, "sentence": item.sentence} for item in row.problems],
            }
            for row in report.bad
        ],
        "warnings": [
            {"row": number, "column": item.where, "sentence": item.sentence} for number, item in report.warnings
        ],
        "unused_columns": list(report.unused),
        "published_doubt": report.doubt or None,
    }


def _report_lines(report: "Report") -> Iterator[str]:
    for row in report.bad:
        yield row.sentence
    if report.unused:
        yield f"Kolom yang tidak dipakai: {', '.join(report.unused)}."
    if report.already:
        yield "Berkas ini sudah pernah diimpor; tidak ada yang ditambahkan."
        return
    counts = [(report.imported, "akan masuk" if report.dry_run else "masuk"), (len(report.bad), "ditolak")]
    told = ", ".join(f"{words.amount(count)} {said}" for count, said in counts if count)
    yield f"{words.amount(report.rows)} baris kuesioner {report.instrument}: {told or 'tidak ada yang berisi'}."
    if report.bad and report.imported and not report.dry_run:
        yield "Perbaiki baris yang ditolak dalam berkas tersendiri: baris yang masuk tidak boleh diimpor lagi."
    if report.dry_run:
        yield "Belum ada yang disimpan."
