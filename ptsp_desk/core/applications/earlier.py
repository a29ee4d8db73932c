"""What earlier files say while a new one is typed: who is known, hints at a second file, entries to start from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ptsp_desk.core import people, words
from ptsp_desk.core.applications.records import Application, Listed, Submission
from ptsp_desk.core.applications.stages import Clock
from ptsp_desk.core.catalogue import Catalogue, Service, Variant, field_values
from ptsp_desk.core.errors import Refused, refuse
from ptsp_desk.core.people import Company, Person


@dataclass(frozen=True, slots=True)
class KnownApplicant:
    """Somebody who has handed in before, as on the newest of ``count`` files: its number, service and business day.

    Of who is known only from before this program ``count`` is 0: number, service and day are of an old permit where
    there was one, else empty and the day of the import.
    """

    applicant: Person | Company
    number: str
    service: str
    day: date
    count: int


@dataclass(frozen=True, slots=True)
class Hint:
    """Something to ask about; it blocks nobody."""

    number: str
    sentence: str


def known(files: Iterable[Listed]) -> list[KnownApplicant]:
    """Return each applicant once, in the order of ``files``, which is newest first."""
    by_applicant: dict[tuple[str, ...], list[Listed]] = {}
    for file in files:
        by_applicant.setdefault(_who(file.applicant), []).append(file)
    return [
        KnownApplicant(found[0].applicant, found[0].number, found[0].service, found[0].business_day, len(found))
        for found in by_applicant.values()
    ]


def with_others(found: list[KnownApplicant], others: Iterable[KnownApplicant]) -> list[KnownApplicant]:
    """Return those found and, after them, each of the others who isn't one of them."""
    kept = {_who(item.applicant): item for item in found}
    for item in others:
        kept.setdefault(_who(item.applicant), item)
    return list(kept.values())


def identity_of(applicant: Person | Company) -> str:
    """Return the NIK of a person or the NIB of a company, empty where it isn't known."""
    return applicant.nib if isinstance(applicant, Company) else applicant.nik


def given(raw: Mapping[str, object]) -> tuple[str, str]:
    """Return the identity and the telephone (E.164) in an unfinished request; what is not whole yet is empty."""
    applicant = raw.get("applicant")
    fields = applicant if isinstance(applicant, Mapping) else {}
    is_company = fields.get("kind") == "company"
    identity = _digits(fields.get("nib" if is_company else "nik"))
    try:
        phone = people.parse_phone(str(fields.get("phone") or "")).value
    except Refused:
        phone = ""
    return identity if len(identity) == (13 if is_company else 16) else "", phone


def hints(raw: Mapping[str, object], files: Iterable[Listed]) -> list[Hint]:
    """Return what of other files concerns this request: the same applicant's open one, another's with its telephone."""
    identity, phone = given(raw)
    found = []
    for file in files:
        applicant = file.applicant
        of_the_day = f"{file.number}, diterima {words.date_plain(file.business_day)}"
        if identity and identity_of(applicant) == identity:
            if file.service == raw.get("service") and file.clock is not Clock.OVER:
                sentence = f"Pemohon ini punya permohonan {file.service} yang masih berjalan: {of_the_day}."
                found.append(Hint(file.number, sentence))
        elif phone and applicant.phone == phone:
            found.append(Hint(file.number, f"Telepon ini juga dipakai {applicant.name} pada {of_the_day}."))
    return found


def prefill(
    application: Application, service: Service, variant: Variant | None, catalogue: Catalogue
) -> dict[str, Any]:
    """Return what a renewal, a change or a lost permit takes over from an earlier file, as parts of a request.

    Raises:
        Refused: that file is of a service that isn't this one, nor leads to it.
    """
    called = f"Berkas {application.number}"
    return taken_from(application.submission, (called, application.service), service, variant, catalogue)


def taken_from(
    submission: Submission, of: tuple[str, str], service: Service, variant: Variant | None, catalogue: Catalogue
) -> dict[str, Any]:
    """Return what is taken over of a submission; ``of`` is what it is called, and its service.

    Raises:
        Refused: that service isn't this one, nor leads to it.
    """
    if service.code not in _family(of[1], catalogue):
        raise refuse("number", f"{of[0]} untuk {of[1]}, bukan {service.code}.")
    tariff = service.tariff_of(variant) if variant else None
    inputs = {item.name for item in tariff.inputs} if tariff else set()
    place = {"address": submission.location.address, "village": submission.location.village}
    return {
        "applicant": people.to_dict(submission.applicant),
        "location": {name: value for name, value in place.items() if value},
        "fields": {name: value for name, value in submission.fields.items() if _fits(service, name, value)},
        "fee_inputs": {name: value for name, value in submission.fee_inputs.items() if name in inputs},
    }


def _who(applicant: Person | Company) -> tuple[str, ...]:
    identity = identity_of(applicant)
    return (identity,) if identity else (applicant.name.casefold(), applicant.phone)


def _digits(value: object) -> str:
    return "".join(filter(str.isdigit, value)) if isinstance(value, str) else ""


def _family(code: str, catalogue: Catalogue) -> set[str]:
    """A service and those that came after it."""
    successors = {version.service.code: version.service.successor for version in catalogue.versions}
    family: set[str] = set()
    following: str | None = code
    while following and following not in family:
        family.add(following)
        following = successors.get(following)
    return family


def _fits(service: Service, name: str, value: str) -> bool:
    """Whether the service's form still takes an earlier answer."""
    try:
        field_values(service, {name: value})
    except Refused as refused:
        return all(problem.where != f"fields.{name}" for problem in refused.problems)
    return True
