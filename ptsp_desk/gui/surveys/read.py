"""What the page shows of a period; read in a job."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from ptsp_desk.core.officers import Officer
from ptsp_desk.core.surveys import Flag, Instrument, Period, SatisfactionIndex
from ptsp_desk.core.surveys.comments import Comment, Publication
from ptsp_desk.gui.surveys.wanted import Wanted

if TYPE_CHECKING:
    from ptsp_desk.app import App
    from ptsp_desk.operations.surveys import Part

_MONTHS_BEFORE: Final = 11


@dataclass(frozen=True, slots=True)
class Frame:
    """What can be chosen: the office's day, its periods, the questionnaires in its own words."""

    today: date
    periods: tuple[Period, ...]
    instruments: Mapping[str, Instrument]


@dataclass(frozen=True, slots=True)
class Result:
    """What the answers come to.

    ``today`` is of this day alone; ``waiting`` answers are in no figure yet; ``names`` are those of services, by code.
    """

    index: SatisfactionIndex
    instrument: Instrument
    today: SatisfactionIndex
    waiting: int
    services: "tuple[Part, ...]"
    agencies: "tuple[Part, ...]"
    months: "tuple[Part, ...]"
    profiles: Mapping[str, Mapping[str, int]]
    flags: tuple[Flag, ...]
    names: Mapping[str, str]
    problem: str


@dataclass(frozen=True, slots=True)
class Voices:
    """What people wrote, and who could see to it."""

    comments: tuple[Comment, ...]
    names: Mapping[str, str]
    officers: tuple[Officer, ...]
    today: date


def frame(app: "App") -> Frame:
    """Return what can be chosen."""
    return Frame(app.today(), app.in_force.survey.periods, app.surveys.instruments())


def result(app: "App", wanted: Wanted) -> Result:
    """Return what the answers of a period come to, and the twelve months up to its end."""
    surveys, asked, today = app.surveys, wanted.asked(), app.today()
    index = surveys.index(asked)
    asked = replace(asked, instrument=index.instrument, weight=index.weight)
    ends = min(asked.last, max(today, asked.first))
    months = ends.year * 12 + ends.month - 1 - _MONTHS_BEFORE
    return Result(
        index=index,
        instrument=surveys.instruments()[index.instrument],
        today=surveys.index(replace(asked, first=today, last=today)),
        waiting=app.ballots.waiting(wanted.moment),
        services=tuple(surveys.by_service(asked)),
        agencies=tuple(surveys.by_agency(asked)),
        months=tuple(surveys.trend(asked, date(months // 12, months % 12 + 1, 1))),
        profiles=surveys.profiles(asked),
        flags=tuple(surveys.flags(asked)),
        names=service_names(app),
        problem=app.ballots.problem,
    )


def voices(app: "App", wanted: Wanted) -> Voices:
    """Return what people wrote in a period, the newest first; of a small group without its service."""
    named = app.surveys.named(wanted.asked())
    comments = [
        one if one.service in named else replace(one, service="")
        for one in app.surveys.comments(wanted.first, wanted.last, wanted.moment)
    ]
    return Voices(tuple(comments), service_names(app), tuple(app.officers.roll()), app.today())


def publications(app: "App", wanted: Wanted) -> tuple[Publication, ...]:
    """Return where indexes of a period were published."""
    return tuple(app.surveys.publications(wanted.first, wanted.last))


def service_names(app: "App") -> dict[str, str]:
    """Return what services are called, by code."""
    return {version.service.code: version.service.name for version in app.in_force.catalogue.versions}
