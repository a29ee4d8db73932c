"""Visits as rows."""

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, Row, select

from ptsp_desk.core.documents import Document, DocumentState, Fault
from ptsp_desk.core.journal import Key, milliseconds, moment, told
from ptsp_desk.core.visits import Result, Topic, Visit, VisitKind
from ptsp_desk.store.tables import visit_documents, visits
from ptsp_desk.store.writes import Values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ptsp_desk.store.writes import Change


def rows(visit: Visit) -> "Iterator[Change]":
    """Yield the rows of a visit; the checklist of one that registered stands with its application."""
    key = _key(visit.office, visit.key)
    row = {
        **key,
        "kind": visit.kind.value,
        "at": milliseconds(visit.at),
        "business_day": visit.business_day.isoformat(),
        "officer": visit.officer,
        "service": visit.service,
        "service_version": visit.service_version,
        "variant": visit.variant,
        "application": visit.application,
        "resumes": told({"key": visit.resumes}) if visit.resumes else None,
        "external_id": visit.external_id or None,
        "digest": visit.digest,
        "details": told(visit.details),
        "topic": visit.topic and visit.topic.value,
        "result": visit.result and visit.result.value,
    }
    yield visits, row
    for position, item in enumerate(visit.documents):
        yield visit_documents, {**key, **line(position, item)}


def line(position: int, item: Document) -> Values:
    """Return the columns that a line of a checklist has, whether a visit's or a file's."""
    return {
        "position": position,
        "code": item.code,
        "state": item.state.value,
        "due": item.due.isoformat() if item.due else None,
        "fault": item.fault and item.fault.value,
    }


def get(connection: Connection, office: str, key: Key) -> Visit | None:
    """Return one visit, None where there is no such."""
    desk, epoch, seq = key
    row = connection.execute(
        select(visits).where(
            visits.c.office == office, visits.c.desk == desk, visits.c.epoch == epoch, visits.c.seq == seq
        )
    ).one_or_none()
    return _visit(connection, row) if row else None


def by_external_id(connection: Connection, office: str, external_id: str) -> Visit | None:
    """Return the visit that answered a request, None where it was never answered."""
    row = connection.execute(
        select(visits).where(visits.c.office == office, visits.c.external_id == external_id)
    ).one_or_none()
    return _visit(connection, row) if row else None


def of_day(connection: Connection, office: str, day: date) -> list[Visit]:
    """Return the visits of one business day, newest first."""
    rows = connection.execute(
        select(visits)
        .where(visits.c.office == office, visits.c.business_day == day.isoformat())
        .order_by(visits.c.at.desc(), visits.c.epoch.desc(), visits.c.seq.desc(), visits.c.desk)
    ).all()
    return [_visit(connection, row) for row in rows]


def _visit(connection: Connection, row: Row[Any]) -> Visit:
    key = (row.desk, row.epoch, row.seq)
    rows: Iterable[Row[Any]] = ()
    if VisitKind(row.kind) in {VisitKind.TURNED_BACK, VisitKind.FOLLOW_UP}:
        rows = connection.execute(
            select(visit_documents)
            .where(*(visit_documents.c[name] == value for name, value in _key(row.office, key).items()))
            .order_by(visit_documents.c.position)
        )
    resumes = msgspec.json.decode(row.resumes)["key"] if row.resumes else None
    return Visit(
        office=row.office,
        key=key,
        kind=VisitKind(row.kind),
        at=moment(row.at),
        business_day=date.fromisoformat(row.business_day),
        officer=row.officer,
        service=row.service,
        service_version=row.service_version,
        variant=row.variant,
        application=row.application,
        documents=tuple(map(document, rows)),
        resumes=(resumes[0], resumes[1], resumes[2]) if resumes else None,
        external_id=row.external_id or "",
        digest=row.digest,
        details=msgspec.json.decode(row.details),
        topic=Topic(row.topic) if row.topic else None,
        result=Result(row.result) if row.result else None,
    )


def document(row: Row[Any]) -> Document:
    """Return one line of a checklist, of a visit's or a file's."""
    due = date.fromisoformat(row.due) if row.due else None
    return Document(row.code, DocumentState(row.state), due, Fault(row.fault) if row.fault else None)


def _key(office: str, key: Key) -> dict[str, Any]:
    desk, epoch, seq = key
    return {"office": office, "desk": desk, "epoch": epoch, "seq": seq}
