"""Files that were in process before this program: taken over with their old number, never received here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace

from ptsp_desk.core import fees, people
from ptsp_desk.core.applications import entries
from ptsp_desk.core.applications.records import Application, Submission
from ptsp_desk.core.applications.stages import RULES, Stage
from ptsp_desk.core.catalogue import Variant, Version
from ptsp_desk.core.fees import FeeQuote
from ptsp_desk.core.journal import Act, Sealed, Value, milliseconds
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.core.promises import Promise

KIND = "application.taken_over"


@dataclass(frozen=True, slots=True)
class RunningFile:
    """A file as the old record tells it. ``received_at`` is UTC, ``day`` the office's day of it.

    ``on`` is the day from which it is in the stock. ``remaining`` counts from there where its clock stands: since when
    it really has is not known. ``row`` is what stood in the table, by column: it tells a changed row from one that was
    taken over before.
    """

    old_number: str
    version: Version
    variant: Variant
    submission: Submission
    received_at: datetime
    day: date
    stage: Stage
    quote: FeeQuote
    promise: Promise
    on: date
    remaining: int | None
    row: Mapping[str, str]


def taken_over(file: RunningFile, subject: str, number: RegistrationNumber, tracking_code: str) -> Act:
    """Return the act of taking a file over."""
    submission, service = file.submission, file.version.service
    known = {field.code for field in service.fields if not field.personal}
    body: dict[str, Value] = {
        "service": service.code,
        "service_version": file.version.sha256,
        "variant": file.variant.code,
        "old_number": file.old_number,
        "taken_over_on": file.on.isoformat(),
        "received": milliseconds(file.received_at),
        "day": file.day.isoformat(),
        "village": submission.location.village,
        "number": str(number),
        "tracking_code": tracking_code,
        "documents": [],
        "quote": fees.to_body(file.quote),
        "promise": file.promise.to_body(),
        "stage": file.stage.value,
        "fields": {name: value for name, value in submission.fields.items() if name in known},
    }
    if file.remaining is not None:
        body["remaining"] = file.remaining
    personal = {
        "applicant": people.to_dict(submission.applicant),
        "address": submission.location.address,
        "village_name": submission.location.name,
        "fields": {name: value for name, value in submission.fields.items() if name not in known},
        "row": dict(file.row),
    }
    return Act(KIND, subject, body, personal)


def taken_over_application(sealed: Sealed) -> Application:
    """Read the application that an entry of ``KIND`` takes over."""
    body: Mapping[str, Any] = sealed.entry.body
    stage = Stage(body["stage"])
    return replace(
        entries.received_application(sealed),
        stage=stage,
        clock=RULES[stage].clock,
        remaining=body.get("remaining"),
        old_number=body["old_number"],
        taken_over_on=date.fromisoformat(body["taken_over_on"]),
    )
