"""Papers of the survey: the sheet for the wall, the processing sheet, the report, the publication log."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from cyclopts import Parameter

from ptsp_desk.cli import rules
from ptsp_desk.cli.surroundings import HERE, Surroundings
from ptsp_desk.cli.surveys import weight_of
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core.surveys import Weight, period_name
from ptsp_desk.operations import files

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ptsp_desk.operations.survey_papers import Asked, Format, SurveyPapers

First = Annotated[str, Parameter(name="--from", metavar="DATE", help="Hari pertama, 2026-07-01.")]
Last = Annotated[str, Parameter(name="--to", metavar="DATE", help="Hari terakhir.")]
Out = Annotated[Path, Parameter(metavar="FILE", help="Berkas .pdf atau .xlsx.")]
Which = Annotated[
    str, Parameter(name="--instrument", metavar="2017|2004", help="Kuesioner. Tanpa ini: yang dipakai hari-hari itu.")
]
Weighed = Annotated[
    str,
    Parameter(
        name="--weight", metavar="|".join(Weight), help="Bobot tiap unsur. Tanpa ini: bobot periodenya, atau 1/n."
    ),
]
Dated = Annotated[str, Parameter(name="--day", metavar="DATE", help="Tanggal penandatanganan. Tanpa ini: hari ini.")]
Force = Annotated[bool, Parameter(negative="", help="Timpa berkas yang sudah ada.")]

_SUFFIXES: Final = (".pdf", ".xlsx")


def result(
    *, first: First, last: Last, out: Out, which: Which = "", weight: Weighed = "", dated: Dated = "",
    force: Force = False, here: Surroundings = HERE,
) -> None:  # fmt: skip
    """Write the result sheet."""
    days, day = _checked(first, last, out, force=force), _day(dated)
    asked = _asked(days, which, weight)
    _write("Lembar hasil", days, out, here, lambda papers, form: papers.result(asked, form, day))


def processing(
    *, first: First, last: Last, out: Out, which: Which = "", weight: Weighed = "", dated: Dated = "",
    force: Force = False, here: Surroundings = HERE,
) -> None:  # fmt: skip
    """Write the processing sheet."""
    days, day = _checked(first, last, out, force=force), _day(dated)
    asked = _asked(days, which, weight)
    _write("Pengolahan data", days, out, here, lambda papers, form: papers.processing(asked, form, day))


def report(
    *, first: First, last: Last, out: Out, which: Which = "", weight: Weighed = "", dated: Dated = "",
    force: Force = False, here: Surroundings = HERE,
) -> None:  # fmt: skip
    """Write the report."""
    days, day = _checked(first, last, out, force=force), _day(dated)
    asked = _asked(days, which, weight)
    _write("Laporan", days, out, here, lambda papers, form: papers.report(asked, form, day))


def log(
    *, first: First, last: Last, out: Out, dated: Dated = "", force: Force = False, here: Surroundings = HERE
) -> None:
    """Write where the indexes of periods that touch some days were published."""
    days, day = _checked(first, last, out, force=force), _day(dated)
    _write("Daftar publikasi", days, out, here, lambda papers, form: papers.log(*days, form, day))


def _checked(first: str, last: str, out: Path, *, force: bool) -> "tuple[date, date]":
    days = rules.day_of(first, "--from"), rules.day_of(last, "--to")
    if out.suffix.lower() not in _SUFFIXES:
        raise WrongUsageError("--out", "Lembar survei ditulis sebagai .pdf atau .xlsx.")
    files.check_free(out, force=force)
    return days


def _asked(days: "tuple[date, date]", which: str, weight: str) -> "Asked":
    from ptsp_desk.operations.survey_papers import Asked

    return Asked(*days, which, weight_of(weight))


def _day(text: str) -> "date | None":
    return rules.day_of(text, "--day") if text else None


def _write(
    name: str,
    days: "tuple[date, date]",
    out: Path,
    here: Surroundings,
    make: "Callable[[SurveyPapers, Format], bytes]",
) -> None:
    from ptsp_desk.operations.survey_papers import Format

    with here.office() as app:
        content = make(app.survey_papers, Format(out.suffix.lower().removeprefix(".")))
    files.save(out, content)
    said = f"{name} {period_name(*days)} ditulis ke {out}."
    here.answer({"file": str(out), "bytes": len(content)}, lambda: [said])
