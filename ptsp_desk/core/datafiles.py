"""Data that offices write in TOML, read into records with every mismatch told at once.

A mismatch is replaced by an empty value, so that the record's own rules are checked on what remains and a person mends
the whole file in one round.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from ptsp_desk.core import words
from ptsp_desk.core.errors import Problem, Refused, refuse

_LARGEST_FILE = 1_000_000  # bytes; a service with 40 requirements in each of ten variants has 100 kB
_LARGEST_DECIMAL = Decimal(10**15)
_MOST_DECIMALS = 12
_DECIDING = ("kind", "unit")  # what else a table may hold depends on these
_TOML_PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)$")

T = TypeVar("T", bound=msgspec.Struct)


def read_toml(data: bytes, record: type[T], check: Callable[[T], Iterable[Problem]] = lambda _: ()) -> T:
    """Return the file's content as ``record``, texts cleaned and numbers exact.

    ``check`` tells what the types can't. It also sees records in which a mismatch was replaced by an empty value; what
    it says about such a place is dropped.

    Raises:
        Refused: with all problems of the file, each ``where`` a path like ``variants[0].requirements[3].count``.
    """
    reader = _Reader()
    result: T = reader.struct(_shape(record), _parse(data), "")
    found = reader.problems + [problem for problem in check(result) if not reader.is_doubtful(problem.where)]
    if found:
        raise Refused(*found)
    return result


def shown(value: object) -> str:
    """Return a wrong value as a sentence may quote it: one line, never long."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "sebuah tabel"
    if isinstance(value, list | tuple):
        return "sebuah daftar"
    if isinstance(value, int) and value.bit_length() > 128:
        return "bilangan yang sangat panjang"
    if isinstance(value, str):
        return f'"{_shorten(words.clean(value[:60]))}"'
    return _shorten(str(value))


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return `` Maksudnya luas?``, or nothing where no known word is near."""
    near = get_close_matches(word.casefold()[:60], sorted(known), n=1)
    return f" Maksudnya {near[0]}?" if near else ""


def _shorten(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


def _parse(data: bytes) -> dict[str, Any]:
    if len(data) > _LARGEST_FILE:
        raise refuse("", f"Berkas lebih besar dari {words.amount(_LARGEST_FILE)} byte.")
    try:
        return tomllib.loads(data.decode("utf-8-sig"), parse_float=_decimal)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise refuse("", f"Baris {line}: bukan teks UTF-8. Simpan berkas sebagai UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise refuse(
            "",
            f"{_toml_place(str(error))}: tulisan TOML tidak terbaca. Periksa tanda kutip dan kurung, kunci "
            "yang tertulis dua kali, dan tabel {...} yang terpotong baris.",
        ) from error
    except (ValueError, RecursionError) as error:
        raise refuse("", "Berkas TOML tidak terbaca: bilangan terlalu panjang atau daftar terlalu dalam.") from error


def _toml_place(message: str) -> str:
    place = _TOML_PLACE.search(message)
    if place and place[1]:
        return f"Baris {place[1]}, kolom {place[2]}"
    return "Akhir berkas" if place else "Berkas"


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error


@cache
def _shape(record: type[msgspec.Struct]) -> inspect.StructType:
    shape = inspect.type_info(record)
    assert isinstance(shape, inspect.StructType)
    return shape


class _Reader:
    """Builds records from plain TOML values and keeps what does not fit."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def is_doubtful(self, where: str) -> bool:
        """Whether a place could not be read, or stands in a table whose deciding key could not."""
        table = where.rpartition(".")[0]
        return self._is_unreadable(where) or any(self._is_unreadable(_join(table, key)) for key in _DECIDING)

    def _is_unreadable(self, where: str) -> bool:
        return any(
            where == problem.where or (problem.where and where.startswith((f"{problem.where}.", f"{problem.where}[")))
            for problem in self.problems
        )

    def struct(self, shape: inspect.StructType, value: object, where: str) -> Any:  # noqa: ANN401 - built from its shape
        if not isinstance(value, dict):
            self._wrong(where, "sebuah tabel", value)
            return _Reader().struct(shape, {}, "")
        fields = {field.encode_name: field for field in shape.fields}
        for key in value.keys() - fields.keys():
            hint = f"{suggestion(key, fields)} Yang dikenal: {', '.join(fields)}."
            self.problems.append(Problem(_join(where, words.clean(key[:60])), f"Kunci ini tidak dikenal.{hint}"))
        given: dict[str, object] = {}
        for key, field in fields.items():
            path = _join(where, key)
            if key in value:
                given[field.name] = self._read(field.type, value[key], path)
            elif field.required:
                self.problems.append(Problem(path, f"Wajib diisi: {_expected(field.type)}."))
                given[field.name] = _empty(field.type)
        return shape.cls(**given)

    def _read(self, shape: inspect.Type, value: object, where: str) -> object:
        member = _member(shape, value) if isinstance(shape, inspect.UnionType) else shape
        if isinstance(member, inspect.StructType):
            return self.struct(member, value, where)
        if isinstance(member, inspect.VarTupleType):
            return self._tuple(member, value, where)
        read = _leaf(member, value)
        if read is None:
            self._wrong(where, _expected(shape), value)
            return _empty(shape)
        return read

    def _tuple(self, shape: inspect.VarTupleType, value: object, where: str) -> tuple[object, ...]:
        if not isinstance(value, list):
            self._wrong(where, _expected(shape), value)
            return ()
        least, most = shape.min_length or 0, shape.max_length
        if len(value) < least or (most is not None and len(value) > most):
            self.problems.append(Problem(where, f"Harus {_expected(shape)}, tertulis {len(value)}."))
        return tuple(self._read(shape.item_type, item, f"{where}[{place}]") for place, item in enumerate(value[:most]))

    def _wrong(self, where: str, expected: str, value: object) -> None:
        self.problems.append(Problem(where, f"Harus {expected}, tertulis {shown(value)}."))


def _join(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


def _member(shape: inspect.UnionType, value: object) -> inspect.Type:
    """Return the member that fits a table if it is a table, else the one that reads the value, else the first."""
    members = [member for member in shape.types if not isinstance(member, inspect.NoneType)]
    if isinstance(value, dict):
        return next((member for member in members if isinstance(member, inspect.StructType)), members[0])
    plain = [member for member in members if not isinstance(member, inspect.StructType)]
    return next((member for member in plain if _leaf(member, value) is not None), (plain or members)[0])


def _leaf(shape: inspect.Type, value: object) -> object | None:
    """Return the value as the shape wants it, None if it does not fit; TOML has no null."""
    return _READERS[type(shape)](shape, value)


def _described(shape: inspect.Metadata, value: object) -> object | None:
    read = _leaf(shape.type, value)
    least = (shape.extra or {}).get("ge")
    return None if isinstance(read, Decimal) and least is not None and read < least else read


def _date(value: object) -> date | None:
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def _one_of(values: Iterable[object], value: object) -> object | None:
    return next((known for known in values if isinstance(value, str) and known == value), None)


def _text(shape: inspect.StrType, value: object) -> str | None:
    if not isinstance(value, str):
        return None
    text = words.clean(value)
    fits = (shape.min_length or 0) <= len(text) <= (shape.max_length or len(text))
    return text if fits and (shape.pattern is None or re.fullmatch(shape.pattern, text)) else None


def _integer(shape: inspect.IntType, value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    fits = (shape.ge is None or value >= shape.ge) and (shape.le is None or value <= shape.le)
    return value if fits else None


def _exact(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    exact = Decimal(value)
    if not exact.is_finite() or abs(exact) > _LARGEST_DECIMAL:
        return None
    exponent = exact.as_tuple().exponent
    assert isinstance(exponent, int)
    if exponent > 0:
        return exact.quantize(Decimal(1))
    return exact if exponent >= -_MOST_DECIMALS else None


_READERS: dict[type[inspect.Type], Callable[[Any, object], object | None]] = {
    inspect.Metadata: _described,
    inspect.StrType: _text,
    inspect.BoolType: lambda _, value: value if isinstance(value, bool) else None,
    inspect.IntType: _integer,
    inspect.DecimalType: lambda _, value: _exact(value),
    inspect.DateType: lambda _, value: _date(value),
    inspect.LiteralType: lambda shape, value: _one_of(shape.values, value),
    inspect.EnumType: lambda shape, value: _one_of(shape.cls, value),
}


def _empty(shape: inspect.Type) -> object:
    match shape:
        case inspect.Metadata():
            return _empty(shape.type)
        case inspect.UnionType():
            return None if any(isinstance(kind, inspect.NoneType) for kind in shape.types) else _empty(shape.types[0])
        case inspect.StructType():
            return _Reader().struct(shape, {}, "")
        case inspect.EnumType():
            return next(iter(shape.cls))
        case inspect.LiteralType():
            return shape.values[0]
        case _:
            return _EMPTY[type(shape)]


_EMPTY: dict[type[inspect.Type], object] = {
    inspect.StrType: "",
    inspect.BoolType: False,
    inspect.IntType: 0,
    inspect.DecimalType: Decimal(0),
    inspect.DateType: date.min,
    inspect.VarTupleType: (),
}


def _expected(shape: inspect.Type) -> str:
    """Return what a person should have written, as the end of the sentence ``Harus ...``."""
    return _EXPECTED[type(shape)](shape)


def _expected_described(shape: inspect.Metadata) -> str:
    return str((shape.extra_json_schema or {}).get("description") or _expected(shape.type))


def _expected_member(shape: inspect.UnionType) -> str:
    return " atau ".join(_expected(member) for member in shape.types if not isinstance(member, inspect.NoneType))


def _bounds(least: int | None, most: int | None) -> str:
    if least is not None and most is not None:
        return f" {least} sampai {words.amount(most)}"
    if least is not None:
        return f" {least} atau lebih"
    return "" if most is None else f" {words.amount(most)} atau kurang"


def _length(least: int | None, most: int | None, what: str) -> str:
    if least and most:
        return f" berisi {least} sampai {words.amount(most)} {what}"
    if least:
        return f" berisi paling sedikit {least} {what}"
    return "" if most is None else f" berisi paling banyak {words.amount(most)} {what}"


def _choices(values: Sequence[object]) -> str:
    return ", ".join(f'"{value}"' for value in values)


_EXPECTED: dict[type[inspect.Type], Callable[[Any], str]] = {
    inspect.Metadata: _expected_described,
    inspect.UnionType: _expected_member,
    inspect.IntType: lambda shape: f"bilangan bulat{_bounds(shape.ge, shape.le)}",
    inspect.StrType: lambda shape: f"teks dalam tanda kutip{_length(shape.min_length, shape.max_length, 'huruf')}",
    inspect.VarTupleType: lambda shape: f"daftar [...]{_length(shape.min_length, shape.max_length, 'isian')}",
    inspect.LiteralType: lambda shape: f"salah satu dari {_choices(shape.values)}",
    inspect.EnumType: lambda shape: f"salah satu dari {_choices([member.value for member in shape.cls])}",
    inspect.BoolType: lambda _: "true atau false",
    inspect.DecimalType: lambda _: f"bilangan, paling banyak {_MOST_DECIMALS} angka di belakang koma",
    inspect.DateType: lambda _: "tanggal seperti 2026-01-31 tanpa tanda kutip",
    inspect.StructType: lambda _: "sebuah tabel",
}
