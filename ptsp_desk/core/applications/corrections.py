"""Corrections: single fields of a file, called by paths: ``applicant.phone``, ``fields.luas``, ``documents.ktp``.

A document's value is its state, or the fault by which it is a problem.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec.structs import asdict, replace

from ptsp_desk.core import fees, people, words
from ptsp_desk.core.applications.drafts import document, location_of
from ptsp_desk.core.applications.records import Application, Location, Submission
from ptsp_desk.core.applications.requests import LONGEST_TEXT
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.catalogue import Service, Variant, Version, field_values, given_values, variant_of
from ptsp_desk.core.documents import Document, DocumentState, Fault
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.fees import FeeQuote
from ptsp_desk.core.journal import Act, Value
from ptsp_desk.core.offices import InForce

RECEIVED_BY: Final = "received_by"
KIND: Final = "applicant.kind"
DIRECTOR: Final = "applicant.director"

_OPEN = frozenset({KIND, "location.village"})
_NESTED = ("applicant", "proxy", "location", "fields", "fee_inputs")
_ANOTHER_FILE = (
    "tidak dikoreksi, karena syarat, biaya, dan janjinya akan lain; batalkan berkas ini dengan alasan, lalu daftarkan "
    "yang benar"
)
_FIXED: Final[Mapping[str, str]] = {
    "service": _ANOTHER_FILE,
    "variant": _ANOTHER_FILE,
    "received": "waktu terima tidak dikoreksi, karena hari dan janjinya sudah tercetak; batalkan berkas ini dengan "
    "alasan, lalu daftarkan yang benar",
    "number": "nomor pendaftaran tidak pernah berubah",
    "tracking_code": "kode lacak tidak pernah berubah",
    "stage": "tahap tidak dikoreksi, melainkan dipindahkan",
    "promise": "janji selesai tidak dikoreksi, melainkan diganti menurut kalender yang berlaku",
}


def corrected(
    application: Application, changes: Mapping[str, str], reason: str, version: Version, in_force: InForce
) -> Act:
    """Return the act of correcting fields; a changed fee input works out a new quote beside the old one.

    Who becomes a person has no director any more, and without a name there is no proxy.

    Raises:
        Refused: no reason, an unknown field, a value that its field doesn't take, or nothing that differs.
    """
    if not reason:
        raise refuse("reason", "Koreksi memerlukan alasan; tulis alasannya.")
    if application.stage is Stage.VOID:
        raise refuse("number", "Berkas ini batal; berkas batal tidak dikoreksi.")
    service = version.service
    variant = variant_of(service, application.variant)
    _check_known(application, changes, service, variant)
    quote = requoted(application, changes, service)
    documents = tuple(_documents(application, changes, variant))
    before = paths(application.submission) | {RECEIVED_BY: application.received_by}
    after = paths(_submission(application, changes, service, in_force, quote)) | {
        RECEIVED_BY: _received_by(application, changes)
    }
    differing = {path: after.get(path, "") for path in before | after if after.get(path, "") != before.get(path, "")}
    if not differing and not documents:
        raise refuse("", "Tidak ada yang berubah; isian sudah seperti itu.")
    is_open = _OPEN | {f"fields.{field.code}" for field in service.fields if not field.personal}
    open_part = {path: v for path, v in differing.items() if path in is_open or path.startswith("fee_inputs.")}
    body: dict[str, Value] = {"set": open_part}
    if documents:
        body["documents"] = [item.to_body() for item in documents]
    if any(path.startswith("fee_inputs.") for path in differing):
        body["quote"] = fees.to_body(quote)
    personal = {path: value for path, value in differing.items() if path not in open_part}
    return Act("application.corrected", application.id, body, {"set": personal, "reason": reason})


def requoted(application: Application, changes: Mapping[str, str], service: Service) -> FeeQuote:
    """Return the fee as it would be after these changes, of which only fee inputs matter.

    Raises:
        Refused: the tariff doesn't take an input; ``where`` is its path.
    """
    tariff = service.tariff_of(variant_of(service, application.variant))
    inputs = nested({**paths(application.submission), **changes})["fee_inputs"]
    if application.taken_over_on and not inputs:  # worked out before this program, from what nobody recorded
        return fees.from_body(application.quote.body, tariff)
    return fees.quote(tariff, inputs, later=True)


def document_value(item: Document) -> str:
    """Return what a line of the checklist is corrected from."""
    return (item.fault or item.state).value


def paths(submission: Submission) -> dict[str, str]:
    """Return what was handed in as one flat mapping of paths to text; empty values are left out."""
    parts = {
        "applicant": people.to_dict(submission.applicant),
        "proxy": people.to_dict(submission.proxy) if submission.proxy else {},
        "location": asdict(submission.location),
        "fields": submission.fields,
        "fee_inputs": submission.fee_inputs,
    }
    return {f"{part}.{name}": str(value) for part in _NESTED for name, value in parts[part].items() if value}


def nested(flat: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Undo ``paths``: one mapping a part; empty values, and what is no part of it, are left out."""
    parts: dict[str, dict[str, str]] = {part: {} for part in _NESTED}
    for path, value in flat.items():
        part, _, name = path.partition(".")
        if value and part in parts:
            parts[part][name] = value
    return parts


def apply(application: Application, body: Mapping[str, Any], details: Mapping[str, Any]) -> Application:
    """Return a file after a correction's entry, but for its quotes and counts; an empty value removes."""
    changes = {**body["set"], **details.get("set", {})}
    came = {item.code: item for item in Document.of_body(body.get("documents", ()))}
    return replace(
        application,
        submission=_applied(application.submission, changes),
        received_by=changes.get(RECEIVED_BY, application.received_by),
        documents=tuple(came.get(item.code, item) for item in application.documents),
    )


def _applied(submission: Submission, changes: Mapping[str, Any]) -> Submission:
    parts = nested({**paths(submission), **changes})
    applicant = people.from_dict(parts["applicant"])
    proxy = people.from_dict(parts["proxy"]) if parts["proxy"] else None
    assert not isinstance(applicant, people.Proxy)
    assert proxy is None or isinstance(proxy, people.Proxy)
    return Submission(applicant, proxy, Location(**parts["location"]), parts["fields"], parts["fee_inputs"])


def _check_known(application: Application, changes: Mapping[str, str], service: Service, variant: Variant) -> None:
    tariff = service.tariff_of(variant)
    known = {
        RECEIVED_BY,
        *paths(application.submission),
        *(f"fields.{field.code}" for field in service.fields),
        *(f"fee_inputs.{item.name}" for item in (tariff.inputs if tariff else ())),
        *(f"documents.{item.code}" for item in application.documents),
        # the fields of people are checked by ``people``, which names the ones that it doesn't know
        *(path for path in changes if path.startswith(("applicant.", "proxy.", "location."))),
    }
    unknown = [
        Problem(path, _FIXED.get(path, "isian ini tidak ada pada berkas")) for path in sorted(set(changes) - known)
    ]
    if unknown:
        raise Refused(*unknown)


def _submission(
    application: Application, changes: Mapping[str, str], service: Service, in_force: InForce, quote: FeeQuote
) -> Submission:
    wanted = nested({**paths(application.submission), **changes})
    region, day = in_force.office.region, application.business_day
    if wanted["applicant"].get("kind") != "company" and DIRECTOR not in changes:
        wanted["applicant"].pop("director", None)
    applicant = people.applicant_of(wanted["applicant"], day, region=region)[0]
    gone = changes.get("proxy.name") == "" or not wanted["proxy"]
    proxy = None if gone else people.proxy_of(wanted["proxy"], day)[0]
    place = {name: value for name, value in wanted["location"].items() if name != "name"}
    read = given_values if application.taken_over_on else field_values
    answers = {name: str(value) for name, value in read(service, wanted["fields"]).items()}
    return Submission(applicant, proxy, location_of(place, region), answers, dict(quote.inputs))


def _received_by(application: Application, changes: Mapping[str, str]) -> str:
    name = words.clean(changes.get(RECEIVED_BY, application.received_by))
    if len(name) > LONGEST_TEXT:
        raise refuse(RECEIVED_BY, f"terlalu panjang, paling banyak {LONGEST_TEXT} karakter")
    return name


def _documents(application: Application, changes: Mapping[str, str], variant: Variant) -> Iterator[Document]:
    """Yield the lines of the checklist that become something else."""
    for item in application.documents:
        path = f"documents.{item.code}"
        value = changes.get(path, document_value(item))
        requirement = variant.requirement(item.code)
        if value == document_value(item) or requirement is None:
            continue
        if value not in {*DocumentState, *Fault}:
            raise refuse(path, f"harus salah satu dari {', '.join([*DocumentState, *Fault])}")
        fault = Fault(value) if value in set(Fault) else None
        state = DocumentState.PROBLEM if fault else DocumentState(value)
        if requirement.is_mandatory and state is not DocumentState.OK:
            raise refuse(
                path,
                f"{requirement.name} syarat wajib; tanpa itu berkas tidak terdaftar. Bila ternyata kurang, pindahkan "
                "berkas ke tahap Menunggu perbaikan pemohon, atau batalkan dengan alasan.",
            )
        yield replace(document(requirement, state, application.business_day), fault=fault)
