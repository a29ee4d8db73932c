"""The whole way to a fee and to a promised date, as paragraphs for the panel that answers *mengapa*."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core import words
from ptsp_desk.core.catalogue import Service, Variant
from ptsp_desk.core.fees import Factor, FeeQuote, FeeStep, Tariff
from ptsp_desk.core.fees.quotes import Products
from ptsp_desk.core.promises import Promise
from ptsp_desk.gui.registration.bill import explained

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading and what stands under it, one line each."""

    heading: str
    lines: tuple[str, ...]


def derivation(
    service: Service, variant: Variant, quote: FeeQuote | None, promise: Promise | None
) -> tuple[Paragraph, ...]:
    """Return what is known so far, in the order of working it out: inputs, tables, quantities, lines, total, date."""
    return tuple(part for part in _parts(service, variant, quote, promise) if part.lines)


def _parts(service: Service, variant: Variant, quote: FeeQuote | None, promise: Promise | None) -> Iterator[Paragraph]:
    yield Paragraph(translate("RegistrationPage", "Dasar hukum"), service.legal_basis)
    tariff = service.tariff_of(variant)
    if tariff is None:
        yield Paragraph(
            translate("RegistrationPage", "Biaya"),
            (translate("RegistrationPage", "Layanan ini tidak dipungut biaya: tidak ada tarif untuknya."),),
        )
    elif quote is not None:
        yield from _fee(tariff, quote)
    if promise is not None:
        yield Paragraph(
            translate("RegistrationPage", "Janji selesai"),
            (words.date_long(promise.date), *map(_sentence, promise.sentences())),
        )


def _fee(tariff: Tariff, quote: FeeQuote) -> Iterator[Paragraph]:
    given = dict(quote.inputs)
    yield Paragraph(
        translate("RegistrationPage", "Yang diisi"), tuple(_input(tariff, name, value) for name, value in given.items())
    )
    names = {item.name: item.label for item in tariff.inputs}
    waits = tuple(
        translate("RegistrationPage", "{label}: belum ada").format(label=names[name]) for name in quote.pending
    )
    yield Paragraph(translate("RegistrationPage", "Yang ditunggu"), waits)
    yield Paragraph(translate("RegistrationPage", "Dari tabel"), tuple(_looked_up(tariff, quote, given)))
    yield Paragraph(translate("RegistrationPage", "Dihitung dahulu"), tuple(map(_step, quote.steps)))
    for line in quote.lines:
        amount = translate("RegistrationPage", "menunggu") if line.amount is None else words.rupiah(line.amount)
        yield Paragraph(line.label, (explained(line), f"= {amount}", *_named(line.products)))
    yield Paragraph(translate("RegistrationPage", "Jumlah"), tuple(_total(tariff, quote)))


def _total(tariff: Tariff, quote: FeeQuote) -> Iterator[str]:
    amounts = [line.amount for line in quote.lines if line.amount is not None]
    if len(amounts) > 1:
        yield " + ".join(map(words.rupiah, amounts))
    if quote.adjustment_text:
        yield f"{quote.adjustment_text}."
    if quote.total is not None:
        yield f"= {words.rupiah(quote.total)}, {quote.status.words}"
    else:
        yield _sentence(quote.status.words)
    yield translate("RegistrationPage", "Menurut {regulation}").format(regulation=tariff.regulation)
    if tariff.note:
        yield tariff.note


def _input(tariff: Tariff, name: str, value: str) -> str:
    item = next(item for item in tariff.inputs if item.name == name)
    chosen = {choice.code: choice.label for choice in item.choices}
    figure = Factor(name, item.label, item.unit, None if chosen else Decimal(value))
    return f"{item.label}: {chosen[value] if chosen else figure.text}"


def _looked_up(tariff: Tariff, quote: FeeQuote, given: Mapping[str, str]) -> Iterator[str]:
    """Yield each figure that a table gave, with what it was looked up by."""
    worked = [step.products for step in quote.steps] + [line.products for line in quote.lines]
    products = [product for part in worked for product in part]
    used = {factor.name: factor for product in products for factor in product}
    steps = {step.name: step for step in quote.steps}
    for table in tariff.tables:
        if table.name not in used:
            continue
        keys = [_key(tariff, steps, name, given) for name in table.by]
        by = ", ".join(key for key in keys if key)
        yield f"{table.label}: {used[table.name].text}" + (f" ({by})" if by else "")


def _key(tariff: Tariff, steps: Mapping[str, FeeStep], name: str, given: Mapping[str, str]) -> str:
    if name in given:
        return _input(tariff, name, given[name])
    step = steps.get(name)
    return f"{step.label}: {_figure(step)}" if step and step.value is not None else ""


def _step(step: FeeStep) -> str:
    return f"{step.label}: {step.explanation} = {_figure(step)}"


def _figure(step: FeeStep) -> str:
    return (
        translate("RegistrationPage", "menunggu")
        if step.value is None
        else Factor(step.name, step.label, step.unit, step.value).text
    )


def _named(products: Products) -> Iterator[str]:
    """Yield what each factor of a line is called, so that no bare figure is left unexplained."""
    for factor in dict.fromkeys(factor for product in products for factor in product):
        if factor.value is not None:
            yield f"{factor.text} = {factor.label}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
