"""A quote: the tariff worked out for one application, with every factor so that anyone can do the sum again."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

import msgspec

from ptsp_desk.core import words
from ptsp_desk.core.errors import Damaged
from ptsp_desk.core.fees.tariffs import Rounding, Tariff

FREE_TEXT = "Rp 0 - tidak dipungut biaya"

_HUNDREDTH = Decimal("0.01")


class FeeStatus(StrEnum):
    """How firm a quote is."""

    ESTIMATE = "estimate"
    FINAL = "final"
    PENDING = "pending"
    CARRIED_OVER = "carried_over"
    """Of a file that was in process before this program: worked out elsewhere, so without lines."""

    @property
    def words(self) -> str:
        return {
            FeeStatus.ESTIMATE: "perkiraan, jumlah resmi pada SKRD",
            FeeStatus.FINAL: "pasti",
            FeeStatus.PENDING: "ditetapkan setelah peninjauan",
            FeeStatus.CARRIED_OVER: "menurut pencatatan lama, jumlah resmi pada SKRD",
        }[self]


class Adjustment(StrEnum):
    """Why the total differs from the sum of the lines."""

    ROUNDED = "rounded"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"


@dataclass(frozen=True, slots=True)
class Factor:
    """One figure of a product; ``value`` is None while the site visit has not given it."""

    name: str
    label: str
    unit: str
    value: Decimal | None

    @property
    def text(self) -> str:
        """``100,00 m²``, ``0,3125``, ``Rp4.500``, ``1,75 %``; the label while there is no value."""
        if self.value is None:
            return self.label
        figure = words.number(self.value)
        if self.unit == "rupiah":
            return f"Rp{figure}"
        if self.unit == "persen":
            return f"{figure} %"
        return f"{figure} {self.unit}" if self.unit else figure

    @property
    def multiplier(self) -> Decimal | None:
        return self.value * _HUNDREDTH if self.value is not None and self.unit == "persen" else self.value


Products = tuple[tuple[Factor, ...], ...]


def _explain(products: Products) -> str:
    return " + ".join(" × ".join(factor.text for factor in product) for product in products)


@dataclass(frozen=True, slots=True)
class FeeStep:
    """A named quantity, worked out on the way to the lines."""

    name: str
    label: str
    unit: str
    products: Products
    value: Decimal | None

    @property
    def explanation(self) -> str:
        return _explain(self.products)


@dataclass(frozen=True, slots=True)
class FeeLine:
    """A line of the bill; ``amount`` is whole rupiah, None while it waits for the site visit."""

    code: str
    label: str
    article: str
    products: Products
    amount: int | None

    @property
    def explanation(self) -> str:
        """``100,00 m² × 0,3125 × Rp4.500``."""
        return _explain(self.products)


@dataclass(frozen=True, slots=True)
class FeeQuote:
    """A tariff worked out for one application. It never changes; a new measurement makes a new quote.

    ``inputs`` are sorted by name, numbers with the decimals of their input. ``total`` is None while ``pending``, the
    inputs that are still to be given, is not empty.
    """

    tariff: str | None
    regulation: str | None
    status: FeeStatus
    inputs: tuple[tuple[str, str], ...]
    steps: tuple[FeeStep, ...]
    lines: tuple[FeeLine, ...]
    pending: tuple[str, ...]
    total: int | None
    adjustment: Adjustment | None = None
    rounding: Rounding = Rounding.HALF_UP_1

    @property
    def is_free(self) -> bool:
        return self.tariff is None

    @property
    def adjustment_text(self) -> str:
        """Why the total is not the sum of the lines; empty where it is."""
        if self.adjustment is None or self.total is None:
            return ""
        if self.adjustment is Adjustment.ROUNDED:
            return self.rounding.text
        least_or_most = "sedikit" if self.adjustment is Adjustment.MINIMUM else "banyak"
        return f"Paling {least_or_most} {words.rupiah(self.total)}"


def carried_over(tariff: Tariff | None, amount: int | None) -> FeeQuote:
    """Return the fee of a file that was in process before this program, ``amount`` where the old record told it."""
    if tariff is None:
        return FREE
    return FeeQuote(tariff.code, None, FeeStatus.CARRIED_OVER, (), (), (), (), amount)


FREE = FeeQuote(None, None, FeeStatus.FINAL, (), (), (), (), 0)


class _Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class _FactorBody(_Body, frozen=True):
    name: str
    value: str | None = None


class _StepBody(_Body, frozen=True):
    name: str
    products: list[list[_FactorBody]]
    value: str | None = None


class _LineBody(_Body, frozen=True):
    code: str
    products: list[list[_FactorBody]]
    amount: int | None = None


class _QuoteBody(_Body, frozen=True):
    status: FeeStatus
    inputs: dict[str, str] = {}
    steps: list[_StepBody] = []
    lines: list[_LineBody] = []
    pending: list[str] = []
    tariff: str | None = None
    total: int | None = None
    adjustment: Adjustment | None = None


def to_body(quote: FeeQuote) -> dict[str, object]:
    """Return a quote as a journal's body may hold it: codes, whole rupiah, decimals as text; no nulls."""
    body = _QuoteBody(
        status=quote.status,
        inputs=dict(quote.inputs),
        steps=[_StepBody(step.name, _to_products(step.products), _to_text(step.value)) for step in quote.steps],
        lines=[_LineBody(line.code, _to_products(line.products), line.amount) for line in quote.lines],
        pending=list(quote.pending),
        tariff=quote.tariff,
        total=quote.total,
        adjustment=quote.adjustment,
    )
    plain: dict[str, object] = msgspec.to_builtins(body)
    return plain


def from_body(body: Mapping[str, object], tariff: Tariff | None) -> FeeQuote:
    """Return the quote of a journal's body, with labels, units and articles from the tariff it was made with.

    Raises:
        Damaged: the body is none, or was not made with this tariff.
    """
    try:
        kept = msgspec.convert(body, _QuoteBody)
        if tariff is None or kept.tariff is None:
            if tariff is not None or kept != _QuoteBody(FeeStatus.FINAL, total=0):
                raise Damaged("Rincian biaya yang tersimpan tidak cocok dengan tarifnya.")
            return FREE
        return _restore(kept, tariff)
    except (msgspec.ValidationError, KeyError, InvalidOperation) as error:
        raise Damaged("Rincian biaya yang tersimpan tidak cocok dengan tarifnya.") from error


def _restore(kept: _QuoteBody, tariff: Tariff) -> FeeQuote:
    if kept.tariff != tariff.code:
        raise KeyError(kept.tariff)
    named = {
        **{item.name: (item.label, item.unit) for item in tariff.inputs},
        **{constant.name: (constant.label, constant.unit) for constant in tariff.constants},
        **{table.name: (table.label, table.unit) for table in tariff.tables},
        **{quantity.name: (quantity.label, quantity.unit) for quantity in tariff.quantities},
    }
    lines = {line.code: line for line in tariff.lines}

    def products(factors: list[list[_FactorBody]]) -> Products:
        return tuple(tuple(Factor(f.name, *named[f.name], _from_text(f.value)) for f in product) for product in factors)

    return FeeQuote(
        tariff=tariff.code,
        regulation=None if kept.status is FeeStatus.CARRIED_OVER else tariff.regulation,
        status=kept.status,
        inputs=tuple(sorted(kept.inputs.items())),
        steps=tuple(
            FeeStep(step.name, *named[step.name], products(step.products), _from_text(step.value))
            for step in kept.steps
        ),
        lines=tuple(
            FeeLine(line.code, lines[line.code].label, lines[line.code].article, products(line.products), line.amount)
            for line in kept.lines
        ),
        pending=tuple(kept.pending),
        total=kept.total,
        adjustment=kept.adjustment,
        rounding=tariff.rounding,
    )


def _to_products(products: Products) -> list[list[_FactorBody]]:
    return [[_FactorBody(factor.name, _to_text(factor.value)) for factor in product] for product in products]


def _to_text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _from_text(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)
