"""What a period comes to, counted by hand from the bytes of the journal and from nothing else."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.offices import raw_connection

ZONE = ZoneInfo("Asia/Makassar")
OVER = ("issued", "rejected", "withdrawn", "void")
Key = tuple[str, int, int]


@dataclass(slots=True)
class File:
    number: str
    service: str
    variant: str
    village: str
    day: date
    key: Key
    taken_over_on: date | None
    stage: str
    total: int
    moves: list[tuple[str, date, str]] = field(default_factory=list)
    amounts: list[tuple[str, date, int]] = field(default_factory=list)

    def outcome(self, as_of: date) -> str:
        return next((stage for stage, day, _ in self.moves if stage in OVER and day <= as_of), "")

    def is_collected(self, as_of: date) -> bool:
        return any(stage == "handed_over" and day <= as_of for stage, day, _ in self.moves)

    def sum(self, kind: str, as_of: date) -> int:
        return sum(amount for mine, day, amount in self.amounts if mine == kind and day <= as_of)


@dataclass(slots=True)
class Seen:
    """One visit."""

    key: Key
    kind: str
    day: date
    body: dict[str, Any]
    subject: str

    @property
    def resumes(self) -> Key | None:
        given = self.body.get("resumes")
        return (given[0], given[1], given[2]) if given else None


class Ledger:
    """Everything of the journal that recapitulations tell."""

    def __init__(self, folder: Path) -> None:
        self.files: dict[str, File] = {}
        self.visits: dict[Key, Seen] = {}
        self.entries: list[tuple[dict[str, Any], dict[str, Any]]] = []
        with raw_connection(folder) as connection:
            rows = connection.execute("SELECT data, personal FROM journal ORDER BY epoch, seq").fetchall()
        for data, personal in rows:
            self._read(json.loads(data), json.loads(personal or "{}"))

    def _read(self, entry: dict[str, Any], personal: dict[str, Any]) -> None:
        self.entries.append((entry, personal))
        body, kind, subject = entry["body"], entry["kind"], entry["subject"]
        key = (entry["desk"], entry["epoch"], entry["seq"])
        if kind in ("application.received", "application.taken_over"):
            self.files[subject] = _begun(body, key)
        if kind in ("application.received", "visit.turned_back", "visit.information", "follow_up.received"):
            self.visits[key] = Seen(key, kind, date.fromisoformat(body["day"]), body, subject)
        file = self.files.get(subject)
        if file is None:
            return
        if kind == "stage.changed" and body["from"] == file.stage:
            file.stage = body["to"]
            file.moves.append((body["to"], date.fromisoformat(body["day"]), personal.get("reason", "")))
        elif kind in ("fee.assessed", "payment.recorded"):
            file.amounts.append((kind, date.fromisoformat(body["day"]), body["amount"]))
        elif kind == "application.corrected":
            file.total = body["quote"].get("total") or 0 if "quote" in body else file.total
            file.village = body["set"].get("location.village", file.village)

    def received(self, days: range) -> list[File]:
        """The files received on some days (ordinals)."""
        return [file for file in self.files.values() if file.day.toordinal() in days and file.taken_over_on is None]

    def moved(self, stage: str, days: range) -> Iterator[tuple[File, date, str]]:
        for file in self.files.values():
            for mine, day, reason in file.moves:
                if mine == stage and day.toordinal() in days:
                    yield file, day, reason

    def outcomes(self, files: list[File], as_of: date) -> dict[str, int]:
        found = Counter(file.outcome(as_of) for file in files)
        collected = Counter(file.outcome(as_of) for file in files if file.is_collected(as_of))
        return {
            "Masuk": len(files),
            "Terbit": found["issued"],
            "Terbit diambil": collected["issued"],
            "Terbit belum": found["issued"] - collected["issued"],
            "Ditolak": found["rejected"],
            "Ditolak diambil": collected["rejected"],
            "Ditolak belum": found["rejected"] - collected["rejected"],
            "Ditarik": found["withdrawn"],
            "Batal": found["void"],
            "Proses": found[""],
        }

    def seen(self, kind: str, days: range) -> list[Seen]:
        return [visit for visit in self.visits.values() if visit.kind == kind and visit.day.toordinal() in days]

    def lacks(self, days: range) -> dict[tuple[str, str], Counter[str]]:
        found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for visit in self.seen("visit.turned_back", days):
            for code, state, due, *_ in visit.body["documents"]:
                if state != "ok" and due is None:
                    found[visit.body["service"], code][state] += 1
        return found

    def took(self, first: Seen, days: range) -> int:
        """How many visits a registered file took, of those on or after its registration until the last of ``days``."""
        count, key = 1, first.resumes
        while key is not None:
            count += 1
            key = self.visits[key].resumes
        return count + sum(
            visit.kind == "follow_up.received" and visit.subject == first.subject and visit.day.toordinal() in days
            for visit in self.visits.values()
        )

    def lost(self, days: range, until: range) -> list[Seen]:
        gone_on = {visit.resumes for visit in self.visits.values() if visit.day.toordinal() in until}
        return [visit for visit in self.seen("visit.turned_back", days) if visit.key not in gone_on]

    def written(self, kind: str, days: range) -> list[tuple[dict[str, Any], dict[str, Any]]]:
        """The entries of a kind that were written on some days, by the office's clock."""
        return [
            (entry, personal)
            for entry, personal in self.entries
            if entry["kind"] == kind
            and datetime.fromtimestamp(entry["at"] / 1000, UTC).astimezone(ZONE).toordinal() in days
        ]


def _begun(body: dict[str, Any], key: Key) -> File:
    on = body.get("taken_over_on")
    return File(
        number=body["number"],
        service=body["service"],
        variant=body["variant"],
        village=body["village"],
        day=date.fromisoformat(body["day"]),
        key=key,
        taken_over_on=date.fromisoformat(on) if on else None,
        stage=body.get("stage", "received"),
        total=body["quote"].get("total") or 0,
    )
