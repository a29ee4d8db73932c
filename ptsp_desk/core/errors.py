"""What goes wrong for reasons outside the program, each told in the clerk's language.

Any other exception is a fault of the program itself.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: ``where`` is a path such as ``applicant.nik`` or ``fee_inputs.luas``, or empty."""

    where: str
    sentence: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentence", _whole(self.sentence))

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence}" if self.where else self.sentence


class DeskError(Exception):
    """A sentence for people: what happened, where, and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(_whole(sentence))

    @property
    def sentence(self) -> str:
        """What is told where no path to a field helps."""
        return str(self)


class Refused(DeskError):
    """A rule says no; nothing was stored. Carries every problem found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        Exception.__init__(self, "; ".join(map(str, problems)))  # sentences already, and paths keep their case
        self.problems = problems

    @property
    def sentence(self) -> str:
        return " ".join(problem.sentence for problem in self.problems)


class Unavailable(DeskError):
    """The surroundings fail: disk full, folder read-only, no key. The same act may succeed later."""


class Damaged(DeskError):
    """Stored data contradicts itself: no number and no export is made from it."""


def refuse(where: str, sentence: str) -> Refused:
    """Return a refusal with one problem, ready to raise."""
    return Refused(Problem(where, sentence))


def under(where: str, refused: Refused) -> Refused:
    """Return a refusal with the same sentences under the name by which the caller knows what was refused."""
    return Refused(*(Problem(where, problem.sentence) for problem in refused.problems))


def _whole(sentence: str) -> str:
    """Return a sentence with its capital and its full stop."""
    return sentence[:1].upper() + sentence[1:] + ("" if sentence.endswith((".", "?", "!", "…")) else ".")
