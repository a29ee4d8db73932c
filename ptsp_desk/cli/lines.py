"""Lines of JSON from anywhere: each is one object, or a sentence that says why it is none."""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import IO, Any

from ptsp_desk.core.errors import refuse

LONGEST_BYTES = 256 * 1024
_DEEPEST = 8
_LONGEST_NUMBER = 60


def numbered(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the number and the content of every line that isn't blank, as soon as it is there.

    Of one that is longer than ``LONGEST_BYTES`` only a beginning that is longer than that is given.
    """
    number = 0
    while line := stream.readline(LONGEST_BYTES + 2):
        number += 1
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(LONGEST_BYTES)):
            pass
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield number, line.rstrip(b"\r\n")


def parse(line: bytes) -> dict[str, Any]:
    """Return the object of a line; numbers with a fraction keep every digit.

    Raises:
        Refused: it is too long, no UTF-8, no JSON, or no object; a name comes twice in an object; or it holds what no
            number and no text is.
    """
    if len(line) > LONGEST_BYTES:
        raise refuse("", f"Baris ini lebih dari {LONGEST_BYTES // 1024} KiB; satu baris memuat satu berkas saja.")
    if b"\0" in line:
        raise refuse("", "Baris ini memuat karakter NUL; periksa program yang membuatnya.")
    try:
        value = json.loads(
            line.decode("utf-8"),
            object_pairs_hook=_object,
            parse_float=_number,
            parse_int=_whole_number,
            parse_constant=_no_number,
        )
    except UnicodeDecodeError as error:
        raise refuse("", f"Baris ini bukan UTF-8 (byte ke-{error.start + 1}).") from error
    except json.JSONDecodeError as error:
        raise refuse("", f"Baris ini bukan JSON yang utuh (huruf ke-{error.pos + 1}).") from error
    except RecursionError as error:
        raise refuse("", "Baris ini bersarang terlalu dalam.") from error
    if not isinstance(value, dict):
        raise refuse("", "Baris ini harus berupa satu objek JSON: {...}.")
    if _is_deeper(value, _DEEPEST):
        raise refuse("", "Baris ini bersarang terlalu dalam.")
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise refuse(twice[:40], "Isian ini ditulis lebih dari sekali dalam satu objek.")
    return found


def _number(text: str) -> Decimal:
    if len(text) > _LONGEST_NUMBER:
        raise refuse("", f"Ada bilangan dengan {len(text)} angka; periksa programnya.")
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise refuse("", f"Bilangan {text} di luar jangkauan.") from error


def _whole_number(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise refuse("", f"Ada bilangan dengan {len(text)} angka; periksa programnya.")
    return int(text)


def _no_number(text: str) -> Decimal:
    raise refuse("", f"{text} bukan bilangan.")


def _is_deeper(value: object, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_is_deeper(item, levels - 1) for item in inner)
