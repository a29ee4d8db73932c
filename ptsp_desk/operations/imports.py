"""Taking over what an office had before this program."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice

from ptsp_desk.core import permits as old
from ptsp_desk.core import words
from ptsp_desk.core.applications.taken_over import RunningFile, taken_over
from ptsp_desk.core.errors import Problem, Refused, Unavailable, refuse
from ptsp_desk.core.imports import rows, sheets
from ptsp_desk.core.imports.columns import ImportKind
from ptsp_desk.core.imports.reading import Rules, columns_of
from ptsp_desk.core.imports.reports import BadRow, Report
from ptsp_desk.core.imports.rows import Good, KnownOne, Record
from ptsp_desk.core.imports.sheets import Sheet
from ptsp_desk.core.journal import Act
from ptsp_desk.core.numbers import RegistrationNumber, new_tracking_code, parse_desk_id
from ptsp_desk.core.officers import Officer, check_may_set
from ptsp_desk.core.permits import Permit
from ptsp_desk.operations.desks import Desk, Writer, new_subject
from ptsp_desk.store import applicants, applications, closings, days, permits
from ptsp_desk.store.database import Connection

_AT_ONCE = 50
"""Rows a transaction: what a counter that registers meanwhile waits for is a tenth of a second."""


class Imports:
    """Reads tables of running files, old permits and known applicants; every row once, however often it is read."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def run(
        self,
        data: bytes,
        kind: ImportKind,
        officer: Officer,
        *,
        on: date | None = None,
        sheet: str = "",
        dry_run: bool = False,
    ) -> Report:
        """Import the rows of a file that are good and name the others; a dry run stores nothing and says the same.

        Running files come into the stock of the day ``on``, today unless told otherwise. What was stored before
        something failed stays: the same file again goes on where it stopped.

        Raises:
            Refused: not by this officer, not on that day, or the file is no table; nothing is stored.
            Unavailable: the folder can't be written any more; the sentence says how many rows were stored.
        """
        check_may_set(officer)
        in_force = self._desk.look_again()
        today = self._desk.now().astimezone(in_force.office.zone).date()
        day = on or today
        self._check_day(kind, day, today)
        table = sheets.read(data, kind, sheet)
        rules = Rules(in_force, today)
        read = [_read(row, kind, rules, day, table) for row in table.rows]
        run = _Run(self._desk, table)
        try:
            run.through([row for row in read if isinstance(row, Good)], officer, dry_run=dry_run)
        except Unavailable as error:
            after = "jalankan lagi berkas yang sama untuk melanjutkan"
            raise Unavailable(f"{error} {run.imported} baris sudah tersimpan; {after}.") from error
        bad = [row for row in read if isinstance(row, BadRow)] + run.conflicts
        warnings = ((row.number, item) for row in read if isinstance(row, Good) for item in row.warnings)
        return Report(
            kind=kind,
            on=day,
            dry_run=dry_run,
            rows=len(table.rows),
            imported=run.imported,
            already=run.already,
            bad=tuple(sorted(bad, key=lambda row: row.number)),
            warnings=tuple((number, Problem(_header(table, item.where), item.sentence)) for number, item in warnings),
            unused=table.unused,
        )

    def _check_day(self, kind: ImportKind, day: date, today: date) -> None:
        if kind is not ImportKind.RUNNING:
            return
        if day > today:
            raise refuse("date", f"{words.date_plain(day)} belum tiba; stok awal dicatat paling cepat pada harinya.")
        desk = self._desk
        with desk.database.reading() as connection:
            first = closings.first_day(connection, desk.office, desk.id, desk.in_force.office.zone)
            ahead = (today - max(day, first)).days
            for later in (today - timedelta(days=back) for back in range(ahead, -1, -1)):
                if days.latest_close(connection, desk.office, desk.id, later):
                    closed = words.date_plain(later)
                    raise refuse("date", f"{closed} sudah ditutup; buka lagi hari itu, atau pilih --date sesudahnya.")


class _Run:
    """One file on its way into the journal; ``through`` counts as it goes."""

    def __init__(self, desk: Desk, table: Sheet) -> None:
        self._desk, self._table = desk, table
        self._seen: dict[tuple[str, ...], Mapping[str, str]] = {}
        self.imported = self.already = 0
        self.conflicts: list[BadRow] = []

    def through(self, good: Sequence[Good], officer: Officer, *, dry_run: bool) -> None:
        for batch in _batches(good):
            if dry_run:
                with self._desk.database.reading() as connection:
                    self.imported += len(self._new(connection, batch))
                continue
            with self._desk.acting(officer) as writer:
                new = self._new(writer.connection, batch)
                if new:
                    _store(self._desk, writer, new)
            self.imported += len(new)

    def _new(self, connection: Connection, batch: Sequence[Good]) -> list[Record]:
        """Return the records of a batch that were never imported; one that said something else before is a conflict."""
        new = []
        for row in batch:
            before = self._seen.get(row.key)
            if before is None:
                before = _imported_before(connection, self._desk.office, row)
            if before is None:
                new.append(row.record)
            elif not before or before == row.record.row:
                self.already += 1
            else:
                self.conflicts.append(self._conflict(row, before))
            self._seen.setdefault(row.key, before or row.record.row)
        return new

    def _conflict(self, row: Good, before: Mapping[str, str]) -> BadRow:
        now = row.record.row
        changed = [name for name in {**before, **now} if before.get(name, "") != now.get(name, "")]
        told = ", ".join(_header(self._table, name) for name in changed)
        sentence = f"Sudah ada dengan isi lain pada {told}; yang lama tetap. Perbaiki baris ini, atau ubah di program."
        return BadRow(row.number, (Problem("", sentence),), conflict=True)


def _read(row: sheets.Row, kind: ImportKind, rules: Rules, on: date, table: Sheet) -> Good | BadRow:
    try:
        return rows.read(row, kind, rules, on)
    except Refused as refused:
        named = (Problem(_header(table, problem.where), problem.sentence) for problem in refused.problems)
        return BadRow(row.number, tuple(named))


def _header(table: Sheet, column: str) -> str:
    """Return what the file calls a column, its own name where the file hasn't got it."""
    return table.headers.get(column, column)


def _batches(good: Sequence[Good]) -> Iterator[list[Good]]:
    left = iter(good)
    while batch := list(islice(left, _AT_ONCE)):
        yield batch


def _imported_before(connection: Connection, office: str, row: Good) -> Mapping[str, str] | None:
    """Return the row by which the same thing was imported, empty where that is withheld, None where it never was."""
    record = row.record
    if isinstance(record, RunningFile):
        return applications.taken_over_row(connection, office, record.version.service.code, record.old_number)
    if isinstance(record, Permit):
        permit = permits.find(connection, office, record.service, record.number)
        return permit.row if permit else None
    known = applicants.find(connection, office, old.applicant_key(record.applicant))
    return columns_of(known, "nama") if known else None


def _store(desk: Desk, writer: Writer, new: Sequence[Record]) -> None:
    standing = applications.standing(writer.connection, desk.office, desk.id, "")
    writer.stand_at(standing.tail)
    for place, record in enumerate(new, standing.counter + 1):
        writer.add(_act(desk, record, standing.tail.epoch, place))


def _act(desk: Desk, record: Record, epoch: int, counter: int) -> Act:
    if isinstance(record, KnownOne):
        return old.applicant_imported(record.applicant, new_subject())
    if isinstance(record, Permit):
        return old.imported(record, new_subject())
    office, number = parse_desk_id(desk.id)
    minted = RegistrationNumber(office, number, epoch, counter)
    return taken_over(record, new_subject(), minted, new_tracking_code(desk.random(5)))
