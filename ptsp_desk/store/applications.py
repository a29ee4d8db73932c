"""Applications as rows, and the questions asked of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Final

import msgspec
from sqlalchemy import BindParameter, ColumnElement, Connection, Row, Select, and_, bindparam, case, func, select

from ptsp_desk.core import people
from ptsp_desk.core.applications import taken_over
from ptsp_desk.core.applications.records import Application, Location, Quote, Submission
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.documents import Document
from ptsp_desk.core.journal import moment
from ptsp_desk.core.promises import Promise
from ptsp_desk.store.applicants import applicant_in
from ptsp_desk.store.journal import Tail
from ptsp_desk.store.tables import applications, documents, journal, moves, quotes, visits
from ptsp_desk.store.visits import document

_WAS_REJECTED = (
    select(moves.c.seq)
    .where(
        moves.c.office == applications.c.office,
        moves.c.application == applications.c.id,
        moves.c.from_stage == Stage.REJECTED.value,
        moves.c.superseded.is_(False),
    )
    .exists()
)
REJECTED_ON: Final = case(
    (applications.c.stage == Stage.REJECTED.value, applications.c.ended_on),
    (and_(applications.c.stage == Stage.HANDED_OVER.value, _WAS_REJECTED), applications.c.ended_on),
).label("rejected_on")
"""The day on which a file was rejected, whatever was handed over since; null where it wasn't."""


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


def get(connection: Connection, office: str, application_id: str) -> Application | None:
    """Return one application by its id, None where there is no such."""
    found = _load(connection, office, applications.c.id == application_id)
    return found[0] if found else None


def by_number(connection: Connection, office: str, number: str) -> Application | None:
    """Return one application by its registration number, None where there is no such."""
    found = _load(connection, office, applications.c.number == number)
    return found[0] if found else None


def by_old_number(connection: Connection, office: str, old_number: str) -> list[Application]:
    """Return the applications that the office called so before this program, one a service."""
    return _load(connection, office, applications.c.old_number == old_number)


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
    found = {item.id: item for item in _load(connection, office, applications.c.id.in_(ids))}
    return [found[key] for key in ids if key in found]


def numbers(connection: Connection, office: str, ids: Iterable[str]) -> dict[str, str]:
    """Return the registration numbers of applications by their ids."""
    mine = applications.c
    rows = connection.execute(select(mine.id, mine.number).where(mine.office == office, mine.id.in_(list(ids))))
    return {row.id: row.number for row in rows}


def count_by_identity(connection: Connection, office: str, identities: Iterable[str]) -> dict[str, int]:
    """Return how many applications there are of each NIK or NIB."""
    rows = connection.execute(_counts(), {"office": office, "identities": list(identities)}).all()
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
    given = {"office": office, "desk": desk, "external_id": external_id}
    row = connection.execute(_standing(), given).one()
    return Standing(Tail(row.epoch, row.seq, row.hash), row.counter, bool(row.answered))


@cache
def _standing() -> Select[Any]:
    office: BindParameter[str] = bindparam("office")
    desk: BindParameter[str] = bindparam("desk")
    counter = (
        select(func.coalesce(func.max(applications.c.counter), 0))
        .where(applications.c.office == office, applications.c.desk == desk, applications.c.epoch == journal.c.epoch)
        .scalar_subquery()
    )
    answered = select(visits.c.seq).where(visits.c.office == office, visits.c.external_id == bindparam("external_id"))
    return (
        select(
            *(journal.c.epoch, journal.c.seq, journal.c.hash),
            *(counter.label("counter"), answered.exists().label("answered")),
        )
        .where(journal.c.office == office, journal.c.desk == desk)
        .order_by(journal.c.epoch.desc(), journal.c.seq.desc())
        .limit(1)
    )


def last_counter(connection: Connection, office: str, desk: str, epoch: int) -> int:
    """Return the highest counter that a desk has given in an epoch, 0 where it has given none."""
    return int(
        connection.execute(
            select(func.coalesce(func.max(applications.c.counter), 0)).where(
                applications.c.office == office, applications.c.desk == desk, applications.c.epoch == epoch
            )
        ).scalar_one()
    )


@cache
def _counts() -> Select[Any]:
    mine = applications.c
    asked = (mine.office == bindparam("office"), mine.identity.in_(bindparam("identities", expanding=True)))
    return select(mine.identity, func.count()).where(*asked).group_by(mine.identity)


def _load(connection: Connection, office: str, condition: ColumnElement[bool]) -> list[Application]:
    rows = connection.execute(select(applications, REJECTED_ON).where(applications.c.office == office, condition)).all()
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
        fees[item.application].append(Quote(key, item.status, item.total, msgspec.Raw(item.body)))
    return [_application(row, checklist[row.id], fees[row.id]) for row in rows]


def _application(row: Row[Any], checklist: Iterable[Document], fees: Iterable[Quote]) -> Application:
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
            applicant_in(row.applicant),
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
        rejected_on=date.fromisoformat(row.rejected_on) if row.rejected_on else None,
    )


def _promise(text: str) -> Promise:
    return Promise.from_body(msgspec.json.decode(text))
