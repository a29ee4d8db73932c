"""Applicants and their proxies: what is checked, how they are stored, and what of them is shown in public.

NIK has no check digit and region codes change: only what can be no NIK at all is refused, the rest is a warning.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal, NamedTuple

import msgspec

from ptsp_desk.core import regions
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.words import clean

_SEPARATORS = re.compile(r"[\s.\-/]")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_PHONE = re.compile(r"\+?[0-9 ().\-]+")
_BULLET = "•"


class Checked(NamedTuple):
    """A value as it is stored, and what is odd about it."""

    value: str
    warnings: tuple[Problem, ...] = ()


class _Record(msgspec.Struct, frozen=True, tag_field="kind", omit_defaults=True, gc=False):
    """Somebody as entries tell of him: what wasn't given is left out."""


class Person(_Record, frozen=True, tag="person"):
    """A natural person; what was not given is empty. ``village`` is a dotted code, ``phone`` E.164."""

    name: str = ""
    nik: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    village: str = ""
    nib: str = ""
    npwp: str = ""


class Company(_Record, frozen=True, tag="company"):
    """A legal person; ``nik`` is its director's."""

    name: str = ""
    nib: str = ""
    npwp: str = ""
    director: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    village: str = ""
    nik: str = ""


class Proxy(_Record, frozen=True, tag="proxy"):
    """Who hands the file in for the applicant (kuasa); ``relation`` in the clerk's words."""

    name: str = ""
    nik: str = ""
    phone: str = ""
    relation: str = ""


Applicant = Person | Company


class NikInfo(NamedTuple):
    """What a NIK says. ``sex`` is L or P; the century of birth is the latest that is not after today."""

    nik: str
    sex: Literal["L", "P"]
    birth_date: dt.date
    region_name: str | None
    warnings: tuple[Problem, ...]


def applicant_of(
    raw: object, today: dt.date, *, region: str | None = None, where: str = "applicant"
) -> tuple[Applicant, list[Problem]]:
    """Return the applicant of a JSON object, and what is odd about it.

    Its village is looked for in the office's ``region`` (dotted code, may be empty) first and becomes a code; with None
    it stays as it was given.

    Raises:
        Refused: with every problem found.
    """
    form = _Form(raw, where)
    kind = form.text("kind", 20) or "person"
    if kind not in {"person", "company"}:
        form.problem("kind", f"Jenis pemohon “{kind}” tidak dikenal; tulis person atau company.")
    values = {
        "name": form.text("name", 160, required="Nama pemohon"),
        "nik": form.checked("nik", lambda text, at: _checked_nik(text, today, at)),
        "nib": form.checked("nib", parse_nib),
        "npwp": form.checked("npwp", parse_npwp),
        "director": form.text("director", 160),
        "phone": form.checked("phone", parse_phone),
        "email": form.checked("email", parse_email),
        "address": form.text("address", 300),
        "village": form.checked("village", lambda text, at: _checked_village(text, region, at)),
    }
    if kind == "person" and values["director"]:
        form.problem("director", "Direktur hanya diisi untuk badan usaha; tulis kind: company atau kosongkan.")
    warnings = form.close()
    if kind == "company":
        return Company(**values), warnings
    del values["director"]
    return Person(**values), warnings


def proxy_of(raw: object, today: dt.date, *, where: str = "proxy") -> tuple[Proxy, list[Problem]]:
    """Return the proxy of a JSON object, and what is odd about it.

    Raises:
        Refused: with every problem found.
    """
    form = _Form(raw, where)
    if form.text("kind", 20) not in {"", "proxy"}:
        form.problem("kind", "Jenis kuasa hanya proxy; kosongkan isian ini.")
    proxy = Proxy(
        name=form.text("name", 160, required="Nama kuasa"),
        nik=form.checked("nik", lambda text, at: _checked_nik(text, today, at)),
        phone=form.checked("phone", parse_phone),
        relation=form.text("relation", 80),
    )
    return proxy, form.close()


def to_dict(who: Applicant | Proxy) -> dict[str, str]:
    """Return the fields that are not empty, and the ``kind``: person, company or proxy."""
    fields: dict[str, str] = msgspec.to_builtins(who)
    return fields


def from_dict(fields: Mapping[str, Any]) -> Applicant | Proxy:
    """Return the record of ``to_dict``; what is no text raises ``msgspec.ValidationError``.

    Somebody whose name is withheld is one without a name.
    """
    return msgspec.convert(fields, Person | Company | Proxy)


def parse_nik(text: str, today: dt.date, *, where: str = "nik") -> NikInfo:
    """Return what a NIK says; it may be written with spaces, points and dashes.

    Source of the form PPKKCC DDMMYY NNNN, a woman's day plus 40: Permendagri 137/2017.

    Raises:
        Refused: it can be no NIK.
    """
    nik = _digits(text, "16", where, "NIK harus 16 angka; cocokkan dengan KTP.")
    if nik[:2] == "00" or nik[2:4] == "00":
        raise refuse(where, "Kode provinsi dan kabupaten/kota pada NIK tidak boleh 00; cocokkan dengan KTP.")
    day = int(nik[6:8])
    born = _latest_date(int(nik[10:12]), int(nik[8:10]), day - 40 if day > 40 else day, today)
    if born is None:
        raise refuse(where, "Tanggal lahir pada NIK (angka ke-7 sampai ke-12) tidak ada; cocokkan dengan KTP.")
    district = regions.region_name(nik[:6])
    regency = regions.region_name(nik[:4])
    warnings: tuple[Problem, ...] = ()
    if district is None:
        sentence = "Kode wilayah pada NIK (6 angka pertama) tidak ada di daftar wilayah; cocokkan dengan KTP."
        warnings = (Problem(where, sentence),)
    named = f"Kec. {district}, {regency}" if district else regency
    return NikInfo(nik, "P" if day > 40 else "L", born, named, warnings)


def parse_nib(text: str, where: str = "nib") -> Checked:
    """Return the 13 digits, or raise ``Refused``."""
    return Checked(_digits(text, "13", where, "NIB harus 13 angka."))


def parse_npwp(text: str, where: str = "npwp") -> Checked:
    """Return the 15 or 16 digits; a wrong check digit is a warning, since old numbers and NIK differ.

    Raises:
        Refused: it can be no NPWP.
    """
    from stdnum import luhn  # noqa: PLC0415 - wanted for companies only

    npwp = _digits(text, "15,16", where, "NPWP harus 15 atau 16 angka.")
    old = npwp if len(npwp) == 15 else npwp[1:]
    is_nik = len(npwp) == 16 and npwp[0] != "0"
    if is_nik or luhn.is_valid(old[:9]):
        return Checked(npwp)
    return Checked(npwp, (Problem(where, "Angka periksa NPWP tidak cocok; bandingkan dengan kartunya."),))


def parse_phone(text: str, where: str = "phone") -> Checked:
    """Return the number in E.164; without a country code it is Indonesian.

    Raises:
        Refused: nobody can be called by it.
    """
    refused = refuse(where, "Nomor telepon keliru; tulis satu nomor lengkap, misalnya 0812 3456 7890 atau 0420 21000.")
    if not _PHONE.fullmatch(text):
        raise refused
    import phonenumbers  # noqa: PLC0415 - costs 0.1 s and 4 MB

    try:
        number = phonenumbers.parse(text, "ID")
    except phonenumbers.NumberParseException:
        raise refused from None
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise refused
    warnings: tuple[Problem, ...] = ()
    if not phonenumbers.is_valid_number(number):
        warnings = (Problem(where, "Nomor telepon tidak lazim; tanyakan sekali lagi."),)
    return Checked(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), warnings)


def parse_email(text: str, where: str = "email") -> Checked:
    """Return the address as it was given, or raise ``Refused`` where no mail can go to it."""
    if not _EMAIL.fullmatch(text) or len(text) > 254:
        raise refuse(where, "Alamat surel tidak lengkap; bentuknya nama@contoh.id.")
    return Checked(text)


def mask_nik(nik: str) -> str:
    """Return ``7316••••••••0002``; bullets only where the length is not that of a NIK."""
    return nik[:4] + _BULLET * 8 + nik[-4:] if len(nik) == 16 else _BULLET * len(nik)


def mask_phone(phone: str) -> str:
    """Return ``0812 •••• 7890`` of an E.164 number; at least four digits stay hidden, the bullets are always four."""
    national = "0" + phone.removeprefix("+62") if phone.startswith("+62") else phone
    shown = max(0, min(4, len(national) - 8))
    return f"{national[:4]} {_BULLET * 4} {national[len(national) - shown :]}".rstrip() if national else ""


def masked(who: Applicant | Proxy) -> dict[str, str]:
    """Return ``to_dict`` with the numbers masked that identify a person or ring at one."""
    masks = _MASKS if isinstance(who, Company) else {**_MASKS, "npwp": mask_nik}
    return {name: masks[name](value) if name in masks else value for name, value in to_dict(who).items()}


def mask_name(name: str) -> str:
    """Return ``B*** S******`` of Budi Santoso."""
    return " ".join(word[0] + "*" * (len(word) - 1) for word in name.split())


_MASKS: Final[Mapping[str, Callable[[str], str]]] = {"nik": mask_nik, "phone": mask_phone}


class _Form:
    """One JSON object that is read field by field, collecting problems and warnings under its path."""

    def __init__(self, raw: object, where: str) -> None:
        if not isinstance(raw, Mapping):
            raise refuse(where, "Isinya harus berupa objek dengan nama isian dan nilainya.")
        self._left = dict(raw)
        self._where = where
        self._problems: list[Problem] = []
        self._warnings: list[Problem] = []

    def problem(self, key: str, sentence: str) -> None:
        self._problems.append(Problem(f"{self._where}.{key}", sentence))

    def text(self, key: str, longest: int, *, required: str = "") -> str:
        """Return the cleaned text, empty where it is not given; ``required`` is what people call the field."""
        value = self._left.pop(key, None)
        if value is not None and not isinstance(value, str):
            self.problem(key, "Isian ini harus berupa teks dalam tanda kutip.")
            return ""
        text = clean(value or "")
        if required and not text:
            self.problem(key, f"{required} belum diisi.")
        if len(text) <= longest:
            return text
        self.problem(key, f"Isian ini {len(text)} huruf; paling banyak {longest}.")
        return ""

    def checked(self, key: str, check: Callable[[str, str], Checked]) -> str:
        text = self.text(key, 254)
        if not text:
            return ""
        try:
            value, warnings = check(text, f"{self._where}.{key}")
        except Refused as refused:
            self._problems += refused.problems
            return ""
        self._warnings += warnings
        return value

    def close(self) -> list[Problem]:
        """Return the warnings.

        Raises:
            Refused: there were problems, or fields that nobody asked for.
        """
        for key in self._left:
            self.problem(clean(str(key))[:40], "Isian ini tidak dikenal; periksa ejaannya.")
        if self._problems:
            raise Refused(*self._problems)
        return self._warnings


def _checked_nik(text: str, today: dt.date, where: str) -> Checked:
    info = parse_nik(text, today, where=where)
    return Checked(info.nik, info.warnings)


def _checked_village(text: str, region: str | None, where: str) -> Checked:
    return Checked(text if region is None else regions.resolve(text, region, where=where).code)


def _digits(text: str, count: str, where: str, sentence: str) -> str:
    digits = _SEPARATORS.sub("", text)
    if not re.fullmatch(f"[0-9]{{{count}}}", digits):
        raise refuse(where, sentence)
    return digits


def _latest_date(year: int, month: int, day: int, today: dt.date) -> dt.date | None:
    for century in (2000, 1900):
        try:
            born = dt.date(century + year, month, day)
        except ValueError:
            continue
        if born <= today:
            return born
    return None
