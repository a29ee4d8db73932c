"""The queue of papers: what is to be printed, was printed, and is known to be in somebody's hand."""

from dataclasses import replace
from datetime import date, datetime, time

from msgspec import structs

from ptsp_desk.core import receipts, words
from ptsp_desk.core.applications import entries
from ptsp_desk.core.days import CLOSED, DayEntry
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.numbers import desk_id
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.prints import Print, PrintKind, PrintState, id_on_trial, trial_code
from ptsp_desk.core.receipts import ReceiptPayload, SummaryPayload, summary_subject
from ptsp_desk.core.summaries import DailySummary
from ptsp_desk.core.visits import Visit, VisitKind
from ptsp_desk.operations import closings
from ptsp_desk.operations.applications import known
from ptsp_desk.operations.desks import Desk, new_subject
from ptsp_desk.operations.receipts import Receipts
from ptsp_desk.operations.resuming import visit_of
from ptsp_desk.operations.summaries import Summaries
from ptsp_desk.paper.sizes import Size
from ptsp_desk.store import applications, days, offices, prints
from ptsp_desk.store.database import Connection

_VISITS = {PrintKind.SLIP: VisitKind.TURNED_BACK, PrintKind.SUPPLEMENT: VisitKind.FOLLOW_UP}


class Prints:
    """Papers of this machine. Each is stored first and printed after, and can be rendered anew for ever."""

    def __init__(self, desk: Desk, receipts: Receipts, summaries: Summaries) -> None:
        self._desk, self._receipts, self._summaries = desk, receipts, summaries

    def add(self, kind: PrintKind, subject: str, size: Size | str, officer: Officer) -> Print:
        """Queue a paper; a receipt is counted as one more print of its file in the same transaction.

        ``subject`` is a registration number, a visit's reference, or a day (``2026-11-20``: its standing revision, or
        its figures so far; ``2026-11-20.A``); a test slip is about nothing.

        Raises:
            Refused: what it would be about is not known here.
        """
        paper = self._new(kind, subject, size, officer.id)
        if kind is PrintKind.RECEIPT:
            return self._add_receipt(paper, officer)
        with self._desk.database.writing() as connection:
            paper = self._named(connection, paper, subject)
            prints.put(connection, paper)
        return paper

    def preview(self, kind: PrintKind, subject: str, size: Size | str) -> bytes:
        """Return the PDF of what ``add`` would queue; nothing is stored or counted.

        Raises:
            Refused: what it would be about is not known here.
        """
        if kind is PrintKind.RECEIPT:
            return self._receipts.preview(subject, Size(size))
        with self._desk.database.reading() as connection:
            paper = self._named(connection, self._new(kind, subject, size, ""), subject)
        return self.pdf(paper)

    def pdf(self, paper: Print, ballot: str = "") -> bytes:
        """Return the PDF of a paper as the copy that it is, with what its file says now.

        Of a closed day's summary it is the revision that was queued. ``ballot`` is a token for the first print of a
        receipt, given only where the PDF goes to a printer and nowhere else: it is to be on paper alone.
        """
        size = Size(paper.size)
        match paper.kind:
            case PrintKind.RECEIPT:
                application = self._receipts.find(paper.number)
                return self._receipts.render(structs.replace(application, prints=paper.copy), size, ballot)
            case PrintKind.SLIP:
                return self._receipts.slip(self._visit(paper), size)
            case PrintKind.SUPPLEMENT:
                return self._receipts.supplement(self._visit(paper), size)
            case PrintKind.SUMMARY:
                return self._summaries.paper(self._summary(paper.subject))
            case _:
                return self._trial(paper, size)

    def open(self) -> list[Print]:
        """Return what waits or failed, and what was printed today and nobody confirmed; oldest first."""
        zone = self._desk.in_force.office.zone
        today = self._desk.now().astimezone(zone).date()
        with self._desk.database.reading() as connection:
            return prints.open_ones(connection, datetime.combine(today, time(), zone))

    def recent(self, limit: int = 20) -> list[Print]:
        """Return the newest papers, newest first."""
        with self._desk.database.reading() as connection:
            return prints.recent(connection, limit)

    def printed(self, print_id: str) -> Print:
        """Note that the printer took a paper, which proves nothing yet."""
        return self._change(print_id, state=PrintState.PRINTED, error="", printed_at=self._desk.now())

    def failed(self, print_id: str, why: str) -> Print:
        """Note that a paper could not be printed; ``why`` is a sentence."""
        return self._change(print_id, state=PrintState.FAILED, error=words.clean(why))

    def retry(self, print_id: str, size: Size | str = "") -> Print:
        """Let a paper wait for the printer again, on another size where one is given."""
        other = {"size": Size(size).value} if size else {}
        return self._change(print_id, state=PrintState.WAITING, error="", **other)

    def confirmed(self, scanned: str) -> Print:
        """Note that a paper is there: its code was scanned back, or its id was given.

        Of several papers of the same file the newest that isn't confirmed is meant.

        Raises:
            Refused: the code isn't ours, or no such paper was printed here.
        """
        with self._desk.database.writing() as connection:
            paper = prints.get(connection, id_on_trial(scanned)) or self._scanned(connection, scanned)
            if paper.state is not PrintState.CONFIRMED:
                now = self._desk.now()
                paper = replace(paper, state=PrintState.CONFIRMED, error="", confirmed_at=now)
                paper = replace(paper, printed_at=paper.printed_at or now)
                prints.replace(connection, paper)
            return paper

    def _new(self, kind: PrintKind, subject: str, size: Size | str, officer: str) -> Print:
        return Print(
            id=new_subject(),
            kind=kind,
            subject=subject,
            number="",
            size=Size(size).value,
            copy=0,
            officer=officer,
            state=PrintState.WAITING,
            error="",
            queued_at=self._desk.now(),
        )

    def _named(self, connection: Connection, paper: Print, subject: str) -> Print:
        """Return a paper that counts no print of a file with what it is about."""
        office = self._desk.office
        if paper.kind is PrintKind.TRIAL:
            return replace(paper, subject=f"UJI-{paper.size.upper()}")
        if paper.kind is PrintKind.SUMMARY:
            day, revision = _day_of(subject)
            standing = days.latest_close(connection, office, self._desk.id, day)
            if revision:
                self._closed(connection, day, revision)
            return replace(paper, subject=summary_subject(day, revision or (standing.revision if standing else "")))
        visit = visit_of(connection, office, subject, _VISITS[paper.kind], "subject")
        found = applications.get(connection, office, visit.application)
        return replace(paper, subject=str(visit.reference), number=found.number if found else "")

    def _summary(self, subject: str) -> DailySummary:
        day, revision = _day_of(subject)
        if not revision:
            return self._summaries.counted(day)
        with self._desk.database.reading() as connection:
            entry = self._closed(connection, day, revision)
        return closings.closed(self._desk, entry)

    def _closed(self, connection: Connection, day: date, revision: str) -> DayEntry:
        for entry in days.of_day(connection, self._desk.office, day):
            if (entry.key[0], entry.kind, entry.revision) == (self._desk.id, CLOSED, revision):
                return entry
        raise refuse("subject", f"Revisi {revision} dari ringkasan {words.date_plain(day)} tidak ada.")

    def _trial(self, paper: Print, size: Size) -> bytes:
        from ptsp_desk.paper import trials  # noqa: PLC0415 - reportlab costs 0.15 s

        office = self._desk.look_again().office
        at = paper.queued_at.astimezone(office.zone)
        where = f"Loket {self._desk.id}, {words.date_plain(at)} pukul {words.clock(at)}"
        return trials.render(office.name, where, size, trial_code(paper.id))

    def _visit(self, paper: Print) -> Visit:
        with self._desk.database.reading() as connection:
            return visit_of(connection, self._desk.office, paper.subject, _VISITS[paper.kind], "subject")

    def _add_receipt(self, paper: Print, officer: Officer) -> Print:
        with self._desk.acting(officer) as writer:
            application = known(writer.connection, self._desk.office, paper.subject)
            writer.add(entries.printed(application, paper.size))
            number = application.number
            copy, correction = application.prints, application.corrections
            paper = replace(paper, subject=number, number=number, copy=copy, correction=correction)
            prints.put(writer.connection, paper)
        return paper

    def _scanned(self, connection: Connection, text: str) -> Print:
        opened = receipts.open_signed(text, offices.public_keys(connection, self._desk.office))
        payload = opened.payload
        if not opened.genuine:
            raise refuse("qr", "Lembar ini bukan dari kantor ini; periksa dengan menu keaslian.")
        subject = payload.subject
        if isinstance(payload, SummaryPayload) and desk_id(payload.office, payload.desk) != self._desk.id:
            raise refuse("qr", f"Ringkasan {subject} ini dari loket lain; loket ini tidak mencetaknya.")
        if isinstance(payload, ReceiptPayload):
            papers = prints.of_file(connection, subject)
        else:
            papers = prints.about(connection, subject)
        unproven = [paper for paper in papers if paper.state is not PrintState.CONFIRMED]
        if not papers:
            raise refuse("qr", f"Lembar {subject} tidak dicetak di komputer ini.")
        return (unproven or papers)[0]

    def _change(self, print_id: str, **values: object) -> Print:
        with self._desk.database.writing() as connection:
            paper = prints.get(connection, print_id)
            if paper is None:
                raise refuse("print", "Cetakan ini tidak ada dalam antrean.")
            if paper.state is PrintState.CONFIRMED:
                return paper
            paper = replace(paper, **values)  # type: ignore[arg-type]
            prints.replace(connection, paper)
        return paper


def _day_of(subject: str) -> tuple[date, str]:
    """Read the day and the revision of a summary."""
    day, _, revision = subject.partition(".")
    try:
        return date.fromisoformat(day), revision
    except ValueError:
        raise refuse("subject", f'"{words.clean(subject[:40])}" bukan hari; tulis seperti 2026-11-20.') from None
