"""The office and what is in force in it: its settings are entries of the journal, the latest one wins."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from ptsp_desk.core import regions, words, years
from ptsp_desk.core.catalogue import Catalogue
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.journal import OFFICE, Act
from ptsp_desk.core.promises import Calendar, Holiday, Hours
from ptsp_desk.core.signatories import Signatory
from ptsp_desk.core.surveys.settings import SurveySettings

TEXTS = {
    "name": "nama kantor",
    "government": "nama pemerintah daerah",
    "address": "alamat",
    "phone": "telepon",
    "website": "situs",
    "place": "nama tempat pada surat",
    "payment_place": "tempat membayar retribusi",
    "complaints": "tempat mengadu",
}
"""Free texts of an office: kept in the personal part of an entry, as every free text."""

CODES = {
    "region": re.compile(r"[0-9]{2}\.[0-9]{2}"),
    "zone": re.compile(r"[A-Za-z]+/[A-Za-z_]+"),
    "public_host": re.compile(r"(?!.{51})[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?|"),  # as receipts.check_host
    "hub": re.compile(r"https?://[A-Za-z0-9.:\[\]-]{1,100}(/[A-Za-z0-9._~/-]{0,100})?|"),
    "sample": re.compile(r"yes|no"),
    "follow_up_stops": re.compile(r"yes|no"),
    "target_growth": re.compile(r"[0-9]|[1-9][0-9]|1[0-9]{2}|200"),
}
"""Settings of a fixed form. ``public_host`` stands on paper and is set only after it was reached, empty means none;
``hub`` is where the desk's entries are to go, which may be reached later, empty means none; ``follow_up_stops`` says
whether the clock of a promise stands while a document that may follow is late; ``target_growth`` is by how many percent
a year the office wants its applications to grow.
"""

LONGEST_TEXT = 120

_FORMS = {
    "region": "tulis kode kabupaten atau kota, misalnya 73.16",
    "zone": "tulis nama zona waktu, misalnya Asia/Makassar",
    "public_host": "tulis nama situsnya saja, misalnya ptsp.contoh.go.id",
    "hub": "tulis lengkap, misalnya https://pusat.contoh.go.id",
    "target_growth": "tulis persen, 0 sampai 200",
}
_TARGET_GROWTH = 20


@dataclass(frozen=True, slots=True)
class Office:
    """One PTSP. ``region`` is the Kemendagri code of its kabupaten or kota; ``sample`` marks an invented office.

    ``logo`` is a PNG, empty where there is none.
    """

    code: str
    region: str
    zone: ZoneInfo
    name: str
    government: str = ""
    address: str = ""
    phone: str = ""
    website: str = ""
    place: str = ""
    payment_place: str = ""
    complaints: str = ""
    public_host: str = ""
    hub: str = ""
    sample: bool = False
    logo: bytes = b""
    follow_up_stops: bool = False
    target_growth: int = _TARGET_GROWTH


@dataclass(frozen=True, slots=True)
class InForce:
    """What an act at the counter goes by."""

    office: Office
    catalogue: Catalogue
    calendar: Calendar
    signatories: tuple[Signatory, ...] = ()
    survey: SurveySettings = field(default_factory=SurveySettings)


def setting(name: str, value: str) -> Act:
    """Return the act that sets one setting of the office.

    Raises:
        Refused: no such setting, or the value has not its form or is too long.
    """
    if name in TEXTS:
        return Act("setting.set", OFFICE, {"name": name}, {"value": _text(name, value)})
    form = CODES.get(name)
    if form is None:
        raise refuse(name, f"Tidak ada pengaturan bernama {name}; yang ada: {', '.join([*TEXTS, *CODES])}.")
    if not form.fullmatch(value):
        raise refuse(name, f'"{value}" tidak bisa dipakai; {_FORMS.get(name, "tulis yes atau no")}.')
    if name == "zone":
        _zone(value)
    if name == "region":
        regions.zone_of(value)
    return Act("setting.set", OFFICE, {"name": name, "value": value})


def logo_setting(png: bytes) -> Act:
    """Return the act that sets the logo, or takes it away where it is empty; it is kept like a free text."""
    return Act("setting.set", OFFICE, {"name": "logo"}, {"value": base64.b64encode(png).decode()})


def hours_setting(hours: tuple[Hours, ...]) -> Act:
    """Return the act that sets the opening hours; of two ranges for the same day the later in the list wins.

    Raises:
        Refused: a range begins or ends in a year that nobody means.
    """
    for item in hours:
        years.check("jam_buka", item.first, item.last)
    return Act("setting.set", OFFICE, {"name": "hours", "value": msgspec.to_builtins(hours, str_keys=True)})


def hours_of(value: object) -> tuple[Hours, ...]:
    """Read the opening hours back from the body of their entry."""
    return msgspec.convert(value, tuple[Hours, ...], str_keys=True)


def holiday(item: Holiday) -> Act:
    """Return the act that makes a day a holiday, or a closure of the office.

    Raises:
        Refused: it lies in a year that nobody means.
    """
    years.check("day", item.day)
    return Act(
        "holiday.set", OFFICE, {"day": item.day.isoformat(), "kind": item.kind}, {"name": words.clean(item.name)}
    )


def office_of(code: str, settings: Mapping[str, str]) -> Office:
    """Put the office together from its settings; what was never set is empty."""
    return Office(
        code,
        settings.get("region", ""),
        _zone(settings.get("zone", "Asia/Jakarta")),
        settings.get("name", ""),
        sample=settings.get("sample") == "yes",
        public_host=settings.get("public_host", ""),
        hub=settings.get("hub", ""),
        follow_up_stops=settings.get("follow_up_stops") == "yes",
        target_growth=int(settings.get("target_growth", _TARGET_GROWTH)),
        logo=base64.b64decode(settings.get("logo", "")),
        **{name: settings.get(name, "") for name in TEXTS if name != "name"},
    )


def _text(name: str, typed: str) -> str:
    text = words.clean(typed)
    if len(text) > LONGEST_TEXT:
        raise refuse(name, f"Terlalu panjang; paling banyak {LONGEST_TEXT} huruf.")
    if name == "name" and not text:
        raise refuse(name, "Tulis nama kantor seperti pada kop surat.")
    return text


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise refuse("zone", f"Zona waktu {name} tidak dikenal; {_FORMS['zone']}.") from error
