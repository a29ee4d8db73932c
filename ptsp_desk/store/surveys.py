"""Answers to the survey, as rows, and what they come to."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, groupby
from operator import itemgetter
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from ptsp_desk.core import ballots
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.journal import Sealed, told
from ptsp_desk.core.surveys import Scores, Tally
from ptsp_desk.core.surveys.comments import FOLLOWED_UP, PUBLISHED
from ptsp_desk.core.surveys.imports import IMPORTED, Imported
from ptsp_desk.store.metadata import KEY
from ptsp_desk.store.survey_tables import (
    MOST_ELEMENTS,
    survey_answers,
    survey_comments,
    survey_follow_ups,
    survey_groups,
    survey_imports,
    survey_profiles,
    survey_publications,
)
from ptsp_desk.store.tables import moves
from ptsp_desk.store.writes import Change, Values

KINDS = frozenset({ballots.CLOSED, IMPORTED, FOLLOWED_UP, PUBLISHED})
"""The kinds of entry about the survey."""

_ELEMENTS: Final = tuple(f"u{element}" for element in range(1, MOST_ELEMENTS + 1))
_TENS: Final = 1000
"""More than anybody's scores add up to."""
_AT_ONCE: Final = 5000


@dataclass(frozen=True, slots=True)
class Filter:
    """Which answers: of days from ``first`` to ``last``, of one service where one is named ("" is of no service)."""

    first: date
    last: date
    instrument: str
    moment: str
    service: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Answers that became known together; ``id`` is made of its entry and its place there."""

    id: str
    day: date
    service: str
    scores: tuple[Scores, ...]


def rows(office: str, sealed: Sealed) -> Iterator[Change]:
    """Yield what becomes of one entry of ``KINDS``."""
    entry, body = sealed.entry, sealed.entry.body
    key = {"office": office, "desk": entry.desk, "epoch": entry.epoch, "seq": entry.seq}
    match entry.kind:
        case "survey.closed":
            yield from _answers(key, sealed, [body])
        case "survey.imported":
            yield from _answers(key, sealed, body["groups"])
            yield survey_imports, {**key, "at": entry.at, **_imported(sealed)}
        case "survey.followed_up":
            told_of = {name: body[name] for name in ("officer", "due", "state")}
            note = sealed.details().get("note", "")
            yield survey_follow_ups, {**key, "comment": entry.subject, "at": entry.at, **told_of, "note": note}
        case "survey.published":
            told_of = {"first": body["from"], "last": body["to"], "medium": body["medium"], "day": body["day"]}
            yield survey_publications, {**key, **told_of, "evidence": sealed.details().get("evidence", "")}


def _answers(key: Values, sealed: Sealed, groups: Sequence[Mapping[str, Any]]) -> Iterator[Change]:
    asked = {name: sealed.entry.body[name] for name in ("moment", "instrument")}
    for place, group in enumerate(groups, 1):
        at, scores = {**key, "place": place}, group["scores"]
        named = {"day": group["day"], "service": group["service"], **asked}
        yield survey_groups, {**at, **named, "n": len(scores)}
        for number, row in enumerate(scores, 1):
            yield survey_answers, {**at, "number": number, **_scores(row)}
        for number, profile in enumerate(group["profiles"], 1):
            yield survey_profiles, {**at, "number": number, "profile": told(profile)}
    services = {group["service"] for group in groups}
    about = {
        "day": max((group["day"] for group in groups), default=""),
        "service": services.pop() if len(services) == 1 else "",
        **asked,
    }
    for number, comment in enumerate(sealed.details().get("comments", ()), 1):
        # Earlier entries of paper have the text alone, as groups that were closed do.
        told_of = comment if isinstance(comment, dict) else {"text": comment}
        yield survey_comments, {**key, "number": number, **about, **told_of}


def _scores(row: Sequence[int | None]) -> Values:
    given = [score for score in row if score is not None]
    padded = [*row, *[None] * (MOST_ELEMENTS - len(row))]
    return {**dict(zip(_ELEMENTS, padded, strict=True)), "answered": len(given), "total": sum(given)}


def _imported(sealed: Sealed) -> Values:
    body = sealed.entry.body
    days = sorted(group["day"] for group in body["groups"])
    return {
        "instrument": body["instrument"],
        "first": days[0],
        "last": days[-1],
        "n": sum(len(group["scores"]) for group in body["groups"]),
        "population": body["population"],
        "name": sealed.details().get("name", ""),
    }


def of_group() -> ColumnElement[bool]:
    """Return the condition under which a row of answers is of a group."""
    one, other = survey_groups.c, survey_answers.c
    return and_(*(one[name] == other[name] for name in (*KEY, "place")))


def counts(elements: int = MOST_ELEMENTS) -> Sequence[ColumnElement[int]]:
    """Return the columns that ``tallied`` reads: respondents, then by element how many answered and their scores."""
    mine = survey_answers.c
    each = [(func.count(mine[name]), func.coalesce(func.sum(mine[name]), 0)) for name in _ELEMENTS[:elements]]
    return [func.count(), *chain.from_iterable(each)]


def tallied(values: Sequence[int]) -> Tally:
    """Return what the columns of ``counts`` found, without respondents' totals."""
    n, *pairs = values
    return Tally(n, {f"U{place}": pair for place, pair in enumerate(zip(pairs[::2], pairs[1::2], strict=True), 1)}, {})


def tally(connection: Connection, office: str, wanted: Filter, elements: int) -> Tally:
    """Count the wanted answers to an instrument of so many elements."""
    found = tallied(connection.execute(_of_answers(office, wanted, *counts(elements))).one())
    mine = survey_answers.c
    # Counted here: SQLite would sort all rows to group them. Rows as the driver has them take half the time.
    numbers = connection.execute(_of_answers(office, wanted, mine.answered * _TENS + mine.total)).cursor
    assert numbers is not None
    rows_of = iter(lambda: numbers.fetchmany(_AT_ONCE), [])
    totals = Counter(number for many in rows_of for (number,) in many)
    return replace(found, totals={divmod(number, _TENS): people for number, people in totals.items()})


def services(connection: Connection, office: str, wanted: Filter) -> dict[str, int]:
    """Return how many answered about each service, in the order of the codes; "" is of no service."""
    return _sizes(connection, office, wanted, survey_groups.c.service)


def months(connection: Connection, office: str, wanted: Filter) -> dict[str, int]:
    """Return how many answered in each month, as ``2026-11``, the oldest first."""
    return _sizes(connection, office, wanted, func.substr(survey_groups.c.day, 1, 7))


def instruments(connection: Connection, office: str, first: date, last: date, moment: str) -> dict[str, int]:
    """Return how many answered each instrument on some days."""
    mine = survey_groups.c
    when = (mine.office == office, mine.moment == moment, mine.day.between(first.isoformat(), last.isoformat()))
    found = select(mine.instrument, func.sum(mine.n)).where(*when).group_by(mine.instrument).order_by(mine.instrument)
    return {instrument: int(n) for instrument, n in connection.execute(found)}


def groups(connection: Connection, office: str, wanted: Filter, elements: int) -> Iterator[Group]:
    """Yield the wanted answers by group, the oldest day first; of each row the scores of so many elements."""
    mine, answers = survey_groups.c, survey_answers.c
    key = (mine.desk, mine.epoch, mine.seq, mine.place)
    scores = [answers[name] for name in _ELEMENTS[:elements]]
    found = _of_answers(office, wanted, *key, mine.day, mine.service, *scores).order_by(mine.day, *key, answers.number)
    for (*at, day, service), held in groupby(connection.execute(found).yield_per(_AT_ONCE), itemgetter(slice(0, 6))):
        yield Group("/".join(map(str, at)), date.fromisoformat(day), service, tuple(tuple(row[6:]) for row in held))


def profiles(connection: Connection, office: str, wanted: Filter) -> dict[str, Counter[str]]:
    """Return by field of the respondent how many gave each answer.

    Profiles without scores are of people who answered on any day of a month: they count where all of it is wanted.
    """
    one, other = survey_groups.c, survey_profiles.c
    same = and_(*(one[name] == other[name] for name in (*KEY, "place")))
    is_within = or_(one.n > 0, func.substr(one.day, 1, 8).concat("01") >= wanted.first.isoformat())
    found = select(other.profile, func.count()).join_from(survey_groups, survey_profiles, same).where(is_within)
    counted: dict[str, Counter[str]] = {}
    for profile, people in connection.execute(found.where(*_wanted(office, wanted)).group_by(other.profile)):
        for field, option in msgspec.json.decode(profile).items():
            counted.setdefault(field, Counter())[str(option)] += people
    return counted


def imported(connection: Connection, office: str, first: date, last: date, instrument: str) -> list[Imported]:
    """Return the imports of questionnaires that lie within some days, oldest first."""
    mine = survey_imports.c
    within = (mine.first >= first.isoformat(), mine.last <= last.isoformat())
    found = select(mine.first, mine.last, mine.n, mine.population)
    rows = connection.execute(
        found.where(mine.office == office, mine.instrument == instrument, *within).order_by(mine.at, mine.seq)
    )
    return [Imported(date.fromisoformat(one), date.fromisoformat(other), n, people) for one, other, n, people in rows]


def handed_over(connection: Connection, office: str, first: date, last: date) -> dict[str, int]:
    """Return by service how many files were handed over on some days: those who were served."""
    mine = moves.c
    when = (mine.office == office, mine.to_stage == Stage.HANDED_OVER.value, mine.superseded.is_(False))
    found = select(mine.service, func.count(mine.application.distinct())).where(
        *when, mine.day.between(first.isoformat(), last.isoformat())
    )
    return {service: int(files) for service, files in connection.execute(found.group_by(mine.service))}


def _wanted(office: str, wanted: Filter) -> tuple[ColumnElement[bool], ...]:
    mine = survey_groups.c
    return (
        mine.office == office,
        mine.instrument == wanted.instrument,
        mine.moment == wanted.moment,
        mine.day.between(wanted.first.isoformat(), wanted.last.isoformat()),
        *([] if wanted.service is None else [mine.service == wanted.service]),
    )


def _of_answers(office: str, wanted: Filter, *columns: ColumnElement[Any]) -> Select[Any]:
    return select(*columns).join_from(survey_groups, survey_answers, of_group()).where(*_wanted(office, wanted))


def _sizes(connection: Connection, office: str, wanted: Filter, by: ColumnElement[str]) -> dict[str, int]:
    answered = (*_wanted(office, wanted), survey_groups.c.n > 0)
    found = select(by, func.sum(survey_groups.c.n)).where(*answered).group_by(by).order_by(by)
    return {name: int(n) for name, n in connection.execute(found)}
