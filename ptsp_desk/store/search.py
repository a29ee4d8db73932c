"""Finding applications by a few letters of what they are called, newest first.

What people type is never read as a query: each piece of it becomes a quoted phrase.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, Text, bindparam, column, table, text

from ptsp_desk.core.errors import Damaged
from ptsp_desk.core.numbers import begun_number

HITS: Final = table("search", column("rowid"), column("office", Text), column("application", Text))

_WORDS = re.compile(r"[^\W_]+")
_PHONE = re.compile(r"(\+|0[1-9])[\d\s().-]{6,}")
_ABROAD = re.compile(r"62(8[0-9]{2,})")
_LONGEST = 200  # characters, and
_MOST = 12  # pieces that are looked at: a pasted page is no search
_SHORTEST_OF_A_NAME = 3


@dataclass(frozen=True, slots=True)
class SearchText:
    """What an application is found by. Of a NIK only the last four digits are kept; ``phone`` is in E.164."""

    number: str
    name: str
    old_number: str = ""
    company: str = ""
    nik: str = ""
    phone: str = ""
    village: str = ""
    service: str = ""


def add(connection: Connection, office: str, words: Mapping[str, SearchText]) -> None:
    """Make new applications findable, each by its words."""
    if words:
        connection.execute(
            text("INSERT INTO search (words, office, application) VALUES (:words, :office, :application)"),
            [{"words": _indexed(called), "office": office, "application": key} for key, called in words.items()],
        )


def replace(connection: Connection, office: str, application: str, words: SearchText) -> None:
    """Make an application findable by other words than before; its number, and its place in the order, stay.

    Raises:
        Damaged: it was never added.
    """
    changed = connection.execute(
        text(
            "UPDATE search SET words = :words, office = :office, application = :application WHERE rowid = "
            "(SELECT rowid FROM search WHERE search MATCH :number AND office = :office AND application = :application)"
        ),
        {
            "words": _indexed(words),
            "number": _query(words.number, office),
            "office": office,
            "application": application,
        },
    )
    if changed.rowcount != 1:
        raise Damaged(f"Permohonan {words.number} tidak ada dalam daftar pencarian. Jalankan ptsp-desk doctor.")


def clear(connection: Connection) -> None:
    """Forget every word, before all applications are added again in the order of their registration."""
    connection.execute(text("INSERT INTO search (search) VALUES ('delete-all')"))


def find(
    connection: Connection,
    chosen: Select[Any],
    office: str,
    typed: str,
    limit: int,
    *,
    services: Mapping[str, str] | None = None,
) -> Sequence[Row[Any]]:
    """Return what ``chosen`` selects of ``HITS``: the newest with every word typed, or words beginning with it.

    A single letter stands for itself only. Nothing typed finds nothing. A word in the name of a service, by code in
    ``services``, also finds the files of that service.
    """
    query = _query(typed, office, services or {})
    if not query:
        return []
    return connection.execute(_matching(chosen), {"query": query, "office": office, "limit": limit}).all()


@cache
def _matching(chosen: Select[Any]) -> Select[Any]:
    mine = (text("search MATCH :query"), HITS.c.office == bindparam("office"))
    return chosen.where(*mine).order_by(HITS.c.rowid.desc()).limit(bindparam("limit"))


def _indexed(words: SearchText) -> str:
    phone = words.phone.removeprefix("+")
    at_home = "0" + phone.removeprefix("62") if phone.startswith("62") else ""
    called = (words.number, words.old_number, words.name, words.company)
    parts = (*called, words.nik[-4:], phone, at_home, words.village, words.service)
    return " ".join(form for piece in _pieces(" ".join(parts)) for form in _forms(piece))


def _query(typed: str, office: str, services: Mapping[str, str] | None = None) -> str:
    typed = typed[:_LONGEST].strip()
    if _PHONE.fullmatch(typed):  # its blanks part no words
        typed = "".join(typed.split())
    pieces = _pieces(typed)[:_MOST]
    alternatives = ([*_phrases(piece, office), *_called(piece, services or {})] for piece in pieces)
    return " AND ".join(f"({' OR '.join(phrases)})" for phrases in alternatives)


def _called(piece: str, services: Mapping[str, str]) -> list[str]:
    """Return the codes of the services in whose name a word begins with a piece, as phrases."""
    if len(piece) < _SHORTEST_OF_A_NAME:
        return []
    begins = piece.casefold()
    named = (code for code, name in services.items() if any(word.startswith(begins) for word in _words(name)))
    return [f'"{code}"' for code in named]


@lru_cache(maxsize=1024)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(name.casefold()))


def _phrases(piece: str, office: str) -> list[str]:
    """Return how a piece is looked for.

    What nearly every file has a word of its own for, run together, would take long: the beginning of a number, and of a
    telephone as it is called from abroad. They are looked for in their other form, and as they are only as a whole.
    """
    joined = "".join(_WORDS.findall(piece))
    if (begun := begun_number(piece)) and begun[0] == office:
        return [f'"{" ".join(begun)}"*', f'"{joined}"']
    if abroad := _ABROAD.fullmatch(joined):
        return [f'"0{abroad[1]}"*', f'"{joined}"']
    return list(map(_phrase, _forms(piece)))


def _phrase(form: str) -> str:
    # Prefixes of one letter have no index: looking for them would read most of the table.
    last_word = _WORDS.findall(form)[-1]
    return f'"{form}"' if len(last_word) == 1 else f'"{form}"*'


def _pieces(typed: str) -> list[str]:
    """Split at blanks; a piece without a letter or digit is dropped, and so are quotes, NUL and lone surrogates."""
    storable = typed.encode("utf-8", "ignore").decode().replace("\0", " ").replace('"', " ")
    return [piece for piece in unicodedata.normalize("NFC", storable).split() if _WORDS.search(piece)]


def _forms(piece: str) -> list[str]:
    """A piece as it is and without what joins its parts, so that ``ENR-03A-00123-5`` is found as ``enr03a001235``."""
    joined = "".join(_WORDS.findall(piece))
    return [piece] if joined == piece else [piece, joined]
