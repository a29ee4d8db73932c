"""Questions about fee and time; nothing is stored."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

from cyclopts import Parameter

from ptsp_desk.cli import rules
from ptsp_desk.cli.surroundings import HERE, Surroundings, columns
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core import fees, promises, words, years
from ptsp_desk.core.catalogue import Service, Variant, variant_of
from ptsp_desk.core.fees import FeeQuote

Code = Annotated[str, Parameter(name="CODE", help="Kode layanan, misalnya IMB.")]
VariantCode = Annotated[
    str | None, Parameter(metavar="V", help="Jenis permohonan, misalnya baru. Tanpa ini: satu-satunya, atau baru.")
]


def fee(
    code: Code,
    /,
    *given: Annotated[
        str,
        Parameter(name="KEY=VALUE", metavar="KEY=VALUE ...", help="Masukan tarif, misalnya luas=100 indeks=0,3125."),
    ],
    variant: VariantCode = None,
    here: Surroundings = HERE,
) -> None:
    """Work a fee out by what is in force today."""
    inputs = rules.pairs(given, "KEY=VALUE")
    by = rules.in_force(here)
    service = rules.service(by, code, rules.today(by)).service
    chosen = variant_of(service, variant)
    quote = fees.quote(service.tariff_of(chosen), inputs)
    here.answer(_fee_data(quote, service), lambda: _fee_lines(quote, service, chosen))


def promise(
    code: Code,
    /,
    *,
    variant: VariantCode = None,
    received: Annotated[
        str | None,
        Parameter(metavar="T", help="Saat berkas lengkap diterima, 2026-03-17T10:00; jam kantor. Tanpa ini: sekarang."),
    ] = None,
    here: Surroundings = HERE,
) -> None:
    """Work a promised date out."""
    at = datetime.now(UTC) if received is None else _moment(received)
    by = rules.in_force(here, holidays_of=range(at.year - 1, at.year + 3))
    if at.tzinfo is None:
        at = at.replace(tzinfo=by.office.zone)
    service = rules.service(by, code, at.astimezone(by.office.zone).date()).service
    found = promises.promise(at, variant_of(service, variant).duration, by.calendar, by.office.zone)
    data = {
        "date": found.date,
        "day_zero": found.day_zero,
        "day_one": found.day_one,
        "due_at": found.due_at,
        "reasons": found.sentences(),
        "provisional": found.provisional,
    }
    here.answer(
        data,
        lambda: [
            f"Janji selesai {words.date_long(found.date)}{' (sementara)' if found.provisional else ''}",
            found.explanation(),
            *(f"- {sentence}" for sentence in found.sentences()),
        ],
    )


def _fee_data(quote: FeeQuote, service: Service) -> dict[str, object]:
    """Amounts are whole rupiah, null what the site visit gives."""
    return {
        "status": quote.status.value,
        "lines": line_data(quote),
        "total": quote.total,
        "words": None if quote.total is None else words.terbilang(quote.total),
        "legal_basis": [quote.regulation] if quote.regulation else list(service.legal_basis),
        "tariff": quote.tariff,
        "pending": list(quote.pending),
        "sample": service.sample_of,
    }


def line_data(quote: FeeQuote) -> list[dict[str, object]]:
    """Return the lines of a quote for JSON."""
    return [
        {
            "code": line.code,
            "label": line.label,
            "explanation": line.explanation,
            "article": line.article,
            "amount": line.amount,
        }
        for line in quote.lines
    ]


def quote_lines(quote: FeeQuote) -> Iterator[str]:
    """Yield a quote as a bill: its lines, their sum, the sum in words, and how firm it is."""
    if quote.is_free:
        yield fees.FREE_TEXT
        return
    steps = [(f"  {step.label}", "=", step.explanation, _step_value(step)) for step in quote.steps]
    if steps:
        yield "Dihitung dulu:"
        yield from columns(steps)
    rows = [(line.label, line.explanation, line.article, _amount(line.amount)) for line in quote.lines]
    if quote.adjustment_text:
        rows.append((quote.adjustment_text, "", "", ""))
    bill = columns([*rows, ("Jumlah", "", "", _total(quote))], right=frozenset({3}))
    yield from bill[:-1]
    yield "-" * max(map(len, bill))
    yield bill[-1]
    if quote.total is not None:
        yield words.terbilang(quote.total)
    yield quote.status.words[:1].upper() + quote.status.words[1:]


def _fee_lines(quote: FeeQuote, service: Service, variant: Variant) -> Iterator[str]:
    yield f"{service.code}  {service.name}"
    yield f"Jenis permohonan: {variant.code} ({variant.name})"
    yield ""
    yield from quote_lines(quote)
    yield ""
    yield f"Dasar hukum: {quote.regulation or '; '.join(service.legal_basis)}"
    if service.sample_of:
        yield "CONTOH, bukan tarif daerah mana pun."


def _step_value(step: fees.FeeStep) -> str:
    return "" if step.value is None else f"= {words.number(step.value)} {step.unit}".rstrip()


def _amount(rupiah: int | None) -> str:
    return "menunggu" if rupiah is None else words.amount(rupiah)


def _total(quote: FeeQuote) -> str:
    return "belum diketahui" if quote.total is None else words.rupiah(quote.total)


def _moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise WrongUsageError("--received", f'"{text}" bukan tanggal dan jam; tulis 2026-03-17T10:00.') from None
    years.check_received("received", at.date())
    return at
