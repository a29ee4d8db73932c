"""An application as the rows that stand for it, and what an entry changes of them."""

from collections.abc import Iterator
from datetime import date

from ptsp_desk.core import people
from ptsp_desk.core.applications.earlier import identity_of
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.journal import milliseconds, told
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.store.search import SearchText
from ptsp_desk.store.visits import line
from ptsp_desk.store.writes import Values

ENDING = frozenset({Stage.ISSUED, Stage.REJECTED, Stage.WITHDRAWN, Stage.VOID})
"""The stages by which a file leaves the process."""


def whole(application: Application) -> Values:
    """Return the row of a new application."""
    number, promised = RegistrationNumber.parse(application.number), _promised(application)
    return {
        "office": application.office,
        "id": application.id,
        "number": application.number,
        "tracking_code": application.tracking_code,
        "desk": application.desk,
        "epoch": number.epoch,
        "counter": number.counter,
        "service": application.service,
        "service_version": application.service_version,
        "variant": application.variant,
        "old_number": application.old_number or None,
        "taken_over_on": application.taken_over_on.isoformat() if application.taken_over_on else None,
        "backdated": application.backdated,
        "first_promised_on": promised["promised_on"],
        "earliest_promised_on": promised["promised_on"],
        "first_awaited": promised["awaited"],
        "quoted": application.quotes[0].total if application.quotes else None,
        "received_at": milliseconds(application.received_at),
        "business_day": application.business_day.isoformat(),
        "registered_at": milliseconds(application.registered_at),
        "opened_at": milliseconds(application.opened_at) if application.opened_at else None,
        "officer": application.officer,
        "ended_on": None,
        **_handed_in(application),
        **promised,
        **_standing(application),
    }


def changed(before: Application, after: Application, day: date) -> Values:
    """Return the columns that an entry changed; ``day`` is the office's day of it."""
    now, was = _standing(after), _standing(before)
    if after.promise is not before.promise or after.documents is not before.documents:
        now, was = now | _promised(after), was | _promised(before)
    if after.submission is not before.submission or after.received_by != before.received_by:
        now, was = now | _handed_in(after), was | _handed_in(before)
    row = {name: value for name, value in now.items() if value != was[name]}
    if after.stage is not before.stage and after.stage in ENDING:
        row["ended_on"] = day.isoformat()
    if after.promise.date < before.promise.date:
        row["earliest_promised_on"] = after.promise.date.isoformat()
    return row


def merge(row: Values, later: Values) -> None:
    """Let a row, or what is to change of it, tell what a later entry changed too."""
    earliest = [item["earliest_promised_on"] for item in (row, later) if "earliest_promised_on" in item]
    row.update(later)
    if earliest:
        row["earliest_promised_on"] = min(earliest)


def first_awaited(application: Application) -> str | None:
    """Return the day by which the first of the documents that are still to come is due, None where none is."""
    days = [item.due for item in application.follow_ups if item.due]
    return min(days).isoformat() if days else None


def checklist(application: Application) -> Iterator[Values]:
    """Yield the rows of the documents."""
    for position, item in enumerate(application.documents):
        yield {"office": application.office, "application": application.id, **line(position, item)}


def quotes(application: Application, known: int) -> Iterator[Values]:
    """Yield the rows of the quotes but for the first ``known``."""
    for quote in application.quotes[known:]:
        desk, epoch, seq = quote.key
        yield {
            "office": application.office,
            "desk": desk,
            "epoch": epoch,
            "seq": seq,
            "application": application.id,
            "status": quote.status,
            "total": quote.total,
            "body": str(quote.raw, "utf-8"),
        }


def words(application: Application) -> SearchText:
    """Return what an application is found by."""
    applicant, location = application.submission.applicant, application.submission.location
    company = applicant if isinstance(applicant, people.Company) else None
    return SearchText(
        number=application.number,
        old_number=application.old_number,
        name=company.director if company else applicant.name,
        company=company.name if company else "",
        nik="" if isinstance(applicant, people.Company) else applicant.nik,
        phone=applicant.phone,
        village=location.name,
        service=application.service,
    )


def _handed_in(application: Application) -> Values:
    submission = application.submission
    applicant = submission.applicant
    return {
        "identity": identity_of(applicant) or None,
        "applicant": told(applicant),
        "proxy": told(submission.proxy) if submission.proxy else None,
        "received_by": application.received_by,
        "location_address": submission.location.address,
        "location_village": submission.location.village,
        "location_name": submission.location.name,
        "fields": told(submission.fields),
        "fee_inputs": told(submission.fee_inputs),
    }


def _promised(application: Application) -> Values:
    return {
        "promise": told(application.promise),
        "promised_on": application.promise.date.isoformat(),
        "awaited": first_awaited(application),
    }


def _standing(application: Application) -> Values:
    return {
        "stage": application.stage.value,
        "stage_at": milliseconds(application.stage_at),
        "clock": application.clock.value,
        "remaining": application.remaining,
        "corrections": application.corrections,
        "prints": application.prints,
    }
