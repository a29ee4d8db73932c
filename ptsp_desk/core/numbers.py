"""Registration numbers, tracking codes, desk ids and references to visits: how they are built, written and read."""

import re
from dataclasses import dataclass
from typing import Final, Self

from ptsp_desk.core.errors import refuse

HUB_DESK: Final = 0
LAST_DESK: Final = 99
LAST_EPOCH: Final = 0xFFFF  # two bytes in the code on a receipt
LAST_COUNTER: Final = 0xFFFF_FFFF  # four bytes there

_EPOCH_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # I and O are read as 1 and 0
_CHECK_ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CROCKFORD_LOOKALIKES: Final = str.maketrans("OIL", "011")
_DASHES: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))  # typed by telephones

_OFFICE: Final = re.compile(r"[A-Z][A-Z0-9]{2}")
_DESK_ID: Final = re.compile(r"([A-Z][A-Z0-9]{2})-?([0-9]{2})")
_SERIES: Final = rf"([A-Z][A-Z0-9]{{2}})-?([0-9]{{2}})([{_EPOCH_LETTERS}]{{1,4}})"
_COUNTER: Final = r"([0-9]{5}|[1-9][0-9]{5,9})"
_DASHED_NUMBER: Final = re.compile(rf"{_SERIES}-?{_COUNTER}-([0-9A-Z])")
_SOLID_NUMBER: Final = re.compile(rf"{_SERIES}{_COUNTER}([0-9A-Z])")
_BEGUN: Final = re.compile(rf"([A-Z][A-Z0-9]{{2}})-?([0-9]{{2}}[{_EPOCH_LETTERS}]{{0,4}})-?")
_VISIT: Final = re.compile(rf"{_SERIES}\.([0-9]{{1,10}})")


def check_office_code(code: str) -> str:
    """Return ``code`` when it can name an office: three characters, a capital letter first, then letters or digits.

    The length is fixed because three bytes hold it in the code on a receipt and because a number typed without
    dashes can then be taken apart in one way only.
    """
    if not _OFFICE.fullmatch(code):
        raise refuse("office_code", "kode kantor terdiri dari tiga huruf besar atau angka, diawali huruf, seperti ENR")
    return code


def desk_id(office: str, desk: int) -> str:
    """Return ``ENR-03`` for desk 3 of office ENR; desk 0 is the office's hub."""
    _check_series(office, desk, 1)
    return f"{office}-{desk:02}"


def parse_desk_id(text: str) -> tuple[str, int]:
    """Return office code and desk of ``ENR-03``; case, spaces and a missing dash are forgiven."""
    found = _DESK_ID.fullmatch(_solid(text))
    if not found:
        raise refuse("desk", "kode loket berbentuk seperti ENR-03: kode kantor, tanda hubung, dua angka")
    return found[1], int(found[2])


def epoch_letters(epoch: int) -> str:
    """Return the letters of an epoch: 1 is A, 24 is Z, 25 is AA; I and O are not used."""
    if not 1 <= epoch <= LAST_EPOCH:
        raise refuse("epoch", f"seri nomor {epoch} berada di luar 1 sampai {LAST_EPOCH}")
    letters = ""
    while epoch:
        epoch, place = divmod(epoch - 1, len(_EPOCH_LETTERS))
        letters = _EPOCH_LETTERS[place] + letters
    return letters


def epoch_of_letters(letters: str) -> int:
    """Return the epoch that ``letters`` stand for, the reverse of `epoch_letters`."""
    epoch = 0
    for letter in letters:
        place = _EPOCH_LETTERS.find(letter)
        if place < 0 or epoch > LAST_EPOCH:
            break
        epoch = epoch * len(_EPOCH_LETTERS) + place + 1
    else:
        if 1 <= epoch <= LAST_EPOCH:
            return epoch
    raise refuse("epoch", "huruf seri memakai A sampai Z tanpa I dan O, seperti A atau AB")


@dataclass(frozen=True, slots=True, order=True)
class RegistrationNumber:
    """``ENR-03A-00123-5``: the counter of a desk's epoch, never given twice, with a check character behind it."""

    office: str
    desk: int
    epoch: int
    counter: int

    def __post_init__(self) -> None:
        _check_series(self.office, self.desk, self.epoch)
        _check_counter(self.counter, "nomor urut")

    def __str__(self) -> str:
        series, counter = _series(self.office, self.desk, self.epoch), f"{self.counter:05}"
        return f"{series}-{counter}-{check_character(series.replace('-', '') + counter)}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number as people type it.

        Case and spaces are forgiven, and dashes left out; but when some separator is there, the one before the check
        character must be: ``ENR-03A-001234`` could as well be a longer number whose check character was forgotten.

        Raises:
            Refused: the shape is wrong, or the shape is right and the check character is not; two sentences.
        """
        parts = text.translate(_DASHES).upper()
        if "-" not in parts:
            parts = "-".join(parts.split())
        parts = _solid(parts)
        found = (_DASHED_NUMBER if "-" in parts else _SOLID_NUMBER).fullmatch(parts)
        if not found:
            raise refuse(
                "number",
                "bukan bentuk nomor pendaftaran; nomor terdiri dari kode kantor, loket dan huruf seri, nomor urut, "
                "dan satu tanda periksa, seperti ENR-03A-00123-5",
            )
        office, desk, letters, counter, check = found.groups()
        if check_character(office + desk + letters + counter) != check:
            raise refuse(
                "number",
                f"tanda periksa (huruf atau angka terakhir) dari {office}-{desk}{letters}-{counter}-{check} tidak "
                "cocok, jadi ada yang salah ketik; cocokkan lagi dengan tanda terima",
            )
        return cls(office, int(desk), epoch_of_letters(letters), int(counter))


def begun_number(text: str) -> tuple[str, str] | None:
    """Return ``("ENR", "03A")`` of a number of which no more was typed than this, or not even its letters."""
    found = _BEGUN.fullmatch(text.translate(_DASHES).upper())
    return (found[1], found[2]) if found else None


def check_character(text: str) -> str:
    """Return the check character of ISO 7064, MOD 37,36, for capital letters and digits.

    Every single wrong character is found, and every exchange of neighbours but three in a thousand.
    """
    check = 36
    for character in text:
        check = (check + _CHECK_ALPHABET.index(character)) % 36 or 36
        check = check * 2 % 37
    return _CHECK_ALPHABET[(1 - check) % 36]


@dataclass(frozen=True, slots=True, order=True)
class VisitReference:
    """``ENR-03A.457``: a visit named by the entry that recorded it; also for visits that got no number."""

    office: str
    desk: int
    epoch: int
    seq: int

    def __post_init__(self) -> None:
        _check_series(self.office, self.desk, self.epoch)
        _check_counter(self.seq, "nomor catatan")

    def __str__(self) -> str:
        return f"{_series(self.office, self.desk, self.epoch)}.{self.seq}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a reference as people type it; case, spaces and a missing dash are forgiven."""
        found = _VISIT.fullmatch(_solid(text))
        if not found:
            raise refuse("visit", "nomor kunjungan tercetak pada lembar kekurangan berkas, seperti ENR-03A.457")
        office, desk, letters, seq = found.groups()
        return cls(office, int(desk), epoch_of_letters(letters), int(seq))


def new_tracking_code(random_bytes: bytes) -> str:
    """Write five random bytes as a code such as ``K7Q2-FX8M``: Crockford's base32, first bit first."""
    if len(random_bytes) != 5:
        message = f"a tracking code is made of 5 bytes, not {len(random_bytes)}"
        raise ValueError(message)
    code = crockford(random_bytes)
    return f"{code[:4]}-{code[4:]}"


def parse_tracking_code(text: str) -> str:
    """Return the code as it is printed; case, spaces, dashes, and O, I and L for 0 and 1 are forgiven."""
    return new_tracking_code(tracking_code_bytes(text))


def tracking_code_bytes(text: str) -> bytes:
    """Return the five bytes of a tracking code, read as `parse_tracking_code` reads it."""
    data = crockford_bytes(text, 5)
    if data is None:
        raise refuse(
            "tracking_code", "kode lacak terdiri dari delapan huruf dan angka, seperti K7Q2-FX8M, tanpa huruf U"
        )
    return data


def crockford(data: bytes) -> str:
    """Write bytes in the characters of Crockford's base32, first bit first; zeros lead where five don't divide them."""
    bits, length = int.from_bytes(data), -(-8 * len(data) // 5)
    return "".join(CROCKFORD[bits >> 5 * place & 31] for place in reversed(range(length)))


def crockford_bytes(text: str, count: int) -> bytes | None:
    """Return the bytes that so many were written from; None where ``text`` isn't `crockford` of that many.

    Case, spaces, dashes, and O, I and L for 0 and 1 are forgiven.
    """
    code = _solid(text).replace("-", "").translate(_CROCKFORD_LOOKALIKES)
    if len(code) != -(-8 * count // 5) or not set(code) <= set(CROCKFORD):
        return None
    bits = 0
    for character in code:
        bits = bits << 5 | CROCKFORD.index(character)
    return bits.to_bytes(count) if bits < 1 << 8 * count else None


def _solid(text: str) -> str:
    return "".join(text.translate(_DASHES).upper().split())


def _series(office: str, desk: int, epoch: int) -> str:
    return f"{office}-{desk:02}{epoch_letters(epoch)}"


def _check_series(office: str, desk: int, epoch: int) -> None:
    check_office_code(office)
    if not HUB_DESK <= desk <= LAST_DESK:
        raise refuse("desk", f"loket {desk} berada di luar {HUB_DESK} sampai {LAST_DESK}")
    epoch_letters(epoch)


def _check_counter(counter: int, name: str) -> None:
    if not 1 <= counter <= LAST_COUNTER:
        raise refuse("number", f"{name} {counter} berada di luar 1 sampai {LAST_COUNTER}")
