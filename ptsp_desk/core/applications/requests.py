"""Reading the values of a request, which come from a form or a line of JSON, with every problem told at once."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from ptsp_desk.core import words
from ptsp_desk.core.errors import Problem, Refused, refuse

LONGEST_TEXT = 400

T = TypeVar("T")


class Check:
    """Collects the problems of one request, so that all are told at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def __call__(self, where: str, sentence: str) -> None:
        self.problems.append(Problem(where, sentence))

    def attempt(self, work: Callable[[], T]) -> T | None:
        try:
            return work()
        except Refused as refused:
            self.problems.extend(refused.problems)
            return None


def as_texts(given: Mapping[str, object], where: str, note: Check) -> dict[str, str]:
    """Keep the scalars of an unfinished form as text, for the visit that resumes it."""
    texts = {name: str(value) for name, value in given.items() if value is not None}
    return {name: text for name, value in texts.items() if (text := text_of(value, f"{where}.{name}", note))}


def named(key: object) -> str:
    """Return how a key that nobody asked for is called in a sentence."""
    return words.clean(str(key))[:40]


def part_of(raw: Mapping[str, object], where: str) -> Mapping[str, object]:
    """Return one object of a request, empty where it isn't given; raises ``Refused`` where it is something else."""
    value = raw.get(where)
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise refuse(where, "harus objek")
    return value


def text_of(value: object, where: str, note: Check) -> str:
    """Return a text as it is kept, empty where it isn't given; what is wrong with it is noted."""
    if value is None:
        return ""
    if not isinstance(value, str):
        note(where, "harus teks")
        return ""
    text = words.clean(value)
    if len(text) > LONGEST_TEXT:
        note(where, f"terlalu panjang, paling banyak {LONGEST_TEXT} karakter")
        return ""
    return text
