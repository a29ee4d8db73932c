"""An office with one desk at work: who comes to the counter in two weeks, and what becomes of their files.

Everybody is invented. The same seed makes the same days.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import RULES, Stage, next_stages
from ptsp_desk.core.applications.stages import Clock as Runs
from ptsp_desk.core.catalogue import Service, Variant, variant_of
from ptsp_desk.core.journal import OFFICE, Act
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.prints import PrintKind
from ptsp_desk.core.promises import Holiday
from ptsp_desk.core.visits import Result, Topic
from ptsp_desk.operations.applications import Outcome
from ptsp_desk.operations.catalogues import sample_files
from ptsp_desk.operations.desks import new_subject
from ptsp_desk.operations.inventions import VILLAGES, WEIGHTS, Inventor
from ptsp_desk.operations.offices import NewOffice, create
from tests.end_to_end.two_weeks.counting import ZONE
from tests.offices import ADMIN, HEAD, SETTINGS, Clock

CLERKS = (
    Officer("sitti", "Sitti Rahma", Role.CLERK),
    Officer("marlina", "Marlina Tandi", Role.CLERK),
    Officer("rahma", "Rahma Dg. Ngai", Role.CLERK),
)
TECHNICAL = {
    agency: Officer(f"teknis.{agency.lower()}", name, Role.TECHNICAL, agency)
    for agency, name in (
        ("DPUPR", "Muhammad Arsyad"),
        ("DISHUB", "Rosdiana Lolo"),
        ("DISPERINDAG", "Yusuf Padang"),
        ("DESDM", "Anwar Datu"),
    )
}
CALO = {"name": "Rahman Calo", "nik": "7316991204850001", "phone": "0810 2222 3333", "relation": "biro jasa"}
TOWARDS = {
    Stage.UNDER_REVIEW: 10,
    Stage.SITE_VISIT: 4,
    Stage.ASSESSED: 6,
    Stage.AWAITING_PAYMENT: 8,
    Stage.APPROVED: 9,
    Stage.ISSUED: 12,
    Stage.HANDED_OVER: 8,
    Stage.CORRECTION: 2,
    Stage.REJECTED: 0.7,
    Stage.WITHDRAWN: 0.3,
    Stage.VOID: 0.2,
}
"""How likely each stage is the next, where it can be."""
REASONS = {
    Stage.CORRECTION: ("Gambar teknis belum ditandatangani", "Batas tanah belum jelas pada denah"),
    Stage.REJECTED: ("Lokasi di sempadan sungai", "Trayek yang diminta sudah penuh"),
    Stage.WITHDRAWN: ("Pemohon pindah lokasi usaha", "Pemohon menunda pembangunan"),
    Stage.VOID: ("Salah memilih layanan", "Didaftarkan dua kali"),
}
FAULTS = ("expired", "unreadable", "unsigned", None)
VISITS = {"register": 32, "come_too_early": 8, "come_again": 5, "ask": 10, "follow_up": 5}
"""What sixty visits of a day are for."""
MOVES, CORRECTIONS, REPRINTS = 65, 6, 3


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A time of the office's clock, in UTC."""
    return datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)


def set_up(folder: Path, eve: date) -> None:
    """Set up the office and its officers on the day before its first."""
    clock = Clock(at(eve, 9))
    create(folder, NewOffice("ENR", 3, SETTINGS, sample_files()), ADMIN, clock=clock)
    with App(folder, clock=clock) as app:
        for officer in (*CLERKS, *TECHNICAL.values(), HEAD):
            app.officers.appoint(officer, ADMIN)


@dataclass(frozen=True, slots=True)
class Early:
    """Somebody whose file went back, and what they will bring the next time."""

    reference: str
    raw: dict[str, Any]
    brings: dict[str, str]


class Fortnight:
    """The counter, day after day."""

    def __init__(self, folder: Path, clock: Clock, seed: int) -> None:
        self.folder, self.clock, self.random = folder, clock, Random(seed)
        self.inventor = Inventor(self.random)
        self.app: App
        self.files: list[str] = []
        self.early: list[Early] = []
        self.awaited: list[str] = []
        self.last = ""
        self.unproven: dict[str, date] = {}
        """Receipts that nobody confirmed, with the day on which they were printed."""
        pairs = list(WEIGHTS)
        self.random.shuffle(pairs)
        self._first = iter(pairs)
        self._clerks = cycle(CLERKS)

    @contextmanager
    def open(self) -> Iterator[None]:
        with App(self.folder, clock=self.clock) as self.app:
            yield

    def wait_until(self, moment: datetime) -> None:
        self.clock.at = max(self.clock.at, moment)

    def play(self, day: date) -> None:
        """Sixty visits, and what is done in the office meanwhile, in the order of the clock."""
        acts: list[tuple[datetime, str]] = []
        for what, count in VISITS.items():
            acts += [(self._some_time(day, 7.8, 14.6), what) for _ in range(count)]
        for what, count in (("move", MOVES), ("correct", CORRECTIONS), ("print_again", REPRINTS)):
            acts += [(self._some_time(day, 7.8, 15.2), what) for _ in range(count)]
        for moment, what in sorted(acts):
            self.wait_until(moment)
            getattr(self, what)()

    def register(self, raw: dict[str, Any] | None = None, clerk: Officer | None = None) -> str:
        """Somebody hands in a complete file; most want a receipt, which is mostly seen to be there."""
        raw, clerk = raw or self.request(), clerk or next(self._clerks)
        took = timedelta(seconds=self.random.randrange(70, 800), milliseconds=self.random.randrange(1000))
        opened = self.clock.at - took if self.random.random() < 0.8 else None
        answer = self.app.applications.register(raw, clerk, opened)
        assert answer.application is not None, answer
        number = self.last = answer.application.number
        self.files.append(number)
        if answer.application.follow_ups:
            self.awaited.append(number)
        if self.random.random() < 0.6:
            self.print(number, clerk, proven=self.random.random() < 0.9)
        return number

    def request(self) -> dict[str, Any]:
        """Invent a complete registration: first one of every variant, then as often as each is asked for."""
        pair = next(self._first, None) or self.random.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        raw = self.inventor.request(*self._asked(*pair))
        if self.random.random() < 0.15:
            raw["proxy"] = CALO
        if self.random.random() < 0.1:
            del raw["location"]
        return raw

    def come_too_early(self) -> None:
        raw = self.request()
        _, variant = self._asked(raw["service"], raw["variant"])
        self._go_back({**raw, "documents": self.inventor.spoil(raw, variant)})

    def come_again(self) -> None:
        """Somebody who was sent back comes again, with everything or with most of it."""
        if not self.early:
            self.ask()
            return
        early = self.early.pop(self.random.randrange(len(self.early)))
        raw = {**early.raw, "resumes": early.reference}
        if self.random.random() < 0.75:
            self.register({**raw, "documents": early.brings})
        else:
            code = self.random.choice(list(early.brings))
            self._go_back({**raw, "documents": {**early.brings, code: "problem"}})

    def _go_back(self, raw: dict[str, Any]) -> None:
        _, variant = self._asked(raw["service"], raw["variant"])
        may_follow = {item.code for item in variant.requirements if not item.is_mandatory}
        wrong = [code for code, state in raw["documents"].items() if state != "ok" and code not in may_follow]
        faults = {code: self.random.choice(FAULTS) for code in wrong if raw["documents"][code] == "problem"}
        told = {**raw, "faults": {code: fault for code, fault in faults.items() if fault}}
        clerk = next(self._clerks)
        answer = self.app.applications.register(told, clerk)
        assert answer.outcome is Outcome.TURNED_BACK
        reference = str(answer.visit.reference)
        self.early.append(Early(reference, raw, dict.fromkeys(wrong, "ok")))
        if self.random.random() < 0.3:
            self.app.prints.add(PrintKind.SLIP, reference, "a5", clerk)

    def _asked(self, service: str, variant: str) -> tuple[Service, Variant]:
        found = self.app.in_force.catalogue.service(service, self.app.today()).service
        return found, variant_of(found, variant)

    def ask(self) -> None:
        service = self.random.choice([None, *(code for code, _ in WEIGHTS)])
        topic, result = self.random.choice(list(Topic)), self.random.choice(list(Result))
        self.app.visits.information(topic, result, next(self._clerks), service)

    def follow_up(self) -> None:
        """Somebody brings what was to follow; not always is it in order."""
        self.random.shuffle(self.awaited)
        number = next(filter(self._waits, self.awaited), None)
        if number is None:
            self.ask()
            return
        awaited = [item.code for item in self.get(number).follow_ups]
        states = {code: self.random.choice(["ok", "ok", "ok", "problem"]) for code in awaited}
        done = self.app.applications.follow_up(number, states, next(self._clerks), "keponakan")
        if not done.application.follow_ups:
            self.awaited.remove(number)

    def _waits(self, number: str) -> bool:
        application = self.get(number)
        return bool(application.follow_ups) and application.clock is not Runs.OVER

    def take_over(self) -> None:
        """Go on with the files that were imported."""
        known = set(self.files)
        new = sorted(item.number for item in self.app.applications.newest(60) if self.get(item.number).old_number)
        self.files += [number for number in new if number not in known]

    def get(self, number: str) -> Application:
        return self.app.applications.get(number)

    def move(self) -> None:
        """Somebody goes on with a file."""
        application = self.get(self.random.choice(self.files))
        service = self._service(application)
        ways = [way for way in next_stages(application.stage, service.skip_stages, HEAD) if way in TOWARDS]
        (way,) = self.random.choices(ways, [TOWARDS[way] for way in ways])
        officer, amount = self._officer(way, service.agency), application.quote.total or 50_000
        if way is Stage.ASSESSED:
            self.write("fee.assessed", application.id, {"amount": self._measure(application) or amount}, officer)
        if application.stage is Stage.AWAITING_PAYMENT and way is Stage.APPROVED:
            self.write("payment.recorded", application.id, {"amount": amount}, officer)
        self.app.applications.move(application.number, way, self.random.choice(REASONS.get(way, ("",))), officer)
        if way in {Stage.HANDED_OVER, Stage.WITHDRAWN, Stage.VOID}:
            self.files.remove(application.number)

    def _measure(self, application: Application) -> int | None:
        """Enter what a site visit measured, where the fee waits for it; return the fee then."""
        service = self._service(application)
        tariff = service.tariff_of(variant_of(service, application.variant))
        if tariff is None or application.quote.total is not None or application.taken_over_on:
            return None
        measured = self.inventor.measured(tariff.inputs)
        officer = TECHNICAL[service.agency]
        return self.app.applications.correct(application.number, measured, "Hasil peninjauan", officer).quote.total

    def _service(self, application: Application) -> Service:
        return self.app.in_force.catalogue.version(application.service, application.service_version).service

    def _officer(self, way: Stage, agency: str) -> Officer:
        if Role.TECHNICAL in RULES[way].by and self.random.random() < 0.8:
            return TECHNICAL[agency]
        return next(self._clerks) if Role.CLERK in RULES[way].by and self.random.random() < 0.9 else HEAD

    def correct(self) -> None:
        """Somebody mends what was typed wrong; the receipt is printed anew."""
        application = self.get(self.random.choice(self.files))
        changes = self.random.choice(self._mistakes(application))
        clerk = next(self._clerks)
        self.app.applications.correct(application.number, changes, "Salah ketik", clerk)
        self.print(application.number, clerk, proven=True)

    def _mistakes(self, application: Application) -> Sequence[dict[str, str]]:
        submission = application.submission
        village = self.random.choice([name for name in VILLAGES if name not in submission.location.name])
        found: list[dict[str, str]] = [
            {"applicant.phone": self.inventor.phone()},
            {"location.village": village, "location.address": f"Jl. Pasar Baru No. {self.random.randrange(100, 999)}"},
        ]
        if not hasattr(submission.applicant, "director"):
            company = f"CV Harapan {self.random.randrange(100, 999)}"
            new = {"kind": "company", "name": company, "director": submission.applicant.name, "nib": "9912345678901"}
            found += [{f"applicant.{name}": value for name, value in new.items()}] * 2
        for name, values in (("luas", range(241, 400)), ("tempat_duduk", range(9, 12))):
            if name in submission.fee_inputs:
                others = [str(value) for value in values if str(value) != submission.fee_inputs[name].partition(".")[0]]
                found += [{f"fee_inputs.{name}": self.random.choice(others)}] * 3
        if submission.proxy is not None:
            found.append({"proxy.name": ""})
        return found

    def print_again(self) -> None:
        self.print(self.random.choice(self.files), next(self._clerks), proven=self.random.random() < 0.5)

    def print(self, number: str, officer: Officer, *, proven: bool) -> None:
        """Print a receipt; of several of one file only the newest matters."""
        paper = self.app.prints.add(PrintKind.RECEIPT, number, "a5", officer)
        if proven:
            self.app.prints.confirmed(paper.id)
            self.unproven.pop(number, None)
        else:
            self.app.prints.printed(paper.id)
            self.unproven[number] = self.app.today()

    def ask_people(self, answers: int) -> None:
        """A group of answers to the survey is closed, and somebody may complain."""
        scores = [[self.random.choice([1, 2, 3, 3, 4, 4, 4, None]) for _ in range(9)] for _ in range(answers)]
        body = {"service": "IMB", "moment": "counter", "instrument": "2017", "profiles": []}
        if answers:
            self.write("survey.closed", OFFICE, {**body, "scores": sorted(scores, key=repr)}, HEAD)
        for kind in self.random.sample(["pengaduan", "aspirasi", "pengaduan", "apresiasi"], self.random.randrange(4)):
            self.write("complaint.filed", new_subject(), {"kind": kind, "topic": "biaya"}, next(self._clerks))

    def lose_a_move(self) -> None:
        """A move is written that was meant for a stage which the file had left: it counts nowhere."""
        number = next(number for number in self.files if self.get(number).stage in {Stage.RECEIVED, Stage.UNDER_REVIEW})
        self.write("stage.changed", self.get(number).id, {"from": "approved", "to": "issued"}, HEAD)

    def close_office(self, day: date, promises: int) -> None:
        """The office will be closed on a day, and tells some of those whose promise that touches."""
        self.app.offices.set_holidays([Holiday(day, "Pemilihan kepala desa", "tutup_kantor")], HEAD)
        touched = [number for number in self.files if self._is_touched(number, day)]
        for number in touched[:promises]:
            self.app.applications.replace_promise(number, "Kantor tutup", HEAD)

    def _is_touched(self, number: str, day: date) -> bool:
        application = self.get(number)
        runs = application.clock is Runs.RUNS and application.taken_over_on is None
        late = self.app.applications.standing(application) is not None
        return runs and not late and application.promise.date >= day and application.promise.day_zero < day

    def write(self, kind: str, subject: str, body: dict[str, Any], officer: Officer) -> None:
        """Enter what no page makes."""
        with self.app.desk.acting(officer) as writer:
            writer.add(Act(kind, subject, {"day": self.app.today().isoformat(), **body}))

    def _some_time(self, day: date, first: float, last: float) -> datetime:
        return at(day, 0) + timedelta(seconds=self.random.uniform(first * 3600, last * 3600))


def running_files(random: Random, day: date, numbers: range) -> bytes:
    """A table of files that the office had in process before this program, as its old book has them."""
    people = Inventor(random)
    head = "nomor_lama;layanan;varian;tanggal_terima;nama;nik;telepon;alamat;desa;tahap;janji_selesai;retribusi"
    rows = [_running_file(random, people, day, number) for number in numbers]
    return "\r\n".join([head, *rows]).encode()


def _running_file(random: Random, people: Inventor, day: date, number: int) -> str:
    (service, variant) = random.choice([("IMB", "baru"), ("IMB", "pemutihan"), ("PBG", "baru"), ("TRAYEK", "baru")])
    stages = ["Diterima", "Diperiksa", "Menunggu perbaikan pemohon", "Retribusi ditetapkan", "Disetujui"]
    came = day - timedelta(days=random.randrange(2, 40))
    promised = f"{came + timedelta(days=random.randrange(5, 60)):%d/%m/%Y}" if random.random() < 0.7 else ""
    who = {"name": f"Pemohon Lama {number}", "nik": f"731699{random.randrange(1, 29):02}0380{number:04}"}
    cells = (
        *(f"503/{number:04}/2026", service, variant, f"{came:%d/%m/%Y}", who["name"], who["nik"], people.phone()),
        *("Jl. Pasar Lama No. 1", random.choice(VILLAGES), random.choice(stages), promised),
        str(random.randrange(100, 900) * 1000) if random.random() < 0.5 else "",
    )
    return ";".join(cells)


def old_permits(random: Random, day: date, numbers: range) -> bytes:
    """A table of permits that were granted before this program; some end about now, some never."""
    people = Inventor(random)
    rows = ["nomor_izin;layanan;pemegang;telepon;alamat;lokasi;desa;tanggal_terbit;berlaku_sampai"]
    for number in numbers:
        service = random.choice(["SIUP", "TDG", "TDP", "TRAYEK"])
        until = f"{day + timedelta(days=random.randrange(-20, 60)):%d/%m/%Y}" if random.random() < 0.8 else "selamanya"
        issued = f"{day - timedelta(days=random.randrange(400, 1800)):%d/%m/%Y}"
        who = (f"CV Lama {number}", people.phone(), "Jl. Pasar Lama No. 2", "Jl. Poros No. 3", random.choice(VILLAGES))
        rows.append(";".join((f"510/{number:04}/2021", service, *who, issued, until)))
    return "\r\n".join(rows).encode()
