"""The cells of a table from outside: as text, days, amounts, and as the numbers that a spreadsheet spoils.

Each function raises ``Refused`` with a sentence that says what to write instead.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias

from ptsp_desk.core import words, years
from ptsp_desk.core.errors import refuse

Cell: TypeAlias = str | float | date | time | timedelta | None
"""A spreadsheet's cell, or the text of a CSV's."""

_NOTHING: Final = frozenset({"-", "--", "–", "—"})  # how offices write that there is none
_TIME: Final = re.compile(r"[T ,]+[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2})?(\.[0-9]+)?( ?(Z|WIB|WITA|WIT))?$")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_NAMED: Final = re.compile(r"(?:[^\W\d]+,? )?([0-9]{1,2})[- ]([^\W\d]+)[- ]([0-9]{4})")
_SERIAL_ZERO: Final = date(1899, 12, 30)
_SERIALS: Final = range(7306, 73051)  # 1920 to 2099, so that a year alone is none
_MONTHS: Final = {
    name.casefold(): month
    for month in range(1, 13)
    for name in (
        words.date_plain(date(2000, month, 1)).split()[1],
        words.date_short(date(2000, month, 1)).split()[1],
    )
} | {"agu": 8, "agustus": 8, "nopember": 11, "nop": 11, "pebruari": 2, "peb": 2}
_WHOLE: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,0{1,2}|,-)?")
_WHOLE_ENGLISH: Final = re.compile(r"([0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]+)(?:\.0{1,2})?")
_SCIENTIFIC: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]+")
_EXACT_DIGITS: Final = 15  # what a spreadsheet keeps of a number
_LARGEST_AMOUNT: Final = 10**15
_AS_TEXT: Final = "Jadikan kolom ini Teks, lalu ketik ulang angkanya."


def text_of(cell: Cell) -> str:
    """Return what a cell says, cleaned; empty where it holds nothing or a dash."""
    match cell:
        case None:
            return ""
        case bool():
            return "ya" if cell else "tidak"
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < _LARGEST_AMOUNT * 10 else repr(cell)
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
        case _:
            text = words.clean(str(cell))
            return "" if text in _NOTHING else text


def day_of(cell: Cell, where: str) -> date | None:
    """Return a day, None where the cell is empty; a time of day beside it is left out."""
    day = _day(cell, where)
    years.check(where, day)
    return day


def _day(cell: Cell, where: str) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = text_of(cell)
    if not text:
        return None
    if text.removesuffix(".0").isdecimal() and text.isascii():
        serial = int(text.removesuffix(".0")[:9])
        if serial in _SERIALS:
            return _SERIAL_ZERO + timedelta(days=serial)
    day = _written(_TIME.sub("", text))
    if day is None:
        raise refuse(where, f"“{_shown(text)}” bukan tanggal; tulis seperti 20/11/2026 atau 2026-11-20.")
    return day


def _written(text: str) -> date | None:
    try:
        if found := _YEAR_FIRST.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if (found := _NAMED.fullmatch(text)) and found[2].casefold() in _MONTHS:
            return date(int(found[3]), _MONTHS[found[2].casefold()], int(found[1]))
    except ValueError:  # a 31st of February
        return None
    return None


def rupiah_of(cell: Cell, where: str) -> int | None:
    """Return whole rupiah, None where the cell is empty: of ``1.250.000``, ``Rp 1.250.000,00`` or ``1,250,000``."""
    text = text_of(cell).replace(" ", "")
    if not text:
        return None
    digits = re.sub(r"^(rp|idr)\.?", "", text, flags=re.IGNORECASE)
    found = _WHOLE.fullmatch(digits) or _WHOLE_ENGLISH.fullmatch(digits)
    amount = int(re.sub(r"[.,]", "", found[1])) if found and len(found[1]) <= 30 else _LARGEST_AMOUNT
    if amount >= _LARGEST_AMOUNT:
        raise refuse(where, f"“{_shown(text)}” bukan rupiah yang utuh; tulis seperti 1250000 atau 1.250.000.")
    return amount


def digits_of(cell: Cell, where: str, *lengths: int) -> str:
    """Return a number that is a name (NIK, NIB, NPWP, telephone) as text.

    ``lengths`` are those that it may have: a little less is told as zeros that a spreadsheet dropped. Whether it is a
    good one is for others to say.
    """
    text = text_of(cell).lstrip("'")
    if _SCIENTIFIC.fullmatch(text):
        raise refuse(where, f"“{text}” ditulis Excel sebagai bilangan, angka aslinya hilang. {_AS_TEXT}")
    if isinstance(cell, int | float) and len(text) > _EXACT_DIGITS and text.endswith("0"):
        raise refuse(where, f"Excel hanya menyimpan {_EXACT_DIGITS} angka dari bilangan ini. {_AS_TEXT}")
    lost = min(lengths, default=0) - len(text)
    if text.isdecimal() and 0 < lost <= 3:
        raise refuse(
            where, f"Hanya {len(text)} angka, kurang {lost}; mungkin nol di depannya hilang di Excel. {_AS_TEXT}"
        )
    return text


def numbered(cell: Cell, where: str) -> str:
    """Return what an office calls a file or a permit: a number with its marks, which names nobody."""
    text = digits_of(cell, where)
    if text and not (len(text) <= 60 and re.fullmatch(r"[\w./\\ ()&,:+#-]+", text) and re.search(r"[0-9]", text)):
        raise refuse(where, f"“{_shown(text)}” bukan nomor; paling banyak 60 huruf, angka dan tanda, dengan angka.")
    return text


def _shown(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
