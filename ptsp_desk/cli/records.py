"""An application as the command line shows it: whole, with what happened to it, personal numbers masked."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import asdict

from ptsp_desk.cli.questions import line_data, quote_lines
from ptsp_desk.cli.surroundings import columns
from ptsp_desk.core import people, words
from ptsp_desk.core.applications import labels, timeline
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.timeline import stage_words
from ptsp_desk.core.catalogue import Service, Variant
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.fees import FeeQuote
from ptsp_desk.core.journal import Sealed
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.people import Company, Person, Proxy

_PEOPLE = {
    "nik": "NIK",
    "nib": "NIB",
    "npwp": "NPWP",
    "director": "Direktur",
    "phone": "Telepon",
    "email": "Surel",
    "address": "Alamat",
    "relation": "Hubungan",
}
_STATES = {DocumentState.OK: "ada", DocumentState.PROBLEM: "bermasalah", DocumentState.MISSING: "belum ada"}


def application_data(application: Application, quote: FeeQuote, entries: Sequence[Sealed]) -> dict[str, Any]:
    """Return an application as ``show --json`` answers it; times are UTC."""
    submission = application.submission
    return {
        "number": application.number,
        "tracking_code": application.tracking_code,
        "old_number": application.old_number or None,
        "taken_over_on": application.taken_over_on,
        "service": application.service,
        "variant": application.variant,
        "service_version": application.service_version,
        "stage": application.stage.value,
        "stage_at": application.stage_at,
        "clock": application.clock.value,
        "remaining": application.remaining,
        "received_at": application.received_at,
        "business_day": application.business_day,
        "registered_at": application.registered_at,
        "received_by": application.received_by,
        "officer": application.officer,
        "applicant": people.masked(submission.applicant),
        "proxy": people.masked(submission.proxy) if submission.proxy else None,
        "location": asdict(submission.location),
        "documents": application.documents,
        "fields": submission.fields,
        "fee_inputs": submission.fee_inputs,
        "fee": {"status": quote.status.value, "total": quote.total, "lines": line_data(quote)},
        "quotes": [{"status": item.status, "total": item.total} for item in application.quotes],
        "promise": {
            "date": application.promise.date,
            "day_one": application.promise.day_one,
            "reasons": application.promise.sentences(),
            "provisional": application.promise.provisional,
        },
        "corrections": application.corrections,
        "prints": application.prints,
        "timeline": [_event_data(sealed) for sealed in entries],
    }


def application_lines(
    application: Application, quote: FeeQuote, entries: Sequence[Sealed], by: InForce
) -> Iterator[str]:
    """Yield an application for a person to read."""
    zone = by.office.zone
    service = by.catalogue.version(application.service, application.service_version).service
    variant = next(item for item in service.variants if item.code == application.variant)
    submission = application.submission
    location = ", ".join(part for part in (submission.location.address, submission.location.name) if part)
    facts = [
        ("Nomor", application.number),
        ("Nomor lama", application.old_number),
        ("Kode lacak", application.tracking_code),
        ("Layanan", f"{service.code}, {service.name}"),
        ("Jenis permohonan", variant.name),
        ("Tahap", f"{stage_words(application)}, sejak {_when(application.stage_at, zone)}"),
        ("Diterima", _received(application, zone)),
        ("Janji selesai", words.date_long(application.promise.date)),
        ("", application.promise.explanation()),
        ("Lokasi", location),
        *_person("Pemohon", submission.applicant),
        *(_person("Kuasa", submission.proxy) if submission.proxy else ()),
        *_fields(application, service),
    ]
    yield from columns([fact for fact in facts if fact[1]])
    yield ""
    yield "Syarat"
    if application.taken_over_on:
        yield "  menurut pencatatan lama"
    yield from columns([_document(item, variant) for item in application.documents])
    yield ""
    yield "Biaya"
    yield from (f"  {line}" for line in quote_lines(quote))
    yield ""
    yield "Riwayat"
    named = labels.field_labels(people.to_dict(submission.applicant)["kind"], service, variant)
    yield from columns([_event(sealed, zone, named) for sealed in entries])


def _person(title: str, who: Person | Company | Proxy) -> Iterator[tuple[str, str]]:
    yield title, who.name
    known = people.masked(who)
    for name, label in _PEOPLE.items():
        if known.get(name):
            yield f"  {label}", known[name]


def _fields(application: Application, service: Service) -> Iterator[tuple[str, str]]:
    for field in service.fields:
        value = application.submission.fields.get(field.code)
        if value:
            yield field.label, labels.answer_text(field, value)


def _received(application: Application, zone: ZoneInfo) -> str:
    if application.taken_over_on:
        day, since = (words.date_plain(day) for day in (application.business_day, application.taken_over_on))
        return f"{day}, diambil alih {since}"
    by = application.received_by or application.officer
    return f"{_when(application.received_at, zone)} oleh {by}"


def _document(item: Document, variant: Variant) -> tuple[str, ...]:
    requirement = variant.requirement(item.code)
    due = f"menyusul paling lambat {words.date_plain(item.due)}" if item.due else ""
    return f"  {requirement.text if requirement else item.code}", _STATES[item.state], due


def _event_data(sealed: Sealed) -> dict[str, Any]:
    entry, told = sealed.entry, timeline.event(sealed)
    return {
        "entry": f"{entry.desk}/{entry.epoch}/{entry.seq}",
        "at": told.at,
        "officer": told.officer,
        "kind": entry.kind,
        "says": told.sentence,
    }


def _event(sealed: Sealed, zone: ZoneInfo, named: Mapping[str, str]) -> tuple[str, ...]:
    told = timeline.event(sealed, named)
    return f"  {_when(told.at, zone)}", told.officer, told.sentence


def _when(at: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    return f"{local:%d-%m-%Y} {words.clock(local)} {words.zone_name(zone)}"
