"""Papers: print them, verify them, sum up the day."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from cyclopts import Parameter

from ptsp_desk.cli import files, rules
from ptsp_desk.cli.surroundings import HERE, Surroundings, columns
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core import words
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.receipts import ReceiptPayload
from ptsp_desk.paper.sizes import Size

if TYPE_CHECKING:
    from ptsp_desk.app import App
    from ptsp_desk.core.summaries import DailySummary
    from ptsp_desk.operations.receipts import Verdict

Out = Annotated[Path, Parameter(metavar="FILE", help="Berkas yang ditulis.")]
Force = Annotated[bool, Parameter(negative="", help="Timpa berkas yang sudah ada.")]

_FIGURES = {
    "opening": "Awal",
    "received": "Masuk",
    "issued": "Terbit",
    "rejected": "Ditolak",
    "withdrawn": "Ditarik",
    "void": "Batal",
    "closing": "Proses",
    "handed_over": "Serah",
    "late": "Lewat",
    "quoted": "Biaya (Rp)",
}


def receipt(
    number: Annotated[
        str, Parameter(name="NUMBER", help="Nomor pendaftaran, atau rujukan kunjungan seperti ENR-03A.457.")
    ],
    /,
    *,
    out: Out,
    format: Annotated[Size, Parameter(metavar="a4|a5|f4", help="Ukuran kertas.")] = Size.A5,  # noqa: A002 - the option's name
    force: Force = False,
    here: Surroundings = HERE,
) -> None:
    """Record one more print and write its PDF."""
    files.check_free(out, force=force)
    from ptsp_desk.app import os_user

    with here.office() as app:
        after = "ulangi dengan perintah yang sama"
        if "." in number:
            kind, pdf = "Lembar kekurangan berkas", app.receipts.slip(app.applications.turned_back(number), format)
        else:
            kind, pdf = "Tanda terima", app.receipts.print(number, format, os_user())
            after = f"cetakan ini tetap tercatat; {after}"
    files.save(out, pdf, after)
    here.answer({"file": str(out), "bytes": len(pdf)}, lambda: [f"{kind} {number.upper()} ditulis ke {out}."])


def verify(
    code: Annotated[str, Parameter(name="QR-TEXT|IMAGE|PDF", help="Isi kode QR, atau berkas PNG, JPEG, atau PDF.")],
    /,
    *,
    here: Surroundings = HERE,
) -> int:
    """Say of every code whether it is genuine; what is no code of this program counts only where there is no other."""
    from ptsp_desk.paper import scans

    texts = scans.texts(Path(code)) if Path(code).suffix.lower() in scans.KINDS else [code]
    with here.office() as app:
        verdicts = list(_verdicts(app, texts))
        here.answer([_verdict(app, item) for item in verdicts], lambda: [item.sentence for item in verdicts])
    return int(not all(item.is_genuine for item in verdicts))


def summary(
    day: Annotated[str, Parameter(name="DATE", help="Hari, 2026-11-20. Tanpa ini: hari ini.")] = "",
    /,
    *,
    out: Annotated[Path | None, Parameter(metavar="FILE", help="Berkas .pdf atau .json. Tanpa ini: ke layar.")] = None,
    force: Force = False,
    here: Surroundings = HERE,
) -> None:
    """Sum up one business day."""
    wanted = rules.day_of(day, "DATE") if day else None
    if out is not None:
        if out.suffix.lower() not in {".pdf", ".json"}:
            raise WrongUsageError("--out", "Ringkasan ditulis sebagai .pdf atau .json.")
        files.check_free(out, force=force)
    with here.office() as app:
        found = app.summaries.daily(wanted or rules.today(app.in_force))
        data = summary_data(found)
        if out is not None:
            is_pdf = out.suffix.lower() == ".pdf"
            files.save(out, app.summaries.paper(found) if is_pdf else msgspec.json.format(msgspec.json.encode(data)))
    told = [f"Ringkasan {words.date_long(found.day)} ditulis ke {out}."] if out else list(_summary(found))
    here.answer(data, lambda: told)


def summary_data(found: "DailySummary") -> dict[str, Any]:
    """Return the figures of a day for JSON; amounts are whole rupiah."""
    return {
        "day": found.day,
        "made_at": found.made_at,
        "services": [
            {"service": row.service, **{name: getattr(row, name) for name in _FIGURES}} for row in found.services
        ],
        "total": {name: getattr(found.total, name) for name in _FIGURES},
        "turned_back": found.visits.turned_back,
        "missing": [{"service": service, "requirement": code, "count": n} for service, code, n in found.missing],
    }


def _summary(found: "DailySummary") -> Iterator[str]:
    yield f"Ringkasan {words.date_long(found.day)}"
    rows = [
        (row.service, *(words.amount(getattr(row, name)) for name in _FIGURES))
        for row in (*found.services, found.total)
    ]
    yield from columns([("Layanan", *_FIGURES.values()), *rows], right=frozenset(range(1, len(_FIGURES) + 1)))
    yield f"Berkas dikembalikan: {found.visits.turned_back}"
    for service, code, count in found.missing:
        yield f"  {service} {code}: {count}"


def _verdicts(app: "App", texts: list[str]) -> "Iterator[Verdict]":
    strange: list[Refused] = []
    for text in texts:
        try:
            yield app.receipts.verify(text)
        except Refused as refused:
            strange.append(refused)
    if len(strange) == len(texts):
        raise strange[0]


def _verdict(app: "App", verdict: "Verdict") -> dict[str, Any]:
    payload = verdict.payload
    data: dict[str, Any] = {
        "finding": verdict.finding.value,
        "genuine": verdict.is_genuine,
        "sentence": verdict.sentence,
        "kind": "receipt" if isinstance(payload, ReceiptPayload) else "return_slip",
        "service": app.in_force.catalogue.code_of(payload.service_tag),
        "day": payload.received if isinstance(payload, ReceiptPayload) else payload.day,
    }
    if isinstance(payload, ReceiptPayload):
        return data | {
            "number": str(payload.number),
            "tracking_code": payload.tracking_code,
            "promise": payload.promised,
            "fee": {"total": payload.fee_rupiah, "final": payload.fee_is_final},
        }
    return data | {"visit": str(payload.visit)}
