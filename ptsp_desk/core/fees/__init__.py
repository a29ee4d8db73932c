"""Fees: a tariff is data, a quote is the tariff worked out for one application."""

from ptsp_desk.core.fees.quotes import (
    FREE_TEXT,
    Adjustment,
    Factor,
    FeeLine,
    FeeQuote,
    FeeStatus,
    FeeStep,
    from_body,
    to_body,
)
from ptsp_desk.core.fees.tariffs import (
    Band,
    Choice,
    Code,
    Constant,
    Input,
    Line,
    Quantity,
    Rounding,
    Row,
    Table,
    Tariff,
    check_tariff,
)
from ptsp_desk.core.fees.workings import quote

__all__ = [
    "FREE_TEXT",
    "Adjustment",
    "Band",
    "Choice",
    "Code",
    "Constant",
    "Factor",
    "FeeLine",
    "FeeQuote",
    "FeeStatus",
    "FeeStep",
    "Input",
    "Line",
    "Quantity",
    "Rounding",
    "Row",
    "Table",
    "Tariff",
    "check_tariff",
    "from_body",
    "quote",
    "to_body",
]
