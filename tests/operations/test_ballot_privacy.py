"""Database, log, backup, pending file and journal of a day, held together, tell no better than chance who said what."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ptsp_desk.app import App
from ptsp_desk.core import ballots
from ptsp_desk.core.ballots import Answer, Bucket, Leaving
from ptsp_desk.core.journal import Act, canonical
from ptsp_desk.core.surveys import imports
from ptsp_desk.core.surveys.imports import Questionnaire
from ptsp_desk.operations.ballots import Ballots
from tests.offices import CLERK
from tests.operations.ballot_attack import PROFILES, leaks, paper_leaks, spend_a_day

SERVICES = ("IMB", "SIUP", "TDP", "TRAYEK")
SEED = 20261117


def test_no_join_of_all_that_is_kept_says_who_gave_which_answer(app: App, tmp_path: Path) -> None:
    dice = Random(SEED)
    assert leaks(spend_a_day(app, tmp_path, 200, SERVICES, dice), dice) == []


def in_the_order_of_arrival(patch: pytest.MonkeyPatch) -> None:
    def together(self: Bucket, others: Any, service: str) -> Bucket:
        first = [*others, self]
        columns = {
            name: tuple(one for bucket in first for one in getattr(bucket, name))
            for name in ("scores", "profiles", "comments")
        }
        return Bucket(service, self.moment, self.instrument, **columns)

    patch.setattr(Bucket, "together", together)


def in_the_order_of_arrival_while_they_wait(patch: pytest.MonkeyPatch) -> None:
    together, entry = Bucket.together, Leaving.entry
    in_the_order_of_arrival(patch)

    def sorted_entry(self: Leaving) -> Act:
        bucket = together(self.bucket, (), self.bucket.service)
        return entry(Leaving(self.id, self.day, bucket))

    patch.setattr(Leaving, "entry", sorted_entry)


def profiles_beside_their_scores(patch: pytest.MonkeyPatch) -> None:
    kept: dict[str, Mapping[str, str]] = {}
    answer, entry = Ballots.answer, Leaving.entry

    def note(self: Ballots, one: Answer, token: str = "") -> None:
        kept[str(tuple(one.scores))] = one.profile
        answer(self, one, token)

    def joined(self: Leaving) -> Act:
        act = entry(self)
        return Act(act.kind, act.subject, {**act.body, "profiles": [kept[str(row)] for row in act.body["scores"]]},
                   act.personal)  # fmt: skip

    patch.setattr(Ballots, "answer", note)
    patch.setattr(Leaving, "entry", joined)


def an_entry_for_each_answer(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(ballots, "FEWEST", 1)


def rows_under_random_keys(patch: pytest.MonkeyPatch) -> None:
    answer, dice = Ballots.answer, Random(SEED)

    def store(self: Ballots, one: Answer, token: str = "") -> None:
        with self._desk.database.writing() as connection:
            connection.exec_driver_sql(
                "CREATE TABLE IF NOT EXISTS held (key BLOB PRIMARY KEY, answer BLOB) WITHOUT ROWID"
            )
            connection.exec_driver_sql(
                "INSERT INTO held VALUES (?, ?)", (dice.randbytes(16), canonical({"scores": one.scores}))
            )
        answer(self, one, token)

    patch.setattr(Ballots, "answer", store)


LEAKS: dict[Callable[[pytest.MonkeyPatch], None], str] = {
    in_the_order_of_arrival: "scores of a group by arrival",
    in_the_order_of_arrival_while_they_wait: "scores that wait by arrival",
    profiles_beside_their_scores: "profiles by place of scores",
    an_entry_for_each_answer: "a group of 1",
    rows_under_random_keys: "scores in desk.db-wal by arrival",
}


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
def test_a_planted_leak_is_found(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leak: Callable[[pytest.MonkeyPatch], None]
) -> None:
    leak(monkeypatch)
    dice = Random(SEED)
    found = leaks(spend_a_day(app, tmp_path, 60, SERVICES[:2], dice), dice)
    assert any(LEAKS[leak] in one for one in found), found


def paper(app: App, dice: Random) -> list[Questionnaire]:
    """Key in forms as an office has them: most are the only one of their day and service."""
    services = dice.choices(SERVICES, [9, 5, 2, 1], k=60)
    forms = [
        Questionnaire(date(2026, dice.choice((7, 8, 9)), dice.randint(1, 28)), service, [3] * 9, dice.choice(PROFILES),
                      f"Saran {place}")
        for place, service in enumerate(services)
    ]  # fmt: skip
    forms += [Questionnaire(date(2026, 10, day), "IMB", [3] * 9, dice.choice(PROFILES)) for day in (1, 2, 3)]
    app.surveys.questionnaires.key_in(forms, "2017", CLERK)
    return forms


def test_no_profile_and_no_comment_of_paper_is_of_one_of_fewer_than_five(app: App) -> None:
    assert paper_leaks(app, paper(app, Random(SEED))) == set()


def test_paper_that_is_told_by_day_and_service_is_found(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "hidden", lambda _: frozenset())
    found = paper_leaks(app, paper(app, Random(SEED)))
    assert {"profiles of 1 forms", "comments of 1 forms"} <= found
