"""Permits granted before this program, and applicants known from then: what renewals and reminders go by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ptsp_desk.core import people
from ptsp_desk.core.applications import earlier
from ptsp_desk.core.applications.records import Location, Submission
from ptsp_desk.core.catalogue import Catalogue, Service, Variant
from ptsp_desk.core.journal import Act, Sealed
from ptsp_desk.core.people import Applicant

PERMIT = "permit.imported"
APPLICANT = "applicant.imported"


@dataclass(frozen=True, slots=True)
class Permit:
    """An old permit; ``submission`` is its holder, its place and the answers to the service's form.

    ``valid_until`` is the last day, None where it doesn't end. ``row`` is what stood in the table, by column.
    """

    number: str
    service: str
    variant: str
    submission: Submission
    issued_on: date
    valid_until: date | None
    row: Mapping[str, str]


def imported(permit: Permit, subject: str) -> Act:
    """Return the act of recording an old permit."""
    body = {
        "number": permit.number,
        "service": permit.service,
        "variant": permit.variant,
        "issued_on": permit.issued_on.isoformat(),
        "valid_until": permit.valid_until.isoformat() if permit.valid_until else None,
        "village": permit.submission.location.village,
    }
    personal = {
        "holder": people.to_dict(permit.submission.applicant),
        "address": permit.submission.location.address,
        "village_name": permit.submission.location.name,
        "fields": dict(permit.submission.fields),
        "row": dict(permit.row),
    }
    return Act(PERMIT, subject, body, personal)


def permit_of(sealed: Sealed) -> Permit:
    """Read the permit of an entry; a holder who is withheld has no name."""
    body: Mapping[str, Any] = sealed.entry.body
    details = sealed.details()
    holder = people.from_dict(details.get("holder") or {"kind": "person"})
    assert not isinstance(holder, people.Proxy)
    until = body.get("valid_until")
    return Permit(
        number=body["number"],
        service=body["service"],
        variant=body["variant"],
        submission=Submission(
            holder,
            None,
            Location(details.get("address", ""), body["village"], details.get("village_name", "")),
            details.get("fields", {}),
        ),
        issued_on=date.fromisoformat(body["issued_on"]),
        valid_until=date.fromisoformat(until) if until else None,
        row=details.get("row", {}),
    )


def prefill(permit: Permit, service: Service, variant: Variant | None, catalogue: Catalogue) -> dict[str, Any]:
    """Return what a renewal, a change or a lost permit takes over from an old one, as parts of a request.

    Raises:
        Refused: it is of a service that isn't this one, nor leads to it.
    """
    called = f"Izin {permit.number}"
    return earlier.taken_from(permit.submission, (called, permit.service), service, variant, catalogue)


def applicant_imported(applicant: Applicant, subject: str) -> Act:
    """Return the act of recording somebody as known."""
    return Act(APPLICANT, subject, {}, {"applicant": people.to_dict(applicant)})


def applicant_of(sealed: Sealed) -> Applicant:
    """Read who an entry of ``APPLICANT``, or the holder who one of ``PERMIT``, records."""
    details = sealed.details()
    found = people.from_dict(details.get("applicant") or details.get("holder") or {"kind": "person"})
    assert not isinstance(found, people.Proxy)
    return found


def applicant_key(applicant: Applicant) -> str:
    """Return what makes an applicant the same one: NIK or NIB, else the name with the telephone."""
    return earlier.identity_of(applicant) or f"{applicant.name.casefold()}|{applicant.phone}"
