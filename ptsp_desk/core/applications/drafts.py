"""A draft: what a clerk, or a line of JSON, says about an application, checked as a whole before anything is stored."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from ptsp_desk.core import fees, people, promises, regions, years
from ptsp_desk.core.applications.records import Location, Submission
from ptsp_desk.core.applications.requests import Check, as_texts, named, part_of, text_of
from ptsp_desk.core.catalogue import Requirement, Variant, Version, field_values, variant_of
from ptsp_desk.core.documents import Document, DocumentState, Fault, lacking
from ptsp_desk.core.errors import Problem, Refused, refuse, under
from ptsp_desk.core.fees import FeeQuote
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.promises import Promise
from ptsp_desk.core.regions import Village

KEYS = frozenset(
    {
        "external_id", "service", "variant", "received", "applicant", "proxy", "location", "documents", "complete",
        "faults", "fields", "fee_inputs", "received_by", "resumes",
    }
)  # fmt: skip
EXTERNAL_ID = re.compile(r"[A-Za-z0-9._:-]{1,64}")
AHEAD = timedelta(minutes=5)
"""How far a desk's clock may lag behind the time on a paper."""
_LONGEST_DAY = len("2026-W47-5")  # in ISO 8601, whose times are longer


@dataclass(frozen=True, slots=True)
class Draft:
    """A checked draft. ``quote`` and ``promise`` are worked out only where the checklist is complete.

    ``received_at`` is UTC, ``day`` the office's business day of it; ``warnings`` block nobody.
    """

    version: Version
    variant: Variant
    submission: Submission
    documents: tuple[Document, ...]
    received_at: datetime
    day: date
    backdated: bool
    received_by: str
    quote: FeeQuote | None
    promise: Promise | None
    warnings: tuple[Problem, ...]

    @property
    def lacking(self) -> tuple[Document, ...]:
        """The documents for which the file must be turned back."""
        return lacking(self.documents)

    @property
    def is_complete(self) -> bool:
        return not self.lacking


def external_id(raw: Mapping[str, object]) -> str:
    """Return the request's own name for the application, empty where it gives none.

    Raises:
        Refused: it has not the form of a name.
    """
    given = raw.get("external_id")
    if given is None:
        return ""
    if not isinstance(given, str) or not EXTERNAL_ID.fullmatch(given):
        raise refuse("external_id", "hanya huruf, angka, titik, titik dua, garis; 1 sampai 64 karakter")
    return given


def digest(raw: Mapping[str, object]) -> str:
    """Return the SHA-256 of a request's content, whatever the order of its keys."""
    return hashlib.sha256(json.dumps(raw, sort_keys=True, default=str).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Preview:
    """What can be said of a form while it is typed; None is what its entries don't allow yet.

    ``problems`` are those of the whole form, also of what nobody has come to yet.
    """

    version: Version | None
    variant: Variant | None
    documents: tuple[Document, ...]
    quote: FeeQuote | None
    promise: Promise | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]

    @property
    def missing(self) -> tuple[Document, ...]:
        """The documents for which the file would be turned back."""
        return lacking(self.documents)


@dataclass(frozen=True, slots=True)
class _Read:
    """The parts of a request that stand whatever its checklist says."""

    version: Version | None
    variant: Variant | None
    submission: Submission | None
    documents: tuple[Document, ...]
    received_at: datetime
    day: date
    received_by: str
    warnings: tuple[Problem, ...]


def check(
    raw: Mapping[str, object],
    in_force: InForce,
    now: datetime,
    before: Mapping[str, DocumentState] | None = None,
) -> Draft:
    """Check a request against what is in force; ``now`` is UTC, ``before`` what a turned back visit had ticked.

    Raises:
        Refused: with every problem of the request. Where the checklist is incomplete, what else is missing is left
            for the next visit and no problem.
    """
    note = Check()
    read = _read(raw, in_force, now, before or {}, note)
    version, variant, submission = read.version, read.variant, read.submission
    if version is None or variant is None or submission is None:
        raise Refused(*note.problems)
    complete = not lacking(read.documents)
    fields = note.attempt(lambda: _fields(raw, version, complete=complete))
    quote = note.attempt(lambda: _quote(raw, version, variant)) if complete else None
    inputs = dict(quote.inputs) if quote else {} if complete else _inputs(raw, version, variant, note)
    if note.problems:
        raise Refused(*note.problems)
    zone = in_force.office.zone
    return Draft(
        version,
        variant,
        Submission(submission.applicant, submission.proxy, submission.location, fields or {}, inputs),
        read.documents,
        read.received_at,
        read.day,
        read.day < now.astimezone(zone).date(),
        read.received_by,
        quote,
        promises.promise(read.received_at, variant.duration, in_force.calendar, zone) if complete else None,
        read.warnings,
    )


def preview(
    raw: Mapping[str, object],
    in_force: InForce,
    now: datetime,
    before: Mapping[str, DocumentState] | None = None,
) -> Preview:
    """Work out what an unfinished request allows, as if its checklist were complete; ``now`` is UTC."""
    note = Check()
    read = _read(raw, in_force, now, before or {}, note)
    version, variant = read.version, read.variant
    quote = promise = None
    if version is not None and variant is not None:
        note.attempt(lambda: _fields(raw, version, complete=True))
        quote = note.attempt(lambda: _quote(raw, version, variant))
        calendar, zone = in_force.calendar, in_force.office.zone
        promise = note.attempt(lambda: promises.promise(read.received_at, variant.duration, calendar, zone))
    return Preview(version, variant, read.documents, quote, promise, tuple(note.problems), read.warnings)


def _read(
    raw: Mapping[str, object], in_force: InForce, now: datetime, before: Mapping[str, DocumentState], note: Check
) -> _Read:
    for key in sorted(set(raw) - KEYS):
        note(named(key), "isian ini tidak dikenal")
    received_at = note.attempt(lambda: _received(raw.get("received"), now, in_force)) or now
    day = received_at.astimezone(in_force.office.zone).date()
    version, variant = _service(raw, in_force, day, note)
    submission, warnings = _people(raw, in_force, day, note)
    received_by = text_of(raw.get("received_by"), "received_by", note)
    documents = _documents(raw, variant, day, before, note) if variant else ()
    return _Read(version, variant, submission, documents, received_at, day, received_by, tuple(warnings))


def _received(given: object, now: datetime, in_force: InForce) -> datetime:
    if given is None:
        return now
    try:
        at = datetime.fromisoformat(given) if isinstance(given, str) else None
    except ValueError:
        at = None
    if at is None or len(str(given)) <= _LONGEST_DAY:
        raise refuse("received", "tulis tanggal dan jam, misalnya 2026-11-20T09:12:00+08:00")
    if at.tzinfo is None:
        at = at.replace(tzinfo=in_force.office.zone)
    years.check_received("received", at.date())
    at = at.astimezone(UTC)
    if at > now + AHEAD:
        raise refuse("received", "waktu terima ada di masa depan; periksa tanggal, jam dan jam komputer")
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def _service(
    raw: Mapping[str, object], in_force: InForce, day: date, note: Check
) -> tuple[Version | None, Variant | None]:
    code, wanted = raw.get("service"), raw.get("variant")
    if not isinstance(code, str) or not code:
        note("service", "sebutkan kode layanannya, misalnya IMB")
        return None, None
    version = note.attempt(lambda: in_force.catalogue.service(code, day))
    if version is None:
        return None, None
    if wanted is not None and not isinstance(wanted, str):
        note("variant", "harus teks")
        return version, None
    return version, note.attempt(lambda: variant_of(version.service, wanted))


def _people(
    raw: Mapping[str, object], in_force: InForce, day: date, note: Check
) -> tuple[Submission | None, list[Problem]]:
    region = in_force.office.region
    found = note.attempt(lambda: people.applicant_of(part_of(raw, "applicant"), day, region=region))
    given = raw.get("proxy") is not None
    proxy = note.attempt(lambda: people.proxy_of(part_of(raw, "proxy"), day)) if given else None
    location = note.attempt(lambda: location_of(part_of(raw, "location"), region))
    if found is None or location is None:
        return None, []
    applicant, warnings = found
    return Submission(applicant, proxy[0] if proxy else None, location), [*warnings, *(proxy[1] if proxy else [])]


def location_of(raw: Mapping[str, object], region: str) -> Location:
    """Read where the permit is for.

    Raises:
        Refused: an unknown key, or a village that isn't known or not the only one of its name.
    """
    note = Check()
    for key in sorted(set(raw) - {"address", "village"}):
        note(f"location.{named(key)}", "isian ini tidak dikenal")
    address = text_of(raw.get("address"), "location.address", note)
    given = text_of(raw.get("village"), "location.village", note)
    village = note.attempt(lambda: village_of(given, "location.village", region))
    if note.problems:
        raise Refused(*note.problems)
    if village is None:
        return Location(address)
    return Location(address, village.code, f"{village.kind_word} {village.name}, Kec. {village.district}")


def village_of(given: str, where: str, region: str) -> Village | None:
    """Return the village given by its Kemendagri code or its name, None where nothing is given."""
    if not given:
        return None
    try:
        return regions.resolve(given, region)
    except Refused as refused:
        raise under(where, refused) from refused


def _documents(
    raw: Mapping[str, object], variant: Variant, day: date, before: Mapping[str, DocumentState], note: Check
) -> tuple[Document, ...]:
    given, complete = raw.get("documents"), raw.get("complete")
    if complete is not None and not isinstance(complete, bool):
        note("complete", "harus true atau false")
        return ()
    if (given is None) == (complete is not True):
        note("documents", 'isi keadaan setiap syarat, atau "complete": true; salah satu saja')
        return ()
    if complete is True:
        states = {item.code: DocumentState.OK for item in variant.requirements}
    else:
        states = {**before, **_states(given, variant, note)}
    faults = _faults(raw, states, note)
    return tuple(
        replace(document(item, states.get(item.code, DocumentState.MISSING), day), fault=faults.get(item.code))
        for item in variant.requirements
    )


def _states(given: object, variant: Variant, note: Check) -> dict[str, DocumentState]:
    if not isinstance(given, Mapping):
        note("documents", 'harus objek, misalnya {"ktp": "ok"}')
        return {}
    known = {item.code for item in variant.requirements}
    states = {}
    for code, state in given.items():
        where = f"documents.{named(code)}"
        if code not in known:
            note(where, f"bukan syarat layanan ini; syaratnya: {', '.join(sorted(known))}")
        elif not isinstance(state, str) or state not in set(DocumentState):
            note(where, "harus ok, problem, atau missing")
        else:
            states[str(code)] = DocumentState(state)
    return states


def _faults(raw: Mapping[str, object], states: Mapping[str, DocumentState], note: Check) -> dict[str, Fault]:
    faults = {}
    for code, fault in (note.attempt(lambda: part_of(raw, "faults")) or {}).items():
        where = f"faults.{named(code)}"
        if states.get(code) is not DocumentState.PROBLEM:
            note(where, 'hanya untuk syarat yang "problem"')
        elif not isinstance(fault, str) or fault not in set(Fault):
            note(where, f"harus salah satu dari {', '.join(Fault)}")
        else:
            faults[code] = Fault(fault)
    return faults


def document(requirement: Requirement, state: DocumentState, day: date) -> Document:
    """Return the checklist line of a requirement; one that may follow is due ``follow_up_days`` after ``day``."""
    may_follow = requirement.follow_up_days is not None and state is not DocumentState.OK
    due = day + timedelta(days=requirement.follow_up_days or 0) if may_follow else None
    return Document(requirement.code, state, due)


def _fields(raw: Mapping[str, object], version: Version, *, complete: bool) -> dict[str, str]:
    given = part_of(raw, "fields")
    try:
        return {name: str(value) for name, value in field_values(version.service, given).items()}
    except Refused as refused:
        asked = {f"fields.{field.code}" for field in version.service.fields if given.get(field.code) is None}
        wrong = [problem for problem in refused.problems if problem.where not in asked]
        if complete or wrong:
            raise
        return as_texts(given, "fields", Check())


def _inputs(raw: Mapping[str, object], version: Version, variant: Variant, note: Check) -> dict[str, str]:
    """Keep the fee inputs of an unfinished form; they are worked out when it is complete."""
    given = note.attempt(lambda: part_of(raw, "fee_inputs")) or {}
    tariff = version.service.tariff_of(variant)
    known = {item.name for item in tariff.inputs} if tariff else set()
    for name in sorted(set(given) - known):
        note(f"fee_inputs.{named(name)}", "isian ini tidak dikenal")
    return as_texts({name: value for name, value in given.items() if name in known}, "fee_inputs", note)


def _quote(raw: Mapping[str, object], version: Version, variant: Variant) -> FeeQuote:
    return fees.quote(version.service.tariff_of(variant), part_of(raw, "fee_inputs"), later=True)
