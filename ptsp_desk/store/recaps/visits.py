"""Visits of a period: what for, what was lacking, and how many each file took."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection, case, func, select

from ptsp_desk.core.documents import DocumentState
from ptsp_desk.core.journal import Key
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.recaps.records import Journeys, Lack, VisitTally
from ptsp_desk.core.visits import Topic, VisitKind
from ptsp_desk.store.recaps.rows import AnyRow, chunks, same, within
from ptsp_desk.store.tables import visit_documents, visits

_KEY = ("desk", "epoch", "seq")


def tallies(connection: Connection, office: str, period: Period) -> list[VisitTally]:
    """Return the visits of a period by kind, service and topic."""
    mine = visits.c
    rows = connection.execute(
        select(mine.kind, mine.service, mine.topic, func.count())
        .where(mine.office == office, within(mine.business_day, period))
        .group_by(mine.kind, mine.service, mine.topic)
    )
    return [VisitTally(VisitKind(row[0]), row[1], Topic(row[2]) if row[2] else None, row[3]) for row in rows]


def lacks(connection: Connection, office: str, period: Period) -> list[Lack]:
    """Return which mandatory documents files lacked that were turned back in a period, most often lacking first."""
    missing = func.sum(case((visit_documents.c.state == DocumentState.MISSING.value, 1), else_=0))
    rows = connection.execute(
        select(visits.c.service, visit_documents.c.code, missing, func.count())
        .join(visit_documents, same(visit_documents, visits, *_KEY))
        .where(
            *(visits.c.office == office, within(visits.c.business_day, period)),
            visits.c.kind == VisitKind.TURNED_BACK.value,
            *(visit_documents.c.state != DocumentState.OK.value, visit_documents.c.due.is_(None)),
        )
        .group_by(visits.c.service, visit_documents.c.code)
    )
    found = [Lack(row[0], row[1], row[2], row[3] - row[2]) for row in rows]
    return sorted(found, key=lambda lack: (-lack.count, lack.service, lack.requirement))


def journeys(connection: Connection, office: str, period: Period, as_of: date) -> list[Journeys]:
    """Return, by service, how many visits the files registered in a period took up to the end of a day."""
    begun = _of_kind(connection, office, period, VisitKind.REGISTERED)
    before = _visits_before(connection, office, begun)
    later = Period(period.first, max(period.last, as_of), "")
    after = Counter(row.application for row in _of_kind(connection, office, later, VisitKind.FOLLOW_UP))
    took: dict[str, Counter[int]] = defaultdict(Counter)
    for row in begun:
        took[row.service][1 + before[_key(row)] + after[row.application]] += 1
    back = _of_kind(connection, office, period, VisitKind.TURNED_BACK)
    resumed = _resumed(connection, office, later)
    turned_back = Counter(row.service for row in back)
    lost = Counter(row.service for row in back if _key(row) not in resumed)
    return [
        Journeys(service, took[service], turned_back[service], lost[service])
        for service in sorted(took.keys() | turned_back.keys())
    ]


def _of_kind(connection: Connection, office: str, period: Period, kind: VisitKind) -> list[AnyRow]:
    mine = visits.c
    return list(
        connection.execute(
            select(*(mine[name] for name in _KEY), mine.service, mine.application, mine.resumes).where(
                mine.office == office, within(mine.business_day, period), mine.kind == kind.value
            )
        ).all()
    )


def _visits_before(connection: Connection, office: str, rows: Sequence[AnyRow]) -> Counter[Key]:
    """Count the visits that each of ``rows`` goes on with, directly and through others."""
    counts: Counter[Key] = Counter()
    seen = {_key(row): {_key(row)} for row in rows}
    ahead = {_key(row): parent for row in rows if (parent := _resumes(row))}
    while ahead:
        parents = _parents(connection, office, set(ahead.values()))
        for key, parent in ahead.items():
            counts[key] += 1
            seen[key].add(parent)
        following = {key: parents.get(parent) for key, parent in ahead.items()}
        ahead = {key: parent for key, parent in following.items() if parent and parent not in seen[key]}
    return counts


def _parents(connection: Connection, office: str, keys: Iterable[Key]) -> dict[Key, Key | None]:
    """Return, of those visits that are known, which each resumes."""
    places: dict[tuple[str, int], list[int]] = defaultdict(list)
    for desk, epoch, seq in keys:
        places[desk, epoch].append(seq)
    mine = visits.c
    return {
        _key(row): _resumes(row)
        for (desk, epoch), numbers in places.items()
        for some in chunks(numbers)
        for row in connection.execute(
            select(*(mine[name] for name in _KEY), mine.resumes).where(
                mine.office == office, mine.desk == desk, mine.epoch == epoch, mine.seq.in_(some)
            )
        )
    }


def _resumed(connection: Connection, office: str, period: Period) -> set[Key | None]:
    """Return the visits with which somebody went on in a period."""
    mine = visits.c
    rows = connection.execute(
        select(mine.resumes).where(mine.office == office, within(mine.business_day, period), mine.resumes.is_not(None))
    )
    return {_resumes(row) for row in rows}


def _resumes(row: AnyRow) -> Key | None:
    if row.resumes is None:
        return None
    desk, epoch, seq = msgspec.json.decode(row.resumes)["key"]
    return desk, epoch, seq


def _key(row: AnyRow) -> Key:
    return row.desk, row.epoch, row.seq
