"""The records of a tariff, as the regulation has it, and what must hold between them.

There is no expression language. Inputs, constants, tables and quantities share one space of names; a product is a list
of such names, and a quantity or a line is the sum of its products.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import combinations
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from ptsp_desk.core import words
from ptsp_desk.core.datafiles import suggestion
from ptsp_desk.core.errors import Problem

LARGEST_RUPIAH = 2**53 - 1  # the largest integer of a journal entry
LARGEST_INPUT = Decimal(10**12)  # ten times the dearest building

Code = Annotated[
    str,
    Meta(
        pattern="[a-z][a-z0-9_]{0,39}",
        description="kode berhuruf kecil, angka dan garis bawah, diawali huruf, paling panjang 40",
    ),
]
Label = Annotated[str, Meta(min_length=1, max_length=120)]
Unit = Annotated[str, Meta(max_length=30)]
Exact = Annotated[Decimal, Meta(extra={"ge": 0}, description="bilangan 0 atau lebih")]
Rupiah = Annotated[int, Meta(ge=0, le=LARGEST_RUPIAH)]
Products = Annotated[
    tuple[Annotated[tuple[Code, ...], Meta(min_length=1, max_length=20)], ...], Meta(min_length=1, max_length=40)
]


class Rounding(StrEnum):
    """Mode and step in rupiah."""

    DOWN_1 = "down_1"
    HALF_UP_1 = "half_up_1"
    UP_1 = "up_1"
    DOWN_100 = "down_100"
    HALF_UP_100 = "half_up_100"
    UP_100 = "up_100"
    DOWN_500 = "down_500"
    HALF_UP_500 = "half_up_500"
    UP_500 = "up_500"
    DOWN_1000 = "down_1000"
    HALF_UP_1000 = "half_up_1000"
    UP_1000 = "up_1000"

    @property
    def step(self) -> int:
        return int(self.rpartition("_")[2])

    @property
    def mode(self) -> str:
        """The rounding of ``decimal``."""
        return {"down": ROUND_FLOOR, "half_up": ROUND_HALF_UP, "up": ROUND_CEILING}[self.rpartition("_")[0]]

    @property
    def text(self) -> str:
        way = {"down": "ke bawah ke", "half_up": "ke", "up": "ke atas ke"}[self.rpartition("_")[0]]
        return f"Dibulatkan {way} kelipatan {words.rupiah(self.step)}"


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class Choice(_Record, frozen=True):
    """One answer of a list."""

    code: Code
    label: Label


class Input(_Record, frozen=True):
    """What the applicant or the site visit gives.

    ``unit`` is ``rupiah``, ``persen``, empty for an index, or a unit to print. With a ``default`` it may be left out; a
    default of 0 leaves out every product that it is part of.
    """

    name: Code
    label: Label
    kind: Literal["decimal", "integer", "choice"] = "decimal"
    unit: Unit = ""
    decimals: Annotated[int, Meta(ge=0, le=8)] = 2
    minimum: Exact = Decimal(0)
    maximum: Exact = LARGEST_INPUT
    choices: Annotated[tuple[Choice, ...], Meta(max_length=100)] = ()
    default: Annotated[int, Meta(ge=0, le=10**12)] | str | None = None
    known: Literal["registration", "site_visit"] = "registration"

    @property
    def is_optional(self) -> bool:
        return self.default is not None


class Constant(_Record, frozen=True):
    """A figure of the regulation, shown with the decimals it is written with."""

    name: Code
    label: Label
    value: Exact
    unit: Unit = ""


class Band(_Record, frozen=True):
    """A range of numbers; without limits it takes anything, even an input that was not given."""

    at_least: Exact | None = None
    above: Exact | None = None
    at_most: Exact | None = None

    @property
    def is_open(self) -> bool:
        return self.at_least is None and self.above is None and self.at_most is None

    def holds(self, value: Decimal) -> bool:
        return (
            (self.at_least is None or value >= self.at_least)
            and (self.above is None or value > self.above)
            and (self.at_most is None or value <= self.at_most)
        )

    def overlaps(self, other: "Band") -> bool:
        return not (_ends_before(self, other) or _ends_before(other, self))


class Row(_Record, frozen=True):
    """A value of a table and what it is for: a choice or a band for each of the table's keys."""

    match: Annotated[tuple[str | Band, ...], Meta(min_length=1, max_length=4)]
    value: Exact


class Table(_Record, frozen=True):
    """A figure that depends on inputs or on quantities; what no row holds is refused."""

    name: Code
    label: Label
    by: Annotated[tuple[Code, ...], Meta(min_length=1, max_length=4)]
    rows: Annotated[tuple[Row, ...], Meta(min_length=1, max_length=500)]
    unit: Unit = ""


class Quantity(_Record, frozen=True):
    """A named sum of products.

    With ``per_started`` it counts the started portions of that size (31 days are two started periods of 30); with
    ``decimals`` it is rounded half-up to that many.
    """

    name: Code
    label: Label
    products: Products
    unit: Unit = ""
    per_started: Exact | None = None
    decimals: Annotated[int, Meta(ge=0, le=8)] | None = None


class Line(_Record, frozen=True):
    """A line of the bill, in rupiah."""

    code: Code
    label: Label
    products: Products
    article: Annotated[str, Meta(max_length=80)] = ""


class Tariff(_Record, frozen=True):
    """A tariff of one regulation. ``final`` where it leaves nothing to measure.

    Each line is rounded by ``line_rounding``, their sum by ``rounding``, then held between minimum and maximum.
    """

    code: Code
    regulation: Annotated[str, Meta(min_length=1, max_length=200)]
    lines: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=40)]
    inputs: Annotated[tuple[Input, ...], Meta(max_length=40)] = ()
    constants: Annotated[tuple[Constant, ...], Meta(max_length=100)] = ()
    tables: Annotated[tuple[Table, ...], Meta(max_length=40)] = ()
    quantities: Annotated[tuple[Quantity, ...], Meta(max_length=40)] = ()
    minimum: Rupiah | None = None
    maximum: Rupiah | None = None
    rounding: Rounding = Rounding.HALF_UP_1
    line_rounding: Rounding = Rounding.HALF_UP_1
    final: bool = False
    note: Annotated[str, Meta(max_length=500)] | None = None


def check_tariff(tariff: Tariff, where: str) -> Iterator[Problem]:
    """Tell what does not hold between the parts of a tariff; ``where`` is its path in the file."""
    yield from check_unique(_named(tariff, where), "Nama")
    yield from check_unique([(f"{where}.lines[{i}].code", line.code) for i, line in enumerate(tariff.lines)], "Kode")
    if tariff.minimum is not None and tariff.maximum is not None and tariff.minimum > tariff.maximum:
        yield Problem(f"{where}.maximum", f"Harus {tariff.minimum} (minimum) atau lebih, tertulis {tariff.maximum}.")
    for place, item in enumerate(tariff.inputs):
        yield from _check_input(item, f"{where}.inputs[{place}]")
    for place, table in enumerate(tariff.tables):
        yield from _check_table(table, tariff, f"{where}.tables[{place}]")
    yield from _check_products(tariff, where)
    yield from _check_use(tariff, where)


def check_unique(named: Iterable[tuple[str, str]], what: str) -> Iterator[Problem]:
    """Tell which of the (path, name) pairs repeats an earlier name."""
    first: dict[str, str] = {}
    for path, name in named:
        if name in first:
            yield Problem(path, f'{what} "{name}" sudah dipakai di {first[name]}.')
        first.setdefault(name, path)


def check_choices(choices: Sequence[Choice], *, is_choice: bool, where: str) -> Iterator[Problem]:
    """Tell whether a list of answers is there exactly where one is chosen from."""
    if is_choice and len(choices) < 2:
        yield Problem(f"{where}.choices", 'Isian "choice" membutuhkan paling sedikit 2 pilihan.')
    if not is_choice and choices:
        yield Problem(f"{where}.choices", 'Pilihan hanya untuk isian dengan kind = "choice".')
    yield from check_unique([(f"{where}.choices[{i}].code", choice.code) for i, choice in enumerate(choices)], "Kode")


def _check_input(item: Input, where: str) -> Iterator[Problem]:
    yield from check_choices(item.choices, is_choice=item.kind == "choice", where=where)
    if item.minimum > item.maximum:
        yield Problem(f"{where}.maximum", f"Harus {item.minimum} (minimum) atau lebih, tertulis {item.maximum}.")
    if item.default is None:
        return
    codes = [choice.code for choice in item.choices]
    if item.kind == "choice":
        if item.default not in codes:
            yield Problem(f"{where}.default", f"Harus salah satu dari {', '.join(codes)}, tertulis {item.default}.")
    elif isinstance(item.default, str):
        yield Problem(f"{where}.default", f"Harus bilangan bulat tanpa tanda kutip, tertulis {item.default}.")
    elif item.default and not item.minimum <= item.default <= item.maximum:
        yield Problem(
            f"{where}.default", f"Harus 0, atau {item.minimum} sampai {item.maximum}, tertulis {item.default}."
        )


def _check_table(table: Table, tariff: Tariff, where: str) -> Iterator[Problem]:
    keys = [_key_choices(tariff, name) for name in table.by]
    for place, row in enumerate(table.rows):
        path = f"{where}.rows[{place}].match"
        if len(row.match) != len(keys):
            yield Problem(
                path, f"Harus berisi {len(keys)} isian, satu untuk tiap kunci di by, tertulis {len(row.match)}."
            )
            continue
        for column, (match, choices) in enumerate(zip(row.match, keys, strict=True)):
            yield from _check_match(match, choices, f"{path}[{column}]")
    for (early, one), (late, other) in combinations(enumerate(table.rows), 2):
        if len(one.match) == len(other.match) and all(map(_meet, one.match, other.match)):
            yield Problem(f"{where}.rows[{late}].match", f"Tumpang tindih dengan {where}.rows[{early}].")


def _key_choices(tariff: Tariff, name: str) -> list[str]:
    """Return the codes that a key may have; none for a number."""
    return [choice.code for item in tariff.inputs if item.name == name for choice in item.choices]


def _check_match(match: str | Band, choices: list[str], where: str) -> Iterator[Problem]:
    if isinstance(match, Band):
        if match.at_least is not None and match.above is not None:
            yield Problem(where, "Pakai at_least atau above, tidak keduanya.")
        if choices and not match.is_open:
            yield Problem(where, f"Kunci ini pilihan: harus salah satu dari {', '.join(choices)}.")
        bottom = match.at_least if match.above is None else match.above
        if bottom is not None and match.at_most is not None and bottom > match.at_most:
            yield Problem(where, f"Batas bawah {bottom} lebih besar dari batas atas {match.at_most}.")
    elif match not in choices:
        expected = (
            f"salah satu dari {', '.join(choices)}" if choices else "rentang seperti {at_least = 9, at_most = 16}"
        )
        yield Problem(where, f'Harus {expected}, tertulis "{match}".')


def _ends_before(one: Band, other: Band) -> bool:
    if one.at_most is None:
        return False
    if other.at_least is not None and one.at_most < other.at_least:
        return True
    return other.above is not None and one.at_most <= other.above


def _meet(one: str | Band, other: str | Band) -> bool:
    if isinstance(one, Band) and isinstance(other, Band):
        return one.overlaps(other)
    return one == other or (isinstance(one, Band) and one.is_open) or (isinstance(other, Band) and other.is_open)


def _check_products(tariff: Tariff, where: str) -> Iterator[Problem]:
    """Follow the order of the quantities: a product may use only what stands before it."""
    usable = {item.name for item in tariff.inputs} | {constant.name for constant in tariff.constants}
    choices = {item.name for item in tariff.inputs if item.kind == "choice"}
    numbers = (usable - choices) | _ready_tables(tariff, usable)
    for place, quantity in enumerate(tariff.quantities):
        yield from _check_references(quantity.products, numbers, choices, f"{where}.quantities[{place}].products")
        if quantity.per_started == 0:
            yield Problem(f"{where}.quantities[{place}].per_started", "Harus lebih dari 0.")
        usable.add(quantity.name)
        numbers |= {quantity.name} | _ready_tables(tariff, usable)
    for place, table in enumerate(tariff.tables):
        for column, name in enumerate(table.by):
            if name not in usable or name in {constant.name for constant in tariff.constants}:
                yield Problem(
                    f"{where}.tables[{place}].by[{column}]",
                    f'Tidak ada isian atau besaran bernama "{name}".{suggestion(name, usable)}',
                )
    for place, line in enumerate(tariff.lines):
        yield from _check_references(line.products, numbers, choices, f"{where}.lines[{place}].products")


def _ready_tables(tariff: Tariff, usable: set[str]) -> set[str]:
    return {table.name for table in tariff.tables if usable.issuperset(table.by)}


def _check_references(
    products: Iterable[tuple[str, ...]], numbers: set[str], choices: set[str], where: str
) -> Iterator[Problem]:
    for place, product in enumerate(products):
        for column, name in enumerate(product):
            path = f"{where}[{place}][{column}]"
            if name in choices:
                yield Problem(path, f'"{name}" adalah pilihan, bukan bilangan; pakai tabel yang dikunci olehnya.')
            elif name not in numbers:
                yield Problem(
                    path,
                    f'Tidak ada isian, tetapan, tabel atau besaran bernama "{name}" sebelum baris ini.'
                    f"{suggestion(name, numbers)}",
                )


def _check_use(tariff: Tariff, where: str) -> Iterator[Problem]:
    sums = [part.products for part in tariff.quantities] + [part.products for part in tariff.lines]
    used = {name for products in sums for product in products for name in product}
    used |= {name for table in tariff.tables for name in table.by}
    for path, name in _named(tariff, where):
        if name not in used:
            yield Problem(path, f'"{name}" tidak dipakai dalam hitungan mana pun.')


def _named(tariff: Tariff, where: str) -> list[tuple[str, str]]:
    return [
        (f"{where}.{group}[{place}].name", item.name)
        for group in ("inputs", "constants", "tables", "quantities")
        for place, item in enumerate(getattr(tariff, group))
    ]
