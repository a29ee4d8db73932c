"""Short facts beside a field, worked out from what was typed; none of them blocks anybody."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core import people
from ptsp_desk.core.errors import Refused

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


def hints(values: Mapping[str, str], today: date) -> dict[str, Hint]:
    """Return what can be said by path; a field without a hint is not in it. The first use loads regions: 0.2 s."""
    found = {path: nik_hint(values.get(path, ""), today) for path in ("applicant.nik", "proxy.nik")}
    checks: dict[str, Callable[[str], people.Checked]] = {
        "applicant.phone": people.parse_phone,
        "proxy.phone": people.parse_phone,
        "applicant.nib": people.parse_nib,
        "applicant.npwp": people.parse_npwp,
    }
    for path, check in checks.items():
        typed = values.get(path, "").strip()
        found[path] = _checked(typed, check) if typed else None
    return {path: hint for path, hint in found.items() if hint}


def _checked(typed: str, check: Callable[[str], people.Checked]) -> Hint | None:
    try:
        warnings = check(typed).warnings
    except Refused as refused:
        return Hint(refused.problems[0].sentence, "bad")
    return Hint(warnings[0].sentence, "warn") if warnings else None


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
