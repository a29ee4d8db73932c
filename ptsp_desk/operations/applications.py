"""What a clerk does with applications."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ptsp_desk.core import receipts, words
from ptsp_desk.core.applications import corrections, entries, stages
from ptsp_desk.core.applications.drafts import Draft, check, digest, external_id
from ptsp_desk.core.applications.entries import Request
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.documents import DocumentState, lacking
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.journal import Key, Sealed
from ptsp_desk.core.numbers import RegistrationNumber, VisitReference, desk_id, new_tracking_code, parse_desk_id
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.receipts import ReturnSlipPayload
from ptsp_desk.core.visits import Visit, VisitKind, ticks_of
from ptsp_desk.operations.desks import Desk, Writer, new_subject
from ptsp_desk.store import applications, journal, offices, search, visits
from ptsp_desk.store.database import Connection

SHORTEST_CODE = 100
"""What is shorter was typed, what is longer was scanned."""


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
class Resumed:
    """A turned back visit that this one goes on with, and what was ticked then."""

    key: Key
    ticks: Mapping[str, DocumentState]


class Applications:
    """Registering, finding, correcting and moving applications."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def register(self, raw: Mapping[str, object], officer: Officer, opened_at: datetime | None = None) -> Answer:
        """Register an application, or record that its file went back; stored when this returns.

        ``raw`` is the JSON object of docs/register.md; ``opened_at`` (UTC) is when the clerk began.

        Raises:
            Refused: with every problem of the request, or its id was used for another content; nothing is stored.
        """
        request_id = external_id(raw)
        in_force = self._desk.in_force
        resumes = self._resumed(raw, in_force)
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
            if not draft.is_complete:
                return self._turn_back(writer, draft, request)
            return self._receive(writer, draft, request, standing.counter + 1)

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
        wanted = VisitReference.parse(reference)
        with self._desk.database.reading() as connection:
            visit = visits.get(connection, self._desk.office, _key(wanted))
        if visit is None or visit.kind is not VisitKind.TURNED_BACK:
            raise refuse(where, f"Tidak ada berkas yang dikembalikan dengan rujukan {wanted}.")
        return visit

    def timeline(self, application: Application) -> list[Sealed]:
        """Return the entries about an application, oldest first."""
        with self._desk.database.reading() as connection:
            return journal.about(connection, self._desk.office, application.id)

    def find(self, typed: str, limit: int = 50) -> list[Application]:
        """Return the applications that match what was typed, newest first."""
        with self._desk.database.reading() as connection:
            ids = search.find(connection, self._desk.office, typed, limit)
            return applications.by_ids(connection, self._desk.office, ids)

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

    def _resumed(self, raw: Mapping[str, object], in_force: InForce) -> Resumed | None:
        """Find the visit that a request goes on with: by its reference, or by the code on its slip from any desk."""
        given = raw.get("resumes")
        if given is None:
            return None
        if not isinstance(given, str):
            raise refuse("resumes", "harus rujukan kunjungan, misalnya ENR-03A.457, atau isi kode QR lembarnya")
        if len(given) < SHORTEST_CODE:
            visit = self.turned_back(given, "resumes")
            _check_same_service(visit.service, raw)
            return Resumed(visit.key, {item.code: item.state for item in visit.documents})
        with self._desk.database.reading() as connection:
            keys = offices.public_keys(connection, self._desk.office)
        opened = receipts.open_signed(given, keys)
        if not isinstance(opened.payload, ReturnSlipPayload):
            raise refuse("resumes", "Kode QR ini bukan dari lembar kekurangan berkas.")
        if opened.known_key and not opened.genuine:
            raise refuse("resumes", "Tanda tangan pada lembar ini tidak cocok; periksa berkas dari awal.")
        _check_same_service(in_force.catalogue.code_of(opened.payload.service_tag), raw)
        today = self._desk.now().astimezone(in_force.office.zone).date()
        ticks = ticks_of(opened.payload, in_force.catalogue, today) if opened.genuine else {}
        return Resumed(_key(opened.payload.visit), ticks)


def known(connection: Connection, office: str, given: str) -> Application:
    """Return the application of a number as somebody typed it.

    Raises:
        Refused: it isn't a number, or is not known here.
    """
    number = RegistrationNumber.parse(given)
    found = applications.by_number(connection, office, str(number))
    if found is None:
        raise refuse("number", f"Nomor {number} belum tercatat di loket ini.")
    return found


def _key(reference: VisitReference) -> Key:
    return desk_id(reference.office, reference.desk), reference.epoch, reference.seq


def _check_same_service(code: str | None, raw: Mapping[str, object]) -> None:
    """Refuse to go on with a checklist of another service: the same tick may stand for another document there."""
    if code is not None and raw.get("service") != code:
        raise refuse(
            "resumes", f"Berkas itu dikembalikan untuk layanan {code}; daftarkan layanan lain tanpa rujukan itu."
        )


def _ticks(resumes: Resumed | None) -> Mapping[str, DocumentState]:
    return resumes.ticks if resumes else {}
