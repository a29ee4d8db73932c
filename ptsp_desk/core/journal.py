"""The journal: numbered, hash-chained entries from which everything else is folded.

An entry's canonical bytes are made once, by the desk that writes it, and then stored, hashed and shipped as they are:
JSON with sorted ASCII keys, strings, booleans, null and integers up to 2^53-1; no floats (decimals are strings). For
such values the bytes equal those of RFC 8785.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

import msgspec

from ptsp_desk.core.errors import Damaged

Value: TypeAlias = Any
"""What has canonical bytes; checked when it is sealed."""
Key: TypeAlias = tuple[str, int, int]
"""(desk, epoch, seq): which entry."""

OFFICE = "00000000-0000-0000-0000-000000000000"
"""The subject of entries about the office itself."""

START = "0" * 64
"""``previous`` of the first entry of a desk's first epoch."""

LARGEST = 2**53 - 1


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """One act. ``at`` is milliseconds since 1970 in UTC; ``previous`` and ``personal_digest`` are hexadecimal SHA-256.

    ``body`` holds only codes, numbers, dates, amounts and hashes. What identifies a person, and every free text, is
    kept beside the entry and enters its hash through ``personal_digest`` (empty: nothing personal). ``raw`` are its
    bytes as they are stored: who follows a chain needn't read them.
    """

    desk: str
    epoch: int
    seq: int
    at: int
    officer: str
    kind: str
    version: int
    subject: str
    raw: msgspec.Raw = msgspec.field(name="body")
    personal_digest: str
    previous: str

    @property
    def body(self) -> dict[str, Value]:
        """Read the body anew.

        Raises:
            Damaged: a number in it is out of range.
        """
        try:
            return _MAPPING.decode(self.raw)
        except (msgspec.DecodeError, RecursionError) as error:
            raise _unreadable(error) from error


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did, before it has a place in the chain."""

    kind: str
    subject: str
    body: Mapping[str, Value]
    personal: Mapping[str, Value] | None = None
    version: int = 1


class Sealed(msgspec.Struct, frozen=True, gc=False):
    """An entry as it is stored: ``data`` are its canonical bytes, ``hash`` their SHA-256 in hexadecimal.

    ``personal`` (canonical bytes too) and ``salt`` are both None where there is nothing personal, or no longer.
    """

    entry: Entry
    data: bytes
    hash: str
    personal: bytes | None
    salt: bytes | None

    @property
    def key(self) -> Key:
        return self.entry.desk, self.entry.epoch, self.entry.seq

    @property
    def withheld(self) -> bool:
        """Whether the entry had a personal part that is not here: blanked, or kept back."""
        return self.personal is None and self.entry.personal_digest != ""

    def details(self) -> dict[str, Value]:
        """Return the personal part, empty where there is none."""
        return {} if self.personal is None else _MAPPING.decode(self.personal)


# Line ends and tabs occur in the catalogue's files; everything else below U+0020 was cleaned away at the boundary.
_STORABLE = re.compile(r"[^\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]*").fullmatch
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_OBJECT = ord("{")
_ENCODER = msgspec.json.Encoder(order="sorted")
_DECODER = msgspec.json.Decoder(Entry)
_MAPPING = msgspec.json.Decoder(dict[str, Value])


def milliseconds(at: datetime) -> int:
    """Return a point in time as entries and tables keep it: milliseconds since 1970 in UTC, rounded down."""
    return (at - _EPOCH) // _MILLISECOND


def moment(at: int) -> datetime:
    """Return the point in time, in UTC, of so many milliseconds since 1970."""
    return _EPOCH + timedelta(0, 0, 0, at)


def canonical(value: Mapping[str, Value]) -> bytes:
    """Return the canonical bytes of a mapping.

    Raises:
        TypeError: a float, a key that isn't ASCII, a number beyond 2^53-1, or a character that can't be stored.
    """
    _check(value)
    return _ENCODER.encode(value)


def told(value: object) -> str:
    """Return the canonical text of what an entry says; that it has one was checked when the entry was sealed."""
    return _ENCODER.encode(value).decode()


def seal(act: Act, *, desk: str, epoch: int, seq: int, at: int, officer: str, previous: str, salt: bytes) -> Sealed:
    """Give an act its place in the chain. ``salt`` is 16 random bytes, used where the act has a personal part.

    Raises:
        TypeError: the body or the personal part holds a value that has no canonical form.
    """
    personal = canonical(act.personal) if act.personal else None
    digest = hashlib.sha256(salt + personal).hexdigest() if personal is not None else ""
    head = (desk, epoch, seq, at, officer, act.kind, act.version, act.subject)
    _check(head)
    entry = Entry(*head, msgspec.Raw(canonical(act.body)), digest, previous)
    data = _ENCODER.encode(entry)
    return Sealed(entry, data, hashlib.sha256(data).hexdigest(), personal, salt if personal is not None else None)


def unseal(data: bytes, personal: bytes | None, salt: bytes | None) -> Sealed:
    """Read an entry from its stored bytes, which are hashed as they are.

    Raises:
        Damaged: the bytes are no entry, or the personal part is not the one that was sealed.
    """
    try:
        entry = _DECODER.decode(data)
        if not data.isascii():
            data.decode()
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(error) from error
    if memoryview(entry.raw)[0] != _OBJECT:
        raise _unreadable("isinya bukan objek")
    if personal is not None and hashlib.sha256((salt or b"") + personal).hexdigest() != entry.personal_digest:
        raise Damaged(f"Data pribadi pada catatan {name(entry)} tidak sama dengan yang dicatat.")
    return Sealed(entry, data, hashlib.sha256(data).hexdigest(), personal, salt)


def _unreadable(why: object) -> Damaged:
    return Damaged(f"Catatan jurnal tidak terbaca ({why}).")


def name(entry: Entry) -> str:
    """Return how an entry is called in sentences, for example ``ENR-03/1/457``."""
    return f"{entry.desk}/{entry.epoch}/{entry.seq}"


def sound(entries: Iterable[Sealed]) -> Iterator[Sealed]:
    """Pass on entries, ordered by desk, epoch and seq from each desk's first one on, as long as the chain holds.

    Raises:
        Damaged: an entry is missing, changed or out of place; the sentence names it.
    """
    last: Sealed | None = None
    for sealed in entries:
        if last is not None and last.entry.desk != sealed.entry.desk:
            last = None
        if fault := _fault(last, sealed):
            raise Damaged(f"Rantai jurnal putus pada catatan {name(sealed.entry)}: {fault}.")
        yield sealed
        last = sealed


def _fault(last: Sealed | None, sealed: Sealed) -> str:
    entry = sealed.entry
    if last is not None and entry.epoch == last.entry.epoch:
        if entry.seq != last.entry.seq + 1:
            return f"seharusnya nomor urut {last.entry.seq + 1}"
        return "" if entry.previous == last.hash else "catatan sebelumnya telah berubah"
    if entry.seq != 1 or entry.kind != "epoch.opened":
        return "masa pencatatan tidak dibuka dengan catatan pertama"
    follows = entry.body.get("follows")
    if last is None:
        return "" if follows is None and entry.previous == START else "catatan sebelumnya tidak ada"
    expected = [last.entry.epoch, last.entry.seq, last.hash]
    if entry.epoch <= last.entry.epoch or follows != expected or entry.previous != last.hash:
        return "tidak menyambung catatan terakhir masa sebelumnya"
    return ""


def _check(value: object) -> None:
    """Raise TypeError where ``value`` has no canonical form."""
    children: Iterable[object] = ()
    match value:
        case str() if _STORABLE(value):
            pass
        case bool() | None:
            pass
        case int() if abs(value) <= LARGEST:
            pass
        case Mapping() if all(isinstance(key, str) and key.isascii() and _STORABLE(key) for key in value):
            children = value.values()
        case list() | tuple():
            children = value
        case _:
            raise TypeError(f"this {type(value).__name__} has no canonical form")
    for child in children:
        _check(child)
