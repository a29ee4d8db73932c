"""What a day comes to, counted by hand from the bytes of the journal and from nothing else."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from tests.offices import raw_connection

ZONE = ZoneInfo("Asia/Makassar")
OVER = ("issued", "rejected", "withdrawn", "void")
STANDS = ("correction", "awaiting_payment")
_COUNTED = (*OVER, "handed_over")


@dataclass(slots=True)
class Standing:
    """What decides whether a file is late."""

    promised: date
    runs: bool = True
    waits_for: dict[str, date] = field(default_factory=dict)

    def late(self, day: date, *, stops: bool) -> bool:
        return self.promised < day and self.counts(day, stops=stops)

    def counts(self, day: date, *, stops: bool) -> bool:
        return self.runs and not (stops and self.waits(day))

    def waits(self, day: date) -> bool:
        return any(due < day for due in self.waits_for.values())


@dataclass(slots=True)
class File:
    """One file: ``history`` are the days on which something changed, in the order of the journal."""

    number: str
    service: str
    first_day: date
    is_taken_over: bool
    stage: str
    total: int
    officer: str
    took: int | None
    history: list[tuple[date, Standing]]
    moves: list[tuple[str, date, bool]] = field(default_factory=list)
    letters: list[date] = field(default_factory=list)
    """When its letter of rejection was handed over."""
    ended: date | None = None

    def then(self, day: date) -> Standing:
        return [standing for when, standing in self.history if when <= day][-1]

    def is_in_process(self, day: date) -> bool:
        """Whether it was at the end of the day."""
        return self.first_day <= day and (self.ended is None or self.ended > day)


class Book:
    """Everything that the journal tells, read on its own."""

    def __init__(self, folder: Path) -> None:
        self.files: dict[str, File] = {}
        self.visits: list[tuple[date, str, dict[str, Any]]] = []
        self.amounts: list[tuple[date, str, str, int]] = []
        self.complaints: list[tuple[date, str]] = []
        self.answers: list[tuple[date, list[list[int | None]]]] = []
        self.settings: list[tuple[date, str, str]] = []
        self.holidays: dict[date, str] = {}
        self.agency: dict[str, str] = {}
        self._services: dict[date, dict[str, dict[str, int]]] = {}
        with raw_connection(folder) as connection:
            rows = connection.execute("SELECT data, personal FROM journal ORDER BY epoch, seq").fetchall()
        for data, personal in rows:
            self._read(json.loads(data), json.loads(personal or "{}"))

    def _read(self, entry: dict[str, Any], personal: dict[str, Any]) -> None:
        body, kind = entry["body"], entry["kind"]
        written = datetime.fromtimestamp(entry["at"] / 1000, UTC).astimezone(ZONE).date()
        day = date.fromisoformat(body["day"]) if "day" in body else written
        match kind:
            case "setting.set":
                self.settings.append((written, body["name"], str(body.get("value", ""))))
            case "holiday.set":
                self.holidays[day] = body["kind"]
            case "catalogue.adopted":
                service = tomllib.loads(personal["text"])
                self.agency[service["code"]] = service["agency"]
            case "fee.assessed" | "payment.recorded":
                self.amounts.append((day, kind, entry["subject"], body["amount"]))
            case "complaint.filed":
                self.complaints.append((day, body["kind"]))
            case "survey.closed":
                self.answers.append((day, body["scores"]))
        if kind in ("application.received", "visit.turned_back", "visit.information", "follow_up.received"):
            self.visits.append((day, kind, body | {"officer": entry["officer"]}))
        if kind in ("application.received", "application.taken_over"):
            self.files[entry["subject"]] = _begun(entry, day)
        elif entry["subject"] in self.files:
            self._change(self.files[entry["subject"]], kind, body, day)

    def _change(self, file: File, kind: str, body: dict[str, Any], day: date) -> None:
        day = max(day, file.first_day)
        _, last = file.history[-1]
        now = Standing(last.promised, last.runs, dict(last.waits_for))
        if kind == "stage.changed":
            if body["from"] != file.stage:
                return
            stops = self.setting("follow_up_stops", date.max) == "yes"
            file.moves.append((body["to"], day, last.late(day, stops=stops)))
            file.letters += [day] if (body["from"], body["to"]) == ("rejected", "handed_over") else []
            file.stage = body["to"]
            now.runs = file.stage not in (*STANDS, *_COUNTED)
            if file.stage in OVER:
                file.ended = day
        for code, state, due, *_ in body.get("documents", ()):
            now.waits_for.pop(code, None)
            if state != "ok" and due is not None:
                now.waits_for[code] = date.fromisoformat(due)
        if "promise" in body:
            now.promised = date.fromisoformat(body["promise"]["date"])
        if now != last:
            file.history.append((day, now))

    def setting(self, name: str, day: date) -> str:
        """What was set last, at the end of a day."""
        return next((value for when, mine, value in reversed(self.settings) if mine == name and when <= day), "")

    def services(self, day: date) -> dict[str, dict[str, int]]:
        if day not in self._services:
            self._services[day] = Count(self, day).services()
        return self._services[day]

    def is_working(self, day: date) -> bool:
        return day.weekday() < 5 and self.holidays.get(day, "hari_kerja") == "hari_kerja"


def _begun(entry: dict[str, Any], day: date) -> File:
    body = entry["body"]
    promised, stage = date.fromisoformat(body["promise"]["date"]), body.get("stage", "received")
    waits_for = {code: date.fromisoformat(due) for code, state, due, *_ in body["documents"] if state != "ok" and due}
    took = entry["at"] - body["opened"] if "opened" in body else None
    on = body.get("taken_over_on")
    return File(
        number=body["number"],
        service=body["service"],
        first_day=date.fromisoformat(on) if on else day,
        is_taken_over=on is not None,
        stage=stage,
        total=body["quote"].get("total") or 0,
        officer=entry["officer"],
        took=took if took is None or took >= 0 else None,
        history=[(date.min, Standing(promised, stage not in STANDS, waits_for))],
    )


class Count:
    """One day in plain Python, for comparing with a summary."""

    def __init__(self, book: Book, day: date) -> None:
        self.book, self.day = book, day
        self.files = list(book.files.values())
        self.stops = book.setting("follow_up_stops", day) == "yes"

    def services(self) -> dict[str, dict[str, int]]:
        found = {service: self._service(service) for service in {file.service for file in self.files}}
        return {service: row for service, row in found.items() if any(row.values())}

    def _service(self, service: str) -> dict[str, int]:
        mine = [file for file in self.files if file.service == service]
        received = [file for file in mine if file.first_day == self.day and not file.is_taken_over]
        moved = [(stage, late) for file in mine for stage, when, late in file.moves if when == self.day]
        stages = Counter(stage for stage, _ in moved)
        stages["handed_over"] -= sum(file.letters.count(self.day) for file in mine)
        return {
            "opening": sum(self._is_opening(file) for file in mine),
            "received": len(received),
            **{stage: stages[stage] for stage in _COUNTED},
            "on_time": sum(stage == "issued" and not late for stage, late in moved),
            "late": sum(file in mine for file in self._late()),
            "quoted": sum(file.total for file in received),
            "assessed": self._amount("fee.assessed", service),
            "paid": self._amount("payment.recorded", service),
            "closing": sum(file.is_in_process(self.day) for file in mine),
        }

    def _is_opening(self, file: File) -> bool:
        came = file.first_day <= self.day if file.is_taken_over else file.first_day < self.day
        return came and (file.ended is None or file.ended >= self.day)

    def _late(self) -> list[File]:
        there = [(file, file.then(self.day)) for file in self.files if file.is_in_process(self.day)]
        return [
            file for file, then in there if then.late(self.day, stops=self.stops) and self._working_since(then.promised)
        ]

    def _amount(self, kind: str, service: str) -> int:
        return sum(
            amount
            for when, what, subject, amount in self.book.amounts
            if (when, what) == (self.day, kind) and self.book.files[subject].service == service
        )

    def late(self) -> list[tuple[str, str, str, date, int]]:
        """Longest first: number, service, agency, promised day, working days since then."""
        files = [
            (
                file.number,
                file.service,
                self.book.agency[file.service],
                then.promised,
                self._working_since(then.promised),
            )
            for file in self._late()
            for then in [file.then(self.day)]
        ]
        return sorted(files, key=lambda row: (row[3], row[0]))

    def _working_since(self, promised: date) -> int:
        passed = (promised + timedelta(days=step) for step in range(1, (self.day - promised).days + 1))
        return sum(map(self.book.is_working, passed))

    def due_next(self) -> list[str]:
        ahead = next(step for step in range(1, 60) if self.book.is_working(self.day + timedelta(days=step)))
        until = self.day + timedelta(days=ahead)
        return sorted(
            file.number
            for file in self.files
            if file.is_in_process(self.day)
            and self.day < file.then(self.day).promised <= until
            and file.then(self.day).counts(self.day, stops=self.stops)
        )

    def visits(self) -> dict[str, Counter[str]]:
        """By officer, then by kind."""
        found: dict[str, Counter[str]] = {}
        for when, kind, body in self.book.visits:
            if when == self.day:
                found.setdefault(body["officer"], Counter())[kind] += 1
        return found

    def missing(self) -> Counter[tuple[str, str]]:
        return Counter(
            (body["service"], code)
            for when, kind, body in self.book.visits
            if (when, kind) == (self.day, "visit.turned_back")
            for code, state, due, *_ in body["documents"]
            if state != "ok" and due is None
        )

    def counter_seconds(self, officer: str | None = None) -> int | None:
        took = [
            file.took
            for file in self.files
            if (file.first_day, file.is_taken_over) == (self.day, False) and file.took is not None
            if officer in (None, file.officer)
        ]
        return int((Decimal(median(took)) / 1000).quantize(Decimal(1), ROUND_HALF_UP)) if took else None

    def survey(self) -> tuple[int, Decimal | None, list[tuple[str, Decimal]]]:
        """How many answered, the value, and the elements that at least five answered."""
        answers = [answer for when, answers in self.book.answers if when == self.day for answer in answers]
        columns = [[score for score in column if score is not None] for column in zip(*answers, strict=True)]
        if len(answers) < 5:
            return len(answers), None, []
        means = {f"U{place}": Decimal(sum(mine)) / len(mine) for place, mine in enumerate(columns, 1) if mine}
        shown = [(f"U{place}", _cents(means[f"U{place}"])) for place, mine in enumerate(columns, 1) if len(mine) >= 5]
        return len(answers), _cents(sum(means.values(), Decimal()) * 25 / len(means)), shown

    def complaints(self) -> Counter[str]:
        return Counter(kind for when, kind in self.book.complaints if when == self.day)

    def follow_ups(self) -> list[str]:
        """What waits now for a document that was due before the day."""
        return sorted(file.number for file in self.files if file.ended is None and file.history[-1][1].waits(self.day))


class Month:
    """Some days, each counted on its own."""

    def __init__(self, book: Book, days: Iterator[date]) -> None:
        self.rows = [row for day in days for row in book.services(day).values()]

    def sum(self, name: str) -> int:
        return sum(row[name] for row in self.rows)


def days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=step) for step in range((last - first).days + 1))


def _cents(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)
