"""A service as its file describes it, and what must hold between the parts of the file."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from ptsp_desk.core import words
from ptsp_desk.core.datafiles import read_toml, suggestion
from ptsp_desk.core.errors import Problem, refuse
from ptsp_desk.core.fees import Choice, Code, Tariff, check_tariff
from ptsp_desk.core.fees.tariffs import Label, Rupiah, Unit, check_choices, check_unique
from ptsp_desk.core.promises import Duration

ServiceCode = Annotated[
    str,
    Meta(
        pattern="[A-Z][A-Z0-9_]{1,23}",
        description="kode berhuruf besar, angka dan garis bawah, diawali huruf, 2 sampai 24 huruf",
    ),
]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Note = Annotated[str, Meta(max_length=500)]
Bound = Annotated[Decimal, Meta(description="bilangan")]

_FORM_WORDS = {"original": "asli", "copy": "fotokopi", "legalised": "dilegalisasi"}


class Sector(StrEnum):
    """The five groups of permits at the counter."""

    BUILDING = "building"
    MINING = "mining"
    TRANSPORT = "transport"
    TRADE = "trade"
    PUBLIC_WORKS = "public_works"

    @property
    def label(self) -> str:
        return _SECTORS[self]


_SECTORS = {
    Sector.BUILDING: "Bangunan",
    Sector.MINING: "Pertambangan",
    Sector.TRANSPORT: "Perhubungan",
    Sector.TRADE: "Perdagangan",
    Sector.PUBLIC_WORKS: "Pekerjaan umum",
}


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class FormField(_Record, frozen=True):
    """A question of the service's form; its answer is personal unless the catalogue says otherwise."""

    code: Code
    label: Label
    kind: Literal["text", "integer", "decimal", "date", "choice"] = "text"
    unit: Unit = ""
    choices: Annotated[tuple[Choice, ...], Meta(max_length=100)] = ()
    decimals: Annotated[int, Meta(ge=0, le=8)] = 2
    required: bool = False
    personal: bool = True
    minimum: Bound | None = None
    maximum: Bound | None = None
    max_length: Annotated[int, Meta(ge=1, le=2000)] | None = None


class Requirement(_Record, frozen=True):
    """A document to hand in. Mandatory unless it may follow within ``follow_up_days``; ``obtain_cost`` in rupiah."""

    code: Code
    name: Name
    form: Literal["original", "copy", "legalised"] = "original"
    count: Annotated[int, Meta(ge=1, le=50)] = 1
    follow_up_days: Annotated[int, Meta(ge=1, le=365)] | None = None
    obtain_at: Note | None = None
    obtain_cost: Rupiah | None = None
    note: Note | None = None

    @property
    def is_mandatory(self) -> bool:
        return self.follow_up_days is None

    @property
    def form_words(self) -> str:
        return _FORM_WORDS[self.form]

    @property
    def text(self) -> str:
        """``Gambar teknis bangunan, 2 rangkap``."""
        return self.name if self.count == 1 else f"{self.name}, {self.count} rangkap"


class Variant(_Record, frozen=True):
    """What is asked for: it decides requirements, time and fee. Without a tariff it is free."""

    code: Code
    name: Label
    requirements: Annotated[tuple[Requirement, ...], Meta(min_length=1, max_length=60)]
    duration: Duration
    tariff: str | None = None

    def requirement(self, code: str) -> Requirement | None:
        return next((requirement for requirement in self.requirements if requirement.code == code), None)


class Service(_Record, frozen=True):
    """A permit as one version of its file describes it. ``sample_of`` names where a sample (contoh) comes from."""

    code: ServiceCode
    name: Name
    sector: Sector
    agency: ServiceCode
    agency_name: Name
    legal_basis: Annotated[tuple[Name, ...], Meta(min_length=1, max_length=30)]
    valid_from: date
    product: Name
    product_validity: Name
    variants: Annotated[tuple[Variant, ...], Meta(min_length=1, max_length=20)]
    valid_until: date | None = None
    successor: ServiceCode | None = None
    sample_of: Note | None = None
    note: Note | None = None
    fields: Annotated[tuple[FormField, ...], Meta(max_length=60)] = ()
    skip_stages: tuple[Literal["under_review", "site_visit", "assessed", "awaiting_payment", "approved"], ...] = ()
    tariffs: Annotated[tuple[Tariff, ...], Meta(max_length=40)] = ()

    def tariff_of(self, variant: Variant) -> Tariff | None:
        return next((tariff for tariff in self.tariffs if tariff.code == variant.tariff), None)


def parse_service(data: bytes) -> Service:
    """Return the service of a TOML file.

    Raises:
        Refused: with all problems of the file at once, each ``where`` the path of what to mend.
    """
    return read_toml(data, Service, _check_service)


def _check_service(service: Service) -> Iterator[Problem]:
    yield from _check_validity(service)
    yield from check_unique([(f"variants[{i}].code", v.code) for i, v in enumerate(service.variants)], "Kode")
    yield from check_unique([(f"fields[{i}].code", field.code) for i, field in enumerate(service.fields)], "Kode")
    yield from check_unique([(f"tariffs[{i}].code", tariff.code) for i, tariff in enumerate(service.tariffs)], "Kode")
    yield from check_unique([(f"skip_stages[{i}]", stage) for i, stage in enumerate(service.skip_stages)], "Tahapan")
    for place, field in enumerate(service.fields):
        yield from _check_field(field, f"fields[{place}]")
    for place, variant in enumerate(service.variants):
        yield from _check_variant(variant, service, f"variants[{place}]")
    for place, tariff in enumerate(service.tariffs):
        yield from check_tariff(tariff, f"tariffs[{place}]")
        yield from _check_stages(tariff, service, f"tariffs[{place}]")


def _check_validity(service: Service) -> Iterator[Problem]:
    if service.valid_until is not None:
        if service.valid_until < service.valid_from:
            yield Problem("valid_until", f"Harus {service.valid_from} (valid_from) atau sesudahnya.")
        if service.successor is None and service.note is None:
            yield Problem(
                "successor",
                "Layanan yang berakhir harus menyebut kode penggantinya, atau sebabnya di note bila tidak ada.",
            )
    if service.successor == service.code:
        yield Problem("successor", "Layanan tidak bisa menggantikan dirinya sendiri; isi kode layanan lain.")


def _check_field(field: FormField, where: str) -> Iterator[Problem]:
    yield from check_choices(field.choices, is_choice=field.kind == "choice", where=where)
    is_number = field.kind in {"integer", "decimal"}
    for name, bound in (("minimum", field.minimum), ("maximum", field.maximum)):
        if bound is not None and not is_number:
            yield Problem(f"{where}.{name}", 'Batas ini hanya untuk kind = "integer" atau "decimal".')
    if field.minimum is not None and field.maximum is not None and field.minimum > field.maximum:
        yield Problem(f"{where}.maximum", f"Harus {field.minimum} (minimum) atau lebih, tertulis {field.maximum}.")
    if field.max_length is not None and field.kind != "text":
        yield Problem(f"{where}.max_length", 'Batas ini hanya untuk kind = "text".')
    if not field.personal and field.kind == "text":
        yield Problem(f"{where}.personal", "Teks bebas selalu data pribadi; jadikan choice, bilangan atau tanggal.")


def _check_variant(variant: Variant, service: Service, where: str) -> Iterator[Problem]:
    requirements = [(f"{where}.requirements[{i}].code", r.code) for i, r in enumerate(variant.requirements)]
    yield from check_unique(requirements, "Kode")
    waits = variant.duration.unit == "while_waiting"
    if waits != (variant.duration.amount == 0) or not 0 <= variant.duration.amount <= 1000:
        expected = "Harus 0 atau tidak ditulis" if waits else "Harus bilangan bulat 1 sampai 1.000"
        yield Problem(f"{where}.duration.amount", f"{expected}, tertulis {variant.duration.amount}.")
    tariffs = [tariff.code for tariff in service.tariffs]
    if variant.tariff is not None and variant.tariff not in tariffs:
        hint = suggestion(variant.tariff, tariffs)
        yield Problem(f"{where}.tariff", f'Tidak ada tarif berkode "{words.clean(variant.tariff[:60])}".{hint}')
    if variant.tariff is not None and "awaiting_payment" in service.skip_stages:
        yield Problem("skip_stages", f'Ragam "{variant.code}" bertarif, maka "awaiting_payment" tidak bisa dilewati.')


def _check_stages(tariff: Tariff, service: Service, where: str) -> Iterator[Problem]:
    if tariff.code not in {variant.tariff for variant in service.variants}:
        yield Problem(f"{where}.code", f'Tarif "{tariff.code}" tidak dipakai ragam mana pun.')
    for place, item in enumerate(tariff.inputs):
        if item.known == "site_visit" and "site_visit" in service.skip_stages:
            yield Problem(f"{where}.inputs[{place}].known", 'Layanan ini melewati tahap "site_visit".')


def variant_of(service: Service, code: str | None) -> Variant:
    """Return the variant; without a code the only one, or ``baru``.

    Raises:
        Refused: no such variant, or one must be chosen; the sentence lists them.
    """
    if code is None and len(service.variants) == 1:
        return service.variants[0]
    wanted = "baru" if code is None else code
    for variant in service.variants:
        if variant.code == wanted:
            return variant
    known = ", ".join(variant.code for variant in service.variants)
    if code is None:
        raise refuse("variant", f"Jenis permohonan {service.code} harus dipilih: {known}.")
    hint = suggestion(code, [variant.code for variant in service.variants])
    raise refuse(
        "variant", f'{service.code} tidak punya jenis permohonan "{words.clean(code[:60])}".{hint} Yang ada: {known}.'
    )
