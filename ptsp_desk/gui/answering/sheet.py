"""One questionnaire while it is filled in: which step it is at, and what was answered."""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from ptsp_desk.core.ballots import Answer, Moment
from ptsp_desk.gui.answering import said
from ptsp_desk.gui.answering.asked import Asked

if TYPE_CHECKING:
    from ptsp_desk.core.surveys import Element, Field


class Kind(Enum):
    SERVICE = auto()
    MOMENT = auto()
    QUESTION = auto()
    FIELD = auto()
    COMMENT = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """One screen; ``place`` is that of the question or the field among its like, from 0."""

    kind: Kind
    place: int = 0


@dataclass
class Sheet:
    """The answers of one applicant; ``scores`` stand in the order of the questions, None where one was skipped."""

    asked: Asked
    service: str = field(init=False)
    moment: Moment | None = field(init=False)
    scores: list[int | None] = field(init=False)
    profile: dict[str, str] = field(default_factory=dict)
    comment: str = ""
    at: int = 0

    def __post_init__(self) -> None:
        instrument = self.asked.instrument
        self.service, self.moment = self.asked.service, self.asked.moment
        self.questions: tuple[Element, ...] = instrument.questions
        self.fields: tuple[Field, ...] = instrument.fields
        self.scores = [None] * len(self.questions)
        first = [] if self.asked.moment else [Step(Kind.SERVICE), Step(Kind.MOMENT)]
        questions = [Step(Kind.QUESTION, place) for place in range(len(self.questions))]
        fields = [Step(Kind.FIELD, place) for place in range(len(self.fields))]
        self._steps = [*first, *questions, *fields, Step(Kind.COMMENT)]

    @property
    def step(self) -> Step:
        return self._steps[self.at]

    @property
    def is_empty(self) -> bool:
        """Whether every question was skipped so far."""
        return all(score is None for score in self.scores)

    @property
    def is_complete(self) -> bool:
        """Whether every question was answered or skipped, one of them answered: nothing else must be told."""
        return self.step.kind in {Kind.FIELD, Kind.COMMENT} and not self.is_empty

    @property
    def acts(self) -> set[str]:
        """What may be done at this step, by the ids of the keys."""
        on = {Kind.QUESTION: {"answer_skip"}, Kind.FIELD: {"answer_skip"}, Kind.COMMENT: {"save"}}
        back = {"answer_back"} if self.at > 0 or self.asked.moment is None else set()
        return back | on.get(self.step.kind, set())

    def forward(self) -> bool:
        """Go on; false where nothing is left. Who skipped every question is asked nothing else."""
        is_last_question = self.step == Step(Kind.QUESTION, len(self.questions) - 1)
        if self.at == len(self._steps) - 1 or (is_last_question and self.is_empty):
            return False
        self.at += 1
        return True

    def back(self) -> bool:
        """Go back; false at the first step."""
        if self.at == 0:
            return False
        self.at -= 1
        return True

    def choices(self, language: str) -> tuple[str, list[tuple[str, str]], str]:
        """Return the title, the choices as (code, words), and what was chosen, of a step that has choices."""
        if self.step.kind is Kind.SERVICE:
            return said.WHICH_SERVICE.said(language), list(self.asked.services), self.service
        if self.step.kind is Kind.MOMENT:
            told = [(Moment.HANDOVER.value, said.YES), (Moment.REGISTRATION.value, said.NOT_YET)]
            return said.HAS_PERMIT.said(language), [(code, words.said(language)) for code, words in told], ""
        asked = self.fields[self.step.place]
        options = [(option.code, option.name.said(language)) for option in asked.options]
        return asked.name.said(language), options, self.profile.get(asked.code, "")

    def choose(self, chosen: int | str) -> None:
        """Note the answer to this step: a score, or the code of a choice."""
        step = self.step
        match step.kind:
            case Kind.QUESTION:
                self.scores[step.place] = int(chosen)
            case Kind.SERVICE:
                self.service = str(chosen)
            case Kind.MOMENT:
                self.moment = Moment(str(chosen))
            case _:
                self.profile[self.fields[step.place].code] = str(chosen)

    def skip(self) -> None:
        """Leave this question or field without an answer."""
        if self.step.kind is Kind.QUESTION:
            self.scores[self.step.place] = None
        else:
            self.profile.pop(self.fields[self.step.place].code, None)

    def answer(self) -> Answer:
        """Return what was answered, as it is stored."""
        assert self.moment is not None
        instrument = self.asked.instrument
        scores = instrument.in_rule_order(self.scores)
        return Answer(self.service, self.moment, instrument.code, scores, dict(self.profile), self.comment)
