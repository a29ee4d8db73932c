"""What may happen at a counter over some weeks, in any order."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from hypothesis import strategies as st

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.journal import OFFICE, Act
from ptsp_desk.core.promises import Holiday
from ptsp_desk.core.visits import Result, Topic
from tests.offices import CLERK, HEAD, OPENING, Clock, LayOut, request
from tests.operations.counter import registered, turned_back
from tests.operations.day_counts import ZONE, Book
from tests.operations.takeovers import takeover

if TYPE_CHECKING:
    from ptsp_desk.core.summaries import DailySummary

BROUGHT = dict.fromkeys(
    ("formulir", "ktp", "bukti_tanah", "pbb", "gambar_teknis", "rekomendasi_lurah", "persetujuan_tetangga"), "ok"
)
"""What an IMB brings that is registered while its photograph is still to follow."""
WAYS = [
    ("under_review", "approved", "issued"),
    ("under_review", "approved", "issued", "handed_over"),
    ("under_review", "rejected"),
    ("withdrawn",),
    ("void",),
]
STAGES = ["under_review", "approved", "issued", "handed_over", "correction", "rejected", "withdrawn", "void"]
STAGES += ["assessed", "awaiting_payment"]

_PLACES = st.integers(0, 30)
_SCORES = st.lists(st.one_of(st.integers(1, 4), st.none()), min_size=9, max_size=9)
LASTING = [
    st.tuples(st.just("register"), st.sampled_from([("IMB", "baru"), ("TDG", "perpanjangan"), ("TRAYEK", "baru")])),
    st.tuples(st.just("register_incomplete"), st.none()),
    st.tuples(st.just("timed"), st.integers(-90, 900)),
    st.tuples(st.just("turned_back"), st.sampled_from(["ktp", "pbb"])),
    st.tuples(st.just("asked"), st.sampled_from([None, "IMB"])),
    st.tuples(st.just("move"), st.tuples(_PLACES, st.lists(st.sampled_from(STAGES), max_size=5))),
    st.tuples(st.just("finish"), st.tuples(_PLACES, st.booleans(), st.sampled_from(WAYS))),
    st.tuples(st.just("pause"), _PLACES),
    st.tuples(st.just("follow_up"), st.tuples(_PLACES, st.sampled_from(["ok", "problem"]))),
    st.tuples(st.just("correct"), st.tuples(_PLACES, st.sampled_from(["ok", "missing", "expired", "80", "120"]))),
    st.tuples(st.just("stops"), st.sampled_from(["yes", "no"])),
    st.tuples(
        st.just("replace_promise"),
        st.tuples(_PLACES, st.integers(1, 9), st.sampled_from(["tutup_kantor", "hari_kerja"])),
    ),
    st.tuples(st.just("amount"), st.tuples(_PLACES, st.sampled_from(["fee.assessed", "payment.recorded"]))),
    st.tuples(st.just("complain"), st.sampled_from(["pengaduan", "aspirasi"])),
    st.tuples(st.just("answer"), st.lists(_SCORES, min_size=1, max_size=9)),
    st.tuples(st.just("wait"), st.sampled_from([1, 20, 72, 170, 400])),
    st.tuples(st.just("go_to_midnight"), st.sampled_from([-4, 0, 4])),
]
OF_PAST_DAYS = [
    st.tuples(st.just("backdated"), st.integers(0, 20)),
    st.tuples(st.just("take_over"), st.tuples(st.integers(-3, 10), st.sampled_from(["under_review", "correction"]))),
    st.tuples(st.just("clock_set_back"), st.integers(1, 50)),
]


class History:
    """What happened at a counter over some weeks."""

    def __init__(self, app: App, clock: Clock) -> None:
        self.app, self.clock = app, clock
        self.numbers: list[str] = []
        self.evenings: list[DailySummary] = []

    def act(self, what: str, given_with: Any) -> None:
        with suppress(Refused):
            getattr(self, what)(given_with)

    def number(self, place: int) -> str:
        if not self.numbers:
            self.register(("IMB", "baru"))
        return self.numbers[place % len(self.numbers)]

    def register(self, where: tuple[str, str]) -> None:
        self.numbers.append(registered(self.app, *where))

    def register_incomplete(self, _: None) -> None:
        self.numbers.append(registered(self.app, complete=None, documents=BROUGHT))

    def timed(self, seconds: int) -> None:
        """Register by somebody else, ``seconds`` after the form was opened; fewer than 0: the clock was set back."""
        opened = self.clock.at - timedelta(seconds=seconds, milliseconds=500)
        application = self.app.applications.register(request("TDG"), HEAD, opened).application
        assert application is not None
        self.numbers.append(application.number)

    def backdated(self, back: int) -> None:
        self.numbers.append(registered(self.app, received=(self.clock.at - timedelta(days=back)).isoformat()))

    def take_over(self, given: tuple[int, str]) -> None:
        ahead, stage = given
        self.numbers.append(takeover(self.app, self.app.today() + timedelta(days=ahead), stage))

    def turned_back(self, code: str) -> None:
        turned_back(self.app, **{code: "problem"})

    def asked(self, service: str | None) -> None:
        self.app.visits.information(Topic.FEE, Result.ANSWERED, HEAD, service)

    def move(self, wanted: tuple[int, list[str]]) -> None:
        place, ways = wanted
        for stage in ways:
            self.act("step", (place, stage))
            self.wait(7)

    def step(self, wanted: tuple[int, str]) -> None:
        self.app.applications.move(self.number(wanted[0]), wanted[1], "sebab", HEAD)

    def finish(self, wanted: tuple[int, bool, tuple[str, ...]]) -> None:
        place, is_overdue, ways = wanted
        number = self.number(place)
        if is_overdue:
            promised = self.app.applications.get(number).promise.date
            self.wait(24 * max((promised - self.app.today()).days + 1, 0))
        for stage in ways:
            self.act("step", (place, stage))

    def pause(self, place: int) -> None:
        """Let the applicant act, twice."""
        for _ in range(2):
            for stage in ("under_review", "correction"):
                self.act("step", (place, stage))
            self.wait(30)
        self.act("step", (place, "under_review"))

    def follow_up(self, wanted: tuple[int, str]) -> None:
        self.app.applications.follow_up(self.number(wanted[0]), {"pas_foto": wanted[1]}, CLERK)

    def correct(self, wanted: tuple[int, str]) -> None:
        place, value = wanted
        path = "fee_inputs.luas" if value.isdigit() else "documents.pas_foto"
        self.app.applications.correct(self.number(place), {path: value}, "salah catat", CLERK)

    def stops(self, value: str) -> None:
        self.app.offices.set("follow_up_stops", value, HEAD)
        self.app.offices.set("target_growth", "15" if value == "yes" else "30", HEAD)

    def replace_promise(self, wanted: tuple[int, int, Literal["tutup_kantor", "hari_kerja"]]) -> None:
        place, ahead, kind = wanted
        days = [Holiday(self.app.today() + timedelta(days=ahead + step), "Pilkades", kind) for step in range(3)]
        self.app.offices.set_holidays(days, HEAD)
        self.app.applications.replace_promise(self.number(place), "kantor tutup", HEAD)

    def amount(self, wanted: tuple[int, str]) -> None:
        place, kind = wanted
        subject = self.app.applications.get(self.number(place)).id
        self.write(kind, subject, {"amount": 125_000 + place})

    def complain(self, kind: str) -> None:
        self.write("complaint.filed", f"01999999-0000-7000-8000-{len(kind):012}", {"kind": kind, "topic": "biaya"})

    def answer(self, scores: list[list[int | None]]) -> None:
        body = {"service": "IMB", "moment": "counter", "instrument": "2017", "profiles": []}
        self.write("survey.closed", OFFICE, {**body, "scores": scores})

    def write(self, kind: str, subject: str, body: dict[str, Any]) -> None:
        """Enter what no page makes yet."""
        with self.app.desk.acting(CLERK) as writer:
            writer.add(Act(kind, subject, {"day": self.app.today().isoformat(), **body}))

    def wait(self, hours: int) -> None:
        """Wait, and look at the figures of each day that ends meanwhile."""
        until = self.clock.at + timedelta(hours=hours)
        while (ends := self.midnight()) < until:
            self.clock.at = ends - timedelta(milliseconds=50)
            self.evenings.append(self.app.summaries.counted(self.app.today()))
            self.clock.at = ends
        self.clock.at = until

    def go_to_midnight(self, milliseconds: int) -> None:
        """Go to where the next acts fall just before the office's midnight, or just after it."""
        self.wait((self.midnight() - self.clock.at) // timedelta(hours=1))
        self.clock.at = max(self.clock.at, self.midnight() + timedelta(milliseconds=milliseconds))

    def clock_set_back(self, hours: int) -> None:
        self.clock.advance(hours=-hours)

    def midnight(self) -> datetime:
        return datetime.combine(self.app.today() + timedelta(days=1), time(), ZONE).astimezone(OPENING.tzinfo)


@contextmanager
def played(lay_out: LayOut, tmp_path: Path, acts: list[tuple[str, Any]]) -> Iterator[tuple[History, Book]]:
    folder, clock = lay_out(tmp_path / "kantor"), Clock()
    with App(folder, clock=clock) as app:
        history = History(app, clock)
        for what, given_with in acts:
            history.act(what, given_with)
        history.wait(24)
        yield history, Book(folder)
