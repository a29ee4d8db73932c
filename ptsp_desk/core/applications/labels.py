"""What people call the fields of an application, by the paths of ``corrections``, and the answers in them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from ptsp_desk.core import words
from ptsp_desk.core.catalogue import FormField, Service, Variant
from ptsp_desk.core.fees import Input

KIND: Mapping[str, str] = {"person": "Perorangan", "company": "Badan usaha"}
PERSON: Mapping[str, str] = {
    "name": "Nama",
    "nik": "NIK",
    "nib": "NIB",
    "npwp": "NPWP",
    "phone": "Telepon",
    "email": "Surel",
    "address": "Alamat",
    "village": "Desa atau kelurahan",
}
COMPANY: Mapping[str, str] = {
    "name": "Nama badan usaha",
    "director": "Direktur",
    "nik": "NIK direktur",
    **{name: PERSON[name] for name in ("nib", "npwp", "phone", "email", "address", "village")},
}
PROXY: Mapping[str, str] = {"name": "Nama", "nik": "NIK", "phone": "Telepon", "relation": "Hubungan"}


def field_labels(kind: str, service: Service, variant: Variant) -> dict[str, str]:
    """Return the label of every field that a correction may name, in the order of the form; ``kind`` as in ``KIND``."""
    tariff = service.tariff_of(variant)
    who, known = ("badan usaha", COMPANY) if kind == "company" else ("pemohon", PERSON)
    return {
        "applicant.kind": "Jenis pemohon",
        **{f"applicant.{name}": _of(label, who) for name, label in known.items()},
        **{f"proxy.{name}": _of(label, "kuasa") for name, label in PROXY.items()},
        "location.address": "Alamat lokasi",
        "location.village": "Desa atau kelurahan lokasi",
        **{f"fields.{field.code}": _with_unit(field.label, field.unit) for field in service.fields},
        **{
            f"fee_inputs.{item.name}": _with_unit(item.label, item.unit) + " (dasar biaya)"
            for item in (tariff.inputs if tariff else ())
        },
        **document_labels(variant),
        "received_by": "Diterima oleh",
    }


def document_labels(variant: Variant) -> dict[str, str]:
    """Return what each required document is called, by ``documents.<code>``."""
    return {f"documents.{item.code}": item.name for item in variant.requirements}


def answer_text(field: FormField | Input, value: str) -> str:
    """Return an answer as people read it: the label of a choice, a date in words, a number with its unit."""
    if not value:
        return ""
    for choice in field.choices:
        if choice.code == value:
            return choice.label
    try:
        if field.kind == "date":
            return words.date_plain(date.fromisoformat(value))
        if field.kind in {"integer", "decimal"}:
            return f"{words.number(Decimal(value))} {field.unit}".rstrip()
    except (ValueError, InvalidOperation):
        return value
    return value


def _of(label: str, who: str) -> str:
    return label if who in label or label == "Direktur" or "direktur" in label else f"{label} {who}"


def _with_unit(label: str, unit: str) -> str:
    return f"{label}, {unit}" if unit else label
