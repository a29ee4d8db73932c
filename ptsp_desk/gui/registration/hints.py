"""Short facts beside a field, worked out from what was typed; none of them blocks anybody."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core import people, words
from ptsp_desk.core.applications.drafts import AHEAD
from ptsp_desk.core.errors import Refused
from ptsp_desk.gui.registration.entered import RECEIVED

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Hint:
    """A sentence under a field."""

    text: str
    state: Literal["ok", "warn", "bad"]


def nik_hint(typed: str, today: date) -> Hint | None:
    """Tell what a NIK says, ``Perempuan, 37 tahun, Enrekang``, or what is odd about it."""
    if not typed.strip():
        return None
    try:
        info = people.parse_nik(typed, today)
    except Refused as refused:
        return Hint(refused.problems[0].sentence, "bad")
    if info.warnings:
        return Hint(info.warnings[0].sentence, "warn")
    sex = translate("RegistrationPage", "Perempuan") if info.sex == "P" else translate("RegistrationPage", "Laki-laki")
    place = (info.region_name or "").rpartition(", ")[2].removeprefix("Kabupaten ")
    years = translate("RegistrationPage", "{n} tahun").format(n=_age(info.birth_date, today))
    return Hint(", ".join(part for part in (sex, years, place) if part), "ok")


def received_hint(kept: str, now: datetime) -> Hint | None:
    """Tell what another day of receipt means; ``kept`` and ``now`` are in the office's own time, without a zone."""
    if not kept.strip():
        return None
    try:
        at = datetime.fromisoformat(kept)
    except ValueError:
        text = translate("RegistrationPage", "Tulis hari dan jamnya, misalnya kemarin 09.30 atau 20-11-2026 09.30.")
        return Hint(text, "bad")
    if at > now + AHEAD:
        text = translate("RegistrationPage", "Waktu ini belum tiba. Tulis kapan berkasnya diterima, atau kosongkan.")
        return Hint(text, "bad")
    if at.date() == now.date():
        return Hint(translate("RegistrationPage", "Hari ini pukul {time}.").format(time=words.clock(at)), "ok")
    told = translate("RegistrationPage", "Dicatat mundur ke {day}, pukul {time}; janji dihitung dari situ.")
    return Hint(told.format(day=words.date_long(at.date()), time=words.clock(at)), "warn")


def hints(values: Mapping[str, str], now: datetime) -> dict[str, Hint]:
    """Return what can be said by path; a field without a hint is not in it. The first use loads regions: 0.2 s.

    ``now`` is the office's own time, without a zone.
    """
    today = now.date()
    found = {path: nik_hint(values.get(path, ""), today) for path in ("applicant.nik", "proxy.nik")}
    checks: dict[str, Callable[[str], people.Checked]] = {
        "applicant.phone": people.parse_phone,
        "applicant.email": people.parse_email,
        "proxy.phone": people.parse_phone,
        "applicant.nib": people.parse_nib,
        "applicant.npwp": people.parse_npwp,
    }
    for path, check in checks.items():
        typed = values.get(path, "").strip()
        found[path] = _checked(typed, check) if typed else None
    found[RECEIVED] = received_hint(values.get(RECEIVED, ""), now)
    return {path: hint for path, hint in found.items() if hint}


def _checked(typed: str, check: Callable[[str], people.Checked]) -> Hint | None:
    try:
        warnings = check(typed).warnings
    except Refused as refused:
        return Hint(refused.problems[0].sentence, "bad")
    return Hint(warnings[0].sentence, "warn") if warnings else None


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
