"""Whatever is done at a counter, in whatever order: every table follows from the journal, and nothing is lost."""

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)

from ptsp_desk.app import App, sample_files
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.imports.columns import ImportKind
from ptsp_desk.core.journal import Act
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.core.visits import Visit
from ptsp_desk.operations.applications import Answer, Outcome
from ptsp_desk.operations.journals import Restoration, restore
from ptsp_desk.operations.receipts import Finding
from ptsp_desk.paper.sizes import Size
from tests.offices import ADMIN, CLERK, HEAD, OFFICERS, Clock, LayOut, lay_out, raw_connection, request, requests

__all__ = ["lay_out"]

CHANGES = st.dictionaries(
    st.sampled_from(
        [
            *("applicant.name", "applicant.phone", "applicant.kind", "applicant.village", "proxy.name", "proxy.phone"),
            *("location.address", "location.village", "fields.lantai", "fields.nomor_tanah", "fields.kbli"),
            *("fee_inputs.luas", "fee_inputs.indeks", "fee_inputs.tempat_duduk", "fee_inputs.tidak_ada"),
        ]
    ),
    st.sampled_from(["", "Budi & <b>Anak", "company", "0420 21000", "Galonta", "12", "3.5", "0812 3456 7890"]),
    min_size=1,
    max_size=3,
)


class Counter(RuleBasedStateMachine):
    """Two processes at one folder, and a plain record of what they answered."""

    lay_out: LayOut
    numbers = Bundle("numbers")
    asked = Bundle("asked")
    returned = Bundle("returned")

    @initialize(encrypted=st.booleans())
    def open(self, encrypted: bool) -> None:
        self.place = Path(tempfile.mkdtemp(prefix="ptsp-desk-"))
        self.folder = self.lay_out(self.place / "kantor", encrypted=encrypted)
        self.clock = Clock()
        self.apps = [App(self.folder, clock=self.clock) for _ in range(2)]
        self.codes: dict[str, str] = {}
        self.turned_back = self.taken_over = 0
        self.entries: list[tuple[Any, ...]] = []
        self.acted = 0

    def app(self, place: int) -> App:
        return self.apps[place]

    def attempt(self, work: Callable[[], Any]) -> Any:
        """Do something that may be refused; what is refused must store nothing."""
        before = self.journal()
        try:
            return work()
        except Refused:
            if self.journal() != before:
                raise
            return None

    def journal(self) -> list[tuple[Any, ...]]:
        key = self.apps[0].desk.database.file.key
        with raw_connection(self.folder, key) as connection:
            rows: list[tuple[Any, ...]] = connection.execute(
                "SELECT epoch, seq, hash FROM journal ORDER BY epoch, seq"
            ).fetchall()
            return rows

    @rule(target=numbers, by=st.integers(0, 1), raw=requests(), officer=st.sampled_from(list(OFFICERS.values())))
    def register(self, by: int, raw: dict[str, Any], officer: Any) -> Any:
        raw = {key: value for key, value in raw.items() if key != "external_id"}
        answer = self.attempt(lambda: self.app(by).applications.register(raw, officer))
        return (answer and self.noted(answer)) or multiple()

    @rule(target=asked, by=st.integers(0, 1), raw=requests())
    def ask(self, by: int, raw: dict[str, Any]) -> Any:
        """Register under an id that nobody has used."""
        self.acted += 1
        raw = {**raw, "external_id": f"x{self.acted}"}
        answer = self.attempt(lambda: self.app(by).applications.register(raw, CLERK))
        if answer is None:
            return multiple()
        self.noted(answer)
        return raw, answer

    @rule(by=st.integers(0, 1), pair=asked)
    def ask_again(self, by: int, pair: tuple[dict[str, Any], Answer]) -> None:
        raw, first = pair
        before = self.journal()
        answer = self.app(by).applications.register(raw, HEAD)
        assert answer == replace(first, outcome=Outcome.DUPLICATE, warnings=())
        assert self.journal() == before

    @rule(by=st.integers(0, 1), pair=asked, other=requests())
    def ask_something_else(self, by: int, pair: tuple[dict[str, Any], Answer], other: dict[str, Any]) -> None:
        raw = {**other, "external_id": pair[0]["external_id"], "received_by": "Orang Lain"}
        assume(raw != pair[0])
        assert self.attempt(lambda: self.app(by).applications.register(raw, CLERK)) is None

    @rule(target=numbers, by=st.integers(0, 1), stage=st.sampled_from(["Diperiksa", "correction"]))
    def take_over(self, by: int, stage: str) -> Any:
        """A file that was in process before; read a second time it is there already."""
        self.taken_over += 1
        old = f"503/{self.taken_over}"
        table = f"nomor_lama;layanan;tanggal_terima;nama;tahap\n{old};IMB;02/11/2026;Sitti;{stage}".encode()
        reports = [self.app(either).imports.run(table, ImportKind.RUNNING, ADMIN) for either in (by, 1 - by)]
        assert [(report.imported, report.already) for report in reports] == [(1, 0), (0, 1)]
        found = self.app(by).applications.get(old)
        assert found.number not in self.codes
        self.codes[found.number] = found.tracking_code
        return found.number

    @rule(by=st.integers(0, 1), number=st.integers(1, 3), kind=st.sampled_from(["permit", "applicant"]))
    def know_from_before(self, by: int, number: int, kind: str) -> None:
        header, row = {
            "permit": ("nomor_izin;layanan;pemegang;tanggal_terbit", f"A{number};TRAYEK;Sitti;01/02/2020"),
            "applicant": ("nama;telepon", f"Sitti;0812345678{number}"),
        }[kind]
        report = self.app(by).imports.run(f"{header}\n{row}".encode(), ImportKind(kind), ADMIN)
        assert report.imported + report.already == 1

    @rule(target=returned, by=st.integers(0, 1), ticked=st.sets(st.sampled_from(["ktp", "pbb", "formulir"])))
    def turn_back(self, by: int, ticked: set[str]) -> Visit:
        raw = request(complete=None, documents=dict.fromkeys(sorted(ticked), "ok"))
        answer = self.app(by).applications.register(raw, CLERK)
        self.noted(answer)
        return answer.visit

    @rule(target=numbers, by=st.integers(0, 1), visit=consumes(returned))
    def come_back(self, by: int, visit: Visit) -> str:
        answer = self.app(by).applications.register(request(resumes=str(visit.reference)), CLERK)
        assert answer.visit.resumes == visit.key
        return self.noted(answer)

    @rule(by=st.integers(0, 1), number=numbers, changes=CHANGES)
    def correct(self, by: int, number: str, changes: dict[str, str]) -> None:
        self.kept(number, self.attempt(lambda: self.app(by).applications.correct(number, changes, "salah", CLERK)))

    @rule(by=st.integers(0, 1), number=numbers, stage=st.sampled_from(Stage), officer=st.sampled_from([CLERK, HEAD]))
    def move(self, by: int, number: str, stage: Stage, officer: Any) -> None:
        self.kept(number, self.attempt(lambda: self.app(by).applications.move(number, stage, "sebab", officer)))

    @rule(
        by=st.integers(0, 1),
        number=numbers,
        stage=st.sampled_from(["under_review", "site_visit", "approved", "issued"]),
    )
    def go_on(self, by: int, number: str, stage: str) -> None:
        self.kept(number, self.attempt(lambda: self.app(by).applications.move(number, stage, "", HEAD)))

    @rule(by=st.integers(0, 1), number=numbers, old=st.sampled_from(Stage), new=st.sampled_from(Stage))
    def move_from_where_it_may_not_be(self, by: int, number: str, old: Stage, new: Stage) -> None:
        """An entry such as another desk writes that had not heard of the last move."""
        before = self.app(by).applications.get(number)
        assume(before.stage is not old)
        with self.app(by).desk.acting(HEAD) as writer:
            body = {"from": old.value, "to": new.value, "day": "2026-11-18"}
            writer.add(Act("stage.changed", before.id, body))
        assert self.app(by).applications.get(number) == before

    @rule(by=st.integers(0, 1), number=numbers, size=st.sampled_from(Size))
    def print(self, by: int, number: str, size: Size) -> None:
        before = self.app(by).receipts.record(number, size, CLERK)
        assert self.app(by).applications.get(number).prints == before.prints + 1

    @rule(by=st.integers(0, 1), phone=st.text(max_size=8))
    def set_something(self, by: int, phone: str) -> None:
        self.app(by).offices.set("phone", phone, HEAD)
        one, two = (app.in_force for app in self.apps)
        assert (one.office, one.calendar, one.catalogue.versions) == (two.office, two.calendar, two.catalogue.versions)

    @rule(by=st.integers(0, 1), place=st.integers(0, 7), note=st.integers(0, 3), ahead=st.integers(-2, 2))
    def adopt(self, by: int, place: int, note: int, ahead: int) -> None:
        data = sample_files()[place] + f"# perbaikan {note}\n".encode()
        day = self.clock.at.date() + timedelta(days=ahead)
        self.attempt(lambda: self.app(by).offices.adopt(data, day, HEAD))

    @rule(by=st.integers(0, 1))
    def close_and_open(self, by: int) -> None:
        self.apps[by].desk.close()
        self.apps[by] = App(self.folder, clock=self.clock)
        assert self.apps[by].desk.locked == ""

    @rule(hours=st.integers(0, 60))
    def wait(self, hours: int) -> None:
        self.clock.advance(hours=hours)

    @precondition(lambda self: len({epoch for epoch, *_ in self.entries}) < 4)
    @rule()
    def begin_an_epoch(self) -> None:
        restore(self.folder, Restoration(None), ADMIN, clock=self.clock)

    @rule(by=st.integers(0, 1))
    def replay(self, by: int) -> None:
        self.app(by).journals.replay()

    @invariant()
    def entries_only_grow(self) -> None:
        now = self.journal()
        assert now[: len(self.entries)] == self.entries
        self.entries = now

    def noted(self, answer: Answer) -> str:
        if answer.application is None:
            assert answer.outcome is Outcome.TURNED_BACK
            self.turned_back += 1
            return ""
        assert answer.outcome is Outcome.REGISTERED
        number = answer.application.number
        assert number not in self.codes
        self.codes[number] = answer.application.tracking_code
        return number

    def kept(self, number: str, after: Application | None) -> None:
        if after is not None:
            assert (after.number, after.tracking_code) == (number, self.codes[number])
            assert self.apps[0].applications.get(number) == after == self.apps[1].applications.get(number)

    def teardown(self) -> None:
        if not hasattr(self, "apps"):
            return
        try:
            self.is_sound(self.apps[0])
        finally:
            for app in self.apps:
                app.desk.close()
            shutil.rmtree(self.place)

    def is_sound(self, app: App) -> None:
        """Everything that must hold at the end of any day."""
        found = app.journals.check()
        assert (found.differing, found.withheld, found.entries) == ((), (), len(self.journal()))
        counters: dict[int, list[int]] = defaultdict(list)
        for number, code in self.codes.items():
            application = app.applications.get(number)
            assert application.tracking_code == code
            assert [item.number for item in app.applications.find(number)] == [number]
            verdict = app.receipts.verify(app.receipts.code(application))
            assert verdict.finding in {Finding.GENUINE, Finding.CHANGED}
            parsed = RegistrationNumber.parse(number)
            counters[parsed.epoch].append(parsed.counter)
        for given in counters.values():
            assert sorted(given) == list(range(1, len(given) + 1))
        with raw_connection(self.folder, app.desk.database.file.key) as connection:
            rows = connection.execute("SELECT kind, count(*) FROM visits GROUP BY kind").fetchall()
        expected = {"registered": len(self.codes) - self.taken_over, "turned_back": self.turned_back}
        assert dict(rows) == {kind: count for kind, count in expected.items() if count}


def run(lay_out: LayOut, *, examples: int, steps: int, phases: list[Phase]) -> None:
    machine = type("AtTheCounter", (Counter,), {"lay_out": lay_out})
    limits = settings(max_examples=examples, stateful_step_count=steps, phases=phases)
    run_state_machine_as_test(machine, settings=settings(limits, suppress_health_check=list(HealthCheck)))


def test_whatever_is_done_every_table_follows_from_the_journal(lay_out: LayOut) -> None:
    run(lay_out, examples=20, steps=20, phases=[Phase.reuse, Phase.generate])  # shrinking takes minutes


@pytest.mark.soak
@pytest.mark.parametrize("_part", range(20))  # one that hangs is told after two minutes
def test_whatever_is_done_for_long_every_table_follows_from_the_journal(lay_out: LayOut, _part: int) -> None:
    run(lay_out, examples=30, steps=60, phases=list(Phase))
