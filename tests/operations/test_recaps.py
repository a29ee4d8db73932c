"""Recapitulations: every figure of every period against a count of the journal's entries by hand."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptsp_desk.app import App
from ptsp_desk.core.recaps.kinds import Kind
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.sheets import Cell, Row, Sheet
from ptsp_desk.paper.sizes import Size
from tests.offices import CLERK, VILLAGES, Clock, LayOut
from tests.operations.counter import registered, turned_back
from tests.operations.histories import LASTING, OF_PAST_DAYS, History
from tests.operations.recap_counts import File, Ledger

_PLACES = st.integers(0, 30)
MORE = [
    st.tuples(st.just("resume"), _PLACES),
    st.tuples(st.just("resume_in_vain"), _PLACES),
    st.tuples(st.just("settle"), st.tuples(_PLACES, st.sampled_from(["rejected", "issued", "withdrawn"]))),
    st.tuples(st.just("collect"), _PLACES),
    st.tuples(st.just("somewhere"), st.tuples(st.sampled_from(VILLAGES), st.sampled_from(["baru", "pemutihan"]))),
    st.tuples(st.just("print"), _PLACES),
    st.tuples(st.just("inspect"), _PLACES),
]


class Weeks(History):
    """A history with people who come back, permits that are collected, and places."""

    def __init__(self, app: App, clock: Clock) -> None:
        super().__init__(app, clock)
        self.references: list[str] = []

    def turned_back(self, code: str) -> None:
        self.references.append(str(turned_back(self.app, **{code: "missing"}).visit.reference))

    def resume(self, place: int) -> None:
        if self.references:
            reference = self.references[place % len(self.references)]
            self.numbers.append(registered(self.app, resumes=reference))

    def resume_in_vain(self, place: int) -> None:
        if self.references:
            reference = self.references[place % len(self.references)]
            raw = {"complete": None, "documents": {"pbb": "problem"}, "resumes": reference}
            answer = self.app.applications.register({**_IMB, **raw}, CLERK)
            self.references.append(str(answer.visit.reference))

    def settle(self, wanted: tuple[int, str]) -> None:
        place, stage = wanted
        for way in ("under_review", "approved", stage) if stage == "issued" else ("under_review", stage):
            self.act("step", (place, way))

    def collect(self, place: int) -> None:
        self.act("step", (place, "handed_over"))

    def inspect(self, place: int) -> None:
        for way in ("under_review", "site_visit", "correction"):
            self.act("step", (place, way))

    def somewhere(self, given: tuple[str, str]) -> None:
        village, variant = given
        proxy = {"name": "Rahman Calo", "phone": "0812 3456 7890"}
        self.numbers.append(registered(self.app, "IMB", variant, location={"village": village}, proxy=proxy))

    def print(self, place: int) -> None:
        self.app.receipts.record(self.number(place), Size.A5, CLERK)


_IMB = {"service": "IMB", "variant": "baru", "applicant": {"name": "Andi Tenri Abeng"}}


@contextmanager
def played(lay_out: LayOut, tmp_path: Path, acts: list[tuple[str, Any]]) -> Iterator[tuple[App, Ledger]]:
    folder, clock = lay_out(tmp_path / "kantor"), Clock()
    with App(folder, clock=clock) as app:
        history = Weeks(app, clock)
        for what, given_with in acts:
            history.act(what, given_with)
        history.wait(30)
        yield app, Ledger(folder)


ACTS = st.lists(st.one_of(*MORE, *MORE, *LASTING, *OF_PAST_DAYS), min_size=10, max_size=40)
LOOKS = st.lists(st.tuples(_PLACES, _PLACES), min_size=1, max_size=3)
"""Which of the days on which something happened tells the period, and which the day that is looked at."""


@given(acts=ACTS, looks=LOOKS)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_every_figure_of_a_period_is_that_of_a_count_by_hand(
    lay_out: LayOut, tmp_path: Path, acts: list[tuple[str, Any]], looks: list[tuple[int, int]]
) -> None:
    with played(lay_out, tmp_path, acts) as (app, ledger):
        days = looked_at(app, ledger)
        Compared(app, ledger, Period.year(2026), app.today()).everything()
        for place, other in looks:
            day, as_of = days[place % len(days)], days[other % len(days)]
            for period in (
                Period.between(day, day + timedelta(days=place)),
                Period.month(day.year, day.month),
                Period.week(*day.isocalendar()[:2]),
            ):
                Compared(app, ledger, period, as_of).everything()


def looked_at(app: App, ledger: Ledger) -> list[date]:
    """The days on which something changed, and today."""
    days = {day for file in ledger.files.values() for _, day, _ in file.moves}
    days |= {file.day for file in ledger.files.values()}
    return sorted(day for day in days | {app.today()} if day <= app.today())


class Compared:
    """The sheets of one period beside the counts."""

    def __init__(self, app: App, ledger: Ledger, period: Period, as_of: date) -> None:
        self.app, self.ledger, self.period, self.as_of = app, ledger, period, as_of
        self.days = range(period.first.toordinal(), min(period.last, as_of).toordinal() + 1)
        self.later = range(period.first.toordinal(), max(min(period.last, as_of), as_of).toordinal() + 1)
        self.files = ledger.received(self.days)
        self.names = {item.service.code: item.service.name for item in app.in_force.catalogue.versions}

    def everything(self) -> None:
        for compare in (
            *(self.registrations, self.outcomes, self.areas, self.fees, self.revenue, self.visits, self.journeys),
            *(self.lacking, self.lists, self.registers, self.years, self.deviations),
        ):
            compare()

    def sheet(self, kind: Kind, service: str = "") -> Sheet:
        found = self.app.recaps.sheet(kind, self.period, self.as_of, service=service)
        assert [row[0] for row in found.rows] == list(range(1, len(found.rows) + 1))
        assert all(len(row) == len(found.columns) for row in (*found.rows, found.total or found.columns))
        assert (found.total is None) or found.rows
        return found

    def by_service(self, figures: Callable[[list[File]], list[Cell]]) -> list[Row]:
        groups: dict[str, list[File]] = defaultdict(list)
        for file in self.files:
            groups[file.service].append(file)
        rows = [(self.names[code], *figures(groups[code])) for code in sorted(groups)]
        return [(number, *row) for number, row in enumerate(rows, 1)]

    def registrations(self) -> None:
        found = self.sheet(Kind.REGISTRATIONS)
        assert list(found.rows) == self.by_service(lambda files: [len(files)])
        assert found.total is None or found.total[2] == len(self.files)
        old = [file for file in self.ledger.files.values() if file.taken_over_on]
        count = sum(file.taken_over_on.toordinal() in self.days for file in old if file.taken_over_on)
        told = (f"Tidak termasuk {count} berkas lama yang diambil alih pada periode ini.",) if count else ()
        assert found.notes == told

    def outcomes(self) -> None:
        found = self.sheet(Kind.OUTCOMES)
        assert list(found.rows) == self.by_service(lambda files: [*self.ledger.outcomes(files, self.as_of).values()])
        for row in (*found.rows, *([found.total] if found.total else [])):
            figures = [cell for cell in row[2:] if isinstance(cell, int)]
            received, issued, taken, waits, rejected, letters, left, withdrawn, void, running = figures
            assert received == issued + rejected + withdrawn + void + running
            assert (issued, rejected) == (taken + waits, letters + left)
        if found.total:
            assert list(found.total[2:]) == [*self.ledger.outcomes(self.files, self.as_of).values()]

    def areas(self) -> None:
        for kind, length in ((Kind.DISTRICTS, 8), (Kind.VILLAGES, 13)):
            groups: dict[str, list[File]] = defaultdict(list)
            for file in self.files:
                groups[file.village[:length]].append(file)
            found = self.sheet(kind)
            first = len(found.columns) - 9
            counted = Counter(tuple(row[first:]) for row in found.rows)
            assert counted == Counter(tuple(self.area(files)) for files in groups.values())
            assert found.total is None or list(found.total[first:]) == self.area(self.files)

    def area(self, files: list[File]) -> list[Cell]:
        counted = self.ledger.outcomes(files, self.as_of)
        concerned = [file for file in files if file.service == "IMB"]
        old = sum(file.variant == "pemutihan" for file in concerned)
        names = ("Masuk", "Terbit", "Ditolak", "Ditarik", "Batal", "Proses")
        return [*(counted[name] for name in names), len(concerned), old, tenths(old, len(concerned))]

    def fees(self) -> None:
        found = self.sheet(Kind.FEES)
        groups: dict[str, list[File]] = defaultdict(list)
        for file, _, _ in self.ledger.moved("issued", self.days):
            groups[file.service].append(file)
        expected = []
        for number, code in enumerate(sorted(groups), 1):
            assessed, paid = (
                sum(file.sum(kind, self.as_of) for file in groups[code])
                for kind in ("fee.assessed", "payment.recorded")
            )
            quoted = sum(file.total for file in groups[code])
            expected.append((number, self.names[code], len(groups[code]), quoted, assessed, paid, assessed - paid))
        assert list(found.rows) == expected

    def revenue(self) -> None:
        found = self.sheet(Kind.REVENUE)
        paid: Counter[str] = Counter()
        for file in self.ledger.files.values():
            for kind, day, amount in file.amounts:
                if kind == "payment.recorded" and day.toordinal() in self.days:
                    paid[self.names[file.service]] += amount
        assert {row[1]: row[3] for row in found.rows if row[3]} == dict(paid)

    def visits(self) -> None:
        found = self.sheet(Kind.VISITS)
        kinds = ("application.received", "visit.turned_back", "follow_up.received")
        counts = [len(self.ledger.seen(kind, self.days)) for kind in kinds]
        topics = Counter(visit.body["topic"] for visit in self.ledger.seen("visit.information", self.days))
        if not found.rows:
            assert not any(counts)
            assert not topics
            return
        assert found.total is not None
        assert list(found.total[2:5]) == counts
        assert (found.total[6], found.total[-1]) == (topics["biaya"], sum(counts) + topics["biaya"])

    def journeys(self) -> None:
        found = self.sheet(Kind.JOURNEYS)
        took: dict[str, list[int]] = defaultdict(list)
        for visit in self.ledger.seen("application.received", self.days):
            took[visit.body["service"]].append(self.ledger.took(visit, self.later))
        back = Counter(visit.body["service"] for visit in self.ledger.seen("visit.turned_back", self.days))
        lost = Counter(visit.body["service"] for visit in self.ledger.lost(self.days, self.later))
        expected = []
        for number, code in enumerate(sorted(took.keys() | back.keys()), 1):
            mine = took[code]
            once = mine.count(1)
            mean = round(Decimal(sum(mine)) / len(mine), 10) if mine else None
            figures = (len(mine), sum(mine), mean, once, tenths(once, len(mine)), max(mine, default=0))
            expected.append((number, self.names[code], *figures, back[code], lost[code]))
        assert [row[:4] + row[5:] for row in found.rows] == [row[:4] + row[5:] for row in expected]
        for row, counted in zip(found.rows, expected, strict=True):
            assert (row[4] is None) == (counted[4] is None)
            if isinstance(row[4], Decimal) and isinstance(counted[4], Decimal):
                assert abs(row[4] - counted[4]) <= Decimal("0.005")

    def lacking(self) -> None:
        found = self.sheet(Kind.LACKING)
        lacks = self.ledger.lacks(self.days)
        expected = Counter((self.names[key[0]], each["missing"], each["problem"]) for key, each in lacks.items())
        assert Counter((row[2], row[3], row[4]) for row in found.rows) == expected
        counts = [row[5] for row in found.rows if isinstance(row[5], int)]
        assert counts == sorted(counts, reverse=True)

    def lists(self) -> None:
        inspected = Counter((file.number, day) for file, day, _ in self.ledger.moved("site_visit", self.days))
        assert Counter((row[1], row[3]) for row in self.sheet(Kind.SITE_VISITS).rows) == inspected
        issued = Counter((file.number, day) for file, day, _ in self.ledger.moved("issued", self.days))
        assert Counter((row[1], row[2]) for row in self.sheet(Kind.ISSUED).rows) == issued
        sent_back = Counter((file.number, day, why) for file, day, why in self.ledger.moved("correction", self.days))
        gone = self.ledger.seen("visit.turned_back", self.days)
        found = self.sheet(Kind.RETURNED).rows
        assert Counter((row[1], row[6], row[5]) for row in found if "-03A-" in str(row[1])) == sent_back
        assert Counter(str(row[1]) for row in found if "-03A." in str(row[1])) == Counter(
            f"ENR-03A.{visit.key[2]}" for visit in gone
        )

    def registers(self) -> None:
        for code in ("IMB", "TDG"):
            rows = self.sheet(Kind.REGISTER, code).rows
            assert [row[1] for row in rows] == [
                file.number
                for file in sorted(self.files, key=lambda file: (file.day, file.number))
                if file.service == code
            ]

    def years(self) -> None:
        year = self.period.last.year
        days = range(date(year, 1, 1).toordinal(), min(date(year, 12, 31), self.as_of).toordinal() + 1)
        received = Counter(file.day.month for file in self.ledger.received(days))
        issued = Counter(day.month for _, day, _ in self.ledger.moved("issued", days))
        for kind, counted in ((Kind.YEAR, received), (Kind.YEAR_ISSUED, issued)):
            found = self.sheet(kind)
            total = found.total or (None,) * 15
            assert {month: total[month + 1] or 0 for month in range(1, 13)} == {m: counted[m] for m in range(1, 13)}
            assert (total[14] or 0) == sum(counted.values())

    def deviations(self) -> None:
        found = Counter(row[1] for row in self.sheet(Kind.DEVIATIONS).rows)
        written = self.ledger.written
        copies = sum(bool(entry["body"]["copy"]) for entry, _ in written("receipt.printed", self.days))
        corrected = len(written("application.corrected", self.days)) + len(written("promise.replaced", self.days))
        late = [entry for entry, _ in written("application.received", self.days) if entry["body"].get("backdated")]
        proxies = Counter(
            personal["proxy"]["name"]
            for entry, personal in self.ledger.entries
            if entry["kind"] == "application.received"
            and personal.get("proxy")
            and date.fromisoformat(entry["body"]["day"]).toordinal() in self.days
        )
        assert found["Cetak ulang"] == copies
        assert found["Koreksi"] == corrected
        assert found["Batal"] == len(list(self.ledger.moved("void", self.days)))
        assert found["Tanggal mundur"] == len(late)
        assert found["Kuasa banyak berkas"] == sum(count >= 5 for count in proxies.values())


def tenths(part: int, whole: int) -> Decimal | None:
    """Hundredths with one decimal, rounded half up."""
    return Decimal((2000 * part + whole) // (2 * whole)) / 10 if whole else None
