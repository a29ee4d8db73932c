"""What the page can show: a paper of the queue, or one that is not printed yet."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core import words
from ptsp_desk.core.prints import Print, PrintKind, PrintState

if TYPE_CHECKING:
    from ptsp_desk.app import App

translate = QCoreApplication.translate
PRINT_NOW: Final = "print:"
CONFIRM: Final = "confirm"
_SUMMARY_SIZE: Final = "a4"
RECENT: Final = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """A paper that is not in the queue: nothing of it is stored or counted before it is printed."""

    kind: PrintKind
    subject: str


Shown = Print | Wish


@dataclass(frozen=True, slots=True)
class Queue:
    """Papers as the list shows them, newest first, and how many nobody has confirmed; ``now`` is office time."""

    papers: tuple[Print, ...]
    unconfirmed: int
    now: datetime

    def moment(self, at: datetime) -> str:
        """Return ``14.41`` of a time in UTC, with its date where that isn't today's."""
        local = at.astimezone(self.now.tzinfo)
        clock = words.clock(local)
        return clock if local.date() == self.now.date() else f"{words.date_short(local)}, {clock}"


def wish_of(subject: str) -> Wish:
    """Return what the subject of a ``Go`` names: ``slip:ENR-03A.457``, ``summary:2026-11-20``, a number, a visit."""
    kind, colon, named = subject.rpartition(":")
    if colon:
        return Wish(PrintKind(kind), named)
    return Wish(PrintKind.SUPPLEMENT if "." in named else PrintKind.RECEIPT, named)


def subject_name(kind: PrintKind, subject: str) -> str:
    """Return what people call the thing that a paper is about: a number, or ``20 November 2026, revisi B``."""
    if kind is not PrintKind.SUMMARY:
        return subject
    day, _, revision = subject.partition(".")
    told = words.date_plain(date.fromisoformat(day))
    return translate("Prints", "{day}, revisi {revision}").format(day=told, revision=revision) if revision else told


def queue(app: "App") -> Queue:
    """Return the queue; in a job. What waits or failed stands in it however old it is."""
    waiting, recent = app.prints.open(), app.prints.recent(RECENT)
    seen = {paper.id for paper in recent}
    older = [paper for paper in reversed(waiting) if paper.id not in seen]
    return Queue((*recent, *older), len(waiting), app.now().astimezone(app.in_force.office.zone))


def pdf(app: "App", shown: Shown, size: str) -> bytes:
    """Return what a paper is, or would be, on that size; in a job."""
    if isinstance(shown, Wish):
        return app.prints.preview(shown.kind, shown.subject, size)
    return app.prints.pdf(replace(shown, size=size))


def size_of(shown: Shown, usual: str) -> str:
    """Return the size on which something is shown at first."""
    if isinstance(shown, Print):
        return shown.size
    return _SUMMARY_SIZE if shown.kind is PrintKind.SUMMARY else usual


def on_other_size(shown: Shown) -> Shown:
    """Return what is shown when another size is chosen: of a paper that came out, the next print."""
    came_out = isinstance(shown, Print) and shown.state in {PrintState.PRINTED, PrintState.CONFIRMED}
    return Wish(shown.kind, shown.subject) if isinstance(shown, Print) and came_out else shown


def renewed(shown: Shown | None, found: Queue) -> Shown | None:
    """Return what is shown as the queue knows it now."""
    if isinstance(shown, Print):
        return next((paper for paper in found.papers if paper.id == shown.id), shown)
    return shown
