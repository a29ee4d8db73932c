"""Taking over what the office had before this program; docs/import.md describes the tables."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from ptsp_desk.cli import rules
from ptsp_desk.cli.surroundings import HERE, Surroundings, note
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core import words
from ptsp_desk.core.imports.columns import ImportKind, template
from ptsp_desk.core.imports.reports import line_of
from ptsp_desk.operations import files

if TYPE_CHECKING:
    from ptsp_desk.core.imports.reports import Report

_TOLD_WARNINGS = 20


def import_(
    file: Annotated[Path | None, Parameter(name="FILE", help="Tabel CSV atau XLSX, satu baris satu berkas.")] = None,
    /,
    *,
    kind: Annotated[
        ImportKind | None,
        Parameter(metavar="running|permit|applicant", help="Berkas berjalan, izin lama, pemohon."),
    ] = None,
    date: Annotated[
        str, Parameter(metavar="2026-11-20", help="Hari stok awal berkas berjalan. Tanpa ini: hari ini.")
    ] = "",
    sheet: Annotated[str, Parameter(help="Nama lembar pada buku kerja. Tanpa ini: yang pertama.")] = "",
    dry_run: Annotated[bool, Parameter(negative="", help="Periksa saja; tidak ada yang disimpan.")] = False,
    template: Annotated[
        ImportKind | None, Parameter(metavar="running|permit|applicant", help="Tulis tabel kosong dengan satu contoh.")
    ] = None,
    out: Annotated[Path | None, Parameter(metavar="FILE", help="Berkas yang ditulis dengan --template.")] = None,
    force: Annotated[bool, Parameter(negative="", help="Timpa berkas yang sudah ada.")] = False,
    here: Surroundings = HERE,
) -> int:
    """Import the good rows of a table and name the others; every row is imported once."""
    if template is not None:
        return _template(template, file or kind, out, force=force, here=here)
    if file is None:
        raise WrongUsageError("FILE", "Tulis nama tabelnya, atau --template untuk mendapat tabel kosong.")
    if kind is None:
        raise WrongUsageError("--kind", "Pilih isi tabelnya: --kind running, permit, atau applicant.")
    if date and kind is not ImportKind.RUNNING:
        raise WrongUsageError("--date", "Hari stok awal hanya untuk --kind running.")
    day = rules.day_of(date, "--date") if date else None
    data = files.read(file, "FILE")
    from ptsp_desk.app import os_user

    with here.office() as app:
        report = app.imports.run(data, kind, os_user(), on=day, sheet=sheet, dry_run=dry_run)
    for number, warning in report.warnings[: None if here.json else _TOLD_WARNINGS]:
        note(line_of(number, warning))
    if not here.json and len(report.warnings) > _TOLD_WARNINGS:
        note(f"Dan {len(report.warnings) - _TOLD_WARNINGS} catatan lagi; tambahkan --json untuk melihat semuanya.")
    here.answer(_data(file, report), lambda: _lines(report))
    return int(bool(report.bad))


def _template(kind: ImportKind, misplaced: object, out: Path | None, *, force: bool, here: Surroundings) -> int:
    if misplaced or out is None:
        raise WrongUsageError("--out", "Untuk tabel kosong tulis: ptsp-desk import --template running --out FILE.csv.")
    files.check_free(out, force=force)
    content = template(kind)
    files.save(out, content)
    here.answer(
        {"file": str(out), "bytes": len(content)},
        lambda: [f"Tabel kosong untuk {kind.label} ditulis ke {out}. Hapus baris contohnya sebelum dipakai."],
    )
    return 0


def _data(file: Path, report: "Report") -> dict[str, Any]:
    return {
        "file": str(file),
        "kind": report.kind.value,
        "date": report.on if report.kind is ImportKind.RUNNING else None,
        "dry_run": report.dry_run,
        "rows": report.rows,
        "imported": report.imported,
        "already_there": report.already,
        "refused": len(report.bad) - report.conflicts,
        "conflicts": report.conflicts,
        "bad_rows": [
            {
                "row": row.number,
                "conflict": row.conflict,
                "problems": [{"column": item.where, "sentence": item.sentence} for item in row.problems],
            }
            for row in report.bad
        ],
        "warnings": [
            {"row": number, "column": item.where, "sentence": item.sentence} for number, item in report.warnings
        ],
        "unused_columns": list(report.unused),
    }


def _lines(report: "Report") -> Iterator[str]:
    for row in report.bad:
        yield row.sentence
    if report.unused:
        yield f"Kolom yang tidak dipakai: {', '.join(report.unused)}."
    counts = [
        (report.imported, "akan masuk" if report.dry_run else "masuk"),
        (report.already, "sudah ada"),
        (len(report.bad) - report.conflicts, "ditolak"),
        (report.conflicts, "berbeda dari yang sudah ada"),
    ]
    told = ", ".join(f"{words.amount(count)} {said}" for count, said in counts if count)
    stock = f", stok awal {words.date_plain(report.on)}" if report.kind is ImportKind.RUNNING else ""
    yield f"{words.amount(report.rows)} baris {report.kind.label}{stock}: {told or 'tidak ada yang berisi'}."
    if report.dry_run:
        yield "Belum ada yang disimpan."
