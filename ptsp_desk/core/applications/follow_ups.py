"""Documents that may follow a registered file (susulan): which came, and how long the clock stood for late ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ptsp_desk.core import promises, words
from ptsp_desk.core.applications.stages import Clock
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.errors import Problem, Refused, refuse

if TYPE_CHECKING:
    from ptsp_desk.core.applications.records import Application
    from ptsp_desk.core.offices import InForce


@dataclass(frozen=True, slots=True)
class Standing:
    """The clock stands: from the end of ``since`` on, with so many working days left of the promise."""

    since: date
    remaining: int


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What came. ``stood_since`` is given where the clock stood for it and need not stand for follow-ups any longer."""

    documents: tuple[Document, ...]
    stood_since: date | None
    by: str


def standing(application: "Application", today: date, in_force: "InForce") -> Standing | None:
    """Return since when the clock stands for a late follow-up; None where it doesn't, or the office lets it run on."""
    since = _stands_since(application, today, in_force)
    if since is None:
        return None
    zone = in_force.office.zone
    stopped = datetime.combine(since, time(12), zone)
    return Standing(since, promises.stop(application.promise, stopped, in_force.calendar, zone))


def hand_in(
    application: "Application", states: Mapping[str, str], by: str, today: date, in_force: "InForce"
) -> HandedIn:
    """Check what somebody brings later: ``states`` by requirement code, ``ok`` or ``problem``.

    Raises:
        Refused: the file has ended, or one of them isn't waited for.
    """
    if application.clock is Clock.OVER:
        raise refuse("number", "Berkas ini sudah selesai; tidak ada susulan yang ditunggu.")
    awaited = {item.code: item for item in application.follow_ups}
    problems = [
        Problem(f"documents.{words.clean(code)[:40]}", "tidak ditunggu pada berkas ini, atau harus ok atau problem")
        for code, state in states.items()
        if code not in awaited or state not in {DocumentState.OK, DocumentState.PROBLEM}
    ]
    if problems or not states:
        raise Refused(*problems or [Problem("documents", "Tandai susulan yang diterima.")])
    came = tuple(replace(awaited[code], state=DocumentState(state), fault=None) for code, state in states.items())
    after = after_hand_in(application.documents, came, today)
    done = not any(_is_late(item, today) for item in after)
    return HandedIn(came, _stands_since(application, today, in_force) if done else None, words.clean(by))


def after_hand_in(documents: tuple[Document, ...], came: tuple[Document, ...], day: date) -> tuple[Document, ...]:
    """Return the checklist after a hand-in.

    One that came late keeps its date as long as another is late: the clock has stood since the earliest of them.
    """
    by_code = {item.code: item for item in came}
    after = tuple(by_code.get(item.code, item) for item in documents)
    if any(_is_late(item, day) for item in after):
        return after
    return tuple(replace(item, due=None) if item.state is DocumentState.OK else item for item in after)


def _stands_since(application: "Application", today: date, in_force: "InForce") -> date | None:
    stops = in_force.office.follow_up_stops and application.clock is not Clock.OVER
    if not stops or not any(_is_late(item, today) for item in application.documents):
        return None
    return min(item.due for item in application.documents if item.due is not None and item.due < today)


def _is_late(item: Document, today: date) -> bool:
    return item.state is not DocumentState.OK and item.due is not None and item.due < today
