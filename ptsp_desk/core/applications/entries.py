"""What happens to an application, as entries, and what each entry means for the record folded from them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import msgspec
from msgspec.structs import replace

from ptsp_desk.core import fees, people, promises
from ptsp_desk.core.applications import corrections
from ptsp_desk.core.applications.drafts import Draft
from ptsp_desk.core.applications.follow_ups import HandedIn, after_hand_in, standing
from ptsp_desk.core.applications.records import Application, Location, Quote, Submission
from ptsp_desk.core.applications.stages import RULES, Clock, Stage
from ptsp_desk.core.documents import Document
from ptsp_desk.core.journal import Act, Key, Sealed, Value, canonical, milliseconds, moment
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.promises import Promise
from ptsp_desk.core.visits import Result, Topic, Visit, VisitKind

VISITS = {
    "application.received": VisitKind.REGISTERED,
    "visit.turned_back": VisitKind.TURNED_BACK,
    "visit.information": VisitKind.INFORMATION,
    "follow_up.received": VisitKind.FOLLOW_UP,
}
"""The kinds of entry that record a visit."""


@dataclass(frozen=True, slots=True)
class Request:
    """Where a registration comes from; ``opened_at`` (UTC) is when the clerk began, for the time at the counter."""

    external_id: str = ""
    digest: str = ""
    resumes: Key | None = None
    opened_at: datetime | None = None


def received(draft: Draft, request: Request, subject: str, number: RegistrationNumber, tracking_code: str) -> Act:
    """Return the act of registering a complete draft."""
    assert draft.quote is not None
    assert draft.promise is not None
    body = {
        **_visit_body(draft, request),
        "number": str(number),
        "tracking_code": tracking_code,
        "documents": [item.to_body() for item in draft.documents],
        "quote": fees.to_body(draft.quote),
        "promise": draft.promise.to_body(),
    }
    return Act("application.received", subject, body, _personal(draft, request))


def turned_back(draft: Draft, request: Request, subject: str) -> Act:
    """Return the act of giving an incomplete file back: no number, but counted and resumable."""
    body = {**_visit_body(draft, request), "documents": [item.to_body() for item in draft.documents]}
    return Act("visit.turned_back", subject, body, _personal(draft, request))


def moved(application: Application, target: Stage, reason: str, at: datetime, in_force: InForce) -> Act:
    """Return the act of moving an application at ``at`` (UTC), with what that does to the clock of its promise."""
    calendar, zone = in_force.calendar, in_force.office.zone
    body: dict[str, Value] = {"from": application.stage.value, "to": target.value}
    # A clock that was set back must not end a file on a day on which it wasn't there yet.
    body["day"] = max(at.astimezone(zone).date(), application.first_day).isoformat()
    before, after = application.clock, RULES[target].clock
    if before is Clock.RUNS and after is Clock.STANDS:
        late = standing(application, at.astimezone(zone).date(), in_force)
        body["remaining"] = late.remaining if late else promises.stop(application.promise, at, calendar, zone)
    elif before is Clock.STANDS and after is Clock.RUNS:
        body["promise"] = promises.resume(application.remaining or 0, at, calendar, zone).to_body()
    return Act("stage.changed", application.id, body, {"reason": reason} if reason else None)


def printed(application: Application, size: str) -> Act:
    """Return the act of printing the receipt once more, ``copy`` 0 where something was corrected since."""
    correction = {"correction": application.corrections} if application.corrections else {}
    return Act("receipt.printed", application.id, {"copy": application.prints, "size": size, **correction})


def handed_in(application: Application, came: HandedIn, at: datetime, in_force: InForce) -> Act:
    """Return the act of handing in follow-ups at ``at`` (UTC), which may set a clock going that stood for them."""
    zone = in_force.office.zone
    body: dict[str, Value] = {
        "service": application.service,
        "service_version": application.service_version,
        "variant": application.variant,
        "day": max(at.astimezone(zone).date(), application.first_day).isoformat(),
        "documents": [item.to_body() for item in came.documents],
    }
    if came.stood_since is not None:
        stopped = datetime.combine(came.stood_since, time(12), zone)
        remaining = promises.stop(application.promise, stopped, in_force.calendar, zone)
        body["stood_since"] = came.stood_since.isoformat()
        if application.clock is Clock.RUNS:
            body["promise"] = promises.resume(remaining, at, in_force.calendar, zone).to_body()
        else:
            body["remaining"] = max(remaining, application.remaining or 0)
    return Act("follow_up.received", application.id, body, {"handed_in_by": came.by} if came.by else None)


def visit_of(sealed: Sealed) -> Visit:
    """Read the visit that an entry of one of ``VISITS`` records."""
    entry, body = sealed.entry, _VISIT.decode(sealed.entry.raw)
    kind = VISITS[entry.kind]
    details = sealed.details()
    return Visit(
        office=office(sealed),
        key=sealed.key,
        kind=kind,
        at=moment(entry.at),
        business_day=body.day,
        officer=entry.officer,
        service=body.service,
        service_version=body.service_version,
        variant=body.variant,
        application=entry.subject if kind in {VisitKind.REGISTERED, VisitKind.FOLLOW_UP} else "",
        documents=() if kind is VisitKind.REGISTERED else _DOCUMENTS.decode(body.documents),
        resumes=body.resumes,
        external_id=body.external_id,
        digest=str(details.get("digest", "")),
        details={} if kind is VisitKind.REGISTERED else details,
        topic=body.topic,
        result=body.result,
    )


def evolve(application: Application, sealed: Sealed) -> Application:
    """Return the application after an entry about it.

    A ``stage.changed`` whose ``from`` isn't the current stage changes nothing: it is superseded. An entry of a kind
    that is not known here changes nothing either; a newer program folds it.
    """
    step = _STEPS.get(sealed.entry.kind)
    return application if step is None else step(application, sealed)


def office(sealed: Sealed) -> str:
    """Return the office code of an entry's desk."""
    return sealed.entry.desk.split("-", 1)[0]


def request_of(sealed: Sealed) -> dict[str, Any]:
    """Return what a turned back applicant had told, as the parts of a request that goes on with it."""
    body, details = _body(sealed), sealed.details()
    place = {"address": details.get("address", ""), "village": body.get("village", "")}
    parts = {
        "applicant": details.get("applicant"),
        "proxy": details.get("proxy"),
        "location": {name: value for name, value in place.items() if value},
        "fields": {**body.get("fields", {}), **details.get("fields", {})},
        "fee_inputs": {**body.get("fee_inputs", {}), **details.get("fee_inputs", {})},
    }
    return {name: part for name, part in parts.items() if part}


def _visit_body(draft: Draft, request: Request) -> dict[str, Value]:
    body: dict[str, Value] = {
        "service": draft.version.service.code,
        "service_version": draft.version.sha256,
        "variant": draft.variant.code,
        "received": milliseconds(draft.received_at),
        "day": draft.day.isoformat(),
        "backdated": draft.backdated,
        "village": draft.submission.location.village,
    }
    given: dict[str, Value] = {
        "external_id": request.external_id,
        "resumes": list(request.resumes) if request.resumes else None,
        "opened": milliseconds(request.opened_at) if request.opened_at else None,
        "fee_inputs": {name: value for name, value in draft.submission.fee_inputs.items() if draft.quote is not None},
        "fields": {name: value for name, value in draft.submission.fields.items() if name in _open_fields(draft)},
    }
    return body | {name: value for name, value in given.items() if value}


def _open_fields(draft: Draft) -> set[str]:
    """The form fields that the catalogue says are not personal; an unfinished form's are all kept as personal."""
    return {field.code for field in draft.version.service.fields if not field.personal} if draft.quote else set()


def _personal(draft: Draft, request: Request) -> dict[str, Value]:
    submission = draft.submission
    open_fields = _open_fields(draft)
    return {
        "applicant": people.to_dict(submission.applicant),
        "proxy": people.to_dict(submission.proxy) if submission.proxy else None,
        "address": submission.location.address,
        "village_name": submission.location.name,
        "received_by": draft.received_by,
        "fields": {name: value for name, value in submission.fields.items() if name not in open_fields},
        "fee_inputs": {} if draft.quote else dict(submission.fee_inputs),
        "digest": request.digest,  # of the whole request: who knows the rest could guess a NIK from it
    }


def _body(sealed: Sealed) -> Mapping[str, Any]:
    return sealed.entry.body


class _Quoted(msgspec.Struct):
    """What is read of a quote's body."""

    status: str
    total: int | None = None


class _Visited(msgspec.Struct):
    """What is read of the body of an entry that records a visit, but for the checklist of one that registers."""

    day: date
    service: str
    service_version: str = ""
    variant: str = ""
    documents: msgspec.Raw = msgspec.Raw(b"[]")
    resumes: Key | None = None
    external_id: str = ""
    topic: Topic | None = None
    result: Result | None = None


class _Received(msgspec.Struct):
    """What is read of the body of an entry that begins a file."""

    number: str
    tracking_code: str
    service: str
    service_version: str
    variant: str
    received: int
    day: date
    village: str
    documents: tuple[Document, ...]
    quote: msgspec.Raw
    promise: Promise
    opened: int | None = None
    backdated: bool = False
    fields: dict[str, str] = {}
    fee_inputs: dict[str, str] = {}


class _Personal(msgspec.Struct):
    """What is read of the personal part of an entry that begins a file; withheld, it says nothing."""

    applicant: people.Applicant = people.Person()
    proxy: people.Proxy | None = None
    address: str = ""
    village_name: str = ""
    received_by: str = ""
    fields: dict[str, str] = {}
    fee_inputs: dict[str, str] = {}


_QUOTE = msgspec.json.Decoder(_Quoted)


class _Moved(msgspec.Struct):
    """What is read of the body of an entry that moves a file."""

    source: str = msgspec.field(name="from")
    target: str = msgspec.field(name="to")
    day: date | None = None
    remaining: int | None = None
    promise: Promise | None = None


_MOVED = msgspec.json.Decoder(_Moved)
_DOCUMENTS = msgspec.json.Decoder(tuple[Document, ...])
_VISIT = msgspec.json.Decoder(_Visited)
_RECEIVED = msgspec.json.Decoder(_Received)
_PERSONAL = msgspec.json.Decoder(_Personal)


def received_application(sealed: Sealed) -> Application:
    """Read the application that an ``application.received`` registers."""
    entry, body, details = sealed.entry, _RECEIVED.decode(sealed.entry.raw), _PERSONAL.decode(sealed.personal or b"{}")
    registered_at = moment(entry.at)
    return Application(
        office=office(sealed),
        id=entry.subject,
        number=body.number,
        tracking_code=body.tracking_code,
        desk=entry.desk,
        service=body.service,
        service_version=body.service_version,
        variant=body.variant,
        received_at=moment(body.received),
        business_day=body.day,
        registered_at=registered_at,
        opened_at=moment(body.opened) if body.opened else None,
        received_by=details.received_by,
        officer=entry.officer,
        submission=_submission(body, details),
        documents=body.documents,
        quotes=(_quote(sealed.key, body.quote),),
        promise=body.promise,
        stage=Stage.RECEIVED,
        stage_at=registered_at,
        clock=Clock.RUNS,
        backdated=body.backdated,
    )


def _submission(body: _Received, details: _Personal) -> Submission:
    """Put together what was handed in, from the open and the personal part of its entry."""
    return Submission(
        details.applicant,
        details.proxy,
        Location(details.address, body.village, details.village_name),
        body.fields | details.fields,
        body.fee_inputs | details.fee_inputs,
    )


def _quote(key: Key, raw: msgspec.Raw) -> Quote:
    body = _QUOTE.decode(raw)
    return Quote(key, body.status, body.total, raw)


def _moved(application: Application, sealed: Sealed) -> Application:
    body = _MOVED.decode(sealed.entry.raw)
    if body.source != application.stage:
        return application
    target = Stage(body.target)
    clock = RULES[target].clock
    stood = application.remaining if clock is Clock.STANDS else None
    return replace(
        application,
        stage=target,
        stage_at=moment(sealed.entry.at),
        clock=clock,
        remaining=stood if body.remaining is None else body.remaining,
        promise=body.promise or application.promise,
        rejected_on=body.day if target is Stage.REJECTED else application.rejected_on,
    )


def _printed(application: Application, _sealed: Sealed) -> Application:
    return replace(application, prints=application.prints + 1)


def _handed_in(application: Application, sealed: Sealed) -> Application:
    body = _body(sealed)
    came = Document.of_body(body["documents"])
    return replace(
        application,
        documents=after_hand_in(application.documents, came, date.fromisoformat(body["day"])),
        promise=Promise.from_body(body["promise"]) if "promise" in body else application.promise,
        remaining=body.get("remaining", application.remaining),
    )


def _corrected(application: Application, sealed: Sealed) -> Application:
    body = _body(sealed)
    quotes = (_quote(sealed.key, msgspec.Raw(canonical(body["quote"]))),) if "quote" in body else ()
    after = corrections.apply(application, body, sealed.details())
    return replace(after, quotes=(*application.quotes, *quotes), corrections=application.corrections + 1, prints=0)


def _promised(application: Application, sealed: Sealed) -> Application:
    promise = Promise.from_body(_body(sealed)["promise"])
    return replace(application, promise=promise, corrections=application.corrections + 1, prints=0)


_STEPS: dict[str, Callable[[Application, Sealed], Application]] = {
    "stage.changed": _moved,
    "receipt.printed": _printed,
    "application.corrected": _corrected,
    "follow_up.received": _handed_in,
    "promise.replaced": _promised,
}

CHANGING = frozenset(_STEPS)
"""The kinds of entry that change an application."""
