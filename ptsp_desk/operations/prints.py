"""The queue of papers: what is to be printed, was printed, and is known to be in somebody's hand."""

from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from ptsp_desk.core import receipts, words
from ptsp_desk.core.applications import entries
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.prints import Print, PrintKind, PrintState
from ptsp_desk.core.receipts import ReceiptPayload
from ptsp_desk.core.visits import Visit, VisitKind
from ptsp_desk.operations.applications import known
from ptsp_desk.operations.desks import Desk, new_subject
from ptsp_desk.operations.receipts import Receipts
from ptsp_desk.operations.resuming import visit_of
from ptsp_desk.paper.sizes import Size
from ptsp_desk.store import applications, offices, prints
from ptsp_desk.store.database import Connection

if TYPE_CHECKING:
    from ptsp_desk.paper.receipts import Receipt
    from ptsp_desk.paper.slips import ReturnSlip
    from ptsp_desk.paper.supplements import Supplement


_VISITS = {PrintKind.SLIP: VisitKind.TURNED_BACK, PrintKind.SUPPLEMENT: VisitKind.FOLLOW_UP}


class Prints:
    """Papers of this machine. Each is stored first and printed after, and can be rendered anew for ever."""

    def __init__(self, desk: Desk, receipts: Receipts) -> None:
        self._desk, self._receipts = desk, receipts

    def add(self, kind: PrintKind, subject: str, size: Size | str, officer: Officer) -> Print:
        """Queue a paper; a receipt is counted as one more print of its file in the same transaction.

        Raises:
            Refused: what it would be about is not known here.
        """
        paper = Print(
            id=new_subject(),
            kind=kind,
            subject=subject,
            number="",
            size=Size(size).value,
            copy=0,
            officer=officer.id,
            state=PrintState.WAITING,
            error="",
            queued_at=self._desk.now(),
        )
        if kind is PrintKind.RECEIPT:
            return self._add_receipt(paper, officer)
        with self._desk.database.writing() as connection:
            visit = visit_of(connection, self._desk.office, subject, _VISITS[kind], "subject")
            found = applications.get(connection, self._desk.office, visit.application)
            paper = replace(paper, subject=str(visit.reference), number=found.number if found else "")
            prints.put(connection, paper)
        return paper

    def pdf(self, paper: Print) -> bytes:
        """Return the PDF of a paper as the copy that it is, with what its file says now."""
        size = Size(paper.size)
        if paper.kind is PrintKind.RECEIPT:
            application = self._receipts.find(paper.number)
            return self._receipts.render(replace(application, prints=paper.copy), size)
        render = self._receipts.slip if paper.kind is PrintKind.SLIP else self._receipts.supplement
        return render(self._visit(paper), size)

    def paper(self, paper: Print) -> "Receipt | ReturnSlip | Supplement":
        """Return what a paper says, for those who put it on paper in another way."""
        if paper.kind is PrintKind.RECEIPT:
            application = self._receipts.find(paper.number)
            return self._receipts.paper_of(replace(application, prints=paper.copy))
        visit = self._visit(paper)
        return self._receipts.slip_of(visit) if paper.kind is PrintKind.SLIP else self._receipts.supplement_of(visit)

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
            paper = prints.get(connection, scanned) or self._scanned(connection, scanned)
            if paper.state is not PrintState.CONFIRMED:
                now = self._desk.now()
                paper = replace(paper, state=PrintState.CONFIRMED, error="", confirmed_at=now)
                paper = replace(paper, printed_at=paper.printed_at or now)
                prints.replace(connection, paper)
            return paper

    def _visit(self, paper: Print) -> Visit:
        with self._desk.database.reading() as connection:
            return visit_of(connection, self._desk.office, paper.subject, _VISITS[paper.kind], "subject")

    def _add_receipt(self, paper: Print, officer: Officer) -> Print:
        with self._desk.acting(officer) as writer:
            application = known(writer.connection, self._desk.office, paper.subject)
            writer.add(entries.printed(application, paper.size))
            number = application.number
            paper = replace(paper, subject=number, number=number, copy=application.prints)
            prints.put(writer.connection, paper)
        return paper

    def _scanned(self, connection: Connection, text: str) -> Print:
        opened = receipts.open_signed(text, offices.public_keys(connection, self._desk.office))
        payload = opened.payload
        if not opened.genuine:
            raise refuse("qr", "Lembar ini bukan dari kantor ini; periksa dengan menu keaslian.")
        if isinstance(payload, ReceiptPayload):
            subject, papers = str(payload.number), prints.of_file(connection, str(payload.number))
        else:
            subject, papers = str(payload.visit), prints.of_visit(connection, str(payload.visit))
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
