"""Visits: every person who comes to the counter, whether or not a file is registered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from ptsp_desk.core.catalogue import Catalogue, Service, Variant, service_tag
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.journal import Act, Key, Value
from ptsp_desk.core.numbers import VisitReference, parse_desk_id
from ptsp_desk.core.receipts import ReturnSlipPayload, Tick, requirements_digest


class VisitKind(StrEnum):
    REGISTERED = "registered"
    TURNED_BACK = "turned_back"
    INFORMATION = "information"
    FOLLOW_UP = "follow_up"

    @property
    def label(self) -> str:
        return _KINDS[self]


class Topic(StrEnum):
    """What somebody asks who hands nothing in; the values are the office's words."""

    REQUIREMENTS = "persyaratan"
    FEE = "biaya"
    DURATION = "waktu"
    PROGRESS = "status_berkas"
    COMPLAINT = "pengaduan"
    OTHER = "lainnya"

    @property
    def label(self) -> str:
        return self.value.replace("_", " ").capitalize()


class Result(StrEnum):
    """How somebody who asked went away."""

    ANSWERED = "dijawab"
    REDIRECTED = "diarahkan"
    WILL_RETURN = "akan_kembali"
    UNANSWERED = "belum_terjawab"

    @property
    def label(self) -> str:
        return self.value.replace("_", " ").capitalize()


_KINDS: Final = {
    VisitKind.REGISTERED: "Didaftarkan",
    VisitKind.TURNED_BACK: "Dikembalikan",
    VisitKind.INFORMATION: "Informasi",
    VisitKind.FOLLOW_UP: "Susulan",
}


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit, called by the key of the entry that recorded it. Times are UTC.

    ``application`` is the id of the file that it registered or added to, else empty. ``external_id`` and ``digest``
    (SHA-256 of the content) are those of the request that was answered, empty where there was none. ``documents`` and
    ``details`` are what a turned back applicant had brought and told, so that the next visit resumes it, or what was
    handed in later; those of a registered file stand with its application. ``topic`` and ``result`` are only of those
    who asked; their ``service`` may be empty.
    """

    office: str
    key: Key
    kind: VisitKind
    at: datetime
    business_day: date
    officer: str
    service: str
    service_version: str
    variant: str
    application: str
    documents: tuple[Document, ...]
    resumes: Key | None
    external_id: str
    digest: str
    details: Mapping[str, Value]
    topic: Topic | None = None
    result: Result | None = None

    @property
    def reference(self) -> VisitReference:
        """How the visit is called on paper."""
        desk, epoch, seq = self.key
        return VisitReference(*parse_desk_id(desk), epoch, seq)


def information(topic: Topic, result: Result, service: str, day: date, subject: str) -> Act:
    """Return the act of answering somebody who hands nothing in; nobody is named."""
    body = {"topic": topic.value, "result": result.value, "service": service, "day": day.isoformat()}
    return Act("visit.information", subject, body)


def slip_payload(visit: Visit, service: Service, variant: Variant, key_id: bytes) -> ReturnSlipPayload:
    """Return what the code on a turned back visit's slip says, to be signed by the key of ``key_id``."""
    states = {item.code: Tick[item.state.name] for item in visit.documents}
    codes = [item.code for item in variant.requirements]
    return ReturnSlipPayload(
        key_id=key_id,
        visit=visit.reference,
        service_tag=service_tag(service.code),
        variant=service.variants.index(variant),
        requirements_digest=requirements_digest(codes),
        day=visit.business_day,
        ticks=tuple(states.get(code, Tick.NOT_LOOKED_AT) for code in codes),
    )


def ticks_of(payload: ReturnSlipPayload, catalogue: Catalogue, day: date) -> dict[str, DocumentState]:
    """Return the checklist that a genuine slip carries, by requirement code.

    It is empty, so that everything is looked at again, where the service has ended or its requirements have changed.
    """
    code = catalogue.code_of(payload.service_tag)
    variants = next((item.service.variants for item in catalogue.current(day) if item.service.code == code), ())
    if payload.variant >= len(variants):
        return {}
    codes = [item.code for item in variants[payload.variant].requirements]
    if requirements_digest(codes) != payload.requirements_digest:
        return {}
    seen = zip(codes, payload.ticks, strict=False)  # the payload always has 40
    return {code: DocumentState[tick.name] for code, tick in seen if tick is not Tick.NOT_LOOKED_AT}
