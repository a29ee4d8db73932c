"""Which fields a form has, by the applicant's kind and by what the catalogue asks for."""

import re
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core.catalogue import FormField, Service, Variant
from ptsp_desk.core.fees import Input
from ptsp_desk.gui.registration import days
from ptsp_desk.gui.registration.entered import COMPANY
from ptsp_desk.gui.registration.fields import FieldSpec

translate = QCoreApplication.translate

_LONG_LABEL = 20
_LONGEST = 400
_FIGURE = re.compile(r"-?\d+(,\d+)?")


def applicant_specs(kind: str, *, with_proxy: bool, with_more: bool) -> list[FieldSpec]:
    """Return the fields of a person or a company; those of a proxy open up once one is named, ``more`` by a key."""
    nik = FieldSpec("applicant.nik", translate("RegistrationPage", "NIK"), "free", reserve=True, longest=30)
    short = 3 if kind == COMPANY else 2
    phone = FieldSpec(
        "applicant.phone", translate("RegistrationPage", "Telepon / WhatsApp"), "free", span=short, longest=40
    )
    if kind == COMPANY:
        specs = [
            FieldSpec("applicant.name", translate("RegistrationPage", "Nama badan usaha"), "free", longest=160),
            FieldSpec("applicant.nib", translate("RegistrationPage", "NIB"), "free", longest=30),
            FieldSpec("applicant.npwp", translate("RegistrationPage", "NPWP"), longest=30),
            FieldSpec("applicant.director", translate("RegistrationPage", "Direktur"), longest=160),
            FieldSpec("applicant.nik", translate("RegistrationPage", "NIK direktur"), reserve=True, longest=30),
            phone,
        ]
    else:
        specs = [
            nik,
            FieldSpec(
                "applicant.name", translate("RegistrationPage", "Nama sesuai KTP"), "free", reserve=True, longest=160
            ),
            phone,
        ]
    proxy = FieldSpec(
        "proxy.name",
        translate("RegistrationPage", "Kuasa"),
        placeholder=translate("RegistrationPage", "tidak dikuasakan"),
        span=short,
        longest=160,
    )
    address = FieldSpec(
        "applicant.address",
        translate("RegistrationPage", "Alamat"),
        span=6 if with_proxy else short,
        longest=300,
    )
    return [
        *specs,
        proxy,
        *(_proxy_specs() if with_proxy else ()),
        address,
        *(_more_specs() if with_more else ()),
    ]


def _proxy_specs() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("proxy.relation", translate("RegistrationPage", "Hubungan kuasa"), span=2, longest=80),
        FieldSpec("proxy.nik", translate("RegistrationPage", "NIK kuasa"), span=2, longest=30),
        FieldSpec("proxy.phone", translate("RegistrationPage", "Telepon kuasa"), span=2, longest=40),
    )


def _more_specs() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("applicant.village", translate("RegistrationPage", "Desa / kelurahan pemohon"), "search"),
        FieldSpec("applicant.email", translate("RegistrationPage", "Surel"), longest=254),
    )


def detail_specs(service: Service, variant: Variant) -> list[FieldSpec]:
    """Return where the permit is for, what the tariff asks and what the service's own form asks."""
    tariff = service.tariff_of(variant)
    asked = [item for item in tariff.inputs if item.known == "registration"] if tariff else []
    return [
        FieldSpec("location.village", translate("RegistrationPage", "Desa / kelurahan"), "search"),
        FieldSpec("location.address", translate("RegistrationPage", "Letak (jalan, RT/RW)")),
        *map(_input_spec, asked),
        *map(_form_spec, service.fields),
    ]


def _input_spec(item: Input) -> FieldSpec:
    unit = {"rupiah": "Rp", "persen": "%"}.get(item.unit, item.unit)
    chosen = tuple((choice.code, choice.label) for choice in item.choices)
    spec = _spec(f"fee_inputs.{item.name}", item.label, unit, chosen, "".join(_default(item)))
    return replace(spec, read=_with_comma) if item.kind == "decimal" else spec


def _default(item: Input) -> Iterator[str]:
    """Yield what counts where nothing is typed."""
    if isinstance(item.default, str):
        yield next(choice.label for choice in item.choices if choice.code == item.default)
    elif item.default:
        yield str(item.default)


def _form_spec(field: FormField) -> FieldSpec:
    chosen = tuple((choice.code, choice.label) for choice in field.choices)
    if field.kind == "text":
        longest = field.max_length or _LONGEST
        return FieldSpec(f"fields.{field.code}", field.label, unit=field.unit, longest=longest)
    spec = _spec(f"fields.{field.code}", field.label, field.unit, chosen, "")
    if field.kind == "date":
        return replace(spec, placeholder=translate("RegistrationPage", "tgl-bln-tahun"), read=days.read_day)
    return replace(spec, read=_with_comma) if field.kind == "decimal" else spec


def _with_comma(typed: str) -> tuple[str, str] | None:
    """Return a number with the sign that people here write, whichever it came with; both signs mean the same."""
    figure = typed.strip().replace(".", ",")
    return (figure, figure) if _FIGURE.fullmatch(figure) else None


def _spec(path: str, label: str, unit: str, choices: tuple[tuple[str, str], ...], placeholder: str) -> FieldSpec:
    """Return a narrow field, three a row, where its label fits."""
    return FieldSpec(
        path,
        label,
        "choice" if choices else "text",
        unit,
        placeholder,
        choices,
        span=2 if len(label) <= _LONG_LABEL and len(unit) <= 8 else 3,
        longest=120 if choices else 40,
    )
