"""Registering applications from lines of JSON; docs/register.md describes them."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from ptsp_desk.cli import lines
from ptsp_desk.cli.surroundings import HERE, Surroundings, note, print_json
from ptsp_desk.core import words
from ptsp_desk.core.errors import DeskError, Refused, Unavailable, refuse

if TYPE_CHECKING:
    from ptsp_desk.app import App
    from ptsp_desk.operations.applications import Answer

_COUNTED = {
    "registered": "terdaftar",
    "turned_back": "dikembalikan",
    "duplicate": "sudah pernah",
    "refused": "ditolak",
}


def register(
    file: Annotated[
        str, Parameter(name="FILE", allow_leading_hyphen=True, help="Berkas JSON Lines; - untuk masukan baku.")
    ],
    /,
    *,
    here: Surroundings = HERE,
) -> int:
    """Register line by line: each is stored before its answer is printed."""
    counts: Counter[str] = Counter()
    with _opened(file) as stream, here.office() as app:
        for number, line in lines.numbered(stream):
            try:
                answer = _answer(app, number, line)
            except DeskError:
                note(f"Berhenti di baris {number}. Baris sebelumnya sudah tersimpan dan dijawab; jalankan lagi nanti.")
                raise
            counts[str(answer["status"])] += 1
            print_json(answer)
    told = ", ".join(f"{counts[status]} {word}" for status, word in _COUNTED.items() if counts[status])
    note(f"{counts.total()} baris: {told}." if told else "Tidak ada baris yang berisi.")
    return int(counts["refused"] > 0)


@contextmanager
def _opened(file: str) -> Iterator[IO[bytes]]:
    if file == "-":
        if sys.stdin is None:  # closed by whoever started the program
            raise refuse("FILE", "Masukan baku tertutup; sambungkan ke sumbernya, atau sebutkan nama berkas.")
        yield sys.stdin.buffer
        return
    try:
        stream = Path(file).open("rb")  # noqa: SIM115 - closed below; only opening it is the person's mistake
    except IsADirectoryError as error:
        raise refuse("FILE", f"Folder {file} bukan berkas; sebutkan nama berkasnya.") from error
    except FileNotFoundError as error:
        raise refuse("FILE", f"Berkas {file} tidak ada.") from error
    except OSError as error:
        raise Unavailable(f"Berkas {file} tidak bisa dibaca ({error.strerror}).") from error
    with stream:
        yield stream


def _answer(app: "App", number: int, line: bytes) -> dict[str, object]:
    from ptsp_desk.app import os_user

    raw: dict[str, Any] = {}
    try:
        raw = lines.parse(line)
        answer = app.applications.register(raw, os_user())
    except Refused as refused:
        given = raw.get("external_id")
        external_id = words.clean(given)[:64] if isinstance(given, str) else None
        errors = [words.clean(str(problem)) for problem in refused.problems]
        return {**_row(number, external_id, "refused"), "errors": errors}
    for warning in answer.warnings:
        note(f"Baris {number}: {warning}")
    return _accepted(number, answer)


def _accepted(number: int, answer: "Answer") -> dict[str, object]:
    row = _row(number, answer.visit.external_id or None, answer.outcome.value)
    row["visit"] = str(answer.visit.reference)
    row["missing"] = list(answer.missing)
    application = answer.application
    if application is not None:
        row["number"] = application.number
        row["tracking_code"] = application.tracking_code
        row["fee"] = {"status": application.quote.status, "total": application.quote.total}
        row["promise"] = application.promise.date
    return row


def _row(number: int, external_id: str | None, status: str) -> dict[str, object]:
    return {
        "line": number,
        "external_id": external_id,
        "status": status,
        "number": None,
        "tracking_code": None,
        "fee": None,
        "promise": None,
        "visit": None,
        "missing": [],
        "errors": [],
    }
