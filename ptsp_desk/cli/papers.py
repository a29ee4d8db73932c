"""Papers: print them, verify them."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import CoercionError, Parameter, Token

from ptsp_desk.cli.surroundings import HERE, Surroundings
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.numbers import desk_id
from ptsp_desk.core.receipts import ReceiptPayload, SummaryPayload
from ptsp_desk.operations import files
from ptsp_desk.paper.sizes import Size

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ptsp_desk.app import App
    from ptsp_desk.operations.receipts import Verdict

Out = Annotated[Path, Parameter(metavar="FILE", help="Berkas yang ditulis.")]
Force = Annotated[bool, Parameter(negative="", help="Timpa berkas yang sudah ada.")]


def _size(_type: type[Size], tokens: "Sequence[Token]") -> Size:
    """Read a size by its value: the parser knows members by their names, and ``80mm`` is none."""
    try:
        return Size(tokens[0].value.lower())
    except ValueError:
        raise CoercionError(token=tokens[0], target_type=Size) from None


def receipt(
    number: Annotated[
        str, Parameter(name="NUMBER", help="Nomor pendaftaran, atau rujukan kunjungan seperti ENR-03A.457.")
    ],
    /,
    *,
    out: Out,
    format: Annotated[  # noqa: A002 - the option's name
        Size, Parameter(metavar="a4|a5|f4|80mm|58mm", help="Ukuran kertas.", converter=_size)
    ] = Size.A5,
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

    texts = scans.texts(Path(code)) if _is_path(code) else [code]
    with here.office() as app:
        verdicts = list(_verdicts(app, texts))
        here.answer([_verdict(app, item) for item in verdicts], lambda: [item.sentence for item in verdicts])
    return int(not all(item.is_genuine for item in verdicts))


def _is_path(text: str) -> bool:
    """Whether a file is meant: a picture's name, or one in a folder, or a folder that is there."""
    from ptsp_desk.paper import scans

    if Path(text).suffix.lower() in scans.KINDS:
        return True
    if "\n" in text or "://" in text:
        return False
    with suppress(OSError):  # longer than any name
        return os.sep in text or Path(text).is_dir()
    return False


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
    }
    if isinstance(payload, SummaryPayload):
        return data | {
            "kind": "summary",
            "day": payload.day,
            "desk": desk_id(payload.office, payload.desk),
            "revision": payload.revision,
            "closing": payload.number,
            "recounted": verdict.recounted,
        }
    data["service"] = app.in_force.catalogue.code_of(payload.service_tag)
    if isinstance(payload, ReceiptPayload):
        return data | {
            "kind": "receipt",
            "day": payload.received,
            "number": str(payload.number),
            "tracking_code": payload.tracking_code,
            "promise": payload.promised,
            "fee": {"total": payload.fee_rupiah, "final": payload.fee_is_final},
        }
    return data | {"kind": "return_slip", "day": payload.day, "visit": str(payload.visit)}
