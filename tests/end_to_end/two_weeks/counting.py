"""What an office did, counted in plain Python from the entries of its journal and from nothing else."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ptsp_desk.core.journal import Sealed, unseal
from tests.offices import raw_connection

ZONE = ZoneInfo("Asia/Makassar")
ENDS = ("issued", "rejected", "withdrawn", "void")
OUT = (*ENDS, "handed_over")
WAITING = ("correction", "awaiting_payment")
ONE_DAY = timedelta(days=1)
VISITS = {
    "application.received": "registered",
    "visit.turned_back": "turned_back",
    "visit.information": "information",
    "follow_up.received": "follow_up",
}
FIGURES = (
    *("opening", "received", "issued", "rejected", "withdrawn", "void", "handed_over"),
    *("on_time", "late", "quoted", "assessed", "paid", "closing"),
)


def journal(folder: Path) -> list[Sealed]:
    """Every entry of an office's one desk, oldest first, from the bytes that are stored."""
    with raw_connection(folder) as connection:
        rows = connection.execute("SELECT data, personal, salt FROM journal ORDER BY epoch, seq").fetchall()
    return [unseal(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Then:
    """How a file stood from a day on; ``waits`` are what may follow and has not come, with its last day."""

    day: date
    stage: str
    promised: date
    waits: tuple[tuple[str, date], ...]

    @property
    def in_process(self) -> bool:
        return self.stage not in OUT

    def waits_too_long(self, day: date) -> bool:
        return any(due < day for _, due in self.waits)

    def clock_runs(self, day: date, *, stops: bool) -> bool:
        return self.stage not in (*WAITING, *OUT) and not (stops and self.waits_too_long(day))


@dataclass(frozen=True, slots=True)
class Move:
    """``late`` says that the promise had passed while the clock ran."""

    before: str
    stage: str
    day: date
    at: datetime
    officer: str
    reason: str
    late: bool


@dataclass(slots=True)
class File:
    """``first`` is the day from which it counts; ``took`` the milliseconds at the counter."""

    id: str
    number: str
    service: str
    variant: str
    day: date
    first: date
    is_old: bool
    at: datetime
    officer: str
    took: int | None
    is_backdated: bool
    quoted: int | None
    quote: int
    parts: dict[str, str]
    thens: list[Then]
    key: tuple[str, int, int]
    moves: list[Move] = field(default_factory=list)
    amounts: list[tuple[str, date, int]] = field(default_factory=list)
    corrections: int = 0

    @property
    def written(self) -> date:
        """The day on which it got its number."""
        return self.at.astimezone(ZONE).date()

    @property
    def now(self) -> Then:
        return self.thens[-1]

    def end_of(self, day: date) -> Then | None:
        """How it stood at the end of a day, None before it was there."""
        return next((then for then in reversed(self.thens) if then.day <= day), None)

    def in_process(self, day: date) -> bool:
        then = self.end_of(day)
        return then is not None and then.in_process

    def last(self, stages: Iterable[str], until: date) -> Move | None:
        return next((move for move in reversed(self.moves) if move.stage in stages and move.day <= until), None)


@dataclass(frozen=True, slots=True)
class Came:
    """One visit."""

    kind: str
    day: date
    at: datetime
    key: tuple[str, int, int]
    officer: str
    subject: str
    body: dict[str, Any]
    personal: dict[str, Any]

    @property
    def resumes(self) -> tuple[str, int, int] | None:
        return tuple(self.body["resumes"]) if self.body.get("resumes") else None

    @property
    def lacks(self) -> list[list[str]]:
        """What is mandatory and not in order: code, state, None, and the fault where it was told."""
        return [line for line in self.body.get("documents", ()) if line[1] != "ok" and line[2] is None]


class Counted:
    """An office by its entries, read one after the other."""

    def __init__(self, entries: Sequence[Sealed]) -> None:
        self.entries = entries
        self.files: dict[str, File] = {}
        self.visits: list[Came] = []
        self.complaints: list[tuple[date, str]] = []
        self.answers: list[tuple[date, list[list[int | None]]]] = []
        self.permits: list[tuple[dict[str, Any], dict[str, Any]]] = []
        """Old permits: what is told of each, and of its holder."""
        self.settings: list[tuple[date, str, str]] = []
        self.holidays: dict[date, str] = {}
        self.officers: dict[str, str] = {}
        self.catalogue: dict[str, dict[str, Any]] = {}
        for sealed in entries:
            self._read(sealed)
        self.begins = datetime.fromtimestamp(entries[0].entry.at / 1000, UTC).astimezone(ZONE).date()

    def _read(self, sealed: Sealed) -> None:
        entry, at = sealed.entry, datetime.fromtimestamp(sealed.entry.at / 1000, UTC)
        told = entry.body.get("day")
        day = date.fromisoformat(told) if told else at.astimezone(ZONE).date()
        if entry.subject in self.files:
            file = self.files[entry.subject]
            self._change(file, sealed, max(day, file.first), at)
        elif entry.kind in {"application.received", "application.taken_over"}:
            self.files[entry.subject] = _begun(sealed, day, at)
        else:
            self._note(entry.kind, entry.body, sealed.details(), day)
        if entry.kind in VISITS:
            came = (VISITS[entry.kind], day, at, sealed.key, entry.officer, entry.subject)
            self.visits.append(Came(*came, entry.body, sealed.details()))

    def _note(self, kind: str, body: dict[str, Any], personal: dict[str, Any], day: date) -> None:
        """Read what is about no file."""
        match kind:
            case "setting.set":
                self.settings.append((day, body["name"], str(body.get("value", ""))))
            case "holiday.set":
                self.holidays[day] = body["kind"]
            case "officer.set":
                self.officers[body["id"]] = personal["name"]
            case "catalogue.adopted":
                self.catalogue[body["service"]] = tomllib.loads(personal["text"])
            case "complaint.filed":
                self.complaints.append((day, body["kind"]))
            case "permit.imported":
                self.permits.append((body, personal))
            case "survey.closed":
                self.answers.append((day, body["scores"]))

    def _change(self, file: File, sealed: Sealed, day: date, at: datetime) -> None:
        entry, body, personal = sealed.entry, sealed.entry.body, sealed.details()
        now = file.now
        if entry.kind in ("fee.assessed", "payment.recorded"):
            file.amounts.append((entry.kind, day, body["amount"]))
        if entry.kind == "stage.changed":
            if body["from"] != now.stage:
                return  # it lost
            runs = now.clock_runs(day, stops=self.setting("follow_up_stops", date.max) == "yes")
            late = runs and now.promised < day
            file.moves.append(Move(now.stage, body["to"], day, at, entry.officer, personal.get("reason", ""), late))
            now = replace(now, stage=body["to"])
        if entry.kind == "application.corrected":
            _set(file.parts, {**body["set"], **personal.get("set", {})})
            file.quote = body["quote"].get("total") or 0 if "quote" in body else file.quote
        if entry.kind in ("application.corrected", "follow_up.received"):
            now = replace(now, waits=_waits(dict(now.waits), body.get("documents", ())))
        if "promise" in body:
            now = replace(now, promised=date.fromisoformat(body["promise"]["date"]))
        file.thens.append(replace(now, day=day))

    def setting(self, name: str, day: date) -> str:
        """What was set last at the end of a day."""
        return next((value for when, mine, value in reversed(self.settings) if mine == name and when <= day), "")

    def works(self, day: date) -> bool:
        return day.weekday() < 5 and self.holidays.get(day, "hari_kerja") == "hari_kerja"

    def service_name(self, code: str) -> str:
        return str(self.catalogue[code]["name"])

    def requirement_name(self, service: str, code: str) -> str:
        """What a document is called, by the first variant that asks for it."""
        every = (line for variant in self.catalogue[service]["variants"] for line in variant["requirements"])
        return next(str(line["name"]) for line in every if line["code"] == code)


def _begun(sealed: Sealed, day: date, at: datetime) -> File:
    entry, body, personal = sealed.entry, sealed.entry.body, sealed.details()
    on = body.get("taken_over_on")
    first = date.fromisoformat(on) if on else day
    total = body["quote"].get("total")
    who, proxy = personal["applicant"], personal.get("proxy") or {}
    parts = {
        **{f"applicant.{name}": value for name, value in who.items()},
        **{f"proxy.{name}": value for name, value in proxy.items()},
        "location.address": personal["address"],
        "location.village": body["village"],
        "location.name": personal["village_name"],
        **{f"fields.{name}": value for name, value in {**body.get("fields", {}), **personal["fields"]}.items()},
        **{f"fee_inputs.{name}": value for name, value in body.get("fee_inputs", {}).items()},
    }
    promised = date.fromisoformat(body["promise"]["date"])
    return File(
        id=entry.subject,
        number=body["number"],
        service=body["service"],
        variant=body["variant"],
        day=day,
        first=first,
        is_old=on is not None,
        at=at,
        officer=entry.officer,
        took=entry.at - body["opened"] if "opened" in body else None,
        is_backdated=bool(body.get("backdated")),
        quoted=total,
        quote=total or 0,
        parts={path: str(value) for path, value in parts.items() if value},
        thens=[Then(first, body.get("stage", "received"), promised, _waits({}, body["documents"]))],
        key=sealed.key,
    )


def _set(parts: dict[str, str], changes: dict[str, str]) -> None:
    for path, value in changes.items():
        parts.pop(path, None)
        if value:
            parts[path] = value


def _waits(waits: dict[str, date], lines: Iterable[Sequence[str]]) -> tuple[tuple[str, date], ...]:
    for code, state, due, *_ in lines:
        waits.pop(code, None)
        if state != "ok" and due is not None:
            waits[code] = date.fromisoformat(due)
    return tuple(waits.items())
