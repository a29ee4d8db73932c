"""What a question goes by: the rules of the office in the data folder, or of the sample where there is none."""

from datetime import UTC, date, datetime

from ptsp_desk.cli.surroundings import Surroundings, note
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core import years
from ptsp_desk.core.catalogue import Version
from ptsp_desk.core.offices import InForce, office_of
from ptsp_desk.core.promises import Calendar, known_holidays

_IDENTITY = "desk.toml"  # named in `operations.desks`, which costs the database's 0.5 s
_SAMPLE = {"name": "Kantor contoh", "region": "73.16", "zone": "Asia/Makassar", "sample": "yes"}


def in_force(here: Surroundings, holidays_of: range = range(0)) -> InForce:
    """Return the rules; the sample's calendar knows the holidays of the years in ``holidays_of`` only."""
    if (here.folder / _IDENTITY).exists():
        with here.office() as app:
            note(f"Menurut katalog {app.in_force.office.name} ({here.folder}).")
            return app.in_force
    from ptsp_desk.operations.catalogues import sample_catalogue

    note(f"Menurut katalog contoh: belum ada kantor di {here.folder}.")
    holidays = known_holidays(holidays_of.start, holidays_of.stop - 1) if holidays_of else []
    return InForce(office_of("CTH", _SAMPLE), sample_catalogue(), Calendar.of(holidays))


def today(rules: InForce) -> date:
    """Return the day that it is at the office."""
    return datetime.now(UTC).astimezone(rules.office.zone).date()


def service(rules: InForce, code: str, day: date) -> Version:
    """Return the version of a service that is in force on a day; its code may be typed in small letters.

    Raises:
        Refused: as ``Catalogue.service``.
    """
    return rules.catalogue.service(code.upper(), day)


def pairs(given: tuple[str, ...], where: str) -> dict[str, str]:
    """Read words such as ``luas=100``.

    Raises:
        WrongUsageError: a word is none of these, or a name comes twice.
    """
    found: dict[str, str] = {}
    for word in given:
        name, sign, value = word.partition("=")
        if not sign or not name:
            raise WrongUsageError(where, f'"{word}" harus berbentuk nama=nilai, misalnya luas=100.')
        if name in found:
            raise WrongUsageError(where, f'"{name}" ditulis lebih dari sekali.')
        found[name] = value
    return found


def day_of(text: str, where: str) -> date:
    """Read a day as ``2026-11-20``.

    Raises:
        WrongUsageError: it is none.
        Refused: it lies in a year that nobody means.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise WrongUsageError(where, f'"{text}" bukan tanggal; tulis seperti 2026-11-20.') from None
    years.check(where, day)
    return day
