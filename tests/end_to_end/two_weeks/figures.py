"""The figures of one day, counted in plain Python."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from statistics import median
from typing import Any

from tests.end_to_end.two_weeks.counting import ENDS, ONE_DAY, OUT, VISITS, Came, Counted, Then

FIGURES = (
    *("opening", "received", "issued", "rejected", "withdrawn", "void", "handed_over"),
    *("on_time", "late", "quoted", "assessed", "paid", "closing"),
)


class Day:
    """The figures of one day, as the JSON of its summary has them."""

    def __init__(self, counted: Counted, day: date) -> None:
        self.office, self.day = counted, day
        self.files = list(counted.files.values())
        self.came = [visit for visit in counted.visits if visit.day == day]
        self.stops = counted.setting("follow_up_stops", day) == "yes"

    def figures(self) -> dict[str, Any]:
        """Everything that is signed when the day is closed, and what is told beside it by the journal."""
        services = [{"service": code, **row} for code, row in sorted(self.services().items())]
        missing = sorted(self.missing().items(), key=lambda item: (-item[1], item[0]))
        return {
            "day": self.day.isoformat(),
            "services": services,
            "total": {name: sum(row[name] for row in services) for name in FIGURES},
            "visits": self.visits(self.came),
            "turned_back": sum(visit.kind == "turned_back" for visit in self.came),
            "missing": [{"service": service, "requirement": code, "count": n} for (service, code), n in missing],
            "officers": self.officers(),
            "agencies": self.agencies(services),
            "counter_seconds": self.counter_seconds(),
            "survey": self.survey(),
            "complaints": [list(item) for item in sorted(Counter(self._complaints()).items())],
            "month": {
                "this": self.span(self.day.replace(day=1), self.day) | {"recorded": True},
                "last_year": self.span(*(day.replace(year=day.year - 1) for day in (self.day.replace(day=1), self.day)))
                | {"recorded": False},  # the program was not there yet
                "target": int(self.office.setting("target_growth", self.day) or 20),
            },
            "late": self.late(),
            "due_next": self.due_next(),
        }

    def services(self) -> dict[str, dict[str, int]]:
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for file in self.files:
            row, first = found[file.service], file.first == self.day
            row["opening"] += (file.is_old and first) or file.in_process(self.day - ONE_DAY)
            row["closing"] += file.in_process(self.day)
            if first and not file.is_old:
                row["received"] += 1
                row["quoted"] += file.quoted or 0
            for move in file.moves:
                if move.day == self.day and move.stage in OUT:
                    row[move.stage] += move.stage in ENDS or move.before == "issued"  # not a letter of rejection
                    row["on_time"] += move.stage == "issued" and not move.late
            for kind, day, amount in file.amounts:
                row["assessed" if kind == "fee.assessed" else "paid"] += amount if day == self.day else 0
        for late in self.late():
            found[late["service"]]["late"] += 1
        return {code: {name: row[name] for name in FIGURES} for code, row in found.items() if any(row.values())}

    @staticmethod
    def visits(came: Iterable[Came]) -> dict[str, int]:
        tally = Counter(visit.kind for visit in came)
        return {kind: tally[kind] for kind in VISITS.values()}

    def missing(self) -> Counter[tuple[str, str]]:
        """What turned back files lacked, by service and document."""
        return Counter((visit.body["service"], line[0]) for visit in self.came for line in visit.lacks)

    def officers(self) -> list[dict[str, Any]]:
        return [
            {
                "officer": officer,
                "visits": self.visits(visit for visit in self.came if visit.officer == officer),
                "counter_seconds": self.counter_seconds(officer),
            }
            for officer in sorted({visit.officer for visit in self.came})
        ]

    def counter_seconds(self, officer: str = "") -> int | None:
        """The median from opening the form to the registration, half a second rounded up."""
        mine = [file for file in self.files if file.first == self.day and officer in ("", file.officer)]
        took = [file.took for file in mine if file.took is not None and file.took >= 0]
        return int((Decimal(median(took)) / 1000).quantize(Decimal(1), ROUND_HALF_UP)) if took else None

    def agencies(self, services: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for row in services:
            mine = found[self.office.catalogue[row["service"]]["agency"]]
            mine.update({name: row[name] for name in ("opening", "received", "closing", "late")})
            mine["finished"] += sum(row[stage] for stage in ENDS)
        names = ("opening", "received", "finished", "closing", "late")
        return [{"agency": code, **{name: row[name] for name in names}} for code, row in sorted(found.items())]

    def survey(self) -> dict[str, Any]:
        """How many answered; from five up the value, and the elements that at least five answered."""
        answers = [one for day, some in self.office.answers if day == self.day for one in some]
        columns = [[score for score in column if score is not None] for column in zip(*answers, strict=True)]
        if len(answers) < 5:
            return {"n": len(answers), "value": None, "elements": []}
        means = {f"U{place}": Decimal(sum(mine)) / len(mine) for place, mine in enumerate(columns, 1) if mine}
        value = sum(means.values(), Decimal()) / len(means) * 25
        shown = [[f"U{place}", cents(means[f"U{place}"])] for place, mine in enumerate(columns, 1) if len(mine) >= 5]
        return {"n": len(answers), "value": cents(value), "elements": shown}

    def _complaints(self) -> Iterator[str]:
        return (kind for day, kind in self.office.complaints if day == self.day)

    def span(self, first: date, last: date) -> dict[str, Any]:
        came = [file for file in self.files if first <= file.first <= last and not file.is_old]
        issued = [
            move for file in self.files for move in file.moves if move.stage == "issued" and first <= move.day <= last
        ]
        amounts: Counter[str] = Counter()
        for file in self.files:
            for kind, day, amount in file.amounts:
                amounts[kind] += amount if first <= day <= last else 0
        return {
            "first": first.isoformat(),
            "last": last.isoformat(),
            "received": len(came),
            "issued": len(issued),
            "on_time": sum(not move.late for move in issued),
            "quoted": sum(file.quoted or 0 for file in came),
            "assessed": amounts["fee.assessed"],
            "paid": amounts["payment.recorded"],
        }

    def late(self) -> list[dict[str, Any]]:
        """The longest first, with the working days since the promised one."""
        found = [
            {
                "number": file.number,
                "service": file.service,
                "agency": self.office.catalogue[file.service]["agency"],
                "promised": then.promised.isoformat(),
                "days": sum(self.office.works(then.promised + step * ONE_DAY) for step in self._since(then)),
            }
            for file in self.files
            if (then := file.end_of(self.day)) and then.clock_runs(self.day, stops=self.stops)
            if then.promised < self.day
        ]
        return sorted((item for item in found if item["days"]), key=lambda item: (item["promised"], item["number"]))

    def _since(self, then: Then) -> range:
        return range(1, (self.day - then.promised).days + 1)

    def due_next(self) -> list[str]:
        """The numbers of what is promised until the next working day."""
        until = self.day + ONE_DAY
        while not self.office.works(until):
            until += ONE_DAY
        return sorted(
            file.number
            for file in self.files
            if (then := file.end_of(self.day)) and then.clock_runs(self.day, stops=self.stops)
            if self.day < then.promised <= until
        )

    def follow_ups(self) -> list[str]:
        """What waits now for a document that was due before the day."""
        waiting = (file for file in self.files if file.now.in_process and file.now.waits_too_long(self.day))
        return sorted(file.number for file in waiting)


def cents(value: Decimal) -> str:
    return str(value.quantize(Decimal("0.01"), ROUND_HALF_UP))
