"""The way of a paper from the queue to its printer: stored first, printed after, and what came of it stored again."""

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.prints import Print, PrintKind, PrintState
from ptsp_desk.gui import printing
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.receipts.wanted import subject_name


@dataclass(frozen=True, slots=True)
class _Made:
    """A stored paper and its PDF, or why there is none."""

    paper: Print
    pdf: bytes
    error: Exception | None = None


class Outbox(QObject):
    """Sends one paper after the other; a printer that lets us wait holds up no other work of the desk."""

    queued = Signal(object, object)  # Print: it is stored, and on its way; and its PDF, empty where none can be made
    ended = Signal(object)  # Print: printed or failed; None where it could not even be stored
    said = Signal(str)

    def __init__(self, context: Context, printers: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._printers = printers
        self._under_way: set[tuple[str, str]] = set()

    def is_sending(self, kind: str, subject: str) -> bool:
        """Whether a paper about that is on its way: a second press is no second paper."""
        return _key(kind, subject) in self._under_way

    def print(self, kind: PrintKind, subject: str, size: str, officer: Officer | None) -> None:
        """Store one more print of something, then print it; nobody prints nothing."""
        prints = self._context.app.prints
        if officer is None or self.is_sending(kind, subject):
            return
        self._under_way.add(_key(kind, subject))
        self._context.jobs.run(
            self,
            lambda: self._made(prints.add(kind, subject, size, officer)),
            self._send,
            partial(self._on_not_stored, kind, subject),
        )

    def again(self, paper: Print, size: str) -> None:
        """Print a paper that failed or was never sent: the same paper, not a copy of it, perhaps on another size."""
        prints = self._context.app.prints
        if self.is_sending(paper.kind, paper.subject):
            return
        self._under_way.add(_key(paper.kind, paper.subject))
        failed = partial(self._on_not_stored, paper.kind, paper.subject)
        self._context.jobs.run(self, lambda: self._made(prints.retry(paper.id, size)), self._send, failed)

    def _made(self, paper: Print) -> "_Made":
        """Return a stored paper with its PDF, made in the same job: somebody waits to see it."""
        try:
            return _Made(paper, self._context.app.prints.pdf(paper))
        except Exception as error:  # noqa: BLE001 - whatever it is, the paper is stored and has failed
            return _Made(paper, b"", error)

    def _send(self, made: "_Made") -> None:
        paper, app, target = made.paper, self._context.app, self._target(made.paper.size)
        self.queued.emit(paper, made.pdf)
        if made.error is not None:
            self._on_failed(paper, made.error)
        elif paper.kind is PrintKind.RECEIPT and not printing.is_file(target[0]):
            # a token is made here and is to be nowhere but on paper: a file would keep it
            self._context.jobs.run(
                self,
                lambda: app.prints.pdf(paper, app.ballots.token()),
                partial(self._put, paper, target),
                partial(self._on_failed, paper),
            )
        else:
            self._put(paper, target, made.pdf)

    def _put(self, paper: Print, target: tuple[str, Path], pdf: bytes) -> None:
        send = partial(printing.send, pdf, paper.size, *target, file_name(paper))
        self._printers.run(self, send, partial(self._on_printed, paper), partial(self._on_failed, paper))

    def _target(self, size: str) -> tuple[str, Path]:
        app = self._context.app
        return self._context.settings.printers.get(size, ""), app.desk.folder / printing.PDF_FOLDER

    def _on_printed(self, paper: Print, note: str) -> None:
        prints = self._context.app.prints

        def done(printed: Print) -> None:
            self._end(paper.kind, paper.subject, printed)
            self.said.emit(note or self.tr("{number} dicetak.").format(number=_name(paper)))

        self._context.jobs.run(
            self, lambda: prints.printed(paper.id), done, partial(self._on_not_stored, paper.kind, paper.subject)
        )

    def _on_failed(self, paper: Print, error: Exception) -> None:
        prints = self._context.app.prints
        why = error.sentence if isinstance(error, DeskError) else self.tr("Kesalahan program saat mencetak.")

        def done(failed: Print) -> None:
            self._end(paper.kind, paper.subject, failed)
            self.said.emit(self.tr("{number} belum tercetak. {why}").format(number=_name(paper), why=why))

        self._context.jobs.run(
            self, lambda: prints.failed(paper.id, why), done, partial(self._on_not_stored, paper.kind, paper.subject)
        )
        if not isinstance(error, DeskError):
            sys.excepthook(type(error), error, error.__traceback__)

    def _on_not_stored(self, kind: str, subject: str, error: Exception) -> None:
        self._end(kind, subject, None)
        if not isinstance(error, DeskError):
            sys.excepthook(type(error), error, error.__traceback__)
        else:
            self.said.emit(error.sentence)

    def _end(self, kind: str, subject: str, paper: Print | None) -> None:
        self._under_way.discard(_key(kind, subject))
        self.ended.emit(paper)


def file_name(paper: Print) -> str:
    """Return what a paper is called as a file: its number, and which correction and copy of it this is."""
    if paper.kind is PrintKind.SUMMARY:
        return f"RINGKASAN-{paper.subject}" if "." in paper.subject else f"RINGKASAN-{paper.subject}-SEMENTARA"
    corrected = f"-PERBAIKAN-{paper.correction}" if paper.correction else ""
    copied = f"-SALINAN-{paper.copy}" if paper.copy else ""
    return f"{paper.subject}{corrected}{copied}"


def _key(kind: str, subject: str) -> tuple[str, str]:
    """Return what is the same paper to whoever presses twice, whether it is asked for or stored under its name."""
    if kind == PrintKind.TRIAL:
        return kind, ""
    return kind, subject.partition(".")[0] if kind == PrintKind.SUMMARY else subject


def _name(paper: Print) -> str:
    return subject_name(paper.kind, paper.subject)


def is_waiting(paper: Print) -> bool:
    """Whether a paper has yet to be sent, again or at all."""
    return paper.state in {PrintState.WAITING, PrintState.FAILED}
