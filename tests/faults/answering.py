"""Answering the survey again and again, as a window does that is killed and started anew."""

import json
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.ballots import CLOSED, Answer, Leaving, Moment, Pending
from ptsp_desk.core.errors import Refused
from ptsp_desk.operations.ballots import Ballots
from ptsp_desk.store import journal
from ptsp_desk.store.ballots import Ballots as File
from ptsp_desk.store.ballots import Held

COMMAND = "answer"
Given = list[tuple[str, Answer]]
"""Answers, each with its token."""


def answers(app: App, numbers: Sequence[int]) -> Given:
    """Return answers with tokens of the office, the scores of each its own; all are about one service."""
    return [(app.ballots.token(), answer(number)) for number in numbers]


def answer(number: int) -> Answer:
    scores = [1 + (number >> 2 * element & 3) for element in range(9)]
    return Answer("IMB", Moment.HANDOVER, "2017", scores, {"jenis_kelamin": "LP"[number % 2]}, f"Saran {number}")


def cut_off(app: App, numbers: Sequence[int]) -> None:
    """Leave answers behind as a group that the file knows to be leaving and the journal doesn't know yet."""
    with File(app.desk.folder, app.desk.database.file.key).held() as held:
        assert held.pending is not None
        pending = held.pending
        for number in numbers:
            pending = pending.with_answer(replace(answer(number), service="TRAYEK"))
        [bucket] = pending.full()
        held.write(pending.leave(Leaving("5a" * 16, app.today(), bucket)))


def write(path: Path, given: Given) -> Path:
    path.write_text("".join(json.dumps([token, asdict(one)]) + "\n" for token, one in given), "utf-8")
    return path


def main(arguments: Sequence[str]) -> int:
    """Let go what was on its way, then take the answers of a file; tell of each once it is taken."""
    folder, lines = map(Path, arguments)
    with App(folder) as app:
        app.ballots.close()
        for line in lines.read_text("utf-8").splitlines():
            token, one = json.loads(line)
            app.ballots.answer(Answer(**one), token)
            print(token, flush=True)
    return 0


def faults(folder: Path, given: Given, told: Sequence[str], before: int) -> list[str]:
    """Return what is not as it must be after a kill, then what isn't after everything was answered once more.

    ``told`` are the tokens whose answers were taken, ``before`` counts other answers that were there.
    """
    with App(folder) as app:
        app.ballots.close()
        held, found = _held(app), []
        for token, one in given:
            count = held[tuple(one.scores)]
            if count > 1 or (token in told and not count):
                found.append(f"{one.comment} is there {count} times")
            if _taken(app, token, one) and token in told:
                found.append(f"the token of {one.comment} is taken twice")
        held = _held(app)
        found += [f"{one.comment} is then there {held[tuple(one.scores)]} times" for _, one in given
                  if held[tuple(one.scores)] != 1]  # fmt: skip
        if held.total() != len(given) + before:
            found.append(f"{held.total()} answers instead of {len(given) + before}")
    return found


def _taken(app: App, token: str, one: Answer) -> bool:
    try:
        app.ballots.answer(one, token)
    except Refused:
        return False
    return True


def _held(app: App) -> Counter[tuple[int | None, ...]]:
    """Count the answers in the journal and in the file of those that wait, by their scores."""
    file = File(app.desk.folder, app.desk.database.file.key)
    pending = file.read()
    with app.desk.database.reading() as connection:
        closed = [one.entry.body for one in journal.entries(connection, app.desk.office) if one.entry.kind == CLOSED]
    waiting = [row for bucket in pending.waiting for row in bucket.scores] if pending else []
    return Counter([*waiting, *(tuple(row) for body in closed for row in body["scores"])])


def write_the_entry_before_the_file_says_so(patch: pytest.MonkeyPatch) -> None:
    """Plant a fault: a group is in the journal before the file knows that it is leaving."""
    write = Held.write

    def only_in_memory(self: Held, pending: Pending) -> None:
        if pending.leaving:
            self._pending = pending
        else:
            write(self, pending)

    patch.setattr(Held, "write", only_in_memory)


def keep_spent_tokens_apart(patch: pytest.MonkeyPatch) -> None:
    """Plant a fault: which tokens were used stands in a file of its own."""
    take = Ballots.answer
    apart = Path(os.environ["PTSP_DESK_KEYS"]).parent / "kantor" / "spent"

    def take_and_note(self: Ballots, one: Answer, token: str = "") -> None:
        if apart.exists() and token in apart.read_text("ascii"):
            raise Refused
        take(self, one, token)
        with apart.open("a", encoding="ascii") as file:
            file.write(token)

    patch.setattr(Ballots, "answer", take_and_note)
    patch.setattr(Pending, "is_spent", lambda _self, _token: False)


PLANTED: dict[str, Any] = {
    plant.__name__: plant for plant in (write_the_entry_before_the_file_says_so, keep_spent_tokens_apart)
}
