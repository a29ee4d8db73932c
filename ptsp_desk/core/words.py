"""Amounts, numbers and dates as the office writes them, and the one cleaning of text that people gave."""

import unicodedata
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import date, datetime, time
    from decimal import Decimal

_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
_ZONE_NAMES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Ujung_Pandang": "WITA",
    "Asia/Jayapura": "WIT",
}
_POINT_AND_COMMA = str.maketrans(",.", ".,")

# Control, format (direction marks, zero-width characters, tags), lone surrogates, private use.
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co"})
# Letters and marks that show nothing: combining joiner, Hangul and Khmer fillers, variation selectors, blank braille.
_UNSEEN_RANGES = (
    range(0x034F, 0x0350),
    range(0x115F, 0x1161),
    range(0x17B4, 0x17B6),
    range(0x180B, 0x1810),
    range(0x2800, 0x2801),
    range(0x3164, 0x3165),
    range(0xFDD0, 0xFDF0),
    range(0xFE00, 0xFE10),
    range(0xFFA0, 0xFFA1),
    range(0xE0000, 0xE1000),
)


def amount(rupiah: int) -> str:
    """Return whole rupiah with points and no sign of currency: ``182.625``."""
    return f"{rupiah:,d}".translate(_POINT_AND_COMMA)


def rupiah(rupiah: int) -> str:
    """Return ``Rp182.625``, without a space as the official spelling has it."""
    return f"-Rp{amount(-rupiah)}" if rupiah < 0 else f"Rp{amount(rupiah)}"


def terbilang(rupiah: int) -> str:
    """Return the amount in words: ``Seratus delapan puluh dua ribu ... rupiah``; up to 21 digits."""
    from lokal import terbilang as in_words  # noqa: PLC0415 - costs 0.16 s, wanted by few commands

    return str(in_words(rupiah, currency=True, case="sentence"))


def number(value: "Decimal") -> str:
    """Return ``1.100,00``: exactly the decimals that ``value`` carries, never an exponent."""
    return f"{value:,f}".translate(_POINT_AND_COMMA)


def weekday(day: "date") -> str:
    """Return ``Jumat``."""
    return _DAYS[day.weekday()]


def date_long(day: "date") -> str:
    """Return ``Jumat, 11 Desember 2026``."""
    return f"{_DAYS[day.weekday()]}, {date_plain(day)}"


def date_day(day: "date") -> str:
    """Return ``Selasa 24 November``."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def date_short(day: "date") -> str:
    """Return ``27 Nov``."""
    return f"{day.day} {_SHORT_MONTHS[day.month - 1]}"


def date_plain(day: "date") -> str:
    """Return ``20 November 2026``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month(day: "date") -> str:
    """Return ``November 2026``."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def clock(moment: "time | datetime") -> str:
    """Return ``14.40``, in whatever zone ``moment`` is in."""
    return f"{moment.hour:02d}.{moment.minute:02d}"


def zone_name(zone: ZoneInfo | str) -> str:
    """Return WIB, WITA or WIT; the zone's own name for a zone outside Indonesia."""
    key = str(zone)
    return _ZONE_NAMES.get(key, key)


def clean(text: str, *, lines: bool = False) -> str:
    """Return text from a person as it may be stored, hashed, shown and printed.

    Characters that are not seen are dropped, what remains is in NFC, and each run of white space becomes one space.
    With ``lines`` line ends stay, as line feeds, and blank lines fold to one. The result may be empty. Cleaning twice
    changes nothing.
    """
    if lines:
        folded = "\n".join(clean(line) for line in text.splitlines()).strip("\n")
        while "\n\n\n" in folded:
            folded = folded.replace("\n\n\n", "\n\n")
        return folded
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    seen = "".join(character for character in text if character.isspace() or not _is_unseen(character))
    return " ".join(unicodedata.normalize("NFC", seen).split())


def _is_unseen(character: str) -> bool:
    code = ord(character)
    return (
        unicodedata.category(character) in _UNSEEN_CATEGORIES
        or code & 0xFFFE == 0xFFFE
        or any(code in unseen for unseen in _UNSEEN_RANGES)
    )
