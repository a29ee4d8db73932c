"""The business day: open it, close it, see how it stands."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from cyclopts import Parameter

from ptsp_desk.cli import rules
from ptsp_desk.cli.surroundings import HERE, Surroundings, columns, note
from ptsp_desk.core import words
from ptsp_desk.core.errors import refuse

if TYPE_CHECKING:
    from ptsp_desk.app import App
    from ptsp_desk.core.days import Closing, DayState
    from ptsp_desk.core.readiness import Check
    from ptsp_desk.core.summaries import Close

Day = Annotated[str, Parameter(name="DATE", help="Hari, 2026-11-20. Tanpa ini: hari ini.")]


def open_day(
    day: Day = "",
    /,
    *,
    officers: Annotated[str, Parameter(metavar="ID,ID", help="Tanda petugas yang jaga, dipisah koma.")] = "",
    reason: Annotated[str, Parameter(help="Alasan membuka lagi hari yang sudah ditutup.")] = "",
    here: Surroundings = HERE,
) -> None:
    """Open today, or open a closed day again where a reason is given."""
    from ptsp_desk.app import os_user

    wanted = rules.day_of(day, "DATE") if day else None
    on_duty = [one for one in officers.replace(" ", "").split(",") if one]
    with here.office() as app:
        checks, today = app.days.readiness(), app.today()
        if on_duty and wanted not in {None, today}:
            raise refuse("--officers", "Petugas yang jaga hanya dicatat untuk hari ini; tinggalkan --officers.")
        if not reason and app.days.state(wanted).is_closed:
            closed = words.date_plain(wanted or today)
            raise refuse("--reason", f"{closed} sudah ditutup; untuk membukanya lagi tulis alasannya dengan --reason.")
        if reason:
            app.days.reopen(wanted, reason, os_user())
        if on_duty or not reason:
            app.days.open(wanted, on_duty, os_user())
        state = app.days.state(wanted)
        here.answer(
            {**_state(state), "checks": [_check(item) for item in checks]}, lambda: [*_told(app, state), *_rows(checks)]
        )


def close_day(day: Day = "", /, *, here: Surroundings = HERE) -> None:
    """Close a day; one that is closed stays as it is."""
    from ptsp_desk.app import os_user

    wanted = rules.day_of(day, "DATE") if day else None
    with here.office() as app:
        before, found = app.days.state(wanted), app.days.closing(wanted)
        close = app.days.close(wanted, os_user())
        data = {"day": found.day, **_close(close), "written": not before.is_closed, "remarks": found.remarks()}
        here.answer(data, lambda: [_closed(app, found.day, close)])
    if before.is_closed:
        note("Hari ini sudah ditutup sebelumnya; tidak ada yang ditulis.")
        if before.after_close:
            note(_late(before.after_close))
    for remark in found.remarks():
        note(f"Perhatian: {remark}")


def status(day: Day = "", /, *, here: Surroundings = HERE) -> int:
    """Show how a day stands and what closing it would find; 1 where it can't be closed or numbers are missing."""
    wanted = rules.day_of(day, "DATE") if day else None
    with here.office() as app:
        state, found = app.days.state(wanted), app.days.closing(wanted)
        checks = app.days.readiness() if found.day == app.today() else ()
        data = {**_state(state), "closing": _closing(found), "checks": [_check(item) for item in checks]}
        here.answer(data, lambda: [*_told(app, state), *_numbers(found), *_rows(checks)])
    return int(bool(found.blocked) or any(series.gaps for series in found.numbers.series))


def _told(app: "App", state: "DayState") -> Iterator[str]:
    """Say how a day stands."""
    day = words.date_long(state.day)
    if state.is_closed:
        yield _closed(app, state.day, state.closes[-1])
        if state.after_close:
            yield _late(state.after_close)
    elif state.closes:
        yield f"{day}: dibuka lagi setelah revisi {state.closes[-1].revision}."
    else:
        yield f"{day}: {'sudah dibuka' if state.is_open else 'belum dibuka'}."
    if state.opened is not None:
        yield f"Petugas jaga: {', '.join(state.officers) or 'tidak disebut'}."


def _closed(app: "App", day: date, close: "Close") -> str:
    zone = app.in_force.office.zone
    at = close.at.astimezone(zone)
    return (
        f"{words.date_long(day)}: ditutup, revisi {close.revision}, penutupan ke-{close.number} loket {close.desk}, "
        f"{words.date_plain(at)} pukul {words.clock(at)} {words.zone_name(zone)}."
    )


def _late(count: int) -> str:
    return f"{count} catatan masuk setelah hari ditutup; buka lagi dengan alasan agar ikut dalam revisi berikutnya."


def _numbers(found: "Closing") -> Iterator[str]:
    given = found.numbers
    if given.first:
        yield f"Nomor {given.first} sampai {given.last}: {given.used} terpakai, {given.void} batal."
    else:
        yield "Belum ada nomor yang diberikan."
    yield from found.remarks()
    if found.blocked:
        yield found.blocked


def _rows(checks: "tuple[Check, ...]") -> list[str]:
    return columns([(item.state.value, item.code, " ".join((item.says, item.does)).strip()) for item in checks])


def _check(item: "Check") -> dict[str, Any]:
    return {"code": item.code, "state": item.state.value, "says": item.says, "does": item.does}


def _close(close: "Close") -> dict[str, Any]:
    data: dict[str, Any] = msgspec.to_builtins(close)
    del data["code"]
    return data | {"changed": sorted(close.changed)}


def _closing(found: "Closing") -> dict[str, Any]:
    return {
        "numbers": found.numbers,
        "unconfirmed": [paper.number or paper.subject for paper in found.unconfirmed],
        "unsent": found.unsent,
        "parked": found.parked,
        "blocked": found.blocked,
        "remarks": found.remarks(),
    }


def _state(state: "DayState") -> dict[str, Any]:
    return {
        "day": state.day,
        "opened": state.opened.at if state.opened else None,
        "officers": state.officers,
        "open": state.is_open,
        "closed": state.is_closed,
        "closes": [_close(close) for close in state.closes],
        "after_close": state.after_close,
    }
