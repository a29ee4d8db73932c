"""The daily summary: to the screen, into a file, or straight to the office's printer."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import msgspec
from cyclopts import Parameter

from ptsp_desk.cli import rules
from ptsp_desk.cli.surroundings import HERE, Surroundings, columns, note
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core import words
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.summaries import DailySummary
from ptsp_desk.core.summaries.revisions import to_body
from ptsp_desk.core.summaries.says import unknown
from ptsp_desk.operations import files
from ptsp_desk.paper.sizes import Size

if TYPE_CHECKING:
    from ptsp_desk.app import App

_FIGURES: Final = {
    "opening": "Awal",
    "received": "Masuk",
    "issued": "Terbit",
    "rejected": "Ditolak",
    "withdrawn": "Ditarik",
    "void": "Batal",
    "closing": "Proses",
    "handed_over": "Diambil",
    "late": "Lewat",
    "quoted": "Biaya (Rp)",
}


def summary(
    day: Annotated[str, Parameter(name="DATE", help="Hari, 2026-11-20. Tanpa ini: hari ini.")] = "",
    /,
    *,
    out: Annotated[
        Path | None, Parameter(metavar="FILE", help="Berkas .pdf, .xlsx, atau .json. Tanpa ini: ke layar.")
    ] = None,
    print_it: Annotated[
        bool, Parameter(name="--print", negative="", help="Cetak ke printer A4 yang diatur di komputer ini.")
    ] = False,
    force: Annotated[bool, Parameter(negative="", help="Timpa berkas yang sudah ada.")] = False,
    here: Surroundings = HERE,
) -> None:
    """Sum up one business day: a closed one as it was closed, an open one as it is now."""
    wanted = rules.day_of(day, "DATE") if day else None
    if out is not None:
        if out.suffix.lower() not in _WRITERS:
            raise WrongUsageError("--out", "Ringkasan ditulis sebagai .pdf, .xlsx, atau .json.")
        files.check_free(out, force=force)
    with here.office() as app:
        if wanted is not None and wanted > app.today():
            raise refuse("DATE", f"{words.date_plain(wanted)} belum tiba, jadi belum ada ringkasannya.")
        found = app.summaries.daily(wanted or app.today())
        if out is not None:
            files.save(out, _WRITERS[out.suffix.lower()](app, found))
        if print_it:
            said = _print(app, found)
            if said:
                note(said)
    told = [f"Ringkasan {words.date_long(found.day)} ditulis ke {out}."] if out else list(_summary(found))
    here.answer(summary_data(found), lambda: told)


def summary_data(found: DailySummary) -> dict[str, Any]:
    """Return the figures of a day for JSON; amounts are whole rupiah, times are UTC.

    ``recorded`` is false of days before anybody recorded anything: their figures are 0 because they are unknown.
    """
    services = [msgspec.to_builtins(row) for row in (*found.services, found.total)]
    return {
        **to_body(found),
        "recorded": not found.is_unrecorded,
        "made_at": found.made_at,
        "services": services[:-1],
        "total": {name: value for name, value in services[-1].items() if name != "service"},
        "turned_back": found.visits.turned_back,
        "month": _month(found),
        "missing": [{"service": service, "requirement": code, "count": n} for service, code, n in found.missing],
        "notes": msgspec.to_builtins(found.notes),
        "close": msgspec.to_builtins(found.close) if found.close else None,
    }


def _month(found: DailySummary) -> dict[str, Any] | None:
    if found.month is None:
        return None
    data: dict[str, Any] = msgspec.to_builtins(found.month)
    for name, span in (("this", found.month.this), ("last_year", found.month.last_year)):
        data[name]["recorded"] = found.has_recorded(span)
    return data


def _print(app: "App", found: DailySummary) -> str:
    from ptsp_desk.gui import unattended

    name = f"RINGKASAN-{found.day}-{found.close.revision if found.close else 'SEMENTARA'}"
    where = app.settings.printers.get(Size.A4.value, "")
    return unattended.send(app.summaries.paper(found), Size.A4.value, where, app.desk.folder, name)


_WRITERS: Final[dict[str, "Callable[[App, DailySummary], bytes]"]] = {
    ".pdf": lambda app, found: app.summaries.paper(found),
    ".xlsx": lambda app, found: app.summaries.workbook(found),
    ".json": lambda _app, found: msgspec.json.format(msgspec.json.encode(summary_data(found), enc_hook=str)),
}


def _summary(found: DailySummary) -> Iterator[str]:
    standing = f"revisi {found.close.revision}" if found.close else "belum ditutup"
    yield f"Ringkasan {words.date_long(found.day)}, {standing}"
    if found.is_unrecorded:
        yield unknown(found)
        return
    rows = [
        (row.service, *(words.amount(getattr(row, name)) for name in _FIGURES))
        for row in (*found.services, found.total)
    ]
    yield from columns([("Layanan", *_FIGURES.values()), *rows], right=frozenset(range(1, len(_FIGURES) + 1)))
    balance, verdict = found.balance()
    yield f"{balance}: {verdict}"
    yield f"Berkas dikembalikan: {found.visits.turned_back}; informasi: {found.visits.information}"
    for service, code, count in found.missing:
        yield f"  {service} {code}: {count}"
    for item in found.late:
        yield f"Lewat waktu {item.days} hari kerja: {item.number} ({item.agency})"
    for desk in found.notes.lacking:
        yield f"Belum termasuk: data loket {desk.desk}"
