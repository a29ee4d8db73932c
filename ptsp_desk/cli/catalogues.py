"""The services of an office."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from ptsp_desk.cli import rules
from ptsp_desk.cli.surroundings import HERE, Surroundings, columns
from ptsp_desk.core import fees, words
from ptsp_desk.core.catalogue import Requirement, Service, Variant, Version
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.operations.files import read

File = Annotated[Path, Parameter(name="FILE", help="Berkas katalog satu layanan, TOML.")]


def list_services(*, here: Surroundings = HERE) -> None:
    """List what can be applied for today."""
    by = rules.in_force(here)
    current = by.catalogue.current(rules.today(by))
    data = [
        {
            "code": version.service.code,
            "name": version.service.name,
            "sector": version.service.sector.value,
            "variants": [variant.code for variant in version.service.variants],
            "valid_from": version.valid_from,
            "sample": version.service.sample_of is not None,
        }
        for version in current
    ]
    here.answer(
        data,
        lambda: columns(
            [
                (
                    version.service.code,
                    version.service.name,
                    ", ".join(variant.code for variant in version.service.variants),
                    "contoh" if version.service.sample_of else "",
                )
                for version in current
            ]
        ),
    )


def show(
    code: Annotated[str, Parameter(name="CODE", help="Kode layanan, misalnya IMB.")], /, *, here: Surroundings = HERE
) -> None:
    """Tell all about one service."""
    by = rules.in_force(here)
    version = rules.service(by, code, rules.today(by))
    data = {"sha256": version.sha256, "valid_from": version.valid_from, "service": version.service}
    here.answer(data, lambda: _service(version))


def check(file: File, /, *, here: Surroundings = HERE) -> None:
    """Check one file."""
    service = _parsed(file, read(file, "FILE"))
    here.answer(
        {"code": service.code, "name": service.name, "variants": [variant.code for variant in service.variants]},
        lambda: [f"{file}: baik. {service.code}, {service.name}, {len(service.variants)} jenis permohonan."],
    )


def adopt(
    file: File,
    /,
    *,
    valid_from: Annotated[str, Parameter(metavar="D", help="Hari pertama berlaku, 2027-01-01.")],
    here: Surroundings = HERE,
) -> None:
    """Adopt one file."""
    day = rules.day_of(valid_from, "--valid-from")
    data = read(file, "FILE")
    _parsed(file, data)
    from ptsp_desk.app import os_user

    with here.office() as app:
        version = app.offices.adopt(data, day, os_user())
    service = version.service
    here.answer(
        {"code": service.code, "sha256": version.sha256, "valid_from": version.valid_from},
        lambda: [f"{service.code}, {service.name}, berlaku mulai {words.date_plain(version.valid_from)}."],
    )


def _parsed(file: Path, data: bytes) -> Service:
    try:
        return Version.of(data).service
    except Refused as refused:
        name = file.name
        raise Refused(
            *(Problem(f"{name}: {one.where}" if one.where else name, one.sentence) for one in refused.problems)
        ) from refused


def _service(version: Version) -> Iterator[str]:
    service = version.service
    facts = [
        ("Sektor", service.sector.label),
        ("Instansi", service.agency_name),
        ("Produk", f"{service.product}; {service.product_validity}"),
        ("Dasar hukum", "; ".join(service.legal_basis)),
        ("Berlaku", _validity(version)),
        ("Contoh", service.sample_of or ""),
        ("Catatan", service.note or ""),
    ]
    yield f"{service.code}  {service.name}"
    yield from columns([(f"  {name}", text) for name, text in facts if text])
    for variant in service.variants:
        yield ""
        yield from _variant(service, variant)
    if service.fields:
        yield ""
        yield "Isian formulir (fields):"
        yield from columns(
            [
                (f"  {field.code}", f"{field.label}{f' ({field.unit})' if field.unit else ''}", _choices(field.choices))
                for field in service.fields
            ]
        )


def _variant(service: Service, variant: Variant) -> Iterator[str]:
    yield f"Jenis permohonan {variant.code}: {variant.name}"
    yield f"  Waktu: {_duration(variant)}"
    tariff = service.tariff_of(variant)
    yield f"  Biaya: {tariff.regulation}" if tariff else f"  Biaya: {fees.FREE_TEXT}"
    if tariff:
        yield from columns(
            [
                (
                    f"    {item.name}",
                    f"{item.label}{f' ({item.unit})' if item.unit else ''}",
                    _choices(item.choices),
                    "saat peninjauan" if item.known == "site_visit" else "boleh kosong" if item.is_optional else "",
                )
                for item in tariff.inputs
            ]
        )
    yield "  Syarat:"
    yield from columns([(f"    {item.code}", item.text, item.form_words, _when(item)) for item in variant.requirements])


def _validity(version: Version) -> str:
    last = version.service.valid_until
    text = f"mulai {words.date_plain(version.valid_from)}"
    if last is None:
        return text
    successor = version.service.successor
    return f"{text} sampai {words.date_plain(last)}{f', diganti {successor}' if successor else ''}"


def _duration(variant: Variant) -> str:
    duration = variant.duration
    if duration.unit == "while_waiting":
        return "dapat ditunggu"
    return f"{duration.amount} {'jam pada jam buka' if duration.unit == 'hours' else 'hari kerja'}"


def _choices(choices: tuple[fees.Choice, ...]) -> str:
    return " | ".join(choice.code for choice in choices)


def _when(item: Requirement) -> str:
    return "" if item.follow_up_days is None else f"boleh menyusul {item.follow_up_days} hari"
