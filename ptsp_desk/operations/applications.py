"""What a clerk does with applications."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from ptsp_desk.core import fees, receipts, words
from ptsp_desk.core.applications import corrections, earlier, entries, replacements, stages
from ptsp_desk.core.applications.drafts import Draft, Preview, check, digest, external_id, preview
from ptsp_desk.core.applications.earlier import Hint, KnownApplicant
from ptsp_desk.core.applications.entries import Request
from ptsp_desk.core.applications.follow_ups import Standing, hand_in, standing
from ptsp_desk.core.applications.records import Application, Listed
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.catalogue import variant_of
from ptsp_desk.core.documents import DocumentState, lacking
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.fees import FeeQuote
from ptsp_desk.core.journal import Sealed
from ptsp_desk.core.numbers import RegistrationNumber, VisitReference, new_tracking_code, parse_desk_id
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.permits import prefill
from ptsp_desk.core.receipts import ReceiptPayload
from ptsp_desk.core.typed import FORM
from ptsp_desk.core.visits import Visit, VisitKind
from ptsp_desk.operations.desks import Desk, Writer, new_subject
from ptsp_desk.operations.resuming import (
    SHORTEST_CODE,
    Resumable,
    Resumed,
    by_reference,
    by_slip,
    resumed,
    visit_of,
)
from ptsp_desk.store import applicants, applications, drafts, journal, listed, offices, permits, visits
from ptsp_desk.store.database import Connection

_LOOKED_AT = 50
"""How many earlier files are looked at for those who are known."""
_DIGITS_TO_LOOK_FOR = 6


class Outcome(StrEnum):
    REGISTERED = "registered"
    TURNED_BACK = "turned_back"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a request; a duplicate carries what was answered the first time.

    ``application`` is None where the file was turned back; ``missing`` are then the codes of what it lacks.
    """

    outcome: Outcome
    visit: Visit
    application: Application | None
    missing: tuple[str, ...]
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """What handing in follow-ups led to; ``resumed`` says that the clock, which stood for them, runs to a new date."""

    application: Application
    visit: Visit
    resumed: bool


class Applications:
    """Registering, finding, correcting and moving applications."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def register(self, raw: Mapping[str, object], officer: Officer, opened_at: datetime | None = None) -> Answer:
        """Register an application, or record that its file went back; stored when this returns.

        ``raw`` is the JSON object of docs/register.md; ``opened_at`` (UTC) is when the clerk began. A form that was
        being typed, whose id is the request's ``external_id``, is no draft any more in the same moment.

        Raises:
            Refused: with every problem of the request, or its id was used for another content; nothing is stored.
        """
        request_id = external_id(raw)
        in_force = self._desk.in_force
        resumes = resumed(self._desk, raw, in_force)
        request = Request(request_id, digest(raw) if request_id else "", resumes.key if resumes else None, opened_at)
        draft = self._checked(raw, request, resumes, in_force)
        if isinstance(draft, Answer):
            return draft
        with self._desk.acting(officer) as writer:
            standing = applications.standing(writer.connection, self._desk.office, self._desk.id, request_id)
            if standing.answered:
                return self._answered(writer.connection, request)
            writer.stand_at(standing.tail)
            if writer.in_force is not in_force:
                draft = check(raw, writer.in_force, self._desk.now(), _ticks(resumes))
            if not draft.received_by and not officer.id.startswith("cli:"):
                draft = replace(draft, received_by=officer.name)
            if request_id.startswith(FORM):
                drafts.answered(writer.connection, request_id)
            if not draft.is_complete:
                return self._turn_back(writer, draft, request)
            return self._receive(writer, draft, request, standing.counter + 1)

    def preview(self, raw: Mapping[str, object]) -> Preview:
        """Work out what an unfinished request allows, without storing anything."""
        in_force = self._desk.in_force
        try:
            ticks = _ticks(resumed(self._desk, raw, in_force))
        except Refused:  # told when it is registered
            ticks = {}
        return preview(raw, in_force, self._desk.now(), ticks)

    def get(self, number: str) -> Application:
        """Return the application of a registration number.

        Raises:
            Refused: the number isn't one, or is not known here.
        """
        with self._desk.database.reading() as connection:
            return known(connection, self._desk.office, number)

    def turned_back(self, reference: str, where: str = "visit") -> Visit:
        """Return the visit in which a file was turned back.

        Raises:
            Refused: it isn't a reference, or no such visit is known here.
        """
        with self._desk.database.reading() as connection:
            return visit_of(connection, self._desk.office, reference, VisitKind.TURNED_BACK, where)

    def timeline(self, application: Application) -> list[Sealed]:
        """Return the entries about an application, oldest first."""
        with self._desk.database.reading() as connection:
            return journal.about(connection, self._desk.office, application.id)

    def find(self, typed: str, limit: int = 50) -> list[Listed]:
        """Return the applications that match what was typed, newest first; a service also by words of its name."""
        named = {item.service.code: item.service.name for item in self._desk.in_force.catalogue.versions}
        with self._desk.database.reading() as connection:
            return listed.found(connection, self._desk.office, typed, limit, named)

    def newest(self, limit: int = 50) -> list[Listed]:
        """Return the applications that were registered last, newest first."""
        with self._desk.database.reading() as connection:
            return listed.newest(connection, self._desk.office, limit)

    def numbers(self, ids: Iterable[str]) -> dict[str, str]:
        """Return registration numbers by the ids of their applications."""
        with self._desk.database.reading() as connection:
            return applications.numbers(connection, self._desk.office, ids)

    def correct(self, number: str, changes: Mapping[str, str], reason: str, officer: Officer) -> Application:
        """Correct fields of an application; number and tracking code stay.

        Raises:
            Refused: see ``corrections.corrected``; nothing is stored.
        """
        with self._desk.acting(officer) as writer:
            application = known(writer.connection, self._desk.office, number)
            version = writer.in_force.catalogue.version(application.service, application.service_version)
            act = corrections.corrected(application, changes, words.clean(reason), version, writer.in_force)
            return entries.evolve(application, writer.add(act))

    def requoted(self, number: str, changes: Mapping[str, str]) -> tuple[FeeQuote, FeeQuote]:
        """Return the fee as it stands and as a correction would make it; nothing is stored.

        Raises:
            Refused: the number isn't known here, or the tariff doesn't take an input.
        """
        application = self.get(number)
        catalogue = self._desk.look_again().catalogue
        service = catalogue.version(application.service, application.service_version).service
        tariff = service.tariff_of(variant_of(service, application.variant))
        return fees.from_body(application.quote.body, tariff), corrections.requoted(application, changes, service)

    def replace_promise(self, number: str, reason: str, officer: Officer) -> Application:
        """Replace a promised date by what the calendar in force gives; the next receipt is marked PERBAIKAN.

        Raises:
            Refused: see ``replacements.replaced``; nothing is stored.
        """
        with self._desk.acting(officer) as writer:
            application = known(writer.connection, self._desk.office, number)
            act = replacements.replaced(application, words.clean(reason), self._desk.now(), writer.in_force)
            return entries.evolve(application, writer.add(act))

    def move(self, number: str, stage: str, reason: str, officer: Officer) -> Application:
        """Move an application to another stage.

        Raises:
            Refused: no such stage, not from where it is, not by this officer, or a reason is missing.
        """
        if stage not in set(Stage):
            raise refuse("stage", f"Tidak ada tahap {words.clean(stage)}; yang ada: {', '.join(Stage)}.")
        target, why = Stage(stage), words.clean(reason)
        with self._desk.acting(officer) as writer:
            application = known(writer.connection, self._desk.office, number)
            version = writer.in_force.catalogue.version(application.service, application.service_version)
            stages.check_move(application.stage, target, version.service.skip_stages, officer, why)
            act = entries.moved(application, target, why, self._desk.now(), writer.in_force)
            return entries.evolve(application, writer.add(act))

    def void(self, number: str, reason: str, officer: Officer) -> Application:
        """End an application that should not have been registered; its number stays, and is never given again."""
        return self.move(number, Stage.VOID, reason, officer)

    def follow_up(self, number: str, states: Mapping[str, str], officer: Officer, handed_in_by: str = "") -> FollowedUp:
        """Record documents that somebody brings later: ``states`` by requirement code, ``ok`` or ``problem``.

        Raises:
            Refused: one of them isn't waited for, or the file has ended; nothing is stored.
        """
        with self._desk.acting(officer) as writer:
            application = known(writer.connection, self._desk.office, number)
            now = self._desk.now()
            came = hand_in(application, states, handed_in_by, self._day(now, writer.in_force), writer.in_force)
            sealed = writer.add(entries.handed_in(application, came, now, writer.in_force))
            after = entries.evolve(application, sealed)
            return FollowedUp(after, entries.visit_of(sealed), after.promise != application.promise)

    def standing(self, application: Application) -> Standing | None:
        """Return since when the clock stands for a late follow-up, None where it doesn't."""
        in_force = self._desk.in_force
        return standing(application, self._day(self._desk.now(), in_force), in_force)

    def known_applicants(self, typed: str, limit: int = 8) -> list[KnownApplicant]:
        """Return those who match what was typed: NIK, NIB, telephone or name.

        Those who handed in before come first, newest first; then who is known from before this program.
        """
        digits = "".join(typed.split())
        office = self._desk.office
        with self._desk.database.reading() as connection:
            files = listed.found(connection, office, typed, _LOOKED_AT)
            if digits.isascii() and digits.isdigit() and len(digits) >= _DIGITS_TO_LOOK_FOR:
                files = listed.by_identity(connection, office, digits, _LOOKED_AT) + files
            found = earlier.known({item.id: item for item in files}.values())[:limit]
            counts = applications.count_by_identity(
                connection, office, filter(None, (earlier.identity_of(item.applicant) for item in found))
            )
            others = applicants.matching(connection, office, typed, limit, self._desk.in_force.office.zone)
        found = [replace(item, count=counts.get(earlier.identity_of(item.applicant), item.count)) for item in found]
        return earlier.with_others(found, others)[:limit]

    def similar(self, raw: Mapping[str, object]) -> list[Hint]:
        """Return what of earlier files concerns an unfinished request; it blocks nobody."""
        identity, phone = earlier.given(raw)
        office = self._desk.office
        with self._desk.database.reading() as connection:
            files = listed.by_identity(connection, office, identity, _LOOKED_AT) if identity else []
            files += listed.found(connection, office, phone, _LOOKED_AT)
        return earlier.hints(raw, {item.id: item for item in files}.values())

    def prefill(self, number: str, service: str, variant: str | None = None) -> dict[str, Any]:
        """Return the parts of a request that an earlier file or an old permit gives: for a renewal, a change, a loss.

        Raises:
            Refused: the number isn't known here, or is of another family of services.
        """
        in_force = self._desk.in_force
        version = in_force.catalogue.service(service, self._day(self._desk.now(), in_force))
        chosen = variant_of(version.service, variant) if variant else None
        with self._desk.database.reading() as connection:
            old = permits.by_number(connection, self._desk.office, words.clean(number))
        if old:
            permit = next((item for item in old if item.service == service), old[0])
            return prefill(permit, version.service, chosen, in_force.catalogue)
        return earlier.prefill(self.get(number), version.service, chosen, in_force.catalogue)

    def scanned(self, text: str) -> Application | Resumable:
        """Return what a scanned or typed code calls: a file, or the checklist of one that was turned back.

        Raises:
            Refused: it is neither a number, a reference nor a code of this office, or is not known here.
        """
        in_force = self._desk.look_again()
        with self._desk.database.reading() as connection:
            if len(text) < SHORTEST_CODE:
                return self._typed(connection, text)
            opened = receipts.open_signed(text, offices.public_keys(connection, self._desk.office))
            payload = opened.payload
            if not isinstance(payload, ReceiptPayload):
                return by_slip(connection, self._desk, opened, text, in_force)
            return known(connection, self._desk.office, str(payload.number), "qr")

    def _typed(self, connection: Connection, text: str) -> Application | Resumable:
        try:
            VisitReference.parse(text)
        except Refused:
            return known(connection, self._desk.office, text, "qr")
        return by_reference(connection, self._desk.office, text)

    @staticmethod
    def _day(at: datetime, in_force: InForce) -> date:
        return at.astimezone(in_force.office.zone).date()

    def _checked(
        self, raw: Mapping[str, object], request: Request, resumes: Resumed | None, in_force: InForce
    ) -> Draft | Answer:
        """Check a request; one that was answered before gets its answer even if it would be refused today."""
        try:
            return check(raw, in_force, self._desk.now(), _ticks(resumes))
        except Refused:
            fresh = self._desk.look_again()
            if fresh is not in_force:  # another process changed it
                return self._checked(raw, request, resumes, fresh)
            if request.external_id:
                with self._desk.database.reading() as connection:
                    if visits.by_external_id(connection, self._desk.office, request.external_id):
                        return self._answered(connection, request)
            raise

    def _receive(self, writer: Writer, draft: Draft, request: Request, counter: int) -> Answer:
        office, number = parse_desk_id(self._desk.id)
        act = entries.received(
            draft,
            request,
            new_subject(),
            RegistrationNumber(office, number, writer.tail.epoch, counter),
            new_tracking_code(self._desk.random(5)),
        )
        sealed = writer.add(act)
        visit = entries.visit_of(sealed)
        return Answer(Outcome.REGISTERED, visit, entries.received_application(sealed), (), draft.warnings)

    def _turn_back(self, writer: Writer, draft: Draft, request: Request) -> Answer:
        visit = entries.visit_of(writer.add(entries.turned_back(draft, request, new_subject())))
        missing = tuple(item.code for item in draft.lacking)
        return Answer(Outcome.TURNED_BACK, visit, None, missing, draft.warnings)

    def _answered(self, connection: Connection, request: Request) -> Answer:
        visit = visits.by_external_id(connection, self._desk.office, request.external_id)
        assert visit is not None
        if visit.digest != request.digest:
            raise refuse(
                "external_id", "id ini sudah dipakai untuk isi yang lain; periksa berkasnya atau pakai id baru"
            )
        found = self._first(connection, visit) if visit.application else None
        missing = () if found else tuple(item.code for item in lacking(visit.documents))
        return Answer(Outcome.DUPLICATE, visit, found, missing)

    def _first(self, connection: Connection, visit: Visit) -> Application:
        """Return an application as it was registered; corrections since then are not the answer to the request."""
        about = journal.about(connection, self._desk.office, visit.application)
        return entries.received_application(next(sealed for sealed in about if sealed.key == visit.key))


def known(connection: Connection, office: str, given: str, where: str = "number") -> Application:
    """Return the application of a number as somebody typed it, ours or the one that the office gave it before.

    Raises:
        Refused: it isn't a number, is not known here, or was two files' before.
    """
    try:
        number = RegistrationNumber.parse(given)
    except Refused:
        old = applications.by_old_number(connection, office, words.clean(given))
        if len(old) > 1:
            ours = ", ".join(f"{item.number} ({item.service})" for item in old)
            raise refuse(where, f"Nomor lama ini dipakai beberapa berkas; tulis nomor barunya: {ours}.") from None
        if old:
            return old[0]
        raise
    found = applications.by_number(connection, office, str(number))
    if found is None:
        raise refuse(where, f"Nomor {number} belum tercatat di loket ini.")
    return found


def _ticks(resumes: Resumed | None) -> Mapping[str, DocumentState]:
    return resumes.ticks if resumes else {}
