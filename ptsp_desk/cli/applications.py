"""Applications: show, find, correct, move."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Final

from cyclopts import Parameter

from ptsp_desk.cli import rules
from ptsp_desk.cli.questions import quote_lines
from ptsp_desk.cli.records import application_data, application_lines
from ptsp_desk.cli.surroundings import HERE, Surroundings, columns
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core import words
from ptsp_desk.core.applications.timeline import stage_words

if TYPE_CHECKING:
    from ptsp_desk.core.applications.records import Application, Listed
    from ptsp_desk.core.fees import FeeQuote

Number = Annotated[str, Parameter(name="NUMBER", help="Nomor pendaftaran, misalnya ENR-03A-00123-5.")]
Reason = Annotated[str, Parameter(metavar="TEKS", help="Alasannya; disimpan bersama perubahan.")]

_MOST_FOUND: Final = 1_000_000


def show(number: Number, /, *, here: Surroundings = HERE) -> None:
    """Show one application; NIK and phone are masked."""
    with here.office() as app:
        application = app.applications.get(number)
        timeline = app.applications.timeline(application)
        quote = app.receipts.quote_of(application)
        here.answer(
            application_data(application, quote, timeline),
            lambda: application_lines(application, quote, timeline, app.in_force),
        )


def find(
    *typed: Annotated[
        str, Parameter(name="WORDS", metavar="WORDS ...", help="Kata yang dicari; setiap kata harus cocok.")
    ],
    limit: Annotated[int, Parameter(metavar="N", help="Paling banyak sekian berkas.")] = 50,
    here: Surroundings = HERE,
) -> None:
    """List the applications that match, newest first."""
    if not typed:
        raise WrongUsageError("WORDS", "Tulis kata yang dicari, misalnya nama atau empat angka akhir NIK.")
    if not 1 <= limit <= _MOST_FOUND:
        raise WrongUsageError("--limit", f"Jumlahnya 1 sampai {words.amount(_MOST_FOUND)}.")
    with here.office() as app:
        found = app.applications.find(" ".join(typed), limit)
        here.answer([_row(item) for item in found], lambda: _found(found))


def correct(
    number: Number,
    /,
    *given: Annotated[
        str,
        Parameter(
            name="FIELD=VALUE", metavar="FIELD=VALUE ...", help="Isian dan nilai barunya, misalnya applicant.name=Baso."
        ),
    ],
    reason: Reason,
    check: Annotated[
        bool, Parameter(negative="", help="Tunjukkan biaya barunya saja; tidak ada yang disimpan.")
    ] = False,
    here: Surroundings = HERE,
) -> None:
    """Correct fields; a changed fee input works out a new quote, ``promise=ulang`` the promise by today's calendar."""
    changes = rules.pairs(given, "FIELD=VALUE")
    if not changes:
        raise WrongUsageError("FIELD=VALUE", "Tulis isian yang diperbaiki, misalnya applicant.phone=081234567890.")
    from ptsp_desk.app import os_user

    with here.office() as app:
        before = app.applications.get(number)
        if check:
            old, new = app.applications.requoted(number, changes)
            here.answer({"fee": old.total, "new_fee": new.total}, lambda: _compared(old, new))
            return
        if changes == {"promise": "ulang"}:
            application = app.applications.replace_promise(number, reason, os_user())
        else:
            application = app.applications.correct(number, changes, reason, os_user())
    here.answer(
        {**_row(application.listed), "corrections": application.corrections, "fee": application.quote.total},
        lambda: _corrected(before, application),
    )


def stage(
    number: Number,
    stage: Annotated[str, Parameter(name="STAGE", help="Tahap tujuan, misalnya under_review.")],
    /,
    *,
    reason: Reason = "",
    here: Surroundings = HERE,
) -> None:
    """Move an application to another stage."""
    from ptsp_desk.app import os_user

    with here.office() as app:
        application = app.applications.move(number, stage.lower(), reason, os_user())
    here.answer(_row(application.listed), lambda: [f"{application.number}: {stage_words(application)}."])


def _row(file: "Listed") -> dict[str, object]:
    return {
        "number": file.number,
        "service": file.service,
        "variant": file.variant,
        "name": file.applicant.name,
        "received": file.business_day,
        "stage": file.stage.value,
        "promise": file.promised_on,
        "remaining": file.remaining,
    }


def _found(found: "list[Listed]") -> list[str]:
    if not found:
        return ["Tidak ada yang cocok."]
    return columns(
        [
            (
                item.number,
                f"{item.business_day:%d-%m-%Y}",
                item.service,
                item.applicant.name,
                stage_words(item),
            )
            for item in found
        ]
    )


def _corrected(before: "Application", now: "Application") -> Iterator[str]:
    yield f"{now.number}: koreksi ke-{now.corrections} tersimpan. Cetak ulang tanda terimanya."
    if before.quote.total != now.quote.total:
        yield f"Biaya: dari {_rupiah(before.quote.total)} menjadi {_rupiah(now.quote.total)}."
    if before.promise != now.promise:
        old, new = words.date_long(before.promise.date), words.date_long(now.promise.date)
        yield f"Janji selesai: dari {old} menjadi {new}. {now.promise.explanation()}"


def _compared(old: "FeeQuote", new: "FeeQuote") -> Iterator[str]:
    yield "Sekarang"
    yield from (f"  {row}" for row in quote_lines(old))
    yield "Menjadi"
    yield from (f"  {row}" for row in quote_lines(new))
    yield "Belum ada yang disimpan."


def _rupiah(total: int | None) -> str:
    return "belum diketahui" if total is None else words.rupiah(total)
