"""The typeface of paper, and the fonts that stand in for the scripts it lacks: any text prints and can be read back."""

import re
import threading
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from typing import Any, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from ptsp_desk import paths

rl_config.trustedHosts = []  # nothing that a person wrote makes the program open an address or a file
rl_config.trustedSchemes = ["data"]
rl_config.useA85 = 0  # pages are bytes, not letters

LOCK = threading.Lock()
"""Held while a document is put together: reportlab's fonts keep their reading position in themselves."""


class Weight(StrEnum):
    REGULAR = "SourceSans3-Regular"
    SEMIBOLD = "SourceSans3-SemiBold"
    BOLD = "SourceSans3-Bold"


_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_NEUTRAL = "!-/:-@\u2000-\u206f"
_RIGHT_TO_LEFT = re.compile(f"[{_LETTERS}][{_LETTERS}{_NEUTRAL}]*(?: +[{_LETTERS}{_NEUTRAL}]+)*")
_FALLBACKS = ("Fallback-DejaVuSans", "Fallback-Pixel", "Fallback-PixelUpper")
_UNITS = 1000


class _AnyCharacter(dict[int, int]):
    """A character map in which a character without a sign of its own has the box for missing ones."""

    def __contains__(self, code: object) -> bool:
        return True

    def __missing__(self, code: int) -> int:
        return 0


class Face(TTFont):
    """A font whose text reads back as it was written, also beyond the first 65,536 characters and without a sign."""

    def __init__(self, name: str) -> None:
        super().__init__(name, str(paths.resources() / "fonts" / f"{name}.ttf"), asciiReadable=False, shapable=False)
        self.characters = frozenset(self.face.charToGlyph)
        self.widths: dict[int, float] = self.face.charWidths
        self.usual_width = float(self.face.defaultWidth or 0)
        self.face.charToGlyph = _AnyCharacter(self.face.charToGlyph)

    def width(self, text: str) -> float:
        """Return the width of ``text`` at one point."""
        widths, usual = self.widths, self.usual_width
        return sum(widths.get(code, usual) for code in map(ord, text)) / _UNITS

    def addObjects(self, doc: Any) -> None:  # noqa: N802, ANN401 - reportlab names it, and its document has no types
        """Add the subsets that were used; reportlab's own map to Unicode has no surrogate pairs."""
        state, source = self.state[doc], cast("Any", self.face)
        state.frozen = 1
        for number, subset in enumerate(state.subsets):
            internal = self.getSubsetInternalName(number, doc)[1:]
            base = f"{SUBSETN(number).decode()}+{self.fontName}"
            to_unicode = pdfdoc.PDFStream(content=_to_unicode(base, subset))
            to_unicode.filters = [pdfdoc.PDFZCompress]
            font: Any = pdfdoc.PDFTrueTypeFont()
            font.Name = internal
            font.BaseFont = base
            font.FirstChar = 0
            font.LastChar = len(subset) - 1
            font.Widths = pdfdoc.PDFArray([source.getCharWidth(code) for code in subset])
            font.ToUnicode = doc.Reference(to_unicode, f"toUnicodeCMap:{base}")
            font.FontDescriptor = source.addSubsetObjects(doc, base, subset)
            doc.Reference(font, internal)
            doc.idToObject["BasicFonts"].dict[internal] = font
        del self.state[doc]


@cache
def face(name: str) -> Face:
    """Return a shipped font, read and registered on first use."""
    loaded = Face(name)
    pdfmetrics.registerFont(loaded)
    return loaded


def runs(text: str, weight: Weight) -> list[tuple[Face, str]]:
    """Return ``text`` in order, in pieces that one font can write; a letter and the marks on it stay together."""
    own = face(weight)
    if own.characters.issuperset(map(ord, text)):
        return [(own, text)]
    pieces = groupby(clusters(text), key=lambda cluster: _face_of(cluster, own))
    return [(font, "".join(clusters)) for font, clusters in pieces]


@lru_cache(4096)
def width(text: str, weight: Weight) -> float:
    """Return the width of one line of ``text`` at one point: words come again at every try of a scale."""
    return sum(font.width(piece) for font, piece in runs(text, weight))


def spans(text: str) -> list[tuple[bool, str]]:
    """Return ``text`` in pieces that run one way; true for those from right to left."""
    if not _RIGHT_TO_LEFT.search(text):
        return [(False, text)]
    pieces, end = [], 0
    for found in _RIGHT_TO_LEFT.finditer(text):
        pieces += [(False, text[end : found.start()]), (True, found[0])]
        end = found.end()
    return [(backwards, piece) for backwards, piece in (*pieces, (False, text[end:])) if piece]


def clusters(text: str) -> Iterator[str]:
    """Yield each letter with the marks on it."""
    cluster = ""
    for character in text:
        if cluster and not unicodedata.category(character).startswith("M"):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _face_of(cluster: str, own: Face) -> Face:
    codes = frozenset(map(ord, cluster))
    if codes <= own.characters:
        return own
    for name in _FALLBACKS:
        if codes <= face(name).characters:
            return face(name)
    return _face_of(cluster[0], own) if len(cluster) > 1 else own


def _to_unicode(name: str, subset: list[int]) -> bytes:
    lines = [f"<{index:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for index, code in enumerate(subset)]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]  # a block holds at most a hundred
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def /CMapType 2 def",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    ).encode()
