"""Applications as rows, and the questions asked of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, case, func, select

from ptsp_desk.core import people
from ptsp_desk.core.applications import taken_over
from ptsp_desk.core.applications.earlier import identity_of
from ptsp_desk.core.applications.records import Application, Location, Quote, Submission
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.documents import Document
from ptsp_desk.core.journal import canonical, milliseconds, moment
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.core.promises import Promise
from ptsp_desk.store import search
from ptsp_desk.store.journal import Tail
from ptsp_desk.store.tables import applications, documents, journal, moves, quotes, visits
from ptsp_desk.store.visits import document

ENDING = frozenset({Stage.ISSUED, Stage.REJECTED, Stage.WITHDRAWN, Stage.VOID})
"""The stages by which a file leaves the process."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a desk stands: its last entry, the highest counter of that epoch, whether a request was answered before."""

    tail: Tail
    counter: int
    answered: bool


@dataclass(frozen=True, slots=True)
class Running:
    """A promise that is being counted, with the number of its file and when that came in (UTC)."""

    number: str
    received_at: datetime
    promise: Promise


def insert(connection: Connection, application: Application) -> None:
    """Store a new application with its checklist, its quote and its words for the search."""
    number = RegistrationNumber.parse(application.number)
    connection.execute(
        applications.insert(),
        {
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
            "first_promised_on": application.promise.date.isoformat(),
            "earliest_promised_on": application.promise.date.isoformat(),
            "first_awaited": first_awaited(application),
            "quoted": application.quotes[0].total if application.quotes else None,
            "received_at": milliseconds(application.received_at),
            "business_day": application.business_day.isoformat(),
            "registered_at": milliseconds(application.registered_at),
            "opened_at": milliseconds(application.opened_at) if application.opened_at else None,
            "officer": application.officer,
            "ended_on": None,
            **_changing(application),
        },
    )
    if application.documents:
        connection.execute(documents.insert(), _documents(application))
    connection.execute(quotes.insert(), [_quote(application, quote) for quote in application.quotes])
    search.add(connection, application.office, application.id, _search_text(application))


def update(connection: Connection, before: Application, after: Application, day: date | None = None) -> None:
    """Store what differs between two states of one application; ``day`` is the office's day of a move."""
    values = {name: value for name, value in _changing(after).items() if value != _changing(before)[name]}
    if after.stage is not before.stage and after.stage in ENDING and day is not None:
        values["ended_on"] = day.isoformat()
    if after.promise.date < before.promise.date:
        earliest, earlier = applications.c.earliest_promised_on, after.promise.date.isoformat()
        values["earliest_promised_on"] = case((earliest < earlier, earliest), else_=earlier)
    if values:
        connection.execute(
            applications.update()
            .where(applications.c.office == after.office, applications.c.id == after.id)
            .values(**values)
        )
    if after.documents != before.documents:
        connection.execute(
            documents.delete().where(documents.c.office == after.office, documents.c.application == after.id)
        )
        connection.execute(documents.insert(), _documents(after))
    new = [_quote(after, quote) for quote in after.quotes if quote not in before.quotes]
    if new:
        connection.execute(quotes.insert(), new)
    if _search_text(after) != _search_text(before):
        search.replace(connection, after.office, after.id, _search_text(after))


def first_awaited(application: Application) -> str | None:
    """Return the day by which the first of the documents that are still to come is due, None where none is."""
    return min((item.due.isoformat() for item in application.follow_ups if item.due), default=None)


def get(connection: Connection, office: str, application_id: str) -> Application | None:
    """Return one application by its id, None where there is no such."""
    found = _load(connection, office, select(applications).where(applications.c.id == application_id))
    return found[0] if found else None


def by_number(connection: Connection, office: str, number: str) -> Application | None:
    """Return one application by its registration number, None where there is no such."""
    found = _load(connection, office, select(applications).where(applications.c.number == number))
    return found[0] if found else None


def by_old_number(connection: Connection, office: str, old_number: str) -> list[Application]:
    """Return the applications that the office called so before this program, one a service."""
    return _load(connection, office, select(applications).where(applications.c.old_number == old_number))


def taken_over_row(connection: Connection, office: str, service: str, old_number: str) -> Mapping[str, str] | None:
    """Return the row by which a file was taken over, empty where it is withheld, None where none was."""
    mine, entry = applications.c, journal.c
    file = connection.scalar(
        select(mine.id).where(mine.office == office, mine.old_number == old_number, mine.service == service).limit(1)
    )
    if file is None:
        return None
    personal = connection.scalar(
        select(entry.personal).where(entry.office == office, entry.subject == file, entry.kind == taken_over.KIND)
    )
    row: Mapping[str, str] = msgspec.json.decode(personal)["row"] if personal else {}
    return row


def by_ids(connection: Connection, office: str, ids: Sequence[str]) -> list[Application]:
    """Return applications in the order of ``ids``."""
    if not ids:
        return []
    found = {
        item.id: item for item in _load(connection, office, select(applications).where(applications.c.id.in_(ids)))
    }
    return [found[key] for key in ids if key in found]


def newest(connection: Connection, office: str, limit: int) -> list[Application]:
    """Return the applications that were registered last, newest first."""
    # ids are UUIDv7, in the order of registration, and the key that they are found by
    return _load(connection, office, select(applications).order_by(applications.c.id.desc()).limit(limit))


def numbers(connection: Connection, office: str, ids: Iterable[str]) -> dict[str, str]:
    """Return the registration numbers of applications by their ids."""
    mine = applications.c
    rows = connection.execute(select(mine.id, mine.number).where(mine.office == office, mine.id.in_(list(ids))))
    return {row.id: row.number for row in rows}


def by_identity(connection: Connection, office: str, beginning: str, limit: int) -> list[Application]:
    """Return the newest applications of those whose NIK or NIB begins with so many digits, newest first."""
    mine = applications.c
    return _load(
        connection,
        office,
        select(applications)
        .where(mine.identity >= beginning, mine.identity < beginning + ":")  # the character after 9
        .order_by(mine.registered_at.desc(), mine.number.desc())
        .limit(limit),
    )


def count_by_identity(connection: Connection, office: str, identities: Iterable[str]) -> dict[str, int]:
    """Return how many applications there are of each NIK or NIB."""
    mine = applications.c
    rows = connection.execute(
        select(mine.identity, func.count())
        .where(mine.office == office, mine.identity.in_(list(identities)))
        .group_by(mine.identity)
    )
    return {row[0]: row[1] for row in rows}


def running(connection: Connection, office: str) -> list[Running]:
    """Return the promises whose clock runs, in the order of their dates."""
    mine = applications.c
    rows = connection.execute(
        select(mine.number, mine.received_at, mine.promise)
        .where(mine.office == office, mine.ended_on.is_(None), mine.clock == Clock.RUNS.value)
        .order_by(mine.promised_on, mine.number)
    )
    return [Running(row.number, moment(row.received_at), _promise(row.promise)) for row in rows]


def standing(connection: Connection, office: str, desk: str, external_id: str) -> Standing:
    """Read in one statement what a registration must know of the desk."""
    counter = (
        select(func.coalesce(func.max(applications.c.counter), 0))
        .where(applications.c.office == office, applications.c.desk == desk, applications.c.epoch == journal.c.epoch)
        .scalar_subquery()
    )
    answered = select(visits.c.seq).where(visits.c.office == office, visits.c.external_id == external_id).exists()
    row = connection.execute(
        select(journal.c.epoch, journal.c.seq, journal.c.hash, counter.label("counter"), answered.label("answered"))
        .where(journal.c.office == office, journal.c.desk == desk)
        .order_by(journal.c.epoch.desc(), journal.c.seq.desc())
        .limit(1)
    ).one()
    return Standing(Tail(row.epoch, row.seq, row.hash), row.counter, bool(row.answered))


def last_counter(connection: Connection, office: str, desk: str, epoch: int) -> int:
    """Return the highest counter that a desk has given in an epoch, 0 where it has given none."""
    return int(
        connection.execute(
            select(func.coalesce(func.max(applications.c.counter), 0)).where(
                applications.c.office == office, applications.c.desk == desk, applications.c.epoch == epoch
            )
        ).scalar_one()
    )


def _load(connection: Connection, office: str, statement: Select[Any]) -> list[Application]:
    rows = connection.execute(statement.where(applications.c.office == office)).all()
    ids = [row.id for row in rows]
    checklist: dict[str, list[Document]] = {key: [] for key in ids}
    for item in connection.execute(
        select(documents)
        .where(documents.c.office == office, documents.c.application.in_(ids))
        .order_by(documents.c.application, documents.c.position)
    ):
        checklist[item.application].append(document(item))
    fees: dict[str, list[Quote]] = {key: [] for key in ids}
    for item in connection.execute(
        select(quotes)
        .where(quotes.c.office == office, quotes.c.application.in_(ids))
        .order_by(quotes.c.epoch, quotes.c.seq, quotes.c.desk)
    ):
        key = (item.desk, item.epoch, item.seq)
        fees[item.application].append(Quote(key, item.status, item.total, msgspec.json.decode(item.body)))
    rejected = _rejected(connection, office, [row.id for row in rows if row.stage == Stage.HANDED_OVER.value])
    rejected |= {row.id for row in rows if row.stage == Stage.REJECTED.value}
    return [_application(row, checklist[row.id], fees[row.id], is_rejected=row.id in rejected) for row in rows]


def _rejected(connection: Connection, office: str, ids: Sequence[str]) -> set[str]:
    """Return those of some files that were rejected, whatever was handed over since."""
    if not ids:
        return set()
    was = (moves.c.office == office, moves.c.application.in_(ids), moves.c.from_stage == Stage.REJECTED.value)
    return set(connection.scalars(select(moves.c.application).where(*was, moves.c.superseded.is_(False))))


def _application(
    row: Row[Any], checklist: Iterable[Document], fees: Iterable[Quote], *, is_rejected: bool
) -> Application:
    applicant = people.from_dict(msgspec.json.decode(row.applicant))
    assert not isinstance(applicant, people.Proxy)
    proxy = people.from_dict(msgspec.json.decode(row.proxy)) if row.proxy else None
    assert proxy is None or isinstance(proxy, people.Proxy)
    return Application(
        office=row.office,
        id=row.id,
        number=row.number,
        tracking_code=row.tracking_code,
        desk=row.desk,
        service=row.service,
        service_version=row.service_version,
        variant=row.variant,
        received_at=moment(row.received_at),
        business_day=date.fromisoformat(row.business_day),
        registered_at=moment(row.registered_at),
        opened_at=moment(row.opened_at) if row.opened_at is not None else None,
        received_by=row.received_by,
        officer=row.officer,
        submission=Submission(
            applicant,
            proxy,
            Location(row.location_address, row.location_village, row.location_name),
            msgspec.json.decode(row.fields),
            msgspec.json.decode(row.fee_inputs),
        ),
        documents=tuple(checklist),
        quotes=tuple(fees),
        promise=_promise(row.promise),
        stage=Stage(row.stage),
        stage_at=moment(row.stage_at),
        clock=Clock(row.clock),
        remaining=row.remaining,
        corrections=row.corrections,
        prints=row.prints,
        backdated=row.backdated,
        old_number=row.old_number or "",
        taken_over_on=date.fromisoformat(row.taken_over_on) if row.taken_over_on else None,
        rejected_on=date.fromisoformat(row.ended_on) if is_rejected else None,
    )


def _promise(text: str) -> Promise:
    return Promise.from_body(msgspec.json.decode(text))


def _changing(application: Application) -> dict[str, Any]:
    """The columns that later entries may change."""
    submission = application.submission
    applicant = submission.applicant
    return {
        "identity": identity_of(applicant) or None,
        "applicant": _json(people.to_dict(applicant)),
        "proxy": _json(people.to_dict(submission.proxy)) if submission.proxy else None,
        "received_by": application.received_by,
        "location_address": submission.location.address,
        "location_village": submission.location.village,
        "location_name": submission.location.name,
        "fields": _json(submission.fields),
        "fee_inputs": _json(submission.fee_inputs),
        "promise": _json(application.promise.to_body()),
        "promised_on": application.promise.date.isoformat(),
        "awaited": first_awaited(application),
        "stage": application.stage.value,
        "stage_at": milliseconds(application.stage_at),
        "clock": application.clock.value,
        "remaining": application.remaining,
        "corrections": application.corrections,
        "prints": application.prints,
    }


def _documents(application: Application) -> list[dict[str, Any]]:
    return [
        {
            "office": application.office,
            "application": application.id,
            "position": position,
            "code": item.code,
            "state": item.state.value,
            "due": item.due.isoformat() if item.due else None,
            "fault": item.fault,
        }
        for position, item in enumerate(application.documents)
    ]


def _quote(application: Application, quote: Quote) -> dict[str, Any]:
    desk, epoch, seq = quote.key
    return {
        "office": application.office,
        "desk": desk,
        "epoch": epoch,
        "seq": seq,
        "application": application.id,
        "status": quote.status,
        "total": quote.total,
        "body": _json(quote.body),
    }


def _search_text(application: Application) -> search.SearchText:
    applicant, location = application.submission.applicant, application.submission.location
    company = applicant if isinstance(applicant, people.Company) else None
    return search.SearchText(
        number=application.number,
        old_number=application.old_number,
        name=company.director if company else applicant.name,
        company=company.name if company else "",
        nik="" if isinstance(applicant, people.Company) else applicant.nik,
        phone=applicant.phone,
        village=location.name,
        service=application.service,
    )


def _json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return canonical(value).decode()
