"""Somebody who holds everything that an office keeps and wants to know who gave which answer.

He is granted even who belongs to which group, and in which order people answered, as somebody at the counter sees it.
What he may not be able to do is better than guessing within a group: of one order of people and one order of answers,
put side by side, one in each group meets its own by chance, however large the group is.
"""

import hashlib
import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, combinations, product
from pathlib import Path
from random import Random
from typing import Any

from ptsp_desk.app import App
from ptsp_desk.core import ballots
from ptsp_desk.core.ballots import CLOSED, Answer, Moment
from ptsp_desk.core.surveys import FEWEST
from ptsp_desk.core.surveys.imports import IMPORTED, Questionnaire
from ptsp_desk.store import journal
from ptsp_desk.store.ballots import Ballots as File
from tests.offices import CLERK, raw_connection, request

SIGMAS = 7
"""A join is called better than guessing when it is that far from it; thousands of joins are tried."""

Cells = list[list[int]]
"""People by group, in the order in which something about their answers was seen."""
PROFILES = [
    {"jenis_kelamin": sex, "usia": age, "pendidikan": school}
    for sex, age, school in product("LP", ("10-19", "20-29", "30-39", "40-49", "50-59", "60"), ("SD", "SMP", "SMA"))
]


@dataclass
class Polled:
    """A day: who registered, by application id, and what each answered, in the order of the answers."""

    app: App
    place: Path
    ids: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    answers: dict[int, Answer] = field(default_factory=dict)
    tokens: dict[int, str] = field(default_factory=dict)
    waiting: list[Mapping[str, Any]] = field(default_factory=list)
    """Buckets as they stood in the pending file with one answer missing to a group."""

    @cached_property
    def by_scores(self) -> dict[tuple[int | None, ...], int]:
        return {tuple(answer.scores): person for person, answer in self.answers.items()}


def spend_a_day(app: App, place: Path, people: int, services: Sequence[str], dice: Random) -> Polled:
    """Register people; each answers once, half of them at once, the others with their token at any later time."""
    day = Polled(app, place)
    codes = dice.sample(range(4**9), people)
    later: list[int] = []
    for person in range(people):
        service = dice.choice(services)
        application = app.applications.register(request(service), CLERK).application
        assert application is not None
        day.ids.append(application.id)
        day.numbers.append(application.number)
        scores = [1 + (codes[person] >> 2 * element & 3) for element in range(9)]
        comment = f"Saran {dice.getrandbits(64):016x}"
        moment = dice.choice(list(Moment))
        answer = Answer(service, moment, "2017", scores, dice.choice(PROFILES), comment)
        day.answers[person] = answer
        if moment is Moment.REGISTRATION:
            _answer(day, person)
        else:
            day.tokens[person] = app.ballots.token()
            later.append(person)
        while later and dice.random() < 0.45:
            _answer(day, later.pop(dice.randrange(len(later))))
    for person in dice.sample(later, len(later)):
        _answer(day, person)
    app.days.close(None, CLERK)
    app.journals.backup(place / "cadangan.db")
    return day


def _answer(day: Polled, person: int) -> None:
    answer = day.answers.pop(person)
    day.answers[person] = answer  # in the order of the answers
    day.app.ballots.answer(answer, day.tokens.get(person, ""))
    pending = File(day.app.desk.folder, None).read()
    assert pending is not None
    for bucket in pending.waiting:
        if (bucket.service, bucket.moment) == (answer.service, answer.moment) and len(bucket.scores) == FEWEST - 1:
            day.waiting.append({"scores": bucket.scores, "profiles": bucket.profiles, "comments": bucket.comments})


def leaks(day: Polled, dice: Random) -> list[str]:
    """Return every join that says more than chance who gave which answer, and every group that is too small."""
    closed = _closed(day)
    found = [f"a group of {len(cell)}" for cell in closed["scores"] if len(cell) < FEWEST]
    orders = dict(_orders(day, dice))
    for name, cells, chance in _seen(day, closed):
        told = {order: _hits(cells, places) for order, places in orders.items()}
        found += _better(name, told, chance)
    for one, other in combinations(closed, 2):
        places = {person: place for cell in closed[one] for place, person in enumerate(cell)}
        found += _better(other, {f"place of {one}": _hits(closed[other], places)}, _chance(closed[other]))
    return found


def paper_leaks(app: App, forms: Sequence[Questionnaire]) -> set[str]:
    """Return what the only import tells too closely to somebody who knows of each form its day and its service."""
    with app.desk.database.reading() as connection:
        (one,) = [one for one in journal.entries(connection, app.desk.office) if one.entry.kind == IMPORTED]
    return {*_told_of(one.entry.body["groups"], forms), *_written_on(one.details()["comments"], forms)}


def _told_of(groups: Iterable[Mapping[str, Any]], forms: Iterable[Questionnaire]) -> Iterator[str]:
    apart = {(group["day"], group["service"]) for group in groups if group["scores"] and group["profiles"]}
    for group in groups:
        alike = [form for form in forms if form.day.isoformat()[:7] == group["day"][:7]]
        if group["scores"]:
            mine = [form for form in alike if (form.day.isoformat(), form.service) == (group["day"], group["service"])]
        else:
            mine = [form for form in alike if (form.day.isoformat(), form.service) not in apart]
        if group["profiles"] and len(mine) < FEWEST:
            yield f"profiles of {len(mine)} forms"


def _written_on(comments: Iterable[Mapping[str, str]], forms: Iterable[Questionnaire]) -> Iterator[str]:
    named = {(comment["day"][:7], comment["service"]) for comment in comments}
    for comment in comments:
        month, service = comment["day"][:7], comment["service"]
        alike = [form.service for form in forms if form.day.isoformat()[:7] == month]
        mine = [one for one in alike if (one == service if service else (month, one) not in named)]
        if len(mine) < FEWEST:
            yield f"comments of {len(mine)} forms"


def _better(name: str, told: Mapping[str, int], chance: int) -> Iterator[str]:
    likely = chance + SIGMAS * math.sqrt(chance)
    for order, hits in told.items():
        if hits > likely:
            yield f"{name} by {order}: {hits} known, by chance {chance}"


def _hits(cells: Cells, places: Mapping[int, int]) -> int:
    return sum(
        one == other for cell in cells for one, other in zip(cell, sorted(cell, key=places.__getitem__), strict=True)
    )


def _orders(day: Polled, dice: Random) -> Iterator[tuple[str, Mapping[int, int]]]:
    """Yield every order into which something kept about people puts them, and its reverse; each once."""
    evenly = dice.sample(range(len(day.ids)), len(day.ids))  # of two with the same value either may come first
    known = set()
    for name, values in _values(day):
        ordered = sorted(values, key=lambda person: (values[person], evenly[person]))
        if tuple(ordered) not in known:
            known.add(tuple(ordered))
            yield name, {person: place for place, person in enumerate(ordered)}
            yield f"{name}, backwards", {person: -place for place, person in enumerate(ordered)}


def _values(day: Polled) -> Iterator[tuple[str, Mapping[int, Any]]]:
    yield "arrival", {person: place for place, person in enumerate(day.answers)}
    people = {name: person for names in (day.ids, day.numbers) for person, name in enumerate(names)}
    with raw_connection(day.app.desk.folder) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in names:
            cursor = connection.execute(f'SELECT * FROM "{table}"')
            columns = [column[0] for column in cursor.description]
            rows = cursor.fetchall()
            for place, key in enumerate(columns):
                of = {people[row[place]]: row for row in rows if row[place] in people}
                if len(of) == len(day.ids):
                    yield f"{table} by {key} as it comes", {person: at for at, person in enumerate(of)}
                    for other, column in enumerate(columns):
                        yield (
                            f"{table}.{column} by {key}",
                            {person: _sortable(row[other]) for person, row in of.items()},
                        )


def _sortable(value: Any) -> tuple[str, Any]:
    return type(value).__name__, "" if value is None else value


def _seen(day: Polled, closed: Mapping[str, Cells]) -> Iterator[tuple[str, Cells, int]]:
    """Yield every order in which answers are seen, and how many meet their own by chance."""
    for name, cells in closed.items():
        yield f"{name} of a group", cells, _chance(cells)
    for name, cells in _in_groups(day, day.waiting).items():
        yield f"{name} that wait", cells, len(cells)
    asked: dict[tuple[str, str], list[int]] = defaultdict(list)
    for cell in closed["scores"]:
        asked[day.answers[cell[0]].service, day.answers[cell[0]].moment] += cell
    yield "scores, one group after the other", list(asked.values()), _chance(closed["scores"])
    for file in _files(day):
        data = file.read_bytes()
        for what, pattern in _patterns(day):
            for end, find in (("first", data.find), ("last", data.rfind)):
                cells = [_by_offset(cell, pattern, find) for cell in closed["scores"]]
                yield f"{end} {what} in {file.name}", cells, _chance(cells)
    yield "spent tokens", [_spent(day)], 1


def _spent(day: Polled) -> list[int]:
    pending = File(day.app.desk.folder, None).read()
    assert pending is not None
    places = {digest: place for place, digest in enumerate(chain(*pending.spent.values()))}
    digests = {person: hashlib.sha256(ballots.token_bytes(token)).hexdigest() for person, token in day.tokens.items()}
    return sorted(day.tokens, key=lambda person: places[digests[person]])


def _chance(cells: Cells) -> int:
    """Return how many meet their own in groups as large as was promised."""
    return max(1, sum(map(len, cells)) // FEWEST)


def _closed(day: Polled) -> dict[str, Cells]:
    with day.app.desk.database.reading() as connection:
        entries = [one for one in journal.entries(connection, day.app.desk.office) if one.entry.kind == CLOSED]
    return _in_groups(day, [{**one.entry.body, **one.details()} for one in entries])


def _in_groups(day: Polled, groups: Iterable[Mapping[str, Any]]) -> dict[str, Cells]:
    """Return the people of groups in the order of their scores, profiles and comments."""
    found: dict[str, Cells] = {"scores": [], "profiles": [], "comments": []}
    for group in groups:
        cell = [day.by_scores[tuple(row)] for row in group["scores"]]
        comments = {day.answers[person].comment: person for person in cell}
        found["scores"].append(cell)
        found["profiles"].append(_in_order(cell, group["profiles"], day))
        found["comments"].append([comments[text] for text in group["comments"]])
    return found


def _in_order(cell: Iterable[int], profiles: Iterable[Mapping[str, str]], day: Polled) -> list[int]:
    """Return the people whose profiles these are; which of two with the same one comes first says nothing."""
    left = sorted(cell, key=lambda person: day.answers[person].comment)
    ordered = []
    for profile in profiles:
        person = next(one for one in left if day.answers[one].profile == profile)
        left.remove(person)
        ordered.append(person)
    return ordered


def _files(day: Polled) -> list[Path]:
    folder = day.app.desk.folder
    return [path for path in (*folder.rglob("*"), day.place / "cadangan.db") if path.is_file()]


def _patterns(day: Polled) -> list[tuple[str, Callable[[int], bytes]]]:
    return [
        ("scores", lambda person: json.dumps(day.answers[person].scores, separators=(",", ":")).encode()),
        ("comments", lambda person: day.answers[person].comment.encode()),
    ]


def _by_offset(cell: Iterable[int], pattern: Callable[[int], bytes], find: Callable[[bytes], int]) -> list[int]:
    at = {person: find(pattern(person)) for person in cell}
    return sorted((person for person in at if at[person] >= 0), key=at.__getitem__)
