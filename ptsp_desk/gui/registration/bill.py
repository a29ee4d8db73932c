"""The fee as it stands on the page: one row a line of the tariff, so that nothing jumps while figures are typed."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core import words
from ptsp_desk.core.catalogue import Service, Variant
from ptsp_desk.core.fees import FeeLine, FeeQuote, FeeStatus

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class BillLine:
    label: str
    amount: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Bill:
    """Words of the fee column; ``total`` is without the sign of currency, a dash while something is missing."""

    title: str
    lines: tuple[BillLine, ...]
    total: str
    under: str


_DASH = "–"


def bill(service: Service, variant: Variant, quote: FeeQuote | None) -> Bill:
    """Return the fee of a variant; without a quote, because a figure is wrong, every amount is a dash."""
    tariff = service.tariff_of(variant)
    only = translate("RegistrationPage", "Tidak ada biaya lain di kantor ini.")
    if tariff is None:
        return Bill(
            translate("RegistrationPage", "Biaya"),
            (),
            "0",
            " ".join((translate("RegistrationPage", "Tidak dipungut biaya."), only)),
        )
    worked = {line.code: line for line in quote.lines} if quote else {}
    lines = tuple(
        _line(line.label, line.article, worked.get(line.code), is_known=quote is not None) for line in tariff.lines
    )
    title = translate("RegistrationPage", "Biaya") if tariff.final else translate("RegistrationPage", "Perkiraan biaya")
    total = words.amount(quote.total) if quote and quote.total is not None else _DASH
    official = "" if tariff.final else translate("RegistrationPage", "Jumlah resmi pada SKRD.")
    told = [_adjusted(quote), official, only]
    return Bill(title, lines, total, " ".join(part for part in told if part))


def _line(label: str, article: str, line: FeeLine | None, *, is_known: bool) -> BillLine:
    if line is None:
        return BillLine(
            label,
            "0" if is_known else _DASH,
            " · ".join(filter(None, (translate("RegistrationPage", "tidak diisi") if is_known else "", article))),
        )
    amount = _DASH if line.amount is None else words.amount(line.amount)
    return BillLine(label, amount, explained(line))


def explained(line: FeeLine) -> str:
    """Return ``100,00 m² × 0,3125 × Rp4.500 · Pasal 12``."""
    return f"{line.explanation} · {line.article}" if line.article else line.explanation


def _adjusted(quote: FeeQuote | None) -> str:
    if quote is None:
        return ""
    if quote.status is FeeStatus.PENDING:
        return translate("RegistrationPage", "Menunggu isian, atau ditetapkan setelah peninjauan.")
    return f"{quote.adjustment_text}." if quote.adjustment_text else ""
