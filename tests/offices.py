"""A sample office that is made once and then copied, and the people and requests that come to it. All are invented."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from ptsp_desk.app import App, sample_catalogue, sample_files
from ptsp_desk.core.applications.drafts import check
from ptsp_desk.core.applications.entries import Request, received, received_application
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.catalogue import Catalogue, Service, Variant
from ptsp_desk.core.journal import START, Act, Sealed, milliseconds, seal
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.offices import InForce, office_of
from ptsp_desk.core.promises import Calendar, known_holidays
from ptsp_desk.operations.offices import NewOffice, create
from ptsp_desk.store.database import FILE_NAME

CLERK = Officer("sitti", "Sitti Rahma", Role.CLERK)
TECHNICAL = Officer("baso", "Baso Amir", Role.TECHNICAL, "DPUPR")
HEAD = Officer("daeng", "Daeng Mappa", Role.HEAD)
ADMIN = Officer("cli:admin", "admin", Role.ADMIN)
OFFICERS = {officer.role: officer for officer in (CLERK, TECHNICAL, HEAD, ADMIN)}

OPENING = datetime(2026, 11, 17, 1, 0, tzinfo=UTC)
"""A Tuesday, nine o'clock in the office's zone."""

SUBJECT = "01999999-0000-7000-8000-000000000001"

SETTINGS = {
    "name": "DPMPTSP Kabupaten Contoh",
    "government": "Pemerintah Kabupaten Contoh",
    "region": "73.16",
    "zone": "Asia/Makassar",
    "phone": "0420 21000",
}

NAMES = ("Andi Tenri Abeng", "Muh. Yusuf Dg. Ngalle", "Ćelik Šuhaimi", "I Wayan “Budi” & Anak <CV>")
VILLAGES = ("Juppandang", "73.16.04.1001", "Galonta")
FEES: dict[tuple[str, str], dict[str, str]] = {
    ("IMB", "baru"): {"luas": "100", "indeks": "0.3125", "pagar": "60", "ipal": "3"},
    ("IMB", "perubahan"): {"luas": "45.5", "indeks": "0.25", "kerusakan": "sedang"},
    ("IMB", "pemutihan"): {},
    ("PBG", "baru"): {"luas": "120", "lantai": "2", "fungsi": "hunian_besar"},
    ("TRAYEK", "baru"): {"tempat_duduk": "12"},
    ("TRAYEK", "perubahan"): {"tempat_duduk": "12", "gilir": "1"},
    ("TRAYEK", "pembaharuan"): {"tempat_duduk": "25", "jenis": "khusus"},
    ("TRAYEK", "kartu_pengawasan"): {"tempat_duduk": "8"},
    ("TRAYEK", "insidentil"): {"tempat_duduk": "30", "kendaraan": "2"},
}
"""Fee inputs that a variant takes; those left out are free."""


class Clock:
    """The computer's clock as the tests set it; every look at it takes a millisecond."""

    def __init__(self, at: datetime = OPENING) -> None:
        self.at = at

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at

    def advance(self, **step: float) -> None:
        self.at += timedelta(**step)


@cache
def catalogue() -> Catalogue:
    return sample_catalogue()


@cache
def in_force(**settings: str) -> InForce:
    """What is in force in the sample office, without an office."""
    calendar = Calendar.of(known_holidays(2025, 2028))
    return InForce(office_of("ENR", {**SETTINGS, **settings}), catalogue(), calendar)


class LayOut:
    """Puts a copy of an office into a folder, and its keys where the test at hand keeps them."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def __call__(self, folder: Path, *, desk: int = 3, encrypted: bool = False) -> Path:
        made = self._place / f"{desk}-{encrypted}"
        if not made.exists():
            self._make(made, desk, encrypted=encrypted)
        keys = Path(os.environ["PTSP_DESK_KEYS"])
        for old in keys.glob(f"ENR-{desk:02}.*"):
            old.unlink()
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(made / "kantor", folder)
        shutil.copytree(made / "keys", keys, dirs_exist_ok=True)
        return folder

    @staticmethod
    def _make(made: Path, desk: int, *, encrypted: bool) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PTSP_DESK_KEYS", str(made / "keys"))
            new = NewOffice("ENR", desk, SETTINGS, sample_files(), encrypted=encrypted)
            create(made / "kantor", new, ADMIN, clock=Clock(OPENING - timedelta(days=1)))


@pytest.fixture(scope="session")
def lay_out(tmp_path_factory: pytest.TempPathFactory) -> LayOut:
    return LayOut(tmp_path_factory.mktemp("offices"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(lay_out: LayOut, tmp_path: Path) -> Path:
    """The data folder of a new office."""
    return lay_out(tmp_path / "kantor")


@pytest.fixture
def app(folder: Path, clock: Clock) -> Iterator[App]:
    """A new office, opened."""
    with App(folder, clock=clock) as opened:
        yield opened


def request(service: str = "IMB", variant: str = "baru", **more: Any) -> dict[str, Any]:
    """Return a complete registration; ``more`` replaces and adds, and None leaves out."""
    raw: dict[str, Any] = {
        "service": service,
        "variant": variant,
        "applicant": {"name": NAMES[0]},
        "complete": True,
        "fee_inputs": FEES.get((service, variant), {}),
    }
    return {name: value for name, value in {**raw, **more}.items() if value is not None}


def requests() -> st.SearchStrategy[dict[str, Any]]:
    """Registrations of every service and variant, by people and companies, complete and not."""
    pairs = [(version.service, variant) for version in catalogue().versions for variant in version.service.variants]
    return st.sampled_from(pairs).flatmap(lambda pair: _requests(*pair))


def _requests(service: Service, variant: Variant) -> st.SearchStrategy[dict[str, Any]]:
    codes = [item.code for item in variant.requirements]
    mandatory = {item.code: st.just("ok") for item in variant.requirements if item.is_mandatory}
    states = st.sampled_from(["ok", "problem", "missing"])
    checklists = st.one_of(
        st.just({"complete": True}),
        st.fixed_dictionaries(mandatory).map(lambda ticks: {"documents": ticks}),
        st.dictionaries(st.sampled_from(codes), states).map(lambda ticks: {"documents": ticks}),
    )
    given = {
        "service": st.just(service.code),
        "variant": st.just(variant.code),
        "applicant": st.one_of(_PEOPLE, _COMPANIES),
        "fee_inputs": st.just(FEES.get((service.code, variant.code), {})),
        "location": st.fixed_dictionaries({}, optional={"address": _TEXTS, "village": st.sampled_from(VILLAGES)}),
    }
    optional = {
        "external_id": st.from_regex(r"[A-Za-z0-9._:-]{1,8}", fullmatch=True),
        "proxy": st.fixed_dictionaries({"name": _NAMES}, optional={"phone": _PHONES, "relation": _TEXTS}),
        "received_by": _NAMES,
        "received": st.sampled_from(["2026-11-16T10:00", "2026-11-17T08:30:00+08:00"]),
    }
    everything = st.fixed_dictionaries(given, optional=optional)
    return st.builds(lambda raw, checklist: {**raw, **checklist}, everything, checklists)


_TEXTS = st.text(max_size=20)
_NAMES = st.sampled_from(NAMES)
_PHONES = st.sampled_from(["0812 3456 7890", "0420 21000"])
_NIKS = st.sampled_from(["7316044107850001", "7316041712900002"])
_PEOPLE = st.fixed_dictionaries(
    {"name": _NAMES},
    optional={
        "nik": _NIKS,
        "phone": _PHONES,
        "email": st.just("andi@contoh.id"),
        "address": _TEXTS,
        "village": st.sampled_from(VILLAGES),
    },
)
_COMPANIES = st.fixed_dictionaries(
    {"kind": st.just("company"), "name": st.just("CV Maju Bersama")},
    optional={"director": _NAMES, "nib": st.just("9120001234567"), "nik": _NIKS, "phone": _PHONES},
)


def everything(folder: Path, key: bytes | None = None) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table but the search's own, for comparing before and after."""
    with raw_connection(folder, key) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr)
            for name in tables
            if not name.startswith("search_")
        }


@contextmanager
def raw_connection(folder: Path, key: bytes | None = None) -> Iterator[Any]:
    """A connection of the driver itself, past every rule of ours; each statement is stored at once."""
    with closing(dbapi2.connect(str(folder / FILE_NAME), isolation_level=None)) as connection:
        if key is not None:
            connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        yield connection


def free_the_journal(connection: Any) -> None:
    """Take away what keeps the journal from being changed, as somebody with the file and a tool could."""
    for name in ("journal_is_not_changed", "journal_is_not_deleted"):
        connection.execute(f"DROP TRIGGER {name}")


def sealed(act: Act, at: datetime = OPENING, seq: int = 2, officer: Officer = CLERK) -> Sealed:
    """Return an act as an entry of desk ENR-03, without its chain."""
    place = {"epoch": 1, "seq": seq, "at": milliseconds(at)}
    return seal(act, desk="ENR-03", officer=officer.id, previous=START, salt=bytes(16), **place)


def registered(raw: dict[str, Any] | None = None, at: datetime = OPENING) -> Application:
    """Return an application as its entry registers it, without an office."""
    draft = check(raw or request(), in_force(), at)
    number = RegistrationNumber("ENR", 3, 1, 1)
    return received_application(sealed(received(draft, Request(), SUBJECT, number, "K7Q2-FX8M"), at))
