"""The fold: every table but the journal follows from it, entry by entry."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table, bindparam, case, delete, text

from ptsp_desk.core.applications import entries, taken_over
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Clock
from ptsp_desk.core.journal import Sealed, moment
from ptsp_desk.store import (
    amounts,
    applicants,
    application_rows,
    applications,
    complaints,
    days,
    metadata,
    offices,
    permits,
    search,
    surveys,
    tables,
    visits,
    writes,
)
from ptsp_desk.store.tables import clocks, documents, moves, quotes, setting_changes
from ptsp_desk.store.writes import Change, Values

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

FOLDED = tuple(table for table in metadata.fold.sorted_tables if table is not tables.journal)
"""Every table but the journal."""

_AT_ONCE = 500
"""So many entries' rows are written together; their files are read together, too."""
_KEPT = 5000
"""So many files are kept in mind for later entries: those of some weeks."""

_RECORDS: Mapping[str, Callable[[str, Sealed], Iterable[Change]]] = {
    **dict.fromkeys(offices.KINDS, offices.rows),
    **dict.fromkeys(days.KINDS, days.rows),
    **dict.fromkeys(amounts.KINDS, amounts.rows),
    **dict.fromkeys(complaints.KINDS, complaints.rows),
    **dict.fromkeys(surveys.KINDS, surveys.rows),
    **dict.fromkeys(permits.KINDS, permits.rows),
    **dict.fromkeys(applicants.KINDS, applicants.rows),
}
"""By kind of entry, what it becomes; entries about an application change it, too."""

_NEW: Mapping[str, Callable[[Sealed], Application]] = {
    "application.received": entries.received_application,
    taken_over.KIND: taken_over.taken_over_application,
}
"""By kind of entry, the application that it begins."""


def apply(connection: Connection, office: str, sealed: Sealed) -> None:
    """Change the tables as one entry says; kinds of a newer program are left for it to fold."""
    _Folding(connection, office, is_findable=True).fold([sealed])


def remake(connection: Connection, office: str, entries: Iterable[Sealed]) -> int:
    """Empty every table that follows from the journal and fold the entries again; return how many there were.

    Every index is made again first: through one that a disk has changed not every row would be found.
    """
    connection.execute(text("REINDEX"))
    for table in reversed(FOLDED):
        connection.execute(delete(table).where(table.c.office == office))
    search.clear(connection)
    return _fold(_Folding(connection, office, is_findable=True), entries)


def into(scratch: Connection, office: str, entries: Iterable[Sealed]) -> int:
    """Fold entries into empty tables without the words of the search; return how many there were."""
    return _fold(_Folding(scratch, office, is_findable=False), entries)


def differing(one: Connection, other: Connection, office: str) -> list[str]:
    """Return the names of the tables whose rows are not the same in two databases."""
    return [table.name for table in FOLDED if not _same(_rows(one, table, office), _rows(other, table, office))]


def _rows(connection: Connection, table: Table, office: str) -> Iterator[object]:
    columns, key = (", ".join(column.name for column in columns) for columns in (table.columns, table.primary_key))
    statement = text(f"SELECT {columns} FROM {table.name} WHERE office = :office ORDER BY {key}")  # noqa: S608
    cursor = connection.execute(statement, {"office": office}).cursor  # whose rows are compared faster
    assert cursor is not None
    return iter(lambda: cursor.fetchmany(_AT_ONCE), [])


def _same(one: Iterable[object], other: Iterable[object]) -> bool:
    return all(mine == theirs for mine, theirs in zip_longest(one, other))


def _fold(folding: "_Folding", entries: Iterable[Sealed]) -> int:
    count, entries = 0, iter(entries)
    while batch := list(islice(entries, _AT_ONCE)):
        folding.fold(batch)
        count += len(batch)
    return count


class _Folding:
    """What entries become, gathered and then written table by table: of one entry at work, of hundreds in a replay."""

    def __init__(self, connection: Connection, office: str, *, is_findable: bool) -> None:
        self._connection, self._office, self._is_findable = connection, office, is_findable
        self._files: dict[str, Application] = {}
        self._stored: dict[str, Application | None] = {}
        """Of each file that isn't written yet as it is now: how it is in the tables, None where it isn't there."""
        self._changes: dict[str, Values] = {}
        self._rows: dict[Table, list[Values]] = defaultdict(list)
        self._settings: dict[str, str] = {}
        self._zone: ZoneInfo | None = None

    def fold(self, batch: Sequence[Sealed]) -> None:
        """Change the tables as some entries say."""
        about = {item.entry.subject for item in batch if item.entry.kind in entries.CHANGING}
        begun = {item.entry.subject for item in batch if item.entry.kind in _NEW}
        asked = sorted(about - begun - self._files.keys())
        self._files |= {item.id: item for item in applications.by_ids(self._connection, self._office, asked)}
        for sealed in batch:
            self._apply(sealed)
        self._write()
        for key in list(islice(self._files, max(0, len(self._files) - _KEPT))):
            del self._files[key]

    def _apply(self, sealed: Sealed) -> None:
        kind = sealed.entry.kind
        if kind in _RECORDS:
            self._record(_RECORDS[kind](self._office, sealed))
        elif kind in _NEW:
            self._begin(sealed, _NEW[kind](sealed))
        elif kind in entries.CHANGING:
            self._evolve(sealed)
        if kind in entries.VISITS:
            self._record(visits.rows(entries.visit_of(sealed)))

    def _record(self, changes: Iterable[Change]) -> None:
        for table, row in changes:
            self._rows[table].append(row)
            if table is setting_changes:  # which later entries are folded by
                self._write()
                self._settings, self._zone = {}, None

    def _begin(self, sealed: Sealed, application: Application) -> None:
        self._files[application.id] = application
        self._stored[application.id] = None
        self._changes[application.id] = application_rows.whole(application)
        self._rows[quotes] += application_rows.quotes(application, 0)
        if application.clock is not Clock.RUNS:  # as it does otherwise until an entry says something else
            self._stood(sealed, application, application.first_day)

    def _evolve(self, sealed: Sealed) -> None:
        entry = sealed.entry
        before = self._files.get(entry.subject)
        if before is None:
            return
        after = entries.evolve(before, sealed)
        if after == before and entry.kind != "stage.changed":
            return
        day = self._day(sealed, before)
        if entry.kind == "stage.changed":
            self._move(sealed, before, day, superseded=after == before)
        self._stored.setdefault(after.id, before)
        application_rows.merge(self._changes.setdefault(after.id, {}), application_rows.changed(before, after, day))
        self._rows[quotes] += application_rows.quotes(after, len(before.quotes))
        del self._files[after.id]  # what was touched last is kept in mind longest
        self._files[after.id] = after
        is_as_late = after.clock is before.clock and after.promise is before.promise
        if not (is_as_late and after.documents is before.documents) and _standing(after) != _standing(before):
            self._stood(sealed, after, day)

    def _day(self, sealed: Sealed, application: Application) -> date:
        """Return the office's day of an entry about a file, at the earliest the one from which it is in the stock."""
        body = sealed.entry.body
        if "day" in body:
            day = date.fromisoformat(str(body["day"]))
        else:
            self._zone = self._zone or offices.zone(self._connection, self._office)
            day = moment(sealed.entry.at).astimezone(self._zone).date()
        return max(day, application.first_day)

    def _setting(self, name: str) -> str:
        if name not in self._settings:
            self._settings[name] = offices.setting(self._connection, self._office, name)
        return self._settings[name]

    def _move(self, sealed: Sealed, before: Application, day: date, *, superseded: bool) -> None:
        entry, body = sealed.entry, sealed.entry.body
        promised_on, clock, awaited = _standing(before)
        waits = awaited is not None and awaited < day.isoformat()
        stands = clock != Clock.RUNS or (waits and self._setting("follow_up_stops") == "yes")
        self._rows[moves].append(
            {
                **_key(before.office, sealed),
                "application": entry.subject,
                "from_stage": body["from"],
                "to_stage": body["to"],
                "at": entry.at,
                "day": day.isoformat(),
                "officer": entry.officer,
                "superseded": superseded,
                "service": before.service,
                "late": promised_on < day.isoformat() and not stands,
            }
        )

    def _stood(self, sealed: Sealed, after: Application, day: date) -> None:
        promised_on, clock, awaited = _standing(after)
        self._rows[clocks].append(
            {
                **_key(after.office, sealed),
                "application": after.id,
                "day": day.isoformat(),
                "at": sealed.entry.at,
                "promised_on": promised_on,
                "clock": clock,
                "awaited": awaited,
            }
        )

    def _write(self) -> None:
        new = [self._files[key] for key, stored in self._stored.items() if stored is None]
        known = [(stored, self._files[key]) for key, stored in self._stored.items() if stored is not None]
        for file in new:
            self._rows[tables.applications].append(self._changes[file.id])
        self._update([(file.id, self._changes[file.id]) for _, file in known if self._changes[file.id]])
        other = [file for stored, file in known if file.documents != stored.documents]
        if other:
            mine = (documents.c.office == self._office, documents.c.application == bindparam("of"))
            self._connection.execute(documents.delete().where(*mine), [{"of": file.id} for file in other])
        self._rows[documents] += chain.from_iterable(map(application_rows.checklist, (*new, *other)))
        for table, rows in self._rows.items():
            if rows:
                (writes.put if table in offices.REPLACED else writes.insert)(self._connection, table, rows)
        if self._is_findable:
            self._index(new, known)
        self._stored, self._changes, self._rows = {}, {}, defaultdict(list)

    def _update(self, changes: Iterable[tuple[str, Values]]) -> None:
        mine = tables.applications.c
        together: dict[tuple[str, ...], list[Values]] = defaultdict(list)
        for key, values in changes:
            together[tuple(values)].append({"of": key, **{f"to_{name}": value for name, value in values.items()}})
        for names, rows in together.items():
            new: dict[str, Any] = {name: bindparam(f"to_{name}") for name in names}
            if "earliest_promised_on" in new:
                earliest, value = mine.earliest_promised_on, new["earliest_promised_on"]
                new["earliest_promised_on"] = case((earliest < value, earliest), else_=value)
            statement = tables.applications.update().where(mine.office == self._office, mine.id == bindparam("of"))
            self._connection.execute(statement.values(new), rows)

    def _index(self, new: Iterable[Application], known: Iterable[tuple[Application, Application]]) -> None:
        search.add(self._connection, self._office, {file.id: application_rows.words(file) for file in new})
        for stored, file in known:
            if file.submission is not stored.submission:
                before, after = application_rows.words(stored), application_rows.words(file)
                if before != after:
                    search.replace(self._connection, self._office, file.id, after)


def _standing(application: Application) -> tuple[str, str, str | None]:
    """Return what decides whether a file is late."""
    first_awaited = application_rows.first_awaited(application)
    return application.promise.date.isoformat(), application.clock.value, first_awaited


def _key(office: str, sealed: Sealed) -> Values:
    entry = sealed.entry
    return {"office": office, "desk": entry.desk, "epoch": entry.epoch, "seq": entry.seq}
