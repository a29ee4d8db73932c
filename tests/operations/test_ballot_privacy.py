"""Database, log, backup, pending file and journal of a day, held together, tell no better than chance who said what."""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ptsp_desk.app import App
from ptsp_desk.core import ballots
from ptsp_desk.core.ballots import Answer, Bucket, Leaving
from ptsp_desk.core.journal import Act, canonical
from ptsp_desk.operations.ballots import Ballots
from tests.operations.ballot_attack import leaks, spend_a_day

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
